//! Nothing says why the work means something.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "in het profiel van {titel} is niet gevonden waarom dit werk betekenis heeft",
        label: "hier hoort waar iemand eigen betrokkenheid in kwijt kan",
        why: "Goed werk heeft volgens het rapport drie kenmerken; betekenis voor wie het doet is het eerste. \
              Wie de betekenis weglaat, werft op taken en cijfers en trekt mensen aan die daarom komen.",
        remedy: "Schrijf op wat het werk voor iemand kan betekenen en welke ruimte er is voor een eigen \
                 betrokkenheid.",
    },
    english: Wording {
        message: "why this work has meaning was not found in the profile of {titel}",
        label: "where one's own engagement can go belongs here",
        why: "Good work has three marks according to the report; meaning for whoever does it is the first. \
              Leaving it out recruits on tasks and figures, and attracts people who come for those.",
        remedy: "Write down what the work can mean to somebody and what room there is for one's own \
                 engagement.",
    },
    snippet: "professionaliteit:
  goed_werk:
    betrokkenheid: Het werk heeft betekenis omdat een inwoner weer grip krijgt op het eigen bestaan.",
    source: &[Citation::Report("3.2"), Citation::Report("3.4"), Citation::Report("7.4")],
    dimensions: &["betrokkenheid"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  goed_werk: {betrokkenheid: Wie hier werkt wil iets betekenen voor inwoners.}",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Unsaid { dimension: "betrokkenheid", home: "/professionaliteit/goed_werk" });
