//! Profiles beside each other: which competencies and core tasks they share, which words they use for the citizen,
//! and which of the report's dimensions each covers.
//!
//! Items are aligned one to one, and never on less than can be shown: an equal id or code, an equal name, or words in
//! common, which are given with the pair.

mod align;
mod citizen;
pub mod fingerprint;
pub mod landscape;
mod levels;
mod terms;

use serde::{Deserialize, Serialize};

pub use align::{RELATED, SAME_CONTENT, SHARED_WORDS};
pub use fingerprint::Fingerprint;

use crate::dimensions::{Coverage, Level};
use crate::model::Profile;
use align::{Item, align};

/// A profile that is compared.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// What the comparison calls it; the caller sees to it that no two are the same.
    pub name: &'a str,
    /// The profile.
    pub profile: &'a Profile,
    /// Its coverage.
    pub coverage: &'a Coverage,
}

/// Profiles beside each other. Lists that go by profile have the profiles' order. The keys are Dutch, for those
/// who write templates.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// The profiles.
    #[serde(rename = "profielen")]
    pub profiles: Vec<ProfileFacts>,
    /// Their competencies.
    #[serde(rename = "competenties")]
    pub competencies: Alignment,
    /// Their core tasks.
    #[serde(rename = "kerntaken")]
    pub core_tasks: Alignment,
    /// The words they use for the citizen, each counted in every profile, most used first.
    #[serde(rename = "burgerwoorden")]
    pub citizen_words: Vec<WordRow>,
    /// Their coverage of the report's dimensions.
    #[serde(rename = "dimensies")]
    pub dimensions: Dimensions,
}

/// What is told of one profile.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProfileFacts {
    /// What the comparison calls it.
    #[serde(rename = "naam")]
    pub name: String,
    /// The number of its competencies.
    #[serde(rename = "aantal_competenties")]
    pub competencies: usize,
    /// The number of its core tasks.
    #[serde(rename = "aantal_kerntaken")]
    pub core_tasks: usize,
    /// The words it uses for the citizen, most used first.
    #[serde(rename = "burgerwoorden")]
    pub citizen_words: Vec<WordCount>,
}

/// A word and how often it is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordCount {
    /// The word.
    #[serde(rename = "woord")]
    pub word: String,
    /// How often.
    #[serde(rename = "aantal")]
    pub count: usize,
}

/// A word and how often each profile uses it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WordRow {
    /// The word.
    #[serde(rename = "woord")]
    pub word: String,
    /// How often, by profile.
    #[serde(rename = "aantallen")]
    pub counts: Vec<usize>,
}

/// Items of the profiles, aligned.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Alignment {
    /// One row per item that is the same, what most profiles share first.
    #[serde(rename = "rijen")]
    pub rows: Vec<Row>,
    /// The number of rows that every profile has.
    #[serde(rename = "in_alle")]
    pub in_all: usize,
    /// The number of rows that more than one profile has.
    #[serde(rename = "in_meer")]
    pub in_several: usize,
    /// What has no counterpart but is worth reading beside something of another profile; not counted as shared.
    #[serde(rename = "verwant")]
    pub related: Vec<Related>,
    /// By profile: what no other has.
    #[serde(rename = "alleen")]
    pub only: Vec<Vec<Cell>>,
}

/// Two items about one subject that are not the same.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Related {
    /// The item of the one profile.
    #[serde(rename = "een")]
    pub one: Cell,
    /// The item of the other profile.
    #[serde(rename = "ander")]
    pub other: Cell,
    /// Which profiles, and what they share.
    #[serde(rename = "koppeling")]
    pub link: Link,
}

/// An item with its counterparts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// The name the first profile that has it gives it.
    #[serde(rename = "naam")]
    pub name: String,
    /// Whether all profiles that have it give it the same name.
    #[serde(rename = "zelfde_naam")]
    pub same_name: bool,
    /// How many profiles have it.
    #[serde(rename = "aantal")]
    pub count: usize,
    /// What they agree in: the least sure of the links; none where one profile has it.
    #[serde(rename = "soort")]
    pub how: Option<Match>,
    /// By profile: the item, if it has one.
    #[serde(rename = "cellen")]
    pub cells: Vec<Option<Cell>>,
    /// Why they are taken together.
    #[serde(rename = "koppelingen")]
    pub links: Vec<Link>,
}

/// An item of one profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// Its id, written or made from the name.
    pub id: String,
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// Whether it says how it shows: behaviour for a competency, tasks for a core task.
    #[serde(rename = "uitgewerkt")]
    pub behaviour: bool,
}

/// Why an item of one profile was taken together with one of another.
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
    /// The words of both, most telling first, as one of the two writes them.
    #[serde(rename = "gedeelde_woorden")]
    pub shared_words: Vec<String>,
}

/// What two items agree in; the order is from surest to least sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Match {
    /// The code in a public classification.
    #[serde(rename = "code")]
    Code,
    /// The id.
    #[serde(rename = "id")]
    Id,
    /// The name, but for endings.
    #[serde(rename = "naam")]
    Name,
    /// The words of name, definition and behaviour.
    #[serde(rename = "inhoud")]
    Content,
}

/// Coverage of the report's dimensions, side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dimensions {
    /// The families in the report's order.
    #[serde(rename = "families")]
    pub families: Vec<FamilyRows>,
    /// By profile: how many dimensions have each level.
    #[serde(rename = "aantallen")]
    pub counts: Vec<LevelCount>,
    /// By profile: what is explicit there and absent in all others.
    #[serde(rename = "alleen")]
    pub only: Vec<Vec<DimensionName>>,
    /// What is explicit in every profile.
    #[serde(rename = "expliciet_in_alle")]
    pub explicit_in_all: Vec<DimensionName>,
    /// What is absent in every profile.
    #[serde(rename = "ontbreekt_in_alle")]
    pub absent_in_all: Vec<DimensionName>,
}

/// How many dimensions have each level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LevelCount {
    /// Explicit.
    #[serde(rename = "expliciet")]
    pub explicit: usize,
    /// Implicit.
    #[serde(rename = "impliciet")]
    pub implicit: usize,
    /// Absent.
    #[serde(rename = "ontbreekt")]
    pub absent: usize,
}

/// A family of dimensions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FamilyRows {
    /// Its id.
    #[serde(rename = "familie")]
    pub id: String,
    /// Its Dutch name.
    #[serde(rename = "naam")]
    pub dutch: String,
    /// Its English name.
    #[serde(rename = "name")]
    pub english: String,
    /// Its dimensions in the report's order.
    #[serde(rename = "dimensies")]
    pub dimensions: Vec<DimensionRow>,
}

/// A dimension and its level in each profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DimensionRow {
    /// Which dimension.
    #[serde(flatten)]
    pub name: DimensionName,
    /// By profile: how far it is covered.
    #[serde(rename = "dekking")]
    pub levels: Vec<Level>,
    /// Whether it is explicit in one profile and absent in another.
    #[serde(rename = "verschilt")]
    pub differs: bool,
}

/// A dimension by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DimensionName {
    /// Its id.
    pub id: String,
    /// Its Dutch name.
    #[serde(rename = "naam")]
    pub dutch: String,
    /// Its English name.
    #[serde(rename = "name")]
    pub english: String,
}

/// Compares profiles. Two profiles give pairs, and their order only decides what is named first. More give a matrix:
/// each next profile joins the rows of those before it, and what a word weighs depends on all of them.
#[must_use]
pub fn compare(sides: &[Side<'_>]) -> Comparison {
    let profiles: Vec<ProfileFacts> = sides.iter().map(facts).collect();
    let competencies: Vec<Vec<Item>> =
        sides.iter().map(|side| side.profile.competencies.iter().map(Item::from).collect()).collect();
    let core_tasks: Vec<Vec<Item>> =
        sides.iter().map(|side| side.profile.core_tasks.iter().map(Item::from).collect()).collect();
    Comparison {
        competencies: align(&competencies),
        core_tasks: align(&core_tasks),
        citizen_words: word_rows(&profiles),
        dimensions: levels::side_by_side(sides),
        profiles,
    }
}

fn facts(side: &Side<'_>) -> ProfileFacts {
    ProfileFacts {
        name: side.name.to_owned(),
        competencies: side.profile.competencies.len(),
        core_tasks: side.profile.core_tasks.len(),
        citizen_words: citizen::counts(side.profile),
    }
}

fn word_rows(profiles: &[ProfileFacts]) -> Vec<WordRow> {
    let mut rows: Vec<WordRow> = Vec::new();
    for (index, profile) in profiles.iter().enumerate() {
        for found in &profile.citizen_words {
            if !rows.iter().any(|row| row.word == found.word) {
                rows.push(WordRow { word: found.word.clone(), counts: vec![0; profiles.len()] });
            }
            if let Some(row) = rows.iter_mut().find(|row| row.word == found.word) {
                row.counts[index] = found.count;
            }
        }
    }
    rows.sort_by(|a, b| {
        let sum = |row: &WordRow| row.counts.iter().sum::<usize>();
        sum(b).cmp(&sum(a)).then_with(|| a.word.cmp(&b.word))
    });
    rows
}
