//! A language requirement without a task.

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
        message: "\"{woorden}\": voor welke taak is niet gezegd",
        label: "een taaleis, zonder taak",
        why: "Een taaleis mag niet zwaarder zijn dan het werk vraagt. Staat er niet bij waarvoor de taal nodig \
              is, dan kan niemand dat nagaan, en haken mensen af die het werk wel kunnen.",
        remedy: "Verbind de eis aan een taak: \"je schrijft besluiten, en daarvoor heb je goed Nederlands \
                 nodig\". Leg twijfel voor aan de Vacaturecheck van het College voor de Rechten van de Mens.",
    },
    english: Wording {
        message: "\"{woorden}\": for which task is not said",
        label: "a demand of language, without a task",
        why: "A demand of language may not be heavier than the work asks. Where it does not say what the \
              language is for, nobody can tell, and people stay away who could do the work.",
        remedy: "Tie the demand to a task. In doubt, try the Vacaturecheck of the Netherlands Institute for \
                 Human Rights.",
    },
    snippet: "",
    source: &[Citation::Law("awgb-5"), Citation::Law("crm-2022-55")],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt een uitstekende beheersing van de Nederlandse taal. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je schrijft besluiten en hebt daarvoor een goede beheersing van de Nederlandse taal nodig.",
    },
};

/// Command of Dutch in general. Not reported if the sentence gives the purpose.
pub static WORDS: VacancyList = VacancyList {
    forms: &[
        r"\b(?:(?:uitstekende?|goede|perfecte|foutloze|vlekkeloze|volledige|vloeiende|prima) (?:\w+ ){0,2})?beheersing van (?:de|het) nederlands(?:e taal)?\b",
        r"\bbeheers\w* (?:de|het) nederlands(?:e taal)?\b(?: \w+){0,3}? (?:goed|uitstekend|foutloos|vloeiend|perfect|volledig)\b",
        r"\b(?:uitstekend|vloeiend|foutloos|perfect|vlekkeloos|onberispelijk) nederlands\b",
        r"\b(?:spreekt en schrijft|spreekt|schrijft) goed nederlands\b",
        r"\bnederlands is (?:uitstekend|foutloos|vloeiend|perfect|onberispelijk)\b",
    ],
    unless: &[
        r"\bom\b.*\bte\b",
        r"\b(?:omdat|want|zodat|daarvoor|daarom|waarin|waarmee|waarvoor|vanwege)\b",
        r"\bvoor (?:het|de) (?:schrijven|opstellen|voeren|gesprekken|rapportages|beschikkingen)\b",
    ],
    ..VacancyList::EMPTY
};

/// Dutch, and how well.
pub static ASKED: VacancyList = VacancyList {
    together: &[
        &[
            &["nederlands, nederlandstalig*, nederlandse taal, vlaams, voertaal, taalfouten, taalbeheersing, \
             taalvaardigheid, uitdrukkingsvaardigheid, spelling, grammatica, op papier"],
            &["uitstekend*, vloeiend*, foutlo*, perfect*, vlekkelo*, onberispelijk*, uitmuntend*, feillo*, \
             vlot, zeer goed*, goed, goede, prima, verzorgd*, correct*, tot in de puntjes, verplicht*, \
             must, vereist*, eis, b2, c1, c2, hbo-niveau, gebrekkig, geen, excellent, taalcertificaat, \
             thuis, uitsluitend, alleen, woord en geschrift, mondelinge en schriftelijke, moedertaal, \
             volledig*, perfecte"],
        ],
        &[
            &["tweetalig van geboorte",
            r"\b(?:perfect|volledig|vlot) (?:twee|drie|meer)talig\w*"],
        ],
    ],
    unless: &[
        "{mild}",
        r"\bom\b.*\bte\b",
        "omdat, want, zodat, daarvoor, daarom, vandaar, waarin, waarvoor, vanwege",
        "accent op, accent ligt, het accent",
        "voor het schrijven, voor het opstellen, voor het voeren, voor het gesprekken, voor het \
         rapportages, voor het beschikkingen, voor het veiligheid, voor de schrijven, voor de opstellen, \
         voor de voeren, voor de gesprekken, voor de rapportages, voor de beschikkingen, voor de \
         veiligheid, beleidsadviseur, les, lessen, taalles, nt2, docent, leraar, taalcoach, tolk, python, \
         sql, react, cloud, taal van de, nationaliteit, paspoort, moedertaal en cultuur, moedertaal van, \
         inburger*, cursus, aanbod, nederlandse wet*, nederlandse markt, nederlandse gemeenten, \
         nederlandse samenleving, nederlandse politiek, nederlandse overheid, nederlandse bedrijven, \
         nederlandse cultuur, nederlandse vereniging, nederlandse recht, nederlands of engels, nog niet \
         goed, gerechtstolk, ondertitels, wettelijke taaleis, geen enkel probleem, wet, inwoners, inwoner, \
         cliënten, kinderen, leerlingen, nieuwkomers, anderstaligen, rapporten, brieven, besluiten, \
         beschikkingen, verslagen, verslage, persberichten, teksten, woordvoering, telefonisch, aan de \
         telefoon",
        r"\bgeen nederlands\? geen\b",
        "moedertaal*, native, accent*",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.any(&RULE, &[&WORDS, &ASKED])
}
