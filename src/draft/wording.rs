//! What the words of a line say about the value in it.

use crate::placing::{ProfilePart, label};

/// Prefixes to strip from the title of a function.
const BEFORE_TITLE: [&str; 6] = [
    "functieprofiel",
    "functiebeschrijving",
    "functieomschrijving",
    "competentieprofiel",
    "functie",
    "profiel",
];

/// Enclosing signs and separators around a name or a definition.
pub fn trimmed(text: &str) -> &str {
    text.trim().trim_matches(|sign: char| matches!(sign, ':' | ';' | '-' | '–' | '•') || sign.is_whitespace())
}

/// The title without "Functieprofiel" before it.
pub fn title(text: &str) -> &str {
    let first = text.split_whitespace().next().unwrap_or_default();
    let is_before = BEFORE_TITLE.contains(&first.trim_end_matches(':').to_lowercase().as_str());
    let rest = trimmed(text.get(first.len()..).unwrap_or_default());
    if is_before && !rest.is_empty() { rest } else { text }
}

/// Whether a value is a pay scale: a number, perhaps with a letter.
pub fn is_scale(text: &str) -> bool {
    let value = text.rsplit_once(": ").map_or(text, |(_, value)| value);
    value.len() <= 12 && value.starts_with(|sign: char| sign.is_ascii_digit())
}

/// A definition without the parentheses or colon that set it apart from the name.
pub fn bare_definition(text: &str) -> String {
    let text = trimmed(text);
    let inner = text.strip_prefix('(').map(|rest| rest.trim_end_matches(['.', ')']));
    inner.filter(|inner| inner.matches('(').count() == inner.matches(')').count()).unwrap_or(text).to_owned()
}

/// The kind of competencies that a heading announces: "Bedrijfscompetenties".
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

/// Whether a heading is that of a part of a competency.
pub fn is_part(heading: &str) -> bool {
    let parts = [ProfilePart::Definition, ProfilePart::Indicators, ProfilePart::Level];
    label(heading).is_some_and(|label| parts.contains(&label.section))
}

/// An item without the number before it, as in "2. De inwoner vraagt om hulp."
pub fn without_number(text: &str) -> &str {
    let digits = text.len() - text.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    let rest = text[digits..].strip_prefix(['.', ')']).filter(|_| (1..=2).contains(&digits));
    rest.and_then(|rest| rest.strip_prefix(' ')).unwrap_or(text)
}

/// The kind of a demand.
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
