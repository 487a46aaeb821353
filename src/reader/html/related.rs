//! Recognises headings above secondary content, such as other vacancies and share buttons.

/// Words at the start of such headings, before one of [`WHAT`].
const OTHERS: [&str; 10] = [
    "andere",
    "overige",
    "meer",
    "gerelateerde",
    "vergelijkbare",
    "soortgelijke",
    "relevante",
    "recente",
    "related",
    "similar",
];
const WHAT: [&str; 6] = ["vacatures", "functies", "banen", "jobs", "vacancies", "berichten"];
const PHRASES: [&str; 9] = [
    "deel deze",
    "deel dit",
    "delen via",
    "deel via",
    "share this",
    "bekijk ook",
    "lees ook",
    "misschien ook interessant",
    "volg ons",
];
/// The maximum number of words in such a heading.
const WORDS: usize = 7;

/// Whether a heading introduces secondary content.
pub fn is_related(heading: &str) -> bool {
    let text = heading.trim().trim_end_matches([':', '.', '!', '?']).to_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > WORDS {
        return false;
    }
    let is_other = words.first().is_some_and(|first| OTHERS.contains(first))
        && words.get(1..).unwrap_or_default().iter().any(|word| WHAT.contains(word));
    is_other || PHRASES.iter().any(|phrase| text.starts_with(phrase))
}

#[cfg(test)]
mod tests {
    use super::is_related;

    #[test]
    fn a_heading_of_the_text_is_told_from_one_beside_it() {
        for (heading, wanted) in [
            ("Andere vacatures", true),
            ("Meer vacatures in Utrecht", true),
            ("Deel deze vacature", true),
            ("Andere taken", false),
            ("Meer over de functie", false),
            ("Overige werkzaamheden", false),
            ("Vacature", false),
        ] {
            assert_eq!(is_related(heading), wanted, "{heading}");
        }
    }
}
