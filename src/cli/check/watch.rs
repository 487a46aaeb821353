//! `--watch`: runs again on every change, until interrupted.

use std::collections::BTreeSet;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::{ErrorKind, Event, EventKind, RecursiveMode, Watcher as _};

use crate::cli::args::CheckArgs;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::{system, walk};
use crate::config::FILE_NAME;
use crate::messages::fill;
use crate::vacancy_text::Kind;

/// Quiet period before a run: editors save in several steps.
const QUIET: Duration = Duration::from_millis(100);

/// Clears the screen and the scrollback buffer.
const CLEAR: &str = "\x1b[2J\x1b[3J\x1b[H";

/// Runs now, and again whenever a file under the paths changes. Comes back only where watching is not possible.
pub fn run(args: &CheckArgs, console: &Console, once: impl Fn() -> Exit) -> Exit {
    let (send, events) = channel();
    let watcher = notify::recommended_watcher(send).and_then(|mut watcher| {
        for (folder, mode) in folders(&args.paths) {
            watcher.watch(&folder, mode)?;
        }
        Ok(watcher)
    });
    // Kept alive: a dropped watcher stops watching.
    let _watcher = match watcher {
        Ok(watcher) => watcher,
        Err(error) => {
            console.problem(None, &cannot_watch(&error, console));
            return Exit::Failed;
        }
    };
    loop {
        if std::io::stdout().is_terminal() {
            console.control(CLEAR);
        }
        let _ = once();
        Console::err(&format!("{}\n", console.words().report.watching));
        if console.is_closed() {
            return Exit::Clean;
        }
        match next(&events) {
            Some(changed) => {
                let names: Vec<String> = changed.iter().map(|path| path.display().to_string()).collect();
                let args = [("files", names.join(", "))];
                Console::err(&format!("{}\n", fill(&console.words().report.changed, &args)));
            }
            None => return Exit::Failed,
        }
    }
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

/// What to watch: a folder recursively; for a file its folder, since editors replace files.
fn folders(paths: &[PathBuf]) -> Vec<(PathBuf, RecursiveMode)> {
    let folder = |path: &PathBuf| {
        if path.is_dir() {
            return (path.clone(), RecursiveMode::Recursive);
        }
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        (parent.to_path_buf(), RecursiveMode::NonRecursive)
    };
    paths.iter().map(folder).collect()
}

/// Waits for a relevant change, and then for a quiet period. `None` if no more events can arrive.
fn next(events: &Receiver<notify::Result<Event>>) -> Option<BTreeSet<PathBuf>> {
    let mut changed = BTreeSet::new();
    while changed.is_empty() {
        changed.extend(relevant(events.recv().ok()?));
    }
    loop {
        match events.recv_timeout(QUIET) {
            Ok(event) => changed.extend(relevant(event)),
            Err(RecvTimeoutError::Timeout) => return Some(changed),
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
}

/// The files in an event that a run would check. Reads do not count as changes, and neither do reports being written.
fn relevant(event: notify::Result<Event>) -> Vec<PathBuf> {
    let Ok(event) = event else { return Vec::new() };
    if matches!(event.kind, EventKind::Access(_)) {
        return Vec::new();
    }
    let matters = |path: &PathBuf| {
        let is_temporary = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        !is_temporary
            && (walk::is_yaml(path)
                || Kind::of(&path.to_string_lossy()).is_some()
                || path.file_name().is_some_and(|name| name == FILE_NAME))
    };
    event.paths.into_iter().filter(matters).collect()
}
