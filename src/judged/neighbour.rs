//! The profile that a file refers to: whether it exists, and whether conclusions may be drawn from it.

use super::reason::{NotJudged, Reason};
use crate::config::Config;
use crate::document::{Document, Node};
use crate::draft::{ProfileDraft, tree};
use crate::finding::{Finding, Place};
use crate::lint::beside::Beside;
use crate::lint::references::{self, Ids};
use crate::model::Profile;
use crate::placing::{Nature, nature, place};
use crate::reader::{self, Kind};
use crate::rulebook::vakwerk;
use crate::schema::{self, Format};
use crate::source::Source;

/// The profile that a file refers to.
pub enum Neighbour {
    /// It does not exist, or is not a profile.
    Absent,
    /// It has errors: what seems absent may be in a part that could not be read.
    Faulty(Box<Profile>),
    /// It has no errors.
    Whole(Box<Profile>),
}

impl Neighbour {
    /// Reads the profile at this path, using `sibling`.
    #[must_use]
    pub fn of(path: &str, sibling: &dyn Fn(&str) -> Option<Vec<u8>>) -> Self {
        let Some(bytes) = sibling(path) else { return Self::Absent };
        match read_whole_profile(path, &bytes) {
            Some((profile, true)) => Self::Whole(Box::new(profile)),
            Some((profile, false)) => Self::Faulty(Box::new(profile)),
            None => Self::Absent,
        }
    }

    /// The profile, if conclusions may be drawn from it.
    #[must_use]
    pub fn profile(&self) -> Option<&Profile> {
        match self {
            Self::Whole(profile) => Some(profile),
            Self::Absent | Self::Faulty(_) => None,
        }
    }

    /// Adds findings about references to the profile and to its parts, and returns what could not be judged without it.
    #[must_use]
    pub fn judge(
        &self,
        format: Format,
        path: &str,
        tree: &Node,
        mut found: Vec<Finding>,
        beside: &Beside<'_>,
        config: &Config,
    ) -> (Vec<Finding>, Vec<NotJudged>) {
        let unknown = &vakwerk::verwijzing_onbekend::RULE;
        let place = Place::Value("/profiel".to_owned());
        let mut rules = beside.without();
        let reason = match self {
            Self::Whole(profile) => {
                found.extend(references::dangling(format, tree, &Ids::of(profile)));
                return (found, Vec::new());
            }
            Self::Absent => {
                found.push(Finding::new(unknown, place.clone()).with("naam", path.to_owned()));
                Reason::NoProfile(path.to_owned())
            }
            Self::Faulty(profile) => {
                if !references::dangling(format, tree, &Ids::of(profile)).is_empty() {
                    rules.push(unknown);
                }
                Reason::FaultyProfile(path.to_owned())
            }
        };
        rules.retain(|rule| config.severity(rule).is_some());
        let not_judged = (!rules.is_empty()).then_some(NotJudged { reason, place, rules });
        (found, not_judged.into_iter().collect())
    }
}

/// Reads a profile, in YAML or in a document, for a command that works with it. `name` is the name of the file. The profile, if the file is one; if it has errors, whatever could
/// be read.
#[must_use]
pub fn read_profile(name: &str, bytes: &[u8]) -> Option<Profile> {
    read_whole_profile(name, bytes).map(|(profile, _)| profile)
}

/// The profile in a Word, ODT, PDF, HTML or text file.
fn of_document(name: &str, bytes: &[u8], kind: Kind) -> Option<Document> {
    let manuscript = reader::read(name, bytes, kind);
    let lines = place(&manuscript.blocks);
    if nature(&manuscript, &lines) != Nature::Profile {
        return None;
    }
    let draft = ProfileDraft::read(&manuscript, &lines);
    Some(tree::document(&draft, &manuscript, &lines))
}

/// Like [`read_profile`], but also returns whether all of it could be read.
fn read_whole_profile(name: &str, bytes: &[u8]) -> Option<(Profile, bool)> {
    let document = match Kind::document(name, bytes) {
        Some(kind) => of_document(name, bytes, kind)?,
        None => Document::parse(&Source::decode("", bytes).0).0,
    };
    let shape = schema::check(&document);
    let is_whole = shape.findings.is_empty() && shape.from_damage.is_empty() && document.is_whole();
    let profile = (shape.format == Some(Format::Profile)).then(|| shape.tree.read().ok()).flatten()?;
    Some((profile, is_whole))
}
