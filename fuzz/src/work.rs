//! Work as an oracle besides crashes: what a target allocates may grow with its input, but not faster. Allocations are
//! counted and not time, so that the outcome is the same on every machine and under any load.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::Once;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

/// The system's allocator, with a counter.
struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The work so far: bytes, and [`EACH`] for every allocation. A target may start threads, so this is not per thread.
static WORK: AtomicU64 = AtomicU64::new(0);

/// What an allocation costs besides its bytes.
const EACH: u64 = 64;

// SAFETY: every method passes its arguments on to the allocator of the system.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        WORK.fetch_add(EACH + layout.size() as u64, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        WORK.fetch_add(EACH + layout.size() as u64, Ordering::Relaxed);
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        WORK.fetch_add(EACH + size as u64, Ordering::Relaxed);
        unsafe { System.realloc(pointer, layout, size) }
    }
}

/// Runs a target on bytes, of which it makes `size` bytes. It may do `fixed` work, and `per_byte` for each of these bytes;
/// more is a failure.
///
/// With `FUZZ_WORK=1` the work and the time of every input are printed, to choose these numbers by, and none fails.
pub fn bounded(target: fn(&[u8]), bytes: &[u8], size: usize, fixed: u64, per_byte: u64) {
    /// Word lists, schemas and fonts are loaded by the first input that needs them.
    static WARM: Once = Once::new();
    WARM.call_once(|| {
        goedwerk_fuzz::warm();
        target(bytes);
    });
    let (before, start) = (WORK.load(Ordering::Relaxed), Instant::now());
    target(bytes);
    let work = WORK.load(Ordering::Relaxed) - before;
    if std::env::var_os("FUZZ_WORK").is_some() {
        eprintln!("work: {work} for {size} bytes in {} ms", start.elapsed().as_millis());
        return;
    }
    let most = fixed + per_byte * size as u64;
    assert!(work <= most, "{work} of work for {size} bytes, where {most} is the most");
}
