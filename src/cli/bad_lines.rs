//! Lines of a stream that cannot be used: each kind of problem is told once, with the first places and a count.

use std::path::Path;

use super::console::Console;
use crate::messages::fill;

/// The number of further lines that are named; the rest is counted.
const NAMED: usize = 4;

/// The problems of one stream, which are told when this is dropped.
pub struct BadLines<'c> {
    path: &'c Path,
    console: &'c Console,
    kinds: Vec<BadKind<'c>>,
}

/// One kind of problem.
struct BadKind<'c> {
    template: &'c str,
    /// What is wrong with the first line.
    sentence: String,
    /// The next lines with this problem.
    more: Vec<String>,
    /// The number of lines after these.
    rest: usize,
}

impl<'c> BadLines<'c> {
    pub fn new(path: &'c Path, console: &'c Console) -> Self {
        Self { path, console, kinds: Vec::new() }
    }

    /// Whether all lines could be used.
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }

    /// Adds a line. `template` is a sentence with `{line}`, and tells which lines have the same problem.
    pub fn add(&mut self, number: usize, template: &'c str, args: &[(&str, String)]) {
        let line = number.to_string();
        match self.kinds.iter_mut().find(|kind| kind.template == template) {
            Some(kind) if kind.more.len() < NAMED => kind.more.push(line),
            Some(kind) => kind.rest += 1,
            None => {
                let sentence = fill(template, &[args, &[("line", line)]].concat());
                self.kinds.push(BadKind { template, sentence, more: Vec::new(), rest: 0 });
            }
        }
    }
}

impl Drop for BadLines<'_> {
    fn drop(&mut self) {
        let words = &self.console.words().problem;
        for kind in &self.kinds {
            let mut sentence = kind.sentence.clone();
            if !kind.more.is_empty() {
                let rest = if kind.rest > 0 { words.more_lines.of(kind.rest) } else { String::new() };
                let args = [("lines", kind.more.join(", ")), ("rest", rest)];
                sentence = format!("{sentence} ({})", fill(&words.also_lines, &args));
            }
            self.console.problem(Some(self.path), &sentence);
        }
    }
}
