//! Loads settings with everything they extend, recursively.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::effect::Effect;
use super::effective::Config;
use super::file::{FILE_NAME, KEYS, ReadConfig, read};
use super::layer::Layer;
use super::paths::{Patterns, plain};
use super::preset::Preset;
use crate::base::nearest;
use crate::document::Value;
use crate::finding::{Arg, Finding, Place};
use crate::rulebook::schema::{extends_geen_instellingen, extends_kring, extends_onbekend, extends_te_diep};

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

/// The maximum length of a chain of files that each extend the next one.
const MAX_CHAIN: usize = 32;

/// Loads settings and what they extend. Also returns the files that were read, each with its findings; if there are any
/// findings, the settings must not be used. Each file is read once, however often it is extended.
#[must_use]
pub fn load(path: &Path, bytes: &[u8], loader: Loader<'_>) -> (Loaded, Vec<ReadConfig>) {
    let mut loading = Loading {
        loader,
        per_path: Vec::new(),
        known: BTreeMap::new(),
        files: Vec::new(),
        open: Vec::new(),
        is_long: false,
    };
    let own = read(&path.display().to_string(), bytes);
    let (only, except) = (own.file.paden.alleen.clone(), own.file.paden.negeer.clone());
    let part = loading.file(path, own);
    let mut settings = Loaded {
        only: Patterns::new(&folder(path), &only),
        except: Patterns::new(&folder(path), &except),
        ..Loaded::default()
    };
    part.effect.apply(&mut settings.config);
    settings.per_path = part.per_path.iter().filter_map(|&at| loading.per_path.get(at).cloned()).collect();
    (settings, loading.files)
}

/// What a settings file contributes, together with what it extends.
#[derive(Debug, Default)]
struct Contribution {
    effect: Effect,
    /// The overrides for some files, by their position in [`Loading::per_path`].
    per_path: Vec<usize>,
}

impl Contribution {
    /// Appends settings that are applied after these. If an override is applied twice, only the last one counts, since
    /// both have the same effect.
    fn then(&mut self, later: &Self) {
        self.effect.then(&later.effect);
        let again: BTreeSet<usize> = later.per_path.iter().copied().collect();
        self.per_path.retain(|at| !again.contains(at));
        self.per_path.extend(&later.per_path);
    }
}

struct Loading<'a> {
    loader: Loader<'a>,
    per_path: Vec<(Patterns, Layer)>,
    /// The files that were read.
    known: BTreeMap<PathBuf, Result<Rc<Contribution>, Fault>>,
    files: Vec<ReadConfig>,
    /// The chain of files being read, each extended by the one before it.
    open: Vec<PathBuf>,
    /// Whether the file that was read last extends a chain that is too long. This is reported where the chain begins.
    is_long: bool,
}

/// Why a file cannot be extended.
#[derive(Debug, Clone, Copy)]
enum Fault {
    /// It holds no settings.
    NoSettings,
    /// It extends a chain of files that is too long.
    Long,
}

impl Loading<'_> {
    /// What a file that was read contributes.
    fn file(&mut self, path: &Path, mut read: ReadConfig) -> Contribution {
        let file = read.file.clone();
        let mut whole = Contribution::default();
        self.open.push(plain(path));
        for (pointer, name) in file.extends.entries("/extends") {
            match self.base(path, name) {
                Ok(base) => whole.then(&base),
                Err(Problem::Fault(Fault::Long, _)) if self.open.len() > 1 => self.is_long = true,
                Err(problem) => read.findings.push(problem.at(pointer)),
            }
        }
        self.open.pop();
        self.files.push(read);
        let folder = folder(path);
        let first = self.per_path.len();
        let own = file.per_pad.iter().map(|said| (Patterns::new(&folder, &said.paden), said.layer()));
        self.per_path.extend(own);
        let per_path = (first..self.per_path.len()).collect();
        whole.then(&Contribution { effect: Effect::of_layer(&file.layer()), per_path });
        whole
    }

    /// What a name under `extends` contributes.
    fn base(&mut self, from: &Path, name: &str) -> Result<Rc<Contribution>, Problem> {
        if let Some(preset) = Preset::named(name) {
            let effect = Effect::of_preset(preset);
            return Ok(Rc::new(Contribution { effect, per_path: Vec::new() }));
        }
        let path = folder(from).join(name);
        let key = plain(&path);
        if self.open.contains(&key) {
            return Err(Problem::Circle);
        }
        let problem = |fault| Problem::Fault(fault, name.to_owned());
        if let Some(known) = self.known.get(&key) {
            return known.clone().map_err(problem);
        }
        if self.open.len() >= MAX_CHAIN {
            return Err(problem(Fault::Long));
        }
        let bytes = (self.loader)(&path).ok_or_else(|| Problem::Absent(name.to_owned()))?;
        let read = read(&path.display().to_string(), &bytes);
        let known = if holds_settings(&path, &read) {
            let whole = self.file(&path, read);
            if std::mem::take(&mut self.is_long) { Err(Fault::Long) } else { Ok(Rc::new(whole)) }
        } else {
            Err(Fault::NoSettings)
        };
        self.known.insert(key, known.clone());
        known.map_err(problem)
    }
}

/// Whether a file that settings extend holds settings itself: it is named as such and has a key of settings, or has
/// such a key and no errors. The content of any other file is not shown, as nobody meant it to be read.
fn holds_settings(path: &Path, read: &ReadConfig) -> bool {
    let Some(Value::Mapping(entries)) = read.document.root().map(|root| &root.value) else { return false };
    let is_toml = !read.document.is_damaged();
    let is_named = path.extension().is_some_and(|extension| extension == "toml");
    let has_key = entries.iter().any(|entry| KEYS.contains(&entry.key.as_str()));
    (is_toml && entries.is_empty()) || (has_key && (is_toml || is_named))
}

/// Why a name under `extends` is invalid.
enum Problem {
    /// It refers back to a file that is being read.
    Circle,
    /// There is no such preset or file.
    Absent(String),
    /// The file cannot be extended.
    Fault(Fault, String),
}

impl Problem {
    fn at(self, pointer: String) -> Finding {
        match self {
            Self::Circle => Finding::new(&extends_kring::RULE, Place::Value(pointer)),
            Self::Fault(Fault::NoSettings, name) => {
                Finding::new(&extends_geen_instellingen::RULE, Place::Value(pointer)).with("naam", name)
            }
            Self::Fault(Fault::Long, _) => {
                Finding::new(&extends_te_diep::RULE, Place::Value(pointer)).with("grens", MAX_CHAIN)
            }
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

/// The settings in an example, with their findings; the file can extend presets, itself, a profile, and a chain of
/// settings without end.
#[must_use]
pub fn example(bytes: &[u8]) -> ReadConfig {
    let loader = |path: &Path| match plain(path).to_str()? {
        FILE_NAME => Some(bytes.to_vec()),
        "profiel.yaml" => Some(b"formaat: functieprofiel/1\n".to_vec()),
        path => {
            let number: usize = path.strip_prefix("keten/")?.strip_suffix(".toml")?.parse().ok()?;
            Some(format!("extends = \"{}.toml\"\n", number + 1).into_bytes())
        }
    };
    let (_, mut files) = load(Path::new(FILE_NAME), bytes, &loader);
    // The file itself is finished last.
    files.pop().unwrap_or_else(|| read(FILE_NAME, bytes))
}
