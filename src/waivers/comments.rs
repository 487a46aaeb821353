//! Comments that suppress a finding:
//!
//! ```yaml
//! doel: Klanten helpen. # goedwerk: negeer klant-terwijl-verplicht -- contact is hier vrijwillig
//! # goedwerk: negeer generiek-hij, verouderde-term tot 2027-01-01 -- wordt herzien
//! - Hij legt de WWB uit.
//! ```
//!
//! A comment at the end of a line applies to that line, a comment on its own line to the next one.

use std::ops::Range;

use super::waiver::{Scope, Suppression, Waiver};
use crate::document::Document;
use crate::finding::{Finding, Place};
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
    let mut lines = CommentLines { source, idle: 0..0, next: None };
    for comment in document.comments() {
        let span = source.sound(comment);
        let text = source.text[span.clone()].trim_start_matches('#').trim();
        let Some(said) = text.strip_prefix(PREFIX) else { continue };
        match parse(said) {
            Some(said) => {
                let line = lines.of(span.start);
                waivers.extend(said.rules.iter().map(|rule| waiver(rule, &said, line, &span)));
            }
            None => findings.push(Finding::new(&uitzondering_onleesbaar::RULE, Place::Bytes(span))),
        }
    }
    (waivers, findings)
}

/// The content of a comment.
struct Directive {
    rules: Vec<String>,
    until: Option<String>,
    reason: Option<String>,
}

fn parse(text: &str) -> Option<Directive> {
    let text = format!("{} ", text.trim());
    let (head, reason) =
        match DASHES.iter().filter_map(|dash| text.split_once(dash)).min_by_key(|(head, _)| head.len()) {
            Some((head, reason)) => (head.trim(), Some(reason.trim().to_owned())),
            None => (text.trim().trim_end_matches("--").trim_end(), None),
        };
    let (verb, rest) = head.split_once(char::is_whitespace)?;
    if !matches!(verb, "negeer" | "ignore") {
        return None;
    }
    let (names, until) = match rest.split_once(" tot ").or_else(|| rest.split_once(" until ")) {
        Some((names, day)) => (names, Some(day.trim()).filter(|day| is_day(day))?.to_owned().into()),
        None => (rest, None),
    };
    let rules: Vec<String> = names.split(',').map(|name| name.trim().to_owned()).collect();
    // Without dashes, an ordinary sentence is not a list of rules.
    rules.iter().all(|name| is_name(name)).then_some(Directive { rules, until, reason })
}

fn is_day(text: &str) -> bool {
    text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() })
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

fn waiver(rule: &str, said: &Directive, line: usize, span: &Range<usize>) -> Waiver {
    let place = Place::Bytes(span.clone());
    Waiver {
        rule: rule.to_owned(),
        reason: said.reason.clone(),
        until: said.until.clone(),
        scope: Scope::Line(line),
        place: place.clone(),
        until_place: place,
        kind: Suppression::Comment,
    }
}

/// The lines that comments apply to.
struct CommentLines<'s> {
    source: &'s Source,
    /// The lines from the last comment on that hold nothing else, and the line after these.
    idle: Range<usize>,
    next: Option<usize>,
}

impl CommentLines<'_> {
    /// The line that a comment applies to: its own if something precedes it, otherwise the next one that is not empty.
    fn of(&mut self, start: usize) -> usize {
        let source = self.source;
        let own = source.position(start).line;
        if !source.text[source.line(own).start..start].trim().is_empty() {
            return own;
        }
        if !self.idle.contains(&own) {
            let holds_something = |line: &usize| {
                let text = source.text[source.line(*line)].trim_start();
                !text.is_empty() && !text.starts_with('#')
            };
            self.next = (own + 1..=source.lines()).find(holds_something);
            self.idle = own..self.next.unwrap_or(usize::MAX);
        }
        self.next.unwrap_or(own)
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
                parse(text).is_some_and(|said| said.reason.is_none_or(|reason| reason.is_empty())),
                "{text}"
            );
        }
    }

    #[test]
    fn other_sentences_are_no_waivers() {
        for text in [
            "",
            "negeer",
            "negeren generiek-hij",
            "negeer Generiek hij: omdat",
            "negeer generiek-hij tot morgen",
        ] {
            assert!(parse(text).is_none(), "{text}");
        }
    }
}
