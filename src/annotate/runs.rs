//! The runs of the main document part, at or in which a comment can begin and end.

use std::ops::Range;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::reader::position;

/// Elements in a paragraph that a comment must enclose as a whole: a field, whose result Word replaces; alternatives,
/// which hold the same text twice; and formulas, which are not text.
const AROUND: [&str; 4] = ["fldSimple", "AlternateContent", "oMath", "oMathPara"];
/// The properties of a content control that holds a single value.
const VALUES: [&str; 7] = ["text", "dataBinding", "comboBox", "dropDownList", "date", "checkbox", "picture"];

/// A run in a paragraph. Runs nested in it, as in a text box, are not listed separately.
#[derive(Debug)]
pub struct Run {
    /// The byte range of the run, including its tags.
    pub place: Range<usize>,
    /// The byte range of its start tag.
    pub tag: Range<usize>,
    /// The byte range of its properties (`rPr`); empty if it has none.
    pub properties: Range<usize>,
    /// Its child elements, without its properties.
    pub children: Vec<Child>,
    /// The byte range of the surrounding element that a comment must enclose as a whole, if any.
    pub around: Option<Range<usize>>,
}

/// A child element of a run.
#[derive(Debug)]
pub struct Child {
    /// The byte range of the element, including its tags.
    pub place: Range<usize>,
    /// For a text element (`t`): the byte ranges of its start tag and of its content.
    pub text: Option<(Range<usize>, Range<usize>)>,
}

/// The runs of a part, in document order.
#[derive(Debug, Default)]
pub struct Runs(Vec<Run>);

impl Runs {
    /// Finds the runs of a part.
    pub fn of(xml: &str) -> Result<Self, &'static str> {
        let mut reader = Reader::from_str(xml);
        let mut walk = RunsWalk::default();
        loop {
            let from = position(&reader);
            let event = reader.read_event().map_err(|_| "docx-stuk")?;
            let place = from..position(&reader);
            match event {
                Event::Start(tag) => walk.start(&tag, &place),
                Event::Empty(tag) => {
                    walk.start(&tag, &place);
                    walk.end(&(place.end..place.end));
                }
                Event::End(_) => walk.end(&place),
                Event::Eof => return Ok(Self(walk.runs)),
                _ => {}
            }
        }
    }

    /// Returns the run that contains a byte range of the XML.
    pub fn at(&self, bytes: &Range<usize>) -> Option<&Run> {
        let next = self.0.partition_point(|run| run.place.start <= bytes.start);
        self.0.get(next.checked_sub(1)?).filter(|run| bytes.end <= run.place.end)
    }
}

impl Run {
    /// Returns the child element that contains a byte range of the XML.
    pub fn child(&self, bytes: &Range<usize>) -> Option<&Child> {
        let next = self.children.partition_point(|child| child.place.start <= bytes.start);
        self.children.get(next.checked_sub(1)?).filter(|child| bytes.end <= child.place.end)
    }
}

/// The role of an open element.
#[derive(Clone, Copy, PartialEq)]
enum ElementRole {
    Paragraph,
    Run,
    Properties,
    Child,
    /// An element that a comment must enclose as a whole, with the number of runs before it.
    Around(usize),
    /// A content control (`sdt`) in a paragraph.
    Control,
    ControlProperties,
    /// An `AlternateContent` element around whole paragraphs.
    Alternatives,
    Other,
}

/// An element of which the end tag was not read yet.
struct OpenElement {
    role: ElementRole,
    start: usize,
    tag: Range<usize>,
    is_text: bool,
}

#[derive(Default)]
struct RunsWalk {
    runs: Vec<Run>,
    open: Vec<OpenElement>,
    /// Whether the walk is inside a paragraph.
    in_paragraph: bool,
    /// Whether the walk is inside a run of that paragraph.
    in_run: bool,
    /// Whether the walk is inside an element that a comment must enclose as a whole.
    is_around: bool,
    /// The number of open [`ElementRole::Alternatives`]. Paragraphs in them are skipped, because they occur twice.
    alternatives: usize,
}

impl RunsWalk {
    fn start(&mut self, tag: &BytesStart<'_>, place: &Range<usize>) {
        let local = tag.local_name();
        let name = local.as_ref();
        let parent = self.open.last().map(|open| open.role);
        let role = match name {
            _ if self.in_run => match (parent, name) {
                (Some(ElementRole::Run), "rPr") => ElementRole::Properties,
                (Some(ElementRole::Run), _) => ElementRole::Child,
                _ => ElementRole::Other,
            },
            "p" if !self.in_paragraph && self.alternatives == 0 => {
                self.in_paragraph = true;
                ElementRole::Paragraph
            }
            "AlternateContent" if !self.in_paragraph => {
                self.alternatives += 1;
                ElementRole::Alternatives
            }
            "r" if self.in_paragraph => {
                self.in_run = true;
                ElementRole::Run
            }
            "sdt" if self.in_paragraph => ElementRole::Control,
            "sdtPr" => ElementRole::ControlProperties,
            name if AROUND.contains(&name) && self.in_paragraph && !self.is_around => {
                self.is_around = true;
                ElementRole::Around(self.runs.len())
            }
            name if parent == Some(ElementRole::ControlProperties) && VALUES.contains(&name) => {
                self.go_around_control();
                ElementRole::Other
            }
            _ => ElementRole::Other,
        };
        if role == ElementRole::Run {
            self.runs.push(Run {
                place: place.start..place.end,
                tag: place.clone(),
                properties: place.end..place.end,
                children: Vec::new(),
                around: None,
            });
        }
        let is_text = role == ElementRole::Child && name == "t";
        self.open.push(OpenElement { role, start: place.start, tag: place.clone(), is_text });
    }

    /// Marks the content control whose properties are being read as one that a comment must enclose as a whole.
    fn go_around_control(&mut self) {
        let count = self.runs.len();
        let control = self.open.iter_mut().rev().nth(1).filter(|open| open.role == ElementRole::Control);
        if let Some(control) = control.filter(|_| !self.is_around) {
            control.role = ElementRole::Around(count);
            self.is_around = true;
        }
    }

    fn end(&mut self, place: &Range<usize>) {
        let Some(open) = self.open.pop() else { return };
        match open.role {
            ElementRole::Paragraph => self.in_paragraph = false,
            ElementRole::Alternatives => self.alternatives -= 1,
            ElementRole::Run => {
                self.in_run = false;
                if let Some(run) = self.runs.last_mut() {
                    run.place.end = place.end;
                }
            }
            ElementRole::Properties => {
                if let Some(run) = self.runs.last_mut() {
                    run.properties = open.start..place.end;
                }
            }
            ElementRole::Child => {
                if let Some(run) = self.runs.last_mut() {
                    let text = open.is_text.then(|| (open.tag.clone(), open.tag.end..place.start));
                    run.children.push(Child { place: open.start..place.end, text });
                }
            }
            ElementRole::Around(first) => {
                self.is_around = false;
                for run in &mut self.runs[first..] {
                    run.around = Some(open.start..place.end);
                }
            }
            ElementRole::Control | ElementRole::ControlProperties | ElementRole::Other => {}
        }
    }
}
