//! The options of `check` from the user's point of view: settings, baseline, fixes, several reports, watch mode.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use tempfile::TempDir;

use crate::support::{code, command, goedwerk, read, stderr, stdout};

/// A folder that contains the werkcoach profile.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        let folder = Self(TempDir::new().expect("a folder"));
        folder.write("werkcoach.yaml", &read("profiles/uwv/werkcoach.yaml"));
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("it is in the folder")).expect("the folder can be made");
        fs::write(path, text).expect("it can be written");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("it is there")
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = command();
        command.current_dir(self.0.path()).arg("check").args(args);
        command
    }

    fn check(&self, args: &[&str]) -> Output {
        self.command(args).output().expect("the binary runs")
    }

    /// The rules of the findings, and the exit code.
    fn rules(&self, args: &[&str]) -> (Vec<String>, i32) {
        let output = self.check(&[args, &["--format", "json"]].concat());
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
        let files = report["files"].as_array().expect("a list").iter();
        let findings = files.flat_map(|file| file["findings"].as_array().expect("a list"));
        let rules = findings.map(|finding| finding["rule"].as_str().expect("a name").to_owned());
        (rules.collect(), code(&output))
    }
}

#[test]
fn settings_are_found_upwards_and_the_command_line_goes_over_them() {
    let folder = Folder::new();
    folder.write("goedwerk.toml", "kies = [\"leren\"]\n");
    folder.write("diep/er/a.yaml", &folder.read("werkcoach.yaml"));
    let (found, _) = folder.rules(&["diep/er/a.yaml"]);
    assert!(
        found.contains(&"intervisie-ontbreekt".to_owned()) && !found.contains(&"ethiek-ontbreekt".to_owned()),
        "{found:?}"
    );
    let (found, _) =
        folder.rules(&["diep/er/a.yaml", "--ignore", "intervisie-ontbreekt,peer-review-ontbreekt"]);
    assert!(
        !found.contains(&"intervisie-ontbreekt".to_owned())
            && found.contains(&"experimenteren-ontbreekt".to_owned())
    );
    let (found, _) = folder.rules(&["diep/er/a.yaml", "--isolated", "--select", "ethiek-ontbreekt"]);
    assert_eq!(found, ["ethiek-ontbreekt"]);
    let (_, exit) = folder.rules(&["werkcoach.yaml", "--isolated", "--preset", "mild"]);
    assert_eq!(exit, 0, "the mild preset never fails a run");
    folder.write("diep/goedwerk.toml", "kies = [\"positie\"]\n");
    let (found, _) = folder.rules(&["diep/er/a.yaml"]);
    assert!(!found.contains(&"intervisie-ontbreekt".to_owned()), "the nearest settings apply: {found:?}");
}

#[test]
fn settings_with_mistakes_stop_the_run_and_are_shown_with_their_lines() {
    let folder = Folder::new();
    folder.write("goedwerk.toml", "# regels\nnegeren = [\"leren\"]\n");
    let output = folder.check(&["werkcoach.yaml"]);
    assert_eq!((code(&output), stdout(&output)), (2, String::new()));
    let message = stderr(&output);
    assert!(message.contains("goedwerk.toml:2:1") && message.contains("bedoelde u \"negeer\"?"), "{message}");
}

#[test]
fn an_unknown_rule_on_the_command_line_gets_a_hint() {
    let output = Folder::new().check(&["werkcoach.yaml", "--select", "ethiek-ontbrekt"]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("ethiek-ontbreekt"), "{}", stderr(&output));
}

#[test]
fn ignore_files_and_settings_leave_files_of_a_folder_out_but_not_named_ones() {
    let folder = Folder::new();
    let profile = folder.read("werkcoach.yaml");
    folder.write("oud/a.yaml", &profile);
    folder.write("concept/b.yaml", &profile);
    folder.write(".goedwerkignore", "oud/\n");
    folder.write("goedwerk.toml", "paden.negeer = [\"concept\"]\n");
    let files = |args: &[&str]| {
        let report: serde_json::Value =
            serde_json::from_slice(&folder.check(&[args, &["--format", "json"]].concat()).stdout)
                .expect("it is JSON");
        report["summary"]["files"].as_u64().expect("a number")
    };
    assert_eq!(files(&["."]), 1);
    assert_eq!(files(&["concept/b.yaml", "oud/a.yaml"]), 2);
}

#[test]
fn a_baseline_sets_aside_what_was_there_and_tells_what_is_new() {
    let folder = Folder::new();
    let output = folder.check(&["werkcoach.yaml", "--baseline", "nulmeting.json"]);
    assert_eq!(code(&output), 2, "a missing baseline is not an empty one");
    let made = folder.check(&["werkcoach.yaml", "--baseline", "nulmeting.json", "--update-baseline"]);
    assert_eq!(code(&made), 0, "{}", stderr(&made));
    assert_eq!(folder.rules(&["werkcoach.yaml", "--baseline", "nulmeting.json"]), (Vec::new(), 0));

    let moved = folder.read("werkcoach.yaml").replacen("doel:", "# een opmerking\n\ndoel:", 1);
    folder.write("werkcoach.yaml", &moved);
    assert_eq!(
        folder.rules(&["werkcoach.yaml", "--baseline", "nulmeting.json"]),
        (Vec::new(), 0),
        "line numbers may change"
    );

    folder.write("werkcoach.yaml", &(moved + "uitzonderingen:\n  - regel: maatje-ontbreekt\n"));
    let (found, exit) =
        folder.rules(&["werkcoach.yaml", "--baseline", "nulmeting.json", "--fail-on", "suggestie"]);
    assert_eq!((found, exit), (vec!["uitzondering-zonder-reden".to_owned()], 1));
}

#[test]
fn a_baseline_keeps_other_files_forgets_gone_ones_and_tells_what_was_solved() {
    let folder = Folder::new();
    folder.write("b.yaml", &folder.read("werkcoach.yaml"));
    folder.check(&[".", "--baseline", "n.json", "--update-baseline"]);
    folder.check(&["werkcoach.yaml", "--baseline", "n.json", "--update-baseline"]);
    assert!(folder.read("n.json").contains("\"b.yaml\""), "the entry of a file outside the run is kept");
    fs::remove_file(folder.path("b.yaml")).expect("it can be removed");
    folder.check(&["werkcoach.yaml", "--baseline", "n.json", "--update-baseline"]);
    assert!(!folder.read("n.json").contains("\"b.yaml\""), "the entry of a deleted file is removed");
    let better =
        folder.read("werkcoach.yaml") + "\nprofessionaliteit:\n  reflectie:\n    vormen: [peer-review]\n";
    folder.write("werkcoach.yaml", &better);
    let output = folder.check(&["werkcoach.yaml", "--baseline", "n.json"]);
    assert!(stderr(&output).contains("--update-baseline"), "{}", stderr(&output));
}

#[test]
fn a_file_that_is_no_baseline_is_refused_with_its_place() {
    let folder = Folder::new();
    for text in ["{\n  \"version\": 1,\n  files\n", "{\"version\": 2, \"files\": {}}"] {
        folder.write("n.json", text);
        let output = folder.check(&["werkcoach.yaml", "--baseline", "n.json"]);
        assert_eq!(code(&output), 2);
        assert!(stderr(&output).contains("n.json: dit is geen nulmeting"), "{}", stderr(&output));
    }
    let output = folder.check(&["werkcoach.yaml", "--baseline", "n.json", "--update-baseline"]);
    assert_eq!(code(&output), 2, "a file that is not a baseline is not overwritten");
    assert_eq!(folder.read("n.json"), "{\"version\": 2, \"files\": {}}");
}

#[test]
fn a_last_day_in_a_comment_is_not_looked_at_without_a_day_and_that_is_told() {
    let folder = Folder::new();
    let profile = folder.read("werkcoach.yaml");
    let told = |text: &str, args: &[&str]| {
        folder.write("a.yaml", text);
        !stderr(&folder.check(&[args, &["a.yaml"]].concat())).is_empty()
    };
    let dated = format!("{profile}# goedwerk: negeer generiek-hij tot 2027-01-01 -- wordt herzien\n");
    assert!(!told(&profile, &[]));
    assert!(told(&dated, &[]));
    assert!(!told(&dated, &["--datum", "2026-11-24"]));
}

const BROKEN: &str = "# van P&O\nfunctie: {titel: Klantmanager}\ndoel:Inwoners helpen. # kort\nkerntaken: [{titel: Gesprekken, taken: [Voert gesprekken.]}]\ncompetenties: [{naam: Luisteren, gedragsindicatoren: [Vat samen.]}]\n";
const MENDED: &str = "# van P&O\nformaat: functieprofiel/1\nfunctie: {titel: Klantmanager}\ndoel: Inwoners helpen. # kort\nkerntaken: [{titel: Gesprekken, taken: [Voert gesprekken.]}]\ncompetenties: [{naam: Luisteren, gedragsindicatoren: [Vat samen.]}]\n";

#[test]
fn a_difference_is_shown_first_and_nothing_is_written() {
    let folder = Folder::new();
    folder.write("a.yaml", BROKEN);
    let output = folder.check(&["a.yaml", "--diff"]);
    assert_eq!(code(&output), 1, "there is something to fix");
    let shown = stdout(&output);
    assert!(shown.starts_with("--- a/a.yaml\n+++ b/a.yaml\n"), "{shown}");
    assert!(shown.contains("\n-doel:Inwoners helpen. # kort\n+doel: Inwoners helpen. # kort\n"), "{shown}");
    assert_eq!(folder.read("a.yaml"), BROKEN);
    assert_eq!(code(&folder.check(&["werkcoach.yaml", "--diff"])), 0, "nothing to fix");
}

#[test]
fn a_repair_writes_the_file_and_tells_what_is_left() {
    let folder = Folder::new();
    folder.write("a.yaml", BROKEN);
    let (found, _) = folder.rules(&["a.yaml", "--fix"]);
    assert_eq!(folder.read("a.yaml"), MENDED);
    assert!(
        !found.contains(&"spatie-ontbreekt".to_owned()) && found.contains(&"ethiek-ontbreekt".to_owned())
    );
    let output = folder.check(&["a.yaml", "--fix"]);
    assert!(stderr(&output).contains("er is niets"), "{}", stderr(&output));
}

#[cfg(unix)]
#[test]
fn a_repair_keeps_the_rights_and_the_link_of_a_file() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = Folder::new();
    folder.write("echt.yaml", BROKEN);
    fs::set_permissions(folder.path("echt.yaml"), fs::Permissions::from_mode(0o640)).expect("it can be set");
    symlink(folder.path("echt.yaml"), folder.path("link.yaml")).expect("a link");
    folder.check(&["link.yaml", "--fix"]);
    assert_eq!(folder.read("echt.yaml"), MENDED);
    assert!(fs::symlink_metadata(folder.path("link.yaml")).expect("it is there").is_symlink());
    let mode = fs::metadata(folder.path("echt.yaml")).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
}

#[test]
fn the_standard_input_is_checked_under_its_name_and_mended_to_the_standard_output() {
    let folder = Folder::new();
    folder.write("map/goedwerk.toml", "kies = [\"leren\"]\n");
    let pipe = |args: &[&str]| {
        let mut child = folder
            .command(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it runs");
        child.stdin.take().expect("it is piped").write_all(BROKEN.as_bytes()).expect("it reads");
        child.wait_with_output().expect("it ends")
    };
    let output = pipe(&["--stdin-filename", "map/a.yaml"]);
    assert!(stdout(&output).contains("map/a.yaml:3:5"), "{}", stdout(&output));
    assert!(!stdout(&output).contains("ethiek-ontbreekt"), "the settings for the given file name apply");
    let output = pipe(&["-", "--fix"]);
    assert_eq!(stdout(&output), MENDED);
    assert!(stderr(&output).contains("ethiek-ontbreekt"), "the remaining findings go to stderr");
}

#[test]
fn several_reports_at_once_the_same_whatever_the_number_of_threads() {
    let folder = Folder::new();
    for number in 0..150 {
        folder.write(&format!("map/{number:03}.yaml"), if number % 3 == 0 { BROKEN } else { "functie: [\n" });
    }
    let run = |jobs: &str| {
        let output = folder.check(&[
            "map",
            "--jobs",
            jobs,
            "--format",
            "json",
            "-o",
            "concise=b.txt",
            "-o",
            "junit=c.xml",
        ]);
        (stdout(&output), folder.read("b.txt"), folder.read("c.xml"))
    };
    let one = run("1");
    assert!(
        one.1.lines().count() > 300 && one.2.contains("<testsuite"),
        "every report contains the findings"
    );
    assert_eq!(one, run("7"));
}

#[test]
fn a_report_that_cannot_be_written_is_told_and_the_others_are_written() {
    let folder = Folder::new();
    let output = folder.check(&["werkcoach.yaml", "-o", "sarif=nergens/a.sarif", "-o", "concise=b.txt"]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("nergens"), "{}", stderr(&output));
    assert!(folder.read("b.txt").contains("ethiek-ontbreekt"));
}

/// Kills the program when the test ends, even if it fails.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn watching_checks_again_at_every_change() {
    let folder = Folder::new();
    folder.write("a.yaml", BROKEN);
    let mut command = folder.command(&["a.yaml", "--watch", "--format", "concise"]);
    let mut child = Running(command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it runs"));
    let lines = lines_of(child.0.stdout.take().expect("it is piped"));
    wait_for(&lines, "spatie-ontbreekt");
    wait_for(&lines, "1 bestand");
    folder.write("a.yaml", &MENDED.replace("Inwoners helpen.", "Hij helpt inwoners."));
    wait_for(&lines, "generiek-hij");
}

fn lines_of(output: std::process::ChildStdout) -> Receiver<String> {
    let (send, lines) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                break;
            }
        }
    });
    lines
}

fn wait_for(lines: &Receiver<String>, wanted: &str) {
    loop {
        match lines.recv_timeout(Duration::from_secs(30)) {
            Ok(line) if line.contains(wanted) => return,
            Ok(_) => {}
            Err(error) => panic!("{wanted} did not arrive: {error}"),
        }
    }
}

#[test]
fn statistics_count_the_findings_of_each_rule() {
    let all = goedwerk(&["check", "profiles/uwv/werkcoach.yaml", "--statistics"]);
    let text = String::from_utf8(all.stdout).expect("text");
    assert!(text.contains("     1      1  waarschuwing intervisie-ontbreekt\n"), "{text}");
    let heavy = goedwerk(&[
        "check",
        "profiles/uwv/werkcoach.yaml",
        "--aantallen",
        "--minimale-ernst",
        "waarschuwing",
    ]);
    let text = String::from_utf8(heavy.stdout).expect("text");
    assert!(text.contains("waarschuwing intervisie-ontbreekt") && !text.contains("suggestie  "), "{text}");
    assert!(text.ends_with("0 suggesties\n"), "{text}");
}
