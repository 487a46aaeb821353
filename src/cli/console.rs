//! Printing: results on stdout, everything else on stderr, colours only on terminals that support them.

use std::cell::Cell;
use std::io::{self, Write as _};
use std::path::Path;

use super::store::{Privacy, Refusal, Store, Writing};
use super::system;
use crate::base::Language;
use crate::messages::{Words, fill};
use crate::report::width;

/// The output streams and language of a command, and the files it reads and writes.
pub struct Console {
    pub language: Language,
    pub store: Store,
    closed: Cell<bool>,
    /// Whether printing results failed for a reason other than a closed pipe.
    lost: Cell<bool>,
}

impl Console {
    pub fn new(language: Language) -> Self {
        let store = Store::default();
        Self { language, store, closed: Cell::new(false), lost: Cell::new(false) }
    }

    pub fn words(&self) -> &'static Words {
        self.language.words()
    }

    /// Prints a result. A closed pipe (`| head`) is not an error: the rest is discarded.
    pub fn out(&self, text: &str) {
        if self.closed.get() {
            return;
        }
        // Without escape sequences, there is nothing to strip.
        if !text.contains('\u{1b}') {
            return self.raw(text.as_bytes());
        }
        let mut stdout = anstream::stdout().lock();
        self.ended(stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()));
    }

    /// Records the outcome of printing. Nothing is printed after a failure.
    fn ended(&self, printed: io::Result<()>) {
        let Err(error) = printed else { return };
        self.closed.set(true);
        if error.kind() != io::ErrorKind::BrokenPipe {
            self.lost.set(true);
            self.io_problem(Path::new("stdout"), &error);
        }
    }

    /// Whether results are shown with colours; determined once, so that colours are not generated only to be stripped.
    pub fn has_colours() -> bool {
        anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never
    }

    /// The width of results in columns: `COLUMNS`, the width of the terminal, or [`width::STANDARD`] if output is not a
    /// terminal.
    #[expect(
        clippy::disallowed_methods,
        reason = "how wide a screen is changes where lines end, not what they say"
    )]
    pub fn width() -> usize {
        let told = std::env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
        let columns = told.filter(|columns: &usize| *columns > 0).or_else(|| {
            let (columns, _) = terminal_size::terminal_size_of(io::stdout())?;
            Some(usize::from(columns.0))
        });
        columns.map_or(width::STANDARD, width::on_screen)
    }

    /// Whether the pipe for results was closed.
    pub fn is_closed(&self) -> bool {
        self.closed.get()
    }

    /// Whether results were lost, for example because the disk is full. This was reported.
    pub fn has_lost_words(&self) -> bool {
        self.lost.get()
    }

    /// Prints a result for programs: indented JSON with a trailing newline.
    pub fn json(&self, value: &impl serde::Serialize) {
        match serde_json::to_string_pretty(value) {
            Ok(text) => self.out(&format!("{text}\n")),
            Err(error) => self.failure(&error),
        }
    }

    /// Prints a result for line-based programs: JSON on one line.
    pub fn line(&self, value: &impl serde::Serialize) {
        match serde_json::to_string(value) {
            Ok(text) => self.out(&format!("{text}\n")),
            Err(error) => self.failure(&error),
        }
    }

    /// Prints anything that is not a result.
    pub fn err(text: &str) {
        // If stderr is closed too, there is nowhere to report it.
        let _ = anstream::stderr().lock().write_all(text.as_bytes());
    }

    /// Reports a problem outside a file, or with a file as a whole.
    pub fn problem(&self, path: Option<&Path>, sentence: &str) {
        let prefix = &self.words().problem.prefix;
        let place = path.map(|path| format!("{}: ", path.display())).unwrap_or_default();
        Console::err(&format!("{prefix}: {place}{sentence}\n"));
    }

    /// Reports an unexpected library error, for which there is no message of our own.
    pub fn failure(&self, error: &(dyn std::error::Error + 'static)) {
        let reason = system::reason(error, self.language);
        self.problem(None, &system::because(&self.words().problem.cannot_write, &[], reason));
    }

    /// Reports a file or folder that cannot be read or written.
    pub fn io_problem(&self, path: &Path, error: &io::Error) {
        let sentence = system::sentence(error, self.language);
        self.problem(Some(path), &sentence);
    }

    /// Reports an output that is not written.
    pub fn refused(&self, path: &Path, refusal: &Refusal) {
        let words = &self.words().output;
        match refusal {
            Refusal::Io(error) => self.io_problem(path, error),
            Refusal::Twice => self.problem(Some(path), &words.written_twice),
            Refusal::Input(input) if input == path => self.problem(Some(path), &words.is_input),
            Refusal::Input(input) => {
                let is_stdin = input.as_os_str() == "-";
                let input = if is_stdin { words.stdin.clone() } else { input.display().to_string() };
                let args = [("input", input)];
                self.problem(Some(path), &fill(&words.is_same_input, &args));
            }
        }
    }

    /// Writes a document to a file, or to stdout if none is given. A file is written as a whole or not at all, is never
    /// an input of the run, and it is told if it replaces another content.
    pub fn deliver(&self, text: &str, path: Option<&Path>) -> Result<(), ()> {
        self.deliver_bytes(text.as_bytes(), path, Privacy::Shared)
    }

    /// Writes a document that need not be text, or that is about a person; see [`Console::deliver`].
    pub fn deliver_bytes(&self, bytes: &[u8], path: Option<&Path>, privacy: Privacy) -> Result<(), ()> {
        let Some(path) = path else {
            match std::str::from_utf8(bytes) {
                Ok(text) => self.out(text),
                // Bypasses colour handling, which would change the bytes.
                Err(_) => self.raw(bytes),
            }
            return Ok(());
        };
        self.deliver_with(path, privacy, &mut |file| file.write_all(bytes))
    }

    /// Writes a file from a function that passes on its content in pieces; see [`Console::deliver`].
    pub fn deliver_with(&self, path: &Path, privacy: Privacy, content: Writing<'_>) -> Result<(), ()> {
        let has_replaced =
            self.store.write(path, privacy, content).map_err(|refusal| self.refused(path, &refusal))?;
        if has_replaced {
            self.problem(Some(path), &self.words().output.replaced);
        }
        Ok(())
    }

    fn raw(&self, bytes: &[u8]) {
        let mut stdout = io::stdout().lock();
        self.ended(stdout.write_all(bytes).and_then(|()| stdout.flush()));
    }
}
