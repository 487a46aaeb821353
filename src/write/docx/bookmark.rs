//! Bookmarks that record which part of a profile a paragraph comes from, so that an edited document can be traced back.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

/// Maximum length of a name in Word.
const LONGEST: usize = 40;
/// Maximum length of a name that contains the full origin; leaves room for a repeat number.
const LONGEST_WHOLE: usize = 35;
/// How much of the origin is kept in a name with a digest.
const READABLE: usize = 26;

/// The name of the bookmark around text with this origin (see [`crate::blocks::Inline::Origin`]):
/// `profiel/goed_werk/ambacht/0` gives `profiel_goedWerk_ambacht_0`.
///
/// An origin that is too long, or that contains characters other than lower-case letters, digits, `/` and `_`, is
/// truncated and followed by 8 hexadecimal digits of its SHA-256. Text with the same origin may occur more than once in
/// a document: the second bookmark has the name of the first, followed by `__2`.
#[must_use]
pub fn bookmark(origin: &str) -> String {
    if let Some(name) = whole(origin) {
        return name;
    }
    let mut name = String::new();
    for sign in origin.chars() {
        match sign {
            'a'..='z' | 'A'..='Z' => name.push(sign),
            '0'..='9' if !name.is_empty() => name.push(sign),
            _ if !name.is_empty() && !name.ends_with('_') => name.push('_'),
            _ => {}
        }
    }
    name.truncate(READABLE);
    let readable = name.trim_end_matches('_');
    let start = Sha256::digest(origin).first_chunk::<4>().copied().unwrap_or_default();
    let digest = u32::from_be_bytes(start);
    if readable.is_empty() { format!("o_{digest:08x}") } else { format!("{readable}_{digest:08x}") }
}

/// The full origin as a name, or `None` if the mapping would be ambiguous: `/` becomes `_`, and a letter after `_`
/// becomes a capital.
fn whole(origin: &str) -> Option<String> {
    let mut name = String::with_capacity(origin.len());
    let mut previous = '/';
    for sign in origin.chars() {
        match (previous, sign) {
            ('_', 'a'..='z') => name.push(sign.to_ascii_uppercase()),
            ('_' | '/', '/' | '_') | ('_', _) => return None,
            (_, '/') => name.push('_'),
            (_, '_') => {}
            (_, 'a'..='z' | '0'..='9') => name.push(sign),
            _ => return None,
        }
        previous = sign;
    }
    let is_name = name.starts_with(|sign: char| sign.is_ascii_lowercase());
    (is_name && !matches!(previous, '/' | '_') && name.len() <= LONGEST_WHOLE).then_some(name)
}

/// The bookmarks of a document: the names and numbers in use.
#[derive(Debug, Default)]
pub struct Bookmarks {
    /// In lower case: names in Word are case-insensitive.
    used: BTreeSet<String>,
    count: usize,
}

impl Bookmarks {
    /// The number and name of the next bookmark.
    pub fn next(&mut self, origin: &str) -> (String, String) {
        let name = bookmark(origin);
        let mut unique = name.clone();
        let mut time = 1;
        while !self.used.insert(unique.to_ascii_lowercase()) {
            time += 1;
            let suffix = format!("__{time}");
            let kept: String = name.chars().take(LONGEST - suffix.len()).collect();
            unique = kept + &suffix;
        }
        let number = self.count.to_string();
        self.count += 1;
        (number, unique)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_origin_can_be_read_in_the_name() {
        assert_eq!(bookmark("profiel/kerntaken/0/taken/2"), "profiel_kerntaken_0_taken_2");
        assert_eq!(bookmark("profiel/goed_werk/ambacht/0"), "profiel_goedWerk_ambacht_0");
        assert_eq!(bookmark("vacature"), "vacature");
    }

    #[test]
    fn other_origins_keep_their_beginning() {
        let long = bookmark("profiel/competenties/12/gedragsindicatoren/3");
        assert!(long.starts_with("profiel_competenties_12_ge_"), "{long}");
        assert_ne!(long, bookmark("profiel/competenties/12/gedragsindicatoren/4"));
        let odd =
            ["", "/", "_", "12", "é", "a//b", "a/_b", "a_/b", "a_", "a/", "A/b", "a_1", "a~1b", "a b", "a-b"];
        let names: BTreeSet<String> = odd.iter().map(|origin| bookmark(origin).to_lowercase()).collect();
        assert_eq!(names.len(), odd.len(), "{names:?}");
        for name in names {
            assert!(name.len() <= LONGEST_WHOLE, "{name}");
            assert!(name.starts_with(|sign: char| sign.is_ascii_alphabetic()), "{name}");
            assert!(name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_'), "{name}");
            assert!(!name.contains("__"), "{name} would look like a repeat");
        }
    }

    #[test]
    fn a_repeat_gets_a_number() {
        let mut bookmarks = Bookmarks::default();
        let origin = "profiel/functie/titel";
        let names: Vec<String> = (0..1200).map(|_| bookmarks.next(origin).1).collect();
        assert_eq!(
            names[..3],
            ["profiel_functie_titel", "profiel_functie_titel__2", "profiel_functie_titel__3"]
        );
        assert!(names.iter().all(|name| name.len() <= LONGEST));
    }
}
