//! `goedwerk plan`: a development file and its profile -> a personal development plan.

use super::args::DocumentArgs;
use super::console::Console;
use super::{Exit, input};
use crate::check::Content;
use crate::render;
use crate::schema::Format;

pub fn run(args: &DocumentArgs, console: &Console) -> Exit {
    let Ok(Content::Development(development)) = input::read(&args.file, Format::Development, "plan", console)
    else {
        return Exit::Failed;
    };
    let Ok(profile) = input::profile_beside(&args.file, &development.profile, "plan", console) else {
        return Exit::Failed;
    };
    input::deliver(render::plan(&profile, &development, console.language), args.output.as_deref(), console)
}
