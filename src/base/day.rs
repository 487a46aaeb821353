//! Days as they are written in files.

use jiff::civil::Date;

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
    ["januari", "january"],
    ["februari", "february"],
    ["maart", "march"],
    ["april", "april"],
    ["mei", "may"],
    ["juni", "june"],
    ["juli", "july"],
    ["augustus", "august"],
    ["september", "september"],
    ["oktober", "october"],
    ["november", "november"],
    ["december", "december"],
];

/// Parses a date, such as `1 maart 2027`, `1-3-2027` or `2027-03-01`, into ISO 8601 (`2027-03-01`).
#[must_use]
pub fn written_day(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split([' ', '-', '/', '.']).filter(|part| !part.is_empty()).collect();
    let [first, month, last] = parts[..] else { return None };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let named = MONTHS.iter().position(|names| names.contains(&month.to_lowercase().as_str()));
    let month = named.map_or_else(|| month.parse().ok(), |index| Some(index + 1))?;
    let (day, year): (usize, usize) = (day.parse().ok()?, year.parse().ok()?);
    let is_day = (1..=31).contains(&day) && (1..=12).contains(&month) && (1000..=9999).contains(&year);
    is_day.then(|| format!("{year:04}-{month:02}-{day:02}"))
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
