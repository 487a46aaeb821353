//! Where the words of a Word file stand in its XML, for what is written beside them.

use super::file::{WordFile, opened};
use super::open::WordContext;
use super::paragraphs;
use crate::reader::block::Zone;
use crate::reader::draft::{Story, XmlOrigin};

/// A Word file of which places are asked.
pub struct WordPlaces {
    /// The name of the part with the text.
    pub main: String,
    /// The XML of that part.
    pub xml: String,
    context: WordContext,
}

/// A paragraph that shows words.
#[derive(Debug)]
pub struct WordParagraph {
    /// Its number, as [`Location::paragraph`](crate::reader::Location) counts: from 1.
    pub number: usize,
    /// What it shows: its line in the source of the document, with tabs and line breaks as they are.
    pub shown: String,
    /// Where the pieces of that text stand in the XML, in order.
    pub origins: Vec<XmlOrigin>,
}

impl WordPlaces {
    /// Opens a Word file. Fails with the key of the reason that is shown.
    pub fn open(bytes: &[u8]) -> Result<Self, &'static str> {
        let WordFile { main, xml, context, .. } = opened(bytes)?;
        Ok(Self { main, xml, context })
    }

    /// The paragraphs of the text that show words, by their number. Text boxes are among them, headers and footers are
    /// not. `xml` is that of the file, or the same text with other marks in it.
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
