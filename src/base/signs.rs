//! Characters that documents cannot show.

/// Whether a text has no visible character: only white space, controls, and characters that are never drawn.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_unseen)
}

/// Whether a character leaves no mark on paper or screen by itself.
#[must_use]
pub fn is_unseen(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character,
            // `Default_Ignorable_Code_Point` of Unicode, and the empty pattern of Braille.
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// Whether no document can contain a character: a control other than white space, or a code that Unicode and XML exclude
/// from text.
#[must_use]
pub fn is_unusable(character: char) -> bool {
    let is_white = matches!(character, '\t' | '\n' | '\r' | '\u{85}');
    (character.is_control() && !is_white) || matches!(character, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_white_space_or_of_signs_that_are_not_drawn_is_blank() {
        for text in [
            "",
            " ",
            "\u{a0}",
            "\t\n",
            "\u{200b}\u{200d}",
            "\u{feff}",
            "\u{ad}",
            "\u{3164}",
            "\u{fe0f}",
            "\u{1}",
        ] {
            assert!(is_blank(text), "{text:?}");
        }
        for text in ["-", ".", "é", " a ", "\u{301}", "💼", "日", "\u{200f}ש"] {
            assert!(!is_blank(text), "{text:?}");
        }
    }

    #[test]
    fn controls_other_than_white_space_are_unusable() {
        assert!("\0\u{1}\u{8}\u{b}\u{c}\u{1b}\u{7f}\u{80}\u{9b}\u{fffe}\u{ffff}".chars().all(is_unusable));
        assert!(!"\t\n\r\u{85}\u{a0}\u{200b}\u{2028}é💼".chars().any(is_unusable));
    }
}
