//! The first minutes of a new user: an answer on one screen, at the width of that screen, help that is easy to find,
//! and no English system messages in Dutch output.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

const WERKCOACH: &str = "profiles/uwv/werkcoach.yaml";

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_goedwerk"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(args).env_remove("COLUMNS").stdin(Stdio::null());
    command
}

fn run(args: &[&str]) -> Output {
    command(args).output().expect("the binary runs")
}

fn at_width(width: usize, args: &[&str]) -> String {
    stdout(&command(args).env("COLUMNS", width.to_string()).output().expect("the binary runs"))
}

fn within(folder: &TempDir, args: &[&str]) -> Output {
    command(args).current_dir(folder.path()).output().expect("the binary runs")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("stdout is UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("stderr is UTF-8")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("the run ends by itself")
}

fn folder() -> TempDir {
    TempDir::new().expect("a folder can be made")
}

/// The number before a word in a text: `number_before("3 fouten, 1 fout", "fouten") == 3`.
fn number_before(text: &str, word: &str) -> usize {
    let (before, _) = text.split_once(word).unwrap_or_else(|| panic!("no {word} in {text}"));
    let number = before.split_whitespace().next_back().unwrap_or_default();
    number.parse().unwrap_or_else(|_| panic!("{number} is not a number"))
}

#[test]
fn the_quick_start_shows_its_answer_on_one_screen_the_summary_first() {
    let output = run(&["check", WERKCOACH]);
    assert_eq!(code(&output), 1, "exit code 1 means that there are findings");
    let text = stdout(&output);
    assert!(text.lines().count() <= 30, "{text}");
    let first = text.lines().next().expect("there is text");
    let all = number_before(first, " waarschuwingen") + number_before(first, " suggesties");
    assert!(all > 20, "{first}");
    // The counts per theme add up to the same total.
    let (themes, _) = text.split_once("\n\n").expect("a paragraph");
    let themes = themes.split_once("Per thema: ").expect("the themes").1;
    let counts = themes.split('·').map(|theme| {
        let number = theme.split_whitespace().next_back().unwrap_or_default();
        number.parse::<usize>().unwrap_or_else(|_| panic!("{theme} has a number"))
    });
    assert_eq!(counts.sum::<usize>(), all, "{themes}");
    // Five findings with name, place and reason; the rest is counted.
    let named: Vec<&str> = text.lines().filter(|line| line.starts_with("waarschuwing[")).collect();
    assert_eq!(named.len(), 5, "{text}");
    assert_eq!(text.matches("--> profiles/uwv/werkcoach.yaml:").count(), 5, "{text}");
    let rest = text.split_once("Er zijn nog ").expect("the rest is counted").1;
    let more = text.matches("(ook op regel ").count();
    assert_eq!(number_before(&format!("x {rest}"), " andere bevindingen") + 5 + more, all, "{text}");
    assert!(text.contains(&format!("\n  goedwerk check {WERKCOACH} --full\n")), "{text}");
    assert!(text.contains("goedwerk explain betrokkenheid-ontbreekt"), "{text}");
}

#[test]
fn what_matters_most_is_spread_over_the_themes_of_the_report() {
    let text = stdout(&run(&["check", WERKCOACH]));
    let named: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("waarschuwing[")?.split_once(']'))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        named,
        [
            "betrokkenheid-ontbreekt",
            "ruimte-zonder-begrenzing",
            "peer-review-ontbreekt",
            "rechtsbeginselen-ontbreken",
            "ethiek-ontbreekt"
        ]
    );
}

#[test]
fn the_command_that_is_told_shows_every_finding() {
    let overview = stdout(&run(&["check", WERKCOACH, "--select", "leren,goed-werk"]));
    let told = overview.lines().find_map(|line| line.strip_prefix("  goedwerk ")).expect("a command");
    let args: Vec<&str> = told.split(' ').collect();
    assert_eq!(args, ["check", WERKCOACH, "--select", "leren,goed-werk", "--full"]);
    let full = stdout(&run(&args));
    let concise = stdout(&run(&["check", WERKCOACH, "--select", "leren,goed-werk", "--format", "concise"]));
    let places = concise.lines().count() - 1;
    assert!(places > 5, "{concise}");
    assert_eq!(full.matches("--> profiles/uwv/werkcoach.yaml:").count(), places);
    assert!(full.contains("= waarom: ") && full.contains("= herstel: "), "{full}");
    let dutch = stdout(&run(&["check", WERKCOACH, "--select", "leren,goed-werk", "--volledig"]));
    assert_eq!(dutch, full);
}

#[test]
fn few_findings_are_shown_in_full_at_once() {
    let args = ["check", WERKCOACH, "--select", "ethiek-ontbreekt,peer-review-ontbreekt"];
    let short = stdout(&run(&args));
    assert!(short.contains("= herstel: ") && short.ends_with("suggesties\n"), "{short}");
    assert_eq!(short, stdout(&run(&[&args[..], &["--full"]].concat())));
}

#[test]
fn several_files_give_totals_what_is_most_common_and_a_line_each() {
    let text = stdout(&run(&["check", "profiles", "tests/profielen"]));
    assert!(text.lines().count() <= 35, "{text}");
    assert!(text.contains(" andere bestanden)"), "{text}");
    let (_, files) = text.split_once("\nPer bestand:\n").expect("the files");
    let files: Vec<&str> = files.lines().take_while(|line| !line.is_empty()).collect();
    assert!(files[0].starts_with("  profiles/uwv/werkcoach.yaml: 12 waarschuwingen"), "{files:?}");
    let concise = stdout(&run(&["check", "profiles", "tests/profielen", "--format", "concise"]));
    let with_findings: std::collections::BTreeSet<&str> =
        concise.lines().filter_map(|line| line.split_once(':').map(|(path, _)| path)).collect();
    let more = files.last().filter(|line| line.starts_with("  en nog "));
    let more = more.map_or(0, |line| number_before(line, " bestand"));
    let named = files.iter().filter(|line| line.contains(": ")).count();
    assert_eq!(named + more, with_findings.len(), "{files:?}");
}

#[test]
fn a_report_in_a_file_has_everything_at_its_own_width() {
    let folder = folder();
    let path = folder.path().join("alles.txt");
    let to = format!("text={}", path.display());
    command(&["check", WERKCOACH, "-o", &to]).env("COLUMNS", "60").output().expect("it runs");
    let text = fs::read_to_string(path).expect("it was written");
    assert_eq!(text, stdout(&run(&["check", WERKCOACH, "--full"])));
}

#[test]
fn the_whole_report_is_asked_for_of_text_alone() {
    let output = run(&["check", WERKCOACH, "--full", "--format", "json"]);
    assert_eq!(code(&output), 2);
    assert!(
        stderr(&output).contains("--full doet niets bij goedwerk check (json): alleen het rapport in tekst"),
        "{}",
        stderr(&output)
    );
}

/// Lines that exceed the width. Paths and commands are never broken.
fn too_wide(text: &str, width: usize) -> Vec<&str> {
    let is_whole = |line: &str| line.trim_start().starts_with("--> ") || line.contains("goedwerk ");
    text.lines().filter(|line| line.chars().count() > width && !is_whole(line)).collect()
}

#[test]
fn nothing_is_wider_than_the_screen() {
    let commands: [&[&str]; 14] = [
        &["check", WERKCOACH],
        &["check", WERKCOACH, "--full"],
        &["check", "--lang", "en", WERKCOACH, "--full"],
        &["check", "profiles", "tests/profielen"],
        &["check", "docs/rondleiding/consulent.yaml"],
        &["check", "profiles/uwv/werkcoach.vacature.yaml", "--full"],
        &["check", "tests/profielen", "--full"],
        &["explain"],
        &["explain", "klant-terwijl-verplicht"],
        &["explain", "--dimension"],
        &["explain", "--dimension", "handhaving"],
        &["coverage", WERKCOACH],
        &["help"],
        &["check", "--help"],
    ];
    for width in [60, 80, 100] {
        for args in commands {
            let text = at_width(width, args);
            assert!(!text.is_empty(), "{args:?}");
            assert_eq!(too_wide(&text, width), Vec::<&str>::new(), "{args:?} at {width}");
        }
    }
}

#[test]
fn every_rule_is_explained_within_a_narrow_screen() {
    for rule in goedwerk::lint::rules() {
        let page = goedwerk::report::explain::page(rule, goedwerk::base::Language::Dutch, 60);
        // An example that must stay on one line is not wrapped.
        let wide: Vec<&str> =
            too_wide(&page, 60).into_iter().filter(|line| !line.starts_with("    ")).collect();
        assert_eq!(wide, Vec::<&str>::new(), "{}", rule.name);
    }
}

#[test]
fn where_output_is_no_terminal_a_line_has_a_hundred_columns() {
    let text = stdout(&run(&["check", WERKCOACH, "--full"]));
    assert_eq!(too_wide(&text, 100), Vec::<&str>::new());
    assert!(text.lines().any(|line| line.chars().count() > 95), "the full width is used");
    assert_eq!(text, at_width(100, &["check", WERKCOACH, "--full"]));
    assert_eq!(at_width(10, &["check", WERKCOACH]), at_width(60, &["check", WERKCOACH]));
    assert_eq!(at_width(500, &["check", WERKCOACH]), at_width(120, &["check", WERKCOACH]));
}

#[test]
fn help_is_found_by_its_name_in_both_languages() {
    for (asked, meant) in [
        (&["help"][..], &["--help"][..]),
        (&["hulp"], &["--help"]),
        (&["help", "check"], &["check", "--help"]),
        (&["hulp", "controleer"], &["check", "--help"]),
        (&["--lang", "en", "help", "new"], &["new", "--help", "--lang", "en"]),
    ] {
        let (asked, meant) = (run(asked), run(meant));
        assert_eq!((code(&asked), code(&meant)), (0, 0));
        assert_eq!(stdout(&asked), stdout(&meant));
        assert!(stdout(&asked).contains("goedwerk"));
    }
    let wrong = run(&["help", "chek"]);
    assert_eq!(code(&wrong), 2);
    assert!(stderr(&wrong).contains("bedoelde u check?"), "{}", stderr(&wrong));
}

#[test]
fn an_example_is_written_where_asked_and_works_from_there() {
    for (name, start) in [("werkcoach", ""), ("klantmanager", ""), ("rondleiding", "rondleiding")] {
        let folder = folder();
        let output = within(&folder, &["new", "mijn map", "--voorbeeld", name]);
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        let said = stdout(&output);
        let next = said.lines().find_map(|line| line.strip_prefix("  goedwerk ")).expect("how to go on");
        let args: Vec<&str> = next.split(' ').collect();
        let place = folder.path().join("mijn map").join(start);
        let output = command(&args).current_dir(&place).output().expect("the binary runs");
        assert!(matches!(code(&output), 0 | 1), "{next}: {}", stderr(&output));
        let checked = command(&["check", "."]).current_dir(&place).output().expect("the binary runs");
        assert!(matches!(code(&checked), 0 | 1), "{}", stderr(&checked));
        if name != "rondleiding" {
            assert!(!stdout(&checked).contains("fout["), "{}", stdout(&checked));
        }
    }
}

#[test]
fn an_example_is_the_shipped_file_and_never_takes_the_place_of_another() {
    let folder = folder();
    let own = folder.path().join("werkcoach.vacature.yaml");
    fs::write(&own, "van mij").expect("it can be written");
    let output = within(&folder, &["new", "--voorbeeld"]);
    assert_eq!(code(&output), 2);
    assert!(
        stderr(&output).contains("werkcoach.vacature.yaml: dit bestand bestaat al"),
        "{}",
        stderr(&output)
    );
    assert_eq!(fs::read_to_string(&own).expect("it is there"), "van mij");
    assert!(!folder.path().join("werkcoach.yaml").exists(), "all of it or nothing");
    fs::remove_file(&own).expect("it can be removed");
    assert_eq!(code(&within(&folder, &["nieuw", "--example"])), 0);
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join(WERKCOACH);
    let written = fs::read(folder.path().join("werkcoach.yaml")).expect("it was written");
    assert_eq!(written, fs::read(shipped).expect("it is shipped"));
}

#[test]
fn a_wrong_name_of_an_example_gets_the_names() {
    let output = run(&["new", "--voorbeeld", "jobcoach"]);
    assert_eq!(code(&output), 2);
    let said = stderr(&output);
    assert!(["werkcoach", "klantmanager", "rondleiding"].iter().all(|name| said.contains(name)), "{said}");
}

#[test]
fn nothing_that_was_looked_at_is_not_nothing_found() {
    let folder = folder();
    fs::create_dir(folder.path().join("leeg")).expect("a folder can be made");
    for place in ["leeg", "nergens", "nergens.yaml"] {
        let output = within(&folder, &["check", place]);
        assert_eq!(code(&output), 2);
        assert!(!stdout(&output).contains("0 fouten"), "{}", stdout(&output));
        assert!(stderr(&output).contains(place), "{}", stderr(&output));
    }
}

/// English words from systems, libraries and clap.
const ENGLISH: [&str; 22] = [
    "os error",
    "No such",
    "Permission",
    "Is a directory",
    "Not a directory",
    "error:",
    "Error",
    "invalid",
    "Invalid",
    "unexpected",
    "expected",
    "required",
    "cannot",
    "failed",
    "unknown",
    "missing",
    "For more information",
    "Usage",
    "found",
    "the ",
    "did not",
    "too long",
];

/// A name that exceeds the file system's limit.
const LONG: &str = concat!(
    "een-naam-van-meer-dan-255-letters-een-naam-van-meer-dan-255-letters-een-naam-van-meer-dan-255-letters-",
    "een-naam-van-meer-dan-255-letters-een-naam-van-meer-dan-255-letters-een-naam-van-meer-dan-255-letters-",
    "een-naam-van-meer-dan-255-letters-een-naam-van-meer-dan-255-letters-een-naam-van-meer-dan-255-letters",
);

/// A folder in which many things can go wrong.
fn place_of_mistakes() -> TempDir {
    let folder = folder();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("it is in the folder")).expect("the folder can be made");
        fs::write(path, bytes).expect("it can be written");
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in ["werkcoach.yaml", "werkcoach.vacature.yaml", "werkcoach.ontwikkeling.yaml"] {
        file(name, &fs::read(root.join("profiles/uwv").join(name)).expect("it is shipped"));
    }
    file("bytes.yaml", b"formaat: \xff\xfe\x01");
    file("a.json", b"{\"version\": 1, files}");
    file("goedwerk-fout.toml", b"kies = [\"leren\"\nbreedte = \n");
    file("regels.ndjson", b"{\"bestand\": 3}\nzomaar\n");
    file("huisstijl.yaml", b"formaat: huisstijl/1\nnaam: X\nlogo: {bestand: logo.png, alternatief: Logo}\n");
    file("logo.png", b"\x89PNG\r\n\x1a\nkapot");
    file("sjablonen/nl/vacature.md.j2", b"{% if %}");
    file("filter/nl/vacature.md.j2", b"{{ functie | groot }}");
    file("half/nl/vacature.md.j2", b"{% for x in y %}");
    file("rekent/nl/vacature.md.j2", b"{{ 1 / 0 }}{{ 'a' + 1 }}");
    file("niets/nl/vacature.md.j2", b"{{ nergens.iets }}");
    file("vacature.docx", b"geen zip");
    file("leeg.ndjson", b"");
    folder
}

/// Commands that fail there, each in a different way.
fn mistakes() -> Vec<Vec<&'static str>> {
    let mut cases: Vec<Vec<&'static str>> = vec![
        vec!["check", "nergens.yaml"],
        vec!["check", "werkcoach.yaml/dieper.yaml"],
        vec!["check", LONG],
        vec!["check", "bytes.yaml"],
        vec!["check", "werkcoach.yaml", "--cache=/proc/x"],
        vec!["check", "werkcoach.yaml", "--cache=werkcoach.yaml"],
        vec!["check", "werkcoach.yaml", "--baseline", "a.json"],
        vec!["check", "werkcoach.yaml", "--baseline", "nergens.json"],
        vec!["check", "werkcoach.yaml", "--baseline", "."],
        vec!["check", "werkcoach.yaml", "--config", "goedwerk-fout.toml"],
        vec!["check", "werkcoach.yaml", "--config", "nergens.toml"],
        vec!["check", "werkcoach.yaml", "-o", "sarif=nergens/a.sarif"],
        vec!["check", "werkcoach.yaml", "-o", "sarif=."],
        vec!["check", "werkcoach.yaml", "-o", "sarif=/proc/a.sarif"],
        vec!["check", "werkcoach.yaml", "-o", "onzin=a"],
        vec!["check", "werkcoach.yaml", "-o", "sarif"],
        vec!["check", "werkcoach.yaml", "--datum", "morgen"],
        vec!["check", "werkcoach.yaml", "--jobs", "veel"],
        vec!["check", "werkcoach.yaml", "--jobs", "0"],
        vec!["check", "werkcoach.yaml", "--format", "tekst"],
        vec!["check", "werkcoach.yaml", "--format"],
        vec!["check", "werkcoach.yaml", "--formaat", "json"],
        vec!["check", "werkcoach.yaml", "--fix=ja"],
        vec!["check", "werkcoach.yaml", "--format", "json", "--format", "text"],
        vec!["check", "werkcoach.yaml", "--update-baseline"],
        vec!["check", "werkcoach.yaml", "--diff", "--watch"],
        vec!["check", "nergens/a.yaml", "--watch"],
        vec!["check"],
        vec!["check", "regels.ndjson", "--from", "ndjson"],
        vec!["check", "vacature.docx", "--as", "vacature"],
        vec!["cheque"],
        vec!["explain", "ethiek"],
        vec!["explain", "ethiek-ontbrekt"],
        vec!["explain", "--dimension", "niets"],
        vec!["explain", "ethiek-ontbreekt", "--all"],
        vec!["explain", "ethiek-ontbreekt", "-o", "nergens/a.txt"],
        vec!["coverage", "nergens.yaml"],
        vec!["coverage", "bytes.yaml"],
        vec!["compare", "werkcoach.yaml"],
        vec!["compare", "werkcoach.yaml", "nergens.yaml"],
        vec!["compare", "leeg.ndjson", "--merge"],
        vec!["compare", "a.json", "--merge"],
        vec!["vacancy", "werkcoach.ontwikkeling.yaml"],
        vec!["vacancy", "werkcoach.vacature.yaml", "--templates", "nergens"],
        vec!["vacancy", "werkcoach.vacature.yaml", "--templates", "werkcoach.yaml"],
        vec!["vacancy", "werkcoach.vacature.yaml", "--style", "huisstijl.yaml", "-o", "a.pdf"],
        vec!["vacancy", "werkcoach.vacature.yaml", "--style", "nergens.yaml"],
        vec!["vacancy", "werkcoach.vacature.yaml", "-o", "a.onbekend"],
        vec!["vacancy", "werkcoach.vacature.yaml", "-o", "nergens/a.pdf"],
        vec!["plan", "werkcoach.ontwikkeling.yaml", "-o", "/proc/a.md"],
        vec!["plan", "werkcoach.vacature.yaml"],
        vec!["new", "/proc/mijn.yaml"],
        vec!["new", "werkcoach.yaml"],
        vec!["new", "werkcoach.yaml/dieper", "--voorbeeld"],
        vec!["new", "--formaat", "sjablonen"],
        vec!["new", "--formaat", "brief"],
        vec!["schema", "brief"],
        vec!["man", "werkcoach.yaml"],
        vec!["man"],
        vec!["completions", "ksh"],
        vec!["lsp", "--poort", "1"],
        vec!["--taal", "nl"],
        vec!["check", "werkcoach.yaml", "--lang", "de"],
    ];
    for templates in ["sjablonen", "filter", "half", "rekent", "niets"] {
        cases.push(vec!["vacancy", "werkcoach.vacature.yaml", "--templates", templates]);
    }
    cases
}

#[test]
fn no_english_of_the_system_stands_in_dutch_output() {
    let folder = place_of_mistakes();
    let mut wrong = Vec::new();
    for args in &mistakes() {
        let output = within(&folder, args);
        let said = stdout(&output) + &stderr(&output);
        // A mistake in a readable file is a finding; a failing cache does not stop the run.
        let is_told = said.contains("goedwerk: ") || said.contains("fout[");
        if !matches!(code(&output), 1 | 2) || !is_told || ENGLISH.iter().any(|english| said.contains(english))
        {
            wrong.push(format!("{args:?} ({}): {said}", code(&output)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
