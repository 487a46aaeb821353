//! Uses "klant" throughout although the contact is compulsory.

use crate::dimensions::Level;
use crate::finding::{Arg, Evidence, Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::lists::WordList;
use crate::lint::official::in_title;
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "het contact is niet vrijwillig, en {wat}",
        label: "{waar}",
        why: "Een klant kan weggaan als het niet bevalt. Wie een uitkering heeft, kan dat niet: er \
              zijn plichten, en de ambtenaar heeft de macht om in te grijpen. Het rapport vraagt \
              zich af of titels als klantmanager en werkcoach geen valse verwachtingen wekken en \
              geen vals professioneel bewustzijn geven. Voor het woord klant geldt die vraag net zo \
              goed.",
        remedy: "Schrijf inwoner, burger of werkzoekende, of benoem in professionaliteit.positie dat het contact \
                 niet vrijwillig is.",
    },
    english: Wording {
        message: "the contact is not voluntary, and {wat}",
        label: "{waar}",
        why: "A customer can walk away. Somebody on benefits cannot: there are duties, and the \
              official has the power to intervene. The report asks whether titles such as \
              klantmanager and werkcoach do not raise false expectations and give a false \
              professional consciousness. The same question holds for the word klant.",
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

/// The citizen as a customer (report 7.8): a word, and not what a dimension is about.
pub static WORDS: WordList = WordList { words: &["klant|klanten"], except: &["interne klant|klanten"] };

/// Titles that suggest a voluntary relation (report 7.8).
const TITLES: &[&str] = &["klant", "werkcoach"];

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

/// The number of occurrences from which the word is a habit rather than a slip.
const HABIT: usize = 4;

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    if subject.level("onvrijwillig-contact") == Level::Explicit {
        return Vec::new();
    }
    let duties =
        ["handhaving", "onvrijwillig-contact"].map(|dimension| &subject.coverage.get(dimension).evidence);
    let duties: Vec<Evidence> = duties.into_iter().flatten().cloned().collect();
    let clients: Vec<_> = subject.hits.of(&WORDS).collect();
    let (word, what, place) = match (clients.first(), in_title(subject, TITLES)) {
        (Some(first), _) if clients.len() >= HABIT => {
            let what = Arg::Phrase("klant-vaak", clients.len().to_string());
            (first.word.clone(), what, "hier-voor-het-eerst")
        }
        (_, Some(title)) => {
            let what = Arg::Phrase("titel-vrijwillig", title.quote.clone());
            (title, what, "de-titel")
        }
        _ => return Vec::new(),
    };
    if duties.is_empty() {
        return Vec::new();
    }
    let finding = Finding::new(&RULE, Place::Words(word))
        .with("wat", what)
        .with("waar", Arg::Term(place))
        .because(duties);
    vec![finding]
}
