//! Whether two names mean the same thing.

use std::collections::BTreeSet;

use rust_stemmers::{Algorithm, Stemmer};

use super::tokens::fold;

/// Words that tell nothing apart in the name of a competency.
const EMPTY: &[&str] =
    &["aan", "bij", "competentie", "de", "een", "en", "het", "in", "met", "of", "op", "te", "van", "voor"];
/// What makes a skill of an activity: "coachingsvaardigheden" is coaching.
const SKILL: &[&str] =
    &["vaardigheden", "vaardigheid", "vermogen", "kwaliteiten", "competenties", "competentie"];

/// Whether two names say nearly the same: the same words in any order and form.
///
/// ```
/// use goedwerk::words::same_name;
///
/// assert!(same_name("Coachen", "Coachingsvaardigheden"));
/// assert!(same_name("Plannen en organiseren", "Organiseren, plannen"));
/// assert!(!same_name("Coachen", "Onderhandelen"));
/// ```
#[must_use]
pub fn same_name(one: &str, other: &str) -> bool {
    let (one, other) = (stems(one), stems(other));
    !one.is_empty() && one == other
}

/// The stems of the words that tell a name apart.
fn stems(name: &str) -> BTreeSet<String> {
    let stemmer = Stemmer::create(Algorithm::Dutch);
    fold(name)
        .iter()
        .filter(|word| !EMPTY.contains(&word.as_str()))
        .map(|word| activity(word))
        .filter(|word| !word.is_empty())
        .map(|word| {
            let stem = stemmer.stem(word).into_owned();
            stem.strip_suffix("ing").filter(|rest| rest.len() >= 3).map_or(stem.clone(), str::to_owned)
        })
        .collect()
}

/// The word without the ending that makes a skill of it; nothing is left of a bare "vaardigheden".
fn activity(word: &str) -> &str {
    SKILL.iter().find_map(|ending| word.strip_suffix(ending)).map_or(word, |rest| {
        let rest = rest.strip_suffix('s').unwrap_or(rest);
        if rest.len() < 3 && !rest.is_empty() { word } else { rest }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_by_meaning() {
        let same = [
            ("Coachen", "Coachingsvaardigheden"),
            ("Coachen", "Coaching"),
            ("Samenwerken", "Samenwerking"),
            ("Plannen & organiseren", "Organiseren en plannen"),
            ("Luisteren", "Luistervaardigheid"),
            ("Reflecteren", "Reflecteren."),
        ];
        for (one, other) in same {
            assert!(same_name(one, other), "{one} / {other}: {:?} {:?}", stems(one), stems(other));
        }
        let different = [
            ("Coachen", "Onderhandelen"),
            ("Kennis van de arbeidsmarkt", "Kennis van sociale kaart"),
            ("Vaardigheden", "Competenties"),
            ("Plannen", "Plannen en organiseren"),
            ("", ""),
            ("Basiskennis medische beperkingen", "Basiskennis functionele beperkingen"),
        ];
        for (one, other) in different {
            assert!(!same_name(one, other), "{one} / {other}");
        }
    }
}
