//! Writes blocks as the document part.

use std::mem::take;

use super::bookmark::Bookmarks;
use super::frame::HeaderFooter;
use super::numbering::{INDENT, Numbering};
use super::package::{RelationKind, Relations};
use super::paragraph::{Before, Look, Style, TEXT_WIDTH};
use super::picture;
use super::xml::{NAMESPACES, Xml};
use crate::blocks::{Block, Figure, Inline};
use crate::write::error::WriteError;

/// Maximum height of a picture in twips: a page, minus room for the caption.
const HIGHEST: u32 = 12000;

/// The document under construction.
pub struct Writing {
    pub(super) xml: Xml,
    pub(super) relations: Relations,
    pub(super) bookmarks: Bookmarks,
    pub(super) numbering: Numbering,
    pictures: Vec<(String, Vec<u8>)>,
    /// What the next paragraph must express about the content before it.
    pub(super) before: Before,
}

/// The context of a block.
#[derive(Debug, Clone, Copy, Default)]
pub struct BlockPlace {
    /// The indentation of its text, in twips from the margin.
    pub indent: u32,
    /// The number of enclosing lists.
    pub lists: usize,
    /// Whether it is in a quote.
    pub quoted: bool,
}

impl BlockPlace {
    /// The context within an item of a list.
    fn in_list(self) -> Self {
        Self { indent: self.indent + INDENT, lists: self.lists + 1, ..self }
    }

    /// The context within a quote.
    fn in_quote(self) -> Self {
        Self { indent: self.indent + INDENT, quoted: true, ..self }
    }

    fn style(self) -> Style {
        match self {
            Self { quoted: true, .. } => Style::Quote,
            Self { lists: 0, .. } => Style::Normal,
            _ => Style::ListContinue,
        }
    }
}

/// The finished document part, with what belongs to it.
pub struct Finished {
    /// The document part.
    pub document: Vec<u8>,
    /// The numbering part.
    pub numbering: Vec<u8>,
    /// Its relationships.
    pub relations: Relations,
    /// Its pictures, by part name.
    pub pictures: Vec<(String, Vec<u8>)>,
}

impl Writing {
    pub fn new() -> Self {
        let mut xml = Xml::new("w:document", &NAMESPACES);
        xml.open("w:body", &[]);
        Self {
            xml,
            relations: Relations::default(),
            bookmarks: Bookmarks::default(),
            numbering: Numbering::default(),
            pictures: Vec::new(),
            before: Before::default(),
        }
    }

    pub fn blocks(&mut self, blocks: &[Block], place: BlockPlace) -> Result<(), WriteError> {
        blocks.iter().try_for_each(|block| self.block(block, place))
    }

    fn block(&mut self, block: &Block, place: BlockPlace) -> Result<(), WriteError> {
        match block {
            Block::Heading { level, text } => {
                self.paragraph(text, &Look::new(Style::Heading(*level)).at(place.indent));
            }
            Block::Paragraph(text) => self.paragraph(text, &Look::new(place.style()).at(place.indent)),
            Block::List { start, items } => self.list(*start, items, place)?,
            Block::Table(table) => self.table(table, place),
            Block::Quote(blocks) => self.blocks(blocks, place.in_quote())?,
            Block::Figure(figure) => self.figure(figure, place)?,
            Block::PageBreak => self.before.page_break = true,
        }
        Ok(())
    }

    fn list(
        &mut self,
        start: Option<u64>,
        items: &[Vec<Block>],
        place: BlockPlace,
    ) -> Result<(), WriteError> {
        let style = if start.is_some() { Style::ListNumber } else { Style::ListBullet };
        let number = self.numbering.list(start, place.lists);
        let inside = place.in_list();
        for item in items {
            // The marker of an item is a property of its first paragraph: an item that starts with another block gets
            // an empty one.
            let (first, rest): (&[Inline], _) = match item.as_slice() {
                [Block::Paragraph(text), rest @ ..] => (text, rest),
                rest => (&[], rest),
            };
            let look = Look { list: Some((number, place.lists)), ..Look::new(style).at(inside.indent) };
            self.paragraph(first, &look);
            self.blocks(rest, inside)?;
        }
        Ok(())
    }

    fn figure(&mut self, figure: &Figure, place: BlockPlace) -> Result<(), WriteError> {
        let (bytes, size) = picture::read(&figure.image, &figure.alternative)?;
        let number = self.pictures.len() + 1;
        let name = format!("word/media/image{number}.png");
        let relation = self.relations.named(RelationKind::Picture, &name);
        self.pictures.push((name, bytes.into_owned()));
        let room = (TEXT_WIDTH.saturating_sub(place.indent), HIGHEST);
        let drawing = picture::InlineDrawing {
            relation,
            number,
            size: size.within(room),
            alternative: &figure.alternative,
        };
        let look =
            Look { keep_next: !figure.caption.is_empty(), ..Look::new(Style::Normal).at(place.indent) };
        self.open_paragraph(&look);
        drawing.write(&mut self.xml);
        self.xml.close();
        if !figure.caption.is_empty() {
            self.paragraph(&figure.caption, &Look::new(Style::Caption).at(place.indent));
        }
        Ok(())
    }

    /// Writes a paragraph.
    pub(super) fn paragraph(&mut self, words: &[Inline], look: &Look) {
        self.open_paragraph(look);
        self.inlines(words);
        self.xml.close();
    }

    fn open_paragraph(&mut self, look: &Look) {
        let before = take(&mut self.before);
        self.xml.open("w:p", &[]);
        look.write(&mut self.xml, before);
    }

    pub fn finish(mut self, frame: &HeaderFooter) -> Finished {
        if self.before.table {
            // Word requires a paragraph after the last table.
            self.before.page_break = false;
            self.paragraph(&[], &Look::new(Style::NoSpacing));
        }
        frame.section(&mut self.xml);
        Finished {
            document: self.xml.finish(),
            numbering: self.numbering.write(),
            relations: self.relations,
            pictures: self.pictures,
        }
    }
}
