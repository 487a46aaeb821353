//! No time is set apart for reflection.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "in het profiel van {titel} is geen tijd voor reflectie gevonden",
        label: "hier hoort hoeveel tijd er is om op het werk terug te kijken",
        why: "Reflectie hoort bij het dagelijkse werk van wie met burgers werkt: zo komt naar boven wat in de \
              praktijk werkt en wat niet. Zonder vrijgehouden tijd wint de waan van de dag.",
        remedy: "Spreek af hoeveel uur per week er is voor reflectie, en zet dat in het profiel.",
    },
    english: Wording {
        message: "no time for reflection was found in the profile of {titel}",
        label: "how much time there is to look back on the work belongs here",
        why: "Reflection belongs to the daily work of those who meet citizens. It brings up what works in \
              practice and what does not. Without time set apart, the issue of the day wins.",
        remedy: "Agree how many hours a week there are for reflection, and put that into the profile.",
    },
    snippet: "professionaliteit:
  reflectie:
    uren_per_week: 2
    vormen: [intervisie, peer-review]",
    source: &[Citation::Report("4.4.2"), Citation::Report("7.5")],
    dimensions: &["reflectietijd"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  reflectie: {uren_per_week: 2}",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Unsaid { dimension: "reflectietijd", home: "/professionaliteit/reflectie" });
