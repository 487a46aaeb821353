//! No salary with amounts.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::model::Vacancy;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "geen salaris met bedragen gevonden",
        label: "hier hoort het salaris",
        why: "Wie niet weet wat een baan oplevert, kan niet kiezen. De Europese richtlijn over \
              loontransparantie vraagt om het aanvangsloon of de bandbreedte te noemen in de \
              vacature, voor het gesprek of anderszins. Een Nederlandse wet is er nog niet, en een \
              vacature is de eenvoudigste plek.",
        remedy: "Noem het laagste en het hoogste bedrag, bruto per maand, met de schaal, de cao en de uren \
                 waarvoor het geldt.",
    },
    english: Wording {
        message: "no pay with amounts was found",
        label: "the pay belongs here",
        why: "People who do not know what a job pays cannot choose. The European directive on pay \
              transparency requires the initial pay or its range to be given in the vacancy, prior \
              to the interview or otherwise. There is no Dutch law yet, and a vacancy is the \
              simplest place.",
        remedy: "Name the lowest and the highest amount, gross a month, with the scale, the collective \
                 agreement and the hours they are for.",
    },
    snippet: "salaris:
  cao: Cao Gemeenten
  schaal: \"9\"
  min: 3450
  max: 4950
  periode: maand",
    source: &[Citation::Law("loontransparantie-5-1")],
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
salaris: {min: 3450, max: 4950, periode: maand}",
    ),
};

/// An amount of pay.
pub static WORDS: VacancyList = VacancyList {
    forms: &[
        r"€ ?\d",
        r"\b\d[\d.]*(?:,\d\d|,-)? (?:euro|eur)\b",
        r"\bbruto\b[^!?]{0,40}\d\.?\d{3}",
        r"\b\d\.?\d{3}(?:,\d\d|,-)? (?:en|tot|-|–) \d\.?\d{3}\b[^!?]{0,40}\bbruto\b",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Missing {
    key: "salaris",
    in_data: |vacancy: &Vacancy| {
        vacancy.salary.as_ref().is_some_and(|salary| salary.min.is_some() || salary.max.is_some())
    },
    words: &WORDS,
});
