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
