//! The manager promises nothing.

use crate::finding::Finding;
use crate::lint::check::Check;
use crate::lint::plan::PlanSubject;
use crate::model::development::Party;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "de leidinggevende zegt in dit plan niets toe",
        label: "hier horen de afspraken",
        why: "Leiding is volgens het rapport dienstbaar aan professionals die leren. Een plan waarin alleen de \
              medewerker iets belooft, legt de voorwaarden bij degene die ze niet kan scheppen.",
        remedy: "Zet erbij wat de leidinggevende regelt: uren, een mentor, ruimte in het rooster, een lagere \
                 caseload.",
    },
    english: Wording {
        message: "the manager promises nothing in this plan",
        label: "the agreements belong here",
        why: "Management, the report says, serves professionals who learn. A plan in which only the employee \
              promises something leaves the conditions to whoever cannot make them.",
        remedy: "Add what the manager arranges: hours, a mentor, room in the roster, a smaller caseload.",
    },
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
};

pub static CHECK: Check = Check::Plan(check);

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    if subject.incomplete
        || subject.development.agreements.iter().any(|agreement| agreement.who == Party::Manager)
    {
        return Vec::new();
    }
    vec![Finding::new(&RULE, subject.home("afspraken"))]
}
