//! The XML of a Word part -> its paragraphs, in the order in which they begin.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use super::package::attribute;
use super::styles::{Styles, WordShape, is_on};

/// The maximum element depth; real Word files stay far below it.
const MAX_DEPTH: usize = 200;

/// Elements whose content is not part of the text: what was deleted, what was moved elsewhere, and the formatting before
/// a tracked change.
const SKIPPED: [&str; 4] = ["del", "moveFrom", "pPrChange", "rPrChange"];

/// A paragraph with its text, which may be empty.
#[derive(Debug, Default)]
pub struct Paragraph {
    pub shape: Option<WordShape>,
    pub text: String,
}

/// The visible paragraphs of a part. Empty ones are included, so that their numbers match what a reader counts.
pub fn read(xml: &str, styles: &Styles) -> Result<Vec<Paragraph>, &'static str> {
    let mut reader = Reader::from_str(xml);
    let mut text = Walk { styles, found: Vec::new(), open: Vec::new(), choices: Vec::new() };
    // `skipped` is the depth of an element whose content is not read.
    let (mut depth, mut skipped) = (0_usize, None);
    loop {
        match reader.read_event().map_err(|_| "docx-stuk")? {
            Event::Start(tag) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err("docx-te-diep");
                }
                if skipped.is_none() && !text.start(&tag) {
                    skipped = Some(depth);
                }
            }
            Event::Empty(tag) if skipped.is_none() => {
                let name = tag.local_name();
                if text.start(&tag) {
                    text.end(name.as_ref());
                }
            }
            Event::End(tag) => {
                if skipped.is_none() {
                    text.end(tag.local_name().as_ref());
                } else if skipped == Some(depth) {
                    skipped = None;
                }
                depth = depth.saturating_sub(1);
            }
            Event::Text(words) if skipped.is_none() => {
                text.words(&words.xml_content(XmlVersion::Explicit1_0));
            }
            Event::CData(words) if skipped.is_none() => {
                text.words(&words.xml_content(XmlVersion::Explicit1_0));
            }
            Event::GeneralRef(reference) if skipped.is_none() => text.words(&named(&reference)),
            Event::Eof => return Ok(text.found),
            _ => {}
        }
    }
}

/// Reads the elements of a part.
struct Walk<'s> {
    styles: &'s Styles,
    found: Vec<Paragraph>,
    /// The paragraphs that are not ended: a text box within a paragraph has paragraphs of its own.
    open: Vec<OpenParagraph>,
    /// Whether one of the forms of each enclosing `AlternateContent` was read. They have the same content, for
    /// different versions of Word.
    choices: Vec<bool>,
}

/// A paragraph in progress.
#[derive(Default)]
struct OpenParagraph {
    /// Its place in the result.
    at: usize,
    /// Whether the text of its style is hidden.
    is_hidden: bool,
    /// The run in progress.
    run: Option<Run>,
    /// Whether the properties of the paragraph are being read, which do not concern its runs.
    in_properties: bool,
    /// Whether text is being read.
    in_text: bool,
}

impl OpenParagraph {
    /// Whether the text that follows is hidden.
    fn is_hidden_here(&self) -> bool {
        self.run.map_or(self.is_hidden, |run| run.is_hidden)
    }
}

/// A run: text with the same formatting.
#[derive(Clone, Copy)]
struct Run {
    is_hidden: bool,
}

impl Walk<'_> {
    /// Begins an element; returns whether to read its content.
    fn start(&mut self, tag: &BytesStart<'_>) -> bool {
        let name = tag.local_name();
        let name = name.as_ref();
        match name {
            "AlternateContent" => self.choices.push(false),
            "Choice" | "Fallback" => {
                if let Some(is_taken) = self.choices.last_mut() {
                    return !std::mem::replace(is_taken, true);
                }
            }
            "p" => {
                // What is anchored in hidden text is hidden too.
                let is_hidden = self.open.last().is_some_and(OpenParagraph::is_hidden_here);
                self.open.push(OpenParagraph { at: self.found.len(), is_hidden, ..OpenParagraph::default() });
                self.found.push(Paragraph::default());
            }
            name if SKIPPED.contains(&name) => return false,
            name => self.within(name, tag),
        }
        true
    }

    /// Begins an element within a paragraph.
    fn within(&mut self, name: &str, tag: &BytesStart<'_>) {
        let Some(open) = self.open.last_mut() else { return };
        let shape = &mut self.found[open.at].shape;
        match name {
            "pPr" => open.in_properties = true,
            "r" => open.run = Some(Run { is_hidden: open.is_hidden }),
            "t" => open.in_text = true,
            "pStyle" => {
                let style = self.styles.of(&attribute(tag, "val").unwrap_or_default());
                *shape = shape.or(style.shape);
                open.is_hidden |= style.is_hidden;
            }
            "numId" if attribute(tag, "val").as_deref() == Some("0") => {
                *shape = shape.filter(|shape| *shape != WordShape::Item);
            }
            "numPr" if *shape != Some(WordShape::Heading) => *shape = Some(WordShape::Item),
            "tab" | "br" | "cr" if !open.in_properties => self.push(" "),
            "vanish" if !open.in_properties => {
                if let Some(run) = &mut open.run {
                    run.is_hidden = is_on(tag);
                }
            }
            "rStyle" if !open.in_properties => {
                let style = self.styles.of(&attribute(tag, "val").unwrap_or_default());
                if let Some(run) = &mut open.run {
                    run.is_hidden |= style.is_hidden;
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match (name, self.open.last_mut()) {
            ("AlternateContent", _) => {
                self.choices.pop();
            }
            ("p", Some(_)) => {
                self.open.pop();
            }
            ("pPr", Some(open)) => open.in_properties = false,
            ("r", Some(open)) => open.run = None,
            ("t", Some(open)) => open.in_text = false,
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if self.open.last().is_some_and(|open| open.in_text) {
            self.push(words);
        }
    }

    /// Appends text to the paragraph, unless it is hidden.
    fn push(&mut self, words: &str) {
        if let Some(open) = self.open.last().filter(|open| !open.is_hidden_here()) {
            self.found[open.at].text.push_str(words);
        }
    }
}

/// Resolves an entity reference: numeric, or one of the five predefined in XML.
fn named(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(sign)) = reference.resolve_char_ref() {
        return sign.to_string();
    }
    let sign = match reference.xml_content(XmlVersion::Explicit1_0).as_ref() {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    };
    sign.to_owned()
}
