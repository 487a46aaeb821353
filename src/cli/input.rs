//! Reads the input file of a document.

use std::path::Path;

use super::args::SettingsArgs;
use super::console::Console;
use super::exit::Exit;
use super::settings::Configs;
use super::{documents, walk};
use crate::check::{Checked, Content, Settings};
use crate::config::Config;
use crate::messages::fill;
use crate::model::Profile;
use crate::schema::Format;

/// Reads a file in one format. Files with errors are rejected: the document would hide them.
pub fn read(path: &Path, format: Format, command: &str, console: &Console) -> Result<Content, Exit> {
    let checked = checked(path, format, command, console)?;
    checked.content.ok_or(Exit::Failed)
}

/// Reads a file in one format, with all findings except gaps.
pub fn checked(path: &Path, format: Format, command: &str, console: &Console) -> Result<Checked, Exit> {
    let bytes = walk::read(path, console)?;
    checked_bytes(path, &bytes, format, command, Config::without_gaps(), console)
}

/// Reads a file in one format, with all findings that `check` reports with the settings of its folder.
pub fn whole(path: &Path, format: Format, command: &str, console: &Console) -> Result<Checked, Exit> {
    let bytes = walk::read(path, console)?;
    let config = Configs::new(&SettingsArgs::default(), console)?.config(path)?;
    checked_bytes(path, &bytes, format, command, &config, console)
}

/// The same for bytes that were already read; `path` is their name.
pub fn checked_bytes(
    path: &Path,
    bytes: &[u8],
    format: Format,
    command: &str,
    config: &Config,
    console: &Console,
) -> Result<Checked, Exit> {
    let sibling = |relative: &str| console.store.named(&walk::beside(path, relative));
    let settings = Settings { config, sibling: &sibling, ..Settings::default() };
    let checked = documents::checked(path, bytes, true, settings)
        .map_err(|nature| documents::refuse(path, nature, console))?;
    let words = &console.words().problem;
    let name = path.display().to_string();
    if checked.format.is_some_and(|found| found != format) {
        let args = [("expected", format.id().to_owned()), ("command", command.to_owned())];
        console.problem(Some(path), &fill(&words.other_format, &args));
        return Err(Exit::Failed);
    }
    console.note_signs(&checked);
    if !checked.is_usable() {
        console.problem(Some(path), &fill(&words.has_errors, &[("path", name)]));
        return Err(Exit::Failed);
    }
    Ok(checked)
}

/// Reads the profile that a file refers to.
pub fn profile_beside(
    file: &Path,
    relative: &str,
    command: &str,
    console: &Console,
) -> Result<Profile, Exit> {
    match read(&walk::beside(file, relative), Format::Profile, command, console)? {
        Content::Profile(profile, _) => Ok(*profile),
        _ => Err(Exit::Failed),
    }
}
