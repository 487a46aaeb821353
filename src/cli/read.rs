//! Typed arguments -> parsed command.

use std::ffi::OsString;

use clap::{CommandFactory as _, FromArgMatches as _};

use super::args::{Args, Command, HelpArgs};
use super::console::Console;
use super::exit::Exit;
use super::help;
use super::options::Given;
use crate::base::Language;

/// The commands with their localised texts, for the help, the manual pages and the reference.
#[must_use]
pub fn command(language: Language) -> clap::Command {
    help::localised(Args::command(), language, |_| true)
}

/// Parses the arguments and records which options were given. Prints help, the version or an error, which end the run.
pub fn read(args: &[OsString], language: Language) -> Result<(Args, Given), Exit> {
    // Texts for every argument of every command take longer than reading the arguments.
    let is_typed = |command: &clap::Command| {
        let mut names = command.get_all_aliases().chain([command.get_name()]);
        names.any(|name| args.iter().any(|arg| arg == name))
    };
    let command = help::localised(Args::command(), language, is_typed);
    let mut command = command.term_width(Console::width());
    let matches = command.try_get_matches_from_mut(args).map_err(|error| help::report(&error, language))?;
    let given = Given::of(&command, &matches);
    let mut read = Args::from_arg_matches(&matches).map_err(|error| help::report(&error, language))?;
    if let Command::Check(check) = &mut read.command {
        check.typed = args.iter().skip(1).cloned().collect();
    }
    Ok((read, given))
}

/// `goedwerk help` and `goedwerk help check` show what `--help` shows.
pub fn help(args: &HelpArgs, console: &Console) -> Exit {
    let typed = ["goedwerk"].into_iter().chain(args.command.as_deref()).chain(["--help"]);
    match command(console.language).term_width(Console::width()).try_get_matches_from(typed) {
        Ok(_) => Exit::Clean,
        Err(error) => help::report(&error, console.language),
    }
}
