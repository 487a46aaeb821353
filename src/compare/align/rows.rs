//! The result of an alignment: rows of parts, and the evidence for each.

use serde::Serialize;

use crate::compare::fingerprint::Part;

/// Minimum similarity at which content alone matches two parts; see `docs/vergelijken.md`.
pub const SAME_CONTENT: f64 = 0.18;

/// Minimum similarity at which unmatched parts are listed as related.
pub const RELATED: f64 = 0.12;

/// Minimum number of shared terms: a single one may be coincidence, whatever its weight.
pub const SHARED_TERMS: usize = 3;

/// Parts of the profiles, aligned.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Alignment<'f> {
    /// One row per distinct part, those shared by most profiles first.
    #[serde(rename = "rijen")]
    pub rows: Vec<Row<'f>>,
    /// The number of rows that every profile has.
    #[serde(rename = "in_alle")]
    pub in_all: usize,
    /// The number of rows that more than one profile has.
    #[serde(rename = "in_meer")]
    pub in_several: usize,
    /// Parts without a counterpart that are related to a part of another profile; not counted as shared. Only searched
    /// for if there are few profiles.
    #[serde(rename = "verwant")]
    pub related: Vec<Related<'f>>,
}

/// A part with its counterparts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row<'f> {
    /// Its most common name; on a tie, the first.
    #[serde(rename = "naam")]
    pub name: &'f str,
    /// Whether all profiles that have it give it the same name.
    #[serde(rename = "zelfde_naam")]
    pub same_name: bool,
    /// The kind of match: the least certain of the links; `None` if only one profile has it.
    #[serde(rename = "soort")]
    pub how: Option<Match>,
    /// Its members, in the order of the profiles.
    #[serde(rename = "leden")]
    pub members: Vec<Member<'f>>,
    /// Why each further member was matched with the preceding ones.
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
    /// The index of the profile.
    #[serde(rename = "profiel")]
    pub profile: usize,
    /// The part.
    #[serde(flatten)]
    pub part: &'f Part,
}

/// Two parts on the same subject that are not the same.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Related<'f> {
    /// The part of the first profile.
    #[serde(rename = "een")]
    pub one: Member<'f>,
    /// The part of the second profile.
    #[serde(rename = "ander")]
    pub other: Member<'f>,
    /// What they share.
    #[serde(rename = "koppeling")]
    pub link: Link,
}

/// Why a part of one profile was matched with a part of another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Link {
    /// The index of the first profile.
    #[serde(rename = "van")]
    pub from: usize,
    /// The index of the second profile.
    #[serde(rename = "naar")]
    pub to: usize,
    /// The kind of match.
    #[serde(rename = "soort")]
    pub how: Match,
    /// The similarity of the texts, from 0 to 1, to two decimals.
    #[serde(rename = "gelijkenis")]
    pub similarity: f64,
    /// The shared words, most significant first; *a/b* if one writes a and the other b.
    #[serde(rename = "gedeelde_woorden")]
    pub shared_words: Vec<String>,
}

/// The kinds of match, from most to least certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Match {
    /// Confirmed by a user, in a `koppelingen` file.
    #[serde(rename = "bevestigd")]
    Confirmed,
    /// The code in a public classification.
    #[serde(rename = "code")]
    Code,
    /// The id.
    #[serde(rename = "id")]
    Id,
    /// The name, apart from endings.
    #[serde(rename = "naam")]
    Name,
    /// The name, apart from synonyms.
    #[serde(rename = "synoniem")]
    Synonym,
    /// The words of name, definition and behaviour.
    #[serde(rename = "inhoud")]
    Content,
}
