//! The forms of Dutch verbs by the rules of spelling: from the infinitive ("evalueren" -> "evalueer"), and a third person
//! recognised by its shape ("Vordert").

use super::turned::AddressForm;

/// The conjugated forms of a verb that are needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verb {
    /// The finite form after "je": "voert", "bent".
    pub informal: String,
    /// The finite form after "u".
    pub formal: String,
    /// The finite form before "je": "voer", "ben".
    pub before_informal: String,
    /// Whether the second person differs from the third, so that the subject of the verb matters.
    pub is_irregular: bool,
}

impl Verb {
    /// The finite form after the subject.
    pub fn after(&self, form: AddressForm) -> &str {
        match form {
            AddressForm::Informal => &self.informal,
            AddressForm::Formal => &self.formal,
        }
    }

    /// The finite form before the subject.
    pub fn before(&self, form: AddressForm) -> &str {
        match form {
            AddressForm::Informal => &self.before_informal,
            AddressForm::Formal => &self.formal,
        }
    }
}

/// Particles that go to the end of a clause; longer ones first.
const PARTICLES: &[&str] = &[
    "achteruit",
    "vooruit",
    "voorbij",
    "overeen",
    "tegemoet",
    "kennis",
    "leiding",
    "samen",
    "terug",
    "tegen",
    "schoon",
    "klaar",
    "plaats",
    "thuis",
    "vrij",
    "vast",
    "voort",
    "bijeen",
    "binnen",
    "boven",
    "dicht",
    "goed",
    "aan",
    "bij",
    "deel",
    "les",
    "los",
    "mee",
    "neer",
    "open",
    "plaats",
    "rond",
    "stil",
    "toe",
    "uit",
    "weg",
    "af",
    "in",
    "na",
    "op",
];

/// Inseparable prefixes, which bear no stress.
const PREFIXES: &[&str] =
    &["onder", "over", "voor", "door", "weer", "mis", "ont", "ver", "her", "be", "ge", "er", "om"];

/// Native verbs in an unstressed `-eren`, without prefix or particle. In all others the `e` is long: "adviseren".
const UNSTRESSED: &[&str] = &[
    "achter", "akker", "ander", "anker", "beter", "boender", "boter", "breder", "cijfer", "daver", "dokter",
    "donder", "duister", "flikker", "fluister", "folter", "gader", "groter", "hamer", "haper", "helder",
    "hinder", "hoger", "huiver", "hunker", "ijver", "inner", "jammer", "kamer", "kerker", "ketter", "klater",
    "klauter", "kletter", "kluister", "knipper", "kuier", "lager", "later", "lauwer", "lever", "luister",
    "meerder", "mijmer", "minder", "moeder", "monster", "nader", "nuchter", "oever", "offer", "opper",
    "ouder", "pleister", "plunder", "poeder", "polder", "rooster", "ruimer", "schemer", "schilder",
    "schitter", "sidder", "slenter", "slinger", "slobber", "sluier", "sluimer", "snater", "splinter",
    "steiger", "stotter", "suiker", "teister", "timmer", "toeter", "tover", "treiter", "vader", "veder",
    "venster", "vlinder", "voeder", "vorder", "wakker", "wapper", "water", "weiger", "wilder", "winter",
    "woeker", "wonder", "zeker", "zilver", "zomer", "zonder", "zuiver",
];

/// Roots of two stressed parts: "oor-deel".
const COMPOUND: &[&str] = &["oordel", "dedel", "nem", "kwal"];

/// Words that do not begin a task as a verb, though they end like one.
const NO_VERBS: &[&str] = &[
    "alert",
    "angst",
    "asset",
    "beperkt",
    "bericht",
    "besluit",
    "best",
    "bewust",
    "bezit",
    "budget",
    "comfort",
    "concept",
    "concert",
    "consult",
    "correct",
    "covert",
    "dienst",
    "direct",
    "eerst",
    "ernst",
    "exact",
    "expert",
    "feit",
    "gast",
    "geest",
    "gewest",
    "groot",
    "gunst",
    "herfst",
    "internet",
    "inzet",
    "juist",
    "kaart",
    "kort",
    "kost",
    "kracht",
    "kunst",
    "laatst",
    "last",
    "lijst",
    "markt",
    "meest",
    "minst",
    "naast",
    "niet",
    "omzet",
    "onbewust",
    "opbrengst",
    "opzet",
    "pakket",
    "post",
    "punt",
    "rapport",
    "recht",
    "respect",
    "resultaat",
    "rust",
    "sport",
    "staat",
    "start",
    "support",
    "tekst",
    "uiterst",
    "vangst",
    "vast",
    "verdriet",
    "vereist",
    "verlicht",
    "verplicht",
    "verwant",
    "verzet",
    "vondst",
    "want",
    "winst",
    "zelfbewust",
];

/// Endings of nouns and adjectives in `-t`.
const NOMINAL: &[&str] = &[
    "teit", "ment", "dent", "cent", "gent", "lent", "sent", "tent", "rent", "ant", "ect", "act", "ict",
    "uct", "ept", "ist", "cht", "ënt", "ort", "art", "arkt", "omst", "ienst", "kunst", "erst", "punt",
    "post", "lijst", "tekst",
];

/// A vowel sign.
fn is_vowel(sign: char) -> bool {
    "aeiouëïöüéy".contains(sign)
}

fn has_vowel(text: &str) -> bool {
    text.chars().any(is_vowel)
}

/// Splits an infinitive into a separable particle (empty if none) and the rest.
pub fn split(infinitive: &str) -> (&str, &str) {
    let fits = |particle: &str| {
        let Some(rest) = infinitive.strip_prefix(particle) else { return false };
        let base = rest.strip_suffix("en").or_else(|| rest.strip_suffix('n')).unwrap_or_default();
        // "inspireren" and "opereren" are foreign; "inleveren" is not.
        let is_foreign = matches!(particle, "in" | "op" | "na" | "af")
            && base.ends_with("er")
            && !is_unstressed(base)
            && !base.starts_with("sorter");
        base.chars().count() > 1 && has_vowel(base) && !is_foreign
    };
    PARTICLES
        .iter()
        .find(|particle| fits(particle))
        .map_or(("", infinitive), |particle| (*particle, &infinitive[particle.len()..]))
}

/// The root without unstressed prefixes: "verbeter" -> "beter", "beheer" -> "heer".
fn root(base: &str) -> &str {
    let rest = PREFIXES.iter().find_map(|prefix| base.strip_prefix(prefix).filter(|rest| has_vowel(rest)));
    rest.map_or(base, root)
}

fn is_unstressed(base: &str) -> bool {
    UNSTRESSED.contains(&base) || UNSTRESSED.contains(&root(base))
}

/// The stem of an infinitive without particle: maken -> maak, geven -> geef, ontwikkelen -> ontwikkel, evalueren ->
/// evalueer.
pub fn stem(infinitive: &str) -> String {
    let base = infinitive.strip_suffix("en").unwrap_or(infinitive);
    if let Some(start) = base.strip_suffix("iër") {
        return format!("{start}ieer");
    }
    if let Some(start) = base.strip_suffix("ër") {
        return format!("{start}ëer");
    }
    let mut letters: Vec<char> = base.chars().collect();
    match letters[..] {
        [.., before, last] if before == last && !is_vowel(last) => {
            letters.pop();
        }
        [.., vowel, last] if is_vowel(vowel) && !is_vowel(last) && is_long(base, &letters) => {
            letters.insert(letters.len() - 1, vowel);
        }
        _ => {}
    }
    if let Some(last) = letters.last_mut() {
        *last = match *last {
            'v' => 'f',
            'z' => 's',
            other => other,
        };
    }
    letters.into_iter().collect()
}

/// Whether the last vowel of the base is long, and so is doubled before a final consonant.
fn is_long(base: &str, letters: &[char]) -> bool {
    let (vowel, last) = (letters[letters.len() - 2], letters[letters.len() - 1]);
    let before = letters.len().checked_sub(3).map(|at| letters[at]);
    if matches!(vowel, 'i' | 'y') || matches!(last, 'w' | 'x' | 'j') {
        return false;
    }
    if let Some(before) = before.filter(|before| is_vowel(*before)) {
        // "voer", "dien" have one sound; "evalu-er" has two.
        let after_q = before == 'u' && letters.len().checked_sub(4).is_some_and(|at| letters[at] == 'q');
        return (before, vowel, last) == ('u', 'e', 'r') || after_q;
    }
    if vowel != 'e' || !matches!(last, 'l' | 'n' | 'm' | 'r') {
        return true;
    }
    let root = root(base);
    let is_first = !has_vowel(&root[..root.len() - 2]) || COMPOUND.iter().any(|end| root.ends_with(end));
    is_first || (last == 'r' && !is_unstressed(base))
}

/// The forms of a regular verb with this stem.
pub fn regular(stem: String) -> Verb {
    let finite = if stem.ends_with('t') { stem.clone() } else { format!("{stem}t") };
    Verb { informal: finite.clone(), formal: finite, before_informal: stem, is_irregular: false }
}

/// The verb of a word that has the shape of a regular third person: "Vordert", "Repareert". `None` for nouns and adjectives
/// that end in the same letters ("Project", "Overzicht"), and if it cannot be told.
pub fn by_shape(word: &str) -> Option<Verb> {
    let letters = word.chars().count();
    let is_plain = word.chars().all(char::is_alphabetic);
    if letters < 4 || !is_plain || !word.ends_with('t') || NO_VERBS.contains(&word) {
        return None;
    }
    let body = &word[..word.len() - 1];
    let last = body.chars().next_back()?;
    let is_certain = body.ends_with('d') || word.ends_with("eert") || word.ends_with("ieert");
    let is_nominal = !word.ends_with("aant") && NOMINAL.iter().any(|ending| word.ends_with(ending));
    let has_prefix = ["be", "ver", "ont", "her"].iter().any(|prefix| {
        word.strip_prefix(prefix).is_some_and(|rest| rest.chars().count() > 2 && has_vowel(rest))
    });
    let is_strong_noun =
        ["teit", "ment", "cht", "ect", "act", "ënt", "omst"].iter().any(|end| word.ends_with(end));
    let is_glide = ["oei", "aai", "ooi"].iter().any(|end| body.ends_with(end));
    let fits = is_certain || is_glide || (has_prefix && !is_strong_noun) || (!is_nominal && !is_vowel(last));
    // A participle: "gericht", "gemotiveerd" ends in d.
    let is_participle = word.starts_with("ge") && letters > 5 && !is_certain;
    if !fits || is_participle {
        return None;
    }
    let stem = if (is_vowel(last) && !is_glide) || word.ends_with("cht") { word } else { body };
    let verb = regular(stem.to_owned());
    Some(Verb { informal: word.to_owned(), formal: word.to_owned(), ..verb })
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::super::lexicon::lexicon;
    use super::by_shape;

    #[derive(Deserialize)]
    struct Table {
        geleerd: String,
        apart: String,
    }

    fn faults(lines: &str) -> Vec<String> {
        let mut faults = Vec::new();
        for line in lines.lines() {
            let [infinitive, third, before] = line.split(' ').collect::<Vec<_>>()[..] else {
                panic!("{line}")
            };
            let (third, part) = third.split_once('/').unwrap_or((third, ""));
            let found = lexicon()
                .infinitive_by_rule(infinitive)
                .map(|(particle, verb)| (particle, verb.informal, verb.before_informal));
            // "is" and "bent" differ; the form before "je" says enough.
            let right = found.as_ref().is_some_and(|(particle, informal, stem)| {
                particle == part
                    && stem == before
                    && (informal == third || matches!(third, "is" | "heeft" | "kan"))
            });
            if !right {
                faults.push(format!("{infinitive}: {found:?}"));
            }
            if lexicon().finite_by_rule(third).is_none() {
                faults.push(format!("{third} is not recognised"));
            }
        }
        faults
    }

    #[test]
    fn verbs_have_the_forms_of_the_table() {
        let table: Table =
            serde_yaml::from_str(include_str!("../../../tests/verbs.yaml")).expect("it is YAML");
        for lines in [&table.geleerd, &table.apart] {
            let faults = faults(lines);
            assert!(faults.is_empty(), "{}\n{}", faults.len(), faults.join("\n"));
        }
    }

    #[test]
    fn nouns_and_adjectives_are_no_verbs() {
        for word in [
            "contact",
            "integriteit",
            "overzicht",
            "management",
            "project",
            "klantgericht",
            "bewust",
            "transport",
            "specialist",
            "assistent",
            "expert",
            "consultant",
            "geschikt",
            "inzicht",
            "dienst",
            "kennis",
            "niet",
            "rapport",
            "budget",
            "resultaat",
            "flexibiliteit",
            "document",
            "efficiënt",
            "dit",
        ] {
            assert!(by_shape(word).is_none(), "{word}");
        }
    }
}
