//! What the template of the development plan works with.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::development::{Activity, Development, Goal, LearningForm, Party, Rater, Rating};
use crate::model::profile::{Competency, Profile};

/// How many goals are proposed where none are written.
const PROPOSED_GOALS: usize = 4;

/// The data of a development plan. Keys are Dutch, as in the files.
#[derive(Debug, Serialize)]
pub struct Context<'a> {
    profiel: &'a Profile,
    ontwikkeling: &'a Development,
    /// The name or pseudonym.
    wie: &'a str,
    /// The names of the levels, lowest first: the profile's, or the file's where the profile has none.
    niveauschaal: &'a [String],
    /// What the raters say, per competency in the profile's order.
    standen: Vec<Standing<'a>>,
    /// Competencies that are where they should be, by every rater.
    sterk: Vec<&'a str>,
    /// Competencies on which the raters differ.
    verschillen: Vec<&'a str>,
    doelen: Vec<ShownGoal<'a>>,
    /// Where no goals are written: the competencies with the largest distance.
    voorstellen: Vec<Proposal<'a>>,
    uren: Option<Hours>,
    afspraken_medewerker: Vec<ShownAgreement<'a>>,
    afspraken_leidinggevende: Vec<ShownAgreement<'a>>,
}

#[derive(Debug, Serialize)]
struct Standing<'a> {
    naam: &'a str,
    oordelen: Vec<Judgement<'a>>,
    gewenst: Option<u32>,
    /// The smallest and largest distance to the level wanted.
    afstand_min: Option<u32>,
    afstand_max: Option<u32>,
}

#[derive(Debug, Serialize)]
struct Judgement<'a> {
    door: Rater,
    nu: Option<u32>,
    onderbouwing: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct ShownGoal<'a> {
    #[serde(flatten)]
    goal: &'a Goal,
    naam: Option<&'a str>,
    gedragsindicatoren: &'a [String],
    uren_samen: f64,
}

#[derive(Debug, Serialize)]
struct Proposal<'a> {
    naam: &'a str,
    afstand: u32,
    /// How many tasks and situations of the profile lean on it.
    gewicht: usize,
    gedragsindicatoren: &'a [String],
}

/// Hours over the whole period.
#[derive(Debug, Serialize)]
struct Hours {
    weken: i32,
    reflectie_per_week: f64,
    leren_per_week: f64,
    beschikbaar: f64,
    gepland: f64,
    over: f64,
    /// Hours in forms that are learning with or from others, or from practice.
    sociaal: f64,
    /// Hours in courses, workshops and literature.
    cursus: f64,
}

#[derive(Debug, Serialize)]
struct ShownAgreement<'a> {
    tekst: &'a str,
    datum: Option<&'a str>,
}

/// The data of a plan for one person against a profile.
#[must_use]
pub fn context<'a>(profile: &'a Profile, development: &'a Development) -> Context<'a> {
    let standings = standings(profile, development);
    let strong = standings.iter().filter(|standing| standing.afstand_max == Some(0));
    let differing = standings.iter().filter(|standing| differs(standing));
    let scale = if profile.level_scale.is_empty() { &development.level_scale } else { &profile.level_scale };
    Context {
        profiel: profile,
        ontwikkeling: development,
        wie: development.employee.label(),
        niveauschaal: scale,
        sterk: strong.map(|standing| standing.naam).collect(),
        verschillen: differing.map(|standing| standing.naam).collect(),
        doelen: development.goals.iter().map(|goal| shown(goal, profile)).collect(),
        voorstellen: if development.goals.is_empty() { proposals(&standings, profile) } else { Vec::new() },
        uren: hours(development),
        afspraken_medewerker: agreements(development, Party::Employee),
        afspraken_leidinggevende: agreements(development, Party::Manager),
        standen: standings,
    }
}

fn standings<'a>(profile: &'a Profile, development: &'a Development) -> Vec<Standing<'a>> {
    let mut standings = Vec::new();
    for competency in &profile.competencies {
        let id = competency.id();
        let ratings: Vec<&Rating> =
            development.ratings.iter().filter(|rating| rating.competency == id).collect();
        if ratings.is_empty() {
            continue;
        }
        let wanted = ratings.iter().filter_map(|rating| rating.wanted).max().or(competency.level);
        let distances: Vec<u32> =
            ratings.iter().filter_map(|rating| Some(wanted?.saturating_sub(rating.current?))).collect();
        standings.push(Standing {
            naam: &competency.name,
            gewenst: wanted,
            afstand_min: distances.iter().min().copied(),
            afstand_max: distances.iter().max().copied(),
            oordelen: ratings
                .iter()
                .map(|rating| Judgement {
                    door: rating.by,
                    nu: rating.current,
                    onderbouwing: rating.evidence.as_deref(),
                })
                .collect(),
        });
    }
    standings
}

fn differs(standing: &Standing<'_>) -> bool {
    standing.afstand_min != standing.afstand_max
}

fn shown<'a>(goal: &'a Goal, profile: &'a Profile) -> ShownGoal<'a> {
    let competency = goal.competency.as_ref().and_then(|id| find(profile, id));
    ShownGoal {
        goal,
        naam: competency.map(|competency| competency.name.as_str()),
        gedragsindicatoren: competency.map_or(&[], |competency| &competency.indicators),
        uren_samen: sum(&goal.activities),
    }
}

fn find<'a>(profile: &'a Profile, id: &str) -> Option<&'a Competency> {
    profile.competencies.iter().find(|competency| competency.id() == id)
}

fn sum<'a>(activities: impl IntoIterator<Item = &'a Activity>) -> f64 {
    activities.into_iter().filter_map(|activity| activity.hours).sum()
}

/// The largest distance first; of equal ones, the competency on which most of the work leans.
fn proposals<'a>(standings: &[Standing<'a>], profile: &'a Profile) -> Vec<Proposal<'a>> {
    let mut proposals: Vec<Proposal<'a>> = standings
        .iter()
        .filter_map(|standing| {
            let distance = standing.afstand_max.filter(|distance| *distance > 0)?;
            let competency =
                profile.competencies.iter().find(|competency| competency.name == standing.naam)?;
            Some(Proposal {
                naam: &competency.name,
                afstand: distance,
                gewicht: weight(profile, &competency.id()),
                gedragsindicatoren: &competency.indicators,
            })
        })
        .collect();
    proposals.sort_by_key(|proposal| std::cmp::Reverse((proposal.afstand, proposal.gewicht)));
    proposals.truncate(PROPOSED_GOALS);
    proposals
}

/// How many tasks and situations lean on a competency.
fn weight(profile: &Profile, id: &str) -> usize {
    let named = |ids: &[String]| ids.iter().any(|other| other == id);
    let tasks = profile.core_tasks.iter().flat_map(|core| &core.tasks);
    tasks.filter(|task| named(task.competencies())).count()
        + profile.situations.iter().filter(|situation| named(&situation.demands)).count()
}

fn hours(development: &Development) -> Option<Hours> {
    let per_week = development.hours_per_week.as_ref()?;
    let from: Date = development.period.from.parse().ok()?;
    let until: Date = development.period.until.parse().ok()?;
    let days = from.until(until).ok()?.get_days() + 1;
    let weeks = days / 7;
    let activities = || development.goals.iter().flat_map(|goal| &goal.activities);
    let (reflection, learning) =
        (per_week.reflection.unwrap_or_default(), per_week.learning.unwrap_or_default());
    let available = f64::from(weeks) * (reflection + learning);
    let planned = sum(activities());
    let course = sum(activities().filter(|activity| is_course(activity.form)));
    Some(Hours {
        weken: weeks,
        reflectie_per_week: reflection,
        leren_per_week: learning,
        beschikbaar: available,
        gepland: planned,
        over: available - planned,
        sociaal: planned - course,
        cursus: course,
    })
}

/// Learning from a course or a text, beside learning with others and from practice (report 4.4.3).
fn is_course(form: LearningForm) -> bool {
    matches!(form, LearningForm::Literature | LearningForm::Workshop | LearningForm::Course)
}

fn agreements(development: &Development, who: Party) -> Vec<ShownAgreement<'_>> {
    development
        .agreements
        .iter()
        .filter(|agreement| agreement.who == who)
        .map(|agreement| ShownAgreement { tekst: &agreement.text, datum: agreement.date.as_deref() })
        .collect()
}
