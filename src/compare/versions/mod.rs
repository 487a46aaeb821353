//! Two versions of one profile -> what is new, what lapsed, what changed and what moved.
//!
//! ```text
//! profile -> tree (what it says, without layout) -> pair (which items are one) -> diff (changes) -> sections
//! fingerprints -> dimensions that became explicit or disappeared      findings -> gaps that came or closed
//! ```
//!
//! The order of items, layout, quotes, the order of keys, white space and comments make no difference.

mod change;
mod diff;
mod effects;
mod pair;
mod show;
mod tree;
mod words;

pub use change::{Change, Kind, Step};

use serde::Serialize;

pub use effects::{DimensionChange, Remark, RuleChange};
pub use show::{Part, Shown};
pub use words::{SideBySide, Stretch};

use super::Fingerprint;
use crate::model::Profile;
use crate::schema::Format;
use show::Names;

/// The parts of a profile, in the order they are told: that of the schema.
pub fn parts() -> impl Iterator<Item = &'static str> {
    Format::Profile.meaning().keys.iter().map(|(key, _)| *key)
}

/// One version of a profile, with what is known of it.
#[derive(Debug, Clone, Copy)]
pub struct Version<'v> {
    /// The profile.
    pub profile: &'v Profile,
    /// Its fingerprint.
    pub print: &'v Fingerprint,
    /// What a check says of it.
    pub remarks: &'v [Remark],
}

/// What differs between two versions. The keys are Dutch, for those who write templates.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Versions {
    /// The old version.
    #[serde(rename = "oud")]
    pub old: Facts,
    /// The new version.
    #[serde(rename = "nieuw")]
    pub new: Facts,
    /// How many changes of each kind there are.
    #[serde(rename = "aantallen")]
    pub counts: Counts,
    /// The parts of the profile in which something differs, in a fixed order.
    #[serde(rename = "onderdelen")]
    pub sections: Vec<Section>,
    /// The parts that both have and that say the same.
    #[serde(rename = "ongewijzigd")]
    pub unchanged: Vec<&'static str>,
    /// The dimensions of the report that are covered otherwise.
    #[serde(rename = "dimensies")]
    pub dimensions: Vec<DimensionChange>,
    /// The rules that found more or less.
    #[serde(rename = "regels")]
    pub rules: Vec<RuleChange>,
}

/// What identifies a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// The title of the job, with the organisation.
    #[serde(rename = "naam")]
    pub name: String,
    /// The file.
    #[serde(rename = "bestand")]
    pub file: String,
    /// What the profile itself calls the version.
    #[serde(rename = "versie")]
    pub version: Option<String>,
    /// The day it gives itself (ISO 8601).
    #[serde(rename = "datum")]
    pub date: Option<String>,
}

/// How many changes of each kind there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// Together.
    #[serde(rename = "samen")]
    pub all: usize,
    /// New.
    #[serde(rename = "nieuw")]
    pub added: usize,
    /// Lapsed.
    #[serde(rename = "vervallen")]
    pub removed: usize,
    /// Changed.
    #[serde(rename = "gewijzigd")]
    pub changed: usize,
    /// Moved.
    #[serde(rename = "verplaatst")]
    pub moved: usize,
}

/// A part of the profile with its changes. What moved between parts stands with the part it moved to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its key.
    #[serde(rename = "sleutel")]
    pub key: &'static str,
    /// What is new.
    #[serde(rename = "nieuw")]
    pub added: Vec<Change>,
    /// What lapsed.
    #[serde(rename = "vervallen")]
    pub removed: Vec<Change>,
    /// What changed.
    #[serde(rename = "gewijzigd")]
    pub changed: Vec<Change>,
    /// What moved.
    #[serde(rename = "verplaatst")]
    pub moved: Vec<Change>,
}

impl Section {
    /// The number of changes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.added.len() + self.removed.len() + self.changed.len() + self.moved.len()
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Compares two versions of one profile.
#[must_use]
pub fn versions(old: Version<'_>, new: Version<'_>) -> Versions {
    let (before, after) = (tree::of(old.profile), tree::of(new.profile));
    let changes = diff::changes(&before, &after, &Names::of(old.profile), &Names::of(new.profile));
    let count = |kind| changes.iter().filter(|change| change.kind == kind).count();
    let counts = Counts {
        all: changes.len(),
        added: count(Kind::Added),
        removed: count(Kind::Removed),
        changed: count(Kind::Changed),
        moved: count(Kind::Moved),
    };
    let sections: Vec<Section> =
        parts().map(|key| section(key, &changes)).filter(|section| !section.is_empty()).collect();
    // What moved away from a part changed that part too.
    let is_touched = |key: &str| {
        let starts = |path: &[Step]| matches!(path.first(), Some(Step::Key(first)) if first == key);
        changes.iter().any(|change| starts(&change.old_path) || starts(&change.new_path))
    };
    Versions {
        old: facts(old),
        new: facts(new),
        counts,
        unchanged: parts().skip(1).filter(|key| after.get(*key).is_some() && !is_touched(key)).collect(),
        sections,
        dimensions: effects::dimensions(old.print, new.print),
        rules: effects::rules_of(old.remarks, new.remarks),
    }
}

fn section(key: &'static str, changes: &[Change]) -> Section {
    let of = |kind| {
        let here = changes.iter().filter(|change| change.kind == kind && change.section() == Some(key));
        here.cloned().collect()
    };
    Section {
        key,
        added: of(Kind::Added),
        removed: of(Kind::Removed),
        changed: of(Kind::Changed),
        moved: of(Kind::Moved),
    }
}

fn facts(version: Version<'_>) -> Facts {
    Facts {
        name: version.print.name(),
        file: version.print.file.clone(),
        version: version.profile.job.version.clone(),
        date: version.profile.job.date.clone(),
    }
}
