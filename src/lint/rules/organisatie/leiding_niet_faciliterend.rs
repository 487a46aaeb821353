//! Leadership that does not facilitate.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Leadership that does not facilitate.
pub static RULE: Rule = Rule {
    name: "leiding-niet-faciliterend",
    family: Family::Organisation,
    severity: Severity::Suggestion,
    message: "het profiel van {titel} zegt niet wat de leiding doet om het werk mogelijk te maken",
    label: "nergens staat wat de leiding bijdraagt",
    why: "Hiërarchisch gezag hoort er volgens het rapport te zijn in faciliterende en richtinggevende zin: \
          dienstbaar aan wie leert. Een profiel dat alleen een leidinggevende noemt, vraagt veel en \
          belooft niets.",
    remedy: "Schrijf op wat de leiding doet: tijd vrijhouden, belemmeringen weghalen, richting geven.",
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
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "faciliterend-leiderschap", "/context/leiding").into_iter().collect()
}
