//! Reads the user's pairings for a comparison.

use std::path::Path;

use crate::check::Content;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::input;
use crate::compare::Fingerprint;
use crate::compare::pairings::unknown;
use crate::finding::Place;
use crate::messages::fill;
use crate::model::Pairings;
use crate::schema::Format;

/// The pairings; empty if no file is given. Names that a compared profile does not have are reported, and the rest is
/// used.
pub fn load(path: Option<&Path>, fingerprints: &[Fingerprint], console: &Console) -> Result<Pairings, Exit> {
    let Some(path) = path else { return Ok(Pairings::default()) };
    let checked = input::checked(path, Format::Pairings, "--koppelingen", console)?;
    let Some(Content::Pairings(pairings)) = &checked.content else { return Err(Exit::Failed) };
    let words = &console.words().problem;
    for name in unknown(pairings, fingerprints) {
        let span = checked.document.span(&checked.source, &Place::Value(name.pointer));
        let position = checked.source.position(span.start);
        let args = [
            ("line", position.line.to_string()),
            ("column", position.column.to_string()),
            ("profile", name.profile),
            ("part", name.part),
            ("nearest", name.nearest.unwrap_or_default()),
        ];
        let has_nearest = args.last().is_some_and(|(_, nearest)| !nearest.is_empty());
        let sentence = if has_nearest { &words.pairing_near } else { &words.pairing_unknown };
        console.problem(Some(path), &fill(sentence, &args));
    }
    Ok((**pairings).clone())
}
