//! `goedwerk check`: checks files and folders.

mod cache;
mod files;
mod gather;
mod job;
mod kept_out;
mod mended;
mod outputs;
mod reviews;
mod spool;
mod stored;
mod watch;

use std::cell::Cell;
use std::io::IsTerminal as _;

use super::args::CheckArgs;
use super::console::Console;
use super::exit::Exit;
use super::progress::Progress;
use super::settings::Configs;
use super::{batch, disk, documents};
use crate::baseline::Update;
use crate::messages::fill;
use crate::report::Summary;

use super::documents::PassedBy;
use cache::Cache;
use files::Plan;
use job::Outcome;
use kept_out::KeptOut;
use mended::Mended;
use outputs::Outputs;
pub use outputs::{print, report};
use reviews::Reviews;
pub use spool::for_file;
use stored::Stored;

pub fn run(args: &CheckArgs, console: &Console) -> Exit {
    batch::threads(args.jobs);
    if args.watch { watch::run(args, console, || once(args, console)) } else { once(args, console) }
}

/// A single run over all files.
fn once(args: &CheckArgs, console: &Console) -> Exit {
    try_once(args, console).unwrap_or_else(|exit| exit)
}

fn try_once(args: &CheckArgs, console: &Console) -> Result<Exit, Exit> {
    let today = args.date.as_deref().map(|value| day(value, console)).transpose()?;
    let mut configs = Configs::new(&args.settings, console)?;
    let stored = Stored::open(args, console)?;
    let failed = Cell::new(Exit::Clean);
    let (jobs, total): (Box<dyn Iterator<Item = job::Job>>, Option<usize>) = if args.from.is_some() {
        (Box::new(gather::stream(args, configs, console, &failed)), None)
    } else {
        let gathered = gather::jobs(args, &mut configs, console)?;
        failed.set(gathered.exit);
        if args.fix && args.output.iter().any(|to| disk::is_stored(&to.path)) {
            files::look_around(&gathered.jobs, &console.store);
        }
        let total = gathered.jobs.len();
        (Box::new(gathered.jobs.into_iter()), Some(total))
    };
    let mut reviews = Reviews::new(args, total, console)?;
    outputs::admit(args, console)?;
    // A cached result has no review.
    let cache = if reviews.is_empty() { Cache::open(args, today.as_deref(), console)? } else { None };
    let reports = outputs::reports(args, console);
    let mut outputs = Outputs::new(args, &reports, console);
    let mut mended = Mended::new(args);
    let mut update = stored.to_update();
    let mut kept_out = KeptOut::default();
    let (mut passed_by, mut has_unfixable) = (PassedBy::default(), false);
    let (mut exit, mut summary, mut solved, mut dated) = (Exit::Clean, Summary::default(), 0, 0);
    let progress = Progress::new(total, outputs.streams() && std::io::stdout().is_terminal(), console);
    let plan = Plan {
        today: today.as_deref(),
        reports: reports.iter().map(AsRef::as_ref).collect(),
        fail_on: args.fail_on.severity(),
        baseline: stored.known(),
        store: &console.store,
        folder: stored.folder(),
        mends: args.fix || args.diff,
        records: update.is_some(),
        reviews: (!reviews.is_empty()).then_some(console.language),
        cache: cache.as_ref(),
    };
    files::each(jobs, &plan, |job, done| {
        progress.step();
        let Some(files::Done { mut outcome, mut looked }) = read(job, done, console) else {
            exit = Exit::Failed;
            return;
        };
        reviews.take(looked.as_mut());
        if let Some(looked) = &looked {
            if let (Some(updates), Some(checked)) = (&mut update, &looked.checked) {
                updates.push((job.name(stored.folder()), Update::of(checked, &job.config)));
                kept_out.add(checked, console);
            }
            has_unfixable |= looked.is_document;
            let taken = mended.take(job, looked, console);
            exit = exit.max(taken.exit);
            if taken.is_lost {
                match files::again(job, &plan) {
                    Ok(now) => outcome = now,
                    Err(error) => return console.io_problem(&job.path, &error),
                }
            }
        }
        let told = match outcome {
            Outcome::Told(told) => told,
            Outcome::PassedBy(nature) if job.is_named => {
                exit = exit.max(documents::refuse(&job.path, nature, console));
                return;
            }
            Outcome::PassedBy(nature) => return passed_by.add(nature),
        };
        summary.merge(&told.summary);
        solved += told.solved;
        dated += told.dated;
        if !args.diff && told.fails {
            exit = exit.max(Exit::Findings);
        }
        outputs.take(told.pieces, console);
    });
    drop(progress);
    exit = exit.max(failed.get());
    // The store only knows the referenced files after they were checked.
    let may_write = outputs::admit(args, console).is_ok();
    if outputs.finish(&summary, may_write, console).is_err() {
        exit = Exit::Failed;
    }
    exit = exit.max(reviews.finish(may_write, exit, console));
    mended.finish(console);
    if has_unfixable && (args.fix || args.diff) {
        console.problem(None, &console.words().profile_documents.not_mended);
    }
    passed_by.tell(console);
    if let Some(cache) = cache {
        cache.finish(console);
    }
    if let Some(updates) = update {
        exit = stored.write(&updates, console);
        kept_out.tell(console);
    }
    tell_counts(solved, if today.is_none() { dated } else { 0 }, console);
    Ok(exit)
}

/// The result of a file; `None` if it could not be read, which is reported.
fn read(job: &job::Job, done: std::io::Result<files::Done>, console: &Console) -> Option<files::Done> {
    done.map_err(|error| console.io_problem(&job.path, &error)).ok()
}

/// Reports the findings of a baseline that no longer occur, and the exceptions whose end date was not checked.
fn tell_counts(solved: usize, dated: usize, console: &Console) {
    let words = &console.words().report;
    for (count, sentence) in [(solved, &words.solved), (dated, &words.date_not_given)] {
        if count > 0 {
            console.problem(None, &fill(sentence, &[("n", count.to_string())]));
        }
    }
}

/// A date in ISO 8601; `vandaag` reads the clock, at the request of the user: the day in the time zone of the machine
/// (`TZ`, or else what the system is set to), since closing dates are meant in local time.
pub fn day(value: &str, console: &Console) -> Result<String, Exit> {
    if matches!(value, "vandaag" | "today") {
        return Ok(jiff::Zoned::now().date().to_string());
    }
    value.parse::<jiff::civil::Date>().map(|date| date.to_string()).map_err(|_| {
        console.problem(None, &fill(&console.words().problem.bad_date, &[("value", value.to_owned())]));
        Exit::Failed
    })
}
