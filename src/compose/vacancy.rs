//! The context of the vacancy template.

use serde::Serialize;
use serde_json::Value;

use super::person::{Kind, Turned, begins_with_verb, sentences};
use super::speaker::{Addressed, Addressee, Left, Speaker, said};
use crate::base::Language;
use crate::model::profile::{Competency, CoreTask, Profile};
use crate::model::vacancy::{Selection, Vacancy};

/// How much of the profile a vacancy shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Length {
    /// One page of at most 400 words, from a separate template: the first tasks of each core task in one list, the names
    /// of four competencies, and one sentence for each aspect of good work.
    Short,
    /// Two pages of at most 800 words: what matters most of [`Self::Long`].
    #[default]
    Normal,
    /// As selected in the vacancy file, with three examples of each competency; everything if it selects nothing.
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
    /// The maximum number of words of the text; none for a long one.
    #[must_use]
    pub const fn most_words(self) -> Option<usize> {
        match self {
            Self::Short => Some(400),
            Self::Normal => Some(800),
            Self::Long => None,
        }
    }

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
            // Without a selection, a long text has everything.
            Self::Long if selection.is_none() => Limits {
                tasks: usize::MAX,
                parts: usize::MAX,
                competencies: usize::MAX,
                indicators: usize::MAX,
            },
            Self::Normal | Self::Long => Limits {
                tasks: chosen(tasks, 5),
                parts: usize::MAX,
                competencies: chosen(competencies, 6),
                indicators: 3,
            },
        }
    }
}

/// The context of a vacancy. Keys are Dutch, as in the files.
#[derive(Debug, Clone, Serialize)]
pub struct VacancyContext {
    /// The profile, in which full sentences address the reader.
    pub(super) profiel: Value,
    pub(super) vacature: Value,
    /// The opening: that of the vacancy file, or else what the work is for.
    pub(super) opening: Vec<Addressed>,
    /// What another part of the text says already.
    gezegd: Said,
    /// The title of the vacancy, or of the profile.
    pub(super) titel: Addressed,
    /// The core tasks that are shown, in order.
    pub(super) kerntaken: Vec<ShownTasks>,
    /// The tasks in a short vacancy, in the order of the core tasks.
    pub(super) hoofdtaken: Vec<Addressed>,
    /// Tasks that say what the work leads to.
    pub(super) resultaten: Vec<Addressed>,
    /// The competencies that are shown, in order.
    pub(super) competenties: Vec<ShownCompetency>,
    /// Knowledge, skills and requirements listed as competencies without behaviour.
    pub(super) vaardigheden: Vec<Addressed>,
    /// What the profile says about good work; each block is present, even if empty.
    pub(super) goed_werk: Value,
    /// Sentences that do not address the reader.
    #[serde(skip)]
    pub left: Vec<Left>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct ShownTasks {
    titel: Addressed,
    pub(super) taken: Vec<ShownTask>,
    /// Tasks that are nouns and keep the wording of the profile.
    pub(super) over: Vec<ShownTask>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct ShownTask {
    #[serde(flatten)]
    pub(super) zin: Addressed,
    pub(super) onderdelen: Vec<Addressed>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct ShownCompetency {
    pub(super) naam: Addressed,
    niveau: Option<u32>,
    pub(super) definitie: Option<Addressed>,
    pub(super) gedrag: Vec<Addressed>,
    /// Behaviour that consists of nouns and keeps the wording of the profile.
    pub(super) over: Vec<Addressed>,
    bron: String,
}

/// What is said elsewhere in the text, so that it is not said again.
#[derive(Debug, Clone, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is about another part of the text")]
struct Said {
    reflectie: bool,
    mentor: bool,
    sanctie: bool,
    vog: bool,
}

/// The context of the vacancy for a profile.
#[must_use]
pub fn context(profile: &Profile, vacancy: &Vacancy, length: Length, language: Language) -> VacancyContext {
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
    let mut goed_werk = speaker.blocks(profile.professionalism.as_ref());
    let profiel = speaker.profile(profile);
    let opening = opening(vacancy, &profiel, &mut goed_werk);
    let gezegd = Said::of(profile, vacancy, &kerntaken);
    VacancyContext {
        profiel,
        vacature: serde_json::to_value(vacancy).unwrap_or_default(),
        opening,
        gezegd,
        titel,
        hoofdtaken: chief_tasks(&kerntaken),
        kerntaken,
        resultaten: std::mem::take(&mut speaker.results),
        competenties,
        vaardigheden: skills(&bare, vacancy.show.as_ref()),
        goed_werk,
        left: speaker.left,
    }
}

impl Said {
    fn of(profile: &Profile, vacancy: &Vacancy, core_tasks: &[ShownTasks]) -> Self {
        let offers = vacancy.benefits.join(" ").to_lowercase();
        let tasks = core_tasks.iter().flat_map(|core| &core.taken).map(|task| task.zin.tekst.to_lowercase());
        let opening = vacancy.introduction.as_deref().unwrap_or_default().to_lowercase();
        let is_sanction = |text: &str| text.contains("maatregel") || text.contains("sanctie");
        let asks = |eis: &crate::model::profile::Requirement| {
            eis.text.contains("VOG") || eis.text.to_lowercase().contains("omtrent het gedrag")
        };
        Self {
            reflectie: offers.contains("reflectie"),
            mentor: offers.contains("mentor"),
            sanctie: is_sanction(&opening) || tasks.into_iter().any(|task| is_sanction(&task)),
            vog: profile.requirements.iter().any(asks),
        }
    }
}

/// Number of sentences that open a vacancy without an introduction of its own.
const OPENING: usize = 2;

/// The opening. What is taken from the meaning of the work does not follow again.
fn opening(vacancy: &Vacancy, profile: &Value, good_work: &mut Value) -> Vec<Addressed> {
    if let Some(text) = &vacancy.introduction {
        return vec![said(text, "vacature/inleiding".to_owned())];
    }
    for pointer in ["/goed_werk/betrokkenheid", "/motivatie/intrinsiek"] {
        if let Some(Value::String(text)) = good_work.pointer_mut(pointer) {
            let rest: String = sentences(text).into_iter().skip(OPENING).collect();
            let text = std::mem::replace(text, rest.trim().to_owned());
            return vec![said(&first(&text, OPENING), format!("profiel/professionaliteit{pointer}"))];
        }
    }
    let text = ["inleiding", "doel"].into_iter().find_map(|key| Some((key, profile.get(key)?.as_str()?)));
    text.map(|(key, text)| said(&first(text, OPENING), format!("profiel/{key}"))).into_iter().collect()
}

/// The first sentences of a text.
pub(super) fn first(text: &str, most: usize) -> String {
    sentences(text).into_iter().take(most).collect::<String>().trim().to_owned()
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
        .filter(|core| !core.taken.is_empty() || !core.over.is_empty())
        .collect()
}

/// The first task of each core task, then the second of each, until there are enough. Tasks that do not address the
/// reader, or that continue in sub-items, are skipped.
fn chief_tasks(all: &[ShownTasks]) -> Vec<Addressed> {
    let whole = |core: &ShownTasks| {
        let tasks = core.taken.iter().chain(&core.over).map(|task| &task.zin);
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
    let place = format!("{origin}/titel");
    // A title that is a sentence addresses the reader as well.
    let titel = match &speaker.turner {
        Some(turner) if begins_with_verb(&core.title) => match turner.turn(&core.title, Kind::Task) {
            Turned::Changed(tekst) => Addressed { tekst, bron: place },
            _ => said(&core.title, place),
        },
        _ => said(&core.title, place),
    };
    let mut shown = ShownTasks { titel, taken: Vec::new(), over: Vec::new() };
    for (index, task) in core.tasks.iter().enumerate().take(limits.tasks) {
        let origin = format!("{origin}/taken/{index}");
        let parts = task.parts().iter().enumerate().take(limits.parts);
        let place = if matches!(task, crate::model::profile::Task::Plain(_)) {
            origin.clone()
        } else {
            format!("{origin}/tekst")
        };
        let (zin, part) = speaker.say(task.text(), place, Kind::Task);
        let is_turned = part == Addressee::Reader;
        if part == Addressee::Apart {
            continue;
        }
        // Text after a colon continues the preceding sentence.
        let goes_on = task.text().trim_end().ends_with(':');
        let sub_item = |(index, text): (usize, &String)| {
            let origin = format!("{origin}/onderdelen/{index}");
            if goes_on || !is_turned {
                return Some(said(text, origin));
            }
            let (sentence, part) = speaker.say(text, origin, Kind::Task);
            (part != Addressee::Apart).then_some(sentence)
        };
        let onderdelen = parts.filter_map(sub_item).collect();
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
        let definitie = definition.and_then(|text| {
            let (sentence, part) = speaker.say(text, format!("{bron}/definitie"), Kind::Task);
            (part != Addressee::Apart).then_some(sentence)
        });
        let (gedrag, over) = speaker.divide(behaviour, &format!("{bron}/gedragsindicatoren"));
        let naam = said(&competency.name, format!("{bron}/naam"));
        ShownCompetency { naam, niveau: competency.level, definitie, gedrag, over, bron }
    };
    shown.into_iter().take(limits.competencies).map(show).collect()
}
