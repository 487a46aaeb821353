//! `--baseline` and `--update-baseline`: the file with known findings.

use std::io;
use std::path::{Path, PathBuf};

use crate::base::text;
use crate::baseline::{Baseline, Update};
use crate::cli::args::CheckArgs;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::settings::absolute;
use crate::cli::store::lock::lock;
use crate::messages::fill;

/// What a run found in its files, each with its name in the baseline.
pub type Updates = Vec<(String, Update)>;

/// The baseline of a run.
pub struct Stored {
    /// `None` if the user did not specify one.
    path: Option<PathBuf>,
    folder: PathBuf,
    content: Baseline,
    updates: bool,
}

impl Stored {
    /// Reads the baseline given in the arguments. It may be missing only if it is about to be created.
    pub fn open(args: &CheckArgs, console: &Console) -> Result<Self, Exit> {
        let mut stored = Self {
            path: args.baseline.clone(),
            folder: absolute(Path::new(".")),
            content: Baseline::default(),
            updates: args.update_baseline,
        };
        let Some(path) = &args.baseline else { return Ok(stored) };
        stored.folder = absolute(path).parent().unwrap_or(Path::new("")).to_path_buf();
        stored.content = read(path, stored.updates, console)?;
        Ok(stored)
    }

    /// The folder to which file names are relative.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The suppressed findings; none if the baseline is created anew.
    pub fn known(&self) -> Option<&Baseline> {
        (self.path.is_some() && !self.updates).then_some(&self.content)
    }

    /// The updates of a run, if it is to record any.
    pub fn to_update(&self) -> Option<Updates> {
        (self.path.is_some() && self.updates).then(Updates::new)
    }

    /// Updates the baseline. The findings in it do not make the run fail.
    pub fn write(&self, updates: &Updates, console: &Console) -> Exit {
        let Some(path) = &self.path else { return Exit::Clean };
        self.update(path, updates, console).map_or_else(
            |exit| exit,
            |count| {
                let args = [("n", count.to_string()), ("path", path.display().to_string())];
                Console::err(&format!("{}\n", fill(&console.words().report.baseline_written, &args)));
                Exit::Clean
            },
        )
    }

    /// Applies the updates to the baseline as it is now: another run may have updated it in the meantime. Files outside
    /// this run are kept, and files that no longer exist are removed. Returns the number of findings in it.
    fn update(&self, path: &Path, updates: &Updates, console: &Console) -> Result<usize, Exit> {
        let failed = |error: &io::Error| {
            console.io_problem(path, error);
            Exit::Failed
        };
        let target = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        let _lock = lock(&target).map_err(|error| failed(&error))?;
        let mut baseline = read(path, true, console)?;
        let gone: Vec<String> =
            baseline.files().filter(|name| !self.folder.join(name).exists()).map(str::to_owned).collect();
        for name in &gone {
            baseline.forget(name);
        }
        for (name, update) in updates {
            baseline.record(name, update);
        }
        let text = baseline.to_text().map_err(|error| failed(&io::Error::other(error)))?;
        console.store.keep(path, text.as_bytes()).map_err(|error| failed(&error))?;
        Ok(baseline.len())
    }
}

/// Reads a baseline. It may be missing only if it is about to be created.
fn read(path: &Path, may_be_missing: bool, console: &Console) -> Result<Baseline, Exit> {
    match console.store.file(path) {
        Ok(bytes) => {
            let text = text::decode(&bytes, None).map_err(|_| {
                console.problem(Some(path), &console.words().problem.no_text);
                Exit::Failed
            })?;
            Baseline::parse(&text.text).map_err(|error| refuse(path, &error, console))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound && may_be_missing => Ok(Baseline::default()),
        Err(error) => {
            console.io_problem(path, &error);
            if error.kind() == io::ErrorKind::NotFound {
                Console::err(&format!("{}\n", console.words().problem.make_baseline));
            }
            Err(Exit::Failed)
        }
    }
}

fn refuse(path: &Path, error: &serde_json::Error, console: &Console) -> Exit {
    let args = [("line", error.line().to_string()), ("column", error.column().to_string())];
    console.problem(Some(path), &fill(&console.words().problem.bad_baseline, &args));
    Exit::Failed
}
