//! A value of the wrong type.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "hier hoort {verwacht}; dit is {gevonden}",
        label: "{verwacht} verwacht{zo}{kan}",
        why: "Programma's die het profiel lezen, verwachten op deze plaats altijd dezelfde soort waarde.",
        remedy: "Schrijf de waarde in de verwachte vorm. Een lijst begint per regel met een streepje; een tekst \
                 die op een getal of datum lijkt, zet u tussen aanhalingstekens.",
    },
    english: Wording {
        message: "here {verwacht} is expected; this is {gevonden}",
        label: "{verwacht} expected{zo}{kan}",
        why: "Programs that read the profile expect the same kind of value here every time.",
        remedy: "Write the value in the expected form. A list has a hyphen per line; quote a text that looks \
                 like a number or date.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml("doel: [Inwoners helpen] # <-- hier"),
    good: Example::Yaml("doel: Inwoners helpen."),
};
