//! `--watch`: runs again on every change, until interrupted.

use std::collections::BTreeSet;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::event::ModifyKind;
use notify::{ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::cli::args::CheckArgs;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::settings::{absolute, shown};
use crate::cli::store::Store;
use crate::cli::{batch, system};
use crate::messages::fill;

use super::gather::is_wanted;

/// Quiet period before a run: editors save in several steps.
const QUIET: Duration = Duration::from_millis(100);

/// Clears the screen and the scrollback buffer.
const CLEAR: &str = "\x1b[2J\x1b[3J\x1b[H";

/// Runs now, and again whenever a file changes that the last run read, or looked for, or would find. Returns only
/// if watching is not possible.
pub fn run(args: &CheckArgs, console: &Console, once: impl Fn() -> Exit) -> Exit {
    if !may_start(args, console) {
        return Exit::Failed;
    }
    let (send, events) = channel();
    if !batch::can_start(1) {
        let reason = Some(console.words().system.no_threads.clone());
        console.problem(None, &system::because(&console.words().problem.cannot_watch, &[], reason));
        return Exit::Failed;
    }
    let watch = notify::recommended_watcher(send).and_then(|watcher| Watch::new(watcher, args));
    // Kept alive: a dropped watcher stops watching.
    let mut watch = match watch {
        Ok(watch) => watch,
        Err(error) => {
            console.problem(None, &cannot_watch(&error, console));
            return Exit::Failed;
        }
    };
    loop {
        if std::io::stdout().is_terminal() {
            console.control(CLEAR);
        }
        console.store.begin();
        let _ = once();
        watch.follow(console.store.inputs());
        Console::err(&format!("{}\n", console.words().report.watching));
        if console.is_closed() {
            return Exit::Clean;
        }
        match next(&events, |event| watch.relevant(event, &console.store)) {
            Some(changed) => {
                let names: Vec<String> =
                    changed.iter().map(|path| shown(path).display().to_string()).collect();
                let args = [("files", names.join(", "))];
                Console::err(&format!("{}\n", fill(&console.words().report.changed, &args)));
            }
            None => return Exit::Failed,
        }
    }
}

/// Whether there is something to watch; if not, this was reported. A path that does not exist is probably mistyped.
fn may_start(args: &CheckArgs, console: &Console) -> bool {
    let mut may = true;
    for path in &args.paths {
        if path == Path::new("-") {
            let args = [("argument", "--watch".to_owned()), ("other", path.display().to_string())];
            console.problem(None, &fill(&console.words().problem.conflict, &args));
            may = false;
        } else if let Err(error) = path.metadata() {
            console.io_problem(path, &error);
            may = false;
        }
    }
    may
}

/// What is watched.
struct Watch<'a> {
    watcher: RecommendedWatcher,
    args: &'a CheckArgs,
    /// The folders given by the user, with everything in them.
    roots: Vec<PathBuf>,
    /// Other folders, without the folders in them.
    folders: BTreeSet<PathBuf>,
    /// The files that the last run depends on.
    inputs: BTreeSet<PathBuf>,
}

impl<'a> Watch<'a> {
    fn new(mut watcher: RecommendedWatcher, args: &'a CheckArgs) -> notify::Result<Self> {
        let roots: Vec<PathBuf> =
            args.paths.iter().filter(|path| path.is_dir()).map(|path| absolute(path)).collect();
        for root in &roots {
            watcher.watch(root, RecursiveMode::Recursive)?;
        }
        let mut watch = Self { watcher, args, roots, folders: BTreeSet::new(), inputs: BTreeSet::new() };
        for file in args.paths.iter().filter(|path| !path.is_dir()) {
            watch.add(&absolute(file))?;
        }
        Ok(watch)
    }

    /// Watches what the last run depends on; what cannot be watched is left out.
    fn follow(&mut self, inputs: Vec<PathBuf>) {
        let real: Vec<PathBuf> = inputs.iter().filter_map(|path| path.canonicalize().ok()).collect();
        self.inputs = inputs.into_iter().chain(real).collect();
        for input in self.inputs.clone() {
            let _ = self.add(&input);
        }
    }

    /// Watches the folder of a file, since editors replace files, and since a file that is missing may appear.
    fn add(&mut self, file: &Path) -> notify::Result<()> {
        let Some(folder) = file.parent() else { return Ok(()) };
        // Watching a folder again would replace the watch on everything in it.
        if self.is_below_root(folder) || self.folders.contains(folder) {
            return Ok(());
        }
        self.watcher.watch(folder, RecursiveMode::NonRecursive)?;
        self.folders.insert(folder.to_path_buf());
        Ok(())
    }

    fn is_below_root(&self, path: &Path) -> bool {
        self.roots.iter().any(|root| path.starts_with(root))
    }

    /// The changes in an event that affect a run. Reads are no changes, and what the runs write themselves does not
    /// count, until somebody else changes it.
    fn relevant(&self, event: Event, store: &Store) -> Vec<PathBuf> {
        if matches!(event.kind, EventKind::Access(_)) {
            return Vec::new();
        }
        let moves = matches!(event.kind, EventKind::Create(_) | EventKind::Remove(_))
            || matches!(event.kind, EventKind::Modify(ModifyKind::Name(_)));
        let matters = |path: &PathBuf| {
            (self.inputs.contains(path) || self.may_be_found(path) || moves && self.is_folder(path))
                && !store.is_own(path)
        };
        event.paths.into_iter().map(|path| absolute(&path)).filter(matters).collect()
    }

    /// Whether a run would check this file, if it exists.
    fn may_be_found(&self, path: &Path) -> bool {
        self.is_below_root(path) && is_wanted(self.args, path) && !is_hidden(path)
    }

    /// Whether this is, or was, a folder with files to check.
    fn is_folder(&self, path: &Path) -> bool {
        self.is_below_root(path)
            && !is_hidden(path)
            && (path.is_dir() || self.inputs.iter().any(|input| input.starts_with(path)))
    }
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

/// Why changes cannot be watched.
fn cannot_watch(error: &notify::Error, console: &Console) -> String {
    let words = console.words();
    let reason = match &error.kind {
        ErrorKind::MaxFilesWatch => Some(words.system.watch_limit.clone()),
        ErrorKind::PathNotFound => Some(words.problem.not_found.clone()),
        // Exceeding the system's limit on watches is reported as a full disk.
        ErrorKind::Io(error) if error.kind() == io::ErrorKind::StorageFull => {
            Some(words.system.watch_limit.clone())
        }
        ErrorKind::Io(error) => Some(system::sentence(error, console.language)),
        _ => system::reason(error, console.language),
    };
    system::because(&words.problem.cannot_watch, &[], reason)
}

/// Waits for a relevant change, and then for a quiet period. `None` if no more events can arrive.
fn next(
    events: &Receiver<notify::Result<Event>>,
    relevant: impl Fn(Event) -> Vec<PathBuf>,
) -> Option<BTreeSet<PathBuf>> {
    let in_event = |event: notify::Result<Event>| event.map(&relevant).unwrap_or_default();
    let mut changed = BTreeSet::new();
    while changed.is_empty() {
        changed.extend(in_event(events.recv().ok()?));
    }
    loop {
        match events.recv_timeout(QUIET) {
            Ok(event) => changed.extend(in_event(event)),
            Err(RecvTimeoutError::Timeout) => return Some(changed),
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
}
