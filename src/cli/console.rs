//! Printing: results on stdout, everything else on stderr, colours only where a terminal wants them.

use std::cell::Cell;
use std::io::{self, Write as _};
use std::path::Path;

use super::{disk, system};
use crate::base::Language;
use crate::report::width;
use crate::text::Words;

/// Where a command prints, and in which language.
pub struct Console {
    pub language: Language,
    closed: Cell<bool>,
    /// Whether results could not be printed though somebody reads them.
    lost: Cell<bool>,
}

impl Console {
    pub fn new(language: Language) -> Self {
        Self { language, closed: Cell::new(false), lost: Cell::new(false) }
    }

    pub fn words(&self) -> &'static Words {
        self.language.words()
    }

    /// A result. A reader that went away (`| head`) is no mistake: the rest is not printed.
    pub fn out(&self, text: &str) {
        if self.closed.get() {
            return;
        }
        // Where there is nothing to take out, nothing needs to be looked through.
        if !text.contains('\u{1b}') {
            return self.raw(text.as_bytes());
        }
        let mut stdout = anstream::stdout().lock();
        self.ended(stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()));
    }

    /// Takes how printing went. Nothing is printed after a failure.
    fn ended(&self, printed: io::Result<()>) {
        let Err(error) = printed else { return };
        self.closed.set(true);
        if error.kind() != io::ErrorKind::BrokenPipe {
            self.lost.set(true);
            self.io_problem(Path::new("stdout"), &error);
        }
    }

    /// Whether results are shown where colours are wanted; asked once, so that no colours are made to be taken out.
    pub fn has_colours() -> bool {
        anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never
    }

    /// How many columns results have: what `COLUMNS` says, the width of the screen, or [`width::STANDARD`] where results
    /// go elsewhere.
    pub fn width() -> usize {
        let told = std::env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
        let columns = told.filter(|columns: &usize| *columns > 0).or_else(|| {
            let (columns, _) = terminal_size::terminal_size_of(io::stdout())?;
            Some(usize::from(columns.0))
        });
        columns.map_or(width::STANDARD, width::on_screen)
    }

    /// Whether the reader of the results went away.
    pub fn is_closed(&self) -> bool {
        self.closed.get()
    }

    /// Whether results were lost: the disk they went to is full, say. That was told.
    pub fn has_lost_words(&self) -> bool {
        self.lost.get()
    }

    /// A result for programs: JSON, indented, with a final newline.
    pub fn json(&self, value: &impl serde::Serialize) {
        match serde_json::to_string_pretty(value) {
            Ok(text) => self.out(&format!("{text}\n")),
            Err(error) => self.failure(&error),
        }
    }

    /// A result for programs that read line by line: JSON on one line.
    pub fn line(&self, value: &impl serde::Serialize) {
        match serde_json::to_string(value) {
            Ok(text) => self.out(&format!("{text}\n")),
            Err(error) => self.failure(&error),
        }
    }

    /// Anything that is no result.
    pub fn err(text: &str) {
        // Where stderr is gone too, nobody is left to tell.
        let _ = anstream::stderr().lock().write_all(text.as_bytes());
    }

    /// Something that went wrong outside a file, or with a whole file.
    pub fn problem(&self, path: Option<&Path>, sentence: &str) {
        let prefix = &self.words().problem.prefix;
        let place = path.map(|path| format!("{}: ", path.display())).unwrap_or_default();
        Console::err(&format!("{prefix}: {place}{sentence}\n"));
    }

    /// Something a library could not do for which there is no sentence of our own: it should not happen.
    pub fn failure(&self, error: &(dyn std::error::Error + 'static)) {
        let reason = system::reason(error, self.language);
        self.problem(None, &system::because(&self.words().problem.cannot_write, &[], reason));
    }

    /// A file or folder that cannot be read or written.
    pub fn io_problem(&self, path: &Path, error: &io::Error) {
        let sentence = system::sentence(error, self.language);
        self.problem(Some(path), &sentence);
    }

    /// Writes a document to a file, or to stdout where none is named. The file is whole or not there: it is
    /// written beside its place and then moved.
    pub fn deliver(&self, text: &str, path: Option<&Path>) -> Result<(), ()> {
        self.deliver_bytes(text.as_bytes(), path)
    }

    /// Writes a document that need not be text, as [`Console::deliver`] does.
    pub fn deliver_bytes(&self, bytes: &[u8], path: Option<&Path>) -> Result<(), ()> {
        let Some(path) = path else {
            match std::str::from_utf8(bytes) {
                Ok(text) => self.out(text),
                // Past the terminal's colours, which would change the bytes.
                Err(_) => self.raw(bytes),
            }
            return Ok(());
        };
        write_whole(path, bytes, true).map_err(|error| self.io_problem(path, &error))
    }

    fn raw(&self, bytes: &[u8]) {
        let mut stdout = io::stdout().lock();
        self.ended(stdout.write_all(bytes).and_then(|()| stdout.flush()));
    }
}

/// Writes the new content of a file that is there, in one piece. Who may read it stays as it was, and a link stays a
/// link.
pub fn replace_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = path.canonicalize()?;
    let permissions = std::fs::metadata(&target)?.permissions();
    if permissions.readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    write_whole(&target, bytes, true)?;
    std::fs::set_permissions(&target, permissions)
}

/// Writes a file in one piece. A link stays a link, and what is no file on the disk (`/dev/stdout`, a pipe) is written
/// to: to put a file in its place would be to take it away.
pub fn write_whole(path: &Path, bytes: &[u8], overwrite: bool) -> io::Result<()> {
    let target = path.canonicalize();
    let path = target.as_deref().unwrap_or(path);
    if overwrite && path.exists() && !path.is_dir() && !disk::is_stored(path) {
        return match std::fs::OpenOptions::new().write(true).open(path)?.write_all(bytes) {
            // Its reader has seen enough.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            written => written,
        };
    }
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // A temporary file is private; a document is for colleagues, as any new file is.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.prefix(".goedwerk-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    let stored = if overwrite { file.persist(path) } else { file.persist_noclobber(path) };
    stored.map(|_| ()).map_err(|error| error.error)
}
