//! The two poles of hybrid professionalism, counted across the seven aspects (report 2.5).

use super::absent::{home, job};
use super::{Rule, Subject};
use crate::dimensions::Level;
use crate::finding::Finding;

/// The number of aspects from which a pole dominates, and from which both poles together are a demand: most of the seven.
pub const MOST: usize = 4;
/// The maximum number of aspects at which the other pole is an exception.
const HARDLY: usize = 1;

/// The number of aspects (of seven) that show each pole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PoleCounts {
    /// The classic and the entrepreneurial pole.
    pub present: [usize; 2],
    /// The number of aspects that show both.
    pub both: usize,
}

impl PoleCounts {
    /// Counts the poles of a profile.
    #[must_use]
    pub fn of(subject: &Subject<'_>) -> Self {
        let mut poles = Self::default();
        for found in subject.coverage.iter().filter_map(|cover| cover.poles.as_ref()) {
            let here = [0, 1].map(|pole| found[pole].level != Level::Absent);
            for (pole, present) in here.into_iter().enumerate() {
                poles.present[pole] += usize::from(present);
            }
            poles.both += usize::from(here == [true, true]);
        }
        poles
    }

    /// Whether this pole dominates and the other is nearly absent.
    #[must_use]
    pub fn is_only(&self, pole: usize) -> bool {
        self.present[pole] >= MOST && self.present[1 - pole] <= HARDLY
    }
}

/// The classic pole, as an index.
pub const CLASSIC: usize = 0;
/// The entrepreneurial pole, as an index.
pub const ENTREPRENEURIAL: usize = 1;

/// A finding that a profile shows only this pole.
#[must_use]
pub fn only_pole(rule: &'static Rule, subject: &Subject<'_>, pole: usize) -> Option<Finding> {
    let poles = PoleCounts::of(subject);
    if !poles.is_only(pole) || subject.incomplete {
        return None;
    }
    let finding = Finding::new(rule, home(subject, "/professionaliteit/hybride"))
        .with("titel", job(subject))
        .with("aantal", poles.present[pole]);
    Some(finding)
}
