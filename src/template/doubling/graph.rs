//! Which variables contain which, through any number of assignments.

use std::collections::HashMap;

use pathfinding::prelude::strongly_connected_components;

use super::assignments::Assignment;

/// Which variables the value of each variable may contain.
pub(super) struct Graph<'a> {
    /// The assignments of each variable.
    of: HashMap<&'a str, Vec<&'a Assignment>>,
    /// The component of each variable: those of one component contain each other.
    components: HashMap<&'a str, usize>,
}

impl<'a> Graph<'a> {
    pub fn of(assignments: &'a [Assignment]) -> Self {
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
    pub fn is_mutual(&self, one: &str, other: &str) -> bool {
        self.components.get(one).is_some_and(|component| self.components.get(other) == Some(component))
    }

    /// The number of copies of other variables after an assignment; what contains itself once counts once.
    pub fn size(&self, assignment: &'a Assignment, sizes: &mut HashMap<&'a str, u64>) -> u64 {
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
