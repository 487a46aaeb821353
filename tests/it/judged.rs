//! What is found in an invalid file, what is not judged, and that no finding disappears silently.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use goedwerk::base::Language;
use goedwerk::check::{Checked, Settings, check, check_vacancy_text};
use goedwerk::document::{Document, Node, Value};
use goedwerk::report::Summary;
use goedwerk::report::not_judged::sentences;
use goedwerk::rule::{Family, Severity};
use goedwerk::source::Source;
use goedwerk::vacancy_text::Kind;
use proptest::prelude::*;
use serde_json::Value as Json;

use crate::support::assert_snapshot;

const KLANTMANAGER: &str = include_str!("../../profiles/gemeenten/klantmanager.yaml");
const WERKCOACH: &str = include_str!("../../profiles/uwv/werkcoach.yaml");
const SHORT: &str = include_str!("../profielen/kort.yaml");
const BUREAUCRATIC: &str = include_str!("../profielen/bureaucratisch.yaml");
const ENTREPRENEURIAL: &str = include_str!("../profielen/ondernemend.yaml");

/// A beginner's profile, with a line to add under `functie`.
fn small(line: &str) -> String {
    format!(
        "formaat: functieprofiel/1\nfunctie:\n  titel: Consulent\n{line}kerntaken:\n  - titel: Intake\n    taken:\n      \
         - tekst: Voert gesprekken met inwoners.\ncompetenties:\n  - naam: Luisteren\n    gedragsindicatoren:\n      \
         - Stelt open vragen.\n      - Vat samen.\n      - Vraagt of het klopt.\n"
    )
}

const TAB: &str = "formaat: functieprofiel/1\nfunctie:\n\tid: x\n";

fn read(text: &str) -> Checked {
    check("a.yaml", text.as_bytes(), Settings::default())
}

fn is_form(family: Family) -> bool {
    matches!(family, Family::File | Family::Schema)
}

/// The number of findings of each rule about content.
fn content(checked: &Checked) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for finding in checked.findings.iter().filter(|finding| !is_form(finding.rule.family)) {
        *counts.entry(finding.rule.name).or_default() += 1;
    }
    counts
}

/// The rules about syntax and schema that fire, in report order.
fn form(checked: &Checked) -> Vec<&'static str> {
    let found = checked.findings.iter().filter(|finding| is_form(finding.rule.family));
    found.map(|finding| finding.rule.name).collect()
}

fn open(checked: &Checked) -> Vec<&'static str> {
    let mut rules: Vec<_> =
        checked.not_judged.iter().flat_map(|part| &part.rules).map(|rule| rule.name).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

/// The findings that an error in the file hides: rules that find less but are not listed as not having judged.
fn vanished(whole: &Checked, broken: &Checked) -> Vec<&'static str> {
    let (before, after, open) = (content(whole), content(broken), open(broken));
    let lost = before.iter().filter(|(rule, count)| after.get(*rule) < Some(count));
    lost.map(|(rule, _)| *rule).filter(|rule| !open.contains(rule)).collect()
}

/// The findings that only occur because of an error.
fn invented(whole: &Checked, broken: &Checked) -> Vec<&'static str> {
    let (before, after) = (content(whole), content(broken));
    after.iter().filter(|(rule, count)| before.get(*rule) < Some(count)).map(|(rule, _)| *rule).collect()
}

#[test]
fn one_mistake_hides_nothing_that_has_nothing_to_do_with_it() {
    let whole = read(&small(""));
    assert_eq!((whole.count(Severity::Warning), whole.count(Severity::Suggestion)), (7, 21));
    for (line, rule) in
        [("  afdeling: Sociaal Domein\n", "sleutel-onbekend"), ("  schaal: 8\n", "type-onjuist")]
    {
        let broken = read(&small(line));
        assert_eq!(content(&broken), content(&whole), "{line}");
        assert_eq!((form(&broken), open(&broken)), (vec![rule], vec![]), "{line}");
    }
}

#[test]
fn a_file_that_cannot_be_read_whole_says_so_first_and_concludes_nothing() {
    let checked = read(TAB);
    assert_eq!(form(&checked), ["tab"]);
    assert_eq!(checked.findings.len(), 1);
    let [part] = checked.not_judged.as_slice() else { panic!("{:?}", checked.not_judged) };
    assert_eq!(part.rules.len(), 30);
    assert_eq!(
        sentences(&checked, Language::Dutch.words()),
        ["niet beoordeeld: 30 regels, omdat door de fout in regel 3 niet vaststaat wat waarbij hoort"]
    );
    assert_eq!(
        sentences(&checked, Language::English.words()),
        ["not judged: 30 rules, because the error on line 3 leaves open what belongs to what"]
    );
    // A gap is reported at the top of a file; a syntax error further down is still listed first.
    let late = small("") + "doel: \"Inwoners\" helpen\n";
    let checked = read(&late);
    let first: Vec<bool> = checked.findings.iter().map(|finding| is_form(finding.rule.family)).collect();
    assert!(first[0] && first.iter().rev().skip_while(|is_form| !**is_form).all(|is_form| *is_form));
    assert!(first.len() > 20, "intact parts are judged");
}

/// Errors in the klantmanager profile: description, text to replace, replacement.
const MISTAKES: [(&str, &str, &str); 18] = [
    ("a key at the top, mistyped", "\ncompetenties:\n", "\ncompetentis:\n"),
    ("another key at the top, mistyped", "\nprofessionaliteit:\n", "\nprofesionaliteit:\n"),
    ("a key at the top of which nobody knows what it is", "\nkerntaken:\n", "\nbezigheden:\n"),
    ("a key in a block, mistyped", "  caseload:\n", "  casload:\n"),
    ("a key in an item, mistyped", "    spanning:\n", "    spaning:\n"),
    ("a tab", "  team: >-\n", "\tteam: >-\n"),
    ("a quote that is not closed", "schaal: \"9\" }", "schaal: \"9 }"),
    ("a number where a text belongs", "  titel: Klantmanager\n", "  titel: 9\n"),
    (
        "a text where a list belongs",
        "    vraagt: [inlevend-gesprek, handhaven, schakelen]\n",
        "    vraagt: handhaven\n",
    ),
    (
        "a text where a block belongs",
        "  schaal: { cao: Cao Gemeenten, schaal: \"9\" }\n",
        "  schaal: schaal 9\n",
    ),
    ("a text where a number belongs", "    omvang: 60\n", "    omvang: veel\n"),
    ("a value nobody knows", "    dynamiek: hoog\n", "    dynamiek: erg\n"),
    ("a key that stands twice", "\ndoel: >-\n", "\ndoel: Iets anders.\ndoel: >-\n"),
    ("a block that stands twice", "\nbron:\n", "\ncontext:\n  team: Een ander team.\nbron:\n"),
    ("a key that is missing", "  titel: Klantmanager\n", ""),
    ("a line that is nothing", "\nbron:\n", "\nlos woord\nbron:\n"),
    ("an alias to nothing", "    omvang: 60\n", "    omvang: *weg\n"),
    ("no format", "formaat: functieprofiel/1\n", ""),
];

#[test]
fn what_is_found_in_a_damaged_profile_and_what_is_not_judged() {
    let whole = read(KLANTMANAGER);
    let mut table = format!("whole: {:?}\n", content(&whole));
    for (name, from, to) in MISTAKES {
        assert!(KLANTMANAGER.contains(from), "{name}: {from:?}");
        let checked = read(&KLANTMANAGER.replacen(from, to, 1));
        let _ = writeln!(table, "\n{name}: {:?}", form(&checked));
        if content(&checked) != content(&whole) {
            let _ = writeln!(table, "  found: {:?}", content(&checked));
        }
        for (sentence, part) in sentences(&checked, Language::Dutch.words()).iter().zip(&checked.not_judged) {
            let names: Vec<&str> = part.rules.iter().map(|rule| rule.name).collect();
            let names = if part.reason.is_everything() { "...".to_owned() } else { names.join(", ") };
            let _ = writeln!(table, "  {sentence}\n    {names}");
        }
        assert_eq!(vanished(&whole, &checked), Vec::<&str>::new(), "{name}");
    }
    assert_snapshot!("variants", table);
}

/// The spans of the keys of a file.
fn keys(text: &str) -> Vec<Range<usize>> {
    fn collect(node: &Node, keys: &mut Vec<Range<usize>>) {
        match &node.value {
            Value::Mapping(entries) => {
                for entry in entries {
                    keys.push(entry.key_span.clone());
                    collect(&entry.value, keys);
                }
            }
            Value::Sequence(items) => items.iter().for_each(|item| collect(item, keys)),
            _ => {}
        }
    }
    let (document, _) = Document::parse(&Source::new("", text));
    let mut keys = Vec::new();
    document.root().into_iter().for_each(|root| collect(root, &mut keys));
    keys
}

/// A mistyped key: a letter missing, two letters swapped, a letter added, or another word.
fn mistyped(key: &str, how: usize) -> String {
    let middle = key.len() / 2;
    let (start, end) = key.split_at(middle);
    match how {
        0 => format!("{start}{}", &end[1..]),
        1 => format!("{start}x{end}"),
        2 => format!("{key}s"),
        _ => "iets_anders".to_owned(),
    }
}

fn with_key(text: &str, key: &Range<usize>, how: usize) -> String {
    let new = mistyped(&text[key.clone()], how);
    format!("{}{new}{}", &text[..key.start], &text[key.end..])
}

/// Compares a file with a version in which a key is mistyped.
fn nothing_vanishes(text: &str, whole: &Checked, key: &Range<usize>, how: usize) -> Result<(), String> {
    let broken = read(&with_key(text, key, how));
    let (key, line) = (&text[key.clone()], whole.source.position(key.start).line);
    let vanished = vanished(whole, &broken);
    if !vanished.is_empty() {
        return Err(format!("{key} (line {line}), mistyped {how}: {vanished:?} vanished"));
    }
    let invented = invented(whole, &broken);
    // Another word may mean anything or nothing; in the latter case, the content of its block really is absent.
    if how < 3 && !invented.is_empty() {
        return Err(format!("{key} (line {line}), mistyped {how}: {invented:?} invented"));
    }
    Ok(())
}

#[test]
fn a_mistyped_key_of_a_small_profile_makes_nothing_vanish() {
    for text in [SHORT, BUREAUCRATIC, ENTREPRENEURIAL] {
        let whole = read(text);
        assert!(whole.not_judged.is_empty());
        let mut problems = Vec::new();
        for (at, key) in keys(text).iter().enumerate() {
            for how in [at % 3, 3] {
                problems.extend(nothing_vanishes(text, &whole, key, how).err());
            }
        }
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_mistyped_key_makes_nothing_vanish(which in any::<prop::sample::Index>(), how in 0..4_usize, first: bool) {
        let text = if first { KLANTMANAGER } else { WERKCOACH };
        let keys = keys(text);
        let result = nothing_vanishes(text, &read(text), which.get(&keys), how);
        prop_assert!(result.is_ok(), "{result:?}");
    }
}

#[test]
fn text_under_an_unknown_key_counts_where_evidence_is_sought() {
    let whole = read(&small(""));
    assert!(content(&whole).contains_key("intervisie-ontbreekt"));
    let text = small("") + "afspraken:\n  - Het team houdt elke maand intervisie.\n";
    let checked = read(&text);
    assert!(!content(&checked).contains_key("intervisie-ontbreekt"));
    assert!(open(&checked).contains(&"intervisie-ontbreekt"));
    assert!(content(&checked).contains_key("team-ontbreekt") || open(&checked).contains(&"team-ontbreekt"));
    assert!(content(&checked).contains_key("mentor-ontbreekt"), "that is not mentioned anywhere");
}

#[test]
fn a_line_that_is_lost_is_read_as_far_as_it_goes() {
    // The key shows where the line belongs, and the words what it is about.
    let lost = "professionaliteit:\n  reflectie:\n    reflectietijd:\n      omvang: 2 uur\n      los woord intervisie\n";
    let checked = read(&(small("") + lost));
    assert!(open(&checked).contains(&"intervisie-ontbreekt"), "{:?}", checked.not_judged);
    assert!(content(&checked).contains_key("mentor-ontbreekt"));
}

#[test]
fn an_exception_for_a_rule_that_did_not_judge_is_not_called_needless() {
    let with =
        small("") + "uitzonderingen:\n  - regel: mentor-ontbreekt\n    reden: Er is geen mentor nodig.\n";
    assert!(!content(&read(&with)).contains_key("mentor-ontbreekt"));
    let broken =
        with.clone() + "professionaliteid:\n  leren:\n    mentor: Een ervaren collega is een jaar mentor.\n";
    let checked = read(&broken);
    assert!(!content(&checked).contains_key("uitzondering-ongebruikt"), "{:?}", content(&checked));
    // If the exceptions themselves cannot be read, it is unknown what they suppress.
    let checked = read(&with.replace("uitzonderingen:", "uitzonderinge:"));
    assert!(!content(&checked).contains_key("mentor-ontbreekt"));
    assert!(open(&checked).contains(&"mentor-ontbreekt"));
}

#[test]
fn rules_that_are_off_are_not_said_to_be_open() {
    let mut config = goedwerk::config::Config::default();
    let layer = goedwerk::config::read("goedwerk.toml", b"negeer = [\"mentor-ontbreekt\"]\n");
    assert!(layer.findings.is_empty(), "{:?}", layer.findings);
    layer.file.layer().apply(&mut config);
    let settings = Settings { config: &config, ..Settings::default() };
    let checked = check("a.yaml", TAB.as_bytes(), settings);
    assert_eq!(open(&checked).len(), 29);
    assert!(!open(&checked).contains(&"mentor-ontbreekt"));
}

const VACANCY: &str = "formaat: vacature/1\nprofiel: p.yaml\ntitel: Klantmanager\ninleiding: Een uitdagende baan.\n\
                       contact:\n  - naam: A. Bos\n    email: a@example.org\n";

fn beside(text: &str, profile: Option<&str>) -> Checked {
    let sibling = |_: &str| profile.map(|text| text.as_bytes().to_vec());
    check("a.yaml", text.as_bytes(), Settings { sibling: &sibling, ..Settings::default() })
}

#[test]
fn what_a_vacancy_is_not_judged_on_without_its_profile() {
    let whole = beside(VACANCY, Some(KLANTMANAGER));
    assert!(whole.not_judged.is_empty(), "{:?}", whole.not_judged);
    let missing = beside(VACANCY, None);
    assert_eq!(open(&missing), ["goed-werk-niet-in-vacature", "niet-uit-profiel", "screening-onvermeld"]);
    let said = sentences(&missing, Language::Dutch.words());
    assert_eq!(said, ["niet beoordeeld: 3 regels, omdat er geen profiel \"p.yaml\" is"]);
    let faulty = KLANTMANAGER.replace("\ncompetenties:", "\ncompetentis:");
    let checked = beside(VACANCY, Some(&faulty));
    let said = sentences(&checked, Language::Dutch.words());
    assert_eq!(said, ["niet beoordeeld: 3 regels, omdat het profiel \"p.yaml\" fouten heeft"]);
    assert!(!content(&checked).contains_key("verwijzing-onbekend"));
}

#[test]
fn a_vacancy_with_a_mistake_is_judged_on_what_is_intact() {
    let whole = beside(VACANCY, Some(KLANTMANAGER));
    assert!(content(&whole).contains_key("bewaartermijn-ontbreekt"));
    let typo = beside(&VACANCY.replace("contact:", "contct:"), Some(KLANTMANAGER));
    assert!(content(&typo).contains_key("bewaartermijn-ontbreekt"));
    assert!(!content(&typo).contains_key("contact-ontbreekt"));
    assert!(open(&typo).contains(&"contact-ontbreekt"));
    // A lost line is no reason to ignore the words that are present.
    let risky = VACANCY.replace("Een uitdagende baan.", "Je komt in een jong en hecht team.");
    let lost = beside(&(risky + "los woord\n"), Some(KLANTMANAGER));
    assert!(content(&lost).contains_key("leeftijd-genoemd"), "{:?}", content(&lost));
    let named = beside(&(VACANCY.to_owned() + "bewaartermijn; 4 weken\n"), Some(KLANTMANAGER));
    assert!(
        content(&named).contains_key("bewaartermijn-ontbreekt")
            || open(&named).contains(&"bewaartermijn-ontbreekt")
    );
}

#[test]
fn a_development_plan_without_its_profile_says_what_was_not_judged() {
    let plan = include_str!("../../profiles/gemeenten/klantmanager.ontwikkeling.yaml");
    assert!(beside(plan, Some(KLANTMANAGER)).not_judged.is_empty());
    let missing = beside(plan, None);
    assert_eq!(open(&missing), ["beoordeling-een-bron", "niveau-onbekend", "sterke-kant-ongebruikt"]);
}

#[test]
fn of_a_file_nobody_can_read_nothing_was_judged() {
    let many =
        (0..5000).fold("formaat: functieprofiel/1\n".to_owned(), |text, at| text + &format!("k{at}: 1\n"));
    for (text, sentence) in [
        (many.as_str(), "niet beoordeeld: de inhoud van het bestand, omdat het bestand te veel fouten heeft"),
        (
            "a: b\n",
            "niet beoordeeld: de inhoud van het bestand, omdat niet bekend is wat voor bestand dit is",
        ),
    ] {
        let checked = read(text);
        assert_eq!(sentences(&checked, Language::Dutch.words()), [sentence]);
        assert!(open(&checked).len() > 40);
    }
    let word = check_vacancy_text("a.docx", b"geen zip", Kind::Docx, Settings::default());
    assert_eq!(sentences(&word, Language::Dutch.words()).len(), 1);
    assert!(read("").not_judged.is_empty(), "an empty file hides nothing");
}

#[test]
fn every_report_tells_what_was_not_judged_and_none_calls_the_file_clean() {
    use goedwerk::report::{concise, github, html, json, junit, markdown, sarif, text};
    let language = Language::Dutch;
    // Even if the error itself is suppressed, the file is not clean.
    let mut checked = read(TAB);
    checked.findings.clear();
    let mut summary = Summary::default();
    summary.add(&checked);
    assert_eq!((summary.clean, summary.not_judged), (0, 30));
    let page = |report: &dyn goedwerk::report::Report| {
        let piece = report.file(&checked);
        report.run(&[piece], &summary)
    };
    let why = "omdat door de fout in regel 3 niet vaststaat wat waarbij hoort";
    let reports: [(&str, String); 7] = [
        ("text", page(&text::Text::new(language))),
        ("concise", page(&concise::Concise::new(language))),
        ("github", page(&github::Github::new(language))),
        ("markdown", page(&markdown::Markdown::new(language))),
        ("html", page(&html::Html::new(language))),
        ("sarif", page(&sarif::Sarif::new(language, None))),
        ("junit", page(&junit::Junit::new(language, None))),
    ];
    for (name, page) in &reports {
        let plain = page.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(plain.contains(why), "{name}: {page}");
        assert!(!plain.contains("niets gevonden"), "{name}");
    }
    assert!(reports[0].1.contains("30 regels niet beoordeeld"), "{}", reports[0].1);
    let sarif: Json = serde_json::from_str(&reports[5].1).expect("SARIF is JSON");
    let notice = &sarif["runs"][0]["invocations"][0]["toolExecutionNotifications"][0];
    assert_eq!(notice["properties"]["rules"].as_array().expect("a list").len(), 30);
    assert_eq!(notice["locations"][0]["physicalLocation"]["region"]["startLine"], 3);
    assert_eq!(reports[6].1.matches("<skipped").count(), 30);
    assert!(
        reports[6].1.contains("tests=\"30\" failures=\"0\" errors=\"0\" skipped=\"30\""),
        "{}",
        reports[6].1
    );

    let json: Json = serde_json::from_str(&page(&json::Json::new(language, None))).expect("it is JSON");
    let part = &json["files"][0]["not_judged"][0];
    assert_eq!(part["cause"], "unclear-structure");
    assert_eq!(part["line"], 3);
    assert_eq!(part["reason"], why.trim_start_matches("omdat "));
    assert_eq!(part["rules"].as_array().expect("a list").len(), 30);
    assert_eq!(json["summary"]["not_judged"], 30);
}

/// A folder with a single file.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new(text: &str) -> Self {
        let folder = Self(tempfile::TempDir::new().expect("a folder"));
        folder.write(text);
        folder
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("a.yaml")
    }

    fn write(&self, text: &str) {
        fs::write(self.path(), text).expect("it can be written");
    }

    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_goedwerk"));
        command.current_dir(self.0.path()).args(args).output().expect("the binary runs")
    }
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_baseline_says_what_it_cannot_hold() {
    let baseline = ["check", "a.yaml", "--baseline", "b.json"];
    let update = [&baseline[..], &["--update-baseline"]].concat();
    // A lost line at the end of an otherwise plain file.
    let folder = Folder::new(&(small("") + "los woord\n"));
    let output = folder.run(&update);
    assert_eq!(output.status.code(), Some(0));
    let said = told(&output);
    assert!(said.contains("1 bevinding past niet in de nulmeting"), "{said}");
    assert!(said.contains("a.yaml:14:1: losse-regel"), "{said}");
    assert_eq!(folder.run(&baseline).status.code(), Some(1), "as announced");
    // After the repair, the run is clean.
    folder.write(&small(""));
    assert_eq!(folder.run(&baseline).status.code(), Some(0));
    let said = told(&folder.run(&update));
    assert!(!said.contains("past niet"), "{said}");
}

#[test]
fn a_baseline_keeps_what_was_not_judged() {
    let baseline = ["check", "a.yaml", "--baseline", "b.json"];
    let update = [&baseline[..], &["--update-baseline"]].concat();
    let folder = Folder::new(&small(""));
    folder.run(&update);
    // An error makes recorded findings unknown: they are neither solved nor removed.
    folder.write(TAB);
    assert!(!told(&folder.run(&baseline)).contains("zijn er niet meer"));
    let said = told(&folder.run(&update));
    assert!(said.contains("30 regels zijn niet beoordeeld"), "{said}");
    folder.write(&small(""));
    assert_eq!(folder.run(&baseline).status.code(), Some(0));
}

#[test]
fn coverage_of_a_damaged_profile_calls_nothing_absent_that_may_be_there() {
    let folder = Folder::new(&KLANTMANAGER.replace("\nprofessionaliteit:", "\nprofesionaliteit:"));
    let output = folder.run(&["coverage", "a.yaml", "--format", "json"]);
    assert_eq!(output.status.code(), Some(2), "the file still has errors");
    assert!(told(&output).contains("fouten"));
    let report: Json = serde_json::from_slice(&output.stdout).expect("it is JSON");
    let levels = |wanted: &str| {
        let dimensions = report["profiles"][0]["dimensions"].as_array().expect("a list").iter();
        dimensions.filter(|dimension| dimension["coverage"] == wanted).count()
    };
    assert_eq!(levels("ontbreekt"), 0, "{report}");
    assert!(levels("niet-te-beoordelen") > 5);
    assert!(levels("expliciet") > 5, "intact parts are judged");
    let table = String::from_utf8_lossy(&folder.run(&["coverage", "a.yaml"]).stdout).into_owned();
    assert!(table.contains("niet te beoordelen") && !table.contains(" ontbreekt"), "{table}");
}

#[test]
fn the_summary_of_a_run_says_how_many_rules_did_not_judge() {
    let folder = Folder::new(TAB);
    let output = folder.run(&["check", "a.yaml"]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.starts_with("fout[tab]"), "{text}");
    assert!(text.contains("0 suggesties · 30 regels niet beoordeeld"), "{text}");
    // The same output from the cache.
    let cached = ["check", "a.yaml", "--cache=c"];
    let first = folder.run(&cached);
    assert_eq!(first.stdout, folder.run(&cached).stdout);
    assert!(Path::new(&folder.0.path().join("c")).exists());
}

#[test]
fn a_file_with_very_many_errors_is_read_in_so_many_ways_only() {
    let items = (0..150).fold(String::new(), |text, at| {
        text + &format!("  - naam: Competentie {at}\n    gedragsindicatoren: [Vat samen.]\n    iets{at}: Er is intervisie.\n")
    });
    let text = small("").replace("  - naam: Luisteren\n", &(items + "  - naam: Luisteren\n"));
    let checked = read(&text);
    assert_eq!(form(&checked).len(), 150);
    let last = checked.not_judged.last().expect("much was not judged");
    assert_eq!(last.reason.id(), "many-errors");
    assert!(!content(&checked).contains_key("mentor-ontbreekt"), "nothing is concluded from what is absent");
    assert!(last.rules.iter().any(|rule| rule.name == "mentor-ontbreekt"));
    assert!(checked.not_judged.len() < 60, "{}", checked.not_judged.len());
}
