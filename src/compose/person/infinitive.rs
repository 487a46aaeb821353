//! Rewrites infinitive phrases: "Gesprekken voeren", "Het voeren van gesprekken" -> "Je voert gesprekken".

use super::lexicon::{Verb, lexicon};
use super::split::Word;
use super::turned::AddressForm;

/// Maximum number of words of a phrase that ends in its verb; a longer one may contain more than one verb.
const LONGEST: usize = 7;

/// Rewrites a phrase; `None` if that would require guessing.
pub fn turn(words: &[Word<'_>], form: AddressForm) -> Option<String> {
    let inner = words.split_last().map_or(&[][..], |(_, inner)| inner);
    if inner.iter().any(|word| !word.trail.is_empty()) || words.iter().any(|word| word.low == "te") {
        return None;
    }
    let article = usize::from(words.first()?.low == "het");
    let rest = &words[article..];
    let lead = words.first()?.lead;
    let is_plural = article == 0 && rest.first().is_some_and(|first| lexicon().is_plural_too(&first.low));
    let turned = verb_first(rest, form)
        .filter(|_| !is_plural)
        .or_else(|| if article == 0 { verb_last(rest, form) } else { None })?;
    Some(format!("{lead}{turned}"))
}

/// "Voeren van gesprekken", "Luisteren naar inwoners", "Kunnen omgaan met stress".
fn verb_first(words: &[Word<'_>], form: AddressForm) -> Option<String> {
    let (first, rest) = words.split_first()?;
    let (particle, verb) = lexicon().infinitive(&first.low)?;
    let next = rest.first()?;
    if first.low == "kunnen" {
        // The next word is the second verb.
        return has_one_verb(&rest[1..]).then(|| with(verb, form, &join(rest, "")));
    }
    let rest = match next.low.as_str() {
        "van" => &rest[1..],
        word if lexicon().is_preposition(word) => {
            // The particle stays with its verb: "werkt samen met".
            let text = join(rest, "");
            let space = if particle.is_empty() { "" } else { " " };
            return has_one_verb(rest).then(|| with(verb, form, &format!("{particle}{space}{text}")));
        }
        _ => return None,
    };
    (!rest.is_empty() && has_one_verb(rest)).then(|| with(verb, form, &join(rest, particle)))
}

/// "Gesprekken voeren", "goed luisteren".
fn verb_last(words: &[Word<'_>], form: AddressForm) -> Option<String> {
    let (last, rest) = words.split_last()?;
    if rest.is_empty() || words.len() > LONGEST || !has_one_verb(rest) || lexicon().is_plural_too(&last.low) {
        return None;
    }
    let (particle, verb) = lexicon().infinitive(&last.low)?;
    let first = &rest[0];
    // A proper name keeps its capital.
    let begins_small =
        !lexicon().is_name(&first.low) && first.text.chars().skip(1).all(|letter| !letter.is_uppercase());
    let mut text = if begins_small { first.low.clone() } else { first.text.to_owned() };
    for word in &rest[1..] {
        text.push(' ');
        text.push_str(word.text);
    }
    if !particle.is_empty() {
        text.push(' ');
        text.push_str(particle);
    }
    Some(with(verb, form, &format!("{text}{}", last.trail)))
}

/// Whether these words contain neither a subordinate clause nor a verb, so that the phrase has exactly one verb. A
/// plural may look like an infinitive ("plannen").
fn has_one_verb(words: &[Word<'_>]) -> bool {
    let lexicon = lexicon();
    let is_clause = |word: &Word<'_>| {
        lexicon.finite(&word.low).is_some()
            || (lexicon.infinitive(&word.low).is_some() && !lexicon.is_plural_too(&word.low))
            || (lexicon.subordinates(&word.low) && word.low != "tot")
    };
    let joins = |pair: &[Word<'_>]| {
        matches!(pair[0].low.as_str(), "en" | "of")
            && (pair[1].low == "het" || lexicon.infinitive(&pair[1].low).is_some())
    };
    !words.iter().any(is_clause) && !words.windows(2).any(joins)
}

fn with(verb: &Verb, form: AddressForm, rest: &str) -> String {
    format!("{} {} {rest}", form.pick("Je", "U"), verb.after(form))
}

/// Joins the words on one line, with a particle before the final punctuation.
fn join(words: &[Word<'_>], particle: &str) -> String {
    let mut text = words.iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
    if !particle.is_empty() {
        text.push(' ');
        text.push_str(particle);
    }
    text.push_str(words.last().map_or("", |word| word.trail));
    text
}
