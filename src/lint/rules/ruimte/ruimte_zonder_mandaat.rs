//! Room is required, but nothing backs it.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "het profiel vraagt ruimte ({woorden}), en er is niet gevonden wie die ruimte dekt",
        label: "hier wordt ruimte gevraagd",
        why: "Wie ruimte neemt zonder rugdekking, draagt het risico alleen. Het rapport noemt bestuurlijke \
              steun of een uitdrukkelijk mandaat als voorwaarde om de ruimte te waarborgen.",
        remedy: "Schrijf op welk mandaat er is en wie erachter staat als een beslissing ter discussie komt.",
    },
    english: Wording {
        message: "the profile asks for room ({woorden}), and who backs it was not found",
        label: "room is asked for here",
        why: "Whoever takes room without backing carries the risk alone. The report names support of the \
              board or an explicit mandate as a condition for safeguarding the room.",
        remedy: "Write down which mandate there is and who stands behind it when a decision is questioned.",
    },
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
};

pub static CHECK: Check = Check::Profile(OnProfile::RoomWithout("mandaat"));
