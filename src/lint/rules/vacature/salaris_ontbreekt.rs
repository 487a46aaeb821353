//! No salary with amounts.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::model::Vacancy;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "geen salaris met bedragen gevonden",
        label: "hier hoort het salaris",
        why: "Wie niet weet wat een baan oplevert, kan niet kiezen. De Europese richtlijn over \
              loontransparantie vraagt om het aanvangsloon of de bandbreedte te noemen in de \
              vacature, voor het gesprek of anderszins. Een Nederlandse wet is er nog niet, en een \
              vacature is de eenvoudigste plek.",
        remedy: "Noem het laagste en het hoogste bedrag, bruto per maand, met de schaal, de cao en de uren \
                 waarvoor het geldt.",
    },
    english: Wording {
        message: "no pay with amounts was found",
        label: "the pay belongs here",
        why: "People who do not know what a job pays cannot choose. The European directive on pay \
              transparency requires the initial pay or its range to be given in the vacancy, prior \
              to the interview or otherwise. There is no Dutch law yet, and a vacancy is the \
              simplest place.",
        remedy: "Name the lowest and the highest amount, gross a month, with the scale, the collective \
                 agreement and the hours they are for.",
    },
    snippet: "salaris:
  cao: Cao Gemeenten
  schaal: \"9\"
  min: 3450
  max: 4950
  periode: maand",
    source: &[Citation::Law("loontransparantie-5-1")],
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
salaris: {min: 3450, max: 4950, periode: maand}",
    ),
};

/// An amount of pay.
pub static WORDS: VacancyList = VacancyList {
    forms: &[
        r"(?:€|\beuro|\beur)\s?\d[\d.,]*(?:,?-)?\s?(?:-|–|—|tot|en|t/m|tot en met|à|/)\s?(?:maximaal )?(?:€|euro|eur)?\s?\d",
        r"\b\d[\d.]*(?:,\d\d|,-)?\s?(?:-|–|—|tot|en|t/m|à)\s?\d[\d.]*(?:,\d\d|,-)?\s?(?:€|euro\b|eur\b)",
        r"\b(?:bruto|salaris|salarisschaal|salarisindicatie|maandsalaris|jaarsalaris|startsalaris|uurloon|maandloon|loon|stagevergoeding|vrijwilligersvergoeding|inschaling|verdient?|verdienen)\b\D{0,60}(?:\d{1,2}\.\d{3}|\d{4}|\d{2,3}\.\d{3}|\d{2},\d{2}|\d[.,]\d\s?k|\d{3} euro)",
        r"(?:\d{1,2}\.\d{3}|\d{4}|\d{2},\d{2})(?:,\d\d|,-)?[^!?]{0,40}\b(?:bruto|per maand|per uur|p/m|p\.m\.|inclusief vakantiegeld|inclusief vakantietoeslag|exclusief vakantiegeld)\b",
        r"^\W{0,3}(?:max\w* |vanaf |min\w* )?€\s?\d[\d.]{2,6}(?:,\d\d|,-)?\W{0,3}(?:per maand|bruto)?\W*$",
        r"\b(?:salaris|functie|loon)?schaal\s?:?\s?(?:[a-e]?\d{1,3}|l[a-e]\b)",
        r"\b(?:fwg|trede|functiegroep|salarisgroep|loongroep)\s?(?:schaal )?\d",
        r"\b(?:inschaling|salaris\w*|ingeschaald)\b[^.!?]{0,30}\bs\s?\d{1,2}\b",
        r"\b(?:barema|weddeschaal|weddenschaal|loonbarema)\w*\s?:?\s?[a-e]\d",
    ],
    unless: &[
        r"\b(?:omzet|begroting|subsidies?|leningen|budget van)\b",
        r"\b(?:opleidings|studie|reis)budget\b[^,;]{0,20}$",
    ],
    ..VacancyList::EMPTY
};

/// A collective agreement or an amount without a word that says what it pays.
pub static UNSURE: VacancyList = VacancyList {
    forms: &[
        r"\b(?:salaris\w*|loon|beloning|beloond|betaling|verdient?|inschaling|ingeschaald|bezoldiging)\b[^.!?]{0,60}\b(?:cao|barema\w*)\b",
        r"\bcao\b[^.!?]{0,40}\b(?:salaris\w*|loon|beloning|inschaling|schaal)\b",
        r"\b(?:conform|volgens) (?:de )?cao\b",
        r"\bcao\s?:\s?\w+",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Missing {
    key: "salaris",
    in_data: |vacancy: &Vacancy| {
        vacancy.salary.as_ref().is_some_and(|salary| salary.min.is_some() || salary.max.is_some())
    },
    words: &WORDS,
    unsure: Some(&UNSURE),
});
