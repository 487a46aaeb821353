//! Places in a profile: as steps, as paths, and as the short names in the bookmarks of a Word file.
//!
//! The name of a bookmark has at most 40 characters, so keys are abbreviated in it: `kerntaken/0/taken/2` becomes
//! `kern/0/take/2`. The abbreviation of a key depends on its sibling keys in the schema, so it can change only if these
//! change.

use std::ops::Range;

use super::format::Format;
use super::meaning::Meaning;

/// A step to a place in a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceStep {
    /// Into the value of a key.
    Key(&'static str),
    /// Into an item of a list, by its 0-based index.
    Item(usize),
}

/// The maximum number of letters of an abbreviated key.
const LETTERS: usize = 4;
/// The maximum number of final letters that are added to an abbreviated key if a sibling key begins with the same
/// letters.
const LAST: usize = 2;

/// Parses a path without a leading slash, such as `kerntaken/0/taken/2`. `None` if a profile has no such place.
#[must_use]
pub fn steps(path: &str) -> Option<Vec<PlaceStep>> {
    follow(path, |meaning, part| meaning.keys.iter().map(|(key, _)| *key).find(|key| *key == part))
}

/// Parses a short name, such as `kern/0/take/2`. An abbreviation without the final letters that make it unique stands
/// for the first key that begins with it. `None` if a profile has no such place.
#[must_use]
pub fn named(short: &str) -> Option<Vec<PlaceStep>> {
    follow(short, |meaning, part| {
        let known = meaning.keys.iter().map(|(key, _)| *key);
        let mut same = known.clone().filter(|key| abbreviated(meaning, key) == part);
        let mut alike = known.filter(|key| start(key) == part);
        same.next().or_else(|| alike.next())
    })
}

/// Parses a path. `key` returns the key that a segment stands for in a mapping; other segments are indexes.
fn follow(
    path: &str,
    key: impl Fn(&'static Meaning, &str) -> Option<&'static str>,
) -> Option<Vec<PlaceStep>> {
    let mut meaning = Format::Profile.meaning();
    let mut steps = Vec::new();
    for part in path.split('/') {
        if let Some(known) = key(meaning, part) {
            meaning = meaning.key(known)?;
            steps.push(PlaceStep::Key(known));
        } else {
            meaning = meaning.item?;
            steps.push(PlaceStep::Item(part.parse().ok()?));
        }
    }
    Some(steps)
}

/// Returns the path of a place, such as `kerntaken/0/taken/2`.
#[must_use]
pub fn path(steps: &[PlaceStep]) -> String {
    let part = |step: &PlaceStep| match step {
        PlaceStep::Key(key) => (*key).to_owned(),
        PlaceStep::Item(number) => number.to_string(),
    };
    steps.iter().map(part).collect::<Vec<_>>().join("/")
}

/// Returns the short name of a place, such as `kern/0/take/2`.
#[must_use]
pub fn short(steps: &[PlaceStep]) -> String {
    let mut meaning = Some(Format::Profile.meaning());
    let mut parts = Vec::new();
    for step in steps {
        match step {
            PlaceStep::Key(key) => {
                parts.push(meaning.map(|meaning| abbreviated(meaning, key)).unwrap_or_default());
                meaning = meaning.and_then(|meaning| meaning.key(key));
            }
            PlaceStep::Item(number) => {
                parts.push(number.to_string());
                meaning = meaning.and_then(|meaning| meaning.item);
            }
        }
    }
    parts.join("/")
}

/// Returns the meaning of the values at a place; `None` if a profile has no such place.
#[must_use]
pub fn meaning(steps: &[PlaceStep]) -> Option<&'static Meaning> {
    steps.iter().try_fold(Format::Profile.meaning(), |meaning, step| match step {
        PlaceStep::Key(key) => meaning.key(key),
        PlaceStep::Item(_) => meaning.item,
    })
}

/// The meaning of a bookmark for the text that it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkMeaning {
    /// The text is the value at this place.
    Value(Vec<PlaceStep>),
    /// The text is a heading or label that announces the value at this place, and is not part of the profile.
    Label(Vec<PlaceStep>),
    /// The text is the heading of a part of the document that is about the profile, such as its findings.
    Aside,
}

/// The prefix of the origin of a value: `profiel/doel`.
const VALUE: &str = "profiel/";
/// The prefix of the origin of a label: `kop/doel`.
const LABEL: &str = "kop/";
/// The origin of the heading of a part about the profile.
const ASIDE: &str = "bijlage";
/// The prefix of short origins and of bookmark names.
const MARK: &str = "gw";

/// Returns the short form of an origin, after which a bookmark is named: `gw/kern/0/tite` for
/// `profiel/kerntaken/0/titel`. `None` for an unknown origin.
#[must_use]
pub fn origin(whole: &str) -> Option<String> {
    if whole == ASIDE {
        return Some(format!("{MARK}/{ASIDE}"));
    }
    match (whole.strip_prefix(VALUE), whole.strip_prefix(LABEL)) {
        (Some(path), _) => Some(format!("{MARK}/{}", short(&steps(path)?))),
        (_, Some(path)) => Some(format!("{MARK}/{LABEL}{}", short(&steps(path)?))),
        _ => None,
    }
}

/// Parses the name of a bookmark, such as `gw_kern_0_tite`. A suffix such as `__2`, which makes a repeated name unique,
/// is ignored. `None` if the bookmark is not of goedwerk.
#[must_use]
pub fn mark(name: &str) -> Option<MarkMeaning> {
    let name = name.split_once("__").map_or(name, |(name, _)| name);
    let short = name.strip_prefix(MARK)?.strip_prefix('_')?.replace('_', "/");
    if short == ASIDE {
        return Some(MarkMeaning::Aside);
    }
    match short.strip_prefix(LABEL) {
        Some(label) => named(label).map(MarkMeaning::Label),
        None => named(&short).map(MarkMeaning::Value),
    }
}

/// A bookmark in a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedMark {
    /// The meaning of the bookmark.
    pub meaning: MarkMeaning,
    /// The byte range in the text of the paragraph.
    pub text: Range<usize>,
    /// Whether the bookmark began in an earlier paragraph.
    pub is_continued: bool,
}

/// The meaning of the text of a paragraph, from its bookmarks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MarkedText {
    /// The place of the label at the start of the paragraph.
    pub label: Option<Vec<PlaceStep>>,
    /// The place of the value in the paragraph, and the byte range of the value. Text that somebody typed before or
    /// after the bookmark is part of the value.
    pub value: Option<(Vec<PlaceStep>, Range<usize>)>,
    /// The byte offset of the end of the label; 0 without a label.
    pub after_label: usize,
    /// Whether the paragraph is the heading of a part about the profile.
    pub is_aside: bool,
}

/// Combines the bookmarks of a paragraph; `length` is the length of its text in bytes.
#[must_use]
pub fn marked(length: usize, marks: &[PlacedMark]) -> MarkedText {
    let mut marked = MarkedText::default();
    let is_value = |mark: &&PlacedMark| matches!(mark.meaning, MarkMeaning::Value(_));
    let values = || marks.iter().filter(is_value);
    let value = values().find(|mark| !mark.is_continued).or_else(|| values().next());
    for mark in marks {
        match &mark.meaning {
            MarkMeaning::Aside => marked.is_aside = true,
            MarkMeaning::Label(steps) if value.is_none_or(|value| mark.text.start < value.text.start) => {
                marked.after_label = marked.after_label.max(mark.text.end);
                marked.label.get_or_insert_with(|| steps.clone());
            }
            MarkMeaning::Label(_) | MarkMeaning::Value(_) => {}
        }
    }
    if let Some(MarkMeaning::Value(steps)) = value.map(|mark| &mark.meaning) {
        marked.value = Some((steps.clone(), marked.after_label..length));
    }
    marked
}

/// Normalises a text for comparison with the text of a document. Runs of white space and control characters become one
/// space, and characters that documents drop are removed.
#[must_use]
pub fn folded(text: &str) -> String {
    let is_dropped = |sign: &char| matches!(sign, '\u{AD}' | '\u{FFFE}' | '\u{FFFF}');
    let text: String = text
        .chars()
        .filter(|sign| !is_dropped(sign))
        .map(|sign| if sign.is_control() { ' ' } else { sign })
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the first letters of a key, with its last letters if a sibling key begins with the same letters.
fn abbreviated(meaning: &Meaning, key: &str) -> String {
    let is_alone = meaning.keys.iter().filter(|(known, _)| start(known) == start(key)).count() < 2;
    let letters = letters(key);
    let rest = letters.get(LETTERS..).unwrap_or_default();
    let end = &rest[rest.len().saturating_sub(LAST)..];
    if is_alone { start(key) } else { start(key) + end }
}

/// Returns the first letters of a key.
fn start(key: &str) -> String {
    letters(key).chars().take(LETTERS).collect()
}

/// Returns a key without underscores.
fn letters(key: &str) -> String {
    key.replace('_', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every place in a profile, with the first item of each list.
    fn places(meaning: &'static Meaning, at: &[PlaceStep], found: &mut Vec<Vec<PlaceStep>>) {
        for (key, meaning) in meaning.keys {
            let steps = [at, &[PlaceStep::Key(key)]].concat();
            places(meaning, &steps, found);
            found.push(steps);
        }
        if let Some(item) = meaning.item {
            let steps = [at, &[PlaceStep::Item(12)]].concat();
            places(item, &steps, found);
            found.push(steps);
        }
    }

    #[test]
    fn every_place_has_a_short_name_that_leads_back() {
        let mut found = Vec::new();
        places(Format::Profile.meaning(), &[], &mut found);
        assert!(found.len() > 150, "{}", found.len());
        for steps in found {
            assert_eq!(named(&short(&steps)), Some(steps.clone()), "{}", short(&steps));
            assert_eq!(super::steps(&path(&steps)), Some(steps.clone()));
            assert!("gw_kop_".len() + short(&steps).len() <= 35, "{} is too long", short(&steps));
        }
    }

    #[test]
    fn what_is_no_place_has_no_steps() {
        for name in ["", "kern/x", "kern/0/xxxx", "0", "func/0"] {
            assert_eq!(named(name), None, "{name}");
        }
        assert_eq!(short(&steps("kerntaken/0/taken/2").expect("it is a place")), "kern/0/take/2");
    }
}
