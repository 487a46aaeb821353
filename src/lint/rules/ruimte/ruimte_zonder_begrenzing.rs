//! Room is required, but nothing limits it.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "het profiel vraagt ruimte ({woorden}), en er is niet gevonden waar die ophoudt of hoe verantwoording volgt",
        label: "hier wordt ruimte gevraagd",
        why: "Contactambtenaren voeren de wet uit voor burgers die van hen afhankelijk zijn. Ruimte zonder \
              grenzen en zonder verantwoording opent de deur voor willekeur.",
        remedy: "Noem wat de ruimte begrenst (wet, gelijke behandeling, mandaat) en hoe de functie verantwoording \
                 aflegt.",
    },
    english: Wording {
        message: "the profile asks for room ({woorden}), and where it ends or how account is given was not found",
        label: "room is asked for here",
        why: "Officials in contact with citizens carry out the law for people who depend on them. Room \
              without bounds and without account opens the door to arbitrariness.",
        remedy: "Name what bounds the room (law, equal treatment, mandate) and how the job gives account.",
    },
    snippet: "professionaliteit:
  ruimte:
    begrenzing:
      - De wet en de beleidsregels van de gemeente.
      - Gelijke gevallen krijgen een gelijke behandeling.
    verantwoording: Legt elke afwijking vast met de reden en bespreekt die in het team.",
    source: &[Citation::Report("4.2.5"), Citation::Report("4.4"), Citation::Report("7.5")],
    dimensions: &["begrenzing", "handelingsruimte"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Maakt gebruik van eigen regelruimte. # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Maakt gebruik van eigen regelruimte.
professionaliteit:
  ruimte: {begrenzing: [De wet en de beleidsregels.]}",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::RoomWithout("begrenzing"));
