//! A mother tongue is required instead of a language skill.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "risico: \"{woorden}\" vraagt naar afkomst in plaats van naar taal",
        label: "ook wie Nederlands leerde, kan dit werk doen",
        why: "Wie als kind een andere taal sprak, kan het Nederlands uitstekend beheersen. Een eis van \
              moedertaal of een uitspraak zonder accent treft vooral mensen van een andere afkomst.",
        remedy: "Schrijf wat iemand met de taal moet kunnen: \"je schrijft begrijpelijke besluiten\". Leg twijfel \
                 voor aan de Vacaturecheck van het College voor de Rechten van de Mens.",
    },
    english: Wording {
        message: "risk: \"{woorden}\" asks for descent instead of language",
        label: "who learned Dutch later can do this work too",
        why: "Somebody who spoke another language as a child may have excellent Dutch. A demand of mother \
              tongue or accent mostly hits people of other descent.",
        remedy: "Write what somebody must be able to do with the language. In doubt, try the Vacaturecheck \
                 of the Netherlands Institute for Human Rights.",
    },
    snippet: "",
    source: &[Citation::Law {
        ground: "Algemene wet gelijke behandeling, artikel 1 en 5",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Nederlands is je moedertaal. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je werkt met inwoners die een andere moedertaal hebben.",
    },
};

/// A mother tongue is required, instead of the language that the work needs.
pub static WORDS: VacancyList = VacancyList {
    words: &[
        "moedertaal",
        "moedertaalniveau",
        "moedertaalspreker*",
        "native speaker*",
        "native niveau",
        "near native",
        "accentloos",
        "accentloze",
        "accentvrij",
    ],
    forms: &[r"\bzonder (?:een )?accent\b"],
    unless: &[
        r"\bmoedertaal en cultuur\b|\bles in\b|\bandere moedertaal\b|\bmoedertaal van\b",
        r"\b(?:inwoners?|cliënten|kinderen|klanten|leerlingen|nieuwkomers)\b",
        r"\bhoeft?\b.*\b(?:niet|geen)\b",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::WordsWithoutGround(&WORDS));
