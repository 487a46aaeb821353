//! Fixes that make a file match its schema without adding anything the author did not write.

use serde_json::Value as Json;

use super::contract::contract;
use super::format::Format;
use super::lookup;
use crate::base::day::written_day;
use crate::document::{Node, Value};
use crate::finding::{Edit, Fix, Place};

/// The same value, written in the expected type: a number with or without quotes, `ja` and `nee` as YAML 1.2 booleans.
pub fn of_type(expected: &str, node: &Node) -> Option<Fix> {
    let whole = |text: &str| vec![Edit { place: Place::Bytes(node.span.clone()), text: text.to_owned() }];
    let between = |at: usize| Edit { place: Place::Bytes(at..at), text: "\"".to_owned() };
    let edits = match (&node.value, expected) {
        (Value::Number(_) | Value::Bool(_), "een-tekst") => {
            vec![between(node.span.start), between(node.span.end)]
        }
        (Value::String(text), "een-getal" | "een-geheel-getal") if is_number(text, expected) => whole(text),
        (Value::String(text), "waar-of-onwaar") => match text.to_lowercase().as_str() {
            "ja" | "yes" | "waar" | "true" => whole("true"),
            "nee" | "no" | "onwaar" | "false" => whole("false"),
            _ => return None,
        },
        (Value::String(text), "een-lijst") => {
            let items = bulleted(text)?;
            let quoted: Vec<String> = items.iter().map(|item| Json::from(*item).to_string()).collect();
            whole(&format!("[{}]", quoted.join(", ")))
        }
        _ => return None,
    };
    Some(Fix { title: "andere-vorm", is_certain: true, edits })
}

/// A day that is written in words or in another order, as `2026-01-31`.
pub fn of_date(node: &Node) -> Option<Fix> {
    let day = written_day(node.text()?)?;
    let edits = vec![Edit { place: Place::Bytes(node.span.clone()), text: day }];
    Some(Fix { title: "andere-vorm", is_certain: true, edits })
}

/// Signs that word processors put before the items of a list.
const BULLETS: [char; 9] = ['•', '‣', '◦', '▪', '■', '●', '○', '·', '\u{f0b7}'];

/// Dashes that people put before the items of a list, and between the parts of a sentence.
const DASHES: [char; 2] = ['–', '—'];

/// The items of a list that was pasted as text: each begins with a bullet, or each on a line of its own with a bullet or a
/// hyphen, or each is a sentence after a dash.
pub fn bulleted(text: &str) -> Option<Vec<&str>> {
    let is_item = |line: &&str| {
        line.starts_with(BULLETS)
            || line.strip_prefix(['-', '*']).is_some_and(|rest| rest.starts_with([' ', '\t']))
    };
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let items: Vec<&str> = if lines.len() > 1 && lines.iter().all(is_item) {
        lines.iter().map(|line| line.chars().next().map_or(*line, |sign| &line[sign.len_utf8()..])).collect()
    } else {
        match text.trim().strip_prefix(DASHES) {
            Some(rest) => sentences_after_dashes(rest)?,
            None => text.trim().strip_prefix(BULLETS)?.split(BULLETS).collect(),
        }
    };
    let items: Vec<&str> = items.into_iter().map(str::trim).collect();
    items.iter().all(|item| !item.is_empty()).then_some(items)
}

/// The sentences of a text with a dash before each but the first. A dash within a sentence is not one of a list.
fn sentences_after_dashes(text: &str) -> Option<Vec<&str>> {
    let items: Vec<&str> = text.split(DASHES).map(str::trim).collect();
    let (_, but_last) = items.split_last()?;
    but_last.iter().all(|item| item.ends_with(['.', ';', '!', '?'])).then_some(items)
}

fn is_number(text: &str, expected: &str) -> bool {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    is_plain && (text.parse::<u64>().is_ok() || (expected == "een-getal" && text.parse::<f64>().is_ok()))
}

/// Adds the line that states the format, if the keys leave no doubt about it.
pub fn with_format(root: &Node) -> Option<Fix> {
    let Value::Mapping(entries) = &root.value else { return None };
    let has_all = |format: &Format| {
        let required = contract(*format).schema.get("required").and_then(Json::as_array);
        required
            .into_iter()
            .flatten()
            .filter_map(Json::as_str)
            .all(|key| key == "formaat" || root.get(key).is_some())
    };
    let knows_all = |format: &Format| {
        let known = lookup::keys(&contract(*format).schema);
        entries.iter().all(|entry| known.contains(&entry.key.as_str()))
    };
    let mut fitting = Format::ALL.into_iter().filter(|format| has_all(format) && knows_all(format));
    let (Some(format), None) = (fitting.next(), fitting.next()) else { return None };
    let start = root.span.start;
    let edits = vec![Edit { place: Place::Bytes(start..start), text: format!("formaat: {}\n", format.id()) }];
    Some(Fix { title: "formaat-toevoegen", is_certain: true, edits })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_list_has_its_items() {
        for (text, items) in [
            ("• Voert gesprekken. • Beslist.", Some(vec!["Voert gesprekken.", "Beslist."])),
            ("- Voert gesprekken.\n- Beslist.\n", Some(vec!["Voert gesprekken.", "Beslist."])),
            ("•\tVoert gesprekken.\n•\tBeslist.", Some(vec!["Voert gesprekken.", "Beslist."])),
            ("Voert gesprekken • Beslist", None),
            ("- Voert gesprekken - Beslist", None),
            ("– Voert gesprekken. – Beslist.", Some(vec!["Voert gesprekken.", "Beslist."])),
            ("– Voert gesprekken – ook thuis. – Beslist.", None),
            ("Voert gesprekken. – Beslist.", None),
            ("• Voert gesprekken. •", None),
            ("Voert gesprekken.", None),
        ] {
            assert_eq!(bulleted(text), items, "{text}");
        }
    }
}
