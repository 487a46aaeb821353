//! Replays past fuzzing failures, and mutates the shipped files: none of this may fail.
//!
//! The targets are those of `fuzz/`, which needs nightly; this test runs everywhere. `FUZZ_RUNS=100000 cargo test
//! --test it fuzz_replay::` runs more mutations, and `FUZZ_SEED=7` runs different ones.

#![allow(clippy::print_stdout, reason = "the input that went wrong must be found again")]

#[path = "../../fuzz/src/lib.rs"]
mod targets;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use crate::support::root;

/// A target with its seed files. The first byte of an input may select a mode; all values of that byte are then valid.
struct Target {
    name: &'static str,
    run: fn(&[u8]),
    seeds: &'static [&'static str],
    chooses: bool,
    /// The default number of inputs.
    runs: usize,
}

const PROFILES: [&str; 2] = ["profiles", "tests/profielen"];

#[rustfmt::skip]
const TARGETS: [Target; 14] = [
    Target { name: "document", run: targets::document, seeds: &PROFILES, chooses: false, runs: 20 },
    Target { name: "check", run: targets::check, seeds: &PROFILES, chooses: true, runs: 12 },
    Target { name: "mend", run: targets::mend, seeds: &PROFILES, chooses: true, runs: 6 },
    Target { name: "structured", run: targets::structured, seeds: &["docs/rondleiding"], chooses: true, runs: 6 },
    Target { name: "template", run: targets::template, seeds: &["templates/nl"], chooses: true, runs: 20 },
    Target { name: "markdown", run: targets::markdown, seeds: &["docs"], chooses: false, runs: 20 },
    Target { name: "layout", run: targets::layout, seeds: &["docs/leesbaarheid.md"], chooses: true, runs: 2 },
    Target { name: "files", run: targets::files, seeds: &PROFILES, chooses: true, runs: 4 },
    Target { name: "vacancy_text", run: targets::vacancy_text, seeds: &["docs", "fuzz/seeds"], chooses: true, runs: 20 },
    Target { name: "pdf", run: targets::pdf, seeds: &["fuzz/seeds/functie.pdf", "fuzz/seeds/functie-os.pdf"], chooses: false, runs: 100 },
    Target { name: "settings", run: targets::settings, seeds: &["fuzz/seeds"], chooses: false, runs: 100 },
    Target { name: "fingerprints", run: targets::fingerprints, seeds: &[], chooses: true, runs: 4 },
    Target { name: "words", run: targets::words, seeds: &["docs"], chooses: false, runs: 20 },
    Target { name: "style", run: targets::style, seeds: &["profiles/gemeenten/logo.svg"], chooses: true, runs: 4 },
];

/// The content of a file, or of all files in a folder (recursively), by name.
fn contents(path: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    if let Ok(bytes) = fs::read(path) {
        return vec![(path.to_owned(), bytes)];
    }
    let Ok(entries) = fs::read_dir(path) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be read").path()).collect();
    paths.sort();
    paths.iter().flat_map(|path| contents(path)).collect()
}

fn here(path: &str) -> PathBuf {
    root().join(path)
}

#[test]
fn what_went_wrong_does_not_go_wrong_again() {
    for target in &TARGETS {
        for (path, bytes) in contents(&here("fuzz/regressions").join(target.name)) {
            println!("{}", path.display());
            (target.run)(&bytes);
        }
    }
}

/// A pseudo-random number generator, deterministic for a given seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).expect("it fits")).expect("it fits")
    }
}

/// Byte sequences that people and programs put in the wrong place.
const STRANGE: [&[u8]; 26] = [
    b"\"",
    b"'",
    b": ",
    b"- ",
    b"\t",
    b"[",
    b"}",
    b"{{ ",
    b" %}",
    b"#",
    b"&a ",
    b"*a",
    b"|\n",
    b">-\n",
    b"\r\n",
    b"\0",
    b"\xFF",
    b"\xE2\x82",
    b"\xEF\xBB\xBF",
    b"<p",
    b"-->",
    b"&#x0;",
    b"| --- |\n",
    b"**",
    b"\xF0\x9F\x98\x80",
    b"999999999999",
];

/// A mutated seed: something removed, inserted, duplicated, or replaced by a part of another seed.
fn changed(bytes: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=chance.below(4) {
        let from = chance.below(bytes.len() + 1);
        let most = 1 << chance.below(9);
        let to = (from + chance.below(most)).min(bytes.len());
        match chance.below(6) {
            0 => drop(bytes.drain(from..to)),
            1 => drop(bytes.splice(from..from, STRANGE[chance.below(STRANGE.len())].iter().copied())),
            2 => bytes.extend_from_within(from..to),
            3 if from < bytes.len() => bytes[from] ^= 1 << chance.below(8),
            4 => {
                let start = chance.below(other.len() + 1);
                let end = (start + chance.below(200)).min(other.len());
                drop(bytes.splice(from..to, other[start..end].iter().copied()));
            }
            _ => bytes.truncate(from.max(bytes.len() / 2)),
        }
    }
    bytes
}

#[allow(clippy::disallowed_methods, reason = "a longer walk, or another one, is asked for by hand")]
fn asked(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn number(name: &str) -> Option<u64> {
    asked(name).and_then(|text| text.parse().ok())
}

#[test]
fn a_walk_around_the_files_that_are_here() {
    let only = asked("FUZZ_TARGET");
    for target in TARGETS.iter().filter(|target| only.as_ref().is_none_or(|only| only == target.name)) {
        let mut seeds: Vec<Vec<u8>> =
            target.seeds.iter().flat_map(|seed| contents(&here(seed))).map(|(_, bytes)| bytes).collect();
        if target.name == "fingerprints" {
            let profile = fs::read(here("tests/profielen/kort.yaml")).expect("it is there");
            seeds.extend(targets::fingerprint_line("kort.yaml", &profile).map(String::into_bytes));
        }
        assert!(!seeds.is_empty(), "{} has seeds", target.name);
        let mut chance = Chance(number("FUZZ_SEED").unwrap_or(20_261_124));
        let runs = number("FUZZ_RUNS").map_or(target.runs, |runs| usize::try_from(runs).expect("it fits"));
        for _ in 0..runs {
            let (one, other) = (chance.below(seeds.len()), chance.below(seeds.len()));
            let mut input = changed(&seeds[one], &seeds[other], &mut chance);
            if target.chooses {
                input.insert(0, u8::try_from(chance.below(256)).expect("it fits"));
            }
            // The input is more useful than the panic message.
            if let Err(panic) = catch_unwind(AssertUnwindSafe(|| (target.run)(&input))) {
                let path = std::env::temp_dir().join(format!("goedwerk-{}", target.name));
                fs::write(&path, &input).expect("it can be written");
                println!("{}: the input is in {}", target.name, path.display());
                std::panic::resume_unwind(panic);
            }
        }
    }
}

/// The target reads mutations of a font as four bytes each; few mutations leave a valid font.
#[test]
fn a_font_with_a_few_changes_is_used_or_refused() {
    let mut chance = Chance(number("FUZZ_SEED").unwrap_or(20_261_124));
    let runs = number("FUZZ_RUNS").map_or(6, |runs| usize::try_from(runs).expect("it fits"));
    for _ in 0..runs {
        let mut input = vec![0];
        for _ in 0..=chance.below(4) {
            // Below 128 the mutation is near the start of the font, otherwise anywhere in it.
            input.push(u8::try_from(chance.below(0x84)).expect("it fits"));
            input.extend((0..3).map(|_| u8::try_from(chance.below(256)).expect("it fits")));
        }
        println!("{input:?}");
        targets::style(&input);
    }
}
