//! `check --cache`: a run with a cache gives the same output as a run without, whatever has changed in between.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use proptest::prelude::*;
use tempfile::TempDir;

use crate::support::{command, read};

/// What may differ between two runs, each with its possible values; the first value is the initial one.
const DIFFERENCES: [(&str, &[&str]); 12] = [
    ("profile", &["as it is", "another word", "without a competency", "broken", "gone"]),
    ("vacancy", &["as it is", "another word"]),
    (
        "settings",
        &["negeer = [\"leren\"]\n", "", "[ernst]\nleren = \"fout\"\n", "[drempels]\ncompetenties-max = 2\n"],
    ),
    ("baseline", &["none of it", "all of it"]),
    ("lang", &["nl", "en"]),
    (
        "format",
        &[
            "text --full",
            "text",
            "json",
            "sarif",
            "concise",
            "junit",
            "html",
            "ndjson",
            "gitlab",
            "github",
            "markdown",
        ],
    ),
    ("fail-on", &["waarschuwing", "fout", "nooit"]),
    ("datum", &["", "2026-01-01", "2031-01-01"]),
    ("path", &[".", "werkcoach.yaml", "./werkcoach.yaml"]),
    ("chosen", &["", "--ignore=positie", "--preset=streng", "--select=vacature", "--isolated"]),
    ("as", &["", "--as=vacature"]),
    ("output", &["", "-o=sarif=uit.sarif"]),
];

/// The current value of each difference.
type State = [usize; DIFFERENCES.len()];

const START: State = [0; DIFFERENCES.len()];

/// An exception with an end date.
const EXCEPTION: &str =
    "uitzonderingen:\n  - {regel: peer-review-ontbreekt, reden: Dat komt nog., tot: 2030-01-01}\n";

/// A vacancy as free text.
const TEXT: &str = "Wij zoeken een jonge klantmanager. U solliciteert met een brief.\n";

struct Place(TempDir);

impl Place {
    /// A folder with a profile, a vacancy and a plan that refer to it, and a free text.
    fn new() -> Self {
        let place = Self(TempDir::new().expect("a folder"));
        for name in ["werkcoach.vacature.yaml", "werkcoach.ontwikkeling.yaml"] {
            place.write(name, &shipped(name));
        }
        place.write("tekst.txt", TEXT);
        place.profile("as it is");
        let made = place.check(&[".", "--baseline=alles.json", "--update-baseline"]);
        assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
        place.write("niets.json", "{\"version\": 1, \"files\": {}}");
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("it can be written");
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = command();
        command.current_dir(self.0.path()).arg("check").args(args).stdin(Stdio::null());
        command
    }

    fn check(&self, args: &[&str]) -> Output {
        self.command(args).output().expect("the binary runs")
    }

    fn profile(&self, how: &str) {
        let whole = shipped("werkcoach.yaml") + EXCEPTION;
        let text = match how {
            "another word" => whole.replace("klant", "cliënt"),
            "without a competency" => {
                let from = whole.find("competenties:\n").expect("it has some") + "competenties:\n".len();
                let second = whole[from..].match_indices("\n  - ").nth(1).expect("it has several").0;
                whole[..from].to_owned() + &whole[from + second + 1..]
            }
            "broken" => "formaat: functieprofiel/1\nfunctie: [\n".to_owned(),
            "gone" => {
                let _ = fs::remove_file(self.path("werkcoach.yaml"));
                return;
            }
            _ => whole,
        };
        self.write("werkcoach.yaml", &text);
    }

    /// Writes the files of a state, and returns the arguments.
    fn arrange(&self, state: &State) -> Vec<String> {
        let value = |difference: &str| {
            let at = DIFFERENCES.iter().position(|(name, _)| *name == difference).expect("it is known");
            DIFFERENCES[at].1[state[at]]
        };
        self.profile(value("profile"));
        let vacancy = shipped("werkcoach.vacature.yaml");
        let vacancy = if value("vacancy") == "as it is" {
            vacancy
        } else {
            vacancy.replace("Acquisitie naar", "Leuren naar")
        };
        self.write("werkcoach.vacature.yaml", &vacancy);
        self.write("goedwerk.toml", value("settings"));
        let mut args: Vec<String> = vec![value("path").to_owned()];
        let mut flag = |text: String| args.push(text);
        for name in ["lang", "format", "fail-on", "datum"] {
            if !value(name).is_empty() {
                format!("--{name}={}", value(name)).split(' ').for_each(|part| flag(part.to_owned()));
            }
        }
        for name in ["chosen", "as", "output"] {
            if !value(name).is_empty() {
                flag(value(name).to_owned());
            }
        }
        // The same file name for different contents.
        let baseline = if value("baseline") == "all of it" { "alles.json" } else { "niets.json" };
        fs::copy(self.path(baseline), self.path("nulmeting.json")).expect("it can be copied");
        flag("--baseline=nulmeting.json".to_owned());
        args
    }

    /// All effects of a run: exit code, output and written files.
    fn outcome(&self, args: &[String], cache: bool) -> (Option<i32>, String, String, Option<String>) {
        let written = self.path("uit.sarif");
        let _ = fs::remove_file(&written);
        let mut args: Vec<&str> = args.iter().map(String::as_str).collect();
        if cache {
            args.push("--cache");
        }
        let output = self.check(&args);
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it is text");
        let left = fs::read_to_string(written).ok();
        (output.status.code(), text(output.stdout), text(output.stderr), left)
    }

    fn entries(&self) -> Vec<PathBuf> {
        let Ok(list) = fs::read_dir(self.path(".goedwerk-cache")) else { return Vec::new() };
        let mut entries: Vec<PathBuf> = list
            .map(|entry| entry.expect("it can be read").path())
            .filter(|path| path.file_name().is_some_and(|name| name.len() == 64))
            .collect();
        entries.sort();
        entries
    }
}

fn shipped(name: &str) -> String {
    read(format!("profiles/uwv/{name}"))
}

fn args(list: &[&str]) -> Vec<String> {
    list.iter().map(|arg| (*arg).to_owned()).collect()
}

/// Replaces words in an entry so that its checksum remains valid.
fn forge(entry: &Path, from: &str, to: &str) -> bool {
    let text = fs::read_to_string(entry).expect("it is text");
    let rest = text[9..].replace(from, to);
    fs::write(entry, format!("{:08x}\n{rest}", crc32fast::hash(rest.as_bytes()))).expect("it can be written");
    rest != text[9..]
}

#[test]
fn what_was_kept_is_what_is_told() {
    let place = Place::new();
    let plain = place.outcome(&args(&["werkcoach.yaml", "--full"]), false);
    assert_eq!(place.outcome(&args(&["werkcoach.yaml", "--full"]), true), plain);
    let entries = place.entries();
    assert_eq!(entries.len(), 1);
    // The forged words can only come from the cache entry.
    assert!(forge(&entries[0], "peer review", "PEER REVIEW"));
    let forged = place.outcome(&args(&["werkcoach.yaml", "--full"]), true);
    assert_eq!(forged.1, plain.1.replace("peer review", "PEER REVIEW"));
    assert_ne!(forged.1, plain.1);
}

#[test]
fn each_change_alone_gives_the_answer_of_a_run_without_a_cache() {
    let place = Place::new();
    let arranged = place.arrange(&START);
    let start = place.outcome(&arranged, false);
    assert_eq!(place.outcome(&arranged, true), start);
    for (at, (name, values)) in DIFFERENCES.iter().enumerate() {
        for (number, value) in values.iter().enumerate().skip(1) {
            let mut state = START;
            state[at] = number;
            let arranged = place.arrange(&state);
            let plain = place.outcome(&arranged, false);
            assert!(plain != start, "{name} {value} has no effect, so the test proves nothing");
            for run in 1..=2 {
                assert_eq!(place.outcome(&arranged, true), plain, "{name} {value}, run {run}");
            }
        }
    }
    // Back in the initial state, all cached entries are valid again.
    assert_eq!(place.outcome(&place.arrange(&START), true), start);
}

fn walks() -> impl Strategy<Value = Vec<(usize, usize)>> {
    proptest::collection::vec((0..DIFFERENCES.len(), 0..10_usize), 8)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, max_shrink_iters: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn change_upon_change_gives_the_answer_of_a_run_without_a_cache(walk in walks()) {
        let place = Place::new();
        let mut state = START;
        for (difference, value) in walk {
            state[difference] = value % DIFFERENCES[difference].1.len();
            let arranged = place.arrange(&state);
            prop_assert_eq!(place.outcome(&arranged, true), place.outcome(&arranged, false));
        }
    }
}

#[test]
fn an_entry_that_is_not_as_it_was_left_counts_as_absent() {
    let place = Place::new();
    let asked = args(&["werkcoach.yaml", "--format=concise"]);
    let plain = place.outcome(&asked, false);
    assert_eq!(place.outcome(&asked, true), plain);
    let [entry] = &place.entries()[..] else { panic!("{:?}", place.entries()) };
    let whole = fs::read(entry).expect("it is there");
    let mut damaged: Vec<Vec<u8>> = [0, 1, 8, 9, 10, whole.len() / 2, whole.len() - 1]
        .into_iter()
        .map(|length| whole[..length].to_vec())
        .collect();
    for at in [0, 8, 20, whole.len() / 2, whole.len() - 1] {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x20;
        damaged.push(bytes);
    }
    damaged.push([&whole[..], b"meer"].concat());
    for bytes in damaged {
        fs::write(entry, &bytes).expect("it can be written");
        assert_eq!(place.outcome(&asked, true), plain);
        assert_eq!(fs::read(entry).expect("it is there"), whole, "it was rewritten");
    }
    // A valid entry of another file, and lengths that are out of range.
    fs::write(place.path("ander.yaml"), shipped("werkcoach.yaml")).expect("it can be written");
    assert_eq!(place.outcome(&args(&["ander.yaml", "--format=concise"]), true).0, plain.0);
    let other = place.entries().into_iter().find(|path| path != entry).expect("there are two");
    fs::copy(other, entry).expect("it can be copied");
    assert_eq!(place.outcome(&asked, true), plain);
    assert!(forge(entry, "\"pieces\":[", "\"pieces\":[9999999,"));
    assert_eq!(place.outcome(&asked, true), plain);
}

#[test]
fn runs_at_the_same_time_do_not_hinder_each_other() {
    let place = Place::new();
    for number in 0..30 {
        place.write(
            &format!("profiel-{number}.yaml"),
            &(shipped("werkcoach.yaml") + &format!("# {number}\n")),
        );
    }
    let asked = ["profiel-0.yaml", "profiel-1.yaml", ".", "--format=concise"];
    let plain = place.check(&asked);
    let runs: Vec<_> = (0..4)
        .map(|_| {
            let mut command = place.command(&[&asked[..], &["--cache"]].concat());
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary runs")
        })
        .collect();
    for run in runs {
        let output = run.wait_with_output().expect("it ends");
        assert_eq!(String::from_utf8_lossy(&output.stderr), String::from_utf8_lossy(&plain.stderr));
        assert!(output.stdout == plain.stdout && output.status.code() == plain.status.code());
    }
    let left = fs::read_dir(place.path(".goedwerk-cache")).expect("it is there").count();
    assert_eq!(left, place.entries().len() + 2, "no temporary files remain");
    assert!(place.check(&[&asked[..], &["--cache"]].concat()).stdout == plain.stdout);
}

#[test]
fn nothing_is_kept_unless_it_is_asked_for_and_never_while_mending() {
    let place = Place::new();
    for asked in [
        &["."][..],
        &[".", "--cache", "--fix"],
        &[".", "--cache", "--diff"],
        &[".", "--cache", "--baseline=nieuw.json", "--update-baseline"],
    ] {
        place.check(asked);
        assert!(!place.path(".goedwerk-cache").exists(), "{asked:?}");
    }
    // Files that were fixed are checked again.
    place.write("tab.yaml", &shipped("werkcoach.yaml").replacen("functie:\n  ", "functie:\n\t", 1));
    let before = place.outcome(&args(&["tab.yaml"]), true);
    place.check(&["tab.yaml", "--fix", "--cache"]);
    let after = place.outcome(&args(&["tab.yaml"]), true);
    assert_ne!(after, before);
    assert_eq!(after, place.outcome(&args(&["tab.yaml"]), false));
}

#[test]
fn the_folder_lies_beside_the_settings_and_stays_out_of_version_control() {
    let place = Place::new();
    place.write("goedwerk.toml", "");
    fs::create_dir_all(place.path("diep")).expect("it can be made");
    fs::rename(place.path("werkcoach.yaml"), place.path("diep/werkcoach.yaml")).expect("it can be moved");
    let mut command = place.command(&["werkcoach.yaml", "--cache"]);
    command.current_dir(place.path("diep")).output().expect("the binary runs");
    assert_eq!(place.entries().len(), 1);
    let read =
        |name: &str| fs::read_to_string(place.path(".goedwerk-cache").join(name)).expect("it is there");
    assert_eq!(read(".gitignore"), "*\n");
    assert!(read("CACHEDIR.TAG").starts_with("Signature: 8a477f597d28d172789f06886806bc55\n"));
    place.check(&["diep/werkcoach.yaml", "--cache=elders/hier"]);
    assert!(place.path("elders/hier/CACHEDIR.TAG").exists());
}

#[test]
fn a_folder_with_something_else_in_it_is_left_alone() {
    let place = Place::new();
    fs::create_dir(place.path("mijn")).expect("it can be made");
    place.write("mijn/brief.txt", "van mij");
    let output = place.check(&["werkcoach.yaml", "--cache=mijn"]);
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8_lossy(&output.stderr);
    assert!(message.contains("mijn: deze map is niet leeg en is geen cache"), "{message}");
    assert_eq!(fs::read_dir(place.path("mijn")).expect("it is there").count(), 1);
}

#[test]
fn where_nothing_can_be_written_the_check_is_complete_all_the_same() {
    let place = Place::new();
    place.write("bestand", "");
    let plain = place.outcome(&args(&["werkcoach.yaml"]), false);
    for folder in ["bestand", "bestand/cache"] {
        let output = place.check(&["werkcoach.yaml", &format!("--cache={folder}")]);
        assert_eq!(
            (output.status.code(), String::from_utf8_lossy(&output.stdout).as_ref()),
            (plain.0, &*plain.1)
        );
        let message = String::from_utf8_lossy(&output.stderr);
        assert!(message.contains("hier kan niets worden bewaard"), "{message}");
        assert_eq!(message.lines().count(), plain.2.lines().count() + 1, "{message}");
    }
}

#[test]
fn the_standard_input_and_streams_are_kept_too() {
    let place = Place::new();
    let asked = ["--stdin-filename=werkcoach.yaml", "--format=concise"];
    let run = |text: &str, more: &[&str]| {
        let mut command = place.command(&[&asked[..], more].concat());
        let file = place.path("invoer");
        fs::write(&file, text).expect("it can be written");
        let input = fs::File::open(file).expect("it is there");
        command.stdin(input).output().expect("the binary runs")
    };
    for text in [shipped("werkcoach.yaml"), shipped("werkcoach.yaml").replace("klant", "cliënt")] {
        let plain = run(&text, &[]);
        for _ in 0..2 {
            assert!(run(&text, &["--cache"]).stdout == plain.stdout);
        }
    }
    assert_eq!(place.entries().len(), 2);
}
