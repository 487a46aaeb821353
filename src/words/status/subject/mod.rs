//! Whose duty, quality or provision a sentence is about.
//!
//! A profile is about the job holder, who is mostly not named: "Begeleidt klanten", "Je begeleidt klanten". So another person
//! counts only where the sentence makes that person its subject: at the start ("De teamleider volgt intervisie"), after the
//! verb ("Wekelijks bespreekt de teamleider ..."), before a relative pronoun ("de klant die een cursus volgt"), as the one by
//! whom it is done ("door de teamleider"), or as the owner ("de scholing van klanten").

mod lists;
mod statement;

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::words::people;
use crate::words::status::context::{Context, LABEL, Whose};
use lists::{DETERMINERS, FINITE, HOLDER, NO_VERBS, OPENERS, OWNED, PROVIDES, TRAINING};

/// The maximum distance, in words, between a subject and its verb, and between it and the match.
const REACH: usize = 24;

/// The person or organisation a statement is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Subject {
    /// Its relation to the job.
    pub whose: Whose,
    /// The index of the word that names it.
    pub at: usize,
    /// Whether it provides what is said to the job holder.
    pub provides: bool,
}

/// The relation of every word for a person or organisation.
fn relation(word: &str) -> Option<Whose> {
    static RELATIONS: LazyLock<FxHashMap<String, Whose>> = LazyLock::new(|| {
        let groups = [
            ("organisatie", Whose::Organisation),
            ("partner", Whose::Partner),
            ("collega", Whose::Colleague),
            ("leidinggevende", Whose::Manager),
            ("burger", Whose::Citizen),
        ];
        let words = groups.into_iter().flat_map(|(name, whose)| {
            people::group(name)
                .into_iter()
                .flat_map(move |group| group.words().map(move |word| (word.to_owned(), whose)))
        });
        words.collect()
    });
    match word {
        "we" | "wij" => Some(Whose::Organisation),
        _ => RELATIONS.get(word).copied(),
    }
}

impl Context<'_> {
    /// The person or organisation the statement with these words is about; `None` if that is the job holder.
    pub(super) fn subject(&self, words: &RangeInclusive<usize>) -> Option<Subject> {
        let start = *words.start();
        let sentence = self.sentence(start);
        let from = start.saturating_sub(REACH).max(sentence.start);
        let people: Vec<(usize, Whose)> = (from..(*words.end() + 8).min(sentence.end))
            .filter_map(|at| Some((at, relation(self.word(at))?)))
            .collect();
        if people.is_empty() {
            return self.label(start);
        }
        self.attribute(words, &people)
            .or_else(|| self.owner(words, &people))
            .or_else(|| self.agent(words, &people))
            .or_else(|| self.relative(words, &people))
            .or_else(|| self.leading(words, &people))
            .or_else(|| self.following(words, &people))
            .or_else(|| self.label(start))
    }

    /// "werkzoekenden zonder netwerk": what somebody has or lacks.
    fn attribute(&self, words: &RangeInclusive<usize>, people: &[(usize, Whose)]) -> Option<Subject> {
        let start = *words.start();
        let link =
            (start.saturating_sub(4)..start).rev().find(|at| matches!(self.word(*at), "met" | "zonder"))?;
        let (at, whose) = *people.iter().find(|(at, _)| at + 1 == link)?;
        let is_direct = (link + 1..start)
            .all(|between| self.is(between, DETERMINERS) || self.word(between).ends_with('e'));
        (is_direct && !self.is_job_holder(at)).then_some(Subject { whose, at, provides: false })
    }

    /// "de scholing van klanten", "een cursus voor werkzoekenden": the owner of a noun.
    fn owner(&self, words: &RangeInclusive<usize>, people: &[(usize, Whose)]) -> Option<Subject> {
        let end = *words.end();
        let last = self.word(end);
        let is_training = TRAINING.iter().any(|stem| last.contains(stem));
        let is_action = last.ends_with("en")
            && (self.before(*words.start(), 1) == "het" || *words.start() == end)
            || last.ends_with("ing") && !is_training && !self.is(end, OWNED);
        let link = self.word(end + 1);
        let (at, whose) = *people.iter().find(|(at, _)| *at > end)?;
        let is_direct = (end + 2..at).all(|between| self.is(between, DETERMINERS));
        // "treedt op als mentor van aspiranten"
        if (1..=2).any(|back| self.before(*words.start(), back) == "als") {
            return None;
        }
        let is_owner = match link {
            "van" => whose != Whose::Organisation && !is_action,
            "voor" => whose == Whose::Citizen && is_training,
            // "het netwerk dat de werkzoekende heeft"
            "dat" | "die" => at > end + 2,
            "vanuit" => true,
            _ => false,
        };
        (is_direct && at < end + 5 && is_owner && !self.is_job_holder(at)).then_some(Subject {
            whose,
            at,
            provides: false,
        })
    }

    /// "door de teamleider": who does it, in the passive.
    fn agent(&self, words: &RangeInclusive<usize>, people: &[(usize, Whose)]) -> Option<Subject> {
        let sentence = self.sentence(*words.start());
        let is_passive = (sentence.start..sentence.end.min(sentence.start + 60)).any(|at| {
            matches!(self.word(at), "word" | "worden" | "wordt" | "werd" | "werden" | "is" | "zijn")
        });
        let found = people.iter().find(|(at, _)| {
            !words.contains(at)
                && (1..=3).any(|back| {
                    self.before(*at, back) == "door"
                        && (at + 1 - back..*at).all(|between| self.is(between, DETERMINERS))
                })
        });
        let (at, whose) = *found.filter(|_| is_passive)?;
        let is_near = self.tokens.same_clause(at, *words.start());
        (is_near && !self.is_job_holder(at)).then_some(Subject { whose, at, provides: self.provides(words) })
    }

    /// "de klant die een cursus volgt": the noun before a relative pronoun.
    fn relative(&self, words: &RangeInclusive<usize>, people: &[(usize, Whose)]) -> Option<Subject> {
        let start = *words.start();
        let (at, whose) =
            *people.iter().rev().find(|(at, _)| *at < start && self.relative_after(*at, start).is_some())?;
        let pronoun = self.relative_after(at, start)?;
        (self.tokens.same_clause(pronoun, start)
            && !self.is_job_holder(at)
            && !self.has_holder(pronoun + 1, start))
        .then_some(Subject { whose, at, provides: false })
    }

    /// The relative pronoun after a noun, directly or after a few words: "je collega van handhaving, die ...".
    fn relative_after(&self, noun: usize, end: usize) -> Option<usize> {
        let found =
            (noun + 1..(noun + 5).min(end)).find(|at| matches!(self.word(*at), "die" | "dat" | "wie"))?;
        let is_other = (noun + 1..found).any(|at| relation(self.word(at)).is_some() || self.is_finite(at));
        // A second noun in between would be what the pronoun refers to.
        let is_near = found == noun + 1
            || found == noun + 2 && self.word(found) == "wie"
            || !self.tokens.same_clause(found - 1, found);
        (!is_other && is_near).then_some(found)
    }

    /// "De teamleider volgt intervisie", "Wekelijks bespreekt de teamleider ...", and in a subordinate clause.
    fn leading(&self, words: &RangeInclusive<usize>, people: &[(usize, Whose)]) -> Option<Subject> {
        let start = *words.start();
        let (mut opening, mut is_subordinate) = self.statement(start);
        // "De gemeente onderzoekt of zij ...": a pronoun for the subject of the statement before.
        if is_subordinate && self.is(opening, &["hij", "ze", "zij"]) {
            (opening, is_subordinate) = self.statement(opening - 1);
        }
        let found = people.iter().filter(|(at, _)| *at >= opening && *at < start).find(|(at, _)| {
            let noun = *at;
            let first = self.first_of_noun(noun, opening);
            if first == opening {
                is_subordinate || self.has_verb_of(noun, start.max(noun + 1) + 8)
            } else {
                self.is_inverted(first, opening)
            }
        });
        let (at, whose) = *found?;
        if self.is_job_holder(at) || self.has_holder(opening, self.first_of_noun(at, opening)) {
            return None;
        }
        let is_provider =
            matches!(whose, Whose::Organisation | Whose::Manager | Whose::Colleague | Whose::Partner);
        Some(Subject { whose, at, provides: is_provider && self.provides(words) })
    }

    /// "Aan intervisie doet het afdelingshoofd niet mee": a subject behind the verb, after the words themselves.
    fn following(&self, words: &RangeInclusive<usize>, people: &[(usize, Whose)]) -> Option<Subject> {
        let (start, end) = (*words.start(), *words.end());
        if start > self.clause(start).start + 2 || self.is_finite(start) {
            return None;
        }
        let (at, whose) = *people.iter().find(|(at, _)| *at > end)?;
        let first = self.first_of_noun(at, end + 1);
        let is_subject = first > end + 1
            && self.tokens.same_clause(end, at)
            && self.is_finite(first - 1)
            && !self.has_holder(end + 1, at)
            && !(end + 1..first).any(|at| self.is(at, &["en", "of"]))
            && !self.is(end + 1, &["van", "voor"])
            || first == end + 2 && self.is_finite(end + 1);
        (is_subject && !self.is_job_holder(at)).then_some(Subject { whose, at, provides: false })
    }

    /// "jongere: eigen mentor": the label before the sentence.
    fn label(&self, start: usize) -> Option<Subject> {
        let label = self.sentence(self.sentence(start).start.checked_sub(1)?);
        if label.len() > LABEL || !self.is_followed_by(label.end - 1, ':') {
            return None;
        }
        let at = label.clone().find(|at| relation(self.word(*at)).is_some())?;
        let whose = relation(self.word(at))?;
        (self.first_of_noun(at, label.start) == label.start && !self.is_job_holder(at)).then_some(Subject {
            whose,
            at,
            provides: false,
        })
    }

    /// Whether the word names a citizen.
    pub fn is_citizen(&self, at: usize) -> bool {
        relation(self.word(at)) == Some(Whose::Citizen)
    }

    /// Whether the word names someone on whose decision a provision depends.
    pub(super) fn is_decider(&self, at: usize) -> bool {
        matches!(relation(self.word(at)), Some(Whose::Manager | Whose::Organisation))
    }

    /// The first word of the noun phrase that ends at this word.
    fn first_of_noun(&self, noun: usize, from: usize) -> usize {
        (from..noun).rev().take(3).take_while(|at| self.is(*at, DETERMINERS)).last().unwrap_or(noun)
    }

    /// Whether a noun at the start has a finite verb that it agrees with.
    fn has_verb_of(&self, noun: usize, end: usize) -> bool {
        let is_plural = is_plural(self.word(noun));
        let has_article = noun > 0 && self.is(noun - 1, DETERMINERS);
        let clause = self.sentence(noun);
        let range = noun + 1..end.min(clause.end).min(noun + 8);
        if matches!(self.word(noun), "we" | "wij") {
            return true;
        }
        if is_plural {
            // "Klanten begeleiden naar werk": an object before an infinitive.
            let next = self.word(noun + 1);
            let refers = (noun + 1..clause.end.min(noun + 14))
                .any(|at| self.is(at, &["elkaar", "hun", "zich", "zij"]));
            let is_described = self.is(noun + 1, &["uit", "van", "zonder"]);
            return range.clone().any(|at| self.is(at, FINITE) || super::past::is_verb(self.word(at)))
                || refers
                || is_described
                || has_article && next.ends_with("en");
        }
        range.into_iter().any(|at| self.is_finite(at))
    }

    /// Whether a noun phrase stands directly after the verb of a sentence that begins with something else.
    fn is_inverted(&self, first: usize, opening: usize) -> bool {
        let is_asked = first == opening + 1 && self.is_asked(opening);
        // "Voor inwoners is keuze uitgesloten", "Het is leidinggevenden niet toegestaan".
        let is_dative = first == opening + 1
            && self.is(opening, &["aan", "bij", "voor"])
            && (first..first + 4)
                .any(|at| self.is(at, &["bestaat", "geldt", "is", "ontbreekt", "worden", "wordt", "zijn"]))
            || first == opening + 2 && self.word(opening) == "het" && self.word(opening + 1) == "is";
        let after_clause =
            first == opening + 1 && self.is_finite(opening) && self.follows_subordinate(opening);
        let has_opener = first > opening + 1 && self.is(opening, OPENERS) && self.is_finite(first - 1);
        is_asked || is_dative || after_clause || has_opener
    }

    /// Whether the statement at this word follows a subordinate clause: "Terwijl ..., legt een teamgenoot ... af".
    fn follows_subordinate(&self, opening: usize) -> bool {
        let sentence = self.sentence(opening);
        opening > sentence.start
            && self.is(
                sentence.start,
                &[
                    "als", "doordat", "hoewel", "indien", "mits", "nadat", "omdat", "tenzij", "terwijl",
                    "tot", "totdat", "voordat", "waar", "wanneer", "zodra", "zolang",
                ],
            )
    }

    fn is_finite(&self, at: usize) -> bool {
        let word = self.word(at);
        self.is(at, FINITE)
            || super::past::is_verb(word)
            || word.len() > 3 && word.ends_with('t') && !self.is(at, NO_VERBS)
    }

    /// Whether the job holder is named as a subject in these words.
    fn has_holder(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| self.is(at, HOLDER))
    }

    /// "de medewerker" is the job holder in a profile; "medewerkers" are colleagues.
    fn is_job_holder(&self, at: usize) -> bool {
        self.word(at) == "medewerker" && matches!(self.before(at, 1), "de" | "als" | "")
    }

    /// Whether the statement has a verb of providing.
    fn provides(&self, words: &RangeInclusive<usize>) -> bool {
        let clause = self.clause(*words.start());
        let from = words.start().saturating_sub(REACH).max(clause.start);
        (from..(*words.end() + 6).min(clause.end)).any(|at| self.is(at, PROVIDES))
    }
}

/// Whether a word for people is a plural: its singular is one too.
fn is_plural(word: &str) -> bool {
    let is_known = |end: &str| word.strip_suffix(end).is_some_and(|singular| relation(singular).is_some());
    word == "teamleden" || ["s", "n", "en", "nen"].into_iter().any(is_known)
}
