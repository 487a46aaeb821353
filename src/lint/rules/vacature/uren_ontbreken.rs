//! No number of hours per week.

use crate::finding::Finding;
use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::lint::vacancy::VacancySubject;
use crate::model::Vacancy;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "geen aantal uren per week gevonden",
        label: "hier horen de uren",
        why: "Uren bepalen of een baan past bij zorg, studie en een andere baan. Een vacature zonder uren kost \
              vragen, of mensen die niet reageren.",
        remedy: "Noem het minimum en het maximum per week, en wat een volledige week is.",
    },
    english: Wording {
        message: "no hours a week were found",
        label: "the hours belong here",
        why: "Hours decide whether a job fits care, study or another job. A vacancy without hours costs \
              questions, or people who do not reply.",
        remedy: "Name the fewest and the most hours a week, and what a full week is.",
    },
    snippet: "uren: {min: 28, max: 36, voltijd: 36}",
    source: &[Citation::Law("nvp-sollicitatiecode")],
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
uren: {min: 28, max: 36}",
    ),
};

/// Hours per week.
pub static WORDS: VacancyList = VacancyList {
    forms: &[r"\b\d{1,2}(?: ?(?:tot|-|–|/|à|of|en|tot en met) ?\d{1,2})?[ -]?(?:uur|u)\b"],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let in_data =
        |vacancy: &Vacancy| vacancy.hours.as_ref().is_some_and(|hours| hours.min.or(hours.max).is_some());
    subject.missing(&RULE, "uren", in_data, &WORDS)
}
