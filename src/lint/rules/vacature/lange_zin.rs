//! Long sentences.

use crate::finding::{Finding, Place};
use crate::lint::check::{Check, OnVacancy};
use crate::lint::vacancy::VacancySubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "zinnen van meer dan {grens} woorden: {aantal} van de {totaal}",
        label: "de langste: {woorden} woorden",
        why: "In een lange zin moet een lezer veel onthouden voordat het eind komt. Wie snel leest of minder \
              taalvaardig is, raakt de draad kwijt.",
        remedy: "Maak er twee zinnen van, of zet de delen in een lijst.",
    },
    english: Wording {
        message: "sentences of more than {grens} words: {aantal} of {totaal}",
        label: "the longest: {woorden} words",
        why: "In a long sentence a reader must keep much in mind before the end comes. Who reads fast, or \
              less easily, loses the thread.",
        remedy: "Make it two sentences, or put its parts in a list.",
    },
    snippet: "",
    source: &[Citation::Own {
        dutch: "Zinnen van hooguit 20 woorden passen bij taalniveau B1, dat de overheid voor publieksteksten aanhoudt.",
        english: "Sentences of at most 20 words fit language level B1, which Dutch public bodies use for texts to the public.",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je voert gesprekken met inwoners die een uitkering aanvragen en je kijkt samen met hen en met de collega's in het team welke hulp het beste past. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je voert gesprekken met inwoners. Je kijkt samen welke hulp past.",
    },
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

/// The maximum number of words of a sentence that is easy to follow.
const LIMIT: usize = 20;

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let sentences: Vec<_> = subject
        .passages
        .iter()
        .flat_map(|said| said.sentences().into_iter().map(move |sentence| (said, sentence)))
        .collect();
    let mut long: Vec<_> = sentences.iter().filter(|(_, sentence)| sentence.words.len() > LIMIT).collect();
    // A stable sort: sentences of equal length stay in text order.
    long.sort_by_key(|(_, sentence)| std::cmp::Reverse(sentence.words.len()));
    let Some((said, longest)) = long.first() else { return Vec::new() };
    let others = long.iter().skip(1).map(|(said, sentence)| said.words(sentence.span.clone()));
    let finding = Finding::new(&RULE, Place::Words(said.words(longest.span.clone())))
        .with("aantal", long.len())
        .with("totaal", sentences.len())
        .with("grens", LIMIT)
        .with("woorden", longest.words.len())
        .because(others);
    vec![finding]
}
