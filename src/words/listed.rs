//! Membership of sorted word lists.

/// Whether a word is in a sorted list.
pub fn listed(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}
