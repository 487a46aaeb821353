//! One way to read a file, and what leaves it open.

use super::place;
use super::place::Edit;
use super::reason::Reason;
use super::spoken::Part;
use crate::document::Node;
use crate::finding::Place;

/// A part of a file that is not as it should be.
#[derive(Debug)]
pub struct Cause {
    pub reason: Reason,
    pub place: Place,
    /// The ways it may have been meant.
    pub readings: Vec<Reading>,
    /// Whether it may hold anything that is absent, in a way no reading shows.
    pub hides_anything: bool,
    /// What no rule has seen, and no reading shows.
    pub unread: Vec<Part>,
    /// Items of lists that do not have their form: what is found about them follows from that.
    pub items: Vec<String>,
}

/// A way to read a file.
#[derive(Debug, Default)]
pub struct Reading {
    /// How its tree differs from that of the file.
    pub edits: Vec<Edit>,
    /// Whether it is a reading only if the file then has fewer errors.
    pub must_fit: bool,
    /// Parts whose text counts, wherever it stands (JSON pointers in the reading).
    pub misplaced: Vec<String>,
    /// What has another place than in the file: its pointer here, and there.
    pub moved: Vec<(String, String)>,
    /// What is read differently (JSON pointers of the file, or of what is new).
    pub parts: Vec<String>,
}

impl Reading {
    /// The pointer in the file of what this pointer leads to here.
    pub fn in_file(&self, pointer: &str) -> String {
        let moved = self.moved.iter().find_map(|(here, there)| {
            let rest = pointer.strip_prefix(here.as_str())?;
            (rest.is_empty() || rest.starts_with('/')).then(|| format!("{there}{rest}"))
        });
        moved.unwrap_or_else(|| pointer.to_owned())
    }

    /// The tree of the reading, where it has one of its own, and what is read differently in it. `None` where it cannot be
    /// made.
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

    /// The same tree, in which the text of a part counts.
    pub fn of_text(pointer: &str) -> Self {
        Self { misplaced: vec![pointer.to_owned()], parts: vec![pointer.to_owned()], ..Self::default() }
    }

    /// Another tree.
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

    /// Whether a finding at this pointer is about an item that does not have its form. What is wrong with an exception is
    /// wrong all the same.
    pub fn follows(&self, pointer: &str) -> bool {
        let parent = pointer.rsplit_once('/').map(|(parent, _)| parent);
        let mut items = self.items.iter().filter(|item| !item.starts_with(EXCEPTIONS));
        items.any(|item| item == pointer || Some(item.as_str()) == parent)
    }
}

/// Where exceptions stand.
pub const EXCEPTIONS: &str = "/uitzonderingen/";
