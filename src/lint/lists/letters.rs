//! A prefilter for regular expressions: the letters that every match must contain. If a text contains none of these,
//! the expression cannot match and need not be compiled.

use memchr::memmem;
use regex_syntax::hir::{Hir, HirKind};

/// The minimum number of letters for a part to be useful.
const FEWEST: usize = 2;

/// Required parts of words. Of each group, at least one occurs in every text that the expression matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letters(Vec<Vec<String>>);

impl Letters {
    /// The letters of an expression, ignoring case.
    ///
    /// # Errors
    ///
    /// If it is not a valid regular expression.
    pub fn of(expression: &str) -> Result<Self, Box<regex_syntax::Error>> {
        let hir = regex_syntax::parse(expression)?;
        Ok(Self(needed(&hir)))
    }

    /// Whether they occur in a text that was [folded](fold). An expression without letters may match anywhere.
    pub fn stand_in(&self, folded: &str) -> bool {
        let stands = |part: &String| memmem::find(folded.as_bytes(), part.as_bytes()).is_some();
        self.0.iter().all(|group| group.iter().any(stands))
    }
}

/// Folds a text for a case-insensitive search for letters.
pub fn fold(text: &str) -> String {
    // The long s: `to_lowercase` keeps it, but a case-insensitive regular expression treats it as an s.
    text.to_lowercase().replace('ſ', "s")
}

/// The required groups of an expression; empty if nothing is required, or only what occurs in every text.
fn needed(hir: &Hir) -> Vec<Vec<String>> {
    match hir.kind() {
        HirKind::Literal(literal) => {
            let part = str::from_utf8(&literal.0).map(fold).unwrap_or_default();
            if part.trim().chars().count() < FEWEST { Vec::new() } else { vec![vec![part]] }
        }
        HirKind::Capture(capture) => needed(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => needed(&repetition.sub),
        HirKind::Concat(parts) => parts.iter().flat_map(needed).collect(),
        // A group with one required part for each alternative: the most selective one.
        HirKind::Alternation(choices) => {
            let telling = |choice| needed(choice).into_iter().max_by_key(|group| shortest(group));
            let group: Option<Vec<_>> = choices.iter().map(telling).collect();
            group.map(|groups| groups.concat()).into_iter().collect()
        }
        HirKind::Empty | HirKind::Class(_) | HirKind::Look(_) | HirKind::Repetition(_) => Vec::new(),
    }
}

fn shortest(group: &[String]) -> usize {
    group.iter().map(String::len).min().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_each_group_one_part_is_in_every_match() {
        for (expression, expected) in [
            (r"\bjonge? (?:honden|paarden)\b", &[&["jong"][..], &["honden", "paarden"]][..]),
            (r"\b(?:onder|boven) de [0-9]{2} jaar\b", &[&["onder", "boven"], &[" de "], &[" jaar"]]),
            (r"Wajong(?:er)?", &[&["wajong"]]),
            (r"(?:je|u) bent", &[&[" bent"]]),
            (r"(?:noor|zuid)+", &[&["noor", "zuid"]]),
            (r"(?:korte [a-z]+ reis|vakantie)", &[&["korte ", "vakantie"]]),
            (r"(?:uur)?", &[]),
            (r"uur|[0-9]+", &[]),
            (r"[0-9]+ ?x", &[]),
            (r"^\W*$", &[]),
        ] {
            let Letters(groups) = Letters::of(expression).expect("an expression");
            assert_eq!(groups, expected, "{expression}");
        }
    }

    #[test]
    fn case_does_not_matter() {
        let letters = Letters::of("Één uur").expect("an expression");
        assert!(letters.stand_in(&fold("ÉÉN UUR")) && letters.stand_in(&fold("één uur")));
        assert!(!letters.stand_in(&fold("een uur")));
        assert!(Letters::of("uur|sofa").expect("an expression").stand_in(&fold("ſofa")));
    }

    #[test]
    fn what_needs_no_letters_may_stand_anywhere() {
        assert!(Letters::of("[0-9]+").expect("an expression").stand_in(""));
    }
}
