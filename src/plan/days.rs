//! Working days: days that are neither in the weekend nor a Dutch public holiday.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};
use serde::Serialize;

/// A public holiday under the Algemene termijnenwet, except Good Friday and 5 May, on which most offices are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holiday {
    /// 1 January.
    Nieuwjaarsdag,
    /// The day after Easter.
    TweedePaasdag,
    /// 27 April, or the day before if that is a Sunday.
    Koningsdag,
    /// Ascension Day, 39 days after Easter Sunday.
    Hemelvaartsdag,
    /// Whit Monday.
    TweedePinksterdag,
    /// 25 December.
    EersteKerstdag,
    /// 26 December.
    TweedeKerstdag,
}

/// Why a day is not a working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOff {
    /// It is a Saturday or a Sunday.
    Weekend,
    /// It is a holiday.
    Holiday(Holiday),
}

impl DayOff {
    /// The key of its name in `text/<language>.yaml`, under `terms`.
    #[must_use]
    pub fn term(self) -> &'static str {
        match self {
            Self::Weekend => "weekend",
            Self::Holiday(Holiday::Nieuwjaarsdag) => "nieuwjaarsdag",
            Self::Holiday(Holiday::TweedePaasdag) => "tweede-paasdag",
            Self::Holiday(Holiday::Koningsdag) => "koningsdag",
            Self::Holiday(Holiday::Hemelvaartsdag) => "hemelvaartsdag",
            Self::Holiday(Holiday::TweedePinksterdag) => "tweede-pinksterdag",
            Self::Holiday(Holiday::EersteKerstdag) => "eerste-kerstdag",
            Self::Holiday(Holiday::TweedeKerstdag) => "tweede-kerstdag",
        }
    }
}

/// Why this day is not a working day; `None` for a working day.
#[must_use]
pub fn day_off(day: Date) -> Option<DayOff> {
    if let Some((_, holiday)) = holidays(day.year()).into_iter().find(|(known, _)| *known == day) {
        return Some(DayOff::Holiday(holiday));
    }
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday).then_some(DayOff::Weekend)
}

/// The first working day on or after a day.
#[must_use]
pub fn working_day_from(day: Date) -> Date {
    let mut day = day;
    while day_off(day).is_some() {
        day = day.saturating_add(1.day());
    }
    day
}

/// The last working day on or before a day.
#[must_use]
pub fn working_day_until(day: Date) -> Date {
    let mut day = day;
    while day_off(day).is_some() {
        day = day.saturating_sub(1.day());
    }
    day
}

/// The holidays of a year, in the order of [`Holiday`].
fn holidays(year: i16) -> [(Date, Holiday); 7] {
    let easter = easter(year);
    let king = date(year, 4, 27);
    let king = if king.weekday() == Weekday::Sunday { date(year, 4, 26) } else { king };
    [
        (date(year, 1, 1), Holiday::Nieuwjaarsdag),
        (easter.saturating_add(1.day()), Holiday::TweedePaasdag),
        (king, Holiday::Koningsdag),
        (easter.saturating_add(39.days()), Holiday::Hemelvaartsdag),
        (easter.saturating_add(50.days()), Holiday::TweedePinksterdag),
        (date(year, 12, 25), Holiday::EersteKerstdag),
        (date(year, 12, 26), Holiday::TweedeKerstdag),
    ]
}

/// Easter Sunday in the Gregorian calendar: the first Sunday after the ecclesiastical full moon of spring, computed
/// from golden number, century and epact.
fn easter(year: i16) -> Date {
    let year_number = i32::from(year);
    let golden = year_number % 19;
    let century = year_number / 100;
    // Lunar correction (about a day per 300 years) and solar correction (three leap days dropped per four centuries).
    let epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    let full_moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
    let weekday = (year_number + year_number / 4 + full_moon + 2 - century + century / 4) % 7;
    // The offset from 28 March is between -6 and 28 days.
    date(year, 3, 28).saturating_add((full_moon - weekday).days())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_calendars_have_it() {
        for (year, month, day) in [
            (1818, 3, 22),
            (1943, 4, 25),
            (2000, 4, 23),
            (2008, 3, 23),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2038, 4, 25),
            (2285, 3, 22),
        ] {
            assert_eq!(easter(year), date(year, month, day));
        }
        for year in 1600..3000 {
            let easter = easter(year);
            assert_eq!(easter.weekday(), Weekday::Sunday, "{year}");
            assert!(easter >= date(year, 3, 22) && easter <= date(year, 4, 25), "{year}");
        }
    }

    #[test]
    fn nobody_works_in_the_weekend_or_on_a_holiday() {
        let off = |year, month, day| day_off(date(year, month, day)).map(DayOff::term);
        assert_eq!(off(2027, 3, 29), Some("tweede-paasdag"));
        assert_eq!(off(2027, 5, 6), Some("hemelvaartsdag"));
        assert_eq!(off(2027, 5, 17), Some("tweede-pinksterdag"));
        assert_eq!(off(2025, 4, 26), Some("koningsdag"));
        assert_eq!(off(2025, 4, 27), Some("weekend"));
        assert_eq!(off(2027, 4, 27), Some("koningsdag"));
        assert_eq!(off(2027, 4, 10), Some("weekend"));
        assert_eq!(off(2027, 4, 7), None);
        // Christmas 2027 falls in a weekend; the Monday after it is a working day.
        assert_eq!(working_day_from(date(2027, 12, 25)), date(2027, 12, 27));
        assert_eq!(working_day_until(date(2027, 12, 26)), date(2027, 12, 24));
        assert_eq!(working_day_from(date(2027, 1, 1)), date(2027, 1, 4));
    }
}
