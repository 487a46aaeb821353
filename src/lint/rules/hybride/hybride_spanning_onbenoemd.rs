//! Both poles are present, but their tension is not named.

use crate::finding::{Finding, Part};
use crate::lint::absent::{home, size};
use crate::lint::check::{Check, OnProfile};
use crate::lint::counted::named;
use crate::lint::lists::WordList;
use crate::lint::poles::{MOST, PoleCounts};
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "het profiel vraagt op {aantal} aspecten beide kanten, en de spanning daartussen is niet gevonden",
        label: "hier hoort de spanning",
        why: "Klassieke en ondernemende elementen verhouden zich volgens het rapport niet zonder problemen tot \
              elkaar: dat geeft spanning in het werk. Wie die niet benoemt, laat de keuze aan de uitvoerder, \
              zonder rugdekking.",
        remedy: "Beschrijf een situatie waarin de twee kanten botsen, en wat iemand dan doet.",
    },
    english: Wording {
        message: "the profile asks both sides on {aantal} aspects, and the tension between them was not found",
        label: "the tension belongs here",
        why: "Classic and entrepreneurial elements do not go together without problems according to the \
              report; that gives tension in the work. Not naming it leaves the choice to the official, \
              without backing.",
        remedy: "Describe a situation in which the two sides collide, and what somebody does then.",
    },
    snippet: "professionaliteit:
  hybride:
    spanning: Gelijke behandeling en maatwerk trekken soms aan hetzelfde dossier; leg dan beide kanten vast.",
    source: &[Citation::Report("2.5")],
    dimensions: &[],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  hybride: # <-- hier
    focus: {klassiek: rechtsgelijkheid, ondernemend: maatwerk}
    gedrag: {klassiek: toezicht houden, ondernemend: meedenken}
    omgeving: {klassiek: stabiel, ondernemend: in beweging}
    sturing: {klassiek: procedures, ondernemend: samenwerking}",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  hybride:
    focus: {klassiek: rechtsgelijkheid, ondernemend: maatwerk}
    gedrag: {klassiek: toezicht houden, ondernemend: meedenken}
    omgeving: {klassiek: stabiel, ondernemend: in beweging}
    sturing: {klassiek: procedures, ondernemend: samenwerking}
    spanning: Gelijke behandeling en maatwerk trekken aan hetzelfde dossier; leg dan beide kanten vast.",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

/// A tension between two things, among what the coverage counts as complexity of the work: that dimension has tensions of
/// every kind.
pub static WORDS: WordList =
    WordList { words: &["spanning|spanningen|evenwicht|balans tussen", "spanningsveld*"], except: &[] };

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let poles = PoleCounts::of(subject);
    let is_named = || {
        subject.document.node("/professionaliteit/hybride/spanning").is_some()
            || subject.profile.situations.iter().any(|situation| situation.tension.is_some())
            || named(subject, &WORDS, &["werk-complexiteit"]).is_some()
    };
    if poles.both < MOST || subject.incomplete || is_named() {
        return Vec::new();
    }
    let sought = [Part::Situations, Part::Professionalism].map(|part| (part, size(subject, part)));
    let finding = Finding::new(&RULE, home(subject, "/professionaliteit/hybride"))
        .with("aantal", poles.both)
        .sought_in(sought.into_iter().filter(|(_, size)| *size > 0).collect());
    vec![finding]
}
