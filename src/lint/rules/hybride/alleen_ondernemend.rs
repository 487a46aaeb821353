//! Only the entrepreneurial pole of hybrid professionalism.

use crate::lint::check::{Check, OnProfile};
use crate::lint::poles::ENTREPRENEURIAL;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "in het profiel van {titel} is bijna alleen de ondernemende kant van het werk gevonden ({aantal} van 7 aspecten)",
        label: "hier horen beide kanten",
        why: "Wie zich te veel spiegelt aan de markt, maakt zich volgens het rapport kwetsbaar: het werk kan \
              dan net zo goed door private partijen, en rechtsgelijkheid en rechtszekerheid komen in het \
              gedrang.",
        remedy: "Vul per aspect ook de andere kant in, en benoem waar die twee botsen.",
    },
    english: Wording {
        message: "hardly anything but the entrepreneurial side of the work was found in the profile of {titel} ({aantal} of 7 aspects)",
        label: "both sides belong here",
        why: "Mirroring the market too much makes vulnerable, says the report; the work could then as well \
              be done by private parties, and equality before the law and legal certainty are at risk.",
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
    motivatie: {ondernemend: zelf iets in gang zetten}
    focus: {ondernemend: maatwerk}
    verhouding: {ondernemend: verbinder}
    omgeving: {ondernemend: in beweging}
    gedrag: {ondernemend: meedenken}
    deskundigheid: {ondernemend: ervaring}",
    ),
    good: Example::Yaml(
        "functie: {titel: Medewerker}
professionaliteit:
  hybride:
    motivatie: {klassiek: dienstbaar aan de wet, ondernemend: zelf iets in gang zetten}
    focus: {klassiek: rechtsgelijkheid, ondernemend: maatwerk}",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::OnlyPole(ENTREPRENEURIAL));
