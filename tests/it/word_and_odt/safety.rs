//! Files that are made to do harm, and files of other programs: refused with a sentence, or read without harm.

use goedwerk::reader::Kind;

use super::odt;
use super::word;
use super::{blocks, refusal, texts};
use crate::made_documents::archive;

const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn a_file_of_another_program_says_what_it_is_and_what_to_do() {
    let compound = |name: &str| [COMPOUND, &[0; 512], &utf16(name), &[0; 64]].concat();
    let workbook =
        archive(&[("word/document.xml", b"<?xml version=\"1.0\"?><!-- a --><x:workbook xmlns:x=\"x\"/>")]);
    for (bytes, wanted) in [
        (
            compound("WordDocument"),
            "het is een oud Word-bestand (.doc); open het in Word en kies Opslaan als, .docx",
        ),
        (compound("EncryptedPackage"), "er zit een wachtwoord op"),
        (compound("Workbook"), "het is een bestand van een ander programma"),
        (b"{\\rtf1\\ansi Consulent}".to_vec(), "het is een RTF-bestand"),
        (workbook, "het is een bestand van een ander programma"),
        (archive(&[("iets.txt", b"x")]), "er is geen tekst in te vinden"),
        (b"PK\x03\x04".to_vec(), "het is geen ingepakte map"),
    ] {
        let kind = Kind::detect("a.bin", &bytes);
        assert_eq!(kind, Kind::Docx);
        let said = refusal(&bytes, kind);
        assert!(said.contains("dit Word-bestand is niet te lezen") && said.contains(wanted), "{said}");
    }
}

#[test]
fn an_odt_file_that_cannot_be_read_says_why() {
    let file = |kind: &[u8], manifest: &[u8]| {
        archive(&[("mimetype", kind), ("META-INF/manifest.xml", manifest), ("content.xml", b"<a/>")])
    };
    let text = b"application/vnd.oasis.opendocument.text";
    for (bytes, wanted) in [
        (file(text, b"<m><manifest:encryption-data/></m>"), "er zit een wachtwoord op"),
        (file(b"application/vnd.oasis.opendocument.spreadsheet", b"<m/>"), "het is geen tekst maar"),
        (archive(&[("mimetype", text)]), "er is geen tekst in te vinden"),
    ] {
        let kind = Kind::detect("a.bin", &bytes);
        assert_eq!(kind, Kind::Odt);
        let said = refusal(&bytes, kind);
        assert!(said.contains("dit ODT-bestand is niet te lezen") && said.contains(wanted), "{said}");
    }
    assert!(refusal(b"geen zip", Kind::Odt).contains("het is geen ingepakte map"));
}

#[test]
fn a_bomb_in_any_part_is_refused() {
    let spaces = " ".repeat(17 * 1024 * 1024);
    let half = " ".repeat(9 * 1024 * 1024);
    let p = "<w:p><w:r><w:t>Consulent</w:t></w:r></w:p>";
    for bytes in [
        word::file(p, &[("styles", "s.xml", &spaces)]),
        // Each part is small enough, but they are not small enough together.
        word::file(p, &[("styles", "s.xml", &half), ("numbering", "n.xml", &half)]),
        word::file(p, &[("footer", "f.xml", &half), ("footer", "g.xml", &half)]),
    ] {
        assert!(bytes.len() < 100_000, "the archive is small");
        assert!(refusal(&bytes, Kind::Docx).contains("het is te groot"));
    }
    assert!(refusal(&odt::file("<text:p>a</text:p>", "", &spaces), Kind::Odt).contains("het is te groot"));
    let deep = "<text:p>".repeat(300);
    assert!(refusal(&odt::file(&deep, "", ""), Kind::Odt).contains("te diep genest"));
}

#[test]
fn entities_are_not_expanded_and_nothing_outside_the_file_is_read() {
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
    let body = |words: &str| {
        let xml = format!(
            "{laughs}<w:document xmlns:w=\"w\"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:document>"
        );
        archive(&[("word/document.xml", xml.as_bytes())])
    };
    for entity in ["&b;", "&c;"] {
        assert!(refusal(&body(entity), Kind::Docx).contains("de inhoud is beschadigd"), "{entity}");
    }
    assert_eq!(texts(&blocks(&body("Consulent &amp; meer"), Kind::Docx)), ["Consulent & meer"]);

    let outside = "<Relationships><Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/\
                   relationships/footer\" Target=\"file:///etc/hostname\" TargetMode=\"External\"/><Relationship \
                   Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" \
                   Target=\"../../../../etc/hostname\"/></Relationships>";
    let document = b"<w:document xmlns:w=\"w\"><w:p><w:r><w:t>Consulent</w:t></w:r></w:p></w:document>";
    let bytes = archive(&[
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", outside.as_bytes()),
        ("../../../../tmp/goedwerk-buiten", b"x"),
    ]);
    assert_eq!(texts(&blocks(&bytes, Kind::Docx)), ["Consulent"]);
    assert!(!std::path::Path::new("/tmp/goedwerk-buiten").exists());
}

#[test]
fn damage_anywhere_gives_text_or_a_sentence() {
    let whole =
        word::file("<w:p><w:r><w:t>Consulent</w:t></w:r></w:p>", &[("styles", "s.xml", "<w:styles><w:sty")]);
    assert_eq!(texts(&blocks(&whole, Kind::Docx)), ["Consulent"], "only the text matters");
    let written = odt::file("<text:p>Consulent</text:p>", "", "<d/>");
    for (bytes, kind) in [(whole, Kind::Docx), (written, Kind::Odt)] {
        for at in 0..bytes.len() {
            let mut broken = bytes.clone();
            broken[at] ^= 0x55;
            for bytes in [&broken[..], &bytes[..at]] {
                let manuscript = goedwerk::reader::read("a", bytes, kind);
                assert!(!manuscript.blocks.is_empty() || !manuscript.findings.is_empty());
                let _ = Kind::detect("a", bytes);
            }
        }
    }
}
