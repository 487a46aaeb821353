//! Files as they come: with a byte order mark or another encoding, from Word, as streams with bad lines, and with
//! characters that a terminal would obey.

mod pdf;
mod streams;
mod terminal;
mod today;
mod word;

use std::fs;
use std::process::Output;

use tempfile::TempDir;

use goedwerk::base::Language;
use goedwerk::check::{Checked, Settings, check, check_vacancy_text};
use goedwerk::fix::fix;
use goedwerk::vacancy_text::{Kind, read};

use crate::support::{bytes, code, command, scratch, stderr, stdout};

/// A folder in which the binary runs.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(scratch())
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> &Self {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().expect("it is in the folder")).expect("the folder can be made");
        fs::write(path, bytes).expect("it can be written");
        self
    }

    fn run(&self, args: &[&str]) -> Output {
        command().current_dir(self.0.path()).args(args).output().expect("the binary runs")
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.0.path().join(name)).expect("it is there")
    }
}

fn klantmanager() -> Vec<u8> {
    bytes("profiles/gemeenten/klantmanager.yaml")
}

/// The text as UTF-16 with a byte order mark.
fn utf16(text: &str, to: fn(u16) -> [u8; 2]) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(to).collect()
}

/// The same text in every encoding that says what it is.
fn encodings(text: &str) -> [(&'static str, Vec<u8>); 4] {
    [
        ("UTF-8", text.as_bytes().to_vec()),
        ("UTF-8 with a mark", format!("\u{feff}{text}").into_bytes()),
        ("UTF-16 LE", utf16(text, u16::to_le_bytes)),
        ("UTF-16 BE", utf16(text, u16::to_be_bytes)),
    ]
}

fn rules(checked: &Checked) -> Vec<&'static str> {
    checked.findings.iter().map(|finding| finding.rule.name).collect()
}

#[test]
fn a_profile_in_any_encoding_with_a_mark_is_the_same_profile() {
    let text = String::from_utf8(klantmanager()).expect("it is UTF-8");
    let same = |bytes: &[u8]| {
        let checked = check("a.yaml", bytes, Settings::default());
        let lines = checked.findings.iter().map(|finding| {
            let span = checked.document.span(&checked.source, &finding.place);
            (finding.rule.name, checked.source.position(span.start))
        });
        (checked.source.text.clone(), lines.collect::<Vec<_>>())
    };
    let wanted = same(text.as_bytes());
    for (name, bytes) in encodings(&text) {
        assert_eq!(same(&bytes), wanted, "{name}");
    }
}

#[test]
fn utf16_without_a_mark_or_with_half_a_character_is_told() {
    let text = "formaat: functieprofiel/1\n";
    let bare: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut half = utf16(text, u16::to_le_bytes);
    half.pop();
    for bytes in [bare, half] {
        let checked = check("a.yaml", &bytes, Settings::default());
        assert!(rules(&checked).contains(&"codering-utf16"), "{:?}", rules(&checked));
        let said = goedwerk::report::text::render(&checked, Language::Dutch);
        assert!(said.contains("sla het op als UTF-8"), "{said}");
    }
}

#[test]
fn a_fix_keeps_the_encoding_of_the_file() {
    let text =
        "formaat: functieprofiel/1\nfunctie:\n  titel: Café\n\tsoort: x\nkerntaken: []\ncompetenties: []\n";
    let plain = fix("a.yaml", text.as_bytes(), Settings::default());
    let mended = String::from_utf8(plain.bytes.expect("there is a tab to replace")).expect("it is UTF-8");
    assert_ne!(mended, text);
    for ((name, before), (_, after)) in encodings(text).into_iter().zip(encodings(&mended)) {
        let fixed = fix("a.yaml", &before, Settings::default());
        assert_eq!(fixed.bytes.as_deref(), Some(after.as_slice()), "{name}");
    }
}

#[test]
fn free_text_in_any_encoding_with_a_mark_is_read() {
    let text = "Klantmanager\n\nWij zoeken een collega voor café De Ruimte.\n";
    for kind in [Kind::Plain, Kind::Markdown, Kind::Html] {
        for (name, bytes) in encodings(text) {
            let reading = read("vacature", &bytes, kind);
            assert!(reading.findings.is_empty(), "{name}, {kind:?}: {:?}", reading.findings);
            assert_eq!(reading.source.text, text, "{name}, {kind:?}");
        }
    }
}

#[test]
fn a_page_is_read_in_the_encoding_that_it_declares() {
    let page = |head: &str, word: &[u8]| {
        let start = format!("<html><head>{head}</head><body><p>Wij zoeken een collega voor caf");
        [start.as_bytes(), word, b" De Ruimte.</p></body></html>"].concat()
    };
    let word_1252 = r#"<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">"#;
    for (head, word) in [
        (word_1252, &b"\xE9"[..]),
        ("<meta http-equiv=content-type content='text/html;charset=\"iso-8859-1\"'>", b"\xE9"),
        ("<title>a</title><META CHARSET=ISO-8859-15>", b"\xE9"),
        (
            "<!-- <meta charset=utf-8> --><script>'<meta charset=utf-8>'</script><meta charset=latin1>",
            b"\xE9",
        ),
        // Converted to UTF-8 without adjusting the declaration.
        (word_1252, "é".as_bytes()),
        ("<meta charset=utf-16>", "é".as_bytes()),
        ("", "é".as_bytes()),
    ] {
        let reading = read("vacature.html", &page(head, word), Kind::Html);
        assert!(reading.findings.is_empty(), "{head}: {:?}", reading.findings);
        let text: Vec<&str> = reading.passages.iter().map(|(_, passage)| passage.text.as_str()).collect();
        assert_eq!(text, ["Wij zoeken een collega voor café De Ruimte."], "{head}");
    }
    for head in
        ["", "<meta charset=utf-8>", "<meta name=x content='charset=latin1'>", "<body><meta charset=latin1>"]
    {
        let checked = check_vacancy_text("a.html", &page(head, b"\xE9"), Kind::Html, Settings::default());
        assert!(rules(&checked).contains(&"codering"), "{head}: nothing says what it is");
    }
}

#[test]
fn a_template_with_a_mark_or_in_utf16_begins_with_its_text() {
    let folder = Folder::new();
    for name in ["klantmanager.yaml", "klantmanager.vacature.yaml"] {
        folder.write(name, bytes(format!("profiles/gemeenten/{name}")));
    }
    for (name, bytes) in encodings("# {{ vacature.titel }}\n\ncafé\n") {
        folder.write("s/nl/vacature.md.j2", bytes);
        let output = folder.run(&["vacancy", "klantmanager.vacature.yaml", "--templates", "s"]);
        assert_eq!(code(&output), 0, "{name}: {}", stderr(&output));
        assert!(stdout(&output).starts_with("# ") && stdout(&output).contains("café"), "{name}");
    }
    folder.write("s/nl/vacature.md.j2", b"caf\xE9");
    let output = folder.run(&["vacancy", "klantmanager.vacature.yaml", "--templates", "s"]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("vacature.md.j2: dit is geen tekst in UTF-8"), "{}", stderr(&output));
}

#[test]
fn a_baseline_and_settings_are_read_in_any_encoding_with_a_mark() {
    let folder = Folder::new();
    folder.write("a.yaml", bytes("tests/profielen/kort.yaml"));
    folder.run(&["check", "a.yaml", "--baseline", "b.json", "--update-baseline"]);
    let baseline = String::from_utf8(folder.bytes("b.json")).expect("it is UTF-8");
    for (name, bytes) in encodings(&baseline) {
        folder.write("b.json", bytes);
        let output = folder.run(&["check", "a.yaml", "--baseline", "b.json"]);
        assert_eq!(code(&output), 0, "{name}: {}{}", stdout(&output), stderr(&output));
    }
    folder.write("b.json", b"{\"version\": 1, \"caf\xE9\"");
    let output = folder.run(&["check", "a.yaml", "--baseline", "b.json"]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("b.json: dit is geen tekst in UTF-8"), "{}", stderr(&output));

    let plain =
        stdout(&folder.run(&["check", "a.yaml", "--format", "json", "--isolated", "--preset", "minimaal"]));
    for (name, bytes) in encodings("# café\npreset = \"minimaal\"\n") {
        folder.write("goedwerk.toml", bytes);
        let output = folder.run(&["check", "a.yaml", "--format", "json"]);
        assert_eq!(stdout(&output), plain, "{name}: {}", stderr(&output));
    }
}

#[test]
fn an_ignore_file_with_a_mark_counts_and_one_that_cannot_be_read_is_told() {
    let folder = Folder::new();
    folder.write("a.yaml", klantmanager()).write("oud.yaml", "geen: profiel\n");
    folder.write(".goedwerkignore", "\u{feff}oud.yaml\n");
    let files = |output: &Output| crate::support::json(output)["files"].as_array().map_or(0, Vec::len);
    let output = folder.run(&["check", ".", "--format", "json"]);
    assert_eq!((files(&output), stderr(&output)), (1, String::new()));
    folder.write(".goedwerkignore", utf16("oud.yaml\n", u16::to_le_bytes));
    let output = folder.run(&["check", ".", "--format", "json"]);
    assert_eq!(code(&output), 2, "what it excludes is not known");
    assert!(stderr(&output).contains(".goedwerkignore: dit is geen tekst in UTF-8"), "{}", stderr(&output));
    assert_eq!(files(&output), 2, "everything is checked");
}

#[test]
fn a_text_that_is_passed_on_is_the_same_bytes() {
    for (name, bytes) in encodings("# café\r\nformaat: functieprofiel/1\r\n") {
        let output = crate::support::goedwerk_reads(&["check", "-", "--fix"], &bytes);
        assert_eq!(output.stdout, bytes, "{name}");
    }
}
