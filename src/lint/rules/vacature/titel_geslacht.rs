//! A candidate of one sex is sought.

use crate::finding::Finding;
use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::lint::vacancy::{VacancySubject, apart};
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
    source: &[Citation::Law("wgb-3"), Citation::Law("loontransparantie-5-3")],
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

/// Words for one sex, and how it is asked.
pub static ASKED: VacancyList = VacancyList {
    together: &[
        &[
            &["vrouw, vrouwen, vrouwelijke, vrouwelijk, dame, dames, meid, meiden, meisje, meisjes, juf, \
             juffrouw, juffen, vent, venten, kerel, kerels, man, mannen, mannelijke, mannelijk, heer, \
             heren, jongen, jongens, jongeman, gast, gasten, boy, boys, girl, girls, lady, ladies, \
             mannetje, mannetjesputter, powervrouw, zuster, moeke, moederlijk*, vaderlijk*, handige harry, \
             kassadame, gastvrouw, gastvrouwen, gastheer, huisvrouw*, huismoeder*, poetsvrouw*, \
             schoonmaakster*, werkster*, serveerster*, verkoopster*, kapster*, secretaresse*, \
             receptioniste*, telefoniste*, assistente*, *assistente, doktersassistente, medewerkster*, \
             verpleegster*, verzorgster*, leidster*, kleuterjuf, kleuterleidster, stewardess*, hostess*, \
             kamermeisje*, schoonheidsspecialiste, lerares*, directrice, *timmerman, *vakman, *vakmannen, \
             zwemlerares*, directiesecretaresse, kuisvrouw*, naaister, kassameisje, als moeder, als vader, \
             jongedame, knaap, broers, zonen, als vrouw, als man, vrouwenbaan, mannenbaan, voorman, \
             kraanman, klusjesman, bouwvakker*, barman, buitenman, tuinman, tuinmannen, loopjongen*, \
             bezorgjongen*, krantenjongen*, nachtportier"],
            &["{zoekt}",
            "fulltime, parttime, regio, voor in, gevraagd, bel",
            r"^\W*(?:vacature:? )?\w+(?: \w+){0,3}\W*$",
            "{kort}",
            r"\b\d+ ?(?:uur|u/w|u)\b"],
        ],
        &[
            &[r"\b(?:geslacht|sekse) ?: ?\w",
            r"\((?:m|v|man|vrouw)\)",
            r"\b(?:niet|ongeschikt|geen) (?:\w+ ){0,2}(?:voor |geschikt voor )?(?:vrouwen|mannen|dames|heren|meisjes|jongens)\b"],
        ],
        &[
            &[r"(?:^|[.:;] |, |en )(?:hij|zij)\b"],
            &["rapporteert, stuurt, is, kan, heeft, werkt, leidt, weet, houdt, verbindt, durft, denkt, \
             draagt, zorgt, neemt"],
        ],
    ],
    unless: &[
        "hij of zij",
        r"\bm ?/ ?[vwx]\b",
        r"\bv ?/ ?m\b",
        r"\bx/[vm]\b",
        r"\bm/v/x\b",
        r"\(m/",
        r"\bhij ?/ ?zij\b",
        r"\b(?:man|vrouw|heer|dame|juf|meester|gastheer|gastvrouw|vakman|vakvrouw|timmerman|timmervrouw|meid|vent|jongen|meisje|boy|girl|tuinmannen|\w+ster|\w+e) ?(?:/|of|en|als|-|, ) ?(?:een |-)?\w*(?:man|vrouw|heer|dame|juf|meester|gastheer|gastvrouw|vrouwen|mannen|heren|dames|jongens|meiden|meisje|jongen|vent|assistent|secretaris|medewerker|er)\b",
        "geslachtsbepaald, uitzondering, op grond van, aan de man, vijftig man, man en paard, man en \
         macht, vrouwenopvang, *herenmode*, *damesmode*, *herenkapper*, *dameskapper*, bel de heer, bel \
         mevrouw, kraamvrouwen, cliënten, patiënten, inwoners, ongeacht, iedereen, mannen en vrouwen, vier \
         man, je manager, je trainer, je collega, rapporteert, verdienen, meiden in, bezoeksters, wet, \
         voor mannen met, voor mannen die, voor mannen in, voor vrouwen met, voor vrouwen die, voor \
         vrouwen in, voorkeur, voorrang, streepje voor, allebei, vrouwen en mannen, mannen als vrouwen, \
         schoonmaker of, gastheerschap, als een goed gastheer, mansfort, mannelijke cliënten",
        r"\b(?:geslacht|sekse)\b.{0,30}\b(?:bepalend|maakt niet uit)\b",
        r"\b\w+ man personeel\b",
        r"\b\d+ man\b",
        r"\b(?:heren|dames)(?:kleding|afdeling|mode|schoenen|fietsen|toilet\w*)",
        r"\b(?:de heer|mevrouw|meneer) [A-Z]",
        r"\bgasten (?:ontvang|welkom|help)\w*",
        r"\d+ (?:vrouwen|mannen)\b",
        r"\b(?:is|is een|is een ervaren) vrouw\b",
        r"kapper/kapster",
        r"vrouwelijke acteur",
        r"\w+ ?/ ?-?\w*(?:ster|sse|trice)\b",
        r"\bdames, heren\b",
        "{werk}",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let mut findings = subject.each(&RULE, &ONE_SEX_TITLE);
    findings.extend(subject.any_without_ground(&RULE, &[&ONE_SEX_SOUGHT, &ASKED]));
    apart(findings)
}
