//! Snapshots of the reports on the shipped profiles.

use goedwerk::base::Language;
use goedwerk::check::{Content, Settings, check};
use goedwerk::config::Config;
use goedwerk::lint::limits::Limits;
use goedwerk::messages::finding_text;
use goedwerk::report::json::Json;
use goedwerk::report::width::STANDARD as WIDTH;
use goedwerk::report::{Report as _, Summary, coverage, explain, text};

use crate::support::{assert_snapshot, bytes, checked};

/// The report without colours.
fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

#[test]
fn the_report_on_the_werkcoach() {
    let checked = checked("profiles/uwv/werkcoach.yaml");
    let mut summary = Summary::default();
    summary.add(&checked);
    let report = text::render(&checked, Language::Dutch);
    assert_snapshot!(plain(&report) + &summary.line(Language::Dutch.words()));
}

#[test]
fn the_report_on_the_werkcoach_in_english() {
    let checked = checked("profiles/uwv/werkcoach.yaml");
    assert_snapshot!(plain(&text::render(&checked, Language::English)));
}

#[test]
fn the_coverage_of_both_profiles() {
    for (name, path) in [
        ("coverage_werkcoach", "profiles/uwv/werkcoach.yaml"),
        ("coverage_klantmanager", "profiles/gemeenten/klantmanager.yaml"),
    ] {
        let checked = checked(path);
        let Some(Content::Profile(profile, found)) = &checked.content else { panic!("{path} is a profile") };
        assert_snapshot!(
            name,
            coverage::table(&checked, profile, found.of(&checked.document, profile), Language::Dutch, WIDTH)
        );
    }
}

#[test]
fn the_page_of_a_rule_and_the_list_of_all() {
    let rule = goedwerk::lint::rule("klant-terwijl-verplicht").expect("the rule exists");
    assert_snapshot!("page", explain::page(rule, Language::Dutch, WIDTH));
    assert_snapshot!("list", explain::list(Language::Dutch, WIDTH));
}

#[test]
fn what_is_missing_says_where_it_was_sought() {
    let checked = checked("profiles/uwv/werkcoach.yaml");
    let yaml: serde_json::Value = serde_yaml::from_str(&checked.source.text).expect("the profile is YAML");
    let lengths = |list: &str, within: &str| -> usize {
        let items = yaml[list].as_array().expect("a list").iter();
        items.map(|item| item[within].as_array().map_or(0, Vec::len)).sum()
    };
    let expected = format!(
        "{} competencies ({} behavioural indicators), {} tasks, {} work situations, the rest of the text",
        yaml["competenties"].as_array().expect("a list").len(),
        lengths("competenties", "gedragsindicatoren"),
        lengths("kerntaken", "taken"),
        yaml["beroepssituaties"].as_array().expect("a list").len(),
    );
    let json = Json::new(Language::English, None);
    let report = json.run(&[json.file(&checked)], &Summary::default());
    let report: serde_json::Value = serde_json::from_str(&report).expect("it is JSON");
    let findings = report["files"][0]["findings"].as_array().expect("a list");
    let of = |rule: &str| findings.iter().find(|finding| finding["rule"] == rule).expect("the rule speaks");
    assert_eq!(of("intervisie-ontbreekt")["searched"], expected);
    assert!(of("indicator-dubbel")["searched"].is_null(), "nothing is missing here");
}

#[test]
fn labels_follow_the_limits() {
    let limits = Limits { indicators_min: 4, indicators_max: 6, competencies_max: 2, ..Limits::default() };
    let config = Config { limits, ..Config::default() };
    let bytes = bytes("profiles/uwv/werkcoach.yaml");
    let checked = check("profiel.yaml", &bytes, Settings { config: &config, ..Settings::default() });
    for (rule, dutch, english) in [
        ("gedragsindicatoren-aantal", "4 tot 6 is gebruikelijk", "4 to 6 are usual"),
        ("competenties-aantal", "2 is al veel", "2 is a lot already"),
    ] {
        let finding = checked.findings.iter().find(|finding| finding.rule.name == rule).expect("it speaks");
        let label = |language| finding_text(finding, &checked.source, language).label;
        assert_eq!([label(Language::Dutch), label(Language::English)], [dutch, english]);
    }
}
