//! A value that matches none, or more than one, of the allowed forms.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "deze waarde past bij geen van de toegestane vormen, of bij meer dan één",
        label: "",
        why: "Op deze plaats is een keuze uit vormen toegestaan, bijvoorbeeld een naam of een pseudoniem, en \
              precies één daarvan.",
        remedy: "Kies één vorm. `goedwerk schema` laat zien welke er zijn.",
    },
    english: Wording {
        message: "this value fits none of the allowed forms, or more than one",
        label: "",
        why: "Here a choice of forms is allowed, for example a name or a pseudonym, and exactly one of them.",
        remedy: "Choose one form. `goedwerk schema` shows which there are.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {naam: A. de Vries, pseudoniem: K1} # <-- hier
periode: {van: 2027-01-04, tot: 2027-12-31}",
    ),
    good: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: K1}
periode: {van: 2027-01-04, tot: 2027-12-31}",
    ),
};
