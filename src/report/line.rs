//! Text on one line.

/// A text on one line, without control characters: for formats in which a line is a unit.
pub fn on_one_line(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect()
}
