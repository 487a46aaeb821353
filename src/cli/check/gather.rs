//! Collects the files of a run from paths, settings and standard input.

use std::cell::Cell;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::cli::args::CheckArgs;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::settings::{Configs, absolute};
use crate::cli::{disk, documents, lines, walk};
use crate::messages::fill;
use crate::source::MAX_BYTES;
use crate::vacancy_text::Kind;

use super::job::Job;

/// The files of a run.
pub struct Gathered {
    /// In the order in which they are reported.
    pub jobs: Vec<Job>,
    /// Whether a path could not be read.
    pub exit: Exit,
}

/// Finds the files and their settings.
pub fn jobs(args: &CheckArgs, configs: &mut Configs<'_>, console: &Console) -> Result<Gathered, Exit> {
    if args.reads_stdin() {
        return from_stdin(args, configs, console);
    }
    let mut stop = None;
    let (files, exit) = walk::files(
        &args.paths,
        console,
        |file| is_wanted(args, file),
        |file| match configs.of(file) {
            Ok(loaded) => loaded.wants(&absolute(file)),
            Err(exit) => {
                stop = Some(exit);
                false
            }
        },
    );
    if let Some(exit) = stop {
        return Err(exit);
    }
    let mut jobs = Vec::with_capacity(files.len());
    for path in files {
        if is_excluded(args, &path, configs, console)? {
            continue;
        }
        let config = configs.config(&path)?;
        let text = kind(args, &path, console)?;
        console.store.note(&path);
        let is_named = args.paths.contains(&path);
        jobs.push(Job { path, bytes: None, config, text, is_named });
    }
    Ok(Gathered { jobs, exit })
}

/// The text on standard input, under its name.
fn from_stdin(args: &CheckArgs, configs: &mut Configs<'_>, console: &Console) -> Result<Gathered, Exit> {
    let path = args.stdin_filename.clone().unwrap_or_else(|| PathBuf::from("-"));
    let bytes = stdin(console)?;
    let mut jobs = Vec::new();
    if !is_excluded(args, &path, configs, console)? {
        let config = configs.config(&path)?;
        let text = kind(args, &path, console)?;
        jobs.push(Job { path, bytes: Some(bytes), config, text, is_named: true });
    } else if args.fix && !args.diff {
        // The editor replaces its text by what it gets back.
        console.raw(&bytes);
    }
    Ok(Gathered { jobs, exit: Exit::Clean })
}

/// Whether `--force-exclude` skips a file that was named explicitly.
fn is_excluded(
    args: &CheckArgs,
    file: &Path,
    configs: &mut Configs<'_>,
    console: &Console,
) -> Result<bool, Exit> {
    if !args.force_exclude {
        return Ok(false);
    }
    let file = absolute(file);
    Ok(!configs.of(&file)?.wants(&file) || walk::is_ignored(&file, console))
}

/// The files in streams, read lazily, one per line. `failed` is called for lines without a file.
pub fn stream<'c>(
    args: &'c CheckArgs,
    mut configs: Configs<'c>,
    console: &'c Console,
    failed: &'c Cell<Exit>,
) -> impl Iterator<Item = Job> + 'c {
    lines::entries(&args.paths, console, || failed.set(Exit::Failed)).filter_map(move |entry| {
        let job = configs.config(&entry.path).and_then(|config| {
            if is_excluded(args, &entry.path, &mut configs, console)? {
                return Ok(None);
            }
            let text = kind(args, &entry.path, console)?;
            let bytes = Some(entry.text.into_bytes());
            Ok(Some(Job { path: entry.path, bytes, config, text, is_named: true }))
        });
        job.map_err(|exit| failed.set(exit)).ok().flatten()
    })
}

/// Whether a file in a given folder is checked.
pub fn is_wanted(args: &CheckArgs, file: &Path) -> bool {
    let is_document = match args.read_as {
        Some(_) => documents::is_document(file) && Kind::of(&file.to_string_lossy()).is_some(),
        None => documents::is_document(file),
    };
    walk::is_yaml(file) || is_document && !is_output(args, file)
}

/// Whether a document is a report that this run writes.
fn is_output(args: &CheckArgs, file: &Path) -> bool {
    args.output.iter().any(|to| absolute(&to.path) == absolute(file))
}

/// The kind of text in a file: `None` for YAML, which declares its own format.
fn kind(args: &CheckArgs, file: &Path, console: &Console) -> Result<Option<Kind>, Exit> {
    if args.read_as.is_none() || walk::is_yaml(file) {
        return Ok(None);
    }
    let kind = Kind::of(&file.to_string_lossy());
    if kind.is_none() {
        let path = [("path", file.display().to_string())];
        console.problem(None, &fill(&console.words().problem.no_vacancy_text, &path));
        return Err(Exit::Failed);
    }
    Ok(kind)
}

/// All of standard input, up to a limit that exceeds the largest profile.
fn stdin(console: &Console) -> Result<Vec<u8>, Exit> {
    console.store.note(Path::new("-"));
    let mut bytes = Vec::new();
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut stdin = std::io::stdin().lock();
    let read = stdin.by_ref().take(limit).read_to_end(&mut bytes).and_then(|_| {
        // A Word file or PDF may be larger than a profile in YAML.
        let is_document = bytes.len() > MAX_BYTES && Kind::document("-", &bytes).is_some();
        if is_document {
            bytes.extend(disk::bounded(stdin)?);
        }
        Ok(())
    });
    match read {
        Ok(()) => Ok(bytes),
        Err(error) => {
            console.io_problem(Path::new("-"), &error);
            Err(Exit::Failed)
        }
    }
}
