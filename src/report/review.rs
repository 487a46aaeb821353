//! Reports the findings of one file as a Word file: as comments in the document itself, or as a memo for a meeting.

use super::{comments, memo};
use crate::annotate::annotate;
use crate::base::Language;
use crate::blocks::from_markdown;
use crate::check::{Checked, Content};
use crate::reader::Kind;
use crate::template::RenderError;
use crate::write::style::HouseStyle;
use crate::write::{Format, WriteError, write};

/// A Word file with the findings of a file.
#[derive(Debug)]
pub struct Review {
    /// The bytes of the Word file.
    pub bytes: Vec<u8>,
    /// Whether the review is about one person.
    pub is_personal: bool,
}

/// The reason why a review cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    /// The file cannot have comments; the value is the key of the reason.
    #[error("{0}")]
    NoComments(&'static str),
    /// The template of the memo failed.
    #[error(transparent)]
    Template(#[from] RenderError),
    /// The memo cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

/// Makes a review of a checked file, whose content is `bytes`. The review of a Word file is the same file with
/// comments; that of any other file is a memo.
///
/// # Errors
/// When the Word file cannot have comments, or the memo cannot be written.
pub fn review(
    checked: &Checked,
    bytes: &[u8],
    kind: Option<Kind>,
    language: Language,
) -> Result<Review, ReviewError> {
    if kind == Some(Kind::Docx) {
        let notes = comments::notes(checked, language);
        let bytes = annotate(bytes, &notes, None).map_err(ReviewError::NoComments)?;
        return Ok(Review { bytes, is_personal: false });
    }
    let markdown = memo::memo(checked, language)?;
    let mut content = from_markdown::content(&markdown, language, &[]);
    content.subject.clone_from(&language.words().review.memo);
    let bytes = write(Format::Docx, &content, &HouseStyle::default())?;
    Ok(Review { bytes, is_personal: matches!(checked.content, Some(Content::Development(_))) })
}
