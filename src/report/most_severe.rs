//! The most severe results of a run, up to what a reader of the report accepts.

use std::collections::VecDeque;

/// How much is kept.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// The number of results.
    pub results: usize,
    /// Their size in bytes.
    pub bytes: usize,
}

/// The results kept so far, in memory bounded by the limit.
#[derive(Debug)]
pub struct MostSevere {
    limit: Limit,
    /// The results by rank, from most to least severe, each with its number in the run.
    kept: [VecDeque<(usize, String)>; 4],
    bytes: usize,
    /// The number of results added.
    all: usize,
}

impl MostSevere {
    /// No results yet.
    pub fn new(limit: Limit) -> Self {
        Self { limit, kept: Default::default(), bytes: 0, all: 0 }
    }

    /// Adds the next result; `rank` is 0 for the most severe, and 3 for the least. If there are too many, the last one
    /// of the least severe is dropped.
    pub fn add(&mut self, rank: usize, result: String) {
        self.bytes += result.len();
        self.kept[rank.min(3)].push_back((self.all, result));
        self.all += 1;
        while self.count() > self.limit.results || self.bytes > self.limit.bytes {
            let least = self.kept.iter_mut().rev().find(|kept| !kept.is_empty());
            let Some((_, dropped)) = least.and_then(VecDeque::pop_back) else { return };
            self.bytes -= dropped.len();
        }
    }

    /// The number of results kept.
    pub fn count(&self) -> usize {
        self.kept.iter().map(VecDeque::len).sum()
    }

    /// The number of results added.
    pub fn all(&self) -> usize {
        self.all
    }

    /// The results kept, in the order in which they were added.
    pub fn into_results(self) -> Vec<String> {
        let mut results: Vec<(usize, String)> = self.kept.into_iter().flatten().collect();
        results.sort_by_key(|(number, _)| *number);
        results.into_iter().map(|(_, result)| result).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(limit: Limit, results: &[(usize, &str)]) -> (Vec<String>, usize) {
        let mut most = MostSevere::new(limit);
        for (rank, result) in results {
            most.add(*rank, (*result).to_owned());
        }
        let all = most.all();
        (most.into_results(), all)
    }

    #[test]
    fn the_least_severe_are_dropped_and_the_order_stays() {
        let limit = Limit { results: 3, bytes: 100 };
        let all = [(2, "a"), (0, "b"), (3, "c"), (1, "d"), (2, "e"), (0, "f")];
        assert_eq!(kept(limit, &all[..3]), (vec!["a".to_owned(), "b".to_owned(), "c".to_owned()], 3));
        assert_eq!(kept(limit, &all), (vec!["b".to_owned(), "d".to_owned(), "f".to_owned()], 6));
    }

    #[test]
    fn bytes_are_limited_too() {
        let limit = Limit { results: 9, bytes: 5 };
        assert_eq!(kept(limit, &[(1, "aaa"), (1, "bb"), (0, "c")]).0, ["aaa", "c"]);
        assert_eq!(kept(limit, &[(0, "too long")]), (vec![], 1));
    }
}
