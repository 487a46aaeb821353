//! A competency or core task that the other profile does not have.

use crate::finding::{Arg, Finding, Place};
use crate::lint::check::Check;
use crate::lint::comparison::{CompareSubject, List};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "{soort} \"{naam}\" heeft geen tegenhanger in {ander}",
        label: "{verwant}",
        why: "Wat één profiel noemt en het andere niet, kan een echt verschil in het werk zijn of iets wat de ander vergat. \
              Dat is alleen te zien als iemand ernaar kijkt.",
        remedy: "Vraag na of het werk hier verschilt. Zo ja, laat het staan; zo nee, neem het ook op in het andere profiel \
                 of haal het hier weg.",
    },
    english: Wording {
        message: "{soort} \"{naam}\" has no counterpart in {ander}",
        label: "{verwant}",
        why: "What one profile names and the other does not may be a real difference in the work, or \
              something the other forgot. That shows only when somebody looks.",
        remedy: "Find out whether the work differs here. If so, leave it; if not, put it in the other \
                 profile too or take it out here.",
    },
    snippet: "",
    source: &[Citation::Report("7.8")],
    dimensions: &[],
    bad: Example::Two(
        "competenties:
  - {naam: Luisteren, gedragsindicatoren: [Vat samen.]}
  - {naam: Onderhandelen, gedragsindicatoren: [Zoekt een oplossing waar beide partijen mee verder kunnen.]} # <-- hier
# Het andere profiel:
competenties:
  - {naam: Luisteren, gedragsindicatoren: [Vat samen.]}",
    ),
    good: Example::Two(
        "competenties:
  - {naam: Luisteren, gedragsindicatoren: [Vat samen.]}
# Het andere profiel:
competenties:
  - {naam: Luisteren, gedragsindicatoren: [Vraagt door.]}",
    ),
};

pub static CHECK: Check = Check::Comparison(check);

fn check(subject: &CompareSubject<'_>) -> Vec<Finding> {
    let lists = [(List::Competencies, "de-competentie"), (List::CoreTasks, "de-kerntaak")];
    let alone = lists
        .into_iter()
        .flat_map(|(list, kind)| subject.alone(list).into_iter().map(move |found| (kind, found)));
    alone
        .map(|(kind, (own, near))| {
            let finding = subject
                .finding(&RULE, Place::Value(own.name()))
                .with("soort", Arg::Term(kind))
                .with("naam", own.part.name.clone());
            match near {
                Some(near) => {
                    let there = format!("\"{}\" ({})", near.part.name, subject.there(&near.name()));
                    finding.with("verwant", Arg::Phrase("het-meest-verwant", there))
                }
                None => finding,
            }
        })
        .collect()
}
