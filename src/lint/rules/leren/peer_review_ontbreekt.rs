//! No peer review of the work.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "in het profiel van {titel} is niet gevonden dat vakgenoten het werk bekijken",
        label: "hier hoort hoe vakgenoten elkaars werk beoordelen",
        why: "Ruimte om zelf te beslissen vraagt om vakgenoten die meekijken. Zonder peer review ontbreekt de \
              correctie die bij die ruimte hoort, en leert niemand van het werk van een ander.",
        remedy: "Neem peer review op als vaste vorm van reflectie, of als taak: collega's bekijken elkaars \
                 dossiers of gesprekken.",
    },
    english: Wording {
        message: "peers who look at the work were not found in the profile of {titel}",
        label: "how peers review each other's work belongs here",
        why: "Room to decide asks for peers who look along. Without peer review the correction that belongs \
              to that room is missing, and nobody learns from another's work.",
        remedy: "Make peer review a fixed form of reflection, or a task: colleagues look at each other's \
                 files or conversations.",
    },
    snippet: "professionaliteit:
  reflectie:
    vormen: [peer-review]",
    source: &[Citation::Report("4.4.4"), Citation::Report("7.6"), Citation::Report("7.8")],
    dimensions: &["peer-review"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  reflectie: {vormen: [peer-review]}",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Unsaid {
    dimension: "peer-review",
    home: "/professionaliteit/reflectie/vormen",
});
