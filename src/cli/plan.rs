//! `goedwerk plan`: turns a development file and its profile into a personal development plan, its calendar, or a view
//! of a team; a profile alone becomes a plan for anybody who starts in the job. Messages never mention names of people.

use std::path::Path;

use super::args::{DocumentArgs, PlanArgs};
use super::check::day;
use super::console::Console;
use super::exit::Exit;
use super::forms::{Mode, OutputForm};
use super::options::Choice;
use super::publish::DocumentJob;
use super::store::Privacy;
use super::{documents, input, templates, walk};
use crate::blocks::from_markdown::Picture;
use crate::check::Content;
use crate::compose::{self, plan as document};
use crate::messages::fill;
use crate::model::development::Employee;
use crate::model::{Development, Profile};
use crate::plan::anonymous::anonymous;
use crate::plan::team::{latest, team};
use crate::plan::{Catalogue, Plan, moments, plan, starter};
use crate::schema::Format;
use crate::write::calendar::{self, About};

pub fn run(args: &PlanArgs, choice: Choice, console: &Console) -> Exit {
    let Choice { mode, form } = choice;
    let made = if mode == Mode::Team { team_view(args, form, console) } else { one(args, form, console) };
    made.unwrap_or_else(|exit| exit)
}

/// The plan of one person.
fn one(args: &PlanArgs, form: OutputForm, console: &Console) -> Result<Exit, Exit> {
    let words = &console.words().plan;
    let [file] = &args.files[..] else {
        console.problem(None, &words.one_file);
        return Err(Exit::Failed);
    };
    if documents::stands_for_a_profile(file, &walk::read(file, console)?) {
        return for_starter(file, args, form, console);
    }
    let (profile, mut development) = person(file, console)?;
    let mut earlier = args.since.as_ref().map(|path| person(path, console)).transpose()?;
    if earlier.as_ref().is_some_and(|(_, earlier)| earlier.employee != development.employee) {
        console.problem(args.since.as_deref(), &words.other_person);
        return Err(Exit::Failed);
    }
    if args.anonymous {
        let files = earlier.iter_mut().map(|(_, earlier)| earlier).chain([&mut development]);
        files.for_each(|file| *file = anonymous(file, console.language));
    }
    let catalogue = catalogue(args, console)?;
    let earlier = earlier.as_ref().map(|(_, earlier)| earlier);
    let plan = plan(&profile, &development, earlier, &catalogue, console.language);
    match form {
        OutputForm::Json => hand_over(&json(&plan, console)?, args, console),
        OutputForm::Ics => hand_over(&calendar(&profile, &development, args, console)?, args, console),
        _ => written(&profile, &development, &plan, &[], form, args, console),
    }
}

/// The plan for anybody who starts in the job of a profile.
fn for_starter(file: &Path, args: &PlanArgs, form: OutputForm, console: &Console) -> Result<Exit, Exit> {
    let words = &console.words().plan;
    if form == OutputForm::Ics || args.since.is_some() {
        let sentence = if args.since.is_some() { &words.starter_progress } else { &words.starter_calendar };
        console.problem(Some(file), sentence);
        return Err(Exit::Failed);
    }
    let checked = input::checked(file, Format::Profile, "plan", console)?;
    let Some(Content::Profile(profile, coverage)) = &checked.content else { return Err(Exit::Failed) };
    console.problem(Some(file), &words.starter);
    let (unknown, catalogue) = (starter::unknown(console.language), catalogue(args, console)?);
    let coverage = coverage.of(&checked.document, profile);
    let profile = &document::tagged(profile, coverage);
    let plan = starter::for_starter(profile, &unknown, &catalogue, console.language);
    if form == OutputForm::Json {
        return hand_over(&json(&plan, console)?, args, console);
    }
    let unsaid = document::unsaid(coverage, console.language);
    written(profile, &unknown, &plan, &unsaid, form, args, console)
}

/// The document. `unsaid` is what the profile of a starter does not say.
fn written(
    profile: &Profile,
    development: &Development,
    plan: &Plan<'_>,
    unsaid: &[&str],
    form: OutputForm,
    args: &PlanArgs,
    console: &Console,
) -> Result<Exit, Exit> {
    let arguments = document_args(args);
    let job = DocumentJob::new(&arguments, form, console)?.personal();
    let (accent, text) = job.colours();
    let (charts, pictures) = if job.shows_pictures() {
        document::charts(plan, &accent, &text, console.language)
    } else {
        <(document::Charts, Vec<Picture>)>::default()
    };
    let context = document::context(profile, development, plan, &charts).with_unsaid(unsaid);
    let templates = templates::of(&arguments, console)?;
    let markdown = templates
        .render("plan.md", &context, console.language)
        .map_err(|error| templates::problem(&error, &templates, &arguments, console))?;
    Ok(job.deliver_with(&pictures, &markdown, author(profile), &console.words().template.plan))
}

/// The calendar. Its creation date is the given date, the date of the last rating, or the first day of the period.
fn calendar(
    profile: &Profile,
    development: &Development,
    args: &PlanArgs,
    console: &Console,
) -> Result<String, Exit> {
    let given = args.date.as_deref().map(|value| day(value, console)).transpose()?;
    let rated = development.ratings.iter().filter_map(|rating| rating.date.clone()).max();
    let made = given.or(rated).unwrap_or_else(|| development.period.from.clone());
    let made = made.parse().map_err(|_| Exit::Failed)?;
    let plan = format!("{} {} {}", profile.id(), development.period.from, development.period.until);
    let about = About { plan: &plan, who: development.employee.label(), made };
    calendar::write(&moments::entries(development), about, console.language).map_err(|error| {
        console.failure(&error);
        Exit::Failed
    })
}

/// The view of a team.
fn team_view(args: &PlanArgs, form: OutputForm, console: &Console) -> Result<Exit, Exit> {
    let words = &console.words().plan;
    if args.files.len() < 2 {
        console.problem(None, &words.team_needs_two);
        return Err(Exit::Failed);
    }
    // Every file is read, so that all errors are reported in one run.
    let read: Vec<_> = args.files.iter().map(|path| person(path, console)).collect();
    let mut people = latest(read.into_iter().collect::<Result<Vec<_>, Exit>>()?);
    if args.anonymous {
        // Without names, people are numbered by the position of their file among the arguments.
        for (index, (_, one)) in people.iter_mut().enumerate() {
            let label = fill(&words.member, &[("n", (index + 1).to_string())]);
            one.employee = Employee { name: None, pseudonym: Some(label) };
        }
    }
    let members: Vec<(&Profile, &Development)> =
        people.iter().map(|(profile, development)| (profile, development)).collect();
    let view = team(&members, args.smallest.get());
    if form == OutputForm::Json {
        return hand_over(&json(&view, console)?, args, console);
    }
    let arguments = document_args(args);
    let job = DocumentJob::new(&arguments, form, console)?.personal();
    let templates = templates::of(&arguments, console)?;
    let markdown = compose::team(&templates, &view, console.language)
        .map_err(|error| templates::problem(&error, &templates, &arguments, console))?;
    Ok(job.deliver(&markdown, people.first().map_or("", |(profile, _)| author(profile)), &words.team))
}

/// One person's file and its profile.
fn person(path: &Path, console: &Console) -> Result<(Profile, Development), Exit> {
    let Content::Development(development) = input::read(path, Format::Development, "plan", console)? else {
        return Err(Exit::Failed);
    };
    let profile = input::profile_beside(path, &development.profile, "plan", console)?;
    Ok((profile, *development))
}

/// The available activities: the shipped ones and those of the user.
fn catalogue(args: &PlanArgs, console: &Console) -> Result<Catalogue, Exit> {
    let Some(path) = &args.activities else { return Ok(Catalogue::default()) };
    match input::read(path, Format::Activities, "--activiteiten", console)? {
        Content::Activities(own) => Ok(Catalogue::shipped().with(*own)),
        _ => Err(Exit::Failed),
    }
}

/// The arguments of a document.
fn document_args(args: &PlanArgs) -> DocumentArgs {
    DocumentArgs {
        file: args.files.first().cloned().unwrap_or_default(),
        format: args.format,
        output: args.output.clone(),
        style: args.style.clone(),
        templates: args.templates.clone(),
    }
}

/// The organisation that publishes a document about this profile.
fn author(profile: &Profile) -> &str {
    profile.job.organisation.as_ref().map_or("", |organisation| organisation.name.as_str())
}

fn hand_over(text: &str, args: &PlanArgs, console: &Console) -> Result<Exit, Exit> {
    let stored = console.deliver_bytes(text.as_bytes(), args.output.as_deref(), Privacy::Personal);
    Ok(stored.map_or(Exit::Failed, |()| Exit::Clean))
}

fn json(value: &impl serde::Serialize, console: &Console) -> Result<String, Exit> {
    serde_json::to_string_pretty(value).map(|text| text + "\n").map_err(|error| {
        console.failure(&error);
        Exit::Failed
    })
}
