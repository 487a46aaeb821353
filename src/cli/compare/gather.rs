//! Collects fingerprints from files, folders and streams, one by one, in file order.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use crate::base::Language;
use crate::check::{Content, Settings};
use crate::cli::args::CompareArgs;
use crate::cli::console::Console;
use crate::cli::documents::PassedBy;
use crate::cli::exit::Exit;
use crate::cli::lines::{self, StreamFile};
use crate::cli::progress::Progress;
use crate::cli::signs::{self, Sign};
use crate::cli::{batch, documents, walk};
use crate::compare::Fingerprint;
use crate::compare::shard::{Collection, LeftOut, LeftOutReason, ShardLine};
use crate::config::Config;
use crate::messages::fill;
use crate::placing::Nature;
use crate::schema::Format;

/// The result of reading a file.
enum Read {
    Print(Box<Fingerprint>, Vec<Sign>),
    /// It is of another format.
    Other,
    /// It is a document that is no profile.
    NoProfile(Nature),
    /// It is a document that cannot be read.
    Unread,
    /// It has errors.
    Errors,
    Unreadable(io::Error),
}

/// Reads all inputs. What cannot be compared is reported and also yields a line; the rest continues.
pub fn lines(args: &CompareArgs, console: &Console, mut take: impl FnMut(ShardLine)) -> Exit {
    if args.from.is_some() {
        return from_streams(args, console, take);
    }
    let (files, mut exit) = walk::files(&args.files, console, documents::may_be_profile, |_| true);
    let named: BTreeSet<&PathBuf> = args.files.iter().collect();
    // Comparing a file with itself is allowed.
    let twice = args.files.len() == 2 && files.len() == 1 && named.len() == 1 && !files[0].is_dir();
    let files = if twice { vec![files[0].clone(); 2] } else { files };
    let mut passed_by = PassedBy::default();
    let progress = Progress::new(Some(files.len()), false, console);
    let (store, language) = (&console.store, console.language);
    let work = |path: &PathBuf| match store.file(path) {
        Ok(bytes) => read(path, &bytes, named.contains(path), language),
        Err(error) => Read::Unreadable(error),
    };
    batch::each(files, work, |path, read| {
        progress.step();
        if !matches!(read, Read::Print(..)) {
            progress.clear();
        }
        if let (Read::NoProfile(nature), false) = (&read, named.contains(&path)) {
            passed_by.add(*nature);
        }
        if matches!(read, Read::Unread) && !named.contains(&path) {
            passed_by.add_unread();
        }
        if let Some(line) = line(&path, read, named.contains(&path), console) {
            exit = exit.max(if matches!(line, ShardLine::LeftOut(_)) { Exit::Failed } else { Exit::Clean });
            take(line);
        }
    });
    passed_by.tell(console);
    exit
}

fn from_streams(args: &CompareArgs, console: &Console, mut take: impl FnMut(ShardLine)) -> Exit {
    let exit = Cell::new(Exit::Clean);
    let progress = Progress::new(None, false, console);
    let entries = lines::entries(&args.files, console, || exit.set(Exit::Failed));
    let language = console.language;
    let work = |entry: &StreamFile| read(&entry.path, entry.text.as_bytes(), true, language);
    batch::each(entries, work, |entry, read| {
        progress.step();
        if let Some(line) = line(&entry.path, read, false, console) {
            if matches!(line, ShardLine::LeftOut(_)) {
                exit.set(Exit::Failed);
            }
            take(line);
        }
    });
    exit.get()
}

fn read(path: &Path, bytes: &[u8], is_named: bool, language: Language) -> Read {
    let settings = Settings { config: Config::without_gaps(), ..Settings::default() };
    let checked = match documents::checked(path, bytes, is_named, settings) {
        Ok(checked) => checked,
        Err(nature) => return Read::NoProfile(nature),
    };
    if checked.format.is_some_and(|format| format != Format::Profile) {
        return Read::Other;
    }
    match &checked.content {
        Some(Content::Profile(profile, coverage)) if checked.is_usable() => {
            let coverage = coverage.of(&checked.document, profile);
            let print = Fingerprint::of(&checked.source, &checked.document, profile, coverage);
            Read::Print(Box::new(print), signs::of(&checked, language))
        }
        _ if documents::is_unread(path, bytes, &checked) => Read::Unread,
        _ => Read::Errors,
    }
}

/// The line of a file; `None` for other files in a folder of profiles.
fn line(path: &Path, read: Read, is_named: bool, console: &Console) -> Option<ShardLine> {
    let words = &console.words().problem;
    let reason = match read {
        Read::Print(print, signs) => {
            console.add_signs(signs);
            return Some(ShardLine::Print(print));
        }
        Read::Other | Read::NoProfile(_) | Read::Unread if !is_named => return None,
        Read::NoProfile(nature) => {
            documents::refuse(path, nature, console);
            LeftOutReason::OtherFormat
        }
        Read::Other => {
            let names = [("expected", Format::Profile.id().to_owned()), ("command", "compare".to_owned())];
            console.problem(Some(path), &fill(&words.other_format, &names));
            LeftOutReason::OtherFormat
        }
        Read::Errors | Read::Unread => {
            let names = [("path", path.display().to_string())];
            console.problem(Some(path), &fill(&words.has_errors, &names));
            LeftOutReason::Errors
        }
        Read::Unreadable(error) => {
            console.io_problem(path, &error);
            LeftOutReason::Unreadable
        }
    };
    Some(ShardLine::LeftOut(LeftOut::new(path.display().to_string(), reason)))
}

/// Adds a line of this run. If a stream has two files with the same name, the later one is reported and ignored.
pub fn add(collection: &mut Collection, line: ShardLine, console: &Console) -> Exit {
    match collection.add(line) {
        Ok(()) => Exit::Clean,
        Err(conflict) => {
            console.problem(Some(Path::new(&conflict.0)), &console.words().problem.exists_twice);
            Exit::Failed
        }
    }
}
