//! No ability to switch between inside and outside.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is geen schakelen tussen binnen en buiten gevonden",
        label: "hier hoort tussen welke werelden de functie schakelt",
        why: "De professional is volgens het rapport een schakel tussen binnen en buiten, tussen ratio en \
              gevoel, en tussen groep en hiërarchie. Een dynamische omgeving vraagt dat vermogen.",
        remedy: "Noem tussen welke werelden iemand schakelt en wat daarvoor nodig is.",
    },
    english: Wording {
        message: "no switching between inside and outside was found in the profile of {titel}",
        label: "between which worlds the job switches belongs here",
        why: "The professional is a link between inside and outside, reason and feeling, group and hierarchy \
              according to the report. Dynamic surroundings ask that ability.",
        remedy: "Name between which worlds somebody switches and what that takes.",
    },
    snippet: "professionaliteit:
  organisatie:
    schakelen: Schakelt tussen de inwoner, de werkgever en de regels van de gemeente.",
    source: &[Citation::Report("5.3.1.4"), Citation::Report("5.4.1")],
    dimensions: &["intermediair"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  organisatie:
    schakelen: Schakelt tussen de inwoner, de werkgever en de regels van de gemeente.",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Nowhere { dimension: "intermediair", home: "/professionaliteit/organisatie" });
