//! The rules for what a vacancy must mention, against fragments that were written before the rules were made:
//! the misses in `presence/used.tsv` were used to improve them, those in `presence/aside.tsv` were not read. One author wrote
//! both tables and the rules, so neither figure says how the rules do on the texts of others. Each fragment is a vacancy of
//! its own, and is judged for its own fact only. `PRESENCE_SHOW=1` prints the figures of each fact, and the misses of the first table.
//!
//! A finding is right if the fact is not there. A fact that the text may state in a form that is not understood
//! (`niet-herkend`) is neither accused nor passed: where the fact is there that is right, where it is not, a finding is missed.

use std::collections::BTreeMap;

use goedwerk::check::{Settings, check_vacancy_text};
use goedwerk::vacancy_text::Kind;

/// The rule that reports the absence of each fact.
const RULES: [(&str, &str); 7] = [
    ("plaats", "standplaats-ontbreekt"),
    ("uren", "uren-ontbreken"),
    ("salaris", "salaris-ontbreekt"),
    ("procedure", "procedure-ontbreekt"),
    ("contact", "contact-ontbreekt"),
    ("bewaartermijn", "bewaartermijn-ontbreekt"),
    ("aanpassing", "aanpassing-ontbreekt"),
];

/// How many fragments without a fact were reported and passed, and how many with it were accused and passed.
#[derive(Debug, Default, Clone, Copy)]
struct Count {
    found: usize,
    missed: usize,
    wrong: usize,
    right: usize,
}

#[allow(clippy::cast_precision_loss, reason = "some hundreds of fragments")]
impl Count {
    fn precision(self) -> f64 {
        self.found as f64 / (self.found + self.wrong).max(1) as f64
    }

    fn recall(self) -> f64 {
        self.found as f64 / (self.found + self.missed).max(1) as f64
    }

    fn add(&mut self, is_absent: bool, is_found: bool) {
        *match (is_absent, is_found) {
            (true, true) => &mut self.found,
            (true, false) => &mut self.missed,
            (false, true) => &mut self.wrong,
            (false, false) => &mut self.right,
        } += 1;
    }
}

/// The rules that a text breaks.
fn broken(text: &str) -> Vec<&'static str> {
    let checked = check_vacancy_text("vacature.txt", text.as_bytes(), Kind::Plain, Settings::default());
    checked.findings.iter().map(|finding| finding.rule.name).collect()
}

/// The counts of each fact in a table.
fn counts(table: &'static str, mut miss: impl FnMut(String)) -> BTreeMap<&'static str, Count> {
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    for line in table.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        let [fact, has, text] = cells[..] else { panic!("three cells: {line}") };
        let rule = RULES.iter().find(|(name, _)| *name == fact).expect("a fact that has a rule").1;
        let is_found = broken(&text.replace("\\n", "\n\n")).contains(&rule);
        let is_absent = has == "lacks";
        if is_absent != is_found {
            miss(format!("{fact}: {}: {text}", if is_found { "is there" } else { "is not there" }));
        }
        for name in [fact, "all"] {
            counts.entry(name).or_default().add(is_absent, is_found);
        }
    }
    counts
}

#[test]
#[allow(clippy::print_stdout, reason = "the figures are printed on request")]
fn facts_are_seen_as_employers_write_them() {
    let show = std::env::var_os("PRESENCE_SHOW").is_some();
    let tables = [
        (include_str!("presence/used.tsv"), false, 0.95, 0.95),
        (include_str!("presence/aside.tsv"), true, 0.9, 0.9),
    ];
    for (table, is_aside, precision, recall) in tables {
        let counts = counts(table, |miss| {
            if show && !is_aside {
                println!("{miss}");
            }
        });
        if show {
            for (fact, count) in &counts {
                let (precision, recall) = (count.precision(), count.recall());
                println!("aside {is_aside}: {fact}: {precision:.2} {recall:.2} {count:?}");
            }
        }
        let all = counts["all"];
        assert!(all.precision() >= precision, "aside {is_aside}: {all:?}");
        assert!(all.recall() >= recall, "aside {is_aside}: {all:?}");
    }
}

#[test]
fn what_stands_there_is_not_called_missing() {
    for (text, rule) in [
        (
            "Je werkt in Den Haag, aan de Spui 70 (2511 BT). Op dinsdag mag je thuiswerken.",
            "standplaats-ontbreekt",
        ),
        ("Minimaal aantal uren per week: 32. Maximaal aantal uren per week: 36.", "uren-ontbreken"),
        ("Een 40-urige werkweek.", "uren-ontbreken"),
        ("32-36 upw.", "uren-ontbreken"),
        ("Je werkt 32–36\u{a0}uur.", "uren-ontbreken"),
        ("Salaris: €\u{a0}3.450 tot €\u{a0}4.950.", "salaris-ontbreekt"),
        (
            "De 20 hoogst gerangschikte kandidaten worden uitgenodigd voor een interview. Bij meer dan 30 kandidaten is er \
             een schriftelijke proef.",
            "procedure-ontbreekt",
        ),
    ] {
        assert!(!broken(&format!("Consulent\n\n{text}")).contains(&rule), "{rule}: {text}");
    }
}

#[test]
fn a_word_that_happens_to_stand_there_is_not_enough() {
    for (text, rule) in [
        ("Je houdt van het werken voor een gemeente. Locatie volgt.", "standplaats-ontbreekt"),
        (
            "Wij maken kunst en cultuur toegankelijk voor alle inwoners. Je bent verbindend en toegankelijk.",
            "aanpassing-ontbreekt",
        ),
    ] {
        assert!(broken(&format!("Consulent\n\n{text}")).contains(&rule), "{rule}: {text}");
    }
}

#[test]
fn what_is_unsure_is_a_suggestion_and_no_accusation() {
    let rules = broken("Consulent\n\nJe salaris is volgens de cao.");
    assert!(rules.contains(&"niet-herkend") && !rules.contains(&"salaris-ontbreekt"), "{rules:?}");
}

#[test]
fn the_data_of_a_page_counts() {
    let page = |data: &str| {
        let page = format!(
            "<!doctype html><html lang=\"nl\"><head><script type=\"application/ld+json\">{data}</script></head>\
             <body><main><h1>Consulent</h1><p>Je helpt inwoners.</p></main></body></html>"
        );
        let checked = check_vacancy_text("pagina.html", page.as_bytes(), Kind::Html, Settings::default());
        checked.findings.iter().map(|finding| finding.rule.name).collect::<Vec<_>>()
    };
    let absent = ["standplaats-ontbreekt", "uren-ontbreken", "salaris-ontbreekt", "sluitingsdatum-ontbreekt"];
    let without = page("{}");
    let with = page(
        r#"{"@type":"JobPosting","baseSalary":{"@type":"MonetaryAmount","value":{"minValue":3450}},"workHours":"32 uur",
            "validThrough":"2027-04-11","jobLocation":{"address":{"addressLocality":"Utrecht"}}}"#,
    );
    for rule in absent {
        assert!(without.contains(&rule), "{rule}: {without:?}");
        assert!(!with.contains(&rule), "{rule}: {with:?}");
    }
}
