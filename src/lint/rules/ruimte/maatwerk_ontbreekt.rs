//! The individual case is not the unit of action.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is geen maatwerk gevonden",
        label: "hier hoort dat het plan bij de inwoner begint",
        why: "De kleinste eenheid van handelen is volgens het rapport de relatie tussen uitvoerder \
              en burger. De handelingsruimte biedt de mogelijkheid om daarin recht te doen aan de \
              situatie, naast regels en trajecten.",
        remedy: "Schrijf op hoe de situatie van de inwoner het plan bepaalt.",
    },
    english: Wording {
        message: "no tailoring to the case was found in the profile of {titel}",
        label: "that the plan begins with the citizen belongs here",
        why: "The smallest unit of action, the report says, is the relation between official and \
              citizen. Discretion makes it possible to do justice to the situation, alongside rules \
              and programmes.",
        remedy: "Write down how the citizen's situation decides the plan.",
    },
    snippet: "professionaliteit:
  ruimte:
    maatwerk: Het plan begint bij de situatie van de inwoner en niet bij het aanbod van trajecten.",
    source: &[Citation::Report("4.3.1"), Citation::Report("4.4.1")],
    dimensions: &["maatwerk"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  ruimte:
    maatwerk: Het plan begint bij de situatie van de inwoner en niet bij het aanbod van trajecten.",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Nowhere { dimension: "maatwerk", home: "/professionaliteit/ruimte" });
