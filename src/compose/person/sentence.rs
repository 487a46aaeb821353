//! Rewrites one sentence: its opening determines the subject and the position of "je" or "u".

use std::borrow::Cow;
use std::fmt::Write as _;

use super::holder::Turner;
use super::infinitive;
use super::lexicon::{Verb, lexicon};
use super::nominal;
use super::rest::Rest;
use super::split::{Word, words};
use super::turned::{AddressForm, Doubt, Kind, Reason};

/// Rewrites a sentence. `None` if it does not mention the job holder.
pub fn turn(sentence: &str, kind: Kind, by: &Turner) -> Result<Option<String>, Reason> {
    let words = words(sentence);
    let Some(first) = words.first() else { return Ok(None) };
    if matches!(first.low.as_str(), "je" | "jij" | "u") {
        let same = (first.low == "u") == (by.form == AddressForm::Formal);
        return if same { Ok(None) } else { Err(Reason::new(Doubt::OtherForm, first.text)) };
    }
    let verb = opening(&words).filter(|_| !sentence.trim_end().ends_with('?'));
    if let (Kind::Task, Some(verb)) = (kind, verb.as_deref()) {
        if lexicon().is_noun_too(&first.low) {
            return Err(Reason::new(Doubt::NoVerb, first.text));
        }
        return verb_first(&words, verb, by).map(Some);
    }
    if let Some(turned) = holder_first(&words, by) {
        return turned.map(Some);
    }
    if let Some(turned) = inverted(&words, by) {
        return turned.map(Some);
    }
    if kind == Kind::Task {
        let turned = infinitive::turn(&words, by.form).or_else(|| nominal::turn(sentence, by));
        return turned.map(Some).ok_or_else(|| Reason::new(Doubt::NoVerb, first.text));
    }
    let mut rest = Rest::of_other_subject(by);
    rest.walk(&words)?;
    Ok(Some(rest.text))
}

/// The verb that a task begins with. A word that only has the shape of a verb must not be followed by a verb: it is a noun
/// then ("Budget is op orde").
fn opening(words: &[Word<'_>]) -> Option<Cow<'static, Verb>> {
    let first = words.first()?;
    if let Some(verb) = lexicon().finite(&first.low) {
        return Some(Cow::Borrowed(verb));
    }
    let is_noun = words.get(1).is_some_and(|next| {
        first.trail.is_empty()
            && (lexicon().finite(&next.low).is_some()
                || matches!(next.low.as_str(), "zijn" | "worden" | "hebben" | "kunnen" | "moeten" | "van"))
    });
    if is_noun { None } else { lexicon().finite_by_rule(&first.low) }
}

/// "Voert gesprekken." -> "Je voert gesprekken."
fn verb_first(words: &[Word<'_>], verb: &Verb, turner: &Turner) -> Result<String, Reason> {
    let (first, after) = (&words[0], &words[1..]);
    if let Some(next) = after.first().filter(|next| is_subject(&next.low)) {
        return Err(Reason::new(Doubt::WhoseVerb, next.text));
    }
    let mut rest = Rest::of_holder(turner, &first.low);
    let subject = turner.form.pick("Je", "U");
    rest.text = format!("{}{subject} {}{}", first.lead, verb.after(turner.form), first.trail);
    rest.walk(after)?;
    Ok(rest.text)
}

fn is_subject(word: &str) -> bool {
    matches!(word, "hij" | "zij" | "ze" | "men" | "je" | "jij" | "u" | "we" | "wij" | "ik")
}

/// "De klantmanager bewaakt de termijnen." -> "Je bewaakt de termijnen."
fn holder_first(words: &[Word<'_>], turner: &Turner) -> Option<Result<String, Reason>> {
    let size = match turner.holder_at(words) {
        0 if matches!(words[0].low.as_str(), "hij" | "zij") => 1,
        0 => match turner.bare_holder_at(words) {
            size if size > 0 && lexicon().finite(&words[size].low).is_some() => size,
            _ => return None,
        },
        size => size,
    };
    let after = &words[size..];
    if after.first().is_some_and(|next| next.low == "die") && words[size - 1].trail.is_empty() {
        return Some(whoever(words, size, turner));
    }
    let verb = after.first().and_then(|next| lexicon().finite_by_rule(&next.low));
    let clean = words[..size].iter().all(|word| word.trail.is_empty());
    let (Some(verb), true) = (verb, clean) else {
        return Some(Err(Reason::new(Doubt::Holder, words[size - 1].text)));
    };
    let mut rest = Rest::of_holder(turner, &after[0].low);
    let subject = turner.form.pick("Je", "U");
    rest.text = format!("{}{subject} {}{}", words[0].lead, verb.after(turner.form), after[0].trail);
    Some(rest.walk(&after[1..]).map(|()| rest.text))
}

/// "De klantmanager die een maatregel oplegt, behandelt het bezwaar niet." -> "Wie een maatregel oplegt, ..."
fn whoever(words: &[Word<'_>], size: usize, turner: &Turner) -> Result<String, Reason> {
    let mut rest = Rest::of_other_subject(turner);
    rest.text = format!("{}Wie{}", words[0].lead, words[size].trail);
    rest.walk(&words[size + 1..])?;
    Ok(rest.text)
}

/// "Bij twijfel vraagt de klantmanager raad." -> "Bij twijfel vraag je raad."
fn inverted(words: &[Word<'_>], turner: &Turner) -> Option<Result<String, Reason>> {
    let subject = |at: usize| match turner.holder_at(&words[at..]) {
        0 => usize::from(words.get(at).is_some_and(|word| word.low == "hij")),
        size => size,
    };
    let at = (1..words.len()).find(|at| subject(at + 1) > 0 && words[*at].trail.is_empty())?;
    if !lexicon().opens(&words[0].low) && at > 1 {
        return None;
    }
    let verb = lexicon().finite_by_rule(&words[at].low)?;
    // It could also be the verb of a preceding subordinate clause.
    if words[..at].iter().skip(1).any(|word| lexicon().subordinates(&word.low)) {
        return None;
    }
    let holder_end = at + 1 + subject(at + 1);
    let mut rest = Rest::of_other_subject(turner);
    if let Err(reason) = rest.walk(&words[..at]) {
        return Some(Err(reason));
    }
    let mut text = std::mem::take(&mut rest.text);
    let mut rest = Rest::of_holder(turner, "");
    let (verb, subject) = (verb.before(turner.form), turner.form.pick("je", "u"));
    let trail = words[holder_end - 1].trail;
    // Writing to a string cannot fail.
    let _ = write!(text, "{}{verb} {subject}{trail}", words[at].lead);
    rest.text = text;
    Some(rest.walk(&words[holder_end..]).map(|()| rest.text))
}
