//! Room is asked for, and nobody backs it.

use crate::finding::{Finding, Severity};
use crate::lint::room::room_without;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Room is asked for, and nobody backs it.
pub static RULE: Rule = Rule {
    name: "ruimte-zonder-mandaat",
    family: Family::Room,
    severity: Severity::Warning,
    message: "het profiel vraagt ruimte ({woorden}) en nergens staat wie die ruimte dekt",
    label: "hier wordt ruimte gevraagd",
    why: "Wie ruimte neemt zonder rugdekking, draagt het risico alleen. Het rapport noemt bestuurlijke \
          steun of een uitdrukkelijk mandaat als voorwaarde om de ruimte te waarborgen.",
    remedy: "Schrijf op welk mandaat er is en wie erachter staat als een beslissing ter discussie komt.",
    snippet: "professionaliteit:
  ruimte:
    mandaat: Het college heeft dit mandaat vastgesteld; de teammanager dekt een gemotiveerde beslissing.",
    source: &[Citation::Report("4.4.1"), Citation::Report("7.5")],
    dimensions: &["mandaat", "handelingsruimte"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Maakt gebruik van eigen regelruimte. # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Maakt gebruik van eigen regelruimte.
professionaliteit:
  ruimte: {mandaat: Het college heeft het mandaat vastgesteld.}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    room_without(&RULE, subject, "mandaat").into_iter().collect()
}
