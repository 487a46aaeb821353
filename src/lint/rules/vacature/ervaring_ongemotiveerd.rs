//! Years of experience without a reason.

use crate::finding::Finding;
use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::lint::vacancy::VacancySubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "\"{woorden}\": waarvoor is niet gezegd",
        label: "een aantal jaren, zonder reden",
        why: "Een aantal jaren zegt weinig over wat iemand kan, en houdt mensen weg die het werk aankunnen: \
              jongeren, herintreders, mensen die deeltijd werkten. Met de reden erbij kan een lezer zelf \
              oordelen.",
        remedy: "Schrijf wat iemand met die ervaring moet kunnen (\"omdat je zelfstandig besluiten neemt\"), of \
                 noem de ervaring zonder aantal jaren.",
    },
    english: Wording {
        message: "\"{woorden}\": what for is not said",
        label: "a number of years, without the reason",
        why: "A number of years says little about what people can do, and keeps away those who could do the \
              work: the young, those who return, those who worked part-time. With the reason, readers can \
              judge for themselves.",
        remedy: "Write what somebody must be able to do with that experience, or name it without years.",
    },
    snippet: "",
    source: &[Citation::Law("wgbl-3"), Citation::Law("wgbl-7")],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt minimaal vijf jaar werkervaring. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt minimaal twee jaar ervaring, omdat je zelfstandig besluiten neemt.",
    },
};

/// A minimum number of years of experience. Not reported if the sentence gives the purpose.
pub static WORDS: VacancyList = VacancyList {
    forms: &[
        r"\b(?:minimaal|min\.|minstens|ten minste|tenminste|ruim) {n} jaar\b[^.!?;]{0,40}ervaring\b",
        r"ervaring\b[^.!?;]{0,12}\b(?:minimaal|min\.|minstens|ten minste) {n} jaar\b",
        r"\b(?:vereiste?|eis)\b[^.!?;]{0,15}\b{n} jaar\b[^.!?;]{0,20}ervaring\b",
        r"\b{n} jaar (?:\w+ )?(?:werk)?ervaring (?:is )?(?:een )?(?:vereiste?|eis|must)\b",
    ],
    unless: &[r"\b(?:omdat|want|zodat|daarvoor|daarom|vanwege)\b", r"\bom\b.*\bte\b", r"\bmaximaal\b"],
    ..VacancyList::EMPTY
};

/// Long experience, and how it is asked.
pub static ASKED: VacancyList = VacancyList {
    together: &[
        &[
            &["decenni*, track record, 120 maanden",
            r"\b{veel} ?(?:\+|plus)? ?(?:à {veel} |- ?{veel} |– ?{veel} |tot {veel} )?(?:{jaar})",
            r"\b{veel}\+",
            r"\bal jaren, minimaal",
            r"\b{veel} of meer (?:{jaar})",
            r"\banciënniteit ?:? ?{veel}",
            r"\b(?:tientallen|tiental) jaren\b"],
            &["*ervaring*, *ervaringseis*, *experience*, in dienst, mee in, mee, anciënniteit, doorgebracht, \
             bracht, staat van dienst, werkzaam, gewerkt, werkte, werkt, in het vak, vak, praktijk, \
             loopbaan, meedraait, meegedraaid, ervaren, dienstjaren, sporen, teller, functie, bagage",
            r"\bals \w+ werkt\b"],
            &["{zoekt}",
            "minimaal, minimum, minstens, ten minste, tenminste, ruim, meer dan, langer dan, zeker, vanaf, \
             op zijn minst, brengt, brengen, neemt, of langer, of meer, senior, aantoonbaar, al, draait, \
             bracht, ervaringseis, harde",
            r"\bmin\.?\b",
            r"\bsinds minimaal (?:19|20)\d\d\b",
            r"[≥>+]",
            r"^\W*(?:\d|een |tien |acht |twaalf )"],
        ],
        &[
            &["*schoonma*, poets*, vakkenvuller*, *winkelbediende*, *kassa*, inpak*, orderpick*, magazijn*, \
             productie*, afwas*, keukenhulp*, bezorg*, krantenbezorger*, *chauffeur, koerier*, \
             telefonist*, receptionist*, bali*, bediening, in de bediening, horeca*, barmedewerker, ober, \
             serveer*, vuilnis*, belader, tuinman, hovenier*, bode, postkamer, postbode, administratief \
             medewerker, gastvrouw, gastheer, kamermeisje, contactcenter, callcenter, supermarkt, \
             verkoopmedewerker, verkoper, lopende band, heftruck*, hulpkracht, rekkenvuller, \
             koffiejuffrouw*, garderobemedewerker, plukmedewerker, plukker, bladruimen, schoffelen, \
             huishoudelijk*, cateringmedewerker, portier",
            r"\bconci[eë]rge\b"],
            &[r"\b(?:minimaal|minimum|minstens|ten minste|tenminste|min\.?|zeker|ruim|meer dan|>|≥)? ?(?:vijf|zes|zeven|[567]) ?\+? ?(?:{jaar})"],
            &["*ervaring*, werkzaam, gewerkt, werkte, gestaan, gedaan, job, vak, bediening, of langer"],
        ],
    ],
    unless: &[
        "omdat, want, zodat, daarom, vanwege, wettelijk*, wet, vereist de, volgens de",
        "ons bureau, ons bedrijf, ons team, ons kantoor, ons familiebedrijf",
        r"\b(?:wij|we) (?:hebben|bieden|bestaan|werken|helpen)\b",
        r"\bal (?:meer dan |ruim )?\d+ jaar\b.{0,40}\b(?:wij|we|ons|actief)\b",
        r"\bmet (?:ruim |meer dan |onze )?\d+ jaar ervaring (?:zijn|is|helpen|in)\b",
        r"\bonze \d+ jaar\b",
        "bijstand, geleden, collega*, mentor, medewerkers die, cliënten, inwoners, mensen die, bestaat, \
         regeling, gebouw*, dienst krijg, jubileum*, 1 of, 2 of, of je, anciënniteit uit, anciënniteit \
         wordt, anciënniteit telt, vandaar, contract schrijft, telt mee, meegeteld, verloning, garantie, \
         extra, maakt niet uit, welkom, hoeft",
        r"\bna \w+ jaar\b",
        r"\b\d+ (?:tot|à|of) \d+\b",
        "{werk}",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.any(&RULE, &[&WORDS, &ASKED])
}
