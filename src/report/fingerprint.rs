//! What makes a finding the same one after an edit. A fingerprint holds no line, no index and no sentence: it
//! stays when lines move, when items of a list come, go or change places, and in either language. It does not
//! hold the path: the same finding in a copy of the file has the same fingerprint.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use crate::base::pointer::{segments, step};
use crate::check::Checked;
use crate::document::{Document, Node, Value};
use crate::finding::{Arg, Finding, Place};
use crate::source::Source;

/// The keys that name an item of a list, best first.
const NAMES: [&str; 5] = ["id", "naam", "titel", "regel", "tekst"];
/// The argument that tells apart what one place lacks: its name in the messages of the rules about keys.
const KEY: &str = "sleutel";
/// The bytes of the digest that are shown, each as two digits.
const SHOWN_BYTES: usize = 8;

/// The fingerprints of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprints {
    /// One for each of [`Checked::findings`], in its order.
    pub findings: Vec<String>,
    /// One for each of [`Checked::suppressed`], in its order.
    pub suppressed: Vec<String>,
}

/// The fingerprints of the findings that stand, in their order: 16 hexadecimal digits each.
#[must_use]
pub fn fingerprints(checked: &Checked) -> Vec<String> {
    all(checked).findings
}

/// The fingerprints of all findings. They are numbered together, so that setting one aside renames no other.
#[must_use]
pub fn all(checked: &Checked) -> Fingerprints {
    let set_aside = checked.suppressed.iter().map(|suppressed| &suppressed.finding);
    let findings: Vec<&Finding> = checked.findings.iter().chain(set_aside).collect();
    let mut prints = of(&checked.source, &checked.document, &findings);
    let suppressed = prints.split_off(checked.findings.len());
    Fingerprints { findings: prints, suppressed }
}

/// The fingerprints of all findings of one file, in the order given. To be the same as those of a whole check,
/// the findings must be all of them.
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

/// What a finding is about, without where it stands. The parts are written as JSON, so that no two lists of parts
/// give one text.
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

/// The steps of a pointer, with the name of an item for its index.
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

/// What an item of a list is called: by a key that names it, else by all it says.
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

/// The fingerprint of a finding within a whole run, where files are told apart by their path.
#[must_use]
pub fn in_run(path: &str, fingerprint: &str) -> String {
    hex(&Sha256::digest(format!("{path}\n{fingerprint}")))
}

fn hex(digest: &[u8]) -> String {
    let start = digest.first_chunk::<SHOWN_BYTES>().copied().unwrap_or_default();
    format!("{:016x}", u64::from_be_bytes(start))
}
