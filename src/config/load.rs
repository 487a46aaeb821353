//! Loads settings with everything they extend, recursively.

use std::path::{Path, PathBuf};

use super::effective::Config;
use super::file::{ConfigFile, FILE_NAME, ReadConfig, read};
use super::layer::Layer;
use super::paths::{Patterns, plain};
use super::preset::Preset;
use crate::base::nearest;
use crate::finding::{Arg, Finding, Place};
use crate::rulebook::schema::{extends_kring, extends_onbekend};

/// Returns the bytes of a settings file, or `None` if it does not exist.
pub type Loader<'a> = &'a dyn Fn(&Path) -> Option<Vec<u8>>;

/// Loaded settings, to be resolved per file.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    /// The settings for every file.
    pub config: Config,
    /// Overrides for some files. Later ones take precedence.
    per_path: Vec<(Patterns, Layer)>,
    /// If not empty: the only files of a folder to include.
    only: Patterns,
    /// The files of a folder to exclude.
    except: Patterns,
}

impl Loaded {
    /// The effective settings for one file.
    #[must_use]
    pub fn for_file(&self, file: &Path) -> Config {
        self.with(&self.layers(file))
    }

    /// Which overrides apply to a file. Files with the same overrides have the same settings.
    #[must_use]
    pub fn layers(&self, file: &Path) -> Vec<usize> {
        let holding = self.per_path.iter().enumerate().filter(|(_, (patterns, _))| patterns.matches(file));
        holding.map(|(at, _)| at).collect()
    }

    /// The effective settings with these overrides.
    #[must_use]
    pub fn with(&self, layers: &[usize]) -> Config {
        let mut config = self.config.clone();
        for (_, layer) in layers.iter().filter_map(|&at| self.per_path.get(at)) {
            layer.apply(&mut config);
        }
        config
    }

    /// Whether a file that was found in a folder is included.
    #[must_use]
    pub fn wants(&self, file: &Path) -> bool {
        (self.only.is_empty() || self.only.matches(file)) && !self.except.matches(file)
    }
}

/// Loads settings and what they extend. Also returns the files that were read, each with its findings; if there are any
/// findings, the settings must not be used.
#[must_use]
pub fn load(path: &Path, bytes: &[u8], loader: Loader<'_>) -> (Loaded, Vec<ReadConfig>) {
    let mut loading = Loading { loader, loaded: Loaded::default(), files: Vec::new(), open: Vec::new() };
    let own = loading.file(path, bytes);
    loading.loaded.only = Patterns::new(&folder(path), &own.paden.alleen);
    loading.loaded.except = Patterns::new(&folder(path), &own.paden.negeer);
    (loading.loaded, loading.files)
}

struct Loading<'a> {
    loader: Loader<'a>,
    loaded: Loaded,
    files: Vec<ReadConfig>,
    /// The chain of files being read, each extended by the one before it.
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
        let per_path = file.per_pad.iter().map(|said| (Patterns::new(&folder, &said.paden), said.layer()));
        self.loaded.per_path.extend(per_path);
        file
    }

    /// Applies what a settings file extends.
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

/// Why a name under `extends` is invalid.
enum Problem {
    /// It refers back to a file that is being read.
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
                let finding = Finding::new(&extends_onbekend::RULE, Place::Value(pointer)).with("naam", name);
                match near {
                    Some(near) => finding.with("bedoeld", Arg::Phrase("bedoelde-u", near)),
                    None => finding,
                }
            }
        }
    }
}

/// The folder to which the patterns and names in a settings file are relative.
fn folder(path: &Path) -> PathBuf {
    path.parent().unwrap_or(Path::new("")).to_path_buf()
}

/// The settings in an example, with their findings; the file can only extend presets and itself.
#[must_use]
pub fn example(bytes: &[u8]) -> ReadConfig {
    let itself = |path: &Path| (plain(path) == Path::new(FILE_NAME)).then(|| bytes.to_vec());
    let (_, mut files) = load(Path::new(FILE_NAME), bytes, &itself);
    // The file itself is finished last.
    files.pop().unwrap_or_else(|| read(FILE_NAME, bytes))
}
