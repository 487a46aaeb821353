#![no_main]

#[path = "../src/work.rs"]
mod work;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    work::bounded(goedwerk_fuzz::document, bytes, bytes.len(), 20_000_000, 10_000);
});
