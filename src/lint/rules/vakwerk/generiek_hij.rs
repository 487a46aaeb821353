//! "Hij", "hem" or "zijn" for the job holder or the citizen.

use crate::finding::{Arg, Evidence, Finding, Place};
use crate::lint::check::{Check, OnProfile, OnVacancy};
use crate::lint::pronouns::generic_he;
use crate::lint::subject::Subject;
use crate::lint::vacancy::VacancySubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "{tekst} spreekt {aantal} keer van hij, hem of zijn",
        label: "hier voor het eerst",
        why: "Een functie en een uitkering zijn er voor iedereen. Een profiel dat over \"hij\" spreekt, werkt \
              door in de vacature; de Europese richtlijn over loontransparantie vraagt om genderneutrale \
              vacatures en functiebenamingen.",
        remedy: "Schrijf \"de klantmanager\" of \"de inwoner\", gebruik het meervoud, of draai de zin om: \
                 \"Onderhoudt een netwerk\" in plaats van \"onderhoudt zijn netwerk\".",
    },
    english: Wording {
        message: "{tekst} speaks {aantal} times of hij, hem or zijn (he, him, his)",
        label: "here for the first time",
        why: "A job and a benefit are there for everybody. A profile that speaks of \"he\" works through \
              into the vacancy; the European pay transparency directive asks for gender-neutral vacancies \
              and job titles.",
        remedy: "Write \"de klantmanager\" or \"de inwoner\", use the plural, or turn the sentence around.",
    },
    snippet: "",
    source: &[
        Citation::Law("loontransparantie-5-3"),
        Citation::Own {
            dutch: "De richtlijn gaat over vacatures en functiebenamingen. Een profiel is de bron van een vacature, en schrijft daarom beter ook neutraal.",
            english: "The directive is about vacancies and job titles. A profile is the source of a vacancy, and had better be neutral too.",
        },
    ],
    dimensions: &[],
    bad: Example::Yaml(
        "beroepssituaties:
  - tekst: De klantmanager beslist of hij een collega inschakelt. # <-- hier",
    ),
    good: Example::Yaml(
        "beroepssituaties:
  - tekst: Mensen die geïnteresseerd zijn in anderen, schakelen een collega in.",
    ),
};

pub static CHECK: Check = Check::Both(OnProfile::Code(check), OnVacancy::Code(check_vacancy));

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

/// One finding for all occurrences, since they are one habit.
fn told(what: &'static str, found: &[Evidence]) -> Vec<Finding> {
    let Some(first) = found.first() else { return Vec::new() };
    let finding = Finding::new(&RULE, Place::Words(first.clone()))
        .with("tekst", Arg::Term(what))
        .with("aantal", found.len())
        .because(found.iter().skip(1).cloned());
    vec![finding]
}
