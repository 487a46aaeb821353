//! The words by which an indicator that describes no behaviour, two or none in particular is known.

use std::collections::HashSet;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::words::{Builder, PatternSet};

/// Endings and words, as the file has them: with spaces between.
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

/// The lists, ready to be used.
#[derive(Debug)]
pub struct Behaviour {
    /// Openings that tell of an ability, possession, knowledge or attitude.
    pub states: PatternSet,
    /// Openings that name a quality, where no verb follows.
    pub qualities: PatternSet,
    /// Measures that leave open what is good, enough or needed.
    pub vague: PatternSet,
    /// Verbs in the third person.
    pub verbs: Words,
    /// Words that tie what follows to what was said.
    pub ties: Words,
    /// Words with which a subordinate clause begins.
    pub subordinators: Words,
    /// Words that add nothing to what somebody does.
    pub empty: Words,
}

/// A set of words and endings.
#[derive(Debug)]
pub struct Words {
    whole: HashSet<&'static str>,
    endings: Vec<&'static str>,
}

impl Words {
    /// Whether a word in lower case is one of these.
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
        let mut builder: Builder = PatternSet::builder();
        for pattern in words {
            builder.add(0, pattern).expect("the pattern is valid");
        }
        for pattern in excluded {
            builder.exclude(0, pattern).expect("the pattern is valid");
        }
        builder.build().expect("the patterns compile")
    };
    Behaviour {
        states: patterns(&FILE.toestand, &FILE.wel_gedrag),
        qualities: patterns(&FILE.eigenschap, &[]),
        vague: patterns(&FILE.vaag, &FILE.niet_vaag),
        verbs: Words::read(&FILE.werkwoorden),
        ties: Words::read(&FILE.verwijzingen),
        subordinators: Words::read(&FILE.bijzinnen),
        empty: Words::read(&FILE.lege_woorden),
    }
}
