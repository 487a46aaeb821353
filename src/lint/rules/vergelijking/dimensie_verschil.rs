//! A dimension of the report that one profile makes explicit and the other leaves out.

use crate::dimensions::{Level, catalogue};
use crate::finding::{Finding, Place};
use crate::lint::check::Check;
use crate::lint::comparison::CompareSubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "de dimensie {dimensie} staat hier expliciet en ontbreekt in {ander} ({bestand})",
        label: "dit staat niet in het andere profiel",
        why: "De uitvoerend contactambtenaar heeft bij elke organisatie met dezelfde spanningen te maken. Wat het ene profiel \
              benoemt en het andere niet, blijft daar impliciet.",
        remedy: "Lees wat hier staat en bepaal of het ook in het andere profiel hoort. `goedwerk explain --dimension {dimensie}` \
                 zegt wat ermee wordt bedoeld.",
    },
    english: Wording {
        message: "the dimension {dimensie} is explicit here and absent in {ander} ({bestand})",
        label: "the other profile does not say this",
        why: "The official in contact with citizens meets the same tensions in every organisation. What one \
              profile names and the other does not stays implicit there.",
        remedy: "Read what it says here and decide whether it belongs in the other profile too. `goedwerk \
                 explain --dimension {dimensie}` says what is meant by it.",
    },
    snippet: "",
    source: &[Citation::Report("7.2"), Citation::Report("7.8")],
    dimensions: &[],
    bad: Example::Two(
        "professionaliteit:
  leren:
    mentor: Een ervaren collega werkt het eerste jaar mee. # <-- hier
# Het andere profiel:
inleiding: Het werk is afwisselend.",
    ),
    good: Example::Two(
        "professionaliteit:
  leren:
    mentor: Een ervaren collega werkt het eerste jaar mee.
# Het andere profiel:
professionaliteit:
  leren:
    mentor: Wie begint, krijgt een vaste mentor.",
    ),
};

pub static CHECK: Check = Check::Comparison(check);

fn check(subject: &CompareSubject<'_>) -> Vec<Finding> {
    let (own, other) = (subject.own().print, subject.other().print);
    let dimensions = catalogue().families().iter().flat_map(|family| &family.dimensions);
    let differing = dimensions.filter(|dimension| {
        own.level(&dimension.id) == Level::Explicit && other.level(&dimension.id) == Level::Absent
    });
    differing
        .filter_map(|dimension| {
            let quote = own.dimensions.get(&dimension.id)?.evidence.first()?;
            let pointer = quote.pointer.clone();
            let place = if quote.text.is_empty() { Place::Key(pointer) } else { Place::Value(pointer) };
            let finding = subject.finding(&RULE, place).with("dimensie", dimension.id.clone());
            Some(finding.with("bestand", subject.other().source.name.clone()))
        })
        .collect()
}
