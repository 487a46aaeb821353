//! Maps the visible text of a Word file to positions in its XML, so that comments can be anchored to it.

use super::file::{WordFile, opened};
use super::open::WordContext;
use super::paragraphs;
use crate::reader::block::Zone;
use crate::reader::draft::{Story, XmlOrigin};

/// A Word file whose text can be mapped to positions in its XML.
pub struct WordPlaces {
    /// The name of the main document part.
    pub main: String,
    /// The XML of the main document part.
    pub xml: String,
    context: WordContext,
}

/// A paragraph with visible text.
#[derive(Debug)]
pub struct WordParagraph {
    /// The 1-based number of the paragraph, as in [`Location::paragraph`](crate::reader::Location).
    pub number: usize,
    /// The visible text: the line of the paragraph in the source of the document, but with tabs and line breaks.
    pub shown: String,
    /// The positions in the XML of the pieces of the visible text, in order.
    pub origins: Vec<XmlOrigin>,
}

impl WordPlaces {
    /// Opens a Word file.
    ///
    /// # Errors
    /// The key of the message that is shown when the file cannot be read.
    pub fn open(bytes: &[u8]) -> Result<Self, &'static str> {
        let WordFile { main, xml, context, .. } = opened(bytes)?;
        Ok(Self { main, xml, context })
    }

    /// Returns the paragraphs with visible text in `xml`, by number, including text boxes but not headers and footers.
    /// `xml` is the main document part of the file, possibly with changed markup.
    ///
    /// # Errors
    /// The key of the message that is shown when the XML cannot be read.
    pub fn paragraphs(&self, xml: &str) -> Result<Vec<WordParagraph>, &'static str> {
        let mut story = Story::default();
        paragraphs::read_with(xml, &self.context, Zone::Body, &mut story, true)?;
        story.drafts.sort_by_key(|draft| draft.number);
        let shown = story.drafts.into_iter().filter(|draft| !draft.origins.is_empty());
        let paragraph = |draft: crate::reader::draft::Draft| WordParagraph {
            number: draft.number + 1,
            shown: draft.shown.text,
            origins: draft.origins,
        };
        Ok(shown.map(paragraph).collect())
    }
}
