//! The rules for risks in vacancies, against sentences that were written before the rules: `risks/used.tsv` was used to improve
//! them; `risks/aside.tsv` was not. Each sentence is a vacancy of its own, and is judged for its own kind of risk only.
//! `RISKS_SHOW=1` prints the figures of each kind, and the misses of the first table.

use std::collections::BTreeMap;

use goedwerk::check::{Settings, check_vacancy_text};
use goedwerk::vacancy_text::Kind;

/// How often a kind of risk was found and not found, where it was there and where it was not.
#[derive(Debug, Default, Clone, Copy)]
struct Count {
    found: usize,
    missed: usize,
    wrong: usize,
}

#[allow(clippy::cast_precision_loss, reason = "some hundreds of sentences")]
impl Count {
    fn precision(self) -> f64 {
        self.found as f64 / (self.found + self.wrong).max(1) as f64
    }

    fn recall(self) -> f64 {
        self.found as f64 / (self.found + self.missed).max(1) as f64
    }

    fn add(&mut self, is_risk: bool, is_found: bool) {
        match (is_risk, is_found) {
            (true, true) => self.found += 1,
            (true, false) => self.missed += 1,
            (false, true) => self.wrong += 1,
            (false, false) => {}
        }
    }
}

/// The counts of each kind in a table.
fn counts(table: &'static str, mut miss: impl FnMut(String)) -> BTreeMap<&'static str, Count> {
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [kind, rules, risk, text] = cells[..] else { panic!("four cells: {line}") };
        let checked = check_vacancy_text("vacature.txt", text.as_bytes(), Kind::Plain, Settings::default());
        let is_found =
            checked.findings.iter().any(|finding| rules.split(' ').any(|rule| rule == finding.rule.name));
        let is_risk = risk == "yes";
        if is_risk != is_found {
            miss(format!("{kind}: {}: {text}", if is_found { "is no risk" } else { "not found" }));
        }
        for kind in [kind, "all"] {
            counts.entry(kind).or_default().add(is_risk, is_found);
        }
    }
    counts
}

#[test]
#[allow(clippy::print_stdout, reason = "the figures are printed on request")]
fn risks_are_found_as_employers_write_them() {
    let show = std::env::var_os("RISKS_SHOW").is_some();
    let tables = [
        (include_str!("risks/used.tsv"), false, 0.97, 0.92),
        (include_str!("risks/aside.tsv"), true, 0.86, 0.79),
    ];
    for (table, is_aside, precision, recall) in tables {
        let counts = counts(table, |miss| {
            if show && !is_aside {
                println!("{miss}");
            }
        });
        if show {
            for (kind, count) in &counts {
                println!(
                    "aside {is_aside}: {kind}: {:.2} {:.2} {count:?}",
                    count.precision(),
                    count.recall()
                );
            }
        }
        let all = counts["all"];
        assert!(all.precision() >= precision, "aside {is_aside}: {all:?}");
        assert!(all.recall() >= recall, "aside {is_aside}: {all:?}");
    }
}
