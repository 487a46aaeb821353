//! Something that every vacancy needs may be there, in a form that goedwerk does not understand.

use super::{
    bewaartermijn_ontbreekt, contact_ontbreekt, procedure_ontbreekt, salaris_ontbreekt,
    standplaats_ontbreekt, uren_ontbreken,
};
use crate::finding::{Evidence, Finding, Place};
use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
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
    source: &[Citation::Law("nvp-sollicitatiecode")],
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

/// What a text may state in a form that is not understood: its key in a `vacature/1`, and the words that state it and that
/// may state it.
static FACTS: [(&str, &VacancyList, &VacancyList); 6] = [
    ("standplaats", &standplaats_ontbreekt::WORDS, &standplaats_ontbreekt::UNSURE),
    ("uren", &uren_ontbreken::WORDS, &uren_ontbreken::UNSURE),
    ("salaris", &salaris_ontbreekt::WORDS, &salaris_ontbreekt::UNSURE),
    ("procedure", &procedure_ontbreekt::WORDS, &procedure_ontbreekt::UNSURE),
    ("contact", &contact_ontbreekt::WORDS, &contact_ontbreekt::UNSURE),
    ("bewaartermijn", &bewaartermijn_ontbreekt::WORDS, &bewaartermijn_ontbreekt::UNSURE),
];

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    if subject.vacancy.is_some() || subject.incomplete {
        return Vec::new();
    }
    let finding = |(key, stated, unsure): (&'static str, &'static VacancyList, &'static VacancyList)| {
        let words: &Evidence = subject.hits.of_list(unsure).next()?;
        let quote = words.quote.split_whitespace().collect::<Vec<_>>().join(" ");
        let finding = || Finding::new(&RULE, Place::Words(words.clone()));
        (!subject.states(key, stated)).then(|| finding().with("sleutel", key).with("woorden", quote))
    };
    FACTS.into_iter().filter_map(finding).collect()
}
