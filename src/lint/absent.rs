//! Findings about something that is not there: where the author would add it, with the nearest evidence.

use super::{Rule, Subject};
use crate::dimensions::Level;
use crate::finding::{Finding, Place};

/// A finding that nothing makes `dimension` a requirement, or `None` where something does.
///
/// It stands at `home`, the JSON pointer of the block where the author would add it, or at the nearest block
/// around it that the file has; where there is none, at the title of the profile. What is said in passing is
/// its evidence. A file of which parts could not be read gets no such finding: it may well be there.
#[must_use]
pub fn missing(rule: &'static Rule, subject: &Subject<'_>, dimension: &str, home: &str) -> Option<Finding> {
    let cover = subject.coverage.get(dimension);
    if cover.level == Level::Explicit || subject.document.is_damaged() {
        return None;
    }
    let finding = Finding::new(rule, place(subject, home))
        .with("titel", subject.profile.job.title.clone())
        .because(cover.evidence.iter().cloned());
    Some(finding)
}

fn place(subject: &Subject<'_>, home: &str) -> Place {
    let mut home = home;
    while !home.is_empty() {
        if subject.document.node(home).is_some() {
            return Place::Key(home.to_owned());
        }
        home = home.rsplit_once('/').map_or("", |(parent, _)| parent);
    }
    Place::Value("/functie/titel".to_owned())
}
