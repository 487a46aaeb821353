//! Numbers of headings, such as `2.` and `4.a.`, which tell a next section from a heading within a section.

use super::labels::unnumbered;

/// The number before a heading, with letters as their place in the alphabet: `4.a.` is 4 and 1. `None` without a
/// number.
pub fn number(heading: &str) -> Option<Vec<u32>> {
    let text = heading.trim();
    let digits = text.strip_suffix(unnumbered(text))?.trim();
    let parts = digits.split(['.', ')', ':']).filter(|part| !part.is_empty());
    let found: Option<Vec<u32>> = parts
        .map(|part| match part.as_bytes() {
            [letter @ b'a'..=b'z'] => Some(u32::from(letter - b'a') + 1),
            [letter @ b'A'..=b'Z'] => Some(u32::from(letter - b'A') + 1),
            _ => part.parse().ok(),
        })
        .collect();
    found.filter(|found| !found.is_empty())
}

/// Whether a number is the next at its own level: `4.` after `3.`, `3.2` after `3.1`, and `3.` after `2.4`.
pub fn is_next(before: &[u32], after: &[u32]) -> bool {
    let Some((last, parents)) = after.split_last() else { return false };
    before.get(parents.len()).is_some_and(|number| number.checked_add(1) == Some(*last))
        && before.starts_with(parents)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_a_level() {
        assert_eq!(number("3. Taken"), Some(vec![3]));
        assert_eq!(number("4.a. Contacten"), Some(vec![4, 1]));
        assert_eq!(number("B. Taken"), Some(vec![2]));
        assert_eq!(number("Taken"), None);
    }

    #[test]
    fn the_next_number_is_at_the_same_level_or_above() {
        let next = |before: &str, after: &str| {
            is_next(&number(before).expect("a number"), &number(after).expect("a number"))
        };
        assert!(next("3. A", "4. B") && next("3.1 A", "3.2 B") && next("2.4 A", "3. B"));
        assert!(!next("3. A", "3.1 B") && !next("3. A", "5. B") && !next("3.1 A", "4.2 B"));
    }
}
