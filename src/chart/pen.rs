//! Writes SVG element by element; the only module that writes SVG tags, numbers and text.

use std::fmt::Write as _;

use crate::base::escape_html;

/// The most characters of a text in a picture.
const MOST: usize = 300;

/// An SVG file under construction.
pub(super) struct Pen {
    svg: String,
    open: Vec<&'static str>,
}

/// The attributes and texts that every drawing starts with.
pub(super) struct Frame<'a> {
    /// The ids of title and description: they must differ between drawings on the same page.
    pub ids: (&'static str, &'static str),
    /// The title.
    pub title: &'a str,
    /// The alternative text.
    pub description: &'a str,
    /// Width and height in user units.
    pub size: (f32, f32),
    /// Maximum displayed width and height.
    pub shown: (f32, f32),
    /// Font size.
    pub words: f32,
}

/// The value of an attribute.
#[derive(Clone, Copy)]
pub(super) enum Is<'a> {
    /// A keyword or a colour.
    Word(&'a str),
    /// A coordinate or length, rounded to one decimal.
    At(f32),
    /// A size, not rounded.
    Size(f32),
    /// The vertices of a polygon or polyline.
    Points(&'a [(f32, f32)]),
}

use Is::{At, Points, Size, Word};

/// An attribute name and value; an empty word omits the attribute.
pub(super) type Attribute<'a> = (&'static str, Is<'a>);

impl Pen {
    /// Starts a drawing with its title and description, on a white background.
    pub fn new(frame: &Frame<'_>) -> Self {
        let mut pen = Self { svg: String::new(), open: Vec::new() };
        let (width, height) = frame.size;
        let (wide, high) = (format!("{:.0}", frame.shown.0), format!("{:.0}", frame.shown.1));
        let seen = format!("0 0 {width} {height}");
        let labels = format!("{} {}", frame.ids.0, frame.ids.1);
        pen.open(
            "svg",
            &[
                ("xmlns", Word("http://www.w3.org/2000/svg")),
                ("role", Word("img")),
                ("aria-labelledby", Word(&labels)),
                ("width", Word(&wide)),
                ("height", Word(&high)),
                ("viewBox", Word(&seen)),
                ("font-family", Word("\u{27}Noto Sans\u{27}, sans-serif")),
                ("font-size", Size(frame.words)),
            ],
        );
        pen.words("title", &[("id", Word(frame.ids.0))], frame.title);
        pen.words("desc", &[("id", Word(frame.ids.1))], frame.description);
        pen.empty("rect", &[("width", Size(width)), ("height", Size(height)), ("fill", Word("#fff"))]);
        pen
    }

    /// Opens an element.
    pub fn open(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.start(name, attributes);
        self.svg.push('>');
        self.open.push(name);
    }

    /// Closes the innermost open element.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.svg.extend(["</", name, ">"]);
        }
    }

    /// Writes an element without content.
    pub fn empty(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.start(name, attributes);
        self.svg.push_str("/>");
    }

    /// Writes an element with text content. Text that is drawn ends after [`MOST`] characters, far outside any picture;
    /// the description has all of it.
    pub fn words(&mut self, name: &'static str, attributes: &[Attribute<'_>], words: &str) {
        self.open(name, attributes);
        match words.char_indices().nth(MOST).filter(|_| name == "text") {
            Some((end, _)) => self.svg.push_str(&escape(&format!("{}…", &words[..end]))),
            None => self.svg.push_str(&escape(words)),
        }
        self.close();
    }

    /// The SVG file; closes all open elements.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.svg.push('\n');
        self.svg
    }

    fn start(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.svg.extend(["<", name]);
        for (key, value) in attributes.iter().filter(|(_, value)| !matches!(value, Word(""))) {
            // Writing to a string cannot fail.
            let _ = match value {
                Word(word) => write!(self.svg, " {key}=\"{}\"", attribute(word)),
                At(number) => write!(self.svg, " {key}=\"{number:.1}\""),
                Size(number) => write!(self.svg, " {key}=\"{number}\""),
                Points(points) => {
                    let points: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
                    write!(self.svg, " {key}=\"{}\"", points.join(" "))
                }
            };
        }
    }
}

/// Escapes text for XML, replacing characters that XML cannot represent by spaces.
fn escape(text: &str) -> String {
    let is_none = |c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    escape_html(&text.replace(is_none, " "))
}

/// Escapes text for a double-quoted attribute, where single quotes need no escape.
fn attribute(text: &str) -> String {
    escape(text).replace("&#39;", "'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_runs_out_of_the_picture_ends() {
        let (size, shown) = ((9.0, 9.0), (9.0, 9.0));
        let frame = Frame { ids: ("t", "d"), title: "A", description: "B", size, shown, words: 9.0 };
        let mut pen = Pen::new(&frame);
        pen.words("text", &[], &"W".repeat(MOST + 1));
        assert!(pen.finish().contains(&format!(">{}…</text>", "W".repeat(MOST))));
    }

    #[test]
    fn words_and_values_are_escaped_and_all_is_closed() {
        let frame = Frame {
            ids: ("t", "d"),
            title: "A & B <\u{1}>",
            description: "\"x\"",
            size: (10.0, 4.5),
            shown: (14.0, 6.3),
            words: 13.0,
        };
        let mut pen = Pen::new(&frame);
        pen.open("g", &[("id", Word("a\"b")), ("class", Word(""))]);
        pen.empty("line", &[("x1", At(1.25)), ("points", Points(&[(0.0, 1.0)]))]);
        let svg = pen.finish();
        assert!(svg.contains("<title id=\"t\">A &amp; B &lt; &gt;</title>"), "{svg}");
        assert!(
            svg.contains("<g id=\"a&quot;b\"><line x1=\"1.2\" points=\"0.0,1.0\"/></g></svg>\n"),
            "{svg}"
        );
        assert!(svg.contains("width=\"14\" height=\"6\" viewBox=\"0 0 10 4.5\""), "{svg}");
        let mut reader = quick_xml::Reader::from_str(&svg);
        while !matches!(reader.read_event().expect("it is XML"), quick_xml::events::Event::Eof) {}
    }
}
