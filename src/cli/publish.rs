//! Shared by commands that write documents: format, house style and destination.

use std::path::Path;

use super::args::DocumentArgs;
use super::console::Console;
use super::exit::Exit;
use super::forms::OutputForm;
use super::store::Privacy;
use super::{style, system};
use crate::blocks::Content;
use crate::blocks::from_markdown::{self, Picture};
use crate::messages::fill;
use crate::write::html::{self, Data};
use crate::write::page::coverage;
use crate::write::page::font::Typefaces;
use crate::write::style::HouseStyle;
use crate::write::{Format, WriteError, write};

/// A document to write.
pub struct DocumentJob<'a> {
    args: &'a DocumentArgs,
    console: &'a Console,
    format: Format,
    style: HouseStyle,
    privacy: Privacy,
}

impl<'a> DocumentJob<'a> {
    /// From the arguments; impossible combinations are reported and end the run.
    pub fn new(args: &'a DocumentArgs, form: OutputForm, console: &'a Console) -> Result<Self, Exit> {
        // Only document formats can be chosen for a document (`forms::MODES`).
        let format = form.document().unwrap_or(Format::Markdown);
        let style = match &args.style {
            Some(path) => style::load(path, console)?,
            None => HouseStyle::default(),
        };
        Ok(Self { args, console, format, style, privacy: Privacy::Shared })
    }

    /// The same for a document about a person.
    pub fn personal(self) -> Self {
        Self { privacy: Privacy::Personal, ..self }
    }

    /// Writes a document from Markdown, or reports why it cannot. `author` is the organisation that publishes it,
    /// `subject` the kind of document.
    pub fn deliver(&self, markdown: &str, author: &str, subject: &str) -> Exit {
        self.deliver_with(&[], markdown, author, subject)
    }

    /// Whether the format supports pictures.
    pub fn shows_pictures(&self) -> bool {
        match self.format {
            Format::Html | Format::Fragment | Format::Docx | Format::Pdf => true,
            Format::Markdown | Format::Text => false,
        }
    }

    /// The house style given by the user.
    pub fn named_style(&self) -> Option<&HouseStyle> {
        self.args.style.as_ref().map(|_| &self.style)
    }

    /// The colours of bars and of text, for example `#1b4b72`.
    pub fn colours(&self) -> (String, String) {
        (format!("#{}", self.style.accent.hex()), format!("#{}", self.style.text.hex()))
    }

    /// As [`Job::deliver`], with pictures that the Markdown refers to.
    pub fn deliver_with(&self, pictures: &[Picture], markdown: &str, author: &str, subject: &str) -> Exit {
        let content = from_markdown::content(markdown, self.console.language, pictures);
        self.deliver_content(content, author, subject, &[])
    }

    /// As [`Job::deliver`], from parsed content; `data` is machine-readable data for a web page.
    pub fn deliver_content(&self, mut content: Content, author: &str, subject: &str, data: &[Data]) -> Exit {
        author.clone_into(&mut content.author);
        subject.clone_into(&mut content.subject);
        let written = match self.format {
            Format::Html => html::page(&content, &self.style, data).map(String::into_bytes),
            format => write(format, &content, &self.style),
        };
        match written {
            Ok(bytes) => {
                let stored = self.console.deliver_bytes(&bytes, self.args.output.as_deref(), self.privacy);
                stored.map_or(Exit::Failed, |()| Exit::Clean)
            }
            Err(WriteError::MissingGlyph { character, words }) => self.unshown(character, &words),
            Err(error) => self.problem(None, &sentence(&error, self.console)),
        }
    }

    /// Reports the characters that a PDF cannot show: all those in the files, with their places, and the one that the
    /// writer met if it is in none of them.
    fn unshown(&self, character: char, words: &str) -> Exit {
        let fonts = Typefaces::of(&self.style);
        let mut signs = self.console.signs();
        signs.retain(|sign| !coverage::is_covered(&fonts, &sign.text));
        for sign in &signs {
            self.problem(Some(Path::new(&sign.place)), &sign.sentence);
        }
        if !signs.iter().any(|sign| sign.text.contains(character)) {
            let error = WriteError::MissingGlyph { character, words: words.to_owned() };
            self.problem(None, &sentence(&error, self.console));
        }
        Exit::Failed
    }

    fn problem(&self, path: Option<&Path>, sentence: &str) -> Exit {
        self.console.problem(path, sentence);
        Exit::Failed
    }
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
