//! "…" staat niet in het profiel.

use crate::finding::{Arg, Finding, Place, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::demands;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// "…" staat niet in het profiel.
pub static RULE: Rule = Rule {
    name: "niet-uit-profiel",
    family: Family::Vacancy,
    severity: Severity::Warning,
    message: "\"{woorden}\" staat niet in het profiel",
    label: "het profiel noemt geen {eis}",
    why: "Een vacature vraagt wat het profiel vraagt. Een eis die er in de vacature bij komt, is nergens \
          onderbouwd en houdt mensen weg die het werk wel kunnen doen.",
    remedy: "Haal de eis uit de vacature, of zet haar met haar reden in het profiel.",
    snippet: "",
    source: &[Citation::Report("7.8")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager
afsluiting: Je hebt rijbewijs B. # <-- hier",
    ),
    good: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager
afsluiting: Je hebt een hbo-diploma.",
    ),
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let Some(profile) = subject.beside.profile() else { return Vec::new() };
    let asked = demands::of_profile(profile);
    let mut findings = Vec::new();
    for (demand, word) in demands::of_vacancy(subject.passages) {
        let is_new =
            |finding: &Finding| finding.args.iter().all(|(_, arg)| *arg != Arg::Text(demand.to_owned()));
        if !asked.contains(&demand) && findings.iter().all(is_new) {
            let finding = Finding::new(&RULE, Place::Words(word.clone()));
            findings.push(finding.with("woorden", word.quote).with("eis", demand));
        }
    }
    findings
}
