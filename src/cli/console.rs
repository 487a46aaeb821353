//! Printing: results on stdout, everything else on stderr, colours only on terminals that support them.

use std::cell::{Cell, RefCell};
use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;

use super::signs::{self, Sign};
use super::store::{Privacy, Refusal, Store, Writing};
use super::system;
use crate::base::{Language, visible, visible_coloured};
use crate::check::Checked;
use crate::messages::{Words, fill};
use crate::report::width;

/// The output streams and language of a command, and the files it reads and writes.
pub struct Console {
    pub language: Language,
    pub store: Store,
    closed: Cell<bool>,
    /// Whether printing results failed for a reason other than a closed pipe.
    lost: Cell<bool>,
    /// The characters in the files of this run that a PDF may not be able to show.
    signs: RefCell<Vec<Sign>>,
}

impl Console {
    pub fn new(language: Language) -> Self {
        Self {
            language,
            store: Store::default(),
            closed: Cell::new(false),
            lost: Cell::new(false),
            signs: RefCell::default(),
        }
    }

    pub fn words(&self) -> &'static Words {
        self.language.words()
    }

    /// Prints a result for people, without colours. Characters that a terminal would obey become visible. A closed pipe
    /// (`| head`) is not an error: the rest is discarded.
    pub fn out(&self, text: &str) {
        self.raw(visible(text).as_bytes());
    }

    /// Prints a result for people, with the colours of the report.
    pub fn coloured(&self, text: &str) {
        let text = visible_coloured(text);
        // Without escape sequences, there is nothing to strip.
        if !text.contains('\u{1b}') {
            return self.raw(text.as_bytes());
        }
        if !self.closed.get() {
            let mut stdout = anstream::stdout().lock();
            self.ended(stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()));
        }
    }

    /// Prints a result for programs or a document: unchanged, except on a terminal, where it is for people.
    pub fn data(&self, text: &str) {
        if io::stdout().is_terminal() { self.out(text) } else { self.raw(text.as_bytes()) }
    }

    /// Controls the terminal itself: clears the screen.
    pub fn control(&self, sequence: &'static str) {
        self.raw(sequence.as_bytes());
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
            Ok(text) => self.data(&format!("{text}\n")),
            Err(error) => self.failure(&error),
        }
    }

    /// Prints a result for line-based programs: JSON on one line.
    pub fn line(&self, value: &impl serde::Serialize) {
        match serde_json::to_string(value) {
            Ok(text) => self.data(&format!("{text}\n")),
            Err(error) => self.failure(&error),
        }
    }

    /// Prints anything that is not a result. Characters that a terminal would obey become visible.
    pub fn err(text: &str) {
        Self::to_stderr(&visible(text));
    }

    /// The same for a report with colours.
    pub fn err_coloured(text: &str) {
        Self::to_stderr(&visible_coloured(text));
    }

    /// Controls the terminal behind stderr itself: clears the line with the progress.
    pub fn err_control(sequence: &'static str) {
        Self::to_stderr(sequence);
    }

    fn to_stderr(text: &str) {
        // If stderr is closed too, there is nowhere to report it.
        let _ = anstream::stderr().lock().write_all(text.as_bytes());
    }

    /// Reports a problem outside a file, or with a file as a whole.
    pub fn problem(&self, path: Option<&Path>, sentence: &str) {
        let prefix = &self.words().problem.prefix;
        let place = path.map(|path| format!("{}: ", path.display())).unwrap_or_default();
        Console::err(&format!("{prefix}: {place}{sentence}\n"));
    }

    /// Remembers the characters in a file that a PDF may not be able to show.
    pub fn note_signs(&self, checked: &Checked) {
        self.add_signs(signs::of(checked, self.language));
    }

    /// Remembers characters that a PDF may not be able to show.
    pub fn add_signs(&self, signs: Vec<Sign>) {
        self.signs.borrow_mut().extend(signs);
    }

    /// The remembered characters, in the order in which the files were read.
    pub fn signs(&self) -> Vec<Sign> {
        self.signs.borrow().clone()
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
                Ok(text) => self.data(text),
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

    /// Prints a result that is passed on in pieces and has no colours. Its own errors are returned; those of printing
    /// are reported here.
    pub fn out_with(&self, content: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> io::Result<()> {
        content(&mut Pieces(self))
    }

    /// Prints bytes as they are.
    pub fn raw(&self, bytes: &[u8]) {
        if self.closed.get() {
            return;
        }
        let mut stdout = io::stdout().lock();
        self.ended(stdout.write_all(bytes).and_then(|()| stdout.flush()));
    }
}

/// Prints what is written to it.
struct Pieces<'c>(&'c Console);

impl io::Write for Pieces<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A buffer may end within a character: the rest is left for the next call.
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
        };
        if text.is_empty() {
            self.0.raw(bytes);
            return Ok(bytes.len());
        }
        self.0.data(text);
        Ok(text.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
