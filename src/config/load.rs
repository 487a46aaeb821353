//! Settings with everything they build on: the files `extends` names, and theirs.

use std::path::{Component, Path, PathBuf};

use super::{ConfigFile, FILE_NAME, Layer, PerPath, Preset, ReadConfig, read};
use crate::config::Config;
use crate::finding::{Arg, Finding, Place};
use crate::lint::rules::schema::extends_kring;
use crate::lint::rules::vakwerk::verwijzing_onbekend;
use crate::text::nearest;

/// Gives the bytes of a settings file, or `None` where there is none.
pub type Loader<'a> = &'a dyn Fn(&Path) -> Option<Vec<u8>>;

/// Settings, ready to use for files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Loaded {
    /// What holds for every file.
    pub config: Config,
    /// What holds for some files besides: the folder the patterns start from, and what is said. Later ones win.
    pub per_path: Vec<(PathBuf, PerPath)>,
    /// The patterns of the settings file itself for the files of a folder, and its folder.
    pub paths: Option<(PathBuf, super::PathsFile)>,
}

/// Reads settings and what they build on. The files that were read come back too, each with its findings; where any
/// has one, the settings must not be used.
#[must_use]
pub fn load(path: &Path, bytes: &[u8], loader: Loader<'_>) -> (Loaded, Vec<ReadConfig>) {
    let mut loading = Loading { loader, loaded: Loaded::default(), files: Vec::new(), open: Vec::new() };
    let own = loading.file(path, bytes);
    loading.loaded.paths = Some((folder(path), own.paden));
    (loading.loaded, loading.files)
}

struct Loading<'a> {
    loader: Loader<'a>,
    loaded: Loaded,
    files: Vec<ReadConfig>,
    /// The files that are being read, each named by the one before it.
    open: Vec<PathBuf>,
}

impl Loading<'_> {
    fn file(&mut self, path: &Path, bytes: &[u8]) -> ConfigFile {
        let mut read = read(&path.display().to_string(), bytes);
        let file = read.file.clone();
        self.open.push(plain(path));
        for (pointer, name) in file.extends.entries("/extends") {
            read.findings.extend(self.base(path, name).map(|problem| problem.at(pointer)));
        }
        self.open.pop();
        self.files.push(read);
        file.layer().apply(&mut self.loaded.config);
        let folder = folder(path);
        self.loaded.per_path.extend(file.per_pad.iter().map(|said| (folder.clone(), said.clone())));
        file
    }

    /// Lays down what a settings file builds on.
    fn base(&mut self, from: &Path, name: &str) -> Option<Problem> {
        if let Some(preset) = Preset::named(name) {
            preset.apply(&mut self.loaded.config);
            return None;
        }
        let path = folder(from).join(name);
        if self.open.contains(&plain(&path)) {
            return Some(Problem::Circle);
        }
        match (self.loader)(&path) {
            Some(bytes) => {
                self.file(&path, &bytes);
                None
            }
            None => Some(Problem::Absent(name.to_owned())),
        }
    }
}

/// What is wrong with a name under `extends`.
enum Problem {
    /// It leads back to a file that is being read.
    Circle,
    /// There is no such preset or file.
    Absent(String),
}

impl Problem {
    fn at(self, pointer: String) -> Finding {
        match self {
            Self::Circle => Finding::new(&extends_kring::RULE, Place::Value(pointer)),
            Self::Absent(name) => {
                let near = nearest(&name, Preset::ALL.map(Preset::name)).map(str::to_owned);
                let finding =
                    Finding::new(&verwijzing_onbekend::RULE, Place::Value(pointer)).with("naam", name);
                match near {
                    Some(near) => finding.with("bedoeld", Arg::Phrase("bedoelde-u", near)),
                    None => finding,
                }
            }
        }
    }
}

/// The layer for one file: what is said for its path, over what is said for all.
#[must_use]
pub fn for_file(loaded: &Loaded, matches: impl Fn(&Path, &[String]) -> bool) -> Config {
    let mut config = loaded.config.clone();
    for (folder, said) in &loaded.per_path {
        if matches(folder, &said.paden) {
            said.layer().apply(&mut config);
        }
    }
    config
}

/// The layer of what a user says on the command line.
#[must_use]
pub fn spoken(select: Option<Vec<String>>, ignore: Vec<String>) -> Layer {
    let targets = |names: Vec<String>| names.into_iter().map(super::Target).collect::<Vec<_>>();
    Layer { select: select.map(targets), ignore: targets(ignore), ..Layer::default() }
}

/// The folder patterns and names of a settings file start from.
fn folder(path: &Path) -> PathBuf {
    path.parent().unwrap_or(Path::new("")).to_path_buf()
}

/// A path without `.` and `..`, to tell whether two lead to one file.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if plain.file_name().is_some() => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    plain
}

/// The settings an example shows, with what is wrong in them; the file extends nothing but presets and itself.
#[must_use]
pub fn example(bytes: &[u8]) -> ReadConfig {
    let itself = |path: &Path| (plain(path) == Path::new(FILE_NAME)).then(|| bytes.to_vec());
    let (_, mut files) = load(Path::new(FILE_NAME), bytes, &itself);
    // The file itself is the last that is done.
    files.pop().unwrap_or_else(|| read(FILE_NAME, bytes))
}
