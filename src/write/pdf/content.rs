//! Turns pages into drawing operations of printpdf, as marked content.

use std::collections::BTreeMap;

use lopdf::{Document, ObjectId};
use printpdf::ops::PdfFontHandle;
use printpdf::{
    Codepoint, Color, DictItem, FontId, Mm, Op, PaintMode, PdfDocument, PdfPage, PdfSaveOptions, Pt,
    RawImage, RawImageData, RawImageFormat, Rect, Rgb, TextItem, TextMatrix, WindingOrder, XObject,
    XObjectId, XObjectTransform,
};

use crate::base::Colour;
use crate::write::error::WriteError;
use crate::write::page::font::{Face, units};
use crate::write::page::{Book, Drawing, HEIGHT, Mark, Owner, Page, Picture, Rectangle, TextRun, WIDTH};

use super::fonts::{self, Fonts};
use super::object::length;
use super::tags;

/// Draws the pages, and returns the ids of their objects.
pub fn draw(book: &Book, fonts: &mut Fonts<'_>) -> Result<(Document, Vec<ObjectId>), WriteError> {
    let mut document = PdfDocument::new("");
    for (index, picture) in book.pictures.iter().enumerate() {
        document.resources.xobjects.map.insert(picture_id(index), XObject::Image(raw(picture)));
    }
    for page in &book.pages {
        let mut drawn = PdfPage::new(Mm(0.0), Mm(0.0), ops(page, book, fonts)?);
        let sheet = Rect::from_wh(Pt(WIDTH), Pt(HEIGHT));
        (drawn.media_box, drawn.trim_box, drawn.crop_box) = (sheet.clone(), sheet.clone(), sheet);
        document.pages.push(drawn);
    }
    let options =
        PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let document = document.to_lopdf_document(&options, &mut Vec::new());
    let pages = document.get_pages().into_values().collect();
    Ok((document, pages))
}

fn ops(page: &Page, book: &Book, fonts: &mut Fonts<'_>) -> Result<Vec<Op>, WriteError> {
    let mut ops = Vec::new();
    for mark in &page.marks {
        ops.push(begin(mark, book));
        for drawing in &mark.drawings {
            match drawing {
                Drawing::Text(text) => write(text, fonts, &mut ops)?,
                Drawing::Fill(place, colour) => fill(*place, *colour, &mut ops),
                Drawing::Picture(place, index) => show(*place, *index, &mut ops),
            }
        }
        ops.push(Op::EndMarkedContent);
    }
    Ok(ops)
}

/// Starts marked content: content with its number, or an artifact.
fn begin(mark: &Mark, book: &Book) -> Op {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let (tag, properties) = match mark.owner {
        Owner::Tag(tag) => {
            let number = DictItem::Int(i64::try_from(mark.number).unwrap_or(i64::MAX));
            (tags::name_of(&book.tags.get(tag).role), vec![("MCID", number)])
        }
        Owner::Decoration => ("Artifact", vec![("Type", name("Layout"))]),
        Owner::Foot => ("Artifact", vec![("Type", name("Pagination")), ("Subtype", name("Footer"))]),
    };
    let map: BTreeMap<String, DictItem> =
        properties.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } }
}

fn write(text: &TextRun, fonts: &mut Fonts<'_>, ops: &mut Vec<Op>) -> Result<(), WriteError> {
    let font = PdfFontHandle::External(FontId(fonts::resource(text.face)));
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFillColor { col: colour(text.colour) });
    ops.push(Op::SetFont { font, size: Pt(text.size) });
    let (x, y) = (Pt(length(text.x)), Pt(length(HEIGHT - text.baseline)));
    ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(x, y) });
    ops.push(Op::ShowText { items: items(text, fonts)? });
    ops.push(Op::EndTextSection);
    Ok(())
}

/// The glyphs with their position adjustments relative to the widths in the font: in thousandths of the font size, to
/// the left.
fn items(text: &TextRun, fonts: &mut Fonts<'_>) -> Result<Vec<TextItem>, WriteError> {
    let mut items = Vec::new();
    let mut left = 0;
    for glyph in &text.glyphs {
        left -= glyph.right;
        if left != 0 {
            items.push(TextItem::Offset(thousandths(text.face, fonts, left)));
        }
        let code = fonts.code(text.face, glyph)?;
        items.push(TextItem::GlyphIds(vec![Codepoint::new(code, 0.0)]));
        left = glyph.right + fonts.advance(text.face, glyph.id) - glyph.advance;
    }
    Ok(items)
}

fn thousandths(face: Face, fonts: &Fonts<'_>, length: i32) -> f32 {
    units(length) * fonts.scale(face, 1000.0)
}

fn fill(place: Rectangle, colour_of: Colour, ops: &mut Vec<Op>) {
    let bottom = HEIGHT - place.y - place.height;
    let mut rectangle = Rect::from_wh(Pt(length(place.width)), Pt(length(place.height)));
    (rectangle.x, rectangle.y) = (Pt(length(place.x)), Pt(length(bottom)));
    (rectangle.mode, rectangle.winding_order) = (Some(PaintMode::Fill), Some(WindingOrder::NonZero));
    ops.push(Op::SetFillColor { col: colour(colour_of) });
    ops.push(Op::DrawRectangle { rectangle });
}

fn show(place: Rectangle, index: usize, ops: &mut Vec<Op>) {
    let transform = XObjectTransform {
        translate_x: Some(Pt(length(place.x))),
        translate_y: Some(Pt(length(HEIGHT - place.y - place.height))),
        scale_x: Some(length(place.width)),
        scale_y: Some(length(place.height)),
        no_auto_scale: true,
        ..XObjectTransform::default()
    };
    ops.push(Op::UseXobject { id: picture_id(index), transform });
}

fn picture_id(index: usize) -> XObjectId {
    XObjectId(format!("Im{index}"))
}

/// A picture in the form of printpdf, without an alpha channel if it is opaque.
fn raw(picture: &Picture) -> RawImage {
    let (dots, _) = picture.dots.as_chunks::<4>();
    let opaque = dots.iter().all(|dot| dot[3] == u8::MAX);
    let (pixels, data_format) = if opaque {
        (dots.iter().flat_map(|dot| [dot[0], dot[1], dot[2]]).collect(), RawImageFormat::RGB8)
    } else {
        (picture.dots.clone(), RawImageFormat::RGBA8)
    };
    RawImage {
        pixels: RawImageData::U8(pixels),
        width: picture.columns,
        height: picture.rows,
        data_format,
        tag: Vec::new(),
    }
}

fn colour(colour: Colour) -> Color {
    let share = |channel: u8| (f32::from(channel) / 255.0 * 1000.0).round() / 1000.0;
    let (r, g, b) = (share(colour.red), share(colour.green), share(colour.blue));
    Color::Rgb(Rgb { r, g, b, icc_profile: None })
}
