//! Any bytes: each loader gives a model or an error.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| claimlight::load_models(bytes));
