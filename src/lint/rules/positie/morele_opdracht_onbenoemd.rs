//! The normative side of the task is not named.

use crate::finding::Finding;
use crate::lint::absent::nowhere;
use crate::lint::check::{Check, OnProfile};
use crate::lint::official::is_official;
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is de morele kant van de opdracht niet gevonden",
        label: "hier hoort wat de functie van burgers verwacht en waarom",
        why: "Wie mensen met een uitkering ertoe aanzet werk te zoeken, vervult een morele functie. Dat wordt \
              volgens het rapport niet openlijk erkend, en wat niet erkend is, wordt ook niet besproken.",
        remedy: "Benoem welke verwachting de functie namens de samenleving uitspreekt, en hoe.",
    },
    english: Wording {
        message: "the moral side of the task was not found in the profile of {titel}",
        label: "what the job expects of citizens and why belongs here",
        why: "Whoever urges people on benefits to look for work fulfils a moral function. That is not openly \
              recognised according to the report, and what is not recognised is not discussed.",
        remedy: "Name the expectation the job expresses on behalf of society, and how.",
    },
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
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    if !is_official(subject) {
        return Vec::new();
    }
    nowhere(&RULE, subject, "moraliserende-functie", "/professionaliteit/positie").into_iter().collect()
}
