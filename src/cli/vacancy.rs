//! `goedwerk vacancy`: a vacancy file and its profile -> a vacancy text.

use super::args::DocumentArgs;
use super::console::Console;
use super::{Exit, input};
use crate::check::Content;
use crate::render;
use crate::schema::Format;

pub fn run(args: &DocumentArgs, console: &Console) -> Exit {
    let Ok(Content::Vacancy(vacancy)) = input::read(&args.file, Format::Vacancy, "vacancy", console) else {
        return Exit::Failed;
    };
    let Ok(profile) = input::profile_beside(&args.file, &vacancy.profile, "vacancy", console) else {
        return Exit::Failed;
    };
    input::deliver(render::vacancy(&profile, &vacancy, console.language), args.output.as_deref(), console)
}
