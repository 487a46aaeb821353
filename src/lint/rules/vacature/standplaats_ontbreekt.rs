//! No place of work.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::model::Vacancy;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "geen standplaats gevonden",
        label: "hier hoort de standplaats",
        why: "Reistijd hoort bij de keuze voor een baan. Wie niet weet waar het werk is, moet ernaar vragen of \
              raden.",
        remedy: "Noem de plaats waar het werk is, en wat thuis kan.",
    },
    english: Wording {
        message: "no place of work was found",
        label: "the place of work belongs here",
        why: "Travelling is part of the choice for a job. Who does not know where the work is must ask or \
              guess.",
        remedy: "Name the place of the work, and what can be done from home.",
    },
    snippet: "standplaats: Voorbeeldstad",
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
standplaats: Voorbeeldstad",
    ),
};

/// Where the work is done.
pub static WORDS: VacancyList = VacancyList {
    forms: &[
        r"\bstandplaats\W+(?:is|wordt|in)?\s?(?:de )?gemeente \w+",
        r"\b(?:volledig|helemaal|altijd|100%|geheel) (?:thuis|op afstand|remote)\b",
        r"\b(?:plaats van tewerkstelling|plaats tewerkstelling|standplaats|plaats)\s?:\s?\w+",
    ],
    unless: &[
        r"\b(?:standplaats|tewerkstelling|plaats)\s?:\s?(?:volgt|nader|onbekend|in overleg|nog|flexibel|later|wordt)\b",
    ],
    ..VacancyList::EMPTY
};

/// Where the work is done, without a place that is known.
pub static UNSURE: VacancyList = VacancyList {
    words: &["stadhuis", "gemeentehuis", "stadskantoor", "regiokantoor", "hoofdkantoor", "standplaats"],
    forms: &[
        r"\b(?:werk)?locatie\s?:\s?\w+",
        r"\bregio\s?:\s?\w+",
        r"\b(?:onze|de) vestiging (?:in|te|aan) \w+",
    ],
    unless: &[r"\b(?:volgt|nader te bepalen|nader bepaald|nog niet bekend|onbekend)\b"],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Missing {
    key: "standplaats",
    in_data: |vacancy: &Vacancy| vacancy.location.is_some(),
    words: &WORDS,
    unsure: Some(&UNSURE),
});
