//! Splits a line by its words: labels, levels, names with definitions, and clauses.

use std::ops::Range;

use super::labels::{Label, ProfilePart, label};
use crate::words::sentences;

/// The maximum number of words in the name of a competency.
pub const NAME_WORDS: usize = 5;

/// Words before the number or title of a core task.
const CORE_TASKS: [&str; 9] = [
    "kerntaak",
    "resultaatgebied",
    "resultaatsgebied",
    "taakgebied",
    "kernresultaatgebied",
    "kernresultaat",
    "kernactiviteit",
    "hoofdtaak",
    "werkproces",
];

/// The title after "Kerntaak 1:", "Resultaatgebied 2 -" or "Kerntaak:", which may be empty after a number; `None` if the
/// heading does not begin with such a label.
pub fn core_task(text: &str) -> Option<&str> {
    after_number(text, &CORE_TASKS)
}

/// The name after "Competentie 1:" or "Competentiecluster 2", which may be empty after a number; `None` if the heading
/// does not begin with such a label.
pub fn competency(text: &str) -> Option<&str> {
    after_number(text, &["competentie", "kerncompetentie", "competentiecluster", "competentiegebied"])
}

/// The text after one of these words and a number, or after one of these words and a colon.
fn after_number<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    let end = text.find(|sign: char| sign.is_whitespace() || sign == ':')?;
    if !words.contains(&text[..end].to_lowercase().as_str()) {
        return None;
    }
    let rest = text[end..].trim_start();
    if let Some(title) = rest.strip_prefix(':').map(str::trim_start).filter(|title| !title.is_empty()) {
        return Some(title);
    }
    let digits = rest.len() - rest.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    (digits > 0).then(|| rest[digits..].trim_start_matches([':', '.', ')', '-', '–', ' ']))
}

/// Words for a description of a job, before the job title.
const DESCRIPTIONS: [&str; 17] = [
    "functie- en competentieprofiel",
    "functie en competentieprofiel",
    "functie- en taakomschrijving",
    "functie-informatie",
    "functieprofiel",
    "functiebeschrijving",
    "functieomschrijving",
    "functietypering",
    "functiekaart",
    "functiegroep",
    "competentieprofiel",
    "beroepscompetentieprofiel",
    "beroepsprofiel",
    "rolprofiel",
    "rolbeschrijving",
    "taakomschrijving",
    "profielschets",
];
/// Words before a job title with a colon between them.
const SHORT_DESCRIPTIONS: [&str; 3] = ["functie", "profiel", "rol"];
/// Words before a word for a description of a job.
const BEFORE_DESCRIPTION: [&str; 4] = ["voorbeeld", "concept", "generiek", "generieke"];
/// The maximum number of words of a job title after a word for a description.
const TITLE_WORDS: usize = 12;

/// The byte offset of the job title in "Functiebeschrijving medewerker burgerzaken" or "Profiel: jobcoach"; `None` if the
/// text does not name a description of a job with its title.
#[must_use]
pub fn titled(text: &str) -> Option<usize> {
    let skip = |text: &str, words: &[&str]| {
        words.iter().map(|word| word.len()).find(|length| {
            let (word, rest) = (text.get(..*length), text.get(*length..).unwrap_or_default());
            word.is_some_and(|word| words.contains(&word.to_lowercase().as_str()))
                && !rest.starts_with(|sign: char| sign.is_alphanumeric() || sign == '-')
        })
    };
    let before = skip(text, &BEFORE_DESCRIPTION).unwrap_or_default();
    let start = before + text[before..].len() - text[before..].trim_start().len();
    let named = &text[start..];
    let (length, is_short) = skip(named, &DESCRIPTIONS)
        .map(|length| (length, false))
        .or_else(|| skip(named, &SHORT_DESCRIPTIONS).map(|length| (length, true)))?;
    let after = named[length..].trim_start();
    let title = after.trim_start_matches([':', '-', '–', '.', ' ']);
    if is_short && !after.starts_with(':') {
        return None;
    }
    let articles = ["van de ", "van een ", "van het ", "voor de ", "voor een "];
    let title = articles.iter().find_map(|article| title.strip_prefix(article)).unwrap_or(title);
    let first = title.split_whitespace().next()?;
    let is_title = !["en", "in", "op", "bij", "van", "voor", "deel", "der", "of"].contains(&first)
        && title.starts_with(|sign: char| sign.is_alphanumeric() || sign == '(')
        && title.split_whitespace().count() <= TITLE_WORDS
        && label(title).is_none_or(|label| label.is_loose);
    is_title.then_some(text.len() - title.len())
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
    let Some(at) = text.find(':') else { return in_capitals(text) };
    let (before, after) = (&text[..at], text[at + 1..].trim_start());
    if after.is_empty() || before.split_whitespace().count() > LABEL_WORDS {
        return in_capitals(text);
    }
    let known = label(before).filter(|known| known.is_exact || names_fact(*known));
    known.map(|known| (known, text.len() - after.len())).or_else(|| in_capitals(text))
}

/// Whether a label of one or more words names a fact about the job.
fn names_fact(label: Label) -> bool {
    !label.is_loose && (label.section.is_fact() || label.section == ProfilePart::Lead)
}

/// The label in capitals before a value that is not in capitals, as in "AFDELING / EENHEID Zorg en Werk", and the byte
/// offset of the value. Only labels of facts, such as the job title and the department.
fn in_capitals(text: &str) -> Option<(Label, usize)> {
    let is_capital = |word: &str| word.chars().all(|sign| !sign.is_lowercase() && !sign.is_ascii_digit());
    let start =
        text.split_inclusive(char::is_whitespace).take_while(|word| is_capital(word)).map(str::len).sum();
    let (before, value) = text.split_at(start);
    let is_word =
        before.split_whitespace().any(|word| word.chars().filter(|sign| sign.is_uppercase()).count() > 3);
    if !is_word || value.is_empty() || before.split_whitespace().count() > LABEL_WORDS {
        return None;
    }
    label(before).filter(|known| names_fact(*known)).map(|known| (known, start))
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
