//! Labels of several words: labels that are joined ("Taken en bevoegdheden"), and nouns that name a part of a profile
//! with other words around them ("Taken van de wijkverpleegkundige").

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::part::ProfilePart;

/// How the words of a label of several words name their part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Composition {
    /// Every word belongs to a label, or says nothing about the part.
    Joined,
    /// A noun that names the part has other words around it.
    Loose,
}

#[derive(Deserialize)]
struct ComposedWords {
    openers: Vec<String>,
    fillers: Vec<String>,
    tails: Vec<String>,
    of_organisation: Vec<String>,
    announcements: Vec<String>,
    joiners: Vec<String>,
    prepositions: Vec<String>,
}

static WORDS: LazyLock<ComposedWords> = LazyLock::new(|| {
    serde_json::from_str(data!("placing/composed")).expect("the words around labels are valid")
});

/// The maximum number of words before a noun that names a part.
const MOST_BEFORE: usize = 2;
/// The maximum number of words after a noun that names a part, without a preposition.
const MOST_AFTER: usize = 3;
/// The minimum number of letters before a noun in a compound, as in "bestuurstaken".
const LEAST_COMPOUND: usize = 4;

/// The words that a label of several words can consist of.
pub struct HeadNouns<'w> {
    /// Whole labels.
    pub exact: &'w BTreeMap<String, ProfilePart>,
    /// Nouns that name a part with other words around them.
    pub heads: &'w BTreeMap<String, ProfilePart>,
}

impl HeadNouns<'_> {
    /// The part that a label of several words names, in lower case and without accents; `None` if its words name no
    /// part.
    pub fn part(&self, label: &str) -> Option<(ProfilePart, Composition)> {
        let label = without_parentheses(label);
        if WORDS.announcements.iter().any(|words| ends_with(&label, words)) {
            return Some((ProfilePart::Tasks, Composition::Joined));
        }
        if let Some(before) = WORDS.of_organisation.iter().find_map(|tail| before(&label, tail)) {
            let part = self.joined(before)?;
            let is_of_job = matches!(part, ProfilePart::Purpose | ProfilePart::Tasks | ProfilePart::CoreTask);
            let part = if is_of_job { ProfilePart::Context } else { part };
            return Some((part, Composition::Joined));
        }
        let opened = without_opener(&label);
        let bare = without_tail(opened);
        // "Beschrijving van de rol" is no title.
        let is_described = opened.len() < label.len();
        if let Some(part) = self.joined(bare).filter(|part| !is_described || !part.is_fact()) {
            return Some((part, Composition::Joined));
        }
        let part = self.loose(bare).or_else(|| self.before_words(&label))?;
        Some((part, Composition::Loose))
    }

    /// The part of a label in which every word is accounted for.
    fn joined(&self, label: &str) -> Option<ProfilePart> {
        let mut parts = Vec::new();
        for words in split(label) {
            let words = without_fillers(without_tail(without_opener(words)));
            if words.is_empty() {
                continue;
            }
            parts.push(*self.exact.get(words).or_else(|| self.heads.get(words))?);
        }
        first_of(&parts)
    }

    /// The part of a label with a noun that names it: at the end ("sociale vaardigheden", "bestuurstaken"), or at the
    /// start ("taken wijkverpleegkundige").
    fn loose(&self, label: &str) -> Option<ProfilePart> {
        let words: Vec<&str> = without_fillers(label).split_whitespace().collect();
        let last = words.last()?;
        let compound = |word: &str| {
            self.heads.iter().find_map(|(head, part)| {
                let before = word.strip_suffix(head.as_str())?;
                (before.len() >= LEAST_COMPOUND && is_group(*part)).then_some(*part)
            })
        };
        let at_end = self.heads.get(*last).copied().filter(|part| is_group(*part)).or_else(|| compound(last));
        if let Some(part) = at_end.filter(|_| words.len() <= MOST_BEFORE + 1) {
            return Some(part);
        }
        let (first, rest) = words.split_first()?;
        // After a verb at the end, the label is a task: "Activiteiten organiseren".
        let is_name = (1..=MOST_AFTER).contains(&rest.len()) && !last.ends_with("en");
        self.heads.get(*first).copied().filter(|part| is_name && is_group(*part))
    }

    /// The part of a label whose words before a preposition or another joined label name it: "Context van de
    /// kwalificatie", "Context en legitimering".
    fn before_words(&self, label: &str) -> Option<ProfilePart> {
        let label = without_fillers(without_opener(label));
        // "Doel- en resultaatgericht" is one word and a half.
        if label.contains("- ") {
            return None;
        }
        let words: Vec<&str> = label.split_whitespace().collect();
        let end = words.iter().position(|word| WORDS.prepositions.iter().any(|known| known == word));
        let before = words[..end.unwrap_or(words.len())].join(" ");
        let is_head = |words: &str| self.heads.get(without_fillers(words)).copied();
        let first = split(&before).first().map(|words| (*words).to_owned());
        let is_shorter = end.is_some() || first.as_ref().is_some_and(|first| *first != before);
        first.and_then(|first| is_head(&first)).filter(|_| is_shorter)
    }
}

/// Whether the label of a part can have an adjective: "Sociale vaardigheden" are competencies, but "Plaatselijke context"
/// can be anything.
fn is_group(part: ProfilePart) -> bool {
    matches!(
        part,
        ProfilePart::Tasks
            | ProfilePart::Competencies
            | ProfilePart::Demands
            | ProfilePart::Knowledge
            | ProfilePart::Contacts
            | ProfilePart::Conditions
    )
}

/// The part that labels joined together name: the first that is a core of a profile, or else the first that is neither a
/// single fact nor the context, or else the first that is no fact, or else the first. Words for the context are vague:
/// "Verantwoordelijkheden en bevoegdheden" are powers.
fn first_of(parts: &[ProfilePart]) -> Option<ProfilePart> {
    let is_core = |part: &ProfilePart| {
        matches!(
            part,
            ProfilePart::Purpose
                | ProfilePart::Tasks
                | ProfilePart::Competencies
                | ProfilePart::Knowledge
                | ProfilePart::Demands
        )
    };
    let is_text = |part: &ProfilePart| !part.is_fact();
    let is_telling = |part: &ProfilePart| is_text(part) && *part != ProfilePart::Context;
    let first = |is_wanted: &dyn Fn(&ProfilePart) -> bool| parts.iter().copied().find(|part| is_wanted(part));
    first(&is_core)
        .or_else(|| first(&is_telling))
        .or_else(|| first(&is_text))
        .or_else(|| parts.first().copied())
}

/// Splits a label at the words that join labels.
fn split(label: &str) -> Vec<&str> {
    let mut parts = vec![label];
    for joiner in &WORDS.joiners {
        parts = parts.into_iter().flat_map(|part| part.split(joiner.as_str())).collect();
    }
    parts.into_iter().map(|part| part.trim().trim_matches('-')).filter(|part| !part.is_empty()).collect()
}

/// Removes words between parentheses. Parentheses in a word, as in "opdracht(gever)", are part of it.
fn without_parentheses(label: &str) -> String {
    let mut found = String::with_capacity(label.len());
    let mut depth = 0_usize;
    for (at, sign) in label.char_indices() {
        let is_apart = label[..at].ends_with(char::is_whitespace);
        match sign {
            '(' if depth > 0 || is_apart => depth += 1,
            ')' if depth > 0 => depth -= 1,
            _ if depth == 0 => found.push(sign),
            _ => {}
        }
    }
    found.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Removes the words before a label that say nothing about its part.
fn without_opener(label: &str) -> &str {
    let opened =
        WORDS.openers.iter().find_map(|opener| label.strip_prefix(opener.as_str())?.strip_prefix(' '));
    opened.unwrap_or(label)
}

/// Removes the words after a label that say of what it is, as in "taken van de functie".
fn without_tail(label: &str) -> &str {
    let mut rest = label;
    while let Some(shorter) = WORDS.tails.iter().find_map(|tail| before(rest, tail)) {
        rest = shorter;
    }
    rest
}

/// The words before these words at the end of a label; `None` if it does not end with them, or consists of them.
fn before<'l>(label: &'l str, words: &str) -> Option<&'l str> {
    label.strip_suffix(words)?.strip_suffix(' ').map(str::trim_end)
}

fn ends_with(label: &str, words: &str) -> bool {
    label == words || before(label, words).is_some()
}

/// Removes articles and other words before a noun that do not make it another part.
fn without_fillers(label: &str) -> &str {
    let mut rest = label;
    while let Some(filler) = WORDS.fillers.iter().find(|filler| {
        rest.strip_prefix(filler.as_str()).is_some_and(|after| after.is_empty() || after.starts_with(' '))
    }) {
        rest = rest[filler.len()..].trim_start();
    }
    rest
}
