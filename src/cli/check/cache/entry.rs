//! A cache entry: a line with a checksum, a line of JSON with counts, and the output of each report.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::cli::check::job::Told;
use crate::lint::rules;
use crate::report::Summary;

use super::key::Key;
use super::siblings::Seen;

/// The length of the checksum line, including its newline.
const CHECKSUM: usize = 9;

/// An intact entry.
pub struct Entry {
    /// The result of the file.
    pub told: Told,
    /// The other files that the result depends on.
    pub siblings: Vec<Seen>,
}

/// The line of JSON.
#[derive(Serialize, Deserialize)]
struct Head {
    key: String,
    /// The length in bytes of each report.
    pieces: Vec<usize>,
    siblings: Vec<Seen>,
    fails: bool,
    solved: usize,
    dated: usize,
    clean: usize,
    errors: usize,
    warnings: usize,
    suggestions: usize,
    suppressed: usize,
    known: usize,
    not_judged: usize,
    by_rule: Vec<(String, usize)>,
}

impl Entry {
    /// Parses an entry. `None` if it is corrupt or belongs to another key.
    pub fn parse(bytes: &[u8], key: &Key) -> Option<Self> {
        let (checksum, rest) = bytes.split_at_checked(CHECKSUM)?;
        if checksum != checksum_of(rest).as_bytes() {
            return None;
        }
        let text = std::str::from_utf8(rest).ok()?;
        let (head, mut rest) = text.split_once('\n')?;
        let head: Head = serde_json::from_str(head).ok()?;
        if head.key != key.as_str() {
            return None;
        }
        let mut pieces = Vec::with_capacity(head.pieces.len());
        for length in &head.pieces {
            let (piece, after) = rest.split_at_checked(*length)?;
            pieces.push(piece.to_owned());
            rest = after;
        }
        let (fails, solved, dated) = (head.fails, head.solved, head.dated);
        let siblings = head.siblings.clone();
        Some(Self { told: Told { pieces, summary: head.summary()?, fails, solved, dated }, siblings })
    }

    /// Serialises the entry of a file.
    pub fn text(key: &Key, told: &Told, siblings: &[Seen]) -> Result<String, serde_json::Error> {
        let head = serde_json::to_string(&Head::new(key, told, siblings.to_vec()))?;
        let rest = format!("{head}\n{}", told.pieces.concat());
        Ok(checksum_of(rest.as_bytes()) + &rest)
    }
}

impl Head {
    fn new(key: &Key, told: &Told, siblings: Vec<Seen>) -> Self {
        let Summary {
            files: _,
            clean,
            errors,
            warnings,
            suggestions,
            suppressed,
            known,
            not_judged,
            by_rule,
        } = &told.summary;
        Self {
            key: key.as_str().to_owned(),
            pieces: told.pieces.iter().map(String::len).collect(),
            siblings,
            fails: told.fails,
            solved: told.solved,
            dated: told.dated,
            clean: *clean,
            errors: *errors,
            warnings: *warnings,
            suggestions: *suggestions,
            suppressed: *suppressed,
            known: *known,
            not_judged: *not_judged,
            by_rule: by_rule.iter().map(|(rule, count)| ((*rule).to_owned(), *count)).collect(),
        }
    }

    /// The counts of the file; `None` if it contains an unknown rule.
    fn summary(self) -> Option<Summary> {
        static NAMES: LazyLock<BTreeMap<&str, &'static str>> =
            LazyLock::new(|| rules().map(|rule| (rule.name, rule.name)).collect());
        let by_rule = self.by_rule.iter().map(|(rule, count)| Some((*NAMES.get(&**rule)?, *count)));
        Some(Summary {
            files: 1,
            clean: self.clean,
            errors: self.errors,
            warnings: self.warnings,
            suggestions: self.suggestions,
            suppressed: self.suppressed,
            known: self.known,
            not_judged: self.not_judged,
            by_rule: by_rule.collect::<Option<_>>()?,
        })
    }
}

fn checksum_of(bytes: &[u8]) -> String {
    format!("{:08x}\n", crc32fast::hash(bytes))
}
