//! `goedwerk vacancy`: a vacancy file and its profile -> a vacancy text, where its words come from, or a posting.

use super::args::{PostingFormat, TableFormat, VacancyArgs};
use super::check::day;
use super::console::Console;
use super::{Exit, input, walk};
use crate::check::{Checked, Content};
use crate::model::{Profile, Vacancy};
use crate::render::{self, Traced, posting};
use crate::report::trace;
use crate::schema::Format;
use crate::text::fill;

/// How many words of a sentence are enough to find it.
const SHOWN_WORDS: usize = 10;

pub fn run(args: &VacancyArgs, console: &Console) -> Exit {
    match written(args, console) {
        Ok(text) => console.deliver(&text, args.output.as_deref()).map_or(Exit::Failed, |()| Exit::Clean),
        Err(exit) => exit,
    }
}

fn written(args: &VacancyArgs, console: &Console) -> Result<String, Exit> {
    let file = input::checked(&args.file, Format::Vacancy, "vacancy", console)?;
    let Some(Content::Vacancy(vacancy)) = &file.content else { return Err(Exit::Failed) };
    let path = walk::beside(&args.file, &vacancy.profile);
    let beside = input::checked(&path, Format::Profile, "vacancy", console)?;
    let Some(Content::Profile(profile, _)) = &beside.content else { return Err(Exit::Failed) };
    if let Some(format) = args.posting {
        return posted(format, args.date.as_deref(), profile, vacancy, console);
    }
    let traced =
        render::traced_vacancy(profile, vacancy, args.length.into(), console.language).map_err(|error| {
            let args = [("reason", error.to_string())];
            console.problem(None, &fill(&console.words().problem.template, &args));
            Exit::Failed
        })?;
    if let Some(format) = args.trace {
        return origins(&trace::rows(&traced, &beside, &file, console.language), format, console);
    }
    warn(&traced, &beside, console);
    Ok(render::origin::strip(&traced.marked))
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

fn posted(
    format: PostingFormat,
    date: Option<&str>,
    profile: &Profile,
    vacancy: &Vacancy,
    console: &Console,
) -> Result<String, Exit> {
    let date = date.map(|value| day(value, console)).transpose()?;
    let value = match format {
        PostingFormat::Jsonld => posting::job_posting(profile, vacancy, date.as_deref(), console.language),
        PostingFormat::JsonResume => {
            posting::json_resume(profile, vacancy, date.as_deref(), console.language)
        }
    };
    json(posting::for_script(&value), console)
}

fn json(text: serde_json::Result<String>, console: &Console) -> Result<String, Exit> {
    text.map(|text| text + "\n").map_err(|error| {
        console.problem(None, &error.to_string());
        Exit::Failed
    })
}
