//! Settings on hostile and unlucky input: `extends` without bounds or into private files, and values of the wrong kind.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use goedwerk::base::Language;
use goedwerk::check::Checked;
use goedwerk::config::{FILE_NAME, Loaded, load, read};
use goedwerk::lint::rule;
use goedwerk::messages::finding_text;

use crate::support::{self, code, stderr};

/// Loads settings from memory. Returns them with the findings, and how often each file was read.
fn loaded(
    main: &str,
    file: impl Fn(&str) -> Option<String>,
) -> (Loaded, Vec<String>, BTreeMap<PathBuf, usize>) {
    let reads: RefCell<BTreeMap<PathBuf, usize>> = RefCell::default();
    let loader = |path: &Path| {
        let text = file(path.to_str()?)?;
        *reads.borrow_mut().entry(path.to_path_buf()).or_default() += 1;
        Some(text.into_bytes())
    };
    let (settings, files) = load(Path::new(FILE_NAME), main.as_bytes(), &loader);
    let found = files.iter().flat_map(|read| {
        read.findings.iter().map(|finding| format!("{}: {}", read.source.name, finding.rule.name))
    });
    let found = found.collect();
    (settings, found, reads.into_inner())
}

fn number(path: &str) -> Option<usize> {
    path.strip_prefix('e')?.strip_suffix(".toml")?.parse().ok()
}

#[test]
fn every_file_of_a_diamond_is_read_once() {
    let file = |path: &str| match number(path)? {
        26 => Some(
            "negeer = [\"leren\"]\nper-pad = [{paden = [\"a.yaml\"], negeer = [\"ruimte\"]}]\n".to_owned(),
        ),
        at => Some(format!(
            "extends = [\"e{0}.toml\", \"./e{0}.toml\"]\ndrempels.competenties-max = {0}\n",
            at + 1
        )),
    };
    let (loaded, found, reads) = loaded("extends = [\"e0.toml\", \"e0.toml\"]\n", file);
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(reads.len(), 27);
    assert!(reads.values().all(|&count| count == 1), "{reads:?}");
    let severity = |file: &str, name| loaded.for_file(Path::new(file)).severity(rule(name).expect("a rule"));
    assert_eq!(severity("b.yaml", "mentor-ontbreekt"), None);
    assert_eq!(loaded.layers(Path::new("a.yaml")).len(), 1);
}

#[test]
fn what_is_extended_twice_is_applied_twice() {
    let file = |path: &str| match path {
        "basis.toml" => Some("negeer = [\"mentor-ontbreekt\"]\n".to_owned()),
        "a.toml" => Some("extends = \"basis.toml\"\nernst.mentor-ontbreekt = \"fout\"\n".to_owned()),
        "b.toml" => Some("extends = \"basis.toml\"\n".to_owned()),
        _ => None,
    };
    let severity =
        |main: &str| loaded(main, file).0.config.severity(rule("mentor-ontbreekt").expect("a rule"));
    assert_eq!(severity("extends = [\"a.toml\", \"b.toml\"]\n"), None, "what stands later goes first");
    assert!(severity("extends = [\"b.toml\", \"a.toml\"]\n").is_some());
}

#[test]
fn a_chain_is_followed_to_its_end_unless_it_is_too_long() {
    let chain = |length: usize| {
        move |path: &str| match number(path)? {
            at if at + 1 == length => Some("negeer = [\"leren\"]\n".to_owned()),
            at => Some(format!("extends = [\"e{0}.toml\", \"e{0}.toml\"]\n", at + 1)),
        }
    };
    let (_, found, _) = loaded("extends = \"e0.toml\"\n", chain(31));
    assert_eq!(found, Vec::<String>::new());
    let (_, found, reads) = loaded("extends = \"e0.toml\"\n", chain(100_000));
    assert_eq!(found, ["goedwerk.toml: extends-te-diep"]);
    assert_eq!(reads.len(), 31);
    // A folder that holds itself makes every path a new one.
    let (_, found, _) =
        loaded("extends = \"map/goedwerk.toml\"\n", |_| Some("extends = \"map/goedwerk.toml\"\n".to_owned()));
    assert_eq!(found, ["goedwerk.toml: extends-te-diep"]);
}

#[test]
fn no_line_is_shown_of_a_file_that_holds_no_settings() {
    let folder = support::scratch();
    let private = [
        ("wachtwoorden", "root:x:0:0:hunter2:/root:/bin/bash\ngoedwerk:x:1:1:hunter2:/:/bin/sh\n"),
        ("profiel.yaml", "formaat: functieprofiel/1\nfunctie: {titel: hunter2}\n"),
        ("profiel.toml", "formaat: functieprofiel/1\nfunctie: {titel: hunter2}\n"),
        ("sleutels.toml", "[registry]\ntoken = \"hunter2\"\n"),
        ("sleutels.ini", "paden = hunter2\n"),
        ("beeld.toml", "\u{0}hunter2"),
    ];
    for (name, text) in private {
        fs::write(folder.path().join(name), text).expect("it can be written");
        fs::write(folder.path().join(FILE_NAME), format!("extends = \"{name}\"\n"))
            .expect("it can be written");
        fs::write(folder.path().join("a.yaml"), "formaat: functieprofiel/1\n").expect("it can be written");
        let output = support::command()
            .current_dir(folder.path())
            .args(["check", "a.yaml"])
            .output()
            .expect("it runs");
        let said = stderr(&output) + &support::stdout(&output);
        assert_eq!(code(&output), 2, "{name}: {said}");
        assert!(!said.contains("hunter2") && !said.contains("functie:"), "{name}: {said}");
        assert!(said.contains(&format!("\"{name}\" is geen bestand met instellingen")), "{name}: {said}");
        assert!(said.contains("goedwerk.toml:1:11"), "{name}: {said}");
    }
    // A mistake in settings is shown where it is.
    fs::write(folder.path().join("basis.toml"), "negeren = []\nkies = []\n").expect("it can be written");
    fs::write(folder.path().join(FILE_NAME), "extends = \"basis.toml\"\n").expect("it can be written");
    let output =
        support::command().current_dir(folder.path()).args(["check", "a.yaml"]).output().expect("it runs");
    assert!(stderr(&output).contains("basis.toml:1:1"), "{}", stderr(&output));
}

/// The messages about settings, in Dutch.
fn messages(text: &str) -> String {
    let read = read(FILE_NAME, text.as_bytes());
    let checked = Checked::of_findings(read.source, read.document, read.findings);
    checked.findings.iter().fold(String::new(), |mut all, finding| {
        let said = finding_text(finding, &checked.source, Language::Dutch);
        writeln!(all, "{}: {}", finding.rule.name, said.message).expect("it takes what is written");
        all
    })
}

#[test]
fn a_value_of_the_wrong_kind_is_told_with_the_right_one() {
    for (text, wanted) in [
        (
            "drempels.competenties-max = 1.5",
            "hier hoort een geheel getal; dit is een getal met cijfers achter de komma",
        ),
        (
            "drempels.competenties-max = \"1.5\"",
            "hier hoort een geheel getal; dit is een getal tussen aanhalingstekens",
        ),
        (
            "drempels.competenties-max = \"3\"",
            "hier hoort een geheel getal; dit is een getal tussen aanhalingstekens",
        ),
        ("drempels.competenties-max = \"drie\"", "hier hoort een geheel getal; dit is een tekst"),
        ("drempels.competenties-max = true", "hier hoort een geheel getal; dit is de waarde true of false"),
        ("drempels.competenties-max = [3]", "hier hoort een geheel getal; dit is een lijst"),
        ("drempels.competenties-max = 2027-01-01", "hier hoort een geheel getal; dit is een datum"),
        ("drempels.competenties-max = \"2027-01-01\"", "hier hoort een geheel getal; dit is een datum"),
        ("drempels.competenties-max = 99999999999999999999", "te hoog (grens: 100)"),
        ("drempels.competenties-max = inf", "te hoog (grens: 100)"),
        ("drempels.competenties-max = -1", "-1 is te laag (grens: 1)"),
        ("drempels.competenties-max = 0", "0 is te laag (grens: 1)"),
        ("drempels = 3", "hier hoort een blok met sleutels; dit is een getal"),
        ("extends = 3", "hier hoort een tekst of een lijst van teksten; dit is een getal"),
        ("extends = [3]", "hier hoort een tekst; dit is een getal"),
        ("negeer = \"leren\"", "hier hoort een lijst; dit is een tekst"),
        ("kies = \"leren\"", "hier hoort een lijst; dit is een tekst"),
        ("ernst.leren = 3", "hier hoort een tekst; dit is een getal"),
        ("ernst.leren = \"zwaar\"", "onbekende waarde \"zwaar\""),
        ("paden.alleen = \"a\"", "hier hoort een lijst; dit is een tekst"),
        ("per-pad = {paden = [\"a\"]}", "hier hoort een lijst; dit is een blok met sleutels"),
        ("drempels.competenties-max = 2027-02-30", "deze datum bestaat niet"),
        ("drempels.competenties-max = 03", "zo schrijft u in TOML geen getal"),
        ("drempels.competenties-max = 1.", "zo schrijft u in TOML geen getal"),
        ("negeer = [\"leren\",,]", "een komma te veel"),
    ] {
        let said = messages(text);
        assert!(said.contains(wanted), "{text}\n{said}");
    }
}

#[test]
fn a_whole_number_with_a_point_is_a_whole_number_and_drops_nothing() {
    let read = read(FILE_NAME, b"negeer = [\"leren\"]\ndrempels.competenties-max = 3.0\n");
    assert!(read.findings.is_empty(), "{:?}", read.findings);
    assert_eq!(read.file.drempels.competenties_max, Some(3));
    assert_eq!(read.file.negeer.len(), 1);
}

#[test]
fn the_keys_that_tell_settings_from_other_files_are_those_of_the_schema() {
    let schema: serde_json::Value = serde_json::from_str(goedwerk::schema::SETTINGS).expect("a schema");
    for key in schema["properties"].as_object().expect("keys").keys() {
        let file = |path: &str| (path == "basis.toml").then(|| format!("{key} = 1.5\n"));
        let (_, found, _) = loaded("extends = \"basis.toml\"\n", file);
        assert!(
            found.iter().all(|found| found.starts_with("basis.toml")) && !found.is_empty(),
            "{key}: {found:?}"
        );
    }
}
