//! A budget for work, in counted steps: never in time, so that the same input always gives the same result.

/// Steps that may still be taken.
#[derive(Debug, Clone)]
pub struct Budget(u64);

/// The budget is used up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it takes too much work")]
pub struct Exhausted;

impl Budget {
    /// A budget of this many steps.
    #[must_use]
    pub fn new(steps: u64) -> Self {
        Self(steps)
    }

    /// Takes steps.
    ///
    /// # Errors
    /// When fewer are left; from then on, none are.
    pub fn spend(&mut self, steps: u64) -> Result<(), Exhausted> {
        let left = self.0.checked_sub(steps);
        self.0 = left.unwrap_or(0);
        left.map(|_| ()).ok_or(Exhausted)
    }
}

#[cfg(test)]
mod tests {
    use super::{Budget, Exhausted};

    #[test]
    fn what_is_spent_is_gone() {
        let mut budget = Budget::new(10);
        assert_eq!((budget.spend(4), budget.spend(6), budget.spend(0)), (Ok(()), Ok(()), Ok(())));
        assert_eq!(budget.spend(1), Err(Exhausted));
        let mut budget = Budget::new(10);
        assert_eq!((budget.spend(u64::MAX), budget.spend(1)), (Err(Exhausted), Err(Exhausted)));
    }
}
