//! PDF files: written by goedwerk itself, and by hand with columns, tables, headers, cut words and damage.

use std::fmt::Write as _;

use goedwerk::base::Language;
use goedwerk::check::{Settings, check_vacancy_text};
use goedwerk::messages::finding_text;
use goedwerk::reader::{Block, BlockShape, Kind, Manuscript, Zone, read};
use goedwerk::write::pdf;
use goedwerk::write::style::HouseStyle;
use proptest::prelude::*;

use crate::write_pdf::read::Element;
use crate::write_pdf::shipped;

/// A PDF with these instructions on its pages, in the fonts `F1` (Helvetica) and `F2` (bold).
fn pdf(pages: &[String]) -> Vec<u8> {
    let kids = (0..pages.len()).map(|page| format!("{} 0 R ", 5 + 2 * page)).collect::<Vec<_>>().concat();
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Count {}/Kids[{kids}]/MediaBox[0 0 595 842]>>", pages.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    for (number, page) in pages.iter().enumerate() {
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/Contents {} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>",
            6 + 2 * number
        ));
        objects.push(format!("<</Length {}>>\nstream\n{page}\nendstream", page.len()));
    }
    file(&objects)
}

/// A PDF with these objects, of which the first is the catalogue.
fn file(objects: &[String]) -> Vec<u8> {
    let mut text = "%PDF-1.7\n".to_owned();
    let mut places = String::new();
    for (number, object) in objects.iter().enumerate() {
        writeln!(places, "{:010} 00000 n ", text.len()).expect("a text");
        write!(text, "{} 0 obj\n{object}\nendobj\n", number + 1).expect("a text");
    }
    let (size, start) = (objects.len() + 1, text.len());
    write!(
        text,
        "xref\n0 {size}\n0000000000 65535 f \n{places}trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    )
    .expect("a text");
    text.chars().map(|sign| u8::try_from(u32::from(sign)).expect("Latin-1")).collect()
}

/// A line of text at a place, in a font and a size.
fn at(x: u32, y: u32, font: &str, size: u32, text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
    format!("BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n")
}

/// Lines below each other.
fn lines(x: u32, y: u32, texts: &[&str]) -> String {
    (0..).zip(texts).map(|(line, text)| at(x, y - 13 * line, "F1", 10, text)).collect()
}

fn manuscript(bytes: &[u8]) -> Manuscript {
    read("functie.pdf", bytes, Kind::Pdf)
}

fn blocks(bytes: &[u8]) -> Vec<Block> {
    let manuscript = manuscript(bytes);
    assert!(manuscript.findings.is_empty(), "{:?}", manuscript.findings);
    for block in &manuscript.blocks {
        let piece = &block.passage.pieces[0];
        assert_eq!(&manuscript.source.text[piece.file.clone()], block.text());
    }
    manuscript.blocks
}

fn texts(bytes: &[u8]) -> Vec<String> {
    blocks(bytes).iter().map(|block| block.text().to_owned()).collect()
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The text of the parts of a document by its tags, with spaces between.
fn spoken(element: &Element, text: &mut String) {
    const PARTS: [&str; 11] =
        ["Document", "Sect", "Div", "L", "LI", "LBody", "Table", "THead", "TBody", "TR", "BlockQuote"];
    let is_leaf = !element.parts.iter().any(|part| {
        PARTS.contains(&part.role.as_str())
            || part.role.starts_with('H')
            || ["P", "TD", "TH", "Caption"].contains(&part.role.as_str())
    });
    if element.role == "Lbl" {
        return;
    }
    if is_leaf && !PARTS[..5].contains(&element.role.as_str()) {
        text.push_str(&element.text);
        text.push(' ');
        return;
    }
    for part in &element.parts {
        spoken(part, text);
    }
}

#[test]
fn what_goedwerk_writes_is_read_back_word_for_word() {
    for (name, content) in shipped::documents(Language::Dutch) {
        let bytes = pdf::write(&content, &HouseStyle::default()).expect("it can be written");
        let back = crate::write_pdf::read::read(&bytes);
        let mut wanted = String::new();
        spoken(&back.root, &mut wanted);
        let body = blocks(&bytes).into_iter().filter(|block| block.zone == Zone::Body);
        let body: Vec<String> = body.map(|block| block.text().to_owned()).collect();
        assert_eq!(words(&body.join(" ")), words(&wanted), "{name}");
    }
}

#[test]
fn headings_lists_and_tables_are_those_of_the_tags() {
    let (_, content) = shipped::documents(Language::Dutch).swap_remove(0);
    let blocks = blocks(&pdf::write(&content, &HouseStyle::default()).expect("it can be written"));
    let is_heading = |level: u8, text: &str| {
        blocks.iter().any(|block| block.shape == BlockShape::Heading(level) && block.text() == text)
    };
    assert!(is_heading(1, "Werkcoach") && is_heading(2, "In het kort"), "{blocks:#?}");
    let item = blocks.iter().find(|block| block.text() == "Je luistert goed.").expect("an item");
    assert!(
        matches!(item.shape, BlockShape::Item { depth: 0, .. }) && item.location.page == Some(2),
        "{item:?}"
    );
    let cell =
        blocks.iter().find(|block| block.text() == "Tilburg").and_then(|block| block.cell).expect("a cell");
    assert_eq!((cell.table, cell.row, cell.column, cell.is_header), (0, 2, 1, false));
}

#[test]
fn lines_are_paragraphs_with_size_weight_and_bullets() {
    let page = at(70, 780, "F2", 16, "Doel van de functie")
        + &lines(
            70,
            750,
            &["De werkcoach brengt werkzoekenden en werkgevers bij elkaar, en kijkt daarbij", "naar mensen."],
        )
        + &lines(
            70,
            700,
            &[
                "\u{95} Voert gesprekken met klanten over alles wat er nodig is om weer aan het",
                "  werk te komen.",
            ],
        )
        + &lines(70, 670, &["\u{95} Adviseert."])
        + &at(90, 655, "F1", 10, "- ook schriftelijk");
    let found = blocks(&pdf(&[page]));
    let told: Vec<_> =
        found.iter().map(|block| (block.shape, block.bold, block.size, block.text())).collect();
    let item = |depth| BlockShape::Item { list: 1, depth };
    let plain = BlockShape::Paragraph;
    assert_eq!(
        told,
        [
            (plain, 100, Some(16.0), "Doel van de functie"),
            (
                plain,
                0,
                Some(10.0),
                "De werkcoach brengt werkzoekenden en werkgevers bij elkaar, en kijkt daarbij naar mensen."
            ),
            (
                item(0),
                0,
                Some(10.0),
                "Voert gesprekken met klanten over alles wat er nodig is om weer aan het werk te komen."
            ),
            (item(0), 0, Some(10.0), "Adviseert."),
            (item(1), 0, Some(10.0), "ook schriftelijk"),
        ]
    );
}

#[test]
fn columns_are_read_one_after_the_other() {
    let left = [
        "De consulent beoordeelt aanvragen van",
        "inwoners voor een uitkering en stelt het",
        "recht daarop vast.",
    ];
    let right =
        ["De consulent werkt samen met collega's", "van andere afdelingen en met partners in", "de stad."];
    for shift in [0, 6] {
        let page = at(70, 780, "F2", 16, "Consulent inkomen")
            + &lines(70, 740, &left)
            + &lines(320, 740 - shift, &right);
        let both = [left.join(" "), right.join(" ")];
        assert_eq!(texts(&pdf(&[page]))[1..], both, "{shift}");
    }
}

#[test]
fn labels_and_values_are_cells() {
    let page =
        at(70, 780, "F1", 10, "Over de functie staat hier een regel van de hele breedte van de bladzijde.")
            + &lines(70, 740, &["Functienaam", "Afdeling", "Schaal"])
            + &lines(220, 740, &["Consulent inkomen", "Sociaal domein, team Inkomen", "8"]);
    let cells: Vec<_> = blocks(&pdf(&[page]))
        .iter()
        .filter_map(|block| Some((block.cell?.row, block.cell?.column, block.text().to_owned())))
        .collect();
    let expected = [
        (0, 0, "Functienaam"),
        (0, 1, "Consulent inkomen"),
        (1, 0, "Afdeling"),
        (1, 1, "Sociaal domein, team Inkomen"),
        (2, 0, "Schaal"),
        (2, 1, "8"),
    ];
    assert_eq!(cells, expected.map(|(row, column, text)| (row, column, text.to_owned())));
}

#[test]
fn a_label_and_the_lines_beside_it_are_a_row_which_goes_on_over_pages() {
    let wide = "Een regel van de hele breedte van de bladzijde, die op de volgende regel doorgaat.";
    let first = lines(70, 780, &[wide])
        + &lines(70, 740, &["Bevoegdheden"])
        + &lines(200, 740, &["De medewerker mag zelfstandig:", "\u{95} een traject inkopen;"]);
    let second = lines(200, 780, &["\u{95} een maatregel opleggen."]) + &lines(70, 700, &[wide]);
    let found: Vec<_> = blocks(&pdf(&[first, second]))
        .iter()
        .map(|block| (block.cell.map(|cell| (cell.row, cell.column)), block.text().to_owned()))
        .collect();
    let expected = [
        (None, wide),
        (Some((0, 0)), "Bevoegdheden"),
        (Some((0, 1)), "De medewerker mag zelfstandig:"),
        (Some((0, 1)), "een traject inkopen;"),
        (Some((0, 1)), "een maatregel opleggen."),
        (None, wide),
    ];
    assert_eq!(found, expected.map(|(cell, text)| (cell, text.to_owned())));
}

#[test]
fn what_is_on_every_page_is_a_header_or_footer() {
    let page = |number: u32, text: &str| {
        at(70, 810, "F1", 9, "Gemeente Waterkant - functieboek")
            + &at(70, 760, "F2", 14, &format!("Kerntaak {number}"))
            + &lines(70, 700, &[text])
            + &at(280, 30, "F1", 9, &format!("Pagina {number} van 3"))
    };
    let found = blocks(&pdf(&[page(1, "Een."), page(2, "Twee."), page(3, "Drie.")]));
    let told: Vec<_> = found.iter().map(|block| (block.zone, block.location.page, block.text())).collect();
    let body = Zone::Body;
    assert_eq!(
        told,
        [
            (Zone::Header, Some(1), "Gemeente Waterkant - functieboek"),
            (body, Some(1), "Kerntaak 1"),
            (body, Some(1), "Een."),
            (Zone::Footer, Some(1), "Pagina 1 van 3"),
            (body, Some(2), "Kerntaak 2"),
            (body, Some(2), "Twee."),
            (body, Some(3), "Kerntaak 3"),
            (body, Some(3), "Drie."),
        ]
    );
}

#[test]
fn cut_words_are_joined_and_other_hyphens_stay() {
    let page = lines(
        70,
        740,
        &[
            "De consulent zoekt samen-",
            "werking en vraagt hbo werk-",
            "en denkniveau, en een HBO-",
            "opleiding is een van de functie-",
            "eisen die er zijn.",
        ],
    );
    assert_eq!(
        texts(&pdf(&[page])),
        [
            "De consulent zoekt samenwerking en vraagt hbo werk- en denkniveau, en een HBO-opleiding is een van de functie-eisen die er zijn."
        ]
    );
}

#[test]
fn what_has_no_text_says_why() {
    let scan = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]>>",
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
        "<</Length 5>>\nstream\n/I Do\nendstream",
        "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>\nstream\n0\nendstream",
    ];
    let whole = pdf(&[lines(70, 740, &["Tekst."])]);
    for (bytes, reason) in [
        (file(&scan.map(str::to_owned)), "dit is een scan"),
        (pdf(&[String::new()]), "er is geen tekst in te vinden"),
        (b"%PDF-1.7\nniets".to_vec(), "de inhoud is beschadigd"),
        (vec![b' '; 16 * 1024 * 1024 + 1], "het is te groot"),
    ] {
        let reading = manuscript(&bytes);
        assert!(reading.blocks.is_empty());
        let checked = check_vacancy_text("functie.pdf", &bytes, Kind::Pdf, Settings::default());
        let report = finding_text(&checked.findings[0], &checked.source, Language::Dutch).message;
        assert!(report.contains(reason), "{report}");
    }
    assert_eq!(texts(&whole), ["Tekst."]);
    // A file that is cut off is read as far as it goes.
    assert_eq!(texts(&whole[..whole.len() - 60]), ["Tekst."]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn damaged_files_are_read_or_refused(at in 0_usize..4_000, byte: u8, cut in 0_usize..8_000, digit in 0_u8..10) {
        let page = lines(70, 740, &["Functienaam", "Afdeling"]) + &lines(220, 740, &["Consulent inkomen", "Werk"]);
        let mut bytes = pdf(&[page.clone(), page]);
        let length = bytes.len();
        bytes[at % length] = byte;
        let digits: Vec<usize> = (0..length).filter(|at| bytes[*at].is_ascii_digit()).collect();
        bytes[digits[at % digits.len()]] = b'0' + digit;
        bytes.truncate(cut.max(length / 2));
        let reading = manuscript(&bytes);
        prop_assert!(reading.blocks.is_empty() != reading.findings.is_empty());
    }
}
