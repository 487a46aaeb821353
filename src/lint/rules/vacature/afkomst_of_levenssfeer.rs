//! Words about descent or private life.

use crate::finding::Finding;
use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::lint::vacancy::VacancySubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "risico: \"{woorden}\" gaat over afkomst of privéleven",
        label: "dit hoeft een werkgever niet te weten",
        why: "Nationaliteit, geloof, burgerlijke staat, woonplaats en een foto zeggen niets over wat iemand \
              kan. Wie ernaar vraagt, wekt de indruk dat het meetelt.",
        remedy: "Laat het weg, of noem de grond erbij: een wettelijke eis, of een dienst waarvoor iemand snel ter \
                 plaatse moet zijn. Leg twijfel voor aan de Vacaturecheck van het College voor de Rechten van de \
                 Mens.",
    },
    english: Wording {
        message: "risk: \"{woorden}\" is about descent or private life",
        label: "an employer need not know this",
        why: "Nationality, faith, marital state, residence and a photograph say nothing about what somebody \
              can do. To ask for them suggests that they count.",
        remedy: "Leave it out, or give the ground: a legal demand, or a duty for which somebody must be \
                 near. In doubt, try the Vacaturecheck of the Netherlands Institute for Human Rights.",
    },
    snippet: "",
    source: &[Citation::Law("awgb-5"), Citation::Law("avg-5")],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Stuur je cv met een recente pasfoto. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je bent welkom, ongeacht je nationaliteit. Een foto hoeft niet.",
    },
};

/// Descent, nationality and looks of the candidate. The background of clients does not count.
pub static DESCENT: VacancyList = VacancyList {
    together: &[
        &[
            &["nationaliteit, *paspoort, afkomst, herkomst, komaf, origine, etni*, huidskleur, geboorteland, \
             geboorteplaats, autochto*, allochto*, blanken, blanke, blankn, blank, nederlanders, \
             nederlander, hollanders, hollander, belg, belgen, vlamingen, europeanen, polen, roemenen, \
             bulgaren, oekra*, buitenlanders, buitenlander, vluchtelingen, statushouders, statushouder, \
             asielzoekers, asielzoeker, migranten, arbeidsmigranten, expats, eu-burgers, eu-burger, \
             staatsburger*, ingezetene*, migratieachtergrond, niet-westers*, rasecht*, wortels, roots, \
             generaties, tweede of derde generatie, oost-europeanen, inheemse, inheems, echte fries, eigen \
             cultuur, lichte huid, uiterlijk, nederlandse opvoeding, ingeburgerd, burger van een \
             eu-lidstaat, nederlandse jongens, vlaming, nederlandse cultuur, nederlandse ouders"],
            &["{zoekt}",
            "{vraagt}",
            "{zonder}",
            r": ?\w",
            "{kort}"],
        ],
        &[
            &["pasfoto, naam klinkt",
            r"\b(?:aziatische|poolse|roemeense|bulgaarse|turkse|marokkaanse|surinaamse|afrikaanse|europe\w+|oost-europese|westerse?|nederlandse|hollandse|belgische|vlaamse|chinese|japanse|filipijnse|italiaanse|spaanse|portugese|oekra\w+e|indonesische|britse|duitse|franse|thaise) (?:of \w+ )?(?:uiterlijk|voorkomen|achtergrond|mentaliteit|kandida\w+|medewerkers?|collega\w*|vakkrachten|vakmensen|arbeid\w+|begeleiders?|chauffeurs?|bediening|\w*koks?|chef\w*|schoonma\w+|krachten|\w+krachten|personeel|mannen|vrouwen|bouwvakkers?|au pair|nationaliteit|naam|identiteit|roots|ouders|uitstraling|lasser|dans\w+|verkoop\w+|monteurs?|stukadoors?|timmerlieden|slagers?|poetshulpen|werknemers|jongens)\b"],
        ],
        &[
            &["mooie verschijning, slank, blond, lengte, postuur",
            r"\b(?:verzorgd|knap|mooi|aantrekkelijk|westers|europees|representatie\w+) (?:\w+ )?(?:uiterlijk|gezicht|voorkomen|verschijning|koppie)\b",
            r"\bmaat \d\d\b"],
        ],
        &[
            &["geboren en getogen, geboren in, streek geboren, buiten de unie, buiten de eu",
            r"\bouders\b.{0,30}\bgeboren\b",
            r"\b(?:woon\w*|woont|verblij\w+|ingezetene)\b.{0,40}\b(?:in )?(?:nederland|belgië|vlaanderen|het land)\b",
            r"\b(?:minimaal|minstens|ten minste|al)\b.{0,25}\bjaar\b.{0,25}\b(?:in nederland|in belgië|legaal)\b"],
            &["{zoekt}",
            "{vraagt}",
            "{zonder}",
            "minimaal, minstens, ten minste"],
        ],
    ],
    unless: &[
        "{mild}",
        "{werk}",
        "wet, werkvergunning aan, zodat je in nederland mag, mag werken, nationaliteiten, \
         cultuursensitief, cliënten, inwoners, gezinnen, werkdag, identiteitskaart, nieuwkomers, klanten \
         met, klanten uit, klanten van, *arbeidsmarkt*, *huidtherapie*, *ambtenarenwet*, *anonieme*, \
         *producten*, *arbeidsrecht*, *voorrang*, *liefst*, herkomst van, keuken, restaurant met, \
         gerechten, taal",
        r"\bwettelijk\w*",
        r"\binburger\w+",
        r"\bleverancier\w*",
        r"\baanvra\w+",
        r"kennismigrant\w*",
        r"openbaar gezag",
        r"uitdrukkelijk uitgenodigd",
        r"voorkeur\w*",
        r"streepje voor",
        r"bereid te verhuizen",
        r"maken voor ons niet uit",
        r"geen eu-burger",
        r"\bachtergrond: ",
    ],
    ..VacancyList::EMPTY
};

/// The faith of the candidate. Faith as a subject of the work does not count, nor does the foundation of a school.
pub static FAITH: VacancyList = VacancyList {
    together: &[
        &[
            &["geloof, gelovig*, strenggelovig*, religie, religieu*, godsdienst*, kerk, kerkelijk*, \
             kerkdienst*, moskee, christen, christenen, christelijk*, islam*, moslims, moslim, moslima*, \
             katholie*, protestant*, gereformeerd*, hervormd*, reformatorisch*, jood, joods*, hindoe*, \
             boeddhis*, atheïst*, agnost*, bijbel*, koran, god, jezus, allah, hoofddoek*, keppel*, \
             tulband*, sluier*, chador, nikab, boerka, kruisje*, geloofs*, gebed*, bidden*, biddend, \
             ramadan, suikerfeest, sabbat, zondagsrust, levensovertuiging, gedoopt, dominee, pastoor, \
             imam, parochie*, jehova*, belijd*, halal, koosjer, varkensvlees, evangelie, vastenmaand, \
             hoofddeksels, religieuze symbolen, kerkgenootschap, predikant, vrijzinnig, doopbewijs, \
             alcohol of varkensvlees, hand schudden, schudt iedereen de hand, formulieren van enigheid, \
             huwelijk in de kerk, bijbelkennis"],
            &["{zoekt}",
            "{vraagt}",
            "{zonder}",
            "lid, draag*, jouw, je",
            r": ?\w",
            "{kort}"],
        ],
    ],
    unless: &[
        "{mild}",
        "{werk}",
        "kracht van, geloven in mensen, geloven in samenwerk*, geloven in jou, geloven in de, geloven in \
         het, geloof in mensen, geloof in eigen, geloof in jezelf, geloof in goede, geloof in de, heilig \
         geloof, goed geloof, dienstverlening, maaltijden, slager* kennis, contact met, bewoners, \
         patiënten, inwoners, geestelijk verzorger, als predikant, als dominee, mag bij ons, mag eronder, \
         hoort daarbij, ruilen, duurzame, steriele, leermeester, coördineert, voorganger, pastor, imam m, \
         godsdienstleraar, leerkracht godsdienst, onze school, basisschool, stichting, grondslag, museum, \
         onze katholieke school, bisdom, restaurant, bouwsbesluit, bouwbesluit, haarnetje, docent \
         islamitische, lessen, synagoge, rondleiding*, agile, erfgoed, vrije dag, gebedsruimte, \
         stilteruimte, kerk* en moskee*, kerkgebouw*, toren",
        r"\bals (?:christelijke|islamitische|katholieke|joodse|protestantse|reformatorische) \w+\b",
    ],
    ..VacancyList::EMPTY
};

/// Residence and a photograph.
pub static WORDS: VacancyList = VacancyList {
    words: &["woonachtig", "huwelijkse staat"],
    forms: &[
        r"\b(?:stuur|voeg|mail|cv|brief|sollicitatie)\b[^.!?]{0,40}\b(?:pas)?foto\b",
        r"\b(?:pas)?foto\b[^.!?]{0,40}\b(?:cv|brief|sollicitatie)\b",
        r"\b(?:je|u) woont (?:in|binnen|op|dicht)\b",
        r"\b(?:christelijke|islamitische|katholieke|protestantse|gereformeerde|joodse) (?:levensovertuiging|geloofsovertuiging|achtergrond|overtuiging|identiteit)\b",
    ],
    unless: &[
        r"\b(?:ongeacht|aanvragen|aanvragers?|wettelijk|vertrouwensfunctie|niet naar|niet nodig|hoeft niet|geen (?:pas)?foto|zonder (?:pas)?foto|statuten|school)\b",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.any_without_ground(&RULE, &[&WORDS, &DESCENT, &FAITH])
}
