//! No standards of craft.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "in het profiel van {titel} zijn geen hoge eisen aan het vakmanschap gevonden",
        label: "hier hoort wat goed vakwerk is",
        why: "De wil om steeds beter te worden in een moeilijke vaardigheid is volgens het rapport een van de \
              sterkste drijfveren van een professional. Een profiel zonder vakmaatstaven doet daar geen beroep \
              op.",
        remedy: "Noem de maatstaven van het vak en laat zien dat iemand daarin beter kan worden.",
    },
    english: Wording {
        message: "no high standards of craft were found in the profile of {titel}",
        label: "what good craft is belongs here",
        why: "The will to get better and better at a hard skill is one of the strongest motives of a \
              professional, says the report. A profile without standards of craft makes no appeal to it.",
        remedy: "Name the standards of the craft and show that one can get better at them.",
    },
    snippet: "professionaliteit:
  goed_werk:
    vakmanschap: Een diagnose steunt op feiten, is te volgen voor een collega en wordt achteraf getoetst.",
    source: &[Citation::Report("3.2"), Citation::Report("3.3"), Citation::Report("7.4")],
    dimensions: &["vakmanschap"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  goed_werk: {vakmanschap: Een diagnose steunt op feiten en wordt achteraf getoetst.}",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Unsaid { dimension: "vakmanschap", home: "/professionaliteit/goed_werk" });
