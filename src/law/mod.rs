//! The legal file: what rules rest on beside the report, and which laws and bodies no longer exist. Data with no opinion on any
//! profile; a rule cites a ground by its key ([`crate::rule::Citation::Law`]).
//!
//! The texts are our own summaries: what a ground forbids or requires is described, never copied. What could not be looked up
//! says so in its own field, and `tests/it/law.rs` fails when a ground was last checked over a year before a release.

mod abolished;
mod both;
mod ground;

use std::sync::LazyLock;

pub use abolished::{Abolished, abolished};
pub use ground::{Ground, LegalKind, Standing};

/// All grounds, by file.
///
/// # Panics
/// When a file is invalid: they are part of the binary, and tests read them.
#[must_use]
#[expect(clippy::expect_used, reason = "the texts are part of the binary and a test reads them")]
pub fn grounds() -> &'static [Ground] {
    static GROUNDS: LazyLock<Vec<Ground>> = LazyLock::new(|| {
        [
            data!("law/gelijke_behandeling"),
            data!("law/persoonsgegevens"),
            data!("law/arbeid"),
            data!("law/overheid"),
            data!("law/codes"),
        ]
        .into_iter()
        .flat_map(|file| serde_json::from_str::<Vec<Ground>>(file).expect("the grounds are valid"))
        .collect()
    });
    &GROUNDS
}

/// The ground with this key.
#[must_use]
pub fn ground(key: &str) -> Option<&'static Ground> {
    grounds().iter().find(|ground| ground.key == key)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::base::Language;
    use crate::base::day::is_day;

    #[test]
    fn every_ground_is_complete_and_has_its_own_key() {
        let keys: BTreeSet<&str> = grounds().iter().map(|ground| ground.key.as_str()).collect();
        assert_eq!(keys.len(), grounds().len(), "two grounds share a key");
        for ground in grounds() {
            for text in [ground.demands(Language::Dutch), ground.demands(Language::English)] {
                assert!(text.ends_with('.'), "{}: {text}", ground.key);
            }
            let days = [ground.from.as_deref(), ground.until.as_deref(), Some(ground.checked.as_str())];
            assert!(days.into_iter().flatten().all(is_day), "{}", ground.key);
            assert!(ground.address.starts_with("https://"), "{}", ground.key);
        }
    }

    #[test]
    fn what_is_not_in_force_says_how_it_stands() {
        for ground in grounds() {
            let is_in_force = ground.standing == Standing::InForce;
            assert!(is_in_force || ground.note(Language::Dutch).is_some(), "{}: no note", ground.key);
            let has_begun = ground.from.is_some();
            let may_begin = !matches!(ground.standing, Standing::Proposed | Standing::NotTransposed);
            assert!(may_begin || !has_begun, "{}: a date in force, without being in force", ground.key);
        }
    }

    #[test]
    fn the_directive_is_not_presented_as_dutch_law() {
        for key in ["loontransparantie-5-1", "loontransparantie-5-2", "loontransparantie-5-3"] {
            let ground = ground(key).expect("the ground is in the file");
            assert_eq!(ground.standing, Standing::NotTransposed);
            let note = ground.note(Language::Dutch).expect("a note");
            assert!(note.contains("7 juni 2026") && note.contains("1 januari 2027"), "{note}");
        }
        let pay = ground("loontransparantie-5-1").expect("the ground is in the file");
        assert!(pay.demands(Language::English).contains("prior to the interview or otherwise"));
    }

    #[test]
    fn what_is_abolished_is_complete() {
        for abolished in abolished() {
            assert!(!abolished.forms.is_empty(), "{}", abolished.name);
            assert!(is_day(&abolished.checked), "{}", abolished.name);
            // Without a date, the list says why.
            match abolished.since.as_deref() {
                Some(since) => assert!(is_day(since), "{}", abolished.name),
                None => assert!(abolished.note(Language::Dutch).is_some(), "{}", abolished.name),
            }
        }
    }
}
