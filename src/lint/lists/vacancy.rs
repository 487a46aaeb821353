//! The word lists of the rules for vacancies.

use std::ops::Range;
use std::sync::OnceLock;

use regex::{Regex, RegexBuilder};

use super::letters::{Letters, fold};
use super::list::patterns;
use crate::finding::Evidence;
use crate::lint::passage::{PassageKind, VacancyPassage};
use crate::words::{PatternSet, sentences};

/// What a rule looks for in a vacancy: patterns as in other lists, and regular expressions for numbers or a choice of
/// words.
#[derive(Debug)]
pub struct VacancyList {
    /// Patterns, as in [`WordList`](super::list::WordList).
    pub words: &'static [&'static str],
    /// Expressions that must not be mistaken for these words.
    pub except: &'static [&'static str],
    /// Case-insensitive regular expressions; `{n}` matches a number in digits or words.
    pub forms: &'static [&'static str],
    /// Regular expressions; in a sentence that matches any of these, no match of the list counts.
    pub unless: &'static [&'static str],
    /// Whether only the title is searched.
    pub in_title: bool,
}

impl VacancyList {
    /// A list without words.
    pub const EMPTY: Self = Self { words: &[], except: &[], forms: &[], unless: &[], in_title: false };

    /// Whether any of the texts matches the list.
    #[must_use]
    pub fn is_in_any<'a>(&'static self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        let matcher = VacancyMatcher::new(vec![self]);
        let said = |text| VacancyPassage { pointer: String::new(), text, part: PassageKind::Prose };
        texts.into_iter().any(|text| !matcher.in_passage(&said(text)).is_empty())
    }
}

/// All matches of all lists in a vacancy, in order.
#[derive(Debug, Clone, Default)]
pub struct VacancyHits(Vec<(&'static VacancyList, Evidence)>);

impl VacancyHits {
    /// Searches the texts.
    #[must_use]
    pub fn of(passages: &[VacancyPassage<'_>], matcher: &VacancyMatcher) -> Self {
        Self(passages.iter().flat_map(|said| matcher.in_passage(said)).collect())
    }

    /// The matches of one list.
    pub fn of_list(&self, list: &'static VacancyList) -> impl Iterator<Item = &Evidence> {
        self.0.iter().filter(move |(other, _)| std::ptr::eq(*other, list)).map(|(_, word)| word)
    }

    /// Whether the list matches anywhere.
    #[must_use]
    pub fn has(&self, list: &'static VacancyList) -> bool {
        self.of_list(list).next().is_some()
    }
}

/// The maximum number of matches per passage, for each form and for all words together; only a malicious text has more.
const MOST: usize = 50;

/// All compiled lists of the rules for vacancies.
#[derive(Debug)]
pub struct VacancyMatcher {
    lists: Vec<&'static VacancyList>,
    patterns: PatternSet,
    forms: Vec<WordForm>,
    unless: Vec<WordForm>,
}

impl VacancyMatcher {
    /// Compiles the lists.
    #[must_use]
    pub fn new(lists: Vec<&'static VacancyList>) -> Self {
        let patterns = patterns(lists.iter().map(|list| (list.words, list.except)));
        let of = |forms: fn(&VacancyList) -> &'static [&'static str]| {
            let tagged = lists.iter().enumerate();
            tagged
                .flat_map(|(tag, list)| forms(list).iter().map(move |text| WordForm::new(tag, text)))
                .collect()
        };
        Self { forms: of(|list| list.forms), unless: of(|list| list.unless), patterns, lists }
    }

    fn in_passage(&self, said: &VacancyPassage<'_>) -> Vec<(&'static VacancyList, Evidence)> {
        let words = self.patterns.find(said.text).into_iter().take(MOST).map(|found| (found.tag, found.span));
        let mut found: Vec<(usize, Range<usize>)> = words.collect();
        let folded = fold(said.text);
        for form in self.forms.iter().filter(|form| form.letters.stand_in(&folded)) {
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
            let is_here = !self.lists[*tag].in_title || said.part == PassageKind::Title;
            is_here && !self.is_excused(said.text, &around, *tag, span)
        });
        found.sort_by_key(|(tag, span)| (span.start, *tag));
        found.into_iter().map(|(tag, span)| (self.lists[tag], said.words(trimmed(said.text, span)))).collect()
    }

    /// Whether the sentence says that this is not a requirement, or gives its reason.
    fn is_excused(&self, text: &str, sentences: &[Range<usize>], tag: usize, span: &Range<usize>) -> bool {
        let unless: Vec<&WordForm> = self.unless.iter().filter(|form| form.tag == tag).collect();
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
}

/// Trims punctuation and space from a span.
fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let words = text.get(span.clone()).unwrap_or_default();
    let signs = |sign: char| !sign.is_alphanumeric() && sign != '€' && sign != ')';
    let start = span.start + words.len() - words.trim_start_matches(signs).len();
    start..start + words.trim_matches(signs).len()
}

/// A regular expression of the list with this tag. It is compiled when a text contains its letters, which holds for few
/// expressions per text.
#[derive(Debug)]
struct WordForm {
    tag: usize,
    text: String,
    letters: Letters,
    regex: OnceLock<Regex>,
}

impl WordForm {
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

/// The meaning of `\w` in a form: the letters of the languages in which vacancies here are written. The full Unicode
/// class takes longer to compile.
const LETTERS: &str = r"0-9A-Za-z_\u{C0}-\u{24F}";

/// The regular expression of a form, to be matched case-insensitively.
fn expression(text: &str) -> String {
    let letter = format!("[{LETTERS}]");
    let none = format!("[^{LETTERS}]");
    text.replace("{n}", NUMBER).replace(r"\w", &letter).replace(r"\W", &none).replace(r"\d", "[0-9]")
}

/// A form reduced to its letters: numbers and character classes become wildcards.
fn skeleton(text: &str) -> String {
    ["{n}", r"\w", r"\W", r"\d"].iter().fold(text.to_owned(), |text, any| text.replace(any, "."))
}

#[cfg(test)]
mod tests {
    use proptest::strategy::{Strategy as _, ValueTree as _};
    use proptest::string::string_regex;
    use proptest::test_runner::TestRunner;

    use super::*;
    use crate::lint::check::OnVacancy;
    use crate::lint::rules::vacature;
    use crate::lint::{checks, vacancy_lists};
    use crate::rule::Citation;

    /// Every form of every list, with those that excuse a word.
    fn forms() -> Vec<WordForm> {
        let VacancyMatcher { forms, unless, .. } = VacancyMatcher::new(vacancy_lists().collect());
        forms.into_iter().chain(unless).collect()
    }

    #[test]
    fn every_form_is_one() {
        let forms = forms();
        assert!(forms.len() > 80, "the lists were found");
        for form in forms {
            assert!(!form.regex().is_match(""), "{} stands in nothing", form.text);
        }
    }

    #[test]
    fn whatever_fits_a_form_has_its_letters() {
        let mut runner = TestRunner::deterministic();
        for form in forms() {
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
    fn a_rule_that_tells_of_words_cites_its_ground() {
        for (rule, check) in checks() {
            let Some(OnVacancy::Words(_) | OnVacancy::WordsWithoutGround(_)) = check.on_vacancy() else {
                continue;
            };
            let cites = rule.source.iter().any(|citation| matches!(citation, Citation::Law { .. }));
            assert!(cites, "{}", rule.name);
        }
    }

    #[test]
    fn presence_is_seen_as_people_write_it() {
        let (amount, hours) = (&vacature::salaris_ontbreekt::WORDS, &vacature::uren_ontbreken::WORDS);
        let contact = &vacature::contact_ontbreekt::WORDS;
        let closing_date = &vacature::sluitingsdatum_ontbreekt::WORDS;
        for (list, yes, no) in [
            (amount, "Je verdient € 3.450 tot € 4.950.", "We helpen 4.950 inwoners."),
            (amount, "3.450 tot 4.950 euro bruto per maand", "Je salaris is marktconform."),
            (hours, "Je werkt 28 tot 36 uur per week.", "Je werkt flexibel."),
            (hours, "36-urige of 32-36 uur", "Je hebt 28 collega's."),
            (contact, "Mail noor@example.org.", "Neem contact op."),
            (contact, "Bel 06-12345678 of 010 123 45 67.", "In 2027 begin je."),
            (closing_date, "Reageer uiterlijk 11 april.", "Reageer snel."),
            (closing_date, "Solliciteer vóór 11 april.", "Je werkt van 9 tot 5."),
            (closing_date, "Mail je cv voor 1 mei naar ons.", "Mail je cv naar ons."),
            (
                &vacature::procedure_ontbreekt::WORDS,
                "Het eerste gesprek is op 19 april.",
                "Je voert gesprekken.",
            ),
            (
                &vacature::bewaartermijn_ontbreekt::WORDS,
                "We bewaren je gegevens vier weken.",
                "Je bewaart de rust.",
            ),
            (&vacature::aanpassing_ontbreekt::WORDS, "Heb je een aanpassing nodig?", "Je past je snel aan."),
        ] {
            assert!(list.is_in_any([yes]), "{yes}");
            assert!(!list.is_in_any([no]), "{no}");
        }
    }
}
