//! Characters that a terminal obeys instead of showing them. Text of others must not be able to recolour, overwrite or
//! reorder what the program says.

use std::borrow::Cow;

/// The text with a U+FFFD for each character that a terminal may obey: control characters (C0, DEL and C1) except line
/// breaks and tabs, and marks that reorder text from right to left.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    match text.find(is_obeyed) {
        None => Cow::Borrowed(text),
        Some(at) => Cow::Owned(text[..at].chars().chain(text[at..].chars().map(shown)).collect()),
    }
}

/// The same for a text with colours: sequences that only set a colour or make text bold, italic or underlined are kept.
#[must_use]
pub fn visible_coloured(text: &str) -> Cow<'_, str> {
    if !text.contains(is_obeyed) {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\u{1b}') {
        let (before, sequence) = rest.split_at(at);
        let length = style_length(sequence);
        clean.push_str(&visible(before));
        clean.push_str(if length > 0 { &sequence[..length] } else { "\u{fffd}" });
        rest = &sequence[length.max(1)..];
    }
    clean.push_str(&visible(rest));
    Cow::Owned(clean)
}

fn shown(sign: char) -> char {
    if is_obeyed(sign) { char::REPLACEMENT_CHARACTER } else { sign }
}

/// Whether a terminal may obey this character.
fn is_obeyed(sign: char) -> bool {
    (sign.is_control() && !matches!(sign, '\n' | '\t'))
        || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The length in bytes of the sequence that a text starts with (`ESC [ 1 ; 31 m`), if it changes nothing but the
/// appearance of text; otherwise 0.
fn style_length(text: &str) -> usize {
    let Some(rest) = text.strip_prefix("\u{1b}[") else { return 0 };
    let length = rest.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b';').count();
    let (codes, end) = rest.split_at(length);
    // Blinking, reversed and concealed text (5 to 8) is not something that a report contains.
    let is_plain = |code: &str| !matches!(code.trim_start_matches('0'), "5" | "6" | "7" | "8");
    let is_colour = codes.starts_with("38;5;") || codes.starts_with("38;2;");
    let is_known = is_colour || codes.split(';').all(is_plain);
    if end.starts_with('m') && is_known { 2 + length + 1 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_obeys_becomes_visible() {
        for sign in ['\0', '\u{7}', '\u{8}', '\r', '\u{1b}', '\u{7f}', '\u{80}', '\u{85}', '\u{9b}', '\u{9f}']
        {
            assert_eq!(visible(&format!("a{sign}b")), "a\u{fffd}b", "{sign:?}");
            assert_eq!(visible_coloured(&format!("a{sign}b")), "a\u{fffd}b", "{sign:?}");
        }
        for sign in ['\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}'] {
            assert_eq!(visible(&format!("{sign}a")), "\u{fffd}a", "{sign:?}");
        }
        let plain = "regel 1\n\tcafé – \u{a0}€ 👩\u{200d}🎓 \u{5d0}\u{200f}";
        assert!(matches!(visible(plain), Cow::Borrowed(text) if text == plain));
        assert!(matches!(visible_coloured(plain), Cow::Borrowed(text) if text == plain));
    }

    #[test]
    fn only_colours_pass_where_there_are_colours() {
        let report = "\u{1b}[1m\u{1b}[91mfout\u{1b}[0m: \u{1b}[38;5;12m1 |\u{1b}[m klaar\u{1b}[4m.";
        assert_eq!(visible_coloured(report), report);
        for bad in ["\u{1b}[2J", "\u{1b}[8m", "\u{1b}[1;08m", "\u{1b}[31", "\u{1b}]0;titel\u{7}", "\u{1b}c"] {
            let clean = visible_coloured(bad);
            assert!(clean.starts_with('\u{fffd}') && !clean.contains(is_obeyed), "{bad:?}: {clean:?}");
        }
        assert!(!visible("\u{1b}[31mrood").contains('\u{1b}'), "text of others has no colours");
    }
}
