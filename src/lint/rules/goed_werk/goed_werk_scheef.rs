//! One strand of good work depends on a single item, while another takes nearly everything.

use std::collections::BTreeSet;

use crate::finding::{Arg, Evidence, Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "{licht} staat op één plaats in het profiel, {zwaar} op {aantal} van de {alle} plaatsen over goed werk",
        label: "alleen hier staat iets over {licht}",
        why: "Goed werk is volgens het rapport betrokken, vakkundig en moreel goed tegelijk. De kans \
              daarop is het grootst als de vier krachtenvelden dat alle drie ondersteunen. Een kant \
              die maar één keer voorkomt, raakt makkelijk ondergesneeuwd.",
        remedy: "Laat die kant ook elders zien: in een tweede competentie, een taak of een beroepssituatie.",
    },
    english: Wording {
        message: "{licht} stands in one place of the profile, {zwaar} in {aantal} of the {alle} places about \
                  good work",
        label: "only here is something said about {licht}",
        why: "Good work, the report says, is engaged, excellent and ethical at once. The chance of \
              it is greatest when the four force fields support all three. A side that occurs only \
              once is easily lost among what is said everywhere.",
        remedy: "Let that side show elsewhere too: in a second competency, a task or a work situation.",
    },
    snippet: "",
    source: &[Citation::Report("3.2"), Citation::Report("3.5")],
    dimensions: &["betrokkenheid", "vakmanschap", "ethiek"],
    bad: Example::Yaml(
        "competenties:
  - naam: Werken naar de maat van het vak
    gedragsindicatoren:
      - Stelt een gedegen diagnose.
      - Werkt methodisch aan het plan.
      - Houdt vakkennis bij met vakgenoten.
      - Verbetert de eigen aanpak na elke toets.
      - Toont vakmanschap in het lastige gesprek.
      - Bekwaamt zich in gesprekken over schulden.
      - Verdiept zich in het vakgebied.
      - Ontwikkelt vaardigheden met vakgenoten.
  - naam: Er zijn voor inwoners
    gedragsindicatoren:
      - Toont betrokkenheid bij de inwoner.
      - Toont betrokkenheid bij het vak.
      - Handelt integer. # <-- hier",
    ),
    good: Example::Yaml(
        "competenties:
  - naam: Werken naar de maat van het vak
    gedragsindicatoren:
      - Stelt een gedegen diagnose.
      - Werkt methodisch aan het plan.
      - Toont betrokkenheid bij de inwoner.
      - Handelt integer.
      - Bespreekt een moreel dilemma met een collega.",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

/// The strands of good work, as ids of their dimensions.
const STRANDS: [&str; 3] = ["betrokkenheid", "vakmanschap", "ethiek"];

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let carriers = STRANDS.map(|strand| (strand, carriers(subject, strand)));
    let all: usize = carriers.iter().map(|(_, items)| items.len()).sum();
    let share = subject.limits.good_work_share_max;
    let heavy = carriers.iter().find(|(_, items)| items.len() * 100 > all * share);
    let Some(&(heavy, ref items)) = heavy.filter(|_| carriers.iter().all(|(_, items)| !items.is_empty()))
    else {
        return Vec::new();
    };
    // All strands have items, and the dominant one has more than a third of them, so it is never a single item.
    let light = carriers.iter().filter_map(|(strand, found)| match &found[..] {
        [only] => Some((*strand, *only)),
        _ => None,
    });
    light
        .map(|(strand, only)| {
            let place = match only.quote.as_str() {
                "" => Place::Key(only.pointer.clone()),
                _ => Place::Words(only.clone()),
            };
            Finding::new(&RULE, place)
                .with("licht", Arg::Term(strand))
                .with("zwaar", Arg::Term(heavy))
                .with("aantal", items.len())
                .with("alle", all)
        })
        .collect()
}

/// The first evidence of each item that makes a strand explicit.
fn carriers<'s>(subject: &Subject<'s>, strand: &str) -> Vec<&'s Evidence> {
    let cover = subject.coverage.get(strand);
    let mut seen = BTreeSet::new();
    cover.evidence.iter().take(cover.carrying).filter(|evidence| seen.insert(&evidence.pointer)).collect()
}
