//! Something that every vacancy needs may be there, in a form that goedwerk does not understand.

use crate::finding::{Finding, Place};
use crate::lint::check::{Check, OnVacancy};
use crate::lint::facts::FACTS;
use crate::lint::vacancy::VacancySubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "\"{sleutel}\" niet herkend in \"{woorden}\"",
        label: "staat het hier, of volgt het nog?",
        why: "De tekst noemt dit onderwerp wel, maar een plaats, getal of datum is er niet in herkend. Wie de vacature \
              leest, kan daar ook naar moeten zoeken.",
        remedy: "Noem het precies. Staat het er al, dan kan deze melding weg.",
    },
    english: Wording {
        message: "\"{sleutel}\" was not recognised in \"{woorden}\"",
        label: "is it here, or is it still to come?",
        why: "The text does mention this subject, but no place, number or date was recognised in it. Readers of the \
              vacancy may have to look for it too.",
        remedy: "State it precisely. If it is there already, ignore this finding.",
    },
    snippet: "",
    source: &[Citation::Law { ground: "NVP Sollicitatiecode", checked: "2026-11-24" }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager

Je salaris is volgens de cao. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager

Je salaris is schaal 9 van de cao Gemeenten.",
    },
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    if subject.vacancy.is_some() || subject.incomplete {
        return Vec::new();
    }
    let finding = |key: &'static str, words: &crate::finding::Evidence| {
        let quote = words.quote.split_whitespace().collect::<Vec<_>>().join(" ");
        Finding::new(&RULE, Place::Words(words.clone())).with("sleutel", key).with("woorden", quote)
    };
    FACTS.iter().filter_map(|fact| Some(finding(fact.key, fact.unsure(subject)?))).collect()
}
