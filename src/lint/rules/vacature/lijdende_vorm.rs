//! Many sentences in the passive voice.

use crate::finding::{Finding, Place};
use crate::lint::check::{Check, OnVacancy};
use crate::lint::vacancy::VacancySubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};
use crate::words::passive;

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "zinnen in de lijdende vorm: {aantal} van de {totaal}",
        label: "wie dit doet, is hier niet meteen duidelijk",
        why: "In de lijdende vorm blijft vaak weg wie iets doet. Een sollicitant wil juist weten wat het eigen \
              werk is en wat anderen doen.",
        remedy: "Zeg wie het doet: \"een mentor begeleidt je\", liever dan \"je wordt begeleid\" zonder meer.",
    },
    english: Wording {
        message: "sentences in the passive: {aantal} of {totaal}",
        label: "who does this is not clear at once",
        why: "The passive often leaves out who does something. An applicant wants to know just that: what is \
              my work, and what do others do.",
        remedy: "Say who does it: \"a mentor guides you\" instead of \"you are guided\".",
    },
    snippet: "",
    source: &[Citation::Own {
        dutch: "In een actieve zin staat wie iets doet. Dat is een norm voor leesbaar schrijven, geen wet.",
        english: "An active sentence says who does something. That is a norm for readable writing, no law.",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

De gesprekken worden door de klantmanager gevoerd. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

De klantmanager voert de gesprekken. Later kun je teamleider worden.",
    },
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

/// The percentage of sentences above which the passive is a habit.
const SHARE: usize = 10;

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let sentences = subject
        .passages
        .iter()
        .flat_map(|said| said.sentences().into_iter().map(move |sentence| (said, sentence)));
    let verbs: Vec<_> =
        sentences.map(|(said, sentence)| passive(&sentence).map(|verb| said.words(verb))).collect();
    let passives: Vec<_> = verbs.iter().flatten().cloned().collect();
    let Some(first) = passives.first() else { return Vec::new() };
    if passives.len() * 100 <= verbs.len() * SHARE {
        return Vec::new();
    }
    let finding = Finding::new(&RULE, Place::Words(first.clone()))
        .with("aantal", passives.len())
        .with("totaal", verbs.len())
        .because(passives.iter().skip(1).cloned());
    vec![finding]
}
