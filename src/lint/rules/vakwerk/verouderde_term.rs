//! An abolished law or body, with its successor.

use std::sync::LazyLock;

use crate::dimensions::Prose;
use crate::finding::{Arg, Evidence, Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::lists::patterns;
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};
use crate::words::PatternSet;

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "\"{term}\" bestaat niet meer{sinds}",
        label: "nu: {opvolger}",
        why: "Een profiel met een afgeschafte wet of instelling laat zien dat het lang niet is bekeken. Wie nu \
              solliciteert of wordt beoordeeld, heeft met de opvolger te maken.",
        remedy: "Vervang de term door de opvolger, of zeg erbij dat het om vroeger gaat.",
    },
    english: Wording {
        message: "\"{term}\" does not exist any more{sinds}",
        label: "now: {opvolger}",
        why: "A profile with an abolished law or body shows that it has not been looked at for long. Whoever \
              applies or is appraised now deals with the successor.",
        remedy: "Replace the term by its successor, or say that it is about the past.",
    },
    snippet: "",
    source: &[Citation::Law {
        ground: "vindplaats per term in src/lint/rules/vakwerk/verouderde_term.rs",
        checked: "2026-11-30",
    }],
    dimensions: &[],
    bad: Example::Yaml(
        "vakkennis:
  - {naam: Wet werk en bijstand, niveau: gevorderd} # <-- hier",
    ),
    good: Example::Yaml(
        "vakkennis:
  - {naam: Participatiewet, niveau: gevorderd}",
    ),
};

/// Abolished laws and bodies in the field of work and income and of local government, with their successors. Looked up on
/// 2026-11-24 and 2026-11-30; a date is given only if it was found, with its source in the comment above it. What still
/// applies to existing cases is not listed: the WAO, the Wajong, the Wsw and the Wet inburgering of 2013. Nor is the IRO,
/// since no source was found that it has ended.
static OUTDATED: &[Outdated] = &[
    // Stb. 2014, 270 (BWBR0015703)
    Outdated::since("1 januari 2015", "Participatiewet", &["wwb", "wet werk en bijstand"]),
    // CBS, begrippen
    Outdated::since("1 januari 2012", "Participatiewet", &["wet investeren in jongeren"]),
    // Invoeringswet Wet werk en bijstand, article 2 (Stb. 2003, 376), in force by Stb. 2003, 386
    Outdated::since(
        "1 januari 2004",
        "Participatiewet",
        &[
            "abw",
            "algemene bijstandswet",
            "wiw",
            "wet inschakeling werkzoekenden",
            "id baan|banen",
            "besluit in en doorstroombanen",
        ],
    ),
    // Stb. 2011, 645
    Outdated::since("1 januari 2012", "Participatiewet", &["wwik", "wet werk en inkomen kunstenaars"]),
    // re-integratiewijzer.nl, REA en WIA: from 1 July 1998 to 29 December 2005
    Outdated::since(
        "29 december 2005",
        "WIA (Wet werk en inkomen naar arbeidsvermogen)",
        &["wet rea", "wet op de re integratie|reintegratie arbeidsgehandicapten"],
    ),
    // Wet SUWI
    Outdated::since("1 januari 2002", "UWV", &["gak", "lisv", "cadans", "guo", "uszo"]),
    // Report 2.2: CWI and UWV together formed the WERKbedrijf of UWV; the CWI replaced the arbeidsbureau.
    Outdated::undated("UWV", &["cwi", "centrum voor werk en inkomen"]),
    Outdated::undated("UWV", &["arbeidsbureau|arbeidsbureaus"]),
    // P. van Hoesel, Terugblik op de Raad voor Werk en Inkomen, Beleidsonderzoek Online, November 2014
    Outdated { successor: None, since: None, forms: &["rwi", "raad voor werk en inkomen"] },
    // Kamerstukken II 2020/21, 35 570 XV, no. 86
    Outdated::since("1 januari 2022", "Nederlandse Arbeidsinspectie", &["inspectie szw"]),
    // Kamerstukken II 2023/24, 33 566, no. 109: they become the Werkcentrum, region by region
    Outdated::undated(
        "Werkcentrum",
        &[
            "leerwerkloket|leerwerkloketten",
            "rmt",
            "regionaal mobiliteitsteam",
            "regionale mobiliteitsteam|mobiliteitsteams",
        ],
    ),
    // VNG, Afspraken Wnra en Cao Gemeenten definitief
    Outdated::since("1 januari 2020", "Cao Gemeenten", &["car uwo"]),
    // Ministerie van VWS
    Outdated::since(
        "1 januari 2015",
        "Wet langdurige zorg, Wmo 2015, Zorgverzekeringswet en Jeugdwet",
        &["awbz", "algemene wet bijzondere ziektekosten"],
    ),
    Outdated::since("1 januari 2015", "Wmo 2015", &["wmo 2007"]),
    // Kamerstukken II 2013/14, 33 983, no. 3: the Jeugdwet repeals the Wet op de jeugdzorg
    Outdated::since(
        "1 januari 2015",
        "gemeente en gecertificeerde instelling (Jeugdwet)",
        &["bureau|bureaus jeugdzorg", "wet op de jeugdzorg"],
    ),
    // Kamerstukken I 2008/09, 30 859, C
    Outdated::undated("Wmo 2015", &["wvg", "wet voorzieningen gehandicapten"]),
    // CBS, begrippen
    Outdated::since(
        "januari 2014",
        "Basisregistratie Personen (BRP)",
        &["gba", "gemeentelijke basisadministratie"],
    ),
    // Autoriteit Persoonsgegevens
    Outdated::since(
        "25 mei 2018",
        "Algemene verordening gegevensbescherming (AVG)",
        &["wbp", "wet bescherming persoonsgegevens"],
    ),
    // College voor de Rechten van de Mens, organisatie
    Outdated::undated("Autoriteit Persoonsgegevens", &["college bescherming persoonsgegevens"]),
    // Wet College voor de rechten van de mens
    Outdated::since(
        "oktober 2012",
        "College voor de Rechten van de Mens",
        &["commissie gelijke behandeling"],
    ),
    // Wabo: these became one permit (brzoplus.nl, Omgevingsvergunning)
    Outdated::since(
        "1 oktober 2010",
        "omgevingsvergunning",
        &[
            "bouwvergunning|bouwvergunningen",
            "milieuvergunning|milieuvergunningen",
            "gebruiksvergunning|gebruiksvergunningen",
            "sloopvergunning|sloopvergunningen",
        ],
    ),
    // VNG, ledenbrief 17/077
    Outdated::since(
        "1 januari 2018",
        "Besluit brandveilig gebruik en basishulpverlening overige plaatsen",
        &["brandbeveiligingsverordening|brandbeveiligingsverordeningen"],
    ),
];

/// An abolished law or body.
struct Outdated {
    /// Its names.
    forms: &'static [&'static str],
    /// What replaced it; `None` if nothing did.
    successor: Option<&'static str>,
    /// When it was replaced, in words, if known.
    since: Option<&'static str>,
}

impl Outdated {
    const fn since(since: &'static str, successor: &'static str, forms: &'static [&'static str]) -> Self {
        Self { forms, successor: Some(successor), since: Some(since) }
    }

    const fn undated(successor: &'static str, forms: &'static [&'static str]) -> Self {
        Self { forms, successor: Some(successor), since: None }
    }
}

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let found = |(word, outdated): (Evidence, &Outdated)| {
        let successor = outdated.successor.map_or(Arg::Term("geen-opvolger"), Arg::from);
        let finding = Finding::new(&RULE, Place::Words(word.clone()))
            .with("term", word.quote)
            .with("opvolger", successor);
        match outdated.since {
            Some(since) => finding.with("sinds", Arg::Phrase("sinds-datum", since.to_owned())),
            None => finding,
        }
    };
    terms(subject.prose).map(found).collect()
}

/// The words for every abolished law or body that a profile names, except in statements about the past.
#[must_use]
pub fn outdated(prose: &Prose<'_>) -> Vec<Evidence> {
    terms(prose).map(|(word, _)| word).collect()
}

fn terms<'a>(prose: &'a Prose<'_>) -> impl Iterator<Item = (Evidence, &'static Outdated)> + 'a {
    static PATTERNS: LazyLock<PatternSet> =
        LazyLock::new(|| patterns(OUTDATED.iter().map(|outdated| (outdated.forms, &[][..]))));
    prose.into_iter().flat_map(|said| {
        let found = PATTERNS.find_in(&said.text).into_iter();
        found.map(|found| (said.words(found.span), &OUTDATED[found.tag])).collect::<Vec<_>>()
    })
}
