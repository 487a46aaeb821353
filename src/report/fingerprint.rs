//! Fingerprints identify a finding across edits. A fingerprint contains no line number, index or message: it is stable
//! when lines move, when list items are added, removed or reordered, and across languages. It does not contain the
//! path: the same finding in a copy of the file has the same fingerprint.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use crate::base::pointer::{segments, step};
use crate::check::Checked;
use crate::document::{Document, Node, Value};
use crate::finding::{Arg, Finding, Place};
use crate::source::Source;

/// The keys that identify a list item, in order of preference.
const NAMES: [&str; 5] = ["id", "naam", "titel", "regel", "tekst"];
/// The argument that distinguishes findings about different missing keys at the same place.
const KEY: &str = "sleutel";
/// Number of digest bytes shown, as two digits each.
const SHOWN_BYTES: usize = 8;

/// The fingerprints of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprints {
    /// One for each of [`Checked::findings`], in the same order.
    pub findings: Vec<String>,
    /// One for each of [`Checked::suppressed`], in the same order.
    pub suppressed: Vec<String>,
}

/// The fingerprints of the unsuppressed findings, in order: 16 hexadecimal digits each.
#[must_use]
pub fn fingerprints(checked: &Checked) -> Vec<String> {
    all(checked).findings
}

/// The fingerprints of all findings. They are numbered together, so that suppressing one does not change another.
#[must_use]
pub fn all(checked: &Checked) -> Fingerprints {
    let set_aside = checked.suppressed.iter().map(|suppressed| &suppressed.finding);
    let findings: Vec<&Finding> = checked.findings.iter().chain(set_aside).collect();
    let mut prints = of(&checked.source, &checked.document, &findings);
    let suppressed = prints.split_off(checked.findings.len());
    Fingerprints { findings: prints, suppressed }
}

/// The fingerprints of all findings of a file, in the given order. To match those of a full check, the list of findings
/// must be complete.
#[must_use]
pub fn of(source: &Source, document: &Document, findings: &[&Finding]) -> Vec<String> {
    let mut by_place: Vec<usize> = (0..findings.len()).collect();
    by_place.sort_by_cached_key(|&index| document.span(source, &findings[index].place).start);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut prints = vec![String::new(); findings.len()];
    for index in by_place {
        let identity = identity(source, document, findings[index]);
        let number = seen.entry(identity.clone()).or_insert(0);
        prints[index] = digest(&identity, *number);
        *number += 1;
    }
    prints
}

/// The identity of a finding, independent of its location. The parts are serialised as JSON, so that different lists of
/// parts never give the same text.
fn identity(source: &Source, document: &Document, finding: &Finding) -> String {
    let key = finding.args.iter().find_map(|(name, arg)| match arg {
        Arg::Text(text) if *name == KEY => Some(text.as_str()),
        _ => None,
    });
    let (path, words) = match &finding.place {
        Place::Key(pointer) | Place::Value(pointer) => (named(document, pointer), ""),
        Place::Words(evidence) => (named(document, &evidence.pointer), evidence.quote.as_str()),
        Place::Bytes(span) => {
            let line = source.line(source.position(span.start).line);
            (Vec::new(), source.text[line].trim())
        }
    };
    serde_json::json!([finding.rule.name, path, words, key]).to_string()
}

/// The segments of a pointer, with indices replaced by item names.
fn named(document: &Document, pointer: &str) -> Vec<String> {
    let mut here = String::new();
    segments(pointer)
        .map(|segment| {
            let in_list = document.node(&here).is_some_and(|node| matches!(node.value, Value::Sequence(_)));
            here = step(&here, &segment);
            match document.node(&here).filter(|_| in_list) {
                Some(item) => format!("[{}]", name(item)),
                None => segment.into_owned(),
            }
        })
        .collect()
}

/// The name of a list item: a key that identifies it, or else its full content.
fn name(item: &Node) -> String {
    let named = NAMES.iter().find_map(|name| item.get(name).and_then(scalar));
    named.or_else(|| scalar(item)).unwrap_or_else(|| item.to_json().to_string())
}

fn scalar(node: &Node) -> Option<String> {
    match &node.value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn digest(identity: &str, number: usize) -> String {
    hex(&Sha256::digest(format!("{number}\n{identity}")))
}

/// The fingerprint of a finding within a run, in which files are distinguished by their path.
#[must_use]
pub fn in_run(path: &str, fingerprint: &str) -> String {
    hex(&Sha256::digest(format!("{path}\n{fingerprint}")))
}

fn hex(digest: &[u8]) -> String {
    let start = digest.first_chunk::<SHOWN_BYTES>().copied().unwrap_or_default();
    format!("{:016x}", u64::from_be_bytes(start))
}
