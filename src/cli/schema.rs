//! `goedwerk schema`: the JSON schema of a file format.

use super::args::SchemaArgs;
use super::console::Console;
use super::exit::Exit;
use crate::schema::{Format, SETTINGS};

pub fn run(args: &SchemaArgs, console: &Console) -> Exit {
    console.data(args.name.format().map_or(SETTINGS, Format::schema));
    Exit::Clean
}
