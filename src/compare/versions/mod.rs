//! Compares two versions of a profile: what was added, removed, changed and moved.
//!
//! ```text
//! profile -> tree (content without layout) -> pair (match items) -> diff (changes) -> sections
//! fingerprints -> dimensions that became explicit or disappeared      findings -> gaps that appeared or closed
//! ```
//!
//! The order of items and keys, layout, quoting, whitespace and comments are ignored.

mod change;
mod diff;
mod effects;
mod near;
mod pair;
mod show;
mod tree;
mod word_diff;
mod words;

pub use change::{Change, ChangeKind, Step};

use serde::Serialize;

pub use effects::{DimensionChange, Remark, RuleChange};
pub use show::{PartName, Shown};
pub use words::{SideBySide, Stretch};

use super::Fingerprint;
use crate::model::Profile;
use crate::schema::Format;
use show::Names;

/// The sections of a profile, in the order in which they are reported: that of the schema.
pub fn parts() -> impl Iterator<Item = &'static str> {
    Format::Profile.meaning().keys.iter().map(|(key, _)| *key)
}

/// One version of a profile, with its analysis.
#[derive(Debug, Clone, Copy)]
pub struct Version<'v> {
    /// The profile.
    pub profile: &'v Profile,
    /// Its fingerprint.
    pub print: &'v Fingerprint,
    /// The findings of a check.
    pub remarks: &'v [Remark],
}

/// The differences between two versions. Keys are Dutch, for template authors.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Versions {
    /// The old version.
    #[serde(rename = "oud")]
    pub old: Facts,
    /// The new version.
    #[serde(rename = "nieuw")]
    pub new: Facts,
    /// The number of changes of each kind.
    #[serde(rename = "aantallen")]
    pub counts: Counts,
    /// The sections of the profile that contain changes, in a fixed order.
    #[serde(rename = "onderdelen")]
    pub sections: Vec<Section>,
    /// The sections that both versions have and that are the same.
    #[serde(rename = "ongewijzigd")]
    pub unchanged: Vec<&'static str>,
    /// The dimensions of the report whose coverage changed.
    #[serde(rename = "dimensies")]
    pub dimensions: Vec<DimensionChange>,
    /// The rules with more or fewer findings.
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
    /// The version number in the profile.
    #[serde(rename = "versie")]
    pub version: Option<String>,
    /// The date in the profile (ISO 8601).
    #[serde(rename = "datum")]
    pub date: Option<String>,
}

/// The number of changes of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// The total.
    #[serde(rename = "samen")]
    pub all: usize,
    /// Added.
    #[serde(rename = "nieuw")]
    pub added: usize,
    /// Removed.
    #[serde(rename = "vervallen")]
    pub removed: usize,
    /// Changed.
    #[serde(rename = "gewijzigd")]
    pub changed: usize,
    /// Moved.
    #[serde(rename = "verplaatst")]
    pub moved: usize,
}

/// A section of the profile with its changes. A move between sections is listed under its new section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its key.
    #[serde(rename = "sleutel")]
    pub key: &'static str,
    /// What was added.
    #[serde(rename = "nieuw")]
    pub added: Vec<Change>,
    /// What was removed.
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
        added: count(ChangeKind::Added),
        removed: count(ChangeKind::Removed),
        changed: count(ChangeKind::Changed),
        moved: count(ChangeKind::Moved),
    };
    let sections: Vec<Section> =
        parts().map(|key| section(key, &changes)).filter(|section| !section.is_empty()).collect();
    // A part that moved away also changed the section it came from.
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
        added: of(ChangeKind::Added),
        removed: of(ChangeKind::Removed),
        changed: of(ChangeKind::Changed),
        moved: of(ChangeKind::Moved),
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
