//! The outline: nested headings, each with its destination.

use lopdf::{Document, Object, ObjectId};

use crate::write::error::WriteError;
use crate::write::page::{Book, Bookmark, HEIGHT};

use super::object::{dictionary, failed, length, name, number, text};

/// An entry of the outline.
struct OutlineEntry<'a> {
    bookmark: &'a Bookmark,
    id: ObjectId,
    under: Vec<OutlineEntry<'a>>,
}

/// Adds the outline, unless there are no headings.
pub fn add(document: &mut Document, book: &Book, pages: &[ObjectId]) -> Result<(), WriteError> {
    let root = document.new_object_id();
    let (entries, _) = nest(document, &book.bookmarks, 0);
    let (Some(first), Some(last)) = (entries.first(), entries.last()) else { return Ok(()) };
    let outline = dictionary([
        ("Type", name("Outlines")),
        ("First", Object::Reference(first.id)),
        ("Last", Object::Reference(last.id)),
        ("Count", number(count(&entries))),
    ]);
    document.set_object(root, outline);
    write(document, &entries, root, pages);
    document.catalog_mut().map_err(failed)?.set("Outlines", Object::Reference(root));
    Ok(())
}

/// The headings below a level, and the rest.
fn nest<'a>(
    document: &mut Document,
    mut bookmarks: &'a [Bookmark],
    above: u8,
) -> (Vec<OutlineEntry<'a>>, &'a [Bookmark]) {
    let mut entries = Vec::new();
    while let Some((bookmark, rest)) = bookmarks.split_first().filter(|(next, _)| next.level > above) {
        let id = document.new_object_id();
        let (under, rest) = nest(document, rest, bookmark.level);
        entries.push(OutlineEntry { bookmark, id, under });
        bookmarks = rest;
    }
    (entries, bookmarks)
}

fn count(entries: &[OutlineEntry]) -> usize {
    entries.iter().map(|entry| 1 + count(&entry.under)).sum()
}

fn write(document: &mut Document, entries: &[OutlineEntry], parent: ObjectId, pages: &[ObjectId]) {
    for (index, entry) in entries.iter().enumerate() {
        let OutlineEntry { bookmark, id, under } = entry;
        let top = Object::Real(length(HEIGHT - bookmark.y));
        let place =
            vec![Object::Reference(pages[bookmark.page]), name("XYZ"), Object::Null, top, Object::Null];
        let mut item = dictionary([
            ("Title", text(&bookmark.title)),
            ("Parent", Object::Reference(parent)),
            ("Dest", Object::Array(place)),
        ]);
        if let Some(before) = index.checked_sub(1).and_then(|before| entries.get(before)) {
            item.set("Prev", Object::Reference(before.id));
        }
        if let Some(next) = entries.get(index + 1) {
            item.set("Next", Object::Reference(next.id));
        }
        if let (Some(first), Some(last)) = (under.first(), under.last()) {
            item.set("First", Object::Reference(first.id));
            item.set("Last", Object::Reference(last.id));
            item.set("Count", number(count(under)));
        }
        document.set_object(*id, item);
        write(document, under, *id, pages);
    }
}
