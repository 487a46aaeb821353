//! What a station of the pipeline has to say about a place in a file.
//!
//! A finding names its rule and carries the words that fill the rule's message; the sentence itself is
//! made at the end, in the reader's language. Places are JSON pointers, so that the typed model needs no
//! spans: the [`Document`](crate::document::Document) turns them into bytes.

use std::ops::Range;

use crate::rule::{Rule, Severity};

/// Where a finding stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The key of the entry this pointer names; where it has none (the root, a list item), its value.
    Key(String),
    /// The whole value this pointer names.
    Value(String),
    /// Words inside the text this pointer names.
    Words(Evidence),
    /// Bytes of the file, for problems that keep the file from being read as a tree.
    Bytes(Range<usize>),
}

impl Place {
    /// The JSON pointer (RFC 6901) of the place; the empty string for a place that has none.
    #[must_use]
    pub fn pointer(&self) -> &str {
        match self {
            Self::Key(pointer) | Self::Value(pointer) => pointer,
            Self::Words(evidence) => &evidence.pointer,
            Self::Bytes(_) => "",
        }
    }
}

/// Words in the profile that bear on a finding or on a dimension.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Evidence {
    /// JSON pointer (RFC 6901) of the text or field the words stand in.
    pub pointer: String,
    /// Byte offset of the quote in that text as the YAML parser gives it (escapes and folds resolved).
    pub offset: usize,
    /// The words, as the profile writes them; the empty string where the whole field is the evidence.
    pub quote: String,
}

/// A word that fills a placeholder of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Words of the file, shown as they are.
    Text(String),
    /// A word of the tool's own, looked up by this key in `text/<language>.yaml`.
    Term(&'static str),
    /// The number of the line on which this byte offset stands.
    Line(usize),
    /// A number in hundredths, written with the decimal sign of the reader's language.
    Hundredths(i64),
    /// A phrase of the tool's own, looked up by this key, with a name of the file in its `{naam}`.
    Phrase(&'static str, String),
}

impl Arg {
    /// A number with a fraction, to two places.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "what is counted in messages is far below that")]
    pub fn number(number: f64) -> Self {
        Self::Hundredths((number * 100.0).round() as i64)
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Text(number.to_string())
    }
}

/// A part of a profile in which something was sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The competencies, with name and definition.
    Competencies,
    /// Their behavioural indicators.
    Indicators,
    /// The tasks.
    Tasks,
    /// The situations of the work.
    Situations,
    /// The blocks under `professionaliteit`.
    Professionalism,
    /// All other text about the job.
    Prose,
}

/// The most evidence one finding carries. More would say nothing new; rules that count say the whole number.
pub const MAX_EVIDENCE: usize = 100;

/// One problem, gap or risk, at one place.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that was broken: it has the texts, the source and the default severity.
    pub rule: &'static Rule,
    /// The severity in this run.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What fills the placeholders of the rule's texts, by name.
    pub args: Vec<(&'static str, Arg)>,
    /// What the finding rests on, most telling first.
    pub evidence: Vec<Evidence>,
    /// Whether the evidence is only the nearest thing to what is missing, said in passing.
    pub in_passing: bool,
    /// Where what is missing was sought, and how many of each there are; empty where nothing is missing.
    pub searched: Vec<(Part, usize)>,
    /// A change of the file that mends it, where there is one.
    pub fix: Option<Fix>,
}

/// A change of the file that mends a finding. Everything outside its edits stays as it is, comments and layout too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does: a sentence of the tool's own, looked up by this key in `text/<language>.yaml` under `fixes`,
    /// with the placeholders of the finding's message.
    pub title: &'static str,
    /// Whether it takes no judgement, so that `--fix` may do it unasked. Others are offered to people only.
    pub is_certain: bool,
    /// The changes, in any order; they do not overlap.
    pub edits: Vec<Edit>,
}

/// One change of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; an empty range of bytes to put something in between.
    pub place: Place,
    /// What comes in its stead.
    pub text: String,
}

impl Finding {
    /// A finding of `rule` at `place`, with the rule's own severity.
    #[must_use]
    pub fn new(rule: &'static Rule, place: Place) -> Self {
        Self {
            rule,
            severity: rule.severity,
            place,
            args: Vec::new(),
            evidence: Vec::new(),
            in_passing: false,
            searched: Vec::new(),
            fix: None,
        }
    }

    /// Fills the placeholder `{name}` of the rule's texts.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Adds what the finding rests on, up to [`MAX_EVIDENCE`].
    #[must_use]
    pub fn because(mut self, evidence: impl IntoIterator<Item = Evidence>) -> Self {
        let room = MAX_EVIDENCE.saturating_sub(self.evidence.len());
        self.evidence.extend(evidence.into_iter().take(room));
        self
    }

    /// Adds the change that mends it: `text` in the stead of `place`.
    #[must_use]
    pub fn mended_by(
        self,
        title: &'static str,
        is_certain: bool,
        place: Place,
        text: impl Into<String>,
    ) -> Self {
        let edits = vec![Edit { place, text: text.into() }];
        Self { fix: Some(Fix { title, is_certain, edits }), ..self }
    }

    /// Says where what is missing was sought.
    #[must_use]
    pub fn sought_in(self, searched: Vec<(Part, usize)>) -> Self {
        Self { searched, ..self }
    }

    /// Adds the nearest thing to what is missing.
    #[must_use]
    pub fn although(mut self, evidence: impl IntoIterator<Item = Evidence>) -> Self {
        self.in_passing = true;
        self.because(evidence)
    }
}
