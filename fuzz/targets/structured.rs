#![no_main]

#[path = "../src/work.rs"]
mod work;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    work::bounded(
        goedwerk_fuzz::structured,
        bytes,
        goedwerk_fuzz::structured_size(bytes),
        4_000_000_000,
        1_000_000,
    );
});
