//! Reads the paragraphs of an ODT part, in the order of their start tags.

use quick_xml::events::BytesStart;

use super::styles::{Letters, OdtStyle, StyleFamily, Styles};
use super::tables::OdtTable;
use crate::reader::block::Zone;
use crate::reader::draft::{Draft, DraftShape, ListKey, Story};
use crate::reader::marks::OpenMarks;
use crate::reader::signs::pictured;
use crate::reader::xml::{self, Walk, attribute, number};

/// Elements whose content is not part of the text: tracked deletions, comments, note numbers, phonetic guides,
/// formulas, pictures, forms, descriptions and definitions.
const SKIPPED: [&str; 17] = [
    "tracked-changes",
    "annotation",
    "note-citation",
    "ruby-text",
    "math",
    "binary-data",
    "forms",
    "script",
    "desc",
    "sequence-decls",
    "variable-decls",
    "user-field-decls",
    "table-of-content-source",
    "automatic-styles",
    "font-face-decls",
    "styles",
    "event-listeners",
];
/// Elements whose content may be hidden.
const HIDING: [&str; 4] = ["section", "hidden-text", "placeholder", "content-control"];
/// Indexes, such as a table of contents, which repeat words of the text.
const CONTENTS: [&str; 6] = [
    "table-of-content",
    "alphabetical-index",
    "illustration-index",
    "table-index",
    "object-index",
    "user-index",
];
/// Drawing shapes that can contain text.
const BOXES: [&str; 7] = ["text-box", "custom-shape", "rect", "ellipse", "circle", "polygon", "caption"];

/// Appends the paragraphs of a part to a story. Empty paragraphs are numbered too, so that numbers match what a reader
/// counts.
///
/// # Errors
/// The key of the message that is shown when the XML cannot be read.
pub fn read(xml: &str, styles: &Styles, story: &mut Story) -> Result<(), &'static str> {
    let from = story.drafts.len();
    let mut text = OdtText {
        styles,
        story,
        open: Vec::new(),
        spans: Vec::new(),
        lists: Vec::new(),
        tables: Vec::new(),
        zones: Vec::new(),
        hiding: Vec::new(),
        contents: 0,
        page: 1,
        marks: OpenMarks::default(),
    };
    xml::walk(xml, &mut text)?;
    // Without any page break in the file, page numbers are unknown. Headers and footers are on many pages.
    let has_pages = text.page > 1;
    let unknown = story.drafts[from..]
        .iter_mut()
        .filter(|draft| !has_pages || matches!(draft.zone, Zone::Header | Zone::Footer));
    unknown.for_each(|draft| draft.page = 0);
    Ok(())
}

/// Reads the elements of a part.
struct OdtText<'s> {
    styles: &'s Styles,
    story: &'s mut Story,
    /// The open paragraphs: a note or text box within a paragraph has paragraphs of its own.
    open: Vec<OpenParagraph>,
    /// The character formatting of the text in each enclosing span.
    spans: Vec<Letters>,
    lists: Vec<OpenList>,
    tables: Vec<OdtTable>,
    zones: Vec<Zone>,
    /// For each enclosing element that may hide its content, whether it does.
    hiding: Vec<bool>,
    /// The number of enclosing indexes, such as a table of contents.
    contents: usize,
    /// The current page, from 1.
    page: usize,
    marks: OpenMarks,
}

/// A paragraph in progress.
struct OpenParagraph {
    draft: Draft,
    style: OdtStyle,
    /// The number of spans that enclose the paragraph.
    spans: usize,
    /// Whether the whole paragraph is hidden.
    is_hidden: bool,
}

/// An open list.
struct OpenList {
    /// The name of its style.
    style: Option<String>,
    depth: u8,
    /// The number of paragraphs that enclose the list.
    paragraphs: usize,
    /// Whether the next paragraph begins an item.
    is_new: bool,
}

impl Walk for OdtText<'_> {
    fn start(&mut self, tag: &BytesStart<'_>) -> bool {
        let name = tag.local_name();
        let name = name.as_ref();
        match name {
            // The field `text:title` is visible text, but the titles of drawings are not.
            "title" => return tag.name().as_ref() == "text:title",
            "bookmark-start" => {
                let name = attribute(tag, "name").unwrap_or_default();
                self.marks.begin(name.clone(), name, self.open.last_mut().map(|open| &mut open.draft));
            }
            "bookmark-end" => {
                let name = attribute(tag, "name").unwrap_or_default();
                self.marks.end(&name, self.open.last_mut().map(|open| &mut open.draft));
            }
            name if SKIPPED.contains(&name) => return false,
            "p" | "h" => self.begin(name, tag),
            "span" => {
                let style = self.styles.of(StyleFamily::Text, attribute(tag, "style-name"));
                self.spans.push(style.letters.within(self.letters()));
            }
            "list" | "numbered-paragraph" => self.begin_list(tag),
            "list-item" | "list-header" => {
                if let Some(list) = self.lists.last_mut() {
                    list.is_new = name == "list-item";
                }
            }
            "table" => {
                self.tables.push(OdtTable::new(self.story.tables, self.open.len()));
                self.story.tables += 1;
            }
            "header" | "header-left" | "header-first" | "footer" | "footer-left" | "footer-first" => {
                if attribute(tag, "display").as_deref() == Some("false") {
                    return false;
                }
                self.zones.push(if name.starts_with("header") { Zone::Header } else { Zone::Footer });
            }
            "note-body" => self.zones.push(Zone::Note),
            name if BOXES.contains(&name) => {
                let zone = self.zones.last().copied().unwrap_or_default();
                self.zones.push(if zone == Zone::Body { Zone::Box } else { zone });
            }
            name if CONTENTS.contains(&name) => self.contents += 1,
            name if HIDING.contains(&name) => self.hiding.push(hides(name, tag)),
            "covered-table-cell" => {
                self.table(name, tag);
                return false;
            }
            name => self.within(name, tag),
        }
        true
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" | "h" => self.finish(),
            "span" => {
                self.spans.pop();
            }
            "list" | "numbered-paragraph" => {
                self.lists.pop();
            }
            "table" => {
                self.tables.pop();
            }
            "header" | "header-left" | "header-first" | "footer" | "footer-left" | "footer-first"
            | "note-body" => {
                self.zones.pop();
            }
            name if BOXES.contains(&name) => {
                self.zones.pop();
            }
            name if CONTENTS.contains(&name) => self.contents = self.contents.saturating_sub(1),
            name if HIDING.contains(&name) => {
                self.hiding.pop();
            }
            name => {
                let outer = self.open.len();
                if let Some(table) = self.tables.last_mut().filter(|table| table.paragraphs == outer) {
                    table.end(name);
                }
            }
        }
    }

    fn words(&mut self, words: &str) {
        let (letters, is_hidden) = (self.letters(), self.is_hidden());
        let Some(open) = self.open.last_mut() else { return };
        if open.draft.page == 0 && !words.trim().is_empty() {
            open.draft.page = self.page;
        }
        let into = if is_hidden { &mut open.draft.hidden } else { &mut open.draft.shown };
        if letters.is_pictured() {
            into.push(&pictured(words), letters.looks());
        } else {
            into.push(words, letters.looks());
        }
    }
}

/// Whether an element hides its content.
fn hides(name: &str, tag: &BytesStart<'_>) -> bool {
    let is = |attributed: &str, value: &str| attribute(tag, attributed).as_deref() == Some(value);
    match name {
        "placeholder" => true,
        "content-control" => is("showing-place-holder", "true"),
        _ => is("display", "none") || is("is-hidden", "true"),
    }
}

impl OdtText<'_> {
    /// The character formatting of the next text.
    fn letters(&self) -> Letters {
        let Some(open) = self.open.last() else { return Letters::default() };
        let inner = self.spans.last().filter(|_| self.spans.len() > open.spans);
        inner.copied().unwrap_or(open.style.letters)
    }

    /// Whether the next text is hidden.
    fn is_hidden(&self) -> bool {
        let outer = self.open.last().is_some_and(|open| open.is_hidden);
        outer || self.letters().is_hidden() || self.hiding.contains(&true)
    }

    /// Begins a paragraph or heading.
    fn begin(&mut self, name: &str, tag: &BytesStart<'_>) {
        let paragraphs = self.open.len();
        let style = self.styles.of(StyleFamily::Paragraph, attribute(tag, "style-name"));
        if style.begins_page == Some(true) && self.story.paragraphs > 0 && paragraphs == 0 {
            self.page += 1;
        }
        // Text anchored in hidden text is hidden too.
        let is_hidden = self.is_hidden();
        let table = self.tables.last().filter(|table| table.paragraphs == paragraphs);
        let mut draft =
            Draft { number: self.story.paragraphs, cell: table.map(OdtTable::cell), ..Draft::default() };
        self.story.paragraphs += 1;
        draft.zone = match self.zones.last() {
            _ if self.contents > 0 => Zone::Hidden,
            Some(zone) => *zone,
            None if paragraphs > 0 => Zone::Box,
            None => Zone::Body,
        };
        let item = self.item();
        let level = if name == "h" { number(tag, "outline-level").or(Some(1)) } else { None };
        draft.shape = match (level.or(style.level), item) {
            (Some(level), _) => DraftShape::Heading(level.clamp(1, 9)),
            (None, Some((key, depth, _))) => DraftShape::Item(key, depth),
            (None, None) => DraftShape::Paragraph,
        };
        let indent = item.and_then(|(.., indent)| indent).or(style.indent);
        draft.indent = indent.unwrap_or(0.0);
        self.marks.begin_paragraph(&mut draft);
        self.open.push(OpenParagraph { draft, style, spans: self.spans.len(), is_hidden });
    }

    /// Ends a paragraph or heading.
    fn finish(&mut self) {
        let Some(mut open) = self.open.pop() else { return };
        self.marks.end_paragraph(&mut open.draft);
        self.spans.truncate(open.spans);
        if open.style.ends_page == Some(true) && self.open.is_empty() {
            self.page += 1;
        }
        if !open.draft.is_empty() {
            self.story.drafts.push(open.draft);
        }
    }

    fn begin_list(&mut self, tag: &BytesStart<'_>) {
        let paragraphs = self.open.len();
        let outer = self.lists.last().filter(|list| list.paragraphs == paragraphs);
        let style = attribute(tag, "style-name").or_else(|| outer.and_then(|list| list.style.clone()));
        let depth = match number::<u8>(tag, "level") {
            Some(level) => level.saturating_sub(1),
            None => outer.map_or(0, |list| list.depth.saturating_add(1)),
        };
        self.lists.push(OpenList { style, depth, paragraphs, is_new: true });
    }

    /// The list, depth and indentation in points of the paragraph that begins. `None` if it is not in a list, is not
    /// the first paragraph of its item, or is in a level without bullet or number.
    fn item(&mut self) -> Option<(ListKey, u8, Option<f32>)> {
        let paragraphs = self.open.len();
        let list = self.lists.last_mut().filter(|list| list.paragraphs == paragraphs)?;
        if !std::mem::take(&mut list.is_new) {
            return None;
        }
        let Some(style) = &list.style else { return Some((ListKey::Styled, list.depth, None)) };
        let level = self.styles.level(style, list.depth);
        let key = self.styles.list(style).map_or(ListKey::Styled, ListKey::Numbered);
        let is_shown = level.is_none_or(|level| level.is_shown);
        is_shown.then_some((key, list.depth, level.and_then(|level| level.indent)))
    }

    /// Begins an element within a paragraph, or within a table.
    fn within(&mut self, name: &str, tag: &BytesStart<'_>) {
        self.table(name, tag);
        match name {
            "soft-page-break" => self.page += 1,
            "s" => self.separate(' '),
            "tab" => self.separate('\t'),
            "line-break" => self.separate('\n'),
            "hidden-paragraph" if attribute(tag, "is-hidden").as_deref() == Some("true") => {
                if let Some(open) = self.open.last_mut() {
                    open.is_hidden = true;
                    std::mem::swap(&mut open.draft.shown, &mut open.draft.hidden);
                }
            }
            _ => {}
        }
    }

    fn table(&mut self, name: &str, tag: &BytesStart<'_>) {
        let outer = self.open.len();
        if let Some(table) = self.tables.last_mut().filter(|table| table.paragraphs == outer) {
            table.read(name, tag);
        }
    }

    /// Appends a space, tab or line break to the paragraph.
    fn separate(&mut self, separator: char) {
        let is_hidden = self.is_hidden();
        let Some(open) = self.open.last_mut() else { return };
        let into = if is_hidden { &mut open.draft.hidden } else { &mut open.draft.shown };
        into.separate(separator);
    }
}
