//! The comments part of a Word file (`word/comments.xml`).

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::ops::Range;

use quick_xml::events::Event;
use quick_xml::reader::Reader;

use super::marks;
use super::names::{Root, escaped};
use super::note::{AUTHOR, INITIALS};
use super::package::{DECLARATION, PartText, WordPackage, appended};
use super::splice::Edits;
use crate::reader::{attribute, position};

/// The content type of a comments part.
const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
/// The main namespace in the Strict variant of the format (ISO/IEC 29500).
const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";
/// The relationship type of a comments part in the Transitional variant.
const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
/// The relationship type of a comments part in the Strict variant.
const STRICT_TYPE: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";
/// The namespace of paragraph IDs (`w14:paraId`).
const WORD_2010: &str = "http://schemas.microsoft.com/office/word/2010/wordml";
/// The first paragraph ID that is tried for a new paragraph. Paragraph IDs must be below `0x8000_0000`.
const FIRST_PARAGRAPH: u32 = 0x6700_0000;

/// The comments part of a file.
pub struct CommentsPart {
    part: PartText,
    /// The type of the relationship to add; `None` if the file already has a comments part.
    new: Option<&'static str>,
    /// The comments, in the order of the part.
    pub comments: Vec<Comment>,
    /// The paragraph IDs in use, in upper case.
    taken: BTreeSet<String>,
}

/// A comment in the comments part.
#[derive(Debug, Default)]
pub struct Comment {
    /// The byte range of the `w:comment` element in the XML of the part.
    place: Range<usize>,
    /// The comment ID; `None` if it is absent or not an integer.
    pub id: Option<u64>,
    /// Whether goedwerk wrote the comment, by its author and initials.
    pub is_own: bool,
    /// The IDs of the paragraphs of the comment, in upper case; paragraphs without an ID are left out.
    pub paragraphs: Vec<String>,
    /// The text of each paragraph of the comment.
    pub text: Vec<String>,
}

impl CommentsPart {
    /// Reads the comments part of a file, or makes an empty one if there is none.
    ///
    /// `main` is the XML of the main document part.
    pub fn of(package: &mut WordPackage<'_>, main: &str) -> Result<Self, &'static str> {
        let taken = identifiers(main);
        if let Some(part) = package.related("comments")? {
            let comments = comments(&part.xml)?;
            return Ok(Self { part, new: None, comments, taken });
        }
        let namespace = Root::of(main)?.namespace().to_owned();
        let mut part = package.new_part("comments");
        part.xml = format!("{DECLARATION}<w:comments xmlns:w=\"{namespace}\"></w:comments>");
        let kind = if namespace == STRICT { STRICT_TYPE } else { TYPE };
        Ok(Self { part, new: Some(kind), comments: Vec::new(), taken })
    }

    /// Removes the comments for which `is_removed` returns `true`.
    pub fn remove(&mut self, is_removed: impl Fn(&Comment) -> bool) {
        let mut edits = Edits::default();
        for comment in self.comments.iter().filter(|comment| is_removed(comment)) {
            edits.remove(comment.place.clone());
        }
        self.part.xml = edits.apply(&self.part.xml);
        self.comments.retain(|comment| !is_removed(comment));
    }

    /// Returns the lowest ID above those of all comments and of all comment marks in `main`, the XML of the main
    /// document part.
    pub fn first_free(&self, main: &str) -> Result<u64, &'static str> {
        let known = self.comments.iter().filter_map(|comment| comment.id);
        let highest = known.chain(marks::marked(main)?).max();
        Ok(highest.map_or(0, |highest| highest.saturating_add(1)))
    }

    /// Appends a comment for each item of `texts` (one string per paragraph), with IDs from `first`.
    ///
    /// With `is_named`, the last paragraph of each comment gets a paragraph ID. Returns these IDs, or an empty list
    /// without `is_named`.
    pub fn append(
        &mut self,
        texts: &[&[String]],
        first: u64,
        date: Option<&str>,
        is_named: bool,
    ) -> Result<Vec<String>, &'static str> {
        let root = Root::of(&self.part.xml)?;
        let names = root.names(root.namespace(), "w");
        let modern = root.names(WORD_2010, "w14");
        self.taken.extend(identifiers(&self.part.xml));
        let (mut xml, mut identities, mut next) = (String::new(), Vec::new(), FIRST_PARAGRAPH);
        let (paragraph, run, words) = (names.of("p"), names.of("r"), names.of("t"));
        let mark = format!("<{run}><{}/></{run}>", names.of("annotationRef"));
        for (id, text) in (first..).zip(texts) {
            let attribute = |name: &str, value: &str| format!(" {}=\"{value}\"", names.of(name));
            xml += &names.open("comment");
            xml += &attribute("id", &id.to_string());
            xml += &attribute("author", AUTHOR);
            xml += &date.map(|date| attribute("date", &escaped(date))).unwrap_or_default();
            xml += &attribute("initials", INITIALS);
            xml.push('>');
            for (at, line) in text.iter().enumerate() {
                let mut identity = String::new();
                if is_named && at + 1 == text.len() {
                    let name = self.unused(&mut next);
                    identity = format!("{} {}=\"{name}\"", modern.declaration(), modern.of("paraId"));
                    identities.push(name);
                }
                let mark = if at == 0 { mark.as_str() } else { "" };
                let line = escaped(line);
                let _ = write!(
                    xml,
                    "<{paragraph}{identity}>{mark}<{run}><{words} xml:space=\"preserve\">{line}</{words}></{run}></{paragraph}>"
                );
            }
            let _ = write!(xml, "</{}>", names.of("comment"));
        }
        self.part.xml = appended(&self.part.xml, &root, &xml);
        Ok(identities)
    }

    /// Returns an unused paragraph ID, starting at `next`, and moves `next` past it.
    fn unused(&self, next: &mut u32) -> String {
        loop {
            let name = format!("{next:08X}");
            *next += 1;
            if !self.taken.contains(&name) {
                return name;
            }
        }
    }

    /// Adds the part to the package, or replaces it there.
    pub fn store(self, package: &mut WordPackage<'_>) -> Result<(), &'static str> {
        if let Some(kind) = self.new {
            return package.add(self.part, kind, CONTENT_TYPE);
        }
        package.replace(&self.part);
        Ok(())
    }
}

/// Returns the paragraph IDs in the XML of a part, in upper case.
fn identifiers(xml: &str) -> BTreeSet<String> {
    let after = xml.match_indices("paraId=\"").map(|(at, name)| &xml[at + name.len()..]);
    after.filter_map(|rest| Some(rest.split_once('"')?.0.to_ascii_uppercase())).collect()
}

/// Parses the comments in the XML of a comments part.
fn comments(xml: &str) -> Result<Vec<Comment>, &'static str> {
    let mut reader = Reader::from_str(xml);
    let (mut found, mut open, mut in_text) = (Vec::new(), None::<Comment>, false);
    loop {
        let from = position(&reader);
        let event = reader.read_event().map_err(|_| "docx-stuk")?;
        let place = from..position(&reader);
        let (tag, is_empty) = match event {
            Event::Start(tag) => (tag, false),
            Event::Empty(tag) => (tag, true),
            Event::End(tag) => {
                match tag.local_name().as_ref() {
                    "t" => in_text = false,
                    "comment" => found.extend(open.take().map(|open| ended(open, place.end))),
                    _ => {}
                }
                continue;
            }
            Event::Text(_) | Event::GeneralRef(_) | Event::CData(_) => {
                let line = open.as_mut().and_then(|comment| comment.text.last_mut()).filter(|_| in_text);
                if let Some(line) = line {
                    line.push_str(&unescaped(xml.get(place).unwrap_or_default()));
                }
                continue;
            }
            Event::Eof => return Ok(found),
            _ => continue,
        };
        match (tag.local_name().as_ref(), &mut open) {
            ("comment", _) => {
                let comment = Comment {
                    place: place.clone(),
                    id: attribute(&tag, "id").and_then(|id| id.trim().parse().ok()),
                    is_own: attribute(&tag, "author").as_deref() == Some(AUTHOR)
                        && attribute(&tag, "initials").as_deref() == Some(INITIALS),
                    ..Comment::default()
                };
                if is_empty { found.push(comment) } else { open = Some(comment) }
            }
            ("p", Some(comment)) => {
                comment.text.push(String::new());
                comment.paragraphs.extend(attribute(&tag, "paraId").map(|id| id.to_ascii_uppercase()));
            }
            ("t", Some(_)) => in_text = !is_empty,
            _ => {}
        }
    }
}

/// Returns the comment with `end` as the end of its byte range.
fn ended(comment: Comment, end: usize) -> Comment {
    let place = comment.place.start..end;
    Comment { place, ..comment }
}

/// Unescapes the predefined XML entities and character references. Text with any other entity is returned as it is.
fn unescaped(raw: &str) -> String {
    quick_xml::escape::unescape(raw).map_or_else(|_| raw.to_owned(), std::borrow::Cow::into_owned)
}
