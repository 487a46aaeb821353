//! Every option has an effect or is rejected: for every command with several output formats, every format, and every
//! option that only applies to some of these.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use goedwerk::cli::outputs;

/// A profile with gaps and one error that can be fixed.
const MISTAKE: &str = "formaat: functieprofiel/1
functie: {titel: Klantmanager}
doel:Inwoners helpen aan werk.
kerntaken: [{titel: Gesprekken, taken: [Voert het eerste gesprek.]}]
competenties: [{naam: Luisteren, gedragsindicatoren: [Vat samen wat de inwoner zegt.]}]
";

/// One template for every document, with different text from the shipped ones.
const TEMPLATE: &str = "# Eigen sjabloon\n\n<!-- deel: samenvatting -->\n\nVan onszelf.\n";

const ACTIVITIES: &str = "formaat: leeractiviteiten/1
activiteiten:
  - {id: spiegelgesprek, vorm: ruggespraak, naam: Spiegelgesprek, wat: Inwoners vertellen., past_bij: [kennis, vaardigheid, houding, ethiek, handelingsruimte], tijd: Een dagdeel., organisatie: Een gespreksleider.}
";

const PAIRINGS: &str = "formaat: koppelingen/1
zelfde:
  - een: {profiel: uwv-werkcoach, onderdeel: netwerken}
    ander: {profiel: voorbeeldstad-klantmanager, onderdeel: samenwerken}
";

/// The files for a run, created anew each time.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("profiles");
    for name in ["gemeenten", "uwv"] {
        for entry in fs::read_dir(root.join(name)).expect("it can be read") {
            let path = entry.expect("an entry").path();
            fs::copy(&path, folder.path().join(path.file_name().expect("a name"))).expect("it can be copied");
        }
    }
    let write =
        |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("it can be written");
    write("fout.yaml", MISTAKE);
    write("activiteiten.yaml", ACTIVITIES);
    write("paren.yaml", PAIRINGS);
    fs::create_dir_all(folder.path().join("sjablonen/nl")).expect("a folder");
    for name in ["vacature", "plan", "team", "overzicht", "vergelijking", "versies"] {
        write(&format!("sjablonen/nl/{name}.md.j2"), TEMPLATE);
    }
    fs::create_dir(folder.path().join("veel")).expect("a folder");
    for name in ["klantmanager.yaml", "werkcoach.yaml"] {
        fs::copy(folder.path().join(name), folder.path().join("veel").join(name)).expect("it can be copied");
    }
    folder
}

/// The result of a command: exit code, output, and the files that it may have changed.
struct Came {
    exit: Option<i32>,
    said: Vec<u8>,
    told: String,
    files: Vec<Option<Vec<u8>>>,
}

fn run(args: &[String]) -> Came {
    let folder = folder();
    let output: Output = Command::new(env!("CARGO_BIN_EXE_goedwerk"))
        .args(args)
        .current_dir(folder.path())
        .output()
        .expect("it runs");
    let file = |name: &str| fs::read(folder.path().join(name)).ok();
    Came {
        exit: output.status.code(),
        said: output.stdout,
        told: String::from_utf8_lossy(&output.stderr).into_owned(),
        files: vec![file("fout.yaml"), file("rapport")],
    }
}

/// The command lines that write this format: some commands have two modes.
fn asked(line: &str, format: &str) -> Vec<String> {
    let by_format = |inputs: &str| format!("{line} {inputs} --format {format}");
    match line {
        "check" | "explain" | "explain --all" => {
            vec![by_format(if line == "check" { "fout.yaml" } else { "" })]
        }
        "check --diff" => vec![format!("{line} fout.yaml -o {format}=rapport")],
        "check --update-baseline" => vec![by_format("fout.yaml --baseline nulmeting.json")],
        "coverage" | "profile" => vec![by_format("klantmanager.yaml")],
        "vacancy" => vec![by_format("klantmanager.vacature.yaml")],
        "vacancy --trace" | "vacancy --posting" => {
            vec![format!("{line}={format} klantmanager.vacature.yaml")]
        }
        "plan" => vec![by_format("klantmanager.ontwikkeling.yaml")],
        "plan --team" => vec![by_format("klantmanager.ontwikkeling.yaml werkcoach.ontwikkeling.yaml")],
        "compare" => vec![by_format("klantmanager.yaml werkcoach.yaml"), by_format("veel")],
        "compare --versies" | "compare --bevindingen" => vec![by_format("klantmanager.yaml werkcoach.yaml")],
        "compare --fingerprint" => vec![format!("{line} veel")],
        other => panic!("no command line for {other}"),
    }
}

/// The option, with a value that makes a difference.
fn given(option: &str) -> Vec<&'static str> {
    match option {
        "--style" => vec!["--style", "huisstijl.yaml"],
        "--templates" => vec!["--templates", "sjablonen"],
        "--lengte" => vec!["--lengte", "lang"],
        "--datum" => vec!["--datum", "2026-03-02"],
        "--activiteiten" => vec!["--activiteiten", "activiteiten.yaml"],
        "--voortgang" => vec!["--voortgang", "klantmanager-vorig-jaar.ontwikkeling.yaml"],
        "--kleinste-groep" => vec!["--kleinste-groep", "1"],
        "--koppelingen" => vec!["--koppelingen", "paren.yaml"],
        "--rule-book" => vec!["--rule-book", "https://regels.test/"],
        "--fail-on" => vec!["--fail-on", "nooit"],
        "--fix" => vec!["--fix"],
        "--full" => vec!["--full"],
        "--statistics" => vec!["--statistics"],
        "--format" => vec!["--format", "json"],
        other => panic!("no value for {other}"),
    }
}

fn words(line: &str) -> Vec<String> {
    line.split_whitespace().map(str::to_owned).collect()
}

/// The problems in how a command line handles options that only apply to some formats; and how many options had an
/// effect, and how many were rejected.
fn tried(line: &str, format: &str, options: &[(String, Vec<&str>)]) -> (Vec<String>, usize, usize) {
    let (mut wrong, mut counted, mut refused) = (Vec::new(), 0, 0);
    let plain = run(&words(line));
    assert_ne!(plain.exit, Some(2), "{line}: {}", plain.told);
    for (option, forms) in options {
        // For `--format`, the value is the format itself.
        if option == "--format" && forms.contains(&format) {
            continue;
        }
        let with = given(option).into_iter().map(str::to_owned);
        let came = run(&words(line).into_iter().chain(with).collect::<Vec<_>>());
        if forms.contains(&format) {
            counted += 1;
            let is_same = came.exit == plain.exit && came.said == plain.said && came.files == plain.files;
            if is_same || came.exit == Some(2) {
                wrong.push(format!("{line} {option} does nothing: {}", came.told));
            }
        } else {
            refused += 1;
            let is_refused = came.exit == Some(2) && came.told.contains(option.as_str());
            if !is_refused || !came.said.is_empty() || came.files != untouched() {
                wrong.push(format!("{line} {option} is taken without a word: {}", came.told));
            }
        }
    }
    (wrong, counted, refused)
}

#[test]
fn an_option_does_something_or_is_refused() {
    let outputs = outputs(&goedwerk::cli::command(goedwerk::base::Language::Dutch));
    let mut tries = Vec::new();
    for output in outputs.iter().filter(|output| !output.options.is_empty()) {
        for (format, _) in &output.formats {
            tries.extend(asked(output.line, format).into_iter().map(|line| (line, *format, &output.options)));
        }
    }
    let threads = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let work = &|at: usize| {
        let mine = tries.iter().skip(at).step_by(threads);
        mine.map(|(line, format, options)| tried(line, format, options)).collect::<Vec<_>>()
    };
    let results = std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|at| scope.spawn(move || work(at))).collect();
        running.into_iter().flat_map(|thread| thread.join().expect("no panic")).collect::<Vec<_>>()
    });
    let wrong: Vec<String> = results.iter().flat_map(|(wrong, ..)| wrong.clone()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let counted: usize = results.iter().map(|(_, counted, _)| counted).sum();
    let refused: usize = results.iter().map(|(.., refused)| refused).sum();
    assert!(counted > 60 && refused > 60, "{counted} counted, {refused} refused");
}

/// The files before any run.
fn untouched() -> Vec<Option<Vec<u8>>> {
    vec![Some(MISTAKE.into()), None]
}

#[test]
fn a_refusal_says_which_option_why_and_what_to_do() {
    for (line, said) in [
        (
            "plan --team klantmanager.ontwikkeling.yaml werkcoach.ontwikkeling.yaml --datum vandaag",
            "--datum doet niets bij goedwerk plan --team: alleen een agenda noemt de dag waarop deze gemaakt is; laat de optie weg; deze telt wel bij goedwerk plan",
        ),
        (
            "vergelijk klantmanager.yaml werkcoach.yaml --huisstijl huisstijl.yaml -o uit.xlsx --lang en",
            "--style has no effect with goedwerk compare (xlsx): a house style only decides what a document with a layout looks like; leave the option out or choose another form (html, docx, pdf)",
        ),
        (
            "explain --all -o regels.pdf",
            "regels.pdf: aan deze naam is niet te zien welke vorm het bestand krijgt; laat de naam eindigen op .md, .json, .html, of kies met --format",
        ),
        (
            "explain --format html",
            "--format html kan niet bij goedwerk explain; kies uit text, json, markdown",
        ),
        (
            "check klantmanager.yaml -o rapport.pdf",
            "laat de naam eindigen op .txt, .json, .ndjson, .sarif, .xml, .md, .html",
        ),
    ] {
        let came = run(&words(line));
        assert_eq!(came.exit, Some(2), "{line}");
        assert!(came.told.contains(said), "{line}: {}", came.told);
    }
}

#[test]
fn the_name_of_a_file_says_what_stands_in_it() {
    for (line, begins) in [
        ("explain --all -o rapport.html", "<!doctype html>"),
        ("explain --all -o rapport.json", "{"),
        ("explain leeg -o rapport.md", "#"),
        ("check klantmanager.yaml -o rapport.sarif", "{\n  \"$schema\""),
        ("check klantmanager.yaml -o rapport.xml", "<?xml"),
        ("check klantmanager.yaml -o json=rapport.html", "{"),
        ("compare klantmanager.yaml werkcoach.yaml --bevindingen -o rapport.sarif", "{\n  \"$schema\""),
        ("compare klantmanager.yaml werkcoach.yaml --versies -o rapport.json", "{"),
        ("vacancy klantmanager.vacature.yaml --trace -o rapport.json", "["),
        ("vacancy klantmanager.vacature.yaml -o rapport.jsonld", "{"),
        ("plan klantmanager.ontwikkeling.yaml -o rapport.ICS", "BEGIN:VCALENDAR"),
        // The explicit option takes precedence.
        ("explain --all --format markdown -o rapport.html", "#"),
    ] {
        let folder = folder();
        let output = Command::new(env!("CARGO_BIN_EXE_goedwerk"))
            .args(words(line))
            .current_dir(folder.path())
            .output()
            .expect("it runs");
        let name = words(line).into_iter().find_map(|word| {
            word.rsplit('=').next().filter(|name| name.starts_with("rapport.")).map(str::to_owned)
        });
        let path = folder.path().join(name.expect("a report"));
        let text = fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("{line}: {error}: {}", String::from_utf8_lossy(&output.stderr)));
        assert!(text.starts_with(begins), "{line}: {}", text.chars().take(80).collect::<String>());
    }
}
