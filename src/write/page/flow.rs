//! Lays out blocks as strips, in reading order.

use crate::base::{Colour, Language};
use crate::blocks::{Block, Figure, Image, Inline, plain};
use crate::write::error::WriteError;
use crate::write::style::HouseStyle;

use super::font::{Typeface, Typefaces};
use super::lines::{Breaking, lines};
use super::runs::{Look, Run, decoration, runs};
use super::sheet::{BODY, CAPTION, COLUMN, DOT, INDENT, ITEM, LOGO, PICTURE, SIDE, Setting, heading};
use super::strip::{Strip, strips};
use super::tag::{Role, TagId, Tags};
use crate::write::page::area::Rectangle;
use crate::write::page::book::{Drawing, Mark, Owner, Picture, child};

/// Decodes an image into pixels; the name is for error messages.
pub type ReadImage = fn(&Image, &str) -> Result<Picture, WriteError>;

/// List bullets, from the outermost level inwards.
const BULLETS: [&str; 2] = ["•", "–"];
/// Indentation of a bullet.
const BULLET: f32 = 4.0;
/// Space around a quote or picture.
const AROUND: f32 = 11.0;
/// Space below the logo.
const UNDER_LOGO: f32 = 22.0;

/// Creates strips.
pub struct Flow<'a> {
    pub(super) language: Language,
    pub(super) style: &'a HouseStyle,
    fonts: &'a Typefaces<'a>,
    read: ReadImage,
    pub(super) strips: Vec<Strip>,
    pub(super) headers: Vec<Vec<Strip>>,
    pub(super) tags: Tags,
    pictures: Vec<Picture>,
    break_before: bool,
    level: u8,
}

/// The position and context of text.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The tag it belongs to.
    pub tag: TagId,
    /// Its left edge.
    pub x: f32,
    /// Its maximum width.
    pub width: f32,
    /// The number of enclosing lists.
    pub depth: usize,
    /// Whether it is in a list item.
    pub item: bool,
}

/// Strips, table headers, tags and pictures.
pub type Done = (Vec<Strip>, Vec<Vec<Strip>>, Tags, Vec<Picture>);

impl<'a> Flow<'a> {
    /// An empty flow.
    pub fn new(language: Language, style: &'a HouseStyle, fonts: &'a Typefaces<'a>, read: ReadImage) -> Self {
        Self {
            language,
            style,
            fonts,
            read,
            strips: Vec::new(),
            headers: Vec::new(),
            tags: Tags::new(),
            pictures: Vec::new(),
            break_before: false,
            level: 0,
        }
    }

    /// The result.
    pub fn done(self) -> Done {
        (self.strips, self.headers, self.tags, self.pictures)
    }

    /// Adds the logo of the organisation, if it has one.
    pub fn logo(&mut self) -> Result<(), WriteError> {
        let Some((image, alternative)) = &self.style.logo else { return Ok(()) };
        let picture = (self.read)(image, alternative)?;
        let owner = self.figure_owner(Tags::ROOT, alternative);
        let after = UNDER_LOGO;
        let strip = self.picture(picture, owner, SIDE, LOGO);
        self.add(Strip { after, ..strip });
        Ok(())
    }

    /// Lays out the blocks of a document.
    pub fn blocks(&mut self, blocks: &[Block]) -> Result<(), WriteError> {
        let place = Place { tag: Tags::ROOT, x: SIDE, width: COLUMN, depth: 0, item: false };
        self.all(blocks, place)
    }

    fn all(&mut self, blocks: &[Block], place: Place) -> Result<(), WriteError> {
        blocks.iter().try_for_each(|block| self.block(block, place))
    }

    fn block(&mut self, block: &Block, place: Place) -> Result<(), WriteError> {
        match block {
            Block::Heading { level, text } => self.heading(*level, text, place),
            Block::Paragraph(text) => self.paragraph(text, place),
            Block::List { start, items } => self.list(*start, items, place),
            Block::Table(table) => self.table(table, place),
            Block::Quote(blocks) => self.quote(blocks, place),
            Block::Figure(figure) => self.figure(figure, place),
            Block::PageBreak => {
                self.break_before = true;
                Ok(())
            }
        }
    }

    /// Adds a strip.
    pub(super) fn add(&mut self, mut strip: Strip) {
        strip.new_page |= std::mem::take(&mut self.break_before) && !self.strips.is_empty();
        self.strips.push(strip);
    }

    /// The appearance of text.
    pub(super) fn look(&self, setting: Setting) -> Look {
        let link = self.style.accent;
        let (size, colour) = (setting.size, self.style.text);
        Look { family: Typeface::Text, bold: false, italic: false, struck: false, size, colour, link }
    }

    /// The line breaking settings of text.
    pub(super) fn breaking(&self, setting: Setting) -> Breaking<'a> {
        Breaking { fonts: self.fonts, language: self.language, hyphens: true, setting }
    }

    fn heading(&mut self, level: u8, text: &[Inline], place: Place) -> Result<(), WriteError> {
        // Heading levels are not skipped on the way down, so that screen reader users miss none.
        let level = level.clamp(1, self.level + 1).min(6);
        self.level = level;
        let setting = heading(level);
        let tag = child(&mut self.tags, place.tag, Role::Heading(level));
        let (family, colour) = (Typeface::Headings, self.style.accent);
        let look = Look { family, bold: true, colour, ..self.look(setting) };
        let runs = runs(text, look, tag, &mut self.tags);
        let breaking = Breaking { hyphens: false, ..self.breaking(setting) };
        let lines = lines(&runs, place.width, breaking)?;
        for (index, strip) in strips(lines, place.x, setting).into_iter().enumerate() {
            let bookmark = (index == 0).then(|| (level, plain(text)));
            self.add(Strip { keep: true, bookmark, ..strip });
        }
        Ok(())
    }

    fn paragraph(&mut self, text: &[Inline], place: Place) -> Result<(), WriteError> {
        let setting = if place.item { ITEM } else { BODY };
        let tag = child(&mut self.tags, place.tag, Role::Paragraph);
        let runs = runs(text, self.look(setting), tag, &mut self.tags);
        self.text(&runs, setting, place)?;
        // An introduction stays with what it introduces: "dit doet u:", or a bold line that acts as a heading.
        let announces = plain(text).trim_end().ends_with(':') || matches!(text, [Inline::Strong(_)]);
        if let (true, Some(last)) = (announces, self.strips.last_mut()) {
            last.keep = true;
        }
        Ok(())
    }

    fn text(&mut self, runs: &[Vec<Run>], setting: Setting, place: Place) -> Result<(), WriteError> {
        let lines = lines(runs, place.width, self.breaking(setting))?;
        for strip in strips(lines, place.x, setting) {
            self.add(strip);
        }
        Ok(())
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], place: Place) -> Result<(), WriteError> {
        let list = child(&mut self.tags, place.tag, Role::List { numbered: start.is_some() });
        let widest =
            start.map_or(1, |start| (start + items.len() as u64).saturating_sub(1).to_string().len());
        let indent = INDENT + if widest > 1 { 6.0 } else { 0.0 };
        for (number, blocks) in (start.unwrap_or(0)..).zip(items) {
            let item = child(&mut self.tags, list, Role::Item);
            let label = child(&mut self.tags, item, Role::Label);
            let body = child(&mut self.tags, item, Role::Body);
            let words = match start {
                Some(_) => format!("{number}."),
                None => BULLETS[place.depth.min(BULLETS.len() - 1)].to_owned(),
            };
            let first = self.strips.len();
            let inner = Place {
                tag: body,
                x: place.x + indent,
                width: place.width - indent,
                depth: place.depth + 1,
                item: true,
            };
            self.all(blocks, inner)?;
            self.label(&words, label, first, place.x + if start.is_some() { 0.0 } else { BULLET })?;
        }
        // The space below a list is that below a paragraph.
        if let (false, Some(last)) = (place.item, self.strips.last_mut()) {
            last.after = last.after.max(BODY.after);
        }
        Ok(())
    }

    /// Puts a bullet or number on the first line of an item.
    fn label(&mut self, words: &str, tag: TagId, first: usize, x: f32) -> Result<(), WriteError> {
        let look = Look { colour: self.style.accent, ..self.look(ITEM) };
        let run = decoration(words, look, Owner::Tag(tag));
        let mut label = strips(lines(&[vec![run]], COLUMN, self.breaking(ITEM))?, x, ITEM);
        match (self.strips.get_mut(first), label.pop()) {
            (Some(strip), Some(label)) => strip.marks.splice(0..0, label.marks).for_each(drop),
            (None, Some(label)) => self.add(label),
            (_, None) => {}
        }
        Ok(())
    }

    fn quote(&mut self, blocks: &[Block], place: Place) -> Result<(), WriteError> {
        let tag = child(&mut self.tags, place.tag, Role::Quote);
        let first = self.strips.len();
        let inner = Place { tag, x: place.x + INDENT, width: place.width - INDENT, ..place };
        self.all(blocks, inner)?;
        for (index, strip) in self.strips[first..].iter_mut().enumerate() {
            strip.bars.push((place.x, index > 0));
        }
        if let Some(first) = self.strips.get_mut(first) {
            first.before = first.before.max(AROUND);
        }
        if let Some(last) = self.strips.last_mut() {
            last.after = last.after.max(AROUND);
        }
        Ok(())
    }

    fn figure(&mut self, figure: &Figure, place: Place) -> Result<(), WriteError> {
        let picture = (self.read)(&figure.image, &figure.alternative)?;
        let division = child(&mut self.tags, place.tag, Role::Division);
        let owner = self.figure_owner(division, &figure.alternative);
        let strip = self.picture(picture, owner, place.x, (place.width, PICTURE));
        let keep = !figure.caption.is_empty();
        self.add(Strip { before: AROUND, after: AROUND, keep, ..strip });
        if keep {
            let tag = child(&mut self.tags, division, Role::Caption);
            let look = Look { italic: true, ..self.look(CAPTION) };
            let runs = runs(&figure.caption, look, tag, &mut self.tags);
            let setting = Setting { before: 2.0, after: 10.0, ..CAPTION };
            self.text(&runs, setting, place)?;
        }
        Ok(())
    }

    /// A picture without alternative text is decoration.
    fn figure_owner(&mut self, parent: TagId, alternative: &str) -> Owner {
        if alternative.is_empty() {
            return Owner::Decoration;
        }
        let role = Role::Figure { alternative: alternative.to_owned(), place: None };
        Owner::Tag(child(&mut self.tags, parent, role))
    }

    /// The size of a picture: its own, capped at the maximum.
    fn picture(&mut self, picture: Picture, owner: Owner, x: f32, most: (f32, f32)) -> Strip {
        let (width, height) = (picture.size.0 * DOT, picture.size.1 * DOT);
        let scale = (most.0 / width).min(most.1 / height).min(1.0);
        let place = Rectangle { x, y: 0.0, width: width * scale, height: height * scale };
        self.pictures.push(picture);
        let drawing = Drawing::Picture(place, self.pictures.len() - 1);
        Strip { height: place.height, marks: vec![Mark::new(owner, vec![drawing])], ..Strip::default() }
    }
}

/// Mixes a colour with white: a share of 0 is white.
pub fn tint(colour: Colour, share: f32) -> Colour {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
    let mix = |channel: u8| (255.0 - (255.0 - f32::from(channel)) * share).round() as u8;
    Colour { red: mix(colour.red), green: mix(colour.green), blue: mix(colour.blue) }
}
