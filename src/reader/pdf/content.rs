//! Interprets the content stream of a page, and returns the pieces of text in the order in which they are drawn.

use std::collections::BTreeMap;
use std::rc::Rc;

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Dict, Name, ObjRef, Object, Stream, String as Bytes};
use hayro_syntax::page::{Page, Resources};

use super::file::{self, Budget};
use super::font::Font;
use super::matrix::{Matrix, turned};
use super::span::{ContentMark, Span, Spans};

/// The maximum depth of nested form `XObject`s.
const MAX_DEPTH: usize = 12;
/// The maximum number of saved graphics states.
const MAX_SAVED: usize = 1_000;

/// The content of a page.
pub struct Drawn {
    /// The pieces of text.
    pub spans: Vec<Span>,
    /// Whether the page has an image.
    pub has_picture: bool,
}

/// The fonts of a document, each of which is read once.
#[derive(Default)]
pub struct PdfFonts {
    read: BTreeMap<(u32, i32), Rc<Font>>,
    /// The number of character codes with a Unicode text.
    pub known: usize,
    /// The number of character codes without a Unicode text.
    pub unknown: usize,
}

/// Reads the content of a page.
///
/// # Errors
/// The key of the message that is shown, when the budget is exceeded.
pub fn draw(page: &Page<'_>, fonts: &mut PdfFonts, budget: &mut Budget) -> Result<Drawn, &'static str> {
    let instructions = file::instructions(page, budget)?;
    let state = State { matrix: Matrix::of_page(page), ..State::default() };
    let mut pen = ContentReader {
        fonts,
        budget,
        state,
        saved: Vec::new(),
        marks: Vec::new(),
        spans: Spans::default(),
        has_picture: false,
    };
    pen.run(&instructions, page.resources(), 0)?;
    Ok(Drawn { spans: pen.spans.found, has_picture: pen.has_picture })
}

/// The graphics state.
#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    letter_space: f64,
    word_space: f64,
    scale: f64,
    leading: f64,
    rise: f64,
    /// Whether glyphs are filled and stroked, which programs use to imitate a bold font.
    is_outlined: bool,
    /// The text matrix: the position of the next glyph.
    text: Matrix,
    /// The text line matrix: the start of the line.
    line: Matrix,
}

impl Default for State {
    fn default() -> Self {
        Self {
            matrix: Matrix::IDENTITY,
            font: None,
            size: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
            is_outlined: false,
            text: Matrix::IDENTITY,
            line: Matrix::IDENTITY,
        }
    }
}

/// An open marked-content sequence.
#[derive(Default)]
struct Marked {
    /// The innermost mark.
    mark: ContentMark,
    /// The index of the enclosing sequence with an `ActualText`, which replaces the drawn text.
    actual_of: Option<usize>,
    /// The `ActualText` of this sequence; `None` once it has been used.
    actual: Option<String>,
}

struct ContentReader<'p> {
    fonts: &'p mut PdfFonts,
    budget: &'p mut Budget,
    state: State,
    saved: Vec<State>,
    marks: Vec<Marked>,
    spans: Spans,
    has_picture: bool,
}

impl ContentReader<'_> {
    fn run(
        &mut self,
        instructions: &[u8],
        resources: &Resources<'_>,
        depth: usize,
    ) -> Result<(), &'static str> {
        let (saved, marks) = (self.saved.len(), self.marks.len());
        let mut operations = TypedIter::new(instructions);
        while let Some(operation) = operations.next() {
            self.budget.step(1)?;
            match operation {
                Op::SaveState(_) if self.saved.len() < MAX_SAVED => self.saved.push(self.state.clone()),
                Op::RestoreState(_) if self.saved.len() > saved => {
                    self.state = self.saved.pop().unwrap_or_default();
                }
                Op::Transform(matrix) => self.state.matrix = Matrix::from(matrix).then(self.state.matrix),
                Op::XObject(object) => {
                    if let Some(stream) = resources.get_x_object(object.0) {
                        self.drawing(&stream, resources, depth)?;
                    }
                }
                Op::InlineImage(_) => self.has_picture = true,
                Op::BeginMarkedContent(tag) => self.mark(tag.0, None),
                Op::BeginMarkedContentWithProperties(tag) => {
                    let properties = match tag.1 {
                        Object::Dict(properties) => Some(Properties::of(properties)),
                        Object::Name(name) => {
                            resources.properties.get::<Dict<'_>>(name).map(|dict| Properties::of(&dict))
                        }
                        _ => None,
                    };
                    self.mark(tag.0, properties);
                }
                Op::EndMarkedContent(_) if self.marks.len() > marks => {
                    self.marks.pop();
                }
                Op::TextFont(font) => {
                    self.state.size = font.1.as_f64();
                    self.state.font = self.font(font.0, resources)?;
                }
                operation => self.text(&operation)?,
            }
        }
        self.marks.truncate(marks);
        if self.saved.len() > saved {
            self.state = self.saved[saved].clone();
            self.saved.truncate(saved);
        }
        Ok(())
    }

    /// Handles the text operators.
    fn text(&mut self, operation: &Op<'_, '_>) -> Result<(), &'static str> {
        let state = &mut self.state;
        match operation {
            Op::BeginText(_) => (state.text, state.line) = (Matrix::IDENTITY, Matrix::IDENTITY),
            Op::CharacterSpacing(space) => state.letter_space = space.0.as_f64(),
            Op::WordSpacing(space) => state.word_space = space.0.as_f64(),
            Op::HorizontalScaling(scale) => state.scale = scale.0.as_f64() / 100.0,
            Op::TextLeading(leading) => state.leading = leading.0.as_f64(),
            Op::TextRise(rise) => state.rise = rise.0.as_f64(),
            Op::TextRenderingMode(mode) => state.is_outlined = mode.0.as_i64() == 2,
            Op::NextLine(by) => state.next_line(by.0.as_f64(), by.1.as_f64()),
            Op::NextLineAndSetLeading(by) => {
                state.leading = -by.1.as_f64();
                state.next_line(by.0.as_f64(), by.1.as_f64());
            }
            Op::NextLineUsingLeading(_) => state.next_line(0.0, -state.leading),
            Op::SetTextMatrix(matrix) => {
                state.line = matrix.clone().into();
                state.text = state.line;
            }
            Op::ShowText(shown) => self.show(shown.0)?,
            Op::NextLineAndShowText(shown) => {
                state.next_line(0.0, -state.leading);
                self.show(shown.0)?;
            }
            Op::ShowTextWithParameters(shown) => {
                (state.word_space, state.letter_space) = (shown.0.as_f64(), shown.1.as_f64());
                state.next_line(0.0, -state.leading);
                self.show(shown.2)?;
            }
            Op::ShowTexts(shown) => {
                for part in shown.0.iter::<Object<'_>>() {
                    self.budget.step(1)?;
                    match part {
                        Object::String(text) => self.show(&text)?,
                        Object::Number(by) => {
                            let by = -by.as_f64() / 1000.0 * self.state.size * self.state.scale;
                            self.state.text = Matrix::translation(by, 0.0).then(self.state.text);
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn show(&mut self, string: &Bytes<'_>) -> Result<(), &'static str> {
        let Some(font) = self.state.font.clone() else { return Ok(()) };
        let state = &mut self.state;
        let (mark, actual_of) =
            self.marks.last().map_or((ContentMark::None, None), |marked| (marked.mark, marked.actual_of));
        for code in font.codes(string.as_ref()) {
            self.budget.step(1)?;
            let text = match (actual_of, code.text) {
                (Some(part), _) => {
                    self.marks.get_mut(part).and_then(|part| part.actual.take()).unwrap_or_default()
                }
                (None, Some(text)) => {
                    self.fonts.known += 1;
                    plain(&text)
                }
                (None, None) => {
                    self.fonts.unknown += 1;
                    "\u{fffd}".to_owned()
                }
            };
            let placed = Matrix([state.size * state.scale, 0.0, 0.0, state.size, 0.0, state.rise])
                .then(state.text)
                .then(state.matrix);
            let [a, b, _, _, x, y] = placed.0;
            let turn = placed.turn();
            let (start, height) = turned(turn, (x, y));
            let (end, _) = turned(turn, (x + a * code.width, y + b * code.width));
            if start.is_finite() && end.is_finite() && height.is_finite() {
                self.spans.push(Span {
                    text,
                    start: start.min(end),
                    end: end.max(start),
                    y: height,
                    size: placed.height(),
                    is_bold: font.is_bold || state.is_outlined,
                    mark,
                    turn,
                    is_apart: false,
                });
            }
            let space = state.letter_space + if code.is_space { state.word_space } else { 0.0 };
            let by = (code.width * state.size + space) * state.scale;
            state.text = Matrix::translation(by, 0.0).then(state.text);
        }
        Ok(())
    }

    fn font(&mut self, name: &Name<'_>, resources: &Resources<'_>) -> Result<Option<Rc<Font>>, &'static str> {
        let key =
            resources.fonts.get_ref(name).map(|ObjRef { obj_number, gen_number }| (obj_number, gen_number));
        if let Some(font) = key.and_then(|key| self.fonts.read.get(&key)) {
            return Ok(Some(Rc::clone(font)));
        }
        let Some(font) = resources.get_font(name) else { return Ok(None) };
        self.budget.step(256)?;
        let font = Rc::new(Font::read(&font, self.budget)?);
        if let Some(key) = key {
            self.fonts.read.insert(key, Rc::clone(&font));
        }
        Ok(Some(font))
    }

    fn mark(&mut self, tag: &Name<'_>, properties: Option<Properties>) {
        let Properties { number, actual } = properties.unwrap_or_default();
        let (around, owner) =
            self.marks.last().map_or((ContentMark::None, None), |marked| (marked.mark, marked.actual_of));
        let mark = match number {
            Some(number) => ContentMark::Content(number),
            None if tag.as_str() == "Artifact" => ContentMark::Artifact,
            None => around,
        };
        let actual_of = if actual.is_some() { Some(self.marks.len()) } else { owner };
        self.marks.push(Marked { mark, actual_of, actual });
    }

    /// Draws an `XObject`: an image, or a form with a content stream of its own.
    fn drawing(
        &mut self,
        stream: &Stream<'_>,
        around: &Resources<'_>,
        depth: usize,
    ) -> Result<(), &'static str> {
        let dict = stream.dict();
        let kind = dict.get::<Name<'_>>("Subtype");
        if kind.as_ref().is_some_and(|kind| kind.as_str() == "Image") {
            self.has_picture = true;
            return Ok(());
        }
        if depth >= MAX_DEPTH {
            return Ok(());
        }
        self.budget.step(100)?;
        let Some(instructions) = self.budget.content(stream)? else { return Ok(()) };
        let resources = dict.get::<Dict<'_>>("Resources").map(Resources::new);
        let before = self.state.clone();
        if let Some(matrix) = dict.get::<[f64; 6]>("Matrix") {
            self.state.matrix = Matrix(matrix).then(self.state.matrix);
        }
        self.run(&instructions, resources.as_ref().unwrap_or(around), depth + 1)?;
        self.state = before;
        Ok(())
    }
}

impl State {
    fn next_line(&mut self, x: f64, y: f64) {
        self.line = Matrix::translation(x, y).then(self.line);
        self.text = self.line;
    }
}

/// The properties of a marked-content sequence.
#[derive(Default)]
struct Properties {
    number: Option<i32>,
    actual: Option<String>,
}

impl Properties {
    fn of(dict: &Dict<'_>) -> Self {
        let actual = dict.get::<Bytes<'_>>("ActualText").map(|text| plain(&text_string(text.as_ref())));
        Self { number: dict.get("MCID"), actual }
    }
}

/// Decodes a text string: UTF-16 or UTF-8 with a byte order mark, or else Windows-1252.
fn text_string(bytes: &[u8]) -> String {
    let (encoding, bytes) = encoding_rs::Encoding::for_bom(bytes)
        .map_or((encoding_rs::WINDOWS_1252, bytes), |(encoding, mark)| (encoding, &bytes[mark..]));
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// Normalises text: expands ligatures, removes zero-width characters, and turns white space and control characters
/// into spaces.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\u{fb00}' => plain.push_str("ff"),
            '\u{fb01}' => plain.push_str("fi"),
            '\u{fb02}' => plain.push_str("fl"),
            '\u{fb03}' => plain.push_str("ffi"),
            '\u{fb04}' => plain.push_str("ffl"),
            '\u{fb05}' | '\u{fb06}' => plain.push_str("st"),
            '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
            '\u{2010}' | '\u{2011}' => plain.push('-'),
            sign if sign.is_whitespace() || sign.is_control() => plain.push(' '),
            sign => plain.push(sign),
        }
    }
    plain
}
