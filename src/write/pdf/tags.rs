//! Writes the structure tree and the link annotations.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::write::error::WriteError;
use crate::write::page::tag::{Kid, Role, Scope, TagId, Tags};
use crate::write::page::{Area, Book, HEIGHT};

use super::object::{ascii, corners, dictionary, dictionary_mut, name, number, text};

/// The standard structure type of a role.
pub fn name_of(role: &Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Division => "Div",
        Role::Heading(level) => heading(*level),
        Role::Paragraph => "P",
        Role::List { .. } => "L",
        Role::Item => "LI",
        Role::Label => "Lbl",
        Role::Body => "LBody",
        Role::Table => "Table",
        Role::Caption => "Caption",
        Role::Head => "THead",
        Role::Rows => "TBody",
        Role::Row => "TR",
        Role::Header(_) => "TH",
        Role::Cell => "TD",
        Role::Quote => "BlockQuote",
        Role::Figure { .. } => "Figure",
        Role::Link => "Link",
        Role::Code => "Code",
    }
}

fn heading(level: u8) -> &'static str {
    match level {
        0 | 1 => "H1",
        2 => "H2",
        3 => "H3",
        4 => "H4",
        5 => "H5",
        _ => "H6",
    }
}

/// Adds the structure tree and the link annotations.
pub fn add(document: &mut Document, book: &Book, pages: &[ObjectId]) -> Result<(), WriteError> {
    let areas = areas(document, book, pages)?;
    let root = document.new_object_id();
    let mut tree =
        Tree { document, book, pages, areas: &areas, of_mark: BTreeMap::new(), of_area: BTreeMap::new() };
    let top = tree.element(Tags::ROOT, root);
    let (of_mark, of_area) = (tree.of_mark, tree.of_area);
    let parents = document.add_object(parents(book, &of_mark, &of_area));
    let next = number(pages.len() + of_area.len());
    document.set_object(
        root,
        dictionary([
            ("Type", name("StructTreeRoot")),
            ("K", Object::Array(vec![Object::Reference(top)])),
            ("ParentTree", Object::Reference(parents)),
            ("ParentTreeNextKey", next),
        ]),
    );
    for (index, page) in pages.iter().enumerate() {
        let page = dictionary_mut(document, *page)?;
        page.set("StructParents", number(index));
        page.set("Tabs", name("S"));
    }
    let catalog = document.catalog_mut().map_err(super::object::failed)?;
    catalog.set("StructTreeRoot", Object::Reference(root));
    catalog.set("MarkInfo", dictionary([("Marked", Object::Boolean(true))]));
    Ok(())
}

/// The link annotations, page by page.
fn areas(document: &mut Document, book: &Book, pages: &[ObjectId]) -> Result<Vec<Vec<ObjectId>>, WriteError> {
    let mut all = Vec::with_capacity(pages.len());
    let mut key = pages.len();
    for (page, id) in book.pages.iter().zip(pages) {
        let mut areas = Vec::with_capacity(page.areas.len());
        for area in &page.areas {
            areas.push(document.add_object(annotation(area, *id, key)));
            key += 1;
        }
        let page = dictionary_mut(document, *id)?;
        page.remove(b"Annots");
        if !areas.is_empty() {
            page.set("Annots", Object::Array(areas.iter().copied().map(Object::Reference).collect()));
        }
        all.push(areas);
    }
    Ok(all)
}

fn annotation(area: &Area, page: ObjectId, key: usize) -> Dictionary {
    const PRINTED: i64 = 1 << 2;
    let action = dictionary([("S", name("URI")), ("URI", ascii(&area.address))]);
    let none = Object::Array(vec![Object::Integer(0); 3]);
    dictionary([
        ("Type", name("Annot")),
        ("Subtype", name("Link")),
        ("P", Object::Reference(page)),
        ("Rect", corners(area.place, HEIGHT)),
        ("Border", none),
        ("F", Object::Integer(PRINTED)),
        ("Contents", text(&area.words)),
        ("A", Object::Dictionary(action)),
        ("StructParent", number(key)),
    ])
}

struct Tree<'a> {
    document: &'a mut Document,
    book: &'a Book,
    pages: &'a [ObjectId],
    areas: &'a [Vec<ObjectId>],
    /// The structure element of each mark, by page and number.
    of_mark: BTreeMap<(usize, usize), ObjectId>,
    /// The structure element of each area, by page and index.
    of_area: BTreeMap<(usize, usize), ObjectId>,
}

impl Tree<'_> {
    /// Adds a tag and its children.
    fn element(&mut self, id: TagId, parent: ObjectId) -> ObjectId {
        let element = self.document.new_object_id();
        let tag = self.book.tags.get(id);
        let page = tag.kids.iter().find_map(|kid| match kid {
            Kid::Mark { page, .. } | Kid::Area { page, .. } => Some(*page),
            Kid::Tag(_) => None,
        });
        let kids = tag.kids.iter().map(|kid| self.kid(*kid, element, page)).collect();
        let mut entries = dictionary([
            ("Type", name("StructElem")),
            ("S", name(name_of(&tag.role))),
            ("P", Object::Reference(parent)),
            ("K", Object::Array(kids)),
        ]);
        if let Some(page) = page {
            entries.set("Pg", Object::Reference(self.pages[page]));
        }
        describe(&tag.role, &mut entries);
        self.document.set_object(element, entries);
        element
    }

    fn kid(&mut self, kid: Kid, element: ObjectId, on: Option<usize>) -> Object {
        match kid {
            Kid::Tag(tag) => Object::Reference(self.element(tag, element)),
            Kid::Mark { page, number: mark } => {
                self.of_mark.insert((page, mark), element);
                if on == Some(page) {
                    return number(mark);
                }
                let page = Object::Reference(self.pages[page]);
                dictionary([("Type", name("MCR")), ("Pg", page), ("MCID", number(mark))]).into()
            }
            Kid::Area { page, index } => {
                self.of_area.insert((page, index), element);
                let (place, area) = (self.pages[page], self.areas[page][index]);
                dictionary([
                    ("Type", name("OBJR")),
                    ("Pg", Object::Reference(place)),
                    ("Obj", Object::Reference(area)),
                ])
                .into()
            }
        }
    }
}

/// Adds the attributes of a role.
fn describe(role: &Role, entries: &mut Dictionary) {
    let attributes = match role {
        Role::List { numbered } => {
            let numbering = if *numbered { "Decimal" } else { "Disc" };
            dictionary([("O", name("List")), ("ListNumbering", name(numbering))])
        }
        Role::Header(scope) => {
            let scope = match scope {
                Scope::Column => "Column",
                Scope::Row => "Row",
            };
            dictionary([("O", name("Table")), ("Scope", name(scope))])
        }
        Role::Figure { alternative, place } => {
            entries.set("Alt", text(alternative));
            let mut layout = dictionary([("O", name("Layout")), ("Placement", name("Block"))]);
            if let Some(place) = place {
                layout.set("BBox", corners(*place, HEIGHT));
            }
            layout
        }
        _ => return,
    };
    entries.set("A", attributes);
}

/// The parent tree: the structure elements of each page and of each link.
fn parents(
    book: &Book,
    of_mark: &BTreeMap<(usize, usize), ObjectId>,
    of_area: &BTreeMap<(usize, usize), ObjectId>,
) -> Dictionary {
    let mut numbers = Vec::new();
    for page in 0..book.pages.len() {
        let elements = of_mark.range((page, 0)..(page + 1, 0)).map(|(_, id)| Object::Reference(*id));
        numbers.extend([number(page), Object::Array(elements.collect())]);
    }
    for (index, element) in of_area.values().enumerate() {
        numbers.extend([number(book.pages.len() + index), Object::Reference(*element)]);
    }
    dictionary([("Nums", Object::Array(numbers))])
}
