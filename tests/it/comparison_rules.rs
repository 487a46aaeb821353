//! What the comparison rules report, and when they are silent.

use goedwerk::base::Language;
use goedwerk::check::{Checked, Settings, beside_each_other, check};
use goedwerk::messages::finding_text;

/// The first of two profiles, with the findings of the comparison.
fn compared(one: &str, other: &str) -> Checked {
    let read = |name: &str, parts: &str| {
        let text = format!("formaat: functieprofiel/1\nfunctie: {{titel: Klantmanager}}\n{parts}\n");
        check(name, text.as_bytes(), Settings::default())
    };
    let files = [read("een.yaml", one), read("ander.yaml", other)];
    let [first, _] = beside_each_other(files, [Settings::default(); 2]).expect("both are profiles");
    first
}

/// The messages of a rule.
fn sentences(checked: &Checked, rule: &str) -> Vec<String> {
    let of_rule = checked.findings.iter().filter(|finding| finding.rule.name == rule);
    of_rule.map(|finding| finding_text(finding, &checked.source, Language::Dutch).message).collect()
}

#[test]
fn a_level_of_knowledge_is_told_in_its_word() {
    let knowledge = |level: &str| format!("vakkennis: [{{naam: Participatiewet, niveau: {level}}}]");
    let told = sentences(&compared(&knowledge("basis"), &knowledge("expert")), "niveau-verschil");
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("basis") && told[0].contains("expert"), "{told:?}");
    assert!(sentences(&compared(&knowledge("basis"), &knowledge("basis")), "niveau-verschil").is_empty());
}

#[test]
fn one_name_for_two_things_is_told_where_both_say_what_they_mean() {
    let work =
        "competenties: [{naam: Omgevingsbewustzijn, gedragsindicatoren: [Volgt vacatures in de regio.]}]";
    let council = "competenties: [{naam: Omgevingsbewustzijn, gedragsindicatoren: [Kent raad en college.]}]";
    let bare = "competenties: [{naam: Omgevingsbewustzijn}]";
    for (one, other, amount) in [(work, council, 1), (work, bare, 0), (bare, work, 0), (work, work, 0)] {
        let told = sentences(&compared(one, other), "zelfde-naam-andere-inhoud");
        assert_eq!(told.len(), amount, "{one} {other}: {told:?}");
    }
}
