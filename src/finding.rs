//! A problem that a stage of the pipeline reports at a place in a file.
//!
//! A finding names its rule and carries the words for the placeholders of the rule's message; the message itself is
//! rendered last, in the reader's language. Places are JSON pointers, so the typed model needs no spans: the
//! [`Document`](crate::document::Document) resolves them to bytes.

use std::ops::Range;

use crate::rule::{Rule, Severity};

/// The location of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The key of the entry at this pointer; its value if it has no key (the root, a list item).
    Key(String),
    /// The whole value at this pointer.
    Value(String),
    /// Words within the text at this pointer.
    Words(Evidence),
    /// Bytes of the file, for problems that prevent the file from being parsed into a tree.
    Bytes(Range<usize>),
}

impl Place {
    /// The JSON pointer (RFC 6901) of the place; empty for a place without one.
    #[must_use]
    pub fn pointer(&self) -> &str {
        match self {
            Self::Key(pointer) | Self::Value(pointer) => pointer,
            Self::Words(evidence) => &evidence.pointer,
            Self::Bytes(_) => "",
        }
    }
}

/// Words in the profile that support a finding or show a dimension.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Evidence {
    /// JSON pointer (RFC 6901) of the text or field that contains the words.
    pub pointer: String,
    /// Byte offset of the quote in that text as parsed from YAML (escapes and folds resolved).
    pub offset: usize,
    /// The words, verbatim; empty if the whole field is the evidence.
    pub quote: String,
}

/// The value for a placeholder of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Words from the file, shown verbatim.
    Text(String),
    /// A term of the tool itself, looked up by this key in `text/<language>.yaml`.
    Term(&'static str),
    /// The number of the line that contains this byte offset.
    Line(usize),
    /// A number in hundredths, written with the decimal separator of the reader's language.
    Hundredths(i64),
    /// A phrase of the tool itself, looked up by this key; its `{naam}` is replaced by a name from the file.
    Phrase(&'static str, String),
    /// A phrase of the tool itself, looked up by this key; its `{naam}` is replaced by this day (ISO 8601) in words.
    Dated(&'static str, String),
}

impl Arg {
    /// A number with two decimals.
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

/// A part of a profile that was searched.
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

/// A mention of something missing that does not count as evidence, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The words.
    pub evidence: Evidence,
    /// Why they do not count.
    pub why: Discount,
}

/// Why words do not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Discount {
    /// The sentence denies it.
    Denied,
    /// It is doubtful, planned or asked.
    Uncertain,
    /// It depends on a condition.
    Conditional,
    /// In the past.
    Past,
    /// It is not allowed.
    Forbidden,
    /// It is said of a manager.
    Manager,
    /// It is said of a colleague.
    Colleague,
    /// It is said of a citizen.
    Citizen,
    /// It is said of another party.
    Partner,
}

/// The maximum amount of evidence per finding. More would add nothing; rules that count report the full number.
pub const MAX_EVIDENCE: usize = 100;

/// One problem, gap or risk at one place.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that was violated; it holds the texts, the source and the default severity.
    pub rule: &'static Rule,
    /// The effective severity in this run.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// Values for the placeholders in the rule's texts, by name.
    pub args: Vec<(&'static str, Arg)>,
    /// The evidence for the finding, strongest first.
    pub evidence: Vec<Evidence>,
    /// Whether the evidence is only a passing mention that comes closest to what is missing.
    pub in_passing: bool,
    /// The parts that were searched for what is missing, with the number of each; empty if nothing is missing.
    pub searched: Vec<(Part, usize)>,
    /// Words about what is missing that do not count.
    pub mentions: Vec<Mention>,
    /// A change of the file that fixes the finding, if there is one.
    pub fix: Option<Fix>,
}

/// A change of the file that fixes a finding. Everything outside its edits is preserved, including comments and layout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does: a sentence of the tool itself, looked up by this key in `text/<language>.yaml` under `fixes`, with
    /// the placeholders of the finding's message.
    pub title: &'static str,
    /// Whether it requires no judgement, so that `--fix` may apply it automatically. Other fixes are only offered.
    pub is_certain: bool,
    /// The changes, in any order; they do not overlap.
    pub edits: Vec<Edit>,
}

/// One change of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; an empty byte range for an insertion.
    pub place: Place,
    /// The replacement.
    pub text: String,
}

impl Finding {
    /// A finding of `rule` at `place`, with the rule's default severity.
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
            mentions: Vec::new(),
            fix: None,
        }
    }

    /// Fills the placeholder `{name}` of the rule's texts.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Adds evidence, up to [`MAX_EVIDENCE`] in total.
    #[must_use]
    pub fn because(mut self, evidence: impl IntoIterator<Item = Evidence>) -> Self {
        let room = MAX_EVIDENCE.saturating_sub(self.evidence.len());
        self.evidence.extend(evidence.into_iter().take(room));
        self
    }

    /// Adds a fix that replaces `place` with `text`.
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

    /// Records which parts were searched for what is missing.
    #[must_use]
    pub fn sought_in(self, searched: Vec<(Part, usize)>) -> Self {
        Self { searched, ..self }
    }

    /// Records words about what is missing that do not count.
    #[must_use]
    pub fn mentioned(self, mentions: impl IntoIterator<Item = Mention>) -> Self {
        Self { mentions: mentions.into_iter().collect(), ..self }
    }

    /// Adds the passing mention that comes closest to what is missing.
    #[must_use]
    pub fn although(mut self, evidence: impl IntoIterator<Item = Evidence>) -> Self {
        self.in_passing = true;
        self.because(evidence)
    }
}
