//! Splits a line by its words: labels, levels, names with definitions, and clauses.

use std::ops::Range;

use super::labels::{Label, ProfilePart, label};
use crate::words::sentences;

/// The maximum number of words in the name of a competency.
pub const NAME_WORDS: usize = 5;

/// The title after "Kerntaak 1:" or "Resultaatgebied 2 -", which may be empty; `None` if the heading does not begin
/// with such a numbered label.
pub fn core_task(text: &str) -> Option<&str> {
    let mut words = text.splitn(2, char::is_whitespace);
    let first = words.next()?.to_lowercase();
    if !["kerntaak", "resultaatgebied", "taakgebied", "kernresultaatgebied", "hoofdtaak", "werkproces"]
        .contains(&first.as_str())
    {
        return None;
    }
    let rest = words.next()?.trim_start();
    let digits = rest.len() - rest.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    if digits == 0 {
        return None;
    }
    Some(rest[digits..].trim_start_matches([':', '.', ')', '-', '–', ' ']))
}

/// The level after the name of a competency, as in `Samenwerken (2)`.
pub fn level(text: &str) -> Option<u8> {
    let inner = text.trim_end().strip_suffix(')')?;
    let (name, level) = inner.rsplit_once('(')?;
    let level = level.trim().trim_start_matches("niveau ").parse().ok()?;
    (!name.trim().is_empty() && name.split_whitespace().count() <= 2 * NAME_WORDS).then_some(level)
}

/// The byte offset of the end of the name in "Samenwerken (weet collega's te vinden, helpt hen)" or "Samenwerken: weet
/// collega's te vinden"; `None` if the text is not a name with a definition.
pub fn defined(text: &str) -> Option<usize> {
    let at = text.find([':', '('])?;
    let name = text[..at].trim();
    let is_name = !name.is_empty() && name.split_whitespace().count() <= NAME_WORDS;
    let is_defined = text[at + 1..].split_whitespace().count() > 2;
    (is_name && is_defined && name.starts_with(char::is_uppercase)).then_some(at)
}

/// The maximum number of words in a label before a colon.
const LABEL_WORDS: usize = 6;

/// The known label before a colon, and the byte offset at which its value begins. `None` if there is no label or no
/// value.
pub fn labelled(text: &str) -> Option<(Label, usize)> {
    let at = text.find(':')?;
    let (before, after) = (&text[..at], text[at + 1..].trim_start());
    if after.is_empty() || before.split_whitespace().count() > LABEL_WORDS {
        return None;
    }
    let known = label(before).filter(|known| known.is_exact)?;
    Some((known, text.len() - after.len()))
}

/// Splits an introduction of a job into byte ranges: sentences about the purpose ("Het doel ..."), and the other
/// sentences. The ranges cover the whole text.
pub fn opening(text: &str) -> Vec<(ProfilePart, Range<usize>)> {
    let mut parts: Vec<(ProfilePart, Range<usize>)> = Vec::new();
    for sentence in sentences(text) {
        let said = &text[sentence.span.clone()];
        let is_purpose = said.starts_with("Het doel ") || said.starts_with("Doel van ");
        let part = if is_purpose { ProfilePart::Purpose } else { ProfilePart::Intro };
        match parts.last_mut() {
            Some((last, range)) if *last == part => range.end = sentence.span.end,
            Some((_, range)) => {
                // Punctuation after a sentence belongs to that sentence.
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

/// Whether a heading in the competencies section names a group of competencies, such as "Bedrijfscompetenties" or
/// "Vakinhoudelijke competenties".
pub fn is_group(heading: &str) -> bool {
    let heading = heading.trim_end_matches([':', ' ']).to_lowercase();
    heading.ends_with("competenties") && heading.split_whitespace().count() <= 3
}

/// The byte ranges of the clauses about behaviour between the parentheses that open at byte offset `start`: "(weet
/// collega's te vinden, helpt hen)" has two. A comma within a clause, as in "toont enthousiasme, lef en creativiteit",
/// does not end the clause. Empty if the text does not end with the closing parenthesis, or if its first clause is not
/// about behaviour.
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

/// Whether a clause describes behaviour: it begins with a verb ("weet collega's te vinden") or ends with an infinitive
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
