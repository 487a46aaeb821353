//! `vacature/1`: what a vacancy adds to a profile. Amounts are gross, in euros.

use serde::{Deserialize, Serialize};

use super::professionalism::YesNo;
use super::profile::Exception;

/// A vacancy: everything that is not part of a profile. Only format and profile are required; other missing parts are
/// reported by rules.
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
    /// The title of the vacancy; defaults to the title of the profile.
    #[serde(rename = "titel", default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The employer.
    #[serde(rename = "organisatie", default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Employer>,
    /// The employer's reference for this vacancy.
    #[serde(rename = "kenmerk", default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The day of publication, ISO 8601.
    #[serde(rename = "plaatsingsdatum", default, skip_serializing_if = "Option::is_none")]
    pub posted: Option<String>,
    /// The address of the place of work.
    #[serde(rename = "bezoekadres", default, skip_serializing_if = "Option::is_none")]
    pub visiting_address: Option<VisitingAddress>,
    /// Where the work is done.
    #[serde(rename = "standplaats", default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// The hours per week.
    #[serde(rename = "uren", default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// The pay.
    #[serde(rename = "salaris", default, skip_serializing_if = "Option::is_none")]
    pub salary: Option<Salary>,
    /// Benefits on top of the pay.
    #[serde(rename = "toeslagen", default, skip_serializing_if = "Vec::is_empty")]
    pub allowances: Vec<String>,
    /// The kind of contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract: Option<Contract>,
    /// The possibilities for working from home.
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
    /// The selection procedure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<Procedure>,
    /// The contact for questions.
    #[serde(rename = "contact", default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact>,
    /// How to apply.
    #[serde(rename = "solliciteren", default, skip_serializing_if = "Option::is_none")]
    pub apply: Option<Apply>,
    /// The retention period for applications.
    #[serde(rename = "bewaartermijn", default, skip_serializing_if = "Option::is_none")]
    pub retention: Option<String>,
    /// The notice to recruitment agencies.
    #[serde(rename = "acquisitie", default, skip_serializing_if = "Option::is_none")]
    pub acquisition: Option<String>,
    /// Who is welcome, and the possible adaptations.
    #[serde(rename = "inclusie", default, skip_serializing_if = "Option::is_none")]
    pub inclusion: Option<String>,
    /// The form of address.
    #[serde(rename = "aanspreekvorm", default)]
    pub address: FormOfAddress,
    /// The parts of the profile to show, and their order.
    #[serde(rename = "tonen", default, skip_serializing_if = "Option::is_none")]
    pub show: Option<Selection>,
    /// The opening text.
    #[serde(rename = "inleiding", default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<String>,
    /// The closing text.
    #[serde(rename = "afsluiting", default, skip_serializing_if = "Option::is_none")]
    pub closing: Option<String>,
    /// Rules that are suppressed here, each with a reason.
    #[serde(rename = "uitzonderingen", default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<Exception>,
}

/// The employer, as introduced in the vacancy.
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
    /// The address of its website.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// The web address of its logo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
}

/// The address of the place of work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VisitingAddress {
    /// The street and house number.
    #[serde(rename = "straat", default, skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// The postcode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postcode: Option<String>,
}

/// The hours per week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// The minimum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The maximum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// The hours of a full-time job, on which the pay is based.
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
    /// The period to which the amounts apply.
    #[serde(rename = "periode")]
    pub period: PayPeriod,
    /// The reference date of the amounts, ISO 8601.
    #[serde(rename = "peildatum", default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// In words.
    #[serde(rename = "toelichting", default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// The period to which an amount applies.
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
    /// Its duration.
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
    /// With an end date, and the prospect of a permanent contract.
    #[serde(rename = "tijdelijk-met-uitzicht-op-vast")]
    TemporaryToPermanent,
    /// Employed by another organisation.
    #[serde(rename = "detachering")]
    Secondment,
}

/// The selection procedure.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// The interviews, in order.
    #[serde(rename = "gesprekken", default, skip_serializing_if = "Vec::is_empty")]
    pub interviews: Vec<Interview>,
    /// The assessments, and when they take place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessment: Option<String>,
    /// Whether a certificate of conduct is required.
    #[serde(rename = "vog", default, skip_serializing_if = "Option::is_none")]
    pub certificate_of_conduct: Option<YesNo>,
    /// The policy on internal candidates.
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

/// A contact for questions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The name.
    #[serde(rename = "naam")]
    pub name: String,
    /// The job title of this person.
    #[serde(rename = "functie", default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The telephone number.
    #[serde(rename = "telefoon", default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// The e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The questions that this person answers.
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

/// The form of address.
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

/// The parts of the profile to show, and their order; defaults to the order of the profile.
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
    /// The maximum number of tasks per core task.
    #[serde(rename = "max_taken", default, skip_serializing_if = "Option::is_none")]
    pub max_tasks: Option<u32>,
    /// The maximum number of competencies.
    #[serde(rename = "max_competenties", default, skip_serializing_if = "Option::is_none")]
    pub max_competencies: Option<u32>,
}
