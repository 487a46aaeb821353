//! Brings a vacancy to its length: leaves out what matters least, step by step.

use serde_json::{Map, Value};

use super::vacancy::{Length, VacancyContext, first};
use crate::template::origin;

/// One step of shortening.
#[derive(Debug, Clone, Copy)]
enum Cut {
    /// Removes the value at a pointer of `goed_werk`.
    Work(&'static str),
    /// Keeps the first sentence there.
    WorkFirst(&'static str),
    /// Removes the value at a pointer of the profile.
    Profile(&'static str),
    /// Keeps the first sentence there.
    ProfileFirst(&'static str),
    /// Keeps this many items of a list of the profile.
    ProfileItems(&'static str, usize),
    /// Keeps this many items of a list of the vacancy.
    VacancyItems(&'static str, usize),
    /// Keeps this many sentences of a text of the vacancy.
    VacancySentences(&'static str, usize),
    /// Keeps this many examples of behaviour; none where there is a definition.
    Behaviour(usize),
    /// Removes the definitions where there is an example.
    Definitions,
    /// Keeps this many competencies.
    Competencies(usize),
    /// Removes the parts of tasks.
    Parts,
    /// Keeps this many tasks of each core task.
    Tasks(usize),
    /// Keeps this many core tasks.
    CoreTasks(usize),
    /// Keeps this many chief tasks.
    ChiefTasks(usize),
    /// Keeps this many skills.
    Skills(usize),
    /// Keeps this many results.
    Results(usize),
    /// Keeps the first sentences of the opening.
    Opening(usize),
}

use Cut::{
    Behaviour, ChiefTasks, Competencies, CoreTasks, Definitions, Opening, Parts, Profile, ProfileFirst,
    ProfileItems, Results, Skills, Tasks, VacancyItems, VacancySentences, Work, WorkFirst,
};

/// The steps for two pages. What the work is, what it asks, what it pays and how to apply come last.
const NORMAL: &[&[Cut]] = &[
    &[Work("/leren/sociaal"), Work("/leren/scholing"), Work("/goed_werk/ethiek/beroepscode")],
    &[Work("/goed_werk/ethiek/dilemmas"), Work("/ruimte/begrenzing"), Work("/reflectie/ruggespraak")],
    &[Behaviour(2), Parts],
    &[
        WorkFirst("/goed_werk/betrokkenheid"),
        WorkFirst("/motivatie/intrinsiek"),
        WorkFirst("/goed_werk/vakmanschap"),
        WorkFirst("/positie/publieke_rol"),
        WorkFirst("/ruimte/handelingsruimte"),
        WorkFirst("/ruimte/mandaat"),
        Work("/ruimte/verantwoording"),
        Work("/leren/waardering"),
        WorkFirst("/leren/experimenteren"),
        WorkFirst("/leren/mentor"),
        WorkFirst("/organisatie/teamwerk"),
    ],
    &[Competencies(4), Work("/positie/handhaving")],
    &[Behaviour(1), ProfileFirst("/context/caseload/toelichting"), Work("/leren/experimenteren")],
    &[ProfileItems("/vakkennis", 5), Skills(6), ProfileItems("/onmisbare_kwaliteiten", 3)],
    &[Tasks(3), Work("/organisatie/teamwerk")],
    &[
        ProfileFirst("/context/team"),
        ProfileFirst("/context/leiding"),
        Profile("/context/samenwerkingspartners"),
    ],
    &[
        Definitions,
        VacancySentences("/organisatie/inleiding", 2),
        VacancySentences("/procedure/assessment", 1),
    ],
    &[Work("/positie/publieke_rol"), Work("/ruimte/mandaat"), Work("/leren/mentor")],
    &[Tasks(2), Skills(4), ProfileItems("/vakkennis", 3), Results(3)],
    &[CoreTasks(5), Profile("/context/caseload"), VacancyItems("/arbeidsvoorwaarden", 5)],
    &[CoreTasks(4), Competencies(3), Results(2), Opening(3)],
    &[
        CoreTasks(3),
        Work("/goed_werk/vakmanschap"),
        Work("/zelfrespect/beroepstrots"),
        ProfileItems("/eisen", 6),
    ],
    &[Tasks(1), Competencies(2), Skills(2), Opening(1), ProfileItems("/eisen", 4)],
    &[Work("/goed_werk"), Work("/ruimte"), Work("/leren"), Work("/organisatie"), Profile("/context")],
];

/// The steps for one page.
const SHORT: &[&[Cut]] = &[
    &[Work("/goed_werk/ethiek/waarden"), Work("/leren/mentor"), Skills(3), Opening(3)],
    &[ProfileItems("/vakkennis", 0), ChiefTasks(5), VacancySentences("/procedure/assessment", 0)],
    &[VacancyItems("/arbeidsvoorwaarden", 4), Work("/goed_werk/vakmanschap"), Competencies(3)],
    &[VacancySentences("/procedure/intern_voorrang", 0), VacancyItems("/contact", 1), Opening(2)],
    &[ChiefTasks(4), ProfileItems("/onmisbare_kwaliteiten", 2), Skills(2), Results(2)],
    &[Work("/goed_werk/betrokkenheid"), Work("/motivatie/intrinsiek")],
    &[
        VacancyItems("/arbeidsvoorwaarden", 3),
        VacancyItems("/toeslagen", 2),
        ProfileItems("/onmisbare_kwaliteiten", 1),
    ],
    &[ChiefTasks(3), ProfileItems("/eisen", 3), Opening(1), Results(1)],
    &[Work("/ruimte"), Work("/reflectie"), ProfileItems("/onmisbare_kwaliteiten", 0), Competencies(2)],
    &[VacancyItems("/arbeidsvoorwaarden", 1), ChiefTasks(2), ProfileItems("/eisen", 2), Skills(1)],
    &[ChiefTasks(1), ProfileItems("/eisen", 1), Skills(0), Results(0)],
];

/// The number of steps of shortening.
#[must_use]
pub const fn steps(length: Length) -> usize {
    cuts(length).len()
}

/// Leaves out what matters least, in this number of steps.
pub fn cut(context: &mut VacancyContext, length: Length, steps: usize) {
    for one in cuts(length).iter().take(steps).copied().flatten() {
        apply(context, *one);
    }
}

const fn cuts(length: Length) -> &'static [&'static [Cut]] {
    match length {
        Length::Short => SHORT,
        Length::Normal => NORMAL,
        Length::Long => &[],
    }
}

/// Whether a text with origin comments has at most this number of words.
#[must_use]
pub fn is_within(marked: &str, most: usize) -> bool {
    words(&origin::strip(marked)) <= most
}

/// The number of words that a reader counts in Markdown: table lines, bullets and marks are none.
#[must_use]
pub fn words(markdown: &str) -> usize {
    markdown.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

fn apply(context: &mut VacancyContext, cut: Cut) {
    match cut {
        Work(pointer) => remove(&mut context.goed_werk, pointer),
        WorkFirst(pointer) => shorten(&mut context.goed_werk, pointer, 1),
        Profile(pointer) => remove(&mut context.profiel, pointer),
        ProfileFirst(pointer) => shorten(&mut context.profiel, pointer, 1),
        ProfileItems(pointer, most) => truncate(&mut context.profiel, pointer, most),
        VacancyItems(pointer, most) => truncate(&mut context.vacature, pointer, most),
        VacancySentences(pointer, 0) => remove(&mut context.vacature, pointer),
        VacancySentences(pointer, most) => shorten(&mut context.vacature, pointer, most),
        Behaviour(most) => {
            for competency in &mut context.competenties {
                competency.gedrag.truncate(most);
                competency.over.truncate(most.saturating_sub(competency.gedrag.len()));
            }
        }
        Definitions => {
            for competency in &mut context.competenties {
                if !competency.gedrag.is_empty() {
                    competency.definitie = None;
                }
            }
        }
        Competencies(most) => context.competenties.truncate(most),
        Parts => {
            let all =
                context.kerntaken.iter_mut().flat_map(|core| core.taken.iter_mut().chain(&mut core.over));
            for task in all.filter(|task| !task.zin.tekst.trim_end().ends_with(':')) {
                task.onderdelen.clear();
            }
        }
        Tasks(most) => {
            for core in &mut context.kerntaken {
                core.taken.truncate(most);
                core.over.truncate(most.saturating_sub(core.taken.len()));
            }
        }
        CoreTasks(most) => context.kerntaken.truncate(most),
        ChiefTasks(most) => context.hoofdtaken.truncate(most),
        Skills(most) => context.vaardigheden.truncate(most),
        Results(most) => context.resultaten.truncate(most),
        Opening(most) => {
            for text in &mut context.opening {
                text.tekst = first(&text.tekst, most);
            }
        }
    }
}

/// Removes what stands at a pointer. A block becomes empty, because templates look into it.
fn remove(value: &mut Value, pointer: &str) {
    match value.pointer_mut(pointer) {
        Some(Value::Object(entries)) if entries.keys().any(|key| key == "ethiek") => {
            for (key, entry) in entries.iter_mut() {
                *entry = if key == "ethiek" { Value::Object(Map::new()) } else { Value::Null };
            }
        }
        Some(Value::Object(entries)) => entries.clear(),
        Some(found) => *found = Value::Null,
        None => {}
    }
}

fn shorten(value: &mut Value, pointer: &str, most: usize) {
    if let Some(Value::String(text)) = value.pointer_mut(pointer) {
        *text = first(text, most);
    }
}

fn truncate(value: &mut Value, pointer: &str, most: usize) {
    if let Some(Value::Array(items)) = value.pointer_mut(pointer) {
        items.truncate(most);
    }
}
