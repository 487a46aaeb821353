//! Geen zin gevonden over aanpassingen of toegankelijkheid.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::{List, says};
use crate::lint::{Check, Citation, Example, Family, Rule};
use crate::model::Vacancy;

/// Geen zin gevonden over aanpassingen of toegankelijkheid.
pub static RULE: Rule = Rule {
    name: "aanpassing-ontbreekt",
    family: Family::Vacancy,
    severity: Severity::Suggestion,
    message: "geen zin gevonden over aanpassingen of toegankelijkheid",
    label: "hier hoort een zin over aanpassingen",
    why: "Wie een aanpassing nodig heeft, moet weten dat erom vragen gewoon is. Een werkgever is verplicht \
          tot doeltreffende aanpassingen, ook tijdens de sollicitatie.",
    remedy: "Zeg dat aanpassingen kunnen, bij het gesprek en op de werkplek, en bij wie iemand zich meldt.",
    snippet: "inclusie: Heb je een aanpassing nodig in het gesprek of op de werkplek? Laat het weten, dan regelen we die.",
    source: &[Citation::Law {
        ground: "Wet gelijke behandeling op grond van handicap of chronische ziekte, artikel 2",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager # <-- hier",
    ),
    good: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager
inclusie: Heb je een aanpassing nodig? Laat het weten.",
    ),
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let in_data = |vacancy: &Vacancy| {
        vacancy.inclusion.as_ref().is_some_and(|text| says(text, List::Adaptation))
            || vacancy.procedure.is_some()
                && vacancy.closing.as_ref().is_some_and(|text| says(text, List::Adaptation))
    };
    subject.missing(&RULE, "inclusie", in_data, List::Adaptation)
}
