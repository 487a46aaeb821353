//! Geen salaris met bedragen gevonden.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};
use crate::model::Vacancy;

/// Geen salaris met bedragen gevonden.
pub static RULE: Rule = Rule {
    name: "salaris-ontbreekt",
    family: Family::Vacancy,
    severity: Severity::Warning,
    message: "geen salaris met bedragen gevonden",
    label: "hier hoort het salaris",
    why: "Wie niet weet wat een baan oplevert, kan niet kiezen. De Europese richtlijn over \
          loontransparantie vraagt om het aanvangsloon of de bandbreedte te noemen voor het gesprek; een \
          vacature is daar de eenvoudigste plek voor.",
    remedy: "Noem het laagste en het hoogste bedrag, bruto per maand, met de schaal, de cao en de uren \
             waarvoor het geldt.",
    snippet: "salaris:
  cao: Cao Gemeenten
  schaal: \"9\"
  min: 3450
  max: 4950
  periode: maand",
    source: &[Citation::Law {
        ground: "Richtlijn (EU) 2023/970, artikel 5, eerste lid",
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
salaris: {min: 3450, max: 4950, periode: maand}",
    ),
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let in_data = |vacancy: &Vacancy| {
        vacancy.salary.as_ref().is_some_and(|salary| salary.min.is_some() || salary.max.is_some())
    };
    subject.missing(&RULE, "salaris", in_data, List::Amount)
}
