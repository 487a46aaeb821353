//! A code is named, but no competency or task applies it.

use crate::dimensions::Role;
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
        message: "de beroepscode wordt genoemd, en er is geen competentie of taak gevonden die deze uitwerkt",
        label: "deze code",
        why: "Een beroepscode die niemand in het dagelijks werk draagt, is volgens het rapport een lege huls \
              die weinig bijdraagt aan goed werk.",
        remedy: "Noem bij de code de competenties waarin die wordt toegepast, of laat een taak of indicator zien \
                 wat iemand ermee doet.",
    },
    english: Wording {
        message: "the code of conduct is named, and no competency or task was found that carries it",
        label: "this code",
        why: "A code of conduct that nobody carries in daily work is an empty shell according to the report, \
              and adds little to good work.",
        remedy: "Name with the code the competencies in which it is applied, or let a task or indicator show \
                 what somebody does with it.",
    },
    snippet: "      beroepscode:
        naam: Beroepscode van de beroepsvereniging
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
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

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
