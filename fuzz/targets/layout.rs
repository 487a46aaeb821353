#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| goedwerk_fuzz::layout(bytes));
