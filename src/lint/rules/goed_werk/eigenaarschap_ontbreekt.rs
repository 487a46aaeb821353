//! Nothing about owning the quality of one's work.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is geen eigenaarschap voor de kwaliteit van het werk gevonden",
        label: "hier hoort wie de kwaliteit van het werk draagt",
        why: "Het belangrijkste kenmerk van professionalisering is volgens het rapport dat degene die het werk \
              doet zich eigenaar voelt en zich verantwoordelijk voelt voor de kwaliteit. Het is ook de reden \
              waarom iemand ruimte verdient.",
        remedy: "Schrijf op waar de functie zelf verantwoordelijk voor is, bijvoorbeeld een dossier van begin tot \
                 eind.",
    },
    english: Wording {
        message: "no ownership of the quality of the work was found in the profile of {titel}",
        label: "who carries the quality of the work belongs here",
        why: "The main mark of professionalisation according to the report is that whoever does the work \
              feels its owner and responsible for its quality. It is also the reason somebody deserves room.",
        remedy: "Write down what the job itself is responsible for, for example a file from beginning to \
                 end.",
    },
    snippet: "professionaliteit:
  zelfrespect:
    eigenwaarde: De klantmanager volgt een dossier van begin tot eind en staat in voor de kwaliteit.",
    source: &[Citation::Report("3.6"), Citation::Report("3.7"), Citation::Report("7.4")],
    dimensions: &["eigenwaarde", "zelfbinding"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  zelfrespect: {eigenwaarde: Staat in voor de kwaliteit van het eigen dossier.}",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Nowhere { dimension: "eigenwaarde", home: "/professionaliteit/zelfrespect" });
