//! The job enforces or sanctions, and the principles of law are nowhere.

use crate::dimensions::Level;
use crate::finding::{Finding, Place, Severity};
use crate::lint::absent::everywhere;
use crate::lint::words::List;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// The job enforces or sanctions, and the principles of law are nowhere.
pub static RULE: Rule = Rule {
    name: "rechtsbeginselen-ontbreken",
    family: Family::Position,
    severity: Severity::Warning,
    message: "het profiel beschrijft handhaving, maar noemt rechtsgelijkheid en rechtszekerheid niet",
    label: "hier handelt de functie op grond van de wet",
    why: "Wie de wet uitvoert, is gebonden aan waarborgen als rechtsgelijkheid en rechtszekerheid. Volgens \
          het rapport raken die in het gedrang als het werk zich te veel aan de markt spiegelt.",
    remedy: "Noem de wet waarop het handelen rust en de beginselen waaraan het gebonden is.",
    snippet: r#"professionaliteit:
  positie:
    wettelijke_basis:
      - Participatiewet
      - "rechtsgelijkheid: gelijke gevallen krijgen hetzelfde besluit"
      - "rechtszekerheid: de inwoner weet vooraf wat de regels zijn""#,
    source: &[Citation::Report("2.3.2"), Citation::Report("2.5")],
    dimensions: &["wettelijke-basis", "handhaving"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Wijst de inwoner op rechten en plichten. # <-- hier",
    ),
    good: Example::Yaml(
        r#"functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Wijst de inwoner op rechten en plichten.
professionaliteit:
  positie: {wettelijke_basis: ["rechtsgelijkheid: gelijke gevallen krijgen hetzelfde besluit"]}"#,
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let enforcement = subject.coverage.get("handhaving");
    let Some(first) = enforcement.evidence.iter().find(|evidence| !evidence.quote.is_empty()) else {
        return Vec::new();
    };
    let named = subject.hits.of(List::LegalPrinciple).next().is_some();
    if named || enforcement.level != Level::Explicit || subject.incomplete {
        return Vec::new();
    }
    let nearest = subject.coverage.get("wettelijke-basis").evidence.iter().cloned();
    vec![Finding::new(&RULE, Place::Words(first.clone())).although(nearest).sought_in(everywhere(subject))]
}
