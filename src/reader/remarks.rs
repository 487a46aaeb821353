//! What people wrote about a text, and the changes that they tracked: no part of the text, and not to be lost silently.

use super::xml::{self, BytesStart, Walk, attribute};

/// The author of the comments that goedwerk writes itself.
const OWN: &str = "goedwerk";

/// The comments and tracked changes of a document. The text is read as if every change were accepted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Remarks {
    /// The number of tracked insertions, which are part of the text.
    pub inserted: usize,
    /// The number of tracked deletions, which are not.
    pub deleted: usize,
    /// The comments of people, in the order of the file, without their names.
    pub comments: Vec<String>,
}

impl Remarks {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The texts of the comments in a part of a Word file or in the text of an ODT file.
pub fn comments(xml: &str) -> Result<Vec<String>, &'static str> {
    let mut reading = CommentTexts::default();
    xml::walk(xml, &mut reading)?;
    Ok(reading.found)
}

/// The comments and tracked changes in the text of an ODT file.
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
    /// The comment that is being read, and whether goedwerk wrote it.
    open: Option<(String, bool)>,
    in_text: bool,
    /// Whether the name of the author is being read.
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
