//! The person's goals or, if there are none, proposed goals with the reason for each.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use serde::Serialize;

use super::activities::{Catalogue, Suggestion};
use super::days::working_day_until;
use super::gaps::{self, Span, Standing};
use crate::base::Language;
use crate::model::development::{Activity, Development, Goal, GoalState};
use crate::model::profile::{Competency, Profile};

/// Maximum number of proposed goals, including the person's own wishes. More is too much for a year.
pub const MOST_GOALS: usize = 4;

/// A goal of the person.
#[derive(Debug, Clone, Serialize)]
pub struct ShownGoal<'a> {
    /// The id of its competency.
    #[serde(rename = "competentie")]
    pub id: Option<&'a str>,
    /// The goal in words.
    #[serde(rename = "doel")]
    pub goal: &'a str,
    /// The criterion for reaching it.
    #[serde(rename = "maatstaf")]
    pub measure: Option<&'a str>,
    /// The evidence that it is reached.
    #[serde(rename = "bewijs")]
    pub evidence: Option<&'a str>,
    /// The target date, ISO 8601.
    #[serde(rename = "datum")]
    pub date: Option<&'a str>,
    /// Its status.
    #[serde(rename = "stand")]
    pub state: Option<GoalState>,
    /// The name of its competency.
    #[serde(rename = "naam")]
    pub name: Option<&'a str>,
    /// Why it is a goal.
    #[serde(rename = "reden")]
    pub reason: GoalReason,
    /// The behaviour the profile names.
    #[serde(rename = "gedragsindicatoren")]
    pub indicators: &'a [String],
    /// Its activities; the organisation's part is filled in where the file does not state it.
    #[serde(rename = "activiteiten")]
    pub activities: Vec<ShownActivity<'a>>,
    /// The total hours of these activities.
    #[serde(rename = "uren_samen")]
    pub hours: f64,
}

/// An activity from the file.
#[derive(Debug, Clone, Serialize)]
pub struct ShownActivity<'a> {
    /// The activity as written in the file.
    #[serde(flatten)]
    pub activity: &'a Activity,
    /// What the organisation arranges: as stated in the file, or else what the form of learning requires.
    #[serde(rename = "regelt")]
    pub arranged: Option<&'a str>,
    /// The names of the competencies whose goals it serves, if it serves more than one goal.
    #[serde(rename = "voor")]
    pub serves: Vec<&'a str>,
}

/// Why something is a goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GoalReason {
    /// Whether the person wants it.
    #[serde(rename = "wens")]
    pub is_wish: bool,
    /// The current level, according to all raters.
    #[serde(rename = "nu")]
    pub now: Option<Span>,
    /// The desired level.
    #[serde(rename = "gewenst")]
    pub wanted: Option<Span>,
    /// How many tasks and situations of the profile depend on it.
    #[serde(rename = "gewicht")]
    pub weight: usize,
}

/// A proposed goal.
#[derive(Debug, Clone, Serialize)]
pub struct Proposal<'a> {
    /// The id of the competency.
    #[serde(rename = "competentie")]
    pub id: String,
    /// Its name.
    #[serde(rename = "naam")]
    pub name: &'a str,
    /// Why it is proposed.
    #[serde(rename = "reden")]
    pub reason: GoalReason,
    /// The behaviour that the profile names, as a basis for wording the goal.
    #[serde(rename = "gedragsindicatoren")]
    pub indicators: &'a [String],
    /// Whether the profile says that this competency carries the ethics of the work.
    #[serde(rename = "ethiek")]
    pub is_ethics: bool,
    /// The level that serves as criterion for reaching it.
    #[serde(rename = "maatstaf_niveau")]
    pub measure: Option<u32>,
    /// The target date, ISO 8601: the last review, or the last working day of the period.
    #[serde(rename = "datum")]
    pub date: Option<String>,
    /// Suitable activities, learning with others and from practice first.
    #[serde(rename = "activiteiten")]
    pub activities: Vec<Suggestion<'a>>,
}

/// The goals in the file.
#[must_use]
pub fn chosen<'a>(
    profile: &'a Profile,
    development: &'a Development,
    standings: &[Standing<'a>],
    catalogue: &'a Catalogue,
    language: Language,
) -> Vec<ShownGoal<'a>> {
    let competencies = by_id(profile);
    let standings: HashMap<&str, &Standing<'a>> =
        standings.iter().rev().map(|standing| (standing.id.as_str(), standing)).collect();
    let shown = |goal: &'a Goal| {
        let competency = goal.competency.as_ref().and_then(|id| competencies.get(id)).copied();
        let standing = goal.competency.as_deref().and_then(|id| standings.get(id)).copied();
        ShownGoal {
            id: goal.competency.as_deref(),
            goal: &goal.goal,
            measure: goal.measure.as_deref(),
            evidence: goal.evidence.as_deref(),
            date: goal.date.as_deref(),
            state: goal.state,
            name: competency.map(|competency| competency.name.as_str()),
            reason: reason(goal.competency.as_deref(), standing, development),
            indicators: competency.map_or(&[], |competency| &competency.indicators),
            activities: shown_activities(&competencies, &goal.activities, catalogue, language),
            hours: super::hours::sum(&goal.activities),
        }
    };
    development.goals.iter().map(shown).collect()
}

/// Activities with the organisation's part filled in.
#[must_use]
pub fn activities<'a>(
    profile: &'a Profile,
    activities: &'a [Activity],
    catalogue: &'a Catalogue,
    language: Language,
) -> Vec<ShownActivity<'a>> {
    shown_activities(&by_id(profile), activities, catalogue, language)
}

fn shown_activities<'a>(
    competencies: &HashMap<String, &'a Competency>,
    activities: &'a [Activity],
    catalogue: &'a Catalogue,
    language: Language,
) -> Vec<ShownActivity<'a>> {
    let arranged = |activity: &'a Activity| {
        activity.arranged.as_deref().or_else(|| catalogue.arrange(activity.form, language))
    };
    let serves = |activity: &'a Activity| {
        activity.serves.iter().filter_map(|id| competencies.get(id)).map(|c| c.name.as_str()).collect()
    };
    let shown = |activity| ShownActivity { activity, arranged: arranged(activity), serves: serves(activity) };
    activities.iter().map(shown).collect()
}

/// Proposals for when no goals are set: first the person's wishes, then by decreasing distance; ties are broken by the
/// amount of work that depends on the competency.
#[must_use]
pub fn proposals<'a>(
    profile: &'a Profile,
    development: &'a Development,
    standings: &[Standing<'a>],
    catalogue: &'a Catalogue,
    language: Language,
) -> Vec<Proposal<'a>> {
    let is_wish = |id: &str| development.wishes.iter().any(|wish| wish == id);
    let competencies = by_id(profile);
    let wished = development.wishes.iter().filter_map(|id| competencies.get(id)).copied();
    let mut gaps: Vec<&Standing<'a>> = standings
        .iter()
        .filter(|standing| standing.distance.is_some_and(|distance| distance.highest > 0))
        .filter(|standing| !is_wish(&standing.id))
        .collect();
    gaps.sort_by_key(|standing| {
        std::cmp::Reverse((standing.distance.map_or(0, |distance| distance.highest), standing.weight))
    });
    // A wish in free text also counts as a goal, which the person still has to make concrete.
    let own = usize::from(development.ambition.is_some() && development.wishes.is_empty());
    let date = last_day(development);
    let propose = |competency: &'a Competency| {
        let id = competency.id();
        let standing = standings.iter().find(|standing| standing.id == id);
        let kinds = standing.map_or_else(|| gaps::kinds(competency, &[]), |standing| standing.kinds.clone());
        Proposal {
            name: &competency.name,
            reason: reason(Some(&id), standing, development),
            indicators: &competency.indicators,
            is_ethics: competency.dimensions.iter().any(|dimension| dimension == "ethiek"),
            measure: standing
                .and_then(|standing| standing.wanted)
                .map(|span| span.highest)
                .or(competency.level),
            date: date.clone(),
            activities: catalogue.fitting(&kinds, language),
            id,
        }
    };
    wished
        .chain(gaps.into_iter().map(|standing| standing.competency))
        .take(MOST_GOALS - own)
        .map(propose)
        .collect()
}

/// The names of competencies that have a gap but no goal. Not everything fits in a year, and the plan says what is left
/// for later.
#[must_use]
pub fn left<'a>(development: &Development, standings: &[Standing<'a>]) -> Vec<&'a str> {
    let goals: HashSet<&str> =
        development.goals.iter().filter_map(|goal| goal.competency.as_deref()).collect();
    let has_gap = |standing: &&Standing<'_>| standing.distance.is_some_and(|distance| distance.highest > 0);
    standings
        .iter()
        .filter(has_gap)
        .filter(|standing| !goals.contains(standing.id.as_str()))
        .map(|s| s.name)
        .collect()
}

fn reason(id: Option<&str>, standing: Option<&Standing<'_>>, development: &Development) -> GoalReason {
    GoalReason {
        // A goal without a competency from the profile is the person's own wish.
        is_wish: id.is_none_or(|id| development.wishes.iter().any(|wish| wish == id)),
        now: standing.and_then(|standing| standing.now),
        wanted: standing.and_then(|standing| standing.wanted),
        weight: standing.map_or(0, |standing| standing.weight),
    }
}

/// The target date of a new goal.
fn last_day(development: &Development) -> Option<String> {
    let until: Date = development.period.until.parse().ok()?;
    let reviews =
        development.evaluations.iter().filter_map(|evaluation| evaluation.date.parse::<Date>().ok());
    let last = reviews.filter(|day| *day <= until).max().unwrap_or(until);
    Some(working_day_until(last).to_string())
}

/// The competencies by id; of several with one id, the first.
fn by_id(profile: &Profile) -> HashMap<String, &Competency> {
    profile.competencies.iter().rev().map(|competency| (competency.id(), competency)).collect()
}
