//! Only the bureaucratic pole of hybrid professionalism.

use crate::lint::check::{Check, OnProfile};
use crate::lint::poles::CLASSIC;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "in het profiel van {titel} is bijna alleen de ambtelijke kant van het werk gevonden ({aantal} van 7 aspecten)",
        label: "hier horen beide kanten",
        why: "Het werk is volgens het rapport hybride: de ambtelijke kant is aangevuld met meedenken, maatwerk \
              en samenwerken. Een profiel met alleen regels, toezicht en procedures mist wat de omgeving \
              vraagt.",
        remedy: "Vul per aspect ook de andere kant in, en benoem waar die twee botsen.",
    },
    english: Wording {
        message: "hardly anything but the bureaucratic side of the work was found in the profile of {titel} ({aantal} of 7 aspects)",
        label: "both sides belong here",
        why: "The work is hybrid according to the report; the official side is supplemented by thinking \
              along, tailoring and cooperation. A profile with only rules, supervision and procedures misses \
              what the surroundings ask.",
        remedy: "Fill in the other side of each aspect too, and name where the two collide.",
    },
    snippet: "professionaliteit:
  hybride:
    focus: { klassiek: rechtsgelijkheid en zorgvuldigheid, ondernemend: maatwerk en resultaat }",
    source: &[Citation::Report("2.5"), Citation::Report("7.3")],
    dimensions: &[
        "hybride-motivatie",
        "hybride-focus",
        "hybride-verhouding",
        "hybride-omgeving",
        "hybride-gedrag",
        "hybride-deskundigheid",
        "hybride-sturing",
    ],
    bad: Example::Yaml(
        "functie: {titel: Medewerker}
professionaliteit:
  hybride: # <-- hier
    motivatie: {klassiek: dienstbaar aan de wet}
    focus: {klassiek: rechtsgelijkheid}
    verhouding: {klassiek: poortwachter}
    omgeving: {klassiek: stabiel}
    gedrag: {klassiek: toezicht en controle}
    deskundigheid: {klassiek: juridisch}",
    ),
    good: Example::Yaml(
        "functie: {titel: Medewerker}
professionaliteit:
  hybride:
    motivatie: {klassiek: dienstbaar aan de wet, ondernemend: zelf iets in gang zetten}
    focus: {klassiek: rechtsgelijkheid, ondernemend: maatwerk}",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::OnlyPole(CLASSIC));
