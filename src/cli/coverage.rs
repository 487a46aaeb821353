//! `goedwerk coverage`: which dimensions of the report profiles cover, with the evidence.

use std::cell::{Cell, RefCell};
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use super::args::CoverageArgs;
use super::console::Console;
use super::documents::PassedBy;
use super::exit::Exit;
use super::forms::OutputForm;
use super::progress::Progress;
use super::store::Store;
use super::{batch, documents, lines, walk};
use crate::base::Language;
use crate::check::{Checked, Content, Settings};
use crate::config::Config;
use crate::messages::fill;
use crate::placing::Nature;
use crate::report::coverage::{CoverageReport, ProfileReport, profile, table};
use crate::schema::Format;

/// The result for a file.
enum Covered {
    /// A profile, as text.
    Text(String),
    /// A profile, as data.
    Report(Box<ProfileReport>),
    /// A file of another format.
    Other,
    /// A document that is no profile.
    NoProfile(Nature),
    /// A document that cannot be read.
    Unread,
    /// It has errors. For a profile, what is known nevertheless; what may be in unparsed parts is open.
    Errors(Option<Box<Covered>>),
    /// It could not be read.
    Unreadable(std::io::Error),
}

pub fn run(args: &CoverageArgs, console: &Console) -> Exit {
    let mut report = CoverageReport { profiles: Vec::new() };
    let exit = Cell::new(Exit::Clean);
    let has_screen = args.format != OutputForm::Json && std::io::stdout().is_terminal();
    let passed_by = RefCell::new(PassedBy::default());
    let is_named = |path: &Path| args.from.is_some() || args.paths.iter().any(|named| named == path);
    let visit = |path: &Path, covered: Covered| match covered {
        Covered::NoProfile(nature) if !is_named(path) => passed_by.borrow_mut().add(nature),
        Covered::Unread if !is_named(path) => passed_by.borrow_mut().add_unread(),
        Covered::Text(text) => console.out(&text),
        Covered::Report(known) if args.format == OutputForm::Json => report.profiles.push(*known),
        Covered::Report(known) => console.line(&known),
        Covered::Errors(known) => {
            exit.set(exit.get().max(refuse(path, &Covered::Errors(None), args, console)));
            match known.map(|known| *known) {
                Some(Covered::Text(text)) => console.out(&text),
                Some(Covered::Report(known)) if args.format == OutputForm::Json => {
                    report.profiles.push(*known);
                }
                Some(Covered::Report(known)) => console.line(&known),
                _ => {}
            }
        }
        other => exit.set(exit.get().max(refuse(path, &other, args, console))),
    };
    let (format, language) = (args.format, console.language);
    let work = |path: &Path, bytes: &[u8]| covered(path, bytes, is_named(path), format, language);
    if args.from.is_some() {
        let progress = Progress::new(None, has_screen, console);
        from_streams(args, console, &exit, &progress, work, visit);
    } else {
        let (files, walked) = walk::files(&args.paths, console, documents::may_be_profile, |_| true);
        exit.set(walked);
        let progress = Progress::new(Some(files.len()), has_screen, console);
        from_files(files, &console.store, &progress, work, visit);
    }
    if args.format == OutputForm::Json {
        console.json(&report);
    }
    passed_by.borrow().tell(console);
    exit.get()
}

fn from_files(
    files: Vec<PathBuf>,
    store: &Store,
    progress: &Progress<'_>,
    work: impl Fn(&Path, &[u8]) -> Covered + Sync,
    mut visit: impl FnMut(&Path, Covered),
) {
    let read = |path: &PathBuf| match store.file(path) {
        Ok(bytes) => work(path, &bytes),
        Err(error) => Covered::Unreadable(error),
    };
    batch::each(files, read, |path, covered| {
        progress.step();
        visit(&path, covered);
    });
}

fn from_streams(
    args: &CoverageArgs,
    console: &Console,
    exit: &Cell<Exit>,
    progress: &Progress<'_>,
    work: impl Fn(&Path, &[u8]) -> Covered + Sync,
    mut visit: impl FnMut(&Path, Covered),
) {
    let entries = lines::entries(&args.paths, console, || exit.set(Exit::Failed));
    let read = |entry: &lines::StreamFile| work(&entry.path, entry.text.as_bytes());
    batch::each(entries, read, |entry, covered| {
        progress.step();
        visit(&entry.path, covered);
    });
}

fn covered(path: &Path, bytes: &[u8], is_named: bool, format: OutputForm, language: Language) -> Covered {
    let settings = Settings { config: Config::without_gaps(), ..Settings::default() };
    let checked = match documents::checked(path, bytes, is_named, settings) {
        Ok(checked) => checked,
        Err(nature) => return Covered::NoProfile(nature),
    };
    let known = match &checked.content {
        Some(Content::Profile(known, coverage)) if format == OutputForm::Text => {
            let coverage = coverage.of(&checked.document, known);
            Covered::Text(format!("{}\n", table(&checked, known, coverage, language, Console::width())))
        }
        Some(Content::Profile(known, coverage)) => {
            Covered::Report(Box::new(profile(&checked, known, coverage.of(&checked.document, known))))
        }
        _ if documents::is_unread(path, bytes, &checked) => return Covered::Unread,
        _ if is_other(&checked) => return Covered::Other,
        _ => return Covered::Errors(None),
    };
    if checked.is_usable() { known } else { Covered::Errors(Some(Box::new(known))) }
}

/// Reports why a file has no coverage. Vacancy and development files in a folder are skipped silently.
fn refuse(path: &Path, covered: &Covered, args: &CoverageArgs, console: &Console) -> Exit {
    let words = &console.words().problem;
    match covered {
        Covered::Text(_) | Covered::Report(_) => return Exit::Clean,
        Covered::Other if !args.paths.iter().any(|named| named == path) => return Exit::Clean,
        Covered::Other => {
            let names = [("expected", Format::Profile.id().to_owned()), ("command", "coverage".to_owned())];
            console.problem(Some(path), &fill(&words.other_format, &names));
        }
        Covered::Errors(_) | Covered::Unread => {
            let names = [("path", path.display().to_string())];
            console.problem(Some(path), &fill(&words.has_errors, &names));
        }
        Covered::NoProfile(nature) => return documents::refuse(path, *nature, console),
        Covered::Unreadable(error) => console.io_problem(path, error),
    }
    Exit::Failed
}

fn is_other(checked: &Checked) -> bool {
    checked.format.is_some_and(|format| format != Format::Profile)
}
