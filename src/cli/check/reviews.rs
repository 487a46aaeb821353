//! Writes reviews: Word files with the findings, as comments in the document itself or as a memo.

use std::path::Path;

use crate::cli::args::{CheckArgs, OutputTo};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::forms::FILES_OF_CHECK;
use crate::cli::store::Privacy;
use crate::cli::system;
use crate::messages::fill;
use crate::report::review::{Review, ReviewError};
use crate::template::RenderError;
use crate::write::WriteError;

use super::files::Looked;

/// The destinations of a review, and the review itself once the file is checked.
pub struct Reviews<'a> {
    /// The files to write the review to.
    paths: Vec<&'a Path>,
    /// The review, or the reason why there is none; `None` until the file is checked.
    made: Option<Result<Review, ReviewError>>,
}

impl<'a> Reviews<'a> {
    /// Collects the reviews that the user asked for. `files` is the number of files in the run, if it is known.
    ///
    /// # Errors
    /// Reports and returns a failure if the user asked for a review and the run may have more than one file.
    pub fn new(args: &'a CheckArgs, files: Option<usize>, console: &Console) -> Result<Self, Exit> {
        let is_review = |to: &&OutputTo| to.format.is_some_and(|form| FILES_OF_CHECK.contains(&form));
        let paths: Vec<&Path> = args.output.iter().filter(is_review).map(|to| to.path.as_path()).collect();
        // A run without files has already reported that.
        if let Some(path) = paths.first().filter(|_| files.is_none_or(|files| files > 1)) {
            console.problem(Some(path), &console.words().review.one_file);
            return Err(Exit::Failed);
        }
        Ok(Self { paths, made: None })
    }

    /// Whether the user asked for no review.
    pub fn is_empty(&self) -> bool {
        self.paths.is_empty()
    }

    /// Takes the review out of the result of a file, if it has one.
    pub fn take(&mut self, looked: Option<&mut Looked>) {
        if let Some(review) = looked.and_then(|looked| looked.review.take()) {
            self.made = Some(review);
        }
    }

    /// Writes the review to each destination if `may_write` is set, or reports why there is no review. `exit` is the
    /// exit status of the run so far.
    pub fn finish(self, may_write: bool, exit: Exit, console: &Console) -> Exit {
        let has_failed = exit == Exit::Failed;
        let mut exit = Exit::Clean;
        for path in self.paths.iter().filter(|_| may_write) {
            let written = match &self.made {
                Some(Ok(review)) => {
                    let privacy = if review.is_personal { Privacy::Personal } else { Privacy::Shared };
                    console.deliver_bytes(&review.bytes, Some(path), privacy)
                }
                Some(Err(error)) => {
                    console.problem(Some(path), &sentence(error, console));
                    Err(())
                }
                // No file was checked, and the reason was already reported.
                None if has_failed => Err(()),
                None => {
                    console.problem(Some(path), &console.words().review.one_file);
                    Err(())
                }
            };
            if written.is_err() {
                exit = Exit::Failed;
            }
        }
        exit
    }
}

/// Returns the message that says why there is no review.
fn sentence(error: &ReviewError, console: &Console) -> String {
    let words = console.words();
    let library = |reason: &str| system::library(reason, console.language);
    match error {
        ReviewError::NoComments(key) => {
            let reason = words.terms.get(*key).map_or(*key, String::as_str);
            fill(&words.review.refused, &[("reason", reason.to_owned())])
        }
        ReviewError::Template(RenderError { fault, .. }) => {
            system::because(&words.problem.cannot_write, &[], library(&format!("{fault:?}")))
        }
        ReviewError::Write(WriteError::Format(reason)) => {
            system::because(&words.problem.cannot_write, &[], library(reason))
        }
        ReviewError::Write(error) => {
            system::because(&words.problem.cannot_write, &[], library(&error.to_string()))
        }
    }
}
