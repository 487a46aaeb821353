//! What goedwerk says of the shipped profiles, word for word.

use std::fs;
use std::path::Path;

use goedwerk::check::{Checked, Content, Settings, check};
use goedwerk::report::{Summary, coverage, explain, text};
use goedwerk::text::Language;

fn checked(name: &str) -> Checked {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join(name);
    let bytes = fs::read(&path).expect("the profile is shipped");
    let sibling = |relative: &str| fs::read(path.parent().expect("a folder").join(relative)).ok();
    check(name, &bytes, Settings { sibling: &sibling, ..Settings::default() })
}

/// The report without its colours.
fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

#[test]
fn the_report_on_the_werkcoach() {
    let checked = checked("profiles/uwv/werkcoach.yaml");
    let mut summary = Summary::default();
    summary.add(&checked);
    let report = text::render(&checked, Language::Dutch);
    insta::assert_snapshot!(plain(&report) + &summary.line(Language::Dutch.words()));
}

#[test]
fn the_report_on_the_werkcoach_in_english() {
    let checked = checked("profiles/uwv/werkcoach.yaml");
    insta::assert_snapshot!(plain(&text::render(&checked, Language::English)));
}

#[test]
fn the_coverage_of_both_profiles() {
    for (name, path) in [
        ("coverage_werkcoach", "profiles/uwv/werkcoach.yaml"),
        ("coverage_klantmanager", "profiles/gemeenten/klantmanager.yaml"),
    ] {
        let checked = checked(path);
        let Some(Content::Profile(profile, found)) = &checked.content else { panic!("{path} is a profile") };
        insta::assert_snapshot!(name, coverage::table(&checked, profile, found, Language::Dutch));
    }
}

#[test]
fn the_page_of_a_rule_and_the_list_of_all() {
    let rule = goedwerk::lint::rule("klant-terwijl-verplicht").expect("the rule exists");
    insta::assert_snapshot!("page", explain::page(rule, Language::Dutch));
    insta::assert_snapshot!("list", explain::list(Language::Dutch));
}
