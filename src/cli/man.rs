//! `goedwerk man`: manual pages, for goedwerk and for each command.

use std::io;
use std::path::Path;

use clap_mangen::Man;

use super::args::ManArgs;
use super::console::Console;
use super::exit::Exit;
use super::read::command;
use crate::messages::UsageWords;

pub fn run(args: &ManArgs, console: &Console) -> Exit {
    if let Err(error) = std::fs::create_dir_all(&args.folder) {
        console.io_problem(&args.folder, &error);
        return Exit::Failed;
    }
    let mut command = command(console.language);
    // Gives every command its full name.
    command.build();
    let commands = command.get_subcommands().cloned().collect::<Vec<_>>();
    for command in std::iter::once(command).chain(commands) {
        if let Err(exit) = page(command, &args.folder, console) {
            return exit;
        }
    }
    Exit::Clean
}

/// Writes the page of one command, overwriting any page of an older version.
fn page(command: clap::Command, folder: &Path, console: &Console) -> Result<(), Exit> {
    let words = &console.words().usage;
    let man = Man::new(command).manual(words.manual.as_str());
    let path = folder.join(man.get_filename());
    let text = render(&man, words).map_err(|error| {
        console.io_problem(&path, &error);
        Exit::Failed
    })?;
    console.deliver(&text, Some(&path)).map_err(|()| Exit::Failed)
}

/// The page, with its headings in the reader's language: the library supports only English.
fn render(man: &Man, words: &UsageWords) -> io::Result<String> {
    let mut bytes = Vec::new();
    man.render(&mut bytes)?;
    let text = String::from_utf8(bytes).map_err(io::Error::other)?;
    // Text lines never start with a period in these files, so only headings match.
    let headings = [
        (".SH NAME", &words.name),
        (".SH SYNOPSIS", &words.usage),
        (".SH DESCRIPTION", &words.description),
        (".SH VERSION", &words.version_number),
    ];
    let translated = |line: &str| {
        let heading = headings.iter().find(|(english, _)| *english == line);
        match (heading, line.strip_prefix(".SH ")) {
            (Some((_, word)), _) => format!(".SH {}\n", word.to_uppercase()),
            (None, Some(other)) => format!(".SH {}\n", other.to_uppercase()),
            (None, None) => format!("{line}\n"),
        }
    };
    Ok(text.lines().map(translated).collect())
}
