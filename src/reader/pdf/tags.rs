//! Reads the structure tree of a tagged PDF: headings, paragraphs, lists and tables, with their marked content.

use std::collections::{BTreeMap, BTreeSet};

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, MaybeRef, Name, Object, ObjectIdentifier};

use super::file::{self, Budget};
use crate::reader::block::{BlockShape, Cell, Zone};

/// A part of the text with a single shape.
#[derive(Debug, Clone, Default)]
pub struct Leaf {
    /// The shape.
    pub shape: BlockShape,
    /// The part of the document.
    pub zone: Zone,
    /// The table cell; `None` outside tables.
    pub cell: Option<Cell>,
    /// The marked content, in reading order.
    pub pieces: Vec<MarkedPiece>,
}

/// A piece of marked content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MarkedPiece {
    /// The 0-based page.
    pub page: usize,
    /// The marked-content ID on the page.
    pub number: i32,
    /// Whether the piece is the bullet or number of a list item.
    pub is_label: bool,
}

/// The maximum depth of structure elements.
const MAX_DEPTH: usize = 100;

/// Inline structure elements.
const INLINE: [&str; 19] = [
    "Annot",
    "BibEntry",
    "Code",
    "Em",
    "Form",
    "Link",
    "Quote",
    "RB",
    "RP",
    "RT",
    "Reference",
    "Ruby",
    "Span",
    "Strong",
    "Sub",
    "WP",
    "WT",
    "Warichu",
    "Lbl",
];

/// Reads the leaves of the structure tree; empty if the document has none.
///
/// # Errors
/// The key of the message that is shown, when the budget is exceeded.
pub fn leaves(pdf: &Pdf, budget: &mut Budget) -> Result<Vec<Leaf>, &'static str> {
    let Some(root) = file::catalogue(pdf).and_then(|catalogue| catalogue.get::<Dict<'_>>("StructTreeRoot"))
    else {
        return Ok(Vec::new());
    };
    let roles = root.get::<Dict<'_>>("RoleMap").unwrap_or_default();
    let mut walk = TagWalk {
        pdf,
        pages: file::numbers(pdf),
        roles,
        seen: BTreeSet::new(),
        found: vec![Leaf::default()],
        lists: 0,
        tables: 0,
        table: None,
        budget,
    };
    walk.kids(&root, &Inside::default(), 0)?;
    Ok(walk.found.into_iter().filter(|leaf| !leaf.pieces.is_empty()).collect())
}

/// The properties inherited from the enclosing elements.
#[derive(Debug, Clone, Default)]
struct Inside {
    page: Option<usize>,
    shape: BlockShape,
    zone: Zone,
    cell: Option<Cell>,
    /// The number of the list, and the depth in it, from 0.
    list: Option<(usize, u8)>,
    is_label: bool,
}

struct TagWalk<'p, 'b> {
    pdf: &'p Pdf,
    pages: BTreeMap<ObjectIdentifier, usize>,
    roles: Dict<'p>,
    seen: BTreeSet<ObjectIdentifier>,
    found: Vec<Leaf>,
    lists: usize,
    tables: usize,
    table: Option<TablePlace>,
    budget: &'b mut Budget,
}

impl<'p> TagWalk<'p, '_> {
    /// Begins a leaf.
    fn begin(&mut self, inside: &Inside) {
        let leaf = Leaf { shape: inside.shape, zone: inside.zone, cell: inside.cell, pieces: Vec::new() };
        match self.found.last_mut().filter(|last| last.pieces.is_empty()) {
            Some(last) => *last = leaf,
            None => self.found.push(leaf),
        }
    }

    /// Reads the children of an element.
    fn kids(&mut self, element: &Dict<'p>, inside: &Inside, depth: usize) -> Result<(), &'static str> {
        match element.get::<Object<'p>>("K") {
            Some(Object::Array(kids)) => {
                for kid in kids.raw_iter() {
                    self.kid(kid, inside, depth)?;
                }
            }
            Some(_) => {
                if let Some(kid) = element.get_raw::<Object<'p>>("K") {
                    self.kid(kid, inside, depth)?;
                }
            }
            None => {}
        }
        Ok(())
    }

    /// Reads a child: marked content or an element.
    fn kid(&mut self, kid: MaybeRef<Object<'p>>, inside: &Inside, depth: usize) -> Result<(), &'static str> {
        self.budget.step(1)?;
        let kid = match kid {
            MaybeRef::NotRef(kid) => kid,
            MaybeRef::Ref(reference) => {
                let id = ObjectIdentifier::new(reference.obj_number, reference.gen_number);
                if !self.seen.insert(id) {
                    return Ok(());
                }
                let Some(kid) = self.pdf.xref().get::<Object<'p>>(id) else { return Ok(()) };
                kid
            }
        };
        match kid {
            Object::Number(number) => {
                self.piece(inside.page, i32::try_from(number.as_i64()).ok(), inside.is_label);
            }
            Object::Dict(dict) => match dict.get::<Name<'_>>("Type").as_ref().map(Name::as_str) {
                Some("MCR") => {
                    let page = self.page(&dict).or(inside.page);
                    self.piece(page, dict.get("MCID"), inside.is_label);
                }
                Some("OBJR") => {}
                _ => self.element(&dict, inside, depth + 1)?,
            },
            _ => {}
        }
        Ok(())
    }

    fn piece(&mut self, page: Option<usize>, number: Option<i32>, is_label: bool) {
        if let (Some(page), Some(number), Some(leaf)) = (page, number, self.found.last_mut()) {
            leaf.pieces.push(MarkedPiece { page, number, is_label });
        }
    }

    /// The 0-based page of an element; `None` if it is not given.
    fn page(&self, element: &Dict<'p>) -> Option<usize> {
        let page = element.get_ref("Pg")?;
        self.pages.get(&ObjectIdentifier::new(page.obj_number, page.gen_number)).copied()
    }

    /// The standard structure type of an element, after role mapping.
    fn role(&self, element: &Dict<'p>) -> String {
        let mut role = element.get::<Name<'_>>("S").map(|name| name.as_str().to_owned()).unwrap_or_default();
        for _ in 0..4 {
            let Some(next) = self.roles.get::<Name<'_>>(role.as_bytes()) else { break };
            if next.as_str() == role {
                break;
            }
            role = next.as_str().to_owned();
        }
        role
    }

    fn element(&mut self, element: &Dict<'p>, around: &Inside, depth: usize) -> Result<(), &'static str> {
        if depth > MAX_DEPTH {
            return Ok(());
        }
        let role = self.role(element);
        let mut inside = Inside { page: self.page(element).or(around.page), ..around.clone() };
        if INLINE.contains(&role.as_str()) {
            inside.is_label |= role == "Lbl";
            return self.kids(element, &inside, depth);
        }
        let outer = self.table;
        match role.as_bytes() {
            [b'H', level @ b'1'..=b'6'] => inside.shape = BlockShape::Heading(level - b'0'),
            b"H" | b"Title" => inside.shape = BlockShape::Heading(1),
            b"L" => {
                let depth = inside.list.map_or(0, |(_, depth)| depth.saturating_add(1));
                self.lists += 1;
                inside.list = Some((self.lists, depth));
            }
            b"LI" => {
                let (list, depth) = inside.list.unwrap_or((self.lists, 0));
                inside.shape = BlockShape::Item { list, depth };
            }
            b"Note" | b"FENote" => inside.zone = Zone::Note,
            b"Table" => {
                self.table = Some(TablePlace { table: self.tables, next_row: 0, row: 0, column: 0 });
                self.tables += 1;
            }
            b"TR" => {
                if let Some(place) = &mut self.table {
                    (place.row, place.column) = (place.next_row, 0);
                    place.next_row += 1;
                }
            }
            b"TD" | b"TH" => {
                if let Some(place) = &mut self.table {
                    let TablePlace { table, row, column, .. } = *place;
                    inside.cell = Some(Cell { table, row, column, is_header: role == "TH" });
                    place.column = column.saturating_add(columns(element));
                }
                // Content of a cell is not part of a list that contains the table.
                (inside.shape, inside.list) = (BlockShape::Paragraph, None);
            }
            _ => {}
        }
        self.begin(&inside);
        self.kids(element, &inside, depth)?;
        if role == "Table" {
            self.table = outer;
        }
        // Content of the parent element after this element is a separate leaf.
        self.begin(around);
        Ok(())
    }
}

/// The number of columns that a cell spans.
fn columns(cell: &Dict<'_>) -> usize {
    let span = |attributes: &Dict<'_>| attributes.get::<usize>("ColSpan");
    let spanned = match cell.get::<Object<'_>>("A") {
        Some(Object::Dict(attributes)) => span(&attributes),
        Some(Object::Array(all)) => all.iter::<Dict<'_>>().find_map(|attributes| span(&attributes)),
        _ => None,
    };
    spanned.unwrap_or(1).clamp(1, 1_000)
}

/// A position in a table.
#[derive(Debug, Clone, Copy)]
struct TablePlace {
    table: usize,
    next_row: usize,
    row: usize,
    column: usize,
}
