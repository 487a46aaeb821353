//! No room to try out what works.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is geen ruimte gevonden om uit te proberen wat werkt",
        label: "hier hoort wat iemand mag uitproberen",
        why: "Leren door te experimenteren hoort volgens het rapport bij de dagelijkse praktijk in een \
              onzekere omgeving: zo komt boven wat werkt en wat niet.",
        remedy: "Noem hoe een andere aanpak wordt geprobeerd en geëvalueerd, ook als die mislukt.",
    },
    english: Wording {
        message: "no room to try out what works was found in the profile of {titel}",
        label: "what may be tried belongs here",
        why: "Learning by experiment belongs to daily practice in uncertain surroundings according to the \
              report; it brings up what works and what does not.",
        remedy: "Name how another approach is tried and evaluated, also when it fails.",
    },
    snippet: "professionaliteit:
  leren:
    experimenteren: Het team probeert elk halfjaar één andere aanpak uit en kijkt wat die oplevert.",
    source: &[Citation::Report("4.3.1"), Citation::Report("7.5")],
    dimensions: &["experimenteren"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  leren:
    experimenteren: Het team probeert elk halfjaar één andere aanpak uit en kijkt wat die oplevert.",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Nowhere { dimension: "experimenteren", home: "/professionaliteit/leren" });
