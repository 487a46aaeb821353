//! No code of conduct.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is geen beroepscode gevonden",
        label: "hier hoort welke code van het beroep geldt",
        why: "Een beroepscode is een van de vier bekende instituties van een professie. Een code \
              helpt om de motivatie voor goed werk vast te houden en over te dragen, als collega's \
              ernaar handelen. De gedragscode van een overheidswerkgever is iets anders: die geldt \
              voor iedereen in dienst.",
        remedy: "Noem de code die geldt en de competenties waarin die wordt toegepast.",
    },
    english: Wording {
        message: "no code of the occupation was found in the profile of {titel}",
        label: "which code of the occupation applies belongs here",
        why: "A code of conduct is one of the four known institutions of a profession. A code helps \
              to keep and pass on the motivation for good work, if colleagues act on it. The code of \
              a public employer is something else: it applies to everybody on the staff.",
        remedy: "Name the code that applies and the competencies in which it is applied.",
    },
    snippet: "professionaliteit:
  goed_werk:
    ethiek:
      beroepscode:
        naam: Beroepscode van de beroepsvereniging
        toegepast_in: [integer-handelen]",
    source: &[Citation::Report("7.7"), Citation::Law("ambtenarenwet-4")],
    dimensions: &["beroepscode"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  instituties: {beroepscode: De code van de beroepsvereniging geldt.}",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Unsaid { dimension: "beroepscode", home: "/professionaliteit/instituties" });
