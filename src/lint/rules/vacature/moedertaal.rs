//! A mother tongue is required instead of a language skill.

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
        message: "risico: \"{woorden}\" vraagt naar afkomst in plaats van naar taal",
        label: "ook wie Nederlands leerde, kan dit werk doen",
        why: "Wie als kind een andere taal sprak, kan het Nederlands uitstekend beheersen. Een eis van \
              moedertaal of een uitspraak zonder accent treft vooral mensen van een andere afkomst.",
        remedy: "Schrijf wat iemand met de taal moet kunnen: \"je schrijft begrijpelijke besluiten\". Leg twijfel \
                 voor aan de Vacaturecheck van het College voor de Rechten van de Mens.",
    },
    english: Wording {
        message: "risk: \"{woorden}\" asks for descent instead of language",
        label: "who learned Dutch later can do this work too",
        why: "Somebody who spoke another language as a child may have excellent Dutch. A demand of mother \
              tongue or accent mostly hits people of other descent.",
        remedy: "Write what somebody must be able to do with the language. In doubt, try the Vacaturecheck \
                 of the Netherlands Institute for Human Rights.",
    },
    snippet: "",
    source: &[Citation::Law("awgb-5")],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Nederlands is je moedertaal. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je werkt met inwoners die een andere moedertaal hebben.",
    },
};

/// A mother tongue is required, instead of the language that the work needs.
pub static WORDS: VacancyList = VacancyList {
    words: &[
        "moedertaal",
        "moedertaalniveau",
        "moedertaalspreker*",
        "native speaker*",
        "native niveau",
        "near native",
        "accentloos",
        "accentloze",
        "accentvrij",
    ],
    forms: &[r"\bzonder (?:een )?accent\b"],
    unless: &[
        r"\bmoedertaal en cultuur\b|\bles in\b|\bandere moedertaal\b|\bmoedertaal van\b",
        r"\b(?:inwoners?|cliënten|kinderen|klanten|leerlingen|nieuwkomers)\b",
        r"\bhoeft?\b.*\b(?:niet|geen)\b",
    ],
    ..VacancyList::EMPTY
};

/// A mother tongue or an accent.
pub static ASKED: VacancyList = VacancyList {
    together: &[
        &[
            &["moedertaal*, moedertaalspreker*, native speaker, native niveau, native level, native dutch, \
             native nederlands*, accentlo*, accentvrij*, accent, tongval, buitenlandse klanken, \
             niet-nederlandstalig*, geboren nederlandstalig*, geboren vlaming, tweetalig van, paplepel, \
             van huis uit, opgegroeid, als moedertaal, beschaafde uitspraak, vlekkeloze uitspraak, english \
             native, nearly native, vreemde klank, van kinds af, eerste taal, als een native, gebrekkig, \
             thuistaal, tweetalig opgevoed, andere moedertaal, geen nederlands, als een geboren, \
             streektaal, dialect, abn, algemeen beschaafd",
            r"\bnear[- ]native\b"],
            &["taal, nederlands*, vlaams, engels, duits, frans*, accent, tongval, uitspraak, spreek*, \
             spreekt, native, moedertaal*, nl, dutch, english, speakers, klank, klanken, dialect, \
             streektaal, thuistaal, abn, telefoneren, vlaming"],
        ],
    ],
    unless: &[
        "{mild}",
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
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.any_without_ground(&RULE, &[&WORDS, &ASKED])
}
