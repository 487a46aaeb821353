//! Many files at once: worked on in parallel, handed on in their own order, with few of them in memory.

use rayon::prelude::*;

/// How many files are in memory at once. Enough to keep every core busy, few enough for ten thousand files.
const AT_ONCE: usize = 64;

/// Works on everything that comes, and hands each result on in the order in which it came.
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
        // A single file needs no threads, which would have to be made first.
        let done: Vec<D> = match some.as_slice() {
            [job] => vec![work(job)],
            jobs => jobs.par_iter().map(&work).collect(),
        };
        for (job, done) in some.into_iter().zip(done) {
            visit(job, done);
        }
    }
}

/// How many threads there are from now on.
pub fn threads(jobs: Option<std::num::NonZeroUsize>) {
    if let Some(jobs) = jobs {
        // Refused only where there is a pool already, and then its size is as good as any.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs.get()).build_global();
    }
}
