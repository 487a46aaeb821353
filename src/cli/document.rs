//! What the commands that make a document share: in which format, in whose style, and where to.

use std::io::IsTerminal as _;
use std::path::Path;

use super::args::DocumentArgs;
use super::console::Console;
use super::{Exit, style, system};
use crate::blocks::from_markdown::{self, Picture};
use crate::text::fill;
use crate::write::html::{self, Data};
use crate::write::style::HouseStyle;
use crate::write::{Format, WriteError, write};

/// A document to be made.
pub struct Job<'a> {
    args: &'a DocumentArgs,
    console: &'a Console,
    format: Format,
    style: HouseStyle,
}

impl<'a> Job<'a> {
    /// What the arguments say; what cannot be done is told and ends the run.
    pub fn new(args: &'a DocumentArgs, console: &'a Console) -> Result<Self, Exit> {
        let format = format(args, console)?;
        let style = match &args.style {
            Some(path) => style::load(path, console)?,
            None => HouseStyle::default(),
        };
        Ok(Self { args, console, format, style })
    }

    /// Writes the document, or says why there is none. `author` is the organisation that publishes it, `subject` what
    /// it is, `data` what a web page says to machines.
    pub fn deliver(&self, markdown: &str, author: &str, subject: &str, data: &[Data]) -> Exit {
        self.deliver_with(&[], markdown, author, subject, data)
    }

    /// Whether the format has room for pictures.
    pub fn shows_pictures(&self) -> bool {
        match self.format {
            Format::Html | Format::Fragment | Format::Docx | Format::Pdf => true,
            Format::Markdown | Format::Text => false,
        }
    }

    /// The colours of bars and of words, as `#1b4b72`.
    pub fn colours(&self) -> (String, String) {
        (format!("#{}", self.style.accent.hex()), format!("#{}", self.style.text.hex()))
    }

    /// As [`Job::deliver`], with pictures the Markdown names.
    pub fn deliver_with(
        &self,
        pictures: &[Picture],
        markdown: &str,
        author: &str,
        subject: &str,
        data: &[Data],
    ) -> Exit {
        let mut content = from_markdown::content(markdown, self.console.language, pictures);
        author.clone_into(&mut content.author);
        subject.clone_into(&mut content.subject);
        let written = match self.format {
            Format::Html => html::page(&content, &self.style, data).map(String::into_bytes),
            format => write(format, &content, &self.style),
        };
        match written {
            Ok(bytes) => {
                let stored = self.console.deliver_bytes(&bytes, self.args.output.as_deref());
                stored.map_or(Exit::Failed, |()| Exit::Clean)
            }
            Err(error) => self.problem(None, &sentence(&error, self.console)),
        }
    }

    fn problem(&self, path: Option<&Path>, sentence: &str) -> Exit {
        self.console.problem(path, sentence);
        Exit::Failed
    }
}

/// The format that is asked for, or the one the name of the file says; Markdown where neither says any.
fn format(args: &DocumentArgs, console: &Console) -> Result<Format, Exit> {
    let words = &console.words().problem;
    let named =
        args.output.as_ref().map(|path| path.extension().and_then(|end| end.to_str()).unwrap_or_default());
    let format = match (args.format, named) {
        (Some(format), _) => format.into(),
        (None, None) => Format::Markdown,
        (None, Some(extension)) => Format::of_extension(extension).ok_or_else(|| {
            let known = Format::ALL.into_iter().filter_map(Format::extension).map(|end| format!(".{end}"));
            let known = known.collect::<Vec<_>>().join(", ");
            console.problem(args.output.as_deref(), &fill(&words.unknown_extension, &[("known", known)]));
            Exit::Failed
        })?,
    };
    if format.is_binary() && args.output.is_none() && std::io::stdout().is_terminal() {
        console.problem(None, &words.needs_file);
        return Err(Exit::Failed);
    }
    Ok(format)
}

/// Why a document cannot be written.
fn sentence(error: &WriteError, console: &Console) -> String {
    let words = &console.words().problem;
    let library = |reason: &str| system::library(reason, console.language);
    match error {
        WriteError::MissingGlyph { character, words: around } => {
            let code = format!("U+{:04X}", u32::from(*character));
            let args = [("character", character.to_string()), ("code", code), ("words", around.clone())];
            fill(&words.missing_glyph, &args)
        }
        WriteError::Image { name, reason } => {
            system::because(&words.bad_image, &[("name", name.clone())], library(reason))
        }
        WriteError::Format(reason) => system::because(&words.cannot_write, &[], library(reason)),
    }
}
