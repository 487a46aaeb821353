//! Faults of input that only came to light in a document: `check` tells them, and documents get them right.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{code, command, scratch, stderr};
use crate::write_pdf::read as pdf;

const BLANK: &str = r#"formaat: functieprofiel/1
functie: { titel: " " }
kerntaken:
  - titel: "\u00a0"
    taken: [" "]
competenties:
  - naam: "\u200b"
    gedragsindicatoren: [" ", "\t", "\u200b"]
"#;

const BLANK_VACANCY: &str = r#"formaat: vacature/1
profiel: p.yaml
titel: " "
organisatie: { naam: " " }
standplaats: " "
uren: { min: 24, max: 36 }
"#;

const PROFILE: &str = "formaat: functieprofiel/1
functie: { titel: Medewerker }
kerntaken:
  - { titel: Gesprekken, taken: [Voert gesprekken.] }
competenties:
  - { naam: Luisteren, gedragsindicatoren: [Vat samen.] }
";

const VACANCY: &str = "formaat: vacature/1\nprofiel: p.yaml\ntitel: Medewerker\n";

/// As drawing programs write it: with entities for namespaces, and content for the program itself.
const ILLUSTRATOR: &str = r##"<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 16.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
	<!ENTITY ns_svg "http://www.w3.org/2000/svg">
	<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
]>
<svg version="1.1" id="Laag_1" xmlns="&ns_svg;" x="0px" y="0px" width="120px" height="60px" viewBox="0 0 120 60" xml:space="preserve">
<switch><foreignObject requiredExtensions="&ns_ai;" x="0" y="0" width="1" height="1"/><g>
<rect fill="#0B5D57" width="120" height="60"/></g></switch>
</svg>
"##;

const EMBEDDED: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="50" viewBox="0 0 100 50"><image xlink:href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==" width="100" height="50"/></svg>"#;

const WIDE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="500mm" height="100mm" viewBox="0 0 500 100"><rect width="500" height="100" fill="#0b5d57"/></svg>"##;

const FILTERED: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><defs><filter id="f"><feGaussianBlur stdDeviation="2"/></filter></defs><rect width="90" height="40" fill="#0b5d57" filter="url(#f)"/></svg>"##;

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = scratch();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("it can be written");
    }
    folder
}

fn run(folder: &Path, args: &[&str]) -> Output {
    command().current_dir(folder).args(args).output().expect("it runs")
}

/// The findings of a file, as `line rule`.
fn found(folder: &Path, file: &str) -> Vec<String> {
    let output = run(folder, &["check", file, "--format", "json"]);
    let report: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    let findings = report["files"][0]["findings"].as_array().expect("a list");
    let line =
        |finding: &Value| format!("{} {}", finding["line"], finding["rule"].as_str().unwrap_or_default());
    let errors = findings.iter().filter(|finding| finding["severity"] != "suggestion");
    errors.map(line).collect()
}

/// The findings of one rule, by line.
fn lines(folder: &Path, file: &str, rule: &str) -> Vec<u32> {
    let of_rule = |found: &String| found.strip_suffix(rule)?.trim().parse().ok();
    found(folder, file).iter().filter_map(of_rule).collect()
}

#[test]
fn a_text_without_a_visible_character_is_empty() {
    let folder = folder(&[("p.yaml", BLANK.as_bytes()), ("v.yaml", BLANK_VACANCY.as_bytes())]);
    assert_eq!(lines(folder.path(), "p.yaml", "leeg"), [2, 4, 5, 7, 8, 8, 8]);
    assert_eq!(lines(folder.path(), "v.yaml", "leeg"), [3, 4, 5]);
    let output = run(folder.path(), &["check", "p.yaml"]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("alleen spaties of onzichtbare tekens"), "{said}");
    let output = run(folder.path(), &["vacancy", "v.yaml"]);
    assert_eq!((code(&output), output.stdout.len()), (2, 0));
}

#[test]
fn a_control_character_is_told_with_its_place() {
    let text =
        PROFILE.replace("Medewerker", r#""Mede\x0bwerker""#).replace("Vat samen.", r#""Vat \e[31msamen.""#);
    let folder = folder(&[("p.yaml", text.as_bytes()), ("v.yaml", VACANCY.as_bytes())]);
    assert_eq!(lines(folder.path(), "p.yaml", "stuurteken-in-tekst"), [2, 6]);
    assert_eq!(code(&run(folder.path(), &["vacancy", "v.yaml"])), 2);
}

#[test]
fn every_sign_that_a_pdf_cannot_show_is_told_and_other_documents_are_made() {
    let profile = PROFILE.replace("Voert gesprekken.", "Voert 💼 gesprekken ✓.");
    let vacancy = VACANCY
        .replace("titel: Medewerker", "titel: Medewerker\ninleiding: >-\n  Bel ons.\n  Of kom ☎ langs.");
    let folder = folder(&[("p.yaml", profile.as_bytes()), ("v.yaml", vacancy.as_bytes())]);
    let rule = "teken-niet-in-pdf";
    assert_eq!(lines(folder.path(), "p.yaml", rule), [4, 4]);
    assert_eq!(lines(folder.path(), "v.yaml", rule), [6]);
    for form in ["markdown", "text", "html", "docx"] {
        let output = run(folder.path(), &["vacancy", "v.yaml", "--format", form]);
        assert_eq!(code(&output), 0, "{form}: {}", stderr(&output));
    }
    let output = run(folder.path(), &["vacancy", "v.yaml", "-o", "v.pdf"]);
    let said = stderr(&output);
    assert_eq!(code(&output), 2);
    assert!(!folder.path().join("v.pdf").exists());
    for place in ["v.yaml:6:", "p.yaml:4:"] {
        assert!(said.contains(place), "{place}: {said}");
    }
    for sign in ["💼", "✓", "☎", "U+1F4BC", "U+2713", "U+260E"] {
        assert_eq!(said.matches(sign).count(), 1, "{sign}: {said}");
    }
    // Somebody who never makes a PDF says so once.
    let settings = "negeer = [\"teken-niet-in-pdf\"]\n";
    fs::write(folder.path().join("goedwerk.toml"), settings).expect("it can be written");
    assert_eq!(lines(folder.path(), "p.yaml", rule), [0; 0]);
    assert_eq!(
        code(&run(folder.path(), &["vacancy", "v.yaml", "-o", "v.pdf"])),
        2,
        "the PDF still cannot be made"
    );
}

#[test]
fn a_comparison_names_the_signs_that_a_pdf_cannot_show() {
    let odd = PROFILE.replace("Luisteren", "Luisteren ✓");
    let folder = folder(&[("a.yaml", PROFILE.as_bytes()), ("b.yaml", odd.as_bytes())]);
    for args in [&["compare", "a.yaml", "b.yaml"][..], &["compare", "a.yaml", "b.yaml", "--versies"]] {
        let output = run(folder.path(), &[args, &["-o", "c.pdf"]].concat());
        assert_eq!(code(&output), 2);
        assert!(stderr(&output).contains("b.yaml:6:"), "{}", stderr(&output));
        assert_eq!(code(&run(folder.path(), &[args, &["-o", "c.docx"]].concat())), 0);
    }
}

/// A house style with this logo.
fn with_logo(name: &str, logo: &[u8]) -> TempDir {
    let style = format!(
        "formaat: huisstijl/1\nnaam: Voorbeeldstad\nlogo:\n  bestand: {name}\n  alt: Voorbeeldstad\n"
    );
    folder(&[
        ("p.yaml", PROFILE.as_bytes()),
        ("v.yaml", VACANCY.as_bytes()),
        ("h.yaml", style.as_bytes()),
        (name, logo),
    ])
}

#[test]
fn the_logos_of_drawing_programs_are_shown() {
    for (name, logo) in
        [("illustrator", ILLUSTRATOR), ("embedded", EMBEDDED), ("wide", WIDE), ("filter", FILTERED)]
    {
        let folder = with_logo("logo.svg", logo.as_bytes());
        assert_eq!(found(folder.path(), "h.yaml"), [""; 0], "{name}");
        for form in ["html", "docx", "pdf"] {
            let file = format!("v.{form}");
            let output = run(folder.path(), &["vacancy", "v.yaml", "--style", "h.yaml", "-o", &file]);
            assert_eq!(code(&output), 0, "{name}, {form}: {}", stderr(&output));
        }
        let root = pdf::read(&fs::read(folder.path().join("v.pdf")).expect("it was made")).root;
        assert_eq!(root.all("Figure").len(), 1, "{name}");
    }
}

#[test]
fn a_logo_that_cannot_be_drawn_is_told_by_check() {
    let cut = &notosans::REGULAR_TTF[..100];
    for (name, logo, rule, sentence) in [
        ("logo.png", &b"\x89PNG\r\n\x1a\nkapot"[..], "logo-onbruikbaar", "beschadigd, afgebroken"),
        ("logo.svg", &ILLUSTRATOR.as_bytes()[..500], "logo-onbruikbaar", ""),
        (
            "logo.svg",
            b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
            "logo-onbruikbaar",
            "niets op te zien",
        ),
        ("logo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "logo-onbruikbaar", "geen PNG- of SVG-bestand"),
        ("logo.svg", cut, "logo-onbruikbaar", "geen PNG- of SVG-bestand"),
    ] {
        let folder = with_logo(name, logo);
        assert_eq!(found(folder.path(), "h.yaml"), [format!("4 {rule}")], "{name}");
        let output = run(folder.path(), &["vacancy", "v.yaml", "--style", "h.yaml", "--format", "html"]);
        assert_eq!(code(&output), 2);
        assert!(stderr(&output).contains(name) && stderr(&output).contains(sentence), "{}", stderr(&output));
    }
    let linked = WIDE.replace("</svg>", "<image href=\"foto.png\" width=\"9\" height=\"9\"/></svg>");
    let folder = with_logo("logo.svg", linked.as_bytes());
    assert_eq!(found(folder.path(), "h.yaml"), ["4 logo-onvolledig"]);
    let output = run(folder.path(), &["vacancy", "v.yaml", "--style", "h.yaml", "-o", "v.pdf"]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
}

/// A profile with this many competencies, and a rating of each.
fn many(count: usize) -> TempDir {
    let mut profile = PROFILE.to_owned();
    let mut plan = "formaat: ontwikkeling/1\nprofiel: p.yaml\nmedewerker: {pseudoniem: X}\n\
                    periode: {van: 2027-01-01, tot: 2027-12-31}\nbeoordelingen:\n"
        .to_owned();
    for number in 0..count {
        writeln!(profile, "  - {{ id: c-{number}, naam: Vaardigheid {number}, gedragsindicatoren: [Doet {number} keer iets.] }}")
            .expect("it can be written");
        writeln!(plan, "  - {{ competentie: c-{number}, nu: 1, gewenst: 3, door: zelf, datum: 2027-01-05, onderbouwing: Beter. }}")
            .expect("it can be written");
    }
    folder(&[("p.yaml", profile.as_bytes()), ("o.yaml", plan.as_bytes())])
}

#[test]
fn the_chart_of_many_competencies_is_divided_over_pages() {
    for (count, figures) in [(5, 1), (27, 2), (60, 4)] {
        let folder = many(count);
        for form in ["pdf", "html"] {
            let output = run(folder.path(), &["plan", "o.yaml", "-o", &format!("o.{form}")]);
            assert_eq!(code(&output), 0, "{count}, {form}: {}", stderr(&output));
        }
        let root = pdf::read(&fs::read(folder.path().join("o.pdf")).expect("it was made")).root;
        assert_eq!(root.all("Figure").len(), figures, "{count}");
        let last = format!("Vaardigheid {} nu 1, gewenst 3", count - 1);
        assert!(
            fs::read_to_string(folder.path().join("o.html")).expect("it was made").contains(&last),
            "{count}"
        );
    }
}
