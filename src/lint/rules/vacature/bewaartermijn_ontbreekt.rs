//! No retention period for the data of applicants.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::model::Vacancy;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "niet gevonden hoe lang gegevens van sollicitanten bewaard blijven",
        label: "hier hoort de bewaartermijn",
        why: "Wie solliciteert, geeft persoonlijke gegevens. De Autoriteit Persoonsgegevens noemt vier weken \
              na de procedure gebruikelijk, en een jaar met toestemming.",
        remedy: "Schrijf hoe lang gegevens bewaard blijven.",
    },
    english: Wording {
        message: "it was not found how long data of applicants are kept",
        label: "the term belongs here",
        why: "Who applies gives personal data. The Dutch data protection authority calls four weeks after \
              the procedure usual, and a year with consent.",
        remedy: "Write how long data are kept.",
    },
    snippet: "bewaartermijn: We bewaren je gegevens tot 4 weken na de procedure, en met je toestemming een jaar.",
    source: &[Citation::Law("ap-sollicitanten"), Citation::Law("avg-5"), Citation::Law("avg-13")],
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
bewaartermijn: We bewaren je gegevens vier weken.",
    ),
};

/// How long applications are kept.
pub static WORDS: VacancyList = VacancyList {
    forms: &[r"\bbewaartermijn\b\W+(?:\w+ ){0,4}(?:week|weken|dagen|maand|maanden|jaar)\b"],
    together: &[&[
        &[
            "gegevens, persoonsgegevens, sollicitatiegegevens, cv, sollicitatie*, brief, motivatie*, kandida*, gegevens die",
        ],
        &[
            "bewaren, bewaart, bewaard, bewaar, verwijder*, vernietig*, wissen, wist, gewist, wis, portefeuille, bewaartermijn",
        ],
        &["week, weken, maand, maanden, jaar, dagen, privacyverklaring, privacystatement, privacybeleid"],
    ]],
    unless: &[
        r"\b(?:je|jij|u) (?:bewaart|beheert|vernietigt|verwijdert|bewaakt|houdt|verwerkt|controleert|zorgt)\b",
        r"\b(?:cookies?|dossiers|archie\w+|cli[eë]nt\w*|klanten|patiënt\w*)\b",
    ],
    ..VacancyList::EMPTY
};

/// A reference to how data is handled, without a period.
pub static UNSURE: VacancyList = VacancyList {
    words: &["privacyverklaring", "privacystatement", "privacybeleid"],
    forms: &[
        r"\bgaan\b[^.!?]{0,40}\bom met (?:je|uw|jouw) (?:persoons)?gegevens\b",
        r"\b(?:bewaren|verwijderen|verwijderd|bewaard|vernietigd)\b[^.!?]{0,60}\b(?:weken|week|maanden|maand|jaar)\b",
    ],
    unless: &[
        r"\b(?:je|jij|u) (?:bewaart|beheert|vernietigt|verwijdert|bewaakt|houdt|verwerkt|schrijft|controleert|zorgt)\b",
        r"\bcookies?\b",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Missing {
    key: "bewaartermijn",
    in_data: |vacancy: &Vacancy| vacancy.retention.is_some(),
    words: &WORDS,
    unsure: Some(&UNSURE),
});
