//! The thresholds in a settings file.

use crate::lint::limits::Limits;
use serde::Deserialize;

/// De getallen waar regels naar kijken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct LimitsFile {
    /// Hoeveel gedragsindicatoren een competentie minstens heeft (standaard 3).
    #[cfg_attr(test, schemars(range(min = 1, max = 100)))]
    pub gedragsindicatoren_min: Option<usize>,
    /// Hoeveel gedragsindicatoren een competentie hoogstens heeft (standaard 10).
    #[cfg_attr(test, schemars(range(min = 1, max = 100)))]
    pub gedragsindicatoren_max: Option<usize>,
    /// Hoeveel competenties een profiel hoogstens heeft, vakkennis niet meegeteld (standaard 12).
    #[cfg_attr(test, schemars(range(min = 1, max = 100)))]
    pub competenties_max: Option<usize>,
    /// Welk deel van goed werk, in procenten, één streng hoogstens mag hebben (standaard 70).
    #[cfg_attr(test, schemars(range(min = 34, max = 100)))]
    pub goed_werk_aandeel_max: Option<usize>,
}

impl LimitsFile {
    /// These values, and for those that are missing the earlier ones.
    #[must_use]
    pub fn over(self, earlier: Self) -> Self {
        Self {
            gedragsindicatoren_min: self.gedragsindicatoren_min.or(earlier.gedragsindicatoren_min),
            gedragsindicatoren_max: self.gedragsindicatoren_max.or(earlier.gedragsindicatoren_max),
            competenties_max: self.competenties_max.or(earlier.competenties_max),
            goed_werk_aandeel_max: self.goed_werk_aandeel_max.or(earlier.goed_werk_aandeel_max),
        }
    }

    /// Overrides the limits so far with the values given here.
    pub fn apply(&self, limits: &mut Limits) {
        let mut set = |said: Option<usize>, limit: fn(&mut Limits) -> &mut usize| {
            if let Some(said) = said {
                *limit(limits) = said;
            }
        };
        set(self.gedragsindicatoren_min, |limits| &mut limits.indicators_min);
        set(self.gedragsindicatoren_max, |limits| &mut limits.indicators_max);
        set(self.competenties_max, |limits| &mut limits.competencies_max);
        set(self.goed_werk_aandeel_max, |limits| &mut limits.good_work_share_max);
    }
}
