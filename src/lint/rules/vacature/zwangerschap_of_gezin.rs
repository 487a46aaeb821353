//! A question or requirement about pregnancy, children or family life.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "risico: \"{woorden}\" gaat over zwangerschap of gezin",
        label: "dit mag niet meetellen bij de keuze",
        why: "Wie zwanger is, kinderen heeft of die wil, mag daarom niet worden afgewezen. Een vraag of een eis \
              daarover wekt de indruk dat het meetelt, en houdt vooral vrouwen weg.",
        remedy: "Laat het weg. Vraagt het werk om vaste tijden, noem dan die tijden (\"je werkt tussen 7.00 en 9.00 \
                 uur\"). Leg twijfel voor aan de Vacaturecheck van het College \
                 voor de Rechten van de Mens.",
    },
    english: Wording {
        message: "risk: \"{woorden}\" is about pregnancy or family",
        label: "this may not count in the choice",
        why: "Nobody may be rejected for being pregnant, for having children or for wanting them. A question or \
              requirement about it suggests that it counts, and keeps women away in particular.",
        remedy: "Leave it out. If the work has fixed hours, state those hours. In doubt, try the Vacaturecheck of the Netherlands \
                 Institute for Human Rights.",
    },
    snippet: "",
    source: &[Citation::Law("bw-7-646"), Citation::Law("wgb-3"), Citation::Law("awgb-5")],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Wij zoeken iemand zonder kinderwens. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je begeleidt gezinnen met jonge kinderen. Je vervangt een collega met zwangerschapsverlof.",
    },
};

/// Pregnancy, children, childcare and marital status of the candidate. The families of clients do not count, nor does the leave
/// of a colleague or what the employer offers to parents.
pub static WORDS: VacancyList = VacancyList {
    together: &[
        &[
            &["zwanger, zwangere, zwangerschap, in verwachting, kinderwens, gezinsplanning, \
             gezinsuitbreiding, kinderloos, kinderloze, borstvoeding, gezinssituatie, gezinssamenstelling, \
             burgerlijke staat, huwelijkse staat, gehuwd, getrouwd, ongehuwd, ongetrouwd, vrijgezel*, \
             single, singles, thuissituatie, thuisfront, huismoeders, huismoeder, huisvrouw*, \
             herintreedster*, zorgtaken, gezinsverplichtingen, zorgverplichtingen, stabiel* huwelijk, \
             stabiel* gezin*, stabiel* relatie, stabiel* thuis*, voltooid gezin, ouderschap, echtpaar, \
             koppel, je jongste, jouw jongste, moederschap, gezinsleven, alleenstaanden, alleenstaande, \
             thuisblijfmama's, thuisblijfmamas, gehuwde, gescheiden, zwangerschapsverlof, \
             ouderschapsverlof, kroost, jong gezin, stabiele relatie, ongebonden, ten laste, kostwinner, \
             trouwboekje, samenlevingscontract, alleenstaande ouders, beheerdersechtpaar, mantelzorgers, \
             privésituatie, stabiele thuissituatie, leeftijd van je kinderen, plannen op het gebied van \
             kinderen, je partner, uw partner, vaders"],
            &["{zoekt}",
            "{vraagt}",
            "{zonder}",
            "ideaal, geschikt, perfect, iets voor, redt, wachten, later, geen, begrip, voornemens, \
             gezocht, job voor, verenigen, passen, past, goed om te weten, raden, plaatsen, ondersteunt, \
             staat achter, belangrijk, kopie, vragen, ja, lastig, rekenen, laat, middelbare school, gaan \
             niet samen, afgerond",
            "{kort}"],
        ],
        &[
            &["kinderen, kind, kleintjes, baby*, gezin, partner, man of vrouw, oppas, kinderopvang, opvang, \
             mantelzorg*, moeders, moeder, mama's, mama', mamas, mama, schoolvakanties"],
            &["{zonder}",
            "vermeld*, of je, of u, heb je, hebt u, heb jij, geregeld, regelt, op orde, gewaarborgd, \
             ideaal, geschikt voor, perfect voor, iets voor, gebonden, vóór je, voor je gezin, gezocht, \
             opgelet, groot, uit huis, zelfstandig, al wat ouder, altijd op oppas, rekenen, lastig, vragen \
             we, belemmering, ja"],
        ],
    ],
    unless: &[
        "{werk}",
        "{mild}",
        "gezinscoach, gezinnen, gezinshuis, kinderen van, kinderen met, kinderen in, elk kind, ieder kind, \
         een kind, het kind, jonge kinderen werk, jonge kinderen om, groep kinderen, pedagogisch*, \
         leerlingen, ouders en, ouders van, ouders bij, kinderdagverblijf, schooltijden, schooluren, \
         partners, ketenpartner*, business partner, sparringpartner, kinderfeest*, combineer, combineren, \
         flexibele, recht op ouderschapsverlof, betaald ouderschapsverlof, verlofregeling, \
         vruchtbaarheid*, cytostatica, beschermende, extra verlof, betaald, vergoeding, verlof van, \
         vervang*, vervanging, ontstaan door, verloskundige, gynaecoloog, kraamzorg*, behandel*, \
         bedrijfsvoorheffing, na aanwerving, regeling, cliënten, patiënten, inwoners, \
         hospitalisatieverzekering, oog voor je gezin, aangepast werk, ander werk, ouderen, bijstand, \
         kraamvrouw*, sluit huwelijken, trouw*, trouwambtenaar, huwelijken, wijk, kwetsbare, thuiszorg, \
         mantelzorgers en, mantelzorgers begeleid*, mantelzorgers ondersteun*, kinderziekenhuis, \
         speelgoed, bij ons op de crèche, bij ons op de opvang, bij ons in de crèche, bij ons in de \
         opvang, wij bieden, verwachting van een",
        r"\bsingle[- ](?:page|sign|point|malt)\b",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::WordsWithoutGround(&WORDS));
