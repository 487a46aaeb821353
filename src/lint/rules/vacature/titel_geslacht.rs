//! A candidate of one sex is sought.

use crate::finding::Finding;
use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::lint::vacancy::VacancySubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "risico: \"{woorden}\" zoekt één sekse",
        label: "dit spreekt vrouwen of mannen niet aan",
        why: "Een vacature moet laten zien dat vrouwen en mannen allebei welkom zijn. Een titel of zin die \
              maar één sekse noemt, sluit mensen uit. Een enkele functie mag dat, bijvoorbeeld in de \
              vrouwenopvang; de grond staat dan in de vacature.",
        remedy: "Kies een titel voor iedereen (\"medewerker\", \"vakkracht\"), noem beide vormen, of schrijf \
                 m/v/x achter de titel. Leg twijfel voor aan de Vacaturecheck van het College voor de Rechten van \
                 de Mens.",
    },
    english: Wording {
        message: "risk: \"{woorden}\" seeks one sex",
        label: "this does not address women, or men",
        why: "A vacancy must show that women and men are both welcome. A title or a sentence that names one \
              sex shuts people out. A few jobs may do so, such as in a women's shelter; the ground then \
              stands in the vacancy.",
        remedy: "Choose a title for everybody, name both forms, or write m/v/x behind the title. In doubt, \
                 try the Vacaturecheck of the Netherlands Institute for Human Rights.",
    },
    snippet: "",
    source: &[Citation::Law {
        ground: "Wet gelijke behandeling van mannen en vrouwen, artikel 3",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Secretaresse sociaal domein # <-- hier

Je regelt de agenda van het team.",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Secretaresse (m/v/x)

Je werkt met de mannen en vrouwen van ons team.",
    },
};

/// Job titles that name one sex. A title that names both, or includes "m/v", is fine.
pub static ONE_SEX_TITLE: VacancyList = VacancyList {
    words: &[
        "*secretaresse",
        "*medewerkster",
        "*schoonmaakster",
        "*leidster",
        "*verpleegster",
        "*verzorgster",
        "*werkster",
        "*receptioniste",
        "*telefoniste",
        "*assistente",
        "*consulente",
        "*docente",
        "*lerares",
        "*directrice",
        "*adviseuse",
        "*masseuse",
        "*gastvrouw",
        "*gastheer",
        "*vakvrouw",
        "*vakman",
        "*timmerman",
        "*brandweerman",
        "*voorman",
        "*kraanman",
        "*buitenman",
        "*tuinman",
        "*kleuterjuf",
    ],
    except: &["ombudsman"],
    unless: &[
        r"\bm\s*/\s*v\b|\bv\s*/\s*m\b|\bman\s*/\s*vrouw\b",
        r"\w(?:man|vrouw|heer|ris|resse|teur|trice|er|ster)\s*(?:/|\bof\b)\s*\w*(?:man|vrouw|heer|resse|trice|ster)\b",
    ],
    in_title: true,
    ..VacancyList::EMPTY
};

/// A person of one sex is sought. Colleagues, clients and target groups of one sex do not count.
pub static ONE_SEX_SOUGHT: VacancyList = VacancyList {
    forms: &[
        r"\bde (?:man|vrouw|dame|heer|kerel|meid|jongen|vakman|gastvrouw|secretaresse) die (?:wij|we|ons|onze|deze)\b",
        r"\bben (?:jij|je) (?:de|die|een|onze) (?:\w+e )?(?:man|vrouw|dame|heer|kerel|meid|vakman|gastvrouw|secretaresse)\b",
        r"\b(?:zoeken|zoekt|zoek naar) (?:wij |we )?(?:een |de )(?:\w+(?:e|en|ig),? (?:en )?){0,2}(?:man|vrouw|dame|heer|kerel|meid|jongen|vakman|gastvrouw|secretaresse|receptioniste|medewerkster|verpleegster|schoonmaakster)\b",
    ],
    unless: &[
        r"\b(?:man|heer|vakman|vrouw|dame|vakvrouw)\b ?(?:of|/) ?(?:een )?(?:man|heer|vakman|vrouw|dame|vakvrouw)\b",
        r"\bm\s*/\s*v\b",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let mut findings = subject.each(&RULE, &ONE_SEX_TITLE);
    findings.extend(subject.each_without_ground(&RULE, &ONE_SEX_SOUGHT));
    findings
}
