//! Derives the purpose of a style from its Dutch or English name.

/// The purpose of a style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StyleShape {
    /// A heading, with its level from 1.
    Heading(u8),
    /// Body text, even if the style inherits from a heading style.
    Text,
    /// A list item.
    Item,
    /// A table of contents.
    Contents,
}

impl StyleShape {
    /// The shape for an outline level, which counts from 0.
    pub fn outlined(level: u8) -> Self {
        if level < 9 { Self::Heading(level + 1) } else { Self::Text }
    }

    /// The shape for a style name; `None` for other names.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        let name = name.trim();
        let starts = |words: &[&str]| words.iter().any(|word| name.starts_with(word));
        if starts(&["toc", "inhopg", "inhoudsopgave", "kopvaninhoud", "kop van inhoud"]) {
            return Some(Self::Contents);
        }
        if let Some(level) = heading(name) {
            return Some(Self::Heading(level));
        }
        let is_text =
            ["paragraph", "alinea", "continue", "voortzetting"].iter().any(|word| name.contains(word));
        (starts(&["list", "lijst"]) && !is_text).then_some(Self::Item)
    }
}

/// The heading level for a style name such as `heading 2`, `Kop2`, `Titel` or `Tussenkop`, but not for `Koptekst`,
/// which is a page header.
fn heading(name: &str) -> Option<u8> {
    if ["tussenkop", "subkop"].contains(&name) {
        return Some(2);
    }
    let rest = ["heading", "kop", "title", "titel"].iter().find_map(|word| name.strip_prefix(word))?;
    let is_word = rest.starts_with(char::is_alphabetic) && rest != "je";
    let level = rest.trim_matches(|sign: char| !sign.is_ascii_digit());
    (!is_word).then(|| level.parse().unwrap_or(1).clamp(1, 9))
}

/// The depth of list items for a style name: `List Bullet 2` is one deeper than `List Bullet`.
pub fn depth(name: &str) -> u8 {
    if StyleShape::named(name) != Some(StyleShape::Item) {
        return 0;
    }
    let level = name.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    level.trim().parse::<u8>().map_or(0, |level| level.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_what_a_style_is_for() {
        for (name, wanted) in [
            ("heading 2", Some(StyleShape::Heading(2))),
            ("Kop 1", Some(StyleShape::Heading(1))),
            ("Kop3", Some(StyleShape::Heading(3))),
            ("Titel", Some(StyleShape::Heading(1))),
            ("Title", Some(StyleShape::Heading(1))),
            ("Kopje", Some(StyleShape::Heading(1))),
            ("Tussenkop", Some(StyleShape::Heading(2))),
            ("Kop 1 Char", Some(StyleShape::Heading(1))),
            ("Koptekst", None),
            ("header", None),
            ("kopieerbaar", None),
            ("List Bullet 2", Some(StyleShape::Item)),
            ("Lijstnummering", Some(StyleShape::Item)),
            ("List Paragraph", None),
            ("Lijstvoortzetting", None),
            ("toc 2", Some(StyleShape::Contents)),
            ("Inhopg1", Some(StyleShape::Contents)),
            ("Kopvaninhoudsopgave", Some(StyleShape::Contents)),
            ("Normal", None),
        ] {
            assert_eq!(StyleShape::named(name), wanted, "{name}");
        }
        assert_eq!((depth("List Bullet"), depth("List Bullet 2"), depth("heading 2")), (0, 1, 0));
    }
}
