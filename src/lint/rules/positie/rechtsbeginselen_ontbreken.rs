//! The job enforces or sanctions, but the principles of law are not mentioned.

use crate::finding::{Finding, Place};
use crate::lint::absent::everywhere;
use crate::lint::check::{Check, OnProfile};
use crate::lint::counted::{named, required};
use crate::lint::lists::WordList;
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "het profiel laat de functie handhaven of besluiten, en rechtsgelijkheid of rechtszekerheid is niet gevonden",
        label: "hier handelt de functie op grond van de wet",
        why: "Wie de wet uitvoert, is gebonden aan waarborgen als rechtsgelijkheid en rechtszekerheid. Volgens \
              het rapport raken die in het gedrang als het werk zich te veel aan de markt spiegelt.",
        remedy: "Noem de wet waarop het handelen rust en de beginselen waaraan het gebonden is.",
    },
    english: Wording {
        message: "the job enforces or decides, and equality before the law or legal certainty was not found",
        label: "here the job acts on the law",
        why: "Whoever carries out the law is bound to guarantees such as equality before the law and legal \
              certainty. According to the report they are at risk if the work mirrors the market too much.",
        remedy: "Name the law the job acts on and the principles it is bound to.",
    },
    snippet: r#"professionaliteit:
  positie:
    wettelijke_basis:
      - Participatiewet
      - "rechtsgelijkheid: gelijke gevallen krijgen hetzelfde besluit"
      - "rechtszekerheid: de inwoner weet vooraf wat de regels zijn""#,
    source: &[Citation::Report("2.3.2"), Citation::Report("2.5")],
    dimensions: &["wettelijke-basis", "handhaving"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Wijst de inwoner op rechten en plichten. # <-- hier",
    ),
    good: Example::Yaml(
        r#"functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Wijst de inwoner op rechten en plichten.
professionaliteit:
  positie: {wettelijke_basis: ["rechtsgelijkheid: gelijke gevallen krijgen hetzelfde besluit"]}"#,
    ),
};

/// The dimensions of which the principles of law are a part.
const PRINCIPLES: &[&str] = &["wettelijke-basis", "begrenzing", "ethiek", "hybride-focus"];

/// The principles of law, among what the coverage counts for `PRINCIPLES`: no dimension is about these alone
/// (report 2.3.2, 2.5).
pub static WORDS: WordList = WordList {
    words: &[
        "rechtsgelijkheid",
        "rechtszekerheid",
        "rechtmatig*",
        "gelijke behandeling",
        "gelijke gevallen",
        "behandelt .. gelijk",
        "vergelijkbare zaken|gevallen|situaties .. dezelfde manier|wijze",
        "behandelt|beoordeelt vergelijkbare|gelijksoortige .. hetzelfde",
        "willekeur",
        "beginselen van behoorlijk bestuur",
        "algemene beginselen van",
        "rechtsbescherming",
        "proportionaliteit|subsidiariteit|evenredigheid*",
        "gelijkheidsbeginsel|zorgvuldigheidsbeginsel|motiveringsbeginsel",
    ],
    except: &[],
};

/// The job decides on the rights of citizens, among what the coverage counts as service: no dimension distinguishes that from
/// other service (report 2.3.2).
pub static DECIDES: WordList = WordList {
    words: &[
        "<nemen> .. besluit|besluiten|beschikking|beschikkingen op|over .. *aanvraag|*aanvragen",
        "<beslissen|besluiten> op|over .. *aanvraag|*aanvragen|*uitkering|*uitkeringen|recht|rechten|bezwaar|bezwaren|vergunning|vergunningen",
        "<toekennen|af-wijzen|toe-kennen|weigeren|verlenen> .. *aanvraag|*aanvragen|*uitkering|*uitkeringen|voorziening|voorzieningen|vergunning|vergunningen",
        "<op-stellen|schrijven> .. beschikking|beschikkingen",
        "stelt .. recht op .. vast",
    ],
    except: &["vraagt .. aan"],
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let decides = || named(subject, &DECIDES, &["dienstverlening"]).map(|hit| hit.evidence.clone());
    let Some(first) = required(subject, "handhaving").or_else(decides) else { return Vec::new() };
    if subject.incomplete || named(subject, &WORDS, PRINCIPLES).is_some() {
        return Vec::new();
    }
    let nearest = subject.coverage.get("wettelijke-basis").evidence.iter().cloned();
    vec![Finding::new(&RULE, Place::Words(first)).although(nearest).sought_in(everywhere(subject))]
}
