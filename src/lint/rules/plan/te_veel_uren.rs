//! More hours planned than there are.

use crate::finding::{Arg, Finding, Severity};
use crate::lint::plan::PlanSubject;
use crate::lint::{Check, Citation, Example, Family, Rule};
use crate::plan::hours::hours;

/// More hours planned than there are.
pub static RULE: Rule = Rule {
    name: "te-veel-uren",
    family: Family::Plan,
    severity: Severity::Error,
    message: "er is {gepland} uur gepland en {beschikbaar} uur beschikbaar: {weken} weken maal {per_week} uur",
    label: "te veel",
    why: "Wat niet in de tijd past, gebeurt niet of gaat van de reflectie af. Een plan dat niet kan, maakt \
          beide kanten ongeloofwaardig.",
    remedy: "Schrap activiteiten, spreid ze over een langere periode of spreek meer uren af.",
    snippet: "",
    source: &[Citation::Report("4.4.2")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-04, tot: 2027-02-14}
beschikbare_uren_per_week: {reflectie: 1, leren: 1} # <-- hier
doelen:
  - doel: Ik vat elk gesprek samen.
    activiteiten: [{wat: Meelopen met een collega., vorm: meelopen, uren: 16}]",
    ),
    good: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-04, tot: 2027-02-14}
beschikbare_uren_per_week: {reflectie: 1, leren: 1}
doelen:
  - doel: Ik vat elk gesprek samen.
    activiteiten: [{wat: Meelopen met een collega., vorm: meelopen, uren: 12}]",
    ),
    check: Check::Plan(check),
};

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    let Some(hours) = hours(subject.development) else { return Vec::new() };
    let Some(available) = hours.available.filter(|available| available.left < 0.0) else { return Vec::new() };
    let finding = Finding::new(&RULE, subject.home("beschikbare_uren_per_week"))
        .with("gepland", Arg::number(hours.together))
        .with("beschikbaar", Arg::number(available.together))
        .with("weken", available.weeks.to_string())
        .with("per_week", Arg::number(available.per_week));
    vec![finding]
}
