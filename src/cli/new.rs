//! `goedwerk new`: a file to fill in.

use super::Exit;
use super::args::NewArgs;
use super::console::{Console, write_whole};
use crate::render::{settings_starter, starter};

pub fn run(args: &NewArgs, console: &Console) -> Exit {
    let text = match args.kind.format() {
        Some(format) => starter(format, console.language),
        None => settings_starter(console.language),
    };
    let Some(path) = &args.file else {
        console.out(text);
        return Exit::Clean;
    };
    match write_whole(path, text.as_bytes(), false) {
        Ok(()) => Exit::Clean,
        Err(error) => {
            console.io_problem(path, &error);
            Exit::Failed
        }
    }
}
