//! A text that is there to be replaced.

use crate::dimensions::Role;
use crate::finding::{Evidence, Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};
use crate::words::is_placeholder;

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "hier staat nog geen eigen tekst: \"{tekst}\"",
        label: "nog in te vullen",
        why: "Een invultekst telt niet mee als bewijs, maar komt wel in de vacature en het functieprofiel te staan.",
        remedy: "Schrijf op wat voor deze functie geldt, of haal de sleutel weg.",
    },
    english: Wording {
        message: "this is not a text of your own yet: \"{tekst}\"",
        label: "still to be filled in",
        why: "A placeholder does not count as evidence, but it is printed in the vacancy and the job description.",
        remedy: "Write what is true of this job, or remove the key.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
context:
  team: Nog invullen. # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
context:
  team: Zes klantmanagers en een teamleider.",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

/// The maximum number of characters of a placeholder that is quoted.
const QUOTED: usize = 60;

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let is_own = |text: &str| !text.chars().any(char::is_alphanumeric) || is_answer(text);
    subject
        .prose
        .iter()
        .map(|said| (&said.pointer, said.text.as_str()))
        .filter(|(pointer, text)| is_placeholder(text) && !is_own(text) && Role::of(pointer).is_some())
        .map(|(pointer, text)| {
            let shown: String = text.trim().chars().take(QUOTED).collect();
            let shown = if text.trim().chars().count() > QUOTED { shown + "…" } else { shown };
            let words = Evidence { pointer: pointer.clone(), offset: 0, quote: text.to_owned() };
            Finding::new(&RULE, Place::Words(words)).with("tekst", shown)
        })
        .collect()
}

/// Whether the text says that there is nothing, which is an answer: "geen", "n.v.t.".
fn is_answer(text: &str) -> bool {
    let text = text.trim().trim_end_matches('.').to_lowercase();
    matches!(text.as_str(), "geen" | "n.v.t" | "nee" | "niet" | "niet van toepassing" | "nvt")
}
