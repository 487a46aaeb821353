//! Years of experience without a reason.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "\"{woorden}\": waarvoor is niet gezegd",
        label: "een aantal jaren, zonder reden",
        why: "Een aantal jaren zegt weinig over wat iemand kan, en houdt mensen weg die het werk aankunnen: \
              jongeren, herintreders, mensen die deeltijd werkten. Met de reden erbij kan een lezer zelf \
              oordelen.",
        remedy: "Schrijf wat iemand met die ervaring moet kunnen (\"omdat je zelfstandig besluiten neemt\"), of \
                 noem de ervaring zonder aantal jaren.",
    },
    english: Wording {
        message: "\"{woorden}\": what for is not said",
        label: "a number of years, without the reason",
        why: "A number of years says little about what people can do, and keeps away those who could do the \
              work: the young, those who return, those who worked part-time. With the reason, readers can \
              judge for themselves.",
        remedy: "Write what somebody must be able to do with that experience, or name it without years.",
    },
    snippet: "",
    source: &[Citation::Law {
        ground: "Wet gelijke behandeling op grond van leeftijd bij de arbeid, artikel 1 en 7",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt minimaal vijf jaar werkervaring. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt minimaal twee jaar ervaring, omdat je zelfstandig besluiten neemt.",
    },
};

/// A minimum number of years of experience. Not reported if the sentence gives the purpose.
pub static WORDS: VacancyList = VacancyList {
    forms: &[
        r"\b(?:minimaal|min\.|minstens|ten minste|tenminste|ruim) {n} jaar\b[^.!?;]{0,40}ervaring\b",
        r"ervaring\b[^.!?;]{0,12}\b(?:minimaal|min\.|minstens|ten minste) {n} jaar\b",
        r"\b(?:vereiste?|eis)\b[^.!?;]{0,15}\b{n} jaar\b[^.!?;]{0,20}ervaring\b",
        r"\b{n} jaar (?:\w+ )?(?:werk)?ervaring (?:is )?(?:een )?(?:vereiste?|eis|must)\b",
    ],
    unless: &[r"\b(?:omdat|want|zodat|daarvoor|daarom|vanwege)\b", r"\bom\b.*\bte\b", r"\bmaximaal\b"],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Words(&WORDS));
