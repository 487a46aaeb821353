//! A prefilter for regular expressions: the letters that every match must contain. If a text contains none of these,
//! the expression cannot match and need not be compiled.
//!
//! Deriving them takes longer than searching a vacancy, so it is done beforehand: `known.rs` is written by a test.

use memchr::memmem;

use super::known::KNOWN;

/// Required parts of words. Of each group, at least one occurs in every text that the expression matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letters(&'static [&'static [&'static str]]);

impl Letters {
    /// The letters of a form as it stands in a list; none if they were not derived.
    pub fn of(form: &str) -> Self {
        let found = KNOWN.binary_search_by_key(&form, |(known, _)| known);
        Self(found.ok().and_then(|place| KNOWN.get(place)).map_or(&[], |(_, groups)| groups))
    }

    /// Whether they occur in a text that was [folded](fold). An expression without letters may match anywhere.
    pub fn stand_in(self, folded: &str) -> bool {
        let stands = |part: &&str| memmem::find(folded.as_bytes(), part.as_bytes()).is_some();
        self.0.iter().all(|group| group.iter().any(stands))
    }
}

/// Folds a text for a case-insensitive search for letters.
pub fn fold(text: &str) -> String {
    // The long s: `to_lowercase` keeps it, but a case-insensitive regular expression treats it as an s.
    text.to_lowercase().replace('ſ', "s")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_does_not_matter() {
        let letters = Letters(&[&["één uur"]]);
        assert!(letters.stand_in(&fold("ÉÉN UUR")) && letters.stand_in(&fold("één uur")));
        assert!(!letters.stand_in(&fold("een uur")));
        assert!(Letters(&[&["uur", "sofa"]]).stand_in(&fold("ſofa")));
    }

    #[test]
    fn what_needs_no_letters_may_stand_anywhere() {
        assert!(Letters(&[]).stand_in(""));
    }
}
