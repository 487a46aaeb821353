//! Prepares the data that is compiled into the program: converts YAML to JSON (`src/data.rs`), compiles the patterns of
//! the catalogue, extracts from the schemas what validation needs, lists the rules, and identifies the inputs of the build.
//! The version alone does not distinguish two builds, and a cache entry of one build must never be used by another.

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Like the macro in `src/data.rs`, for the code of `src` that the build shares.
macro_rules! data {
    ($path:literal) => {
        &crate::data(std::path::Path::new(concat!("src/", $path, ".yaml"))).unwrap_or_default().to_string()
    };
}

#[path = "build/annotations.rs"]
mod annotations;
#[path = "build/base.rs"]
mod base;
#[path = "build/words.rs"]
#[allow(dead_code, unused_imports)] // A part of the shared code is only used at run time.
mod words;

/// Everything that is compiled into the program.
const MADE_OF: [&str; 8] =
    ["build.rs", "build", "Cargo.toml", "Cargo.lock", "src", "schemas", "profiles", "templates"];

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("no folder for what is built")?);
    convert(Path::new("src"), &out.join("data"))?;
    words::prepare(Path::new("src/dimensions/catalogue"), &out.join("catalogue.patterns"))?;
    bare_schemas(Path::new("schemas"), &out.join("schemas"))?;
    list_rules("src/rulebook", &out.join("rulebook.rs"), false)?;
    list_rules("src/lint/rules", &out.join("rules.rs"), true)?;
    meanings(Path::new("schemas"), &out.join("meaning.rs"))?;
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

/// Converts the YAML files in a folder, recursively, to JSON files with the same names.
fn convert(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for entry in entries(from)? {
        let target = to.join(entry.file_name().unwrap_or_default());
        if entry.is_dir() {
            convert(&entry, &target)?;
        } else if entry.extension().is_some_and(|extension| extension == "yaml") {
            fs::write(target.with_extension("json"), data(&entry)?.to_string())?;
        }
    }
    Ok(())
}

/// The content of a YAML file.
fn data(file: &Path) -> Result<serde_json::Value, Box<dyn Error>> {
    let text = fs::read_to_string(file)?;
    Ok(serde_yaml::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))?)
}

/// Writes every schema without its descriptions, which are four fifths of it and would be parsed at every start.
fn bare_schemas(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for path in entries(from)? {
        let mut schema: serde_json::Value = serde_json::from_str(&fs::read_to_string(&path)?)?;
        make_bare(&mut schema);
        fs::write(to.join(path.file_name().unwrap_or_default()), schema.to_string())?;
    }
    Ok(())
}

/// Writes the meaning of the keys of every file format as a table named after its schema (`src/schema/meaning.rs`). The
/// schema of the settings needs no table; a test derives it from the code and applies the same rules to it.
fn meanings(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    let mut code = String::new();
    for path in entries(from)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let name = name.split('.').next().unwrap_or_default();
        if name == "instellingen" {
            continue;
        }
        let schema = serde_json::from_str(&fs::read_to_string(&path)?)?;
        let meaning = annotations::read(&schema).map_err(|error| format!("{}: {error}", path.display()))?;
        let table = annotations::code(&meaning);
        writeln!(code, "static {}: Meaning = {table};", name.to_uppercase())?;
    }
    Ok(fs::write(to, code)?)
}

/// Removes descriptions and annotations from a schema and its subschemas, but for other names of keys. Some keywords hold subschemas by name, and
/// such a name may be any word.
fn make_bare(schema: &mut serde_json::Value) {
    const TO_PEOPLE: [&str; 5] = ["title", "description", "examples", "default", "$comment"];
    const BY_NAME: [&str; 3] = ["properties", "patternProperties", "$defs"];
    const VALUES: [&str; 2] = ["const", "enum"];
    match schema {
        serde_json::Value::Object(keys) => {
            keys.retain(|key, _| {
                !TO_PEOPLE.contains(&key.as_str()) && (!key.starts_with("x-") || key == "x-also")
            });
            for (key, value) in keys.iter_mut().filter(|(key, _)| !VALUES.contains(&key.as_str())) {
                match value.as_object_mut() {
                    Some(named) if BY_NAME.contains(&key.as_str()) => named.values_mut().for_each(make_bare),
                    _ => make_bare(value),
                }
            }
        }
        serde_json::Value::Array(schemas) => schemas.iter_mut().for_each(make_bare),
        _ => {}
    }
}

/// A file, or a folder with everything in it.
fn add(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    path.hash(hasher);
    if !path.is_dir() {
        fs::read(path)?.hash(hasher);
        return Ok(());
    }
    entries(path)?.iter().try_for_each(|entry| add(entry, hasher))
}

/// The entries of a folder, sorted by name.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries: io::Result<Vec<PathBuf>> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect();
    let mut entries = entries?;
    entries.sort();
    Ok(entries)
}

/// Writes the modules of the rules and their list: every file in every folder under `folder` is a rule. With `checked`,
/// each rule is listed with its check.
fn list_rules(folder: &str, to: &Path, checked: bool) -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or("no folder of the package")?);
    let (mut modules, mut list) = (String::new(), String::new());
    let mut words =
        [("WordList", "WORD_LISTS", String::new()), ("VacancyList", "VACANCY_LISTS", String::new())];
    for family in entries(Path::new(folder))?.into_iter().filter(|path| path.is_dir()) {
        let family_name = stem(&family)?;
        writeln!(
            modules,
            "/// Rules of the family `{}`.\npub mod {family_name} {{",
            family_name.replace('_', "-")
        )?;
        for file in
            entries(&family)?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "rs"))
        {
            let name = stem(&file)?;
            // The comment at the top of the file documents the rule.
            writeln!(
                modules,
                "    #[path = {:?}]\n    #[allow(missing_docs)]\n    pub mod {name};",
                root.join(&file).display().to_string()
            )?;
            let text = fs::read_to_string(&file)?;
            for (kind, _, lists) in &mut words {
                for list in text.lines().filter_map(|line| declared(line, kind)) {
                    writeln!(lists, "    &{family_name}::{name}::{list},")?;
                }
            }
            let rule = format!("&{family_name}::{name}::RULE");
            if checked {
                writeln!(list, "    ({rule}, &{family_name}::{name}::CHECK),")?;
            } else {
                writeln!(list, "    {rule},")?;
            }
        }
        modules.push_str("}\n\n");
    }
    let kind =
        if checked { "(&crate::rule::Rule, &crate::lint::check::Check)" } else { "&crate::rule::Rule" };
    let mut text = format!(
        "{modules}/// The rules of these folders, by folder and name.\npub static RULES: &[{kind}] = &[\n{list}];\n"
    );
    for (kind, name, lists) in words.iter().filter(|_| checked) {
        writeln!(
            text,
            "\n/// The word lists in these files, by file.\npub static {name}: &[&crate::lint::lists::{kind}] = &[\n{lists}];"
        )?;
    }
    Ok(fs::write(to, text)?)
}

/// The name of the public static of this type that a line of code declares.
fn declared<'a>(line: &'a str, kind: &str) -> Option<&'a str> {
    let (name, declared) = line.strip_prefix("pub static ")?.split_once(": ")?;
    declared.starts_with(&format!("{kind} = ")).then_some(name)
}

/// The name of a file or folder without its extension.
fn stem(path: &Path) -> Result<&str, Box<dyn Error>> {
    path.file_stem()
        .and_then(|stem| stem.to_str())
        .ok_or_else(|| format!("{}: no name", path.display()).into())
}
