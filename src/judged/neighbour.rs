//! The profile a file names: whether it is there, and whether something may be concluded from it.

use super::reason::{NotJudged, Reason};
use crate::config::Config;
use crate::document::{Document, Node};
use crate::finding::{Finding, Place};
use crate::lint::beside::Beside;
use crate::lint::references::{self, Ids};
use crate::model::Profile;
use crate::rulebook::vakwerk;
use crate::schema::{self, Format};
use crate::source::Source;

/// The profile a file names.
pub enum Neighbour {
    /// It is not there, or is no profile.
    Absent,
    /// It has errors: what it does not say may be in what could not be read.
    Faulty(Box<Profile>),
    /// It is as it should be.
    Whole(Box<Profile>),
}

impl Neighbour {
    /// Reads the profile with this path, as `sibling` gives it.
    #[must_use]
    pub fn of(path: &str, sibling: &dyn Fn(&str) -> Option<Vec<u8>>) -> Self {
        let Some(bytes) = sibling(path) else { return Self::Absent };
        match read_whole_profile(&bytes) {
            Some((profile, true)) => Self::Whole(Box::new(profile)),
            Some((profile, false)) => Self::Faulty(Box::new(profile)),
            None => Self::Absent,
        }
    }

    /// The profile, where something may be concluded from it.
    #[must_use]
    pub fn profile(&self) -> Option<&Profile> {
        match self {
            Self::Whole(profile) => Some(profile),
            Self::Absent | Self::Faulty(_) => None,
        }
    }

    /// Adds to what was found the references to the profile itself and to what is in it, and gives what could not be
    /// judged without it.
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

/// Reads a profile for a command that works with it: the profile, if the file is one; of a file with errors, what could
/// be read of it.
#[must_use]
pub fn read_profile(bytes: &[u8]) -> Option<Profile> {
    read_whole_profile(bytes).map(|(profile, _)| profile)
}

/// As [`read_profile`], with whether all of it could be read.
fn read_whole_profile(bytes: &[u8]) -> Option<(Profile, bool)> {
    let (source, _) = Source::decode("", bytes);
    let (document, _) = Document::parse(&source);
    let shape = schema::check(&document);
    let is_whole = shape.findings.is_empty() && shape.from_damage.is_empty() && document.is_whole();
    let profile = (shape.format == Some(Format::Profile)).then(|| shape.tree.read().ok()).flatten()?;
    Some((profile, is_whole))
}
