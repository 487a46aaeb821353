//! Rules without a check function: problems that the stages before the linter report about a file's syntax, schema,
//! references and exceptions. They are defined below those stages, which refer to them.

include!(concat!(env!("OUT_DIR"), "/rulebook.rs"));

use crate::rule::Rule;

/// The rules of these stages, by folder and name.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied()
}

/// Whether this rule is reported by a stage before the linter, and so has no check function.
#[must_use]
pub fn holds(rule: &Rule) -> bool {
    RULES.iter().any(|held| std::ptr::eq(*held, rule))
}
