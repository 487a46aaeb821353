//! Says what the program is made of: the version alone does not tell two builds apart. What one build keeps in a cache
//! must never be taken for what another would say.

use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// All that ends up in the program.
const MADE_OF: [&str; 7] =
    ["build.rs", "Cargo.toml", "Cargo.lock", "src", "schemas", "profiles", "templates"];

fn main() -> io::Result<()> {
    let mut hasher = DefaultHasher::new();
    for name in MADE_OF.map(Path::new).into_iter().filter(|path| path.exists()) {
        println!("cargo::rerun-if-changed={}", name.display());
        add(name, &mut hasher)?;
    }
    for name in ["TARGET", "PROFILE", "CARGO_ENCODED_RUSTFLAGS"] {
        env::var_os(name).hash(&mut hasher);
    }
    if let Some(compiler) = env::var_os("RUSTC") {
        Command::new(compiler).arg("-vV").output()?.stdout.hash(&mut hasher);
    }
    println!("cargo::rustc-env=GOEDWERK_BUILD={:016x}", hasher.finish());
    Ok(())
}

/// A file, or a folder with all that is in it.
fn add(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    path.hash(hasher);
    if !path.is_dir() {
        fs::read(path)?.hash(hasher);
        return Ok(());
    }
    let entries: io::Result<Vec<PathBuf>> = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect();
    let mut entries = entries?;
    entries.sort();
    entries.iter().try_for_each(|entry| add(entry, hasher))
}
