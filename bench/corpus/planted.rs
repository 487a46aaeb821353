//! Plants errors in a profile without errors.

use fastrand::Rng;

/// The kind of error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    MissingKey,
    MisspelledValue,
    WrongType,
    Pattern,
    UnknownKey,
    TooFewItems,
    OutOfRange,
    EmptyText,
    TwiceInList,
    ImpossibleDate,
    OpenQuote,
    TabIndent,
    ColonInText,
    DuplicateKey,
    DuplicateId,
    DeadReference,
    TwoErrors,
}

impl Kind {
    pub const ALL: [Self; 17] = [
        Self::MissingKey,
        Self::MisspelledValue,
        Self::WrongType,
        Self::Pattern,
        Self::UnknownKey,
        Self::TooFewItems,
        Self::OutOfRange,
        Self::EmptyText,
        Self::TwiceInList,
        Self::ImpossibleDate,
        Self::OpenQuote,
        Self::TabIndent,
        Self::ColonInText,
        Self::DuplicateKey,
        Self::DuplicateId,
        Self::DeadReference,
        Self::TwoErrors,
    ];

    /// The name in `truth.json`.
    pub fn name(self) -> &'static str {
        match self {
            Self::MissingKey => "missing-key",
            Self::MisspelledValue => "misspelled-value",
            Self::WrongType => "wrong-type",
            Self::Pattern => "pattern",
            Self::UnknownKey => "unknown-key",
            Self::TooFewItems => "too-few-items",
            Self::OutOfRange => "out-of-range",
            Self::EmptyText => "empty-text",
            Self::TwiceInList => "twice-in-list",
            Self::ImpossibleDate => "impossible-date",
            Self::OpenQuote => "open-quote",
            Self::TabIndent => "tab-indent",
            Self::ColonInText => "colon-in-text",
            Self::DuplicateKey => "duplicate-key",
            Self::DuplicateId => "duplicate-id",
            Self::DeadReference => "dead-reference",
            Self::TwoErrors => "two-errors",
        }
    }

    /// Whether the file is still valid YAML.
    pub fn is_readable(self) -> bool {
        !matches!(self, Self::OpenQuote | Self::TabIndent | Self::ColonInText | Self::DuplicateKey)
    }

    /// Plants this error and returns its lines (from 1).
    pub fn plant(self, lines: &mut Vec<String>, chance: &mut Rng) -> Vec<usize> {
        let mut edit = Edit { lines, chance };
        let at = match self {
            Self::MissingKey => edit.remove_title(),
            Self::MisspelledValue => edit.misspell_group(),
            Self::WrongType => edit.change(is_level, |_| "    niveau: drie".to_owned()),
            Self::Pattern => {
                edit.change_at("  - id: situatie-", |line| line.replace("situatie-", "Situatie "))
            }
            Self::UnknownKey => {
                edit.change_at("    gedragsindicatoren:", |_| "    gedragsindicatorn:".to_owned())
            }
            Self::TooFewItems => edit.empty_tasks(),
            Self::OutOfRange => edit.overload(),
            Self::EmptyText => edit.change_at("    naam: ", |_| "    naam: \"\"".to_owned()),
            Self::TwiceInList => edit.change_at(REFERENCES, repeat_first),
            Self::ImpossibleDate => edit.change_at("  datum: ", |_| "  datum: \"2025-02-31\"".to_owned()),
            Self::OpenQuote => edit.open_quote(),
            Self::TabIndent => edit.change_at("    eenheid: ", |line| line.replacen("    ", "\t", 1)),
            Self::ColonInText => edit.change_at("    naam: ", |line| format!("{line}: hulp bij werk")),
            Self::DuplicateKey => edit.repeat_group(),
            Self::DuplicateId => edit.share_id(),
            Self::DeadReference => {
                edit.change_at(REFERENCES, |line| line.replacen(']', ", daadkracht-tonen]", 1))
            }
            Self::TwoErrors => return vec![edit.overload(), edit.misspell_group()],
        };
        vec![at]
    }
}

/// The start of a task's list of competencies.
const REFERENCES: &str = "        competenties: [";

/// The list with its first item duplicated.
fn repeat_first(line: &str) -> String {
    let first =
        line.trim_start_matches(REFERENCES).trim_end_matches(']').split(", ").next().unwrap_or_default();
    line.replacen(']', &format!(", {first}]"), 1)
}

/// Whether this is the level of a competency; the level of a subject is a word.
fn is_level(line: &str) -> bool {
    line.starts_with("    niveau: ") && line.ends_with(|last: char| last.is_ascii_digit())
}

/// The lines, and the random generator. Each modification returns the line of the error, from 1.
struct Edit<'a> {
    lines: &'a mut Vec<String>,
    chance: &'a mut Rng,
}

impl Edit<'_> {
    /// A random line among those that match.
    fn find(&mut self, is_meant: impl Fn(&str) -> bool) -> usize {
        let meant: Vec<usize> = (0..self.lines.len()).filter(|&at| is_meant(&self.lines[at])).collect();
        meant[self.chance.usize(..meant.len())]
    }

    fn change(&mut self, is_meant: impl Fn(&str) -> bool, to: impl Fn(&str) -> String) -> usize {
        let at = self.find(is_meant);
        self.lines[at] = to(&self.lines[at]);
        at + 1
    }

    fn change_at(&mut self, start: &str, to: impl Fn(&str) -> String) -> usize {
        self.change(|line| line.starts_with(start), to)
    }

    /// Swaps two letters in a group.
    fn misspell_group(&mut self) -> usize {
        self.change_at("    groep: ", |line| {
            let (rest, last) = line.split_at(line.len() - 2);
            rest.chars().chain(last.chars().rev()).collect()
        })
    }

    /// Sets an impossible caseload.
    fn overload(&mut self) -> usize {
        self.change_at("    omvang: ", |line| format!("{line}00"))
    }

    /// Removes the title of a core task, so that the error is on the line of its id.
    fn remove_title(&mut self) -> usize {
        let title = self.find(|line| line.starts_with("    titel: "));
        self.lines.remove(title);
        title
    }

    /// Removes all tasks from a core task.
    fn empty_tasks(&mut self) -> usize {
        let list = self.find(|line| line == "    taken:");
        let tasks = self.lines[list + 1..].iter().take_while(|line| line.starts_with("      ")).count();
        self.lines.drain(list + 1..=list + tasks);
        self.lines[list].push_str(" []");
        list + 1
    }

    /// Opens a quote at the first indicator of a competency without closing it.
    fn open_quote(&mut self) -> usize {
        let indicator = self.find(|line| line == "    gedragsindicatoren:") + 1;
        self.lines[indicator] = self.lines[indicator].replacen("- ", "- \"", 1);
        indicator + 1
    }

    fn repeat_group(&mut self) -> usize {
        let group = self.find(|line| line.starts_with("    groep: "));
        self.lines.insert(group + 1, self.lines[group].clone());
        group + 2
    }

    /// Gives the last core task the id of the first.
    fn share_id(&mut self) -> usize {
        let is_title = |line: &String| line.starts_with("    titel: ");
        let first = self.lines.iter().position(is_title).expect("a profile has core tasks");
        let last = self.lines.iter().rposition(is_title).expect("a profile has core tasks");
        let id = self.lines[first - 1].clone();
        self.lines[last - 1] = id;
        last
    }
}
