//! Niet gevonden hoe lang gegevens van sollicitanten bewaard blijven.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};
use crate::model::Vacancy;

/// Niet gevonden hoe lang gegevens van sollicitanten bewaard blijven.
pub static RULE: Rule = Rule {
    name: "bewaartermijn-ontbreekt",
    family: Family::Vacancy,
    severity: Severity::Suggestion,
    message: "niet gevonden hoe lang gegevens van sollicitanten bewaard blijven",
    label: "hier hoort de bewaartermijn",
    why: "Wie solliciteert, geeft persoonlijke gegevens. De Autoriteit Persoonsgegevens noemt vier weken \
          na de procedure gebruikelijk, en een jaar met toestemming.",
    remedy: "Schrijf hoe lang gegevens bewaard blijven.",
    snippet: "bewaartermijn: We bewaren je gegevens tot 4 weken na de procedure, en met je toestemming een jaar.",
    source: &[Citation::Law {
        ground: "Autoriteit Persoonsgegevens, richtlijn over gegevens van sollicitanten",
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
bewaartermijn: We bewaren je gegevens vier weken.",
    ),
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let in_data = |vacancy: &Vacancy| vacancy.retention.is_some();
    subject.missing(&RULE, "bewaartermijn", in_data, List::Retention)
}
