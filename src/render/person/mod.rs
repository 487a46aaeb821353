//! A sentence about the holder of a job -> a sentence to the reader: "Voert gesprekken." -> "Je voert gesprekken."
//!
//! ```text
//! text -> sentences -> words -> opening (verb | holder | adverb and verb | infinitive | a subject of its own)
//!      -> the rest of the sentence, word by word: verbs of the holder, words that point at the holder
//! ```
//!
//! What cannot be turned without guessing is left as it is, with the reason. No sentence is turned half.

mod infinitive;
mod lexicon;
mod rest;
mod sentence;
mod split;

use serde::Serialize;

/// How the reader is addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// "je"
    Informal,
    /// "u"
    Formal,
}

impl Form {
    fn pick<'a>(self, informal: &'a str, formal: &'a str) -> &'a str {
        match self {
            Self::Informal => informal,
            Self::Formal => formal,
        }
    }
}

/// What kind of text is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A task or behaviour: the subject is left out, and it is the holder of the job.
    Task,
    /// Whole sentences, some of them about the holder of the job.
    Prose,
}

/// What became of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turned {
    /// It addresses the reader now.
    Changed(String),
    /// It says nothing of the holder of the job, or addresses the reader already.
    Same,
    /// It could not be turned without guessing.
    Left(Reason),
}

/// Why a text was left as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// The kind of doubt.
    pub doubt: Doubt,
    /// The word the doubt is about; empty where it is about the whole.
    pub word: String,
}

/// Kinds of doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// It does not begin with a verb that is known.
    #[serde(rename = "geen-werkwoord")]
    NoVerb,
    /// It is not clear whose verb this is.
    #[serde(rename = "werkwoord-van-wie")]
    WhoseVerb,
    /// It is not clear at whom this word points.
    #[serde(rename = "verwijst-naar-wie")]
    WhoIsMeant,
    /// The holder of the job stands where the rules do not reach.
    #[serde(rename = "plaats-van-de-functie")]
    Holder,
    /// It addresses the reader in the other form.
    #[serde(rename = "andere-aanspreekvorm")]
    OtherForm,
}

impl Reason {
    fn new(doubt: Doubt, word: &str) -> Self {
        Self { doubt, word: word.to_owned() }
    }
}

/// Turns texts of one profile.
#[derive(Debug, Clone)]
pub struct Turner {
    form: Form,
    /// The names of the job, in lower case, each as its words.
    names: Vec<Vec<String>>,
}

impl Turner {
    /// For a profile whose job has these names.
    #[must_use]
    pub fn new<'a>(form: Form, names: impl IntoIterator<Item = &'a str>) -> Self {
        let words = |name: &str| name.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let mut names: Vec<Vec<String>> = names.into_iter().map(words).collect();
        // The longest name first: "klantmanager werk" is not "klantmanager" and a word.
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self { form, names }
    }

    /// Turns a text, as a whole or not at all.
    #[must_use]
    pub fn turn(&self, text: &str, kind: Kind) -> Turned {
        let mut turned = String::with_capacity(text.len() + 8);
        for (index, sentence) in split::sentences(text).into_iter().enumerate() {
            // Only the first sentence of a task must be about the holder; later ones may have a subject of their own.
            let goes_on = index > 0 && !split::begins_with_verb(sentence);
            match sentence::turn(sentence, if goes_on { Kind::Prose } else { kind }, self) {
                Ok(Some(changed)) => turned.push_str(&changed),
                Ok(None) => turned.push_str(sentence),
                Err(reason) => return Turned::Left(reason),
            }
        }
        if turned == text { Turned::Same } else { Turned::Changed(turned) }
    }

    /// How many words the name of the job takes that begins at the first of these words ("de klantmanager"); 0 where
    /// it does not stand there.
    fn holder_at(&self, words: &[split::Word<'_>]) -> usize {
        let Some((first, rest)) = words.split_first() else { return 0 };
        if first.low != "de" || !first.trail.is_empty() {
            return 0;
        }
        let named = |name: &&Vec<String>| {
            !name.is_empty()
                && rest.len() >= name.len()
                && name.iter().zip(rest).all(|(wanted, word)| *wanted == word.low)
        };
        self.names.iter().find(named).map_or(0, |name| name.len() + 1)
    }
}
