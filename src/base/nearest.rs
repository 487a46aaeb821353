//! "Did you mean ...?"

/// The candidate that looks most like a mistyped word, if any looks enough like it: at most one edit for
/// every three letters. Equal distances go to the candidate that comes first.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = normal(word);
    let allowed = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&word, &normal(candidate)), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Whether a mistyped word is surely the other one: a single edit apart, or the same but for case, accents and the
/// choice between space, hyphen and underscore.
#[must_use]
pub fn is_slip(word: &str, meant: &str) -> bool {
    strsim::osa_distance(&normal(word), &normal(meant)) <= 1
}

/// Case, accents and the choice between space, hyphen and underscore are no typing errors.
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
