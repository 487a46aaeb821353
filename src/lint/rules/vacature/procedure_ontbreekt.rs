//! Niet gevonden hoe de keuze verloopt.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};
use crate::model::Vacancy;

/// Niet gevonden hoe de keuze verloopt.
pub static RULE: Rule = Rule {
    name: "procedure-ontbreekt",
    family: Family::Vacancy,
    severity: Severity::Warning,
    message: "niet gevonden hoe de keuze verloopt",
    label: "hier hoort de procedure",
    why: "Een sollicitant wil weten hoeveel gesprekken er zijn, met wie en wanneer, en of er een test is. \
          Wie dat vooraf weet, kan vrij nemen en om een aanpassing vragen.",
    remedy: "Noem de gesprekken met hun datum en met wie ze zijn, en zeg of er een assessment is.",
    snippet: "procedure:
  gesprekken:
    - datum: 2027-04-19
      toelichting: Kennismaking met twee collega's en de teammanager.",
    source: &[Citation::Law { ground: "NVP Sollicitatiecode", checked: "2026-11-24" }],
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
procedure: {gesprekken: [{datum: 2027-04-19}]}",
    ),
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let in_data = |vacancy: &Vacancy| {
        vacancy
            .procedure
            .as_ref()
            .is_some_and(|procedure| !procedure.interviews.is_empty() || procedure.assessment.is_some())
    };
    subject.missing(&RULE, "procedure", in_data, List::Procedure)
}
