#![no_main]

#[path = "../src/work.rs"]
mod work;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    work::bounded(goedwerk_fuzz::pdf, bytes, bytes.len(), 100_000_000, 50_000);
});
