//! How often the values of variables contain each other.

use std::collections::{BTreeMap, HashMap};

use pathfinding::prelude::strongly_connected_components;

/// Maximum number of copies of one variable in another, through any number of assignments.
const MOST: u64 = 10_000;

/// How often a value contains those of variables: `x`, or `ns.x` for an attribute that is assigned.
pub(super) type Copies = BTreeMap<String, u64>;

/// An assignment: what a variable gets, and where.
#[derive(Debug)]
pub(super) struct Assignment {
    pub target: String,
    pub copies: Copies,
    pub template: usize,
    pub line: usize,
}

/// A value that grows beyond bounds: the number of its template, and the line of the assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::template) struct Doubling {
    pub template: usize,
    pub line: usize,
}

/// The first assignment after which a value contains itself twice, or too many copies of another.
pub(super) fn first(assignments: &[Assignment]) -> Option<Doubling> {
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
    // Nothing doubles in a loop: the number of copies is that along all paths.
    let mut sizes: HashMap<&str, u64> = HashMap::new();
    assignments.iter().find(|assignment| graph.size(assignment, &mut sizes) > MOST).map(doubling)
}

/// Which variables the value of each variable may contain.
struct Graph<'a> {
    /// The assignments of each variable.
    of: HashMap<&'a str, Vec<&'a Assignment>>,
    /// The component of each variable: those of one component contain each other.
    components: HashMap<&'a str, usize>,
}

impl<'a> Graph<'a> {
    fn of(assignments: &'a [Assignment]) -> Self {
        let mut of: HashMap<&str, Vec<&Assignment>> = HashMap::new();
        let mut names: Vec<&str> = Vec::new();
        for assignment in assignments {
            of.entry(&assignment.target).or_default().push(assignment);
            names.push(&assignment.target);
        }
        let next = |name: &&'a str| -> Vec<&'a str> {
            let assigned = of.get(name).into_iter().flatten();
            assigned.flat_map(|assignment| assignment.copies.keys().map(String::as_str)).collect()
        };
        let components = strongly_connected_components(&names, next);
        let numbered = components.iter().enumerate();
        let components =
            numbered.flat_map(|(number, names)| names.iter().map(move |name| (*name, number))).collect();
        Self { of, components }
    }

    /// Whether each of two variables may contain the other; the first gets a value that contains the second.
    fn is_mutual(&self, one: &str, other: &str) -> bool {
        self.components.get(one).is_some_and(|component| self.components.get(other) == Some(component))
    }

    /// The number of copies of other variables after an assignment; what contains itself once counts once.
    fn size(&self, assignment: &'a Assignment, sizes: &mut HashMap<&'a str, u64>) -> u64 {
        let others = assignment.copies.iter().filter(|(name, _)| !self.is_mutual(&assignment.target, name));
        others.fold(1, |sum: u64, (name, count)| {
            sum.saturating_add(count.saturating_mul(self.size_of(name, sizes)))
        })
    }

    fn size_of(&self, name: &'a str, sizes: &mut HashMap<&'a str, u64>) -> u64 {
        if let Some(size) = sizes.get(name) {
            return *size;
        }
        let assigned = self.of.get(name).into_iter().flatten();
        let size = assigned.map(|assignment| self.size(assignment, sizes)).fold(1, u64::max);
        sizes.insert(name, size);
        size
    }
}
