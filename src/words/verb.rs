//! The forms of a Dutch verb, derived from its infinitive.
//!
//! Spelling rules that depend on stress are not decided: "verbeteren" gives "verbeter" and "verbeteer". A form that does
//! not exist matches nothing.

/// The participles of strong verbs, without `ge`.
const STRONG: &[(&str, &str)] = &[
    ("bieden", "boden"),
    ("bijten", "beten"),
    ("binden", "bonden"),
    ("blijken", "bleken"),
    ("blijven", "bleven"),
    ("breken", "broken"),
    ("brengen", "bracht"),
    ("denken", "dacht"),
    ("doen", "daan"),
    ("dragen", "dragen"),
    ("dringen", "drongen"),
    ("dwingen", "dwongen"),
    ("gaan", "gaan"),
    ("gelijken", "geleken"),
    ("geven", "geven"),
    ("grijpen", "grepen"),
    ("hangen", "hangen"),
    ("helpen", "holpen"),
    ("houden", "houden"),
    ("kiezen", "kozen"),
    ("kijken", "keken"),
    ("komen", "komen"),
    ("kopen", "kocht"),
    ("krijgen", "kregen"),
    ("laten", "laten"),
    ("lezen", "lezen"),
    ("liegen", "logen"),
    ("lopen", "lopen"),
    ("meten", "meten"),
    ("nemen", "nomen"),
    ("roepen", "roepen"),
    ("schieten", "schoten"),
    ("schrijven", "schreven"),
    ("schuiven", "schoven"),
    ("slaan", "slagen"),
    ("sluiten", "sloten"),
    ("snijden", "sneden"),
    ("spreken", "sproken"),
    ("springen", "sprongen"),
    ("staan", "staan"),
    ("treden", "treden"),
    ("treffen", "troffen"),
    ("trekken", "trokken"),
    ("vallen", "vallen"),
    ("vangen", "vangen"),
    ("varen", "varen"),
    ("vinden", "vonden"),
    ("vragen", "vraagd"),
    ("wegen", "wogen"),
    ("werpen", "worpen"),
    ("werven", "worven"),
    ("weten", "weten"),
    ("wijken", "weken"),
    ("wijzen", "wezen"),
    ("winnen", "wonnen"),
    ("zenden", "zonden"),
    ("zien", "zien"),
    ("zoeken", "zocht"),
];

/// Verbs of one syllable without a consonant before the ending: the infinitive, the first and the third person.
const SHORT: &[(&str, &str, &str)] = &[
    ("doen", "doe", "doet"),
    ("gaan", "ga", "gaat"),
    ("slaan", "sla", "slaat"),
    ("staan", "sta", "staat"),
    ("zien", "zie", "ziet"),
];

/// Prefixes of verbs that may have no `ge` in the participle.
const PREFIXES: &[&str] = &[
    "aan", "be", "door", "er", "ge", "her", "mis", "om", "onder", "ont", "over", "ver", "vol", "voor", "weer",
];

/// The forms of a verb.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Verb {
    /// The infinitive.
    pub infinitive: String,
    /// The first and third person singular.
    pub finite: Vec<String>,
    /// The participles.
    pub participles: Vec<String>,
    /// The participles as adjectives, and the noun in `-ing`.
    pub derived: Vec<String>,
}

impl Verb {
    /// The forms of the verb with this infinitive, without a separable particle.
    pub fn of(infinitive: &str) -> Self {
        let infinitive = &infinitive.replace('ë', "e");
        let stems = stems(infinitive);
        let mut finite = Vec::new();
        for stem in &stems {
            push(&mut finite, third_person(stem));
            push(&mut finite, stem.clone());
        }
        if let Some((prefix, (_, first, third))) = split(infinitive, SHORT, |(short, ..)| short) {
            finite = vec![format!("{prefix}{third}"), format!("{prefix}{first}")];
        }
        let participles = participles(infinitive, &stems);
        let mut derived: Vec<String> = participles
            .iter()
            .filter(|form| form.ends_with(['d', 't']))
            .map(|form| format!("{form}e"))
            .collect();
        if let Some(base) = infinitive.strip_suffix("en") {
            push(&mut derived, format!("{base}ing"));
        }
        Self { infinitive: infinitive.to_owned(), finite, participles, derived }
    }

    /// The same verb with a particle in front of every form, in one word.
    pub fn joined(&self, particle: &str) -> Self {
        let all = |forms: &[String]| forms.iter().map(|form| format!("{particle}{form}")).collect();
        Self {
            infinitive: format!("{particle}{}", self.infinitive),
            finite: all(&self.finite),
            participles: all(&self.participles),
            derived: all(&self.derived),
        }
    }
}

fn push(forms: &mut Vec<String>, form: String) {
    if !forms.contains(&form) {
        forms.push(form);
    }
}

/// The entry of a list that ends the verb, with the part before it.
fn split<'v, T>(
    verb: &'v str,
    list: &'static [T],
    name: impl Fn(&T) -> &str,
) -> Option<(&'v str, &'static T)> {
    let entries = list.iter().filter_map(|entry| Some((verb.strip_suffix(name(entry))?, entry)));
    entries.min_by_key(|(before, _)| before.len())
}

fn is_vowel(sign: char) -> bool {
    "aeiouëy".contains(sign)
}

/// Whether a vowel before a single consonant may be long: "mak(en)", "evaluer(en)".
fn is_open(before: char, vowel: char, last: char) -> bool {
    is_vowel(vowel) && vowel != 'i' && !is_vowel(last) && (!is_vowel(before) || (vowel, last) == ('e', 'r'))
}

/// The stem, in each spelling that the infinitive allows.
fn stems(infinitive: &str) -> Vec<String> {
    let Some(base) = infinitive.strip_suffix("en") else { return Vec::new() };
    let signs: Vec<char> = base.chars().collect();
    let mut stems = Vec::new();
    match signs[..] {
        [.., before, last] if before == last && !is_vowel(last) => {
            push(&mut stems, signs[..signs.len() - 1].iter().collect());
        }
        [.., before, vowel, last] if is_open(before, vowel, last) => {
            let start: String = signs[..signs.len() - 1].iter().collect();
            push(&mut stems, format!("{start}{vowel}{last}"));
            push(&mut stems, base.to_owned());
        }
        _ => push(&mut stems, base.to_owned()),
    }
    let voiceless = |stem: String| match stem.char_indices().next_back() {
        Some((at, 'v')) => format!("{}f", &stem[..at]),
        Some((at, 'z')) => format!("{}s", &stem[..at]),
        _ => stem,
    };
    stems.into_iter().map(voiceless).collect()
}

fn third_person(stem: &str) -> String {
    if stem.ends_with('t') { stem.to_owned() } else { format!("{stem}t") }
}

fn participles(infinitive: &str, stems: &[String]) -> Vec<String> {
    let mut bare = Vec::new();
    let mut prefix = "";
    if let Some((before, (_, strong))) = split(infinitive, STRONG, |(verb, _)| verb) {
        prefix = before;
        bare.push((*strong).to_owned());
    } else {
        for stem in stems {
            if stem.ends_with(['d', 't']) {
                push(&mut bare, stem.clone());
            } else {
                push(&mut bare, format!("{stem}d"));
                push(&mut bare, format!("{stem}t"));
            }
        }
    }
    let is_prefixed = PREFIXES.iter().any(|start| infinitive.starts_with(start));
    let mut found = Vec::new();
    for form in bare {
        if is_prefixed || !prefix.is_empty() {
            push(&mut found, format!("{prefix}{form}"));
        }
        if prefix.is_empty() || !is_prefixed {
            push(&mut found, format!("ge{prefix}{form}"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_and_strong_verbs_have_their_forms() {
        let cases = [
            ("toetsen", "toetst toets", "getoetst", "toetsing"),
            ("volgen", "volgt volg", "gevolgd", "gevolgde"),
            ("bespreken", "bespreekt bespreek", "besproken", "bespreking"),
            ("begeleiden", "begeleidt begeleid", "begeleid", "begeleiding"),
            ("verbeteren", "verbetert verbeter", "verbeterd", "verbetering"),
            ("evalueren", "evalueert evalueer", "geëvalueerd geevalueerd", "evaluering"),
            ("initiëren", "initieert initieer", "geinitieerd", "geinitieerde"),
            ("afwijken", "afwijkt afwijk", "afgeweken afweken", ""),
            ("delen", "deelt deel", "gedeeld", "gedeelde"),
            ("geven", "geeft geef", "gegeven", ""),
            ("lezen", "leest lees", "gelezen", ""),
            ("zetten", "zet", "gezet", ""),
            ("raadplegen", "raadpleegt raadpleeg", "geraadpleegd", "raadpleging"),
            ("onderzoeken", "onderzoekt onderzoek", "onderzocht", "onderzoeking"),
            ("kijken", "kijkt kijk", "gekeken", ""),
            ("gaan", "gaat ga", "gegaan", ""),
            ("zien", "ziet zie", "gezien", ""),
            ("ontwikkelen", "ontwikkelt ontwikkel", "ontwikkeld", "ontwikkeling"),
            ("overleggen", "overlegt overleg", "overlegd", "overlegging"),
            ("beoordelen", "beoordeelt beoordeel", "beoordeeld", "beoordeling"),
        ];
        for (infinitive, finite, participles, derived) in cases {
            let verb = Verb::of(infinitive);
            let has = |forms: &[String], wanted: &str| {
                wanted
                    .split(' ')
                    .filter(|form| !form.is_empty())
                    .any(|form| forms.iter().any(|one| one == form))
                    || wanted.is_empty()
            };
            for form in finite.split(' ') {
                assert!(has(&verb.finite, form), "{infinitive}: {form} in {:?}", verb.finite);
            }
            assert!(has(&verb.participles, participles), "{infinitive}: {:?}", verb.participles);
            assert!(has(&verb.derived, derived), "{infinitive}: {:?}", verb.derived);
        }
    }

    #[test]
    fn a_particle_stands_before_every_form() {
        let verb = Verb::of("passen").joined("aan");
        assert_eq!(verb.infinitive, "aanpassen");
        assert!(verb.participles.contains(&"aangepast".to_owned()));
        assert!(verb.finite.contains(&"aanpast".to_owned()));
        assert!(verb.derived.contains(&"aanpassing".to_owned()));
    }
}
