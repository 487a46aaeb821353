//! No standards of craft.

use crate::finding::{Finding, Severity};
use crate::lint::absent::missing;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// No standards of craft.
pub static RULE: Rule = Rule {
    name: "vakmanschap-ontbreekt",
    family: Family::GoodWork,
    severity: Severity::Warning,
    message: "het profiel van {titel} stelt nergens hoge eisen aan het vakmanschap",
    label: "nergens staat wat goed vakwerk is",
    why: "De wil om steeds beter te worden in een moeilijke vaardigheid is volgens het rapport een van de \
          sterkste drijfveren van een professional. Een profiel zonder vakmaatstaven doet daar geen beroep \
          op.",
    remedy: "Noem de maatstaven van het vak en laat zien dat iemand daarin beter kan worden.",
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
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    missing(&RULE, subject, "vakmanschap", "/professionaliteit/goed_werk").into_iter().collect()
}
