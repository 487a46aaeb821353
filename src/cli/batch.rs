//! Processes many files in parallel, and returns results in the original order, with few files in memory.

use std::num::NonZeroUsize;
use std::sync::{Mutex, OnceLock};
use std::thread;

use rayon::prelude::*;

/// Number of files in memory at a time: enough to keep every core busy, few enough for ten thousand files.
const AT_ONCE: usize = 64;

/// The number of threads that the user asked for.
static WANTED: OnceLock<NonZeroUsize> = OnceLock::new();

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
            jobs if has_pool() => jobs.par_iter().map(&work).collect(),
            jobs => jobs.iter().map(&work).collect(),
        };
        for (job, done) in some.into_iter().zip(done) {
            visit(job, done);
        }
    }
}

/// Sets the number of threads.
pub fn threads(jobs: Option<NonZeroUsize>) {
    if let Some(jobs) = jobs {
        // The first run of a process decides.
        let _ = WANTED.set(jobs);
    }
}

/// Whether there is a thread pool. Where the system allows no more threads, the work is done in this one: the library
/// would end the program.
fn has_pool() -> bool {
    static POOL: OnceLock<bool> = OnceLock::new();
    *POOL.get_or_init(|| {
        // 0 means one for each core.
        let threads = WANTED.get().map_or(0, |jobs| jobs.get());
        rayon::ThreadPoolBuilder::new().num_threads(threads).build_global().is_ok()
    })
}

/// Whether the system allows this many more threads: for libraries that end the program if it does not.
pub fn can_start(count: usize) -> bool {
    let gate = Mutex::new(());
    thread::scope(|scope| {
        // All of them wait until the last one has started.
        let closed = gate.lock();
        let start = || thread::Builder::new().spawn_scoped(scope, || drop(gate.lock())).is_ok();
        let can = (0..count).all(|_| start());
        drop(closed);
        can
    })
}
