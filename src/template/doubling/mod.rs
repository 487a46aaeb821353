//! Values that double: `x = [x, x]` in a loop.
//!
//! The engine charges fuel for the text and the lists that a template makes, but a list that contains another costs the
//! same whatever is in the other: sixty lines make a value of a quintillion parts, and every operation on it takes as
//! many steps. So before a user template is rendered, its assignments are examined: how often does the value of one
//! variable contain that of another? A value that contains itself more than once, or many copies of others, is refused.
//! `list = list + [item]` grows with every step by one, and is fine.

mod assignments;
mod copies;
mod expressions;
mod graph;

use std::collections::HashMap;

use minijinja::machinery::ast::Stmt;
use minijinja::machinery::parse;

use super::syntax::syntax;
use assignments::{Assignment, Reader};
use graph::Graph;

/// Maximum number of copies of one variable in another, through any number of assignments.
const MOST: u64 = 10_000;

/// The location of an assignment that makes a value grow without bound: the template's index and the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Doubling {
    pub template: usize,
    pub line: usize,
}

/// The first value that doubles in these templates, which share their variables. A template that cannot be parsed has
/// none: the engine reports it.
pub(super) fn find<'t>(templates: impl IntoIterator<Item = &'t str>) -> Option<Doubling> {
    let mut reader = Reader::default();
    let parsed: Vec<(usize, Stmt<'_>)> =
        templates.into_iter().enumerate().filter_map(|(number, text)| Some((number, tree(text)?))).collect();
    for (_, tree) in &parsed {
        reader.names(std::slice::from_ref(tree));
    }
    for (number, tree) in &parsed {
        reader.template = *number;
        reader.statements(std::slice::from_ref(tree));
    }
    first(&reader.assignments)
}

fn tree(text: &str) -> Option<Stmt<'_>> {
    parse(text, "", syntax().ok()?).ok()
}

/// The first assignment after which a value contains itself twice, or too many copies of another.
fn first(assignments: &[Assignment]) -> Option<Doubling> {
    let graph = Graph::of(assignments);
    let doubling =
        |assignment: &Assignment| Doubling { template: assignment.template, line: assignment.line };
    let doubled = assignments.iter().find(|assignment| {
        let of_itself =
            assignment.copies.iter().filter(|(name, _)| graph.is_mutual(&assignment.target, name));
        of_itself.map(|(_, count)| *count).fold(0, u64::saturating_add) > 1
    });
    if let Some(doubled) = doubled {
        return Some(doubling(doubled));
    }
    // Without doubling, there are no cycles to follow: copies are counted along all paths.
    let mut sizes: HashMap<&str, u64> = HashMap::new();
    assignments.iter().find(|assignment| graph.size(assignment, &mut sizes) > MOST).map(doubling)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(template: &str) -> Option<usize> {
        find([template]).map(|doubling| doubling.line)
    }

    #[test]
    fn values_that_double_are_found_with_their_line() {
        for (template, at) in [
            (
                "{% set a = namespace(x=[]) %}\n{% for i in range(60) %}{% set a.x = [a.x, a.x] %}{% endfor %}",
                2,
            ),
            (
                "{% set ns = namespace(x=[1]) %}{% for i in range(40) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
                1,
            ),
            ("{% set x = [1] %}\n{% set x = [x, x] %}", 2),
            ("{% set x = [1] %}{% set y = x %}\n{% set x = {'a': x, 'b': y} %}", 2),
            ("{% set ns = namespace(x=[1]) %}{% for i in a %}{% set ns.x = ns.x * 2 %}{% endfor %}", 1),
            ("{% set n = namespace(x=[1]) %}{% for i in n.x %}{% set n.x = [n.x, i] %}{% endfor %}", 1),
            ("{% set n = namespace(x=[1]) %}{% for i in [n.x] %}{% set n.x = n.x + [i] %}{% endfor %}", 1),
            ("{% macro f(x) %}{{ f([x, x]) }}{% endmacro %}", 1),
            ("{% set ns = namespace(x=1) %}{% for i in a %}{% set ns.x = ns.x | zip(ns.x) %}{% endfor %}", 1),
        ] {
            assert_eq!(line(template), Some(at), "{template}");
        }
        let many = (1..40)
            .map(|n| format!("{{% set x{n} = [x{}, x{}] %}}\n", n - 1, n - 1))
            .collect::<Vec<_>>()
            .concat();
        assert_eq!(line(&many), Some(13));
    }

    #[test]
    fn values_that_grow_step_by_step_are_fine() {
        for template in [
            "{% set ns = namespace(x=[]) %}{% for i in a %}{% set ns.x = ns.x + [i.naam, i.naam] %}{% endfor %}",
            "{% set ns = namespace(n=0, m=0) %}{% for i in a %}{% set ns.n = ns.n + i.n * 2 - ns.m %}{% endfor %}",
            "{% set ns = namespace(x=[], y=[]) %}{% for i in a %}{% set ns.x = ns.x + [i] %}{% endfor %}{{ ns.x + ns.y }}",
            "{% set x = x if x else [] %}{% set x = x or [] %}{% set t = t ~ t %}",
            "{% macro f(x, y) %}{{ x }}{{ y }}{% endmacro %}{{ f([a, b], c) }}{{ f(a, b) }}",
            "{% set k = naam | upper %}{% set k = [k | length, k | trim] %}",
            "{% for x in x.y %}{% for y in x.y %}{{ [x, y, x] }}{% endfor %}{% endfor %}",
            "{% macro f(x, y) %}{{ g([x, y]) }}{% endmacro %}{% macro g(lijst) %}{{ lijst }}{% endmacro %}{{ f([a], b) }}",
            "{% set n = namespace(x=[]) %}{% for i in a.b if i %}{% set n.x = n.x + [i] %}{% endfor %}\
             {% for i in n.x | sort %}{{ i }}{% endfor %}",
            "{% if %}",
        ] {
            assert_eq!(line(template), None, "{template}");
        }
    }

    #[test]
    fn no_shipped_template_doubles() {
        for (name, text) in crate::template::Templates::shipped() {
            assert_eq!(line(text), None, "{name}");
        }
    }
}
