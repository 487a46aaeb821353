//! A document with every kind of block, and the words it must contain.

use goedwerk::base::Language;
use goedwerk::blocks::{Alignment, Block, Content, Figure, Image, Inline, Table, plain};
use goedwerk::write::style::HouseStyle;
use goedwerk::write::typeface::{Family, FontFile, HouseFonts};

use crate::support::blocks::{heading, paragraph, text};

/// An image of 240 by 80 pixels.
pub const PNG: &[u8] = b"\
\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\xf0\x00\x00\x00P\x01\x03\x00\x00\x00\
\x1d\x87j?\x00\x00\x00\x06PLTE\x1bKr\xd7\xe3\xf0bK;^\x00\x00\x000IDATx\xdac\xe0\x07\x82\xffP\
\x80\xc9f\x18\x95\x1ef\xd2\xb8\xa5@`Tz8J\xe3N\x12\xa3\xd2\xc3Mz\xb4\xd8\x1b-\xcfG\x8b\xbda+\
\x0d\x00\x1f\x98h\xfb{\xd8\x1cY\x00\x00\x00\x00IEND\xaeB`\x82";

fn from(origin: &str, words: &str) -> Vec<Inline> {
    vec![Inline::Origin(origin.to_owned()), Inline::Text(words.to_owned())]
}

fn list(start: Option<u64>, items: &[&str]) -> Block {
    Block::List { start, items: items.iter().map(|words| vec![paragraph(words)]).collect() }
}

/// A vacancy with every kind of block in every kind of place.
pub fn everything(language: Language) -> Content {
    Content {
        language,
        title: "Klantmanager Werk & Inkomen".to_owned(),
        author: "Gemeente Voorbeeld".to_owned(),
        subject: "vacature".to_owned(),
        blocks: [opening(), lists(), tables(), rest()].concat(),
        carried: None,
    }
}

fn opening() -> Vec<Block> {
    let link = |address: &str, words: &str| Inline::Link { address: address.to_owned(), text: text(words) };
    vec![
        Block::Heading { level: 1, text: from("profiel/functie/titel", "Klantmanager Werk & Inkomen") },
        Block::Paragraph(vec![
            Inline::Origin("vacature/inleiding".to_owned()),
            Inline::Text("Je werkt met ".to_owned()),
            Inline::Strong(vec![
                Inline::Text("mensen ".to_owned()),
                Inline::Emphasis(text("die van ver komen")),
            ]),
            Inline::Text(", en schrijft < 3 brieven per dag in ".to_owned()),
            Inline::Code("brief.docx".to_owned()),
            Inline::Text(".".to_owned()),
            Inline::LineBreak,
            Inline::Origin("profiel/goed_werk/ambacht/0".to_owned()),
            Inline::Text("Ruimte om het goed te doen is er: één uur per dag, zonder agenda.".to_owned()),
        ]),
        heading(2, "Wat je gaat doen"),
        Block::Paragraph(vec![
            Inline::Text("Lees ".to_owned()),
            link("https://example.org/werk?id=1&taal=nl", "meer over het werk"),
            Inline::Text(", mail ".to_owned()),
            link("mailto:hr@example.org", "hr@example.org"),
            Inline::Text(" of bel ".to_owned()),
            link("tel:+31201234567", "020 123 45 67"),
            Inline::Text(". Nog eens ".to_owned()),
            link("https://example.org/werk?id=1&taal=nl", "hetzelfde adres"),
            Inline::Text(" en ".to_owned()),
            link("javascript:alert(1)", "geen adres"),
            Inline::Text(".".to_owned()),
        ]),
    ]
}

fn lists() -> Vec<Block> {
    let task = "profiel/kerntaken/0/taken/0/gedragsindicatoren/12";
    vec![
        Block::List {
            start: None,
            items: vec![
                vec![
                    Block::Paragraph(from(
                        task,
                        "Gesprekken voeren, ook als een inwoner boos of bang is, en afspraken \
                        maken waar die inwoner iets aan heeft.",
                    )),
                    paragraph("Een tweede alinea in hetzelfde punt."),
                    list(None, &["het eerste gesprek", "het vervolg"]),
                ],
                vec![
                    paragraph("Besluiten nemen:"),
                    Block::List {
                        start: Some(1),
                        items: vec![
                            vec![paragraph("lezen"), list(Some(1), &["de wet", "het dossier"])],
                            vec![paragraph("wegen"), list(Some(1), &["het belang", "het gevolg"])],
                        ],
                    },
                    Block::Quote(vec![paragraph("Een citaat in een punt.")]),
                ],
                vec![],
            ],
        },
        heading(3, "In volgorde"),
        list(Some(1), &["solliciteren", "kennismaken", "beginnen"]),
        heading(4, "En verder, vanaf zeven"),
        list(Some(7), &["zevende", "achtste"]),
        heading(5, "Woorden van een ander"),
        Block::Quote(vec![
            paragraph("Ik kreeg hier de tijd om het vak te leren. Dat had ik nergens anders gezien."),
            list(None, &["zegt een collega"]),
        ]),
        heading(6, "In cijfers"),
    ]
}

fn tables() -> Vec<Block> {
    let row = |cells: &[&str]| cells.iter().map(|words| text(words)).collect::<Vec<_>>();
    let facts = Table {
        caption: from("vacature", "De functie in het kort"),
        header: row(&["Onderwerp", "Afspraak", "Bedrag"]),
        alignments: vec![Alignment::Left, Alignment::Center, Alignment::Right],
        has_header_column: true,
        is_form: true,
        rows: vec![
            row(&["Salaris", "schaal 9, Cao Gemeenten, bij 36 uur in de week", "€ 3.450 - € 4.950"]),
            row(&["Arbeidsmarkttoelage", "voor het eerste jaar", "€ 250"]),
            vec![from("vacature/uren", "Uren"), text("28 tot 36, in overleg"), vec![]],
        ],
    };
    let bare = Table { header: row(&["", ""]), rows: vec![row(&["Waar", "Voorbeeld"])], ..Table::default() };
    let long = Table {
        header: row(&["Nummer", "Wat er gebeurt"]),
        alignments: vec![Alignment::Right, Alignment::Left],
        rows: (1..=40)
            .map(|number| row(&[&number.to_string(), "Er gebeurt iets dat op een regel past."]))
            .collect(),
        ..Table::default()
    };
    let in_list = Block::Table(Table { header: row(&["In", "een punt"]), ..Table::default() });
    vec![
        Block::Table(facts),
        paragraph("Na de tabel komt tekst."),
        Block::Table(bare),
        Block::Table(long),
        Block::List { start: None, items: vec![vec![paragraph("Een punt met een tabel:"), in_list]] },
    ]
}

fn rest() -> Vec<Block> {
    let figure = |alternative: &str, caption: &str| {
        Block::Figure(Figure {
            image: Image::Png(PNG.to_vec()),
            alternative: alternative.to_owned(),
            caption: if caption.is_empty() { Vec::new() } else { text(caption) },
        })
    };
    vec![
        Block::PageBreak,
        heading(2, "Op een nieuwe bladzijde"),
        figure("Blokken \"in\" twee <kleuren>", "Zo ziet de week eruit"),
        figure("", ""),
        Block::PageBreak,
        Block::Table(Table { header: vec![text("Tabel boven aan een bladzijde")], ..Table::default() }),
    ]
}

/// A house style with all settings.
pub fn style() -> HouseStyle {
    HouseStyle {
        name: "Gemeente Voorbeeld".to_owned(),
        logo: Some((Image::Png(PNG.to_vec()), "Logo van Gemeente Voorbeeld".to_owned())),
        address: ["Marktplein 1", "1234 AB Voorbeeld", "www.example.org"].map(str::to_owned).to_vec(),
        ..HouseStyle::default()
    }
}

/// A house style with custom fonts.
pub fn style_with_fonts() -> HouseStyle {
    let family = |name: &str| Family {
        name: name.to_owned(),
        regular: FontFile::read(notosans::REGULAR_TTF.to_vec()).expect("it is a font"),
        bold: None,
        italic: None,
        bold_italic: None,
    };
    let fonts = HouseFonts { text: Some(family("Huisletter")), headings: Some(family("Huis & Kop")) };
    HouseStyle { fonts, ..style() }
}

/// The words of each non-empty paragraph, in reading order.
pub fn words(blocks: &[Block]) -> Vec<String> {
    let mut found = Vec::new();
    collect(blocks, &mut found);
    found.retain(|words: &String| !words.is_empty());
    found
}

fn collect(blocks: &[Block], found: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => found.push(shown(text)),
            Block::List { items, .. } => items.iter().for_each(|item| collect(item, found)),
            Block::Table(table) => {
                found.push(shown(&table.caption));
                let cells = table.header.iter().chain(table.rows.iter().flatten());
                found.extend(cells.map(|cell| shown(cell)));
            }
            Block::Quote(blocks) => collect(blocks, found),
            Block::Figure(figure) => found.push(shown(&figure.caption)),
            Block::PageBreak => {}
        }
    }
}

/// The words as XML can represent them.
fn shown(inlines: &[Inline]) -> String {
    plain(inlines)
        .chars()
        .map(|sign| if matches!(sign, '\t' | '\n' | '\r') { ' ' } else { sign })
        .filter(|&sign| sign >= ' ' && !matches!(sign, '\u{FFFE}' | '\u{FFFF}'))
        .collect()
}
