//! Where a profile requires room for judgement (report 4.4.1), and what must back and limit that room.

use super::absent::everywhere;
use super::lists::WordList;
use super::{Rule, Subject};
use crate::finding::{Evidence, Finding, Place};

/// A finding that room is required while `dimension`, which belongs with it, is not.
#[must_use]
pub fn room_without(rule: &'static Rule, subject: &Subject<'_>, dimension: &str) -> Option<Finding> {
    if subject.coverage.get(dimension).expressing > 0 || subject.incomplete {
        return None;
    }
    let asked = room_asked(subject)?;
    let finding = Finding::new(rule, Place::Words(asked.clone()))
        .with("woorden", asked.quote)
        .although(subject.coverage.get(dimension).evidence.iter().cloned())
        .sought_in(everywhere(subject));
    Some(finding)
}

/// The first place where the profile requires room, preferably in explicit words.
#[must_use]
pub fn room_asked(subject: &Subject<'_>) -> Option<Evidence> {
    // A word that only touches on room, such as "oordeelsvorming", does not require it.
    let cover = subject.coverage.get("handelingsruimte");
    let named = cover.evidence.iter().take(cover.carrying);
    let quoted = named.clone().find(|evidence| !evidence.quote.is_empty()).cloned();
    let asked = || subject.hits.of(&ROOM_ASKED).next().map(|hit| hit.evidence.clone());
    quoted.or_else(asked)
}

/// Room is required, often without using that word (report 4.3, 4.4.1).
pub static ROOM_ASKED: WordList = WordList {
    words: &[
        "lef",
        "durf|durft|durven .. beslis*|besluit*|afwijk*|afwijken|grenzen",
        "grensoverschrijdende creatieve",
        "grensoverschrijdende oplossing*",
        "buiten de gebaande|geijkte paden",
        "buiten de lijntjes|kaders",
        "creatieve|onorthodoxe|onconventionele oplossing*",
        "eigen afweging*|oordeel|inzicht|verantwoording",
        "naar eigen inzicht",
        "zelfstandig|zelf .. besluit*|beslis*|beslissing*",
        "beslist|besluit|bepaalt .. zelf welke|wat|hoe|of",
        "grenzen .. opzoeken|opzoekt|verlegt|verleggen",
        "zoekt .. grenzen .. op",
        "spanning*|spanningen op met de kaders",
    ],
    except: &["grensoverschrijdend gedrag"],
};
