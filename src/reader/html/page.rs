//! Follows the elements of a page, and collects its blocks.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use html5gum::StartTag;

use super::element::{Hiding, HtmlContent, HtmlElement, level};
use super::region::{Region, keep_text};
use super::related::is_related;
use super::table::{OpenTable, without_layout};
use crate::reader::block::{Block, BlockShape, Zone, depth};
use crate::reader::bullets::LineBreaks;
use crate::reader::collector::{Collector, PieceLooks};

/// The maximum number of enclosing elements that are searched for an element that a start tag implicitly closes.
const REACH: usize = 64;
/// The maximum nesting depth. The tags of deeper elements are ignored, as in browsers.
const DEEPEST: usize = 512;

/// An open element, with the properties of the text in it.
#[derive(Debug, Clone, Default)]
struct OpenElement {
    name: String,
    hiding: Hiding,
    is_bold: bool,
    is_verbatim: bool,
    shape: BlockShape,
    region: Region,
    /// The number of enclosing lists.
    lists: usize,
    /// The number of the innermost list.
    list: usize,
    is_inline: bool,
}

/// A page in progress.
pub struct HtmlPage<'c, 't> {
    collector: &'c mut Collector<'t>,
    open: Vec<OpenElement>,
    /// The number of open elements by name.
    names: BTreeMap<String, usize>,
    tables: Vec<OpenTable>,
    /// The numbers of layout tables: marked as such, or containing headings.
    layout: BTreeSet<usize>,
    /// The open element whose content is not text: its name, the nesting depth of elements of that name, and whether
    /// it is JSON-LD.
    data: Option<(String, usize, bool)>,
    /// The JSON-LD data.
    json: Vec<String>,
    /// The number of visible top-level articles.
    articles: usize,
    /// The last heading of secondary content ("Andere vacatures"): the number of elements around it, and its level.
    /// `None` once that content has ended.
    related: Option<(usize, u8)>,
    /// Whether secondary content is treated as text.
    sees_all: bool,
    /// The index in the collector of the first block of this page.
    first: usize,
    /// The region of each block of this page.
    regions: Vec<Region>,
}

impl OpenElement {
    /// The properties that a child element inherits.
    fn inside(&self) -> Self {
        Self { name: String::new(), ..*self }
    }
}

impl<'c, 't> HtmlPage<'c, 't> {
    pub fn new(collector: &'c mut Collector<'t>, sees_all: bool) -> Self {
        let first = collector.blocks.len();
        Self {
            collector,
            open: Vec::new(),
            names: BTreeMap::new(),
            tables: Vec::new(),
            layout: BTreeSet::new(),
            data: None,
            json: Vec::new(),
            articles: 0,
            related: None,
            sees_all,
            first,
            regions: Vec::new(),
        }
    }

    /// Handles a start tag. `file` is its byte range in the source.
    pub fn open(&mut self, tag: &StartTag<usize>, file: Range<usize>) {
        let element = HtmlElement::of(tag);
        if let Some((name, depth, _)) = &mut self.data {
            // A drawing that is not closed ends at the first element that cannot be in it.
            if !element.ends_drawing() || !matches!(name.as_str(), "svg" | "math") {
                *depth += usize::from(*name == element.name && !element.is_void);
                return;
            }
            self.data = None;
        }
        if matches!(element.content, HtmlContent::Data | HtmlContent::Json) {
            if !element.is_void {
                self.data = Some((element.name, 1, element.content == HtmlContent::Json));
            }
            return;
        }
        if element.name == "br" {
            // A second line break in a row ends the paragraph.
            if self.collector.line(file) {
                self.end_block();
            }
            return;
        }
        if element.content == HtmlContent::Inline {
            if !element.is_void && self.open.len() < DEEPEST {
                self.push(&element);
            }
            return;
        }
        self.end_block();
        self.close_implied(&element.name);
        if self.open.len() >= DEEPEST {
            return;
        }
        self.begin(&element);
        if !element.is_void {
            self.push(&element);
        }
    }

    /// Updates the open tables for a block element that starts.
    fn begin(&mut self, element: &HtmlElement) {
        match element.name.as_str() {
            "table" => {
                let number = self.collector.new_table();
                if element.is_layout {
                    self.layout.insert(number);
                }
                self.tables.push(OpenTable::new(number));
            }
            "dl" => {
                let number = self.collector.new_table();
                self.tables.push(OpenTable::new(number));
            }
            _ => {}
        }
        if element.level().is_some() {
            self.layout.extend(self.tables.iter().map(|table| table.number));
        }
        if let Some(table) = self.tables.last_mut() {
            match element.name.as_str() {
                "thead" => table.section(true),
                "tbody" | "tfoot" => table.section(false),
                "tr" => table.row(),
                "td" | "th" => table.cell(element),
                "dt" | "dd" => table.definition(element.name == "dt"),
                _ => {}
            }
        }
    }

    fn push(&mut self, element: &HtmlElement) {
        let around = self.open.last().map_or_else(OpenElement::default, OpenElement::inside);
        let name = element.name.as_str();
        let mut inner = OpenElement {
            name: element.name.clone(),
            is_inline: element.content == HtmlContent::Inline,
            is_bold: element.bold.unwrap_or(around.is_bold),
            is_verbatim: around.is_verbatim || name == "pre",
            hiding: self.hiding(element, around.hiding),
            ..around
        };
        inner.region.is_main |= element.is_main;
        if name == "article" && inner.region.article.is_none() && inner.hiding == Hiding::Shown {
            self.articles += 1;
            inner.region.article = Some(self.articles);
        }
        if matches!(name, "ul" | "ol" | "menu") {
            inner.lists += 1;
            inner.list = self.collector.new_list();
        }
        inner.shape = match (element.level(), name) {
            (Some(level), _) => BlockShape::Heading(level),
            (_, "li") => BlockShape::Item { list: inner.list, depth: depth(inner.lists) },
            (_, "td" | "th" | "dt" | "dd" | "ul" | "ol" | "dl" | "table") => BlockShape::Paragraph,
            _ => inner.shape,
        };
        if let Some(level) = element.level() {
            // A heading of the same or a higher level ends secondary content.
            self.related = self.related.filter(|(_, related)| *related < level);
        }
        *self.names.entry(inner.name.clone()).or_default() += 1;
        self.open.push(inner);
    }

    /// The visibility of an element within its parent, whose visibility is `around`.
    fn hiding(&self, element: &HtmlElement, around: Hiding) -> Hiding {
        let is_in = |names: &[&str]| names.iter().any(|name| self.is_open(name));
        let region = self.open.last().map_or_else(Region::default, |open| open.region);
        let own = match element.name.as_str() {
            // A button in a heading expands the text below it.
            "button" if (1..=6).any(|level| self.is_open(&format!("h{level}"))) => Hiding::Shown,
            "button" => Hiding::Beside,
            "header" | "footer" if element.hiding == Hiding::Shown => {
                let is_part = region.is_main || is_in(&["article", "section"]);
                if is_part { Hiding::Shown } else { Hiding::Beside }
            }
            _ => element.hiding,
        };
        // The title may be in the header of the page, and the main content may be in an element that looks secondary.
        let is_title = element.name == "h1" && is_in(&["header"]) && !is_in(&["nav", "aside", "dialog"]);
        let around =
            if around == Hiding::Beside && (is_title || element.is_main) { Hiding::Shown } else { around };
        match own.max(around) {
            Hiding::Beside if self.sees_all => Hiding::Shown,
            hiding => hiding,
        }
    }

    /// Closes the elements that a start tag implicitly closes, such as the previous item of a list.
    fn close_implied(&mut self, name: &str) {
        let (ended, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            "tr" => (&["tr", "caption"], &["table"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "thead" | "tbody" | "tfoot" => (&["thead", "tbody", "tfoot", "tr"], &["table"]),
            _ => (&["p"], &["td", "th", "table", "button", "li", "dd"]),
        };
        if !ended.iter().any(|name| self.is_open(name)) {
            return;
        }
        let near = self.open.iter().enumerate().rev().take(REACH);
        let mut inside = near.take_while(|(_, open)| !within.contains(&open.name.as_str()));
        // The outermost match: a section rather than the row in it.
        let found = match name {
            "thead" | "tbody" | "tfoot" => {
                inside.filter(|(_, open)| ended.contains(&open.name.as_str())).last().map(|(at, _)| at)
            }
            _ => inside.find(|(_, open)| ended.contains(&open.name.as_str())).map(|(at, _)| at),
        };
        if let Some(at) = found {
            self.truncate(at);
        }
    }

    /// Handles an end tag.
    pub fn close(&mut self, name: &str) {
        if let Some((data, depth, _)) = &mut self.data {
            *depth -= usize::from(data == name);
            if *depth == 0 {
                self.data = None;
            }
            return;
        }
        if name == "p" && !self.is_open(name) {
            return self.end_block();
        }
        let is_named = |open: &OpenElement| match (level(&open.name), level(name)) {
            // End tags of headings often have another level than their start tags.
            (Some(_), Some(_)) => true,
            _ => open.name == name,
        };
        let is_open = match level(name) {
            Some(_) => (1..=6).any(|level| self.is_open(&format!("h{level}"))),
            None => self.is_open(name),
        };
        if !is_open {
            return;
        }
        let Some(at) = self.open.iter().rposition(is_named) else { return };
        if self.open[at..].iter().any(|open| !open.is_inline) {
            self.end_block();
        }
        self.truncate(at);
    }

    fn is_open(&self, name: &str) -> bool {
        self.names.get(name).is_some_and(|count| *count > 0)
    }

    /// Closes the open elements from index `at`.
    fn truncate(&mut self, at: usize) {
        self.related = self.related.filter(|(around, _)| *around <= at);
        for ended in self.open.drain(at..).rev() {
            if let Some(count) = self.names.get_mut(&ended.name) {
                *count -= 1;
            }
            match ended.name.as_str() {
                "table" | "dl" => {
                    self.tables.pop();
                }
                "thead" => {
                    if let Some(table) = self.tables.last_mut() {
                        table.section(false);
                    }
                }
                "td" | "th" | "dt" | "dd" => {
                    if let Some(table) = self.tables.last_mut() {
                        table.cell = None;
                    }
                }
                _ => {}
            }
        }
    }

    /// Handles decoded text. `file` is its byte range in the source.
    pub fn text(&mut self, said: &str, file: Range<usize>) {
        if let Some((_, _, is_json)) = &self.data {
            let is_whole = || serde_json::from_str::<serde::de::IgnoredAny>(said).is_ok();
            if *is_json && is_whole() {
                self.json.push(said.trim().to_owned());
            }
            return;
        }
        let around = self.open.last();
        let looks = PieceLooks {
            is_bold: around.is_some_and(|around| around.is_bold),
            is_hidden: around.is_some_and(|around| around.hiding != Hiding::Shown) || self.related.is_some(),
        };
        if around.is_none_or(|around| !around.is_verbatim) {
            return self.collector.push(said, file, looks);
        }
        // Preformatted text: line breaks are kept.
        for (line, file) in self.collector.lines(said, file) {
            let end = file.end;
            self.collector.push(line, file, looks);
            if line.ends_with('\n') && self.collector.line(end..end) {
                self.end_block();
            }
        }
    }

    /// Ends the open block, at the start or end of a block element.
    fn end_block(&mut self) {
        let around = self.open.last();
        let shape = around.map_or(BlockShape::Paragraph, |around| around.shape);
        let region = around.map_or_else(Region::default, |around| around.region);
        let cell = self.tables.last().and_then(|table| table.cell);
        let before = self.collector.blocks.len();
        self.collector.end_in(shape, Zone::Body, cell, LineBreaks::Clear);
        self.regions.resize(self.collector.blocks.len().saturating_sub(self.first), region);
        let heading = self.open.iter().rposition(|open| level(&open.name).is_some());
        let (BlockShape::Heading(level), Some(at)) = (shape, heading) else { return };
        if let Some(block) = self.collector.blocks.get_mut(before).filter(|block| is_related(block.text())) {
            block.zone = Zone::Hidden;
            self.related = Some((at, level)).filter(|_| !self.sees_all);
        }
    }

    /// Ends the page, and returns its JSON-LD data.
    pub fn finish(mut self) -> Vec<String> {
        self.end_block();
        let blocks: &mut [Block] = &mut self.collector.blocks[self.first..];
        keep_text(blocks, &self.regions, self.articles);
        without_layout(blocks, &self.layout);
        self.json
    }
}
