//! `goedwerk vacancy`: a vacancy file and its profile -> a vacancy text, where its words come from, or a posting.

use super::args::{PostingFormat, TableFormat, VacancyArgs};
use super::check::day;
use super::console::Console;
use super::document::Job;
use super::{Exit, input, templates, walk};
use crate::blocks::from_markdown;
use crate::check::{Checked, Content};
use crate::model::{Profile, Vacancy};
use crate::render::{self, Traced, posting};
use crate::report::trace;
use crate::schema::Format;
use crate::text::fill;
use crate::write::html::{self, Data};

/// How many words of a sentence are enough to find it.
const SHOWN_WORDS: usize = 10;

pub fn run(args: &VacancyArgs, console: &Console) -> Exit {
    try_run(args, console).unwrap_or_else(|exit| exit)
}

fn try_run(args: &VacancyArgs, console: &Console) -> Result<Exit, Exit> {
    let document = &args.document;
    let file = input::checked(&document.file, Format::Vacancy, "vacancy", console)?;
    let Some(Content::Vacancy(vacancy)) = &file.content else { return Err(Exit::Failed) };
    let path = walk::beside(&document.file, &vacancy.profile);
    let beside = input::checked(&path, Format::Profile, "vacancy", console)?;
    let Some(Content::Profile(profile, _)) = &beside.content else { return Err(Exit::Failed) };
    let date = args.date.as_deref().map(|value| day(value, console)).transpose()?;
    if wanted_posting(args) == Some(PostingFormat::JsonResume) {
        let value = posting::json_resume(profile, vacancy, date.as_deref(), console.language);
        return Ok(hand_over(&json(posting::for_script(&value), console)?, args, console));
    }
    let templates = templates::of(document, console)?;
    let traced = render::traced_vacancy(&templates, profile, vacancy, args.length.into(), console.language)
        .map_err(|error| templates::problem(&error, &templates, document, console))?;
    let text = from_markdown::content(&traced.marked, console.language, &[]);
    let description = html::description(&text);
    let posting = posting::job_posting(profile, vacancy, &description, date.as_deref(), console.language);
    let posting = json(posting::for_script(&posting), console)?;
    if wanted_posting(args).is_some() {
        return Ok(hand_over(&posting, args, console));
    }
    if let Some(format) = args.trace {
        let text = origins(&trace::rows(&traced, &beside, &file, console.language), format, console)?;
        return Ok(hand_over(&text, args, console));
    }
    warn(&traced, &beside, console);
    let for_machines = Data { kind: "application/ld+json", json: posting };
    let job = Job::new(document, console)?;
    let words = &console.words().template;
    Ok(job.deliver(&traced.marked, author(profile, vacancy), &words.vacancy, &[for_machines]))
}

/// The posting that is asked for by its name, or by a file that is to be JSON.
fn wanted_posting(args: &VacancyArgs) -> Option<PostingFormat> {
    let ends =
        |path: &std::path::PathBuf| path.extension().is_some_and(|end| end == "json" || end == "jsonld");
    let is_json = args.document.format.is_none() && args.document.output.as_ref().is_some_and(ends);
    args.posting.or_else(|| is_json.then_some(PostingFormat::Jsonld))
}

/// The organisation that publishes a vacancy.
fn author<'a>(profile: &'a Profile, vacancy: &'a Vacancy) -> &'a str {
    let employer = vacancy.organisation.as_ref().map(|employer| employer.name.as_str());
    let organisation = profile.job.organisation.as_ref().map(|organisation| organisation.name.as_str());
    employer.or(organisation).unwrap_or_default()
}

fn hand_over(text: &str, args: &VacancyArgs, console: &Console) -> Exit {
    console.deliver(text, args.document.output.as_deref()).map_or(Exit::Failed, |()| Exit::Clean)
}

fn origins(rows: &[trace::Row], format: TableFormat, console: &Console) -> Result<String, Exit> {
    match format {
        TableFormat::Text => Ok(trace::text(rows, console.language)),
        TableFormat::Json => json(serde_json::to_string_pretty(rows), console),
    }
}

/// Says which sentences do not address the reader.
fn warn(traced: &Traced, profile: &Checked, console: &Console) {
    for left in &traced.left {
        let reason = trace::reason(left.reason.doubt, &left.reason.word, console.language);
        let words: Vec<&str> = left.text.split_whitespace().collect();
        let more = if words.len() > SHOWN_WORDS { " ..." } else { "" };
        let text = format!("{}{more}", words[..words.len().min(SHOWN_WORDS)].join(" "));
        let sentence = fill(&console.words().trace.not_turned, &[("text", text), ("reason", reason)]);
        console.problem(Some(profile.source.name.as_ref()), &sentence);
    }
}

fn json(text: serde_json::Result<String>, console: &Console) -> Result<String, Exit> {
    text.map(|text| text + "\n").map_err(|error| {
        console.failure(&error);
        Exit::Failed
    })
}
