//! Comments in Word files: their anchors, and what remains unchanged.

mod kept;
mod run;
mod traps;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use goedwerk::annotate::{Note, annotate};
use goedwerk::reader::{Kind, read};
use quick_xml::events::Event;
use quick_xml::reader::Reader;

use crate::made_documents::archive;

pub const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// An additional part: its relationship type, name, content type and XML.
pub type Beside<'a> = (&'a str, &'a str, &'a str, &'a str);

/// A Word file with this body and additional parts.
pub fn word(body: &str, beside: &[Beside]) -> Vec<u8> {
    let document = format!(
        "<w:document xmlns:w=\"{W}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
         xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:r=\"{OFFICE}\" mc:Ignorable=\"w14\">\
         <w:body>{body}<w:sectPr/></w:body></w:document>"
    );
    package(&document, beside)
}

/// A Word file with this main document part and additional parts.
pub fn package(document: &str, beside: &[Beside]) -> Vec<u8> {
    let overrides = beside
        .iter()
        .map(|(_, name, kind, _)| format!("<Override PartName=\"/word/{name}\" ContentType=\"{kind}\"/>"));
    let types = format!(
        "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" \
         ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" \
         ContentType=\"{TYPE}.document.main+xml\"/>{}</Types>",
        overrides.collect::<String>()
    );
    let links = beside.iter().enumerate().map(|(id, (kind, name, ..))| {
        format!("<Relationship Id=\"rId{id}\" Type=\"{kind}\" Target=\"{name}\"/>")
    });
    let relations =
        |links: &str| format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{links}</Relationships>");
    let main =
        format!("<Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/>");
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), types),
        ("_rels/.rels".to_owned(), relations(&main)),
        ("word/document.xml".to_owned(), document.to_owned()),
    ];
    if !beside.is_empty() {
        parts.push(("word/_rels/document.xml.rels".to_owned(), relations(&links.collect::<String>())));
    }
    parts.extend(beside.iter().map(|(_, name, _, xml)| (format!("word/{name}"), (*xml).to_owned())));
    let parts = parts.iter().map(|(name, xml)| {
        (name.as_str(), format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{xml}"))
    });
    let parts: Vec<_> = parts.collect();
    let parts: Vec<_> = parts.iter().map(|(name, xml)| (*name, xml.as_bytes())).collect();
    archive(&parts)
}

/// A paragraph with these runs.
pub fn p(runs: &str) -> String {
    format!("<w:p>{runs}</w:p>")
}

/// A run with this text.
pub fn r(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// A note on a whole paragraph.
pub fn on(paragraph: usize, text: &str) -> Note {
    Note { paragraph, text: vec![text.to_owned()], ..Note::default() }
}

/// A note on words that occur once in a paragraph.
pub fn at(bytes: &[u8], paragraph: usize, words: &str, text: &str) -> Note {
    let source = read("a", bytes, Kind::Docx).source;
    let line = source.text.split('\n').nth(paragraph - 1).expect("the paragraph is there");
    let start = line.find(words).unwrap_or_else(|| panic!("{words:?} is not in {line:?}"));
    Note { words: Some(start..start + words.len()), ..on(paragraph, text) }
}

/// Adds comments to a Word file.
pub fn commented(bytes: &[u8], notes: &[Note]) -> Vec<u8> {
    annotate(bytes, notes, None).expect("it can have comments")
}

/// The names and texts of the parts of a file, in order.
pub fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let each = (0..zip.len()).map(|index| {
        let mut file = zip.by_index(index).expect("a part");
        let mut text = Vec::new();
        file.read_to_end(&mut text).expect("it can be read");
        (file.name().expect("a name").into_owned(), String::from_utf8_lossy(&text).into_owned())
    });
    each.collect()
}

/// The text of a part of a file.
pub fn part(bytes: &[u8], name: &str) -> String {
    let found = parts(bytes).into_iter().find(|(part, _)| part == name);
    found.unwrap_or_else(|| panic!("there is no {name}")).1
}

/// The text in the range of each comment, by comment ID. Checks that ranges are balanced and that each has one
/// reference.
pub fn anchored(xml: &str) -> BTreeMap<String, String> {
    let (mut open, mut found) = (Vec::<String>::new(), BTreeMap::<String, String>::new());
    let mut references = Vec::new();
    each(xml, |event| match event {
        Seen::Start(name, id) => match name {
            "commentRangeStart" => {
                open.push(id.to_owned());
                assert!(found.insert(id.to_owned(), String::new()).is_none(), "{id} begins twice");
            }
            "commentRangeEnd" => {
                let before = open.len();
                open.retain(|known| known != id);
                assert_eq!(open.len() + 1, before, "{id} ends without a beginning");
            }
            "commentReference" => references.push(id.to_owned()),
            _ => {}
        },
        Seen::Text(text) => {
            for id in &open {
                found.get_mut(id).expect("it began").push_str(text);
            }
        }
    });
    assert!(open.is_empty(), "{open:?} do not end");
    let known: Vec<&String> = found.keys().collect();
    let mut shown: Vec<&String> = references.iter().collect();
    shown.sort();
    assert_eq!(shown, known, "each comment is shown once");
    found
}

/// The text in the `t` elements of a part.
pub fn words(xml: &str) -> String {
    let mut found = String::new();
    each(xml, |event| {
        if let Seen::Text(text) = event {
            found.push_str(text);
        }
    });
    found
}

enum Seen<'a> {
    /// The start of an element, with its attribute `id`.
    Start(&'a str, &'a str),
    /// Text in a `t` element.
    Text(&'a str),
}

/// Visits the elements and text of a part, and checks that it is well-formed.
fn each(xml: &str, mut visit: impl FnMut(Seen)) {
    let mut reader = Reader::from_str(xml);
    let (mut open, mut last) = (Vec::<String>::new(), 0);
    loop {
        let event = reader.read_event().expect("it is well formed");
        let now = usize::try_from(reader.buffer_position()).expect("a position");
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                let mut names = Vec::new();
                let mut own = String::new();
                for attribute in tag.attributes() {
                    let attribute = attribute.expect("an attribute");
                    let name = attribute.key.as_ref().to_owned();
                    assert!(!names.contains(&name), "{name} twice");
                    if name.ends_with(":id") || name == "id" {
                        attribute.value.as_ref().clone_into(&mut own);
                    }
                    names.push(name);
                }
                visit(Seen::Start(tag.local_name().as_ref(), &own));
                if matches!(event, Event::Start(_)) {
                    open.push(tag.local_name().as_ref().to_owned());
                }
            }
            Event::End(_) => {
                open.pop();
            }
            Event::Text(_) | Event::GeneralRef(_) | Event::CData(_) => {
                if open.last().is_some_and(|name| name == "t") {
                    visit(Seen::Text(&xml[last..now]));
                }
            }
            Event::Eof => break,
            _ => {}
        }
        last = now;
    }
    assert!(open.is_empty());
}

/// The anchored text of each comment of a file, by the text of the comment.
pub fn comments(bytes: &[u8]) -> BTreeMap<String, String> {
    let (_, list) = parts(bytes)
        .into_iter()
        .find(|(name, _)| {
            name.contains("comments") && !name.contains("commentsE") && !name.contains("commentsI")
        })
        .expect("a part with comments");
    let (mut says, mut now) = (BTreeMap::<String, String>::new(), String::new());
    each(&list, |event| match event {
        Seen::Start("comment", id) => {
            id.clone_into(&mut now);
            assert!(says.insert(id.to_owned(), String::new()).is_none(), "{id} twice");
        }
        Seen::Text(text) => says.get_mut(&now).expect("a comment").push_str(text),
        Seen::Start(..) => {}
    });
    let anchored = anchored(&part(bytes, "word/document.xml"));
    let ids = |map: &BTreeMap<String, String>| map.keys().cloned().collect::<Vec<_>>();
    assert_eq!(ids(&says), ids(&anchored), "every comment has its place");
    says.into_iter().map(|(id, text)| (text, anchored[&id].clone())).collect()
}

/// Adds comments, and checks what holds for every file: the text is unchanged, other parts are unchanged, parts keep
/// their order, and a second run changes nothing. Returns the file with comments.
pub fn holds(before: &[u8], notes: &[Note]) -> Vec<u8> {
    let after = commented(before, notes);
    let [old, new] = [before, &after].map(|bytes| read("a", bytes, Kind::Docx));
    assert_eq!(old.source.text, new.source.text);
    assert_eq!(old.blocks, new.blocks);
    let (old, new) = (parts(before), parts(&after));
    for ((name, xml), (now, changed)) in old.iter().zip(&new) {
        assert_eq!(name, now);
        if name.ends_with("document.xml") {
            assert_eq!(words(xml), words(changed));
        } else if !["comments", "Content_Types", "rels", "people"].iter().any(|part| name.contains(part)) {
            assert_eq!(xml, changed, "{name}");
        }
    }
    for (name, xml) in &new {
        if [".xml", ".rels"].iter().any(|end| name.ends_with(end)) {
            each(xml, |_| {});
        }
    }
    assert!(commented(&after, notes) == after, "a second run changes nothing");
    after
}
