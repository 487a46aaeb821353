//! A criminal record is asked for without a ground.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "\"{woorden}\": waarom dit nodig is, staat er niet",
        label: "noem de grond: een wet of de taak",
        why: "Gegevens over een strafblad zijn extra beschermd. Een verklaring omtrent het gedrag (VOG) vraag je alleen \
              als een wet die eist, of als de taak die nodig maakt, en dan zie je alleen of die is afgegeven. \
              Zonder reden houdt de eis mensen weg die het werk wel mogen doen.",
        remedy: "Zet erbij waarom de VOG nodig is (\"je werkt met kinderen, en daarvoor is een VOG nodig\"), of laat de \
                 eis weg. Vraag niet naar een strafblad.",
    },
    english: Wording {
        message: "\"{woorden}\": why this is needed is not said",
        label: "name the ground: a law, or the task",
        why: "Data about criminal records have extra protection. A certificate of conduct (VOG) is asked for only when a \
              law requires it or the task makes it necessary, and shows no more than whether it was issued. Without \
              a reason the requirement keeps people away who may do the work.",
        remedy: "Say why the certificate is needed, or leave it out. Do not ask for a criminal record.",
    },
    snippet: "",
    source: &[Citation::Law("avg-10"), Citation::Law("uavg-31"), Citation::Law("wjsg-28")],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Een blanco strafblad is een vereiste. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je werkt met kwetsbare mensen. Daarom vragen wij een VOG.",
    },
};

/// Criminal records, certificates of conduct and background checks. Not reported if the sentence gives the reason.
pub static WORDS: VacancyList = VacancyList {
    together: &[
        &[
            &["strafblad, strafregister, strafdossier, strafrechtelijk*, vog, verklaring omtrent het gedrag, \
             verklaring omtrent goed gedrag, verklaring omtrent gedrag, gedragsverklaring, goed gedrag, \
             goed zedelijk gedrag, onbesproken gedrag, onbesproken levenswandel, onberispelijk gedrag, \
             antecedent*, justitieel*, justitiële, justitie, veroorde*, strafbeschikking, taakstraf, \
             detentie, gedetineerd, ex-gedetineerden, gevangenis*, politiecontact*, achtergrondonderzoek, \
             achtergrondcheck, betrouwbaarheidsonderzoek, integriteitsonderzoek, integriteitsverklaring, \
             politie en justitie, blazoen, crimineel verleden, criminele antecedenten, criminal record, \
             zedelijk gedrag, schoon verleden, strafzaken, openstaande boetes, kerfstok, vastgezeten, \
             vervolgd, strafregisteruittreksel, doorgelicht, uittreksel model, vogje, uittreksel, \
             politioneel verleden, onberispelijk verleden, smetteloos verleden, criminele achtergrond, \
             strafbare feiten, delict gepleegd, politiescreening, politiedossier, enkelband, loopt er geen \
             onderzoek",
            r"\bv\.o\.g\.?\b",
            r"\bpre-?employment[- ]?screening\b"],
            &["{zoekt}",
            "{vraagt}",
            "{zonder}",
            "schoon, blanco, leeg, onderdeel, deel uit van, procedure, recente, recent, altijd, standaard, hoort, volgt, \
             ooit, kunt, kunnen, contract, noodzakelijk, selectie, aan via, passeert, screenen, bereid, \
             via de gemeente, uitgesproken, aangetoond",
            "{kort}",
            r": ?\w"],
        ],
    ],
    unless: &[
        "{mild}",
        "omdat, zodat, daarom, daarvoor, vanwege, waardoor, aangezien, immers, wet, wetten, wettelijk*, \
         volgens de, krachtens, op grond van, vertrouwensfunctie, verplicht door, code 95, in verband met \
         de wet",
        "kinderen, kwetsbare*, jeugd*, cliënten, leerlingen, patiënten, minderjarigen, beveilig*, wpbr, \
         wlz, wkkgz, boa, buitengewoon, aivd, veiligheidsonderzoek, taxichauffeur, chauffeurskaart, \
         slachtoffers, kosten, gratis, eed, belofte, delicten, rechercheur, ministerie van justitie, \
         contant geld, grote sommen, vog-aanvragen, vergunningen, reclasseringswerker, wapenwet, \
         dienstwapen, handelsregister, kadaster, besluit prudentiële, wft, juridisch medewerker, bij het \
         om, ex-gedetineerden begeleid*, vog-aanvraag, begeleid*, behandel*, wet",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::WordsWithoutGround(&WORDS));
