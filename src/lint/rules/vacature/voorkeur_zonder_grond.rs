//! A preference for a group, without a legal ground.

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
        message: "risico: een voorkeur voor een groep, zonder grond",
        label: "de voorkeur staat hier, de grond niet",
        why: "Voorkeur voor een groep mag alleen onder voorwaarden: de groep heeft een achterstand, de \
              voorkeur past bij die achterstand, en de vacature zegt dat erbij. Zonder grond is de voorkeur \
              een risico.",
        remedy: "Zet de grond erbij (\"vrouwen zijn in deze functie ondervertegenwoordigd; wij voeren een \
                 voorkeursbeleid\") of laat de voorkeur weg. Leg twijfel voor aan de Vacaturecheck van het \
                 College voor de Rechten van de Mens.",
    },
    english: Wording {
        message: "risk: a preference for a group, without a ground",
        label: "the preference stands here, the ground does not",
        why: "A preference for a group is allowed under conditions only: the group is behind, the preference \
              fits that, and the vacancy says so. Without a ground it is a risk.",
        remedy: "Add the ground, or leave the preference out. In doubt, try the Vacaturecheck of the \
                 Netherlands Institute for Human Rights.",
    },
    snippet: "",
    source: &[Citation::Law("awgb-2-3"), Citation::Law("wgb-5"), Citation::Law("wgbhcz-3")],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Onze voorkeur gaat uit naar een vrouwelijke kandidaat. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Vrouwen zijn in dit team ondervertegenwoordigd. Daarom gaat bij gelijke geschiktheid de voorkeur uit naar een vrouw.",
    },
};

/// A preference for a group. Not reported if the same passage states a ground.
pub static WORDS: VacancyList = VacancyList {
    forms: &[
        r"\bvoorkeur (?:gaat |uit |voor |aan )[^.!?;:]{0,60}\b(?:vrouw|vrouwen|vrouwelijke?|man|mannen|mannelijke?|jongeren?|ouderen?|bi-?culturele|migratieachtergrond|niet-westerse|lhbt\w*)\b",
        r"\b(?:vrouwen|mannen|jongeren|kandidaten met een migratieachtergrond) (?:genieten|hebben|krijgen|verdienen) (?:de |onze )?(?:voorkeur|voorrang)\b",
        r"\bvoorrang (?:aan |voor )[^.!?;:]{0,30}\b(?:vrouwen|vrouwelijke?|mannen|mannelijke?|jongeren|biculturele)\b",
        r"\b(?:mannen|vrouwen)\b[^.!?;]{0,60}\b(?:hun|hen|ze) de (?:voorkeur|voorrang)\b",
    ],
    unless: &[r"\bgeen (?:voorkeur|voorrang)\b"],
    ..VacancyList::EMPTY
};

/// A group, and how it is preferred.
pub static ASKED: VacancyList = VacancyList {
    together: &[
        &[
            &["vrouw, vrouwen, vrouwelijke, vrouwelijk, dame, dames, man, mannen, mannelijke, mannelijk, \
             heren, kerels, kerel, jong, jonge, jonger, jongeren, jongere, ouderen, oudere, oudern, ouder, \
             starters, starter, studenten, studente, studentn, student, schoolverlaters, schoolverlater, \
             vijftigplussers, vijftigplusser, 50-plussers, 50-plusser, 50plussers, 50plusser, twintigers, \
             twintiger, dertigers, dertiger, veertigers, veertiger, autochtonen, autochtone, autochtonn, \
             autochton, allochtonen, allochtone, allochtonn, allochton, nederlanders, nederlander, \
             hollanders, hollander, belgen, belg, vlaming, vlamingen, vlaamse, bi-culturele, bi-culturel, \
             biculturele, biculturel, migratieachtergrond, niet-westerse, westerse, blanken, blanke, \
             blankn, blank, lhbt*, homo*, hetero*, christelijke, christelijk, christen*, gelovigen, \
             gelovige, gelovign, gelovig, moslim*, moeders, moeder, vaders, vader, kinderloze, kinderloz, \
             zonder kinderen, gezonde, beperking, streek*, ex-militairen, alleenstaande*, verplichtingen",
            r"\b\d\d[- ]?plusser\w*\b"],
            &["voorkeur*, voorrang, streepje voor, stapje voor, voor op, liefst, liever, bij gelijke, \
             kiezen, kiest, verkiezen, verkozen, prefere*, preferentie, pre, idealiter, uitsluitend, \
             alleen, bevoorrecht*, voorbehouden, aantrekken, bevoordel*, extra punten, bovenaan, in \
             balans, ziet graag, zien graag, graag een, als het even kan, nemen we een, wensen wij een, \
             benoemen, zou ons team, samenstelling, nadruk, wint, gaan bij, strekt tot aanbeveling, hoopt, \
             als eerste, eerder een, enkel, prettig, past hier beter, beter, aanvulling, voorsprong, \
             pluspunt, genieten, hebben de",
            r"\bgaan (?:bij ons |altijd )*voor\b",
            r"\bgaat (?:bij ons |altijd )*voor\b"],
        ],
        &[
            &["jongste, jonger, nederlands paspoort, nederlandse komaf, nederlandse ouders, nederlandse \
             afkomst, voorkeursleeftijd, meid, oude rot, nederlandse nationaliteit, m, v, man, jongen, \
             jongens, heer, pas afgestudeerden, eigen cultuur, moedertaalsprekers, belgische, ongehuwd*, \
             gehuwd*, nederlandse achtergrond",
            r"\b\d\d-\d\d\b",
            r"\bonder de \d\d\b",
            r"\btussen \d\d en \d\d\b"],
            &["voorkeur*, voorrang, kiezen, liefst, eerder, als eerste, hoopt, beter, gelijke, pluspunt, \
             voorsprong, genieten, pre, eerst, het eerst, graag een, aanvulling"],
        ],
        &[
            &["geen verplichtingen"],
            &["bovenaan, voorrang, voorkeur"],
        ],
    ],
    unless: &[
        "geen voorkeur, geen voorrang, voorkeur voor bepaalde, voorkeur van de, voorkeur van je, bij \
         voorkeur dicht, houdt rekening, op prijs, werken nu, allebei, iedereen, ongeacht, cliënten, \
         inwoners, patiënten, kandidaat die per",
        r"\b(?:vrouw|vrouwen|vrouwelijke|migratieachtergrond|arbeidsbeperking|beperking|biculturele|handicap|doelgroep)\b.*\b(?:ondervertegenwoordigd|te weinig vertegenwoordigd|banenafspraak|quotum|score gelijk|achterstand|voorkeursbeleid|\d+ ?(?:%|procent)|percent)\b",
        r"\b(?:\d+ ?(?:%|procent)|ondervertegenwoordigd|weinig vertegenwoordigd|maar \w+ vrouw|één vrouw)\b.*\b(?:vrouw|vrouwen|vrouwelijke|migratieachtergrond|arbeidsbeperking|beperking|biculturele|die groep)\b",
        "{werk}",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.any_without_ground(&RULE, &[&WORDS, &ASKED])
}
