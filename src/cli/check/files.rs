//! Many files at once: read, checked and written down in parallel, told in their own order.

use std::io;
use std::path::PathBuf;

use crate::baseline::Baseline;
use crate::check::{Checked, Settings, check, check_vacancy_text};
use crate::cli::{batch, disk, walk};
use crate::config::Config;
use crate::fix::{Fixed, fix};
use crate::report::{Report, Summary};
use crate::vacancy_text::Kind;

/// A file to check.
pub struct Job {
    /// Where it is, or what it is called.
    pub path: PathBuf,
    /// Its bytes, where they did not come from the disk.
    pub bytes: Option<Vec<u8>>,
    /// Its name in the baseline.
    pub name: String,
    /// What holds for it.
    pub config: Config,
    /// The kind of text it is, where it is a vacancy that anybody wrote.
    pub text: Option<Kind>,
}

/// What is to be done with every file.
pub struct Plan<'a> {
    /// The day on which exceptions must hold.
    pub today: Option<&'a str>,
    /// The reports that are asked for.
    pub reports: Vec<&'a dyn Report>,
    /// What was there already.
    pub baseline: Option<&'a Baseline>,
    /// Whether to mend what takes no judgement.
    pub mends: bool,
}

/// What a file came to.
pub struct Done {
    /// The file as it was; only where it was mended.
    pub before: Option<Vec<u8>>,
    /// The file with what is left to say about it, and its new content if it was mended.
    pub fixed: Fixed,
    /// What each report made of it.
    pub pieces: Vec<String>,
    /// Its counts.
    pub summary: Summary,
    /// How many findings of the baseline are no longer there.
    pub solved: usize,
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
    let sibling = |relative: &str| disk::named(&walk::beside(&job.path, relative));
    let settings = Settings { config: &job.config, today: plan.today, sibling: &sibling };
    let name = job.path.display().to_string();
    let mut fixed = match job.text {
        // The words of a vacancy are for people to change: there is nothing to mend unasked.
        Some(kind) => untouched(check_vacancy_text(&name, &bytes, kind, settings)),
        None if plan.mends => fix(&name, &bytes, settings),
        None => untouched(check(&name, &bytes, settings)),
    };
    let solved = plan.baseline.map_or(0, |baseline| baseline.apply(&job.name, &mut fixed.checked));
    let mut summary = Summary::default();
    summary.add(&fixed.checked);
    let pieces = plan.reports.iter().map(|report| report.file(&fixed.checked)).collect();
    let before = fixed.bytes.is_some().then_some(bytes);
    Ok(Done { before, fixed, pieces, summary, solved })
}

fn untouched(checked: Checked) -> Fixed {
    Fixed { bytes: None, count: 0, checked }
}
