#![no_main]

#[path = "../src/work.rs"]
mod work;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    work::bounded(goedwerk_fuzz::style, bytes, bytes.len(), 2_000_000_000, 100_000);
});
