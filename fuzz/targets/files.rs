#![no_main]

#[path = "../src/work.rs"]
mod work;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    work::bounded(goedwerk_fuzz::files, bytes, bytes.len(), 500_000_000, 100_000);
});
