//! Places in a profile as steps, and the short names that bookmarks in a Word file have for them.
//!
//! A name in Word has at most 40 characters, so each key is cut off: `/kerntaken/0/taken/2` is `kern/0/take/2`. A name
//! stays the same as long as the keys beside it do.

use std::ops::Range;

use super::format::Format;
use super::meaning::Meaning;

/// A step to a place in a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceStep {
    /// To the value of a key.
    Key(&'static str),
    /// To an item of a list, from 0.
    Item(usize),
}

/// The number of letters of a key in a short name.
const LETTERS: usize = 4;
/// The number of letters at the end of a key in a short name, where another key begins with the same letters.
const LAST: usize = 2;

/// The steps to a place in a profile, from its path without a slash at the start: `kerntaken/0/taken/2`.
#[must_use]
pub fn steps(path: &str) -> Option<Vec<PlaceStep>> {
    follow(path, |meaning, part| meaning.keys.iter().map(|(key, _)| *key).find(|key| *key == part))
}

/// The steps to a place in a profile, from its short name: `kern/0/take/2`.
#[must_use]
pub fn named(short: &str) -> Option<Vec<PlaceStep>> {
    follow(short, |meaning, part| {
        let known = meaning.keys.iter().map(|(key, _)| *key);
        let mut same = known.clone().filter(|key| abbreviated(meaning, key) == part);
        let mut alike = known.filter(|key| start(key) == part);
        same.next().or_else(|| alike.next())
    })
}

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

/// The path of a place: `kerntaken/0/taken/2`.
#[must_use]
pub fn path(steps: &[PlaceStep]) -> String {
    let part = |step: &PlaceStep| match step {
        PlaceStep::Key(key) => (*key).to_owned(),
        PlaceStep::Item(number) => number.to_string(),
    };
    steps.iter().map(part).collect::<Vec<_>>().join("/")
}

/// The short name of a place: `kern/0/take/2`.
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

/// The meaning of the values at a place; `None` if a profile has no such place.
#[must_use]
pub fn meaning(steps: &[PlaceStep]) -> Option<&'static Meaning> {
    steps.iter().try_fold(Format::Profile.meaning(), |meaning, step| match step {
        PlaceStep::Key(key) => meaning.key(key),
        PlaceStep::Item(_) => meaning.item,
    })
}

/// What a bookmark says about the text that it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkMeaning {
    /// The text is the value at this place.
    Value(Vec<PlaceStep>),
    /// The text is a heading or a label of what is at this place, and no part of the profile.
    Label(Vec<PlaceStep>),
    /// The heading of a part of the document that is about the profile, and no part of it.
    Aside,
}

/// How the origin of a value begins in a document: `profiel/doel`.
const VALUE: &str = "profiel/";
/// How the origin of a label begins in a document: `kop/doel`.
const LABEL: &str = "kop/";
/// The origin of a heading of what is about the profile.
const ASIDE: &str = "bijlage";
/// How origins and bookmarks begin in a document that can be read again.
const MARK: &str = "gw";

/// The short form of an origin, of which the name of a bookmark is made: `gw/kern/0/titel` for `profiel/kerntaken/0/titel`.
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

/// What a bookmark says, by its name: `gw_kern_0_titel`. A second one with the same name has a number at its end.
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

/// A bookmark in a paragraph: what it says, and the bytes that it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedMark {
    /// What it says.
    pub meaning: MarkMeaning,
    /// The bytes of the paragraph.
    pub text: Range<usize>,
    /// Whether it began in an earlier paragraph.
    pub is_continued: bool,
}

/// What the bookmarks of a paragraph say about all of its text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MarkedText {
    /// The place of the label at its start.
    pub label: Option<Vec<PlaceStep>>,
    /// The place of the value in it, and the bytes of that value. What somebody typed before or after the bookmark is
    /// part of the value.
    pub value: Option<(Vec<PlaceStep>, Range<usize>)>,
    /// Where the text after the label begins.
    pub after_label: usize,
    /// Whether it is the heading of a part that is about the profile.
    pub is_aside: bool,
}

/// Reads the bookmarks of a paragraph with this many bytes.
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

/// A text as a document has it: white space is one space, and signs that are not shown are dropped.
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

/// The first letters of a key, and its last if the key of another begins like it.
fn abbreviated(meaning: &Meaning, key: &str) -> String {
    let is_alone = meaning.keys.iter().filter(|(known, _)| start(known) == start(key)).count() < 2;
    let letters = letters(key);
    let rest = letters.get(LETTERS..).unwrap_or_default();
    let end = &rest[rest.len().saturating_sub(LAST)..];
    if is_alone { start(key) } else { start(key) + end }
}

fn start(key: &str) -> String {
    letters(key).chars().take(LETTERS).collect()
}

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
