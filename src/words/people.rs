//! Named groups of words for people and organisations, by their relation to the job.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The words of each group, by its name.
fn groups() -> &'static BTreeMap<String, String> {
    static GROUPS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
        serde_json::from_str(data!("words/people"))
            .unwrap_or_else(|error| panic!("the groups are valid: {error}"))
    });
    &GROUPS
}

/// The words of the group with this name; `None` if there is no such group.
pub(super) fn group(name: &str) -> Option<impl Iterator<Item = &'static str>> {
    groups().get(name).map(|words| words.split_whitespace())
}

/// A pattern in which the names of groups in braces are replaced by their words, as alternatives.
///
/// # Errors
/// The name that is not that of a group.
pub(super) fn spelled_out(pattern: &str) -> Result<String, String> {
    let mut result = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    {
        let words: Vec<&str> = group(name).ok_or_else(|| name.to_owned())?.collect();
        result.push_str(before);
        result.push_str(&words.join("|"));
        rest = after;
    }
    result.push_str(rest);
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_braces_stands_for_the_words_of_the_group() {
        let pattern = spelled_out("begeleidt .. gast|{burger} naar werk").expect("a known group");
        assert!(pattern.starts_with("begeleidt .. gast|burger|burgers|klant|"), "{pattern}");
        assert!(pattern.ends_with(" naar werk"), "{pattern}");
        assert_eq!(spelled_out("wijst {niemand} op"), Err("niemand".to_owned()));
        assert_eq!(spelled_out("wijst op"), Ok("wijst op".to_owned()));
    }
}
