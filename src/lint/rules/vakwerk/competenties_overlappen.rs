//! Two competencies with nearly the same name.

use crate::base::pointer::step;
use crate::finding::{Arg, Evidence, Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};
use crate::words::cores;
use std::collections::{BTreeMap, BTreeSet};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "\"{naam}\" lijkt sterk op \"{ander}\"",
        label: "lijkt op de competentie van regel {regel}",
        why: "Twee namen voor bijna hetzelfde maken onduidelijk wat er gevraagd wordt, en tellen bij werving \
              en vergelijking dubbel.",
        remedy: "Voeg de twee samen, of maak met een definitie duidelijk waarin ze verschillen.",
    },
    english: Wording {
        message: "\"{naam}\" is much like \"{ander}\"",
        label: "like the competency on line {regel}",
        why: "Two names for nearly the same leave unclear what is asked, and count twice in recruitment and \
              comparison.",
        remedy: "Put the two together, or say in a definition how they differ.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "competenties:
  - {naam: Coachen, gedragsindicatoren: [Stelt open vragen.]}
  - {naam: Coachingsvaardigheden, groep: vakinhoudelijk} # <-- hier",
    ),
    good: Example::Yaml(
        "competenties:
  - {naam: Coachen, gedragsindicatoren: [Stelt open vragen.]}
  - {naam: Onderhandelen, gedragsindicatoren: [Doet een tegenbod.]}",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let competencies = &subject.profile.competencies;
    let name_of = |index: usize| step("/competenties", index) + "/naam";
    let mut first: BTreeMap<BTreeSet<String>, usize> = BTreeMap::new();
    let mut findings = Vec::new();
    for (later, competency) in competencies.iter().enumerate() {
        let cores = cores(&competency.name);
        if cores.is_empty() {
            continue;
        }
        let earlier = *first.entry(cores).or_insert(later);
        if earlier < later {
            let at = subject.document.node(&name_of(earlier)).map_or(0, |node| node.span.start);
            let whole =
                Evidence { pointer: name_of(earlier), offset: 0, quote: competencies[earlier].name.clone() };
            let finding = Finding::new(&RULE, Place::Value(name_of(later)))
                .with("naam", competency.name.clone())
                .with("ander", competencies[earlier].name.clone())
                .with("regel", Arg::Line(at))
                .because([whole]);
            findings.push(finding);
        }
    }
    findings
}
