//! What prevents a file from being judged, and the possible readings of each such part.

use std::ops::Range;

use super::place::Edit;
use super::reading::{Cause, Reading};
use super::reason::{File, Reason};
use super::spoken::Unread;
use super::{lost, place};
use crate::base::pointer::step;
use crate::document::{Node, Value};
use crate::finding::{Arg, Finding, Place};
use crate::rulebook::schema as rules;
use crate::schema::Format;
use crate::schema::instance::{self, Wanted};

/// The maximum number of lost parts to inspect; with more, the last one may hold anything.
const MAX_LOST: usize = 20;
/// The maximum number of values to try in place of an invalid one.
const MAX_VALUES: usize = 12;

/// Everything that prevents the file from being judged in full, in file order.
pub fn causes(file: &File<'_>) -> Vec<Cause> {
    let mut causes: Vec<Cause> = Vec::new();
    let lost: Vec<Range<usize>> = file.document.lost().take(MAX_LOST).cloned().collect();
    causes.extend(lost.iter().map(|span| lost::cause(file, span)));
    if let Some(last) = causes.last_mut() {
        last.hides_anything |= file.document.lost().count() > MAX_LOST;
    }
    if !file.shape.from_damage.is_empty() {
        if causes.is_empty() {
            let place = file.notation.first().map_or(Place::Bytes(0..0), |finding| finding.place.clone());
            causes.push(Cause::new(Reason::Unclear, place));
        }
        for finding in &file.shape.from_damage {
            add(file, finding, &mut causes[0]);
            // A key that every file requires is missing: it must be in the part that could not be read.
            let is_missing = finding.rule.name == rules::sleutel_ontbreekt::RULE.name;
            causes[0].hides_anything |= is_missing && finding.place.pointer().is_empty();
        }
    }
    if (!file.document.is_whole() || !file.shape.from_damage.is_empty()) && lacks_main_lists(file) {
        if causes.is_empty() {
            let place = file.notation.first().map_or(Place::Bytes(0..0), |finding| finding.place.clone());
            causes.push(Cause::new(Reason::Unclear, place));
        }
        causes[0].hides_anything = true;
    }
    let repeated = causes.len();
    causes.extend(file.document.repeated().take(MAX_LOST).map(|span| lost::repeated(file, span)));
    if let Some(last) = causes.get_mut(repeated..).and_then(<[Cause]>::last_mut) {
        last.hides_anything |= file.document.repeated().count() > MAX_LOST;
    }
    for finding in &file.shape.findings {
        let mut cause = Cause::new(reason(finding), finding.place.clone());
        add(file, finding, &mut cause);
        causes.push(cause);
    }
    if let Some(all) = all_renamed(file) {
        causes[0].readings.push(all);
    }
    causes
}

/// Whether a profile lacks a list that nearly every profile has. If parts could not be read, it must be in one of them.
fn lacks_main_lists(file: &File<'_>) -> bool {
    let lacks = |list: &str| file.document.node(list).is_none();
    file.format == Format::Profile && (lacks("/kerntaken") || lacks("/competenties"))
}

fn reason(finding: &Finding) -> Reason {
    let name = |pointer: &str| {
        let steps = crate::base::pointer::segments(pointer);
        let keys = steps.filter(|step| !step.bytes().all(|byte| byte.is_ascii_digit()));
        keys.last().unwrap_or_default().into_owned()
    };
    if finding.rule.name == rules::sleutel_onbekend::RULE.name {
        let key = place::split(finding.place.pointer()).map(|(_, key)| key);
        Reason::UnknownKey(key.unwrap_or_default())
    } else if finding.rule.name == rules::sleutel_ontbreekt::RULE.name {
        Reason::MissingKey(text(finding, "sleutel").unwrap_or_default().to_owned())
    } else {
        Reason::Value(name(finding.place.pointer()))
    }
}

/// Adds what a schema error hides.
fn add(file: &File<'_>, finding: &Finding, cause: &mut Cause) {
    let pointer = finding.place.pointer();
    if finding.rule.name == rules::sleutel_onbekend::RULE.name {
        cause.readings.extend(of_key(file, finding));
    } else if finding.rule.name == rules::sleutel_ontbreekt::RULE.name {
        cause.items.extend(is_item(pointer).then(|| pointer.to_owned()));
    } else {
        let parent = pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
        let item = [pointer, parent].into_iter().find(|pointer| is_item(pointer));
        cause.items.extend(item.map(str::to_owned));
        // An empty value is known to be empty.
        if finding.rule.name != rules::leeg::RULE.name {
            let values = of_value(file, finding);
            if values.is_empty() {
                cause.unread.push(Unread::At(pointer.to_owned()));
            }
            cause.readings.extend(values);
            cause.readings.extend(has_text(file.document.node(pointer)).then(|| Reading::of_text(pointer)));
        }
    }
}

/// What an unknown key may mean: the key it resembles, or one that the block lacks; otherwise its text may be about the
/// job.
fn of_key(file: &File<'_>, finding: &Finding) -> Vec<Reading> {
    let pointer = finding.place.pointer();
    let Some((parent, key)) = place::split(pointer) else { return Vec::new() };
    let absent = |key: &str| file.document.node(&step(parent, key)).is_none();
    let text = || has_text(file.document.node(pointer)).then(|| Reading::of_text(pointer));
    if let Some(near) = near(finding) {
        let renamed = absent(near).then(|| renamed(pointer, near)).flatten();
        return renamed.or_else(text).into_iter().collect();
    }
    if let Some(moved) = home(finding, &key).and_then(|home| moved(file, pointer, home)) {
        return [Some(moved), text()].into_iter().flatten().collect();
    }
    let mut readings: Vec<Reading> = text().into_iter().collect();
    let lacking = instance::keys_at(file.format, parent).into_iter().filter(|key| absent(key));
    let fits =
        |key: &&str| file.document.node(pointer).is_some_and(|node| may_be(file, &step(parent, key), node));
    readings.extend(lacking.filter(fits).filter_map(|key| {
        let reading = renamed(pointer, key)?;
        Some(Reading { must_fit: true, ..reading })
    }));
    readings
}

/// Whether a value appears to have the form required at a pointer. Mistaking one text of the block for another matters
/// little; it counts as text.
fn may_be(file: &File<'_>, pointer: &str, node: &Node) -> bool {
    match (&node.value, instance::wanted_at(file.format, pointer)) {
        (Value::Sequence(_), Wanted::List)
        | (Value::Number(_), Wanted::Number)
        | (Value::Bool(_), Wanted::Boolean)
        | (Value::Mapping(_), Wanted::Other) => true,
        (Value::String(text), Wanted::OneOf(options)) => options.contains(text),
        (Value::String(_), Wanted::Other) => pointer.starts_with("/professionaliteit/"),
        _ => false,
    }
}

fn renamed(pointer: &str, name: &str) -> Option<Reading> {
    let (parent, _) = place::split(pointer)?;
    let moved = vec![(step(parent, name), pointer.to_owned())];
    let edit = Edit::Rename(pointer.to_owned(), name.to_owned());
    Some(Reading { moved, ..Reading::of_tree(vec![edit]) })
}

/// A reading with the key in the block where it belongs.
fn moved(file: &File<'_>, pointer: &str, home: String) -> Option<Reading> {
    let is_free = file.document.node(&home).is_none() && place::can_put(file.document.root()?, &home);
    let moved = vec![(home.clone(), pointer.to_owned())];
    let reading = Reading::of_tree(vec![Edit::Move(pointer.to_owned(), home)]);
    is_free.then(|| Reading { moved, parts: vec![pointer.to_owned()], ..reading })
}

/// A reading in which all keys that resemble a known key are renamed, innermost first, so that the pointers remain
/// valid.
fn all_renamed(file: &File<'_>) -> Option<Reading> {
    let mut renamings: Vec<Reading> = file
        .shape
        .findings
        .iter()
        .filter_map(|finding| {
            let pointer = finding.place.pointer();
            let (near, (parent, _)) = near(finding).zip(place::split(pointer))?;
            let is_free = finding.rule.name == rules::sleutel_onbekend::RULE.name
                && file.document.node(&step(parent, near)).is_none();
            is_free.then(|| renamed(pointer, near)).flatten()
        })
        .collect();
    renamings.sort_by_key(|reading| {
        let depth = reading.moved.first().map_or(0, |(_, there)| there.matches('/').count());
        std::cmp::Reverse(depth)
    });
    if renamings.len() < 2 {
        return None;
    }
    let mut all = Reading::default();
    for reading in renamings {
        all.edits.extend(reading.edits);
        all.moved.extend(reading.moved);
    }
    Some(all)
}

/// The values that may have been meant in place of an invalid one.
fn of_value(file: &File<'_>, finding: &Finding) -> Vec<Reading> {
    let pointer = finding.place.pointer();
    let Some(node) = file.document.node(pointer) else { return Vec::new() };
    let of = |value: Value| Node { value, span: node.span.clone() };
    let text = |text: &str| of(Value::String(text.to_owned()));
    let values: Vec<Node> = match (instance::wanted_at(file.format, pointer), near(finding)) {
        (Wanted::OneOf(_), Some(near)) => vec![text(near)],
        (Wanted::OneOf(options), None) => {
            options.iter().take(MAX_VALUES).map(|option| text(option)).collect()
        }
        (Wanted::Boolean, _) => [true, false].map(|value| of(Value::Bool(value))).into(),
        (Wanted::Number, _) => numbers(node).map(|number| of(Value::Number(number))).collect(),
        (Wanted::List, _) if !matches!(node.value, Value::Null) => {
            vec![of(Value::Sequence(vec![node.clone()]))]
        }
        (Wanted::Other, _) if matches!(node.value, Value::Number(_) | Value::Bool(_)) => {
            vec![of(Value::String(node.to_json().to_string()))]
        }
        _ => Vec::new(),
    };
    let reading =
        |value| Reading { must_fit: true, ..Reading::of_tree(vec![Edit::Put(pointer.to_owned(), value)]) };
    values.into_iter().map(reading).collect()
}

/// The number at the start of a text; if there is none, a small and a large number.
fn numbers(node: &Node) -> impl Iterator<Item = serde_json::Number> + use<> {
    let digits = node.text().map(|text| text.trim_start_matches(|c: char| !c.is_ascii_digit()));
    let digits = digits.map(|text| text.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default());
    let number = digits.and_then(|digits| digits.parse::<u64>().ok());
    number.map_or_else(|| vec![1, 1000], |number| vec![number]).into_iter().map(serde_json::Number::from)
}

/// The name that was probably meant.
fn near(finding: &Finding) -> Option<&str> {
    phrase(finding, "bedoelde-u").or_else(|| phrase(finding, "heet-hier"))
}

/// The pointer of the place where a key belongs.
fn home(finding: &Finding, key: &str) -> Option<String> {
    let home = phrase(finding, "hoort-onder")?;
    Some(step(&home.split('.').fold(String::new(), |pointer, part| step(&pointer, part)), key))
}

fn phrase<'f>(finding: &'f Finding, wanted: &str) -> Option<&'f str> {
    finding.args.iter().find_map(|(_, arg)| match arg {
        Arg::Phrase(phrase, name) if *phrase == wanted => Some(name.as_str()),
        _ => None,
    })
}

fn text<'f>(finding: &'f Finding, wanted: &str) -> Option<&'f str> {
    finding.args.iter().find_map(|(name, arg)| match arg {
        Arg::Text(text) if *name == wanted => Some(text.as_str()),
        _ => None,
    })
}

/// Whether a value contains running text.
fn has_text(node: Option<&Node>) -> bool {
    node.is_some_and(|node| match &node.value {
        Value::String(_) => true,
        Value::Sequence(items) => items.iter().any(|item| has_text(Some(item))),
        Value::Mapping(entries) => entries.iter().any(|entry| has_text(Some(&entry.value))),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    })
}

/// Whether a pointer is that of a list item.
fn is_item(pointer: &str) -> bool {
    let last = pointer.rsplit('/').next().unwrap_or_default();
    !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit())
}
