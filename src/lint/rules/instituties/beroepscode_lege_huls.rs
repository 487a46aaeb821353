//! A code is named, and no competency or task carries it.

use crate::dimensions::Role;
use crate::finding::{Finding, Place, Severity};
use crate::lint::absent::requirements;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// A code is named, and no competency or task carries it.
pub static RULE: Rule = Rule {
    name: "beroepscode-lege-huls",
    family: Family::Institutions,
    severity: Severity::Warning,
    message: "de beroepscode wordt genoemd, maar geen competentie of taak draagt haar",
    label: "deze code",
    why: "Een beroepscode die niemand in het dagelijks werk draagt, is volgens het rapport een lege huls \
          die weinig bijdraagt aan goed werk.",
    remedy: "Noem bij de code de competenties waarin zij wordt toegepast, of laat een taak of indicator zien \
             wat iemand ermee doet.",
    snippet: "      beroepscode:
        naam: Gedragscode van de gemeente
        toegepast_in: [integer-handelen]",
    source: &[Citation::Report("6.5"), Citation::Report("7.7")],
    dimensions: &["beroepscode"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  goed_werk:
    ethiek:
      beroepscode: {naam: Gedragscode van de gemeente} # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
competenties:
  - {id: integer-handelen, naam: Integer handelen, gedragsindicatoren: [Legt een dilemma voor aan een collega.]}
professionaliteit:
  goed_werk:
    ethiek:
      beroepscode: {naam: Gedragscode van de gemeente, toegepast_in: [integer-handelen]}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let cover = subject.coverage.get("beroepscode");
    let Some(first) = cover.evidence.first() else { return Vec::new() };
    let code = subject
        .profile
        .professionalism
        .as_ref()
        .and_then(|blocks| blocks.good_work.as_ref()?.ethics.as_ref()?.code.as_ref());
    let applied = code.is_some_and(|code| !code.applied_in.is_empty());
    let in_practice =
        cover.evidence.iter().any(|evidence| Role::of(&evidence.pointer) == Some(Role::Requirement));
    if applied || in_practice {
        return Vec::new();
    }
    let place =
        if first.quote.is_empty() { Place::Key(first.pointer.clone()) } else { Place::Words(first.clone()) };
    vec![
        Finding::new(&RULE, place)
            .because(cover.evidence.iter().skip(1).cloned())
            .sought_in(requirements(subject)),
    ]
}
