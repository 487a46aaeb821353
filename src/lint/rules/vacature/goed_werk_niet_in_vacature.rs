//! The vacancy does not say what makes the work good work.

use crate::finding::Finding;
use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::lint::vacancy::VacancySubject;
use crate::model::profile::Task;
use crate::model::{Profile, Vacancy};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "de vacature zegt niets over wat het werk goed werk maakt",
        label: "",
        why: "Professionals kiezen hun werk om wat het betekent, om het vak en om wat er te leren valt. Een \
              vacature met alleen taken en eisen laat dat weg, ook als het profiel het wel heeft.",
        remedy: "Zeg voor wie het werk van waarde is, welk vakmanschap en welke afwegingen het vraagt, en welke \
                 tijd er is om te leren.",
    },
    english: Wording {
        message: "the vacancy says nothing about what makes the work good work",
        label: "",
        why: "Professionals choose their work for what it means, for the craft and for what there is to \
              learn. A vacancy of tasks and demands only leaves that out, even where the profile has it.",
        remedy: "Say for whom the work is of value, which craft and which judgement it takes, and what time \
                 there is to learn.",
    },
    snippet: "arbeidsvoorwaarden:
  - 2 uur per week vrijgehouden voor reflectie en intervisie
  - een mentor in het eerste halfjaar",
    source: &[Citation::Report("3.4")],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen # <-- hier

Je verwerkt aanvragen en maakt rapportages.",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je helpt inwoners aan werk. Er is tijd voor intervisie met vakgenoten.",
    },
};

/// What makes work good work (report 3.2, 7.8): meaning for others, craft, ethics, and time to learn.
pub static WORDS: VacancyList = VacancyList {
    words: &[
        "betekenis",
        "betekenisvol*",
        "van waarde",
        "voor inwoners",
        "inwoners helpt",
        "helpt inwoners",
        "help inwoners",
        "help je inwoners",
        "helpt mensen",
        "maatschappelijk*",
        "vakmanschap",
        "vak",
        "vakgenoten",
        "vakkundig*",
        "beroepseer",
        "beroepscode",
        "ethiek",
        "ethisch*",
        "moreel",
        "morele",
        "moresprudentie",
        "integer*",
        "integriteit",
        "reflectie*",
        "intervisie",
        "supervisie",
        "mentor",
        "opleidingsbudget",
        "ruggespraak",
        "leren van",
        "professionele ruimte",
        "handelingsruimte",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    if subject.incomplete || subject.hits.has(&WORDS) {
        return Vec::new();
    }
    // The reader of a `vacature/1` also sees the profile; without it, nothing can be concluded.
    if let Some(vacancy) = subject.vacancy {
        let Some(profile) = subject.beside.profile() else { return Vec::new() };
        if WORDS.is_in_any(shown(profile, vacancy)) {
            return Vec::new();
        }
    }
    vec![Finding::new(&RULE, subject.home("titel"))]
}

/// The texts of the profile that the vacancy includes.
fn shown<'a>(profile: &'a Profile, vacancy: &Vacancy) -> Vec<&'a str> {
    let show = vacancy.show.as_ref();
    let is_in = |wanted: Option<&Vec<String>>, id: String| {
        wanted.is_none_or(|ids| ids.is_empty() || ids.contains(&id))
    };
    let tasks = profile
        .core_tasks
        .iter()
        .filter(|core| is_in(show.map(|show| &show.core_tasks), core.id()))
        .flat_map(|core| core.tasks.iter().map(Task::text));
    let competencies = profile
        .competencies
        .iter()
        .filter(|competency| is_in(show.map(|show| &show.competencies), competency.id()))
        .flat_map(|competency| [Some(competency.name.as_str()), competency.definition.as_deref()]);
    tasks.chain(competencies.flatten()).collect()
}
