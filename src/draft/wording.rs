//! Heuristics on the wording of a line: what kind of value it holds, and which words are not part of the value.

use crate::placing::{ProfilePart, label, titled};

/// Trims white space, separators and bullets around a name or definition.
pub fn trimmed(text: &str) -> &str {
    text.trim().trim_matches(|sign: char| matches!(sign, ':' | ';' | '-' | '–' | '•') || sign.is_whitespace())
}

/// Strips words such as "Functieprofiel" before a job title.
pub fn title(text: &str) -> &str {
    let first = text.split_whitespace().next().unwrap_or_default();
    let after_word =
        || ["functie", "profiel"].contains(&first.to_lowercase().as_str()).then_some(first.len());
    let rest = titled(text).or_else(after_word).and_then(|start| text.get(start..)).map(trimmed);
    rest.filter(|rest| !rest.is_empty()).unwrap_or(text)
}

/// Whether a text, after a label if it has one, is a pay scale: at most 12 bytes that start with a digit.
pub fn is_scale(text: &str) -> bool {
    let value = text.rsplit_once(": ").map_or(text, |(_, value)| value);
    value.len() <= 12 && value.starts_with(|sign: char| sign.is_ascii_digit())
}

/// Strips the parentheses or punctuation that separate a definition from the name before it.
pub fn bare_definition(text: &str) -> String {
    let text = trimmed(text);
    let inner = text.strip_prefix('(').map(|rest| rest.trim_end_matches(['.', ')']));
    inner.filter(|inner| inner.matches('(').count() == inner.matches(')').count()).unwrap_or(text).to_owned()
}

/// Returns the kind of competencies that a heading announces, as in "Bedrijfscompetenties". `None` for other headings.
pub fn kind(heading: &str) -> Option<&'static str> {
    let heading = heading.to_lowercase();
    let kinds = [
        ("bedrijfscompetentie", "bedrijf"),
        ("organisatiecompetentie", "bedrijf"),
        ("organisatiebrede competentie", "bedrijf"),
        ("functiespecifieke competentie", "functiespecifiek"),
        ("functiegebonden competentie", "functiespecifiek"),
        ("vakinhoudelijke competentie", "vakinhoudelijk"),
        ("vakspecifieke competentie", "vakinhoudelijk"),
    ];
    kinds.into_iter().find(|(words, _)| heading.contains(words)).map(|(_, kind)| kind)
}

/// Whether a heading is the label of a part of a competency, such as its definition.
pub fn is_part(heading: &str) -> bool {
    let parts = [ProfilePart::Definition, ProfilePart::Indicators, ProfilePart::Level];
    label(heading).is_some_and(|label| parts.contains(&label.section))
}

/// Strips a number of one or two digits from the start of an item, as in "2. De inwoner vraagt om hulp."
pub fn without_number(text: &str) -> &str {
    let digits = text.len() - text.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    let rest = text[digits..].strip_prefix(['.', ')']).filter(|_| (1..=2).contains(&digits));
    rest.and_then(|rest| rest.strip_prefix(' ')).unwrap_or(text)
}

/// Guesses the kind (`soort`) of a requirement from its wording.
pub fn demand(text: &str) -> &'static str {
    let text = text.to_lowercase();
    if text.contains("vog") && text.contains("gedrag")
        || text.contains("verklaring omtrent")
        || text.contains("screening")
    {
        "screening"
    } else if text.contains("ervaring") {
        "ervaring"
    } else if text.contains("diploma") || text.contains("opleiding") {
        "diploma"
    } else {
        "overig"
    }
}
