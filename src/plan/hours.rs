//! Planned against available hours, over the whole period.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::Development;
use crate::model::development::Activity;

/// Planned hours over the whole period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hours {
    /// The available hours.
    #[serde(rename = "beschikbaar")]
    pub available: Option<Available>,
    /// In organised reflection.
    #[serde(rename = "reflectie")]
    pub reflection: f64,
    /// In all other forms.
    #[serde(rename = "leren")]
    pub learning: f64,
    /// The total.
    #[serde(rename = "samen")]
    pub together: f64,
    /// In learning with or from others, or from practice.
    #[serde(rename = "sociaal")]
    pub social: f64,
    /// In courses, workshops and literature.
    #[serde(rename = "cursus")]
    pub course: f64,
    /// How many activities state no hours.
    #[serde(rename = "zonder_uren")]
    pub without: usize,
}

/// Available hours over the whole period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Available {
    /// The number of days in the period.
    #[serde(rename = "dagen")]
    pub days: i32,
    /// The number of whole weeks in the period.
    #[serde(rename = "weken")]
    pub weeks: i32,
    /// The hours available per week, for reflection and learning together.
    #[serde(rename = "per_week")]
    pub per_week: f64,
    /// For reflection.
    #[serde(rename = "reflectie")]
    pub reflection: f64,
    /// For learning.
    #[serde(rename = "leren")]
    pub learning: f64,
    /// For both.
    #[serde(rename = "samen")]
    pub together: f64,
    /// The hours that remain; negative if more is planned than available.
    #[serde(rename = "over")]
    pub left: f64,
}

/// All activities: those of individual goals and those for more than one goal.
pub fn activities(development: &Development) -> impl Iterator<Item = &Activity> {
    development.goals.iter().flat_map(|goal| &goal.activities).chain(&development.activities)
}

/// The total hours of the activities that state them.
pub fn sum<'a>(activities: impl IntoIterator<Item = &'a Activity>) -> f64 {
    // Not `sum`, which yields -0 for an empty iterator.
    activities.into_iter().filter_map(|activity| activity.hours).fold(0.0, |all, hours| all + hours)
}

/// The hours of a plan; `None` if there is nothing to add up.
#[must_use]
pub fn hours(development: &Development) -> Option<Hours> {
    let all = || activities(development);
    let planned = sum(all());
    let available = available(development, planned);
    if available.is_none() && planned == 0.0 {
        return None;
    }
    let reflection = sum(all().filter(|activity| activity.form.is_reflection()));
    let course = sum(all().filter(|activity| activity.form.is_course()));
    Some(Hours {
        available,
        reflection,
        learning: planned - reflection,
        together: planned,
        social: planned - course,
        course,
        without: all().filter(|activity| activity.hours.is_none()).count(),
    })
}

/// The weekly hours times the whole weeks of the period.
fn available(development: &Development, planned: f64) -> Option<Available> {
    let per_week = development.hours_per_week.as_ref()?;
    let from: Date = development.period.from.parse().ok()?;
    let until: Date = development.period.until.parse().ok()?;
    let days = from.until(until).ok()?.get_days() + 1;
    let weeks = days / 7;
    let (reflecting, learning) =
        (per_week.reflection.unwrap_or_default(), per_week.learning.unwrap_or_default());
    let together = f64::from(weeks) * (reflecting + learning);
    let available = Available {
        days,
        weeks,
        per_week: reflecting + learning,
        reflection: f64::from(weeks) * reflecting,
        learning: f64::from(weeks) * learning,
        together,
        left: whole_thousandths(together - planned),
    };
    (days > 0).then_some(available)
}

/// Removes rounding errors from a sum of fractions, so that ten times 0.1 is exactly 1.
fn whole_thousandths(number: f64) -> f64 {
    // Adding 0 turns -0 into 0.
    (number * 1000.0).round() / 1000.0 + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_that_fit_exactly_are_not_too_much() {
        let tenths = vec!["{wat: a, vorm: mentor, uren: 0.1}"; 70].join(", ");
        let file = format!(
            "formaat: ontwikkeling/1\nprofiel: p.yaml\nmedewerker: {{pseudoniem: A}}\n\
             periode: {{van: 2027-01-04, tot: 2027-02-21}}\nbeschikbare_uren_per_week: {{leren: 1}}\n\
             doelen: [{{doel: D., activiteiten: [{tenths}]}}]\n"
        );
        let file: Development = serde_yaml::from_str(&file).expect("a development file");
        let hours = hours(&file).expect("hours");
        let available = hours.available.expect("a period");
        assert_eq!((available.weeks, available.together.to_bits()), (7, 7.0_f64.to_bits()));
        assert_eq!(available.left.to_bits(), 0.0_f64.to_bits());
    }
}
