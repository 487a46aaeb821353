//! `koppelingen/1`: what people say about pairs of parts in a comparison.

use serde::{Deserialize, Serialize};

/// Which parts of profiles are one, and which are not, whatever their texts have in common.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pairings {
    /// The format and its version: `koppelingen/1`.
    #[serde(rename = "formaat")]
    pub format: String,
    /// Pairs that are one.
    #[serde(rename = "zelfde", default, skip_serializing_if = "Vec::is_empty")]
    pub same: Vec<Pairing>,
    /// Pairs that are not.
    #[serde(rename = "niet", default, skip_serializing_if = "Vec::is_empty")]
    pub apart: Vec<Pairing>,
}

/// Two parts somebody said something about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pairing {
    /// The part of the one profile.
    #[serde(rename = "een")]
    pub one: PartName,
    /// The part of the other profile.
    #[serde(rename = "ander")]
    pub other: PartName,
    /// Why.
    #[serde(rename = "reden", default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A competency, a core task or a piece of knowledge of a profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PartName {
    /// The id of the profile, written or made from organisation and title.
    #[serde(rename = "profiel")]
    pub profile: String,
    /// The id of the part, written or made from its name.
    #[serde(rename = "onderdeel")]
    pub part: String,
}
