//! The command line: the only part that reads files, knows the clock and prints. One file per command.

mod args;
mod batch;
mod check;
mod compare;
mod completions;
mod console;
mod coverage;
mod disk;
mod document;
mod examples;
mod explain;
mod help;
mod input;
mod lines;
mod lsp;
mod man;
mod new;
mod plan;
mod progress;
mod schema;
mod settings;
mod style;
mod system;
mod templates;
mod typed;
mod vacancy;

mod walk;

use std::ffi::OsString;
use std::process::ExitCode;

use args::{Args, Command};
use console::Console;

use crate::text::Language;

/// How a run ends. The order is the order of precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Exit {
    /// Nothing at or above the severity the run fails on.
    Clean = 0,
    /// Findings.
    Findings = 1,
    /// The work could not be done.
    Failed = 2,
}

/// Runs the command line and gives the exit code: 0 clean, 1 findings, 2 the work could not be done.
#[must_use]
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let language = help::language(&args);
    let exit = match Args::read(&args, language) {
        Ok(args) => dispatch(args),
        Err(exit) => exit,
    };
    ExitCode::from(exit as u8)
}

/// The commands and their arguments as `--help` shows them, for pages that tell the same: the manual, the reference.
#[must_use]
pub fn command(language: Language) -> clap::Command {
    help::localised(<Args as clap::CommandFactory>::command(), language)
}

fn dispatch(args: Args) -> Exit {
    let console = Console::new(args.lang.into());
    let exit = run_command(args.command, &console);
    // Half a result must not look like a whole one.
    if console.has_lost_words() { Exit::Failed } else { exit }
}

fn run_command(command: Command, console: &Console) -> Exit {
    match command {
        Command::Check(args) => check::run(&args, console),
        Command::Explain(args) => explain::run(&args, console),
        Command::Coverage(args) => coverage::run(&args, console),
        Command::Vacancy(args) => vacancy::run(&args, console),
        Command::Plan(args) => plan::run(&args, console),
        Command::Compare(args) => compare::run(&args, console),
        Command::Schema(args) => schema::run(&args, console),
        Command::New(args) => new::run(&args, console),
        Command::Lsp(_) => lsp::run(console),
        Command::Completions(args) => completions::run(&args, console),
        Command::Man(args) => man::run(&args, console),
        Command::Help(args) => help::run(&args, console),
    }
}
