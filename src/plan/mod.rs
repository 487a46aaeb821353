//! A profile + what is known of one person -> a development plan, as data.
//!
//! ```text
//! gaps       -> where somebody stands, by every rater
//! activities -> what there is to choose from (`activiteiten.yaml`), and what fits a gap
//! goals      -> what is chosen, or what to choose from and why
//! hours      -> what it takes against what there is
//! days, moments -> working days, and the days of the calendar
//! progress   -> what moved since an earlier plan
//! team       -> several people: who can help whom, and where all are thin
//! anonymous  -> the same file without who it is about
//! ```
//!
//! It reads no files and knows no clock; `render` makes the document of it, `write::calendar` the calendar.

pub mod activities;
pub mod anonymous;
pub mod days;
pub mod gaps;
pub mod goals;
pub mod hours;
pub mod moments;
pub mod progress;
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

/// A development plan. Serialised it has Dutch keys, as the files have.
#[derive(Debug, Serialize)]
pub struct Plan<'a> {
    /// What the data is, for programs that read it: `ontwikkelplan/1`.
    #[serde(rename = "formaat")]
    pub format: &'static str,
    /// The title of the job.
    #[serde(rename = "functie")]
    pub job: &'a str,
    /// The period it is made for.
    #[serde(rename = "periode")]
    pub period: &'a Period,
    /// Where the person wants to go.
    #[serde(rename = "loopbaanwens")]
    pub ambition: Option<&'a str>,
    /// The name or pseudonym.
    #[serde(rename = "wie")]
    pub who: &'a str,
    /// The names of the levels, lowest first: the profile's, or the file's where the profile has none.
    #[serde(rename = "niveauschaal")]
    pub scale: &'a [String],
    /// What the raters say, per competency in the profile's order.
    #[serde(rename = "standen")]
    pub standings: Vec<Standing<'a>>,
    /// Competencies that are where they should be, by every rater: they can help others.
    #[serde(rename = "sterk")]
    pub strong: Vec<&'a str>,
    /// Competencies on which the raters differ: something to talk about.
    #[serde(rename = "verschillen")]
    pub differing: Vec<&'a str>,
    /// The goals that are chosen.
    #[serde(rename = "doelen")]
    pub goals: Vec<ShownGoal<'a>>,
    /// What is done for more than one goal.
    #[serde(rename = "activiteiten")]
    pub activities: Vec<ShownActivity<'a>>,
    /// Where no goals are chosen: what to choose from.
    #[serde(rename = "voorstellen")]
    pub proposals: Vec<Proposal<'a>>,
    /// What has a gap and is no goal this time; empty where goals are still to be chosen.
    #[serde(rename = "later")]
    pub left: Vec<&'a str>,
    /// Hours planned and available.
    #[serde(rename = "uren")]
    pub hours: Option<Hours>,
    /// Hours that return in the week.
    #[serde(rename = "vaste_momenten")]
    pub moments: Vec<FixedMoment<'a>>,
    /// What the person promised.
    #[serde(rename = "afspraken_medewerker")]
    pub by_employee: Vec<Promise<'a>>,
    /// What the manager promised.
    #[serde(rename = "afspraken_leidinggevende")]
    pub by_manager: Vec<Promise<'a>>,
    /// When both look back.
    #[serde(rename = "evaluaties")]
    pub reviews: &'a [Evaluation],
    /// What moved since an earlier plan, where one is given.
    #[serde(rename = "voortgang", skip_serializing_if = "Option::is_none")]
    pub progress: Option<Progress<'a>>,
}

/// Something promised.
#[derive(Debug, Clone, Serialize)]
pub struct Promise<'a> {
    /// What.
    #[serde(rename = "tekst")]
    pub text: &'a str,
    /// Before when, ISO 8601.
    #[serde(rename = "datum")]
    pub date: Option<&'a str>,
}

/// The plan of one person against a profile; `earlier` is the file of the plan before this one.
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
        period: &development.period,
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
