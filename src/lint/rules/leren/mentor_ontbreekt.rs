//! No experienced colleague to learn from.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is geen mentor gevonden",
        label: "hier hoort van wie iemand het vak leert",
        why: "Wie een vak leert, groeit volgens het rapport van gezel tot meester met elk werkstuk \
              dat lukt. Iemand die het vak al kent, helpt daarbij; het rapport beveelt aan dat \
              mentoren of coaches beschikbaar zijn.",
        remedy: "Noem wie het eerste halfjaar meekijkt.",
    },
    english: Wording {
        message: "no mentor was found in the profile of {titel}",
        label: "from whom one learns the craft belongs here",
        why: "Whoever learns a craft grows, the report says, from apprentice to master with every \
              piece of work that succeeds. Somebody who masters the craft helps; the report \
              recommends that mentors or coaches are available.",
        remedy: "Name who looks along in the first half year.",
    },
    snippet: "professionaliteit:
  leren:
    mentor: Een ervaren collega kijkt het eerste halfjaar elke week mee bij één gesprek.",
    source: &[Citation::Report("5.3.2.4"), Citation::Report("7.8")],
    dimensions: &["mentor"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  leren:
    mentor: Een ervaren collega kijkt het eerste halfjaar elke week mee bij één gesprek.",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Nowhere { dimension: "mentor", home: "/professionaliteit/leren" });
