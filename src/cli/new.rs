//! `goedwerk new`: a file to fill in.

use super::Exit;
use super::args::NewArgs;
use super::console::{Console, write_whole};
use crate::render::starter;

pub fn run(args: &NewArgs, console: &Console) -> Exit {
    let text = starter(args.kind.into(), console.language);
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
