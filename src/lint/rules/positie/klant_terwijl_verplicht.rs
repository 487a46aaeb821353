//! Uses "klant" throughout although the contact is compulsory.

use crate::dimensions::Level;
use crate::finding::{Evidence, Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::lists::WordList;
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "\"klant\" staat hier {aantal} keer, terwijl het contact niet vrijwillig is",
        label: "hier voor het eerst",
        why: "Een klant kan weggaan als het niet bevalt. Wie een uitkering heeft, kan dat niet: er zijn \
              plichten, en de ambtenaar heeft de macht om in te grijpen. Het woord wekt valse verwachtingen en \
              geeft een vals professioneel bewustzijn, zegt het rapport.",
        remedy: "Schrijf inwoner, burger of werkzoekende, of benoem in professionaliteit.positie dat het contact \
                 niet vrijwillig is.",
    },
    english: Wording {
        message: "\"klant\" (client) stands here {aantal} times, while the contact is not voluntary",
        label: "here for the first time",
        why: "A client can walk away. Somebody on benefits cannot; there are duties, and the official has \
              the power to intervene. The word raises false expectations and a false professional \
              consciousness, says the report.",
        remedy: "Write inwoner, burger or werkzoekende, or state in professionaliteit.positie that the \
                 contact is not voluntary.",
    },
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
};

/// The citizen as a customer (report 7.8).
pub static WORDS: WordList = WordList { words: &["klant|klanten"], except: &["interne klant|klanten"] };

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

/// The number of occurrences from which the word is a habit rather than a slip.
const HABIT: usize = 4;

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    if subject.level("onvrijwillig-contact") == Level::Explicit {
        return Vec::new();
    }
    let duties = [subject.coverage.get("handhaving"), subject.coverage.get("onvrijwillig-contact")];
    let duties: Vec<Evidence> = duties.iter().flat_map(|cover| cover.evidence.iter().cloned()).collect();
    let clients: Vec<_> = subject.hits.of(&WORDS).collect();
    let Some(first) = clients.first() else { return Vec::new() };
    if duties.is_empty() || clients.len() < HABIT {
        return Vec::new();
    }
    let finding =
        Finding::new(&RULE, Place::Words(first.word.clone())).with("aantal", clients.len()).because(duties);
    vec![finding]
}
