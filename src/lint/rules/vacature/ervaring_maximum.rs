//! A maximum on experience.

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
        message: "risico: \"{woorden}\" stelt een grens aan ervaring",
        label: "wie meer ervaring heeft, valt hier af",
        why: "Oudere mensen hebben vaker meer ervaring. Een grens aan het aantal jaren treft hen het meest en \
              is daarom een risico. Een aanduiding als \"plusminus drie jaar\" sluit niemand uit.",
        remedy: "Schrijf welk niveau de functie heeft, of \"ervaring is mooi, maar geen eis\". Leg twijfel voor \
                 aan de Vacaturecheck van het College voor de Rechten van de Mens.",
    },
    english: Wording {
        message: "risk: \"{woorden}\" limits experience",
        label: "who has more experience is left out",
        why: "Older people have more experience more often. A limit to the number of years hits them most \
              and is a risk for that reason. \"Around three years\" shuts nobody out.",
        remedy: "Write the level of the job, or that experience is welcome and no demand. In doubt, try the \
                 Vacaturecheck of the Netherlands Institute for Human Rights.",
    },
    snippet: "",
    source: &[Citation::Law("wgbl-3")],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt maximaal drie jaar werkervaring. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt plusminus drie jaar werkervaring. Het contract duurt maximaal twee jaar.",
    },
};

/// A maximum number of years of experience, which excludes older candidates. "Plusminus" is not a maximum.
pub static WORDS: VacancyList = VacancyList {
    forms: &[
        r"\b(?:maximaal|max\.?|hooguit|hoogstens|ten hoogste|niet meer dan) {n} jaar\b[^.!?;]{0,25}ervaring\b",
        r"ervaring\b[^.!?;]{0,12}\b(?:maximaal|max\.?|hooguit|hoogstens|ten hoogste|niet meer dan) {n} jaar\b",
        r"\b{n} ?(?:tot|à|-|–|t/m) ?{n} jaar\b[^.!?;]{0,25}ervaring\b",
        r"\btussen (?:de )?{n} en (?:de )?{n} jaar\b[^.!?;]{0,25}ervaring\b",
        r"ervaring\b[^.!?;]{0,12}\b{n} ?(?:tot|à|-|–|t/m) ?{n} jaar\b",
    ],
    unless: &[r"\b(?:plusminus|ongeveer|circa|inschaling|mentor|duurt)\b"],
    ..VacancyList::EMPTY
};

/// A maximum of experience, and how it is asked.
pub static ASKED: VacancyList = VacancyList {
    together: &[
        &[
            &["jaartje of twee, jaartje of drie",
            r"\b(?:maximaal|maximum|max\.?|hooguit|hoogstens|ten hoogste|niet meer dan|niet langer dan|minder dan|korter dan|nog geen|tot|onder de|niet boven de|<|≤) ?(?:de )?(?:{getal}|enkele) ?(?:à {getal} ?|tot {getal} ?)?(?:{jaar}|maanden)",
            r"\b{getal} ?(?:{jaar})? ?(?:tot|tot maximaal|tot en met|tot hooguit|à|a|-|–|—|t/m|of|en|,) ?(?:maximaal |hooguit |max\.? )*{getal} ?(?:{jaar}|maanden)",
            r"[<≤] ?{getal} ?{jaar}",
            r"\b(?:maximaal|niet meer dan|hooguit) (?:vijf|vier|drie|twee)\b"],
            &["*ervaring*, *experience*, werkzaam, afgestudeerd, in het vak, in de praktijk, gewerkt, \
             werkte, werkt, aan de slag, ervaren, dienstjaren, loopbaan, teller, bagage, doorgebracht, \
             bracht, medior, junior, profiel, behaald, diploma niet ouder, masterdiploma, kantoor, in de \
             sales, techniek, begonnen, balie, actief, anciënniteit, consultancy, achter de kiezen, achter \
             de rug, profielen, inkoper"],
        ],
        &[
            &[r"\b(?:meer dan|langer dan|boven de) (?:{getal}|enkele) {jaar}\b"],
            &["niet in aanmerking, te ervaren, vallen af, niet uitgenodigd, helaas, afgewezen, niet te \
             reageren, niet te solliciteren, te zwaar, past niet, overslaan"],
        ],
        &[
            &["te ervaren, diploma niet ouder, geen zware ervaring",
            r"\b(?:nog geen|zonder|te veel|niet te veel|niet veel|weinig|nauwelijks|te weinig|geen lange|beperkte) (?:\w+ )?(?:werk)?ervaring\b",
            r"\bovergekwalificeerd\w*",
            r"\bgeen oude rot\w*"],
            &["niet, geen, alleen, zoek*, gezocht, gevraagd, kandida*, afgewezen, vallen, komt, komen, \
             helaas, je, jij, maximaal, past, liever, maanden, jaar"],
        ],
    ],
    unless: &[
        "plusminus, ongeveer, circa, inschaling, mentor, duurt, loopt, project, traject, team heeft, \
         valoris*, anciënniteit uit, anciënniteit wordt, anciënniteit telt, geldelijke, nuttige, \
         meegeteld, telt mee, meetell*, verloning, contract, aanstelling, of je nu, zowel, welkom, EHBO, \
         VCA, certifica*, rijbewijs, VOG, opleiding duurt, garantie, detachering, werving, bij voorkeur 5, \
         maakt niet uit",
        r"\b(?:wij|we) (?:hebben|werken|bestaan)\b",
        r"\bten minste \w+, bij voorkeur\b",
        "{werk}",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.any_without_ground(&RULE, &[&WORDS, &ASKED])
}
