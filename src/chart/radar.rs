//! A radar chart: several shapes on the same axes.

use std::f32::consts::TAU;

use super::pen::Is::{At, Points, Size, Word};
use super::pen::{Frame, Pen};

/// Maximum number of shapes that can be told apart.
pub const MOST: usize = 4;

/// Width of the drawing: the text width of a page.
const WIDTH: f32 = 680.0;
/// The centre of the shapes.
const CENTER: (f32, f32) = (WIDTH / 2.0, 215.0);
/// Distance from the centre to the end of an axis.
const RADIUS: f32 = 150.0;
/// Distance from the end of an axis to its name.
const GAP: f32 = 14.0;
/// Font size.
const SIZE: f32 = 13.0;
/// Line height.
const LINE: f32 = 16.0;
/// Maximum number of characters per line of a name.
const LETTERS: usize = 20;
/// Position of the legend, and the height of each of its lines.
const LEGEND: (f32, f32) = (430.0, 24.0);
/// The colour of rings and axes.
const SCALE: &str = "#b4b4b4";
/// Number of rings on the scale.
const RINGS: u8 = 4;

/// The appearance of the shapes: each has its own colour (contrast at least 4.5 to 1 on white), dash pattern and
/// marker.
const LOOKS: [(&str, &str, RadarMark); MOST] = [
    ("#0b4f8a", "", RadarMark::Circle),
    ("#a3121a", "8 4", RadarMark::Square),
    ("#2f6b1f", "2 4", RadarMark::Triangle),
    ("#6a3d9a", "10 3 2 3", RadarMark::Diamond),
];

/// The contents of the chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Radar {
    /// The title.
    pub title: String,
    /// The alternative text.
    pub description: String,
    /// The names of the axes, clockwise from the top.
    pub axes: Vec<String>,
    /// The shapes, at most [`MOST`]; the rest is left out.
    pub shapes: Vec<Shape>,
}

/// A shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Its name.
    pub name: String,
    /// By axis: a value from 0 (centre) to 1 (end of the axis).
    pub parts: Vec<f32>,
}

/// The marker at the vertices of a shape.
#[derive(Debug, Clone, Copy)]
enum RadarMark {
    Circle,
    Square,
    Triangle,
    Diamond,
}

/// The chart as an SVG file, with its text escaped.
#[must_use]
pub fn svg(radar: &Radar) -> String {
    let shapes = &radar.shapes[..radar.shapes.len().min(MOST)];
    let size = (WIDTH, LEGEND.0 + LEGEND.1 * count(shapes.len()) + 8.0);
    let mut pen = Pen::new(&Frame {
        ids: ("radar-titel", "radar-uitleg"),
        title: &radar.title,
        description: &radar.description,
        size,
        shown: size,
        words: SIZE,
    });
    scale(&mut pen, &radar.axes);
    for (shape, look) in shapes.iter().zip(LOOKS) {
        outline(&mut pen, shape, radar.axes.len(), look);
    }
    for (index, (shape, look)) in shapes.iter().zip(LOOKS).enumerate() {
        legend(&mut pen, &shape.name, LEGEND.0 + LEGEND.1 * count(index), look);
    }
    pen.finish()
}

/// Draws rings, axes and axis names.
fn scale(pen: &mut Pen, axes: &[String]) {
    for ring in 1..=RINGS {
        let part = f32::from(ring) / f32::from(RINGS);
        let corners: Vec<(f32, f32)> = (0..axes.len()).map(|axis| at(axis, axes.len(), part)).collect();
        polygon(pen, &corners, (SCALE, 0.75), "");
        if ring == RINGS {
            for corner in corners {
                line(pen, CENTER, corner, (SCALE, 0.75), "");
            }
        }
    }
    for (axis, name) in axes.iter().enumerate() {
        let (x, y) = at(axis, axes.len(), (RADIUS + GAP) / RADIUS);
        let anchor = match x - CENTER.0 {
            right if right > 1.0 => "start",
            left if left < -1.0 => "end",
            _ => "middle",
        };
        let lines = textwrap::wrap(name, LETTERS);
        // Names above the centre grow upwards, names beside it in both directions.
        let up = (1.0 - (y - CENTER.1) / (RADIUS + GAP)) / 2.0;
        let first = y - up * LINE * (count(lines.len()) - 1.0) + SIZE * 0.35;
        for (index, line) in lines.iter().enumerate() {
            words(pen, (x, first + LINE * count(index)), anchor, line);
        }
    }
}

fn outline(pen: &mut Pen, shape: &Shape, axes: usize, (colour, dashes, mark): (&str, &str, RadarMark)) {
    let part = |axis: usize| shape.parts.get(axis).copied().unwrap_or_default().clamp(0.0, 1.0);
    let corners: Vec<(f32, f32)> = (0..axes).map(|axis| at(axis, axes, part(axis))).collect();
    polygon(pen, &corners, (colour, 2.0), dashes);
    for corner in corners {
        place(pen, mark, corner, colour);
    }
}

fn legend(pen: &mut Pen, name: &str, y: f32, (colour, dashes, mark): (&str, &str, RadarMark)) {
    let (from, to) = (60.0, 120.0);
    line(pen, (from, y), (to, y), (colour, 2.0), dashes);
    place(pen, mark, (f32::midpoint(from, to), y), colour);
    words(pen, (to + 12.0, y + SIZE * 0.35), "", name);
}

fn words(pen: &mut Pen, (x, y): (f32, f32), anchor: &str, text: &str) {
    let attributes = [("x", At(x)), ("y", At(y)), ("text-anchor", Word(anchor)), ("fill", Word("#1b1b1b"))];
    pen.words("text", &attributes, text);
}

fn line(pen: &mut Pen, from: (f32, f32), to: (f32, f32), (colour, width): (&str, f32), dashes: &str) {
    let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(At);
    let places = [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)];
    let look = [("stroke", Word(colour)), ("stroke-width", Size(width)), ("stroke-dasharray", Word(dashes))];
    pen.empty("line", &[&places[..], &look].concat());
}

fn polygon(pen: &mut Pen, corners: &[(f32, f32)], (colour, width): (&str, f32), dashes: &str) {
    pen.empty(
        "polygon",
        &[
            ("points", Points(corners)),
            ("fill", Word("none")),
            ("stroke", Word(colour)),
            ("stroke-width", Size(width)),
            ("stroke-dasharray", Word(dashes)),
        ],
    );
}

fn place(pen: &mut Pen, mark: RadarMark, (x, y): (f32, f32), colour: &str) {
    let corners: &[(f32, f32)] = match mark {
        RadarMark::Circle => {
            let attributes = [("cx", At(x)), ("cy", At(y)), ("r", Size(4.0)), ("fill", Word(colour))];
            return pen.empty("circle", &attributes);
        }
        RadarMark::Square => &[(-4.0, -4.0), (4.0, -4.0), (4.0, 4.0), (-4.0, 4.0)],
        RadarMark::Triangle => &[(0.0, -5.5), (5.0, 4.0), (-5.0, 4.0)],
        RadarMark::Diamond => &[(0.0, -6.0), (6.0, 0.0), (0.0, 6.0), (-6.0, 0.0)],
    };
    let corners: Vec<(f32, f32)> = corners.iter().map(|(right, down)| (x + right, y + down)).collect();
    pen.empty("polygon", &[("points", Points(&corners)), ("fill", Word(colour))]);
}

/// A position on an axis.
fn at(axis: usize, all: usize, part: f32) -> (f32, f32) {
    let angle = TAU * count(axis) / count(all.max(1));
    (CENTER.0 + RADIUS * part * angle.sin(), CENTER.1 - RADIUS * part * angle.cos())
}

#[expect(clippy::cast_precision_loss, reason = "axes, lines and shapes are few")]
fn count(number: usize) -> f32 {
    number as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn radar(shapes: usize) -> Radar {
        let shape =
            |index: usize| Shape { name: format!("Profiel {index} <&>"), parts: vec![1.0, 0.5, 0.0, 0.25] };
        Radar {
            title: "Titel".to_owned(),
            description: "Uitleg".to_owned(),
            axes: ["Goed werk", "Leren", "Werk, motivatie en organisatie van het werk", "Positie"]
                .map(str::to_owned)
                .to_vec(),
            shapes: (0..shapes).map(shape).collect(),
        }
    }

    #[test]
    fn a_full_part_is_at_the_end_of_its_axis_and_none_in_the_middle() {
        let near =
            |(x, y): (f32, f32), (at_x, at_y): (f32, f32)| (x - at_x).abs() < 0.01 && (y - at_y).abs() < 0.01;
        assert!(near(at(0, 4, 1.0), (CENTER.0, CENTER.1 - RADIUS)), "the first axis goes up");
        assert!(near(at(1, 4, 1.0), (CENTER.0 + RADIUS, CENTER.1)), "the next goes to the right");
        assert!(near(at(2, 4, 0.0), CENTER));
    }

    #[test]
    fn shapes_differ_without_colour() {
        let svg = svg(&radar(6));
        assert_eq!(svg.matches("stroke-width=\"2\"").count(), 2 * MOST, "an outline and a legend for each");
        let dashes: std::collections::BTreeSet<&str> =
            svg.split("stroke-dasharray=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(dashes.len(), MOST - 1, "and one without");
        assert!(svg.contains("Profiel 0 &lt;&amp;&gt;") && !svg.contains("Profiel 4"));
    }

    #[test]
    fn it_says_what_it_is_and_all_of_it_is_inside() {
        let svg = svg(&radar(4));
        assert!(svg.contains("role=\"img\"") && svg.contains("<title id=\"radar-titel\">Titel</title>"));
        for (name, most) in [(" x=\"", WIDTH), (" y=\"", 600.0)] {
            for value in svg.split(name).skip(1).filter_map(|rest| rest.split('"').next()) {
                let value: f32 = value.parse().expect("a number");
                assert!((0.0..=most).contains(&value), "{name}{value}");
            }
        }
    }
}
