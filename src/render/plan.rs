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
    /// The lowest and highest level seen: a spread, never an average.
    nu: Option<Span>,
    gewenst: Option<Span>,
    /// The smallest and largest distance to the level wanted.
    afstand: Option<Span>,
    #[serde(skip)]
    competency: &'a Competency,
}

/// From the lowest to the highest.
#[derive(Debug, Clone, Copy, Serialize)]
struct Span {
    laagste: u32,
    hoogste: u32,
}

impl Span {
    fn of(values: impl Iterator<Item = u32> + Clone) -> Option<Self> {
        Some(Self { laagste: values.clone().min()?, hoogste: values.max()? })
    }

    const fn is_wide(self) -> bool {
        self.laagste != self.hoogste
    }
}

#[derive(Debug, Serialize)]
struct Judgement<'a> {
    door: Rater,
    nu: Option<u32>,
    onderbouwing: Option<&'a str>,
    datum: Option<&'a str>,
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
    nu: Span,
    gewenst: Span,
    /// How many tasks and situations of the profile lean on it.
    gewicht: usize,
    gedragsindicatoren: &'a [String],
    /// Whether the profile says that this competency carries the ethics of the work.
    ethiek: bool,
}

/// Hours planned over the whole period.
#[derive(Debug, Serialize)]
struct Hours {
    beschikbaar: Option<Available>,
    /// In forms of organised reflection.
    reflectie: f64,
    /// In all other forms.
    leren: f64,
    samen: f64,
    /// In forms that are learning with or from others, or from practice.
    sociaal: f64,
    /// In courses, workshops and literature.
    cursus: f64,
    /// How many activities say nothing of hours.
    zonder_uren: usize,
}

/// Hours set apart over the whole period.
#[derive(Debug, Serialize)]
struct Available {
    dagen: i32,
    weken: i32,
    reflectie: f64,
    leren: f64,
    samen: f64,
    /// What is left; below zero where more is planned than there is.
    over: f64,
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
    let scale = if profile.level_scale.is_empty() { &development.level_scale } else { &profile.level_scale };
    let strong = standings.iter().filter(|standing| is_strong(standing, scale.len()));
    let differing = standings.iter().filter(|standing| differs(standing));
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
        let highest = ratings.iter().filter_map(|rating| rating.wanted).max().or(competency.level);
        let wanted = |rating: &Rating| rating.wanted.or(highest);
        let distances =
            ratings.iter().filter_map(|rating| Some(wanted(rating)?.saturating_sub(rating.current?)));
        standings.push(Standing {
            naam: &competency.name,
            nu: Span::of(ratings.iter().filter_map(|rating| rating.current)),
            gewenst: Span::of(ratings.iter().filter_map(|rating| wanted(rating))),
            afstand: Span::of(distances),
            oordelen: ratings.iter().map(|rating| judgement(rating)).collect(),
            competency,
        });
    }
    standings
}

fn judgement(rating: &Rating) -> Judgement<'_> {
    Judgement {
        door: rating.by,
        nu: rating.current,
        onderbouwing: rating.evidence.as_deref(),
        datum: rating.date.as_deref(),
    }
}

/// Raters who see different levels, or want different ones, have something to talk about.
fn differs(standing: &Standing<'_>) -> bool {
    [standing.nu, standing.gewenst].into_iter().flatten().any(Span::is_wide)
}

/// Where every rater sees the level wanted, and that is in the upper half of the scale: nobody leans on a beginner.
fn is_strong(standing: &Standing<'_>, levels: usize) -> bool {
    let high = |span: Span| usize::try_from(span.laagste).is_ok_and(|level| level * 2 > levels);
    standing.afstand.is_some_and(|distance| distance.hoogste == 0) && standing.nu.is_some_and(high)
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
    // Not `sum`: of nothing, that is -0.
    activities.into_iter().filter_map(|activity| activity.hours).fold(0.0, |all, hours| all + hours)
}

/// The largest distance first; of equal ones, the competency on which most of the work leans.
fn proposals<'a>(standings: &[Standing<'a>], profile: &'a Profile) -> Vec<Proposal<'a>> {
    let mut proposals: Vec<(u32, Proposal<'a>)> = standings
        .iter()
        .filter_map(|standing| {
            let distance = standing.afstand?.hoogste;
            let competency = standing.competency;
            let proposal = Proposal {
                naam: &competency.name,
                nu: standing.nu?,
                gewenst: standing.gewenst?,
                gewicht: weight(profile, &competency.id()),
                gedragsindicatoren: &competency.indicators,
                ethiek: competency.dimensions.iter().any(|dimension| dimension == "ethiek"),
            };
            (distance > 0).then_some((distance, proposal))
        })
        .collect();
    proposals.sort_by_key(|(distance, proposal)| std::cmp::Reverse((*distance, proposal.gewicht)));
    proposals.truncate(PROPOSED_GOALS);
    proposals.into_iter().map(|(_, proposal)| proposal).collect()
}

/// How many tasks and situations lean on a competency.
fn weight(profile: &Profile, id: &str) -> usize {
    let named = |ids: &[String]| ids.iter().any(|other| other == id);
    let tasks = profile.core_tasks.iter().flat_map(|core| &core.tasks);
    tasks.filter(|task| named(task.competencies())).count()
        + profile.situations.iter().filter(|situation| named(&situation.demands)).count()
}

/// None where there is nothing to add up.
fn hours(development: &Development) -> Option<Hours> {
    let activities = || development.goals.iter().flat_map(|goal| &goal.activities);
    let planned = sum(activities());
    let available = available(development, planned);
    if available.is_none() && planned == 0.0 {
        return None;
    }
    let reflection = sum(activities().filter(|activity| is_reflection(activity.form)));
    let course = sum(activities().filter(|activity| is_course(activity.form)));
    Some(Hours {
        beschikbaar: available,
        reflectie: reflection,
        leren: planned - reflection,
        samen: planned,
        sociaal: planned - course,
        cursus: course,
        zonder_uren: activities().filter(|activity| activity.hours.is_none()).count(),
    })
}

/// The hours a week times the whole weeks of the period.
fn available(development: &Development, planned: f64) -> Option<Available> {
    let per_week = development.hours_per_week.as_ref()?;
    let from: Date = development.period.from.parse().ok()?;
    let until: Date = development.period.until.parse().ok()?;
    let days = from.until(until).ok()?.get_days() + 1;
    let weeks = days / 7;
    let reflection = f64::from(weeks) * per_week.reflection.unwrap_or_default();
    let learning = f64::from(weeks) * per_week.learning.unwrap_or_default();
    let together = reflection + learning;
    let available = Available {
        dagen: days,
        weken: weeks,
        reflectie: reflection,
        leren: learning,
        samen: together,
        over: together - planned,
    };
    (days > 0).then_some(available)
}

/// Organised reflection (report 4.4.4, 7.8): the forms that a profile names under `reflectie`.
fn is_reflection(form: LearningForm) -> bool {
    matches!(
        form,
        LearningForm::PeerConsultation
            | LearningForm::PeerReview
            | LearningForm::Supervision
            | LearningForm::CaseDiscussion
            | LearningForm::MoralDeliberation
            | LearningForm::Consultation
    )
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
