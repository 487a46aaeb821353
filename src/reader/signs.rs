//! Recognises typed bullets, and translates the characters of symbol fonts.

/// Characters that are always a bullet at the start of a paragraph.
const BULLETS: &str = "•●▪■◦○‣⁃∙·◆◇❖➢➤►▶▸✓✔✗☐□☑☒";
/// Characters that are a bullet if a space follows.
const BEFORE_SPACE: &str = "*o→⇒»›";
/// Characters that are a bullet if a space or a letter follows.
const DASHES: &str = "-–—−";
/// The private-use characters of symbol fonts.
const PICTURES: std::ops::RangeInclusive<char> = '\u{F000}'..='\u{F0FF}';

/// The length in bytes of the bullet at the start of a paragraph, including the space after it; `None` if there is
/// none.
pub fn bullet(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let after = &text[first.len_utf8()..];
    let rest = after.trim_start();
    let has_space = rest.len() < after.len();
    let next = rest.chars().next()?;
    let is_bullet = BULLETS.contains(first)
        || is_picture(first)
        || BEFORE_SPACE.contains(first) && has_space && (first != 'o' || next.is_alphanumeric())
        || DASHES.contains(first) && (has_space || next.is_alphabetic())
        || first == '§' && has_space && next.is_alphabetic();
    is_bullet.then(|| text.len() - rest.len())
}

/// Whether a font is a symbol font, by its name.
pub fn is_picture_font(name: &str) -> bool {
    name == "Symbol" || name.starts_with("Wingdings") || name == "Webdings" || name == "Marlett"
}

/// Whether a character is a private-use character of a symbol font.
pub fn is_picture(sign: char) -> bool {
    PICTURES.contains(&sign)
}

/// The Unicode character for a character in a symbol font; a bullet if there is no better equivalent.
pub fn picture(letter: char) -> char {
    match u32::from(letter) & 0xFF {
        0x20 => ' ',
        0x2D => '−',
        0x6F | 0x71 | 0xA8 => '☐',
        0xA3 => '≤',
        0xAE | 0xE0 | 0xE8 => '→',
        0xB1 => '±',
        0xB3 => '≥',
        0xB4 => '×',
        0xD8 => '➢',
        0xFC => '✓',
        0xFE => '☑',
        _ => '•',
    }
}

/// Translates text in a symbol font to Unicode. Private-use characters are translated always, other characters only if
/// they stand alone: whole words were not meant as symbols.
pub fn pictured(text: &str) -> String {
    let is_single = text.trim().chars().count() == 1;
    let shown = |sign: char| match sign {
        sign if is_picture(sign) => picture(sign),
        sign if is_single && !sign.is_whitespace() => picture(sign),
        sign => sign,
    };
    text.chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bullet_is_told_from_a_word_that_looks_like_one() {
        for (text, wanted) in [
            ("- bellen", Some("bellen")),
            ("-bellen", Some("bellen")),
            ("– bellen", Some("bellen")),
            ("•bellen", Some("bellen")),
            ("·\tbellen", Some("bellen")),
            ("\u{F0B7} bellen", Some("bellen")),
            ("o bellen", Some("bellen")),
            ("§ bellen", Some("bellen")),
            ("* bellen", Some("bellen")),
            ("o", None),
            ("-", None),
            ("ondersteunen", None),
            ("-5 graden", None),
            ("§ 3 van de wet", None),
            ("1. bellen", None),
            ("", None),
        ] {
            assert_eq!(bullet(text).map(|end| &text[end..]), wanted, "{text}");
        }
    }

    #[test]
    fn a_letter_of_a_picture_font_is_a_picture_and_a_word_is_not() {
        assert_eq!(pictured("§ "), "• ");
        assert_eq!(pictured("\u{F0FC}"), "✓");
        assert_eq!(pictured("Wet"), "Wet");
    }
}
