//! Words about descent or private life.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "risico: \"{woorden}\" gaat over afkomst of privéleven",
        label: "dit hoeft een werkgever niet te weten",
        why: "Nationaliteit, geloof, burgerlijke staat, woonplaats en een foto zeggen niets over wat iemand \
              kan. Wie ernaar vraagt, wekt de indruk dat het meetelt.",
        remedy: "Laat het weg, of noem de grond erbij: een wettelijke eis, of een dienst waarvoor iemand snel ter \
                 plaatse moet zijn. Leg twijfel voor aan de Vacaturecheck van het College voor de Rechten van de \
                 Mens.",
    },
    english: Wording {
        message: "risk: \"{woorden}\" is about descent or private life",
        label: "an employer need not know this",
        why: "Nationality, faith, marital state, residence and a photograph say nothing about what somebody \
              can do. To ask for them suggests that they count.",
        remedy: "Leave it out, or give the ground: a legal demand, or a duty for which somebody must be \
                 near. In doubt, try the Vacaturecheck of the Netherlands Institute for Human Rights.",
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

Stuur je cv met een recente pasfoto. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je bent welkom, ongeacht je nationaliteit. Een foto hoeft niet.",
    },
};

/// Descent, religion, marital status, residence, a photograph.
pub static WORDS: VacancyList = VacancyList {
    words: &[
        "nederlandse nationaliteit",
        "nederlander van geboorte",
        "van nederlandse afkomst",
        "woonachtig",
        "huwelijkse staat",
    ],
    forms: &[
        r"\b(?:je|jouw|uw) (?:burgerlijke staat|gezinssituatie|geloof|nationaliteit|geboorteplaats|geboorteland|kinderwens)\b",
        r"\b(?:stuur|voeg|mail|cv|brief|sollicitatie)\b[^.!?]{0,40}\b(?:pas)?foto\b",
        r"\b(?:pas)?foto\b[^.!?]{0,40}\b(?:cv|brief|sollicitatie)\b",
        r"\b(?:je|u) woont (?:in|binnen|op|dicht)\b",
        r"\b(?:christelijke|islamitische|katholieke|protestantse|gereformeerde|joodse) (?:levensovertuiging|geloofsovertuiging|achtergrond|overtuiging|identiteit)\b",
    ],
    unless: &[
        r"\b(?:ongeacht|aanvragen|aanvragers?|wettelijk|vertrouwensfunctie|niet naar|niet nodig|hoeft niet|geen (?:pas)?foto|zonder (?:pas)?foto)\b",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::WordsWithoutGround(&WORDS));
