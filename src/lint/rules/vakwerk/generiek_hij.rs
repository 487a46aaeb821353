//! "Hij", "hem" or "zijn" for the job holder or the citizen.

use crate::dimensions::Role;
use crate::finding::{Evidence, Finding, Place, Severity};
use crate::lint::pronouns::generic_he;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// "Hij", "hem" or "zijn" for the job holder or the citizen.
pub static RULE: Rule = Rule {
    name: "generiek-hij",
    family: Family::Craft,
    severity: Severity::Suggestion,
    message: "het profiel spreekt {aantal} keer van hij, hem of zijn",
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
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let mut found: Vec<Evidence> = Vec::new();
    for (pointer, text) in subject.document.texts() {
        if Role::of(&pointer).is_none() {
            continue;
        }
        found.extend(generic_he(text).into_iter().map(|range| Evidence {
            pointer: pointer.clone(),
            offset: range.start,
            quote: text[range].to_owned(),
        }));
    }
    let Some(first) = found.first() else { return Vec::new() };
    let finding = Finding::new(&RULE, Place::Words(first.clone()))
        .with("aantal", found.len())
        .because(found.iter().skip(1).cloned());
    vec![finding]
}
