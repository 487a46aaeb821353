//! Ethics is claimed, but no behaviour shows it.

use crate::dimensions::{Level, Role};
use crate::finding::{Finding, Place};
use crate::lint::absent::requirements;
use crate::lint::check::{Check, OnProfile};
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "het profiel noemt ethiek, en in competenties en taken is niet gevonden wat iemand dan doet",
        label: "hier staat het als voornemen",
        why: "Waarden op papier veranderen het werk niet. Een instelling of code die niet in het dagelijks \
              handelen zichtbaar is, noemt het rapport een lege huls.",
        remedy: "Beschrijf in een competentie of taak wat iemand doet bij een moreel dilemma, of als gelijke \
                 gevallen ongelijk lijken.",
    },
    english: Wording {
        message: "the profile names ethics, and what somebody then does was not found in competencies and tasks",
        label: "here it stands as an intention",
        why: "Values on paper do not change the work. What is not visible in daily conduct the report calls \
              an empty shell.",
        remedy: "Describe in a competency or task what somebody does in a moral dilemma, or when equal cases \
                 seem unequal.",
    },
    snippet: "competenties:
  - naam: Integer handelen
    dimensies: [ethiek]
    gedragsindicatoren:
      - Bespreekt een moreel dilemma met collega's voordat er een besluit valt.",
    source: &[Citation::Report("3.2"), Citation::Report("7.7")],
    dimensions: &["ethiek"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  goed_werk:
    ethiek: {waarden: [integriteit]} # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
competenties:
  - naam: Integer handelen
    dimensies: [ethiek]
    gedragsindicatoren: [Bespreekt een moreel dilemma met een collega.]
professionaliteit:
  goed_werk:
    ethiek: {waarden: [integriteit]}",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let cover = subject.coverage.get("ethiek");
    let shown = cover.evidence.iter().any(|evidence| Role::of(&evidence.pointer) == Some(Role::Requirement));
    let Some(first) = cover.evidence.first() else { return Vec::new() };
    if cover.level != Level::Explicit || shown || subject.incomplete || is_only_a_code(subject) {
        return Vec::new();
    }
    vec![Finding::new(&RULE, Place::Key(first.pointer.clone())).sought_in(requirements(subject))]
}

/// Whether the block on ethics only names a code: that case is reported by beroepscode-lege-huls.
fn is_only_a_code(subject: &Subject<'_>) -> bool {
    let blocks = subject.profile.professionalism.as_ref();
    let ethics = blocks.and_then(|blocks| blocks.good_work.as_ref()?.ethics.as_ref());
    ethics.is_some_and(|ethics| {
        let is_hollow = ethics.code.as_ref().is_some_and(|code| code.applied_in.is_empty());
        is_hollow && ethics.values.is_empty() && ethics.dilemmas.is_empty()
    })
}
