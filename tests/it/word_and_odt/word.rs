//! Word files.

use goedwerk::reader::{Block, BlockShape, Kind, Zone};

use super::{blocks, cells, shapes, texts};
use crate::made_documents::archive;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A Word file with this body, styles and other parts (kind of relationship, name, XML).
pub fn file(body: &str, beside: &[(&str, &str, &str)]) -> Vec<u8> {
    let links = beside
        .iter()
        .map(|(kind, name, _)| format!("<Relationship Type=\"{OFFICE}/{kind}\" Target=\"{name}\"/>"));
    let links = format!("<Relationships>{}</Relationships>", links.collect::<String>());
    let body = format!("<w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>{body}</w:body></w:document>");
    let names: Vec<String> = beside.iter().map(|(_, name, _)| format!("word/{name}")).collect();
    let mut parts =
        vec![("word/document.xml", body.as_bytes()), ("word/_rels/document.xml.rels", links.as_bytes())];
    parts.extend(names.iter().zip(beside).map(|(name, (.., xml))| (name.as_str(), xml.as_bytes())));
    archive(&parts)
}

fn read(body: &str, beside: &[(&str, &str, &str)]) -> Vec<Block> {
    blocks(&file(body, beside), Kind::Docx)
}

/// A paragraph with these properties and these runs.
fn p(properties: &str, runs: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")
}

/// A run with this formatting.
fn r(formatting: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{formatting}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn plain(text: &str) -> String {
    p("", &r("", text))
}

const STYLES: &str = r#"<w:styles xmlns:w="w">
    <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
    <w:style w:styleId="Kop2"><w:name w:val="heading 2"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
    <w:style w:styleId="Functie"><w:name w:val="Functie"/><w:basedOn w:val="Kop2"/></w:style>
    <w:style w:styleId="Eigen"><w:name w:val="Eigen"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
    <w:style w:type="character" w:styleId="Nadruk"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:styleId="Opsomming"><w:name w:val="Punten"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
    <w:style w:type="table" w:styleId="Raster"><w:name w:val="Table Grid"/></w:style>
    <w:style w:type="table" w:styleId="Licht"><w:name w:val="Licht"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/>
    </w:rPr></w:tblStylePr></w:style></w:styles>"#;
const NUMBERING: &str = r#"<w:numbering xmlns:w="w">
    <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr>
    <w:ind w:left="720"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
    </w:abstractNum>
    <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
    <w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num></w:numbering>"#;
const BESIDE: [(&str, &str, &str); 2] =
    [("styles", "styles.xml", STYLES), ("numbering", "numbering.xml", NUMBERING)];

fn styled(body: &str) -> Vec<Block> {
    read(body, &BESIDE)
}

fn style(id: &str) -> String {
    format!("<w:pStyle w:val=\"{id}\"/>")
}

fn number(list: usize, depth: usize) -> String {
    format!("<w:numPr><w:ilvl w:val=\"{depth}\"/><w:numId w:val=\"{list}\"/></w:numPr>")
}

#[test]
fn headings_have_the_level_of_their_style_or_outline() {
    let body = [
        p(&style("Kop2"), &r("", "Taken")),
        p(&style("Functie"), &r("", "Eisen")),
        p(&style("Eigen"), &r("", "Kennis")),
        p("<w:outlineLvl w:val=\"0\"/>", &r("", "Doel")),
        p(&(style("Kop2") + &number(4, 0)), &r("", "1 Genummerd")),
        p(&(style("Kop2") + "<w:outlineLvl w:val=\"9\"/>"), &r("", "Geen kop")),
        p(&style("Titel"), &r("", "Consulent")),
        p("", &r("<w:b/>", "Vet is geen kop")),
    ];
    let wanted = [2, 2, 3, 1, 2].map(BlockShape::Heading);
    let found = shapes(&styled(&body.concat()));
    assert_eq!(found[..5], wanted);
    assert_eq!(found[5..], [BlockShape::Paragraph, BlockShape::Heading(1), BlockShape::Paragraph]);
}

#[test]
fn the_share_of_bold_letters_and_their_size_come_from_runs_and_styles() {
    let body = [
        plain("gewoon"),
        p("", &(r("<w:b/>", "vet") + &r("", " niet"))),
        p(&style("Kop2"), &r("", "kop")),
        p(&style("Kop2"), &r("<w:b w:val=\"0\"/>", "licht")),
        p(&style("Kop2"), &r("<w:rStyle w:val=\"Nadruk\"/>", "omgekeerd")),
        p("", &(r("<w:rStyle w:val=\"Nadruk\"/><w:sz w:val=\"28\"/>", "groter") + &r("", " x"))),
        p("<w:rPr><w:b/><w:sz w:val=\"99\"/></w:rPr>", &r("", "het teken aan het eind")),
    ];
    let found = styled(&body.concat());
    let looks: Vec<_> = found.iter().map(|block| (block.bold, block.size)).collect();
    let wanted = [(0, 11.0), (42, 11.0), (100, 16.0), (0, 16.0), (0, 16.0), (85, 14.0), (0, 11.0)];
    assert_eq!(looks, wanted.map(|(bold, size)| (bold, Some(size))));
}

#[test]
fn lists_have_a_number_and_a_depth_and_no_bullet_means_no_item() {
    let body = [
        p(&number(4, 0), &r("", "een")),
        p(&number(4, 1), &r("", "twee")),
        p(&number(5, 0), &r("", "drie")),
        p(&number(4, 0), &r("", "vier")),
        plain(""),
        p(&number(4, 0), &r("", "vijf")),
        plain("ertussen"),
        p(&style("Opsomming"), &r("", "zes")),
        p(&(style("Opsomming") + &number(0, 0)), &r("", "geen")),
        p(&number(6, 0), &r("", "geen teken")),
        p(&style("Lijstopsomteken2"), &r("", "zeven")),
    ];
    let item = |list, depth| BlockShape::Item { list, depth };
    let wanted = [
        item(1, 0),
        item(1, 1),
        item(2, 0),
        item(1, 0),
        item(1, 0),
        BlockShape::Paragraph,
        item(3, 0),
        BlockShape::Paragraph,
        BlockShape::Paragraph,
        item(4, 1),
    ];
    let found = styled(&body.concat());
    assert_eq!(shapes(&found), wanted);
    assert_eq!(found[0].indent.to_string(), "36");
    assert_eq!(found[5].location.paragraph, 7, "empty paragraphs count");
}

#[test]
fn a_typed_bullet_makes_an_item_and_is_no_part_of_its_text() {
    let indent = |left: usize| format!("<w:ind w:left=\"{left}\"/>");
    let symbol = "<w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/>";
    let body = [
        p(&indent(360), &r("", "- bellen")),
        p(&indent(720), &r("", "o met inwoners")),
        p(&indent(360), &(r(symbol, "\u{B7}") + "<w:r><w:tab/></w:r>" + &r("", "schrijven"))),
        p("", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A7\"/><w:t> lezen</w:t></w:r>"),
        plain("§ 3 van de wet"),
        plain("-"),
        p(&number(4, 0), &r("", "- in een lijst")),
        p(
            "",
            "<w:r><w:t>Taken:</w:t><w:br/><w:t>- een</w:t><w:br/><w:t>vervolg</w:t><w:br/><w:t>- twee</w:t></w:r>",
        ),
    ];
    let found = styled(&body.concat());
    assert_eq!(
        texts(&found),
        [
            "bellen",
            "met inwoners",
            "schrijven",
            "lezen",
            "§ 3 van de wet",
            "- in een lijst",
            "Taken:",
            "een vervolg",
            "twee"
        ]
    );
    let item = |list, depth| BlockShape::Item { list, depth };
    assert_eq!(shapes(&found)[..4], [item(1, 0), item(1, 1), item(1, 0), item(1, 0)]);
    assert_eq!(
        shapes(&found)[4..],
        [BlockShape::Paragraph, item(2, 0), BlockShape::Paragraph, item(3, 0), item(3, 0)]
    );
    assert_eq!(found[8].location.paragraph, 8, "the lines of one paragraph are one paragraph");
}

#[test]
fn a_cell_has_its_table_row_and_column() {
    let tc = |properties: &str, content: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>");
    let tr = |properties: &str, cells: &[String]| {
        format!("<w:tr><w:trPr>{properties}</w:trPr>{}</w:tr>", cells.concat())
    };
    let inner = format!("<w:tbl>{}</w:tbl><w:p/>", tr("", &[tc("", &plain("binnen"))]));
    let body = [
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Raster\"/><w:tblLook w:val=\"04A0\"/></w:tblPr>".to_owned(),
        tr("<w:tblHeader/>", &[tc("<w:gridSpan w:val=\"2\"/>", &plain("kop")), tc("", &plain("kop 2"))]),
        tr(
            "",
            &[
                tc("<w:vMerge w:val=\"restart\"/>", &plain("hoog")),
                tc("", &(plain("b") + &inner)),
                tc("", &plain("c")),
            ],
        ),
        tr("", &[tc("<w:vMerge/>", &plain("onzichtbaar")), tc("", &plain("e"))]),
        tr("<w:gridBefore w:val=\"1\"/>", &[tc("", &plain("f"))]),
        "</w:tbl>".to_owned(),
        plain("na"),
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Licht\"/><w:tblLook w:firstRow=\"1\"/></w:tblPr>".to_owned(),
        tr("", &[tc("", &plain("naam"))]),
        tr("", &[tc("", &plain("waarde"))]),
        "</w:tbl>".to_owned(),
    ];
    let found = styled(&body.concat());
    let all: Vec<_> = found.iter().map(Block::text).zip(cells(&found)).collect();
    let cell = |table, row, column, is_header| Some((table, row, column, is_header));
    let wanted = [
        ("kop", cell(0, 0, 0, true)),
        ("kop 2", cell(0, 0, 2, true)),
        ("hoog", cell(0, 1, 0, false)),
        ("b", cell(0, 1, 1, false)),
        ("binnen", cell(1, 0, 0, false)),
        ("c", cell(0, 1, 2, false)),
        ("onzichtbaar", cell(0, 2, 0, false)),
        ("e", cell(0, 2, 1, false)),
        ("f", cell(0, 3, 1, false)),
        ("na", None),
        ("naam", cell(2, 0, 0, true)),
        ("waarde", cell(2, 1, 0, false)),
    ];
    assert_eq!(all, wanted);
    assert_eq!(found.iter().position(|block| block.zone == Zone::Hidden), Some(6));
    assert_eq!((found[10].bold, found[11].bold), (100, 0), "the style of the table makes its first row bold");
}

#[test]
fn pages_are_counted_as_they_were_last_shown_or_else_as_the_text_ends_them() {
    let pages = |body: &str| -> Vec<Option<usize>> {
        read(body, &[]).iter().map(|block| block.location.page).collect()
    };
    let end = "<w:r><w:br w:type=\"page\"/></w:r>";
    let shown = "<w:r><w:lastRenderedPageBreak/><w:t>drie</w:t></w:r>";
    let typed = [plain("een"), p("", &(r("", "twee") + end)), plain("drie")].concat();
    assert_eq!(pages(&typed), [Some(1), Some(1), Some(2)]);
    let both = [plain("een"), p("", &(r("", "twee") + end)), p("", shown), p("", shown)].concat();
    assert_eq!(pages(&both), [Some(1), Some(1), Some(2), Some(3)]);
    let sections = [
        p("<w:sectPr/>", &r("", "een")),
        p("<w:sectPr><w:type w:val=\"continuous\"/></w:sectPr>", &r("", "twee")),
        plain("drie"),
        p("<w:pageBreakBefore/>", &r("", "vier")),
    ];
    assert_eq!(pages(&sections.concat()), [Some(1), Some(2), Some(2), Some(3)]);
    assert_eq!(pages(&plain("een")), [None], "the file does not say it");
    let row = format!("<w:tr><w:tc>{0}{0}</w:tc><w:tc>{0}</w:tc></w:tr>", p("", shown));
    let table = format!("{}<w:tbl>{row}</w:tbl>{}", plain("een"), plain("na"));
    assert_eq!(pages(&table), [Some(1), Some(2), Some(3), Some(2), Some(3)]);
}

#[test]
fn parts_beside_the_text_say_what_they_are() {
    let part = |text: &str| format!("<w:x xmlns:w=\"w\">{}</w:x>", plain(text));
    let notes = "<w:footnotes xmlns:w=\"w\"><w:footnote w:type=\"separator\"><w:p><w:r><w:t>lijn</w:t></w:r></w:p>\
                 </w:footnote><w:footnote><w:p><w:r><w:t>noot</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let text_box = format!("<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r>", plain("kader"));
    let found = read(
        &p("", &(r("", "tekst") + &text_box)),
        &[
            ("header", "h.xml", &part("boven")),
            ("header", "h2.xml", &part("boven")),
            ("footer", "f.xml", &part("onder")),
            ("footnotes", "n.xml", notes),
            ("comments", "c.xml", &part("opmerking")),
            ("aFChunk", "a.html", "<p>elders</p>"),
        ],
    );
    let zones: Vec<_> = found.iter().map(|block| (block.text(), block.zone)).collect();
    assert_eq!(
        zones,
        [
            ("tekst", Zone::Body),
            ("kader", Zone::Box),
            ("boven", Zone::Header),
            ("onder", Zone::Footer),
            ("noot", Zone::Note),
        ]
    );
}

#[test]
fn what_is_not_shown_is_a_hidden_block_of_its_own() {
    let control = |properties: &str, content: &str| {
        format!("<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>")
    };
    let body = [
        p("", &(r("", "Je helpt ") + &r("<w:vanish/>", "jonge ") + &r("", "inwoners."))),
        control("<w:showingPlcHdr/>", &plain("Klik om tekst in te voeren.")),
        p("", &(r("", "Schaal ") + &control("<w:alias w:val=\"x\"/>", &r("", "9")))),
    ];
    let found = styled(&body.concat());
    assert_eq!(texts(&found), ["Je helpt inwoners.", "Schaal 9"]);
    let hidden: Vec<_> = found
        .iter()
        .filter(|block| block.zone == Zone::Hidden)
        .map(|block| (block.text(), block.location.paragraph))
        .collect();
    assert_eq!(hidden, [("jonge", 1), ("Klik om tekst in te voeren.", 2)]);
}

#[test]
fn a_table_of_contents_is_hidden_and_what_follows_is_not() {
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let code = |code: &str| format!("<w:r><w:instrText>{code}</w:instrText></w:r>");
    let begin = [field("begin"), code(" TOC \\o "), code("\"1-3\""), field("separate")].concat();
    let link = [field("begin"), code("PAGEREF x"), field("separate"), r("", "3"), field("end")].concat();
    let gallery = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>\
                   </w:sdtPr><w:sdtContent>";
    for body in [
        p("", &(begin.clone() + &r("", "Doel") + &link)) + &p("", &r("", "Eisen 4")) + &p("", &field("end")),
        p(&style("Inhopg1"), &r("", "Doel 3")),
        format!("{gallery}{}</w:sdtContent></w:sdt>", plain("Doel 3")),
        p("", &format!("<w:fldSimple w:instr=\"TOC \\o\">{}</w:fldSimple>", r("", "Doel 3"))),
        // It never ends, but a heading is not in it.
        p("", &(begin.clone() + &r("", "Doel"))),
    ] {
        let found = styled(&(body + &p(&style("Kop2"), &r("", "Doel")) + &plain("De tekst.")));
        assert_eq!(texts(&found), ["Doel", "De tekst."]);
        assert!(found.iter().any(|block| block.zone == Zone::Hidden), "nothing is lost");
    }
}

#[test]
fn fields_are_read_for_their_result_and_characters_for_what_they_show() {
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let nested = [
        field("begin"),
        "<w:r><w:instrText>IF </w:instrText></w:r>".to_owned(),
        field("begin"),
        "<w:r><w:instrText>MERGEFIELD a</w:instrText></w:r>".to_owned(),
        field("separate"),
        r("", "voorwaarde"),
        field("end"),
        field("separate"),
        r("", "uitkomst"),
        field("end"),
    ];
    let run = |content: &str| format!("<w:r>{content}</w:r>");
    let body = [
        p("", &nested.concat()),
        p("", &run("<w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t>")),
        p("", &run("<w:t>mede</w:t><w:softHyphen/><w:t>wer\u{AD}ker</w:t>")),
        p("", &run("<w:t>Functie</w:t><w:ptab/><w:t>Consulent</w:t><w:tab/><w:t>8</w:t>")),
        p("", &run("<w:t>een\u{A0}\u{A0} \n twee</w:t><w:br/><w:t>drie </w:t>")),
        p("", &run("<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t>gereed</w:t>")),
        p(
            "",
            &run(
                "<w:ruby><w:rt><w:r><w:t>uitspraak</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>woord</w:t></w:r></w:rubyBase></w:ruby>",
            ),
        ),
        // The end of a paragraph was deleted, and a paragraph begins with a large initial.
        p("<w:rPr><w:del w:id=\"1\"/></w:rPr>", &r("", "Je helpt ")) + &p("", &r("", "inwoners.")),
        p("<w:framePr w:dropCap=\"drop\"/>", &r("", "W")) + &p("", &r("", "ij zoeken")),
        // A field without an end takes no other paragraph.
        p("", &(field("begin") + &r("", "kwijt"))) + &plain("Het vervolg."),
    ];
    let found = styled(&body.concat());
    assert_eq!(
        texts(&found),
        [
            "uitkomst",
            "e-mail",
            "medewerker",
            "Functie Consulent 8",
            "een twee drie",
            "gereed",
            "woord",
            "Je helpt inwoners.",
            "Wij zoeken",
            "Het vervolg.",
        ]
    );
    assert_eq!(found[3].tabs, [7, 17]);
}
