//! Enforcement is described, but the power to impose sanctions is not named.

use crate::finding::{Finding, Place};
use crate::lint::absent::{everywhere, job};
use crate::lint::check::{Check, OnProfile};
use crate::lint::counted::{counted, named};
use crate::lint::lists::WordList;
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "het profiel beschrijft handhaving, en er is niet gevonden of {titel} sancties mag opleggen",
        label: "hier gaat het over handhaven",
        why: "In de meeste gevallen hoort het opleggen van sancties tot de bevoegdheid van contactambtenaren. \
              Die macht bepaalt wat er in het contact mogelijk is; wie die verzwijgt, laat de functionaris en \
              de burger met een verkeerd beeld beginnen.",
        remedy: "Zet in professionaliteit.positie of de functie sancties mag opleggen: ja of nee.",
    },
    english: Wording {
        message: "the profile describes enforcement, and whether {titel} may impose sanctions was not found",
        label: "this is about enforcement",
        why: "In most cases the power to sanction belongs to officials in contact with citizens. It decides \
              what is possible in that contact; hiding it makes the official and the citizen start from a \
              false picture.",
        remedy: "Say in professionaliteit.positie whether the job may impose sanctions: ja or nee.",
    },
    snippet: "professionaliteit:
  positie:
    sanctiebevoegdheid: ja",
    source: &[Citation::Report("2.3.2"), Citation::Report("7.8")],
    dimensions: &["handhaving"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Wijst de inwoner op rechten en plichten. # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Wijst de inwoner op rechten en plichten.
professionaliteit:
  positie: {sanctiebevoegdheid: nee}",
    ),
};

/// The dimensions of which sanctions are a part.
const SANCTIONS: &[&str] = &["handhaving", "onvrijwillig-contact"];

/// Sanctions and means of coercion, among what the coverage counts for `SANCTIONS`: no dimension is about these alone
/// (report 2.3.2, 7.8).
pub static WORDS: WordList = WordList {
    words: &[
        "sanctie*|loonsanctie*",
        "sanctioneer*|sanctioneren",
        "boete|boetes|bestuurlijke boete",
        "legt .. maatregel|maatregelen .. op",
        "maatregel|maatregelen op te leggen",
        "maatregel|maatregelen opleggen|opleggt|oplegt",
        "opleggen van .. maatregel|maatregelen",
        "verlaagt .. uitkering",
        "verlagen van .. uitkering",
        "uitkering .. verlagen|verlaagt|verlaagd|korten|gekort|stopzetten|stopgezet",
        "kort .. uitkering",
        "korting op .. uitkering",
        "<verbaliseren|bekeuren>",
        "bekeuring|bekeuringen",
        "proces-verbaal",
        "processen-verbaal",
        "dwangmiddel|dwangmiddelen",
        "dwangsom|dwangsommen|bestuursdwang",
        "<aan-houden|arresteren> .. {burger}",
        "<stop-zetten|terug-vorderen|intrekken|verlagen> .. *uitkering|*uitkeringen|vergunning|vergunningen",
        "<op-leggen> .. maatregel|maatregelen|straf|straffen|last",
    ],
    except: &[],
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let is_stated = subject.document.node("/professionaliteit/positie/sanctiebevoegdheid").is_some();
    // Words that merely touch on enforcement accuse nobody.
    let mut enforcement = counted(subject, "handhaving");
    let Some(first) = enforcement.next() else { return Vec::new() };
    if subject.incomplete || is_stated || named(subject, &WORDS, SANCTIONS).is_some() {
        return Vec::new();
    }
    let finding = Finding::new(&RULE, Place::Words(first.clone()))
        .with("titel", job(subject))
        .because(enforcement.cloned())
        .sought_in(everywhere(subject));
    vec![finding]
}
