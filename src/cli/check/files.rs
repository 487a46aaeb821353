//! Reads, checks and reports many files in parallel, with results in the original order.

use std::io;
use std::path::Path;

use crate::base::Language;
use crate::baseline::Baseline;
use crate::check::{Checked, Settings, check, check_vacancy_text};
use crate::cli::batch;
use crate::cli::documents;
use crate::cli::store::Store;
use crate::fix::{Fixed, fix};
use crate::reader::Kind;
use crate::report::json::fails;
use crate::report::review::{Review, ReviewError, review};
use crate::report::{Report, Summary};
use crate::rule::Severity;
use crate::waivers;

use super::cache::{Cache, Siblings};
use super::job::{Job, Outcome, Told};

/// What to do with every file.
pub struct Plan<'a> {
    /// The reference date for exceptions.
    pub today: Option<&'a str>,
    /// The requested reports.
    pub reports: Vec<&'a dyn Report>,
    /// The lowest severity on which the run fails; `None` if it never fails.
    pub fail_on: Option<Severity>,
    /// The baseline, if any.
    pub baseline: Option<&'a Baseline>,
    /// The folder to which names in the baseline are relative.
    pub folder: &'a Path,
    /// Whether to apply fixes that need no judgement.
    pub mends: bool,
    /// Whether the findings are needed later, to record them.
    pub records: bool,
    /// The files of the run.
    pub store: &'a Store,
    /// The language of a review, if one is asked for: the file itself with comments, or a memo.
    pub reviews: Option<Language>,
    /// The cache of earlier results.
    pub cache: Option<&'a Cache>,
}

/// A file checked in this run. It keeps only what is needed: many files may be waiting for the first one.
pub struct Looked {
    /// The remaining findings; only if they are to be recorded.
    pub checked: Option<Checked>,
    /// The fixed file; `None` if nothing was fixed.
    pub mended: Option<Repair>,
    /// Whether the file has fixes that were not applied, because they do not come to an end.
    pub gave_up: bool,
    /// The review, if one is asked for.
    pub review: Option<Result<Review, ReviewError>>,
    /// Whether it is a document, which is never fixed.
    pub is_document: bool,
}

/// A fixed file.
pub struct Repair {
    /// The original content.
    pub before: Vec<u8>,
    /// The new content.
    pub after: Vec<u8>,
    /// The number of findings that were fixed.
    pub count: usize,
}

/// The result of a job.
pub struct Done {
    /// What to report.
    pub outcome: Outcome,
    /// The checked file; `None` on a cache hit, and for a document that is no profile.
    pub looked: Option<Looked>,
}

/// Checks the jobs, and passes on the results in the original order.
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
        None => plan.store.file(&job.path)?,
    };
    let siblings = Siblings::of(&job.path, plan.store);
    let Some(cache) = plan.cache else { return Ok(look(job, bytes, &siblings, plan, plan.mends)) };
    let known = plan.baseline.and_then(|baseline| baseline.of(&job.name(plan.folder)));
    let key = cache.key(job, &bytes, known);
    if let Some(told) = cache.find(&key, &job.path, plan.store) {
        return Ok(Done { outcome: Outcome::Told(told), looked: None });
    }
    let done = look(job, bytes, &siblings, plan, plan.mends);
    if let Outcome::Told(told) = &done.outcome {
        cache.keep(&key, told, siblings);
    }
    Ok(done)
}

/// Checks a file as it is now, without fixes: after they could not be written.
pub fn again(job: &Job, plan: &Plan<'_>) -> io::Result<Outcome> {
    let bytes = plan.store.file(&job.path)?;
    Ok(look(job, bytes, &Siblings::of(&job.path, plan.store), plan, false).outcome)
}

/// Reads the files that the jobs refer to, so that the store knows them before anything is written.
pub fn look_around(jobs: &[Job], store: &Store) {
    let work = |job: &&Job| {
        let Ok(bytes) = store.file(&job.path) else { return };
        if Kind::document(&job.path.to_string_lossy(), &bytes).is_some() {
            return;
        }
        let siblings = Siblings::of(&job.path, store);
        let sibling = |relative: &str| siblings.read(relative);
        let settings = Settings { config: &job.config, today: None, sibling: &sibling };
        drop(check(&job.path.display().to_string(), &bytes, settings));
    };
    batch::each(jobs, work, |_, ()| {});
}

fn look(job: &Job, bytes: Vec<u8>, siblings: &Siblings<'_>, plan: &Plan<'_>, mends: bool) -> Done {
    let sibling = |relative: &str| siblings.read(relative);
    let settings = Settings { config: &job.config, today: plan.today, sibling: &sibling };
    let name = job.path.display().to_string();
    let mut fixed = match job.text {
        // The text of a vacancy is for people to change: nothing is fixed automatically.
        Some(kind) => Fixed::untouched(check_vacancy_text(&name, &bytes, kind, settings)),
        None if mends && Kind::document(&name, &bytes).is_none() => fix(&name, &bytes, settings),
        None => match documents::checked(&job.path, &bytes, job.is_named, settings) {
            Ok(checked) => Fixed::untouched(checked),
            Err(nature) => return Done { outcome: Outcome::PassedBy(nature), looked: None },
        },
    };
    let solved = plan
        .baseline
        .map_or(0, |baseline| baseline.apply(&job.name(plan.folder), &mut fixed.checked, &job.config));
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
    let review = plan.reviews.map(|language| {
        let reviewed = fixed.bytes.as_deref().unwrap_or(&bytes);
        review(&fixed.checked, reviewed, Kind::document(&name, reviewed), language)
    });
    let Fixed { bytes: after, count, checked, gave_up, .. } = fixed;
    let is_document = checked.places.is_some();
    let mended = after.map(|after| Repair { before: bytes, after, count });
    Done {
        outcome: Outcome::Told(told),
        looked: Some(Looked {
            checked: plan.records.then_some(checked),
            mended,
            gave_up,
            is_document,
            review,
        }),
    }
}

fn dated_exceptions(checked: &Checked) -> usize {
    let exceptions = checked.content.as_ref().map_or(&[][..], |content| content.exceptions());
    waivers::dated(&checked.source, &checked.document, exceptions)
}
