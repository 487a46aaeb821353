//! … van de … zinnen staan in de lijdende vorm.

use crate::finding::{Finding, Place, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::{Check, Citation, Example, Family, Rule};
use crate::words::passive;

/// … van de … zinnen staan in de lijdende vorm.
pub static RULE: Rule = Rule {
    name: "lijdende-vorm",
    family: Family::Vacancy,
    severity: Severity::Suggestion,
    message: "zinnen in de lijdende vorm: {aantal} van de {totaal}",
    label: "wie dit doet, is hier niet meteen duidelijk",
    why: "In de lijdende vorm blijft vaak weg wie iets doet. Een sollicitant wil juist weten wat het eigen \
          werk is en wat anderen doen.",
    remedy: "Zeg wie het doet: \"een mentor begeleidt je\", liever dan \"je wordt begeleid\" zonder meer.",
    snippet: "",
    source: &[Citation::Format("leesbaarheid: actieve zinnen")],
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
    check: Check::Vacancy(check),
};

/// The share of sentences, in percent, above which it is a habit.
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
