//! Days as they are written in files and shown to readers.

use jiff::civil::Date;

use super::Language;

/// Whether a text is a day that exists, written as `2026-01-31`.
#[must_use]
pub fn is_day(text: &str) -> bool {
    let is_written_as_day = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() });
    is_written_as_day && text.parse::<Date>().is_ok()
}

/// The months, in Dutch and in English.
const MONTHS: [[&str; 2]; 12] = [
    ["januari", "January"],
    ["februari", "February"],
    ["maart", "March"],
    ["april", "April"],
    ["mei", "May"],
    ["juni", "June"],
    ["juli", "July"],
    ["augustus", "August"],
    ["september", "September"],
    ["oktober", "October"],
    ["november", "November"],
    ["december", "December"],
];

/// Parses a date, such as `1 maart 2027`, `1-3-2027` or `2027-03-01`, into ISO 8601 (`2027-03-01`).
#[must_use]
pub fn written_day(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split([' ', '-', '/', '.']).filter(|part| !part.is_empty()).collect();
    let [first, month, last] = parts[..] else { return None };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let named = MONTHS.iter().position(|names| names.iter().any(|name| name.eq_ignore_ascii_case(month)));
    let month = named.map_or_else(|| month.parse().ok(), |index| Some(index + 1))?;
    let (day, year): (usize, usize) = (day.parse().ok()?, year.parse().ok()?);
    let is_day = (1..=31).contains(&day) && (1..=12).contains(&month) && (1000..=9999).contains(&year);
    is_day.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// A day as a reader's language writes it: `2027-01-15` -> "15 januari 2027". A text that is not a day is returned
/// unchanged.
#[must_use]
pub fn in_words(text: &str, language: Language) -> String {
    let Ok(date) = text.parse::<Date>() else { return text.to_owned() };
    let month = usize::try_from(date.month() - 1).ok().and_then(|month| MONTHS.get(month));
    let name = month.map_or("", |[dutch, english]| match language {
        Language::Dutch => dutch,
        Language::English => english,
    });
    format!("{} {name} {}", date.day(), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist() {
        for text in ["2026-01-31", "2028-02-29", "0001-01-01"] {
            assert!(is_day(text), "{text}");
        }
        for text in
            ["2027-02-30", "2027-02-29", "2027-13-01", "2027-1-1", "20270101", "2027-01-01 ", "morgen", ""]
        {
            assert!(!is_day(text), "{text}");
        }
    }
}
