//! Nothing says why the work means something.

use crate::finding::{Finding, Severity};
use crate::lint::absent::missing;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Nothing says why the work means something.
pub static RULE: Rule = Rule {
    name: "betrokkenheid-ontbreekt",
    family: Family::GoodWork,
    severity: Severity::Warning,
    message: "het profiel van {titel} zegt nergens waarom dit werk betekenis heeft",
    label: "nergens staat waar iemand eigen betrokkenheid in kwijt kan",
    why: "Goed werk heeft volgens het rapport drie kenmerken; betekenis voor wie het doet is het eerste. \
          Wie de betekenis weglaat, werft op taken en cijfers en trekt mensen aan die daarom komen.",
    remedy: "Schrijf op wat het werk voor iemand kan betekenen en welke ruimte er is voor een eigen \
             betrokkenheid.",
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
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    missing(&RULE, subject, "betrokkenheid", "/professionaliteit/goed_werk").into_iter().collect()
}
