//! Work grows no faster than the input.
//!
//! Time depends on the machine, so instructions are counted: the test runs itself under valgrind, where each case in
//! [`cases`] runs on inputs of size n, 2n and 4n, and callgrind records the instructions. The test fails if the
//! increase from 2n to 4n is more than [`MOST`] times the increase from n to 2n. Comparing increases instead of totals
//! cancels the fixed cost of a run, so quadratic work is detected long before it dominates, and n can be small. The cases
//! are divided over the processor cores.
//!
//! Small counts vary with what the process did before: memory is reused, a table grows. A case that seems to fail is
//! therefore counted once more, at [`AGAIN`] times its size and in a process of its own. Work that really grows too fast
//! does so all the more at a larger size, and variation becomes smaller.
//!
//! Without valgrind nothing is measured, and the test says so; in CI that is a failure. `GROWTH_ONLY=word` selects the
//! cases with this word in their name or limit, `GROWTH_TIMES=8` multiplies the input sizes, and `GROWTH_SHOW=1` prints
//! the counts.

#![expect(
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "it says what was not tried, and what was counted"
)]
#![expect(clippy::cast_precision_loss, reason = "a growth is compared to one decimal")]

mod bounds;
mod callgrind;
mod cases;
mod commands;
mod mend;
mod texts;

use std::fmt::Write as _;

use cases::{Case, cases};

/// The sizes at which each case runs, as multiples of its n.
const SIZES: [usize; 3] = [1, 2, 4];

/// A case that seems to fail is counted again at this multiple of its sizes.
const AGAIN: usize = 4;

/// The input that is run first has this part of n.
const WARM_UP: usize = 4;

/// For work proportional to n to the power 1.2, the increase from 2n to 4n is 2.3 times that from n to 2n.
const MOST: f64 = 2.297;

/// If doubling the input multiplies the work by at most this factor, the work has reached a bound.
const BOUNDED: f64 = 1.05;

/// Cases that grow faster than they should: the start and the end of their names, and a ratio that they must not exceed.
/// An entry may only be removed or lowered; `docs/reliability.md` lists them as open.
const OPEN: [(&str, &str, f64); 1] = [("lists that grow", "", 3.5)];

/// The ratio up to which the growth of a case is accepted.
fn most(case: &Case) -> f64 {
    let open = OPEN.iter().find(|(start, end, _)| case.name.starts_with(start) && case.name.ends_with(end));
    open.map_or(MOST, |(.., most)| *most)
}

#[test]
fn work_grows_no_faster_than_the_input() {
    let cases = chosen();
    if let Some(numbers) = callgrind::counted() {
        return count(&numbers.into_iter().map(|number| &cases[number]).collect::<Vec<_>>());
    }
    if !callgrind::is_there() {
        let sentence = "not tried: without valgrind no instructions are counted";
        assert!(std::env::var_os("CI").is_none(), "{sentence}");
        eprintln!("{sentence}");
        return;
    }
    // Similar cases follow each other, so they are dealt out.
    let of = callgrind::processes();
    let lists: Vec<Vec<usize>> = (0..of)
        .map(|first| (first..cases.len()).step_by(of).collect())
        .filter(|list: &Vec<_>| !list.is_empty())
        .collect();
    let (mut table, suspects) = judged(&cases, &lists, times());
    let lists: Vec<Vec<usize>> = suspects.iter().map(|number| vec![*number]).collect();
    let (again, failed) = judged(&cases, &lists, AGAIN * times());
    if !again.is_empty() {
        write!(table, "counted again, at {AGAIN} times the size:\n{again}").expect("a text");
    }
    if std::env::var_os("GROWTH_SHOW").is_some() {
        println!("{table}");
    }
    let failed: Vec<&str> = failed.iter().map(|number| cases[*number].name.as_str()).collect();
    assert!(failed.is_empty(), "work grows faster than the input:\n{}\n{table}", failed.join("\n"));
}

/// Counts the cases in these lists. Returns a table of the counts, and the cases whose work grows too fast.
fn judged(cases: &[Case], lists: &[Vec<usize>], times: usize) -> (String, Vec<usize>) {
    let path = concat!(module_path!(), "::work_grows_no_faster_than_the_input");
    let name = path.split_once("::").map_or(path, |(_, name)| name);
    let mut table = String::new();
    let mut failed = Vec::new();
    for (number, counts) in callgrind::counts(name, lists, times) {
        let case = &cases[number];
        assert_eq!(counts.len(), SIZES.len() + 1, "{}: it was counted at every size", case.name);
        let counts = &counts[1..];
        let growth = growth(counts);
        let is_bounded = counts[2] as f64 <= BOUNDED * counts[1] as f64;
        let verdict = if is_bounded { "bounded".to_owned() } else { format!("x {growth:.2}") };
        writeln!(table, "{verdict:>8}  {counts:>12?}  {}: {}", case.limit, case.name).expect("a text");
        if !is_bounded && growth > most(case) {
            failed.push(number);
        }
    }
    (table, failed)
}

/// Runs these cases, under callgrind.
fn count(cases: &[&Case]) {
    let is_shown = std::env::var_os("GROWTH_SHOW").is_some();
    for case in cases {
        if is_shown {
            eprintln!("{}: {}", case.limit, case.name);
        }
        // What is initialized once per process, such as the word sets, is initialized here. It is counted too: callgrind
        // only forgets what the thread of the test did, and a dump also has what other threads did before it.
        callgrind::count((case.work)(case.size.div_ceil(WARM_UP)));
        for times in SIZES {
            callgrind::count((case.work)(times * case.size));
        }
    }
}

/// The ratio of the increase from 2n to 4n to the increase from n to 2n; if the work hardly increased from n to 2n, the
/// ratio of the work at 4n to that at 2n.
fn growth(counts: &[u64]) -> f64 {
    let [first, second, third] = [0, 1, 2].map(|index| counts[index] as f64);
    if second - first < 0.02 * second { third / second } else { (third - second) / (second - first) }
}

/// What all sizes are multiplied by.
fn times() -> usize {
    std::env::var_os(callgrind::TIMES).and_then(|times| times.to_str()?.parse().ok()).unwrap_or(1)
}

/// The selected cases.
fn chosen() -> Vec<Case> {
    let only = std::env::var_os("GROWTH_ONLY").unwrap_or_default().into_string().unwrap_or_default();
    let mut cases = cases();
    cases.retain(|case| case.name.contains(&only) || case.limit.contains(&only));
    for case in &mut cases {
        case.size *= times();
    }
    cases
}

/// The rows of the table of limits: the limit, and the last column, which describes its work.
fn limits() -> Vec<(&'static str, &'static str)> {
    let page = include_str!("../../docs/reliability.md");
    let table =
        page.split("\n## Limits").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap_or_default();
    let rows = table.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    rows.skip(1).filter_map(|row| Some((row.split(" | ").next()?, row.rsplit(" | ").next()?))).collect()
}

#[test]
fn every_limit_names_cases_that_try_its_work() {
    let cases = cases();
    let limits = limits();
    assert!(limits.len() > 15, "the table was found");
    for (limit, work) in &limits {
        let named: Vec<&str> = work.split('`').skip(1).step_by(2).collect();
        let is_there = |name: &str| cases.iter().any(|case| case.limit == *limit && case.name == name);
        assert!(cases.iter().any(|case| case.limit == *limit), "{limit}: no case of tests/growth");
        assert!(!named.is_empty(), "{limit}: does not name a case");
        for name in named {
            assert!(is_there(name), "{limit}: {name} is not a case of tests/growth");
        }
    }
    for case in &cases {
        let is_limit = limits.iter().any(|(limit, _)| *limit == case.limit);
        assert!(is_limit, "{}: {} is not a limit in docs/reliability.md", case.name, case.limit);
    }
}
