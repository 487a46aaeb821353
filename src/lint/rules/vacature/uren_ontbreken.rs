//! No number of hours per week.

use crate::finding::Finding;
use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::lint::vacancy::VacancySubject;
use crate::model::Vacancy;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "geen aantal uren per week gevonden",
        label: "hier horen de uren",
        why: "Uren bepalen of een baan past bij zorg, studie en een andere baan. Een vacature zonder uren kost \
              vragen, of mensen die niet reageren.",
        remedy: "Noem het minimum en het maximum per week, en wat een volledige week is.",
    },
    english: Wording {
        message: "no hours a week were found",
        label: "the hours belong here",
        why: "Hours decide whether a job fits care, study or another job. A vacancy without hours costs \
              questions, or people who do not reply.",
        remedy: "Name the fewest and the most hours a week, and what a full week is.",
    },
    snippet: "uren: {min: 28, max: 36, voltijd: 36}",
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
uren: {min: 28, max: 36}",
    ),
};

/// Hours per week.
pub static WORDS: VacancyList = VacancyList {
    words: &["upw", "full-time", "fulltime*", "part-time", "parttime*", "voltijd*", "deeltijd*"],
    forms: &[
        r"\b\d{1,2}(?:[.,]\d{1,2})?\s?-?(?:uur|uren|u)\.?(?:\s|/)?(?:per|p|in de|de|/)?\s?(?:/|\.)?\s?(?:week|w)\b",
        r"\b\d{1,2}(?:[.,]\d{1,2})?\s?(?:-|–|—|/|à|a|of|en|tot|tot en met|t/m|tot maximaal)\s?\d{1,2}(?:[.,]\d{1,2})?\s?-?(?:uur|uren|u)\b",
        r"\b(?:8|9|[12]\d|3\d|40)(?:[.,]\d{1,2})?\s?-?(?:uur|uren|u)\b",
        r"\b\d{1,2}(?:[.,]\d{1,2})?\s?-?urige?\b",
        r"\b(?:acht|tien|twaalf|zestien|achttien|twintig|vierentwintig|achtentwintig|dertig|tweeëndertig|zesendertig|achtendertig|veertig)\s?-?(?:uur|uren|urige)\b",
        r"\b(?:[0-2][.,]\d{1,4}|[12])\s?fte\b",
        r"\bfte\s?:?\s?[01]\b",
        r"\b(?:betrekkingsomvang|omvang|werktijdfactor|wtf|tewerkstellingsbreuk|aanstelling)\W+(?:van )?(?:maximaal |minimaal )?[01][.,]\d",
        r"\baantal uren\b\D{0,20}\d",
        r"\buren(?: per week)?\s?:\s?(?:\d|in overleg)",
        r"\buren per week\s?\d{1,2}",
        r"\bwerkt? {getal}(?:\s?(?:tot|of|à|-|–)\s?{getal})? dagen\b",
        r"\b{getal} dagen (?:per|in de) week(?:[,.;)]|$| op| in| bij| van)",
        r"\bvanaf {getal} dagen\b",
    ],
    unless: &[
        r"\b(?:binnen|om|na|tussen) \d{1,2}(?:[.:]\d\d)?(?: en \d{1,2}(?:[.:]\d\d)?)? uur\b",
        r"\d[.:]\d\d uur\b",
        r"\b24/7\b",
        r"\buur (?:per dag|per etmaal|bereikbaar|geopend|open|reflectie|vrijgehouden|voorbereiding)\b",
        r"\b(?:cursus|training|workshop|opleiding) van\b",
        r"\bper jaar\b",
    ],
    ..VacancyList::EMPTY
};

/// Words for hours without a number.
pub static UNSURE: VacancyList = VacancyList {
    words: &[
        "bijbaan",
        "weekendbaan",
        "avondbaan",
        "oproepbasis",
        "oproepkracht",
        "nulurencontract*",
        "min-maxcontract*",
    ],
    forms: &[r"\buren\b[^.!?]{0,30}\boverleg\b", r"\boverleg\b[^.!?]{0,30}\buren\b"],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let in_data =
        |vacancy: &Vacancy| vacancy.hours.as_ref().is_some_and(|hours| hours.min.or(hours.max).is_some());
    subject.missing(&RULE, "uren", in_data, &WORDS, Some(&UNSURE))
}
