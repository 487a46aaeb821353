//! Word files: a zip archive with the text in `word/document.xml`. Each line of the source is one paragraph.

use std::io::{Cursor, Read as _};

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use zip::ZipArchive;

use super::collector::{Form, Reading};
use crate::document::Passage;
use crate::finding::{Arg, Finding, Place};
use crate::rulebook::bestand::docx_onleesbaar;
use crate::source::{MAX_BYTES, Source};

/// The maximum size of a file, and of its uncompressed XML: a small archive can hold gigabytes.
const MAX_XML: usize = 16 * MAX_BYTES;
/// The maximum element depth; real Word files stay far below it.
const MAX_DEPTH: usize = 200;

pub(super) fn read(name: &str, bytes: &[u8]) -> Reading {
    // The line numbers shown are paragraph numbers, not lines of the file, so the name says so.
    let name = format!("{name} (alinea's)");
    match xml(bytes).and_then(|xml| paragraphs(&xml)) {
        Ok(paragraphs) => lay_out(&name, paragraphs),
        Err(reason) => {
            let finding = Finding::new(&docx_onleesbaar::RULE, Place::Bytes(0..0));
            let findings = vec![finding.with("reden", Arg::Term(reason))];
            Reading { source: Source::new(name, ""), passages: Vec::new(), findings }
        }
    }
}

/// The XML of the document, or the key of the reason why it cannot be read.
fn xml(bytes: &[u8]) -> Result<String, &'static str> {
    if bytes.len() > MAX_XML {
        return Err("docx-te-groot");
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| "docx-geen-zip")?;
    let file = archive.by_name("word/document.xml").map_err(|_| "docx-geen-tekst")?;
    let limit = u64::try_from(MAX_XML).unwrap_or(u64::MAX).saturating_add(1);
    let mut unpacked = Vec::new();
    file.take(limit).read_to_end(&mut unpacked).map_err(|_| "docx-stuk")?;
    if unpacked.len() > MAX_XML {
        return Err("docx-te-groot");
    }
    String::from_utf8(unpacked).map_err(|_| "docx-stuk")
}

/// The paragraphs with their text. Empty ones are included, so that paragraph numbers match what a reader counts.
fn paragraphs(xml: &str) -> Result<Vec<(Form, String)>, &'static str> {
    let mut reader = Reader::from_str(xml);
    let (mut depth, mut list, mut found) = (0_usize, 0, Vec::<(Form, String)>::new());
    let (mut form, mut text, mut in_text) = (Form::Paragraph, String::new(), false);
    loop {
        match reader.read_event().map_err(|_| "docx-stuk")? {
            Event::Start(tag) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err("docx-te-diep");
                }
                match tag.local_name().as_ref() {
                    "p" => (form, text) = (Form::Paragraph, String::new()),
                    "t" => in_text = true,
                    _ => form = shaped(&tag, form),
                }
            }
            Event::Empty(tag) => match tag.local_name().as_ref() {
                "tab" | "br" | "cr" => text.push(' '),
                "p" => found.push((Form::Paragraph, String::new())),
                _ => form = shaped(&tag, form),
            },
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                match tag.local_name().as_ref() {
                    "t" => in_text = false,
                    "p" => {
                        if form == Form::Item(0) {
                            let goes_on = found.last().is_some_and(|(last, _)| *last == Form::Item(list));
                            list += usize::from(!goes_on);
                            form = Form::Item(list);
                        }
                        found.push((form, std::mem::take(&mut text)));
                        form = Form::Paragraph;
                    }
                    _ => {}
                }
            }
            Event::Text(words) if in_text => text.push_str(&words.xml_content(XmlVersion::Explicit1_0)),
            Event::GeneralRef(reference) if in_text => text.push_str(&named(&reference)),
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// Resolves an entity reference: numeric, or one of the five predefined in XML.
fn named(reference: &quick_xml::events::BytesRef<'_>) -> String {
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

/// The form of a paragraph according to one of its properties. The list number is set at the end of the item.
fn shaped(tag: &BytesStart<'_>, form: Form) -> Form {
    match tag.local_name().as_ref() {
        "numPr" => Form::Item(0),
        "pStyle" if form == Form::Paragraph => {
            let style =
                tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == "val");
            let style = style.map(|attribute| attribute.value.to_lowercase()).unwrap_or_default();
            if ["heading", "kop", "title", "titel"].iter().any(|name| style.starts_with(name)) {
                Form::Heading
            } else if style.starts_with("list") || style.starts_with("lijst") {
                Form::Item(0)
            } else {
                form
            }
        }
        _ => form,
    }
}

/// Writes one paragraph per line, so that line numbers equal paragraph numbers.
fn lay_out(name: &str, paragraphs: Vec<(Form, String)>) -> Reading {
    let mut text = String::new();
    let mut passages = Vec::new();
    for (form, words) in paragraphs {
        let start = text.len();
        let words: String = words.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
        text.push_str(&words);
        if words.chars().any(char::is_alphanumeric) {
            let mut passage = Passage::default();
            passage.push(&words, start..text.len());
            passages.push((form, passage));
        }
        text.push('\n');
    }
    Reading { source: Source::new(name, text), passages, findings: Vec::new() }
}
