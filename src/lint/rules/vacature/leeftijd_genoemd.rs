//! Risico: "…" zegt iets over leeftijd.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::words::vacancy::List;
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

pub static CHECK: Check = Check::Vacancy(OnVacancy::WordsWithoutGround(List::Age));
