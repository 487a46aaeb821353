//! Many files at once: read, checked and written down in parallel, told in their own order.

use std::io;
use std::path::Path;

use crate::baseline::Baseline;
use crate::check::{Checked, Settings, check, check_vacancy_text};
use crate::cli::{batch, disk};
use crate::fix::{Fixed, fix};
use crate::report::json::fails;
use crate::report::{Report, Summary};
use crate::rule::Severity;
use crate::waivers;

use super::cache::{Cache, Siblings};
use super::job::{Job, Told};

/// What is to be done with every file.
pub struct Plan<'a> {
    /// The day on which exceptions must hold.
    pub today: Option<&'a str>,
    /// The reports that are asked for.
    pub reports: Vec<&'a dyn Report>,
    /// The lightest severity the run fails on; `None` where it fails on nothing.
    pub fail_on: Option<Severity>,
    /// What was there already.
    pub baseline: Option<&'a Baseline>,
    /// The folder the names in the baseline start from.
    pub folder: &'a Path,
    /// Whether to mend what takes no judgement.
    pub mends: bool,
    /// Whether the findings themselves are needed later, to be recorded.
    pub records: bool,
    /// What earlier runs found.
    pub cache: Option<&'a Cache>,
}

/// A file that was looked at in this run. No more of it is kept than is asked for: many files wait here for the first.
pub struct Looked {
    /// What is left to say about it; only where that is recorded.
    pub checked: Option<Checked>,
    /// What was mended; `None` where nothing was.
    pub mended: Option<Repair>,
}

/// A file that was mended.
pub struct Repair {
    /// The file as it was.
    pub before: Vec<u8>,
    /// The file as it is to be.
    pub after: Vec<u8>,
    /// How many findings that took away.
    pub count: usize,
}

/// What became of a job.
pub struct Done {
    /// What is to be told.
    pub told: Told,
    /// The file; `None` where the cache knew what is to be told.
    pub looked: Option<Looked>,
}

/// Checks the jobs and hands each result on, in the order of the jobs.
pub fn each(
    jobs: impl IntoIterator<Item = Job>,
    plan: &Plan<'_>,
    mut visit: impl FnMut(&Job, io::Result<Done>),
) {
    batch::each(jobs, |job| one(job, plan), |job, done| visit(&job, done));
}

fn one(job: &Job, plan: &Plan<'_>) -> io::Result<Done> {
    let bytes = match &job.bytes {
        Some(bytes) => bytes.clone(),
        None => disk::file(&job.path)?,
    };
    let siblings = Siblings::of(&job.path);
    let Some(cache) = plan.cache else { return Ok(look(job, bytes, &siblings, plan)) };
    let known = plan.baseline.and_then(|baseline| baseline.of(&job.name(plan.folder)));
    let key = cache.key(job, &bytes, known);
    if let Some(told) = cache.find(&key, &job.path) {
        return Ok(Done { told, looked: None });
    }
    let done = look(job, bytes, &siblings, plan);
    cache.keep(&key, &done.told, siblings);
    Ok(done)
}

fn look(job: &Job, bytes: Vec<u8>, siblings: &Siblings<'_>, plan: &Plan<'_>) -> Done {
    let sibling = |relative: &str| siblings.read(relative);
    let settings = Settings { config: &job.config, today: plan.today, sibling: &sibling };
    let name = job.path.display().to_string();
    let mut fixed = match job.text {
        // The words of a vacancy are for people to change: there is nothing to mend unasked.
        Some(kind) => untouched(check_vacancy_text(&name, &bytes, kind, settings)),
        None if plan.mends => fix(&name, &bytes, settings),
        None => untouched(check(&name, &bytes, settings)),
    };
    let solved =
        plan.baseline.map_or(0, |baseline| baseline.apply(&job.name(plan.folder), &mut fixed.checked));
    let mut summary = Summary::default();
    summary.add(&fixed.checked);
    let checked = &fixed.checked;
    let told = Told {
        pieces: plan.reports.iter().map(|report| report.file(checked)).collect(),
        summary,
        fails: fails(checked, plan.fail_on),
        solved,
        dated: dated_exceptions(checked),
    };
    let Fixed { bytes: after, count, checked, .. } = fixed;
    let mended = after.map(|after| Repair { before: bytes, after, count });
    Done { told, looked: Some(Looked { checked: plan.records.then_some(checked), mended }) }
}

fn untouched(checked: Checked) -> Fixed {
    Fixed { bytes: None, edits: Vec::new(), count: 0, checked }
}

fn dated_exceptions(checked: &Checked) -> usize {
    let exceptions = checked.content.as_ref().map_or(&[][..], |content| content.exceptions());
    waivers::dated(&checked.source, &checked.document, exceptions)
}
