//! The `professionaliteit` block of a profile: the report's dimensions, made explicit. Section numbers refer to the
//! report.

use serde::{Deserialize, Serialize};

/// The blocks in which a profile makes the report's dimensions explicit. Every block is optional: missing ones are
/// reported by rules.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Professionalism {
    /// The three strands of good work (3.2).
    #[serde(rename = "goed_werk", default, skip_serializing_if = "Option::is_none")]
    pub good_work: Option<GoodWork>,
    /// The motor of good work (3.3).
    #[serde(rename = "zelfrespect", default, skip_serializing_if = "Option::is_none")]
    pub self_respect: Option<SelfRespect>,
    /// The force fields around good work (3.5).
    #[serde(rename = "krachtenvelden", default, skip_serializing_if = "Option::is_none")]
    pub force_fields: Option<ForceFields>,
    /// What drives the person (3.4, 3.6).
    #[serde(rename = "motivatie", default, skip_serializing_if = "Option::is_none")]
    pub motivation: Option<Motivation>,
    /// The position of an official in contact with citizens (2.3.2, 7.2).
    #[serde(rename = "positie", default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// Both poles of hybrid professionalism (2.5, 7.3).
    #[serde(rename = "hybride", default, skip_serializing_if = "Option::is_none")]
    pub hybrid: Option<Hybrid>,
    /// Room for judgement and its bounds (4.4, 7.5).
    #[serde(rename = "ruimte", default, skip_serializing_if = "Option::is_none")]
    pub room: Option<Room>,
    /// Time and forms for reflection (4.4.2, 4.4.4).
    #[serde(rename = "reflectie", default, skip_serializing_if = "Option::is_none")]
    pub reflection: Option<Reflection>,
    /// Learning (4.4.3, 7.8).
    #[serde(rename = "leren", default, skip_serializing_if = "Option::is_none")]
    pub learning: Option<Learning>,
    /// What the organisation contributes (5.3, 5.4, 7.6).
    #[serde(rename = "organisatie", default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<WorkOrganisation>,
    /// Institutions of the occupation (6.3.1.3, 7.7).
    #[serde(rename = "instituties", default, skip_serializing_if = "Option::is_none")]
    pub institutions: Option<Institutions>,
}

/// The three strands of good work (3.2).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GoodWork {
    /// Why the work is meaningful (3.2, 3.4).
    #[serde(rename = "betrokkenheid", default, skip_serializing_if = "Option::is_none")]
    pub engagement: Option<String>,
    /// The standards of the craft (3.2, 3.3).
    #[serde(rename = "vakmanschap", default, skip_serializing_if = "Option::is_none")]
    pub excellence: Option<String>,
    /// The moral standards (3.2, 3.4).
    #[serde(rename = "ethiek", default, skip_serializing_if = "Option::is_none")]
    pub ethics: Option<Ethics>,
}

/// Moral standards and their basis (3.2, 3.4, 7.7).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Ethics {
    /// The values that apply to the job.
    #[serde(rename = "waarden", default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
    /// Moral dilemmas of the work.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dilemmas: Vec<String>,
    /// The code of conduct and where it is applied.
    #[serde(rename = "beroepscode", default, skip_serializing_if = "Option::is_none")]
    pub code: Option<AppliedCode>,
}

/// A code of conduct and the competencies that apply it in daily work (7.7).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AppliedCode {
    /// The name of the code.
    #[serde(rename = "naam")]
    pub name: String,
    /// Ids of the competencies that apply it.
    #[serde(rename = "toegepast_in", default, skip_serializing_if = "Vec::is_empty")]
    pub applied_in: Vec<String>,
}

/// Self-worth, pride and honour (3.3).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SelfRespect {
    /// Mastery and ownership as a source of self-worth (3.3.1).
    #[serde(rename = "eigenwaarde", default, skip_serializing_if = "Option::is_none")]
    pub self_worth: Option<String>,
    /// Craft and results shown to others (3.3.2).
    #[serde(rename = "beroepstrots", default, skip_serializing_if = "Option::is_none")]
    pub pride: Option<String>,
    /// Recognition by peers (3.3.2).
    #[serde(rename = "beroepseer", default, skip_serializing_if = "Option::is_none")]
    pub honour: Option<String>,
}

/// What supports or obstructs good work (3.5).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ForceFields {
    /// Written and unwritten rules of the occupation (3.5 a).
    #[serde(rename = "cultureel", default, skip_serializing_if = "Option::is_none")]
    pub cultural: Option<String>,
    /// The shop floor and peers, day to day (3.5 b).
    #[serde(rename = "sociaal", default, skip_serializing_if = "Option::is_none")]
    pub social: Option<String>,
    /// The person's own standards (3.5 c).
    #[serde(rename = "persoonlijk", default, skip_serializing_if = "Option::is_none")]
    pub personal: Option<String>,
    /// Recognition, authority and pay (3.5 d).
    #[serde(rename = "opbrengsten", default, skip_serializing_if = "Option::is_none")]
    pub rewards: Option<String>,
}

/// What drives the person (3.4, 3.6).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Motivation {
    /// Inner drive and public service motivation.
    #[serde(rename = "intrinsiek", default, skip_serializing_if = "Option::is_none")]
    pub intrinsic: Option<String>,
    /// Targets, pay and career.
    #[serde(rename = "extrinsiek", default, skip_serializing_if = "Option::is_none")]
    pub extrinsic: Option<String>,
}

/// The position of an official who carries out policy in contact with citizens (2.3.2, 7.2, 7.8).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// The laws and principles on which the job is based.
    #[serde(rename = "wettelijke_basis", default, skip_serializing_if = "Vec::is_empty")]
    pub legal_basis: Vec<String>,
    /// How it helps people to claim rights and find work.
    #[serde(rename = "dienstverlening", default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// How it enforces duties.
    #[serde(rename = "handhaving", default, skip_serializing_if = "Option::is_none")]
    pub enforcement: Option<String>,
    /// Whether the job may impose sanctions.
    #[serde(rename = "sanctiebevoegdheid", default, skip_serializing_if = "Option::is_none")]
    pub sanctions: Option<YesNo>,
    /// That the contact is involuntary for the citizen, and the consequences.
    #[serde(rename = "onvrijwillig_contact", default, skip_serializing_if = "Option::is_none")]
    pub involuntary_contact: Option<String>,
    /// The normative side of the task.
    #[serde(rename = "morele_opdracht", default, skip_serializing_if = "Option::is_none")]
    pub moral_task: Option<String>,
    /// What is special about the role between state and market.
    #[serde(rename = "publieke_rol", default, skip_serializing_if = "Option::is_none")]
    pub public_role: Option<String>,
}

/// The seven aspects of hybrid professionalism, two poles each (2.5, 7.3).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Hybrid {
    /// What drives the professional.
    #[serde(rename = "motivatie", default, skip_serializing_if = "Option::is_none")]
    pub motivation: Option<Poles>,
    /// What the work is focused on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focus: Option<Poles>,
    /// The relation to organisation and citizen.
    #[serde(rename = "verhouding", default, skip_serializing_if = "Option::is_none")]
    pub relation: Option<Poles>,
    /// The environment.
    #[serde(rename = "omgeving", default, skip_serializing_if = "Option::is_none")]
    pub environment: Option<Poles>,
    /// The dominant behaviour.
    #[serde(rename = "gedrag", default, skip_serializing_if = "Option::is_none")]
    pub behaviour: Option<Poles>,
    /// The claim to expertise.
    #[serde(rename = "deskundigheid", default, skip_serializing_if = "Option::is_none")]
    pub expertise: Option<Poles>,
    /// How the work is governed.
    #[serde(rename = "sturing", default, skip_serializing_if = "Option::is_none")]
    pub steering: Option<Poles>,
    /// The tension between the two poles, and how to handle it.
    #[serde(rename = "spanning", default, skip_serializing_if = "Option::is_none")]
    pub tension: Option<String>,
}

/// The classic and the entrepreneurial pole of one aspect (2.5).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Poles {
    /// The bureaucratic pole.
    #[serde(rename = "klassiek", default, skip_serializing_if = "Option::is_none")]
    pub classic: Option<String>,
    /// The entrepreneurial pole.
    #[serde(rename = "ondernemend", default, skip_serializing_if = "Option::is_none")]
    pub entrepreneurial: Option<String>,
}

/// Room for judgement, its backing and its limits (IV, 7.5).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// Room to judge what the case requires (4.2.2, 4.4.1).
    #[serde(rename = "handelingsruimte", default, skip_serializing_if = "Option::is_none")]
    pub discretion: Option<String>,
    /// What guarantees the room (4.4.1).
    #[serde(rename = "mandaat", default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<String>,
    /// What limits the room (4.2, 4.4).
    #[serde(rename = "begrenzing", default, skip_serializing_if = "Vec::is_empty")]
    pub bounds: Vec<String>,
    /// To whom the person is accountable, and how (4.2, 4.4).
    #[serde(rename = "verantwoording", default, skip_serializing_if = "Option::is_none")]
    pub accountability: Option<String>,
    /// How the room is shared with team and peers (5.3.1.4).
    #[serde(rename = "zelfbinding", default, skip_serializing_if = "Option::is_none")]
    pub self_binding: Option<String>,
    /// The individual case as the unit of action (4.3.1).
    #[serde(rename = "maatwerk", default, skip_serializing_if = "Option::is_none")]
    pub tailoring: Option<String>,
    /// Choice and influence of the citizen (4.2.4).
    #[serde(rename = "clientstem", default, skip_serializing_if = "Option::is_none")]
    pub citizen_voice: Option<String>,
}

/// Time and forms for reflection (4.4.2, 4.4.4, 7.8).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reflection {
    /// Hours reserved per week.
    #[serde(rename = "uren_per_week", default, skip_serializing_if = "Option::is_none")]
    pub hours_per_week: Option<f64>,
    /// The forms it takes.
    #[serde(rename = "vormen", default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<ReflectionForm>,
    /// Reflection during the work (4.3.2).
    #[serde(rename = "in_actie", default, skip_serializing_if = "Option::is_none")]
    pub in_action: Option<String>,
    /// Whom to consult on a hard case (7.8).
    #[serde(rename = "ruggespraak", default, skip_serializing_if = "Option::is_none")]
    pub consultation: Option<String>,
}

/// How the person learns (4.4.3, 5.3.2.4, 7.8).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Learning {
    /// The experienced colleague to learn from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mentor: Option<String>,
    /// Room to try out what works (4.3.1, 7.5).
    #[serde(rename = "experimenteren", default, skip_serializing_if = "Option::is_none")]
    pub experiments: Option<String>,
    /// Learning in the group and from practice elsewhere (4.4.3).
    #[serde(rename = "sociaal", default, skip_serializing_if = "Vec::is_empty")]
    pub social: Vec<String>,
    /// Courses, congresses, literature (7.8).
    #[serde(rename = "scholing", default, skip_serializing_if = "Vec::is_empty")]
    pub training: Vec<String>,
    /// How learning counts in appraisal (7.8).
    #[serde(rename = "waardering", default, skip_serializing_if = "Option::is_none")]
    pub appreciation: Option<String>,
}

/// What the organisation contributes (V, 7.6, 7.8).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkOrganisation {
    /// Switching between inside and outside (5.3.1.4).
    #[serde(rename = "schakelen", default, skip_serializing_if = "Option::is_none")]
    pub switching: Option<String>,
    /// Playing several roles and growing from apprentice to master (5.3.2.4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repertoire: Option<String>,
    /// With whom it works together (5.3.1.4).
    #[serde(rename = "netwerk", default, skip_serializing_if = "Vec::is_empty")]
    pub network: Vec<String>,
    /// How the team carries the result (7.8).
    #[serde(rename = "teamwerk", default, skip_serializing_if = "Option::is_none")]
    pub teamwork: Option<String>,
    /// How the management serves the learning professional (5.4.1, 7.8).
    #[serde(rename = "leiding", default, skip_serializing_if = "Option::is_none")]
    pub leadership: Option<String>,
    /// Generalist and specialist (5.4, 7.8).
    #[serde(rename = "breedte_diepte", default, skip_serializing_if = "Option::is_none")]
    pub breadth_depth: Option<String>,
    /// How different strengths are paired (4.3.4, 4.3.5).
    #[serde(rename = "maatje", default, skip_serializing_if = "Option::is_none")]
    pub buddy: Option<String>,
}

/// Institutions of the occupation (6.3.1.3, 7.7).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Institutions {
    /// Training that belongs to the occupation.
    #[serde(rename = "opleiding", default, skip_serializing_if = "Option::is_none")]
    pub education: Option<String>,
    /// An association of practitioners.
    #[serde(rename = "beroepsorganisatie", default, skip_serializing_if = "Option::is_none")]
    pub association: Option<String>,
    /// Protection of the title, a register.
    #[serde(rename = "bescherming", default, skip_serializing_if = "Option::is_none")]
    pub protection: Option<String>,
    /// The code of conduct of the occupation.
    #[serde(rename = "beroepscode", default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// How quality comes from the practitioners (3.1, 7.4).
    #[serde(rename = "van_binnenuit", default, skip_serializing_if = "Option::is_none")]
    pub from_within: Option<String>,
}

/// A boolean in Dutch words: YAML 1.2 reads `ja` as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum YesNo {
    /// Yes.
    #[serde(rename = "ja")]
    Yes,
    /// No.
    #[serde(rename = "nee")]
    No,
}

/// Forms of organised reflection (4.4.4, 7.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ReflectionForm {
    /// Organised case discussion with peers.
    #[serde(rename = "intervisie")]
    PeerConsultation,
    /// Peers review the work.
    PeerReview,
    /// Guided reflection with a supervisor.
    #[serde(rename = "supervisie")]
    Supervision,
    /// Discussing a case in the team.
    #[serde(rename = "casusbespreking")]
    CaseDiscussion,
    /// A structured talk about a moral dilemma.
    #[serde(rename = "moreel-beraad")]
    MoralDeliberation,
    /// Individual reflection.
    #[serde(rename = "zelfreflectie")]
    SelfReflection,
}
