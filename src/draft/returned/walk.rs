//! Follows a document that goedwerk made: each text with a bookmark goes to its place, and what has none was added by
//! somebody and goes where the texts beside it are.

use std::collections::{BTreeMap, BTreeSet};

use super::grown::{By, Grown, GrownText};
use crate::draft::node::{Origin, OriginPart};
use crate::reader::{Block, BlockShape, Zone};
use crate::schema::place::{self, MarkedText, PlaceStep, PlacedMark};

/// What a document says.
pub struct Walked {
    pub tree: Grown,
    /// Texts without a place.
    pub unplaced: Vec<GrownText>,
    /// The number of texts with a place.
    pub values: usize,
    /// The number of headings and labels.
    pub headings: usize,
    /// The number of texts that somebody added.
    pub added: usize,
}

/// What stands before a block.
#[derive(Debug, Clone)]
struct Before {
    steps: Vec<PlaceStep>,
    shape: BlockShape,
    is_label: bool,
}

/// Follows the blocks of a document.
pub fn walk(blocks: &[Block]) -> Walked {
    let mut walk = DocumentWalk {
        blocks,
        read: blocks.iter().map(read).collect(),
        walked: Walked {
            tree: Grown::Map(Vec::new()),
            unplaced: Vec::new(),
            values: 0,
            headings: 0,
            added: 0,
        },
        before: None,
        seen: BTreeSet::new(),
        rows: BTreeMap::new(),
        columns: BTreeMap::new(),
        titles: BTreeMap::new(),
        fresh: FRESH,
        is_aside: false,
    };
    for at in 0..blocks.len() {
        walk.block(at);
    }
    walk.walked
}

/// The number of the first item that was added: no profile has so many.
const FRESH: usize = 1_000_000;

/// The bookmarks of a block.
fn read(block: &Block) -> MarkedText {
    let marks = block.marks.iter().filter_map(|mark| {
        let meaning = place::mark(&mark.name)?;
        Some(PlacedMark { meaning, text: mark.text.clone(), is_continued: mark.is_continued })
    });
    place::marked(block.text().len(), &marks.collect::<Vec<_>>())
}

struct DocumentWalk<'b> {
    blocks: &'b [Block],
    read: Vec<MarkedText>,
    walked: Walked,
    before: Option<Before>,
    /// The places that had their text.
    seen: BTreeSet<String>,
    /// The label of each row of a table.
    rows: BTreeMap<(usize, usize), Vec<PlaceStep>>,
    /// The place of the last text in each column of a table.
    columns: BTreeMap<(usize, usize), Vec<PlaceStep>>,
    /// The level of the titles in each list.
    titles: BTreeMap<&'static str, u8>,
    fresh: usize,
    /// Whether the document goes on about the profile, and is no longer the profile itself.
    is_aside: bool,
}

impl DocumentWalk<'_> {
    fn block(&mut self, at: usize) {
        let block = &self.blocks[at];
        match block.zone {
            Zone::Body | Zone::Box => {}
            Zone::Note => return self.nowhere(at, block.text()),
            Zone::Header | Zone::Footer | Zone::Hidden => return,
        }
        let marked = self.read[at].clone();
        if marked.is_aside || (self.is_aside && marked.label.is_none() && marked.value.is_none()) {
            self.is_aside = true;
            self.walked.headings += 1;
            return;
        }
        self.is_aside = false;
        let after = block.text().get(marked.after_label..).unwrap_or_default();
        match (marked.value, marked.label) {
            (Some((steps, _)), label) if !place::folded(after).is_empty() => {
                self.value(at, steps, label, after);
            }
            (_, Some(label)) => self.label(at, label, after),
            (_, None) => self.added(at),
        }
    }

    /// A heading or label. What somebody typed after it, where the value was, is the value.
    fn label(&mut self, at: usize, steps: Vec<PlaceStep>, after: &str) {
        let block = &self.blocks[at];
        self.walked.headings += 1;
        if let Some(cell) = block.cell {
            self.rows.entry((cell.table, cell.row)).or_insert_with(|| steps.clone());
        }
        let is_empty = place::folded(after).is_empty();
        self.before = Some(Before { steps: steps.clone(), shape: block.shape, is_label: true });
        if !is_empty && is_leaf(&steps) {
            self.put(at, steps, By::Identity, after);
        }
    }

    /// A text with a bookmark.
    fn value(&mut self, at: usize, steps: Vec<PlaceStep>, label: Option<Vec<PlaceStep>>, text: &str) {
        let block = &self.blocks[at];
        let path = place::path(&steps);
        if let (Some(cell), Some(label)) = (block.cell, &label) {
            self.rows.entry((cell.table, cell.row)).or_insert_with(|| label.clone());
        }
        if !self.seen.insert(path.clone()) {
            let goes_on = self.before.as_ref().is_some_and(|before| {
                !before.is_label && before.steps == steps && !matches!(block.shape, BlockShape::Item { .. })
            });
            return if goes_on { self.put(at, steps, By::Identity, text) } else { self.added(at) };
        }
        if self.is_in_another_list(at, &steps) {
            return self.added(at);
        }
        if let (BlockShape::Heading(level), [PlaceStep::Key(list), ..]) = (block.shape, &steps[..]) {
            self.titles.entry(list).or_insert(level);
        }
        let is_labelled = label.is_some_and(|label| steps.starts_with(&label));
        self.put(at, steps, if is_labelled { By::Identity } else { By::Order }, text);
    }

    /// Whether an item was moved between the items of another list.
    fn is_in_another_list(&self, at: usize, steps: &[PlaceStep]) -> bool {
        let Some(before) = self.before.as_ref().filter(|before| !before.is_label) else { return false };
        let next = self.read[at + 1..].iter().find_map(|next| next.value.as_ref());
        let Some((next, _)) = next else { return false };
        let is_item = |steps: &[PlaceStep]| matches!(steps.last(), Some(PlaceStep::Item(_)));
        let around = pattern(&before.steps);
        is_item(steps) && is_item(next) && around == pattern(next) && around != pattern(steps)
    }

    fn put(&mut self, at: usize, steps: Vec<PlaceStep>, by: By, text: &str) {
        let block = &self.blocks[at];
        let grown = self.text(at, text, place::path(&steps));
        if let Some(cell) = block.cell {
            self.columns.insert((cell.table, cell.column), steps.clone());
        }
        match self.walked.tree.put(&steps, by, grown) {
            Ok(()) => {
                self.walked.values += 1;
                self.before = Some(Before { steps, shape: block.shape, is_label: false });
            }
            Err(text) => {
                self.walked.unplaced.push(*text);
            }
        }
    }

    fn text(&self, at: usize, text: &str, from: String) -> GrownText {
        let location = self.blocks[at].location;
        let parts = vec![OriginPart { block: at, text: 0..self.blocks[at].text().len() }];
        let (paragraph, page) = (location.paragraph, location.page);
        let origin = Origin { paragraph, page, confidence: 100, whole: None, parts };
        GrownText { paragraphs: vec![place::folded(text)], origin, from }
    }

    /// A text without a place.
    fn nowhere(&mut self, at: usize, text: &str) {
        let text = self.text(at, text, String::new());
        self.walked.unplaced.push(text);
    }

    /// A text that somebody added.
    fn added(&mut self, at: usize) {
        let block = &self.blocks[at];
        let text = block.text();
        let Some((steps, by)) = self.beside(at) else {
            if matches!(block.shape, BlockShape::Heading(_)) {
                self.before = None;
            }
            return self.nowhere(at, text);
        };
        self.walked.added += 1;
        self.put(at, steps, by, text);
    }

    /// The place of a text that somebody added, from what stands beside it.
    fn beside(&mut self, at: usize) -> Option<(Vec<PlaceStep>, By)> {
        let block = &self.blocks[at];
        if let Some(cell) = block.cell {
            return self.in_table(cell.table, cell.row, cell.column);
        }
        let before = self.before.clone()?;
        if let BlockShape::Heading(level) = block.shape {
            return self.titled(&before, level);
        }
        if before.is_label {
            let steps = self.under(before.steps)?;
            return Some((steps, By::Identity));
        }
        let is_item = matches!(block.shape, BlockShape::Item { .. });
        if let [list @ PlaceStep::Key(name), number @ PlaceStep::Item(_), PlaceStep::Key(key)] =
            &before.steps[..]
            && !matches!(before.shape, BlockShape::Item { .. })
            && before.shape != block.shape
        {
            // The first text below a title, or a list below a text.
            let key = match (*name, *key, is_item) {
                ("kerntaken", "titel", _) => "taken",
                ("competenties", _, true) => "gedragsindicatoren",
                ("competenties", "naam", false) => "definitie",
                _ => return None,
            };
            let list = [*list, *number, PlaceStep::Key(key)];
            let steps = if key == "definitie" { list.to_vec() } else { self.item_of(&list) };
            return Some((steps, By::Order));
        }
        match (before.shape, block.shape) {
            (BlockShape::Item { depth: above, .. }, BlockShape::Item { depth, .. }) => {
                Some((self.item(&before.steps, above, depth), By::Order))
            }
            (BlockShape::Item { .. }, _) => Some((self.sibling(&before.steps)?, By::Order)),
            (BlockShape::Paragraph, BlockShape::Paragraph) => Some((before.steps, By::Identity)),
            _ => None,
        }
    }

    /// The place of an item after another.
    fn item(&mut self, steps: &[PlaceStep], above: u8, depth: u8) -> Vec<PlaceStep> {
        let task = steps
            .iter()
            .position(|step| *step == PlaceStep::Key("taken"))
            .map(|at| &steps[..steps.len().min(at + 2)]);
        match task {
            Some(task) if depth > above && task.len() >= 4 => {
                let list = [task, &[PlaceStep::Key("onderdelen")]].concat();
                self.item_of(&list)
            }
            Some(task) if depth < above => self.sibling(task).unwrap_or_else(|| task.to_vec()),
            _ => self.sibling(steps).unwrap_or_else(|| steps.to_vec()),
        }
    }

    /// The place of a new item after the item that a place is in.
    fn sibling(&mut self, steps: &[PlaceStep]) -> Option<Vec<PlaceStep>> {
        let last = steps.iter().rposition(|step| matches!(step, PlaceStep::Item(_)))?;
        Some(self.item_of(&steps[..last]))
    }

    /// The place of the text of a new item of a list.
    fn item_of(&mut self, list: &[PlaceStep]) -> Vec<PlaceStep> {
        self.fresh += 1;
        let mut steps = [list, &[PlaceStep::Item(self.fresh)]].concat();
        let keys = place::meaning(&steps).map_or(&[][..], |meaning| meaning.keys);
        let head = keys.iter().map(|(key, _)| *key).find(|key| ["titel", "naam", "tekst"].contains(key));
        // A task is a sentence, unless there is more to say.
        steps.extend(head.filter(|_| list.last() != Some(&PlaceStep::Key("taken"))).map(PlaceStep::Key));
        steps
    }

    /// The place of a text under a label.
    fn under(&mut self, label: Vec<PlaceStep>) -> Option<Vec<PlaceStep>> {
        let meaning = place::meaning(&label)?;
        match (meaning.item.is_some(), meaning.keys.is_empty()) {
            (true, _) => Some(self.item_of(&label)),
            (false, true) => Some(label),
            (false, false) => None,
        }
    }

    /// The place of a heading that was added: a new core task or competency.
    fn titled(&mut self, before: &Before, level: u8) -> Option<(Vec<PlaceStep>, By)> {
        let [list @ PlaceStep::Key(name), ..] = before.steps[..] else { return None };
        let is_list = matches!(name, "kerntaken" | "competenties");
        let fits = match (self.titles.get(name), before.is_label, before.shape) {
            (Some(known), ..) => *known == level,
            (None, true, BlockShape::Heading(above)) => level > above,
            _ => false,
        };
        (is_list && fits).then(|| (self.item_of(&[list]), By::Order))
    }

    /// The place of a cell that was added: beside a label, or below other cells.
    fn in_table(&mut self, table: usize, row: usize, column: usize) -> Option<(Vec<PlaceStep>, By)> {
        if let Some(label) = self.rows.get(&(table, row)).filter(|label| is_leaf(label)) {
            return Some((label.clone(), By::Identity));
        }
        let above = self.columns.get(&(table, column))?.clone();
        let last = above.iter().rposition(|step| matches!(step, PlaceStep::Item(_)))?;
        let steps = self.item_of(&above[..last]);
        Some(if steps.last() == above.last() || above.len() == last + 1 {
            (steps, By::Order)
        } else {
            // Another column of the row: it belongs to the item that the first one began.
            ([&steps[..=last], &above[last + 1..]].concat(), By::Order)
        })
    }
}

/// Whether a place has one value.
fn is_leaf(steps: &[PlaceStep]) -> bool {
    place::meaning(steps).is_some_and(|meaning| meaning.keys.is_empty() && meaning.item.is_none())
}

/// The steps with every item alike.
fn pattern(steps: &[PlaceStep]) -> Vec<PlaceStep> {
    let alike = |step: &PlaceStep| if let PlaceStep::Key(_) = step { *step } else { PlaceStep::Item(0) };
    steps.iter().map(alike).collect()
}
