//! A question about previous pay.

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
        message: "\"{woorden}\" vraagt naar eerder loon",
        label: "hiernaar mag een werkgever straks niet vragen",
        why: "Wie naar eerder loon vraagt, neemt een achterstand van een vorige baan mee. De \
              Europese richtlijn over loontransparantie verbiedt het om naar huidig of eerder loon \
              te vragen of dat anderszins uit te zoeken. Een Nederlandse wet is er nog niet.",
        remedy: "Laat de vraag weg. Bepaal het salaris op wat de functie vraagt en welke ervaring daarbij past.",
    },
    english: Wording {
        message: "\"{woorden}\" asks for earlier pay",
        label: "an employer may not ask for this under the directive",
        why: "Asking for earlier pay carries over a disadvantage from a former job. The European \
              directive on pay transparency forbids asking for current or former pay, or finding it \
              out otherwise. There is no Dutch law yet.",
        remedy: "Leave the question out. Set the pay by what the job asks and the experience that goes with \
                 it.",
    },
    snippet: "",
    source: &[Citation::Law("loontransparantie-5-2")],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Vermeld in je brief je huidige salaris. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

We vragen niet naar je vorige salaris.",
    },
};

/// Current or previous pay is requested.
pub static WORDS: VacancyList = VacancyList {
    forms: &[
        r"\b(?:je|jouw|uw) (?:huidige?|vorige?|laatste?|laatst ?verdiende?|laatstgenoten) (?:\w+ )?(?:salaris|loon|inkomen|beloning)\b",
        r"\b(?:stuur|voeg|mail|lever|overleg)\b[^.!?]{0,30}\b(?:loonstrook|loonstroken|salarisstrook|salarisspecificatie|jaaropgave)\b",
        r"\bwat (?:je|u) (?:nu |op dit moment |momenteel )?verdient\b",
    ],
    unless: &[
        r"\b(?:vragen|vraagt|kijken|letten)\b[^.!?]{0,10}\bniet\b",
        r"\b(?:hoeft niet|bij ons|niet naar|geen rol)\b",
    ],
    ..VacancyList::EMPTY
};

/// Earlier pay, and how it is asked.
pub static ASKED: VacancyList = VacancyList {
    together: &[
        &[
            &[r"\b(?:huidige?|vorige?|laatste?|laatst ?verdiende?|laatstverdiende?|laatstgenoten|laatst genoten|eerdere?|oude|voorgaande?|bestaande?|genoten|laatstelijk genoten|laatstverdiend|actuele?|tegenwoordige?|bij de vorige|bij je vorige|in je vorige) (?:\w+ ){0,2}(?:\w*salaris\w*|loonpakket|maandloon|verloning|bezoldiging|arbeidsvoorwaarden|jaarinkomen|salarisniveau|salarisbetaling|basisloon|\w*salaris|\w*loon|inkomen|inkomsten|beloning|verdiensten|package|pakket|trede|schaal|wedde|uurtarief|loonvoorwaarden|jaarsalaris|loon)\b"],
            &["{vraagt}",
            "je, jouw, uw, u, basis, gewenst, inschaling, vermelden, svp, uitgangspunt, vertrekpunt, \
             baseren, gebaseerd, afhankelijk, aanbod",
            r"\b:\b"],
        ],
        &[
            &["loonstrook*, loonstroken, salarisstrook*, salarisstroken, salarisspecificatie*, jaaropgave*, \
             loonfiche*, loonbrief*, loonbrieven, belastingaangifte, loonhistoriek, salarisverloop, \
             salarisgeschiedenis, salarishistorie, salarisverleden, inkomensverleden, loonattest, \
             salarisstrook, loonverleden, verdienverleden",
            r"\bfiche 281\S*\b"],
            &["{vraagt}",
            "laatste, recente, recent, drie, twee, voorbije, afgelopen, overzicht, je, jouw, uw, bijlagen, \
             laatste werkgever, sollicitatieprocedure"],
        ],
        &[
            &["verdien*, kreeg, krijgt, ving, ontving, ontvangt, geniet, betaald, loon, salaris, inkomen, \
             inkomsten, verloning"],
            &["nu, momenteel, op dit moment, thans, vandaag, tot nu toe, vorige, huidige, huidig, laatste, \
             eerder, voorheen, ex-werkgever, afgelopen, moment van sollicitatie"],
            &["volgt, sluit aan, afhankelijk, bepalen, in functie van, verifiëren, opgave, euro per maand, \
             bewijs, bevestigt, inzicht, welk, wat, hoeveel, aantonen, weten, vermeld*, vraag*, vragen, \
             baseren, aanbod, noem"],
        ],
    ],
    unless: &[
        "{mild}",
        "{werk}",
        "als salaris*, als payroll*, als loon*, als hypotheek*, salarisadmin*, payroll*, loonadmin*, \
         verwerk*, ontvang je van ons, elke maand, vorig jaar, het huidige salaris in, het huidige salaris \
         is, het huidige salaris bedraagt, jaarsalaris bij ons, eerste loonstrook, medewerkers over, \
         groeit, op basis van de functie, loonstrook digitaal, vakantiegeld, eindejaars*, cao, indexering, \
         klanten, cliënten, aanvragers, aanvrager, inwoners, uitkering*, bijstand*, digitale, vragen niet, \
         niet naar",
        r"\b€\b",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.any(&RULE, &[&WORDS, &ASKED])
}
