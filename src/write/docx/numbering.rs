//! List numbering.

use super::xml::{NAMESPACES, Xml};

/// Indentation of a list relative to the surrounding text, in twips.
pub const INDENT: u32 = 360;

/// Number of list levels in Word.
const LEVELS: usize = 9;
/// The ids of the two abstract numberings.
const BULLETS: usize = 1;
const NUMBERS: usize = 2;
/// The highest start number that Word accepts.
const HIGHEST_START: u64 = 32767;

/// The level of a list inside this many others, capped at what Word supports.
pub fn level(lists: usize) -> usize {
    lists.min(LEVELS - 1)
}

/// The numbered lists of a document: their start numbers and levels.
#[derive(Debug, Default)]
pub struct Numbering(Vec<(u64, usize)>);

impl Numbering {
    /// The number of the next list. All bulleted lists are a single list to Word; each numbered list needs its own
    /// number, or it would continue counting.
    pub fn list(&mut self, start: Option<u64>, lists: usize) -> usize {
        match start {
            None => BULLETS,
            Some(start) => {
                self.0.push((start.min(HIGHEST_START), level(lists)));
                NUMBERS + self.0.len()
            }
        }
    }

    /// Writes the part: first the two abstract numberings, then the lists.
    pub fn write(&self) -> Vec<u8> {
        let mut xml = Xml::new("w:numbering", &NAMESPACES[..1]);
        kind(&mut xml, "0", "ListBullet", |level| {
            ("bullet", if level % 2 == 0 { "•".to_owned() } else { "–".to_owned() })
        });
        // Digits at every level, as in the other formats, so that a reference such as "zie 2" stays correct.
        kind(&mut xml, "1", "ListNumber", |level| ("decimal", format!("%{}.", level + 1)));
        list(&mut xml, BULLETS, "0", None);
        list(&mut xml, NUMBERS, "1", None);
        for (index, start) in self.0.iter().enumerate() {
            list(&mut xml, NUMBERS + 1 + index, "1", Some(*start));
        }
        xml.finish()
    }
}

fn kind(xml: &mut Xml, id: &str, style: &str, mark: impl Fn(usize) -> (&'static str, String)) {
    xml.open("w:abstractNum", &[("w:abstractNumId", id)]);
    xml.value("w:multiLevelType", "multilevel");
    let mut indent = 0;
    for level in 0..LEVELS {
        indent += INDENT;
        let (format, text) = mark(level);
        xml.open("w:lvl", &[("w:ilvl", &level.to_string())]);
        xml.value("w:start", "1");
        xml.value("w:numFmt", format);
        if level == 0 {
            xml.value("w:pStyle", style);
        }
        xml.value("w:lvlText", &text);
        xml.value("w:lvlJc", "left");
        xml.open("w:pPr", &[]);
        xml.empty("w:ind", &[("w:left", &indent.to_string()), ("w:hanging", &INDENT.to_string())]);
        xml.close();
        xml.close();
    }
    xml.close();
}

fn list(xml: &mut Xml, number: usize, kind: &str, start: Option<(u64, usize)>) {
    xml.open("w:num", &[("w:numId", &number.to_string())]);
    xml.value("w:abstractNumId", kind);
    if let Some((start, level)) = start {
        xml.open("w:lvlOverride", &[("w:ilvl", &level.to_string())]);
        xml.value("w:startOverride", &start.to_string());
        xml.close();
    }
    xml.close();
}
