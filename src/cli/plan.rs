//! `goedwerk plan`: a development file and its profile -> a personal development plan.

use super::args::DocumentArgs;
use super::console::Console;
use super::document::Job;
use super::{Exit, input, templates};
use crate::check::Content;
use crate::render;
use crate::schema::Format;

pub fn run(args: &DocumentArgs, console: &Console) -> Exit {
    let Ok(job) = Job::new(args, console) else { return Exit::Failed };
    let Ok(templates) = templates::of(args, console) else { return Exit::Failed };
    let Ok(Content::Development(development)) = input::read(&args.file, Format::Development, "plan", console)
    else {
        return Exit::Failed;
    };
    let Ok(profile) = input::profile_beside(&args.file, &development.profile, "plan", console) else {
        return Exit::Failed;
    };
    let author = profile.job.organisation.as_ref().map_or("", |organisation| organisation.name.as_str());
    match render::marked_plan(&templates, &profile, &development, console.language) {
        Ok(markdown) => job.deliver(&markdown, author, &console.words().template.plan, &[]),
        Err(error) => templates::problem(&error, &templates, args, console),
    }
}
