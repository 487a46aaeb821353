//! Word files from different programs: parts under other names, text boxes, moved and hidden text, headers and footers.

use std::io::{Cursor, Write as _};

use goedwerk::check::{Settings, check_vacancy_text};
use goedwerk::vacancy_text::{Form, Kind, read};

const TRANSITIONAL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/// A Word file with these parts.
fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(*name, stored).expect("a new file");
        zip.write_all(bytes).expect("it is written");
    }
    zip.finish().expect("it is finished").into_inner()
}

fn relations(kinds: &[(&str, &str, &str)]) -> String {
    let relations = kinds.iter().map(|(space, kind, target)| {
        format!("<Relationship Id=\"r\" Type=\"{space}/{kind}\" Target=\"{target}\"/>")
    });
    format!("<?xml version=\"1.0\"?><Relationships>{}</Relationships>", relations.collect::<String>())
}

fn document(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>{body}</w:body>\
         </w:document>"
    )
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

/// The paragraphs of a file with this text and other parts, which relationships of the text lead to.
fn lines_with(body: &str, beside: &[(&str, &str, &str)]) -> Vec<String> {
    lines(&file_with(body, beside))
}

/// A file with this text and other parts, which relationships of the text lead to.
fn file_with(body: &str, beside: &[(&str, &str, &str)]) -> Vec<u8> {
    let body = document(body);
    let links: Vec<_> = beside.iter().map(|(kind, name, _)| (TRANSITIONAL, *kind, *name)).collect();
    let (root, links) =
        (relations(&[(TRANSITIONAL, "officeDocument", "word/document.xml")]), relations(&links));
    let names: Vec<String> = beside.iter().map(|(_, name, _)| format!("word/{name}")).collect();
    let mut parts = vec![
        ("_rels/.rels", root.as_bytes()),
        ("word/document.xml", body.as_bytes()),
        ("word/_rels/document.xml.rels", links.as_bytes()),
    ];
    parts.extend(names.iter().zip(beside).map(|(name, (_, _, xml))| (name.as_str(), xml.as_bytes())));
    package(&parts)
}

fn lines(bytes: &[u8]) -> Vec<String> {
    let reading = read("vacature.docx", bytes, Kind::Docx);
    assert!(reading.findings.is_empty(), "{:?}", reading.findings);
    reading.source.text.lines().map(str::to_owned).collect()
}

const EXPERIENCE: &str = "Wij zoeken een collega met maximaal drie jaar werkervaring.";

/// A text box, in the two forms that Word writes for its versions.
fn text_box(content: &str) -> String {
    format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>{content}</w:txbxContent>\
         </w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{content}</w:txbxContent></w:pict></mc:Fallback>\
         </mc:AlternateContent></w:r>"
    )
}

#[test]
fn text_boxes_and_moved_text_are_read_once_and_lose_nothing() {
    let plain = [p("Klantmanager"), p(EXPERIENCE), p("Je helpt inwoners.")].concat();
    let wanted = ["Klantmanager", EXPERIENCE, "Je helpt inwoners."];
    assert_eq!(lines_with(&plain, &[]), wanted);

    let open = "<w:p><w:r><w:t>Wij zoeken een collega met </w:t></w:r>";
    let close = "<w:r><w:t>maximaal drie jaar werkervaring.</w:t></w:r></w:p>";
    let around = [open, &text_box(&p("Meer weten? Bel ons.")), close].concat();
    let found = lines_with(&[p("Klantmanager"), around, p("Je helpt inwoners.")].concat(), &[]);
    assert_eq!(found, ["Klantmanager", EXPERIENCE, "Meer weten? Bel ons.", "Je helpt inwoners."]);

    let within = format!("<w:p><w:r><w:t>Je helpt inwoners.</w:t></w:r>{}</w:p>", text_box(&p(EXPERIENCE)));
    let found = lines_with(&[p("Klantmanager"), within].concat(), &[]);
    assert_eq!(found, ["Klantmanager", "Je helpt inwoners.", EXPERIENCE]);

    let run = format!("<w:r><w:t>{EXPERIENCE}</w:t></w:r>");
    let moved = [
        p("Klantmanager"),
        format!("<w:p><w:moveFrom w:id=\"1\">{run}</w:moveFrom></w:p>"),
        p("Je helpt inwoners."),
        format!("<w:p><w:moveTo w:id=\"2\">{run}</w:moveTo></w:p>"),
        "<w:p><w:del><w:r><w:delText>Vroeger.</w:delText></w:r></w:del></w:p>".to_owned(),
    ];
    assert_eq!(lines_with(&moved.concat(), &[]), ["Klantmanager", "", "Je helpt inwoners.", EXPERIENCE, ""]);
}

#[test]
fn hidden_text_is_not_read() {
    let styles =
        "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"Stil\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
    let styles = [("styles", "styles.xml", styles)];
    let run = |looks: &str| format!("<w:r><w:rPr>{looks}</w:rPr><w:t>jong team.</w:t></w:r>");
    let paragraph =
        |before: &str, looks: &str| format!("<w:p>{before}<w:r><w:t>Een </w:t></w:r>{}</w:p>", run(looks));
    for (body, shown, hidden) in [
        (paragraph("", "<w:b/>"), "Een jong team.", ""),
        (paragraph("", "<w:vanish/>"), "Een", "jong team."),
        (paragraph("", "<w:vanish></w:vanish>"), "Een", "jong team."),
        (paragraph("", "<w:vanish w:val=\"false\"/>"), "Een jong team.", ""),
        (paragraph("", "<w:rStyle w:val=\"Stil\"/>"), "Een", "jong team."),
        (paragraph("", "<w:rStyle w:val=\"Stil\"/><w:vanish w:val=\"0\"/>"), "Een jong team.", ""),
        (paragraph("<w:pPr><w:pStyle w:val=\"Stil\"/></w:pPr>", ""), "", "Een jong team."),
        // Only the mark at the end of the paragraph is hidden, or it was hidden before a tracked change.
        (paragraph("<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>", ""), "Een jong team.", ""),
        (paragraph("", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"), "Een jong team.", ""),
    ] {
        let file = file_with(&[p("Consulent"), body.clone()].concat(), &styles);
        let reading = read("vacature.docx", &file, Kind::Docx);
        let found: Vec<&str> = reading.passages.iter().map(|(_, passage)| passage.text.as_str()).collect();
        let wanted: Vec<&str> = ["Consulent", shown].into_iter().filter(|text| !text.is_empty()).collect();
        assert_eq!(found, wanted, "{body}");
        // The lines of the paragraphs come first, so that what is hidden is not counted.
        let lines: Vec<&str> = reading.source.text.lines().collect();
        assert_eq!((lines[1], lines.get(2).copied().unwrap_or_default()), (shown, hidden), "{body}");
    }
}

#[test]
fn the_text_is_found_through_relationships_whatever_its_part_is_called() {
    let body = document(&p("Klantmanager"));
    let other = document(&p("Niet dit."));
    for (space, target, part) in [
        (TRANSITIONAL, "word/document2.xml", "word/document2.xml"),
        (STRICT, "/word/document.xml", "word/document.xml"),
        (STRICT, "Tekst/Hoofd.xml", "tekst/hoofd.xml"),
        (TRANSITIONAL, "./a.xml", "a.xml"),
    ] {
        let root =
            relations(&[(TRANSITIONAL, "extended-properties", "x.xml"), (space, "officeDocument", target)]);
        let file = package(&[
            ("_rels/.rels", root.as_bytes()),
            ("word/oud.xml", other.as_bytes()),
            (part, body.as_bytes()),
        ]);
        assert_eq!(lines(&file), ["Klantmanager"], "{target}");
    }
    let root = relations(&[(TRANSITIONAL, "officeDocument", "word/weg.xml")]);
    let file = package(&[("_rels/.rels", root.as_bytes()), ("word/document.xml", body.as_bytes())]);
    let checked = check_vacancy_text("a.docx", &file, Kind::Docx, Settings::default());
    let said = goedwerk::report::text::render(&checked, goedwerk::base::Language::Dutch);
    assert!(said.contains("er is geen tekst in te vinden"), "{said}");
}

#[test]
fn headers_footers_and_notes_are_read_after_the_text_and_once() {
    let footer = format!("<w:ftr xmlns:w=\"w\">{}<w:p/></w:ftr>", p("Contact: noor@example.org"));
    let note =
        format!("<w:footnotes xmlns:w=\"w\"><w:footnote>{}</w:footnote></w:footnotes>", p("Of per post."));
    let found = lines_with(
        &p("Klantmanager"),
        &[
            ("footnotes", "footnotes.xml", note.as_str()),
            ("footer", "footer1.xml", &footer),
            ("footer", "footer2.xml", &footer),
            ("comments", "comments.xml", &note),
        ],
    );
    assert_eq!(found, ["Klantmanager", "Contact: noor@example.org", "Of per post."]);
}

#[test]
fn a_part_says_its_encoding() {
    let xml = document(&p("café")).replace("UTF-8", "UTF-16");
    let utf16 = super::utf16(&xml, u16::to_le_bytes);
    let latin: Vec<u8> = document(&p("café"))
        .replace("UTF-8", "iso-8859-1")
        .chars()
        .map(|sign| u8::try_from(sign).expect("it is Latin-1"))
        .collect();
    for part in [utf16, latin] {
        assert_eq!(lines(&package(&[("word/document.xml", &part)])), ["café"]);
    }
}

#[test]
fn styles_tell_headings_and_list_items_by_their_names() {
    let styles = "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"a3\"><w:name w:val=\"heading 1\"/></w:style>\
                  <w:style w:styleId=\"a4\"><w:basedOn w:val=\"a3\"/></w:style>\
                  <w:style w:styleId=\"Kop\"><w:name w:val=\"List Bullet\"/></w:style></w:styles>";
    let in_style = |style: &str, more: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr><w:r><w:t>{style}</w:t></w:r></w:p>")
    };
    let item = "<w:numPr><w:numId w:val=\"3\"/></w:numPr>";
    let none = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";
    let body = document(
        &[
            in_style("a4", item),
            in_style("Lijst", ""),
            in_style("Lijst", ""),
            in_style("gewoon", none),
            in_style("gewoon", item),
            in_style("Koptekst", ""),
        ]
        .concat(),
    );
    let root = relations(&[(TRANSITIONAL, "officeDocument", "d.xml")]);
    let links = relations(&[(TRANSITIONAL, "styles", "s.xml")]);
    let file = package(&[
        ("_rels/.rels", root.as_bytes()),
        ("d.xml", body.as_bytes()),
        ("_rels/d.xml.rels", links.as_bytes()),
        ("s.xml", styles.as_bytes()),
    ]);
    let forms: Vec<Form> = read("a.docx", &file, Kind::Docx).passages.iter().map(|(form, _)| *form).collect();
    let wanted =
        [Form::Heading, Form::Item(1), Form::Item(1), Form::Paragraph, Form::Item(2), Form::Paragraph];
    assert_eq!(forms, wanted);
}
