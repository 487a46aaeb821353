//! Progress of a long run, on a terminal.

use std::cell::Cell;
use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

use super::console::Console;
use crate::messages::fill;

/// Shorter runs show no progress.
const PATIENCE: Duration = Duration::from_secs(1);
/// Interval between updates.
const PAUSE: Duration = Duration::from_millis(100);
/// Moves to the start of the line and clears it.
const CLEAR: &str = "\r\x1b[K";

/// A progress line on stderr. It is shown only if stderr is a terminal, and removed at the end.
pub struct Progress<'c> {
    console: &'c Console,
    is_watched: bool,
    total: Option<usize>,
    next: Cell<Instant>,
    done: Cell<usize>,
    is_shown: Cell<bool>,
}

impl<'c> Progress<'c> {
    /// Progress of a run over `total` files; `None` if the total is unknown. `has_screen` means that results appear on
    /// the terminal incrementally, which makes a progress line unnecessary.
    pub fn new(total: Option<usize>, has_screen: bool, console: &'c Console) -> Self {
        let is_watched = std::io::stderr().is_terminal() && !has_screen;
        let next = Cell::new(now() + PATIENCE);
        Self { console, is_watched, total, next, done: Cell::new(0), is_shown: Cell::new(false) }
    }

    /// Counts one more file.
    pub fn step(&self) {
        self.done.set(self.done.get() + 1);
        if !self.is_watched {
            return;
        }
        let now = now();
        if now < self.next.get() {
            return;
        }
        self.next.set(now + PAUSE);
        self.is_shown.set(true);
        let words = &self.console.words().problem;
        let n = ("n", self.done.get().to_string());
        let line = match self.total {
            Some(total) => fill(&words.progress, &[n, ("total", total.to_string())]),
            None => fill(&words.progress_open, &[n]),
        };
        Console::err_control(CLEAR);
        Console::err(&line);
    }

    /// Removes the line, so that something else can be printed.
    pub fn clear(&self) {
        if self.is_shown.replace(false) {
            Console::err_control(CLEAR);
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        self.clear();
    }
}

#[expect(clippy::disallowed_methods, reason = "what is slow for a person depends on the clock")]
fn now() -> Instant {
    Instant::now()
}
