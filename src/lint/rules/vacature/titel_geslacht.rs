//! Risico: "…" zoekt één sekse.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// Risico: "…" zoekt één sekse.
pub static RULE: Rule = Rule {
    name: "titel-geslacht",
    family: Family::Vacancy,
    severity: Severity::Error,
    message: "risico: \"{woorden}\" zoekt één sekse",
    label: "dit spreekt vrouwen of mannen niet aan",
    why: "Een vacature moet laten zien dat vrouwen en mannen allebei welkom zijn. Een titel of zin die \
          maar één sekse noemt, sluit mensen uit. Een enkele functie mag dat, bijvoorbeeld in de \
          vrouwenopvang; de grond staat dan in de vacature.",
    remedy: "Kies een titel voor iedereen (\"medewerker\", \"vakkracht\"), noem beide vormen, of schrijf \
             m/v/x achter de titel. Leg twijfel voor aan de Vacaturecheck van het College voor de Rechten van \
             de Mens.",
    snippet: "",
    source: &[Citation::Law {
        ground: "Wet gelijke behandeling van mannen en vrouwen, artikel 3",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Secretaresse sociaal domein # <-- hier

Je regelt de agenda van het team.",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Secretaresse (m/v/x)

Je werkt met de mannen en vrouwen van ons team.",
    },
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let mut findings = subject.each(&RULE, List::OneSexTitle);
    findings.extend(subject.each_without_ground(&RULE, List::OneSexSought));
    findings
}
