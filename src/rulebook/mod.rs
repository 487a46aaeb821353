//! The rules without a function: what the stations before the linter say about a file, its form, its references and its
//! exceptions. They stand below those stations, which name them.

include!(concat!(env!("OUT_DIR"), "/rulebook.rs"));

use crate::rule::Rule;

/// The stations' rules, by folder and name.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied()
}

/// Whether a station finds this rule's problems, so that no function of the linter does.
#[must_use]
pub fn holds(rule: &Rule) -> bool {
    RULES.iter().any(|held| std::ptr::eq(*held, rule))
}
