//! "…": waarvoor is niet gezegd.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// "…": waarvoor is niet gezegd.
pub static RULE: Rule = Rule {
    name: "ervaring-ongemotiveerd",
    family: Family::Vacancy,
    severity: Severity::Suggestion,
    message: "\"{woorden}\": waarvoor is niet gezegd",
    label: "een aantal jaren, zonder reden",
    why: "Een aantal jaren zegt weinig over wat iemand kan, en houdt mensen weg die het werk aankunnen: \
          jongeren, herintreders, mensen die deeltijd werkten. Met de reden erbij kan een lezer zelf \
          oordelen.",
    remedy: "Schrijf wat iemand met die ervaring moet kunnen (\"omdat je zelfstandig besluiten neemt\"), of \
             noem de ervaring zonder aantal jaren.",
    snippet: "",
    source: &[Citation::Law {
        ground: "Wet gelijke behandeling op grond van leeftijd bij de arbeid, artikel 1 en 7",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt minimaal vijf jaar werkervaring. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt minimaal twee jaar ervaring, omdat je zelfstandig besluiten neemt.",
    },
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.each(&RULE, List::ExperienceMin)
}
