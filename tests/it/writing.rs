//! What is written: never over an input, with the right permissions, and told if it replaces something.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use crate::support::{BINARY, code, root, stderr, stdout};

/// A folder with the shipped profiles, a house style with a logo, settings that extend others, and streams.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        let folder = Self(TempDir::new().expect("a folder"));
        for name in ["gemeenten", "uwv"] {
            fs::create_dir(folder.path(name)).expect("it can be made");
            for entry in fs::read_dir(root().join("profiles").join(name)).expect("it can be read") {
                let path = entry.expect("it can be read").path();
                let to = folder.path(name).join(path.file_name().expect("a name"));
                fs::copy(path, to).expect("it can be copied");
            }
        }
        let logo =
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>"#;
        folder.write("logo.svg", logo);
        let style =
            "formaat: huisstijl/1\nnaam: Gemeente Voorbeeld\nlogo:\n  bestand: logo.svg\n  alt: Wapen\n";
        folder.write("stijl.yaml", style);
        folder.write("basis.toml", "negeer = [\"leren\"]\n");
        folder.write("goedwerk.toml", "extends = \"basis.toml\"\n");
        folder.write("nulmeting.json", "{\"version\": 1, \"files\": {}}\n");
        folder.write("tekst.md", "# Vacature\n\nWij zoeken een werkcoach die inwoners helpt.\n");
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("it can be written");
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).expect("it is there")
    }

    fn command(&self, line: &str) -> Command {
        let mut command = Command::new(BINARY);
        command.current_dir(self.0.path()).args(line.split(' '));
        command
    }

    fn run(&self, line: &str) -> Output {
        self.command(line).output().expect("the binary runs")
    }

    /// The run is refused, and the file still has its content.
    fn keeps(&self, line: &str, target: &str) {
        let before = self.read(target);
        let listed = fs::read_dir(self.0.path()).expect("it can be read").count();
        let output = self.run(line);
        assert_eq!(code(&output), 2, "{line}: {}", stderr(&output));
        assert!(stderr(&output).contains("wordt niet overschreven"), "{line}: {}", stderr(&output));
        assert!(self.read(target) == before, "{line} changed {target}");
        assert_eq!(fs::read_dir(self.0.path()).expect("it can be read").count(), listed, "{line}");
    }
}

const KLANTMANAGER: &str = "gemeenten/klantmanager.yaml";
const VACANCY: &str = "gemeenten/klantmanager.vacature.yaml";
const PERSON: &str = "gemeenten/klantmanager.ontwikkeling.yaml";
const COACH: &str = "uwv/werkcoach.yaml";

/// Command lines with `{}` for the output, and inputs that each of them reads.
const RUNS: &[(&str, &[&str])] = &[
    ("check gemeenten -o json={}", &[KLANTMANAGER, VACANCY, "goedwerk.toml", "basis.toml"]),
    ("check gemeenten/klantmanager.vacature.yaml -o html={}", &[KLANTMANAGER, VACANCY]),
    ("check gemeenten --fix -o html={}", &[KLANTMANAGER, VACANCY]),
    ("check gemeenten/klantmanager.vacature.yaml --fix -o html={}", &[KLANTMANAGER]),
    ("check stijl.yaml -o sarif={}", &["stijl.yaml", "logo.svg"]),
    ("check gemeenten --config basis.toml -o text={}", &["basis.toml"]),
    ("check gemeenten --baseline nulmeting.json -o text={}", &["nulmeting.json"]),
    ("check gemeenten --baseline nulmeting.json --update-baseline -o text={}", &["nulmeting.json"]),
    ("check tekst.md --as vacature -o junit={}", &["tekst.md"]),
    ("check alles.ndjson --from ndjson -o ndjson={}", &["alles.ndjson"]),
    ("vacancy gemeenten/klantmanager.vacature.yaml --format text -o {}", &[VACANCY, KLANTMANAGER]),
    (
        "vacancy gemeenten/klantmanager.vacature.yaml --format docx --style stijl.yaml --templates sjablonen -o {}",
        &["stijl.yaml", "logo.svg", "sjablonen/nl/vacature.md.j2"],
    ),
    ("vacancy gemeenten/klantmanager.vacature.yaml --trace=json -o {}", &[VACANCY, KLANTMANAGER]),
    ("vacancy gemeenten/klantmanager.vacature.yaml --posting jsonld -o {}", &[VACANCY, KLANTMANAGER]),
    ("plan gemeenten/klantmanager.ontwikkeling.yaml --format json -o {}", &[PERSON, KLANTMANAGER]),
    ("plan gemeenten/klantmanager.ontwikkeling.yaml --format ics -o {}", &[PERSON, KLANTMANAGER]),
    (
        "plan nieuw.yaml --format docx --voortgang vorig.yaml --activiteiten activiteiten.yaml --style stijl.yaml -o {}",
        &["nieuw.yaml", "vorig.yaml", "activiteiten.yaml", "stijl.yaml", "logo.svg"],
    ),
    (
        "plan --team nieuw.yaml vorig.yaml --format markdown -o {}",
        &["nieuw.yaml", "vorig.yaml", KLANTMANAGER],
    ),
    ("compare gemeenten/klantmanager.yaml uwv/werkcoach.yaml --format text -o {}", &[KLANTMANAGER, COACH]),
    ("compare gemeenten uwv --format csv -o {}", &[KLANTMANAGER, COACH]),
    ("compare gemeenten uwv --format html -o {}", &[KLANTMANAGER, COACH]),
    (
        "compare gemeenten/klantmanager.yaml uwv/werkcoach.yaml --koppelingen koppelingen.yaml --format xlsx -o {}",
        &["koppelingen.yaml"],
    ),
    (
        "compare gemeenten/klantmanager.yaml uwv/werkcoach.yaml --versies --format text -o {}",
        &[KLANTMANAGER, COACH],
    ),
    (
        "compare gemeenten/klantmanager.yaml uwv/werkcoach.yaml --bevindingen --format text -o {}",
        &[KLANTMANAGER],
    ),
    ("compare gemeenten uwv --fingerprint -o {}", &[KLANTMANAGER]),
    ("compare deel.ndjson --merge --fingerprint -o {}", &["deel.ndjson"]),
    ("compare alles.ndjson --from ndjson --format json -o {}", &["alles.ndjson"]),
];

#[test]
fn no_output_goes_over_an_input_by_whatever_name() {
    let folder = Folder::new();
    let person = String::from_utf8(folder.read(PERSON)).expect("it is text");
    let person = person.replace("profiel: klantmanager.yaml", "profiel: gemeenten/klantmanager.yaml");
    folder.write("nieuw.yaml", &person);
    folder.write("vorig.yaml", &person);
    let activities = folder.run("new --formaat leeractiviteiten");
    folder.write("activiteiten.yaml", &stdout(&activities));
    folder.write("koppelingen.yaml", &stdout(&folder.run("new --formaat koppelingen")));
    folder.run("new sjablonen --formaat sjablonen");
    let lines: Vec<String> = [KLANTMANAGER, COACH]
        .iter()
        .map(|name| {
            let text = String::from_utf8(folder.read(name)).expect("it is text");
            serde_json::json!({"bestand": name, "tekst": text}).to_string() + "\n"
        })
        .collect();
    folder.write("alles.ndjson", &lines.concat());
    folder.run("compare gemeenten uwv --fingerprint -o deel.ndjson");
    let known = ["check", "vacancy", "plan", "compare"];
    for (line, inputs) in RUNS {
        assert!(known.iter().any(|command| line.starts_with(command)));
        // The name of a file with fingerprints says that it is one: only a link can be another input.
        let is_free = |input: &&&str| !line.contains("--fingerprint") || input.ends_with(".ndjson");
        for input in inputs.iter().filter(is_free) {
            folder.keeps(&line.replace("{}", input), input);
            folder.keeps(&line.replace("{}", &format!("uwv/../{input}")), input);
        }
        let input = inputs[0];
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(folder.path(input), folder.path("zacht.ndjson"))
                .expect("it can be made");
            folder.keeps(&line.replace("{}", "zacht.ndjson"), input);
            fs::remove_file(folder.path("zacht.ndjson")).expect("it is there");
        }
        fs::hard_link(folder.path(input), folder.path("hard.ndjson")).expect("it can be made");
        folder.keeps(&line.replace("{}", "hard.ndjson"), input);
        fs::remove_file(folder.path("hard.ndjson")).expect("it is there");
    }
}

#[test]
fn a_text_that_is_redirected_is_an_input_too() {
    let folder = Folder::new();
    let before = folder.read(COACH);
    let file = fs::File::open(folder.path(COACH)).expect("it is there");
    let line = format!("check - -o json={COACH}");
    let output = folder.command(&line).stdin(Stdio::from(file)).output().expect("the binary runs");
    assert_eq!(code(&output), 2, "{}", stderr(&output));
    assert!(stderr(&output).contains("de standaardinvoer"), "{}", stderr(&output));
    assert!(folder.read(COACH) == before);
}

#[test]
fn of_two_outputs_in_one_file_neither_is_written() {
    let folder = Folder::new();
    for line in [
        "check gemeenten -o json=a.json -o sarif=a.json",
        "check gemeenten -o json=a.json -o sarif=uwv/../a.json",
        "check gemeenten --baseline a.json --update-baseline -o json=a.json",
    ] {
        let output = folder.run(line);
        assert_eq!(code(&output), 2, "{line}");
        assert!(stderr(&output).contains("twee resultaten"), "{line}: {}", stderr(&output));
        assert!(!folder.path("a.json").exists(), "{line}");
    }
    // One refused output stops the others, and the fixes.
    let broken = "formaat: functieprofiel/1\nfunctie:\n\ttitel: X\n";
    folder.write("kapot.yaml", broken);
    folder.keeps("check kapot.yaml --fix -o html=a.html -o json=kapot.yaml", "kapot.yaml");
    assert!(!folder.path("a.html").exists());
}

#[test]
fn what_is_replaced_is_told_once_it_is_something_else() {
    let folder = Folder::new();
    let told = |line: &str| stderr(&folder.run(line)).contains("uit.md: het bestaande bestand is vervangen");
    let line = "vacancy gemeenten/klantmanager.vacature.yaml -o uit.md";
    assert!(!told(line), "there was nothing");
    assert!(!told(line), "the same again");
    assert!(told(&format!("{line} --lengte kort")));
    folder.write("uit.md", "van mij");
    assert!(told(line));
    let output = folder.run("vacancy gemeenten/klantmanager.vacature.yaml -o uit.md --lengte kort --lang en");
    assert!(stderr(&output).contains("the existing file was replaced"), "{}", stderr(&output));
}

#[cfg(unix)]
mod permissions {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).expect("it is there").mode() & 0o7777
    }

    fn set(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("it is ours");
    }

    #[test]
    fn what_replaces_a_file_keeps_its_permissions() {
        let folder = Folder::new();
        let line = "vacancy gemeenten/klantmanager.vacature.yaml -o uit.docx";
        folder.run(line);
        let target = folder.path("uit.docx");
        let usual = mode(&target);
        for kept in [0o600, 0o640, 0o664] {
            set(&target, kept);
            assert_eq!(code(&folder.run(line)), 0);
            assert_eq!(mode(&target), kept);
        }
        // A file that may not be changed is not replaced either.
        set(&target, 0o444);
        let before = folder.read("uit.docx");
        let output = folder.run(&format!("{line} --lengte kort"));
        assert_eq!(code(&output), 2, "{}", stderr(&output));
        assert!(stderr(&output).contains("geen toegang"), "{}", stderr(&output));
        assert!(folder.read("uit.docx") == before && mode(&target) == 0o444);
        fs::remove_file(&target).expect("it is ours");
        folder.run(line);
        assert_eq!(mode(&target), usual);
        // So does a fixed file, and a baseline.
        folder.write("a.yaml", "formaat: huisstijl/1\nnaam:Gemeente\n");
        set(&folder.path("a.yaml"), 0o640);
        folder.run("check a.yaml --fix");
        assert_eq!(mode(&folder.path("a.yaml")), 0o640);
        set(&folder.path("nulmeting.json"), 0o660);
        folder.run("check uwv --baseline nulmeting.json --update-baseline");
        assert_eq!(mode(&folder.path("nulmeting.json")), 0o660);
    }

    #[test]
    fn the_owner_is_kept_where_the_system_allows_it() {
        let folder = Folder::new();
        folder.write("uit.md", "oud");
        let target = folder.path("uit.md");
        if std::os::unix::fs::chown(&target, Some(65534), Some(65534)).is_err() {
            #[allow(clippy::print_stdout, reason = "what could not be tried must be seen")]
            {
                println!("not tried: only root can give a file to somebody else");
            }
            return;
        }
        folder.run("vacancy gemeenten/klantmanager.vacature.yaml -o uit.md");
        let facts = fs::metadata(&target).expect("it is there");
        assert_eq!((facts.uid(), facts.gid()), (65534, 65534));
    }

    /// Without the right to give files away. A group that cannot be kept gets no access through another group.
    #[test]
    fn without_its_group_a_file_is_closed_to_the_group() {
        let folder = Folder::new();
        let target = folder.path("uit.md");
        let drop = ["--bounding-set", "-chown", "--inh-caps", "-chown", "--groups", "4711"];
        for (owner, group, before, after) in [
            (0, 4712, 0o664, 0o604),
            (0, 4712, 0o600, 0o600),
            (65534, 4712, 0o664, 0o604),
            (0, 4711, 0o664, 0o664),
            (65534, 4711, 0o664, 0o664),
            (65534, 0, 0o664, 0o664),
            (0, 0, 0o664, 0o664),
        ] {
            folder.write("uit.md", "oud");
            set(&target, before);
            let given = std::os::unix::fs::chown(&target, Some(owner), Some(group));
            let mut command = Command::new("setpriv");
            command.current_dir(folder.0.path()).args(drop).arg(BINARY);
            command.args(["vacancy", "gemeenten/klantmanager.vacature.yaml", "-o", "uit.md"]);
            let output = command.output();
            let can_drop = output.as_ref().is_ok_and(|output| !stderr(output).contains("setpriv"));
            if given.is_err() || !can_drop {
                #[allow(clippy::print_stdout, reason = "what could not be tried must be seen")]
                {
                    println!("not tried: only root has the right to give files away, to give it up");
                }
                return;
            }
            let output = output.expect("it ran");
            assert_eq!(code(&output), 0, "{}", stderr(&output));
            let facts = fs::metadata(&target).expect("it is there");
            assert_eq!((facts.uid(), mode(&target)), (0, after), "{owner}:{group} {before:o}");
            assert_eq!(facts.gid(), if group == 4712 { 0 } else { group });
            fs::remove_file(&target).expect("it is there");
        }
    }

    #[test]
    fn a_file_about_a_person_is_private_from_the_start() {
        let folder = Folder::new();
        let copy = folder.read(PERSON);
        fs::write(folder.path("gemeenten/ander.ontwikkeling.yaml"), copy).expect("it can be written");
        let team = "plan --team gemeenten/klantmanager.ontwikkeling.yaml gemeenten/ander.ontwikkeling.yaml";
        let one = "plan gemeenten/klantmanager.ontwikkeling.yaml";
        for (line, name) in [
            (one, "plan.docx"),
            (one, "plan.html"),
            (one, "plan.pdf"),
            (one, "plan.json"),
            (one, "plan.ics"),
            ("plan gemeenten/klantmanager.ontwikkeling.yaml --anonimiseer", "plan.md"),
            (team, "team.md"),
            (team, "team.json"),
        ] {
            let target = folder.path(name);
            let run = || {
                let output = folder.run(&format!("{line} -o {name}"));
                assert_eq!(code(&output), 0, "{line}: {}", stderr(&output));
                mode(&target)
            };
            assert_eq!(run(), 0o600, "{name}");
            set(&target, 0o644);
            assert_eq!(run(), 0o600, "{name} again");
        }
        folder.run("new --formaat ontwikkeling mijn.yaml");
        assert_eq!(mode(&folder.path("mijn.yaml")), 0o600);
    }
}

/// A read-only file, in place of a read-only file system.
#[test]
fn a_fix_that_is_not_written_leaves_its_findings_in_the_report() {
    let folder = Folder::new();
    let broken = "formaat: functieprofiel/1\nfunctie:\n\ttitel: X\n";
    for name in ["a.yaml", "b.yaml"] {
        folder.write(name, broken);
    }
    let mut permissions = fs::metadata(folder.path("a.yaml")).expect("it is there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(folder.path("a.yaml"), permissions).expect("it is ours");
    let before = folder.run("check a.yaml --format concise --isolated");
    let output = folder.run("check a.yaml --fix --format concise --isolated");
    assert_eq!(code(&output), 2);
    assert_eq!(stdout(&output), stdout(&before), "the report is about the file on disk");
    let said = stderr(&output);
    assert!(
        said.contains("a.yaml: geen toegang") && said.contains("1 bestand kon niet worden hersteld"),
        "{said}"
    );
    assert!(!said.contains("bevinding hersteld") && !said.contains("niets dat zonder oordeel"), "{said}");
    // The other file is fixed and counted.
    let output = folder.run("check a.yaml b.yaml --fix --format json --isolated");
    let said = stderr(&output);
    assert_eq!(code(&output), 2);
    assert!(
        said.contains("1 bevinding hersteld in 1 bestand") && said.contains("1 bestand kon niet"),
        "{said}"
    );
    let report: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("it is JSON");
    let errors = |file: usize| report["files"][file]["findings"].to_string().contains("\"tab\"");
    assert!(errors(0) && !errors(1), "{report}");
    assert_eq!(folder.read("a.yaml"), broken.as_bytes());
    assert_ne!(folder.read("b.yaml"), broken.as_bytes());
}

mod baseline {
    use super::*;

    fn recorded(folder: &Folder) -> serde_json::Value {
        serde_json::from_slice(&folder.read("n.json")).expect("it is JSON")
    }

    #[test]
    fn runs_at_the_same_time_lose_nothing() {
        let folder = Folder::new();
        let profile = folder.read(COACH);
        let names: Vec<String> = (0..8).map(|number| format!("p{number}.yaml")).collect();
        for name in &names {
            fs::write(folder.path(name), &profile).expect("it can be written");
        }
        for round in 0..5 {
            let _ = fs::remove_file(folder.path("n.json"));
            let runs: Vec<_> = names
                .iter()
                .map(|name| {
                    let line = format!("check {name} --isolated --baseline n.json --update-baseline");
                    let mut command = folder.command(&line);
                    command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the binary runs")
                })
                .collect();
            for run in runs {
                let output = run.wait_with_output().expect("it ends");
                assert_eq!(code(&output), 0, "{}", stderr(&output));
            }
            let files = recorded(&folder)["files"].as_object().expect("an object").len();
            assert_eq!(files, names.len(), "round {round}");
        }
        let listed = fs::read_dir(folder.0.path()).expect("it can be read").flatten();
        let left: Vec<_> = listed
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .filter(|name| name.starts_with('.'))
            .collect();
        assert_eq!(left, Vec::<String>::new());
    }

    #[test]
    fn a_run_over_some_rules_keeps_the_others_and_calls_none_of_them_solved() {
        let folder = Folder::new();
        folder.run("check uwv --isolated --baseline n.json --update-baseline");
        let all = recorded(&folder);
        let rules = all["files"][COACH].as_object().expect("it has findings");
        assert!(rules.contains_key("ethiek-ontbreekt") && rules.len() > 3, "{rules:?}");
        for options in
            ["--select ethiek-ontbreekt", "--ignore ethiek-ontbreekt", "--select leren", "--preset mild"]
        {
            let output = folder.run(&format!("check uwv --isolated --baseline n.json {options}"));
            assert!(!stderr(&output).contains("--update-baseline"), "{options}: {}", stderr(&output));
            folder.run(&format!("check uwv --isolated --baseline n.json --update-baseline {options}"));
            assert_eq!(recorded(&folder), all, "{options}");
        }
        // A rule that was looked at forgets what is gone; the others do not.
        let text = String::from_utf8(folder.read("n.json")).expect("it is text");
        let mut changed: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
        changed["files"][COACH]["ethiek-ontbreekt"] = serde_json::json!(["0000000000000000"]);
        folder.write("n.json", &changed.to_string());
        folder.run("check uwv --isolated --baseline n.json --update-baseline --select ethiek-ontbreekt");
        assert_eq!(recorded(&folder), all);
    }
}

#[test]
fn a_hook_leaves_out_what_the_settings_and_ignore_files_leave_out() {
    let folder = Folder::new();
    for name in ["oud", "concept", "concept/toch"] {
        fs::create_dir(folder.path(name)).expect("it can be made");
    }
    for name in ["oud/a.yaml", "concept/b.yaml", "concept/toch/c.yaml"] {
        fs::write(folder.path(name), folder.read(COACH)).expect("it can be written");
    }
    folder.write(".goedwerkignore", "concept/**\n!concept/toch/\n!concept/toch/**\n");
    folder.write("goedwerk.toml", "paden.negeer = [\"oud\"]\n");
    let named = "oud/a.yaml concept/b.yaml concept/toch/c.yaml";
    let files = |line: &str| {
        let output = folder.run(&format!("{line} --format json"));
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
        (report["summary"]["files"].as_u64().expect("a number"), code(&output))
    };
    assert_eq!(files(&format!("check {named}")).0, 3);
    assert_eq!(files(&format!("check {named} --force-exclude")).0, 1);
    assert_eq!(files(&format!("check {named} --negeer-altijd")).0, 1);
    assert_eq!(
        files("check oud/a.yaml concept/b.yaml --force-exclude"),
        (0, 0),
        "nothing to check is no failure"
    );
    assert_eq!(files("check . --force-exclude").0, files("check .").0);
    // Excluded files are not fixed.
    fs::write(folder.path("oud/k.yaml"), "formaat: huisstijl/1\nnaam:Gemeente\n").expect("it can be written");
    folder.run("check oud/k.yaml --fix --force-exclude");
    assert_eq!(folder.read("oud/k.yaml"), b"formaat: huisstijl/1\nnaam:Gemeente\n");
    // An editor gets its text back unchanged.
    let file = fs::File::open(folder.path("oud/k.yaml")).expect("it is there");
    let mut command = folder.command("check --stdin-filename oud/k.yaml --fix --force-exclude");
    let output = command.stdin(Stdio::from(file)).output().expect("the binary runs");
    assert_eq!(output.stdout, folder.read("oud/k.yaml"));
    let hooks = fs::read_to_string(root().join(".pre-commit-hooks.yaml")).expect("it is there");
    let entries: Vec<&str> = hooks.lines().filter(|line| line.trim_start().starts_with("entry:")).collect();
    assert!(entries.len() == 2 && entries.iter().all(|line| line.contains("--force-exclude")), "{hooks}");
}
