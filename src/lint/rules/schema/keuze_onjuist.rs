//! None or more than one of the allowed forms.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// None or more than one of the allowed forms.
pub static RULE: Rule = Rule {
    name: "keuze-onjuist",
    family: Family::Schema,
    severity: Severity::Error,
    message: "deze waarde past bij geen van de toegestane vormen, of bij meer dan één",
    label: "",
    why: "Op deze plaats is een keuze uit vormen toegestaan, bijvoorbeeld een naam of een pseudoniem, en \
          precies één daarvan.",
    remedy: "Kies één vorm. `goedwerk schema` laat zien welke er zijn.",
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
    check: Check::Station,
};
