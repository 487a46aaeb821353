//! Says "klant" throughout while the contact is compulsory.

use crate::dimensions::Level;
use crate::finding::{Evidence, Finding, Place, Severity};
use crate::lint::words::List;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Says "klant" throughout while the contact is compulsory.
pub static RULE: Rule = Rule {
    name: "klant-terwijl-verplicht",
    family: Family::Position,
    severity: Severity::Suggestion,
    message: "\"klant\" staat hier {aantal} keer, terwijl het contact niet vrijwillig is",
    label: "hier voor het eerst",
    why: "Een klant kan weggaan als het niet bevalt. Wie een uitkering heeft, kan dat niet: er zijn \
          plichten, en de ambtenaar heeft de macht om in te grijpen. Het woord wekt valse verwachtingen en \
          geeft een vals professioneel bewustzijn, zegt het rapport.",
    remedy: "Schrijf inwoner, burger of werkzoekende, of benoem in professionaliteit.positie dat het contact \
             niet vrijwillig is.",
    snippet: "professionaliteit:
  positie:
    onvrijwillig_contact: De inwoner kiest dit contact niet zelf; leg daarom altijd uit wat moet en wat mag.",
    source: &[Citation::Report("7.8")],
    dimensions: &["onvrijwillig-contact", "handhaving"],
    bad: Example::Yaml(
        "functie: {titel: Consulent}
doel: De klant begeleiden naar werk. # <-- hier
kerntaken:
  - titel: Gesprekken
    taken:
      - Wijst de klant op rechten en plichten.
      - Bespreekt met de klant wat er kan.
      - Maakt met de klant een plan.
      - Belt de klant na een maand.",
    ),
    good: Example::Yaml(
        "functie: {titel: Consulent}
doel: De inwoner begeleiden naar werk.
kerntaken:
  - titel: Gesprekken
    taken:
      - Wijst de inwoner op rechten en plichten.",
    ),
    check: Check::Profile(check),
};

/// From this many times on the word is a habit rather than a slip.
const HABIT: usize = 4;

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    if subject.level("onvrijwillig-contact") == Level::Explicit {
        return Vec::new();
    }
    let duties = [subject.coverage.get("handhaving"), subject.coverage.get("onvrijwillig-contact")];
    let duties: Vec<Evidence> = duties.iter().flat_map(|cover| cover.evidence.iter().cloned()).collect();
    let clients: Vec<_> = subject.hits.of(List::Client).collect();
    let Some(first) = clients.first() else { return Vec::new() };
    if duties.is_empty() || clients.len() < HABIT {
        return Vec::new();
    }
    let finding =
        Finding::new(&RULE, Place::Words(first.word.clone())).with("aantal", clients.len()).because(duties);
    vec![finding]
}
