//! `goedwerk profile`: writes a profile as a document, in the form in which an organisation publishes it.

mod extras;

use super::args::ProfileArgs;
use super::console::Console;
use super::exit::Exit;
use super::options::Choice;
use super::publish::DocumentJob;
use super::{input, templates};
use crate::check::Content;
use crate::compose::profile::{ProfileExtras, profile as composed};
use crate::schema::Format;

pub fn run(args: &ProfileArgs, choice: Choice, console: &Console) -> Exit {
    try_run(args, choice, console).unwrap_or_else(|exit| exit)
}

fn try_run(args: &ProfileArgs, choice: Choice, console: &Console) -> Result<Exit, Exit> {
    let document = &args.document;
    let checked = if args.findings {
        input::whole(&document.file, Format::Profile, "profile", console)?
    } else {
        input::checked(&document.file, Format::Profile, "profile", console)?
    };
    let Some(Content::Profile(profile, coverage)) = &checked.content else { return Err(Exit::Failed) };
    let templates = templates::of(document, console)?;
    let job = DocumentJob::new(document, choice.form, console)?;
    let mut pictures = Vec::new();
    let mut extras = ProfileExtras::default();
    if args.coverage {
        let coverage = coverage.of(&checked.document, profile);
        let (shown, picture) = extras::coverage(coverage, &checked, &job, console.language);
        extras.coverage = Some(shown);
        pictures.extend(picture);
    }
    if args.findings {
        extras.findings = Some(extras::findings(&checked, console.language));
    }
    let content = composed(&templates, profile, &extras, &pictures, console.language)
        .map_err(|error| templates::problem(&error, &templates, document, console))?;
    let organisation = profile.job.organisation.as_ref();
    let author = organisation.map_or("", |organisation| organisation.name.as_str());
    let subject = &console.words().template.profile;
    Ok(job.deliver_content(content, author, subject, &[]))
}
