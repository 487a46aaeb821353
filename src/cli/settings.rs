//! Resolves the settings for a file: the nearest `goedwerk.toml`, overridden by the command line.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::SettingsArgs;
use super::console::Console;
pub use super::disk::absolute;
use super::exit::Exit;
use crate::base::nearest;
use crate::check::Checked;
use crate::config::{self, Config, FILE_NAME, Layer, Loaded, Preset, ReadConfig, Target};
use crate::messages::fill;
use crate::report::{Report as _, text};

/// The settings of a run. Each settings file is read once.
pub struct Configs<'a> {
    console: &'a Console,
    /// The settings given by the user, or defaults if disabled: then no file is searched for.
    named: Option<Arc<Loaded>>,
    preset: Option<Preset>,
    spoken: Layer,
    found: BTreeMap<PathBuf, Arc<Loaded>>,
    /// Cache of resolved settings, by the address of the settings and the sections that apply. Most files in a run
    /// share one.
    made: BTreeMap<(usize, Vec<usize>), Arc<Config>>,
}

impl<'a> Configs<'a> {
    /// From the arguments; an unknown name or an unusable file is reported and ends the run.
    pub fn new(args: &SettingsArgs, console: &'a Console) -> Result<Self, Exit> {
        let spoken = Layer {
            select: args.select.clone().map(|names| names.into_iter().map(Target).collect()),
            ignore: args.ignore.iter().cloned().map(Target).collect(),
            min_severity: args.min_severity.map(Into::into),
            ..Layer::default()
        };
        let named = spoken.select.iter().flatten().chain(&spoken.ignore).all(|target| known(target, console));
        if !named {
            return Err(Exit::Failed);
        }
        let mut configs = Self {
            console,
            named: None,
            preset: args.preset.map(Into::into),
            spoken,
            found: BTreeMap::new(),
            made: BTreeMap::new(),
        };
        if args.isolated {
            configs.named = Some(Arc::default());
        } else if let Some(path) = &args.config {
            configs.named = Some(configs.load(path)?);
        }
        Ok(configs)
    }

    /// The settings for a file.
    pub fn of(&mut self, file: &Path) -> Result<Arc<Loaded>, Exit> {
        self.above(&absolute(file))
    }

    /// The settings for a file with an absolute path.
    fn above(&mut self, file: &Path) -> Result<Arc<Loaded>, Exit> {
        if let Some(named) = &self.named {
            return Ok(named.clone());
        }
        let folder = file.parent().unwrap_or(Path::new("")).to_path_buf();
        if let Some(found) = self.found.get(&folder) {
            return Ok(found.clone());
        }
        let nearest = folder.ancestors().map(|folder| folder.join(FILE_NAME)).find(|path| {
            self.console.store.note(path);
            path.is_file()
        });
        let loaded = match nearest {
            Some(path) => self.once(&path)?,
            None => Arc::default(),
        };
        self.found.insert(folder, loaded.clone());
        Ok(loaded)
    }

    /// The resolved settings for a file, with overrides from the command line.
    pub fn config(&mut self, file: &Path) -> Result<Arc<Config>, Exit> {
        let file = absolute(file);
        let loaded = self.above(&file)?;
        let layers = loaded.layers(&file);
        // The settings live as long as the run, so their address is not reused.
        let key = (Arc::as_ptr(&loaded).addr(), layers);
        if let Some(made) = self.made.get(&key) {
            return Ok(made.clone());
        }
        let mut config = loaded.with(&key.1);
        if let Some(preset) = self.preset {
            preset.apply(&mut config);
        }
        self.spoken.apply(&mut config);
        let config = Arc::new(config);
        self.made.insert(key, config.clone());
        Ok(config)
    }

    /// Loads a settings file that several folders may share.
    fn once(&mut self, path: &Path) -> Result<Arc<Loaded>, Exit> {
        if let Some(found) = self.found.get(path) {
            return Ok(found.clone());
        }
        let loaded = self.load(path)?;
        self.found.insert(path.to_path_buf(), loaded.clone());
        Ok(loaded)
    }

    fn load(&self, path: &Path) -> Result<Arc<Loaded>, Exit> {
        let path = absolute(path);
        let bytes = super::walk::read(&shown(&path), self.console)?;
        let loader = |path: &Path| self.console.store.named(path);
        let (settings, files) = config::load(&path, &bytes, &loader);
        let bad: Vec<ReadConfig> = files.into_iter().filter(|read| !read.findings.is_empty()).collect();
        if bad.is_empty() {
            return Ok(Arc::new(settings));
        }
        for read in bad {
            let report = text::Text::new(self.console.language).coloured(true).width(Console::width());
            Console::err_coloured(&report.file(&as_checked(read)));
        }
        self.console.problem(None, &self.console.words().problem.bad_settings);
        Err(Exit::Failed)
    }
}

/// The folder of the settings for the working directory, or the working directory itself if there are none.
pub fn folder(args: &SettingsArgs) -> PathBuf {
    let here = PathBuf::from(".");
    if let Some(path) = &args.config {
        return path.parent().map_or(here, Path::to_path_buf);
    }
    let full = absolute(&here);
    let holds = |folder: &&Path| folder.join(FILE_NAME).is_file();
    let found = full.ancestors().find(holds).filter(|folder| !args.isolated && **folder != *full);
    found.map_or(here, Path::to_path_buf)
}

/// A settings file in the form of the text report, under its displayed name.
fn as_checked(read: ReadConfig) -> Checked {
    let ReadConfig { mut source, document, findings, .. } = read;
    source.name = shown(Path::new(&source.name)).display().to_string();
    Checked::of_findings(source, document, findings)
}

/// A path relative to the working directory, if it is inside it.
pub fn shown(path: &Path) -> PathBuf {
    let here = absolute(Path::new("."));
    path.strip_prefix(&here).map_or_else(|_| path.to_path_buf(), Path::to_path_buf)
}

fn known(target: &Target, console: &Console) -> bool {
    if Target::all().any(|name| name == target.0) {
        return true;
    }
    let words = &console.words().problem;
    let mut sentence = fill(&words.unknown_target, &[("name", target.0.clone())]);
    if let Some(near) = nearest(&target.0, Target::all()) {
        sentence = format!("{sentence}; {}", fill(&words.did_you_mean, &[("name", near.to_owned())]));
    }
    console.problem(None, &sentence);
    false
}
