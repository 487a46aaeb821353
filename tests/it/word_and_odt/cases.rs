//! The Word files that once were read wrong: each says what the ordinary one says.

use goedwerk::reader::{Block, BlockShape, Kind, Zone};

use super::word::file;
use super::{blocks, cells, texts};
use crate::support::{bytes, real_texts};

const EXPERIENCE: &str = "Wij zoeken een collega met maximaal drie jaar werkervaring.";

#[test]
fn what_a_reader_of_the_file_sees_is_read_once() {
    let helps = "Je helpt inwoners.";
    for (name, wanted) in [
        ("0-gewoon", vec!["Klantmanager", EXPERIENCE, helps]),
        ("1-tekst-voor-tekstvak", vec!["Klantmanager", EXPERIENCE, "Meer weten? Bel ons.", helps]),
        ("2-in-tekstvak", vec!["Klantmanager", helps, EXPERIENCE]),
        ("3-verplaatst", vec!["Klantmanager", helps, EXPERIENCE]),
        ("5-ander-deel", vec!["Klantmanager", EXPERIENCE, helps]),
        ("7-verborgen", vec!["Klantmanager", helps]),
    ] {
        let found = blocks(&bytes(format!("tests/word/{name}.docx")), Kind::Docx);
        assert_eq!(texts(&found), wanted, "{name}");
        let boxed = found.iter().filter(|block| block.zone == Zone::Box).count();
        assert_eq!(boxed, usize::from(name.contains("tekstvak")), "{name}");
        let hidden: Vec<_> =
            found.iter().filter(|block| block.zone == Zone::Hidden).map(Block::text).collect();
        assert_eq!(hidden, if name == "7-verborgen" { vec![EXPERIENCE] } else { vec![] }, "{name}");
    }
}

#[test]
fn an_address_in_a_footer_is_read() {
    let row = |cells: [&str; 2]| {
        let cells = cells.map(|cell| format!("<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>"));
        format!("<w:tr>{}</w:tr>", cells.concat())
    };
    let look = "<w:tblPr><w:tblLook w:firstColumn=\"1\" w:firstRow=\"1\" w:val=\"04A0\"/></w:tblPr>";
    let table = format!("<w:tbl>{look}{}{}</w:tbl>", row(["Salaris", "€ 3.450"]), row(["Uren", "32 uur"]));
    let footer = "<w:ftr xmlns:w=\"w\"><w:p><w:r><w:t>Contact: noor@example.org</w:t></w:r></w:p></w:ftr>";
    let found = blocks(&file(&table, &[("footer", "footer1.xml", footer)]), Kind::Docx);
    assert_eq!(texts(&found), ["Salaris", "€ 3.450", "Uren", "32 uur", "Contact: noor@example.org"]);
    let is_header = cells(&found).iter().flatten().any(|(.., is_header)| *is_header);
    assert!(!is_header, "Word says this of every table; no style makes it true");
    assert_eq!(found[4].zone, Zone::Footer);
}

#[test]
fn a_function_profile_has_its_headings_lists_and_table() {
    let Some(folder) = real_texts("a function profile in Word") else { return };
    #[allow(clippy::disallowed_methods, reason = "the texts are not part of the project")]
    let bytes = std::fs::read(folder.join("cases/word/Functieprofiel Consulent Inkomen.docx"))
        .expect("it can be read");
    let found = blocks(&bytes, Kind::Docx);
    let headings: Vec<_> = found
        .iter()
        .filter_map(|block| match block.shape {
            BlockShape::Heading(level) => Some((level, block.text())),
            _ => None,
        })
        .collect();
    assert_eq!(headings.len(), 13);
    assert_eq!(headings[0], (1, "Functieprofiel Consulent Inkomen"));
    assert_eq!(headings[4], (2, "Intake en aanvraag"));
    let items = found.iter().filter(|block| matches!(block.shape, BlockShape::Item { .. })).count();
    assert_eq!(items, 39);
    let competency = found.iter().find(|block| block.text() == "Klantgerichtheid").expect("it is there");
    assert_eq!(competency.cell.map(|cell| (cell.table, cell.row, cell.column)), Some((1, 1, 0)));
}
