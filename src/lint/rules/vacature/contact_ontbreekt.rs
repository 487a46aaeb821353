//! No contact for questions from applicants.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::model::Vacancy;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "niemand gevonden bij wie een sollicitant iets kan vragen",
        label: "hier hoort iemand die vragen beantwoordt",
        why: "Een vraag vooraf voorkomt een sollicitatie die niet past, en helpt mensen over een drempel. Dat \
              gaat alleen als er een naam bij staat.",
        remedy: "Noem iemand voor vragen over het werk, met een telefoonnummer of een e-mailadres.",
    },
    english: Wording {
        message: "nobody was found whom an applicant can ask",
        label: "somebody who answers questions belongs here",
        why: "A question beforehand saves an application that does not fit, and helps people over a \
              threshold. That takes a name.",
        remedy: "Name somebody for questions about the work, with a telephone number or an e-mail address.",
    },
    snippet: "contact:
  - naam: Noor Verzonnen
    functie: teammanager
    email: noor.verzonnen@example.org
    voor: vragen over het werk",
    source: &[Citation::Law("nvp-sollicitatiecode")],
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
contact: [{naam: Noor Verzonnen, email: noor.verzonnen@example.org}]",
    ),
};

/// Someone to ask: an address or a telephone number.
pub static WORDS: VacancyList = VacancyList {
    forms: &[
        r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
        r"\b0\d(?:[ \-./]?\d){7,8}\b",
        r"\(0\d{1,3}\)\s?\d(?:[ \-.]?\d){5,7}\b",
        r"\+3[12](?:[ \-.]?(?:\(0\))?\d){8,9}\b",
        r"\b14\s?0\d{2,3}\b",
        r"\bcontactpersoon\s?:\s?\w+ \w+",
    ],
    ..VacancyList::EMPTY
};

/// An invitation to ask, without a number or an address.
pub static UNSURE: VacancyList = VacancyList {
    forms: &[
        r"\b(?:neem|opnemen)\b[^.!?]{0,20}\bcontact\b[^.!?]{0,10}\bmet \w+",
        r"\bmeer weten\b[^.]{0,30}\? ?(?:dan )?(?:bel|mail|app|vraag)\b",
        r"\bvragen\? ?(?:bel|mail|app|stel)\b",
        r"\bcontactpersoon (?:is|voor deze)\b",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Missing {
    key: "contact",
    in_data: |vacancy: &Vacancy| !vacancy.contacts.is_empty(),
    words: &WORDS,
    unsure: Some(&UNSURE),
});
