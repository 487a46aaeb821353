//! A bar chart of the coverage of the report's dimensions: a bar for each family, of which the length is the number of
//! its dimensions.

use super::drawing::{Anchor, Drawing, Fill, Shape};
use crate::base::Language;
use crate::messages::fill;

/// Width of the drawing: the text width of a page.
const WIDTH: f32 = 640.0;
/// Width of the column with the names.
const NAMES: f32 = 250.0;
/// Width of the column with the numbers, at the end of a row.
const NUMBERS: f32 = 60.0;
/// Height of a row.
const ROW: f32 = 26.0;
/// Height of a bar.
const BAR: f32 = 14.0;
/// Height of the legend below the bars.
const LEGEND: f32 = 34.0;
/// Maximum number of characters of a name.
const LETTERS: usize = 38;

/// The coverage of a family: the number of its dimensions with each level.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CoverageRow {
    /// The name of the family.
    pub name: String,
    /// The number of dimensions that are stated explicitly.
    pub explicit: usize,
    /// The number of dimensions that are only touched on.
    pub implicit: usize,
    /// The number of dimensions that were not found.
    pub absent: usize,
    /// The number of dimensions that were not judged.
    pub open: usize,
}

impl CoverageRow {
    /// Returns the number of dimensions of the family.
    fn total(&self) -> usize {
        self.explicit + self.implicit + self.absent + self.open
    }
}

/// Draws the bar chart. Dimensions that were not judged look like those that were not found; only the description of
/// the drawing counts them separately.
#[must_use]
pub fn drawing(rows: &[CoverageRow], language: Language) -> Drawing {
    let words = &language.words().coverage;
    let most = rows.iter().map(CoverageRow::total).max().unwrap_or_default().max(1);
    let unit = (WIDTH - NAMES - NUMBERS) / count(most);
    let mut shapes = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let top = ROW * count(index);
        shapes.push(label(0.0, top + 18.0, shortened(&row.name), Anchor::Start, false));
        let mut x = NAMES;
        for (number, fill) in
            [(row.explicit, Fill::Solid), (row.implicit, Fill::Hatched), (row.absent + row.open, Fill::Open)]
        {
            if number > 0 {
                let width = unit * count(number);
                shapes.push(Shape::Box { x, y: top + 7.0, width, height: BAR, fill });
                x += width;
            }
        }
        let numbers = format!("{}/{}", row.explicit, row.total());
        shapes.push(label(WIDTH, top + 18.0, numbers, Anchor::End, true));
    }
    let bottom = ROW * count(rows.len());
    let parts =
        [(Fill::Solid, &words.explicit), (Fill::Hatched, &words.implicit), (Fill::Open, &words.absent)];
    for (index, (fill, text)) in parts.into_iter().enumerate() {
        let x = WIDTH / 3.0 * count(index);
        shapes.push(Shape::Box { x, y: bottom + 14.0, width: 28.0, height: BAR, fill });
        shapes.push(label(x + 36.0, bottom + 25.5, text.clone(), Anchor::Start, false));
    }
    let told: Vec<String> = rows.iter().map(|row| told(row, language)).collect();
    Drawing {
        width: WIDTH,
        height: bottom + LEGEND,
        title: words.title.clone(),
        description: format!("{}: {}", words.title, told.join("; ")),
        shapes,
    }
}

/// Describes a row in words, for the description of the drawing.
fn told(row: &CoverageRow, language: Language) -> String {
    let words = &language.words().coverage;
    let args = [
        ("explicit", row.explicit.to_string()),
        ("implicit", row.implicit.to_string()),
        ("absent", row.absent.to_string()),
    ];
    let told = format!("{} {}", row.name, fill(&words.counts, &args));
    if row.open == 0 { told } else { format!("{told}, {} {}", row.open, words.open) }
}

/// Truncates a name to [`LETTERS`] characters, with an ellipsis at the end.
fn shortened(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    name.chars().take(LETTERS - 1).chain(['…']).collect()
}

fn label(x: f32, y: f32, text: String, anchor: Anchor, is_bold: bool) -> Shape {
    Shape::Words { x, y, text, anchor, is_bold }
}

#[expect(clippy::cast_precision_loss, reason = "rows and dimensions are few")]
fn count(number: usize) -> f32 {
    number as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_the_number_of_dimensions_and_nothing_is_outside() {
        let row = |explicit, implicit, absent, open| CoverageRow {
            name: "Een familie met een naam die niet op de regel past".to_owned(),
            explicit,
            implicit,
            absent,
            open,
        };
        let drawing = drawing(&[row(3, 1, 2, 0), row(0, 0, 1, 2)], Language::Dutch);
        let boxes: Vec<(f32, f32, Fill)> = drawing
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Box { x, width, fill, .. } => Some((*x, *width, *fill)),
                _ => None,
            })
            .collect();
        let fills: Vec<Fill> = boxes.iter().map(|(.., fill)| *fill).collect();
        assert_eq!(fills[..4], [Fill::Solid, Fill::Hatched, Fill::Open, Fill::Open]);
        assert!((boxes[0].1 - boxes[3].1).abs() < 0.01, "three explicit, and three not found or not judged");
        assert!(boxes.iter().all(|(x, width, _)| *x >= 0.0 && x + width <= WIDTH));
        assert!(drawing.description.contains("2 niet te beoordelen"), "{}", drawing.description);
    }
}
