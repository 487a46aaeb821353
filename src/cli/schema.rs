//! `goedwerk schema`: the contract of a file format.

use super::Exit;
use super::args::SchemaArgs;
use super::console::Console;
use crate::schema::Format;

pub fn run(args: &SchemaArgs, console: &Console) -> Exit {
    console.out(Format::from(args.name).schema());
    Exit::Clean
}
