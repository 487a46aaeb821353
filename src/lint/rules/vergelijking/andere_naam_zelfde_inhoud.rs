//! Two names for the same thing.

use crate::finding::{Finding, Place};
use crate::lint::check::Check;
use crate::lint::comparison::CompareSubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};
use crate::words::same_name;

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "\"{naam}\" lijkt hetzelfde te zijn als \"{andere_naam}\" in {ander}",
        label: "hier: {citaat} Daar ({plaats}): {ander_citaat}",
        why: "Als ieder een eigen naam geeft aan hetzelfde, lijkt het werk meer te verschillen dan het doet. Het rapport \
              noemt de sector een versnipperd landschap met veel verschillende competentieprofielen.",
        remedy: "Spreek één naam af, of noem de naam van de ander erbij. Is het toch iets anders, leg dat dan uit in de \
                 definitie.",
    },
    english: Wording {
        message: "\"{naam}\" seems to be the same as \"{andere_naam}\" in {ander}",
        label: "here: {citaat} There ({plaats}): {ander_citaat}",
        why: "If everybody gives the same thing a name of their own, the work seems to differ more than it \
              does. The report calls the sector a fragmented landscape with many different competency \
              profiles.",
        remedy: "Agree on one name, or mention the other's name too. If it is something else after all, \
                 explain that in the definition.",
    },
    snippet: "",
    source: &[Citation::Report("7.8")],
    dimensions: &[],
    bad: Example::Two(
        "competenties:
  - naam: Moreel kompas # <-- hier
    gedragsindicatoren: [Bespreekt een moreel dilemma met collega's voordat er een besluit valt.]
# Het andere profiel:
competenties:
  - naam: Integer handelen
    gedragsindicatoren: [Bespreekt elk moreel dilemma met een collega voordat een besluit valt.]",
    ),
    good: Example::Two(
        "competenties:
  - naam: Integer handelen
    gedragsindicatoren: [Bespreekt een moreel dilemma met collega's voordat er een besluit valt.]
# Het andere profiel:
competenties:
  - naam: Integer handelen
    gedragsindicatoren: [Bespreekt elk moreel dilemma met een collega voordat een besluit valt.]",
    ),
};

pub static CHECK: Check = Check::Comparison(check);

fn check(subject: &CompareSubject<'_>) -> Vec<Finding> {
    if !subject.is_first() {
        return Vec::new();
    }
    let pairs = subject.pairs().into_iter();
    pairs
        .filter(|(own, other, _)| !same_name(&own.part.name, &other.part.name))
        .map(|(own, other, _)| {
            subject
                .finding(&RULE, Place::Value(own.name()))
                .with("naam", own.part.name.clone())
                .with("andere_naam", other.part.name.clone())
                .with("citaat", own.gist())
                .with("ander_citaat", other.gist())
                .with("plaats", subject.there(&other.name()))
        })
        .collect()
}
