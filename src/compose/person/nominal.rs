//! Rewrites tasks that are nouns made of verbs, as regulations write them: "Het vastleggen van vragen, zodat ..." -> "Je legt
//! vragen vast, zodat ...".

use super::holder::Turner;
use super::lexicon::{Verb, lexicon};
use super::rest::Rest;
use super::split::{Word, words};

/// Words that begin a clause which follows the task unchanged.
const CLAUSES: &[&str] = &[
    "zodat", "waarbij", "waardoor", "indien", "opdat", "teneinde", "zodanig", "waarmee", "mits", "tenzij",
    "alsmede",
];

/// Words without a following object that belong to a noun phrase and not to the task.
const MOST_VERBS: usize = 2;

/// Rewrites a sentence; `None` if it does not have this form, or could only be guessed.
pub fn turn(sentence: &str, turner: &Turner) -> Option<String> {
    let words = words(sentence);
    if words.first()?.low != "het" {
        return None;
    }
    let mut parts: Vec<&[Word<'_>]> = Vec::new();
    let mut start = 0;
    for at in 1..words.len() {
        let before = &words[at - 1];
        let joins = before.low == "en" || before.trail.contains([';', ',']);
        if words[at].low == "het" && joins && Task::of(&words[at..]).is_some() {
            let end = if before.low == "en" { at - 1 } else { at };
            parts.push(&words[start..end]);
            start = at;
        }
    }
    parts.push(&words[start..]);
    let mut text = words.first()?.lead.to_owned();
    for (index, part) in parts.iter().enumerate() {
        let is_last = index + 1 == parts.len();
        let said = Task::of(part)?.say(turner, index == 0)?;
        if index > 0 {
            text = text.trim_end_matches([',', ';', ' ']).to_owned();
            text.push_str(if is_last { " en " } else { ", " });
        }
        text.push_str(said.trim_end_matches(['.', ' ']).trim_end_matches([',', ';']));
        if is_last {
            text.push_str(part.last().map_or("", |word| word.trail).trim_start_matches([',', ';']));
        }
    }
    Some(text)
}

/// "het [zelfstandig] opstellen en bewaken van plannen, zodat ...".
struct Task<'w, 't> {
    manner: &'w [Word<'t>],
    verbs: Vec<(String, Verb)>,
    object: &'w [Word<'t>],
    clause: &'w [Word<'t>],
}

impl<'w, 't> Task<'w, 't> {
    fn of(words: &'w [Word<'t>]) -> Option<Self> {
        // Not the "van" of "op basis van".
        let of =
            (2..words.len()).find(|at| words[*at].low == "van" && infinitive(&words[at - 1]).is_some())?;
        let (head, after) = (&words[1..of], &words[of + 1..]);
        let (last, before) = head.split_last()?;
        let mut verbs = vec![infinitive(last)?];
        let mut rest = before;
        if let [start @ .., first, and] = rest
            && and.low == "en"
            && let Some(verb) = infinitive(first)
        {
            verbs.insert(0, verb);
            rest = start;
        }
        let is_plain = head.iter().all(|word| word.trail.is_empty() && word.lead.trim().is_empty());
        if !is_plain || verbs.len() > MOST_VERBS || !is_manner(rest, &verbs) || after.is_empty() {
            return None;
        }
        let clause = (1..after.len()).find(|at| {
            after[at - 1].trail.contains([',', ';']) && CLAUSES.contains(&after[*at].low.as_str())
        });
        let (object, clause) = after.split_at(clause.unwrap_or(after.len()));
        Some(Self { manner: rest, verbs, object, clause })
    }

    /// Whether "deze" can stand for the object.
    fn is_short_plural(&self) -> bool {
        is_plural(self.object) && self.clause.is_empty()
    }

    fn say(&self, turner: &Turner, is_first: bool) -> Option<String> {
        let form = turner.form;
        let subject = if is_first { form.pick("Je", "U") } else { form.pick("je", "u") };
        let mut text = format!("{subject} ");
        let particle = match &self.verbs[..] {
            [(particle, verb)] => {
                text.push_str(verb.after(form));
                particle.clone()
            }
            // "Je organiseert en bewaakt"
            [(none, first), (particle, second)]
                if none.is_empty() && (particle.is_empty() || !self.is_short_plural()) =>
            {
                text.extend([first.after(form), " en ", second.after(form)]);
                particle.clone()
            }
            // "Je bouwt netwerken op en onderhoudt deze"
            [(particle, first), (again, second)] if self.is_short_plural() => {
                text.push_str(first.after(form));
                let again = format!("en {} deze {again}", second.after(form));
                format!("{particle} {again}").trim().to_owned()
            }
            _ => return None,
        };
        let mut rest = Rest::of_holder(turner, "");
        rest.walk(self.manner).ok()?;
        let manner = std::mem::take(&mut rest.text);
        rest.walk(self.object).ok()?;
        let object = rest.text.trim_end_matches(['.', ',', ';', ' ']).to_owned();
        for part in [manner.trim(), object.trim(), particle.as_str()] {
            if !part.is_empty() {
                text.push(' ');
                text.push_str(part);
            }
        }
        if !self.clause.is_empty() {
            let mut rest = Rest::of_other_subject(turner);
            rest.walk(self.clause).ok()?;
            text.push(',');
            text.push(' ');
            text.push_str(rest.text.trim());
        }
        Some(text)
    }
}

/// An infinitive, known or by its form.
fn infinitive(word: &Word<'_>) -> Option<(String, Verb)> {
    lexicon().infinitive_by_rule(&word.low)
}

/// Words before the infinitive that can follow the verb: an adverb, or words that begin with a preposition. An adjective
/// that says what becomes of the object ("toegankelijk houden") cannot.
fn is_manner(words: &[Word<'_>], verbs: &[(String, Verb)]) -> bool {
    let Some(first) = words.first() else { return true };
    let is_state = verbs.iter().any(|(particle, verb)| {
        particle.is_empty() && matches!(verb.informal.as_str(), "houdt" | "maakt" | "stelt" | "hebt")
    });
    !is_state && (words.len() == 1 || lexicon().is_preposition(&first.low) || first.low == "mede")
}

/// Whether the object is a plural without an article.
fn is_plural(object: &[Word<'_>]) -> bool {
    let noun = object.iter().take_while(|word| !lexicon().is_preposition(&word.low)).last();
    noun.is_some_and(|noun| noun.low.ends_with("en") || noun.low.ends_with('s'))
}
