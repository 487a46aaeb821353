//! A paragraph of a Word file while it is open: its properties, and the run that is being read.

use quick_xml::events::BytesStart;

use super::looks::{Layers, Written, is_on};
use super::numbering::Numbering;
use super::properties::{NumberingRef, indent};
use super::styles::{StyleShape, Styles, WordStyle};
use crate::reader::block::Zone;
use crate::reader::draft::{Draft, DraftShape, ListKey};
use crate::reader::xml::{attribute, number};

/// What the other parts of a file say about its text.
#[derive(Default)]
pub struct WordContext {
    pub styles: Styles,
    pub numbering: Numbering,
}

/// A paragraph in progress.
#[derive(Default)]
pub struct OpenParagraph {
    pub draft: Draft,
    style: WordStyle,
    numbering: NumberingRef,
    /// The outline level from 0; 9 for text.
    outline: Option<u8>,
    indent: Option<f32>,
    /// Whether it begins on a new page.
    breaks_page: Option<bool>,
    /// What holds for all its letters: what surrounds it is hidden, or the style of its table says it.
    pub is_hidden: bool,
    pub table: Written,
    pub inside: Inside,
    /// Whether the section that ends with it is followed by another page.
    pub ends_page: Option<bool>,
    /// The run in progress.
    run: Option<OpenRun>,
    /// Whether any of it is in a table of contents.
    pub in_contents: bool,
    /// Whether the next paragraph continues it: its end was deleted, or it is the initial of that paragraph.
    pub is_joined: bool,
}

/// What is being read of a paragraph.
#[derive(Clone, Copy, PartialEq, Default)]
pub enum Inside {
    #[default]
    Other,
    /// Its properties, which do not concern its runs.
    Properties,
    /// Text.
    Text,
    /// The code of a field.
    Code,
}

/// A run: text with the same formatting.
#[derive(Clone, Copy, Default)]
struct OpenRun {
    character: Written,
    direct: Written,
    in_properties: bool,
}

impl OpenParagraph {
    pub fn new(draft: Draft, context: &WordContext) -> Self {
        Self { draft, style: context.styles.usual(), ..Self::default() }
    }

    /// Reads an element of the properties of the paragraph.
    pub fn property(&mut self, name: &str, tag: &BytesStart<'_>, context: &WordContext) {
        match name {
            "pStyle" => self.style = context.styles.of(&attribute(tag, "val").unwrap_or_default()),
            "numPr" | "numId" | "ilvl" => self.numbering.read(name, tag),
            "outlineLvl" => self.outline = number(tag, "val"),
            "ind" => self.indent = indent(tag).or(self.indent),
            "pageBreakBefore" => self.breaks_page = Some(is_on(tag)),
            "sectPr" => self.ends_page = Some(true),
            "type" if self.ends_page.is_some() => {
                let kind = attribute(tag, "val");
                self.ends_page = Some(!matches!(kind.as_deref(), Some("continuous" | "nextColumn")));
            }
            "framePr" if attribute(tag, "dropCap").is_some_and(|kind| kind != "none") => {
                self.is_joined = true;
            }
            _ => {}
        }
    }

    /// Reads an element of the formatting of a run.
    pub fn formatting(&mut self, name: &str, tag: &BytesStart<'_>, context: &WordContext) {
        match (name, &mut self.run) {
            ("r", run) => *run = Some(OpenRun::default()),
            ("rPr", Some(run)) => run.in_properties = true,
            ("rStyle", Some(run)) if run.in_properties => {
                run.character = context.styles.of(&attribute(tag, "val").unwrap_or_default()).looks;
            }
            (name, Some(run)) if run.in_properties => run.direct.read(name, tag),
            _ => {}
        }
    }

    /// Ends an element of the formatting of a run.
    pub fn end_formatting(&mut self, name: &str) {
        match (name, &mut self.run) {
            ("r", run) => *run = None,
            ("rPr", Some(run)) => run.in_properties = false,
            _ => {}
        }
    }

    /// Whether the formatting of a run is being read.
    pub fn in_formatting(&self) -> bool {
        self.run.is_some_and(|run| run.in_properties)
    }

    /// Whether it begins on a new page.
    pub fn breaks_page(&self) -> bool {
        self.breaks_page.or(self.style.breaks_page).unwrap_or(false)
    }

    /// What holds for the text that follows.
    pub fn layers(&self, context: &WordContext) -> Layers {
        let run = self.run.unwrap_or_default();
        Layers {
            defaults: context.styles.defaults,
            table: self.table,
            paragraph: self.style.looks,
            character: run.character,
            direct: run.direct,
        }
    }

    /// Whether the text that follows is hidden.
    pub fn is_hidden_here(&self, context: &WordContext) -> bool {
        self.is_hidden || self.layers(context).is_hidden()
    }

    /// The heading level; `None` for text.
    pub fn heading(&self) -> Option<u8> {
        match self.outline.map(StyleShape::outlined).or(self.style.shape) {
            Some(StyleShape::Heading(level)) => Some(level),
            _ => None,
        }
    }

    /// Gives the paragraph its shape and place, now that all of it is known.
    pub fn settle(&mut self, context: &WordContext) {
        let in_contents = self.in_contents || self.style.shape == Some(StyleShape::Contents);
        let (item, numbered) = self.item(context);
        // The list of a paragraph counts above its style, and that of its style below it.
        let styled = match self.numbering.list {
            Some(_) => numbered.or(self.style.indent),
            None => self.style.indent.or(numbered),
        };
        self.draft.indent = self.indent.or(styled).unwrap_or(0.0);
        self.draft.shape = match (self.heading(), item) {
            (Some(level), _) => DraftShape::Heading(level),
            (None, Some((key, depth))) => DraftShape::Item(key, depth),
            (None, None) => DraftShape::Paragraph,
        };
        if in_contents && self.heading().is_none() {
            self.draft.zone = Zone::Hidden;
        }
    }

    /// The list that it is an item of, with its depth, and the indent that its numbering gives.
    fn item(&self, context: &WordContext) -> (Option<(ListKey, u8)>, Option<f32>) {
        let NumberingRef { is_given, list, depth } = self.numbering.or(self.style.numbering);
        let depth = depth.unwrap_or(0);
        match list {
            Some(0) => (None, None),
            Some(number) => {
                let level = context.numbering.level(number, depth, &context.styles);
                let is_shown = level.is_none_or(|level| level.is_shown);
                let item = is_shown.then_some((ListKey::Numbered(number), depth.max(self.style.depth)));
                (item, level.and_then(|level| level.indent))
            }
            None if is_given || self.style.shape == Some(StyleShape::Item) => {
                (Some((ListKey::Styled, depth.max(self.style.depth))), None)
            }
            None => (None, None),
        }
    }
}
