//! No sentence about adaptations or accessibility.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::model::Vacancy;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "geen zin gevonden over aanpassingen of toegankelijkheid",
        label: "hier hoort een zin over aanpassingen",
        why: "Wie een aanpassing nodig heeft, moet weten dat erom vragen gewoon is. Een werkgever is verplicht \
              tot doeltreffende aanpassingen, ook tijdens de sollicitatie.",
        remedy: "Zeg dat aanpassingen kunnen, bij het gesprek en op de werkplek, en bij wie iemand zich meldt.",
    },
    english: Wording {
        message: "no sentence on adaptations or access was found",
        label: "a sentence on adaptations belongs here",
        why: "Who needs an adaptation must know that it is normal to ask. An employer must make effective \
              adaptations, during the application too.",
        remedy: "Say that adaptations can be made, at the interview and at work, and whom to tell.",
    },
    snippet: "inclusie: Heb je een aanpassing nodig in het gesprek of op de werkplek? Laat het weten, dan regelen we die.",
    source: &[Citation::Law("wgbhcz-2")],
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
inclusie: Heb je een aanpassing nodig? Laat het weten.",
    ),
};

/// What can be adapted, at the interview or at work.
pub static WORDS: VacancyList = VacancyList {
    words: &[
        "werkplekaanpassing*",
        "redelijke aanpassing*",
        "aanpassing nodig",
        "aanpassingen nodig",
        "prikkelarm*",
    ],
    forms: &[
        r"\b(?:gebouw|kantoor|locatie|pand|werkplek|ruimte|ruimtes)\b[^.!?]{0,30}\btoegankelijk\b",
        r"\btoegankelijk voor (?:rolstoel\w*|mensen met een (?:beperking|handicap))\b",
        r"\b(?:passen|stemmen|richten) (?:we|wij)?\s?[^.!?]{0,20}\b(?:procedure|werkplek|gesprek|sollicitatie)\b",
        r"\b(?:procedure|werkplek|gesprek)\b[^.!?]{0,30}\b(?:aan|af|aangepast|afgestemd)\b[^.!?]{0,20}\b(?:jou|jij|je|nodig)\b",
    ],
    together: &[&[
        &[
            "aanpassing*, voorziening*, hulpmiddel*, tolk*, gebarentaal, extra tijd, toegankelijk*, rolstoel*, beperking*, arbeidsbeperking, handicap, neurodivergent*, ondersteuning nodig",
        ],
        &[
            "nodig, weten, mogelijk, welkom, regelen, solliciteren, solliciteert, sollicitatie*, procedure, selectie, werkplek, gesprek, overleggen, bespreken",
        ],
    ]],
    unless: &[
        r"\b(?:je|jij|u) (?:begeleidt|adviseert|bewaakt|helpt|voert|kijkt|houdt|ondersteunt|beoordeelt|past|ontwikkelt|bespreekt|verzorgt|regelt|werkt)\b",
        r"\b(?:cli[eë]nt\w*|inwoners|software|woningen|wmo|bezoekers|leerlingen|patiënt\w*)\b",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Missing {
    key: "inclusie",
    in_data: |vacancy: &Vacancy| {
        WORDS.is_in_any(vacancy.inclusion.as_deref())
            || vacancy.procedure.is_some() && WORDS.is_in_any(vacancy.closing.as_deref())
    },
    words: &WORDS,
    unsure: None,
});
