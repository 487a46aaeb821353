//! The Dutch vocabulary needed to address the reader; the words themselves are in `lexicon.yaml`.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::verbs;
pub use super::verbs::Verb;

/// The words, indexed for lookup. All are in lower case.
pub struct Lexicon {
    finite: BTreeMap<String, Verb>,
    infinitives: BTreeMap<String, Verb>,
    separable: BTreeMap<String, (String, Verb)>,
    somebody: BTreeSet<String>,
    endings: Vec<String>,
    determiners: BTreeSet<String>,
    persuading: BTreeSet<String>,
    subordinators: BTreeSet<String>,
    prepositions: BTreeSet<String>,
    openers: BTreeSet<String>,
    modals: BTreeSet<String>,
    nouns_too: BTreeSet<String>,
    plurals_too: BTreeSet<String>,
    articles: BTreeSet<String>,
    set_phrases: BTreeSet<String>,
    names: BTreeSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    verbs: String,
    separable: String,
    irregular: BTreeMap<String, [String; 4]>,
    somebody: String,
    somebody_endings: Vec<String>,
    determiners: BTreeSet<String>,
    persuading: BTreeSet<String>,
    subordinators: String,
    prepositions: String,
    openers: String,
    modals: BTreeSet<String>,
    nouns_too: BTreeSet<String>,
    plurals_too: BTreeSet<String>,
    articles: BTreeSet<String>,
    set_phrases: BTreeSet<String>,
    names: BTreeSet<String>,
}

/// The lexicon.
#[expect(clippy::expect_used, reason = "the text is part of the binary and a test reads it")]
pub fn lexicon() -> &'static Lexicon {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
        let data: Data = serde_json::from_str(data!("compose/person/lexicon")).expect("the lexicon is valid");
        Lexicon::of(data)
    });
    &LEXICON
}

fn words(text: &str) -> BTreeSet<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

impl Lexicon {
    fn of(data: Data) -> Self {
        let mut finite = BTreeMap::new();
        let mut infinitives = BTreeMap::new();
        for entry in data.verbs.split_whitespace() {
            let (infinitive, verb) = regular(entry);
            finite.insert(verb.informal.clone(), verb.clone());
            infinitives.insert(infinitive.to_owned(), verb);
        }
        let irregulars: BTreeMap<&str, Verb> = data
            .irregular
            .iter()
            .map(|(third, forms)| (forms[3].as_str(), irregular(third, forms)))
            .collect();
        let separable = data.separable.split_whitespace().filter_map(|entry| {
            let (particle, rest) = entry.split_once('|')?;
            let (infinitive, verb) = regular(rest);
            let verb = irregulars.get(infinitive).cloned().unwrap_or(verb);
            Some((particle, infinitive, verb))
        });
        let mut joined = BTreeMap::new();
        for (particle, infinitive, verb) in separable {
            finite.entry(verb.informal.clone()).or_insert_with(|| verb.clone());
            joined.insert(format!("{particle}{infinitive}"), (particle.to_owned(), verb));
        }
        for (third, forms) in &data.irregular {
            let verb = irregular(third, forms);
            infinitives.insert(forms[3].clone(), verb.clone());
            finite.insert(third.clone(), verb);
        }
        Self {
            finite,
            infinitives,
            separable: joined,
            somebody: words(&data.somebody),
            endings: data.somebody_endings,
            determiners: data.determiners,
            persuading: data.persuading,
            subordinators: words(&data.subordinators),
            prepositions: words(&data.prepositions),
            openers: words(&data.openers),
            modals: data.modals,
            nouns_too: data.nouns_too,
            plurals_too: data.plurals_too,
            articles: data.articles,
            set_phrases: data.set_phrases,
            names: data.names,
        }
    }

    /// The verb that has this third person singular.
    pub fn finite(&self, word: &str) -> Option<&Verb> {
        self.finite.get(word)
    }

    /// Whether this infinitive can also be a plural noun.
    pub fn is_plural_too(&self, word: &str) -> bool {
        self.plurals_too.contains(word)
    }

    /// Whether a word makes the noun after it definite or indefinite.
    pub fn is_article(&self, word: &str) -> bool {
        self.articles.contains(word)
    }

    /// Whether a noun with its article is part of a set phrase and refers to nothing ("op de hoogte").
    pub fn is_set_phrase(&self, word: &str) -> bool {
        self.set_phrases.contains(word)
    }

    /// Whether a word keeps its capital within a sentence.
    pub fn is_name(&self, word: &str) -> bool {
        self.names.contains(word)
    }

    /// Whether this verb can also be a noun at the start of a sentence.
    pub fn is_noun_too(&self, word: &str) -> bool {
        self.nouns_too.contains(word)
    }

    /// The verb with this infinitive, and the particle that moves to the end of the clause (empty if none).
    pub fn infinitive(&self, word: &str) -> Option<(&str, &Verb)> {
        let separable = self.separable.get(word).map(|(particle, verb)| (particle.as_str(), verb));
        separable.or_else(|| self.infinitives.get(word).map(|verb| ("", verb)))
    }

    /// Like [`Self::infinitive`], for a word that is known to be an infinitive by its place ("het repareren van"), and
    /// whose forms follow from the spelling.
    pub fn infinitive_by_rule(&self, word: &str) -> Option<(String, Verb)> {
        if let Some((particle, verb)) = self.infinitive(word) {
            return Some((particle.to_owned(), verb.clone()));
        }
        let is_plain = word.len() > 4 && word.chars().all(char::is_alphabetic) && word.ends_with("en");
        let (particle, rest) = verbs::split(word);
        let known = || self.infinitives.get(rest).cloned();
        is_plain.then(|| (particle.to_owned(), known().unwrap_or_else(|| verbs::regular(verbs::stem(rest)))))
    }

    /// The verb that has this third person singular, by the lists or else by its shape. Only for a place where a verb is
    /// expected: the start of a task, or after the job holder.
    pub fn finite_by_rule(&self, word: &str) -> Option<Cow<'_, Verb>> {
        self.finite(word).map(Cow::Borrowed).or_else(|| verbs::by_shape(word).map(Cow::Owned))
    }

    /// Whether a word, with the one before it, refers to one person or body.
    pub fn is_somebody(&self, before: &str, word: &str) -> bool {
        let ends = || self.endings.iter().any(|ending| word.ends_with(ending.as_str()));
        self.somebody.contains(word) || (self.determiners.contains(before) && ends())
    }

    /// Whether "om zich te" after this verb refers to the other person.
    pub fn persuades(&self, verb: &str) -> bool {
        self.persuading.contains(verb)
    }

    /// Whether a word starts a subordinate clause.
    pub fn subordinates(&self, word: &str) -> bool {
        self.subordinators.contains(word)
    }

    /// Whether a word is a preposition.
    pub fn is_preposition(&self, word: &str) -> bool {
        self.prepositions.contains(word)
    }

    /// Whether a word at the start of a sentence causes inversion: the subject follows the verb.
    pub fn opens(&self, word: &str) -> bool {
        self.openers.contains(word)
    }

    /// Whether an infinitive ("zijn") can depend on this word.
    pub fn is_modal(&self, word: &str) -> bool {
        self.modals.contains(word)
    }
}

/// The forms of an irregular verb.
fn irregular(third: &str, [informal, formal, before_informal, _]: &[String; 4]) -> Verb {
    let is_irregular = informal != third;
    let [informal, formal, before_informal] = [informal, formal, before_informal].map(Clone::clone);
    Verb { informal, formal, before_informal, is_irregular }
}

/// Parses `maken` or `managen/manag` into the infinitive and its forms.
fn regular(entry: &str) -> (&str, Verb) {
    let (infinitive, stem) = match entry.split_once('/') {
        Some((infinitive, stem)) => (infinitive, stem.to_owned()),
        None => (entry, verbs::stem(entry)),
    };
    (infinitive, verbs::regular(stem))
}

#[cfg(test)]
mod tests {
    use super::super::verbs::stem;
    use super::lexicon;

    #[test]
    fn stems_follow_the_spelling() {
        for (infinitive, expected) in [
            ("maken", "maak"),
            ("leggen", "leg"),
            ("geven", "geef"),
            ("kiezen", "kies"),
            ("schrijven", "schrijf"),
            ("voeren", "voer"),
            ("adviseren", "adviseer"),
            ("toetsen", "toets"),
            ("weten", "weet"),
            ("houden", "houd"),
            ("handhaven", "handhaaf"),
            ("uiten", "uit"),
        ] {
            assert_eq!(stem(infinitive), expected);
        }
    }

    #[test]
    fn every_verb_can_be_found_in_the_third_person() {
        for third in ["voert", "ontwikkelt", "is", "moedigt", "gaat", "weet", "laat", "creëert", "past"] {
            assert!(lexicon().finite(third).is_some(), "{third}");
        }
        let (particle, verb) = lexicon().infinitive("vastleggen").expect("it is known");
        assert_eq!((particle, verb.informal.as_str()), ("vast", "legt"));
    }
}
