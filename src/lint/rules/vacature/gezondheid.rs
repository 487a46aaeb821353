//! A physical requirement without a task.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "risico: \"{woorden}\" is een eis aan het lichaam, zonder taak",
        label: "waarvoor dit nodig is, staat er niet",
        why: "Een eis aan gezondheid of belastbaarheid sluit mensen met een beperking of chronische ziekte \
              uit, ook als zij het werk met een aanpassing goed kunnen doen. Voor een rijbewijs geldt \
              hetzelfde: soms gaat de taak ook met de trein of de fiets.",
        remedy: "Schrijf wat het werk met zich meebrengt (\"soms voer je drie moeilijke gesprekken op een dag\"), \
                 of noem de taak waarvoor het nodig is. Leg twijfel voor aan de Vacaturecheck van het College \
                 voor de Rechten van de Mens.",
    },
    english: Wording {
        message: "risk: \"{woorden}\" is a demand on the body, without a task",
        label: "what it is for is not said",
        why: "A demand on health or resilience shuts out people with a disability or chronic illness, even \
              where they could do the work with an adaptation. For a driving licence it is the same: \
              sometimes the task can be done by train or bicycle.",
        remedy: "Write what the work brings with it, or name the task it is needed for. In doubt, try the \
                 Vacaturecheck of the Netherlands Institute for Human Rights.",
    },
    snippet: "",
    source: &[Citation::Law {
        ground: "Wet gelijke behandeling op grond van handicap of chronische ziekte, artikel 4",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je bent in het bezit van rijbewijs B. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt rijbewijs B, omdat je met de dienstauto huisbezoeken aflegt.",
    },
};

/// Physical requirements, and the driving licence. Not reported if the sentence gives the purpose.
pub static WORDS: VacancyList = VacancyList {
    words: &[
        "stressbestendig*",
        "goede gezondheid",
        "fysiek fit",
        "in goede conditie",
        "bestand tegen stress",
        "lichamelijk fit",
        "lichamelijk .. gezond",
        "goede lichamelijke conditie",
        "goede fysieke conditie",
    ],
    forms: &[
        r"\b(?:je|u) bent (?:\w+ (?:en )?)?(?:fit|kerngezond|vitaal)\b(?: en (?:fit|gezond|vitaal))?",
        r"\b(?:bezit van|beschikt over|hebt|heeft) (?:een )?(?:geldig )?rijbewijs(?: b| be| c| ce)?\b",
        r"\brijbewijs(?: b| be| c)? (?:is )?(?:een )?(?:vereiste?|must|noodzakelijk|verplicht)\b",
        r"^\W*(?:een )?(?:geldig )?rijbewijs(?: b| be| c)?\W*$",
    ],
    unless: &[
        r"\b(?:omdat|want|zodat|daarvoor|daarom|waarmee|rijdt?|dienstauto|nodig voor)\b",
        r"\bom\b.*\bte\b",
        r"\b(?:hoeft|geen|vitaal voor)\b",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Words(&WORDS));
