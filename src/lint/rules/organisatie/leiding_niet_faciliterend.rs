//! Leadership that does not facilitate.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is niet gevonden wat de leiding doet om het werk mogelijk te maken",
        label: "hier hoort wat de leiding bijdraagt",
        why: "Hiërarchisch gezag hoort er volgens het rapport te zijn in faciliterende en richtinggevende zin: \
              dienstbaar aan wie leert. Een profiel dat alleen een leidinggevende noemt, vraagt veel en \
              belooft niets.",
        remedy: "Schrijf op wat de leiding doet: tijd vrijhouden, belemmeringen weghalen, richting geven.",
    },
    english: Wording {
        message: "what the management does to make the work possible was not found in the profile of {titel}",
        label: "what the management contributes belongs here",
        why: "Hierarchy should be there in a facilitating and guiding sense according to the report; serving \
              those who learn. A profile that only names a manager asks much and promises nothing.",
        remedy: "Write down what the management does: keep time free, remove obstacles, give direction.",
    },
    snippet: "professionaliteit:
  organisatie:
    leiding: De teammanager houdt de uren voor reflectie vrij en haalt belemmeringen weg.",
    source: &[Citation::Report("5.4.1"), Citation::Report("7.8")],
    dimensions: &["faciliterend-leiderschap"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  organisatie:
    leiding: De teammanager houdt de uren voor reflectie vrij en haalt belemmeringen weg.",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Nowhere { dimension: "faciliterend-leiderschap", home: "/context/leiding" });
