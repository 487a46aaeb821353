//! No description of the selection procedure.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::model::Vacancy;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "niet gevonden hoe de keuze verloopt",
        label: "hier hoort de procedure",
        why: "Een sollicitant wil weten hoeveel gesprekken er zijn, met wie en wanneer, en of er een test is. \
              Wie dat vooraf weet, kan vrij nemen en om een aanpassing vragen.",
        remedy: "Noem de gesprekken met hun datum en met wie ze zijn, en zeg of er een assessment is.",
    },
    english: Wording {
        message: "it was not found how the choice is made",
        label: "the procedure belongs here",
        why: "An applicant wants to know how many interviews there are, with whom and when, and whether \
              there is a test. Who knows beforehand can take leave and ask for an adaptation.",
        remedy: "Name the interviews with their dates and with whom they are, and say whether there is an \
                 assessment.",
    },
    snippet: "procedure:
  gesprekken:
    - datum: 2027-04-19
      toelichting: Kennismaking met twee collega's en de teammanager.",
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
procedure: {gesprekken: [{datum: 2027-04-19}]}",
    ),
};

/// The selection procedure.
pub static WORDS: VacancyList = VacancyList {
    words: &[
        "sollicitatieprocedure",
        "selectieprocedure",
        "wervingsprocedure",
        "selectiegesprek*",
        "kennismakingsgesprek*",
        "sollicitatiegesprek*",
        "eerste gesprek*",
        "gespreksronde*",
        "briefselectie",
        "selectieronde*",
        "assessment",
        "proefdag*",
        "meeloopdag*",
        "meeloopochtend*",
        "schriftelijke proef",
        "mondelinge proef",
        "sluitingsdatum",
    ],
    forms: &[
        r"\bgesprekken (?:zijn|vinden|staan|houden|plannen)\b",
        r"\b(?:solliciteren|reageren|sollicitaties?|inschrijven) (?:kan|kunt|tot|voor|vóór|uiterlijk|is mogelijk|sturen|mag)\b",
        r"\bsolliciteer (?:dan )?(?:via|nu|direct|voor|vóór|uiterlijk|snel|meteen|online|tot|hier|met)\b",
        r"\breageer (?:dan )?(?:via|voor|vóór|uiterlijk|tot|op deze)\b",
        r"\b(?:stuur|mail|upload|bezorg|stel|laat)\b[^.!?]{0,40}\b(?:cv|motivatie|motivatiebrief|sollicitatie|brief|kandidaat)\b",
        r"\b(?:uitgenodigd|nodigen (?:we|wij) (?:je|u|jou)|(?:we|wij) nodigen (?:je|u|jou)) ?(?:uit)? (?:voor|op)\b",
        r"\b(?:hoor|hoort|krijg|krijgt|ontvang|ontvangt) (?:je|u)\b[^.!?]{0,40}\b(?:van ons|bericht|reactie|antwoord|uitsluitsel)\b",
        r"\b(?:na|op) (?:je|uw|jouw) sollicitatie\b",
        r"\bdaarna bellen (?:we|wij)\b",
        r"\bvacature (?:sluit|staat open|is open)\b",
        r"\bselectie(?: bestaat| verloopt| vindt|gesprekken)",
        r"\b(?:verloopt|ziet) de (?:sollicitatie|procedure|selectie)\b",
        r"\bde procedure (?:bestaat|verloopt|duurt)\b",
        r"\b(?:interview|gesprek) (?:in week|op|met de manager|met het team|met de commissie)\b",
    ],
    unless: &[
        r"\b(?:je|jij|u) (?:begeleidt|bewaakt|behandelt|voert|adviseert|organiseert|plant|helpt|leert)\b",
        r"\b(?:als recruiter|werkzoekenden|kandidaten uit|elke dag|iedere dag)\b",
    ],
    ..VacancyList::EMPTY
};

/// An invitation to apply without the steps.
pub static UNSURE: VacancyList = VacancyList {
    words: &["solliciteer", "solliciteer direct", "solliciteren", "procedure", "open sollicitatie"],
    unless: &[
        r"\b(?:je|jij|u) \w+t\b",
        r"\b(?:werkzoekenden|begeleid\w*|bezwaar|vergunning\w*|als recruiter)\b",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Missing {
    key: "procedure",
    in_data: |vacancy: &Vacancy| {
        vacancy
            .procedure
            .as_ref()
            .is_some_and(|procedure| !procedure.interviews.is_empty() || procedure.assessment.is_some())
    },
    words: &WORDS,
    unsure: Some(&UNSURE),
});
