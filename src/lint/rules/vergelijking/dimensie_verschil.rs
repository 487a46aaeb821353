//! A dimension of the report that one profile makes explicit and the other leaves out.

use crate::dimensions::{Level, catalogue};
use crate::finding::{Finding, Place, Severity};
use crate::lint::comparison::CompareSubject;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A dimension of the report that one profile makes explicit and the other leaves out.
pub static RULE: Rule = Rule {
    name: "dimensie-verschil",
    family: Family::Comparison,
    severity: Severity::Suggestion,
    message: "de dimensie {dimensie} staat hier expliciet en ontbreekt in {ander} ({bestand})",
    label: "dit staat niet in het andere profiel",
    why: "De uitvoerend contactambtenaar heeft bij elke organisatie met dezelfde spanningen te maken. Wat het ene profiel \
          benoemt en het andere niet, blijft daar impliciet.",
    remedy: "Lees wat hier staat en bepaal of het ook in het andere profiel hoort. `goedwerk explain --dimension {dimensie}` \
             zegt wat ermee wordt bedoeld.",
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
    check: Check::Comparison(check),
};

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
