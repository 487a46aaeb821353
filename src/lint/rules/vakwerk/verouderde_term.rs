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
        checked: "2026-11-24",
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

/// Abolished laws and bodies in the field of work and income, with their successors. Looked up on 2026-11-24; a date is
/// given only if it was found, with its source in the comment above it. The WAO, the Wajong and the Wsw still apply to
/// existing beneficiaries, so they are not listed.
static OUTDATED: &[Outdated] = &[
    // Stb. 2014, 270 (BWBR0015703)
    Outdated {
        forms: &["wwb", "wet werk en bijstand"],
        successor: "Participatiewet",
        since: Some("1 januari 2015"),
    },
    // CBS, begrippen
    Outdated {
        forms: &["wet investeren in jongeren"],
        successor: "Participatiewet",
        since: Some("1 januari 2012"),
    },
    // The preamble of the Wet werk en bijstand (9 October 2003) says that it incorporates this law.
    Outdated { forms: &["algemene bijstandswet"], successor: "Participatiewet", since: None },
    Outdated {
        forms: &["wet inschakeling werkzoekenden", "id baan|banen", "besluit in en doorstroombanen"],
        successor: "Participatiewet",
        since: None,
    },
    // Wet SUWI
    Outdated {
        forms: &["gak", "lisv", "cadans", "guo", "uszo"],
        successor: "UWV",
        since: Some("1 januari 2002"),
    },
    // Report 2.2: CWI and UWV together formed the WERKbedrijf of UWV; the CWI replaced the arbeidsbureau.
    Outdated { forms: &["cwi", "centrum voor werk en inkomen"], successor: "UWV", since: None },
    Outdated { forms: &["arbeidsbureau|arbeidsbureaus"], successor: "UWV", since: None },
    // Ministerie van VWS
    Outdated {
        forms: &["awbz", "algemene wet bijzondere ziektekosten"],
        successor: "Wet langdurige zorg, Wmo 2015, Zorgverzekeringswet en Jeugdwet",
        since: Some("1 januari 2015"),
    },
    // Kamerstukken I 2008/09, 30 859, C
    Outdated { forms: &["wvg", "wet voorzieningen gehandicapten"], successor: "Wmo 2015", since: None },
    // CBS, begrippen
    Outdated {
        forms: &["gba", "gemeentelijke basisadministratie"],
        successor: "Basisregistratie Personen (BRP)",
        since: Some("januari 2014"),
    },
    // Autoriteit Persoonsgegevens
    Outdated {
        forms: &["wbp", "wet bescherming persoonsgegevens"],
        successor: "Algemene verordening gegevensbescherming (AVG)",
        since: Some("25 mei 2018"),
    },
    // College voor de Rechten van de Mens, organisatie
    Outdated {
        forms: &["college bescherming persoonsgegevens"],
        successor: "Autoriteit Persoonsgegevens",
        since: None,
    },
    // Wet College voor de rechten van de mens
    Outdated {
        forms: &["commissie gelijke behandeling"],
        successor: "College voor de Rechten van de Mens",
        since: Some("oktober 2012"),
    },
];

/// An abolished law or body.
struct Outdated {
    /// Its names.
    forms: &'static [&'static str],
    /// What replaced it.
    successor: &'static str,
    /// When it was replaced, in words, if known.
    since: Option<&'static str>,
}

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let found = |(word, outdated): (Evidence, &Outdated)| {
        let finding = Finding::new(&RULE, Place::Words(word.clone()))
            .with("term", word.quote)
            .with("opvolger", outdated.successor);
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
