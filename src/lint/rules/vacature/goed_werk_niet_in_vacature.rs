//! De vacature zegt niets over wat het werk goed werk maakt.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::words::vacancy::says;
use crate::lint::{Check, Citation, Example, Family, Rule};
use crate::model::profile::Task;
use crate::model::{Profile, Vacancy};

/// De vacature zegt niets over wat het werk goed werk maakt.
pub static RULE: Rule = Rule {
    name: "goed-werk-niet-in-vacature",
    family: Family::Vacancy,
    severity: Severity::Suggestion,
    message: "de vacature zegt niets over wat het werk goed werk maakt",
    label: "",
    why: "Professionals kiezen hun werk om wat het betekent, om het vak en om wat er te leren valt. Een \
          vacature met alleen taken en eisen laat dat weg, ook als het profiel het wel heeft.",
    remedy: "Zeg voor wie het werk van waarde is, welk vakmanschap en welke afwegingen het vraagt, en welke \
             tijd er is om te leren.",
    snippet: "arbeidsvoorwaarden:
  - 2 uur per week vrijgehouden voor reflectie en intervisie
  - een mentor in het eerste halfjaar",
    source: &[Citation::Report("3.2"), Citation::Report("7.8")],
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
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    if subject.incomplete || subject.hits.has(List::GoodWork) {
        return Vec::new();
    }
    // Of a file of ours the profile is part of what a reader gets; without it nothing can be said.
    if let Some(vacancy) = subject.vacancy {
        let Some(profile) = subject.beside.profile() else { return Vec::new() };
        if shown(profile, vacancy).iter().any(|text| says(text, List::GoodWork)) {
            return Vec::new();
        }
    }
    vec![Finding::new(&RULE, subject.home("titel"))]
}

/// The texts of the profile that the vacancy shows.
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
