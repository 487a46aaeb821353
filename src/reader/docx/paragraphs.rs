//! Reads the paragraphs of a Word part, in the order of their start tags.

use std::ops::Range;

use quick_xml::events::BytesStart;

use super::fields::Fields;
use super::looks::is_on;
use super::open::{Inside, OpenParagraph, WordContext};
use super::tables::WordTable;
use crate::reader::block::Zone;
use crate::reader::draft::{Draft, Story, XmlOrigin};
use crate::reader::marks::OpenMarks;
use crate::reader::signs::{is_picture, is_picture_font, picture, pictured};
use crate::reader::xml::{self, Walk, attribute};

/// Elements whose content is not part of the text: tracked deletions and moves, formatting before a tracked change,
/// and phonetic guides.
const SKIPPED: [&str; 8] =
    ["del", "moveFrom", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "rt"];

/// Appends the paragraphs of a part to a story. Empty paragraphs are numbered too, so that numbers match what a reader
/// counts.
///
/// # Errors
/// The key of the message that is shown when the XML cannot be read.
pub fn read(xml: &str, context: &WordContext, zone: Zone, story: &mut Story) -> Result<(), &'static str> {
    read_with(xml, context, zone, story, false)
}

/// Like [`read`]; with `is_traced`, paragraphs get the positions of their text in the XML.
pub fn read_with(
    xml: &str,
    context: &WordContext,
    zone: Zone,
    story: &mut Story,
    is_traced: bool,
) -> Result<(), &'static str> {
    let from = story.drafts.len();
    let is_rendered = xml.contains("lastRenderedPageBreak");
    let page = usize::from(zone == Zone::Body);
    let mut text = WordText {
        context,
        zone,
        story,
        open: Vec::new(),
        choices: Vec::new(),
        tables: Vec::new(),
        controls: Vec::new(),
        in_control_properties: false,
        fields: Fields::default(),
        marks: OpenMarks::default(),
        joined: None,
        page,
        is_rendered,
        at: 0..0,
        is_traced,
    };
    xml::walk(xml, &mut text)?;
    text.keep_joined();
    // Without any page break in the file, page numbers are unknown.
    if page == text.page && !is_rendered {
        text.story.drafts[from..].iter_mut().for_each(|draft| draft.page = 0);
    }
    Ok(())
}

/// Reads the elements of a part.
struct WordText<'s> {
    context: &'s WordContext,
    zone: Zone,
    story: &'s mut Story,
    /// The open paragraphs: a text box within a paragraph has paragraphs of its own.
    open: Vec<OpenParagraph>,
    /// For each enclosing `AlternateContent`, whether one of its alternatives was read. Alternatives have the same
    /// content, for different versions of Word.
    choices: Vec<bool>,
    tables: Vec<WordTable>,
    controls: Vec<Control>,
    in_control_properties: bool,
    fields: Fields,
    marks: OpenMarks,
    /// A paragraph that the next one continues, with the number of enclosing paragraphs and tables.
    joined: Option<(Draft, usize, usize)>,
    /// The current page, from 1; 0 in headers, footers and notes.
    page: usize,
    /// Whether the file records the page breaks of its last rendering (`w:lastRenderedPageBreak`).
    is_rendered: bool,
    /// The byte range in the XML of the current event.
    at: Range<usize>,
    /// Whether paragraphs get the positions of their text in the XML.
    is_traced: bool,
}

/// A content control.
#[derive(Default)]
struct Control {
    /// Whether it shows placeholder text.
    is_placeholder: bool,
    /// Whether it holds a table of contents.
    is_contents: bool,
}

impl Walk for WordText<'_> {
    fn at(&mut self, place: Range<usize>) {
        self.at = place;
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> bool {
        let name = tag.local_name();
        let name = name.as_ref();
        match name {
            "AlternateContent" => self.choices.push(false),
            "Choice" | "Fallback" => {
                if let Some(is_taken) = self.choices.last_mut() {
                    return !std::mem::replace(is_taken, true);
                }
            }
            "p" => self.begin(),
            "bookmarkStart" => {
                let key = attribute(tag, "id").unwrap_or_default();
                let name = attribute(tag, "name").unwrap_or_default();
                self.marks.begin(key, name, self.open.last_mut().map(|open| &mut open.draft));
            }
            "bookmarkEnd" => {
                let key = attribute(tag, "id").unwrap_or_default();
                self.marks.end(&key, self.open.last_mut().map(|open| &mut open.draft));
            }
            "ins" | "moveTo" => self.story.remarks.inserted += usize::from(self.in_text()),
            "tbl" => {
                self.keep_joined();
                self.tables.push(WordTable::new(self.story.tables, self.open.len()));
                self.story.tables += 1;
            }
            "sdt" => self.controls.push(Control::default()),
            "sdtPr" => self.in_control_properties = true,
            // Notes of other types are separators between the text and its notes.
            "footnote" | "endnote" => return attribute(tag, "type").is_none_or(|kind| kind == "normal"),
            name if SKIPPED.contains(&name) => {
                let is_deleted = matches!(name, "del" | "moveFrom") && self.in_text();
                self.story.remarks.deleted += usize::from(is_deleted);
                if let Some(open) = self.open.last_mut().filter(|open| open.inside == Inside::Properties) {
                    open.is_joined |= matches!(name, "del" | "moveFrom");
                }
                return false;
            }
            name if self.in_control_properties => self.control(name, tag),
            name => self.within(name, tag),
        }
        true
    }

    fn end(&mut self, name: &str) {
        match name {
            "AlternateContent" => {
                self.choices.pop();
            }
            "p" => self.finish(),
            "tbl" => {
                self.keep_joined();
                self.tables.pop();
            }
            "sdt" => {
                self.controls.pop();
            }
            "sdtPr" => self.in_control_properties = false,
            "fldSimple" => self.fields.end(),
            name => self.end_within(name),
        }
    }

    fn words(&mut self, words: &str) {
        match self.open.last() {
            Some(open) if open.inside == Inside::Text => self.push(words),
            Some(open) if open.inside == Inside::Code => self.fields.code(words),
            _ => {}
        }
    }
}

impl WordText<'_> {
    /// Whether the text of a paragraph is being read.
    fn in_text(&self) -> bool {
        self.open.last().is_some_and(|open| open.inside != Inside::Properties)
    }

    /// Begins a paragraph.
    fn begin(&mut self) {
        let (paragraphs, tables) = (self.open.len(), self.tables.len());
        if self.joined.as_ref().is_some_and(|(_, outer, around)| (*outer, *around) != (paragraphs, tables)) {
            self.keep_joined();
        }
        let mut draft = self.joined.take().map(|(draft, ..)| draft).unwrap_or_default();
        draft.number = self.story.paragraphs;
        self.story.paragraphs += 1;
        draft.zone = if self.zone == Zone::Body && paragraphs > 0 { Zone::Box } else { self.zone };
        let table = self.tables.last().filter(|table| table.paragraphs == paragraphs);
        draft.cell = table.map(WordTable::cell);
        let looks = table.map(WordTable::looks).unwrap_or_default();
        // Text anchored in hidden text is hidden too.
        let is_hidden = self.open.last().is_some_and(|open| open.is_hidden_here(self.context))
            || table.is_some_and(WordTable::is_continued);
        self.marks.begin_paragraph(&mut draft);
        let mut open = OpenParagraph::new(draft, self.context);
        (open.is_hidden, open.table) = (is_hidden, looks);
        self.open.push(open);
    }

    /// Ends a paragraph.
    fn finish(&mut self) {
        let Some(mut open) = self.open.pop() else { return };
        self.marks.end_paragraph(&mut open.draft);
        if open.heading().is_some() {
            self.fields.end_contents();
        }
        if self.open.is_empty() {
            self.fields.end_codes();
        }
        if open.ends_page == Some(true) {
            self.end_page();
        }
        open.settle(self.context);
        if open.is_joined {
            self.joined = Some((open.draft, self.open.len(), self.tables.len()));
        } else if !open.draft.is_empty() {
            self.story.drafts.push(open.draft);
        }
    }

    /// Adds the paragraph that was to be continued, without a continuation.
    fn keep_joined(&mut self) {
        self.story
            .drafts
            .extend(self.joined.take().map(|(draft, ..)| draft).filter(|draft| !draft.is_empty()));
    }

    /// Counts an explicit page break, unless rendered page breaks are counted.
    fn end_page(&mut self) {
        self.page += usize::from(!self.is_rendered && self.page > 0);
    }

    /// Reads a property of a content control.
    fn control(&mut self, name: &str, tag: &BytesStart<'_>) {
        let Some(control) = self.controls.last_mut() else { return };
        match name {
            "showingPlcHdr" => control.is_placeholder = is_on(tag),
            "docPartGallery" => {
                control.is_contents = attribute(tag, "val").as_deref() == Some("Table of Contents");
            }
            _ => {}
        }
    }

    /// Begins an element within a paragraph, or within a table.
    fn within(&mut self, name: &str, tag: &BytesStart<'_>) {
        let outer = self.open.len();
        if let Some(table) = self.tables.last_mut().filter(|table| table.paragraphs == outer) {
            if matches!(name, "tr" | "tc") {
                // Paragraphs do not continue in another cell.
                let joined = self.joined.take().map(|(draft, ..)| draft);
                self.story.drafts.extend(joined.filter(|draft| !draft.is_empty()));
            }
            table.read(name, tag, &self.context.styles, &mut self.page);
        }
        let Some(open) = self.open.last_mut() else { return };
        match name {
            "pPr" => open.inside = Inside::Properties,
            name if open.inside == Inside::Properties => open.property(name, tag, self.context),
            "t" => open.inside = Inside::Text,
            "instrText" => open.inside = Inside::Code,
            "fldChar" => self.fields.mark(tag),
            "fldSimple" => self.fields.begin(tag),
            "tab" | "ptab" if !open.in_formatting() => self.separate('\t'),
            "cr" => self.separate('\n'),
            "br" => {
                if attribute(tag, "type").as_deref() == Some("page") {
                    self.end_page();
                }
                self.separate('\n');
            }
            "lastRenderedPageBreak" => self.page += usize::from(self.page > 0),
            "noBreakHyphen" => self.push("-"),
            "sym" => self.sign(tag),
            name => open.formatting(name, tag, self.context),
        }
    }

    fn end_within(&mut self, name: &str) {
        let outer = self.open.len();
        if let Some(table) = self.tables.last_mut().filter(|table| table.paragraphs == outer) {
            table.end(name, &mut self.page);
        }
        let Some(open) = self.open.last_mut() else { return };
        match name {
            "pPr" => {
                open.inside = Inside::Other;
                if open.breaks_page() && open.draft.number > 0 {
                    self.end_page();
                }
            }
            "t" | "instrText" => open.inside = Inside::Other,
            name => open.end_formatting(name),
        }
    }

    /// Appends a symbol (`w:sym`).
    fn sign(&mut self, tag: &BytesStart<'_>) {
        let code = attribute(tag, "char").and_then(|code| u32::from_str_radix(&code, 16).ok());
        let font = attribute(tag, "font").unwrap_or_default();
        let Some(sign) = code.and_then(char::from_u32) else { return };
        let shown = if is_picture_font(&font) || is_picture(sign) { picture(sign) } else { sign };
        self.push(&shown.to_string());
    }

    /// Appends text to the paragraph.
    fn push(&mut self, words: &str) {
        let is_placeholder = self.controls.iter().any(|control| control.is_placeholder);
        let in_contents =
            self.fields.in_contents() || self.controls.iter().any(|control| control.is_contents);
        let Some(open) = self.open.last_mut().filter(|_| !self.fields.in_code()) else { return };
        open.in_contents |= in_contents;
        let layers = open.layers(self.context);
        if open.draft.page == 0 && !words.trim().is_empty() {
            open.draft.page = self.page;
        }
        let is_hidden = is_placeholder || open.is_hidden || layers.is_hidden();
        let into = if is_hidden { &mut open.draft.hidden } else { &mut open.draft.shown };
        let start = into.text.len();
        if layers.is_pictured() {
            into.push(&pictured(words), layers.looks());
        } else {
            into.push(words, layers.looks());
        }
        if self.is_traced && !is_hidden && into.text.len() > start {
            let shown = start..into.text.len();
            open.draft.origins.push(XmlOrigin { shown, xml: self.at.clone() });
        }
    }

    /// Appends a tab or line break to the paragraph.
    fn separate(&mut self, separator: char) {
        let Some(open) = self.open.last_mut().filter(|_| !self.fields.in_code()) else { return };
        let is_hidden = open.is_hidden_here(self.context);
        let into = if is_hidden { &mut open.draft.hidden } else { &mut open.draft.shown };
        into.separate(separator);
    }
}
