//! A paragraph of a Word file in progress: its properties, and the current run.

use quick_xml::events::BytesStart;

use super::looks::{Layers, Written, is_on};
use super::numbering::Numbering;
use super::properties::{NumberingRef, indent};
use super::styles::{StyleShape, Styles, WordStyle};
use crate::reader::block::Zone;
use crate::reader::draft::{Draft, DraftShape, ListKey};
use crate::reader::xml::{attribute, number};

/// The styles and numbering that apply to the text of a file.
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
    /// The outline level, from 0; 9 for body text.
    outline: Option<u8>,
    indent: Option<f32>,
    /// Whether the paragraph begins on a new page; `None` if only its style tells.
    breaks_page: Option<bool>,
    /// Whether the whole paragraph is hidden by its context.
    pub is_hidden: bool,
    /// The run properties from the style of the enclosing table.
    pub table: Written,
    pub inside: Inside,
    /// Whether a page break follows the section that ends with this paragraph; `None` if no section does.
    pub ends_page: Option<bool>,
    /// The current run.
    run: Option<OpenRun>,
    /// Whether any of the text is in a table of contents.
    pub in_contents: bool,
    /// Whether the next paragraph continues this one, because its paragraph mark was deleted or it is a drop cap.
    pub is_joined: bool,
}

/// The part of a paragraph that is being read.
#[derive(Clone, Copy, PartialEq, Default)]
pub enum Inside {
    #[default]
    Other,
    /// The paragraph properties, which do not apply to its runs.
    Properties,
    /// Text.
    Text,
    /// The instruction of a field.
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

    /// Reads an element of the paragraph properties.
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

    /// Reads a run, or an element of its properties.
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

    /// Ends a run or its properties.
    pub fn end_formatting(&mut self, name: &str) {
        match (name, &mut self.run) {
            ("r", run) => *run = None,
            ("rPr", Some(run)) => run.in_properties = false,
            _ => {}
        }
    }

    /// Whether run properties are being read.
    pub fn in_formatting(&self) -> bool {
        self.run.is_some_and(|run| run.in_properties)
    }

    /// Whether the paragraph begins on a new page.
    pub fn breaks_page(&self) -> bool {
        self.breaks_page.or(self.style.breaks_page).unwrap_or(false)
    }

    /// The run properties that apply to the next text.
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

    /// Whether the next text is hidden.
    pub fn is_hidden_here(&self, context: &WordContext) -> bool {
        self.is_hidden || self.layers(context).is_hidden()
    }

    /// The heading level, from 1; `None` for body text.
    pub fn heading(&self) -> Option<u8> {
        match self.outline.map(StyleShape::outlined).or(self.style.shape) {
            Some(StyleShape::Heading(level)) => Some(level),
            _ => None,
        }
    }

    /// Determines the shape, indentation and zone of the complete paragraph.
    pub fn settle(&mut self, context: &WordContext) {
        let in_contents = self.in_contents || self.style.shape == Some(StyleShape::Contents);
        let (item, numbered) = self.item(context);
        // The indentation of a list set on the paragraph takes precedence over the style; that of a list set by the
        // style does not.
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

    /// The list and depth of the paragraph, or `None` if it is not a list item, and the indentation of its list level
    /// in points.
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
