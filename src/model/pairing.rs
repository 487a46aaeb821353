//! `koppelingen/1`: manual decisions about pairs of items in a comparison.

use serde::{Deserialize, Serialize};

/// Which items of profiles are the same and which are not, overriding what their texts suggest.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pairings {
    /// The format and its version: `koppelingen/1`.
    #[serde(rename = "formaat")]
    pub format: String,
    /// Pairs that are the same.
    #[serde(rename = "zelfde", default, skip_serializing_if = "Vec::is_empty")]
    pub same: Vec<Pairing>,
    /// Pairs that are not the same.
    #[serde(rename = "niet", default, skip_serializing_if = "Vec::is_empty")]
    pub apart: Vec<Pairing>,
}

/// A decision about a pair of items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pairing {
    /// The item of one profile.
    #[serde(rename = "een")]
    pub one: PartName,
    /// The item of the other profile.
    #[serde(rename = "ander")]
    pub other: PartName,
    /// The reason.
    #[serde(rename = "reden", default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A competency, core task or knowledge item of a profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PartName {
    /// The id of the profile, explicit or derived from organisation and title.
    #[serde(rename = "profiel")]
    pub profile: String,
    /// The id of the item, explicit or derived from its name.
    #[serde(rename = "onderdeel")]
    pub part: String,
}
