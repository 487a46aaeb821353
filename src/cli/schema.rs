//! `goedwerk schema`: the contract of a file format.

use super::Exit;
use super::args::{SchemaArgs, SchemaName};
use super::console::Console;
use crate::schema::{Format, SETTINGS};

pub fn run(args: &SchemaArgs, console: &Console) -> Exit {
    console.out(match args.name {
        SchemaName::Functieprofiel => Format::Profile.schema(),
        SchemaName::Vacature => Format::Vacancy.schema(),
        SchemaName::Ontwikkeling => Format::Development.schema(),
        SchemaName::Huisstijl => Format::Style.schema(),
        SchemaName::Instellingen => SETTINGS,
    });
    Exit::Clean
}
