//! Writes calendar entries as an iCalendar file (RFC 5545). The same plan gives the same bytes.
//!
//! Times are in the Dutch time zone, whose rules are included in the file, so that every program shows them correctly.

use icalendar::{Component, Event, Property};
use jiff::civil::{Date, DateTime};
use sha2::{Digest as _, Sha256};

use crate::base::Language;
use crate::messages::fill;
use crate::plan::moments::Appointment;

/// The calendar without its entries. Summer time starts on the last Sunday of March and ends on the last Sunday of
/// October (Directive 2000/84/EC).
const FRAME: &str = include_str!("calendar.ics");

/// The time zone.
const ZONE: &str = "Europe/Amsterdam";

/// The length of a line, in bytes without its line break.
const LINE: usize = 75;

/// The subject of a calendar.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// Identifies the plan: unique among the plans of one person and period.
    pub plan: &'a str,
    /// The name or pseudonym of the person.
    pub who: &'a str,
    /// The creation date, which every entry requires.
    pub made: Date,
}

/// Writes the entries as an iCalendar file.
///
/// # Errors
/// When an entry cannot be written; no such case is known.
pub fn write(
    entries: &[Appointment<'_>],
    about: About<'_>,
    language: Language,
) -> Result<String, std::fmt::Error> {
    let name = format!("X-WR-CALNAME:{}\r\nBEGIN:VTIMEZONE", language.words().plan.calendar);
    let frame = FRAME.replacen("BEGIN:VTIMEZONE", &name, 1);
    let (head, end) = frame.split_at(frame.find("END:VCALENDAR").unwrap_or(frame.len()));
    let mut calendar = head.to_owned();
    for entry in entries {
        // Written entry by entry: for a whole calendar, the library would add a zone id and the current time.
        fold(&event(entry, about, language).try_into_string()?, &mut calendar);
    }
    calendar.push_str(end);
    Ok(calendar)
}

/// Folds lines at 75 bytes (RFC 5545, section 3.1). The library forgets the space before the last part of a line.
fn fold(written: &str, calendar: &mut String) {
    for line in written.replace("\r\n ", "").split_terminator("\r\n") {
        let mut rest = line;
        let mut most = LINE;
        while rest.len() > most {
            let (part, after) = rest.split_at(rest.floor_char_boundary(most));
            calendar.extend([part, "\r\n "]);
            // The space counts.
            (rest, most) = (after, LINE - 1);
        }
        calendar.extend([rest, "\r\n"]);
    }
}

fn event(entry: &Appointment<'_>, about: About<'_>, language: Language) -> Event {
    let words = &language.words().plan;
    let mut event = Event::new();
    event.add_property("DTSTAMP", format!("{}T000000Z", basic(about.made)));
    event.uid(&uid(entry, about));
    match entry {
        Appointment::Review { day, remark } => {
            event.summary(&line(&fill(&words.review, &[("who", about.who.to_owned())])));
            if let Some(remark) = remark {
                event.description(&line(remark));
            }
            whole_day(&mut event, *day);
        }
        Appointment::Series { what, start, end, every, last, skipped } => {
            let args = [("what", (*what).to_owned()), ("who", about.who.to_owned())];
            event.summary(&line(&fill(&words.moment, &args)));
            event.append_property(local("DTSTART", *start));
            event.append_property(local("DTEND", *end));
            // The end of a series is in UTC: the end of that day in UTC is later than in local time, in any season.
            event.add_property(
                "RRULE",
                format!("FREQ=WEEKLY;INTERVAL={every};UNTIL={}T235959Z", basic(*last)),
            );
            for day in skipped {
                event.append_multi_property(local("EXDATE", day.to_datetime(start.time())));
            }
        }
    }
    event
}

/// Text on a single line: a line break of any kind in a file must not start a new line in the calendar.
fn line(text: &str) -> String {
    let is_break = |c: char| c.is_control() || c.is_whitespace();
    text.split(is_break).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// An all-day entry, which does not mark the time as busy.
fn whole_day(event: &mut Event, day: Date) {
    let next = day.tomorrow().unwrap_or(day);
    for (key, day) in [("DTSTART", day), ("DTEND", next)] {
        let mut property = Property::new(key, basic(day));
        property.add_parameter("VALUE", "DATE");
        event.append_property(property);
    }
    event.add_property("TRANSP", "TRANSPARENT");
}

/// A time in the zone of the calendar.
fn local(key: &str, time: DateTime) -> Property {
    let mut property = Property::new(key, time.strftime("%Y%m%dT%H%M%S").to_string());
    property.add_parameter("TZID", ZONE);
    property
}

fn basic(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

/// An id that is stable for as long as the entry is unchanged, and does not reveal a name.
fn uid(entry: &Appointment<'_>, about: About<'_>) -> String {
    let what = match entry {
        Appointment::Review { day, .. } => format!("review {day}"),
        Appointment::Series { what, start, every, .. } => format!("series {start} {every} {what}"),
    };
    let digest = Sha256::digest(format!("{}\n{}\n{what}", about.plan, about.who));
    let number = digest.first_chunk().copied().map(u128::from_be_bytes).unwrap_or_default();
    format!("{number:032x}@goedwerk")
}
