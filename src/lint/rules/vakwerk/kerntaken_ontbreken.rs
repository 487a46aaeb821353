//! A profile without core tasks.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel zijn geen kerntaken gevonden",
        label: "hier horen de taken",
        why: "Zonder taken zegt het profiel niet wat iemand gaat doen. Een vacature of een ontwikkelplan kan dan \
              alleen over eisen gaan.",
        remedy: "Zet de taken bij elkaar onder een paar koppen.",
    },
    english: Wording {
        message: "no core tasks were found in the profile",
        label: "the tasks belong here",
        why: "Without tasks, the profile does not say what somebody is going to do. A vacancy or a development plan \
              can then only be about requirements.",
        remedy: "Group the tasks under a few headings.",
    },
    snippet: "kerntaken:
  - titel: Gesprekken
    taken:
      - Bespreekt met de inwoner welk werk past.",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml("kerntaken: [] # <-- hier"),
    good: Example::Yaml(
        "kerntaken:
  - titel: Gesprekken
    taken: [Bespreekt met de inwoner welk werk past.]",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::NoItems("/kerntaken"));
