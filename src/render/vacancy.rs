//! What the vacancy template works with.

use serde::Serialize;

use crate::model::professionalism::Professionalism;
use crate::model::profile::{Competency, CoreTask, Profile};
use crate::model::vacancy::{Selection, Vacancy};

/// The data of a vacancy. Keys are Dutch, as in the files.
#[derive(Debug, Serialize)]
pub struct Context<'a> {
    profiel: &'a Profile,
    vacature: &'a Vacancy,
    /// The title of the vacancy, or of the profile.
    titel: &'a str,
    /// The core tasks that are shown, in the order they are shown.
    kerntaken: Vec<ShownTasks<'a>>,
    /// The competencies that are shown, in the order they are shown.
    competenties: Vec<&'a Competency>,
    /// Knowledge, skills and demands that stand among the competencies without behaviour of their own.
    vaardigheden: Vec<&'a str>,
    /// What the profile says of good work, each block there even where it is empty.
    goed_werk: serde_json::Value,
}

#[derive(Debug, Serialize)]
struct ShownTasks<'a> {
    titel: &'a str,
    taken: Vec<ShownTask<'a>>,
}

#[derive(Debug, Serialize)]
struct ShownTask<'a> {
    tekst: &'a str,
    onderdelen: &'a [String],
}

/// The data of the vacancy for a profile.
#[must_use]
pub fn context<'a>(profile: &'a Profile, vacancy: &'a Vacancy) -> Context<'a> {
    let (shown, bare): (Vec<&Competency>, Vec<&Competency>) =
        profile.competencies.iter().partition(|competency| !is_bare(competency));
    let selection = vacancy.show.as_ref();
    Context {
        profiel: profile,
        vacature: vacancy,
        titel: vacancy.title.as_deref().unwrap_or(&profile.job.title),
        kerntaken: tasks(profile, selection),
        competenties: competencies(shown, selection),
        vaardigheden: skills(bare, selection),
        goed_werk: blocks(profile.professionalism.as_ref()),
    }
}

/// What has neither behaviour nor a definition reads as a line of a list, not as a competency.
fn is_bare(competency: &Competency) -> bool {
    competency.indicators.is_empty() && competency.definition.is_none()
}

/// Demands are not left out by accident: a selection applies to them only where it names one of them.
fn skills<'a>(bare: Vec<&'a Competency>, selection: Option<&Selection>) -> Vec<&'a str> {
    let wanted = selection.map_or(&[][..], |selection| &selection.competencies);
    let named = wanted.iter().filter_map(|id| bare.iter().copied().find(|competency| competency.id() == *id));
    let named: Vec<&Competency> = named.collect();
    let shown = if named.is_empty() { bare } else { named };
    shown.into_iter().map(|competency| competency.name.as_str()).collect()
}

fn tasks<'a>(profile: &'a Profile, selection: Option<&Selection>) -> Vec<ShownTasks<'a>> {
    let wanted = selection.map_or(&[][..], |selection| &selection.core_tasks);
    let limit = limit(selection.and_then(|selection| selection.max_tasks));
    let show = |core: &'a CoreTask| ShownTasks {
        titel: &core.title,
        taken: core
            .tasks
            .iter()
            .take(limit)
            .map(|task| ShownTask { tekst: task.text(), onderdelen: task.parts() })
            .collect(),
    };
    let shown: Vec<ShownTasks<'a>> = if wanted.is_empty() {
        profile.core_tasks.iter().map(show).collect()
    } else {
        let find = |id: &String| profile.core_tasks.iter().find(|core| core.id() == *id);
        wanted.iter().filter_map(find).map(show).collect()
    };
    // A heading needs something under it.
    shown.into_iter().filter(|core| !core.taken.is_empty()).collect()
}

fn competencies<'a>(shown: Vec<&'a Competency>, selection: Option<&Selection>) -> Vec<&'a Competency> {
    let wanted = selection.map_or(&[][..], |selection| &selection.competencies);
    let limit = limit(selection.and_then(|selection| selection.max_competencies));
    if wanted.is_empty() {
        return shown.into_iter().take(limit).collect();
    }
    wanted
        .iter()
        .filter_map(|id| shown.iter().copied().find(|competency| competency.id() == *id))
        .take(limit)
        .collect()
}

fn limit(most: Option<u32>) -> usize {
    most.and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX)
}

/// The blocks of `professionaliteit`, with an empty one where the profile has none, so that a template can ask
/// for what is in them.
pub fn blocks(professionalism: Option<&Professionalism>) -> serde_json::Value {
    let mut blocks = professionalism
        .and_then(|professionalism| serde_json::to_value(professionalism).ok())
        .unwrap_or_else(|| serde_json::json!({}));
    for path in [
        "goed_werk",
        "goed_werk/ethiek",
        "zelfrespect",
        "motivatie",
        "positie",
        "ruimte",
        "reflectie",
        "leren",
        "organisatie",
        "instituties",
    ] {
        let (parent, key) =
            path.rsplit_once('/').map_or((String::new(), path), |(parent, key)| (format!("/{parent}"), key));
        if let Some(object) = blocks.pointer_mut(&parent).and_then(serde_json::Value::as_object_mut) {
            object.entry(key).or_insert_with(|| serde_json::json!({}));
        }
    }
    blocks
}
