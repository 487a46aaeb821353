//! A maximum on experience.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "risico: \"{woorden}\" stelt een grens aan ervaring",
        label: "wie meer ervaring heeft, valt hier af",
        why: "Oudere mensen hebben vaker meer ervaring. Een grens aan het aantal jaren treft hen het meest en \
              is daarom een risico. Een aanduiding als \"plusminus drie jaar\" sluit niemand uit.",
        remedy: "Schrijf welk niveau de functie heeft, of \"ervaring is mooi, maar geen eis\". Leg twijfel voor \
                 aan de Vacaturecheck van het College voor de Rechten van de Mens.",
    },
    english: Wording {
        message: "risk: \"{woorden}\" limits experience",
        label: "who has more experience is left out",
        why: "Older people have more experience more often. A limit to the number of years hits them most \
              and is a risk for that reason. \"Around three years\" shuts nobody out.",
        remedy: "Write the level of the job, or that experience is welcome and no demand. In doubt, try the \
                 Vacaturecheck of the Netherlands Institute for Human Rights.",
    },
    snippet: "",
    source: &[Citation::Law {
        ground: "Wet gelijke behandeling op grond van leeftijd bij de arbeid, artikel 1 en 3",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt maximaal drie jaar werkervaring. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt plusminus drie jaar werkervaring. Het contract duurt maximaal twee jaar.",
    },
};

/// A maximum number of years of experience, which excludes older candidates. "Plusminus" is not a maximum.
pub static WORDS: VacancyList = VacancyList {
    forms: &[
        r"\b(?:maximaal|max\.?|hooguit|hoogstens|ten hoogste|niet meer dan) {n} jaar\b[^.!?;]{0,25}ervaring\b",
        r"ervaring\b[^.!?;]{0,12}\b(?:maximaal|max\.?|hooguit|hoogstens|ten hoogste|niet meer dan) {n} jaar\b",
        r"\b{n} ?(?:tot|à|-|–|t/m) ?{n} jaar\b[^.!?;]{0,25}ervaring\b",
        r"\btussen (?:de )?{n} en (?:de )?{n} jaar\b[^.!?;]{0,25}ervaring\b",
        r"ervaring\b[^.!?;]{0,12}\b{n} ?(?:tot|à|-|–|t/m) ?{n} jaar\b",
    ],
    unless: &[r"\b(?:plusminus|ongeveer|circa|inschaling|mentor|duurt)\b"],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::WordsWithoutGround(&WORDS));
