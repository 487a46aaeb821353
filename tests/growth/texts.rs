//! Inputs of any size.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

/// The start of every profile in these cases.
pub const HEAD: &str =
    "formaat: functieprofiel/1\nfunctie: {titel: Consulent, organisatie: {naam: A, soort: gemeente}}\n";

/// These words repeated, up to about `size` bytes.
pub fn repeated(words: &str, size: usize) -> String {
    words.repeat(size.div_ceil(words.len()))
}

/// A profile whose introduction repeats these words.
pub fn profile_of(words: &str, size: usize) -> String {
    format!("{HEAD}inleiding: \"{}\"\n", repeated(words, size))
}

/// A profile with a list of `count` items under this key.
pub fn profile_with(key: &str, count: usize, item: impl Fn(usize) -> String) -> String {
    format!("{HEAD}{key}:\n{}", lines(count, item))
}

/// `count` generated lines of text.
pub fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut text, number| {
        writeln!(text, "{}", line(number)).expect("a text takes what is written");
        text
    })
}

/// A number as a distinct word: no two are alike.
pub fn word_of(number: usize) -> String {
    let letters = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r"];
    number.to_string().bytes().flat_map(|digit| [letters[usize::from(digit - b'0')], "a"]).collect()
}

/// A Word file with this XML as its body.
pub fn docx(xml: &str) -> Vec<u8> {
    const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let types = ("[Content_Types].xml".to_owned(), TYPES.to_owned());
    package(&[types, ("word/document.xml".to_owned(), xml.to_owned())])
}

/// An ODT file with this text and these styles.
pub fn odt(text: &str, styles: &str) -> Vec<u8> {
    let content =
        format!("<d><automatic-styles>{styles}</automatic-styles><body><text>{text}</text></body></d>");
    package(&[("content.xml".to_owned(), content)])
}

/// A workbook with these rows in its only sheet, and these shared texts.
pub fn xlsx(rows: &str, strings: &str) -> Vec<u8> {
    const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let links = format!(
        "<Relationships><Relationship Id=\"a\" Type=\"{TYPE}/worksheet\" Target=\"a.xml\"/>\
         <Relationship Id=\"s\" Type=\"{TYPE}/sharedStrings\" Target=\"s.xml\"/></Relationships>"
    );
    package(&[
        ("xl/workbook.xml".to_owned(), "<w><sheets><sheet name=\"a\" r:id=\"a\"/></sheets></w>".to_owned()),
        ("xl/_rels/workbook.xml.rels".to_owned(), links),
        ("xl/a.xml".to_owned(), format!("<w><sheetData>{rows}</sheetData></w>")),
        ("xl/s.xml".to_owned(), format!("<sst>{strings}</sst>")),
    ])
}

/// A Word file with many footers, which are named in other letters than the relationships name them.
pub fn docx_with_footers(count: usize) -> Vec<u8> {
    const FOOTER: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer";
    let links = (0..count).map(|at| format!("<Relationship Type=\"{FOOTER}\" Target=\"F{at}.XML\"/>"));
    let links = format!("<Relationships>{}</Relationships>", links.collect::<String>());
    let text = |words: &str| format!("<d><p><r><t>{words}</t></r></p></d>");
    let mut parts = vec![
        ("word/document.xml".to_owned(), text("Wij zoeken een collega.")),
        ("word/_rels/document.xml.rels".to_owned(), links),
    ];
    parts.extend((0..count).map(|at| (format!("word/f{at}.xml"), text(&format!("voet {at}")))));
    package(&parts)
}

/// A PDF with this content on each page, without a table of places: those are looked for.
pub fn pdf(pages: usize, content: &str) -> Vec<u8> {
    use std::fmt::Write as _;
    let kids = (0..pages).map(|page| format!("{} 0 R ", page + 10)).collect::<Vec<_>>().concat();
    let mut text = format!(
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count {pages}/Kids[{kids}]>>endobj\n\
         3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n\
         4 0 obj<</Length {}>>\nstream\n{content}\nendstream endobj\n",
        content.len()
    );
    for page in 0..pages {
        let number = page + 10;
        let _ = writeln!(
            text,
            "{number} 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>endobj"
        );
    }
    text.push_str("trailer<</Root 1 0 R>>\n%%EOF\n");
    text.into_bytes()
}

fn package(parts: &[(String, String)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, xml) in parts {
        archive.start_file(name.as_str(), options).expect("a name");
        archive.write_all(xml.as_bytes()).expect("there is room");
    }
    archive.finish().expect("there is room").into_inner()
}
