//! A competency or core task that the other profile does not have.

use crate::finding::{Arg, Finding, Place, Severity};
use crate::lint::comparison::{CompareSubject, List};
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A competency or core task that the other profile does not have.
pub static RULE: Rule = Rule {
    name: "alleen-hier",
    family: Family::Comparison,
    severity: Severity::Suggestion,
    message: "{soort} \"{naam}\" heeft geen tegenhanger in {ander}",
    label: "{verwant}",
    why: "Wat één profiel noemt en het andere niet, kan een echt verschil in het werk zijn of iets wat de ander vergat. \
          Dat is alleen te zien als iemand ernaar kijkt.",
    remedy: "Vraag na of het werk hier verschilt. Zo ja, laat het staan; zo nee, neem het ook op in het andere profiel \
             of haal het hier weg.",
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
    check: Check::Comparison(check),
};

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
