//! Current against desired level per competency, with the ratings of all raters, which are never averaged.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use crate::model::development::{Development, GapKind, Rater, Rating};
use crate::model::profile::{Competency, CompetencyGroup, Profile, Task};

/// The ratings of one competency.
#[derive(Debug, Clone, Serialize)]
pub struct Standing<'a> {
    /// The id of the competency.
    #[serde(rename = "competentie")]
    pub id: String,
    /// Its name.
    #[serde(rename = "naam")]
    pub name: &'a str,
    /// Each rating, in the order of the file.
    #[serde(rename = "oordelen")]
    pub judgements: Vec<Judgement<'a>>,
    /// The lowest and highest current level: a range, never an average.
    #[serde(rename = "nu")]
    pub now: Option<Span>,
    /// The lowest and highest desired level.
    #[serde(rename = "gewenst")]
    pub wanted: Option<Span>,
    /// The smallest and largest distance to the desired level.
    #[serde(rename = "afstand")]
    pub distance: Option<Span>,
    /// Whether raters differ on the current or desired level, which is worth discussing.
    #[serde(rename = "verschilt")]
    pub differs: bool,
    /// Whether the person can help others: every rater sees the desired level, in the upper half of the scale.
    #[serde(rename = "sterk")]
    pub is_strong: bool,
    /// How many tasks and situations of the profile depend on it.
    #[serde(rename = "gewicht")]
    pub weight: usize,
    /// The kinds of gap.
    #[serde(rename = "soorten")]
    pub kinds: Vec<GapKind>,
    /// The competency.
    #[serde(skip)]
    pub competency: &'a Competency,
}

/// A range of levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Span {
    /// The lowest level.
    #[serde(rename = "laagste")]
    pub lowest: u32,
    /// The highest level.
    #[serde(rename = "hoogste")]
    pub highest: u32,
}

impl Span {
    fn of(values: impl Iterator<Item = u32> + Clone) -> Option<Self> {
        Some(Self { lowest: values.clone().min()?, highest: values.max()? })
    }

    /// Whether the range covers more than one level.
    #[must_use]
    pub const fn is_wide(self) -> bool {
        self.lowest != self.highest
    }
}

/// The rating by one rater.
#[derive(Debug, Clone, Serialize)]
pub struct Judgement<'a> {
    /// The rater.
    #[serde(rename = "door")]
    pub by: Rater,
    /// The current level.
    #[serde(rename = "nu")]
    pub now: Option<u32>,
    /// The evidence for it.
    #[serde(rename = "onderbouwing")]
    pub evidence: Option<&'a str>,
    /// The date, ISO 8601.
    #[serde(rename = "datum")]
    pub date: Option<&'a str>,
}

/// The names of the levels, lowest first: those of the profile, falling back to those of the file. If neither has any,
/// levels have no names.
#[must_use]
pub fn scale<'a>(profile: &'a Profile, development: &'a Development) -> &'a [String] {
    if profile.level_scale.is_empty() { &development.level_scale } else { &profile.level_scale }
}

/// Every rated competency, in the order of the profile.
#[must_use]
pub fn standings<'a>(profile: &'a Profile, development: &'a Development) -> Vec<Standing<'a>> {
    let levels = scale(profile, development).len();
    let mut ratings: HashMap<&str, Vec<&Rating>> = HashMap::new();
    for rating in &development.ratings {
        ratings.entry(&rating.competency).or_default().push(rating);
    }
    let weights = weights(profile);
    let known = |competency: &'a Competency| {
        let id = competency.id();
        let ratings = ratings.get(id.as_str()).map(Vec::as_slice).unwrap_or_default();
        let weight = weights.get(id.as_str()).copied().unwrap_or(0);
        of(competency, id, ratings, weight, levels)
    };
    profile.competencies.iter().filter_map(known).collect()
}

fn of<'a>(
    competency: &'a Competency,
    id: String,
    ratings: &[&'a Rating],
    weight: usize,
    levels: usize,
) -> Option<Standing<'a>> {
    if ratings.is_empty() {
        return None;
    }
    let highest = ratings.iter().filter_map(|rating| rating.wanted).max().or(competency.level);
    let wanted = |rating: &Rating| rating.wanted.or(highest);
    let distances = ratings.iter().filter_map(|rating| Some(wanted(rating)?.saturating_sub(rating.current?)));
    let now = Span::of(ratings.iter().filter_map(|rating| rating.current));
    let wanted_span = Span::of(ratings.iter().filter_map(|rating| wanted(rating)));
    let distance = Span::of(distances);
    // In the upper half of the scale: beginners are not asked to help others.
    let is_high = |span: Span| usize::try_from(span.lowest).is_ok_and(|level| level * 2 > levels);
    Some(Standing {
        name: &competency.name,
        judgements: ratings.iter().map(|rating| judgement(rating)).collect(),
        now,
        wanted: wanted_span,
        distance,
        differs: [now, wanted_span].into_iter().flatten().any(Span::is_wide),
        is_strong: distance.is_some_and(|distance| distance.highest == 0) && now.is_some_and(is_high),
        weight,
        kinds: kinds(competency, ratings),
        competency,
        id,
    })
}

fn judgement(rating: &Rating) -> Judgement<'_> {
    Judgement {
        by: rating.by,
        now: rating.current,
        evidence: rating.evidence.as_deref(),
        date: rating.date.as_deref(),
    }
}

/// How many tasks and situations depend on each competency, by its id.
#[must_use]
pub fn weights(profile: &Profile) -> HashMap<&str, usize> {
    let tasks = profile.core_tasks.iter().flat_map(|core| &core.tasks).map(Task::competencies);
    let situations = profile.situations.iter().map(|situation| situation.demands.as_slice());
    let mut weights = HashMap::new();
    for ids in tasks.chain(situations) {
        let ids: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
        for id in ids {
            *weights.entry(id).or_insert(0) += 1;
        }
    }
    weights
}

/// The kinds of gap: those that the raters name, or else those that follow from the profile. For a competency that
/// carries ethics or discretion, that is the kind; professional knowledge is about knowing and doing; any other
/// competency is about doing and attitude.
#[must_use]
pub fn kinds(competency: &Competency, ratings: &[&Rating]) -> Vec<GapKind> {
    let mut kinds: Vec<GapKind> = Vec::new();
    for kind in ratings.iter().filter_map(|rating| rating.kind) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    if !kinds.is_empty() {
        return kinds;
    }
    let names = |wanted: &[&str]| competency.dimensions.iter().any(|id| wanted.contains(&id.as_str()));
    if names(&["ethiek"]) {
        kinds.push(GapKind::Ethics);
    }
    if names(&["handelingsruimte", "mandaat", "maatwerk", "begrenzing"]) {
        kinds.push(GapKind::Discretion);
    }
    match competency.group {
        _ if !kinds.is_empty() => {}
        Some(CompetencyGroup::Professional) => kinds.extend([GapKind::Knowledge, GapKind::Skill]),
        _ => kinds.extend([GapKind::Skill, GapKind::Attitude]),
    }
    kinds
}
