//! Patterns that are led by a verb, in every form in which Dutch writes the same meaning.
//!
//! `<volgen|bezoeken> .. cursus|training` stands for "volgt een cursus", "je volgt een cursus", "een cursus volgen",
//! "het volgen van cursussen", "een cursus wordt gevolgd" and "heeft een cursus gevolgd"; `<aan-passen> .. aanpak`, with the
//! particle of a separable verb before the hyphen, also for "past de aanpak aan" and "de aanpak aan te passen".

use super::verb::Verb;

/// The patterns that a pattern with a verb stands for; `None` if it does not begin with a verb.
pub(super) fn expanded(source: &str) -> Option<Vec<String>> {
    let (verbs, object) = source.trim().strip_prefix('<')?.split_once('>')?;
    let object = object.trim();
    let alone = object.trim_start_matches("..").trim();
    let mut found = Vec::new();
    let mut plain = Vec::new();
    for verb in verbs.split('|').map(str::trim) {
        match verb.split_once('-') {
            Some((particle, base)) => separable(particle, base, object, alone, &mut found, &mut plain),
            None => plain.push(Verb::of(verb)),
        }
    }
    if !plain.is_empty() {
        found.extend(around(&plain, object, alone));
    }
    Some(found)
}

/// The patterns of a verb in two words, and its forms in one word.
fn separable(
    particle: &str,
    base: &str,
    object: &str,
    alone: &str,
    found: &mut Vec<String>,
    plain: &mut Vec<Verb>,
) {
    let verb = Verb::of(base);
    let apart = [&verb.finite[..], std::slice::from_ref(&verb.infinitive)].concat().join("|");
    let infinitive = &verb.infinitive;
    if alone.is_empty() {
        found.extend([format!("{apart} .. {particle}"), format!("{particle} te {infinitive}")]);
    } else {
        found.extend([
            format!("{apart} {object} .. {particle}"),
            format!("{apart} .. {particle} {object}"),
            format!("{alone} .. {particle} te {infinitive}"),
            format!("{particle} te {infinitive} {object}"),
        ]);
    }
    plain.push(verb.joined(particle));
}

/// The patterns with the verb before and after its object.
fn around(verbs: &[Verb], object: &str, alone: &str) -> Vec<String> {
    let mut after: Vec<String> = Vec::new();
    let mut all: Vec<String> = Vec::new();
    for verb in verbs {
        after.push(verb.infinitive.clone());
        after.extend(verb.finite.iter().chain(&verb.participles).cloned());
        all.extend(verb.derived.iter().cloned());
    }
    all.splice(0..0, after.iter().cloned());
    let (all, after) = (all.join("|"), after.join("|"));
    if alone.is_empty() { vec![all] } else { vec![format!("{all} {object}"), format!("{alone} .. {after}")] }
}

#[cfg(test)]
mod tests {
    use super::super::PatternSet;

    fn finds(pattern: &str, text: &str) -> bool {
        let mut builder = PatternSet::builder();
        builder.add(0, pattern).expect("a valid pattern");
        !builder.build().expect("a set").find(text).is_empty()
    }

    #[test]
    fn one_meaning_is_found_in_every_form() {
        let cases: [(&str, &[&str]); 5] = [
            (
                "<volgen|bezoeken> .. cursus|cursussen",
                &[
                    "De werkcoach volgt jaarlijks een cursus.",
                    "Je volgt cursussen.",
                    "U volgt een cursus.",
                    "Volg elk jaar een cursus.",
                    "Elk jaar een cursus volgen.",
                    "Het volgen van cursussen.",
                    "Er wordt elk jaar een cursus gevolgd.",
                    "De gevolgde cursussen zijn vastgelegd.",
                    "De medewerker die een cursus volgt.",
                    "Cursussen zijn gevolgd.",
                ],
            ),
            (
                "<aan-passen> .. aanpak",
                &[
                    "Past de aanpak aan de klant aan.",
                    "Je past je aanpak zo nodig aan.",
                    "De aanpak aanpassen.",
                    "Het aanpassen van de aanpak.",
                    "Probeert de aanpak steeds aan te passen.",
                    "De aanpak wordt aangepast.",
                    "Aanpassing van de aanpak.",
                    "Zorgt dat hij zijn aanpak aanpast.",
                    "Een aangepaste aanpak.",
                ],
            ),
            (
                "<af-stemmen> op .. klant",
                &[
                    "Stemt de aanpak af op de klant.",
                    "Stemt af op de klant.",
                    "Afgestemd op de klant.",
                    "Het afstemmen op de klant.",
                ],
            ),
            (
                "<bespreken> .. casus|casussen",
                &["Besproken casussen.", "Casussen bespreken.", "Bespreekt een casus."],
            ),
            ("<reflecteren>", &["Reflecteert.", "Leert reflecteren.", "Heeft gereflecteerd."]),
        ];
        for (pattern, texts) in cases {
            for text in texts {
                assert!(finds(pattern, text), "{pattern}: {text}");
            }
        }
        assert!(!finds("<volgen> .. cursus", "De cursus is duur."));
        assert!(!finds("<aan-passen> .. aanpak", "De aanpak past bij de klant."));
    }
}
