//! The normative side of the task is not named.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// The normative side of the task is not named.
pub static RULE: Rule = Rule {
    name: "morele-opdracht-onbenoemd",
    family: Family::Position,
    severity: Severity::Suggestion,
    message: "het profiel van {titel} zwijgt over de morele kant van de opdracht",
    label: "nergens staat wat de functie van burgers verwacht en waarom",
    why: "Wie mensen met een uitkering ertoe aanzet werk te zoeken, vervult een morele functie. Dat wordt \
          volgens het rapport niet openlijk erkend, en wat niet erkend is, wordt ook niet besproken.",
    remedy: "Benoem welke verwachting de functie namens de samenleving uitspreekt, en hoe.",
    snippet: "professionaliteit:
  positie:
    morele_opdracht: De gemeente verwacht dat inwoners naar vermogen meedoen; leg uit waarom.",
    source: &[Citation::Report("2.3.2"), Citation::Report("6.5"), Citation::Report("7.8")],
    dimensions: &["moraliserende-functie"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  positie:
    morele_opdracht: De gemeente verwacht dat inwoners naar vermogen meedoen; leg uit waarom.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "moraliserende-functie", "/professionaliteit/positie").into_iter().collect()
}
