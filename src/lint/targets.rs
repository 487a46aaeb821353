//! Production targets, and what must balance them (report 3.4, 3.5, 7.4).

use super::absent::everywhere;
use super::lists::WordList;
use super::{Rule, Subject};
use crate::dimensions::Level;
use crate::finding::{Finding, Place};

/// A finding that words of `list` occur in the profile while none of `beside` (ids of dimensions) reaches the level
/// `enough`.
#[must_use]
pub fn without(
    rule: &'static Rule,
    subject: &Subject<'_>,
    list: &'static WordList,
    beside: &[&str],
    enough: Level,
) -> Option<Finding> {
    if subject.incomplete || beside.iter().any(|dimension| subject.level(dimension) >= enough) {
        return None;
    }
    let mut targets = subject.hits.of(list);
    let first = targets.next()?;
    let finding = Finding::new(rule, Place::Words(first.evidence.clone()))
        .with("woorden", first.evidence.quote.clone())
        .because(targets.map(|hit| hit.evidence.clone()))
        .sought_in(everywhere(subject));
    Some(finding)
}

/// Production demands: targets, norms, quantities (report 3.5, 7.8). The hybrid aspect of steering has targets among other
/// things, and no dimension has these alone.
pub static TARGET: WordList = WordList {
    words: &[
        "target|targets|*target|*targets",
        "productienorm*|normtijd*|prestatieverplichting*",
        "productie-eis*",
        "prestatieafspraak|prestatieafspraken",
        "uitstroomnorm*|uitstroomdoelstelling*|uitstroomcijfer*",
        "maximale uitstroom",
        "kpi|kpis",
        "aantallen .. halen|haalt|behaalt|behalen",
    ],
    except: &["doeltarget"],
};
