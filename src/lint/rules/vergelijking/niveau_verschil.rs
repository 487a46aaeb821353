//! The same competency or knowledge, required at another level.

use crate::base::pointer::step;
use crate::compare::fingerprint::Part;
use crate::finding::{Finding, Place};
use crate::lint::check::Check;
use crate::lint::comparison::{CompareSubject, List, Placed, Side};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "\"{naam}\" vraagt hier niveau {niveau} en in {ander} niveau {ander_niveau}",
        label: "daar: \"{ander_naam}\", niveau {ander_niveau} ({plaats})",
        why: "Een ander niveau voor hetzelfde werk bepaalt wie wordt aangenomen en wat iemand leert. Zonder uitleg is niet \
              te zien of het werk verschilt of alleen de inschatting.",
        remedy: "Bespreek met de ander waarom het niveau verschilt, en schrijf die reden in de definitie of maak de niveaus \
                 gelijk.",
    },
    english: Wording {
        message: "\"{naam}\" asks level {niveau} here and level {ander_niveau} in {ander}",
        label: "there: \"{ander_naam}\", level {ander_niveau} ({plaats})",
        why: "Another level for the same work decides who is hired and what somebody learns. Without an \
              explanation nobody sees whether the work differs or only the estimate.",
        remedy: "Discuss with the other why the level differs, and write that reason in the definition or \
                 make the levels equal.",
    },
    snippet: "",
    source: &[Citation::Report("7.8")],
    dimensions: &[],
    bad: Example::Two(
        "niveauschaal: [basis, gevorderd, expert]
competenties:
  - naam: Luisteren
    niveau: 2 # <-- hier
    gedragsindicatoren: [Vat samen wat de ander zegt.]
# Het andere profiel:
niveauschaal: [basis, gevorderd, expert]
competenties:
  - naam: Luisteren
    niveau: 3
    gedragsindicatoren: [Vat samen wat de ander zegt.]",
    ),
    good: Example::Two(
        "niveauschaal: [basis, gevorderd, expert]
competenties:
  - naam: Luisteren
    niveau: 2
    gedragsindicatoren: [Vat samen wat de ander zegt.]
# Het andere profiel:
niveauschaal: [start, basis, gevorderd, expert]
competenties:
  - naam: Luisteren
    niveau: 3
    gedragsindicatoren: [Vat samen wat de ander zegt.]",
    ),
};

pub static CHECK: Check = Check::Comparison(check);

/// The words for the depth of knowledge, lowest first, as defined by the format.
const KNOWLEDGE: [&str; 3] = ["basis", "gevorderd", "expert"];

fn check(subject: &CompareSubject<'_>) -> Vec<Finding> {
    if !subject.is_first() {
        return Vec::new();
    }
    let pairs = subject.pairs().into_iter();
    pairs
        .filter_map(|(own, other, _)| {
            let (here, there) = (level(&own, subject.own())?, level(&other, subject.other())?);
            // A word is more reliable than a number: 2 of 3 and 3 of 4 may be the same level.
            (here.to_lowercase() != there.to_lowercase()).then(|| {
                subject
                    .finding(&RULE, Place::Value(step(&own.pointer, "niveau")))
                    .with("naam", own.part.name.clone())
                    .with("niveau", here)
                    .with("ander_naam", other.part.name.clone())
                    .with("ander_niveau", there)
                    .with("plaats", subject.there(&step(&other.pointer, "niveau")))
            })
        })
        .collect()
}

/// The level as a reader knows it: its name, or its number if the profile does not name its levels.
fn level(placed: &Placed<'_>, side: &Side<'_>) -> Option<String> {
    let number = placed.part.level?;
    Some(match placed.list {
        List::Knowledge => word_of(placed.part).unwrap_or_else(|| number.to_string()),
        _ => side.print.level_name(number).map_or_else(|| number.to_string(), str::to_owned),
    })
}

fn word_of(part: &Part) -> Option<String> {
    let place = usize::try_from(part.level?).ok()?.checked_sub(1)?;
    KNOWLEDGE.get(place).map(|word| (*word).to_owned())
}
