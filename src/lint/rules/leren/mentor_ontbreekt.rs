//! No experienced colleague to learn from.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// No experienced colleague to learn from.
pub static RULE: Rule = Rule {
    name: "mentor-ontbreekt",
    family: Family::Learning,
    severity: Severity::Suggestion,
    message: "het profiel noemt geen mentor voor {titel}",
    label: "nergens staat van wie iemand het vak leert",
    why: "Wie het vak leert, leert het van iemand die het al kan: van gezel tot meester. Het rapport \
          beveelt aan dat mentoren of coaches beschikbaar zijn.",
    remedy: "Noem wie het eerste halfjaar meekijkt.",
    snippet: "professionaliteit:
  leren:
    mentor: Een ervaren collega kijkt het eerste halfjaar elke week mee bij één gesprek.",
    source: &[Citation::Report("5.3.2.4"), Citation::Report("7.8")],
    dimensions: &["mentor"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  leren:
    mentor: Een ervaren collega kijkt het eerste halfjaar elke week mee bij één gesprek.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "mentor", "/professionaliteit/leren").into_iter().collect()
}
