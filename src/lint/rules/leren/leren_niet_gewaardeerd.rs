//! Learning does not count in appraisal.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is niet gevonden dat leren meetelt in de waardering",
        label: "hier hoort hoe leren wordt beloond",
        why: "Uitvoerders moeten volgens het rapport een lerende houding meekrijgen, en daarvoor beloond \
              worden. Wat niet meetelt in het jaargesprek, gebeurt als er tijd over is.",
        remedy: "Noem hoe leren meetelt in gesprek en beloning.",
    },
    english: Wording {
        message: "that learning counts in appraisal was not found in the profile of {titel}",
        label: "how learning is rewarded belongs here",
        why: "Officials must get a learning attitude and be rewarded for it according to the report. What \
              does not count in the annual talk happens when there is time left.",
        remedy: "Name how learning counts in appraisal and reward.",
    },
    snippet: "professionaliteit:
  leren:
    waardering: In het jaargesprek telt wat iemand heeft geleerd en gedeeld even zwaar als de resultaten.",
    source: &[Citation::Report("7.8")],
    dimensions: &["leren-beloond"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  leren:
    waardering: In het jaargesprek telt wat iemand heeft geleerd en gedeeld even zwaar als de resultaten.",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Nowhere { dimension: "leren-beloond", home: "/professionaliteit/leren" });
