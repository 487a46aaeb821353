//! A long paragraph.

use crate::finding::{Finding, Place};
use crate::lint::check::{Check, OnVacancy};
use crate::lint::passage::{PassageKind, VacancyPassage};
use crate::lint::vacancy::VacancySubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "deze alinea heeft {aantal} woorden",
        label: "langer dan {grens} woorden",
        why: "Een lange alinea is op een scherm een grijs vlak. Lezers slaan die over, en missen wat erin \
              staat.",
        remedy: "Deel de alinea in tweeën, met een tussenkop of een lijst.",
    },
    english: Wording {
        message: "this paragraph has {aantal} words",
        label: "more than {grens} words",
        why: "On a screen a long paragraph is a grey block. Readers skip it and miss what it says.",
        remedy: "Part the paragraph, with a heading or a list.",
    },
    snippet: "",
    source: &[Citation::Own {
        dutch: "Alinea's van hooguit 100 woorden zijn op een scherm te overzien; een wet zegt hier niets over.",
        english: "Paragraphs of at most 100 words can be taken in on a screen; no law says so.",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je luistert, je legt uit en je beslist samen. Je luistert, je legt uit en je beslist samen. Je luistert, je legt uit en je beslist samen. Je luistert, je legt uit en je beslist samen. Je luistert, je legt uit en je beslist samen. Je luistert, je legt uit en je beslist samen. Je luistert, je legt uit en je beslist samen. Je luistert, je legt uit en je beslist samen. Je luistert, je legt uit en je beslist samen. Je luistert, je legt uit en je beslist samen. Je luistert, je legt uit en je beslist samen. Je luistert, je legt uit en je beslist samen. Je luistert, je legt uit en je beslist samen. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je luistert, je legt uit en je beslist.",
    },
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

/// The maximum number of words of a paragraph that readers finish.
const LIMIT: usize = 100;

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let is_prose = |said: &&VacancyPassage<'_>| matches!(said.part, PassageKind::Prose | PassageKind::Item(_));
    let long = subject.passages.iter().filter(is_prose).filter_map(|said| {
        let words = said.text.split_whitespace().count();
        let finding = Finding::new(&RULE, Place::Value(said.pointer.clone()));
        (words > LIMIT).then(|| finding.with("aantal", words).with("grens", LIMIT))
    });
    long.collect()
}
