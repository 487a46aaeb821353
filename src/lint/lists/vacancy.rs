//! The word lists of the rules for vacancies.

use std::ops::Range;

use super::form::{SharedForms, WordForm};
use super::letters::fold;
use super::list::patterns;
use super::roles::RoleSets;
use super::vacancy_list::VacancyList;
use crate::finding::Evidence;
use crate::lint::passage::{PassageKind, VacancyPassage};
use crate::words::{PatternSet, sentences};

impl VacancyList {
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
    together: RoleSets,
    unless: Vec<WordForm>,
}

impl VacancyMatcher {
    /// Compiles the lists.
    #[must_use]
    pub fn new(lists: Vec<&'static VacancyList>) -> Self {
        let patterns = patterns(lists.iter().map(|list| (list.words, list.except)));
        let mut shared = SharedForms::new();
        let mut of = |forms: fn(&VacancyList) -> &'static [&'static str]| {
            let tagged = lists
                .iter()
                .enumerate()
                .flat_map(|(tag, list)| forms(list).iter().map(move |text| (tag, text)));
            tagged.map(|(tag, text)| WordForm::new(tag, text, &mut shared)).collect()
        };
        let (forms, unless) = (of(|list| list.forms), of(|list| list.unless));
        let together = RoleSets::new(&lists, &mut shared);
        Self { lists, patterns, forms, together, unless }
    }

    /// Every form, with those of roles and those that excuse a word.
    #[cfg(test)]
    #[must_use]
    pub fn all_forms(self) -> Vec<WordForm> {
        self.forms.into_iter().chain(self.unless).chain(self.together.forms()).collect()
    }

    fn in_passage(&self, said: &VacancyPassage<'_>) -> Vec<(&'static VacancyList, Evidence)> {
        let words = self.patterns.find(said.text).into_iter().take(MOST).map(|found| (found.tag, found.span));
        let mut found: Vec<(usize, Range<usize>)> = words.collect();
        let folded = fold(said.text);
        for form in self.forms.iter().filter(|form| form.may_be_in(&folded)) {
            for place in form.find_iter(said.text).take(MOST) {
                add(&mut found, form.tag, place);
            }
        }
        let around = statements(said.text);
        for (tag, span) in self.together.find(said, &folded, &around, MOST) {
            add(&mut found, tag, span);
        }
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
        unless.iter().any(|form| form.is_in(sentence, &folded))
    }
}

/// The sentences of a text with their punctuation. A label or a question makes one statement with what follows: "Voorkeur:
/// man", "Vaak ziek? Reageer dan niet."
fn statements(text: &str) -> Vec<Range<usize>> {
    let found = sentences(text);
    let starts = found.iter().skip(1).map(|sentence| sentence.span.start).chain([text.len()]);
    let mut all: Vec<Range<usize>> = Vec::new();
    for end in starts {
        let start = all.last().map_or(0, |last| last.end);
        let goes_on = |last: &Range<usize>| {
            text.get(last.clone()).is_some_and(|said| said.trim_end().ends_with(['?', ':']))
        };
        match all.last_mut() {
            Some(last) if goes_on(last) => last.end = end,
            _ => all.push(start..end),
        }
    }
    all
}

/// Adds a match of a list, unless it overlaps one of the same list.
fn add(found: &mut Vec<(usize, Range<usize>)>, tag: usize, span: Range<usize>) {
    if found.iter().all(|(other, place)| *other != tag || place.end <= span.start || span.end <= place.start)
    {
        found.push((tag, span));
    }
}

/// Trims punctuation and space from a span.
fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let words = text.get(span.clone()).unwrap_or_default();
    let signs = |sign: char| !sign.is_alphanumeric() && sign != '€' && sign != ')';
    let start = span.start + words.len() - words.trim_start_matches(signs).len();
    start..start + words.trim_matches(signs).len()
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

    /// Every form of every list.
    fn forms() -> Vec<WordForm> {
        VacancyMatcher::new(vacancy_lists().collect()).all_forms()
    }

    #[test]
    fn every_form_is_one() {
        let forms = forms();
        assert!(forms.len() > 80, "the lists were found");
        for form in forms {
            assert!(form.find_iter("").next().is_none(), "{} stands in nothing", form.texts().1);
        }
    }

    #[test]
    fn whatever_fits_a_form_is_found() {
        let mut runner = TestRunner::deterministic();
        for form in forms() {
            let text = ["^", "$", r"\b"].iter().fold(form.texts().1, |text, edge| text.replace(edge, ""));
            let fitting = string_regex(&text).expect("a form without edges can be followed");
            for _ in 0..20 {
                let text = fitting.new_tree(&mut runner).expect("a text").current();
                for text in [text.to_uppercase(), text] {
                    assert!(form.may_be_in(&fold(&text)), "{text:?} fits {}", form.texts().1);
                    let matches = form.find_iter(&text).next().is_some();
                    let is_latin = text.chars().all(|sign| sign < '\u{250}');
                    if matches || is_latin {
                        assert_eq!(
                            form.is_in(&text, &fold(&text)),
                            matches,
                            "{text:?} in {}",
                            form.texts().1
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn a_rule_that_tells_of_words_cites_its_ground() {
        for (rule, check) in checks() {
            let Some(OnVacancy::Words(_) | OnVacancy::WordsWithoutGround(_)) = check.on_vacancy() else {
                continue;
            };
            let cites = rule.source.iter().any(|citation| matches!(citation, Citation::Law(_)));
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
