//! The coverage of the shipped profiles, compared with manual judgements, and of individual sentences.

use goedwerk::dimensions::{Coverage, Level};
use goedwerk::document::Document;
use goedwerk::model::Profile;
use goedwerk::source::Source;

const E: Level = Level::Explicit;
const I: Level = Level::Implicit;
const A: Level = Level::Absent;

/// The werkcoach of the report's appendix, in the order of the catalogue; hybrid aspects with both poles.
const WERKCOACH: &[(&str, Level)] = &[
    ("betrokkenheid", I),
    ("vakmanschap", E),
    ("ethiek", I),
    ("eigenwaarde", A),
    ("beroepstrots", A),
    ("beroepseer", A),
    ("krachtenveld-cultureel", A),
    ("krachtenveld-sociaal", A),
    ("krachtenveld-persoonlijk", A),
    ("krachtenveld-opbrengsten", A),
    ("werk-complexiteit", E),
    ("motivatie-intrinsiek", I),
    ("omgeving-dynamiek", I),
    ("wettelijke-basis", I),
    ("dienstverlening", E),
    ("handhaving", E),
    ("onvrijwillig-contact", A),
    ("moraliserende-functie", I),
    ("publieke-identiteit", A),
    ("hybride-motivatie/klassiek", A),
    ("hybride-motivatie/ondernemend", I),
    ("hybride-focus/klassiek", A),
    ("hybride-focus/ondernemend", E),
    ("hybride-verhouding/klassiek", A),
    ("hybride-verhouding/ondernemend", E),
    ("hybride-omgeving/klassiek", A),
    ("hybride-omgeving/ondernemend", I),
    ("hybride-gedrag/klassiek", E),
    ("hybride-gedrag/ondernemend", E),
    ("hybride-deskundigheid/klassiek", I),
    ("hybride-deskundigheid/ondernemend", E),
    ("hybride-sturing/klassiek", I),
    ("hybride-sturing/ondernemend", E),
    ("handelingsruimte", E),
    ("mandaat", A),
    ("begrenzing", A),
    ("zelfbinding", I),
    ("maatwerk", E),
    ("clientinvloed", E),
    ("reflectietijd", A),
    ("reflectie-in-actie", I),
    ("experimenteren", A),
    ("intervisie", A),
    ("peer-review", A),
    ("ruggespraak", I),
    ("mentor", I),
    ("sociaal-leren", I),
    ("scholing", I),
    ("leren-beloond", A),
    ("intermediair", I),
    ("performer", I),
    ("netwerk", E),
    ("teamwerk", E),
    ("faciliterend-leiderschap", A),
    ("breedte-diepte", E),
    ("empathie", E),
    ("ondernemingszin", E),
    ("maatje", I),
    ("opleiding", A),
    ("beroepsorganisatie", A),
    ("bescherming", A),
    ("beroepscode", A),
    ("van-binnenuit", E),
];

/// The coverage of a profile; the file is read in the same way as a user's file.
fn coverage(yaml: &str) -> Coverage {
    let source = Source::new("profiel.yaml", yaml);
    let (document, findings) = Document::parse(&source);
    assert!(findings.is_empty(), "{findings:?}");
    let profile: Profile = document.root().and_then(|root| root.read().ok()).expect("a profile");
    Coverage::of(&document, &profile)
}

/// The levels in the order of the catalogue, the hybrid aspects by pole.
fn levels(coverage: &Coverage) -> Vec<(String, Level, String)> {
    let mut rows = Vec::new();
    for cover in coverage {
        match &cover.poles {
            None => rows.push((cover.dimension.id.clone(), cover.level, format!("{:#?}", cover.evidence))),
            Some([classic, entrepreneurial]) => {
                for (name, pole) in [("klassiek", classic), ("ondernemend", entrepreneurial)] {
                    let id = format!("{}/{name}", cover.dimension.id);
                    rows.push((id, pole.level, format!("{:#?}", pole.evidence)));
                }
                assert_eq!(cover.level, classic.level.max(entrepreneurial.level), "{}", cover.dimension.id);
            }
        }
    }
    rows
}

#[test]
fn the_werkcoach_covers_what_a_reader_finds() {
    let coverage = coverage(include_str!("../../profiles/uwv/werkcoach.yaml"));
    let found = levels(&coverage);
    assert_eq!(found.len(), WERKCOACH.len());
    let mut wrong = Vec::new();
    for ((id, level, evidence), (expected_id, expected)) in found.iter().zip(WERKCOACH) {
        assert_eq!(id, expected_id);
        if level != expected {
            wrong.push(format!("{id}: {level:?}, expected {expected:?}: {evidence}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_werkcoach_is_ethical_in_passing_only() {
    let coverage = coverage(include_str!("../../profiles/uwv/werkcoach.yaml"));
    let ethics = coverage.get("ethiek");
    assert_eq!(ethics.level, Level::Implicit);
    let [only] = &ethics.evidence[..] else { panic!("{:?}", ethics.evidence) };
    assert_eq!(only.quote, "steeds integer te blijven");
    assert_eq!(only.pointer, "/beroepssituaties/0/tekst");
}

/// The klantmanager is written to cover every dimension.
#[test]
fn the_klantmanager_covers_everything() {
    for (id, level, evidence) in levels(&coverage(include_str!("../../profiles/gemeenten/klantmanager.yaml")))
    {
        assert_eq!(level, Level::Explicit, "{id}: {evidence}");
    }
}

/// Sentences by the level that they give a dimension, or one pole of a hybrid aspect.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentences {
    expliciet: Vec<String>,
    impliciet: Vec<String>,
    ontbreekt: Vec<String>,
}

#[test]
fn one_sentence_says_what_a_reader_hears() {
    let table: std::collections::BTreeMap<String, Sentences> =
        serde_yaml::from_str(include_str!("../sentences.yaml")).expect("the table");
    let mut wrong = Vec::new();
    let mut ids = 0;
    for (id, _, _) in levels(&one_task("Belt.")) {
        let sentences = table.get(&id).unwrap_or_else(|| panic!("no sentences for {id}"));
        assert!(sentences.expliciet.len() >= 2 && !sentences.ontbreekt.is_empty(), "{id}: too few sentences");
        ids += 1;
        for (expected, list) in
            [(E, &sentences.expliciet), (I, &sentences.impliciet), (A, &sentences.ontbreekt)]
        {
            for sentence in list {
                let rows = levels(&one_task(sentence));
                let (_, level, evidence) = rows.iter().find(|row| row.0 == id).expect("the row");
                if *level != expected {
                    wrong.push(format!("{id}: {sentence} {level:?}, expected {expected:?}: {evidence}"));
                }
            }
        }
    }
    assert_eq!(ids, table.len(), "every entry of the table is a dimension or a pole");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A profile that only contains this task.
fn one_task(sentence: &str) -> Coverage {
    let sentence = sentence.replace('"', "\\\"");
    coverage(&format!(
        "formaat: functieprofiel/1\nfunctie: {{titel: Taak}}\nkerntaken:\n  - titel: Werk\n    taken: [\"{sentence}\"]\n\
         competenties: []\n"
    ))
}

/// A small profile with these lines added.
fn with(lines: &str) -> Coverage {
    coverage(&format!("formaat: functieprofiel/1\nfunctie: {{titel: Taak}}\n{lines}"))
}

#[test]
fn a_tag_counts_when_something_shows_it() {
    let tasks = "kerntaken: [{titel: Werk, taken: [Belt.]}]\n";
    let tagged = |indicators: &str| {
        let coverage = with(&format!(
            "{tasks}competenties: [{{naam: Zo doen, gedragsindicatoren: [{indicators}], dimensies: [intervisie]}}]\n"
        ));
        let cover = coverage.get("intervisie").clone();
        (
            cover.level,
            cover.evidence.into_iter().map(|found| (found.pointer, found.quote)).collect::<Vec<_>>(),
        )
    };
    let tag = ("/competenties/0/dimensies/0".to_owned(), String::new());
    assert_eq!(tagged(""), (I, vec![tag.clone()]), "no text shows it");
    assert_eq!(tagged("Belt."), (E, vec![tag]), "shown in words without a signal");
    let shown = ("/competenties/0/gedragsindicatoren/1".to_owned(), "Heeft werkoverleg".to_owned());
    assert_eq!(tagged("Belt., Heeft werkoverleg."), (E, vec![shown]), "with a tag, a weak signal is enough");
}

#[test]
fn a_tag_of_an_aspect_makes_neither_pole_explicit_by_itself() {
    let coverage = with(
        "kerntaken: [{titel: Werk, taken: [{tekst: Belt., dimensies: [hybride-focus]}]}]\ncompetenties: []\n",
    );
    let cover = coverage.get("hybride-focus");
    assert_eq!(cover.level, E);
    let poles = cover.poles.as_ref().expect("an aspect has poles");
    assert_eq!([poles[0].level, poles[1].level], [A, A]);
}

#[test]
fn a_field_counts_when_it_says_something() {
    let field = |value: &str| {
        with(&format!(
            "kerntaken: [{{titel: Werk, taken: [Belt.]}}]\ncompetenties: []\n\
             professionaliteit: {{reflectie: {{ruggespraak: {value}}}, positie: {{sanctiebevoegdheid: nee}}}}\n"
        ))
    };
    assert_eq!(field("Een jurist leest mee.").get("ruggespraak").level, E);
    assert_eq!(field("n.v.t.").get("ruggespraak").level, A);
    assert_eq!(field("Een jurist.").get("handhaving").level, A, "`nee` is not evidence of enforcement");
}

#[test]
fn a_block_of_another_dimension_only_touches_on_it() {
    let coverage = with(
        "kerntaken: [{titel: Werk, taken: [Belt.]}]\ncompetenties: []\n\
         professionaliteit: {leren: {mentor: Een mentor leidt de intervisie.}}\ndoel: Er is intervisie.\n",
    );
    assert_eq!(coverage.get("mentor").level, E);
    let cover = coverage.get("intervisie");
    assert_eq!(cover.level, I);
    let places: Vec<&str> = cover.evidence.iter().map(|found| found.pointer.as_str()).collect();
    assert_eq!(
        places,
        ["/professionaliteit/leren/mentor", "/doel"],
        "a block is stronger evidence than running text"
    );
}

#[test]
fn what_is_denied_or_past_is_no_evidence() {
    let coverage = with(
        "kerntaken: [{titel: Werk, taken: [Er is geen tijd voor reflectie., Voorheen was er intervisie.]}]\n\
         competenties: []\n",
    );
    assert_eq!(coverage.get("reflectietijd").level, A);
    assert_eq!(coverage.get("intervisie").level, A);
}
