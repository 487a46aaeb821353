//! Faults in the environment: full disks, kills, links, pipes. Tested with the real binary; what the system does not
//! support is reported on a line that starts with "not tried".
#![cfg(unix)]
#![allow(clippy::print_stdout, reason = "what could not be tried must be seen")]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use crate::support::{BINARY, goedwerk, json, root, scratch, stderr};

const PROFILE: &str = "profiles/gemeenten/klantmanager.yaml";
const VACANCY: &str = "profiles/gemeenten/klantmanager.vacature.yaml";
const SMALL: &str = "formaat: huisstijl/1\nnaam: Gemeente Voorbeeld\n";

/// Runs a shell command in which `$G` is the binary and `$D` a folder.
fn shell(folder: &Path, line: &str) -> Output {
    let mut command = Command::new("sh");
    command.current_dir(root()).args(["-c", line]);
    command.env("G", BINARY).env("D", folder).output().expect("there is a shell")
}

fn write(path: PathBuf, text: impl AsRef<[u8]>) -> PathBuf {
    fs::write(&path, text).expect("the file can be written");
    path
}

/// The run failed with exit code 2 and this message.
fn fails(output: &Output, words: &str) {
    let said = stderr(output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains(words), "{words:?} is not in {said:?}");
    quiet(output);
}

/// The run exited normally and did not panic.
fn quiet(output: &Output) {
    let said = stderr(output);
    assert!(output.status.code().is_some_and(|code| code <= 2), "{:?}: {said}", output.status);
    assert!(!said.contains("panicked") && !said.contains("os error"), "{said}");
}

/// All files under a folder, with their contents.
fn listing(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("it can be read") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() && !path.is_symlink() {
            found.extend(listing(&path));
            found.insert(path, Vec::new());
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap_or_default());
        }
    }
    found
}

fn names(folder: &Path) -> Vec<String> {
    listing(folder)
        .keys()
        .map(|path| path.strip_prefix(folder).expect("it is inside").display().to_string())
        .collect()
}

/// Whether namespaces of this kind are available; prints a message if not.
fn has_namespace(kind: &str) -> bool {
    let tried = Command::new("unshare").args([kind, "--map-root-user", "true"]).output();
    let works = tried.is_ok_and(|output| output.status.success());
    if !works {
        println!("not tried: unshare {kind} is not allowed here");
    }
    works
}

#[test]
fn a_full_disk_is_told_and_ends_with_2() {
    let folder = scratch();
    let full = "de schijf is vol";
    if Path::new("/dev/full").exists() {
        for line in [
            "$G check profiles > /dev/full",
            "$G check profiles --format json > /dev/full",
            "$G explain --all > /dev/full",
            "$G compare profiles/uwv/werkcoach.yaml profiles/gemeenten/klantmanager.yaml > /dev/full",
            "$G vacancy profiles/gemeenten/klantmanager.vacature.yaml --format docx > /dev/full",
            "$G new > /dev/full",
            "$G explain --all -o /dev/full",
        ] {
            fails(&shell(folder.path(), line), full);
        }
        assert!(!Path::new("/dev/full").is_file(), "a device remains a device");
    } else {
        println!("not tried: there is no /dev/full");
    }
    // With a file size limit of 4 kB, the existing file is preserved.
    for old in [None, Some("oud")] {
        let target = folder.path().join("regelboek.md");
        if let Some(old) = old {
            write(target.clone(), old);
        }
        let output = shell(folder.path(), "ulimit -f 8; $G explain --all -o $D/regelboek.md");
        fails(&output, "te groot voor deze plaats");
        assert_eq!(fs::read_to_string(&target).ok().as_deref(), old);
        assert_eq!(names(folder.path()).len(), usize::from(old.is_some()), "no temporary file remains");
    }
    // The limit also applies to standard output, and to a shell that ignores its signal.
    for line in
        ["ulimit -f 8; $G explain --all > $D/uit", "trap '' XFSZ; ulimit -f 8; $G explain --all > $D/uit"]
    {
        fails(&shell(folder.path(), line), "te groot voor deze plaats");
        fs::remove_file(folder.path().join("uit")).expect("the shell made it");
    }
    if has_namespace("--mount") {
        let inside = "mount -t tmpfs -o size=16k none $D && $G explain --all -o $D/x.md; echo $?; ls -A $D";
        let line = format!("unshare --mount --map-root-user sh -c '{inside}'");
        let output = shell(folder.path(), &line);
        assert!(stderr(&output).contains(full), "{}", stderr(&output));
        assert_eq!(String::from_utf8_lossy(&output.stdout), "2\n", "no temporary file remains");
    }
}

/// A workbook is large, but needs no temporary files.
#[test]
fn a_workbook_needs_room_only_where_it_goes() {
    let folder = scratch();
    let at = |name: &str| folder.path().join(name);
    for name in ["uit", "tijdelijk"] {
        fs::create_dir(at(name)).expect("it can be made");
    }
    let two = "profiles/gemeenten/klantmanager.yaml profiles/uwv/werkcoach.yaml";
    let compare = format!("$G compare {two} -o $D/uit/a.xlsx");
    let whole = || fs::read(at("uit/a.xlsx")).expect("it was written");
    quiet(&shell(folder.path(), &compare));
    let expected = whole();
    for absent in ["TMPDIR=/nergens", "TMPDIR=$D/uit/a.xlsx", "TMPDIR=/dev/full"] {
        quiet(&shell(folder.path(), &format!("{absent} {compare}")));
        assert!(whole() == expected, "{absent}");
    }
    fails(&shell(folder.path(), &format!("ulimit -f 30; {compare}")), "te groot voor deze plaats");
    assert!(whole() == expected, "the old file is kept");
    if has_namespace("--mount") {
        let inside =
            format!("mount -t tmpfs -o size=16k none $D/tijdelijk && TMPDIR=$D/tijdelijk {compare}; echo $?");
        let output = shell(folder.path(), &format!("unshare --mount --map-root-user sh -c '{inside}'"));
        assert_eq!(String::from_utf8_lossy(&output.stdout), "0\n", "{}", stderr(&output));
        let inside = format!(
            "mount -t tmpfs -o size=16k none $D/uit && TMPDIR=$D/uit {compare}; echo $?; ls -A $D/uit"
        );
        let output = shell(folder.path(), &format!("unshare --mount --map-root-user sh -c '{inside}'"));
        assert!(stderr(&output).contains("de schijf is vol"), "{}", stderr(&output));
        assert_eq!(String::from_utf8_lossy(&output.stdout), "2\n", "no temporary file remains");
    }
}

/// A system that allows no more threads.
#[test]
fn a_run_without_threads_does_its_work_or_tells_why_not() {
    let folder = scratch();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o777)).expect("it is ours");
    let alone = |line: &str| {
        let mut command = Command::new("prlimit");
        command.current_dir(root()).args(["--nproc=1", "sh", "-c", line]);
        // The limit does not apply to the superuser.
        command.uid(65534).stdin(Stdio::null()).env("G", BINARY).env("D", folder.path());
        command.output()
    };
    if !alone("true & wait $!").is_ok_and(|output| !output.status.success()) {
        return println!("not tried: the number of threads of another user cannot be limited here");
    }
    let output = alone("exec $G check profiles --format json").expect("the binary runs");
    quiet(&output);
    assert!(json(&output)["summary"]["files"].as_u64() > Some(5));
    for line in [
        "$G compare profiles --format json",
        "$G coverage profiles",
        "$G check profiles --format html",
        "$G vacancy profiles/gemeenten/klantmanager.vacature.yaml --format pdf",
    ] {
        quiet(&alone(&format!("exec {line}")).expect("the binary runs"));
    }
    let few = "het systeem laat nu niet meer taken tegelijk toe";
    for line in ["$G compare profiles -o $D/a.xlsx", "$G lsp", "$G check profiles --watch"] {
        fails(&alone(&format!("exec {line}")).expect("the binary runs"), few);
    }
    let own = "$G vacancy profiles/gemeenten/klantmanager.vacature.yaml --templates $D/s";
    quiet(&shell(folder.path(), "$G new $D/s --formaat sjablonen"));
    fails(&alone(&format!("exec {own}")).expect("the binary runs"), "vacature.md");
}

#[test]
fn where_nothing_can_be_written_is_told() {
    let folder = scratch();
    let file = write(folder.path().join("bestand"), "x");
    let under = file.join("x.md");
    let output = goedwerk(&["explain", "--all", "-o", under.to_str().expect("text")]);
    fails(&output, "een deel van dit pad is een bestand en geen map");
    let output = goedwerk(&["explain", "--all", "-o", folder.path().to_str().expect("text")]);
    fails(&output, "dit is een map");
    let output = shell(folder.path(), "$G new $D/weg/nieuw.yaml");
    fails(&output, "bestaat niet");
    if has_namespace("--mount") {
        let inside = "mount -t tmpfs -o ro none $D && $G new $D/x.yaml; echo $?";
        let output = shell(folder.path(), &format!("unshare --mount --map-root-user sh -c '{inside}'"));
        assert!(stderr(&output).contains("hier kan alleen gelezen worden"), "{}", stderr(&output));
        assert_eq!(String::from_utf8_lossy(&output.stdout), "2\n");
    }
    assert_eq!(names(folder.path()), ["bestand"]);
}

#[test]
fn a_fix_on_a_disk_that_can_only_be_read_is_not_told_as_done() {
    let folder = scratch();
    if !has_namespace("--mount") {
        return;
    }
    let profile = r"formaat: functieprofiel/1\nfunctie:\n\ttitel: X\n";
    let inside = format!(
        "mount -t tmpfs none $D && printf \"{profile}\" > $D/t.yaml && mount -o remount,ro $D \
         && $G check $D/t.yaml --fix --format concise; echo $?"
    );
    let output = shell(folder.path(), &format!("unshare --mount --map-root-user sh -c '{inside}'"));
    let (shown, said) = (String::from_utf8_lossy(&output.stdout).into_owned(), stderr(&output));
    assert!(shown.ends_with("\n2\n") && shown.contains("1 fout,"), "{shown}{said}");
    assert!(said.contains("hier kan alleen gelezen worden") && said.contains("1 bestand kon niet"), "{said}");
    assert!(!said.contains("bevinding hersteld"), "{said}");
}

/// A file is either the old or the new version, whenever the writing process is killed.
#[test]
fn a_kill_in_the_middle_leaves_the_old_file_or_the_new_one() {
    let folder = scratch();
    let target = folder.path().join("regelboek.html");
    let start = || {
        let mut command = Command::new(BINARY);
        command.args(["explain", "--all", "--format", "html", "-o"]).arg(&target);
        command.stderr(Stdio::null()).spawn().expect("the binary runs")
    };
    assert!(start().wait().expect("it ends").success());
    let whole = fs::read(&target).expect("it was written");
    assert_eq!(names(folder.path()), ["regelboek.html"]);
    let (mut killed, mut in_writing) = (0, 0);
    for run in 0..60 {
        let old = (run % 2 == 0).then_some(&b"oud"[..]);
        fs::remove_file(&target).expect("it is there");
        if let Some(old) = old {
            fs::write(&target, old).expect("it can be written");
        }
        let mut child = start();
        if run % 3 == 0 {
            std::thread::sleep(Duration::from_micros(1500 * run));
        } else {
            // Kill it as soon as it starts writing.
            let known = usize::from(old.is_some());
            while fs::read_dir(folder.path()).expect("it can be read").count() == known
                && child.try_wait().expect("it can be asked").is_none()
            {}
        }
        child.kill().expect("it can be killed");
        killed += u32::from(!child.wait().expect("it ends").success());
        let now = fs::read(&target).ok();
        assert!(now.as_deref() == old || now.as_ref() == Some(&whole), "half a file");
        for name in names(folder.path()) {
            if name.starts_with(".goedwerk-") {
                in_writing += 1;
                fs::remove_file(folder.path().join(name)).expect("it is there");
            }
        }
        if now.is_none() {
            fs::write(&target, &whole).expect("it can be written");
        }
    }
    println!("{killed} of 60 runs were killed, {in_writing} of them while they wrote");
    assert!(killed > 0);
}

#[test]
fn an_unreadable_file_is_told_and_the_others_are_read() {
    let folder = scratch();
    write(folder.path().join("goed.yaml"), SMALL);
    let closed = write(folder.path().join("dicht.yaml"), SMALL);
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).expect("it is ours");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("it is ours");
    let mut command = Command::new(BINARY);
    command.args(["check", "--format", "json"]).arg(folder.path());
    if fs::read(&closed).is_ok() {
        // The superuser can read everything, so run as another user.
        command.uid(65534);
    }
    match command.output() {
        Ok(output) => {
            fails(&output, "dicht.yaml: geen toegang tot dit bestand");
            assert_eq!(json(&output)["summary"]["files"], 1);
        }
        Err(error) => println!("not tried: the binary cannot be run by another user ({error})"),
    }
}

#[test]
fn links_pipes_and_devices_in_a_folder_stop_nothing() {
    let folder = scratch();
    let at = |name: &str| folder.path().join(name);
    write(at("goed.yaml"), SMALL);
    symlink("goed.yaml", at("koppeling.yaml")).expect("it can be made");
    symlink("lus.yaml", at("lus.yaml")).expect("it can be made");
    symlink("nergens.yaml", at("dood.yaml")).expect("it can be made");
    symlink(".", at("zelf.yaml")).expect("it can be made");
    symlink("/dev/zero", at("nul.yaml")).expect("it can be made");
    fs::create_dir(at("map.yaml")).expect("it can be made");
    write(at("map.yaml/binnen.yaml"), SMALL);
    assert!(Command::new("mkfifo").arg(at("pijp.yaml")).status().expect("there is mkfifo").success());
    let output = goedwerk(&["check", "--format", "json", folder.path().to_str().expect("text")]);
    fails(&output, "dood.yaml: dit bestand of deze map bestaat niet");
    assert!(stderr(&output).contains("lus.yaml: deze koppeling wijst naar zichzelf"), "{}", stderr(&output));
    assert_eq!(stderr(&output).lines().count(), 2, "{}", stderr(&output));
    let report = json(&output);
    let mut files: Vec<&str> = report["files"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|file| file["path"].as_str().expect("a path").rsplit('/').next().expect("a name"))
        .collect();
    files.sort_unstable();
    assert_eq!(files, ["binnen.yaml", "goed.yaml", "koppeling.yaml"]);
    fails(&goedwerk(&["check", "/dev/zero"]), "groter dan 128 MB");
    // Paths in a file are only read if they lead to regular files.
    let vacancy = write(at("v.yaml"), "formaat: vacature/1\nprofiel: /dev/zero\n");
    let output = goedwerk(&["check", vacancy.to_str().expect("text")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("verwijzing-onbekend"));
}

#[test]
fn a_document_goes_through_a_link_and_into_a_pipe() {
    let folder = scratch();
    let real = write(folder.path().join("echt.md"), "oud");
    let link = folder.path().join("koppeling.md");
    symlink("echt.md", &link).expect("it can be made");
    quiet(&goedwerk(&["explain", "--all", "-o", link.to_str().expect("text")]));
    assert!(link.is_symlink(), "a link remains a link");
    assert!(fs::read_to_string(&real).expect("it is there").starts_with("# Regelboek"));
    let output = shell(folder.path(), "$G explain --all -o /dev/stdout | tail -n 1; ls $D");
    quiet(&output);
    assert!(!output.stdout.is_empty() && output.stderr.is_empty(), "{}", stderr(&output));
}

#[test]
fn any_name_of_a_file_will_do() {
    let folder = scratch();
    let names: [&[u8]; 6] = [
        b"met spatie.yaml",
        "één.yaml".as_bytes(),
        "e\u{301}e\u{301}n.yaml".as_bytes(),
        "-begint-met-streep.yaml".as_bytes(),
        "regel\nover.yaml".as_bytes(),
        b"geen-utf8-\xE9.yaml",
    ];
    let mut made = 0;
    for name in names {
        let path = folder.path().join(std::ffi::OsStr::from_bytes(name));
        if fs::write(&path, SMALL).is_err() {
            println!("not tried: this system has no file named {}", path.display());
            continue;
        }
        made += 1;
        let output = goedwerk(&["check".as_ref(), "--format".as_ref(), "json".as_ref(), path.as_os_str()]);
        assert_eq!(output.status.code(), Some(0), "{}: {}", path.display(), stderr(&output));
    }
    // Two spellings of a name are two files here; on a system where they are the same, the second replaced the first.
    let found = fs::read_dir(folder.path()).expect("it can be read").count();
    let output =
        goedwerk(&["check".as_ref(), "--format".as_ref(), "json".as_ref(), folder.path().as_os_str()]);
    assert_eq!(json(&output)["summary"]["files"], found);
    assert!(found <= made && output.status.success());
    let target = folder.path().join("ëen map/vacature e\u{301}.md");
    fs::create_dir(target.parent().expect("it has one")).expect("it can be made");
    let output = goedwerk(&["vacancy".as_ref(), VACANCY.as_ref(), "-o".as_ref(), target.as_os_str()]);
    quiet(&output);
    assert!(target.is_file());
}

#[test]
fn ten_thousand_files_need_no_more_than_a_few_at_once() {
    let folder = scratch();
    for number in 0..10_000 {
        write(folder.path().join(format!("{number}.yaml")), SMALL);
    }
    let output = shell(folder.path(), "ulimit -n 32; $G check --format json $D");
    quiet(&output);
    assert_eq!(json(&output)["summary"]["files"], 10_000);
    assert!(output.stderr.is_empty(), "{}", stderr(&output));
}

#[test]
fn a_reader_that_goes_away_is_no_mistake() {
    let folder = scratch();
    for arguments in [
        "check profiles",
        "check profiles --format ndjson",
        "check profiles --format html",
        "explain --all",
        "coverage profiles",
        "vacancy profiles/gemeenten/klantmanager.vacature.yaml --format pdf",
        "schema",
        "--help",
    ] {
        let line = format!("{{ $G {arguments} 2> $D/gezegd; echo $? > $D/code; }} | head -c 1");
        quiet(&shell(folder.path(), &line));
        let said = fs::read_to_string(folder.path().join("gezegd")).expect("it was written");
        let code = fs::read_to_string(folder.path().join("code")).expect("it was written");
        assert!(["0\n", "1\n"].contains(&code.as_str()), "{arguments}: {code}{said}");
        assert!(!said.contains("panicked") && !said.contains("pipe"), "{arguments}: {said}");
    }
}

#[test]
fn closed_streams_stop_nothing() {
    let folder = scratch();
    for line in ["$G check - <&-", "$G check --from ndjson - <&-", "$G lsp <&-"] {
        quiet(&shell(folder.path(), line));
    }
    assert_eq!(shell(folder.path(), "$G check profiles/gemeenten >&- 2>&-").status.code(), Some(0));
    let output = shell(folder.path(), "$G check profiles/gemeenten 2>&- | tail -n 1");
    assert!(String::from_utf8_lossy(&output.stdout).contains("0 fouten"));
}

#[test]
fn files_that_change_and_vanish_stop_nothing() {
    let folder = scratch();
    let path = |number: usize| folder.path().join(format!("{number}.yaml"));
    for number in 0..200 {
        write(path(number), SMALL);
    }
    let wrong = "formaat: huisstijl/1\nnaam: 12\n";
    std::thread::scope(|scope| {
        let runs: Vec<_> = [&["check"][..], &["check", "--fix"], &["compare"], &["coverage"]]
            .into_iter()
            .map(|args| {
                let args: Vec<_> =
                    args.iter().map(AsRef::as_ref).chain([folder.path().as_os_str()]).collect();
                scope.spawn(move || goedwerk(&args))
            })
            .collect();
        let mut round = 0;
        while runs.iter().any(|run| !run.is_finished()) && round < 100_000 {
            let path = path(round * 7 % 200);
            match round % 3 {
                0 => drop(fs::remove_file(&path)),
                1 => drop(fs::write(&path, wrong)),
                _ => drop(fs::File::create(&path).and_then(|mut file| file.write_all(b"x\xFF\0y"))),
            }
            round += 1;
        }
        for run in runs {
            quiet(&run.join().expect("the run ended"));
        }
    });
    let strays: Vec<String> = names(folder.path()).into_iter().filter(|name| name.starts_with('.')).collect();
    assert_eq!(strays, Vec::<String>::new());
}

#[test]
fn empty_folders_and_huge_files_are_told() {
    let folder = scratch();
    let named = folder.path().join("leeg.yaml");
    fs::create_dir(&named).expect("it can be made");
    fails(&goedwerk(&["check".as_ref(), named.as_os_str()]), "geen YAML-bestanden gevonden");
    fails(&goedwerk(&["vacancy".as_ref(), named.as_os_str()]), "dit is een map");
    let huge = folder.path().join("groot.yaml");
    let file = fs::File::create(&huge).expect("it can be made");
    file.set_len(100_000_000).expect("it takes no room");
    let output = goedwerk(&["check".as_ref(), huge.as_os_str()]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert!(
        String::from_utf8_lossy(&output.stdout)
            .contains("het bestand is 96 MB; goedwerk leest bestanden tot 1 MB")
    );
    file.set_len(1_000_000_000_000).expect("it takes no room");
    fails(&goedwerk(&["check".as_ref(), huge.as_os_str()]), "groter dan 128 MB");
}

/// A run only writes what it was asked to write: nothing in the home folder, the temporary folder or the current
/// folder.
#[test]
fn nothing_is_written_that_was_not_asked_for() {
    let place = scratch();
    let at = |name: &str| place.path().join(name);
    for name in ["thuis", "tijdelijk", "hier", "uit"] {
        fs::create_dir(at(name)).expect("it can be made");
    }
    for name in ["gemeenten", "uwv"] {
        fs::create_dir(at("hier").join(name)).expect("it can be made");
        for entry in fs::read_dir(root().join("profiles").join(name)).expect("it can be read") {
            let path = entry.expect("it can be read").path();
            fs::copy(&path, at("hier").join(name).join(path.file_name().expect("a name"))).expect("copied");
        }
    }
    let before = listing(place.path());
    let without_network = has_namespace("--net");
    for (line, written) in [
        ("check .", ""),
        ("check . --format sarif -o html=../uit/bevindingen.html", "bevindingen.html"),
        ("check . --diff", ""),
        ("explain --all", ""),
        ("coverage .", ""),
        ("compare gemeenten/klantmanager.yaml uwv/werkcoach.yaml", ""),
        ("compare gemeenten uwv --format xlsx -o ../uit/tabel.xlsx", "tabel.xlsx"),
        ("vacancy gemeenten/klantmanager.vacature.yaml -o ../uit/vacature.pdf", "vacature.pdf"),
        ("plan gemeenten/klantmanager.ontwikkeling.yaml -o ../uit/plan.docx", "plan.docx"),
        ("new ../uit/nieuw.yaml", "nieuw.yaml"),
        ("schema", ""),
    ] {
        let prefix = if without_network { "unshare --net --map-root-user" } else { "" };
        let mut command = Command::new("sh");
        command.args(["-c", &format!("{prefix} $G {line}")]).current_dir(at("hier")).env_clear();
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("G", BINARY);
        command.env("HOME", at("thuis")).env("TMPDIR", at("tijdelijk")).env("XDG_CACHE_HOME", at("thuis"));
        let output = command.output().expect("the binary runs");
        quiet(&output);
        assert_ne!(output.status.code(), Some(2), "{line}: {}", stderr(&output));
        let mut after = listing(place.path());
        if !written.is_empty() {
            let path = at("uit").join(written);
            assert!(after.remove(&path).is_some_and(|bytes| !bytes.is_empty()), "{line} wrote {written}");
            fs::remove_file(path).expect("it is there");
        }
        assert_eq!(after, before, "{line}");
    }
    assert!(root().join(PROFILE).is_file());
}
