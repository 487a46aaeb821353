//! Markdown is converted to blocks without losing a word, and blocks to equivalent Markdown.

use std::fmt::Write as _;

use goedwerk::base::Language;
use goedwerk::blocks::from_markdown::{blocks, content};
use goedwerk::blocks::{Alignment, Block, Content, Image, Inline, Table, plain};
use goedwerk::write::style::HouseStyle;
use goedwerk::write::{markdown, text};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser};

use crate::support::blocks::{heading, paragraph};

fn words(text: &str) -> Inline {
    Inline::Text(text.to_owned())
}

fn document(blocks: Vec<Block>) -> Content {
    Content {
        language: Language::Dutch,
        title: String::new(),
        author: String::new(),
        subject: String::new(),
        blocks,
        carried: None,
    }
}

fn written(blocks: Vec<Block>) -> String {
    let bytes = markdown::write(&document(blocks), &HouseStyle::default()).expect("it is written");
    String::from_utf8(bytes).expect("it is text")
}

fn plainly(markdown: &str) -> String {
    let content = content(markdown, Language::Dutch, &[]);
    String::from_utf8(text::write(&content, &HouseStyle::default()).expect("it is written"))
        .expect("it is text")
}

/// Collects the words of the blocks, in reading order, without formatting.
fn said(blocks: &[Block], said: &mut String) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => {
                let _ = writeln!(said, "{}", plain(text));
            }
            Block::List { items, .. } => items.iter().for_each(|item| self::said(item, said)),
            Block::Quote(inner) => self::said(inner, said),
            Block::Table(table) => {
                for cell in table.header.iter().chain(table.rows.iter().flatten()) {
                    let _ = writeln!(said, "{}", plain(cell));
                }
            }
            Block::Figure(figure) => {
                let _ = writeln!(said, "{} {}", figure.alternative, plain(&figure.caption));
            }
            Block::PageBreak => {}
        }
    }
}

#[test]
fn headings_skip_no_level() {
    let found = blocks("## Een\n\n#### Twee\n\n### Twee ook\n\n# Een ook\n\n###### Twee weer\n", &[]);
    let wanted = [(1, "Een"), (2, "Twee"), (2, "Twee ook"), (1, "Een ook"), (2, "Twee weer")]
        .map(|(level, text)| heading(level, text));
    assert_eq!(found, wanted);
}

#[test]
fn only_addresses_a_reader_expects_are_links() {
    for (markdown, address) in [
        ("[a](https://example.org/x_y)", Some("https://example.org/x_y")),
        ("[a](HTTP://example.org)", Some("HTTP://example.org")),
        ("<kim@example.org>", Some("mailto:kim@example.org")),
        ("[a](tel:+31201234567)", Some("tel:+31201234567")),
        ("[a](javascript:alert(1))", None),
        ("[a](JavaScript:alert(1))", None),
        ("[a](<java\tscript:alert(1)>)", None),
        ("[a](data:text/html,x)", None),
        ("[a](file:///etc/passwd)", None),
        ("[a](/wachtwoord)", None),
        ("<javascript:alert(1)>", None),
    ] {
        let found = blocks(markdown, &[]);
        let [Block::Paragraph(line)] = found.as_slice() else { panic!("{markdown}: {found:?}") };
        match (line.as_slice(), address) {
            ([Inline::Link { address: found, .. }], Some(address)) => assert_eq!(found, address),
            ([Inline::Text(_)], None) => {}
            other => panic!("{markdown}: {other:?}"),
        }
    }
}

#[test]
fn comments_say_where_words_come_from_wherever_they_stand() {
    let origin = |text: &str| Inline::Origin(text.to_owned());
    let strong = |text: &str| Inline::Strong(vec![words(text)]);
    for (markdown, wanted) in [
        (
            "<!-- bron: profiel/doel -->Begin **vet** slot.",
            vec![origin("profiel/doel"), words("Begin "), strong("vet"), words(" slot.")],
        ),
        ("<!-- bron: a/0 -->\nDaaronder.", vec![origin("a/0"), words("Daaronder.")]),
        ("<!-- bron: a/0 -->\n\nLater.", vec![origin("a/0"), words("Later.")]),
        (
            "**Ruimte.**<!-- bron: a --> Een.<!-- bron: b --> Twee.",
            vec![strong("Ruimte."), origin("a"), words(" Een."), origin("b"), words(" Twee.")],
        ),
        ("<!-- bron: a -->**Vet.** Rest", vec![origin("a"), strong("Vet."), words(" Rest")]),
        ("Tekst <!-- zomaar --> door", vec![words("Tekst  door")]),
    ] {
        assert_eq!(blocks(markdown, &[]), vec![Block::Paragraph(wanted)], "{markdown}");
    }
    let found = blocks("- <!-- bron: a -->een\n- <!-- bron: b -->twee\n\n# <!-- bron: c -->Kop\n", &[]);
    assert_eq!(
        found,
        vec![
            Block::List {
                start: None,
                items: vec![
                    vec![Block::Paragraph(vec![origin("a"), words("een")])],
                    vec![Block::Paragraph(vec![origin("b"), words("twee")])],
                ],
            },
            Block::Heading { level: 1, text: vec![origin("c"), words("Kop")] },
        ]
    );
    assert_eq!(written(found), "- een\n- twee\n\n# Kop\n");
}

#[test]
fn comments_say_what_a_table_is() {
    let markdown = "<!-- bijschrift: Het werk in feiten -->\n<!-- rijkoppen -->\n| Onderwerp | Gegevens |\n|---|--:|\n| Uren | 36 |\n\n| a |\n|---|\n| b |\n";
    let found = blocks(markdown, &[]);
    let [Block::Table(first), Block::Table(second)] = found.as_slice() else { panic!("{found:?}") };
    assert!(first.has_header_column && plain(&first.caption) == "Het werk in feiten");
    assert_eq!(first.alignments, [Alignment::Left, Alignment::Right]);
    assert!(!second.has_header_column && second.caption.is_empty());
    assert_eq!(plainly(markdown), "Het werk in feiten\n\nUren: 36\n\na: b\n");
}

#[test]
fn a_new_page_is_a_line_or_a_comment() {
    for markdown in ["a\n\n***\n\nb", "a\n\n<!-- nieuwe pagina -->\n\nb"] {
        assert_eq!(
            blocks(markdown, &[]),
            vec![paragraph("a"), Block::PageBreak, paragraph("b")],
            "{markdown}"
        );
    }
    assert_eq!(written(blocks("a\n\n---\n\nb", &[])), "a\n\n***\n\nb\n");
}

#[test]
fn only_given_pictures_are_shown() {
    let pictures = [("logo".to_owned(), Image::Svg("<svg/>".to_owned()))];
    let found = blocks("Voor ![Een vogel](logo \"Bijschrift\") na ![Weg](/etc/passwd)\n", &pictures);
    let [Block::Paragraph(line), Block::Figure(figure)] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(plain(line), "Voor  na Weg");
    assert_eq!((figure.alternative.as_str(), plain(&figure.caption).as_str()), ("Een vogel", "Bijschrift"));
    assert_eq!(figure.image, Image::Svg("<svg/>".to_owned()));
}

#[test]
fn of_html_the_words_stay() {
    let found = blocks("<div class=\"x\">Een <b>twee</b>\n</div>\n\nDrie <i>vier</i> 5 < 6\n", &[]);
    assert_eq!(found, vec![paragraph("Een twee"), paragraph("Drie vier 5 < 6")]);
    let mut all = String::new();
    said(&blocks("<script>alert(1)</script>\n", &[]), &mut all);
    assert!(!all.contains('<'), "{all}");
}

#[test]
fn text_is_for_reading_without_markup() {
    let markdown = "# Werkcoach\n\nHet *werk*.\n\n## Wat je doet\n\n- Een\n  - Onder\n- Zie [de site](https://example.org/)\n\n3. Drie\n4. Vier\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | |\n\n> Citaat\n\nMail <kim@example.org>\n";
    assert_eq!(
        plainly(markdown),
        "Werkcoach\n\nHet werk.\n\n\nWat je doet\n\n- Een\n  - Onder\n- Zie de site (https://example.org/)\n\n3. Drie\n4. Vier\n\na: 1\nb: 2\n\na: 3\n\n> Citaat\n\nMail kim@example.org\n"
    );
}

#[test]
fn nesting_without_end_is_no_trouble() {
    for piece in ["> ", "- ", "*a ", "**a ", "[a ", "1. "] {
        let markdown = piece.repeat(5000) + "woord";
        let mut all = String::new();
        said(&blocks(&markdown, &[]), &mut all);
        assert!(all.contains("woord"), "{piece}");
    }
}

/// The content between two marks survives any surroundings.
#[test]
fn marks_beside_punctuation_stay_marks() {
    let strong = |text: &str| Inline::Strong(vec![words(text)]);
    let emphasis = |text: &str| Inline::Emphasis(vec![words(text)]);
    let link =
        |text: &str, address: &str| Inline::Link { address: address.to_owned(), text: vec![words(text)] };
    for line in [
        vec![strong("Kop."), words("tekst")],
        vec![words("a"), strong("(b)"), words("c")],
        vec![words("a "), emphasis("b"), words("!"), link("c", "https://example.org/a(b)?c&amp;d")],
        vec![words("1. geen lijst"), Inline::LineBreak, words("- ook niet")],
        vec![words("# geen kop #")],
        vec![Inline::Code("a`b | c".to_owned()), words(" `los")],
        vec![link("https://example.org/?a=b", "https://example.org/?a=b")],
        vec![link("kim@example.org", "mailto:kim@example.org")],
        vec![link("[x](y)", "https://example.org/x\\y<z>`")],
        vec![words("&amp; < > ~~a~~ <!-- bron: x -->")],
    ] {
        let wanted = vec![Block::Paragraph(line)];
        let markdown = written(wanted.clone());
        assert_eq!(blocks(&markdown, &[]), wanted, "{markdown}");
    }
}

/// A word, which may look like markup.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zéë]{1,6}",
        "[!-~]{1,4}",
        Just("1.".to_owned()),
        Just("-".to_owned()),
        Just("a_b*c".to_owned()),
        Just("&copy;".to_owned()),
    ]
}

fn sentence() -> impl Strategy<Value = String> {
    prop::collection::vec(word(), 1..5).prop_map(|words| words.join(" "))
}

/// Parts of a line separated by spaces, as in real text.
fn line() -> impl Strategy<Value = Vec<Inline>> {
    let part = prop_oneof![
        4 => sentence().prop_map(Inline::Text),
        1 => sentence().prop_map(|text| Inline::Emphasis(vec![Inline::Text(text)])),
        1 => sentence().prop_map(|text| Inline::Strong(vec![Inline::Text(text)])),
        1 => "[a-z `|]{0,4}[a-z]".prop_map(|code| Inline::Code(code.trim().to_owned())),
        1 => sentence().prop_map(|text| Inline::Link {
            address: "https://example.org/a_b?c=d".to_owned(),
            text: vec![Inline::Text(text)],
        }),
    ];
    prop::collection::vec(part, 1..4).prop_map(|parts| {
        let mut line: Vec<Inline> = Vec::new();
        for part in parts {
            match (line.last_mut(), part) {
                (None, part) => line.push(part),
                (Some(Inline::Text(text)), Inline::Text(more)) => {
                    let _ = write!(text, " {more}");
                }
                (Some(Inline::Text(text)), part) => {
                    text.push(' ');
                    line.push(part);
                }
                (Some(_), Inline::Text(text)) => line.push(Inline::Text(format!(" {text}"))),
                (Some(_), part) => line.extend([Inline::Text(" ".to_owned()), part]),
            }
        }
        line
    })
}

fn table() -> impl Strategy<Value = Block> {
    (1..4_usize).prop_flat_map(|columns| {
        let row = || prop::collection::vec(line(), columns);
        let alignment = prop_oneof![Just(Alignment::Left), Just(Alignment::Center), Just(Alignment::Right)];
        (row(), prop::collection::vec(row(), 0..3), prop::collection::vec(alignment, columns)).prop_map(
            |(header, rows, alignments)| Block::Table(Table { header, rows, alignments, ..Table::default() }),
        )
    })
}

fn block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![
        3 => line().prop_map(Block::Paragraph),
        1 => table(),
    ];
    leaf.prop_recursive(3, 16, 3, |inner| {
        let item = prop::collection::vec(inner.clone(), 1..3);
        prop_oneof![
            (prop::option::of(0..50_u64), prop::collection::vec(item, 1..4))
                .prop_map(|(start, items)| Block::List { start, items }),
            prop::collection::vec(inner, 1..3).prop_map(Block::Quote),
        ]
    })
}

fn whole() -> impl Strategy<Value = Vec<Block>> {
    let part = prop_oneof![
        4 => block(),
        1 => line().prop_map(|text| Block::Heading { level: 1, text }),
        1 => Just(Block::PageBreak),
    ];
    prop::collection::vec(part, 0..6)
}

proptest! {
    #[test]
    fn blocks_written_as_markdown_are_the_same_blocks(wanted in whole()) {
        let markdown = written(wanted.clone());
        let found = blocks(&markdown, &[]);
        prop_assert_eq!(&found, &wanted, "{}", markdown);
    }

    #[test]
    fn no_word_is_lost(markdown in "([a-z]{1,5}|[ \n*_`>#|!<-]|- |1\\. |\\[a\\]\\(b\\)|\n\n|<b>|<!--|-->|[|]---[|]\n|    ){0,40}") {
        let found = blocks(&markdown, &[]);
        let mut all = String::new();
        said(&found, &mut all);
        let parser = Parser::new_ext(&markdown, Options::ENABLE_TABLES);
        for event in parser {
            if let Event::Text(text) | Event::Code(text) = event {
                for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
                    prop_assert!(all.contains(word), "{:?} is not in {:?}", word, found);
                }
            }
        }
        // Blocks made from any Markdown can be written, and read back without loss.
        let mut again = String::new();
        said(&blocks(&written(found.clone()), &[]), &mut again);
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        prop_assert_eq!(letters(&again), letters(&all));
    }
}
