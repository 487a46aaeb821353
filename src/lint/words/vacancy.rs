//! The word lists of the rules on vacancies: words as the other lists have them, and forms with numbers in them.

use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use regex::{Regex, RegexBuilder};
use serde::Deserialize;

use super::letters::{Letters, fold};
use crate::finding::Evidence;
use crate::lint::passage::{Part, Said};
use crate::words::{PatternSet, sentences};

/// The lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Titles of one sex.
    OneSexTitle,
    /// Somebody of one sex is sought.
    OneSexSought,
    /// A group is preferred.
    Preference,
    /// A reason the law knows for a distinction.
    Ground,
    /// An age is asked for.
    Age,
    /// More experience than so many years is too much.
    ExperienceMax,
    /// Experience of so many years, without the reason.
    ExperienceMin,
    /// The mother tongue.
    NativeSpeaker,
    /// Command of the language, without a task.
    Language,
    /// Descent, faith, private life.
    PrivateLife,
    /// The body, and the driving licence.
    Health,
    /// Current or former pay.
    PayHistory,
    /// Words said to sound competitive.
    Competitive,
    /// Words said to sound communal.
    Communal,
    /// What good work is about: meaning, craft, ethics, learning.
    GoodWork,
    /// An amount of pay.
    Amount,
    /// Hours a week.
    Hours,
    /// Where the work is done.
    Location,
    /// Somebody to ask.
    Contact,
    /// How the choice is made.
    Procedure,
    /// Until when one can apply.
    ClosingDate,
    /// How long applications are kept.
    Retention,
    /// What can be adapted.
    Adaptation,
}

impl List {
    const ALL: [(Self, &'static str); 23] = [
        (Self::OneSexTitle, data!("lint/words/vacature-titel")),
        (Self::OneSexSought, data!("lint/words/vacature-geslacht")),
        (Self::Preference, data!("lint/words/vacature-voorkeur")),
        (Self::Ground, data!("lint/words/vacature-grond")),
        (Self::Age, data!("lint/words/vacature-leeftijd")),
        (Self::ExperienceMax, data!("lint/words/vacature-ervaring-maximum")),
        (Self::ExperienceMin, data!("lint/words/vacature-ervaring-minimum")),
        (Self::NativeSpeaker, data!("lint/words/vacature-moedertaal")),
        (Self::Language, data!("lint/words/vacature-taaleis")),
        (Self::PrivateLife, data!("lint/words/vacature-levenssfeer")),
        (Self::Health, data!("lint/words/vacature-gezondheid")),
        (Self::PayHistory, data!("lint/words/vacature-salarisverleden")),
        (Self::Competitive, data!("lint/words/vacature-competitief")),
        (Self::Communal, data!("lint/words/vacature-gemeenschappelijk")),
        (Self::GoodWork, data!("lint/words/vacature-goed-werk")),
        (Self::Amount, data!("lint/words/vacature-bedrag")),
        (Self::Hours, data!("lint/words/vacature-uren")),
        (Self::Location, data!("lint/words/vacature-standplaats")),
        (Self::Contact, data!("lint/words/vacature-contact")),
        (Self::Procedure, data!("lint/words/vacature-procedure")),
        (Self::ClosingDate, data!("lint/words/vacature-sluiting")),
        (Self::Retention, data!("lint/words/vacature-bewaren")),
        (Self::Adaptation, data!("lint/words/vacature-aanpassing")),
    ];

    /// Whether the list is sought in a text of this kind.
    fn is_for(self, part: Part) -> bool {
        match self {
            Self::OneSexTitle => part == Part::Title,
            _ => true,
        }
    }
}

/// A list as its file has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ListFile {
    /// The legal ground of the list, where it has one: a rule cites it.
    #[serde(default)]
    grond: Option<String>,
    /// Patterns, as in the other lists.
    #[serde(default)]
    woorden: Vec<String>,
    /// What a word must not be confused with.
    #[serde(default)]
    uitgezonderd: Vec<String>,
    /// Regular expressions without regard to case; `{n}` is a number in digits or words.
    #[serde(default)]
    vormen: Vec<String>,
    /// Regular expressions; in a sentence one of them is found in, nothing of the list counts.
    #[serde(default)]
    behalve: Vec<String>,
}

/// All words of all lists in a vacancy, in its order.
#[derive(Debug, Clone, Default)]
pub struct VacancyHits(Vec<(List, Evidence)>);

impl VacancyHits {
    /// Looks through the texts.
    #[must_use]
    pub fn of(passages: &[Said<'_>]) -> Self {
        Self(passages.iter().flat_map(in_passage).collect())
    }

    /// The words of one list.
    pub fn of_list(&self, list: List) -> impl Iterator<Item = &Evidence> {
        self.0.iter().filter(move |(other, _)| *other == list).map(|(_, word)| word)
    }

    /// Whether a word of the list stands anywhere.
    #[must_use]
    pub fn has(&self, list: List) -> bool {
        self.of_list(list).next().is_some()
    }
}

/// Whether a text says anything of the list.
#[must_use]
pub fn says(text: &str, list: List) -> bool {
    let said = Said { pointer: String::new(), text, part: Part::Prose };
    in_passage(&said).iter().any(|(other, _)| *other == list)
}

/// The legal ground of a list, as its file gives it.
#[must_use]
pub fn ground(list: List) -> Option<&'static str> {
    let at = List::ALL.iter().position(|(other, _)| *other == list)?;
    lists().grounds[at].as_deref()
}

/// The most places of a form, or of all words together, in one passage: a text made to waste time has more.
const MOST: usize = 50;

fn in_passage(said: &Said<'_>) -> Vec<(List, Evidence)> {
    let lists = lists();
    let words = lists.patterns.find(said.text).into_iter().take(MOST).map(|found| (found.tag, found.span));
    let mut found: Vec<(usize, Range<usize>)> = words.collect();
    let folded = fold(said.text);
    for form in lists.forms.iter().filter(|form| form.letters.stand_in(&folded)) {
        for place in form.regex().find_iter(said.text).take(MOST) {
            let is_new = |(other, span): &(usize, Range<usize>)| {
                *other != form.tag || span.end <= place.start() || place.end() <= span.start
            };
            if found.iter().all(is_new) {
                found.push((form.tag, place.range()));
            }
        }
    }
    let around: Vec<Range<usize>> = if found.is_empty() {
        Vec::new()
    } else {
        sentences(said.text).into_iter().map(|sentence| sentence.span).collect()
    };
    found.retain(|(tag, span)| {
        List::ALL[*tag].0.is_for(said.part) && !is_excused(said.text, &around, *tag, span)
    });
    found.sort_by_key(|(tag, span)| (span.start, *tag));
    found.into_iter().map(|(tag, span)| (List::ALL[tag].0, said.words(trimmed(said.text, span)))).collect()
}

/// Whether the sentence says that it is no demand, or why it is one.
fn is_excused(text: &str, sentences: &[Range<usize>], tag: usize, span: &Range<usize>) -> bool {
    let unless: Vec<&Form> = lists().unless.iter().filter(|form| form.tag == tag).collect();
    if unless.is_empty() {
        return false;
    }
    let touches = |sentence: &&Range<usize>| sentence.start < span.end && span.start < sentence.end;
    let around: Vec<&Range<usize>> = sentences.iter().filter(touches).chain([span]).collect();
    let start = around.iter().map(|span| span.start).min().unwrap_or(0);
    let end = around.iter().map(|span| span.end).max().unwrap_or(text.len());
    let sentence = text.get(start..end).unwrap_or(text);
    let folded = fold(sentence);
    unless.iter().any(|form| form.letters.stand_in(&folded) && form.regex().is_match(sentence))
}

/// The span without the signs and spaces around its words.
fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let words = text.get(span.clone()).unwrap_or_default();
    let signs = |sign: char| !sign.is_alphanumeric() && sign != '€' && sign != ')';
    let start = span.start + words.len() - words.trim_start_matches(signs).len();
    start..start + words.trim_matches(signs).len()
}

struct Lists {
    patterns: PatternSet,
    forms: Vec<Form>,
    unless: Vec<Form>,
    grounds: Vec<Option<String>>,
}

/// What holds a number or a choice of words, of the list with this tag. It is prepared when a text has its letters: most
/// texts have those of a few.
struct Form {
    tag: usize,
    text: String,
    letters: Letters,
    regex: OnceLock<Regex>,
}

impl Form {
    #[expect(clippy::expect_used, reason = "the lists are part of the binary and a test reads them")]
    fn new(tag: usize, text: &str) -> Self {
        let letters = Letters::of(&skeleton(text)).expect("the form is valid");
        Self { tag, text: expression(text), letters, regex: OnceLock::new() }
    }

    #[expect(clippy::expect_used, reason = "the lists are part of the binary and a test reads them")]
    fn regex(&self) -> &Regex {
        let insensitive = || RegexBuilder::new(&self.text).case_insensitive(true).build();
        self.regex.get_or_init(|| insensitive().expect("the form is valid"))
    }
}

/// A number in digits or words.
const NUMBER: &str =
    r"(?:\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|vijftien|twintig)";

/// What `\w` is in a form: the letters of the languages vacancies here are written in. Every letter of every script takes
/// longer to prepare.
const LETTERS: &str = r"0-9A-Za-z_\u{C0}-\u{24F}";

/// A form as a regular expression, for which case is to make no difference.
fn expression(text: &str) -> String {
    let letter = format!("[{LETTERS}]");
    let none = format!("[^{LETTERS}]");
    text.replace("{n}", NUMBER).replace(r"\w", &letter).replace(r"\W", &none).replace(r"\d", "[0-9]")
}

/// A form of which only the letters are of interest: a number, or any letter, is any sign.
fn skeleton(text: &str) -> String {
    ["{n}", r"\w", r"\W", r"\d"].iter().fold(text.to_owned(), |text, any| text.replace(any, "."))
}

fn lists() -> &'static Lists {
    static LISTS: LazyLock<Lists> = LazyLock::new(build);
    &LISTS
}

#[expect(clippy::expect_used, reason = "the lists are part of the binary and every test reads them")]
fn build() -> Lists {
    let mut builder = PatternSet::builder();
    let (mut forms, mut unless, mut grounds) = (Vec::new(), Vec::new(), Vec::new());
    for (tag, (_, data)) in List::ALL.iter().enumerate() {
        let file: ListFile = serde_json::from_str(data).expect("the word list is valid");
        for pattern in &file.woorden {
            builder.add(tag, pattern).expect("the pattern is valid");
        }
        for pattern in &file.uitgezonderd {
            builder.exclude(tag, pattern).expect("the pattern is valid");
        }
        forms.extend(file.vormen.iter().map(|text| Form::new(tag, text)));
        unless.extend(file.behalve.iter().map(|text| Form::new(tag, text)));
        grounds.push(file.grond);
    }
    Lists { patterns: builder.build().expect("the patterns compile"), forms, unless, grounds }
}

#[cfg(test)]
mod tests {
    use proptest::strategy::{Strategy as _, ValueTree as _};
    use proptest::string::string_regex;
    use proptest::test_runner::TestRunner;

    use super::*;
    use crate::lint::rules;
    use crate::rule::Citation;

    #[test]
    fn every_form_is_one() {
        let lists = lists();
        for form in lists.forms.iter().chain(&lists.unless) {
            assert!(!form.regex().is_match(""), "{} stands in nothing", form.text);
        }
    }

    #[test]
    fn whatever_fits_a_form_has_its_letters() {
        let mut runner = TestRunner::deterministic();
        let lists = lists();
        for form in lists.forms.iter().chain(&lists.unless) {
            let text = ["^", "$", r"\b"].iter().fold(form.text.clone(), |text, edge| text.replace(edge, ""));
            let fitting = string_regex(&text).expect("a form without edges can be followed");
            for _ in 0..20 {
                let text = fitting.new_tree(&mut runner).expect("a text").current();
                assert!(form.letters.stand_in(&fold(&text)), "{text:?} fits {}", form.text);
                assert!(form.letters.stand_in(&fold(&text.to_uppercase())), "{text:?} fits {}", form.text);
            }
        }
    }

    #[test]
    fn a_rule_cites_the_ground_of_every_list() {
        for (list, _) in List::ALL {
            let Some(ground) = ground(list) else { continue };
            let cites = |citation: &Citation| matches!(citation, Citation::Law { ground: cited, .. } if *cited == ground);
            assert!(rules().any(|rule| rule.source.iter().any(cites)), "{list:?}: {ground}");
        }
    }

    #[test]
    fn presence_is_seen_as_people_write_it() {
        for (list, yes, no) in [
            (List::Amount, "Je verdient € 3.450 tot € 4.950.", "We helpen 4.950 inwoners."),
            (List::Amount, "3.450 tot 4.950 euro bruto per maand", "Je salaris is marktconform."),
            (List::Hours, "Je werkt 28 tot 36 uur per week.", "Je werkt flexibel."),
            (List::Hours, "36-urige of 32-36 uur", "Je hebt 28 collega's."),
            (List::Contact, "Mail noor@example.org.", "Neem contact op."),
            (List::Contact, "Bel 06-12345678 of 010 123 45 67.", "In 2027 begin je."),
            (List::ClosingDate, "Reageer uiterlijk 11 april.", "Reageer snel."),
            (List::ClosingDate, "Solliciteer vóór 11 april.", "Je werkt van 9 tot 5."),
            (List::ClosingDate, "Mail je cv voor 1 mei naar ons.", "Mail je cv naar ons."),
            (List::Procedure, "Het eerste gesprek is op 19 april.", "Je voert gesprekken."),
            (List::Retention, "We bewaren je gegevens vier weken.", "Je bewaart de rust."),
            (List::Adaptation, "Heb je een aanpassing nodig?", "Je past je snel aan."),
        ] {
            assert!(says(yes, list), "{list:?}: {yes}");
            assert!(!says(no, list), "{list:?}: {no}");
        }
    }
}
