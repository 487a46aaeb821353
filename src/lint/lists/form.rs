//! Regular expressions in the lists of the rules for vacancies, with abbreviations for what many of them need.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use regex::{Regex, RegexBuilder};

use super::letters::Letters;

/// Compiled expressions by their text, for lists that share forms.
pub type SharedForms = BTreeMap<String, Arc<OnceLock<Regex>>>;

/// A regular expression of the list with this tag. It is compiled when a text contains its letters, which holds for few
/// expressions per text, and once for all lists with the same form.
#[derive(Debug)]
pub struct WordForm {
    /// The index of the list.
    pub tag: usize,
    /// The expression, without abbreviations.
    pub text: String,
    letters: OnceLock<Letters>,
    regex: Arc<OnceLock<Regex>>,
}

impl WordForm {
    /// The expression of the list with this index.
    pub fn new(tag: usize, text: &str, shared: &mut SharedForms) -> Self {
        let text = written_out(text);
        let regex = Arc::clone(shared.entry(text.clone()).or_default());
        Self { tag, text, letters: OnceLock::new(), regex }
    }

    /// Whether the letters that every match has occur in a folded text.
    ///
    /// # Panics
    /// If the form is not a regular expression: those of the rules are part of the binary, and tests read them.
    #[expect(clippy::expect_used, reason = "the lists are part of the binary and a test reads them")]
    pub fn may_be_in(&self, folded: &str) -> bool {
        let letters = || Letters::of(&skeleton(&self.text)).expect("the form is valid");
        self.letters.get_or_init(letters).stand_in(folded)
    }

    /// The compiled expression.
    ///
    /// # Panics
    /// Like [`Self::may_be_in`].
    #[expect(clippy::expect_used, reason = "the lists are part of the binary and a test reads them")]
    pub fn regex(&self) -> &Regex {
        let insensitive = || RegexBuilder::new(&expression(&self.text)).case_insensitive(true).build();
        self.regex.get_or_init(|| insensitive().expect("the form is valid"))
    }
}

/// A number in digits or words.
const NUMBER: &str =
    r"(?:\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|vijftien|twintig)";

/// The meaning of `\w` in a form: the letters of the languages in which vacancies here are written. The full Unicode
/// class takes longer to compile.
const LETTERS: &str = r"0-9A-Za-z_\u{C0}-\u{24F}";

/// Abbreviations in forms.
const ABBREVIATIONS: [(&str, &str); 11] = [
    // Words that ask for or require something.
    ("{zoekt}", SEEKS),
    // Words that ask a candidate to state or send something.
    ("{vraagt}", ASKS),
    // Negations.
    ("{zonder}", WITHOUT),
    // Duties of the job, such as "je begeleidt".
    ("{werk}", WORK),
    // Words that say that something is no requirement, such as "ongeacht" and "welkom".
    ("{mild}", FREE),
    // References to a law.
    ("{wet}", BY_LAW),
    // A short line, such as an item or a label.
    ("{kort}", r"^.{1,45}$"),
    // A count, in digits or in words.
    ("{getal}", COUNT),
    // The unit: years.
    ("{jaar}", YEARS),
    // A count of eight or more.
    ("{veel}", MANY),
    // A number.
    ("{n}", NUMBER),
];

const SEEKS: &str = r"\b(?:zoek\w*|gezocht|gevraagd|vereist\w*|vereiste|kiezen|kiest|alleen|uitsluitend|enkel|liefst|liever|gewenst|ideale?|idealiter|ben jij|ben je|bent u|je bent|jij bent|u bent|bent|versterk\w*|past|passen|reage\w+|sollicite\w+|sollicitant\w*|kandida\w+|profiel|werven|werft|aanwerven|aangeworven|nemen|neem|opgelet|hebt|heb|heeft|beschik\w*|bezit|must|verwacht\w*|moet\w*|eis\w*|voorwaarde\w*|verplicht|wens\w*|komen niet|komt niet|vallen af|overslaan|nodig hebben|willen|wil|graag|mikken|richten|welke|wie|onze nieuwe|iemand|type|mensen|person\w+|collega\w*|medewerker\w*|aantrekken|terecht)\b|\?";

const ASKS: &str = r"\b(?:vermeld\w*|meld\w*|geef|geeft|noem|stuur|sturen|voeg\w*|upload\w*|lever\w*|laat (?:ons )?weten|vul|overleg\w*|toon\w*|opgeven|opgave|aantonen|vragen|vraagt|gevraagd|verzoeken|bijvoegen|toevoegen|mee|meesturen|meebrengen|meenemen|neem|opvragen|opgevraagd|verplicht|kopie|inzage|bespre\w+|bezorg\w*|bijlage\w*|aanleveren|formulier|sollicitatie|sollicite\w+|dossier|brief|cv|horen|kennen|weten)\b|\?";

const WITHOUT: &str = "geen, zonder, niet, nooit, vrij van, nog geen, zelden, nauwelijks, weinig, amper, nul, 0, vallen af, \
     buiten, overslaan";

const WORK: &str = r"\b(?:je|jij|u) (?:\w+ )?(?:begeleid|ontwerp|registreer|bereken|behandel|analyseer|beheer|adviseer|coach|help|ondersteun|onderzoek|beoordeel|maak|organiseer|verzorg|verwerk|ontwikkel|bedenk|plan|bewaak|controleer|check|bekijk|monitor|leid|train|zorg|verkoop|bedien|verlaag|voorkom|bespreek|bezoek|onderhoud|bereid|leer|redigeer|vertaal|programmeer|geef(?:t)? (?:\w+ )?(?:les|voorlichting|rondleidingen|advies|training)|voer|handel|stel|pak|verleen|signaleer|rapporteer|toets|schrijf(?:t)? (?:\w+ ){0,2}(?:beleid|rapport\w*|besluit\w*|beschikking\w*|brieven|teksten|artikelen|columns)|kook|kweek|installeer|bouw|werkt? (?:\w+ ){0,2}(?:aan|met|voor|in)|houdt? rekening|adviseert|verbindt?|lost|haal|stimuleer|motiveer|vang|inspireer)t?\b|\b(?:begeleid|ontwerp|registreer|bereken|behandel|analyseer|beheer|adviseer|coach|help|ondersteun|onderzoek|beoordeel|maak|organiseer|verzorg|verwerk|ontwikkel|bedenk|plan|bewaak|controleer|check|bekijk|monitor|leid|train|zorg|verkoop|bedien|verlaag|voorkom|bespreek|bezoek|onderhoud|bereid|leer|redigeer|vertaal|programmeer|geef(?:t)? (?:\w+ )?(?:les|voorlichting|rondleidingen|advies|training)|voer|handel|stel|pak|verleen|signaleer|rapporteer|toets|schrijf(?:t)? (?:\w+ ){0,2}(?:beleid|rapport\w*|besluit\w*|beschikking\w*|brieven|teksten|artikelen|columns)|kook|kweek|installeer|bouw|werkt? (?:\w+ ){0,2}(?:aan|met|voor|in)|houdt? rekening|adviseert|verbindt?|lost|haal|stimuleer|motiveer|vang|inspireer)t? (?:je|jij|u)\b";

const FREE: &str = r"\b(?:ongeacht|welkom|van harte|geen (?:bezwaar|probleem|punt|rol|belemmering|eis|must|vereiste|voorwaarde)|maakt? (?:\w+ ){0,4}(?:niet|niets|niks) uit|hoeft? (?:je |u )?(?:niet|geen)|(?:vragen|vraagt|kijken|kijkt|letten|let|informeren|doen) (?:wij |we )?(?:\w+ )?(?:niet|geen)|niet (?:naar|relevant|belangrijk|nodig|verplicht)|nodigen (?:wij |we )?(?:je|u|jou|iedereen|\w+ met) (?:\w+ ){0,3}uit|moedigen|ook als|mag ook|allebei|passen (?:wij |we )?(?:\w+ ){0,3}aan|verwelkom\w*|bespreekbaar|vergoed\w*|korting|je krijgt|betalen (?:wij|we)|tweede kans|gewoon (?:solliciteren|reageren|welkom)|mag natuurlijk|toegankelijk|leren (?:wij|we))\b";

const BY_LAW: &str =
    "wet, wetten, wettelijk*, *wet, code 95, volgens de, krachtens, vertrouwensfunctie, verplicht door";

const COUNT: &str = r"(?:\d{1,2}(?:[.,]\d)?|een|één|anderhalf|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig)";

const YEARS: &str = r"(?:jaar|jaren|jr\.?|jaartjes?|dienstjaren)";

const MANY: &str = r"(?:acht|negen|tien|elf|twaalf|vijftien|twintig|vijfentwintig|dertig|[89]|1\d|2\d|3\d)";

/// A form with its abbreviations written out, as a regular expression.
fn written_out(text: &str) -> String {
    let text = ABBREVIATIONS.iter().fold(text.to_owned(), |text, (short, long)| text.replace(short, long));
    if !is_list(&text) {
        return text;
    }
    let words: Vec<String> = words(&text).map(|word| word.replace('*', r"\w*")).collect();
    format!(r"\b(?:{})\b", words.join("|"))
}

/// Whether a form is a list of words, separated by commas, in which `*` stands for any letters.
pub fn is_list(text: &str) -> bool {
    !text.contains(['\\', '(', '[', '^', '$', '|'])
}

/// The words of such a list.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim)
}

/// The regular expression of a form, to be matched case-insensitively.
fn expression(text: &str) -> String {
    let letter = format!("[{LETTERS}]");
    let none = format!("[^{LETTERS}]");
    text.replace(r"\w", &letter).replace(r"\W", &none).replace(r"\d", "[0-9]")
}

/// A form reduced to its letters: numbers and character classes become wildcards.
fn skeleton(text: &str) -> String {
    [r"\w", r"\W", r"\d"].iter().fold(text.to_owned(), |text, any| text.replace(any, "."))
}
