//! The command line from the user's point of view: exit codes, streams, the JSON contract, invalid files.

use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::Value;

use crate::support::{self, bytes, code, command, goedwerk, read, stderr, stdout};

const WERKCOACH: &str = "profiles/uwv/werkcoach.yaml";
const KLANTMANAGER: &str = "profiles/gemeenten/klantmanager.yaml";

fn json(args: &[&str]) -> Value {
    support::json(&goedwerk(args))
}

fn rules(file: &Value) -> Vec<&str> {
    let findings = file["findings"].as_array().expect("findings are a list");
    findings.iter().map(|finding| finding["rule"].as_str().expect("a rule has a name")).collect()
}

fn error_rules(file: &Value) -> Vec<&str> {
    let findings = file["findings"].as_array().expect("findings are a list");
    let errors = findings.iter().filter(|finding| finding["severity"] == "error");
    errors.map(|finding| finding["rule"].as_str().expect("a rule has a name")).collect()
}

fn write(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, bytes).expect("the file can be written");
    path
}

#[test]
fn the_werkcoach_has_the_gaps_the_report_sees_each_on_a_sensible_line() {
    let report = json(&["check", "--format", "json", WERKCOACH]);
    let text = read(WERKCOACH);
    let lines: Vec<&str> = text.lines().collect();
    let findings = report["files"][0]["findings"].as_array().expect("a list");
    let at = |rule: &str| -> Vec<&str> {
        findings
            .iter()
            .filter(|finding| finding["rule"] == rule)
            .map(|finding| {
                lines[usize::try_from(finding["line"].as_u64().expect("a line")).expect("fits") - 1]
            })
            .collect()
    };
    for (rule, wanted) in [
        ("ethiek-ontbreekt", vec!["competenties:"]),
        ("reflectietijd-ontbreekt", vec!["titel: Werkcoach"]),
        ("reflectie-onder-caseload", vec!["beperkte tijd"]),
        ("intervisie-ontbreekt", vec!["titel: Werkcoach"]),
        ("peer-review-ontbreekt", vec!["titel: Werkcoach"]),
        ("ruimte-zonder-mandaat", vec!["regelruimte"]),
        ("ruimte-zonder-begrenzing", vec!["regelruimte"]),
        ("klant-terwijl-verplicht", vec!["klant"]),
        ("sanctiebevoegdheid-verzwegen", vec!["rechten en plichten"]),
        ("beroepscode-ontbreekt", vec!["titel: Werkcoach"]),
        ("eis-als-competentie", vec!["HBO- denk- en werkniveau", "Aantoonbare ervaring"]),
        ("competenties-overlappen", vec!["Coachingsvaardigheden"]),
        ("generiek-hij", vec!["hij"]),
    ] {
        let found = at(rule);
        assert_eq!(found.len(), wanted.len(), "{rule}: {found:?}");
        for (line, words) in found.iter().zip(wanted) {
            assert!(line.contains(words), "{rule} is reported at {line:?}, which lacks {words:?}");
        }
    }
    for rule in ["handelingsruimte-ontbreekt", "competentie-zonder-gedrag", "verwijzing-onbekend"] {
        assert!(at(rule).is_empty(), "{rule}");
    }
    let ethics = findings.iter().find(|finding| finding["rule"] == "ethiek-ontbreekt").expect("found");
    let evidence = ethics["evidence"].as_array().expect("a list");
    assert_eq!(evidence.len(), 1, "{evidence:?}");
    assert_eq!(evidence[0]["quote"], "steeds integer te blijven");
    assert!(ethics["source"].as_str().expect("text").starts_with("rapport 3.2"));
}

#[test]
fn the_klantmanager_is_clean_without_any_exception() {
    let report = json(&["check", "--format", "json", "profiles/gemeenten"]);
    let files = report["files"].as_array().expect("a list");
    assert_eq!(files.len(), 5);
    for file in files {
        assert_eq!(rules(file), Vec::<&str>::new(), "{}", file["path"]);
        assert_eq!(file["ok"], true);
    }
    assert_eq!(report["summary"]["suppressed"], 0);
}

#[test]
fn the_json_report_keeps_its_contract() {
    let report = json(&["check", "--format", "json", WERKCOACH, KLANTMANAGER]);
    let keys =
        |value: &Value| -> Vec<String> { value.as_object().expect("an object").keys().cloned().collect() };
    assert_eq!(keys(&report), ["version", "files", "summary"]);
    assert_eq!(report["version"], 1);
    assert_eq!(
        keys(&report["summary"]),
        ["files", "errors", "warnings", "suggestions", "suppressed", "not_judged"]
    );
    assert_eq!(keys(&report["files"][0]), ["path", "ok", "findings", "suppressed", "not_judged"]);
    let finding = &report["files"][0]["findings"][0];
    assert_eq!(
        keys(finding),
        [
            "rule",
            "severity",
            "message",
            "pointer",
            "line",
            "column",
            "end_line",
            "end_column",
            "source",
            "help",
            "evidence",
            "fingerprint",
            "fix",
            "searched"
        ]
    );
    let counted = |severity: &str| {
        let files = report["files"].as_array().expect("a list").iter();
        files
            .flat_map(|file| file["findings"].as_array().expect("a list"))
            .filter(|finding| finding["severity"] == severity)
            .count()
    };
    assert_eq!(report["summary"]["warnings"], counted("warning"));
    assert_eq!(report["summary"]["suggestions"], counted("suggestion"));
    assert_eq!(report["summary"]["errors"], 0);
}

#[test]
fn coverage_keeps_its_contract() {
    let report = json(&["coverage", "--format", "json", WERKCOACH, KLANTMANAGER]);
    let profiles = report["profiles"].as_array().expect("a list");
    assert_eq!(profiles.len(), 2);
    assert_eq!(profiles[0]["id"], "uwv-werkcoach");
    for profile in profiles {
        let dimensions = profile["dimensions"].as_array().expect("a list");
        assert_eq!(dimensions.len(), 56);
        let levels = ["expliciet", "impliciet", "ontbreekt"];
        for dimension in dimensions {
            assert!(levels.iter().any(|level| dimension["coverage"] == *level), "{dimension}");
            let found = dimension["evidence"].as_array().expect("a list");
            assert_eq!(found.is_empty(), dimension["coverage"] == "ontbreekt", "{dimension}");
        }
        let hybrid = dimensions.iter().filter(|dimension| dimension["family"] == "hybride");
        assert!(hybrid.clone().all(|dimension| dimension["poles"]["klassiek"].is_object()));
        assert_eq!(hybrid.count(), 7);
    }
}

#[test]
fn exit_codes_follow_the_contract() {
    let folder = tempfile::tempdir().expect("a folder");
    let broken =
        write(folder.path(), "kapot.yaml", "formaat: functieprofiel/1\nfunctie: {titel: \"Werkcoach\n");
    let broken = broken.to_str().expect("UTF-8");
    for (args, wanted) in [
        (vec!["check", KLANTMANAGER], 0),
        (vec!["check", WERKCOACH], 1),
        (vec!["check", "--fail-on", "fout", WERKCOACH], 0),
        (vec!["check", "--fail-on", "nooit", broken], 0),
        (vec!["check", broken], 1),
        (vec!["check", "bestaat-niet.yaml"], 2),
        (vec!["check", WERKCOACH, "bestaat-niet.yaml"], 2),
        (vec!["check", "--datum", "gisteren", WERKCOACH], 2),
        (vec!["check", "--fail-on", "erg", WERKCOACH], 2),
        (vec!["check"], 2),
        (vec!["chek", WERKCOACH], 2),
        (vec![], 2),
        (vec!["--help"], 0),
        (vec!["--version"], 0),
        (vec!["explain", "ethiek-ontbreekt"], 0),
        (vec!["uitleg"], 0),
        (vec!["explain", "ethiek-ontbrekt"], 2),
        (vec!["explain", "--dimension", "ethiek"], 0),
        (vec!["explain", "--dimension", "ethik"], 2),
        (vec!["explain", "--all", "--format", "html"], 0),
        (vec!["explain", "--all", "tab"], 2),
        (vec!["explain", "tab", "--format", "html"], 2),
        (vec!["coverage", WERKCOACH], 0),
        (vec!["dekking", broken], 2),
        (vec!["vacancy", "profiles/uwv/werkcoach.vacature.yaml"], 0),
        (vec!["vacature", WERKCOACH], 0),
        (vec!["vacature", "profiles/gemeenten/huisstijl.yaml"], 2),
        (vec!["plan", "profiles/uwv/werkcoach.ontwikkeling.yaml"], 0),
        (vec!["compare", WERKCOACH, KLANTMANAGER], 0),
        (vec!["vergelijk", WERKCOACH], 2),
        (vec!["schema", "vacature"], 0),
        (vec!["schema", "vacaturr"], 2),
        (vec!["nieuw"], 0),
    ] {
        let output = goedwerk(&args);
        assert_eq!(code(&output), wanted, "{args:?}\n{}{}", stdout(&output), stderr(&output));
        assert!(!stderr(&output).contains("panicked"), "{args:?}");
    }
}

#[test]
fn missing_files_do_not_keep_the_others_from_being_reported() {
    let output = goedwerk(&["check", "--format", "json", "bestaat-niet.yaml", KLANTMANAGER]);
    assert_eq!(code(&output), 2);
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON, whatever happened");
    assert_eq!(report["summary"]["files"], 1);
    assert!(
        stderr(&output).contains("bestaat-niet.yaml: dit bestand of deze map bestaat niet"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn a_folder_of_bad_files_gives_a_message_each_and_the_good_ones_are_still_checked() {
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path();
    let good = bytes(WERKCOACH);
    let clean = bytes(KLANTMANAGER);
    let head = "formaat: functieprofiel/1\nfunctie: {titel: Consulent}\n";
    let tail = "kerntaken: [{titel: Gesprekken, taken: [Voert gesprekken.]}]\n\
                competenties: [{naam: Luisteren, gedragsindicatoren: [Vat samen.]}]\n";
    write(
        dir,
        "a-latin1.yaml",
        [head.as_bytes(), b"doel: Re-integratie co\xF6rdineren.\n", tail.as_bytes()].concat(),
    );
    write(dir, "b-leeg.yaml", "");
    write(dir, "c-tab.yaml", format!("{head}context:\n\tteam: Team Werk\n{tail}"));
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
        let _ = writeln!(bomb, "a{level}: &a{level} [{aliases}]");
    }
    write(dir, "d-aliasbom.yaml", bomb);
    write(dir, "e-haken.yaml", "[".repeat(100_000));
    write(dir, "f-dubbel.yaml", format!("{head}doel: Werk.\ndoel: Inkomen.\n{tail}"));
    write(
        dir,
        "g-dood.yaml",
        format!("{head}beroepssituaties: [{{tekst: Druk, vraagt: [luistern]}}]\n{tail}"),
    );
    write(dir, "h-werkcoach.yaml", &good);
    write(dir, "i-klantmanager.yaml", &clean);

    let path = dir.to_str().expect("UTF-8");
    let output = goedwerk(&["check", "--format", "json", path]);
    assert_eq!(code(&output), 1, "{}", stderr(&output));
    assert!(stderr(&output).is_empty(), "{}", stderr(&output));
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let files = report["files"].as_array().expect("a list");
    let found: Vec<(String, Vec<&str>)> = files
        .iter()
        .map(|file| {
            let name = Path::new(file["path"].as_str().expect("a path")).file_name().expect("a name");
            (name.to_string_lossy().into_owned(), error_rules(file))
        })
        .collect();
    let wanted = [
        ("a-latin1.yaml", vec!["codering"]),
        ("b-leeg.yaml", vec!["leeg-bestand"]),
        ("c-tab.yaml", vec!["tab"]),
        ("d-aliasbom.yaml", vec!["alias-te-veel"]),
        ("e-haken.yaml", vec!["te-diep"]),
        ("f-dubbel.yaml", vec!["sleutel-dubbel"]),
        ("g-dood.yaml", vec!["verwijzing-onbekend"]),
        ("h-werkcoach.yaml", vec![]),
        ("i-klantmanager.yaml", vec![]),
    ];
    let wanted: Vec<(String, Vec<&str>)> =
        wanted.into_iter().map(|(name, rules)| (name.to_owned(), rules)).collect();
    assert_eq!(found, wanted);
    assert!(rules(&files[7]).contains(&"ethiek-ontbreekt"));
    assert!(rules(&files[8]).is_empty());
    let latin1 = files[0]["findings"].as_array().expect("a list");
    let latin1 = latin1.iter().find(|finding| finding["rule"] == "codering").expect("found");
    assert_eq!(latin1["line"], 3);
    assert!(latin1["message"].as_str().expect("text").contains("0xF6"), "{latin1}");
    assert!(files[6]["findings"].to_string().contains("luistern"));
}

#[test]
fn one_unclosed_quote_is_one_finding_and_the_rest_is_checked() {
    let text = read(KLANTMANAGER);
    let broken = text.replacen("  titel: Klantmanager\n", "  titel: \"Klantmanager\n", 1);
    assert_ne!(text, broken);
    let folder = tempfile::tempdir().expect("a folder");
    let path =
        write(folder.path(), "open.yaml", broken.replace("vraagt: [", "vraagt: [onbekende-competentie, "));
    let report = json(&["check", "--format", "json", path.to_str().expect("UTF-8")]);
    let file = &report["files"][0];
    let mut found = rules(file);
    found.dedup();
    assert_eq!(found, ["aanhaling-open", "verwijzing-onbekend"], "{file:#}");
    let line = text.lines().position(|line| line == "  titel: Klantmanager").expect("the title") + 1;
    assert_eq!(file["findings"][0]["line"], line);
    assert_eq!(file["findings"][0]["column"], 10);
}

#[test]
fn a_bom_and_windows_line_ends_change_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = read(WERKCOACH);
    let plain = write(folder.path(), "plain.yaml", &text);
    let word = write(folder.path(), "word.yaml", format!("\u{FEFF}{}", text.replace('\n', "\r\n")));
    let places = |path: &Path| -> Vec<Value> {
        let report = json(&["check", "--format", "json", path.to_str().expect("UTF-8")]);
        let findings = report["files"][0]["findings"].as_array().expect("a list").clone();
        findings
            .iter()
            .map(|found| {
                serde_json::json!([found["rule"], found["line"], found["column"], found["evidence"]])
            })
            .collect()
    };
    assert_eq!(places(&plain), places(&word));
}

#[test]
fn results_go_to_stdout_and_nothing_is_coloured_in_a_pipe() {
    let output = goedwerk(&["check", "--full", WERKCOACH]);
    assert!(stderr(&output).is_empty(), "{}", stderr(&output));
    let text = stdout(&output);
    assert!(!text.contains('\u{1B}'), "an escape sequence in a pipe");
    assert!(text.ends_with("suggesties\n"), "{text}");
    assert!(text.contains("rapport 4.4.2"));
}

#[test]
fn a_reader_that_goes_away_is_no_disaster() {
    let mut child = command()
        .args(["check", WERKCOACH, WERKCOACH])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    let mut pipe = child.stdout.take().expect("a pipe");
    let mut first = [0; 16];
    pipe.read_exact(&mut first).expect("something is printed");
    drop(pipe);
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(code(&output), 1);
    assert!(stderr(&output).is_empty(), "{}", stderr(&output));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for args in [
        vec!["check", "--format", "json", "profiles"],
        vec!["coverage", "profiles"],
        vec!["vacancy", "profiles/uwv/werkcoach.vacature.yaml"],
        vec!["plan", "profiles/gemeenten/klantmanager.ontwikkeling.yaml"],
        vec!["compare", WERKCOACH, KLANTMANAGER],
    ] {
        let (first, second) = (goedwerk(&args), goedwerk(&args));
        assert!(!first.stdout.is_empty(), "{args:?}");
        assert_eq!(first.stdout, second.stdout, "{args:?}");
    }
}

#[test]
fn exceptions_need_a_reason_and_count_until_their_day() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = read(WERKCOACH);
    let exception = "uitzonderingen:\n  - regel: peer-review-ontbreekt\n    reden: Begint in 2027.\n    tot: 2026-12-31\n";
    let path = write(folder.path(), "p.yaml", format!("{text}\n{exception}"));
    let path = path.to_str().expect("UTF-8");
    let found = |args: &[&str]| -> (bool, bool, u64) {
        let args = [&["check", "--format", "json"], args, &[path]].concat();
        let report = json(&args);
        let rules = rules(&report["files"][0]);
        let suppressed = report["summary"]["suppressed"].as_u64().expect("a number");
        (rules.contains(&"peer-review-ontbreekt"), rules.contains(&"uitzondering-verlopen"), suppressed)
    };
    assert_eq!(found(&[]), (false, false, 1));
    assert_eq!(found(&["--datum", "2026-12-31"]), (false, false, 1));
    assert_eq!(found(&["--datum", "2027-01-01"]), (true, true, 0));
    let output = goedwerk(&["check", path]);
    assert!(stderr(&output).contains("--datum"), "{}", stderr(&output));
    assert!(stdout(&output).contains("1 uitzondering met reden"));
}

#[test]
fn new_writes_a_profile_that_passes_and_never_overwrites() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("functie.yaml");
    let name = path.to_str().expect("UTF-8");
    for kind in ["functieprofiel", "vacature", "ontwikkeling"] {
        for lang in ["nl", "en"] {
            let path = folder.path().join(format!("{kind}-{lang}.yaml"));
            let output = goedwerk(&["new", "--lang", lang, "--formaat", kind, path.to_str().expect("UTF-8")]);
            assert_eq!(code(&output), 0, "{}", stderr(&output));
            let report = json(&["check", "--format", "json", path.to_str().expect("UTF-8")]);
            let errors: Vec<&str> = error_rules(&report["files"][0])
                .into_iter()
                .filter(|rule| *rule != "verwijzing-onbekend")
                .collect();
            assert!(errors.is_empty(), "{kind} {lang}: {errors:?}");
        }
    }
    assert_eq!(code(&goedwerk(&["new", name])), 0);
    fs::write(&path, "van mij").expect("it can be written");
    let output = goedwerk(&["new", name]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("wordt niet overschreven"), "{}", stderr(&output));
    assert_eq!(fs::read_to_string(&path).expect("it exists"), "van mij");
}

#[test]
fn a_document_goes_to_its_file_in_one_piece_and_leaves_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("vacature met spatie é.md");
    let name = path.to_str().expect("UTF-8");
    let output = goedwerk(&["vacancy", "profiles/uwv/werkcoach.vacature.yaml", "-o", name]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    assert!(output.stdout.is_empty());
    let printed = goedwerk(&["vacancy", "profiles/uwv/werkcoach.vacature.yaml"]);
    assert_eq!(fs::read(&path).expect("it exists"), printed.stdout);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
    let nowhere = folder.path().join("bestaat-niet/uit.md");
    let output = goedwerk(&[
        "vacancy",
        "profiles/uwv/werkcoach.vacature.yaml",
        "-o",
        nowhere.to_str().expect("UTF-8"),
    ]);
    assert_eq!(code(&output), 2);
    assert!(!stderr(&output).is_empty());
}

#[test]
fn an_empty_folder_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = goedwerk(&["check", folder.path().to_str().expect("UTF-8")]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("geen YAML-bestanden gevonden"), "{}", stderr(&output));
}

#[test]
fn english_is_english() {
    let output = goedwerk(&["check", "--full", "--lang", "en", WERKCOACH]);
    let text = stdout(&output);
    for (english, dutch) in
        [("warning[", "waarschuwing["), ("why:", "waarom:"), ("report 3.2", "rapport 3.2")]
    {
        assert!(text.contains(english), "{english}");
        assert!(!text.contains(dutch), "{dutch}");
    }
    assert!(stdout(&goedwerk(&["--lang", "en", "--help"])).contains("Usage: goedwerk"));
    assert!(stdout(&goedwerk(&["--help"])).contains("Gebruik: goedwerk"));
}

#[test]
fn a_vacancy_says_where_it_comes_from_and_becomes_a_posting() {
    let file = "profiles/uwv/werkcoach.vacature.yaml";
    let trace = goedwerk(&["vacancy", file, "--trace"]);
    assert!(
        stdout(&trace).contains("profiles/uwv/werkcoach.yaml:94: Je beoordeelt de situatie"),
        "{}",
        stdout(&trace)
    );
    let rows: Vec<serde_json::Value> =
        serde_json::from_str(&stdout(&goedwerk(&["vacancy", file, "--trace=json"]))).expect("it is JSON");
    assert!(rows.iter().any(|row| row["regel"] == 94 && row["plaats"] == "/kerntaken/0/taken/2"));
    let printed = goedwerk(&["vacancy", file]);
    assert!(!stdout(&printed).contains("<!--"), "marks are not printed");
    assert!(stderr(&printed).contains("om de lengte weggelaten"), "{}", stderr(&printed));
    let posting = goedwerk(&["vacancy", file, "--posting", "jsonld", "--datum", "2027-02-01"]);
    let posting: serde_json::Value = serde_json::from_str(&stdout(&posting)).expect("it is JSON");
    assert_eq!(
        (posting["@type"].as_str(), posting["datePosted"].as_str()),
        (Some("JobPosting"), Some("2027-02-01"))
    );
    assert_eq!(code(&goedwerk(&["vacancy", file, "--posting", "jsonld", "--datum", "morgen"])), 2);
}
