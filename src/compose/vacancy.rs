//! The context of the vacancy template.

use serde::Serialize;
use serde_json::{Map, Value};

use super::person::{AddressForm, Kind, Reason, Turned, Turner};
use crate::base::Language;
use crate::model::professionalism::Professionalism;
use crate::model::profile::{Competency, CoreTask, Profile};
use crate::model::vacancy::{FormOfAddress, Selection, Vacancy};
use crate::schema::Format;
use crate::schema::meaning::Meaning;

/// How much of the profile a vacancy shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Length {
    /// About 500 words, from a separate template: the first tasks of each core task in one list, the names of four
    /// competencies, and one sentence for each aspect of good work.
    Short,
    /// As selected in the vacancy file; by default five tasks, and six competencies with three examples.
    #[default]
    Normal,
    /// Everything except what the vacancy file excludes by name.
    Long,
}

/// How many of each a vacancy shows.
#[derive(Debug, Clone, Copy)]
struct Limits {
    tasks: usize,
    parts: usize,
    competencies: usize,
    indicators: usize,
}

/// Number of tasks in a short vacancy.
const CHIEF_TASKS: usize = 6;

impl Length {
    fn limits(self, selection: Option<&Selection>) -> Limits {
        let chosen = |most: Option<u32>, otherwise: usize| {
            most.map_or(otherwise, |most| usize::try_from(most).unwrap_or(usize::MAX))
        };
        let tasks = selection.and_then(|selection| selection.max_tasks);
        let competencies = selection.and_then(|selection| selection.max_competencies);
        match self {
            Self::Short => Limits {
                tasks: chosen(tasks, 2).min(2),
                parts: 0,
                competencies: chosen(competencies, 4).min(4),
                indicators: 0,
            },
            Self::Normal => Limits {
                tasks: chosen(tasks, 5),
                parts: usize::MAX,
                competencies: chosen(competencies, 6),
                indicators: 3,
            },
            Self::Long => Limits {
                tasks: usize::MAX,
                parts: usize::MAX,
                competencies: usize::MAX,
                indicators: usize::MAX,
            },
        }
    }
}

/// A sentence of the profile that does not address the reader, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Its location: `profiel/kerntaken/0/taken/2`.
    pub origin: String,
    /// The sentence.
    pub text: String,
    /// Why it could not be rewritten.
    pub reason: Reason,
}

/// The context of a vacancy. Keys are Dutch, as in the files.
#[derive(Debug, Serialize)]
pub struct VacancyContext<'a> {
    profiel: &'a Profile,
    vacature: &'a Vacancy,
    /// The title of the vacancy, or of the profile.
    titel: Addressed,
    /// The core tasks that are shown, in order.
    pub(super) kerntaken: Vec<ShownTasks>,
    /// The tasks in a short vacancy, in the order of the core tasks.
    hoofdtaken: Vec<Addressed>,
    /// The competencies that are shown, in order.
    pub(super) competenties: Vec<ShownCompetency>,
    /// Knowledge, skills and requirements listed as competencies without behaviour.
    pub(super) vaardigheden: Vec<Addressed>,
    /// What the profile says about good work; each block is present, even if empty.
    goed_werk: Value,
    /// Sentences that do not address the reader.
    #[serde(skip)]
    pub left: Vec<Left>,
}

/// Words to print, and their origin.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Addressed {
    pub(super) tekst: String,
    pub(super) bron: String,
}

#[derive(Debug, Serialize)]
pub(super) struct ShownTasks {
    titel: Addressed,
    pub(super) taken: Vec<ShownTask>,
    /// Tasks that keep the wording of the profile.
    pub(super) over: Vec<ShownTask>,
}

#[derive(Debug, Serialize)]
pub(super) struct ShownTask {
    #[serde(flatten)]
    pub(super) zin: Addressed,
    pub(super) onderdelen: Vec<Addressed>,
}

#[derive(Debug, Serialize)]
pub(super) struct ShownCompetency {
    pub(super) naam: Addressed,
    niveau: Option<u32>,
    definitie: Option<Addressed>,
    pub(super) gedrag: Vec<Addressed>,
    /// Behaviour that keeps the wording of the profile.
    pub(super) over: Vec<Addressed>,
    bron: String,
}

/// The context of the vacancy for a profile.
#[must_use]
pub fn context<'a>(
    profile: &'a Profile,
    vacancy: &'a Vacancy,
    length: Length,
    language: Language,
) -> VacancyContext<'a> {
    let limits = length.limits(vacancy.show.as_ref());
    let mut speaker = Speaker::new(profile, vacancy, language);
    let titel = match &vacancy.title {
        Some(title) => said(title, "vacature/titel".to_owned()),
        None => said(&profile.job.title, "profiel/functie/titel".to_owned()),
    };
    let kerntaken = tasks(profile, vacancy.show.as_ref(), limits, &mut speaker);
    let numbered = || profile.competencies.iter().enumerate();
    let (shown, bare): (Vec<_>, Vec<_>) = numbered().partition(|(_, competency)| !is_bare(competency));
    let competenties = competencies(&shown, vacancy.show.as_ref(), limits, &mut speaker);
    let goed_werk = speaker.blocks(profile.professionalism.as_ref());
    VacancyContext {
        profiel: profile,
        vacature: vacancy,
        titel,
        hoofdtaken: chief_tasks(&kerntaken),
        kerntaken,
        competenties,
        vaardigheden: skills(&bare, vacancy.show.as_ref()),
        goed_werk,
        left: speaker.left,
    }
}

fn said(text: &str, bron: String) -> Addressed {
    Addressed { tekst: text.to_owned(), bron }
}

/// Rewrites sentences for the reader and records the ones it cannot. Only Dutch is rewritten; other languages quote the
/// profile.
struct Speaker {
    turner: Option<Turner>,
    left: Vec<Left>,
}

impl Speaker {
    fn new(profile: &Profile, vacancy: &Vacancy, language: Language) -> Self {
        let form = match vacancy.address {
            FormOfAddress::Informal => AddressForm::Informal,
            FormOfAddress::Formal => AddressForm::Formal,
        };
        let names =
            std::iter::once(&profile.job.title).chain(&profile.job.also_known_as).chain(&vacancy.title);
        let turner = (language == Language::Dutch).then(|| Turner::new(form, names.map(String::as_str)));
        Self { turner, left: Vec::new() }
    }

    /// Rewrites a sentence for the reader; the flag tells whether it addresses the reader.
    fn say(&mut self, text: &str, origin: String, kind: Kind) -> (Addressed, bool) {
        let Some(turner) = &self.turner else { return (said(text, origin), true) };
        match turner.turn(text, kind) {
            Turned::Changed(tekst) => (Addressed { tekst, bron: origin }, true),
            Turned::Same => (said(text, origin), true),
            Turned::Left(reason) => {
                self.left.push(Left { origin: origin.clone(), text: text.to_owned(), reason });
                (said(text, origin), false)
            }
        }
    }

    /// Separates sentences that address the reader from those that do not.
    fn divide<'t>(
        &mut self,
        texts: impl Iterator<Item = (usize, &'t String)>,
        origin: &str,
    ) -> (Vec<Addressed>, Vec<Addressed>) {
        let (mut turned, mut left) = (Vec::new(), Vec::new());
        for (index, text) in texts {
            let (sentence, is_turned) = self.say(text, format!("{origin}/{index}"), Kind::Task);
            if is_turned { turned.push(sentence) } else { left.push(sentence) }
        }
        (turned, left)
    }

    /// The blocks about professionalism, rewritten for the reader where possible.
    fn blocks(&mut self, professionalism: Option<&Professionalism>) -> Value {
        let mut blocks = blocks(professionalism);
        if let Some(meaning) = professionalism_keys() {
            self.turn_below(meaning, &mut blocks, "profiel/professionaliteit");
        }
        blocks
    }

    fn turn_below(&mut self, meaning: &Meaning, block: &mut Value, origin: &str) {
        for (key, meaning) in meaning.keys {
            let Some(value) = block.get_mut(key) else { continue };
            let origin = format!("{origin}/{key}");
            match value {
                Value::String(text) if meaning.addressed => {
                    *text = self.say(text, origin, Kind::Prose).0.tekst;
                }
                value => self.turn_below(meaning, value, &origin),
            }
        }
    }
}

fn professionalism_keys() -> Option<&'static Meaning> {
    Format::Profile.meaning().key("professionaliteit")
}

/// An item with neither behaviour nor a definition is shown as a list item, not as a competency.
fn is_bare(competency: &Competency) -> bool {
    competency.indicators.is_empty() && competency.definition.is_none()
}

/// Requirements are not dropped by accident: a selection applies to them only if it names one of them.
fn skills(bare: &[(usize, &Competency)], selection: Option<&Selection>) -> Vec<Addressed> {
    let wanted = selection.map_or(&[][..], |selection| &selection.competencies);
    let named = chosen(bare, wanted, Competency::id);
    let shown = if named.is_empty() { bare.to_vec() } else { named };
    let name = |(index, competency): (usize, &Competency)| {
        said(&competency.name, format!("profiel/competenties/{index}/naam"))
    };
    shown.into_iter().map(name).collect()
}

/// The items selected by id, in the order of the selection.
fn chosen<'a, T>(
    items: &[(usize, &'a T)],
    wanted: &[String],
    id: impl Fn(&T) -> String,
) -> Vec<(usize, &'a T)> {
    wanted.iter().filter_map(|name| items.iter().copied().find(|(_, item)| id(item) == *name)).collect()
}

fn tasks(
    profile: &Profile,
    selection: Option<&Selection>,
    limits: Limits,
    speaker: &mut Speaker,
) -> Vec<ShownTasks> {
    let wanted = selection.map_or(&[][..], |selection| &selection.core_tasks);
    let all: Vec<(usize, &CoreTask)> = profile.core_tasks.iter().enumerate().collect();
    let shown = if wanted.is_empty() { all } else { chosen(&all, wanted, CoreTask::id) };
    // A heading needs content below it.
    shown
        .into_iter()
        .filter(|(_, core)| !core.tasks.is_empty() && limits.tasks > 0)
        .map(|(index, core)| core_task(core, &format!("profiel/kerntaken/{index}"), limits, speaker))
        .collect()
}

/// The first task of each core task, then the second of each, until there are enough. Tasks that do not address the
/// reader, or that continue in sub-items, are skipped.
fn chief_tasks(all: &[ShownTasks]) -> Vec<Addressed> {
    let whole = |core: &ShownTasks| {
        let tasks = core.taken.iter().map(|task| &task.zin);
        tasks.filter(|task| !task.tekst.trim_end().ends_with(':')).cloned().collect::<Vec<Addressed>>()
    };
    let of_each: Vec<Vec<Addressed>> = all.iter().map(whole).collect();
    let longest = of_each.iter().map(Vec::len).max().unwrap_or(0);
    let in_rounds = (0..longest).flat_map(|round| {
        of_each
            .iter()
            .enumerate()
            .filter(move |(_, tasks)| round < tasks.len())
            .map(move |(core, _)| (core, round))
    });
    let mut chosen: Vec<(usize, usize)> = in_rounds.take(CHIEF_TASKS).collect();
    chosen.sort_unstable();
    chosen.into_iter().map(|(core, round)| of_each[core][round].clone()).collect()
}

fn core_task(core: &CoreTask, origin: &str, limits: Limits, speaker: &mut Speaker) -> ShownTasks {
    let mut shown = ShownTasks {
        titel: said(&core.title, format!("{origin}/titel")),
        taken: Vec::new(),
        over: Vec::new(),
    };
    for (index, task) in core.tasks.iter().enumerate().take(limits.tasks) {
        let origin = format!("{origin}/taken/{index}");
        let parts = task.parts().iter().enumerate().take(limits.parts);
        let place = if matches!(task, crate::model::profile::Task::Plain(_)) {
            origin.clone()
        } else {
            format!("{origin}/tekst")
        };
        let (zin, is_turned) = speaker.say(task.text(), place, Kind::Task);
        // Text after a colon continues the preceding sentence.
        let goes_on = task.text().trim_end().ends_with(':');
        let part = |(index, text): (usize, &String)| {
            let origin = format!("{origin}/onderdelen/{index}");
            if goes_on || !is_turned { said(text, origin) } else { speaker.say(text, origin, Kind::Task).0 }
        };
        let onderdelen = parts.map(part).collect();
        let list = if is_turned { &mut shown.taken } else { &mut shown.over };
        list.push(ShownTask { zin, onderdelen });
    }
    shown
}

fn competencies(
    shown: &[(usize, &Competency)],
    selection: Option<&Selection>,
    limits: Limits,
    speaker: &mut Speaker,
) -> Vec<ShownCompetency> {
    let wanted = selection.map_or(&[][..], |selection| &selection.competencies);
    let shown = if wanted.is_empty() { shown.to_vec() } else { chosen(shown, wanted, Competency::id) };
    let show = |(index, competency): (usize, &Competency)| {
        let bron = format!("profiel/competenties/{index}");
        let definition = competency.definition.as_ref();
        let behaviour = competency.indicators.iter().enumerate().take(limits.indicators);
        let definitie = definition.map(|text| speaker.say(text, format!("{bron}/definitie"), Kind::Task).0);
        let (gedrag, over) = speaker.divide(behaviour, &format!("{bron}/gedragsindicatoren"));
        let naam = said(&competency.name, format!("{bron}/naam"));
        ShownCompetency { naam, niveau: competency.level, definitie, gedrag, over, bron }
    };
    shown.into_iter().take(limits.competencies).map(show).collect()
}

/// The blocks of `professionaliteit`, with an empty block for each one that the profile lacks, so that a template can
/// test their contents.
fn blocks(professionalism: Option<&Professionalism>) -> Value {
    let mut blocks = professionalism
        .and_then(|professionalism| serde_json::to_value(professionalism).ok())
        .unwrap_or_else(|| Value::Object(Map::new()));
    if let (Some(meaning), Some(entries)) = (professionalism_keys(), blocks.as_object_mut()) {
        add_blocks(meaning, entries);
    }
    blocks
}

fn add_blocks(meaning: &Meaning, entries: &mut Map<String, Value>) {
    for (key, meaning) in meaning.keys.iter().filter(|(_, meaning)| !meaning.keys.is_empty()) {
        let block = entries.entry(*key).or_insert_with(|| Value::Object(Map::new()));
        if let Some(entries) = block.as_object_mut() {
            add_blocks(meaning, entries);
        }
    }
}
