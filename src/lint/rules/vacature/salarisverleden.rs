//! A question about previous pay.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "\"{woorden}\" vraagt naar eerder loon",
        label: "hiernaar mag een werkgever straks niet vragen",
        why: "Wie naar eerder loon vraagt, neemt een achterstand van een vorige baan mee. De Europese \
              richtlijn over loontransparantie verbiedt de vraag naar huidig of eerder loon.",
        remedy: "Laat de vraag weg. Bepaal het salaris op wat de functie vraagt en welke ervaring daarbij past.",
    },
    english: Wording {
        message: "\"{woorden}\" asks for earlier pay",
        label: "an employer may not ask for this under the directive",
        why: "To ask for earlier pay carries the arrears of a former job along. The European directive on \
              pay transparency forbids to ask for current or former pay.",
        remedy: "Leave the question out. Set the pay by what the job asks and the experience that goes with \
                 it.",
    },
    snippet: "",
    source: &[Citation::Law {
        ground: "Richtlijn (EU) 2023/970, artikel 5, tweede lid",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Vermeld in je brief je huidige salaris. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

We vragen niet naar je vorige salaris.",
    },
};

/// Current or previous pay is requested.
pub static WORDS: VacancyList = VacancyList {
    forms: &[
        r"\b(?:je|jouw|uw) (?:huidige?|vorige?|laatste?|laatst ?verdiende?|laatstgenoten) (?:\w+ )?(?:salaris|loon|inkomen|beloning)\b",
        r"\b(?:stuur|voeg|mail|lever|overleg)\b[^.!?]{0,30}\b(?:loonstrook|loonstroken|salarisstrook|salarisspecificatie|jaaropgave)\b",
        r"\bwat (?:je|u) (?:nu |op dit moment |momenteel )?verdient\b",
    ],
    unless: &[
        r"\b(?:vragen|vraagt|kijken|letten)\b[^.!?]{0,10}\bniet\b",
        r"\b(?:hoeft niet|bij ons|niet naar|geen rol)\b",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Words(&WORDS));
