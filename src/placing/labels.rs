//! Labels: what a heading, the first cell of a row or the words before a colon announce.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::base::fold_accent;

/// A part of a profile that a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProfilePart {
    /// The title of the function.
    Title,
    /// Other titles.
    Also,
    /// The organisation.
    Organisation,
    /// The department.
    Department,
    /// The pay scale, or the generic function that it is derived from.
    Scale,
    /// Version, status or date.
    Version,
    /// Who leads.
    Lead,
    /// Introduction.
    Intro,
    /// What the function is for.
    Purpose,
    /// Indispensable qualities.
    Qualities,
    /// Where the function stands, and what its surroundings are like.
    Context,
    /// Under which conditions the work is done, and its risks.
    Conditions,
    /// Those it works with.
    Partners,
    /// The contacts, and what they are about.
    Contacts,
    /// Situations of the occupation.
    Situations,
    /// Core tasks, or the tasks of the core task above.
    Tasks,
    /// One core task, whose title follows.
    CoreTask,
    /// What the core task above achieves, or the function.
    Results,
    /// What shows that a task is done well.
    Criteria,
    /// Competencies.
    Competencies,
    /// The definition of the competency above.
    Definition,
    /// The behaviour of the competency above.
    Indicators,
    /// The level of the competency above.
    Level,
    /// Knowledge.
    Knowledge,
    /// Education, experience and other demands.
    Demands,
    /// Room for judgement.
    Room,
    /// What may be decided.
    Mandate,
    /// What limits the room.
    Limits,
    /// To whom the job holder accounts.
    Accountability,
    /// Learning.
    Learning,
    /// Reflection.
    Reflection,
    /// Where the text comes from.
    Source,
}

impl ProfilePart {
    /// Whether the labels of the part are words that are titles of core tasks or names of competencies as well.
    #[must_use]
    pub fn is_weak(self) -> bool {
        !matches!(
            self,
            Self::Purpose
                | Self::Tasks
                | Self::CoreTask
                | Self::Criteria
                | Self::Competencies
                | Self::Definition
                | Self::Indicators
                | Self::Level
                | Self::Knowledge
                | Self::Demands
                | Self::Mandate
                | Self::Situations
        )
    }

    /// Whether the part is about the surroundings or the results of a function. Under a core task, its label is no title.
    #[must_use]
    pub fn is_of_context(self) -> bool {
        matches!(self, Self::Context | Self::Conditions | Self::Results)
    }
}

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// The part.
    pub section: ProfilePart,
    /// Whether the whole label is known, and not only a phrase in it.
    pub is_exact: bool,
}

#[derive(Deserialize)]
struct LabelWords {
    #[serde(default)]
    exact: Vec<String>,
    #[serde(default)]
    contains: Vec<String>,
}

struct Labels {
    exact: BTreeMap<String, ProfilePart>,
    /// The longest first.
    phrases: Vec<(String, ProfilePart)>,
}

/// The most characters of a label.
const LONGEST: usize = 90;

static LABELS: LazyLock<Labels> = LazyLock::new(|| {
    let data: BTreeMap<ProfilePart, LabelWords> =
        serde_json::from_str(data!("placing/labels")).expect("the labels are valid");
    let (mut exact, mut phrases) = (BTreeMap::new(), Vec::new());
    for (section, words) in data {
        exact.extend(words.exact.into_iter().map(|word| (word, section)));
        phrases.extend(words.contains.into_iter().map(|phrase| (phrase, section)));
    }
    phrases.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
    Labels { exact, phrases }
});

/// What a text announces, if it is a label.
#[must_use]
pub fn label(text: &str) -> Option<Label> {
    let words = bare(text);
    if words.is_empty() || words.chars().count() > LONGEST {
        return None;
    }
    if let Some(section) = LABELS.exact.get(&words) {
        return Some(Label { section: *section, is_exact: true });
    }
    let (_, section) = LABELS.phrases.iter().find(|(phrase, _)| contains(&words, phrase))?;
    Some(Label { section: *section, is_exact: false })
}

/// Whether a phrase begins at a word.
fn contains(words: &str, phrase: &str) -> bool {
    words.match_indices(phrase).any(|(at, _)| !words[..at].ends_with(char::is_alphanumeric))
}

/// A label in lower case, without accents, its number and the punctuation around it.
fn bare(text: &str) -> String {
    let text = unnumbered(text.trim());
    let text = text.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '(' && sign != ')');
    let folded = text.chars().flat_map(char::to_lowercase).map(fold_accent);
    let folded = folded.map(|sign| if sign == '’' || sign == '‘' { '\'' } else { sign });
    folded.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A heading without the number before it: `3.1 Taken`, `A. Taken`, `2) Taken`.
#[must_use]
pub fn unnumbered(text: &str) -> &str {
    let first = text.split_whitespace().next().unwrap_or_default();
    let core = first.trim_end_matches(['.', ')', ':']);
    let is_number = !core.is_empty()
        && core.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    let is_letter =
        core.len() == 1 && core.len() < first.len() && core.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_number || is_letter { text[first.len()..].trim_start() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_known_by_their_words() {
        for (text, section, is_exact) in [
            ("Kern van de functie", ProfilePart::Purpose, true),
            ("1. Doel van de functie", ProfilePart::Purpose, true),
            ("3.1 Uitwerking kerntaken en beoordelingscriteria", ProfilePart::Tasks, false),
            ("Vereiste competenties en niveaus van functioneren", ProfilePart::Competencies, false),
            ("RISICO’S:", ProfilePart::Conditions, true),
        ] {
            assert_eq!(label(text), Some(Label { section, is_exact }), "{text}");
        }
        assert_eq!(label("Netwerk onderhouden"), None);
        assert_eq!(label("3.1"), None);
    }

    #[test]
    fn a_number_is_no_part_of_a_label() {
        assert_eq!(unnumbered("3.1 Taken"), "Taken");
        assert_eq!(unnumbered("A. Taken"), "Taken");
        assert_eq!(unnumbered("3.1"), "");
        assert_eq!(unnumbered("A la carte"), "A la carte");
    }
}
