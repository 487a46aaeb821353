//! Walks the blocks of a document that goedwerk made. A text with a bookmark goes to the place in its bookmark. A text
//! without a bookmark was added by somebody, and its place is derived from the texts next to it.

use std::collections::{BTreeMap, BTreeSet};

use super::grown::{By, Grown, GrownText};
use crate::draft::node::{Origin, OriginPart};
use crate::reader::{Block, BlockShape, Zone};
use crate::schema::place::{self, MarkedText, PlaceStep, PlacedMark};

/// The result of a walk.
pub struct Walked {
    /// The profile.
    pub tree: Grown,
    /// Texts without a place in the profile.
    pub unplaced: Vec<GrownText>,
    /// The number of texts with a place in the profile.
    pub values: usize,
    /// The number of headings and labels.
    pub headings: usize,
    /// The number of texts that somebody added and for which a place was found.
    pub added: usize,
}

/// The text before a block.
#[derive(Debug, Clone)]
struct Before {
    /// Its place in the profile; for a label, the place that it announces.
    steps: Vec<PlaceStep>,
    /// The shape of its block.
    shape: BlockShape,
    /// Whether it is a heading or label rather than a value.
    is_label: bool,
}

/// Walks the blocks of a document in order.
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

/// An index that is larger than any real one, used to mark added items.
const FRESH: usize = 1_000_000;

/// Reads the bookmarks of a block; those that are not of goedwerk are ignored.
fn read(block: &Block) -> MarkedText {
    let marks = block.marks.iter().filter_map(|mark| {
        let meaning = place::mark(&mark.name)?;
        Some(PlacedMark { meaning, text: mark.text.clone(), is_continued: mark.is_continued })
    });
    place::marked(block.text().len(), &marks.collect::<Vec<_>>())
}

struct DocumentWalk<'b> {
    blocks: &'b [Block],
    /// The bookmarks of each block.
    read: Vec<MarkedText>,
    walked: Walked,
    /// The last placed text or label before the current block.
    before: Option<Before>,
    /// The paths of which a text was already read.
    seen: BTreeSet<String>,
    /// The place that the label of a table row announces, by table and row.
    rows: BTreeMap<(usize, usize), Vec<PlaceStep>>,
    /// The place of the last text in a table column, by table and column.
    columns: BTreeMap<(usize, usize), Vec<PlaceStep>>,
    /// The heading level of the item titles in each list of the profile, by key.
    titles: BTreeMap<&'static str, u8>,
    /// The index of the last added item, or [`FRESH`].
    fresh: usize,
    /// Whether the walk is in a part about the profile, such as its coverage or findings, which is not part of the
    /// profile.
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

    /// Handles a heading or label. `after` is the text after it; for a single value, that text is the value.
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

    /// Handles a text with the bookmark of a value. A second text with the same bookmark continues the first if it
    /// follows directly, and else counts as added.
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

    /// Whether the block is a list item that was moved between two items of a different list.
    fn is_in_another_list(&self, at: usize, steps: &[PlaceStep]) -> bool {
        let Some(before) = self.before.as_ref().filter(|before| !before.is_label) else { return false };
        let next = self.read[at + 1..].iter().find_map(|next| next.value.as_ref());
        let Some((next, _)) = next else { return false };
        let is_item = |steps: &[PlaceStep]| matches!(steps.last(), Some(PlaceStep::Item(_)));
        let around = pattern(&before.steps);
        is_item(steps) && is_item(next) && around == pattern(next) && around != pattern(steps)
    }

    /// Inserts a text into the tree, or adds it to the unplaced texts if its place is taken.
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

    /// Returns the text of a block with its origin; `from` is its path.
    fn text(&self, at: usize, text: &str, from: String) -> GrownText {
        let location = self.blocks[at].location;
        let parts = vec![OriginPart { block: at, text: 0..self.blocks[at].text().len() }];
        let (paragraph, page) = (location.paragraph, location.page);
        let origin = Origin { paragraph, page, confidence: 100, whole: None, parts };
        GrownText { paragraphs: vec![place::folded(text)], origin, from }
    }

    /// Adds a text to the unplaced texts.
    fn nowhere(&mut self, at: usize, text: &str) {
        let text = self.text(at, text, String::new());
        self.walked.unplaced.push(text);
    }

    /// Handles a text that somebody added.
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

    /// Derives the place of an added text from the texts next to it. `None` if that gives no place.
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
            // The first text below the title of an item, or a list below a text.
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

    /// Returns the place of an added list item. `steps` and `above` are the place and depth of the item before it, and
    /// `depth` is its own depth. An item that is nested in a task becomes a part (`onderdelen`) of that task.
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

    /// Returns the place of a new item in the innermost list that contains `steps`; `None` if no list does.
    fn sibling(&mut self, steps: &[PlaceStep]) -> Option<Vec<PlaceStep>> {
        let last = steps.iter().rposition(|step| matches!(step, PlaceStep::Item(_)))?;
        Some(self.item_of(&steps[..last]))
    }

    /// Returns the place of the main text of a new item of a list.
    fn item_of(&mut self, list: &[PlaceStep]) -> Vec<PlaceStep> {
        self.fresh += 1;
        let mut steps = [list, &[PlaceStep::Item(self.fresh)]].concat();
        let keys = place::meaning(&steps).map_or(&[][..], |meaning| meaning.keys);
        let head = keys.iter().map(|(key, _)| *key).find(|key| ["titel", "naam", "tekst"].contains(key));
        // A new task is a plain string rather than a mapping with `tekst`.
        steps.extend(head.filter(|_| list.last() != Some(&PlaceStep::Key("taken"))).map(PlaceStep::Key));
        steps
    }

    /// Returns the place of a text under a label: a new item of a list, or a single value. `None` for a mapping.
    fn under(&mut self, label: Vec<PlaceStep>) -> Option<Vec<PlaceStep>> {
        let meaning = place::meaning(&label)?;
        match (meaning.item.is_some(), meaning.keys.is_empty()) {
            (true, _) => Some(self.item_of(&label)),
            (false, true) => Some(label),
            (false, false) => None,
        }
    }

    /// Returns the place of an added heading: the title of a new core task or competency. `None` if its level does not
    /// match that of the other titles.
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

    /// Returns the place of an added table cell: the value of the label of its row, or a new item like the cell above
    /// it.
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
            // Another column of the row: a key of the item that the first cell of the row began.
            ([&steps[..=last], &above[last + 1..]].concat(), By::Order)
        })
    }
}

/// Whether a place has a single value rather than a list or mapping.
fn is_leaf(steps: &[PlaceStep]) -> bool {
    place::meaning(steps).is_some_and(|meaning| meaning.keys.is_empty() && meaning.item.is_none())
}

/// Returns the steps with every item index replaced by 0, to compare places regardless of indexes.
fn pattern(steps: &[PlaceStep]) -> Vec<PlaceStep> {
    let alike = |step: &PlaceStep| if let PlaceStep::Key(_) = step { *step } else { PlaceStep::Item(0) };
    steps.iter().map(alike).collect()
}
