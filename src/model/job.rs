//! The job itself in a profile: names, organisation, level, pay scale, classification.

use serde::{Deserialize, Serialize};

/// Names, organisation and level of the job.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Job {
    /// Unique in a collection; derived from organisation and title if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The title of the job.
    #[serde(rename = "titel")]
    pub title: String,
    /// Other names of the same job (report 7.2 lists five).
    #[serde(rename = "ook_bekend_als", default, skip_serializing_if = "Vec::is_empty")]
    pub also_known_as: Vec<String>,
    /// Who employs the person.
    #[serde(rename = "organisatie", default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Organisation>,
    /// The required level of education.
    #[serde(rename = "denkniveau", default, skip_serializing_if = "Option::is_none")]
    pub education_level: Option<EducationLevel>,
    /// Collective agreement and pay scale.
    #[serde(rename = "schaal", default, skip_serializing_if = "Option::is_none")]
    pub pay_scale: Option<PayScale>,
    /// Codes in public classifications.
    #[serde(rename = "classificatie", default, skip_serializing_if = "Option::is_none")]
    pub classification: Option<Classification>,
    /// The status of the profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// The version of the profile, as written by its owner.
    #[serde(rename = "versie", default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The day the profile took effect, ISO 8601.
    #[serde(rename = "datum", default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// The employer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// The department to which the job belongs.
    #[serde(rename = "onderdeel", default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What kind of organisation it is; profiles are grouped by it.
    #[serde(rename = "soort", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<OrganisationKind>,
}

/// The kinds of organisation profiles are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum OrganisationKind {
    /// The employee insurance agency.
    Uwv,
    /// A municipality.
    #[serde(rename = "gemeente")]
    Municipality,
    /// A partnership of municipalities that operates as one organisation.
    #[serde(rename = "samenwerkingsverband")]
    Partnership,
    /// The central government.
    #[serde(rename = "rijk")]
    CentralGovernment,
    /// A private employer.
    #[serde(rename = "privaat")]
    Private,
    /// Any other.
    #[serde(rename = "overig")]
    Other,
}

/// Dutch levels of education.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum EducationLevel {
    /// Preparatory secondary vocational education.
    Vmbo,
    /// Secondary vocational education.
    Mbo,
    /// Associate degree.
    Ad,
    /// Higher professional education.
    Hbo,
    /// University.
    Wo,
}

/// Collective agreement and scale; amounts belong to the vacancy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PayScale {
    /// The collective agreement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cao: Option<String>,
    /// The scale in that agreement.
    #[serde(rename = "schaal", default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<String>,
    /// The method of job evaluation, or the standard job that this one belongs to.
    #[serde(rename = "functiewaardering", default, skip_serializing_if = "Option::is_none")]
    pub evaluation: Option<String>,
    /// The points of the job evaluation.
    #[serde(rename = "punten", default, skip_serializing_if = "Option::is_none")]
    pub points: Option<f64>,
}

/// Codes in public classifications of occupations and skills.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Classification {
    /// URI in ESCO.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub esco: Option<String>,
    /// URI in `CompetentNL`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competentnl: Option<String>,
    /// ISCO-08 code of the occupation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub isco: Option<String>,
}

/// The status of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Draft.
    #[serde(rename = "concept")]
    Draft,
    /// Adopted.
    #[serde(rename = "vastgesteld")]
    Adopted,
    /// No longer in use.
    #[serde(rename = "vervallen")]
    Withdrawn,
}
