//! Work grows with the input, and no faster.
//!
//! Time depends on the machine, so instructions are counted: the test runs itself under valgrind, where each case of
//! [`cases`] does its work on an input of n, 2n and 4n, and callgrind writes down what each took. From n to 2n and from
//! 2n to 4n the work *grows*; where the second growth is more than [`MOST`] times the first, the test fails. Comparing
//! growths and not totals leaves out what every run takes, so that work that grows with the square of the input shows
//! long before it is most of the work.
//!
//! Without valgrind nothing was tried, and the test says so; in CI that is a failure. `GROWTH_ONLY=word` tries the cases
//! with this word in their name or limit, `GROWTH_TIMES=8` larger inputs; `GROWTH_SHOW=1` prints what was counted.

#![expect(
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "it says what was not tried, and what was counted"
)]
#![expect(clippy::cast_precision_loss, reason = "a growth is compared to one decimal")]

mod bounds;
mod callgrind;
mod cases;
mod texts;

use std::fmt::Write as _;

use cases::{Case, cases};

/// The sizes each case is tried at, in its own n.
const SIZES: [usize; 3] = [1, 2, 4];

/// Work that grows with n to the power 1.2 grows 2.3 times as much from 2n to 4n as from n to 2n.
const MOST: f64 = 2.297;

/// Work that is at most this many times as much for twice the input has reached a bound.
const BOUNDED: f64 = 1.05;

#[test]
fn work_grows_no_faster_than_the_input() {
    let cases = chosen();
    if callgrind::is_counted() {
        for case in &cases {
            if std::env::var_os("GROWTH_SHOW").is_some() {
                eprintln!("{}", case.name);
            }
            // What is made once in a run, such as the sets of words, is made here.
            callgrind::count((case.work)(case.size));
            for times in SIZES {
                callgrind::count((case.work)(times * case.size));
            }
        }
        return;
    }
    if !callgrind::is_there() {
        let sentence = "not tried: without valgrind no instructions are counted";
        assert!(std::env::var_os("CI").is_none(), "{sentence}");
        eprintln!("{sentence}");
        return;
    }
    let path = concat!(module_path!(), "::work_grows_no_faster_than_the_input");
    let name = path.split_once("::").map_or(path, |(_, name)| name);
    let counts = callgrind::counts(name);
    assert_eq!(counts.len(), (SIZES.len() + 1) * cases.len(), "every case was counted at every size");
    let mut table = String::new();
    let mut failed = Vec::new();
    for (case, counts) in cases.iter().zip(counts.chunks(SIZES.len() + 1)) {
        let counts = &counts[1..];
        let growth = growth(counts);
        let is_bounded = counts[2] as f64 <= BOUNDED * counts[1] as f64;
        let verdict = if is_bounded { "bounded".to_owned() } else { format!("x {growth:.2}") };
        writeln!(table, "{verdict:>8}  {:>12?}  {}: {}", counts, case.limit, case.name).expect("a text");
        if !is_bounded && growth > MOST {
            failed.push(format!("{}: {}", case.limit, case.name));
        }
    }
    if std::env::var_os("GROWTH_SHOW").is_some() {
        println!("{table}");
    }
    assert!(failed.is_empty(), "work grows faster than the input:\n{}\n{table}", failed.join("\n"));
}

/// How many times as much the work grows from 2n to 4n as from n to 2n; where it hardly grew, how many times as much it is.
fn growth(counts: &[u64]) -> f64 {
    let [first, second, third] = [0, 1, 2].map(|index| counts[index] as f64);
    if second - first < 0.02 * second { third / second } else { (third - second) / (second - first) }
}

/// The cases to try.
fn chosen() -> Vec<Case> {
    let times = std::env::var_os("GROWTH_TIMES").and_then(|times| times.to_str()?.parse().ok()).unwrap_or(1);
    let only = std::env::var_os("GROWTH_ONLY").unwrap_or_default().into_string().unwrap_or_default();
    let mut cases = cases();
    cases.retain(|case| case.name.contains(&only) || case.limit.contains(&only));
    for case in &mut cases {
        case.size *= times;
    }
    cases
}

/// The rows of the table of limits: the limit, and what its last column says of its work.
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
        assert!(!named.is_empty(), "{limit}: names no case");
        for name in named {
            assert!(is_there(name), "{limit}: {name} is no case of tests/growth");
        }
    }
    for case in &cases {
        let is_limit = limits.iter().any(|(limit, _)| *limit == case.limit);
        assert!(is_limit, "{}: {} is no limit of docs/reliability.md", case.name, case.limit);
    }
}
