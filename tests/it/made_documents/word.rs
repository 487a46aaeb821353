//! Lines -> a Word file, as a Dutch Word writes it: styles `Kop1` to `Kop6` named `heading 1` to `heading 6`, and
//! a numbering part with one list of three levels.

use std::fmt::Write as _;

use super::{Line, archive, cell_line, escaped, grouped};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A Word file with these lines.
pub fn docx(lines: &[Line]) -> Vec<u8> {
    let types = ["document", "styles", "numbering"].map(|part| {
        let main = if part == "document" { ".main" } else { "" };
        format!("<Override PartName=\"/word/{part}.xml\" ContentType=\"{TYPE}.{part}{main}+xml\"/>")
    });
    let types = format!(
        "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>{}</Types>",
        types.concat()
    );
    let relations = |targets: &[(&str, &str)]| {
        let each = targets.iter().enumerate().map(|(id, (kind, target))| {
            format!("<Relationship Id=\"rId{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
        });
        format!(
            "<Relationships xmlns=\"{PACKAGE}/relationships\">{}</Relationships>",
            each.collect::<String>()
        )
    };
    let parts = [
        ("[Content_Types].xml", types),
        ("_rels/.rels", relations(&[("officeDocument", "word/document.xml")])),
        (
            "word/_rels/document.xml.rels",
            relations(&[("styles", "styles.xml"), ("numbering", "numbering.xml")]),
        ),
        ("word/styles.xml", styles()),
        ("word/numbering.xml", numbering()),
        ("word/document.xml", document(lines)),
    ];
    let parts = parts.map(|(name, xml)| (name, format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>{xml}")));
    archive(&parts.each_ref().map(|(name, xml)| (*name, xml.as_bytes())))
}

fn document(lines: &[Line]) -> String {
    let mut body = String::new();
    for group in grouped(lines) {
        if group[0].cells.is_empty() {
            body.extend(group.iter().map(|line| paragraph(line, line.bullet, &line.text)));
        } else {
            body += &table(group);
        }
    }
    format!("<w:document xmlns:w=\"{W}\"><w:body>{body}<w:sectPr/></w:body></w:document>")
}

fn paragraph(line: &Line, bullet: Option<u8>, text: &str) -> String {
    let mut properties = String::new();
    if line.level > 0 && line.cells.is_empty() {
        write!(properties, "<w:pStyle w:val=\"Kop{}\"/>", line.level).expect("a text takes it");
    }
    if let Some(depth) = bullet {
        let style = "<w:pStyle w:val=\"Lijstalinea\"/>";
        write!(properties, "{style}<w:numPr><w:ilvl w:val=\"{depth}\"/><w:numId w:val=\"1\"/></w:numPr>")
            .expect("a text takes it");
    }
    let looks = if line.bold { "<w:rPr><w:b/></w:rPr>" } else { "" };
    format!(
        "<w:p><w:pPr>{properties}</w:pPr><w:r>{looks}<w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
        escaped(text)
    )
}

fn table(rows: &[Line]) -> String {
    let mut xml = "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid/>".to_owned();
    for row in rows {
        xml += if row.level > 0 { "<w:tr><w:trPr><w:tblHeader/></w:trPr>" } else { "<w:tr>" };
        for cell in &row.cells {
            let paragraphs = cell.lines().map(|line| {
                let (is_item, text) = cell_line(line);
                paragraph(row, is_item.then_some(0), text)
            });
            let paragraphs: String = paragraphs.collect();
            let paragraphs = if paragraphs.is_empty() { "<w:p/>" } else { paragraphs.as_str() };
            write!(xml, "<w:tc><w:tcPr/>{paragraphs}</w:tc>").expect("a text takes it");
        }
        xml += "</w:tr>";
    }
    xml + "</w:tbl>"
}

fn styles() -> String {
    let headings = (1..=6).map(|level| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"Kop{level}\"><w:name w:val=\"heading {level}\"/>\
             <w:basedOn w:val=\"Standaard\"/><w:pPr><w:outlineLvl w:val=\"{}\"/></w:pPr>\
             <w:rPr><w:b/><w:sz w:val=\"{}\"/></w:rPr></w:style>",
            level - 1,
            34 - 2 * level
        )
    });
    format!(
        "<w:styles xmlns:w=\"{W}\"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault>\
         </w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standaard\">\
         <w:name w:val=\"Normal\"/></w:style>{}<w:style w:type=\"paragraph\" w:styleId=\"Lijstalinea\">\
         <w:name w:val=\"List Paragraph\"/><w:basedOn w:val=\"Standaard\"/></w:style></w:styles>",
        headings.collect::<String>()
    )
}

fn numbering() -> String {
    let levels = (0..3).map(|level| {
        format!(
            "<w:lvl w:ilvl=\"{level}\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:pPr>\
             <w:ind w:left=\"{}\" w:hanging=\"360\"/></w:pPr></w:lvl>",
            720 * (level + 1)
        )
    });
    format!(
        "<w:numbering xmlns:w=\"{W}\"><w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
        levels.collect::<String>()
    )
}
