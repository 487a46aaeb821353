//! Turns the program's data from YAML into JSON (`src/data.rs`), and says what the program is made of: the version alone
//! does not tell two builds apart. What one build keeps in a cache must never be taken for what another would say.

use std::env;
use std::error::Error;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// All that ends up in the program.
const MADE_OF: [&str; 7] =
    ["build.rs", "Cargo.toml", "Cargo.lock", "src", "schemas", "profiles", "templates"];

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("no folder for what is built")?);
    convert(Path::new("src"), &out.join("data"))?;
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

/// Writes the YAML files of a folder and its folders as JSON, under the same names.
fn convert(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for entry in entries(from)? {
        let target = to.join(entry.file_name().unwrap_or_default());
        if entry.is_dir() {
            convert(&entry, &target)?;
        } else if entry.extension().is_some_and(|extension| extension == "yaml") {
            let text = fs::read_to_string(&entry)?;
            let value: serde_json::Value =
                serde_yaml::from_str(&text).map_err(|error| format!("{}: {error}", entry.display()))?;
            fs::write(target.with_extension("json"), value.to_string())?;
        }
    }
    Ok(())
}

/// A file, or a folder with all that is in it.
fn add(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    path.hash(hasher);
    if !path.is_dir() {
        fs::read(path)?.hash(hasher);
        return Ok(());
    }
    entries(path)?.iter().try_for_each(|entry| add(entry, hasher))
}

/// What is in a folder, by name.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries: io::Result<Vec<PathBuf>> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect();
    let mut entries = entries?;
    entries.sort();
    Ok(entries)
}
