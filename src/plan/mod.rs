//! Combines a profile with the development data of one person into a development plan, as data.
//!
//! ```text
//! gaps       -> current against desired level, by every rater
//! activities -> the catalogue (`activiteiten.yaml`), and what fits a gap
//! goals      -> the chosen goals, or proposals with reasons
//! hours      -> planned against available hours
//! days, moments -> working days, and calendar entries
//! progress   -> progress since an earlier plan
//! team       -> several people: who can help whom, and where the whole team is weak
//! starter    -> somebody about whom only the profile is known
//! anonymous  -> the same file without names
//! ```
//!
//! It does no I/O and does not read the clock; `render` turns the plan into a document, `write::calendar` into a
//! calendar.

pub mod activities;
pub mod anonymous;
pub mod days;
pub mod gaps;
pub mod goals;
pub mod hours;
pub mod moments;
pub mod progress;
pub mod starter;
pub mod team;

use serde::Serialize;

pub use activities::Catalogue;
use gaps::Standing;
use goals::{Proposal, ShownActivity, ShownGoal};
use hours::Hours;
use moments::FixedMoment;
use progress::Progress;

use crate::base::Language;
use crate::model::development::{Development, Evaluation, Party, Period};
use crate::model::profile::Profile;

/// A development plan. It is serialised with Dutch keys, as in the files.
#[derive(Debug, Serialize)]
pub struct Plan<'a> {
    /// The format of the data, for programs that read it: `ontwikkelplan/1`.
    #[serde(rename = "formaat")]
    pub format: &'static str,
    /// The title of the job.
    #[serde(rename = "functie")]
    pub job: &'a str,
    /// Whether it is made from the profile alone, for anybody who starts in the job.
    #[serde(rename = "starter")]
    pub is_starter: bool,
    /// The period it covers; `None` if it is made from the profile alone.
    #[serde(rename = "periode")]
    pub period: Option<&'a Period>,
    /// The person's career wish.
    #[serde(rename = "loopbaanwens")]
    pub ambition: Option<&'a str>,
    /// The name or pseudonym.
    #[serde(rename = "wie")]
    pub who: &'a str,
    /// The names of the levels, lowest first: those of the profile, falling back to those of the file.
    #[serde(rename = "niveauschaal")]
    pub scale: &'a [String],
    /// The ratings, per competency in the order of the profile.
    #[serde(rename = "standen")]
    pub standings: Vec<Standing<'a>>,
    /// Competencies at the desired level according to every rater, in which the person can help others.
    #[serde(rename = "sterk")]
    pub strong: Vec<&'a str>,
    /// Competencies on which the raters differ, which is worth discussing.
    #[serde(rename = "verschillen")]
    pub differing: Vec<&'a str>,
    /// The goals in the file.
    #[serde(rename = "doelen")]
    pub goals: Vec<ShownGoal<'a>>,
    /// Activities that serve more than one goal.
    #[serde(rename = "activiteiten")]
    pub activities: Vec<ShownActivity<'a>>,
    /// Proposed goals, if no goals are set.
    #[serde(rename = "voorstellen")]
    pub proposals: Vec<Proposal<'a>>,
    /// Competencies with a gap but no goal; empty if goals are still to be chosen. In a plan for a starter: those that
    /// are not proposed.
    #[serde(rename = "later")]
    pub left: Vec<&'a str>,
    /// Planned and available hours.
    #[serde(rename = "uren")]
    pub hours: Option<Hours>,
    /// Recurring hours.
    #[serde(rename = "vaste_momenten")]
    pub moments: Vec<FixedMoment<'a>>,
    /// Agreements by the person.
    #[serde(rename = "afspraken_medewerker")]
    pub by_employee: Vec<Promise<'a>>,
    /// Agreements by the manager.
    #[serde(rename = "afspraken_leidinggevende")]
    pub by_manager: Vec<Promise<'a>>,
    /// The reviews.
    #[serde(rename = "evaluaties")]
    pub reviews: &'a [Evaluation],
    /// Progress since an earlier plan, if one is given.
    #[serde(rename = "voortgang", skip_serializing_if = "Option::is_none")]
    pub progress: Option<Progress<'a>>,
}

/// An agreement.
#[derive(Debug, Clone, Serialize)]
pub struct Promise<'a> {
    /// Its text.
    #[serde(rename = "tekst")]
    pub text: &'a str,
    /// The due date, ISO 8601.
    #[serde(rename = "datum")]
    pub date: Option<&'a str>,
}

/// The plan of one person for a profile; `earlier` is the file of the preceding plan.
#[must_use]
pub fn plan<'a>(
    profile: &'a Profile,
    development: &'a Development,
    earlier: Option<&'a Development>,
    catalogue: &'a Catalogue,
    language: Language,
) -> Plan<'a> {
    let standings = gaps::standings(profile, development);
    let is_open = development.goals.is_empty();
    let named = |wanted: fn(&Standing<'_>) -> bool| {
        standings.iter().filter(|standing| wanted(standing)).map(|standing| standing.name).collect()
    };
    Plan {
        format: "ontwikkelplan/1",
        job: &profile.job.title,
        is_starter: false,
        period: Some(&development.period),
        ambition: development.ambition.as_deref(),
        reviews: &development.evaluations,
        who: development.employee.label(),
        scale: gaps::scale(profile, development),
        strong: named(|standing| standing.is_strong),
        differing: named(|standing| standing.differs),
        goals: goals::chosen(profile, development, &standings, catalogue, language),
        activities: goals::activities(profile, &development.activities, catalogue, language),
        proposals: if is_open {
            goals::proposals(profile, development, &standings, catalogue, language)
        } else {
            Vec::new()
        },
        left: if is_open { Vec::new() } else { goals::left(development, &standings) },
        hours: hours::hours(development),
        moments: moments::fixed(development),
        by_employee: promises(development, Party::Employee),
        by_manager: promises(development, Party::Manager),
        progress: earlier.map(|earlier| progress::since(profile, earlier, development)),
        standings,
    }
}

fn promises(development: &Development, who: Party) -> Vec<Promise<'_>> {
    let own = development.agreements.iter().filter(|agreement| agreement.who == who);
    own.map(|agreement| Promise { text: &agreement.text, date: agreement.date.as_deref() }).collect()
}
