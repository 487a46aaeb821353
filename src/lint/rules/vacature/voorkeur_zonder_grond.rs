//! A preference for a group, without a legal ground.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "risico: een voorkeur voor een groep, zonder grond",
        label: "de voorkeur staat hier, de grond niet",
        why: "Voorkeur voor een groep mag alleen onder voorwaarden: de groep heeft een achterstand, de \
              voorkeur past bij die achterstand, en de vacature zegt dat erbij. Zonder grond is de voorkeur \
              een risico.",
        remedy: "Zet de grond erbij (\"vrouwen zijn in deze functie ondervertegenwoordigd; wij voeren een \
                 voorkeursbeleid\") of laat de voorkeur weg. Leg twijfel voor aan de Vacaturecheck van het \
                 College voor de Rechten van de Mens.",
    },
    english: Wording {
        message: "risk: a preference for a group, without a ground",
        label: "the preference stands here, the ground does not",
        why: "A preference for a group is allowed under conditions only: the group is behind, the preference \
              fits that, and the vacancy says so. Without a ground it is a risk.",
        remedy: "Add the ground, or leave the preference out. In doubt, try the Vacaturecheck of the \
                 Netherlands Institute for Human Rights.",
    },
    snippet: "",
    source: &[Citation::Law {
        ground: "Algemene wet gelijke behandeling",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Onze voorkeur gaat uit naar een vrouwelijke kandidaat. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Vrouwen zijn in dit team ondervertegenwoordigd. Daarom gaat bij gelijke geschiktheid de voorkeur uit naar een vrouw.",
    },
};

/// A preference for a group. Not reported if the same passage states a ground.
pub static WORDS: VacancyList = VacancyList {
    forms: &[
        r"\bvoorkeur (?:gaat |uit |voor |aan )[^.!?;:]{0,60}\b(?:vrouw|vrouwen|vrouwelijke?|man|mannen|mannelijke?|jongeren?|ouderen?|bi-?culturele|migratieachtergrond|niet-westerse|lhbt\w*)\b",
        r"\b(?:vrouwen|mannen|jongeren|kandidaten met een migratieachtergrond) (?:genieten|hebben|krijgen|verdienen) (?:de |onze )?(?:voorkeur|voorrang)\b",
        r"\bvoorrang (?:aan |voor )[^.!?;:]{0,30}\b(?:vrouwen|vrouwelijke?|mannen|mannelijke?|jongeren|biculturele)\b",
        r"\b(?:mannen|vrouwen)\b[^.!?;]{0,60}\b(?:hun|hen|ze) de (?:voorkeur|voorrang)\b",
    ],
    unless: &[r"\bgeen (?:voorkeur|voorrang)\b"],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::WordsWithoutGround(&WORDS));
