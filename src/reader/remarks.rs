//! Reads comments and tracked changes. They are not part of the text, but users are told about them.

use super::xml::{self, BytesStart, Walk, attribute};

/// The author name of comments written by goedwerk.
const OWN: &str = "goedwerk";

/// The comments and tracked changes of a document. The text is read as if every change were accepted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Remarks {
    /// The number of tracked insertions, which are included in the text.
    pub inserted: usize,
    /// The number of tracked deletions, which are excluded from the text.
    pub deleted: usize,
    /// The texts of comments that were not written by goedwerk, in the order of the file, without authors.
    pub comments: Vec<String>,
}

impl Remarks {
    /// Whether there are no comments or tracked changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Reads the texts of comments, from the comments part of a Word file or the content of an ODT file.
pub fn comments(xml: &str) -> Result<Vec<String>, &'static str> {
    let mut reading = CommentTexts::default();
    xml::walk(xml, &mut reading)?;
    Ok(reading.found)
}

/// Reads the comments and tracked changes in the content of an ODT file.
pub fn of_odt(xml: &str) -> Result<Remarks, &'static str> {
    let mut changes = Changes::default();
    xml::walk(xml, &mut changes)?;
    Ok(Remarks { comments: comments(xml)?, ..changes.0 })
}

#[derive(Default)]
struct Changes(Remarks);

impl Walk for Changes {
    fn start(&mut self, tag: &BytesStart<'_>) -> bool {
        match tag.local_name().as_ref() {
            "insertion" => self.0.inserted += 1,
            "deletion" => {
                self.0.deleted += 1;
                return false;
            }
            _ => {}
        }
        true
    }

    fn end(&mut self, _: &str) {}

    fn words(&mut self, _: &str) {}
}

#[derive(Default)]
struct CommentTexts {
    found: Vec<String>,
    /// The text of the comment that is being read, and whether it was written by goedwerk.
    open: Option<(String, bool)>,
    in_text: bool,
    /// Whether the author name is being read.
    in_author: bool,
}

impl Walk for CommentTexts {
    fn start(&mut self, tag: &BytesStart<'_>) -> bool {
        match tag.local_name().as_ref() {
            "comment" => {
                let is_own = attribute(tag, "author").as_deref() == Some(OWN);
                self.open = Some((String::new(), is_own));
            }
            "annotation" => self.open = Some((String::new(), false)),
            "creator" => self.in_author = true,
            "date" | "date-string" | "creator-initials" | "del" => return false,
            "t" | "p" => {
                self.in_text = true;
                if let Some((text, _)) = self.open.as_mut().filter(|_| tag.local_name().as_ref() == "p") {
                    text.push(' ');
                }
            }
            _ => {}
        }
        true
    }

    fn end(&mut self, name: &str) {
        match name {
            "comment" | "annotation" => {
                let Some((text, is_own)) = self.open.take() else { return };
                let text: Vec<&str> = text.split_whitespace().collect();
                if !is_own && !text.is_empty() {
                    self.found.push(text.join(" "));
                }
            }
            "creator" => self.in_author = false,
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        let Some((text, is_own)) = &mut self.open else { return };
        if self.in_author {
            *is_own |= words.trim() == OWN;
        } else if self.in_text {
            text.push_str(words);
        }
    }
}
