//! Word documents, read back.

mod content;
mod reader;

use std::collections::BTreeSet;
use std::fs;

use content::{everything, style, style_with_fonts, words};
use goedwerk::base::Language;
use goedwerk::blocks::{Alignment, Block, Content, Figure, Image, Inline, Table};
use goedwerk::write::WriteError;
use goedwerk::write::docx::{bookmark, write};
use goedwerk::write::style::HouseStyle;
use proptest::prelude::*;
use reader::{Docx, Node};

use crate::support::blocks::{paragraph, text};
use crate::support::kept;

/// Writes the document and verifies that it is valid and contains all of the content.
fn written(content: &Content, style: &HouseStyle) -> Docx {
    let bytes = write(content, style).expect("it can be written");
    assert_eq!(bytes, write(content, style).expect("again"), "the output is deterministic");
    let docx = Docx::read(&bytes);
    content_types_are_complete(&docx);
    relations_lead_somewhere(&docx);
    styles_and_lists_exist(&docx);
    bookmarks_are_pairs(&docx);
    tables_are_even(&docx);
    let paragraphs = docx.document().named("w:p");
    let said: Vec<String> =
        paragraphs.iter().map(|paragraph| paragraph.words()).filter(|words| !words.is_empty()).collect();
    assert_eq!(said, words(&content.blocks));
    docx
}

fn of(blocks: Vec<Block>) -> Docx {
    let content = Content { blocks, ..everything(Language::Dutch) };
    written(&content, &HouseStyle::default())
}

fn content_types_are_complete(docx: &Docx) {
    assert_eq!(docx.order.first().map(String::as_str), Some("[Content_Types].xml"));
    let types = docx.part("[Content_Types].xml");
    let values = |name: &str, attribute: &str| -> BTreeSet<String> {
        types.named(name).iter().map(|node| node.the(attribute).to_owned()).collect()
    };
    let (extensions, names) = (values("Default", "Extension"), values("Override", "PartName"));
    for name in &docx.order[1..] {
        let plain = [".png", ".rels"].iter().any(|extension| name.ends_with(extension));
        let extension = name.rsplit_once('.').expect("an extension").1;
        assert!(extensions.contains(extension), "{name}");
        assert_ne!(names.contains(&format!("/{name}")), plain, "{name}");
    }
    for name in names {
        assert!(docx.files.contains_key(&name[1..]), "{name} is not there");
    }
    assert!(!docx.order.iter().any(|name| name.contains("vba")), "no macros");
}

fn relations_lead_somewhere(docx: &Docx) {
    let mut reached = BTreeSet::new();
    let root = docx.part("_rels/.rels").children.iter().map(|node| node.the("Target").to_owned());
    reached.extend(root);
    for (name, part) in
        docx.parts.iter().filter(|(name, _)| name.starts_with("word/") && !name.contains("_rels"))
    {
        let relations = docx.relations(name);
        let ids = part.all().into_iter().flat_map(|node| node.attributes.iter());
        for (_, id) in ids.filter(|(key, _)| key.starts_with("r:")) {
            assert!(relations.contains_key(id), "{id} in {name}");
        }
        let links: BTreeSet<&str> = part.named("w:hyperlink").iter().map(|node| node.the("r:id")).collect();
        for (id, (target, is_outside)) in &relations {
            assert_eq!(*is_outside, links.contains(id.as_str()), "only links are external: {target}");
            if !is_outside {
                reached.insert(target.clone());
            }
        }
    }
    let parts = docx.order[1..].iter().filter(|name| !name.contains("_rels"));
    assert_eq!(reached, parts.map(|name| format!("/{name}")).collect());
}

fn styles_and_lists_exist(docx: &Docx) {
    let styles: BTreeSet<&str> =
        docx.part("word/styles.xml").named("w:style").iter().map(|node| node.the("w:styleId")).collect();
    let numbering = docx.part("word/numbering.xml");
    let kinds: BTreeSet<&str> =
        numbering.named("w:abstractNum").iter().map(|node| node.the("w:abstractNumId")).collect();
    for list in numbering.named("w:num") {
        assert!(kinds.contains(list.child("w:abstractNumId").expect("a kind").the("w:val")));
    }
    let lists: BTreeSet<&str> = numbering.named("w:num").iter().map(|node| node.the("w:numId")).collect();
    for node in docx.parts.values().flat_map(Node::all) {
        match node.name.as_str() {
            "w:pStyle" | "w:rStyle" | "w:tblStyle" | "w:basedOn" | "w:next" => {
                assert!(styles.contains(node.the("w:val")), "{node:?}");
            }
            "w:numId" => assert!(lists.contains(node.the("w:val")), "{node:?}"),
            "w:ilvl" => assert!(node.the("w:val").parse::<u8>().expect("a number") < 9),
            "w:t" => assert_eq!(node.get("xml:space"), Some("preserve")),
            _ => {}
        }
    }
}

fn bookmarks_are_pairs(docx: &Docx) {
    let (mut open, mut numbers, mut names) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for node in docx.document().all() {
        match node.name.as_str() {
            "w:bookmarkStart" => {
                let name = node.the("w:name");
                assert!(
                    name.len() <= 40 && name.starts_with(|sign: char| sign.is_ascii_alphabetic()),
                    "{name}"
                );
                assert!(name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_'), "{name}");
                assert!(names.insert(name.to_lowercase()), "duplicate bookmark {name}");
                assert!(numbers.insert(node.the("w:id").to_owned()));
                open.push(node.the("w:id").to_owned());
            }
            "w:bookmarkEnd" => assert_eq!(open.pop().as_deref(), Some(node.the("w:id"))),
            "w:p" => assert_eq!(open, Vec::<String>::new(), "a bookmark is within a paragraph"),
            _ => {}
        }
    }
    assert_eq!(open, Vec::<String>::new());
}

fn tables_are_even(docx: &Docx) {
    for table in docx.document().named("w:tbl") {
        let widths: Vec<u32> =
            table.named("w:gridCol").iter().map(|node| node.the("w:w").parse().expect("a width")).collect();
        assert!(widths.iter().sum::<u32>() <= 9070, "it fits on A4: {widths:?}");
        for row in table.named("w:tr") {
            assert_eq!(row.named("w:tc").len(), widths.len());
            assert!(row.child("w:trPr").is_some_and(|properties| properties.child("w:cantSplit").is_some()));
        }
        let headers: Vec<bool> =
            table.named("w:tr").iter().map(|row| !row.named("w:tblHeader").is_empty()).collect();
        let is_flagged = table.named("w:tblLook")[0].the("w:firstRow") == "1";
        assert_eq!(headers[0], is_flagged);
        assert!(!headers[1..].contains(&true));
    }
}

/// The first paragraph with this text.
fn find<'a>(docx: &'a Docx, words: &str) -> &'a Node {
    let paragraphs = docx.document().named("w:p");
    paragraphs
        .into_iter()
        .find(|paragraph| paragraph.words() == words)
        .unwrap_or_else(|| panic!("no {words:?}"))
}

fn style_of(paragraph: &Node) -> Option<&str> {
    paragraph.named("w:pStyle").first().map(|node| node.the("w:val"))
}

/// The list of a paragraph, its level, and the start number of that list if specified.
fn list_of(docx: &Docx, paragraph: &Node) -> (String, String, Option<String>) {
    let value = |name: &str| paragraph.named(name)[0].the("w:val").to_owned();
    let (number, level) = (value("w:numId"), value("w:ilvl"));
    let lists = docx.part("word/numbering.xml").named("w:num");
    let list = lists.into_iter().find(|list| list.the("w:numId") == number).expect("it is there");
    let start = list.named("w:lvlOverride").first().map(|over| {
        assert_eq!(over.the("w:ilvl"), level, "the restarted level is the one in use");
        over.named("w:startOverride")[0].the("w:val").to_owned()
    });
    (number, level, start)
}

#[test]
fn every_kind_of_block_is_written() {
    let folder = kept("docx");
    for (name, language, style) in [
        ("nl", Language::Dutch, style()),
        ("en", Language::English, style()),
        ("sober", Language::Dutch, HouseStyle::default()),
        ("letter", Language::Dutch, style_with_fonts()),
    ] {
        let content = everything(language);
        written(&content, &style);
        // Kept for the validator, and for visual inspection.
        let bytes = write(&content, &style).expect("it can be written");
        fs::write(folder.join(format!("{name}.docx")), bytes).expect("it can be kept");
    }
    let empty = Content { title: String::new(), blocks: Vec::new(), ..everything(Language::Dutch) };
    written(&empty, &HouseStyle::default());
}

#[test]
fn the_document_says_what_it_is() {
    for (language, tag) in [(Language::Dutch, "nl-NL"), (Language::English, "en-GB")] {
        let docx = written(&everything(language), &style());
        let properties: Vec<(&str, &str)> = docx
            .part("docProps/core.xml")
            .children
            .iter()
            .map(|node| (node.name.as_str(), node.text.as_str()))
            .collect();
        let expected = [
            ("dc:title", "Klantmanager Werk & Inkomen"),
            ("dc:subject", "vacature"),
            ("dc:creator", "Gemeente Voorbeeld"),
            ("dc:language", tag),
        ];
        assert_eq!(properties, expected);
        let styles = docx.part("word/styles.xml");
        assert_eq!(styles.named("w:lang")[0].the("w:val"), tag);
        let settings = docx.part("word/settings.xml");
        let mode = settings.named("w:compatSetting");
        assert_eq!((mode[0].the("w:name"), mode[0].the("w:val")), ("compatibilityMode", "15"));
    }
}

#[test]
fn looks_are_styles_of_word() {
    let docx = written(&everything(Language::Dutch), &style());
    for (words, style) in [
        ("Klantmanager Werk & Inkomen", Some("Heading1")),
        ("Wat je gaat doen", Some("Heading2")),
        ("In cijfers", Some("Heading6")),
        ("het eerste gesprek", Some("ListBullet")),
        ("kennismaken", Some("ListNumber")),
        ("Een tweede alinea in hetzelfde punt.", Some("ListContinue")),
        ("Een citaat in een punt.", Some("Quote")),
        ("De functie in het kort", Some("Caption")),
        ("Na de tabel komt tekst.", None),
    ] {
        assert_eq!(style_of(find(&docx, words)), style, "{words}");
    }
    let styles = docx.part("word/styles.xml").named("w:style");
    let of = |id: &str| *styles.iter().find(|style| style.the("w:styleId") == id).expect("it is there");
    for level in 1..=6 {
        let style = of(&format!("Heading{level}"));
        assert_eq!(
            style.named("w:name")[0].the("w:val"),
            format!("heading {level}"),
            "Word knows it by this name"
        );
        assert!(style.child("w:pPr").is_some_and(|properties| properties.child("w:keepNext").is_some()));
        assert_eq!(style.named("w:outlineLvl")[0].the("w:val"), (level - 1).to_string());
        assert_eq!(style.named("w:color")[0].the("w:val"), HouseStyle::default().accent.hex());
    }
    assert_eq!(docx.part("word/styles.xml").named("w:widowControl").len(), 1);
    let run = |words: &str| {
        let runs = docx.document().named("w:r");
        let run = runs.into_iter().find(|run| run.words() == words).expect("it is there");
        let properties = run.child("w:rPr").expect("it has a look");
        properties.children.iter().map(|node| node.name.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(run("mensen "), ["w:b"]);
    assert_eq!(run("die van ver komen"), ["w:b", "w:i"]);
    assert_eq!(run("brief.docx"), ["w:rStyle"]);
}

#[test]
fn lists_count_for_themselves() {
    let docx = written(&everything(Language::Dutch), &style());
    let list = |words: &str| list_of(&docx, find(&docx, words));
    assert_eq!(list("het vervolg").1, "1");
    assert_eq!(list("het vervolg").0, list("Besluiten nemen:").0, "all bullets share one list");
    assert_eq!(list("lezen"), list("wegen"));
    assert_eq!(list("de wet").1, "2");
    assert_eq!(list("de wet").2.as_deref(), Some("1"));
    let all: BTreeSet<String> =
        ["lezen", "de wet", "het belang", "kennismaken", "zevende"].map(|words| list(words).0).into();
    assert_eq!(all.len(), 5, "each numbered list is separate");
    assert_eq!(list("achtste").2.as_deref(), Some("7"));

    let deep =
        (0..12).fold(paragraph("diep"), |inner, _| Block::List { start: Some(1), items: vec![vec![inner]] });
    let docx = of(vec![deep]);
    assert_eq!(list_of(&docx, find(&docx, "diep")).1, "8", "Word has nine levels");
}

#[test]
fn links_lead_where_they_say() {
    let docx = written(&everything(Language::Dutch), &style());
    let relations = docx.relations("word/document.xml");
    let links: Vec<(String, &str)> = docx
        .document()
        .named("w:hyperlink")
        .iter()
        .map(|link| (link.words(), relations[link.the("r:id")].0.as_str()))
        .collect();
    let page = "https://example.org/werk?id=1&taal=nl";
    let expected = [
        ("meer over het werk", page),
        ("hr@example.org", "mailto:hr@example.org"),
        ("020 123 45 67", "tel:+31201234567"),
        ("hetzelfde adres", page),
    ];
    assert_eq!(links, expected.map(|(words, address)| (words.to_owned(), address)));
}

#[test]
fn tables_have_headers() {
    let docx = written(&everything(Language::Dutch), &style());
    let tables = docx.document().named("w:tbl");
    let flags = |index: usize, name: &str| tables[index].named("w:tblLook")[0].the(name);
    assert_eq!((flags(0, "w:firstRow"), flags(0, "w:firstColumn"), flags(0, "w:val")), ("1", "1", "06A0"));
    assert_eq!((flags(1, "w:firstRow"), flags(1, "w:firstColumn"), flags(1, "w:val")), ("0", "0", "0600"));
    assert_eq!(tables[0].named("w:tblCaption")[0].the("w:val"), "De functie in het kort");
    let aligned = |words: &str| find(&docx, words).named("w:jc").first().map(|node| node.the("w:val"));
    assert_eq!(aligned("Salaris"), None);
    assert_eq!(aligned("voor het eerste jaar"), Some("center"));
    assert_eq!(aligned("€ 250"), Some("right"));
    let body = &docx.document().children[0].children;
    let together = body.windows(2).any(|pair| pair.iter().all(|node| node.name == "w:tbl"));
    assert!(!together, "Word merges adjacent tables");
    assert_eq!(body[body.len() - 2].name, "w:p", "Word requires a paragraph at the end");
}

#[test]
fn pictures_have_words() {
    let docx = written(&everything(Language::Dutch), &style());
    let pictures = docx.document().named("wp:docPr");
    assert_eq!(pictures[0].the("descr"), "Blokken \"in\" twee <kleuren>");
    assert_eq!(pictures[1].the("descr"), "");
    assert_eq!(pictures[1].named("adec:decorative").len(), 1, "it is marked as decorative");
    assert_eq!(pictures[0].named("adec:decorative").len(), 0);
    assert_eq!(docx.files["word/media/image1.png"], content::PNG);
    let header = docx.part("word/header.xml");
    assert_eq!(header.named("wp:docPr")[0].the("descr"), "Logo van Gemeente Voorbeeld");
    let extent = docx.document().named("wp:extent")[0];
    assert_eq!((extent.the("cx"), extent.the("cy")), ("2286000", "762000"), "240 by 80 pixels of 1/96 inch");

    let figure =
        |image| Block::Figure(Figure { image, alternative: "Plaatje".to_owned(), caption: Vec::new() });
    for image in [
        Image::Svg("geen tekening".to_owned()),
        Image::Png(b"GIF89a".to_vec()),
        Image::Png(content::PNG[..20].to_vec()),
    ] {
        let content = Content { blocks: vec![figure(image)], ..everything(Language::Dutch) };
        let error = write(&content, &HouseStyle::default()).expect_err("it is not an image");
        assert!(matches!(error, WriteError::Image { name, .. } if name == "Plaatje"));
    }
    let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="240" height="80"/>"#;
    let blocks = vec![figure(Image::Svg(svg.to_owned()))];
    let docx = written(&Content { blocks, ..everything(Language::Dutch) }, &HouseStyle::default());
    let extent = docx.document().named("wp:extent")[0];
    assert_eq!((extent.the("cx"), extent.the("cy")), ("2286000", "762000"), "a drawing has its own size");
}

#[test]
fn the_frame_has_logo_address_and_number() {
    let docx = written(&everything(Language::Dutch), &style());
    let section = docx.document().named("w:sectPr")[0];
    let relations = docx.relations("word/document.xml");
    let mut frame: Vec<(&str, &str)> = section
        .children
        .iter()
        .filter(|node| node.name.ends_with("Reference"))
        .map(|node| (node.the("w:type"), relations[node.the("r:id")].0.as_str()))
        .collect();
    frame.sort_unstable();
    let expected =
        [("default", "/word/footer.xml"), ("first", "/word/footer-first.xml"), ("first", "/word/header.xml")];
    assert_eq!(frame, expected);
    assert!(section.child("w:titlePg").is_some());
    for (language, number) in [(Language::Dutch, "Pagina 1 van 1"), (Language::English, "Page 1 of 1")] {
        let docx = written(&everything(language), &style());
        for name in ["word/footer.xml", "word/footer-first.xml"] {
            let footer = docx.part(name);
            let address = "Gemeente Voorbeeld · Marktplein 1 · 1234 AB Voorbeeld · www.example.org";
            assert_eq!(footer.words(), format!("{address}\t{number}"));
            let fields: Vec<&str> =
                footer.named("w:fldSimple").iter().map(|field| field.the("w:instr").trim()).collect();
            assert_eq!(fields, ["PAGE", "NUMPAGES"]);
        }
    }
    let sober = written(&everything(Language::Dutch), &HouseStyle::default());
    assert!(sober.document().named("w:titlePg").is_empty());
    assert!(!sober.parts.contains_key("word/header.xml"));
}

#[test]
fn a_page_breaks_before_what_follows() {
    let docx =
        of(vec![paragraph("een"), Block::PageBreak, paragraph("twee"), paragraph("drie"), Block::PageBreak]);
    let breaks = |words: &str| find(&docx, words).named("w:pageBreakBefore").len();
    assert_eq!([breaks("een"), breaks("twee"), breaks("drie")], [0, 1, 0]);
    assert_eq!(docx.document().named("w:p").len(), 3, "nothing comes after the last page");
}

#[test]
fn words_know_where_they_come_from() {
    let docx = written(&everything(Language::Dutch), &style());
    // The words between the start and the end of a bookmark.
    let marked = |origin: &str| {
        let name = bookmark(origin);
        let (mut words, mut inside) = (String::new(), None);
        for node in docx.document().all() {
            match node.name.as_str() {
                "w:bookmarkStart" if node.the("w:name") == name => inside = Some(node.the("w:id")),
                "w:bookmarkEnd" if inside == Some(node.the("w:id")) => inside = None,
                "w:t" if inside.is_some() => words.push_str(&node.text),
                _ => {}
            }
        }
        words
    };
    assert_eq!(marked("profiel/functie/titel"), "Klantmanager Werk & Inkomen");
    assert!(marked("vacature/inleiding").starts_with("Je werkt met mensen die van ver komen"));
    assert!(marked("profiel/goed_werk/ambacht/0").starts_with("Ruimte om het goed te doen"));
    assert!(marked("profiel/kerntaken/0/taken/0/gedragsindicatoren/12").starts_with("Gesprekken voeren"));
    assert_eq!(marked("vacature/uren"), "Uren");

    let from = |words: &str| {
        Block::Paragraph([vec![Inline::Origin("profiel/doel".to_owned())], text(words)].concat())
    };
    let names: Vec<String> = of(vec![from("een"), from("twee")])
        .document()
        .named("w:bookmarkStart")
        .iter()
        .map(|start| start.the("w:name").to_owned())
        .collect();
    assert_eq!(names, ["profiel_doel", "profiel_doel__2"]);
}

fn odd_words() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,12}",
        any::<String>().prop_map(|words| words.chars().take(12).collect()),
        Just("\0\u{1}\u{8}\t\r\n\u{b}\u{1f}\u{7f}\u{85}\u{fffe}\u{ffff}".to_owned()),
        Just("]]> <!-- & &amp; \"'> {accent} \u{ad}\u{200b}\u{202e}🙂".to_owned()),
        Just("  ".to_owned()),
        Just("profiel/kerntaken/0".to_owned()),
        Just("https://example.org/?a=\"<é>\"".to_owned()),
    ]
}

fn odd_inlines() -> impl Strategy<Value = Vec<Inline>> {
    let leaf = prop_oneof![
        odd_words().prop_map(Inline::Text),
        odd_words().prop_map(Inline::Code),
        odd_words().prop_map(Inline::Origin),
        Just(Inline::LineBreak),
    ];
    let inline = leaf.prop_recursive(3, 8, 3, |inner| {
        let inner = prop::collection::vec(inner, 0..3);
        prop_oneof![
            inner.clone().prop_map(Inline::Emphasis),
            inner.clone().prop_map(Inline::Strong),
            (odd_words(), inner).prop_map(|(address, text)| Inline::Link { address, text }),
        ]
    });
    prop::collection::vec(inline, 0..4)
}

fn odd_table() -> impl Strategy<Value = Block> {
    (0_usize..4, 0_usize..4, any::<bool>()).prop_flat_map(|(columns, rows, has_header_column)| {
        let row = || prop::collection::vec(odd_inlines(), columns);
        (odd_inlines(), row(), prop::collection::vec(row(), rows)).prop_map(move |(caption, header, rows)| {
            // A table without columns cannot have a caption.
            let caption = if header.is_empty() { Vec::new() } else { caption };
            Block::Table(Table {
                caption,
                header,
                alignments: vec![Alignment::Right],
                has_header_column,
                is_form: false,
                rows,
            })
        })
    })
}

fn odd_blocks() -> impl Strategy<Value = Vec<Block>> {
    let figure = |(alternative, caption)| {
        Block::Figure(Figure { image: Image::Png(content::PNG.to_vec()), alternative, caption })
    };
    let leaf = prop_oneof![
        (1_u8..8, odd_inlines()).prop_map(|(level, text)| Block::Heading { level, text }),
        odd_inlines().prop_map(Block::Paragraph),
        odd_table(),
        (odd_words(), odd_inlines()).prop_map(figure),
        Just(Block::PageBreak),
    ];
    let block = leaf.prop_recursive(4, 16, 3, |inner| {
        let blocks = prop::collection::vec(inner, 0..3);
        let items = prop::collection::vec(blocks.clone(), 0..3);
        prop_oneof![
            blocks.prop_map(Block::Quote),
            (prop::option::of(any::<u64>()), items).prop_map(|(start, items)| Block::List { start, items }),
        ]
    });
    prop::collection::vec(block, 0..5)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn any_words_in_any_blocks_make_a_whole_document(
        blocks in odd_blocks(), title in odd_words(), author in odd_words(), line in odd_words(),
    ) {
        let content = Content { language: Language::Dutch, subject: title.clone(), title, author, blocks, carried: None };
        written(&content, &HouseStyle { address: vec![line], ..style() });
    }
}

#[test]
fn the_fonts_of_the_house_are_named_with_what_takes_their_place() {
    let docx = written(&everything(Language::Dutch), &style_with_fonts());
    let styles = docx.part("word/styles.xml");
    let defaults = styles.named("w:docDefaults")[0].named("w:rFonts")[0].the("w:ascii").to_owned();
    assert_eq!(defaults, "Huisletter");
    for style in styles.named("w:style") {
        if style.the("w:styleId").starts_with("Heading") {
            assert_eq!(style.named("w:rFonts")[0].the("w:ascii"), "Huis & Kop");
        }
    }
    let table = docx.part("word/fontTable.xml");
    let names: Vec<&str> = table.named("w:font").iter().map(|font| font.the("w:name")).collect();
    assert_eq!(names, ["Huisletter", "Huis & Kop"]);
    assert!(table.named("w:altName").iter().all(|name| name.the("w:val") == "Arial"));
}
