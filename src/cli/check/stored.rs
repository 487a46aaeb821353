//! `--baseline` and `--update-baseline`: the file with known findings.

use std::io;
use std::path::{Path, PathBuf};

use crate::base::text;
use crate::baseline::Baseline;
use crate::cli::args::CheckArgs;
use crate::cli::console::{Console, write_whole};
use crate::cli::disk;
use crate::cli::exit::Exit;
use crate::cli::settings::absolute;
use crate::messages::fill;

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
        match disk::file(path) {
            Ok(bytes) => {
                let text = text::decode(&bytes, None).map_err(|_| {
                    console.problem(Some(path), &console.words().problem.no_text);
                    Exit::Failed
                })?;
                stored.content =
                    Baseline::parse(&text.text).map_err(|error| refuse(path, &error, console))?;
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound && stored.updates => {}
            Err(error) => {
                console.io_problem(path, &error);
                if error.kind() == io::ErrorKind::NotFound {
                    Console::err(&format!("{}\n", console.words().problem.make_baseline));
                }
                return Err(Exit::Failed);
            }
        }
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

    /// The baseline to update. Files that no longer exist are removed; files outside this run are kept.
    pub fn to_update(&self) -> Option<Baseline> {
        let mut baseline = (self.path.is_some() && self.updates).then(|| self.content.clone())?;
        let gone: Vec<String> =
            baseline.files().filter(|name| !self.folder.join(name).exists()).map(str::to_owned).collect();
        for name in &gone {
            baseline.forget(name);
        }
        Some(baseline)
    }

    /// Writes the updated baseline. The findings in it do not make the run fail.
    pub fn write(&self, baseline: &Baseline, console: &Console) -> Exit {
        let Some(path) = &self.path else { return Exit::Clean };
        let written = baseline
            .to_text()
            .map_err(io::Error::other)
            .and_then(|text| write_whole(path, text.as_bytes(), true));
        match written {
            Ok(()) => {
                let args = [("n", baseline.len().to_string()), ("path", path.display().to_string())];
                Console::err(&format!("{}\n", fill(&console.words().report.baseline_written, &args)));
                Exit::Clean
            }
            Err(error) => {
                console.io_problem(path, &error);
                Exit::Failed
            }
        }
    }
}

fn refuse(path: &Path, error: &serde_json::Error, console: &Console) -> Exit {
    let args = [("line", error.line().to_string()), ("column", error.column().to_string())];
    console.problem(Some(path), &fill(&console.words().problem.bad_baseline, &args));
    Exit::Failed
}
