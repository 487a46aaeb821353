//! Neither breadth nor depth.

use crate::finding::Finding;
use crate::lint::absent::nowhere;
use crate::lint::check::{Check, OnProfile};
use crate::lint::lists::WordList;
use crate::lint::official::in_title;
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is niet gevonden of iemand generalist of specialist is",
        label: "hier hoort hoe breed en hoe diep het werk is",
        why: "Professionals moeten volgens het rapport idealiter zowel de breedte als de diepte \
              kunnen zoeken. Wat beter werkt, laat het rapport open. Een profiel dat er niets over \
              zegt, laat iedereen zelf kiezen.",
        remedy: "Noem wat iedereen kan, en waarin iemand zich verdiept.",
    },
    english: Wording {
        message: "whether somebody is a generalist or a specialist was not found in the profile of {titel}",
        label: "how broad and how deep the work is belongs here",
        why: "Professionals should ideally be able to seek both breadth and depth, the report says. \
              Which works better it leaves open. A profile that says nothing about it leaves \
              everybody to choose.",
        remedy: "Name what everybody can do, and what somebody goes into.",
    },
    snippet: "professionaliteit:
  organisatie:
    breedte_diepte: Doet het hele werk, en heeft één onderwerp waarin collega's om advies vragen.",
    source: &[Citation::Report("5.4"), Citation::Report("7.8")],
    dimensions: &["breedte-diepte"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  organisatie:
    breedte_diepte: Doet het hele werk, en heeft één onderwerp waarin collega's om advies vragen.",
    ),
};

/// That this job is broad, or that it is deep: an answer to this rule, although the dimension asks for both.
pub static WORDS: WordList = WordList {
    words: &[
        "volle breedte",
        "is|bent|ben|als .. generalist|specialist|*specialist",
        "specialist in|op",
        "gespecialiseerd in|op|voor",
    ],
    except: &["{leidinggevende}|{collega}|{partner} is|als .. specialist|generalist"],
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let is_answered = subject.hits.of(&WORDS).next().is_some()
        || in_title(subject, &["generalist", "specialist", "allround"]).is_some();
    if is_answered {
        return Vec::new();
    }
    nowhere(&RULE, subject, "breedte-diepte", "/professionaliteit/organisatie").into_iter().collect()
}
