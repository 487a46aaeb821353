//! The manager promises nothing.

use crate::finding::{Finding, Severity};
use crate::lint::plan::PlanSubject;
use crate::lint::{Check, Citation, Example, Family, Rule};
use crate::model::development::Party;

/// The manager promises nothing.
pub static RULE: Rule = Rule {
    name: "afspraak-leiding-ontbreekt",
    family: Family::Plan,
    severity: Severity::Warning,
    message: "de leidinggevende zegt in dit plan niets toe",
    label: "hier horen de afspraken",
    why: "Leiding is volgens het rapport dienstbaar aan professionals die leren. Een plan waarin alleen de \
          medewerker iets belooft, legt de voorwaarden bij degene die ze niet kan scheppen.",
    remedy: "Zet erbij wat de leidinggevende regelt: uren, een mentor, ruimte in het rooster, een lagere \
             caseload.",
    snippet: "afspraken:
  - {tekst: Houdt de woensdagochtend vrij voor intervisie., wie: leidinggevende}",
    source: &[Citation::Report("5.4.1"), Citation::Report("7.8")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
afspraken: # <-- hier
  - {tekst: Brengt elke keer een dossier in., wie: medewerker}",
    ),
    good: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
afspraken:
  - {tekst: Houdt de woensdagochtend vrij., wie: leidinggevende}",
    ),
    check: Check::Plan(check),
};

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    if subject.incomplete
        || subject.development.agreements.iter().any(|agreement| agreement.who == Party::Manager)
    {
        return Vec::new();
    }
    vec![Finding::new(&RULE, subject.home("afspraken"))]
}
