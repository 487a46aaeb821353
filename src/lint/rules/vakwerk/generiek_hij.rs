//! "Hij", "hem" or "zijn" for the job holder or the citizen.

use crate::finding::{Arg, Evidence, Finding, Place, Severity};
use crate::lint::pronouns::generic_he;
use crate::lint::vacancy::VacancySubject;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// "Hij", "hem" or "zijn" for the job holder or the citizen.
pub static RULE: Rule = Rule {
    name: "generiek-hij",
    family: Family::Craft,
    severity: Severity::Suggestion,
    message: "{tekst} spreekt {aantal} keer van hij, hem of zijn",
    label: "hier voor het eerst",
    why: "Een functie en een uitkering zijn er voor iedereen. Een profiel dat over \"hij\" spreekt, werkt \
          door in de vacature; de Europese richtlijn over loontransparantie vraagt om genderneutrale \
          vacatures en functiebenamingen.",
    remedy: "Schrijf \"de klantmanager\" of \"de inwoner\", gebruik het meervoud, of draai de zin om: \
             \"Onderhoudt een netwerk\" in plaats van \"onderhoudt zijn netwerk\".",
    snippet: "",
    source: &[Citation::Law {
        ground: "Richtlijn (EU) 2023/970, artikel 5 en overweging 33",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Yaml(
        "beroepssituaties:
  - tekst: De klantmanager beslist of hij een collega inschakelt. # <-- hier",
    ),
    good: Example::Yaml(
        "beroepssituaties:
  - tekst: Mensen die geïnteresseerd zijn in anderen, schakelen een collega in.",
    ),
    check: Check::Both(check, check_vacancy),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let mut found: Vec<Evidence> = Vec::new();
    for said in subject.prose {
        found.extend(generic_he(said.text.as_str()).into_iter().map(|range| said.words(range)));
    }
    told("het-profiel", &found)
}

fn check_vacancy(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let mut found: Vec<Evidence> = Vec::new();
    for said in subject.passages {
        found.extend(generic_he(said.text).into_iter().map(|range| said.words(range)));
    }
    told("de-vacature", &found)
}

/// One finding for all places, since it is one habit.
fn told(what: &'static str, found: &[Evidence]) -> Vec<Finding> {
    let Some(first) = found.first() else { return Vec::new() };
    let finding = Finding::new(&RULE, Place::Words(first.clone()))
        .with("tekst", Arg::Term(what))
        .with("aantal", found.len())
        .because(found.iter().skip(1).cloned());
    vec![finding]
}
