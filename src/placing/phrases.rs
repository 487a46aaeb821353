//! What the words of a line say about its parts.

use std::ops::Range;

use super::labels::ProfilePart;
use crate::words::sentences;

/// The parts of a text that introduces a function: its purpose, if a sentence says that it is about that, and the rest.
pub fn opening(text: &str) -> Vec<(ProfilePart, Range<usize>)> {
    let mut parts: Vec<(ProfilePart, Range<usize>)> = Vec::new();
    for sentence in sentences(text) {
        let said = &text[sentence.span.clone()];
        let is_purpose = said.starts_with("Het doel ") || said.starts_with("Doel van ");
        let part = if is_purpose { ProfilePart::Purpose } else { ProfilePart::Intro };
        match parts.last_mut() {
            Some((last, range)) if *last == part => range.end = sentence.span.end,
            Some((_, range)) => {
                // The punctuation after a sentence belongs to it.
                range.end = sentence.span.start;
                parts.push((part, sentence.span));
            }
            None => parts.push((part, 0..sentence.span.end)),
        }
    }
    match parts.last_mut() {
        Some((_, range)) => range.end = text.len(),
        None => parts.push((ProfilePart::Intro, 0..text.len())),
    }
    parts
}

/// Whether a heading among competencies is that of a group of them: "Bedrijfscompetenties", "Vakinhoudelijke competenties".
pub fn is_group(heading: &str) -> bool {
    let heading = heading.trim_end_matches([':', ' ']).to_lowercase();
    heading.ends_with("competenties") && heading.split_whitespace().count() <= 3
}

/// The behaviour between parentheses that begin at `start`: "(weet collega's te vinden, helpt hen)" has two. A comma within
/// a clause, as in "toont enthousiasme, lef en creativiteit", does not end it.
pub fn clauses(text: &str, start: usize) -> Vec<Range<usize>> {
    let inner =
        text[start..].strip_prefix('(').map(str::trim_end).map(|rest| rest.trim_end_matches(['.', ';']));
    let Some(inner) = inner.and_then(|rest| rest.strip_suffix(')')) else { return Vec::new() };
    let from = start + 1;
    let mut clauses: Vec<Range<usize>> = Vec::new();
    let mut at = from;
    for part in inner.split(", ") {
        let part = at..at + part.len();
        at = part.end + 2;
        match clauses.last_mut() {
            Some(last) if !is_behaviour(&text[part.clone()]) => last.end = part.end,
            _ => clauses.push(part),
        }
    }
    if clauses.first().is_some_and(|first| is_behaviour(&text[first.clone()])) { clauses } else { Vec::new() }
}

/// Whether a clause says what somebody does: it begins with a verb ("weet collega's te vinden") or ends with an infinitive
/// ("duidelijke afspraken maken").
fn is_behaviour(clause: &str) -> bool {
    let words: Vec<&str> = clause.split_whitespace().collect();
    let [first, .., last] = words[..] else { return false };
    let begins = matches!(first, "is" | "kan" | "wil" | "durft" | "gaat" | "heeft")
        || first.ends_with('t')
            && !first.ends_with("teit")
            && !matches!(first, "met" | "het" | "niet" | "uit" | "tot" | "dat" | "wat");
    begins && first.starts_with(char::is_lowercase) || last.ends_with("en") && !words.contains(&"en")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn behaviour_between_parentheses_is_divided_where_another_verb_begins() {
        let parts = |text: &str| -> Vec<String> {
            clauses(text, text.find('(').unwrap_or_default())
                .into_iter()
                .map(|part| text[part].to_owned())
                .collect()
        };
        assert_eq!(
            parts(
                "Initiatief (toont hiervoor enthousiasme, lef en creativiteit, doet meer dan gevraagd wordt)."
            ),
            ["toont hiervoor enthousiasme, lef en creativiteit", "doet meer dan gevraagd wordt"]
        );
        assert_eq!(parts("A (goed luisteren, maatwerk leveren)"), ["goed luisteren", "maatwerk leveren"]);
        assert!(parts("Kennis van de arbeidsmarkt (vraag- en aanbodzijde)").is_empty());
        assert!(parts("Systemen (onder andere Suwinet, Word)").is_empty());
    }

    #[test]
    fn a_sentence_about_the_purpose_stands_apart() {
        let text = "De coach begeleidt mensen. Het doel hierbij is werk. Dat is mooi.";
        let parts: Vec<(ProfilePart, &str)> =
            opening(text).into_iter().map(|(part, range)| (part, text[range].trim())).collect();
        assert_eq!(
            parts,
            [
                (ProfilePart::Intro, "De coach begeleidt mensen."),
                (ProfilePart::Purpose, "Het doel hierbij is werk."),
                (ProfilePart::Intro, "Dat is mooi."),
            ]
        );
        assert_eq!(opening("…"), [(ProfilePart::Intro, 0..3)]);
    }
}
