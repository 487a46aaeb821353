//! Hours planned against hours available, over the whole period.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::Development;
use crate::model::development::Activity;

/// Hours planned over the whole period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hours {
    /// The hours set apart.
    #[serde(rename = "beschikbaar")]
    pub available: Option<Available>,
    /// In forms of organised reflection.
    #[serde(rename = "reflectie")]
    pub reflection: f64,
    /// In all other forms.
    #[serde(rename = "leren")]
    pub learning: f64,
    /// In all forms.
    #[serde(rename = "samen")]
    pub together: f64,
    /// In forms that are learning with or from others, or from practice.
    #[serde(rename = "sociaal")]
    pub social: f64,
    /// In courses, workshops and literature.
    #[serde(rename = "cursus")]
    pub course: f64,
    /// How many activities say nothing of hours.
    #[serde(rename = "zonder_uren")]
    pub without: usize,
}

/// Hours set apart over the whole period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Available {
    /// The days of the period.
    #[serde(rename = "dagen")]
    pub days: i32,
    /// Its whole weeks.
    #[serde(rename = "weken")]
    pub weeks: i32,
    /// The hours a week set apart, for reflection and learning together.
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
    /// What is left; below zero where more is planned than there is.
    #[serde(rename = "over")]
    pub left: f64,
}

/// Every activity: those of the goals and those for more than one goal.
pub fn activities(development: &Development) -> impl Iterator<Item = &Activity> {
    development.goals.iter().flat_map(|goal| &goal.activities).chain(&development.activities)
}

/// The hours of activities that say how many they take.
pub fn sum<'a>(activities: impl IntoIterator<Item = &'a Activity>) -> f64 {
    // Not `sum`: of nothing, that is -0.
    activities.into_iter().filter_map(|activity| activity.hours).fold(0.0, |all, hours| all + hours)
}

/// The hours of a plan; `None` where there is nothing to add up.
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

/// The hours a week times the whole weeks of the period.
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

/// A number without the dust of adding up fractions: a tenth ten times is a whole hour, and not a little more.
fn whole_thousandths(number: f64) -> f64 {
    // Adding nothing makes -0 a 0.
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
