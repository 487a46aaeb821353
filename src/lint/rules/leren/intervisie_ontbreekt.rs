//! No intervision: organised case discussion with peers.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "in het profiel van {titel} is geen intervisie gevonden",
        label: "hier hoort hoe collega's samen casussen bespreken",
        why: "Wie in de frontlijn werkt, leert vooral van en met anderen. Dialoog past daarbij beter dan \
              hiërarchie; het rapport noemt intervisie en peer review als de vormen die professionalisering \
              vooruithelpen.",
        remedy: "Neem intervisie op als vaste vorm van reflectie, of als taak.",
    },
    english: Wording {
        message: "no peer consultation (intervisie) was found in the profile of {titel}",
        label: "how colleagues discuss cases together belongs here",
        why: "On the front line people learn mostly from and with others. Dialogue fits that better than \
              hierarchy; the report names intervision and peer review as the forms that help \
              professionalisation.",
        remedy: "Make intervision a fixed form of reflection, or a task.",
    },
    snippet: "professionaliteit:
  reflectie:
    vormen: [intervisie]",
    source: &[Citation::Report("4.4.4"), Citation::Report("7.8")],
    dimensions: &["intervisie"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  reflectie: {vormen: [intervisie]}",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Unsaid {
    dimension: "intervisie",
    home: "/professionaliteit/reflectie/vormen",
});
