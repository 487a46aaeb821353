//! Documents to write: Markdown converted to blocks for typical content, and deliberately difficult documents.

use goedwerk::base::{Colour, Language};
use goedwerk::blocks::{Alignment, Block, Content, Figure, Image, Inline, Table};
use goedwerk::write::style::HouseStyle;
use goedwerk::write::typeface::{Family, FontFile, HouseFonts};

use crate::support::blocks::{heading, paragraph, text};

/// A document with these blocks.
pub fn content(blocks: Vec<Block>) -> Content {
    Content {
        language: Language::Dutch,
        title: "Vacature: werkcoach".to_owned(),
        author: "UWV".to_owned(),
        subject: "vacature".to_owned(),
        blocks,
        carried: None,
    }
}

/// A table with this number of rows.
pub fn table(rows: usize) -> Table {
    Table {
        caption: text("Wat u laat zien"),
        header: vec![text("Competentie"), text("Niveau"), text("Gedrag")],
        alignments: vec![Alignment::Left, Alignment::Right, Alignment::Left],
        has_header_column: true,
        is_form: false,
        rows: (1..=rows)
            .map(|row| {
                vec![
                    text(&format!("Competentie {row}")),
                    text(&row.to_string()),
                    text("Vraagt door op wat een werkzoekende wil en kan, en maakt samen een plan dat haalbaar is."),
                ]
            })
            .collect(),
    }
}

/// A small picture.
pub fn picture() -> Image {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 120, 40);
    encoder.set_color(png::ColorType::Rgba);
    let dots: Vec<u8> = (0..120 * 40_u32)
        .flat_map(|dot| [0x1b, 0x4b, 0x72, if dot % 120 < 60 { 255 } else { 120 }])
        .collect();
    encoder.write_header().expect("a header").write_image_data(&dots).expect("the dots");
    Image::Png(bytes)
}

/// The house style of an organisation with a logo and an address.
pub fn house() -> HouseStyle {
    HouseStyle {
        name: "Gemeente Voorbeeld".to_owned(),
        logo: Some((picture(), "Gemeente Voorbeeld".to_owned())),
        accent: Colour { red: 0x7a, green: 0x1f, blue: 0x4d },
        address: vec!["Stadhuisplein 1".to_owned(), "1234 AB Voorbeeld".to_owned()],
        ..HouseStyle::default()
    }
}

/// A document with every feature.
pub fn everything() -> Content {
    let link = Inline::Link {
        address: "https://www.uwv.nl/nl/werkzoekend/arbeidsmarktinformatie".to_owned(),
        text: vec![Inline::Strong(text("arbeidsmarkt")), Inline::Text("informatie van het UWV".to_owned())],
    };
    content(vec![
        heading(1, "Vacature: werkcoach"),
        Block::Paragraph(vec![
            Inline::Origin("profiel/doel".to_owned()),
            Inline::Text("U begeleidt werkzoekenden en werkgevers met ".to_owned()),
            Inline::Emphasis(text("arbeidsmarktinformatie")),
            Inline::Text(" en beïnvloedt de samenwerking tussen re-integratiebedrijven; zie de ".to_owned()),
            link,
            Inline::Text(" en ".to_owned()),
            Inline::Code("profiel.yaml".to_owned()),
            Inline::Text(".".to_owned()),
            Inline::LineBreak,
            Inline::Text("Financiële coördinatie hoort erbij, 32–36 uur, € 3.500 per maand.".to_owned()),
        ]),
        heading(2, "Taken"),
        paragraph("Dit doet u:"),
        Block::List {
            start: None,
            items: vec![
                vec![
                    paragraph(
                        "Gesprekken voeren met werkzoekenden over wat zij willen en kunnen, ook als dat lastig is.",
                    ),
                    Block::List {
                        start: Some(9),
                        items: vec![vec![paragraph("Voorbereiden")], vec![paragraph("Voeren")]],
                    },
                ],
                vec![paragraph("Werkgevers adviseren.")],
            ],
        },
        heading(3, "Competenties"),
        Block::Table(table(3)),
        Block::Quote(vec![
            paragraph("Een goed gesprek begint met luisteren."),
            paragraph("Zo zei een werkcoach het."),
        ]),
        Block::Figure(Figure {
            image: picture(),
            alternative: "Twee vlakken".to_owned(),
            caption: text("Figuur 1"),
        }),
        Block::PageBreak,
        heading(2, "Solliciteren"),
        paragraph("Mail naar werving@voorbeeld.nl."),
    ])
}

/// A document of about thirty pages with a table that spans many of these.
pub fn long() -> Content {
    let mut blocks = vec![heading(1, "Een lang document")];
    for chapter in 1..=12 {
        blocks.push(heading(2, &format!("Hoofdstuk {chapter}")));
        for part in 1..=9 {
            let sentence =
                format!("In deel {part} van hoofdstuk {chapter} staat hoe de samenwerking verloopt. ");
            blocks.push(paragraph(sentence.repeat(part).trim()));
        }
    }
    blocks.push(Block::Table(table(400)));
    content(blocks)
}

/// A font file without the euro sign: the italic font of the program, to distinguish it from the regular one.
fn font_without_euro() -> FontFile {
    let mut bytes = notosans::ITALIC_TTF.to_vec();
    let number = |bytes: &[u8], at: usize| usize::from(u16::from_be_bytes([bytes[at], bytes[at + 1]]));
    let record =
        (0..number(&bytes, 4)).map(|table| 12 + 16 * table).find(|at| &bytes[*at..at + 4] == b"cmap");
    let record = record.expect("the font has a table of characters") + 8;
    let table = (number(&bytes, record) << 16) + number(&bytes, record + 2);
    let map = table + number(&bytes, table + 10);
    assert_eq!((number(&bytes, table + 2), number(&bytes, map)), (1, 4), "one map, in segments");
    let segments = number(&bytes, map + 6) / 2;
    let ends = map + 14;
    let euro = (0..segments).find(|segment| number(&bytes, ends + 2 * segment) >= 0x20ac);
    let end = ends + 2 * euro.expect("it has the sign");
    // The segment now ends before the euro sign.
    bytes[end..end + 2].copy_from_slice(&0x20ab_u16.to_be_bytes());
    FontFile::read(bytes).expect("it is a font")
}

/// A house style with custom fonts: the text font has no bold variant, the heading font has one.
pub fn house_with_fonts() -> HouseStyle {
    let file = |bytes: &[u8]| FontFile::read(bytes.to_vec()).expect("it is a font");
    let family = |name: &str, regular| Family {
        name: name.to_owned(),
        regular,
        bold: None,
        italic: None,
        bold_italic: None,
    };
    let fonts = HouseFonts {
        text: Some(family("Huisletter", font_without_euro())),
        headings: Some(family("Huiskop", file(notosans::BOLD_ITALIC_TTF))),
    };
    HouseStyle { fonts, ..house() }
}
