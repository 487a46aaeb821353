//! Words about age.

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
        message: "risico: \"{woorden}\" zegt iets over leeftijd",
        label: "leeftijd, zonder de grond",
        why: "Een vacature die naar leeftijd vraagt, of alleen jonge mensen aanspreekt, houdt anderen weg. \
              Leeftijd mag een eis zijn als daar een goede grond voor is; de wet vraagt om die grond dan in de \
              vacature te noemen.",
        remedy: "Schrijf wat het werk vraagt in plaats van een leeftijd. Is er een grond, bijvoorbeeld een \
                 wettelijke minimumleeftijd, noem die dan in dezelfde alinea. Leg twijfel voor aan de \
                 Vacaturecheck van het College voor de Rechten van de Mens.",
    },
    english: Wording {
        message: "risk: \"{woorden}\" says something about age",
        label: "age, without the ground",
        why: "A vacancy that asks for an age, or speaks to the young only, keeps others away. Age may be a \
              demand where there is a good ground; the law asks to name that ground in the vacancy.",
        remedy: "Write what the work asks instead of an age. Where there is a ground, such as a legal \
                 minimum age, name it in the same paragraph. In doubt, try the Vacaturecheck of the \
                 Netherlands Institute for Human Rights.",
    },
    snippet: "",
    source: &[Citation::Law("wgbl-3"), Citation::Law("wgbl-7"), Citation::Law("wgbl-9")],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je komt in een jong en hecht team. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je begeleidt jongeren van 16 tot 27 jaar. Je begint als junior.",
    },
};

/// A required age, in numbers or in words. Excluded are the age of clients, and "junior" as a level.
pub static WORDS: VacancyList = VacancyList {
    forms: &[
        r"\bteam is (?:\w+,? (?:en )?)?jong\b",
        r"\bjeugdige? (?:\w+e? )?team\b",
        r"\b(?:je|jouw|uw) leeftijd (?:ligt|is)\b",
        r"\b(?:zoek je|ben je) als (?:student|scholier)\b",
        r"\b(?:onder|boven|tot) de \d{2} jaar\b",
        r"\bjonge?(?:(?:,| en| \w+(?:ig|isch|sch)e?| hechte?| dynamische?| leuke?| ambitieuze?| informele?| enthousiaste?)+)? (?:team|teams|club|ploeg|collegaclub)\b",
        r"\bjonge? (?:professionals?|honden|hond|talent|talenten|starters?|kandida\w+)\b",
        r"\bjong van (?:geest|hart)\b",
        r"\b(?:recente?|net|pas|recent) (?:schoolverlaters?|afgestudeerd\w*)\b",
        r"\b(?:ben jij|ben je|je bent|zoeken|zoekt|zoek naar) (?:wij |we )?(?:een )?(?:\w+e )?(?:schoolverlaters?|studente?|studenten|scholier|scholieren|twintiger|dertiger)\b",
        r"\b(?:je|jij|u) bent (?:\w+ )?(?:tussen (?:de )?\d{2} en (?:de )?\d{2} jaar|(?:minimaal|maximaal|ten minste|minstens|hooguit|niet ouder dan|niet jonger dan|ouder dan|jonger dan|boven de|onder de) \d{2} ?(?:jaar)?|\d{2} jaar(?: of (?:ouder|jonger))?)\b(?: oud)?",
        r"^\W*(?:leeftijd:? )?tussen (?:de )?\d{2} en (?:de )?\d{2} jaar",
        r"\b(?:maximum|minimum)leeftijd\b",
    ],
    unless: &[r"\b(?:ervaring|inwoners|kinderen|jongeren)\b"],
    ..VacancyList::EMPTY
};

/// What says something about age, and how it is asked.
pub static ASKED: VacancyList = VacancyList {
    together: &[
        &[
            &["jong, jonge, jonger, jongere, jeugdig*, twintigers, twintiger, dertigers, dertiger, twens, \
             jongvolwassen*, jongeren, jongelui, millennials, millennial, digital natives, digital native, \
             young professionals, young professional, aanstormend*, opkomend talent, aankomend*, \
             beginnend*, schoolverlaters, schoolverlater, junioren, vijftigplussers, vijftigplusser, \
             senioren, ouderen, gepensioneerden, gepensioneerde, gepensioneerdn, gepensioneerd, tieners, \
             tiener, starters, starter, rijpere, rijper, pensioengerechtigden, pensioengerechtigde, junior \
             kandida*, recent graduates, recent graduate, levenservaring, middelbare leeftijd, aow'ers, \
             aow'er, aowers, aower, vutters, vutter",
            r"\bgen(?:eratie)?[ -]?[yz]\b"],
            &["{zoekt}",
            "team, club, ploeg, bende, groep, sfeer, thuis, gemak, talent*, honden, krachten, mensen, \
             geest, toppers, enthousiast, dynamisch, ambitieu*, gedreven, ideaal, jij, jou",
            r"^\W*\w+(?: \w+){0,4}\W*$"],
        ],
        &[
            &["student, studente, studenten, scholieren, scholiere, bijverdienen naast school, studentenjob, \
             *bijbaan*, vakantiewerk*, vakantiekracht*, vakantiejob, jobstudent*, flexi-student, \
             flexistudent, nog op school, vers bloed, studeert",
            r"\b(?:pas|net|recent|vers|kersvers|juist|zopas) (?:de |van de )?(?:afgestudeerd\w*|van school|gediplomeerd\w*|klaar met|schoolbanken)\b",
            r"\b(?:net|pas|vers) van (?:de|het|je) \w+\b",
            r"\bafgestudeerd in 20\d\d\b"],
            &["{zoekt}",
            "ideaal, ideale, leuke, naast, profiel, wie, avonden, uur, weekend*, jij, job, baan, ons, \
             afdeling",
            r"^\W*\w+(?:[ :]+\w+){0,9}\W*$"],
        ],
        &[
            &["eerste echte baan, eerste echte job, eerste serieuze baan, eerste serieuze job, eerste grote \
             baan, eerste grote job, kaarsjes, levensfase, geboren na, geboren voor, geboren vóór, geboren \
             tussen, geboren vanaf, bouwjaar",
            r"\b(?:eerste|volgende) (?:echte |serieuze |grote )?(?:stap\w*|baan|job) (?:\w+ ){0,2}(?:carri[eè]re|loopbaan|arbeidsmarkt|werkende leven)\b",
            r"\b(?:begin|start|aanvang) van (?:je|jouw|uw|een|hun|zijn) (?:\w+ )?(?:carri[eè]re|loopbaan|werkende leven)\b",
            r"\b(?:bloei|kracht|lente) van (?:het|je|zijn|haar) leven\b",
            r"\blentes?\b.{0,20}\bteller\b"],
        ],
        &[
            &["leeftijd*, leeftijdscategorie, leeftijdsgrens, geboortejaar, geboortedatum, *leeftijd",
            r"\blft\.?\b",
            r"\bmax\. leeftijd\b"],
            &["vermeld*, meld*, geef, geeft, noem, stuur, sturen, voeg*, upload*, lever*, laat ons weten, \
             laat weten, vul, overleg*, toon*, opgeven, opgave, aantonen, vragen, vraagt, gevraagd, \
             verzoeken, bijvoegen, toevoegen, mee, meesturen, meebrengen, meenemen, neem, opvragen, \
             opgevraagd, verplicht, kopie, inzage, bespre*, bezorg*, bijlage*, aanleveren, formulier, \
             sollicitatie, sollicite*, dossier, brief, cv, horen, kennen, weten, jonger, ouder, tussen, \
             grens, maximum*, minimum*, past, opbouw, gewenste, gewenst",
            r"\d\d",
            r"\?"],
        ],
        &[
            &[r"\b(?:tussen|van) (?:de |je |begin |eind )*(?:\d{2}|achttien|twintig|vijfentwintig|dertig) (?:en|tot|tot en met|t/m|à|-|–) (?:de |eind )?(?:\d{2}|vijfentwintig|dertig|vijfendertig|veertig|vijftig)(?: ?jaar|\b)",
            r"\b[1-6]\d ?(?:-|–|t/m|à) ?[2-6]\d ?(?:jaar|jr)\b",
            r"\b(?:begin|midden|eind) (?:twintig|dertig|veertig)\b"],
            &["jij, je, u, kandida*, zoek*, gezocht, iemand, leeftijd, alleen, bent, ben, profiel, mensen, \
             collega*, mikken, oud, ons, sollicite*",
            r"^\W*(?:\w+:? )?(?:tussen |van )?[1-6]\d"],
        ],
        &[
            &[r"\b(?:minimaal|minimum|min\.?|minstens|ten minste|tenminste|maximaal|maximum|max\.?|hooguit|hoogstens|niet ouder dan|niet jonger dan|ouder dan|jonger dan|onder|boven|vanaf|nog geen) (?:de )?(?:1[6-9]|[2-6]\d|zestien|achttien|eenentwintig|vijfentwintig|dertig|vijfendertig|veertig|vijftig|vijfenvijftig)(?: ?(?:jaar|jr\.?)(?: oud)?)?\W*(?:$|\?)",
            r"\b1[67]/1[78] jaar\b",
            r"\b1[567], 1[67]",
            r"\bvan 1[678] of 1[789]\b",
            r"\brond de (?:[2-5]\d|dertig|veertig)\b",
            r"\b(?:minimaal|minimum|min\.?|minstens|ten minste|tenminste|maximaal|max\.?|hooguit|niet ouder dan|niet jonger dan|ouder dan|jonger dan|onder de|boven de|vanaf|nog geen) (?:de )?(?:1[6-9]|[2-6]\d|zestien|achttien|eenentwintig|vijfentwintig|dertig|vijfendertig|veertig|vijftig) (?:jaar|jr\.?)\b",
            r"\b(?:niet ouder dan|niet jonger dan|ouder dan|jonger dan|onder de|boven de) (?:[2-6]\d|dertig|veertig|vijftig)\b",
            r"\b(?:1[6-9]|[2-6]\d) (?:jaar )?(?:of (?:ouder|jonger)|en ouder)\b",
            r"\b(?:1[6-9]|[2-6]\d) ?(?:\+|-?plus(?:ser)?s?\b)",
            r"\b(?:je|jij|u) bent (?:\w+ )?(?:1[6-9]|[2-6]\d|achttien) ?(?:jaar)?\W*$"],
            &["{zoekt}",
            r"^\W*(?:\w+\.?:? ){0,3}\d",
            "{kort}"],
        ],
    ],
    unless: &[
        "{werk}",
        "{mild}",
        "inwoners, kinderen, jeugdzorg, jongerenwerk*, leerlingen, cliënten, klanten, ouders, deelnemers, \
         gasten, bezoekers, alle leeftijden, jong en oud, oud en jong, jeugdloon geldt, divers*, begin \
         twintig tot ver, arbeidstijdenwet, code 95, generatiepact, seniorenverlof, seniorenregeling, \
         seniorenwoning*, seniorendagen, AOW-leeftijd, pensioenregeling, alcoholwet, monument*, \
         certifica*, attest, diploma, gebouwen, ondernemers, gezinnen, slachtoffers, werkgevers, stage*, \
         stagiair*, anciënniteit, fonds, uurloon, rijbewijs, uren, uur per, kilo, km, euro, procent, \
         personen, ervaring, dienst, campagnes, campagne, wet*, verlof, vrije dagen, vakantiedagen, \
         starters en ervaren, starters op de woningmarkt, starter en ervaren, starter op de woningmarkt",
        r"\b(?:jonge|jong) (?:bedrijf|organisatie|vak|wijk|stad|gemeente|kinderen|moeders|ouders|bewoners|dieren|bomen|planten|statushouders|verdachten|gezinnen|patiënten|mensen met|mensen van|vluchtelingen|dementerenden)\b",
        r"€",
        r"%",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.any_without_ground(&RULE, &[&WORDS, &ASKED])
}
