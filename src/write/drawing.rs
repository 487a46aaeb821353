//! The work that an SVG drawing takes, counted before it is done.
//!
//! A drawing of 1 MB can take minutes and gigabytes: copies of copies (`use`), long texts, and filters, each of which is
//! computed for every pixel. A logo takes a small part of these budgets.

use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use resvg::usvg::{Group, Node};

use crate::base::{Budget, Exhausted};

/// Maximum number of elements, including those that `use` copies, and markers at every point of a line.
const ELEMENTS: u64 = 50_000;

/// Maximum number of characters of text, with every copy counted.
const LETTERS: u64 = 20_000;

/// Maximum number of characters in one text: the work of laying it out grows with its square.
const TEXT_LETTERS: u64 = 1_000;

/// Maximum number of pixels that are drawn apart and then combined: for filters, masks, clips and transparent groups. A
/// step of a filter counts four times.
const LAYER_PIXELS: u64 = 100_000_000;

/// An element, with what it refers to.
#[derive(Debug, Default)]
struct Element {
    children: Vec<usize>,
    /// The target of a `use`.
    copies: Option<String>,
    /// The number of points of a line with markers.
    marked: u64,
    letters: u64,
    is_text: bool,
}

/// The elements of a drawing, in the order of the file.
#[derive(Debug, Default)]
struct Elements {
    list: Vec<Element>,
    by_id: HashMap<String, usize>,
    /// The markers.
    markers: Vec<usize>,
}

/// The size of an element with everything in it: elements and characters of text.
type Total = (u64, u64);

/// Checks the text of a drawing before it is parsed. Text that is not XML is accepted: the parser reports it.
///
/// # Errors
/// When it has too many elements, too much text, or a text that is too long.
pub fn check_text(svg: &str) -> Result<(), Exhausted> {
    let elements = Elements::read(svg);
    let mut known: Vec<Option<Total>> = vec![None; elements.list.len()];
    // Children come after their parents, but copies may refer to any element: sizes are determined on demand.
    let (count, letters) = match elements.list.first() {
        Some(_) => elements.size(0, &mut known, 0),
        None => (0, 0),
    };
    let texts = elements.list.iter().zip(&known).filter(|(element, _)| element.is_text);
    let longest = texts.filter_map(|(_, size)| *size).map(|(_, letters)| letters).max().unwrap_or(0);
    Budget::new(TEXT_LETTERS).spend(longest)?;
    Budget::new(ELEMENTS).spend(count)?;
    Budget::new(LETTERS).spend(letters)
}

/// Checks a parsed drawing before it is drawn, at this many pixels per unit and this many pixels in all.
///
/// # Errors
/// When it has too many filters, masks and other layers for its size.
pub fn check_layers(root: &Group, scale: f32, pixels: u64) -> Result<(), Exhausted> {
    let mut budget = Budget::new(LAYER_PIXELS);
    layers(root, scale, pixels, &mut budget)
}

fn layers(group: &Group, scale: f32, pixels: u64, budget: &mut Budget) -> Result<(), Exhausted> {
    if group.should_isolate() {
        let bounds = group.abs_layer_bounding_box();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "an area, and a cast saturates"
        )]
        let area = (bounds.width() * scale * bounds.height() * scale).ceil() as u64;
        let steps: usize = group.filters().iter().map(|filter| filter.primitives().len()).sum();
        budget.spend(area.min(pixels).saturating_mul(1 + 4 * steps as u64))?;
        if let Some(clip) = group.clip_path() {
            budget.spend(pixels)?;
            layers(clip.root(), scale, pixels, budget)?;
        }
        if let Some(mask) = group.mask() {
            budget.spend(pixels)?;
            layers(mask.root(), scale, pixels, budget)?;
        }
    }
    for node in group.children() {
        if let Node::Group(group) = node {
            layers(group, scale, pixels, budget)?;
        }
    }
    Ok(())
}

impl Elements {
    fn read(svg: &str) -> Self {
        let mut elements = Self::default();
        let mut reader = Reader::from_str(svg);
        let mut open: Vec<usize> = Vec::new();
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(start) => {
                    let index = elements.add(&start, open.last().copied());
                    open.push(index);
                }
                Event::Empty(start) => {
                    elements.add(&start, open.last().copied());
                }
                Event::End(_) => {
                    open.pop();
                }
                Event::Text(text) => elements.text(open.last().copied(), text.len()),
                Event::CData(text) => elements.text(open.last().copied(), text.len()),
                Event::Eof => break,
                _ => {}
            }
        }
        elements
    }

    fn add(&mut self, start: &BytesStart<'_>, parent: Option<usize>) -> usize {
        let index = self.list.len();
        let mut element = Element::default();
        let mut has_markers = false;
        let mut line = 0;
        for attribute in start.attributes().flatten() {
            let value = attribute.value.to_string();
            match attribute.key.local_name().as_ref() {
                "id" => {
                    self.by_id.entry(value).or_insert(index);
                }
                "href" => element.copies = value.strip_prefix('#').map(str::to_owned),
                "d" | "points" => line = value.len() as u64,
                "marker" | "marker-start" | "marker-mid" | "marker-end" => has_markers = true,
                "style" | "class" => has_markers |= value.contains("marker"),
                _ => {}
            }
        }
        let name = start.local_name();
        if name.as_ref() != "use" {
            element.copies = None;
        }
        element.is_text = name.as_ref() == "text";
        if name.as_ref() == "marker" {
            self.markers.push(index);
        }
        if has_markers {
            // A point takes at least four characters.
            element.marked = line / 4;
        }
        self.list.push(element);
        // Of a file with several roots, the first counts as the parent of all.
        let parent = parent.or((index > 0).then_some(0));
        if let Some(parent) = parent {
            self.list[parent].children.push(index);
        }
        index
    }

    fn text(&mut self, within: Option<usize>, length: usize) {
        if let Some(index) = within {
            self.list[index].letters += length as u64;
        }
    }

    /// The size of an element. Elements nested deeper than the parser allows are not counted: it reports an error.
    fn size(&self, index: usize, known: &mut Vec<Option<Total>>, depth: usize) -> Total {
        const DEEPEST: usize = 1_024;
        if let Some(size) = known[index] {
            return size;
        }
        if depth > DEEPEST {
            return (1, 0);
        }
        // Breaks cycles, which the parser reports as an error.
        known[index] = Some((1, 0));
        let element = &self.list[index];
        let copied = element.copies.as_ref().and_then(|id| self.by_id.get(id)).copied();
        let mut size = (1_u64, element.letters);
        for inner in element.children.iter().copied().chain(copied) {
            let (count, letters) = self.size(inner, known, depth + 1);
            size = (size.0.saturating_add(count), size.1.saturating_add(letters));
        }
        if element.marked > 0 {
            let largest = self.markers.clone().into_iter().map(|marker| self.size(marker, known, depth + 1));
            let (count, letters) =
                largest.fold((0, 0), |most, size| (most.0.max(size.0), most.1.max(size.1)));
            size.0 = size.0.saturating_add(count.saturating_mul(element.marked));
            size.1 = size.1.saturating_add(letters.saturating_mul(element.marked));
        }
        known[index] = Some(size);
        size
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inner: &str) -> String {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{inner}</svg>")
    }

    #[test]
    fn an_ordinary_drawing_passes() {
        assert_eq!(check_text(&svg(&"<path d=\"M0 0L9 9\"/>".repeat(10_000))), Ok(()));
        let text = format!("<text>{}</text>", "woord ".repeat(150));
        assert_eq!(check_text(&svg(&text.repeat(20))), Ok(()));
        assert_eq!(check_text("geen tekening"), Ok(()));
        assert_eq!(check_text(&svg("<g id=\"a\"><use href=\"#a\"/></g>")), Ok(()), "the parser refuses it");
    }

    #[test]
    fn too_much_is_refused_before_it_is_done() {
        assert_eq!(check_text(&svg(&"<g/>".repeat(60_000))), Err(Exhausted));
        assert_eq!(check_text(&svg(&format!("<text>{}</text>", "woord ".repeat(200)))), Err(Exhausted));
        let text = format!("<text>{}</text>", "woord ".repeat(150));
        assert_eq!(check_text(&svg(&text.repeat(23))), Err(Exhausted));
        let level = |level: usize| {
            let copy = format!("<use href=\"#a{}\"/>", level - 1);
            format!("<g id=\"a{level}\">{copy}{copy}</g>")
        };
        let copies = (1..30).map(level).collect::<Vec<_>>().concat();
        assert_eq!(check_text(&svg(&format!("<path id=\"a0\" d=\"M0 0\"/>{copies}"))), Err(Exhausted));
        let marker = format!("<marker id=\"m\">{}</marker>", "<path d=\"M0 0\"/>".repeat(100));
        let line = format!("<path marker-mid=\"url(#m)\" d=\"M0 0{}\"/>", "L1 1".repeat(5_000));
        assert_eq!(check_text(&svg(&(marker + &line))), Err(Exhausted));
    }
}
