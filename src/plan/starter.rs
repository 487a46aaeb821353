//! A plan for somebody who starts in a job: made from the profile alone, without a name and without ratings.

use std::collections::HashMap;

use super::gaps::{self, Span};
use super::goals::{GoalReason, MOST_GOALS, Proposal};
use super::{Catalogue, Plan, plan};
use crate::base::Language;
use crate::model::development::{Development, Employee, Period};
use crate::model::profile::{Competency, Profile};

/// The development file of a person about whom nothing is known: no name, ratings, goals or period.
#[must_use]
pub fn unknown(language: Language) -> Development {
    Development {
        format: "ontwikkeling/1".to_owned(),
        profile: String::new(),
        employee: Employee { name: None, pseudonym: Some(language.words().plan.employee.clone()) },
        manager: None,
        period: Period { from: String::new(), until: String::new() },
        introduction: None,
        hours_per_week: None,
        level_scale: Vec::new(),
        ratings: Vec::new(),
        ambition: None,
        wishes: Vec::new(),
        agreements: Vec::new(),
        goals: Vec::new(),
        activities: Vec::new(),
        moments: Vec::new(),
        evaluations: Vec::new(),
        privacy: None,
        exceptions: Vec::new(),
    }
}

/// The plan of somebody who starts in the job of the profile; `unknown` is the file that [`unknown`] returns. It
/// proposes the competencies on which the most work depends, then those with the highest level, in the order of the
/// profile. The other competencies are those for later.
#[must_use]
pub fn for_starter<'a>(
    profile: &'a Profile,
    unknown: &'a Development,
    catalogue: &'a Catalogue,
    language: Language,
) -> Plan<'a> {
    let (first, later) = divided(profile);
    let weights = gaps::weights(profile);
    let propose = |competency| proposal(competency, &weights, catalogue, language);
    Plan {
        is_starter: true,
        period: None,
        proposals: first.into_iter().map(propose).collect(),
        left: later.into_iter().map(|competency| competency.name.as_str()).collect(),
        ..plan(profile, unknown, None, catalogue, language)
    }
}

/// The competencies to begin with, and the others, each in the order of the profile. Of several with one id, only the
/// first counts. Those that are only a name count if there are no others: often these are demands.
fn divided(profile: &Profile) -> (Vec<&Competency>, Vec<&Competency>) {
    let weights = gaps::weights(profile);
    let mut seen = std::collections::BTreeSet::new();
    let mut all: Vec<&Competency> =
        profile.competencies.iter().filter(|competency| seen.insert(competency.id())).collect();
    let is_described =
        |competency: &&Competency| competency.definition.is_some() || !competency.indicators.is_empty();
    if all.iter().any(is_described) {
        all.retain(is_described);
    }
    let rank = |competency: &Competency| {
        let weight = weights.get(competency.id().as_str()).copied().unwrap_or(0);
        std::cmp::Reverse((weight, competency.level.unwrap_or(0)))
    };
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|index| rank(all[*index]));
    let chosen = &order[..order.len().min(MOST_GOALS)];
    let (first, later): (Vec<_>, Vec<_>) =
        all.into_iter().enumerate().partition(|(index, _)| chosen.contains(index));
    let bare = |list: Vec<(usize, _)>| list.into_iter().map(|(_, competency)| competency).collect();
    (bare(first), bare(later))
}

fn proposal<'a>(
    competency: &'a Competency,
    weights: &HashMap<&str, usize>,
    catalogue: &'a Catalogue,
    language: Language,
) -> Proposal<'a> {
    let id = competency.id();
    Proposal {
        name: &competency.name,
        reason: GoalReason {
            is_wish: false,
            now: None,
            wanted: competency.level.map(|level| Span { lowest: level, highest: level }),
            weight: weights.get(id.as_str()).copied().unwrap_or(0),
        },
        indicators: &competency.indicators,
        is_ethics: competency.dimensions.iter().any(|dimension| dimension == "ethiek"),
        measure: competency.level,
        date: None,
        activities: catalogue.fitting(&gaps::kinds(competency, &[]), language),
        id,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(competencies: &str) -> (Vec<String>, Vec<String>) {
        let text = format!(
            "formaat: functieprofiel/1\nfunctie: {{titel: T}}\nkerntaken:\n- titel: K\n  taken:\n  - {{tekst: A., competenties: [e]}}\ncompetenties: {competencies}\n"
        );
        let profile: Profile = serde_yaml::from_str(&text).expect("a profile");
        let unknown = unknown(Language::Dutch);
        let plan = for_starter(&profile, &unknown, Catalogue::shipped(), Language::Dutch);
        let first = plan.proposals.iter().map(|proposal| proposal.name.to_owned()).collect();
        (first, plan.left.iter().map(|name| (*name).to_owned()).collect())
    }

    #[test]
    fn work_that_depends_on_it_comes_before_its_level_and_the_order_of_the_profile() {
        let (first, later) =
            names("[{naam: a}, {naam: b, niveau: 2}, {naam: c}, {naam: d, niveau: 3}, {naam: e}, {naam: a}]");
        assert_eq!(first, ["a", "b", "d", "e"]);
        assert_eq!(later, ["c"]);
    }

    #[test]
    fn a_bare_name_is_no_goal_beside_competencies_with_behaviour() {
        let (first, later) = names("[{naam: Hbo-niveau}, {naam: a, gedragsindicatoren: [Luistert.]}]");
        assert_eq!((first, later), (vec!["a".to_owned()], Vec::new()));
    }

    #[test]
    fn a_profile_without_competencies_gives_no_goals() {
        assert_eq!(names("[]"), (Vec::new(), Vec::new()));
    }
}
