//! Processes many files in parallel, and returns results in the original order, with few files in memory.

use rayon::prelude::*;

/// Number of files in memory at a time: enough to keep every core busy, few enough for ten thousand files.
const AT_ONCE: usize = 64;

/// Processes all items, and passes on the results in the original order.
pub fn each<J: Send + Sync, D: Send>(
    jobs: impl IntoIterator<Item = J>,
    work: impl Fn(&J) -> D + Sync,
    mut visit: impl FnMut(J, D),
) {
    let mut jobs = jobs.into_iter();
    loop {
        let some: Vec<J> = jobs.by_ref().take(AT_ONCE).collect();
        if some.is_empty() {
            return;
        }
        // A single file needs no thread pool, which takes time to start.
        let done: Vec<D> = match some.as_slice() {
            [job] => vec![work(job)],
            jobs => jobs.par_iter().map(&work).collect(),
        };
        for (job, done) in some.into_iter().zip(done) {
            visit(job, done);
        }
    }
}

/// Sets the number of threads.
pub fn threads(jobs: Option<std::num::NonZeroUsize>) {
    if let Some(jobs) = jobs {
        // Fails only if a pool already exists, whose size is then kept.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs.get()).build_global();
    }
}
