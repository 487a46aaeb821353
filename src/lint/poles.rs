//! The two poles of hybrid professionalism, counted over the seven aspects (report 2.5).

use super::Subject;
use crate::dimensions::Level;

/// From this many aspects on a pole makes the picture.
const MOST: usize = 4;
/// Up to this many aspects the other pole is an exception.
const HARDLY: usize = 1;

/// How many of the seven aspects show a pole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Poles {
    /// The classic and the entrepreneurial pole.
    pub present: [usize; 2],
    /// Aspects that show both.
    pub both: usize,
}

impl Poles {
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

    /// Whether this pole makes the picture and the other is hardly there.
    #[must_use]
    pub fn is_only(&self, pole: usize) -> bool {
        self.present[pole] >= MOST && self.present[1 - pole] <= HARDLY
    }
}
