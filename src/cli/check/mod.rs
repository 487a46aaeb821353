//! `goedwerk check`: files and folders -> findings.

mod files;
mod gather;
mod mended;
mod outputs;
mod stored;
mod watch;

use super::Exit;
use super::args::CheckArgs;
use super::console::Console;
use super::settings::Configs;
use crate::check::Checked;
use crate::lint::waivers;
use crate::report::Summary;
use crate::report::json::fails;
use crate::text::fill;

use files::Plan;
use mended::Mended;
use outputs::Outputs;
pub use outputs::report;
use stored::Stored;

pub fn run(args: &CheckArgs, console: &Console) -> Exit {
    if let Some(jobs) = args.jobs {
        // Refused only where there is a pool already, and then its size is as good as any.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs.get()).build_global();
    }
    if args.watch { watch::run(args, console) } else { once(args, console) }
}

/// One run over all files.
fn once(args: &CheckArgs, console: &Console) -> Exit {
    try_once(args, console).unwrap_or_else(|exit| exit)
}

fn try_once(args: &CheckArgs, console: &Console) -> Result<Exit, Exit> {
    let today = args.date.as_deref().map(|value| day(value, console)).transpose()?;
    let mut configs = Configs::new(&args.settings, console)?;
    let stored = Stored::open(args, console)?;
    let gathered = gather::jobs(args, &mut configs, stored.folder(), console)?;
    let fail_on = args.fail_on.severity();
    let reports = outputs::reports(args, console);
    let mut outputs = Outputs::new(args, &reports);
    let mut mended = Mended::new(args);
    let mut update = stored.to_update();
    let (mut exit, mut summary, mut solved, mut dated) = (gathered.exit, Summary::default(), 0, 0);
    let plan = Plan {
        today: today.as_deref(),
        reports: reports.iter().map(AsRef::as_ref).collect(),
        baseline: stored.known(),
        mends: args.fix || args.diff,
    };
    files::each(&gathered.jobs, &plan, |job, done| {
        let done = match done {
            Ok(done) => done,
            Err(error) => {
                console.io_problem(&job.path, &error);
                exit = Exit::Failed;
                return;
            }
        };
        let checked = &done.fixed.checked;
        summary.merge(&done.summary);
        solved += done.solved;
        dated += dated_exceptions(checked);
        if !args.diff && fails(checked, fail_on) {
            exit = exit.max(Exit::Findings);
        }
        if let Some(baseline) = &mut update {
            baseline.record(&job.name, checked);
        }
        exit = exit.max(mended.take(job, &done, console));
        outputs.take(done.pieces, console);
    });
    if outputs.finish(&summary, console).is_err() {
        exit = Exit::Failed;
    }
    mended.finish(console);
    if let Some(baseline) = update {
        exit = stored.write(&baseline, console);
    }
    let words = &console.words().report;
    if solved > 0 {
        console.problem(None, &fill(&words.solved, &[("n", solved.to_string())]));
    }
    if today.is_none() && dated > 0 {
        console.problem(None, &fill(&words.date_not_given, &[("n", dated.to_string())]));
    }
    Ok(exit)
}

fn dated_exceptions(checked: &Checked) -> usize {
    let exceptions = checked.content.as_ref().map_or(&[][..], |content| content.exceptions());
    waivers::dated(&checked.source, &checked.document, exceptions)
}

/// A day as ISO 8601; `vandaag` asks the clock, since the user asks for it.
pub fn day(value: &str, console: &Console) -> Result<String, Exit> {
    if matches!(value, "vandaag" | "today") {
        return Ok(jiff::Zoned::now().date().to_string());
    }
    value.parse::<jiff::civil::Date>().map(|date| date.to_string()).map_err(|_| {
        console.problem(None, &fill(&console.words().problem.bad_date, &[("value", value.to_owned())]));
        Exit::Failed
    })
}
