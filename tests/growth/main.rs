//! Work grows no faster than the input.
//!
//! Time depends on the machine, so instructions are counted: the test runs itself under valgrind, where each case in
//! [`cases`] runs on inputs of size n, 2n and 4n, and callgrind records the instructions. The test fails if the
//! increase from 2n to 4n is more than [`MOST`] times the increase from n to 2n. Comparing increases instead of totals
//! cancels the fixed cost of a run, so quadratic work is detected long before it dominates, and n can be small. The cases
//! are divided over the processor cores.
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
    if let Some(part) = callgrind::counted() {
        return count(cases.iter().filter(|case| part.has(case.index)));
    }
    if !callgrind::is_there() {
        let sentence = "not tried: without valgrind no instructions are counted";
        assert!(std::env::var_os("CI").is_none(), "{sentence}");
        eprintln!("{sentence}");
        return;
    }
    let path = concat!(module_path!(), "::work_grows_no_faster_than_the_input");
    let name = path.split_once("::").map_or(path, |(_, name)| name);
    let counts = callgrind::counts(name, |part| {
        cases.iter().filter(|case| part.has(case.index)).map(|case| case.index).collect()
    });
    let mut table = String::new();
    let mut failed = Vec::new();
    for (case, counts) in cases.iter().zip(counts.chunks(SIZES.len() + 1)) {
        assert_eq!(counts.len(), SIZES.len() + 1, "{}: it was counted at every size", case.name);
        let counts = &counts[1..];
        let growth = growth(counts);
        let is_bounded = counts[2] as f64 <= BOUNDED * counts[1] as f64;
        let verdict = if is_bounded { "bounded".to_owned() } else { format!("x {growth:.2}") };
        writeln!(table, "{verdict:>8}  {:>12?}  {}: {}", counts, case.limit, case.name).expect("a text");
        if !is_bounded && growth > most(case) {
            failed.push(format!("{}: {}", case.limit, case.name));
        }
    }
    if std::env::var_os("GROWTH_SHOW").is_some() {
        println!("{table}");
    }
    assert!(failed.is_empty(), "work grows faster than the input:\n{}\n{table}", failed.join("\n"));
}

/// Runs the cases, under callgrind.
fn count<'c>(cases: impl Iterator<Item = &'c Case>) {
    for case in cases {
        if std::env::var_os("GROWTH_SHOW").is_some() {
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

/// The selected cases.
fn chosen() -> Vec<Case> {
    let times = std::env::var_os("GROWTH_TIMES").and_then(|times| times.to_str()?.parse().ok()).unwrap_or(1);
    let only = std::env::var_os("GROWTH_ONLY").unwrap_or_default().into_string().unwrap_or_default();
    let mut cases = cases();
    cases.retain(|case| case.name.contains(&only) || case.limit.contains(&only));
    for (index, case) in cases.iter_mut().enumerate() {
        case.size *= times;
        case.index = index;
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
