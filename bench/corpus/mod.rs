//! Generated profiles of about 8 KB: the same seed and number give the same file. Some contain a known error.

mod planted;
mod profile;
mod words;

use fastrand::Rng;

pub use planted::Kind;

/// One file.
pub struct File {
    /// The text, as YAML.
    pub text: String,
    /// The lines (from 1) of its error; empty if it has none.
    pub lines: Vec<usize>,
}

/// File `number` for a seed, optionally with an error.
pub fn file(seed: u64, number: usize, error: Option<Kind>) -> File {
    // Neighbouring seeds of this generator give dissimilar streams.
    let mut chance = Rng::with_seed(seed.wrapping_mul(1_000_003).wrapping_add(number as u64));
    let mut text = profile::lines(number, &mut chance);
    let lines = error.map_or_else(Vec::new, |kind| kind.plant(&mut text, &mut chance));
    text.push(String::new());
    File { text: text.join("\n"), lines }
}
