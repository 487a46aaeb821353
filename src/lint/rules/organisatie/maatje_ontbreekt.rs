//! A missing strength that is not compensated by a partner.

use crate::dimensions::Level;
use crate::finding::{Arg, Finding};
use crate::lint::absent::{everywhere, home};
use crate::lint::check::{Check, OnProfile};
use crate::lint::official::is_official;
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "er is niet gevonden dat het profiel {sterkte} vraagt, of iemand koppelt met wie dat wel heeft",
        label: "hier hoort wie elkaar aanvult",
        why: "Betrokkenheid, empathie, ondernemingszin en handhaven zitten zelden in één persoon. Het rapport \
              raadt aan mensen met verschillende sterke kanten te koppelen, en al die kanten te waarderen.",
        remedy: "Noem hoe mensen met verschillende sterke kanten samenwerken, of vraag de sterkte die ontbreekt.",
    },
    english: Wording {
        message: "it was not found that the profile asks for {sterkte}, or pairs people with somebody who has it",
        label: "who complements whom belongs here",
        why: "Engagement, empathy, enterprise and enforcement are seldom in one person. The report \
              recommends to pair people with different strengths, and to value all of them.",
        remedy: "Name how people with different strengths work together, or ask for the strength that is \
                 missing.",
    },
    snippet: "professionaliteit:
  organisatie:
    maatje: Klantmanagers werken in tweetallen met verschillende sterke kanten, die het team gelijk waardeert.",
    source: &[Citation::Report("4.3.4"), Citation::Report("4.3.5")],
    dimensions: &["maatje", "betrokkenheid", "empathie", "ondernemingszin", "handhaving"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml("functie: {titel: Klantmanager}
professionaliteit:
  organisatie: {maatje: Klantmanagers werken in tweetallen met verschillende sterke kanten.}"),
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    // The report says this of officials who meet citizens; a teacher or a manager needs no partner who enforces.
    if subject.level("maatje") != Level::Absent || subject.incomplete || !is_official(subject) {
        return Vec::new();
    }
    // That engagement is missing is for betrokkenheid-ontbreekt to say: one cause, one finding.
    let strengths = ["empathie", "ondernemingszin", "handhaving"];
    let Some(missing) = strengths.into_iter().find(|strength| subject.level(strength) == Level::Absent)
    else {
        return Vec::new();
    };
    vec![
        Finding::new(&RULE, home(subject, "/professionaliteit/organisatie"))
            .with("sterkte", Arg::Term(missing))
            .mentioned(subject.coverage.get("maatje").mentions.iter().cloned())
            .sought_in(everywhere(subject)),
    ]
}
