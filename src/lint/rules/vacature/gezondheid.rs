//! A physical requirement without a task.

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
        message: "risico: \"{woorden}\" is een eis aan het lichaam, zonder taak",
        label: "waarvoor dit nodig is, staat er niet",
        why: "Een eis aan gezondheid of belastbaarheid sluit mensen met een beperking of chronische ziekte \
              uit, ook als zij het werk met een aanpassing goed kunnen doen. Voor een rijbewijs geldt \
              hetzelfde: soms gaat de taak ook met de trein of de fiets.",
        remedy: "Schrijf wat het werk met zich meebrengt (\"soms voer je drie moeilijke gesprekken op een dag\"), \
                 of noem de taak waarvoor het nodig is. Leg twijfel voor aan de Vacaturecheck van het College \
                 voor de Rechten van de Mens.",
    },
    english: Wording {
        message: "risk: \"{woorden}\" is a demand on the body, without a task",
        label: "what it is for is not said",
        why: "A demand on health or resilience shuts out people with a disability or chronic illness, even \
              where they could do the work with an adaptation. For a driving licence it is the same: \
              sometimes the task can be done by train or bicycle.",
        remedy: "Write what the work brings with it, or name the task it is needed for. In doubt, try the \
                 Vacaturecheck of the Netherlands Institute for Human Rights.",
    },
    snippet: "",
    source: &[Citation::Law("wgbhcz-4"), Citation::Law("wgbhcz-3"), Citation::Law("wmk-4")],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je bent in het bezit van rijbewijs B. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt rijbewijs B, omdat je met de dienstauto huisbezoeken aflegt.",
    },
};

/// Physical requirements, and the driving licence. Not reported if the sentence gives the purpose.
pub static WORDS: VacancyList = VacancyList {
    words: &[
        "stressbestendig*",
        "goede gezondheid",
        "fysiek fit",
        "in goede conditie",
        "bestand tegen stress",
        "lichamelijk fit",
        "lichamelijk .. gezond",
        "goede lichamelijke conditie",
        "goede fysieke conditie",
    ],
    forms: &[
        r"\b(?:je|u) bent (?:\w+ (?:en )?)?(?:fit|kerngezond|vitaal)\b(?: en (?:fit|gezond|vitaal))?",
        r"\b(?:bezit van|beschikt over|hebt|heeft) (?:een )?(?:geldig )?rijbewijs(?: b| be| c| ce)?\b",
        r"\brijbewijs(?: b| be| c)? (?:is )?(?:een )?(?:vereiste?|must|noodzakelijk|verplicht)\b",
        r"^\W*(?:een )?(?:geldig )?rijbewijs(?: b| be| c)?\W*$",
    ],
    unless: &[
        r"\b(?:omdat|want|zodat|daarvoor|daarom|waarmee|rijdt?|dienstauto|nodig voor)\b",
        r"\bom\b.*\bte\b",
        r"\b(?:hoeft|geen|vitaal voor)\b",
    ],
    ..VacancyList::EMPTY
};

/// Health, and how it is asked.
pub static ASKED: VacancyList = VacancyList {
    together: &[
        &[
            &["kerngezond, gezond, gezonde kandida*, gezonde persoon, gezonde geest, gezonde lichaam, \
             gezondheid is, gezondheid moet, gezondheid verwacht, gezondheidsverklaring, gezondheidstest, \
             fit, topvorm, vitaal, vitaliteit, conditie, *keuring, gekeurd, goedgekeurd, medisch \
             onderzoek, medisch attest, medisch geschikt, medisch goedgekeurd, medisch verleden, medische \
             keuring, medische vragenlijst, medische verklaring, medische gegevens, medische test, \
             medicijnen, medicatie, chronisch*, allergi*, bril, lenzen, gehoor, gezichtsvermogen, goede \
             ogen, kleurenblind*, handicap*, beperkingen, rugklachten, gave rug, last van, aandoening*, \
             bmi, overgewicht, drugstest, alcoholtest, doktersattest, \
             doktersverklaring, verklaring van je *arts, verklaring van uw *arts, verklaring van de *arts, \
             verklaring van een *arts, stressgevoelig*, tegen stress, diabet*, epilep*, autisme, adhd, \
             dyslexie, rolstoel*, psycholoog, psychiater, sterk van gestel, vlot te been, niet snel moe, \
             weerstand, brildragers, hooikoorts, pollenallergie, geneeskundig onderzoek, fysieke fitheid, \
             *vaccinatie*, stootje, gevoelig voor stress, lichamelijke gebreken, hoogtevrees, stevig in je \
             schoenen, gezondheidstoestand, medische voorgeschiedenis, medische beperkingen, gevaccineerd, \
             advies van de bedrijfsarts, arbeidsbeperking, lichaamslengte, insuline, antidepressiva, \
             bloedverdunners, huisarts",
            r"\b(?:goede|prima|uitstekende|blakende|lichamelijke|stabiele) (?:\w+ )?gezondheid\b",
            r"\b(?:fysiek|lichamelijk|mentaal|psychisch|geestelijk)e? (?:\w+ )?(?:sterk|fit|gezond|conditie|gezondheid|in orde|belastbaar|gesteldheid|weerbaar|stabiel|beperking\w*|klachten)\b"],
            &["{zoekt}",
            "{vraagt}",
            "{zonder}",
            "goede, goed, prima, uitstekende, uitstekend, blakende, blakend, 100, helemaal, volledig, \
             onderdeel, deel uit",
            "{kort}",
            "100%, 100 %"],
        ],
    ],
    unless: &[
        "{mild}",
        "{werk}",
        "{wet}",
        "waarmee, rijdt, rijd, dienstauto, nodig voor, gezonde werk*, gezonde leef*, gezonde school*, \
         gezonde voeding*, gezonde lunch*, gezonde organisatie*, gezonde balans*, gezonde dosis*, gezonde \
         spanning*, gezonde verhouding*, gezonde concurrentie*, gezonde sfeer*, gezond verstand, gezond en \
         prettig, gezond werken, financieel gezond*, sportregeling, sportschool, sportabonnement, \
         sportfaciliteiten, sporten, sportdocent*, sportleraar, fitness, huisdieren, wagenpark, \
         hulpmiddelen, dossiers, dossier, oog voor, kinderen met, jongeren met, cliënten, patiënten, \
         bewoners, deelnemers, leerlingen, ggz, ggd, zorgvraag, gezondheidszorg, volksgezondheid, \
         gezondheidscentrum, gezondheidsbeleid, *kennis, vitaal voor, inzicht in, in verband met werk, \
         medische kennis, medische zorg, medische staf, medische dossiers, medische administratie, \
         medische technologie, medische apparatuur, medische team, medische afdeling, medische \
         hulpmiddelen, doktersassistent*, huisartsenpraktijk*, fit met, goede fit, culturele fit, conditie \
         van de, conditie van het, conditie van gebouwen, conditie van wegen, verzekering, welzijnswet, \
         welzijn op het werk, allergieën in, menu, gratis",
        r"\brijbewijs (?:C|CE|D)\b",
        r"\bveilig,? (?:en )?gezond\b",
        r"\bom\b.*\bte\b",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.any(&RULE, &[&WORDS, &ASKED])
}
