//! PDF documents, read back: their text, its order, and the role of each part.

pub mod read;
pub mod sample;
pub mod shipped;

use std::collections::{BTreeMap, BTreeSet};

use goedwerk::base::Language;
use goedwerk::blocks::{Block, Content, Image, Inline};
use goedwerk::write::page::font::{Typeface, Typefaces};
use goedwerk::write::page::tag::Role;
use goedwerk::write::page::{Book, Drawing, Owner, lay_out};
use goedwerk::write::style::HouseStyle;
use goedwerk::write::{WriteError, pdf};
use proptest::prelude::*;

use read::{ReadBack, read};
use sample::{content, everything, house, house_with_fonts, long, table};

use crate::support::blocks::{heading, paragraph, text};
use crate::support::kept;

fn written(content: &Content) -> ReadBack {
    read(&pdf::write(content, &HouseStyle::default()).expect("it can be written"))
}

/// The laid-out pages, for documents without images.
fn laid_out(content: &Content) -> Book {
    lay_out(content, &HouseStyle::default(), |_, _| Err(WriteError::Format("no pictures".to_owned())))
        .expect("it can be laid out")
}

/// Writes the documents that the validator of `.ci/pdf` checks.
#[test]
fn documents_for_the_validator() {
    let folder = kept("pdf");
    let english = Content { language: Language::English, ..everything() };
    for (name, content, style) in [
        ("alles.pdf", everything(), house()),
        ("everything.pdf", english, HouseStyle::default()),
        ("lang.pdf", long(), house()),
        ("leeg.pdf", content(vec![]), HouseStyle::default()),
        ("huisletter.pdf", everything(), house_with_fonts()),
    ] {
        let bytes = pdf::write(&content, &style).expect("it can be written");
        std::fs::write(folder.join(name), bytes).expect("it can be stored");
    }
    for language in [Language::Dutch, Language::English] {
        for (name, content) in shipped::documents(language) {
            let bytes = pdf::write(&content, &HouseStyle::default()).expect("it can be written");
            let name = format!("{name}.{}.pdf", language.tag());
            std::fs::write(folder.join(name), bytes).expect("it can be stored");
        }
    }
}

#[test]
fn properties_say_what_it_is() {
    let back = written(&everything());
    assert_eq!(back.title, "Vacature: werkcoach");
    assert_eq!(back.language, "nl");
    assert_eq!(back.pages.len(), 2);
    for property in [
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "Vacature: werkcoach",
    ] {
        assert!(back.metadata.contains(property), "{property}");
    }
    let english = written(&Content { language: Language::English, ..everything() });
    assert_eq!(english.language, "en");
    assert!(english.pages[0].decoration.contains("Page 1 of 2"), "{}", english.pages[0].decoration);
}

#[test]
fn tags_are_those_of_the_blocks() {
    let root = written(&everything()).root;
    assert_eq!(root.role, "Document");
    assert_eq!(root.roles(), ["H1", "P", "H2", "P", "L", "H3", "Table", "BlockQuote", "Div", "H2", "P"]);
    let list = root.all("L");
    assert_eq!(list.len(), 2);
    assert_eq!(list[0].roles(), ["LI", "LI"]);
    assert_eq!(list[0].parts[0].roles(), ["Lbl", "LBody"]);
    assert_eq!(list[0].parts[0].parts[1].roles(), ["P", "L"]);
    assert_eq!(list[1].all("Lbl").iter().map(|label| label.text.as_str()).collect::<Vec<_>>(), ["9.", "10."]);
    let figure = root.all("Figure");
    assert_eq!(figure[0].alternative.as_deref(), Some("Twee vlakken"));
    assert_eq!(root.all("Div")[0].roles(), ["Figure", "Caption"]);
    assert_eq!(root.all("BlockQuote")[0].roles(), ["P", "P"]);
}

#[test]
fn headers_of_a_table_say_of_what() {
    let root = written(&everything()).root;
    let table = root.all("Table")[0];
    assert_eq!(table.roles(), ["Caption", "THead", "TBody"]);
    let scopes: Vec<_> =
        table.all("TH").iter().map(|header| header.scope.as_deref().unwrap_or_default()).collect();
    assert_eq!(scopes, ["Column", "Column", "Column", "Row", "Row", "Row"]);
    let row = table.all("TR")[1];
    assert_eq!(row.roles(), ["TH", "TD", "TD"]);
    assert_eq!(row.parts[0].text, "Competentie 1");
}

#[test]
fn an_empty_cell_is_a_cell() {
    let mut table = table(1);
    table.rows[0][1] = Vec::new();
    let root = written(&content(vec![Block::Table(table)])).root;
    assert_eq!(root.all("TR")[1].roles(), ["TH", "TD", "TD"]);
}

#[test]
fn text_is_whole_and_in_order() {
    let back = written(&everything());
    assert_eq!(back.unknown, 0, "every code has a glyph");
    let paragraph = back.root.all("P")[0];
    let line = "U begeleidt werkzoekenden en werkgevers met arbeidsmarktinformatie en beïnvloedt de samenwerking \
                tussen re-integratiebedrijven; zie de arbeidsmarktinformatie van het UWV en profiel.yaml.";
    assert_eq!(paragraph.text.split("Financiële").next(), Some(line));
    let cells: Vec<&str> = back.root.all("TD").iter().map(|cell| cell.text.as_str()).collect();
    assert!(cells[1].starts_with("Vraagt door op wat een werkzoekende wil en kan"), "{cells:?}");
}

#[test]
fn words_are_broken_where_they_must_and_whole_when_read() {
    let long = "arbeidsmarktinformatie samenwerkingsverbanden ontwikkelingsmogelijkheden ".repeat(30);
    let bytes = pdf::write(&content(vec![paragraph(long.trim())]), &HouseStyle::default())
        .expect("it can be written");
    let back = read(&bytes);
    let broken = back.pages[0].content.values().any(|text| text.contains('\u{ad}'));
    assert!(broken, "at least one word is hyphenated");
    assert_eq!(back.root.text, long.trim());
}

#[test]
fn a_word_wider_than_a_line_is_broken() {
    let address = format!("https://voorbeeld.nl/{}", "abcdefghijklmnopqrstuvwxyz".repeat(8));
    let book = laid_out(&content(vec![paragraph(&address)]));
    let right = right_end(&book);
    assert!(right < 595.0 - 60.0, "{right}");
    assert_eq!(written(&content(vec![paragraph(&address)])).root.text, address);
}

/// The right edge of the text, approximately: the start of the last glyph on each line.
fn right_end(book: &Book) -> f32 {
    let style = HouseStyle::default();
    let fonts = Typefaces::of(&style);
    let drawings = book.pages.iter().flat_map(|page| &page.marks).flat_map(|mark| &mark.drawings);
    drawings.fold(0.0, |right, drawing| match drawing {
        Drawing::Text(text) => {
            let glyphs = &text.glyphs[..text.glyphs.len() - 1];
            right.max(text.x + fonts.width(text.face, text.size, glyphs))
        }
        _ => right,
    })
}

#[test]
fn links_lead_somewhere_and_say_where() {
    let root = written(&everything()).root;
    let link = root.all("Link")[0];
    assert_eq!(link.text, "arbeidsmarktinformatie van het UWV");
    assert!(!link.links.is_empty());
    for (address, words) in &link.links {
        assert_eq!(address, "https://www.uwv.nl/nl/werkzoekend/arbeidsmarktinformatie");
        assert_eq!(words, "arbeidsmarktinformatie van het UWV");
    }
}

#[test]
fn the_outline_is_nested_as_the_headings_are() {
    let outline = written(&everything()).outline;
    let expected = [(0, "Vacature: werkcoach"), (1, "Taken"), (2, "Competenties"), (1, "Solliciteren")];
    assert_eq!(outline, expected.map(|(depth, title)| (depth, title.to_owned())));
}

#[test]
fn no_level_of_heading_is_skipped() {
    let root = written(&content(vec![heading(2, "Een"), heading(4, "Twee"), heading(1, "Drie")])).root;
    assert_eq!(root.roles(), ["H1", "H2", "H1"]);
}

#[test]
fn a_house_style_shows() {
    let back = read(&pdf::write(&everything(), &house()).expect("it can be written"));
    let logo = &back.root.parts[0];
    assert_eq!((logo.role.as_str(), logo.alternative.as_deref()), ("Figure", Some("Gemeente Voorbeeld")));
    let last = back.root.parts.last().expect("a part");
    assert_eq!(last.text, "Stadhuisplein 1 · 1234 AB Voorbeeld");
    assert!(!back.pages[0].decoration.contains("Voorbeeld"));
    assert!(back.pages[1].decoration.contains("Gemeente Voorbeeld · Vacature: werkcoach"));
}

#[test]
fn same_content_same_bytes() {
    let once = pdf::write(&everything(), &house()).expect("it can be written");
    assert_eq!(once, pdf::write(&everything(), &house()).expect("it can be written"));
    let other = pdf::write(&content(vec![paragraph("Anders")]), &house()).expect("it can be written");
    assert_ne!(once, other);
}

#[test]
fn a_long_table_has_its_header_on_every_page() {
    let back = written(&long());
    assert!(back.pages.len() >= 30, "{}", back.pages.len());
    let root = &back.root;
    assert_eq!(root.all("Table").len(), 1);
    assert_eq!(root.all("TR").len(), 401, "the repeated header is read once");
    let with_rows: Vec<_> = back
        .pages
        .iter()
        .filter(|page| page.content.values().any(|text| text.starts_with("Vraagt door")))
        .collect();
    assert!(with_rows.len() > 5);
    for page in &with_rows[1..] {
        assert!(page.decoration.contains("CompetentieNiveauGedrag"), "{}", page.decoration);
    }
    let last = back.pages.len();
    let said = format!("Pagina {last} van {last}");
    assert!(back.pages[last - 1].decoration.contains(&said));
}

#[test]
fn pages_leave_no_line_alone() {
    let book = laid_out(&long());
    let mut lines: BTreeMap<_, BTreeMap<usize, BTreeSet<u32>>> = BTreeMap::new();
    for (index, page) in book.pages.iter().enumerate() {
        for mark in &page.marks {
            let Owner::Tag(tag) = mark.owner else { continue };
            for drawing in &mark.drawings {
                if let (Drawing::Text(text), Role::Paragraph) = (drawing, &book.tags.get(tag).role) {
                    lines.entry(tag).or_default().entry(index).or_default().insert(text.baseline.to_bits());
                }
            }
        }
    }
    let split: Vec<_> = lines.values().filter(|pages| pages.len() > 1).collect();
    assert!(!split.is_empty(), "at least one paragraph spans two pages");
    for pages in split {
        assert!(pages.values().all(|lines| lines.len() >= 2), "{pages:?}");
    }
}

#[test]
fn no_page_ends_with_a_heading() {
    for filler in 30..60 {
        let mut blocks = vec![paragraph("Een regel."); filler];
        blocks.extend([heading(2, "Kop"), heading(3, "Onderkop"), paragraph("Tekst."), paragraph("Meer.")]);
        let book = laid_out(&content(blocks));
        for page in &book.pages {
            let last = page.marks.iter().rev().find_map(|mark| match mark.owner {
                Owner::Tag(tag) => Some(&book.tags.get(tag).role),
                _ => None,
            });
            assert!(!matches!(last, Some(Role::Heading(_))), "{filler}");
        }
    }
}

#[test]
fn a_row_is_on_one_page_unless_it_is_higher() {
    let mut high = table(1);
    high.rows[0][2] = text(&"Een zin die zo vaak komt dat zij geen pagina past. ".repeat(300));
    let back = written(&content(vec![Block::Table(high)]));
    assert!(back.pages.len() > 1);
    assert_eq!(back.root.all("TR").len(), 2);
    let book = laid_out(&long());
    let mut pages: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
    for (index, page) in book.pages.iter().enumerate() {
        for mark in &page.marks {
            if let Owner::Tag(tag) = mark.owner
                && let Role::Cell | Role::Header(_) = book.tags.get(tag).role
            {
                pages.entry(book.tags.get(tag).parent).or_default().insert(index);
            }
        }
    }
    assert!(pages.len() > 400 && pages.values().all(|pages| pages.len() == 1));
}

#[test]
fn what_the_font_lacks_is_an_error() {
    let error = pdf::write(&content(vec![paragraph("Wij spreken 日本語 niet.")]), &HouseStyle::default());
    let expected =
        WriteError::MissingGlyph { character: '日', words: "Wij spreken 日本語 niet.".to_owned() };
    assert_eq!(error, Err(expected));
}

#[test]
fn hyphens_of_unicode_are_seen_and_hints_are_not() {
    let said = "Een re\u{2010}integratie en een e\u{2011}mail voor de sa\u{ad}men\u{ad}werking\u{2028}hier.";
    let root = written(&content(vec![paragraph(said)])).root;
    assert_eq!(root.text, "Een re-integratie en een e-mail voor de samenwerking hier.");
}

#[test]
fn a_picture_that_cannot_be_read_is_an_error() {
    let broken =
        HouseStyle { logo: Some((Image::Png(vec![1, 2, 3]), "Logo".to_owned())), ..HouseStyle::default() };
    let error = pdf::write(&everything(), &broken).expect_err("it is not an image");
    assert!(matches!(error, WriteError::Image { ref name, .. } if name == "Logo"), "{error}");
}

/// Words with characters that the font contains, including difficult ones.
fn words() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        "[a-zA-Z0-9éëïöüàçñßœ€§%&<>()\\[\\]{}/\\\\.,;:!?'\"‘’“”–—…•·αβγжщ-]{1,40}",
        1..40,
    )
    .prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn all_text_is_in_the_document(said in words(), inner in words()) {
        let blocks = vec![
            heading(1, &inner),
            Block::Paragraph(vec![Inline::Text(format!("{said} ")), Inline::Strong(text(&inner)), Inline::Code(said.clone())]),
            Block::List { start: None, items: vec![vec![paragraph(&said)]] },
        ];
        let back = written(&content(blocks));
        prop_assert_eq!(back.unknown, 0);
        prop_assert_eq!(&back.root.all("H1")[0].text, &inner);
        prop_assert_eq!(&back.root.all("P")[0].text, &format!("{said} {inner}{said}"));
        prop_assert_eq!(&back.root.all("P")[1].text, &said);
    }
}

#[test]
fn fonts_of_the_house_are_in_the_document_and_noto_sans_has_what_they_lack() {
    let strong = Block::Paragraph(vec![Inline::Strong(text("Vet"))]);
    let document = content(vec![heading(1, "Kop"), paragraph("Het loon is € 3.450 per maand"), strong]);
    let bytes = pdf::write(&document, &house_with_fonts()).expect("it can be written");
    let root = read(&bytes).root;
    let said: Vec<&str> = root.parts.iter().map(|part| part.text.as_str()).collect();
    assert_eq!(said[1..4], ["Kop", "Het loon is € 3.450 per maand", "Vet"]);
    let file = lopdf::Document::load_mem(&bytes).expect("it is a PDF");
    let names: BTreeSet<String> = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"FontName").ok()?.as_name().ok())
        .map(|name| String::from_utf8_lossy(name).split('+').nth(1).unwrap_or_default().to_owned())
        .collect();
    // Text, headings, the euro sign, and the bold font that the house style lacks.
    let wanted = ["NotoSans-Italic", "NotoSans-BoldItalic", "NotoSans-Regular", "NotoSans-Bold"];
    assert_eq!(names, wanted.map(str::to_owned).into());
    let fonts_of = |document: &Content| {
        let style = house_with_fonts();
        let book = lay_out(document, &HouseStyle { logo: None, ..style }, |_, _| {
            Err(WriteError::Format("no pictures".to_owned()))
        });
        let mut said = BTreeMap::new();
        for page in &book.expect("it can be laid out").pages {
            for drawing in page.marks.iter().flat_map(|mark| &mark.drawings) {
                if let Drawing::Text(text) = drawing {
                    *said.entry(text.face.family).or_insert_with(String::new) += &text.words();
                }
            }
        }
        said
    };
    let said = fonts_of(&document);
    assert_eq!(said[&Typeface::Headings], "Kop");
    assert_eq!(said[&Typeface::Noto], "€Vet");
    assert!(said[&Typeface::Text].contains("Het loon is  3.450 per maand"), "{said:?}");
    let missing = pdf::write(&content(vec![paragraph("漢")]), &house_with_fonts());
    assert!(matches!(missing, Err(WriteError::MissingGlyph { character: '漢', .. })), "{missing:?}");
}
