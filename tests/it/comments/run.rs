//! `check -o docx=...` writes comments or a memo.

use std::fs;

use super::{comments, part, words};
use crate::made_documents::{Line, docx};
use crate::support::{command, kept, stderr, stdout};
use goedwerk::reader::{Kind, read};

/// A vacancy with words that rules object to.
fn vacancy() -> Vec<u8> {
    docx(&[
        Line::heading(1, "Consulent Inkomen"),
        Line::plain("Wij zoeken een jonge medewerker voor ons jonge team."),
        Line::heading(2, "Wat vragen we"),
        Line::item(0, "hij heeft maximaal drie jaar werkervaring"),
    ])
}

#[test]
fn a_vacancy_comes_back_with_its_findings_as_comments() {
    let folder = tempfile::tempdir().expect("a folder");
    let (source, target) = (folder.path().join("v.docx"), folder.path().join("met.docx"));
    fs::write(&source, vacancy()).expect("it can be written");
    let run = |lang: &str| {
        let output = command()
            .args(["check", "--isolated", "--as", "vacature", "--lang", lang])
            .arg(&source)
            .arg("-o")
            .arg(&target)
            .output()
            .expect("the binary runs");
        assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
        fs::read(&target).expect("it is written")
    };
    let english = comments(&run("en"));
    assert!(english.keys().any(|text| text.contains("What to do: ")), "{english:?}");
    let after = run("nl");
    let [old, new] = [&vacancy(), &after].map(|bytes| read("a", bytes, Kind::Docx).blocks);
    assert_eq!(old, new);
    let found = comments(&after);
    let with = |words: &str| {
        found.iter().filter(|(_, at)| at.contains(words)).map(|(text, _)| text).collect::<Vec<_>>()
    };
    assert!(with("maximaal drie jaar").iter().any(|text| text.contains("Wat te doen: ")), "{found:?}");
    assert!(with("jonge").iter().any(|text| text.starts_with("Fout: ")), "{found:?}");
    // Findings about something missing are anchored to the title.
    assert!(!with("Consulent Inkomen").is_empty(), "{found:?}");
    fs::write(kept("docx").join("opmerkingen-vacature.docx"), after).expect("it can be kept");
}

#[test]
fn a_profile_in_word_has_its_findings_as_comments() {
    let lines = [
        Line::heading(1, "Functieprofiel Consulent Inkomen"),
        Line::heading(2, "Doel van de functie"),
        Line::plain("Beoordeelt aanvragen voor een uitkering."),
        Line::heading(2, "Kerntaken"),
        Line::heading(3, "Aanvragen beoordelen"),
        Line::item(0, "voert gesprekken met klanten"),
        Line::heading(2, "Competenties"),
        Line::heading(3, "Samenwerken (2)"),
        Line::item(0, "is goed in samenwerken"),
    ];
    let file = docx(&lines);
    let checked = goedwerk::profile_document::check_document(
        "f.docx",
        &file,
        Kind::Docx,
        goedwerk::check::Settings::default(),
    );
    assert!(!checked.findings.is_empty());
    let language = goedwerk::base::Language::Dutch;
    let made = goedwerk::report::review::review(&checked, &file, Some(Kind::Docx), language)
        .expect("it can be made");
    let found = comments(&made.bytes);
    assert!(!made.is_personal && !found.is_empty());
    let [old, new] = [&file, &made.bytes].map(|bytes| words(&part(bytes, "word/document.xml")));
    assert_eq!(old, new);
    fs::write(kept("docx").join("opmerkingen-profiel.docx"), made.bytes).expect("it can be kept");
}

#[test]
fn what_is_missing_in_one_place_is_one_comment() {
    let name = "Functieprofiel Consulent Inkomen.docx";
    let file = crate::support::bytes(format!("tests/word/{name}"));
    let checked = goedwerk::profile_document::check_document(
        name,
        &file,
        Kind::Docx,
        goedwerk::check::Settings::default(),
    );
    let language = goedwerk::base::Language::Dutch;
    let made = goedwerk::report::review::review(&checked, &file, Some(Kind::Docx), language)
        .expect("it can be made");
    let text = words(&part(&made.bytes, "word/comments.xml"));
    let missing = checked.findings.iter().filter(|finding| !finding.searched.is_empty()).count();
    assert!(missing > 10 && comments(&made.bytes).len() + 10 < checked.findings.len(), "{missing}: {text}");
    // The most important first, and none left out.
    let [meaning, mentor] = ["betrokkenheid-ontbreekt", "mentor-ontbreekt"].map(|rule| text.find(rule));
    assert!(text.contains("Het belangrijkste staat eerst") && meaning < mentor, "{text}");
    for finding in checked.findings.iter().filter(|finding| !finding.searched.is_empty()) {
        assert!(text.contains(finding.rule.name), "{}: {text}", finding.rule.name);
    }
    // Whoever reads it in Word has no keys.
    for key in ["niet_geplaatst", "professionaliteit.positie", "sleutel"] {
        assert!(!text.contains(key), "{key}: {text}");
    }
    assert!(text.contains("professionaliteit › positie"), "{text}");
}

#[test]
fn a_profile_in_yaml_gives_a_memo() {
    let folder = tempfile::tempdir().expect("a folder");
    for (lang, first, labels) in [
        ("nl", "Eerst bespreken", ["Waar:", "Waarom:", "Voorstel:"]),
        ("en", "To discuss first", ["Where:", "Why:", "Suggestion:"]),
    ] {
        let target = folder.path().join(format!("memo.{lang}.docx"));
        let output = command()
            .args(["check", "--isolated", "profiles/uwv/werkcoach.yaml"])
            .args(["--lang", lang, "-o"])
            .arg(&target)
            .output()
            .expect("the binary runs");
        let memo = fs::read(&target).unwrap_or_else(|error| panic!("{error}: {}", stderr(&output)));
        fs::write(kept("docx").join(format!("memo-{lang}.docx")), &memo).expect("it can be kept");
        let blocks = read("a", &memo, Kind::Docx).blocks;
        let text: Vec<&str> = blocks.iter().map(goedwerk::reader::Block::text).collect();
        assert!(text[0].contains("erkcoach"), "{text:?}");
        assert!(text.contains(&first), "{text:?}");
        for label in labels {
            assert!(text.iter().any(|line| line.starts_with(label)), "{label}: {text:?}");
        }
        // The memo contains every finding.
        let json = command()
            .args(["check", "--isolated", "profiles/uwv/werkcoach.yaml", "--lang", lang, "--format", "json"])
            .output()
            .expect("the binary runs");
        let json: serde_json::Value = serde_json::from_str(&stdout(&json)).expect("JSON");
        let all = text.join("\n");
        for finding in json["files"][0]["findings"].as_array().expect("findings") {
            let rule = finding["rule"].as_str().expect("a rule");
            assert!(all.contains(rule), "{rule}: {all}");
        }
    }
}

#[test]
fn what_cannot_be_written_is_said_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    fs::write(path("a.docx"), vacancy()).expect("it can be written");
    fs::write(path("b.docx"), vacancy()).expect("it can be written");
    fs::write(path("stuk.docx"), "PK").expect("it can be written");
    let run = |args: &[&str]| {
        let output =
            command().args(["check", "--as", "vacature"]).args(args).output().expect("the binary runs");
        (output.status.code(), stderr(&output))
    };
    let target = path("c.docx");
    let to = format!("docx={target}");
    for (args, said) in
        [(vec![path("a.docx"), path("b.docx")], "één bestand"), (vec![path("stuk.docx")], "geen opmerkingen")]
    {
        let mut args: Vec<&str> = args.iter().map(String::as_str).collect();
        args.extend(["-o", &to]);
        let (code, error) = run(&args);
        assert!(code == Some(2) && error.contains(said), "{code:?} {error}");
        assert!(!std::path::Path::new(&target).exists());
    }
    let own = format!("docx={}", path("a.docx"));
    let (code, error) = run(&[&path("a.docx"), "-o", &own]);
    assert!(code == Some(2) && error.contains("invoer"), "{error}");
    assert_eq!(fs::read(path("a.docx")).expect("it is there"), vacancy());
}
