//! Regular expressions in the lists of the rules for vacancies, with abbreviations for what many of them need.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use regex_automata::meta::{BuildError, Config, Regex};
use regex_automata::util::syntax;

use super::letters::{Letters, fold};
use super::phrases::{any_occurs, is_list, phrases};

/// Expressions by their text in a list, for lists that share forms.
pub type SharedForms = BTreeMap<&'static str, Arc<Expression>>;

/// A form of the list with this tag.
#[derive(Debug)]
pub struct WordForm {
    /// The index of the list.
    pub tag: usize,
    expression: Arc<Expression>,
}

impl WordForm {
    /// The expression of the list with this index.
    pub fn new(tag: usize, text: &'static str, shared: &mut SharedForms) -> Self {
        Self {
            tag,
            expression: Arc::clone(shared.entry(text).or_insert_with(|| Expression::new(text).into())),
        }
    }

    /// Whether it may match in a [folded](super::letters::fold) text.
    pub fn may_be_in(&self, folded: &str) -> bool {
        Letters::of(self.expression.text).stand_in(folded)
    }

    /// Its matches in a text.
    pub fn find_iter<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        self.expression.regex().find_iter(text).map(|place| place.range())
    }

    /// Whether it matches in a text. `folded` is the text [folded](super::letters::fold).
    pub fn is_in(&self, text: &str, folded: &str) -> bool {
        let written = self.expression.written();
        if is_list(written) {
            any_occurs(written, folded)
        } else {
            self.may_be_in(folded) && self.expression.regex().is_match(text)
        }
    }

    /// The form as it stands in the list, and as a regular expression.
    #[cfg(test)]
    pub fn texts(&self) -> (&'static str, String) {
        (self.expression.text, self.expression.pattern())
    }
}

/// A list of words, or a regular expression. Each part is computed when a text needs it, which holds for few expressions
/// per text, and once for all lists with the same form.
#[derive(Debug)]
pub struct Expression {
    text: &'static str,
    written: OnceLock<String>,
    regex: OnceLock<Regex>,
}

impl Expression {
    fn new(text: &'static str) -> Self {
        Self { text, written: OnceLock::new(), regex: OnceLock::new() }
    }

    /// The form without abbreviations; a list of words is [folded](fold).
    fn written(&self) -> &str {
        self.written.get_or_init(|| {
            let abbreviations = ABBREVIATIONS.iter().filter(|(short, _)| self.text.contains(short));
            let written =
                abbreviations.fold(self.text.to_owned(), |text, (short, long)| text.replace(short, long));
            if is_list(&written) { fold(&written) } else { written }
        })
    }

    /// The form as a regular expression.
    fn pattern(&self) -> String {
        let written = self.written();
        if !is_list(written) {
            return written.to_owned();
        }
        let words: Vec<String> = phrases(written)
            .map(|phrase| {
                let edge = |letter: Option<char>| {
                    if letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '*') {
                        r"\b"
                    } else {
                        ""
                    }
                };
                let (start, end) = (edge(phrase.chars().next()), edge(phrase.chars().next_back()));
                format!("{start}{}{end}", phrase.replace('?', r"\?").replace('*', r"\w*"))
            })
            .collect();
        format!("(?:{})", words.join("|"))
    }

    /// The compiled expression.
    ///
    /// # Panics
    /// If the form is not a regular expression: those of the rules are part of the binary, and tests read them.
    #[expect(clippy::expect_used, reason = "the lists are part of the binary and a test reads them")]
    fn regex(&self) -> &Regex {
        self.regex.get_or_init(|| compiled(&expression(&self.pattern())).expect("the form is valid"))
    }
}

/// Compiles an expression for a few sentences: without searching it for literals to look for first, which takes longer
/// than all searches together.
fn compiled(pattern: &str) -> Result<Regex, Box<BuildError>> {
    Regex::builder()
        .configure(Config::new().auto_prefilter(false).onepass(false))
        .syntax(syntax::Config::new().case_insensitive(true))
        .build(pattern)
        .map_err(Box::new)
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

const SEEKS: &str = "zoek*, gezocht, gevraagd, vereist*, vereiste, kiezen, kiest, alleen, uitsluitend, enkel, liefst, \
     liever, gewenst, ideal, ideale, idealiter, ben jij, ben je, bent u, je bent, jij bent, u bent, \
     bent, versterk*, past, passen, reage*, sollicite*, sollicitant*, kandida*, profiel, werven, \
     werft, aanwerven, aangeworven, nemen, neem, opgelet, hebt, heb, heeft, beschik*, bezit, must, \
     verwacht*, moet*, eis*, voorwaarde*, verplicht, wens*, komen niet, komt niet, vallen af, \
     overslaan, nodig hebben, willen, wil, graag, mikken, richten, welke, wie, onze nieuwe, iemand, \
     type, mensen, person*, collega*, medewerker*, aantrekken, terecht, ?";

const ASKS: &str = "vermeld*, meld*, geef, geeft, noem, stuur, sturen, voeg*, upload*, lever*, laat weten, \
     laat ons weten, vul, overleg*, toon*, opgeven, opgave, aantonen, vragen, vraagt, gevraagd, \
     verzoeken, bijvoegen, toevoegen, mee, meesturen, meebrengen, meenemen, neem, opvragen, \
     opgevraagd, verplicht, kopie, inzage, bespre*, bezorg*, bijlage*, aanleveren, formulier, \
     sollicitatie, sollicite*, dossier, brief, cv, horen, kennen, weten, ?";

const WITHOUT: &str = "geen, zonder, niet, nooit, vrij van, nog geen, zelden, nauwelijks, weinig, amper, nul, 0, vallen af, \
     buiten, overslaan";

const WORK: &str = r"\b(?:je|jij|u) (?:\w+ )?(?:begeleid|ontwerp|registreer|bereken|behandel|analyseer|beheer|adviseer|coach|help|ondersteun|onderzoek|beoordeel|maak|organiseer|verzorg|verwerk|ontwikkel|bedenk|plan|bewaak|controleer|check|bekijk|monitor|leid|train|zorg|verkoop|bedien|verlaag|voorkom|bespreek|bezoek|onderhoud|bereid|leer|redigeer|vertaal|programmeer|geef(?:t)? (?:\w+ )?(?:les|voorlichting|rondleidingen|advies|training)|voer|handel|stel|pak|verleen|signaleer|rapporteer|toets|schrijf(?:t)? (?:\w+ ){0,2}(?:beleid|rapport\w*|besluit\w*|beschikking\w*|brieven|teksten|artikelen|columns)|kook|kweek|installeer|bouw|werkt? (?:\w+ ){0,2}(?:aan|met|voor|in)|houdt? rekening|adviseert|verbindt?|lost|haal|stimuleer|motiveer|vang|inspireer)t?\b|\b(?:begeleid|ontwerp|registreer|bereken|behandel|analyseer|beheer|adviseer|coach|help|ondersteun|onderzoek|beoordeel|maak|organiseer|verzorg|verwerk|ontwikkel|bedenk|plan|bewaak|controleer|check|bekijk|monitor|leid|train|zorg|verkoop|bedien|verlaag|voorkom|bespreek|bezoek|onderhoud|bereid|leer|redigeer|vertaal|programmeer|geef(?:t)? (?:\w+ )?(?:les|voorlichting|rondleidingen|advies|training)|voer|handel|stel|pak|verleen|signaleer|rapporteer|toets|schrijf(?:t)? (?:\w+ ){0,2}(?:beleid|rapport\w*|besluit\w*|beschikking\w*|brieven|teksten|artikelen|columns)|kook|kweek|installeer|bouw|werkt? (?:\w+ ){0,2}(?:aan|met|voor|in)|houdt? rekening|adviseert|verbindt?|lost|haal|stimuleer|motiveer|vang|inspireer)t? (?:je|jij|u)\b";

const FREE: &str = r"\b(?:ongeacht|welkom|van harte|geen (?:bezwaar|probleem|punt|rol|belemmering|eis|must|vereiste|voorwaarde)|maakt? (?:\w+ ){0,4}(?:niet|niets|niks) uit|hoeft? (?:je |u )?(?:niet|geen)|(?:vragen|vraagt|kijken|kijkt|letten|let|informeren|doen) (?:wij |we )?(?:\w+ )?(?:niet|geen)|niet (?:naar|relevant|belangrijk|nodig|verplicht)|nodigen (?:wij |we )?(?:je|u|jou|iedereen|\w+ met) (?:\w+ ){0,3}uit|moedigen|ook als|mag ook|allebei|passen (?:wij |we )?(?:\w+ ){0,3}aan|verwelkom\w*|bespreekbaar|vergoed\w*|korting|je krijgt|betalen (?:wij|we)|tweede kans|gewoon (?:solliciteren|reageren|welkom)|mag natuurlijk|toegankelijk|leren (?:wij|we))\b";

const BY_LAW: &str =
    "wet, wetten, wettelijk*, *wet, code 95, volgens de, krachtens, vertrouwensfunctie, verplicht door";

const COUNT: &str = r"(?:\d{1,2}(?:[.,]\d)?|een|één|anderhalf|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig)";

const YEARS: &str = r"(?:jaar|jaren|jr\.?|jaartjes?|dienstjaren)";

const MANY: &str = r"(?:acht|negen|tien|elf|twaalf|vijftien|twintig|vijfentwintig|dertig|[89]|1\d|2\d|3\d)";

/// The regular expression of a form, to be matched case-insensitively.
fn expression(text: &str) -> String {
    let mut expression = String::with_capacity(2 * text.len());
    let mut is_in_class = false;
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        let escaped = if sign == '\\' { signs.next() } else { None };
        match (sign, escaped) {
            // Both cases are in the class, so the other case of each letter need not be looked up.
            (_, Some('w')) if !is_in_class => expression.extend(["(?-i:[", LETTERS, "])"]),
            (_, Some('W')) if !is_in_class => expression.extend(["(?-i:[^", LETTERS, "])"]),
            (_, Some('w')) => expression.push_str(LETTERS),
            (_, Some('d')) if is_in_class => expression.push_str("0-9"),
            (_, Some('d')) => expression.push_str("[0-9]"),
            (_, Some(escaped)) => expression.extend(['\\', escaped]),
            ('[' | ']', None) => {
                is_in_class = sign == '[';
                expression.push(sign);
            }
            (sign, None) => expression.push(sign),
        }
    }
    expression
}
