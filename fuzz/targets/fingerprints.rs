#![no_main]

#[path = "../src/work.rs"]
mod work;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    work::bounded(goedwerk_fuzz::fingerprints, bytes, bytes.len(), 600_000_000, 200_000);
});
