//! A possible reading of a file, and the part of the file that causes the ambiguity.

use super::place;
use super::place::Edit;
use super::reason::Reason;
use super::spoken::Unread;
use crate::document::Node;
use crate::finding::Place;

/// A part of a file that is invalid or could not be read.
#[derive(Debug)]
pub struct Cause {
    pub reason: Reason,
    pub place: Place,
    /// Its possible readings.
    pub readings: Vec<Reading>,
    /// Whether it may contain anything that is absent, in a way that no reading shows.
    pub hides_anything: bool,
    /// The parts that no rule has seen and that no reading shows.
    pub unread: Vec<Unread>,
    /// List items that are invalid: findings about these are only a consequence.
    pub items: Vec<String>,
}

/// A possible reading of a file.
#[derive(Debug, Default)]
pub struct Reading {
    /// The edits that turn the tree of the file into that of the reading.
    pub edits: Vec<Edit>,
    /// Whether it only counts as a reading if the file then has fewer errors.
    pub must_fit: bool,
    /// Parts whose text counts wherever it is (JSON pointers in the reading).
    pub misplaced: Vec<String>,
    /// Moved parts: the pointer here, and the pointer in the file.
    pub moved: Vec<(String, String)>,
    /// The parts that differ (JSON pointers in the file, or of what is new).
    pub parts: Vec<String>,
}

impl Reading {
    /// Translates a pointer in the reading to a pointer in the file.
    pub fn in_file(&self, pointer: &str) -> String {
        let moved = self.moved.iter().find_map(|(here, there)| {
            let rest = pointer.strip_prefix(here.as_str())?;
            (rest.is_empty() || rest.starts_with('/')).then(|| format!("{there}{rest}"))
        });
        moved.unwrap_or_else(|| pointer.to_owned())
    }

    /// The tree of the reading, if it differs from that of the file, and the parts that differ. `None` if the reading
    /// cannot be made.
    pub fn tree(&self, root: &Node) -> Option<(Option<Node>, Vec<String>)> {
        let mut parts = self.parts.clone();
        if self.edits.is_empty() {
            return Some((None, parts));
        }
        let mut tree = root.clone();
        for edit in &self.edits {
            parts.push(place::apply(&mut tree, edit)?);
        }
        Some((Some(tree), parts))
    }

    /// A reading with the same tree, in which the text of a part counts.
    pub fn of_text(pointer: &str) -> Self {
        Self { misplaced: vec![pointer.to_owned()], parts: vec![pointer.to_owned()], ..Self::default() }
    }

    /// A reading with another tree.
    pub fn of_tree(edits: Vec<Edit>) -> Self {
        Self { edits, ..Self::default() }
    }
}

impl Cause {
    pub fn new(reason: Reason, place: Place) -> Self {
        Self {
            reason,
            place,
            readings: Vec::new(),
            hides_anything: false,
            unread: Vec::new(),
            items: Vec::new(),
        }
    }

    /// Whether a finding at this pointer is about an invalid item. Problems of an exception are reported anyway.
    pub fn follows(&self, pointer: &str) -> bool {
        let parent = pointer.rsplit_once('/').map(|(parent, _)| parent);
        let mut items = self.items.iter().filter(|item| !item.starts_with(EXCEPTIONS));
        items.any(|item| item == pointer || Some(item.as_str()) == parent)
    }
}

/// The location of exceptions.
pub const EXCEPTIONS: &str = "/uitzonderingen/";
