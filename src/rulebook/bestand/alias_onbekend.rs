//! An alias without its anchor.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "deze verwijzing met * heeft geen begin: nergens staat het bijbehorende &-anker",
        label: "geen anker met deze naam",
        why: "Een tekst die met `*` begint, is in YAML een verwijzing naar een stuk dat eerder met `&` is \
              benoemd. Vaak is hier een opsommingsteken of nadruk bedoeld.",
        remedy: "Zet de tekst tussen aanhalingstekens, of begin een opsomming met een streepje.",
    },
    english: Wording {
        message: "this reference with * has no beginning: there is no & anchor of that name",
        label: "no anchor of this name",
        why: "A text that begins with `*` is a reference in YAML, to a part named with `&` before. Mostly a \
              bullet or emphasis was meant.",
        remedy: "Put the text between quotes, or begin a list with a hyphen.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("doel: *doel # <-- hier"),
    good: Example::Yaml(r#"doel: "*doel""#),
};
