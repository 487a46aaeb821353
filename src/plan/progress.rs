//! Progress since an earlier plan.

use std::collections::BTreeSet;

use serde::Serialize;

use super::gaps::{self, Standing};
use crate::model::development::{Development, Evaluation, Goal, GoalState, Rater};
use crate::model::profile::Profile;

/// Progress between two files of one person.
#[derive(Debug, Clone, Serialize)]
pub struct Progress<'a> {
    /// The first day of the earlier period, ISO 8601.
    #[serde(rename = "van")]
    pub from: &'a str,
    /// Its last day.
    #[serde(rename = "tot")]
    pub until: &'a str,
    /// What each kind of rater saw then and sees now.
    #[serde(rename = "bewegingen")]
    pub movements: Vec<Movement<'a>>,
    /// The earlier goals.
    #[serde(rename = "doelen")]
    pub goals: Vec<EarlierGoal<'a>>,
    /// The earlier reviews that have an outcome.
    #[serde(rename = "evaluaties")]
    pub reviews: Vec<&'a Evaluation>,
}

/// The earlier and current rating by one kind of rater.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Movement<'a> {
    /// The name of the competency.
    #[serde(rename = "naam")]
    pub name: &'a str,
    /// The kind of rater.
    #[serde(rename = "door")]
    pub by: Rater,
    /// The earlier level.
    #[serde(rename = "toen")]
    pub then: Option<u32>,
    /// The current level.
    #[serde(rename = "nu")]
    pub now: Option<u32>,
    /// The direction of the change; `None` if there is nothing to compare.
    #[serde(rename = "richting")]
    pub direction: Option<Direction>,
}

/// The direction in which a level changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Direction {
    /// Higher than before.
    #[serde(rename = "hoger")]
    Up,
    /// Unchanged.
    #[serde(rename = "gelijk")]
    Same,
    /// Lower than before.
    #[serde(rename = "lager")]
    Down,
}

/// A goal of the earlier plan.
#[derive(Debug, Clone, Serialize)]
pub struct EarlierGoal<'a> {
    /// The name of its competency.
    #[serde(rename = "naam")]
    pub name: Option<&'a str>,
    /// The goal as written.
    #[serde(rename = "doel")]
    pub goal: &'a str,
    /// Its status at the end of the earlier file.
    #[serde(rename = "stand")]
    pub state: Option<GoalState>,
    /// Whether it is also a goal in the new plan.
    #[serde(rename = "gaat_door")]
    pub goes_on: bool,
}

/// Progress since `earlier`.
#[must_use]
pub fn since<'a>(profile: &'a Profile, earlier: &'a Development, now: &'a Development) -> Progress<'a> {
    let (then, today) = (gaps::standings(profile, earlier), gaps::standings(profile, now));
    let mut movements = Vec::new();
    for competency in &profile.competencies {
        let id = competency.id();
        let find = |standings: &[Standing<'a>]| standings.iter().find(|standing| standing.id == id).cloned();
        let (then, today) = (find(&then), find(&today));
        if then.is_none() && today.is_none() {
            continue;
        }
        let raters: BTreeSet<Rater> = [&then, &today].into_iter().flatten().flat_map(raters).collect();
        movements.extend(raters.into_iter().map(|by| {
            let (then, now) = (seen_by(then.as_ref(), by), seen_by(today.as_ref(), by));
            let direction = then.zip(now).map(|(then, now)| match now.cmp(&then) {
                std::cmp::Ordering::Greater => Direction::Up,
                std::cmp::Ordering::Equal => Direction::Same,
                std::cmp::Ordering::Less => Direction::Down,
            });
            Movement { name: &competency.name, by, then, now, direction }
        }));
    }
    let name = |goal: &Goal| {
        let id = goal.competency.as_ref()?;
        profile.competencies.iter().find(|competency| competency.id() == *id).map(|c| c.name.as_str())
    };
    let goals = earlier.goals.iter().map(|goal| EarlierGoal {
        name: name(goal),
        goal: &goal.goal,
        state: goal.state,
        goes_on: goal.competency.is_some() && now.goals.iter().any(|new| new.competency == goal.competency),
    });
    Progress {
        from: &earlier.period.from,
        until: &earlier.period.until,
        movements,
        goals: goals.collect(),
        reviews: earlier.evaluations.iter().filter(|evaluation| evaluation.outcome.is_some()).collect(),
    }
}

fn raters<'s>(standing: &'s Standing<'_>) -> impl Iterator<Item = Rater> + 's {
    standing.judgements.iter().filter(|judgement| judgement.now.is_some()).map(|judgement| judgement.by)
}

/// The level given by one kind of rater; if there are several, the last in the file.
fn seen_by(standing: Option<&Standing<'_>>, by: Rater) -> Option<u32> {
    standing?.judgements.iter().rfind(|judgement| judgement.by == by)?.now
}
