//! A horizontal bar chart of current and desired levels.

use super::drawing::{Anchor, Drawing, Fill, Shape};
use crate::base::Language;
use crate::messages::fill;
use crate::plan::Plan;
use crate::plan::gaps::{Span, Standing};

/// Width of the drawing: the text width of a page.
const WIDTH: f32 = 640.0;
/// Width of the names.
const NAMES: f32 = 210.0;
/// Width of the numbers at the end.
const NUMBERS: f32 = 120.0;
/// Height of a row, without the extra lines of its name.
const ROW: f32 = 30.0;
/// Line height of a name.
const LINE: f32 = 15.0;
/// Height of a bar.
const BAR: f32 = 14.0;
/// Height of the scale above the bars.
const HEAD: f32 = 34.0;
/// Height of the legend below the bars.
const LEGEND: f32 = 34.0;
/// Maximum number of characters per line of a name.
const LETTERS: usize = 28;
/// Maximum number of lines of a name; the table next to the chart has the rest.
const LINES: usize = 4;
/// Minimum and maximum number of levels on the scale.
const LEVELS: (u32, u32) = (4, 10);
/// Height of the rows of a drawing that is legible on a page.
const PAGE: f32 = 490.0;

/// A row of bars.
#[derive(Debug, Clone, PartialEq)]
struct Row<'a> {
    name: &'a str,
    now: Span,
    wanted: Span,
}

/// The bars of the competencies in a plan that have both a current and a desired level; `None` if there are none.
#[must_use]
pub fn gaps(plan: &Plan<'_>, language: Language) -> Option<Drawing> {
    let rows = rows(plan);
    (!rows.is_empty()).then(|| draw(&rows, levels(plan, &rows), language))
}

/// The same bars, divided evenly over drawings that are legible on a page.
#[must_use]
pub fn pages(plan: &Plan<'_>, language: Language) -> Vec<Drawing> {
    let rows = rows(plan);
    let levels = levels(plan, &rows);
    divided(&rows).into_iter().map(|rows| draw(rows, levels, language)).collect()
}

fn rows<'p>(plan: &Plan<'p>) -> Vec<Row<'p>> {
    let row = |standing: &Standing<'p>| {
        Some(Row { name: standing.name, now: standing.now?, wanted: standing.wanted? })
    };
    plan.standings.iter().filter_map(row).collect()
}

/// The number of levels on the scale, the same in every drawing of a plan.
fn levels(plan: &Plan<'_>, rows: &[Row<'_>]) -> u32 {
    let highest = rows.iter().map(|row| row.now.highest.max(row.wanted.highest)).max().unwrap_or_default();
    let named = u32::try_from(plan.scale.len()).unwrap_or(u32::MAX).min(LEVELS.1);
    named.max(highest).max(LEVELS.0)
}

/// The rows in parts of about equal height, each at most about a page.
fn divided<'r, 'p>(rows: &'r [Row<'p>]) -> Vec<&'r [Row<'p>]> {
    let heights: Vec<f32> = rows.iter().map(|row| height(&lines(row.name))).collect();
    let whole: f32 = heights.iter().sum();
    let part = whole / (whole / PAGE).ceil().max(1.0);
    let mut divided = Vec::new();
    let (mut start, mut above, mut end) = (0, 0.0, part);
    for (index, height) in heights.iter().enumerate() {
        // A row belongs to the part that its middle is in.
        if index > start && above + height / 2.0 > end {
            divided.push(&rows[start..index]);
            start = index;
            end += part;
        }
        above += height;
    }
    if start < rows.len() {
        divided.push(&rows[start..]);
    }
    divided
}

/// The height of a row with these lines.
fn height(lines: &[String]) -> f32 {
    ROW + LINE * count(lines.len().saturating_sub(1))
}

fn draw(rows: &[Row<'_>], levels: u32, language: Language) -> Drawing {
    let words = &language.words().plan;
    let mut shapes = Vec::new();
    let names: Vec<Vec<String>> = rows.iter().map(|row| lines(row.name)).collect();
    let tops: Vec<f32> = names
        .iter()
        .scan(HEAD, |top, lines| {
            let here = *top;
            *top += height(lines);
            Some(here)
        })
        .collect();
    let bottom = HEAD + names.iter().map(|lines| height(lines)).sum::<f32>();
    for level in 0..=levels {
        let x = at(level, levels);
        shapes.push(Shape::Line { from: (x, HEAD - 6.0), to: (x, bottom) });
        if level > 0 {
            shapes.push(label(x, HEAD - 12.0, level.to_string(), Anchor::Middle, false));
        }
    }
    shapes.push(label(WIDTH, HEAD - 12.0, words.chart_numbers.clone(), Anchor::End, false));
    for ((row, lines), top) in rows.iter().zip(&names).zip(&tops) {
        for (index, line) in lines.iter().enumerate() {
            shapes.push(label(0.0, top + 19.0 + LINE * count(index), line.clone(), Anchor::Start, false));
        }
        bars(row, *top, levels, &mut shapes);
        let numbers = format!("{} → {}", dashed(row.now), dashed(row.wanted));
        shapes.push(label(WIDTH, top + 19.0, numbers, Anchor::End, true));
    }
    legend(bottom, language, &mut shapes);
    let told: Vec<String> = rows.iter().map(|row| told(row, language)).collect();
    Drawing {
        width: WIDTH,
        height: bottom + LEGEND,
        title: words.chart.clone(),
        description: fill(&words.chart_alternative, &[("rows", told.join("; "))]),
        shapes,
    }
}

/// The bar of a row: the level that everyone sees, then the level that not everyone sees, then what remains.
fn bars(row: &Row<'_>, top: f32, levels: u32, shapes: &mut Vec<Shape>) {
    let parts = [
        (0, row.now.lowest, Fill::Solid),
        (row.now.lowest, row.now.highest, Fill::Hatched),
        (row.now.highest, row.wanted.highest, Fill::Open),
    ];
    for (from, to, fill) in parts.into_iter().filter(|(from, to, _)| from < to) {
        let (x, end) = (at(from, levels), at(to, levels));
        shapes.push(Shape::Box { x, y: top + 8.0, width: end - x, height: BAR, fill });
    }
}

fn legend(bottom: f32, language: Language, shapes: &mut Vec<Shape>) {
    let words = &language.words().plan;
    let parts = [
        (Fill::Solid, &words.chart_seen),
        (Fill::Hatched, &words.chart_differs),
        (Fill::Open, &words.chart_gap),
    ];
    for (index, (fill, text)) in parts.into_iter().enumerate() {
        let x = WIDTH / 3.0 * count(index);
        shapes.push(Shape::Box { x, y: bottom + 14.0, width: 28.0, height: BAR, fill });
        shapes.push(label(x + 36.0, bottom + 25.5, text.clone(), Anchor::Start, false));
    }
}

fn label(x: f32, y: f32, text: String, anchor: Anchor, is_bold: bool) -> Shape {
    Shape::Words { x, y, text, anchor, is_bold }
}

/// The position of a level on the scale.
fn at(level: u32, levels: u32) -> f32 {
    let room = WIDTH - NAMES - NUMBERS;
    NAMES + room * count(level as usize) / count(levels.max(1) as usize)
}

fn told(row: &Row<'_>, language: Language) -> String {
    let words = &language.words().plan;
    let span = |span: Span| {
        if span.is_wide() {
            let args = [("low", span.lowest.to_string()), ("high", span.highest.to_string())];
            fill(&words.chart_range, &args)
        } else {
            span.lowest.to_string()
        }
    };
    let args = [("name", row.name.to_owned()), ("now", span(row.now)), ("wanted", span(row.wanted))];
    fill(&words.chart_row, &args)
}

fn dashed(span: Span) -> String {
    if span.is_wide() { format!("{}–{}", span.lowest, span.highest) } else { span.lowest.to_string() }
}

/// Wraps a name to fit before the bars, in at most [`LINES`] lines.
fn lines(name: &str) -> Vec<String> {
    let mut lines = wrapped(name);
    if lines.len() > LINES {
        lines.truncate(LINES);
        if let Some(last) = lines.last_mut() {
            let end = last.char_indices().nth(LETTERS - 1).map_or(last.len(), |(end, _)| end);
            last.truncate(end);
            last.push('…');
        }
    }
    lines
}

fn wrapped(name: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in name.split_whitespace().flat_map(pieces) {
        let line = lines.last().map_or(0, |line| line.chars().count());
        if line > 0 && line + 1 + word.chars().count() > LETTERS {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
    }
    lines
}

/// Splits a word into pieces that fit on a line.
fn pieces(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters.chunks(LETTERS).map(|piece| piece.iter().collect()).collect()
}

#[expect(clippy::cast_precision_loss, reason = "rows and levels are few")]
fn count(number: usize) -> f32 {
    number as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, now: (u32, u32), wanted: u32) -> Row<'_> {
        let span = |(lowest, highest)| Span { lowest, highest };
        Row { name, now: span(now), wanted: span((wanted, wanted)) }
    }

    #[test]
    fn a_bar_has_a_part_for_what_all_see_for_what_some_see_and_for_what_is_to_go() {
        let mut shapes = Vec::new();
        bars(&row("A", (2, 3), 4), 0.0, 4, &mut shapes);
        let fills: Vec<Fill> = shapes
            .iter()
            .filter_map(|s| if let Shape::Box { fill, .. } = s { Some(*fill) } else { None })
            .collect();
        assert_eq!(fills, [Fill::Solid, Fill::Hatched, Fill::Open]);
        let mut shapes = Vec::new();
        bars(&row("A", (3, 3), 3), 0.0, 4, &mut shapes);
        assert_eq!(shapes.len(), 1, "no remaining gap");
    }

    #[test]
    fn many_rows_are_divided_over_pages_and_none_is_lost() {
        let names: Vec<String> =
            (0..200).map(|number| format!("Competentie {number} {}", "lang ".repeat(number % 7))).collect();
        for number in [0, 1, 2, 17, 18, 27, 200] {
            let rows: Vec<Row<'_>> = names[..number].iter().map(|name| row(name, (1, 2), 3)).collect();
            let parts = divided(&rows);
            assert_eq!(parts.concat(), rows);
            for part in &parts {
                let high = draw(part, LEVELS.0, Language::Dutch).height;
                assert!(!part.is_empty() && high <= HEAD + PAGE + LEGEND + ROW + LINE, "{number}: {high}");
            }
            let high = |part: &&[Row<'_>]| draw(part, LEVELS.0, Language::Dutch).height;
            let lowest = parts.iter().map(high).fold(f32::INFINITY, f32::min);
            assert!(parts.iter().all(|part| high(part) < 2.0 * lowest), "{number}: a part is a remainder");
        }
    }

    #[test]
    fn a_name_of_any_length_takes_a_few_lines() {
        for name in ["woord ".repeat(10_000), "w".repeat(100_000)] {
            let lines = lines(&name);
            assert_eq!(lines.len(), LINES);
            assert!(
                lines.iter().all(|line| line.chars().count() <= LETTERS) && lines[3].ends_with('…'),
                "{lines:?}"
            );
        }
    }

    #[test]
    fn names_stand_before_the_bars() {
        let long = "Arbeidsmarktinformatieverwerkingsvaardigheden en gesprekken voeren met werkgevers";
        let lines = lines(long);
        assert!(lines.iter().all(|line| line.chars().count() <= LETTERS), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), long.replace(' ', ""));
    }

    #[test]
    fn nothing_stands_outside_the_drawing_or_on_something_else() {
        let long = "Een heel lange naam van een competentie die niet op één regel past";
        let drawing = draw(&[row(long, (1, 2), 3), row("Kort", (10, 10), 10)], 10, Language::Dutch);
        for shape in &drawing.shapes {
            if let Shape::Box { x, y, width, height, .. } = shape {
                assert!(*x >= 0.0 && x + width <= drawing.width && y + height <= drawing.height);
            }
        }
        let ends: Vec<f32> = drawing
            .shapes
            .iter()
            .filter_map(
                |s| if let Shape::Words { y, anchor: Anchor::Start, .. } = s { Some(*y) } else { None },
            )
            .collect();
        assert!(ends.windows(2).take(3).all(|pair| pair[1] - pair[0] >= LINE - 0.1), "{ends:?}");
        assert!(drawing.description.contains("Kort nu 10, gewenst 10"), "{}", drawing.description);
        assert!(drawing.description.contains("nu 1 tot 2, gewenst 3"));
    }
}
