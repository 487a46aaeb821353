//! Profiles beside each other: what is aligned, what is not, and how it reads.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use goedwerk::check::{Content, Settings, check};
use goedwerk::compare::{Comparison, Match, Side, compare};
use goedwerk::render;
use goedwerk::text::Language;

/// A profile with these competencies: name and behaviour.
fn invented(title: &str, competencies: &[(&str, &[&str])]) -> String {
    let mut text =
        format!("formaat: functieprofiel/1\nfunctie: {{titel: {title}}}\nkerntaken: []\ncompetenties:\n");
    for (name, behaviour) in competencies {
        let _ = writeln!(text, "  - naam: {name}\n    gedragsindicatoren: {behaviour:?}");
    }
    text
}

fn compared(files: &[(&str, String)]) -> Comparison {
    let checked: Vec<_> = files
        .iter()
        .map(|(name, text)| check(name, text.as_bytes(), Settings { today: None, sibling: &|_| None }))
        .collect();
    let sides: Vec<Side<'_>> = checked
        .iter()
        .map(|checked| match &checked.content {
            Some(Content::Profile(profile, coverage)) => {
                Side { name: &checked.source.name, profile, coverage }
            }
            _ => panic!("{} is a profile: {:?}", checked.source.name, checked.findings),
        })
        .collect();
    compare(&sides)
}

fn shipped(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("profiles").join(name))
        .expect("it is shipped")
}

/// The pairs as (one, other, how).
fn pairs(comparison: &Comparison) -> Vec<(String, String, Match)> {
    let rows = comparison.competencies.rows.iter().filter(|row| row.count == 2);
    rows.map(|row| {
        let names: Vec<&str> = row.cells.iter().flatten().map(|cell| cell.name.as_str()).collect();
        (names[0].to_owned(), names[1].to_owned(), row.links[0].how)
    })
    .collect()
}

#[test]
fn names_and_content_find_their_counterpart_one_to_one() {
    let one = invented(
        "Werkcoach",
        &[
            ("Coachen", &["Stelt open vragen."]),
            ("Initiatief", &["Belt werkgevers zonder vacature.", "Zoekt kansen buiten het gewone aanbod."]),
            ("Plannen", &["Maakt een planning."]),
        ],
    );
    let other = invented(
        "Klantmanager",
        &[
            (
                "Ondernemend handelen",
                &["Belt werkgevers zonder vacature.", "Zoekt kansen buiten het aanbod."],
            ),
            ("Coachingsvaardigheden", &["Laat de inwoner zelf kiezen."]),
            ("Schrijven", &["Schrijft in gewone taal."]),
        ],
    );
    let comparison = compared(&[("a", one), ("b", other)]);
    let wanted = [
        ("Coachen".to_owned(), "Coachingsvaardigheden".to_owned(), Match::Name),
        ("Initiatief".to_owned(), "Ondernemend handelen".to_owned(), Match::Content),
    ];
    assert_eq!(pairs(&comparison), wanted);
    let only: Vec<Vec<&str>> = comparison
        .competencies
        .only
        .iter()
        .map(|cells| cells.iter().map(|cell| cell.name.as_str()).collect())
        .collect();
    assert_eq!(only, [vec!["Plannen"], vec!["Schrijven"]]);
    let content = &comparison.competencies.rows[1].links[0];
    assert!(content.shared_words.iter().any(|word| word == "werkgevers"), "{:?}", content.shared_words);
}

#[test]
fn the_other_order_of_files_gives_the_same_pairs() {
    let (one, other) = (shipped("uwv/werkcoach.yaml"), shipped("gemeenten/klantmanager.yaml"));
    let forth = pairs(&compared(&[("a", one.clone()), ("b", other.clone())]));
    let mut back: Vec<_> = pairs(&compared(&[("b", other), ("a", one)]))
        .into_iter()
        .map(|(one, other, how)| (other, one, how))
        .collect();
    back.sort();
    let mut forth = forth;
    forth.sort();
    assert_eq!(forth, back);
}

#[test]
fn a_profile_agrees_with_itself_in_everything() {
    let text = shipped("gemeenten/klantmanager.yaml");
    let comparison = compared(&[("a", text.clone()), ("b", text)]);
    assert_eq!(comparison.competencies.in_all, 10);
    assert!(comparison.competencies.only.iter().all(Vec::is_empty));
    assert!(comparison.dimensions.only.iter().all(Vec::is_empty));
}

#[test]
fn the_shipped_profiles_side_by_side() {
    // Judged by reading: both ask cooperation; the municipality's other competencies are written apart from UWV's,
    // and nothing in their words says which would be the same.
    let files = [
        ("Werkcoach (UWV)", shipped("uwv/werkcoach.yaml")),
        ("Klantmanager (Gemeente Voorbeeldstad)", shipped("gemeenten/klantmanager.yaml")),
    ];
    let comparison = compared(&files);
    assert_eq!(
        pairs(&comparison),
        [("Samenwerken".to_owned(), "Samenwerken in team en netwerk".to_owned(), Match::Id)]
    );
    let words: Vec<(&str, &[usize])> =
        comparison.citizen_words.iter().map(|row| (row.word.as_str(), row.counts.as_slice())).collect();
    assert_eq!(words[0], ("inwoner", &[0, 65][..]));
    let render = |language| render::comparison(&comparison, language).expect("the template works");
    insta::assert_snapshot!("two", render(Language::Dutch));
    insta::assert_snapshot!("two_english", render(Language::English));
}

#[test]
fn three_profiles_make_a_matrix() {
    let new = render::starter(goedwerk::schema::Format::Profile, Language::Dutch).to_owned();
    let comparison = compared(&[
        ("Werkcoach (UWV)", shipped("uwv/werkcoach.yaml")),
        ("Klantmanager (Gemeente Voorbeeldstad)", shipped("gemeenten/klantmanager.yaml")),
        ("Klantmanager (Gemeente Voorbeeld)", new),
    ]);
    insta::assert_snapshot!(
        "three",
        render::comparison(&comparison, Language::Dutch).expect("the template works")
    );
}
