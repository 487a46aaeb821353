//! Lines -> an ODT file, as office programs write it: headings with an outline level, and automatic styles for bold text.

use std::fmt::Write as _;

use super::{Line, archive, cell_line, escaped, grouped};

const TYPE: &str = "application/vnd.oasis.opendocument.text";
const SPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
     xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
     xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
     xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
     xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";

/// An ODT file with these lines.
pub fn odt(lines: &[Line]) -> Vec<u8> {
    let manifest = format!(
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\
         <manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{TYPE}\"/>\
         <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\
         <manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\
         </manifest:manifest>"
    );
    archive(&[
        ("mimetype", TYPE.as_bytes()),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content(lines).as_bytes()),
        ("styles.xml", styles().as_bytes()),
    ])
}

fn content(lines: &[Line]) -> String {
    let mut body = String::new();
    for group in grouped(lines) {
        match &group[0] {
            line if !line.cells.is_empty() => body += &table(group),
            line if line.bullet.is_some() => {
                let items: Vec<_> =
                    group.iter().map(|line| (line.bullet.unwrap_or(0), &*line.text)).collect();
                body += &list(&items, style(group[0].bold));
            }
            line => body += &paragraph(line),
        }
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content {SPACES}><office:automatic-styles>\
         <style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">\
         <style:text-properties fo:font-weight=\"bold\"/></style:style></office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
}

/// The style of a paragraph.
fn style(is_bold: bool) -> &'static str {
    if is_bold { "P1" } else { "Standard" }
}

fn paragraph(line: &Line) -> String {
    let text = spaced(&line.text);
    match line.level {
        0 => format!("<text:p text:style-name=\"{}\">{text}</text:p>", style(line.bold)),
        level => format!(
            "<text:h text:style-name=\"Heading_20_{level}\" text:outline-level=\"{level}\">{text}</text:h>"
        ),
    }
}

/// A list of items with their depths; deeper items are lists within an item.
fn list(items: &[(u8, &str)], style: &str) -> String {
    let (mut xml, mut open) = (String::new(), 0);
    for (depth, text) in items {
        let wanted = usize::from(*depth) + 1;
        if open >= wanted {
            xml += &"</text:list-item></text:list>".repeat(open - wanted);
            xml += "</text:list-item><text:list-item>";
        } else {
            xml += &"<text:list><text:list-item>".repeat(wanted - open);
        }
        open = wanted;
        write!(xml, "<text:p text:style-name=\"{style}\">{}</text:p>", spaced(text))
            .expect("a text takes it");
    }
    xml + &"</text:list-item></text:list>".repeat(open)
}

fn table(rows: &[Line]) -> String {
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mut xml = format!("<table:table><table:table-column table:number-columns-repeated=\"{columns}\"/>");
    for row in rows {
        let (open, close) = match row.level {
            0 => ("", ""),
            _ => ("<table:table-header-rows>", "</table:table-header-rows>"),
        };
        write!(xml, "{open}<table:table-row>").expect("a text takes it");
        for cell in &row.cells {
            write!(xml, "<table:table-cell>{}</table:table-cell>", cell_content(cell, style(row.bold)))
                .expect("a text takes it");
        }
        write!(xml, "</table:table-row>{close}").expect("a text takes it");
    }
    xml + "</table:table>"
}

fn cell_content(cell: &str, style: &str) -> String {
    let lines: Vec<_> = cell.lines().map(cell_line).collect();
    let groups = lines.chunk_by(|one, next| one.0 && next.0).map(|group| match group {
        [(false, text)] => format!("<text:p text:style-name=\"{style}\">{}</text:p>", spaced(text)),
        items => list(&items.iter().map(|(_, text)| (0, *text)).collect::<Vec<_>>(), style),
    });
    groups.collect()
}

/// A text in which spaces that XML would fold are elements.
fn spaced(text: &str) -> String {
    escaped(text).replace("  ", " <text:s/>").replace('\t', "<text:tab/>")
}

fn styles() -> String {
    let headings = (1..=6).map(|level| {
        format!(
            "<style:style style:name=\"Heading_20_{level}\" style:display-name=\"Heading {level}\" \
             style:family=\"paragraph\" style:parent-style-name=\"Standard\" \
             style:default-outline-level=\"{level}\"><style:text-properties fo:font-weight=\"bold\" \
             fo:font-size=\"{}pt\"/></style:style>",
            17 - level
        )
    });
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-styles {SPACES}><office:styles>\
         <style:default-style style:family=\"paragraph\"><style:text-properties fo:font-size=\"11pt\"/>\
         </style:default-style><style:style style:name=\"Standard\" style:family=\"paragraph\"/>{}\
         </office:styles></office:document-styles>",
        headings.collect::<String>()
    )
}
