//! Recurring hours, and calendar entries.

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, Time, Weekday as CivilDay};
use serde::Serialize;

use super::days::day_off;
use crate::model::Development;
use crate::model::development::{Moment, Weekday};

/// Recurring hours, with the number of occurrences.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FixedMoment<'a> {
    /// The moment as written in the file.
    #[serde(flatten)]
    pub moment: &'a Moment,
    /// The number of occurrences, without holidays.
    #[serde(rename = "keren")]
    pub times: usize,
    /// The total hours of all occurrences.
    #[serde(rename = "uren_samen")]
    pub hours: f64,
}

/// A calendar entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Appointment<'a> {
    /// A review.
    Review {
        /// The day.
        day: Date,
        /// The participants and subject.
        remark: Option<&'a str>,
    },
    /// Recurring hours.
    Series {
        /// Their purpose.
        what: &'a str,
        /// Start of the first occurrence.
        start: DateTime,
        /// End of the first occurrence.
        end: DateTime,
        /// The interval in weeks.
        every: u32,
        /// The day of the last occurrence.
        last: Date,
        /// Dates excluded from the series: holidays.
        skipped: Vec<Date>,
    },
}

/// The recurring hours. Moments without hours, or without a day in the period, are skipped.
#[must_use]
pub fn fixed(development: &Development) -> Vec<FixedMoment<'_>> {
    let moments = development.moments.iter().filter_map(|moment| {
        let days = days(moment, development)?;
        let (from, until) = times(moment)?;
        let minutes = f64::from(i32::try_from((until - from).get_minutes()).unwrap_or_default())
            + 60.0 * f64::from((until - from).get_hours());
        let times = days.iter().filter(|day| day_off(**day).is_none()).count();
        let count = f64::from(u32::try_from(times).unwrap_or(u32::MAX));
        (times > 0).then(|| FixedMoment { moment, times, hours: count * minutes / 60.0 })
    });
    moments.collect()
}

/// The calendar entries: first the reviews, then the recurring hours.
#[must_use]
pub fn entries(development: &Development) -> Vec<Appointment<'_>> {
    let reviews = development.evaluations.iter().filter_map(|evaluation| {
        Some(Appointment::Review { day: evaluation.date.parse().ok()?, remark: evaluation.remark.as_deref() })
    });
    reviews.chain(development.moments.iter().filter_map(|moment| series(moment, development))).collect()
}

fn series<'a>(moment: &'a Moment, development: &Development) -> Option<Appointment<'a>> {
    let days = days(moment, development)?;
    let (from, until) = times(moment)?;
    let (first, last) = (*days.first()?, *days.last()?);
    Some(Appointment::Series {
        what: &moment.what,
        start: first.to_datetime(from),
        end: first.to_datetime(until),
        every: every(moment),
        last,
        skipped: days.into_iter().filter(|day| day_off(*day).is_some()).collect(),
    })
}

/// Every day of a moment, including holidays, so that the interval stays regular.
fn days(moment: &Moment, development: &Development) -> Option<Vec<Date>> {
    let period = &development.period;
    let (begin, end): (Date, Date) = (period.from.parse().ok()?, period.until.parse().ok()?);
    let begin = moment.starting.as_ref().and_then(|day| day.parse().ok()).unwrap_or(begin).max(begin);
    let mut day = begin;
    while day.weekday() != civil(moment.day) {
        day = day.checked_add(1.day()).ok()?;
    }
    let mut days = Vec::new();
    while day <= end {
        days.push(day);
        day = day.checked_add(i64::from(every(moment)).weeks()).ok()?;
    }
    Some(days)
}

/// The start and end time; `None` if it ends before it starts.
fn times(moment: &Moment) -> Option<(Time, Time)> {
    let (from, until): (Time, Time) = (moment.from.parse().ok()?, moment.until.parse().ok()?);
    (from < until).then_some((from, until))
}

fn every(moment: &Moment) -> u32 {
    moment.every.unwrap_or(1).max(1)
}

fn civil(day: Weekday) -> CivilDay {
    match day {
        Weekday::Monday => CivilDay::Monday,
        Weekday::Tuesday => CivilDay::Tuesday,
        Weekday::Wednesday => CivilDay::Wednesday,
        Weekday::Thursday => CivilDay::Thursday,
        Weekday::Friday => CivilDay::Friday,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(moment: &str) -> Development {
        let text = format!(
            "formaat: ontwikkeling/1\nprofiel: p.yaml\nmedewerker: {{pseudoniem: A}}\n\
             periode: {{van: 2027-01-01, tot: 2027-12-31}}\nvaste_momenten: [{moment}]\n"
        );
        serde_yaml::from_str(&text).expect("a development file")
    }

    #[test]
    fn holidays_are_left_out_and_the_rhythm_stays() {
        let file = of(
            "{wat: Intervisie, dag: maandag, van: '09:00', tot: '10:30', om_de_weken: 2, vanaf: 2027-03-15}",
        );
        let [moment] = &fixed(&file)[..] else { panic!("one moment") };
        // 15 March is the first; 29 March is Easter Monday; 24 May is an ordinary day; 17 May, Whit Monday, is
        // off-interval.
        let Appointment::Series { start, last, skipped, .. } = &entries(&file)[0] else { panic!("a series") };
        assert_eq!(start.to_string(), "2027-03-15T09:00:00");
        assert_eq!(last.to_string(), "2027-12-20");
        assert_eq!(skipped.iter().map(ToString::to_string).collect::<Vec<_>>(), ["2027-03-29"]);
        assert_eq!((moment.times, moment.hours), (20, 30.0));
    }

    #[test]
    fn what_never_is_is_left_out() {
        assert!(fixed(&of("{wat: A, dag: vrijdag, van: '10:00', tot: '09:00'}")).is_empty());
        assert!(
            entries(&of("{wat: A, dag: vrijdag, van: '09:00', tot: '10:00', vanaf: 2028-01-01}")).is_empty()
        );
    }
}
