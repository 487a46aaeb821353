//! `ontwikkeling/1`: one person against a profile. Personal data stays in this file and in what is made from it.

use serde::{Deserialize, Serialize};

pub use super::learning::{GapKind, LearningForm};
use super::profile::Exception;

/// One person against a profile: where this person stands, what both agree on, how it is learnt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Development {
    /// The format and its version: `ontwikkeling/1`.
    #[serde(rename = "formaat")]
    pub format: String,
    /// Path of the profile, relative to this file.
    #[serde(rename = "profiel")]
    pub profile: String,
    /// Who it is about.
    #[serde(rename = "medewerker")]
    pub employee: Employee,
    /// The name or the job of the manager.
    #[serde(rename = "leidinggevende", default, skip_serializing_if = "Option::is_none")]
    pub manager: Option<String>,
    /// The period it is made for.
    #[serde(rename = "periode")]
    pub period: Period,
    /// What a reader should know before the rest.
    #[serde(rename = "inleiding", default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<String>,
    /// The hours a week set apart (4.4.2).
    #[serde(rename = "beschikbare_uren_per_week", default, skip_serializing_if = "Option::is_none")]
    pub hours_per_week: Option<AvailableHours>,
    /// The names of the levels, lowest first, where the profile has none.
    #[serde(rename = "niveauschaal", default, skip_serializing_if = "Vec::is_empty")]
    pub level_scale: Vec<String>,
    /// What different people see; several for one competency are normal.
    #[serde(rename = "beoordelingen", default, skip_serializing_if = "Vec::is_empty")]
    pub ratings: Vec<Rating>,
    /// Where the person wants to go.
    #[serde(rename = "loopbaanwens", default, skip_serializing_if = "Option::is_none")]
    pub ambition: Option<String>,
    /// Ids of the competencies the person wants to work on; these come first, whatever the ratings say.
    #[serde(rename = "wensen", default, skip_serializing_if = "Vec::is_empty")]
    pub wishes: Vec<String>,
    /// What both sides promised.
    #[serde(rename = "afspraken", default, skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<Agreement>,
    /// What the person wants to reach, and how.
    #[serde(rename = "doelen", default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
    /// What is done for more than one goal.
    #[serde(rename = "activiteiten", default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<Activity>,
    /// Hours that return in the week: for the calendar.
    #[serde(rename = "vaste_momenten", default, skip_serializing_if = "Vec::is_empty")]
    pub moments: Vec<Moment>,
    /// When both look back.
    #[serde(rename = "evaluaties", default, skip_serializing_if = "Vec::is_empty")]
    pub evaluations: Vec<Evaluation>,
    /// Who may read it, and how long it is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy: Option<Privacy>,
    /// Rules that are set aside here, each with a reason.
    #[serde(rename = "uitzonderingen", default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<Exception>,
}

/// The person: a name or a pseudonym, never both. The schema holds it to exactly one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Employee {
    /// The name.
    #[serde(rename = "naam", default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A name that only both sides know.
    #[serde(rename = "pseudoniem", default, skip_serializing_if = "Option::is_none")]
    pub pseudonym: Option<String>,
}

impl Employee {
    /// What the person is called here.
    #[must_use]
    pub fn label(&self) -> &str {
        self.name.as_deref().or(self.pseudonym.as_deref()).unwrap_or_default()
    }
}

/// From one day up to and including another, ISO 8601.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day.
    #[serde(rename = "van")]
    pub from: String,
    /// The last day.
    #[serde(rename = "tot")]
    pub until: String,
}

/// Hours a week set apart.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AvailableHours {
    /// For reflection (4.4.2).
    #[serde(rename = "reflectie", default, skip_serializing_if = "Option::is_none")]
    pub reflection: Option<f64>,
    /// For learning (7.8).
    #[serde(rename = "leren", default, skip_serializing_if = "Option::is_none")]
    pub learning: Option<f64>,
}

/// What one person sees of one competency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// Id of the competency.
    #[serde(rename = "competentie")]
    pub competency: String,
    /// The level now, from 1.
    #[serde(rename = "nu", default, skip_serializing_if = "Option::is_none")]
    pub current: Option<u32>,
    /// The level wanted, from 1.
    #[serde(rename = "gewenst", default, skip_serializing_if = "Option::is_none")]
    pub wanted: Option<u32>,
    /// What it rests on.
    #[serde(rename = "onderbouwing", default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// Who sees it so.
    #[serde(rename = "door")]
    pub by: Rater,
    /// When, ISO 8601.
    #[serde(rename = "datum", default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What is lacking; without it, what the profile says of the competency.
    #[serde(rename = "soort", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<GapKind>,
}

/// Who rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Rater {
    /// The person.
    #[serde(rename = "zelf")]
    Oneself,
    /// The manager.
    #[serde(rename = "leidinggevende")]
    Manager,
    /// A colleague.
    #[serde(rename = "collega")]
    Colleague,
    /// A citizen or an employer who was helped.
    #[serde(rename = "client")]
    Client,
}

/// Something promised.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// What.
    #[serde(rename = "tekst")]
    pub text: String,
    /// By whom.
    #[serde(rename = "wie")]
    pub who: Party,
    /// Id of the competency that is put to use for others with it.
    #[serde(rename = "competentie", default, skip_serializing_if = "Option::is_none")]
    pub competency: Option<String>,
    /// Before when, ISO 8601.
    #[serde(rename = "datum", default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// The two sides of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Party {
    /// The person.
    #[serde(rename = "medewerker")]
    Employee,
    /// The manager.
    #[serde(rename = "leidinggevende")]
    Manager,
}

/// Something to reach.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Id of the competency it belongs to.
    #[serde(rename = "competentie", default, skip_serializing_if = "Option::is_none")]
    pub competency: Option<String>,
    /// The goal in words.
    #[serde(rename = "doel")]
    pub goal: String,
    /// How one sees that it is reached.
    #[serde(rename = "maatstaf", default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// What shows it.
    #[serde(rename = "bewijs", default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// Before when, ISO 8601.
    #[serde(rename = "datum", default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// How far it is.
    #[serde(rename = "stand", default, skip_serializing_if = "Option::is_none")]
    pub state: Option<GoalState>,
    /// What is done for it.
    #[serde(rename = "activiteiten", default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<Activity>,
}

/// How far a goal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum GoalState {
    /// Nothing was done for it yet.
    #[serde(rename = "niet-begonnen")]
    NotBegun,
    /// Being worked on.
    #[serde(rename = "onderweg")]
    UnderWay,
    /// Reached.
    #[serde(rename = "bereikt")]
    Reached,
    /// Given up, with both sides knowing.
    #[serde(rename = "gestopt")]
    Stopped,
}

/// Something done to learn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// What.
    #[serde(rename = "wat")]
    pub what: String,
    /// The form it takes.
    #[serde(rename = "vorm")]
    pub form: LearningForm,
    /// The hours it takes over the whole period.
    #[serde(rename = "uren", default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<f64>,
    /// What the organisation arranges for it.
    #[serde(rename = "organisatie_regelt", default, skip_serializing_if = "Option::is_none")]
    pub arranged: Option<String>,
    /// Ids of the competencies whose goals it serves; for what is done for more than one goal.
    #[serde(rename = "bij", default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<String>,
}

/// Hours that return in the week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// What they are for.
    #[serde(rename = "wat")]
    pub what: String,
    /// The day of the week.
    #[serde(rename = "dag")]
    pub day: Weekday,
    /// From, on a clock of 24 hours: `09:00`.
    #[serde(rename = "van")]
    pub from: String,
    /// Until, on a clock of 24 hours.
    #[serde(rename = "tot")]
    pub until: String,
    /// Every how many weeks; without it, each week.
    #[serde(rename = "om_de_weken", default, skip_serializing_if = "Option::is_none")]
    pub every: Option<u32>,
    /// The day from which they are, ISO 8601; without it, the first day of the period.
    #[serde(rename = "vanaf", default, skip_serializing_if = "Option::is_none")]
    pub starting: Option<String>,
}

/// A day on which people work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Weekday {
    /// Monday.
    #[serde(rename = "maandag")]
    Monday,
    /// Tuesday.
    #[serde(rename = "dinsdag")]
    Tuesday,
    /// Wednesday.
    #[serde(rename = "woensdag")]
    Wednesday,
    /// Thursday.
    #[serde(rename = "donderdag")]
    Thursday,
    /// Friday.
    #[serde(rename = "vrijdag")]
    Friday,
}

/// Who may read a plan, and how long it is kept.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Privacy {
    /// Who may read it beside the person and the manager.
    #[serde(rename = "lezers", default, skip_serializing_if = "Vec::is_empty")]
    pub readers: Vec<String>,
    /// The last day it is kept, ISO 8601.
    #[serde(rename = "bewaren_tot", default, skip_serializing_if = "Option::is_none")]
    pub kept_until: Option<String>,
}

/// A moment to look back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Evaluation {
    /// The day, ISO 8601.
    #[serde(rename = "datum")]
    pub date: String,
    /// With whom and about what.
    #[serde(rename = "toelichting", default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// What was seen and agreed, written down afterwards.
    #[serde(rename = "uitkomst", default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
}
