//! Comments that suppress a finding:
//!
//! ```yaml
//! doel: Klanten helpen. # goedwerk: negeer klant-terwijl-verplicht -- contact is hier vrijwillig
//! # goedwerk: negeer generiek-hij, verouderde-term tot 2027-01-01 -- wordt herzien
//! - Hij legt de WWB uit.
//! ```
//!
//! A comment at the end of a line applies to that line, a comment on its own line to the next one. If a text of several
//! lines (`>-`, `|`, or a text that goes on) begins or ends there, the comment applies to the whole text. Below such a
//! text, a comment that does nothing for the next line applies to the text above it.

use std::ops::Range;

use super::texts::LongTexts;
use super::waiver::{Scope, Suppression, Waiver};
use crate::base::day::is_day;
use crate::document::Document;
use crate::finding::{Arg, Finding, Place};
use crate::rulebook::vakwerk::uitzondering_onleesbaar;
use crate::source::Source;

/// The prefix of a comment that addresses goedwerk.
const PREFIX: &str = "goedwerk:";
/// The separators between rules and reason.
const DASHES: [&str; 3] = [" -- ", " – ", " — "];

/// Parses the waivers in the comments of a file; returns findings for those that are malformed.
pub fn read(source: &Source, document: &Document) -> (Vec<Waiver>, Vec<Finding>) {
    let mut waivers = Vec::new();
    let mut findings = Vec::new();
    if document.is_running_text() || !source.text.contains(PREFIX) {
        return (waivers, findings);
    }
    let texts = LongTexts::of(source, document);
    let mut lines = CommentLines { source, texts: &texts, idle: 0..0, next: None };
    for comment in document.comments() {
        let span = source.sound(comment);
        let text = source.text[span.clone()].trim_start_matches('#').trim();
        let Some(said) = text.strip_prefix(PREFIX) else { continue };
        match parse(said) {
            Ok(said) => {
                let scope = lines.of(span.start);
                waivers.extend(said.rules.iter().map(|rule| waiver(rule, &said, &scope, &span)));
            }
            Err(reason) => findings.push(unread(span, reason)),
        }
    }
    findings.extend(inside(source, &texts).map(|span| unread(span, Arg::Term("uitzondering-in-tekst"))));
    (waivers, findings)
}

fn unread(span: Range<usize>, reason: Arg) -> Finding {
    Finding::new(&uitzondering_onleesbaar::RULE, Place::Bytes(span)).with("reden", reason)
}

/// The places where a comment is written inside a text, and is part of it.
fn inside<'s>(source: &'s Source, texts: &'s LongTexts) -> impl Iterator<Item = Range<usize>> {
    texts.iter().flat_map(|text| {
        let raw = &source.text[text.span.clone()];
        let signs = raw.match_indices('#').filter(|(at, _)| raw[at + 1..].trim_start().starts_with(PREFIX));
        let is_apart = |at: &usize| raw[..*at].chars().next_back().is_none_or(char::is_whitespace);
        signs.map(|(at, _)| at).filter(is_apart).map(|at| {
            let length = raw[at..].find(['\n', '\r']).unwrap_or(raw.len() - at);
            text.span.start + at..text.span.start + at + length
        })
    })
}

/// The content of a comment.
#[derive(Debug)]
struct Directive {
    rules: Vec<String>,
    until: Option<String>,
    reason: Option<String>,
}

/// The content of a comment, or why it cannot be read.
fn parse(text: &str) -> Result<Directive, Arg> {
    let unreadable = || Arg::Term("uitzondering-onleesbaar");
    let text = format!("{} ", text.trim());
    let (head, reason) =
        match DASHES.iter().filter_map(|dash| text.split_once(dash)).min_by_key(|(head, _)| head.len()) {
            Some((head, reason)) => (head.trim(), Some(reason.trim().to_owned())),
            None => (text.trim().trim_end_matches("--").trim_end(), None),
        };
    let (verb, rest) = head.split_once(char::is_whitespace).ok_or_else(unreadable)?;
    if !matches!(verb, "negeer" | "ignore") {
        return Err(unreadable());
    }
    let (names, until) = match rest.split_once(" tot ").or_else(|| rest.split_once(" until ")) {
        Some((names, day)) => (names, Some(day.trim().to_owned())),
        None => (rest, None),
    };
    let rules: Vec<String> = names.split(',').map(|name| name.trim().to_owned()).collect();
    // Without dashes, an ordinary sentence is not a list of rules.
    if !rules.iter().all(|name| is_name(name)) {
        return Err(unreadable());
    }
    match until.as_deref().filter(|day| !is_day(day)) {
        Some(day) => Err(Arg::Phrase("uitzondering-geen-datum", day.to_owned())),
        None => Ok(Directive { rules, until, reason }),
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

fn waiver(rule: &str, said: &Directive, scope: &Scope, span: &Range<usize>) -> Waiver {
    let place = Place::Bytes(span.clone());
    Waiver {
        rule: rule.to_owned(),
        reason: said.reason.clone(),
        until: said.until.clone(),
        scope: scope.clone(),
        place: place.clone(),
        until_place: place,
        kind: Suppression::Comment,
    }
}

/// The lines that comments apply to.
struct CommentLines<'s> {
    source: &'s Source,
    texts: &'s LongTexts,
    /// The lines from the last comment on that hold nothing else, and the line after these.
    idle: Range<usize>,
    next: Option<usize>,
}

impl CommentLines<'_> {
    /// The lines that a comment applies to: its own if something precedes it, otherwise the next one that is not empty,
    /// each with the text that it is part of. A comment directly below a text of several lines may also be about that
    /// text.
    fn of(&mut self, start: usize) -> Scope {
        let source = self.source;
        let own = source.position(start).line;
        if !source.text[source.line(own).start..start].trim().is_empty() {
            return Scope::Lines { lines: self.texts.around(own), otherwise: None };
        }
        if !self.idle.contains(&own) {
            let holds_something = |line: &usize| {
                let text = source.text[source.line(*line)].trim_start();
                !text.is_empty() && !text.starts_with('#')
            };
            self.next = (own + 1..=source.lines()).find(holds_something);
            self.idle = own..self.next.unwrap_or(usize::MAX);
        }
        let lines = self.texts.around(self.next.unwrap_or(own));
        Scope::Lines { lines, otherwise: self.texts.ending(own - 1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_names_rules_a_last_day_and_a_reason() {
        let said = parse(" negeer generiek-hij, verouderde-term tot 2027-01-01 -- wordt herzien -- in mei")
            .expect("it is one");
        assert_eq!(said.rules, ["generiek-hij", "verouderde-term"]);
        assert_eq!(said.until.as_deref(), Some("2027-01-01"));
        assert_eq!(said.reason.as_deref(), Some("wordt herzien -- in mei"));
    }

    #[test]
    fn a_reason_may_be_missing_and_that_is_told() {
        for text in ["negeer generiek-hij", "negeer generiek-hij --", "ignore generiek-hij"] {
            assert!(
                parse(text).is_ok_and(|said| said.reason.is_none_or(|reason| reason.is_empty())),
                "{text}"
            );
        }
    }

    #[test]
    fn other_sentences_are_no_waivers() {
        for text in ["", "negeer", "negeren generiek-hij", "negeer Generiek hij: omdat"] {
            let reason = parse(text).err();
            assert_eq!(reason, Some(Arg::Term("uitzondering-onleesbaar")), "{text}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        for day in ["morgen", "2027-02-30", "2027-2-3", "31-12-2027", "2027-01-01 of later"] {
            let reason = parse(&format!("negeer generiek-hij tot {day} -- reden")).err();
            assert_eq!(reason, Some(Arg::Phrase("uitzondering-geen-datum", day.to_owned())));
        }
    }
}
