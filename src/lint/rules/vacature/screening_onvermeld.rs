//! The profile requires a screening that the vacancy does not mention.

use crate::finding::Finding;
use crate::lint::check::{Check, OnVacancy};
use crate::lint::vacancy::VacancySubject;
use crate::model::profile::RequirementKind;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "het profiel vraagt een screening, de vacature noemt die niet",
        label: "hier hoort de screening",
        why: "Een verklaring omtrent het gedrag of een onderzoek hoort een sollicitant vooraf te \
              weten. Wie dat pas bij het contract hoort, heeft de oude baan misschien al opgezegd.",
        remedy: "Noem de screening bij de procedure, en waarom die nodig is.",
    },
    english: Wording {
        message: "the profile asks for a screening, the vacancy does not name it",
        label: "the screening belongs here",
        why: "Applicants should know of a certificate of conduct or a screening beforehand. People \
              who hear of it only with the contract may have given notice already.",
        remedy: "Name the screening with the procedure, and why it is needed.",
    },
    snippet: "procedure:
  vog: ja",
    source: &[
        Citation::Law("nvp-sollicitatiecode"),
        Citation::Law("uavg-31"),
        Citation::Law("veiligheidsonderzoeken-4"),
    ],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager # <-- hier",
    ),
    good: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager
procedure: {vog: ja}",
    ),
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let Some(vacancy) = subject.vacancy.filter(|_| !subject.incomplete) else { return Vec::new() };
    let Some(profile) = subject.beside.profile() else { return Vec::new() };
    let is_asked = profile.requirements.iter().any(|demand| demand.kind == RequirementKind::Screening);
    let in_data =
        vacancy.procedure.as_ref().is_some_and(|procedure| procedure.certificate_of_conduct.is_some());
    let in_words = subject.passages.iter().any(|said| names_screening(said.text));
    if !is_asked || in_data || in_words {
        return Vec::new();
    }
    vec![Finding::new(&RULE, subject.home("procedure"))]
}

fn names_screening(text: &str) -> bool {
    let text = text.to_lowercase();
    ["vog", "verklaring omtrent", "screening"].iter().any(|word| text.contains(word))
}
