//! ODT files.

use goedwerk::reader::{Block, BlockShape, Kind, Zone};

use super::{blocks, cells, shapes, texts};
use crate::made_documents::archive;

const TYPE: &[u8] = b"application/vnd.oasis.opendocument.text";

/// An ODT file with this text, these automatic styles, and this `styles.xml`.
pub fn file(text: &str, automatic: &str, common: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles>{automatic}</office:automatic-styles><office:body>\
         <office:text>{text}</office:text></office:body></office:document-content>"
    );
    archive(&[("mimetype", TYPE), ("content.xml", content.as_bytes()), ("styles.xml", common.as_bytes())])
}

fn read(text: &str, automatic: &str, common: &str) -> Vec<Block> {
    blocks(&file(text, automatic, common), Kind::Odt)
}

fn p(text: &str) -> String {
    format!("<text:p>{text}</text:p>")
}

#[test]
fn headings_lists_and_looks_come_from_elements_and_styles() {
    let automatic = r#"<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard">
        <style:paragraph-properties fo:margin-left="1in"/><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="normal"
        fo:font-size="14pt"/></style:style>
        <text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>
        <text:list-level-style-number text:level="2" style:num-format=""/></text:list-style>"#;
    let common = r#"<d><office:styles><style:default-style style:family="paragraph">
        <style:text-properties fo:font-size="12pt"/></style:default-style>
        <style:style style:name="Title" style:family="paragraph"/></office:styles></d>"#;
    let list = |content: &str| format!("<text:list text:style-name=\"L1\">{content}</text:list>");
    let item = |content: &str| format!("<text:list-item>{content}</text:list-item>");
    let text = [
        "<text:p text:style-name=\"Title\">Consulent</text:p>".to_owned(),
        "<text:h text:outline-level=\"2\">Taken</text:h>".to_owned(),
        "<text:p text:style-name=\"P1\">vet <text:span text:style-name=\"T1\">licht</text:span></text:p>"
            .to_owned(),
        list(&(item(&(p("een") + &list(&item(&p("geen teken"))) + &p("vervolg"))) + &item(&p("twee")))),
        list(&item("<text:h text:outline-level=\"3\">Genummerde kop</text:h>")),
        p("- getypt"),
    ];
    let found = read(&text.concat(), automatic, common);
    let one = BlockShape::Item { list: 1, depth: 0 };
    let two = BlockShape::Item { list: 2, depth: 0 };
    let three = BlockShape::Item { list: 3, depth: 0 };
    assert_eq!(
        shapes(&found),
        [
            BlockShape::Heading(1),
            BlockShape::Heading(2),
            BlockShape::Paragraph,
            one,
            BlockShape::Paragraph,
            BlockShape::Paragraph,
            two,
            BlockShape::Heading(3),
            three,
        ]
    );
    let looks = |at: usize| (found[at].bold, found[at].size, found[at].indent.to_string());
    assert_eq!(looks(1), (0, Some(12.0), "0".to_owned()));
    assert_eq!(looks(2), (37, Some(14.0), "72".to_owned()));
    assert_eq!(found[8].text(), "getypt");
}

#[test]
fn cells_notes_boxes_headers_and_footers_say_where_they_are() {
    let cell = |content: &str| format!("<table:table-cell>{content}</table:table-cell>");
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let covered = "<table:covered-table-cell><text:p/></table:covered-table-cell>";
    let inner = format!("<table:table>{}</table:table>", row(&cell(&p("binnen"))));
    let text = [
        format!(
            "<table:table><table:table-header-columns><table:table-column/></table:table-header-columns>\
             <table:table-column/><table:table-header-rows>{}</table:table-header-rows>{}{}</table:table>",
            row(&(cell(&p("kop")) + covered + &cell(&p("kop 2")))),
            row(&(cell(&p("a")) + &cell(&(p("b") + &inner)))),
            row(&(covered.to_owned() + &cell(&p("c"))))
        ),
        p("tekst<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>noot</text:p>\
           </text:note-body></text:note> gaat door"),
        p(
            "<draw:frame><draw:text-box><text:p>kader</text:p></draw:text-box><svg:desc>plaatje</svg:desc></draw:frame>",
        ),
    ];
    let common = "<d><office:master-styles><style:master-page><style:header><text:p>boven</text:p></style:header>\
                  <style:header-left style:display=\"false\"><text:p>nergens</text:p></style:header-left>\
                  <style:footer><text:p>onder</text:p></style:footer></style:master-page><style:master-page>\
                  <style:header><text:p>boven</text:p></style:header></style:master-page></office:master-styles></d>";
    let found = read(&text.concat(), "", common);
    let cell = |table, row, column, is_header| Some((table, row, column, is_header));
    let all: Vec<_> =
        found.iter().zip(cells(&found)).map(|(block, cell)| (block.text(), block.zone, cell)).collect();
    assert_eq!(
        all,
        [
            ("kop", Zone::Body, cell(0, 0, 0, true)),
            ("kop 2", Zone::Body, cell(0, 0, 2, true)),
            ("a", Zone::Body, cell(0, 1, 0, true)),
            ("b", Zone::Body, cell(0, 1, 1, false)),
            ("binnen", Zone::Body, cell(1, 0, 0, false)),
            ("c", Zone::Body, cell(0, 2, 1, false)),
            ("tekst gaat door", Zone::Body, None),
            ("noot", Zone::Note, None),
            ("kader", Zone::Box, None),
            ("boven", Zone::Header, None),
            ("onder", Zone::Footer, None),
        ]
    );
}

#[test]
fn what_is_deleted_or_commented_is_absent_and_what_is_hidden_says_so() {
    let automatic = "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties \
                     text:display=\"none\"/></style:style>";
    let text = [
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion>\
         </text:changed-region></text:tracked-changes>"
            .to_owned(),
        p(
            "Je helpt <text:change text:change-id=\"a\"/><text:span text:style-name=\"T1\">jonge </text:span>inwoners.\
           <office:annotation><text:p>opmerking</text:p></office:annotation>",
        ),
        "<text:section text:display=\"none\"><text:p>Niet tonen.</text:p></text:section>".to_owned(),
        p("<text:placeholder>&lt;vul in&gt;</text:placeholder>Schaal 9"),
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>Inhoud\
         </text:index-title-template></text:table-of-content-source><text:index-body><text:p>Doel 3</text:p>\
         </text:index-body></text:table-of-content>"
            .to_owned(),
        p("Functie<text:tab/>Consulent<text:s text:c=\"3\"/>\n   Inkomen<text:line-break/>en meer"),
    ];
    let found = read(&text.concat(), automatic, "");
    assert_eq!(texts(&found), ["Je helpt inwoners.", "Schaal 9", "Functie Consulent Inkomen en meer"]);
    let hidden: Vec<_> = found.iter().filter(|block| block.zone == Zone::Hidden).map(Block::text).collect();
    assert_eq!(hidden, ["jonge", "Niet tonen.", "<vul in>", "Doel 3"]);
    assert_eq!(found.last().map(|block| &block.tabs[..]), Some(&[7][..]));
}

#[test]
fn pages_are_counted_by_soft_and_by_hard_breaks() {
    let automatic = "<style:style style:name=\"P1\" style:family=\"paragraph\"><style:paragraph-properties \
                     fo:break-before=\"page\"/></style:style>";
    let text = [
        "<text:p text:style-name=\"P1\">een</text:p>".to_owned(),
        p("twee<text:soft-page-break/> en verder"),
        p("drie"),
        "<text:p text:style-name=\"P1\">vier</text:p>".to_owned(),
    ];
    let pages = |text: &str| -> Vec<Option<usize>> {
        read(text, automatic, "").iter().map(|block| block.location.page).collect()
    };
    assert_eq!(pages(&text.concat()), [Some(1), Some(1), Some(2), Some(3)]);
    assert_eq!(pages(&p("een")), [None]);
}
