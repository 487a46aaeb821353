//! `goedwerk vacancy`: turns a vacancy file and its profile into a vacancy text, a trace of its origin, or a posting.

use std::path::Path;

use super::args::VacancyArgs;
use super::check::day;
use super::console::Console;
use super::exit::Exit;
use super::forms::{Mode, OutputForm};
use super::options::Choice;
use super::publish::DocumentJob;
use super::{documents, input, templates, walk};
use crate::base::Language;
use crate::blocks::from_markdown;
use crate::check::{Checked, Content};
use crate::compose::{self, Traced, posting};
use crate::config::Config;
use crate::messages::fill;
use crate::model::{Profile, Vacancy};
use crate::report::trace;
use crate::schema::Format;
use crate::write::html::{self, Data};

/// Number of words quoted to identify a sentence.
const SHOWN_WORDS: usize = 10;

pub fn run(args: &VacancyArgs, choice: Choice, console: &Console) -> Exit {
    try_run(args, choice, console).unwrap_or_else(|exit| exit)
}

fn try_run(args: &VacancyArgs, choice: Choice, console: &Console) -> Result<Exit, Exit> {
    let document = &args.document;
    let file = vacancy_file(&document.file, console)?;
    let Some(Content::Vacancy(vacancy)) = &file.content else { return Err(Exit::Failed) };
    let path = walk::beside(&document.file, &vacancy.profile);
    let beside = input::checked(&path, Format::Profile, "vacancy", console)?;
    let Some(Content::Profile(profile, _)) = &beside.content else { return Err(Exit::Failed) };
    let date = args.date.as_deref().map(|value| day(value, console)).transpose()?;
    if choice.form == OutputForm::JsonResume {
        let value = posting::json_resume(profile, vacancy, date.as_deref(), console.language);
        return Ok(hand_over(&json(posting::for_script(&value), console)?, args, console));
    }
    let templates = templates::of(document, console)?;
    let traced = compose::traced_vacancy(&templates, profile, vacancy, args.length.into(), console.language)
        .map_err(|error| templates::problem(&error, &templates, document, console))?;
    if choice.mode == Mode::Origins {
        let text = origins(&trace::rows(&traced, &beside, &file, console.language), choice.form, console)?;
        return Ok(hand_over(&text, args, console));
    }
    // Parsed once, for the posting, the document, and the posting in the document.
    let text = from_markdown::content(&traced.marked, console.language, &[]);
    let posting = || {
        let description = html::description(&text);
        let posting = posting::job_posting(profile, vacancy, &description, date.as_deref(), console.language);
        json(posting::for_script(&posting), console)
    };
    if choice.mode == Mode::Posting {
        return Ok(hand_over(&posting()?, args, console));
    }
    warn(&traced, &beside, &file, console);
    let job = DocumentJob::new(document, choice.form, console)?;
    let for_machines = match choice.form {
        OutputForm::Html => vec![Data { kind: "application/ld+json", json: posting()? }],
        _ => Vec::new(),
    };
    let subject = &console.words().template.vacancy;
    Ok(job.deliver_content(text, author(profile, vacancy), subject, &for_machines))
}

/// The vacancy file. A profile stands for a vacancy that says nothing more than the profile, which is told.
fn vacancy_file(path: &Path, console: &Console) -> Result<Checked, Exit> {
    let bytes = walk::read(path, console)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if !documents::stands_for_a_profile(path, &bytes) {
        return input::checked_bytes(
            path,
            &bytes,
            Format::Vacancy,
            "vacancy",
            Config::without_gaps(),
            console,
        );
    }
    let text = format!("formaat: vacature/1\nprofiel: {}\n", serde_json::Value::from(name.as_ref()));
    let beside = path.with_file_name(format!("{name}.vacature.yaml"));
    let config = Config::without_gaps();
    let file = input::checked_bytes(&beside, text.as_bytes(), Format::Vacancy, "vacancy", config, console)?;
    console.problem(Some(path), &console.words().profile_documents.bare_vacancy);
    Ok(file)
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

fn origins(rows: &[trace::TraceRow], form: OutputForm, console: &Console) -> Result<String, Exit> {
    match form {
        OutputForm::Json => json(serde_json::to_string_pretty(rows), console),
        _ => Ok(trace::text(rows, console.language)),
    }
}

/// Reports what is not in the text: sentences that do not address the reader, and what the length leaves out.
fn warn(traced: &Traced, profile: &Checked, vacancy: &Checked, console: &Console) {
    let words = &console.words().trace;
    if console.language == Language::English {
        console.problem(None, &words.labels_only);
    }
    for left in &traced.left {
        let reason = trace::reason(left.reason.doubt, &left.reason.word, console.language);
        let shown: Vec<&str> = left.text.split_whitespace().collect();
        let more = if shown.len() > SHOWN_WORDS { " ..." } else { "" };
        let text = format!("{}{more}", shown[..shown.len().min(SHOWN_WORDS)].join(" "));
        let line = trace::line(&left.origin, profile, vacancy)
            .map_or_else(String::new, |(_, line)| line.to_string());
        let sentence = fill(&words.not_turned, &[("line", line), ("text", text), ("reason", reason)]);
        console.problem(Some(profile.source.name.as_ref()), &sentence);
    }
    for file in [vacancy, profile] {
        let places = traced.left_out.iter().filter_map(|origin| trace::line(origin, profile, vacancy));
        let of_file = places.filter(|(name, _)| *name == file.source.name);
        let mut lines: Vec<usize> = of_file.map(|(_, line)| line).collect();
        lines.sort_unstable();
        let count = lines.len();
        lines.dedup();
        let template = match count {
            0 => continue,
            1 => &words.left_out_one,
            _ => &words.left_out,
        };
        let lines = lines.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let sentence = fill(template, &[("count", count.to_string()), ("lines", lines)]);
        console.problem(Some(file.source.name.as_ref()), &sentence);
    }
}

fn json(text: serde_json::Result<String>, console: &Console) -> Result<String, Exit> {
    text.map(|text| text + "\n").map_err(|error| {
        console.failure(&error);
        Exit::Failed
    })
}
