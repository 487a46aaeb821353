//! Compiles the word patterns of the catalogue, with the code of `src/words` that compiles them at run time too.

use std::error::Error;
use std::fs;
use std::path::Path;

use serde_json::Value;

#[path = "../src/words/frame.rs"]
mod frame;
#[path = "../src/words/index/mod.rs"]
mod index;
#[path = "../src/words/literal.rs"]
mod literal;
#[path = "../src/words/pattern.rs"]
mod pattern;
#[path = "../src/words/people.rs"]
mod people;
#[path = "../src/words/tokens.rs"]
mod tokens;
#[path = "../src/words/verb.rs"]
mod verb;

use index::Patterns;

/// Writes the patterns of every dimension, in the order of the files: of slot `n`, the strong ones have tag `2n` and the
/// weak ones `2n + 1`. A test compares the result with that of `Catalogue`.
pub fn prepare(folder: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    let mut patterns = Patterns::default();
    let mut slot = 0;
    for file in super::entries(folder)? {
        let family = super::data(&file)?;
        for dimension in list(&family, "dimensies") {
            let poles = ["klassiek", "ondernemend"].map(|pole| &dimension["polen"][pole]);
            let slots = if dimension["polen"].is_object() { &poles[..] } else { &[dimension][..] };
            for signs in slots {
                for (key, tags, excludes) in [
                    ("signalen", &[2 * slot][..], false),
                    ("zijdelings", &[2 * slot + 1], false),
                    ("uitgezonderd", &[2 * slot, 2 * slot + 1], true),
                ] {
                    for pattern in list(signs, key).iter().filter_map(Value::as_str) {
                        for tag in tags {
                            let named = |error| format!("{}: {error}", dimension["id"]);
                            patterns.push(*tag, pattern, excludes).map_err(named)?;
                        }
                    }
                }
                slot += 1;
            }
        }
    }
    Ok(fs::write(to, patterns.compile().to_bytes())?)
}

/// A list in a file; empty if there is none.
fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}
