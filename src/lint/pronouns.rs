//! Detects "hij", "hem" and "zijn" for a person, distinguishing the pronoun from the verb *zijn*.

use std::ops::Range;

/// The spans where a text refers to a person as *hij*, *hem* or *zijn*. `zijn` counts only as a possessive.
#[must_use]
pub fn generic_he(text: &str) -> Vec<Range<usize>> {
    if !may_speak_of_him(text) {
        return Vec::new();
    }
    let words = words(text);
    let mut found = Vec::new();
    for (index, (word, range)) in words.iter().enumerate() {
        let back =
            |steps: usize| index.checked_sub(steps).and_then(|at| words.get(at)).map_or("", |(word, _)| word);
        let next = words.get(index + 1);
        let generic = match word.as_str() {
            // "Dat zit hem in", "daar gaat het hem om": nobody is meant.
            "hem" => !matches!(
                (back(1), back(2)),
                ("zit" | "zitten", _) | ("het", "gaat" | "ging" | "doet" | "deed")
            ),
            "hij" | "hijzelf" | "hemzelf" => true,
            "zijn" => next.is_some_and(|(next, at)| {
                let adjoining = text[range.end..at.start].chars().all(char::is_whitespace);
                let after = words.get(index + 2).map_or("", |(word, _)| word);
                let is_his = is_possessive(back(2), back(1), next) || is_of_who(back(1), next, after);
                adjoining && is_his && !is_about_a_group(text, &words[..index])
            }),
            _ => false,
        };
        // "hij of zij" and "zijn/haar" include both.
        let both = next.is_some_and(|(next, at)| {
            let between = text[range.end..at.start].trim();
            (between == "/" && matches!(next.as_str(), "zij" | "ze" | "haar"))
                || (next == "of"
                    && words.get(index + 2).is_some_and(|(word, _)| word == "zij" || word == "haar"))
        });
        if generic && !both {
            found.push(range.clone());
        }
    }
    found
}

/// Whether the letters of any of the pronouns occur: a fast path, since most texts have none.
fn may_speak_of_him(text: &str) -> bool {
    let starts = |at: usize, word: &str| {
        text.as_bytes()
            .get(at..at + word.len())
            .is_some_and(|part| part.eq_ignore_ascii_case(word.as_bytes()))
    };
    text.bytes().enumerate().any(|(at, byte)| match byte {
        b'h' | b'H' => starts(at, "hij") || starts(at, "hem"),
        b'z' | b'Z' => starts(at, "zijn"),
        _ => false,
    })
}

/// Whether *zijn* belongs to somebody who is described by what follows: "een collega die zijn vak verstaat". In "die zijn
/// gemeld" and "die zijn aangesteld bij ons" it is the verb.
fn is_of_who(previous: &str, next: &str, after: &str) -> bool {
    let is_verb =
        |word: &str| word.len() > 3 && word.ends_with('t') && !matches!(word, "niet" | "met" | "altijd");
    let is_participle = next.starts_with("ge") && next.ends_with(['d', 't', 'n']);
    matches!(previous, "die" | "wie") && is_verb(after) && !is_participle && !next.ends_with('d')
}

/// Words for groups and organisations, to which *zijn* may refer.
const GROUPS: [&str; 22] = [
    "afdeling",
    "bedrijf",
    "bestuur",
    "bureau",
    "cluster",
    "college",
    "concern",
    "domein",
    "gebouw",
    "huis",
    "kantoor",
    "kabinet",
    "ministerie",
    "museum",
    "organisatie",
    "parlement",
    "platform",
    "rijk",
    "schoolbestuur",
    "team",
    "ziekenhuis",
    "waterschap",
];

/// Whether the sentence of which these are the first words begins with a group: "Het team is trots op zijn resultaten".
fn is_about_a_group(text: &str, before: &[(String, Range<usize>)]) -> bool {
    let ends = |pair: &[(String, Range<usize>)]| {
        text[pair[0].1.end..pair[1].1.start].contains(['.', '!', '?', ';', '\n'])
    };
    let start = before.windows(2).rposition(ends).map_or(0, |at| at + 1);
    before[start..].iter().take(3).any(|(word, _)| GROUPS.contains(&word.as_str()))
}

/// Whether *zijn* between these words is a possessive: it follows a preposition, a conjunction that introduces an
/// infinitive, *hij* or a finite verb, and precedes a noun or adjective.
fn is_possessive(before: &str, previous: &str, next: &str) -> bool {
    const BEFORE: [&str; 33] = [
        "aan", "achter", "als", "bij", "binnen", "boven", "buiten", "door", "en", "hij", "in", "is", "langs",
        "met", "na", "naar", "naast", "of", "om", "onder", "op", "over", "per", "te", "tegen", "tijdens",
        "tot", "tussen", "uit", "van", "via", "volgens", "voor",
    ];
    const NEVER_AFTER: [&str; 26] = [
        "aan",
        "als",
        "bij",
        "dan",
        "dat",
        "de",
        "die",
        "dit",
        "een",
        "en",
        "er",
        "geen",
        "het",
        "hierbij",
        "in",
        "met",
        "niet",
        "nodig",
        "of",
        "om",
        "onmisbaar",
        "op",
        "te",
        "van",
        "voor",
        "zo",
    ];
    const ARTICLES: [&str; 8] = ["de", "het", "een", "dit", "dat", "deze", "die", "elk"];
    // "afspraken die binnen het team zijn gemaakt": the verb is followed by a participle.
    let participle =
        next.starts_with("ge") && (next.ends_with('d') || next.ends_with('t') || next.ends_with("en"));
    if NEVER_AFTER.contains(&next) || participle && previous != "hij" || previous == "te" {
        return false;
    }
    // After a verb in the third person: "onderhoudt zijn netwerk"; a noun would have an article: "het mandaat zijn".
    let after_verb =
        previous.len() > 3 && previous.ends_with('t') && previous != "niet" && !ARTICLES.contains(&before);
    BEFORE.contains(&previous) || after_verb
}

/// The words of a text in lower case, with their spans.
fn words(text: &str) -> Vec<(String, Range<usize>)> {
    let mut words: Vec<(String, Range<usize>)> = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_alphanumeric() {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            words.push((text[from..at].to_lowercase(), from..at));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::generic_he;

    fn count(text: &str) -> usize {
        generic_he(text).len()
    }

    #[test]
    fn pronouns_count_and_the_verb_does_not() {
        for (text, expected) in [
            ("Dit doet hij in samenwerking met de partners.", 1),
            ("wordt de werkcoach ingezet op zijn eigen kwaliteiten", 1),
            ("De vestigingsmanager is zijn direct leidinggevende.", 1),
            ("Daarvoor moet hij zijn netwerk onderhouden.", 2),
            ("confronteert de klant wanneer hij zijn plichten verzuimt", 2),
            ("Verdiept zijn kennis van het vakgebied.", 1),
            ("doet meer dan van hem gevraagd wordt", 1),
            ("Geïnteresseerd zijn in mensen", 0),
            ("zijn hierbij onmisbare kwaliteiten", 0),
            ("zijn de volgende competenties van belang", 0),
            ("Er zijn mentoren die de teams kunnen coachen.", 0),
            ("soms zijn grensoverschrijdende creatieve oplossingen nodig", 0),
            ("afspraken die gemaakt zijn met de inwoner", 0),
            ("of hij of zij recht heeft op een uitkering", 0),
            ("de burger en zijn/haar gezin", 0),
            ("De inwoner moet op tijd aanwezig zijn.", 0),
            ("besluiten die binnen het mandaat zijn gemotiveerd", 0),
            ("signalen die door collega's zijn gemeld of in zijn gevonden", 0),
            ("De klantmanager handelt zijn dossiers zelf af.", 1),
            ("Wie zijn werk kent, weet dat.", 1),
            ("Een jobcoach die zijn klanten opzoekt.", 1),
            ("Vragen die zijn gesteld door inwoners.", 0),
            ("Het bureau kiest zijn eigen koers.", 0),
            ("De medewerker van het bureau kiest zijn koers.", 1),
            ("De winst zit hem in de voorbereiding.", 0),
            ("Daar gaat het hem om.", 0),
        ] {
            assert_eq!(count(text), expected, "{text}");
        }
    }
}
