//! Names of Dutch and Flemish places and municipalities, and Dutch postcodes.
//!
//! `places.txt` has one name per line, sorted by letter. A `?` marks a name that is also a word or a surname (Best,
//! Goes, Vries): it counts only behind words such as "in" or "gemeente". The names come from `GeoNames`; see `NOTICE`.

use std::sync::LazyLock;

/// The lines of the list.
static PLACES: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("places.txt").lines().collect());

/// Whether a name is certain by itself; `None` if no place has it.
fn is_certain(name: &str) -> Option<bool> {
    let bare = |line: &'static str| line.strip_prefix('?').unwrap_or(line);
    let at = PLACES.binary_search_by(|line| bare(line).cmp(name)).ok()?;
    Some(bare(PLACES[at]) == PLACES[at])
}

/// The maximum number of words in a name: "Alphen aan den Rijn".
const MOST_WORDS: usize = 5;

/// Words before a name that make it a place.
const BEFORE: [&str; 26] = [
    "in",
    "te",
    "gemeente",
    "bestuur",
    "ocmw",
    "standplaats",
    "locatie",
    "werklocatie",
    "vestiging",
    "kantoor",
    "plaats",
    "regio",
    "nabij",
    "omgeving",
    "stad",
    "dorp",
    "vanuit",
    "waar",
    "tewerkstelling",
    "werkplek",
    "adres",
    "rond",
    "naar",
    "bij",
    "buiten",
    "centrum",
];

/// Words before "van" and a name that make it something else than the place of the work: a person or a school.
const NO_PLACE: [&str; 9] =
    ["heer", "mevrouw", "dhr", "mevr", "mw", "universiteit", "hogeschool", "burgemeester", "familie"];

/// Whether a text names a place, or has a postcode.
#[must_use]
pub fn names_place(text: &str) -> bool {
    let words = words(text);
    (0..words.len()).any(|at| {
        let longest = MOST_WORDS.min(words.len() - at);
        is_postcode(&words[at..])
            || starts_name(words[at]) && (1..=longest).any(|count| is_place(&words, at, count))
    })
}

/// Whether this number of words from here are the name of a place.
fn is_place(words: &[&str], at: usize, count: usize) -> bool {
    let name = words[at..at + count].join(" ").replace('’', "'");
    match is_certain(&name).or_else(|| is_certain(&titled(&name)?)) {
        Some(true) => !is_of_person(words, at),
        Some(false) => is_after(words, at),
        None => false,
    }
}

/// The words of a text, without the punctuation around them. A colon, comma or line does not part the words of a name.
fn words(text: &str) -> Vec<&str> {
    let is_edge = |sign: char| !sign.is_alphanumeric() && sign != '\'' && sign != '’';
    text.split(|sign: char| sign.is_whitespace() || matches!(sign, '/' | '|'))
        .map(|word| word.trim_matches(is_edge))
        .map(|word| word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')).unwrap_or(word))
        .filter(|word| !word.is_empty())
        .collect()
}

fn starts_name(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_uppercase() || sign == '\'' || sign == '’')
}

/// A name in capitals as it is written otherwise: "DEN HAAG", "ZWOLLE".
fn titled(name: &str) -> Option<String> {
    let is_loud = name.chars().count() > 3 && !name.chars().any(char::is_lowercase);
    let title = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(String::from).unwrap_or_default();
        first + &letters.as_str().to_lowercase()
    };
    is_loud.then(|| name.split(' ').map(title).collect::<Vec<_>>().join(" "))
}

/// Whether the words before a name make it a place.
fn is_after(words: &[&str], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        let before = words[before].to_lowercase();
        BEFORE.contains(&before.as_str())
    })
}

/// Whether a name is part of the name of a person or a school: "de heer Van Zwolle", "Sanne van Breda".
fn is_of_person(words: &[&str], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map_or("", |at| words[at]);
    let is_from = |word: &str| word.eq_ignore_ascii_case("van");
    let named = if is_from(before(1)) { before(2) } else { before(1) };
    let is_title = NO_PLACE.contains(&named.to_lowercase().as_str());
    is_title
        || before(1) == "Van"
        || is_from(before(1)) && starts_name(named) && named != "Gemeente" && named != "Provincie"
}

/// Whether the words begin with a postcode: "3511 ED" or "3511ED".
fn is_postcode(words: &[&str]) -> bool {
    let is_number = |word: &str| {
        word.len() == 4 && word.bytes().all(|digit| digit.is_ascii_digit()) && !word.starts_with('0')
    };
    let is_pair = |word: &str| word.len() == 2 && word.bytes().all(|letter| letter.is_ascii_uppercase());
    match words {
        [number, letters, ..] if is_number(number) && is_pair(letters) => true,
        [word, ..] => {
            word.len() == 6 && word.is_char_boundary(4) && {
                let (number, letters) = word.split_at(4);
                is_number(number) && is_pair(letters)
            }
        }
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_names_and_not_words() {
        for text in [
            "Je werkt in Den Haag, aan het Spui.",
            "ALPHEN AAN DEN RIJN of 's-Hertogenbosch",
            "Kantoor: 2511BT",
            "Je komt in Best te werken.",
            "Zwolle",
        ] {
            assert!(names_place(text), "{text}");
        }
        for text in
            ["Best veel werk.", "De heer Van Zwolle", "Je hebt eind mei tijd.", "Universiteit van Amsterdam"]
        {
            assert!(!names_place(text), "{text}");
        }
    }

    #[test]
    fn names_are_sorted_and_short_enough() {
        let names: Vec<&str> =
            include_str!("places.txt").lines().map(|line| line.trim_start_matches('?')).collect();
        assert!(names.is_sorted() && names.len() > 2000);
        assert!(names.iter().all(|name| name.split(' ').count() <= MOST_WORDS && starts_name(name)));
    }
}
