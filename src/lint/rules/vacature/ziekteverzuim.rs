//! A question or requirement about sick leave.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "risico: \"{woorden}\" gaat over ziekteverzuim",
        label: "hiernaar mag een werkgever niet vragen",
        why: "Een werkgever mag bij het werven niet vragen naar ziekteverzuim of ziekte van vroeger, ook niet in de \
              vacature. De wet laat een vraag naar gezondheid alleen toe in een aanstellingskeuring, en die mag bij \
              weinig functies.",
        remedy: "Laat het weg. Schrijf wat het werk vraagt, en bied een aanpassing aan voor wie die nodig heeft. \
                 Leg twijfel voor aan de Vacaturecheck van het College \
                 voor de Rechten van de Mens.",
    },
    english: Wording {
        message: "risk: \"{woorden}\" is about sick leave",
        label: "an employer may not ask for this",
        why: "When recruiting, an employer may not ask about sick leave or earlier illness, nor in the vacancy. The law \
              allows questions about health in a medical examination only, and that for few jobs.",
        remedy: "Leave it out. Write what the work asks, and offer an adaptation to whoever needs one. In doubt, try the Vacaturecheck of the Netherlands \
                 Institute for Human Rights.",
    },
    snippet: "",
    source: &[Citation::Law("wmk-4"), Citation::Law("avg-9"), Citation::Law("uavg-30")],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je bent zelden ziek. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je begeleidt werknemers bij ziekteverzuim.",
    },
};

/// Sick leave and earlier illness of the candidate. Sick leave as a subject of the work does not count.
pub static WORDS: VacancyList = VacancyList {
    together: &[
        &[
            &["*verzuim, verzuimverleden, verzuimpercentage, verzuimdagen, verzuimgeschiedenis, \
             verzuimhistorie, verzuimcijfers, ziek, zieken, ziekmelding*, ziektedagen, ziektebriefjes, \
             ziekteverleden, ziektegeschiedenis, ziekte, ziekgemeld, griepje, griep, afwezigheid, \
             aanwezigheid, burn-out*, burnout*, overspann*, arbeidsongeschikt*, wao*, wia*, ziektewet*, \
             re-integratie, spoor 2, mutualiteit, ziekenkas, medische uitval, medisch dossier, geopereerd, \
             opgenomen, absenteïsme, chronisch zieke, chronisch ziek, te veel werd, afwezigheden, \
             aanwezigheidshistorie*, ziekteverzuim, verzuimgedrag, verzuimde, afwezigheidscijfers, afwezig \
             door ziekte, ziek gemeld, psychische klachten, hersteld, ziekten, ziekteperiodes, \
             ziekteperiode, ziekteverlof, verzuimt, verzuimd, uitgevallen, uitviel, no-riskpolis, \
             ziektehistorie, verkoudheid, thuis geweest met klachten, langdurig herstel, rugklachten",
            r"\biva\b",
            r"\bwga\S*\b"],
            &["{zonder}",
            "{vraagt}",
            "laatste, afgelopen, vorige, verleden, geschiedenis, altijd, onder de, vaak, snel, regelmatig, \
             elk, sprake, kandida*, sollicitant*, herstellende, haalde, 98, 100, wegens, liever, buik vol, \
             oude baas, onberispelijk*, gecheckt, niemand, in het verleden, gehad, vorige baan, \
             verklaring, er altijd was, er dus altijd, langer dan, laag, lage, minimale, goede, \
             informeren, uit de ziektewet, bevestigt, hoeveel, gewoon werken, volledig, momenteel, weinig",
            r"\bin 20\d\d\b",
            r": ?\w"],
        ],
        &[
            &["altijd aanwezig, altijd present, altijd inzetbaar, er altijd is, nooit afwezig, nooit een dag \
             gemist"],
        ],
    ],
    unless: &[
        "{werk}",
        "{mild}",
        "ons ziekteverzuim is, ons verzuim is, ons verloop, trainingen, staat een baan, nooit naar, \
         verzuimco*, verzuimspecialist, verzuimadviseur, casemanager, preventie*, verzuimbeleid, loon \
         door, doorbetal*, deelnemers, leerlingen, schoolverzuim, leerplicht*, cliënten, patiënten, \
         dieren, kat, hond, planten, bomen, werknemers, vervang*, claims, claim, termijn, poortwachter, op \
         de afdeling, trots op, weinig verloop, bij ziekte, kun je door ziekte, op gesprek, in afas, \
         rapportages, zieke collega, bij afwezigheid van, bij afwezigheid neem, weer kunt werken, bouwen \
         het samen, op je cv, organisaties, ziekenhuis, ziekte van, zieken en, de zieke, zorg voor, \
         bewoners, inwoners, uitkering* beoordeel*, uitkering* verstrek*",
        r"\bons ziekteverzuim,\b",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::WordsWithoutGround(&WORDS));
