//! Findings about something missing: placed where the author would add it, with the nearest evidence.

use super::{Rule, Subject};
use crate::dimensions::{Level, Role};
use crate::document::Value;
use crate::finding::{Arg, Finding, Part, Place};

/// A finding that `dimension` is not expressed anywhere, or `None` if it is. Words that merely touch on it are shown as the
/// nearest evidence.
///
/// Placed and silenced as in [`missing`].
#[must_use]
pub fn unsaid(rule: &'static Rule, subject: &Subject<'_>, dimension: &str, home: &str) -> Option<Finding> {
    if subject.coverage.get(dimension).expressing > 0 {
        None
    } else {
        missing(rule, subject, dimension, home)
    }
}

/// A finding that `dimension` is not made a requirement anywhere, or `None` if it is.
///
/// It is placed at `home`, the JSON pointer of the block where the author would add it, or at the nearest enclosing
/// block that exists in the file; otherwise at the title of the profile. Passing mentions are its evidence. If parts of
/// the file could not be read there is no such finding, since the dimension may be in one of these.
#[must_use]
pub fn missing(rule: &'static Rule, subject: &Subject<'_>, dimension: &str, home: &str) -> Option<Finding> {
    let cover = subject.coverage.get(dimension);
    if cover.level == Level::Explicit || subject.incomplete {
        return None;
    }
    let finding = Finding::new(rule, self::home(subject, home))
        .with("titel", job(subject))
        .although(cover.evidence.iter().cloned())
        .mentioned(cover.mentions.iter().cloned())
        .sought_in(everywhere(subject));
    Some(finding)
}

/// A finding that `dimension` is not mentioned at all; a passing mention is enough to suppress it.
#[must_use]
pub fn nowhere(rule: &'static Rule, subject: &Subject<'_>, dimension: &str, home: &str) -> Option<Finding> {
    if subject.level(dimension) == Level::Absent { missing(rule, subject, dimension, home) } else { None }
}

/// A finding that a list of the profile is absent or has no items; `list` is its JSON pointer.
#[must_use]
pub fn no_items(rule: &'static Rule, subject: &Subject<'_>, list: &str) -> Option<Finding> {
    let node = subject.document.node(list);
    let has_items =
        node.is_some_and(|node| matches!(&node.value, Value::Sequence(items) if !items.is_empty()));
    (!has_items && !subject.incomplete).then(|| Finding::new(rule, home(subject, list)))
}

/// All parts of the profile, as the places that were searched.
#[must_use]
pub fn everywhere(subject: &Subject<'_>) -> Vec<(Part, usize)> {
    let parts =
        [Part::Situations, Part::Professionalism, Part::Prose].map(|part| (part, size(subject, part)));
    requirements(subject).into_iter().chain(parts.into_iter().filter(|(_, size)| *size > 0)).collect()
}

/// The parts that hold requirements, as the places that were searched.
#[must_use]
pub fn requirements(subject: &Subject<'_>) -> Vec<(Part, usize)> {
    let parts = [Part::Competencies, Part::Indicators, Part::Tasks].map(|part| (part, size(subject, part)));
    parts.into_iter().filter(|(_, size)| *size > 0).collect()
}

/// The number of items of this part; 0 or 1 for a part that is not a list.
#[must_use]
pub fn size(subject: &Subject<'_>, part: Part) -> usize {
    let profile = subject.profile;
    match part {
        Part::Competencies => profile.competencies.len(),
        Part::Indicators => profile.competencies.iter().map(|competency| competency.indicators.len()).sum(),
        Part::Tasks => profile.core_tasks.iter().map(|core| core.tasks.len()).sum(),
        Part::Situations => profile.situations.len(),
        Part::Professionalism => usize::from(profile.professionalism.is_some()),
        Part::Prose => usize::from(subject.prose.iter().any(|said| said.role == Role::Running)),
    }
}

/// The job title as used within a sentence: "de werkcoach".
#[must_use]
pub fn job(subject: &Subject<'_>) -> Arg {
    // If the file has no title, the profile holds a placeholder for it.
    if subject.document.text("/functie/titel").is_none() {
        return Arg::Term("deze-functie");
    }
    let title = &subject.profile.job.title;
    let mut letters = title.chars();
    let title = match (letters.next(), letters.next()) {
        // An abbreviation keeps its capitals.
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            title.replacen(first, &first.to_lowercase().to_string(), 1)
        }
        _ => title.clone(),
    };
    Arg::Phrase("titel-in-zin", title)
}

/// Where the author would add something: at the block `home` (a JSON pointer), or at the nearest enclosing block that
/// exists in the file; otherwise at the title of the profile.
#[must_use]
pub fn home(subject: &Subject<'_>, home: &str) -> Place {
    let mut home = home;
    while !home.is_empty() {
        if subject.document.node(home).is_some() {
            return Place::Key(home.to_owned());
        }
        home = home.rsplit_once('/').map_or("", |(parent, _)| parent);
    }
    Place::Value("/functie/titel".to_owned())
}
