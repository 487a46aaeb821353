//! `--watch`: which changes lead to another run, and which do not.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use tempfile::TempDir;

use crate::support::{BINARY, code, read, stderr};

/// How long a run may take on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long nothing may happen before it counts as nothing.
const QUIET: Duration = Duration::from_millis(1200);
/// At the end of each run, on stderr.
const WAITS: &str = "wacht op wijzigingen";

/// A folder, and a run in it that watches.
struct Watching {
    folder: TempDir,
    child: Option<Child>,
    lines: Option<Receiver<String>>,
}

impl Watching {
    fn new() -> Self {
        let folder = TempDir::new().expect("a folder");
        fs::create_dir(folder.path().join("p")).expect("it can be made");
        let new = Self { folder, child: None, lines: None };
        new.write("p/werkcoach.yaml", &read("profiles/uwv/werkcoach.yaml"));
        new.write("p/werkcoach.vacature.yaml", &read("profiles/uwv/werkcoach.vacature.yaml"));
        new
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("it can be written");
    }

    fn command(&self, line: &str) -> Command {
        let mut command = Command::new(BINARY);
        command.current_dir(self.folder.path()).args(line.split(' '));
        command
    }

    /// Starts, and waits for the end of the first run. Returns what it printed.
    fn start(&mut self, line: &str) -> String {
        let mut command = self.command(line);
        // Both streams in one pipe, in their order.
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
        let (send, lines) = channel();
        let streams: [Box<dyn std::io::Read + Send>; 2] = [
            Box::new(child.stdout.take().expect("it is piped")),
            Box::new(child.stderr.take().expect("it is piped")),
        ];
        for stream in streams {
            let send = send.clone();
            std::thread::spawn(move || {
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    if send.send(line).is_err() {
                        break;
                    }
                }
            });
        }
        self.child = Some(child);
        self.lines = Some(lines);
        self.next()
    }

    /// Waits for the end of the next run, and returns what was printed until then.
    fn next(&self) -> String {
        let lines = self.lines.as_ref().expect("it was started");
        let mut said = String::new();
        loop {
            match lines.recv_timeout(PATIENCE) {
                Ok(line) if line.contains(WAITS) => break,
                Ok(line) => said.push_str(&(line + "\n")),
                Err(error) => panic!("no run came ({error}); until then: {said}"),
            }
        }
        // The other stream may be a little later.
        while let Ok(line) = lines.recv_timeout(Duration::from_millis(200)) {
            assert!(!line.contains(WAITS), "a run without a change: {said}");
            said.push_str(&(line + "\n"));
        }
        said
    }

    /// No other run comes.
    fn rests(&self) {
        match self.lines.as_ref().expect("it was started").recv_timeout(QUIET) {
            Err(RecvTimeoutError::Timeout) => {}
            other => panic!("a run came: {other:?}"),
        }
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

#[test]
fn what_a_run_writes_itself_starts_no_other_run() {
    let mut watching = Watching::new();
    watching.write("p/los.yaml", "formaat: huisstijl/1\nnaam:Gemeente\n");
    let said = watching.start(
        "check . --watch --format concise --fix -o html=r.html -o json=p/r.json --cache -o text=t.txt",
    );
    assert!(said.contains("hersteld"), "{said}");
    watching.rests();
    // A change by somebody else to the file that was fixed counts, and so does a new file.
    watching.write("p/los.yaml", "formaat: huisstijl/1\nnaam:Gemeente Voorbeeld\n");
    let said = watching.next();
    assert!(said.contains("los.yaml") && said.contains("hersteld"), "{said}");
    watching.rests();
    watching.write("p/nieuw.yaml", "formaat: huisstijl/1\nnaam: Gemeente\n");
    assert!(watching.next().contains("4 bestanden"));
    watching.rests();
}

#[test]
fn settings_above_the_folder_and_what_they_extend_are_followed() {
    let mut watching = Watching::new();
    let said = watching.start("check p --watch --format concise --select ethiek-ontbreekt,leren");
    assert!(said.contains("ethiek-ontbreekt"), "{said}");
    watching.write("goedwerk.toml", "extends = \"basis.toml\"\n");
    let said = watching.next();
    assert!(said.contains("er is niets gecontroleerd"), "the file does not exist: {said}");
    watching.write("basis.toml", "paden.negeer = [\"niets\"]\n[ernst]\nethiek-ontbreekt = \"suggestie\"\n");
    let said = watching.next();
    assert!(!said.contains("er is niets gecontroleerd") && said.contains("bestanden"), "{said}");
    watching.write("basis.toml", "negeer = [");
    assert!(watching.next().contains("er is niets gecontroleerd"));
    watching.write("basis.toml", "negeer = [\"leren\"]\n");
    let said = watching.next();
    assert!(said.contains("2 bestanden"), "it recovers: {said}");
    fs::remove_file(watching.path("goedwerk.toml")).expect("it is there");
    assert!(watching.next().contains("2 bestanden"));
    watching.rests();
}

#[test]
fn settings_that_are_broken_at_the_start_can_be_mended() {
    let mut watching = Watching::new();
    watching.write("goedwerk.toml", "negeer=[\n");
    assert!(watching.start("check p --watch --format concise").contains("er is niets gecontroleerd"));
    watching.write("goedwerk.toml", "negeer=[\"leren\"]\n");
    assert!(watching.next().contains("2 bestanden"));
}

#[test]
fn ignore_files_baselines_and_files_that_inputs_name_are_followed() {
    let mut watching = Watching::new();
    let made = watching.command("check p --baseline n.json --update-baseline").output().expect("it runs");
    assert_eq!(code(&made), 0, "{}", stderr(&made));
    let said = watching.start("check p/werkcoach.vacature.yaml --watch --format concise --baseline n.json");
    assert!(said.contains("0 waarschuwingen"), "{said}");
    watching.write("n.json", "{\"version\": 1, \"files\": {}}\n");
    assert!(watching.next().contains("1 bestand"));
    // The profile of the vacancy.
    fs::remove_file(watching.path("p/werkcoach.yaml")).expect("it is there");
    assert!(watching.next().contains("verwijzing-onbekend"));
    watching.write("p/werkcoach.yaml", &read("profiles/uwv/werkcoach.yaml"));
    assert!(!watching.next().contains("verwijzing-onbekend"));
    // A file beside it does not matter.
    watching.write("p/ander.yaml", "formaat: huisstijl/1\nnaam: X\n");
    watching.rests();

    let mut watching = Watching::new();
    assert!(watching.start("check . --watch --format concise").contains("2 bestanden"));
    watching.write(".goedwerkignore", "*.vacature.yaml\n");
    assert!(watching.next().contains("1 bestand,"));
    watching.write("p/.gitignore", "\n");
    watching.next();
    watching.write("leesmij.log", "tekst");
    watching.rests();
}

#[test]
fn a_path_that_does_not_exist_is_told_and_ends_the_run() {
    let watching = Watching::new();
    for (line, words) in [
        ("check nergens --watch", "nergens: dit bestand of deze map bestaat niet"),
        ("check p nergens/a.yaml --watch", "nergens/a.yaml: dit bestand of deze map bestaat niet"),
        ("check - --watch", "--watch gaat niet samen met -"),
    ] {
        let mut command = watching.command(line);
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let output = child.spawn().expect("it runs").wait_with_output().expect("it ends");
        assert_eq!(code(&output), 2, "{line}: {}", stderr(&output));
        assert!(stderr(&output).contains(words), "{line}: {}", stderr(&output));
        assert!(output.stdout.is_empty(), "{line}");
    }
}
