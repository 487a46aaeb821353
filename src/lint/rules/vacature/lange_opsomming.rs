//! A long list.

use std::collections::BTreeMap;

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
        message: "deze opsomming heeft {aantal} punten",
        label: "meer dan {grens} punten",
        why: "Van een lange lijst onthoudt een lezer het begin en het eind. Bij een lijst met eisen haken ook \
              mensen af die het werk goed kunnen, omdat ze niet aan elk punt voldoen.",
        remedy: "Houd de punten over die ertoe doen, of deel de lijst in groepen met een tussenkop.",
    },
    english: Wording {
        message: "this list has {aantal} items",
        label: "more than {grens} items",
        why: "Of a long list a reader keeps the beginning and the end. A list of demands also turns away \
              people who could do the work, since they do not meet every item.",
        remedy: "Keep the items that matter, or part the list into groups with a heading.",
    },
    snippet: "",
    source: &[Citation::Own {
        dutch: "Een lijst van hooguit 8 punten is te onthouden; een wet zegt hier niets over.",
        english: "A list of at most 8 items can be remembered; no law says so.",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

- Je luistert goed. # <-- hier
- Je kunt schrijven.
- Je kunt rekenen.
- Je kunt plannen.
- Je kunt praten.
- Je kunt lezen.
- Je kunt bellen.
- Je kunt regelen.
- Je kunt beslissen.",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

- Je luistert goed.
- Je kunt schrijven.",
    },
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

/// The maximum number of items of a list that readers finish.
const LIMIT: usize = 8;

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let mut lists: BTreeMap<usize, (&VacancyPassage<'_>, usize)> = BTreeMap::new();
    for said in subject.passages {
        if let PassageKind::Item(list) = said.part {
            lists.entry(list).or_insert((said, 0)).1 += 1;
        }
    }
    let long = lists.into_values().filter(|(_, count)| *count > LIMIT);
    let finding = |(first, count): (&VacancyPassage<'_>, usize)| {
        Finding::new(&RULE, Place::Value(first.pointer.clone())).with("aantal", count).with("grens", LIMIT)
    };
    long.map(finding).collect()
}
