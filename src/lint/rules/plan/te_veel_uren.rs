//! More hours planned than there are.

use crate::finding::{Arg, Finding};
use crate::lint::check::Check;
use crate::lint::plan::PlanSubject;
use crate::plan::hours::hours;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "er is {gepland} uur gepland en {beschikbaar} uur beschikbaar: {weken} weken maal {per_week} uur",
        label: "te veel",
        why: "Wat niet in de tijd past, gebeurt niet of gaat van de reflectie af. Een plan dat niet \
              haalbaar is, maakt beide kanten ongeloofwaardig. Scholing die een wet of cao \
              verplicht, telt als werktijd.",
        remedy: "Schrap activiteiten, spreid ze over een langere periode of spreek meer uren af.",
    },
    english: Wording {
        message: "{gepland} hours are planned and {beschikbaar} available: {weken} weeks times {per_week} \
                  hours",
        label: "too much",
        why: "What does not fit in the time does not happen, or comes at the expense of reflection. \
              A plan that is not feasible costs both sides their credibility. Training that a law or \
              collective agreement prescribes counts as working time.",
        remedy: "Drop activities, spread them over a longer period or agree on more hours.",
    },
    snippet: "",
    source: &[
        Citation::Law("bw-7-611a"),
        Citation::Own {
            dutch: "Een plan met meer uren dan er zijn, spreekt zichzelf tegen. Het rapport noemt geen uren.",
            english: "A plan with more hours than there are contradicts itself. The report mentions no hours.",
        },
    ],
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
};

pub static CHECK: Check = Check::Plan(check);

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
