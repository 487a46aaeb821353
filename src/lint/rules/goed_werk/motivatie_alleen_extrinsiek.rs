//! Only targets, pay or career drive the work.

use crate::dimensions::Level;
use crate::lint::check::{Check, OnProfile};
use crate::lint::lists::WordList;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "het profiel noemt als drijfveer {woorden}, en er is niet gevonden wat iemand zelf drijft",
        label: "alleen een drijfveer van buiten",
        why: "Ambtenaren hebben volgens onderzoek een eigen soort motivatie: iets betekenen voor de \
              publieke zaak. De krachtigste drijfveer van professionals is volgens het rapport hun \
              zelfrespect. Wie alleen met cijfers, beloning of loopbaan werkt, spreekt beide niet \
              aan.",
        remedy: "Noem wat iemand van binnenuit in dit werk drijft.",
    },
    english: Wording {
        message: "the profile names {woorden} as a motive, and what drives somebody from within was not found",
        label: "only a motive from outside",
        why: "According to research, public officials have a motivation of their own: to serve the \
              public good. The strongest motive of professionals, the report says, is their self- \
              respect. Whoever works only with figures, pay or career appeals to neither.",
        remedy: "Name what drives somebody in this work from within.",
    },
    snippet: "professionaliteit:
  motivatie:
    intrinsiek: Wil iets betekenen voor de publieke zaak en voor inwoners die het moeilijk hebben.",
    source: &[Citation::Report("3.3"), Citation::Report("3.4"), Citation::Report("3.6")],
    dimensions: &["motivatie-intrinsiek"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Plaatsen
    taken:
      - Haalt de maandelijkse productietarget. # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Plaatsen
    taken:
      - Haalt de maandelijkse productietarget.
professionaliteit:
  motivatie: {intrinsiek: Wil iets betekenen voor de publieke zaak.}",
    ),
};

/// Extrinsic motivation: targets to meet, pay, career (report 3.4, 3.6). The dimensions know only the intrinsic motives.
pub static WORDS: WordList = WordList {
    words: &[
        "haalt|halen|behaalt|behalen .. target|targets|*target|*targets|norm|normen|productienorm*",
        "target|targets|*target|*targets .. haalt|halen|behaalt|behalen",
        "stuurt|sturen op target|targets|cijfers|aantallen|resultaat|resultaten",
        "gestuurd op target|targets|cijfers|aantallen",
        "rekent|afrekenen|afgerekend op",
        "afgerekend wordt op",
        "targetgedreven|targetgericht*",
        "bonus|bonussen|provisie|prestatiebeloning|prestatietoeslag",
        "carrière|carrièrekansen|loopbaankansen|doorgroeimogelijkheden|doorgroeikansen",
    ],
    except: &["loopbaan|carrière van de klant|kandidaat|inwoner|cliënt|werkzoekende"],
};

pub static CHECK: Check = Check::Profile(OnProfile::WordsWithout {
    list: &WORDS,
    beside: &["motivatie-intrinsiek", "betrokkenheid"],
    enough: Level::Implicit,
});
