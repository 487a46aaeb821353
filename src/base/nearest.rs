//! Spelling suggestions: "Did you mean ...?"

/// The maximum length of a word to look up, in letters: comparing two words takes time proportional to both lengths.
const LONGEST: usize = 200;

/// The candidate most similar to a mistyped word, if any is similar enough: at most one edit per three letters. Ties go
/// to the first candidate. A word of more than 200 letters matches nothing.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = normal(word);
    let letters = word.chars().count();
    let allowed = (letters / 3).max(1);
    // A cheap prefilter: a difference in length takes at least that many edits.
    let is_near =
        |candidate: &&str| letters <= LONGEST && candidate.chars().count().abs_diff(letters) <= 2 * allowed;
    candidates
        .into_iter()
        .filter(is_near)
        .map(|candidate| (strsim::osa_distance(&word, &normal(candidate)), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Whether a mistyped word certainly stands for the other word: a single edit apart, or equal except for case, accents
/// and the choice between space, hyphen and underscore.
#[must_use]
pub fn is_slip(word: &str, meant: &str) -> bool {
    let (word, meant) = (normal(word), normal(meant));
    word.len().max(meant.len()) <= 4 * LONGEST && strsim::osa_distance(&word, &meant) <= 1
}

/// Normalizes what does not count as a typing error: case, accents and the choice between space, hyphen and underscore.
fn normal(word: &str) -> String {
    word.chars()
        .flat_map(char::to_lowercase)
        .map(super::fold::fold_accent)
        .map(|c| if c == '_' || c == ' ' { '-' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_word_and_another_word_does_not() {
        let keys = ["competenties", "context", "doel", "kerntaken"];
        assert_eq!(nearest("competentis", keys), Some("competenties"));
        assert_eq!(nearest("Kern Taken", ["kern-taken"]), Some("kern-taken"));
        assert_eq!(nearest("deol", keys), Some("doel"));
        assert_eq!(nearest("salaris", keys), None);
    }
}
