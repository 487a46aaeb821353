//! `ontwikkeling/1`: one person against a profile. Personal data stays in this file and in documents generated from it.

use serde::{Deserialize, Serialize};

pub use super::learning::{GapKind, LearningForm};
use super::profile::Exception;

/// One person against a profile: current levels, agreements and learning.
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
    /// The person concerned.
    #[serde(rename = "medewerker")]
    pub employee: Employee,
    /// The name or the job of the manager.
    #[serde(rename = "leidinggevende", default, skip_serializing_if = "Option::is_none")]
    pub manager: Option<String>,
    /// The period it covers.
    #[serde(rename = "periode")]
    pub period: Period,
    /// Introductory text.
    #[serde(rename = "inleiding", default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<String>,
    /// Hours reserved per week (4.4.2).
    #[serde(rename = "beschikbare_uren_per_week", default, skip_serializing_if = "Option::is_none")]
    pub hours_per_week: Option<AvailableHours>,
    /// The names of the levels, lowest first, if the profile has none.
    #[serde(rename = "niveauschaal", default, skip_serializing_if = "Vec::is_empty")]
    pub level_scale: Vec<String>,
    /// Ratings by different people; a competency may have several.
    #[serde(rename = "beoordelingen", default, skip_serializing_if = "Vec::is_empty")]
    pub ratings: Vec<Rating>,
    /// The person's career goal.
    #[serde(rename = "loopbaanwens", default, skip_serializing_if = "Option::is_none")]
    pub ambition: Option<String>,
    /// Ids of the competencies the person wants to work on; these take precedence over the ratings.
    #[serde(rename = "wensen", default, skip_serializing_if = "Vec::is_empty")]
    pub wishes: Vec<String>,
    /// Commitments by both sides.
    #[serde(rename = "afspraken", default, skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<Agreement>,
    /// The goals, with the activities for each.
    #[serde(rename = "doelen", default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
    /// Activities for more than one goal.
    #[serde(rename = "activiteiten", default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<Activity>,
    /// Recurring weekly hours, for the calendar.
    #[serde(rename = "vaste_momenten", default, skip_serializing_if = "Vec::is_empty")]
    pub moments: Vec<Moment>,
    /// Evaluation dates.
    #[serde(rename = "evaluaties", default, skip_serializing_if = "Vec::is_empty")]
    pub evaluations: Vec<Evaluation>,
    /// Who may read it, and the retention period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy: Option<Privacy>,
    /// Rules that are suppressed here, each with a reason.
    #[serde(rename = "uitzonderingen", default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<Exception>,
}

/// The person: a name or a pseudonym. The schema requires exactly one.
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
    /// The name or pseudonym to display.
    #[must_use]
    pub fn label(&self) -> &str {
        self.name.as_deref().or(self.pseudonym.as_deref()).unwrap_or_default()
    }
}

/// A period, from the first up to and including the last day (ISO 8601).
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

/// Hours reserved per week.
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

/// One person's rating of one competency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// Id of the competency.
    #[serde(rename = "competentie")]
    pub competency: String,
    /// The current level, from 1.
    #[serde(rename = "nu", default, skip_serializing_if = "Option::is_none")]
    pub current: Option<u32>,
    /// The desired level, from 1.
    #[serde(rename = "gewenst", default, skip_serializing_if = "Option::is_none")]
    pub wanted: Option<u32>,
    /// The substantiation.
    #[serde(rename = "onderbouwing", default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// Who gave the rating.
    #[serde(rename = "door")]
    pub by: Rater,
    /// The date, ISO 8601.
    #[serde(rename = "datum", default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What is lacking; defaults to the kind of competency in the profile.
    #[serde(rename = "soort", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<GapKind>,
}

/// The source of a rating.
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
    /// A citizen or an employer whom the person helped.
    #[serde(rename = "client")]
    Client,
}

/// A commitment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// The text.
    #[serde(rename = "tekst")]
    pub text: String,
    /// By whom.
    #[serde(rename = "wie")]
    pub who: Party,
    /// Id of the competency that is used to help others.
    #[serde(rename = "competentie", default, skip_serializing_if = "Option::is_none")]
    pub competency: Option<String>,
    /// The deadline, ISO 8601.
    #[serde(rename = "datum", default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// The two parties to a plan.
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

/// A learning goal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Id of the competency it belongs to.
    #[serde(rename = "competentie", default, skip_serializing_if = "Option::is_none")]
    pub competency: Option<String>,
    /// The goal, in words.
    #[serde(rename = "doel")]
    pub goal: String,
    /// The measure of success.
    #[serde(rename = "maatstaf", default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// The evidence of success.
    #[serde(rename = "bewijs", default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// The deadline, ISO 8601.
    #[serde(rename = "datum", default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The status.
    #[serde(rename = "stand", default, skip_serializing_if = "Option::is_none")]
    pub state: Option<GoalState>,
    /// The activities for it.
    #[serde(rename = "activiteiten", default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<Activity>,
}

/// The status of a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum GoalState {
    /// Not started.
    #[serde(rename = "niet-begonnen")]
    NotBegun,
    /// In progress.
    #[serde(rename = "onderweg")]
    UnderWay,
    /// Reached.
    #[serde(rename = "bereikt")]
    Reached,
    /// Abandoned, with the knowledge of both sides.
    #[serde(rename = "gestopt")]
    Stopped,
}

/// A learning activity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Its description.
    #[serde(rename = "wat")]
    pub what: String,
    /// Its form.
    #[serde(rename = "vorm")]
    pub form: LearningForm,
    /// The total number of hours in the period.
    #[serde(rename = "uren", default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<f64>,
    /// What the organisation arranges for it.
    #[serde(rename = "organisatie_regelt", default, skip_serializing_if = "Option::is_none")]
    pub arranged: Option<String>,
    /// Ids of the competencies whose goals it serves, for an activity with more than one goal.
    #[serde(rename = "bij", default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<String>,
}

/// Recurring weekly hours.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// Their purpose.
    #[serde(rename = "wat")]
    pub what: String,
    /// The day of the week.
    #[serde(rename = "dag")]
    pub day: Weekday,
    /// Start time in 24-hour notation: `09:00`.
    #[serde(rename = "van")]
    pub from: String,
    /// End time in 24-hour notation.
    #[serde(rename = "tot")]
    pub until: String,
    /// The interval in weeks; defaults to 1.
    #[serde(rename = "om_de_weken", default, skip_serializing_if = "Option::is_none")]
    pub every: Option<u32>,
    /// The start date, ISO 8601; defaults to the first day of the period.
    #[serde(rename = "vanaf", default, skip_serializing_if = "Option::is_none")]
    pub starting: Option<String>,
}

/// A working day of the week.
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

/// Who may read a plan, and the retention period.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Privacy {
    /// Readers other than the person and the manager.
    #[serde(rename = "lezers", default, skip_serializing_if = "Vec::is_empty")]
    pub readers: Vec<String>,
    /// The last day of the retention period, ISO 8601.
    #[serde(rename = "bewaren_tot", default, skip_serializing_if = "Option::is_none")]
    pub kept_until: Option<String>,
}

/// An evaluation.
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
    /// The outcome, recorded afterwards.
    #[serde(rename = "uitkomst", default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
}
