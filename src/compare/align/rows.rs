//! What an alignment is: rows of parts, and what each rests on.

use serde::Serialize;

use crate::compare::fingerprint::Part;

/// The least similarity at which content alone makes two parts one; see `docs/vergelijken.md`.
pub const SAME_CONTENT: f64 = 0.18;

/// The least similarity at which parts that have no counterpart are named as worth reading together.
pub const RELATED: f64 = 0.12;

/// The least number of terms both must have: one term in common may be chance, whatever it weighs.
pub const SHARED_TERMS: usize = 3;

/// Parts of the profiles, aligned.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Alignment<'f> {
    /// One row per part that is the same, what most profiles share first.
    #[serde(rename = "rijen")]
    pub rows: Vec<Row<'f>>,
    /// The number of rows that every profile has.
    #[serde(rename = "in_alle")]
    pub in_all: usize,
    /// The number of rows that more than one profile has.
    #[serde(rename = "in_meer")]
    pub in_several: usize,
    /// What has no counterpart but is worth reading beside something of another profile; not counted as shared. Only
    /// sought where there are few profiles.
    #[serde(rename = "verwant")]
    pub related: Vec<Related<'f>>,
}

/// A part with its counterparts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row<'f> {
    /// The name most of its members give it; of names used as often, the first.
    #[serde(rename = "naam")]
    pub name: &'f str,
    /// Whether all profiles that have it give it the same name.
    #[serde(rename = "zelfde_naam")]
    pub same_name: bool,
    /// What they agree in: the least sure of the links; none where one profile has it.
    #[serde(rename = "soort")]
    pub how: Option<Match>,
    /// Who has it, in the order of the profiles.
    #[serde(rename = "leden")]
    pub members: Vec<Member<'f>>,
    /// Why each next member was taken with the ones before it.
    #[serde(rename = "koppelingen")]
    pub links: Vec<Link>,
}

impl<'f> Row<'f> {
    /// The part of one profile, if it has one.
    #[must_use]
    pub fn of(&self, profile: usize) -> Option<&Member<'f>> {
        self.members.iter().find(|member| member.profile == profile)
    }
}

/// A part of one profile.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Member<'f> {
    /// The place of the profile.
    #[serde(rename = "profiel")]
    pub profile: usize,
    /// The part.
    #[serde(flatten)]
    pub part: &'f Part,
}

/// Two parts about one subject that are not the same.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Related<'f> {
    /// The part of the one profile.
    #[serde(rename = "een")]
    pub one: Member<'f>,
    /// The part of the other profile.
    #[serde(rename = "ander")]
    pub other: Member<'f>,
    /// What they share.
    #[serde(rename = "koppeling")]
    pub link: Link,
}

/// Why a part of one profile was taken together with one of another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Link {
    /// The place of the one profile.
    #[serde(rename = "van")]
    pub from: usize,
    /// The place of the other profile.
    #[serde(rename = "naar")]
    pub to: usize,
    /// What they agree in.
    #[serde(rename = "soort")]
    pub how: Match,
    /// How much the texts have in common, from 0 to 1, in two decimals.
    #[serde(rename = "gelijkenis")]
    pub similarity: f64,
    /// The words of both, most telling first; *a/b* where one writes a and the other b.
    #[serde(rename = "gedeelde_woorden")]
    pub shared_words: Vec<String>,
}

/// What two parts agree in; the order is from surest to least sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Match {
    /// Somebody said so, in a `koppelingen` file.
    #[serde(rename = "bevestigd")]
    Confirmed,
    /// The code in a public classification.
    #[serde(rename = "code")]
    Code,
    /// The id.
    #[serde(rename = "id")]
    Id,
    /// The name, but for endings.
    #[serde(rename = "naam")]
    Name,
    /// The name, but for synonyms.
    #[serde(rename = "synoniem")]
    Synonym,
    /// The words of name, definition and behaviour.
    #[serde(rename = "inhoud")]
    Content,
}
