//! `goedwerk vacancy`: a vacancy file and its profile -> a vacancy text.

use super::args::DocumentArgs;
use super::console::Console;
use super::document::Job;
use super::{Exit, input};
use crate::check::Content;
use crate::render;
use crate::schema::Format;

pub fn run(args: &DocumentArgs, console: &Console) -> Exit {
    let Ok(job) = Job::new(args, console) else { return Exit::Failed };
    let Ok(Content::Vacancy(vacancy)) = input::read(&args.file, Format::Vacancy, "vacancy", console) else {
        return Exit::Failed;
    };
    let Ok(profile) = input::profile_beside(&args.file, &vacancy.profile, "vacancy", console) else {
        return Exit::Failed;
    };
    let employer = vacancy.organisation.as_ref().map(|employer| employer.name.as_str());
    let organisation = profile.job.organisation.as_ref().map(|organisation| organisation.name.as_str());
    let author = employer.or(organisation).unwrap_or_default();
    let markdown = render::marked_vacancy(&job.templates, &profile, &vacancy, console.language);
    job.deliver(markdown, author, &console.words().template.vacancy)
}
