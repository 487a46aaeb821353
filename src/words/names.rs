//! Detects near-duplicate names of competencies.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use rust_stemmers::{Algorithm, Stemmer};

use super::tokens::fold;

/// Function words, which carry no meaning of their own.
const STOP_WORDS: &[&str] = &[
    "aan", "als", "bij", "dan", "dat", "de", "den", "der", "deze", "die", "dit", "door", "een", "eigen",
    "en", "er", "haar", "heeft", "het", "hij", "hun", "ieder", "iemand", "in", "is", "kan", "kunnen", "maar",
    "met", "na", "naar", "niet", "of", "om", "ook", "op", "over", "te", "ten", "ter", "tot", "uit", "van",
    "voor", "waar", "wat", "weten", "wie", "wordt", "worden", "zich", "zijn", "zoals",
];

/// Suffixes that turn a word into the name of a competency: *coachen* and *coachingsvaardigheden* are the same.
const TAILS: &[&str] = &[
    "vaardigheden",
    "vaardigheid",
    "vermogen",
    "technieken",
    "techniek",
    "gerichtheid",
    "gericht",
    "bereidheid",
    "competentie",
    "kunde",
    "heid",
    "kracht",
];

/// Words in a name that only say that it is a competency.
const FRAMES: &[&str] = &[
    "vaardigheid",
    "vaardigheden",
    "vermogen",
    "competentie",
    "kennis",
    "technieken",
    "tonen",
    "bekwaam",
    "bekwaamheid",
];

/// The stems of the meaningful words of a text, in text order.
#[must_use]
pub fn content_words(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| stem(&word)).collect()
}

/// The stem of a Dutch word in lower case.
#[must_use]
pub fn stem(word: &str) -> String {
    static STEMMER: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Dutch));
    STEMMER.stem(word).into_owned()
}

/// Whether two names are near-duplicates: equal stems after removing suffixes and framing words.
#[must_use]
pub fn same_name(one: &str, other: &str) -> bool {
    let (one, other) = (cores(one), cores(other));
    !one.is_empty() && one == other
}

/// The core of a name: the stems of its words, without suffixes and framing words. Two names with the same, non-empty
/// cores are near-duplicates; see [`same_name`].
#[must_use]
pub fn cores(name: &str) -> BTreeSet<String> {
    let all = words(name);
    let framed: Vec<&String> = all.iter().filter(|word| !FRAMES.contains(&word.as_str())).collect();
    let kept = if framed.is_empty() { all.iter().collect() } else { framed };
    kept.into_iter().map(|word| core(word)).collect()
}

/// The stem of a word without the suffix that makes it the name of a competency.
fn core(word: &str) -> String {
    let bare = TAILS
        .iter()
        .find_map(|tail| word.strip_suffix(tail))
        .filter(|rest| rest.len() >= 4)
        .map_or(word, |rest| rest.trim_end_matches('s'));
    let stem = stem(bare);
    // *samenwerking* and *samenwerken* differ only in their ending.
    stem.strip_suffix("ing").filter(|rest| rest.len() >= 4).map_or(stem.clone(), str::to_owned)
}

fn words(text: &str) -> Vec<String> {
    fold(text).into_iter().filter(|word| !STOP_WORDS.contains(&word.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::same_name;

    #[test]
    fn the_same_competency_under_another_ending() {
        for (one, other) in [
            ("Coachen", "Coachingsvaardigheden"),
            ("Klantgericht", "Klantgerichtheid"),
            ("Samenwerken", "Samenwerking"),
            ("Samenwerken", "Kunnen samenwerken"),
            ("Omgevingsbewust", "Omgevingsbewustheid"),
            ("Organisatiesensitiviteit", "organisatiesensitiviteit"),
            ("Luistervaardigheid", "Luisteren"),
            ("Kennis van de sociale kaart", "Sociale kaart"),
            ("Plannen & organiseren", "Organiseren en plannen"),
        ] {
            assert!(same_name(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn other_competencies_stay_apart() {
        for (one, other) in [
            ("Netwerken", "Samenwerken"),
            ("Plannen", "Plannen en organiseren"),
            ("Overtuigingskracht", "Oordeelsvorming"),
            (
                "Basiskennis m.b.t. medische beperkingen in relatie tot werk",
                "Basiskennis en inzicht in functionele beperkingen in relatie tot werk",
            ),
            ("Klantgerichtheid", "Resultaatgerichtheid"),
            (
                "Kennis van sociale kaart",
                "Kennis van re-integratiemiddelen en overige in te zetten instrumenten",
            ),
            ("Vaardigheden", "Competenties"),
            ("", ""),
            ("de", "het"),
        ] {
            assert!(!same_name(one, other), "{one} / {other}");
        }
    }
}
