//! The word lists that identify indicators without behaviour, with two behaviours, or with only a vague one.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;
use serde::Deserialize;

use crate::words::{PatternSet, PatternSetBuilder};

/// Endings and words as stored in the file, separated by spaces.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    toestand: Vec<String>,
    wel_gedrag: Vec<String>,
    eigenschap: Vec<String>,
    vaag: Vec<String>,
    niet_vaag: Vec<String>,
    werkwoorden: String,
    verwijzingen: String,
    bijzinnen: String,
    lege_woorden: String,
}

/// The compiled lists.
#[derive(Debug)]
pub struct Behaviour {
    /// Openings that describe an ability, possession, knowledge or attitude.
    pub states: PatternSet,
    /// Openings that name a quality, if no verb follows.
    pub qualities: PatternSet,
    /// Measures that leave open what is good, sufficient or necessary.
    pub vague: PatternSet,
    /// Verbs in the third person.
    pub verbs: WordSet,
    /// Words that link what follows to what precedes.
    pub ties: WordSet,
    /// Words that introduce a subordinate clause.
    pub subordinators: WordSet,
    /// Words that add nothing to the description of behaviour.
    pub empty: WordSet,
}

/// A set of words and endings.
#[derive(Debug)]
pub struct WordSet {
    whole: FxHashSet<&'static str>,
    endings: Vec<&'static str>,
}

impl WordSet {
    /// Whether a lower-case word is in the set.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.whole.contains(word) || self.endings.iter().any(|ending| word.ends_with(ending))
    }

    fn read(list: &'static str) -> Self {
        let (endings, whole): (Vec<_>, Vec<_>) =
            list.split_whitespace().partition(|word| word.starts_with('*'));
        let endings = endings.into_iter().map(|ending| ending.trim_start_matches('*')).collect();
        Self { whole: whole.into_iter().collect(), endings }
    }
}

/// The lists.
#[must_use]
pub fn behaviour() -> &'static Behaviour {
    static BEHAVIOUR: LazyLock<Behaviour> = LazyLock::new(build);
    &BEHAVIOUR
}

#[expect(clippy::expect_used, reason = "the lists are part of the binary and every check reads them")]
fn build() -> Behaviour {
    static FILE: LazyLock<File> = LazyLock::new(|| {
        serde_json::from_str(data!("lint/lists/gedragsindicator")).expect("the lists are valid")
    });
    let patterns = |words: &[String], excluded: &[String]| {
        let mut builder: PatternSetBuilder = PatternSet::builder();
        for pattern in words {
            builder.add(0, pattern).expect("the pattern is valid");
        }
        for pattern in excluded {
            builder.exclude(0, pattern).expect("the pattern is valid");
        }
        builder.build()
    };
    Behaviour {
        states: patterns(&FILE.toestand, &FILE.wel_gedrag),
        qualities: patterns(&FILE.eigenschap, &[]),
        vague: patterns(&FILE.vaag, &FILE.niet_vaag),
        verbs: WordSet::read(&FILE.werkwoorden),
        ties: WordSet::read(&FILE.verwijzingen),
        subordinators: WordSet::read(&FILE.bijzinnen),
        empty: WordSet::read(&FILE.lege_woorden),
    }
}
