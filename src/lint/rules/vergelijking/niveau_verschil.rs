//! The same competency or knowledge, asked at another level.

use crate::compare::fingerprint::Part;
use crate::document::step;
use crate::finding::{Finding, Place, Severity};
use crate::lint::comparison::{CompareSubject, List, Placed, Side};
use crate::lint::{Check, Citation, Example, Family, Rule};

/// The same competency or knowledge, asked at another level.
pub static RULE: Rule = Rule {
    name: "niveau-verschil",
    family: Family::Comparison,
    severity: Severity::Suggestion,
    message: "\"{naam}\" vraagt hier niveau {niveau} en in {ander} niveau {ander_niveau}",
    label: "daar: \"{ander_naam}\", niveau {ander_niveau} ({plaats})",
    why: "Een ander niveau voor hetzelfde werk bepaalt wie wordt aangenomen en wat iemand leert. Zonder uitleg is niet \
          te zien of het werk verschilt of alleen de inschatting.",
    remedy: "Bespreek met de ander waarom het niveau verschilt, en schrijf die reden in de definitie of maak de niveaus \
             gelijk.",
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
    check: Check::Comparison(check),
};

/// The words for how deep knowledge goes, lowest first: the format's own.
const KNOWLEDGE: [&str; 3] = ["basis", "gevorderd", "expert"];

fn check(subject: &CompareSubject<'_>) -> Vec<Finding> {
    if !subject.is_first() {
        return Vec::new();
    }
    let pairs = subject.pairs().into_iter();
    pairs
        .filter_map(|(own, other, _)| {
            let (here, there) = (level(&own, subject.own())?, level(&other, subject.other())?);
            // A word says what a number only counts: 2 of 3 and 3 of 4 may be one level.
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

/// The level as a reader knows it: its word, or its number where the profile has no words.
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
