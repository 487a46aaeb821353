//! A language requirement without a task.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "\"{woorden}\": voor welke taak is niet gezegd",
        label: "een taaleis, zonder taak",
        why: "Een taaleis mag niet zwaarder zijn dan het werk vraagt. Staat er niet bij waarvoor de taal nodig \
              is, dan kan niemand dat nagaan, en haken mensen af die het werk wel kunnen.",
        remedy: "Verbind de eis aan een taak: \"je schrijft besluiten, en daarvoor heb je goed Nederlands \
                 nodig\". Leg twijfel voor aan de Vacaturecheck van het College voor de Rechten van de Mens.",
    },
    english: Wording {
        message: "\"{woorden}\": for which task is not said",
        label: "a demand of language, without a task",
        why: "A demand of language may not be heavier than the work asks. Where it does not say what the \
              language is for, nobody can tell, and people stay away who could do the work.",
        remedy: "Tie the demand to a task. In doubt, try the Vacaturecheck of the Netherlands Institute for \
                 Human Rights.",
    },
    snippet: "",
    source: &[Citation::Law {
        ground: "Algemene wet gelijke behandeling, artikel 1 en 5; College voor de Rechten van de Mens, oordeel 2022-55",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt een uitstekende beheersing van de Nederlandse taal. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je schrijft besluiten en hebt daarvoor een goede beheersing van de Nederlandse taal nodig.",
    },
};

/// Command of Dutch in general. Not reported if the sentence gives the purpose.
pub static WORDS: VacancyList = VacancyList {
    forms: &[
        r"\b(?:(?:uitstekende?|goede|perfecte|foutloze|vlekkeloze|volledige|vloeiende|prima) (?:\w+ ){0,2})?beheersing van (?:de|het) nederlands(?:e taal)?\b",
        r"\bbeheers\w* (?:de|het) nederlands(?:e taal)?\b(?: \w+){0,3}? (?:goed|uitstekend|foutloos|vloeiend|perfect|volledig)\b",
        r"\b(?:uitstekend|vloeiend|foutloos|perfect|vlekkeloos|onberispelijk) nederlands\b",
        r"\b(?:spreekt en schrijft|spreekt|schrijft) goed nederlands\b",
        r"\bnederlands is (?:uitstekend|foutloos|vloeiend|perfect|onberispelijk)\b",
    ],
    unless: &[
        r"\bom\b.*\bte\b",
        r"\b(?:omdat|want|zodat|daarvoor|daarom|waarin|waarmee|waarvoor|vanwege)\b",
        r"\bvoor (?:het|de) (?:schrijven|opstellen|voeren|gesprekken|rapportages|beschikkingen)\b",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Words(&WORDS));
