//! Words about age.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "risico: \"{woorden}\" zegt iets over leeftijd",
        label: "leeftijd, zonder de grond",
        why: "Een vacature die naar leeftijd vraagt, of alleen jonge mensen aanspreekt, houdt anderen weg. \
              Leeftijd mag een eis zijn als daar een goede grond voor is; de wet vraagt om die grond dan in de \
              vacature te noemen.",
        remedy: "Schrijf wat het werk vraagt in plaats van een leeftijd. Is er een grond, bijvoorbeeld een \
                 wettelijke minimumleeftijd, noem die dan in dezelfde alinea. Leg twijfel voor aan de \
                 Vacaturecheck van het College voor de Rechten van de Mens.",
    },
    english: Wording {
        message: "risk: \"{woorden}\" says something about age",
        label: "age, without the ground",
        why: "A vacancy that asks for an age, or speaks to the young only, keeps others away. Age may be a \
              demand where there is a good ground; the law asks to name that ground in the vacancy.",
        remedy: "Write what the work asks instead of an age. Where there is a ground, such as a legal \
                 minimum age, name it in the same paragraph. In doubt, try the Vacaturecheck of the \
                 Netherlands Institute for Human Rights.",
    },
    snippet: "",
    source: &[Citation::Law {
        ground: "Wet gelijke behandeling op grond van leeftijd bij de arbeid, artikel 3 en 9",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je komt in een jong en hecht team. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je begeleidt jongeren van 16 tot 27 jaar. Je begint als junior.",
    },
};

/// A required age, in numbers or in words. Excluded are the age of clients, and "junior" as a level.
pub static WORDS: VacancyList = VacancyList {
    forms: &[
        r"\bteam is (?:\w+,? (?:en )?)?jong\b",
        r"\bjeugdige? (?:\w+e? )?team\b",
        r"\b(?:je|jouw|uw) leeftijd (?:ligt|is)\b",
        r"\b(?:zoek je|ben je) als (?:student|scholier)\b",
        r"\b(?:onder|boven|tot) de \d{2} jaar\b",
        r"\bjonge?(?:(?:,| en| \w+(?:ig|isch|sch)e?| hechte?| dynamische?| leuke?| ambitieuze?| informele?| enthousiaste?)+)? (?:team|teams|club|ploeg|collegaclub)\b",
        r"\bjonge? (?:professionals?|honden|hond|talent|talenten|starters?|kandida\w+)\b",
        r"\bjong van (?:geest|hart)\b",
        r"\b(?:recente?|net|pas|recent) (?:schoolverlaters?|afgestudeerd\w*)\b",
        r"\b(?:ben jij|ben je|je bent|zoeken|zoekt|zoek naar) (?:wij |we )?(?:een )?(?:\w+e )?(?:schoolverlaters?|studente?|studenten|scholier|scholieren|twintiger|dertiger)\b",
        r"\b(?:je|jij|u) bent (?:\w+ )?(?:tussen (?:de )?\d{2} en (?:de )?\d{2} jaar|(?:minimaal|maximaal|ten minste|minstens|hooguit|niet ouder dan|niet jonger dan|ouder dan|jonger dan|boven de|onder de) \d{2} ?(?:jaar)?|\d{2} jaar(?: of (?:ouder|jonger))?)\b(?: oud)?",
        r"^\W*(?:leeftijd:? )?tussen (?:de )?\d{2} en (?:de )?\d{2} jaar",
        r"\b(?:maximum|minimum)leeftijd\b",
    ],
    unless: &[r"\b(?:ervaring|inwoners|kinderen|jongeren)\b"],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::WordsWithoutGround(&WORDS));
