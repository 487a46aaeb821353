//! `docs/naslag/`: rules and dimensions, with the text of `goedwerk explain`.

use goedwerk::base::Language;
use goedwerk::report::explain::{catalogue_markdown, rules_markdown};

use super::expect_file;

#[test]
fn the_rules_are_told_as_explain_tells_them() {
    expect_file("docs/naslag/regels.md", &rules_markdown(Language::Dutch));
}

#[test]
fn the_dimensions_are_told_as_explain_tells_them() {
    expect_file("docs/naslag/dimensies.md", &catalogue_markdown(Language::Dutch));
}
