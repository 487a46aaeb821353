//! Lists and matrices of competencies in Excel.

use goedwerk::draft::ProfileDraft;
use goedwerk::placing::{place, profiles};
use goedwerk::reader::{is_workbook, read_workbook};
use rust_xlsxwriter::Workbook;

use super::Folder;
use crate::support::{stderr, stdout};

/// An Excel workbook with one sheet.
fn workbook(name: &str, rows: &[&[&str]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name).expect("a name");
    for (row, cells) in rows.iter().enumerate() {
        for (column, text) in cells.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let place = (u32::try_from(row).expect("a row"), u16::try_from(column).expect("a column"));
            match text.parse::<f64>() {
                Ok(number) => sheet.write_number(place.0, place.1, number).expect("a number"),
                Err(_) => sheet.write_string(place.0, place.1, *text).expect("a text"),
            };
        }
    }
    book.save_to_buffer().expect("a workbook")
}

fn list() -> Vec<u8> {
    workbook(
        "Blad1",
        &[
            &["Consulent Inkomen"],
            &[],
            &["Nr", "Competentie", "Niveau", "Definitie", "Indicator 1", "Indicator 2"],
            &[
                "1",
                "Samenwerken (intern)",
                "3",
                "Werkt met anderen.",
                "Deelt kennis.\nVraagt door.",
                "Helpt.",
            ],
            &["2", "Integriteit", "niveau 2", "Handelt eerlijk.", "Gaat zorgvuldig om met gegevens.", ""],
        ],
    )
}

const MATRIX: [&[&str]; 4] = [
    &["Functie", "Samenwerken", "Integriteit", "Klantgericht handelen"],
    &["Consulent", "3", "2", ""],
    &["Klantmanager", "4", "", "3"],
    &["Jurist", "", "4", "2"],
];

fn read(bytes: &[u8]) -> Vec<goedwerk::reader::Block> {
    assert!(is_workbook(bytes));
    let manuscript = read_workbook("a.xlsx", bytes);
    assert!(manuscript.findings.is_empty(), "{:?}", manuscript.findings);
    manuscript.blocks
}

#[test]
fn a_list_of_competencies_becomes_competencies() {
    let blocks = read(&list());
    assert!(profiles(&blocks).is_empty());
    let draft = ProfileDraft::of(&blocks, &place(&blocks)).value();
    assert_eq!(draft["functie"]["titel"], "Consulent Inkomen");
    let wanted = serde_json::json!([
        {
            "naam": "Samenwerken (intern)", "definitie": "Werkt met anderen.", "niveau": 3,
            "gedragsindicatoren": ["Deelt kennis.", "Vraagt door.", "Helpt."],
        },
        {
            "naam": "Integriteit", "definitie": "Handelt eerlijk.", "niveau": 2,
            "gedragsindicatoren": ["Gaat zorgvuldig om met gegevens."],
        },
    ]);
    assert_eq!(draft["competenties"], wanted);
}

/// The title of each job in a matrix, with its competencies and their levels.
fn functions(rows: &[&[&str]]) -> Vec<(String, Vec<(String, u64)>)> {
    let blocks = read(&workbook("Matrix", rows));
    let of = |profile: &goedwerk::placing::PlacedProfile| {
        let draft = ProfileDraft::of(&blocks, &profile.lines).value();
        let list = draft["competenties"].as_array().cloned().unwrap_or_default();
        let competencies = list.iter().map(|one| {
            (one["naam"].as_str().unwrap_or_default().to_owned(), one["niveau"].as_u64().unwrap_or(0))
        });
        (profile.title.clone(), competencies.collect())
    };
    profiles(&blocks).iter().map(of).collect()
}

#[test]
fn a_matrix_has_a_profile_for_each_function() {
    let of = |title: &str, list: &[(&str, u64)]| {
        (title.to_owned(), list.iter().map(|(name, level)| ((*name).to_owned(), *level)).collect::<Vec<_>>())
    };
    let wanted = [
        of("Consulent", &[("Samenwerken", 3), ("Integriteit", 2)]),
        of("Klantmanager", &[("Samenwerken", 4), ("Klantgericht handelen", 3)]),
        of("Jurist", &[("Integriteit", 4), ("Klantgericht handelen", 2)]),
    ];
    assert_eq!(functions(&MATRIX), wanted);
    let turned: Vec<Vec<&str>> =
        (0..4).map(|column| MATRIX.iter().map(|row| row[column]).collect()).collect();
    let mut turned: Vec<&[&str]> = turned.iter().map(Vec::as_slice).collect();
    let header = ["Competentie", "Consulent", "Klantmanager", "Jurist"];
    turned[0] = &header;
    assert_eq!(functions(&turned), wanted);
}

#[test]
fn a_workbook_is_imported_like_a_document() {
    let folder = Folder::new();
    folder.write("lijst.xlsx", &list());
    folder.write("matrix.xlsx", &workbook("Matrix", &MATRIX));
    let output = folder.run(&["import", "lijst.xlsx"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stdout(&output).contains("naam: Integriteit"), "{}", stdout(&output));
    let told = folder.run(&["import", "matrix.xlsx", "--dry-run"]);
    assert!(stderr(&told).contains("hier staan 3 functies in"), "{}", stderr(&told));
    let split = folder.run(&["import", "matrix.xlsx", "--split", "-o", "uit"]);
    assert_eq!(split.status.code(), Some(0), "{}", stderr(&split));
    for name in ["consulent", "klantmanager", "jurist"] {
        assert!(folder.path(&format!("uit/{name}.yaml")).exists(), "{name}: {}", stderr(&split));
        let check = folder.run(&["check", &format!("uit/{name}.yaml"), "--fail-on", "fout"]);
        assert_eq!(check.status.code(), Some(0), "{}", stdout(&check));
    }
}
