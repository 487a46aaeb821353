//! Which characters the embedded font can show.

use std::ops::Range;

use super::font::{Face, Typefaces, unseen};
use super::runs::written;
use crate::write::style::HouseStyle;

/// Whether a character is among the usual ones, all of which the embedded font has. Cheaper than looking in the font.
#[must_use]
pub fn is_common(character: char) -> bool {
    matches!(character,
        ' '..='~' | '\n' | '\t' | '\r' | '\u{a0}'..='\u{17f}' | '\u{2010}'..='\u{2014}' | '‘'..='„' | '•' | '…'
        | '‹' | '›' | '€' | '™' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// The characters of a text for which the embedded font has no glyph, each as a range of bytes.
#[must_use]
pub fn without_glyph(text: &str) -> Vec<Range<usize>> {
    let style = HouseStyle::default();
    lacking(&Typefaces::of(&style), text)
}

/// Whether these fonts, with the embedded font as fallback, have a glyph for all of a text.
#[must_use]
pub fn is_covered(fonts: &Typefaces<'_>, text: &str) -> bool {
    let (set, _) = written(text);
    fonts
        .stretches(Face::of(false, false), &set)
        .into_iter()
        .all(|(face, part)| fonts.lacks(face, part).is_empty())
}

fn lacking(fonts: &Typefaces<'_>, text: &str) -> Vec<Range<usize>> {
    if text.chars().all(is_common) {
        return Vec::new();
    }
    // The text as it is set, with the place of each of its characters in the text as written.
    let mut set = String::with_capacity(text.len());
    let mut places = Vec::new();
    for (start, character) in text.char_indices() {
        let (shown, _) = written(character.encode_utf8(&mut [0; 4]));
        for shown in shown.chars().filter(|character| !unseen(*character)) {
            places.push((set.len(), start..start + character.len_utf8()));
            set.push(shown);
        }
    }
    let mut lacking: Vec<Range<usize>> = Vec::new();
    for at in fonts.lacks(Face::of(false, false), &set) {
        if let Ok(index) = places.binary_search_by_key(&at, |(here, _)| *here) {
            lacking.push(places[index].1.clone());
        }
    }
    lacking.dedup();
    lacking
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_characters_are_in_every_weight_and_slant() {
        let usual: String = (' '..='\u{ffff}').filter(|character| is_common(*character)).collect();
        let (set, _) = written(&usual);
        let set: String = set.chars().filter(|character| !unseen(*character)).collect();
        let style = HouseStyle::default();
        let fonts = Typefaces::of(&style);
        for (bold, italic) in [(false, false), (true, false), (false, true), (true, true)] {
            assert_eq!(fonts.lacks(Face::of(bold, italic), &set), [0; 0], "{bold} {italic}");
        }
    }

    #[test]
    fn every_weight_and_slant_has_the_same_characters() {
        let style = HouseStyle::default();
        let fonts = Typefaces::of(&style);
        let has = |bold, italic, character| fonts.tables(Face::of(bold, italic)).glyph(character).is_some();
        for character in ('\0'..='\u{1ffff}').filter(|character| has(false, false, *character)) {
            for (bold, italic) in [(true, false), (false, true), (true, true)] {
                assert!(has(bold, italic, character), "{character:?} {bold} {italic}");
            }
        }
    }

    #[test]
    fn what_has_no_glyph_is_found_at_its_place() {
        let quotes = |text: &'static str| -> Vec<&str> {
            without_glyph(text).into_iter().map(|range| &text[range]).collect()
        };
        assert_eq!(quotes("é→€ ✓ sa\u{ad}men 日本 e\u{301}\u{2011}x"), ["✓", "日", "本"]);
        assert_eq!(quotes("gewoon"), [""; 0]);
        let style = HouseStyle::default();
        let fonts = Typefaces::of(&style);
        assert!(is_covered(&fonts, "é\u{feff}→") && !is_covered(&fonts, "✓"));
    }
}
