//! `vacature/1`: what a vacancy adds to a profile. Money is gross, in euros.

use serde::{Deserialize, Serialize};

use super::professionalism::YesNo;
use super::profile::Exception;

/// A vacancy: everything a profile cannot know. Only format and profile are required: what else is absent is
/// what the rules talk about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Vacancy {
    /// The format and its version: `vacature/1`.
    #[serde(rename = "formaat")]
    pub format: String,
    /// Path of the profile, relative to this file.
    #[serde(rename = "profiel")]
    pub profile: String,
    /// The title of the vacancy; without it, the title of the profile.
    #[serde(rename = "titel", default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The employer.
    #[serde(rename = "organisatie", default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Employer>,
    /// Where the work is done.
    #[serde(rename = "standplaats", default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// The hours a week.
    #[serde(rename = "uren", default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// The pay.
    #[serde(rename = "salaris", default, skip_serializing_if = "Option::is_none")]
    pub salary: Option<Salary>,
    /// What comes on top of the pay.
    #[serde(rename = "toeslagen", default, skip_serializing_if = "Vec::is_empty")]
    pub allowances: Vec<String>,
    /// The kind of contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract: Option<Contract>,
    /// What is possible from home.
    #[serde(rename = "thuiswerken", default, skip_serializing_if = "Option::is_none")]
    pub remote_work: Option<String>,
    /// The other conditions of employment.
    #[serde(rename = "arbeidsvoorwaarden", default, skip_serializing_if = "Vec::is_empty")]
    pub benefits: Vec<String>,
    /// The first day of work, ISO 8601.
    #[serde(rename = "startdatum", default, skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// The last day to apply, ISO 8601.
    #[serde(rename = "sluitingsdatum", default, skip_serializing_if = "Option::is_none")]
    pub closing_date: Option<String>,
    /// How the choice is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<Procedure>,
    /// Whom to ask.
    #[serde(rename = "contact", default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact>,
    /// How to apply.
    #[serde(rename = "solliciteren", default, skip_serializing_if = "Option::is_none")]
    pub apply: Option<Apply>,
    /// How long applications are kept.
    #[serde(rename = "bewaartermijn", default, skip_serializing_if = "Option::is_none")]
    pub retention: Option<String>,
    /// What is said to agencies.
    #[serde(rename = "acquisitie", default, skip_serializing_if = "Option::is_none")]
    pub acquisition: Option<String>,
    /// Who is welcome, and which adaptations are possible.
    #[serde(rename = "inclusie", default, skip_serializing_if = "Option::is_none")]
    pub inclusion: Option<String>,
    /// How the reader is addressed.
    #[serde(rename = "aanspreekvorm", default)]
    pub address: FormOfAddress,
    /// What of the profile is shown, and in what order.
    #[serde(rename = "tonen", default, skip_serializing_if = "Option::is_none")]
    pub show: Option<Selection>,
    /// The opening text.
    #[serde(rename = "inleiding", default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<String>,
    /// The closing text.
    #[serde(rename = "afsluiting", default, skip_serializing_if = "Option::is_none")]
    pub closing: Option<String>,
    /// Rules that are set aside here, each with a reason.
    #[serde(rename = "uitzonderingen", default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<Exception>,
}

/// The employer as the vacancy introduces it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Employer {
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// The department or team.
    #[serde(rename = "onderdeel", default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// A few sentences about it.
    #[serde(rename = "inleiding", default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<String>,
}

/// The hours a week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// The fewest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// The hours of a full-time job, to which the pay refers.
    #[serde(rename = "voltijd", default, skip_serializing_if = "Option::is_none")]
    pub full_time: Option<f64>,
}

/// The pay, gross and in euros, for a full-time job.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Salary {
    /// The collective agreement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cao: Option<String>,
    /// The scale in that agreement.
    #[serde(rename = "schaal", default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<String>,
    /// The lowest amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The highest amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// The period the amounts are for.
    #[serde(rename = "periode")]
    pub period: PayPeriod,
    /// The day the amounts were valid, ISO 8601.
    #[serde(rename = "peildatum", default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// In words.
    #[serde(rename = "toelichting", default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// The period an amount is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum PayPeriod {
    /// A month.
    #[serde(rename = "maand")]
    Month,
    /// A year.
    #[serde(rename = "jaar")]
    Year,
    /// An hour.
    #[serde(rename = "uur")]
    Hour,
}

/// The contract of employment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// The kind of contract.
    #[serde(rename = "vorm")]
    pub kind: ContractKind,
    /// How long it lasts.
    #[serde(rename = "duur", default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
}

/// Kinds of contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum ContractKind {
    /// Without an end date.
    #[serde(rename = "vast")]
    Permanent,
    /// With an end date.
    #[serde(rename = "tijdelijk")]
    Temporary,
    /// With an end date, and meant to become permanent.
    #[serde(rename = "tijdelijk-met-uitzicht-op-vast")]
    TemporaryToPermanent,
    /// Employed by another organisation.
    #[serde(rename = "detachering")]
    Secondment,
}

/// How the choice is made.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// The interviews, in order.
    #[serde(rename = "gesprekken", default, skip_serializing_if = "Vec::is_empty")]
    pub interviews: Vec<Interview>,
    /// What is tested, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessment: Option<String>,
    /// Whether a certificate of conduct is asked.
    #[serde(rename = "vog", default, skip_serializing_if = "Option::is_none")]
    pub certificate_of_conduct: Option<YesNo>,
    /// What is said about candidates from within.
    #[serde(rename = "intern_voorrang", default, skip_serializing_if = "Option::is_none")]
    pub internal_first: Option<String>,
}

/// One round of interviews.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Interview {
    /// The day, ISO 8601.
    #[serde(rename = "datum", default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// With whom and about what.
    #[serde(rename = "toelichting", default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// Somebody who answers questions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The name.
    #[serde(rename = "naam")]
    pub name: String,
    /// The job of this person.
    #[serde(rename = "functie", default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The telephone number.
    #[serde(rename = "telefoon", default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// The e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Which questions this person answers.
    #[serde(rename = "voor", default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
}

/// How to apply.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Apply {
    /// A web address or an e-mail address.
    #[serde(rename = "adres")]
    pub address: String,
    /// What to send, and how.
    #[serde(rename = "toelichting", default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// How the reader is addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum FormOfAddress {
    /// Informal.
    #[default]
    #[serde(rename = "je")]
    Informal,
    /// Formal.
    #[serde(rename = "u")]
    Formal,
}

/// What of the profile is shown, and in what order; without it, the profile's own order.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Selection {
    /// Ids of the core tasks, in this order.
    #[serde(rename = "kerntaken", default, skip_serializing_if = "Vec::is_empty")]
    pub core_tasks: Vec<String>,
    /// Ids of the competencies, in this order.
    #[serde(rename = "competenties", default, skip_serializing_if = "Vec::is_empty")]
    pub competencies: Vec<String>,
    /// The most tasks of one core task.
    #[serde(rename = "max_taken", default, skip_serializing_if = "Option::is_none")]
    pub max_tasks: Option<u32>,
    /// The most competencies.
    #[serde(rename = "max_competenties", default, skip_serializing_if = "Option::is_none")]
    pub max_competencies: Option<u32>,
}
