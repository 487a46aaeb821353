//! Every command with every kind of large input, and in every output format.
//!
//! The table has a row for each command line and a column for each kind of input. A cell is the smallest size to try, or
//! the reason why there is nothing to try.

use std::ffi::OsString;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;

use goedwerk::base::Language;
use goedwerk::cli;
use goedwerk::lsp::Server;
use serde_json::json;

use super::cases::{Case, case};
use super::texts::*;

/// The row of the table of limits.
const LIMIT: &str = "every command, whatever the input";

/// A kind of large input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Word,
    Text,
    Items,
    Nesting,
    Files,
}

pub const KINDS: [(Kind, &str); 5] = [
    (Kind::Word, "one long word"),
    (Kind::Text, "one long text"),
    (Kind::Items, "many items"),
    (Kind::Nesting, "deep nesting"),
    (Kind::Files, "many files"),
];

/// A cell of the table.
#[derive(Debug, Clone, Copy)]
pub enum Cell {
    /// The smallest size to try: bytes of a word or a text, or the number of items, levels or files.
    Try(usize),
    /// Why there is nothing to try.
    No(&'static str),
}

use Cell::{No, Try};

const ONE: Cell = No("it reads one file");
const TWO: Cell = No("it reads two files");
const REFUSED: Cell = No("deep nesting is an error of `check`, which it reports in one sentence");
const NO_INPUT: Cell = No("it reads no file: its output is always the same");
const SAME_DATA: Cell = No("the same data as with `vacancy`");

/// The command lines, in the order of the kinds.
pub const TABLE: [(&str, [Cell; 5]); 28] = [
    ("check", [Try(1_000), Try(600), Try(12), Try(200), Try(2)]),
    ("check --fix", [Try(1_000), Try(600), Try(12), Try(800), Try(2)]),
    ("check --diff", [Try(1_000), Try(600), Try(12), Try(800), Try(2)]),
    ("check --update-baseline", [Try(1_000), Try(600), Try(12), Try(800), Try(2)]),
    ("check --as vacature", [Try(1_000), Try(600), Try(12), Try(400), Try(10)]),
    ("import", [Try(1_000), Try(600), Try(12), Try(200), Try(4)]),
    ("explain", [NO_INPUT; 5]),
    ("explain --all", [NO_INPUT; 5]),
    ("coverage", [Try(1_000), Try(600), Try(12), REFUSED, Try(3)]),
    ("profile", [Try(1_000), Try(600), Try(7), REFUSED, ONE]),
    ("profile --met-dekking --met-bevindingen", [Try(1_000), Try(600), Try(7), REFUSED, ONE]),
    ("vacancy", [Try(1_000), Try(600), Try(12), REFUSED, ONE]),
    ("vacancy --trace", [Try(1_000), Try(600), Try(12), REFUSED, ONE]),
    ("vacancy --posting", [SAME_DATA, Try(600), Try(12), REFUSED, ONE]),
    ("plan", [Try(1_000), Try(600), Try(8), REFUSED, ONE]),
    ("plan --team", [Try(1_000), Try(600), Try(8), REFUSED, Try(3)]),
    ("compare", [Try(1_000), Try(600), Try(16), REFUSED, Try(4)]),
    ("compare --versies", [Try(1_000), Try(600), Try(24), REFUSED, TWO]),
    ("compare --bevindingen", [Try(1_000), Try(600), Try(14), REFUSED, TWO]),
    ("compare --fingerprint", [Try(1_000), Try(600), Try(12), REFUSED, Try(3)]),
    (
        "compare --merge",
        [Try(1_000), Try(600), Try(16), No("a line of fingerprints has a fixed depth"), Try(4)],
    ),
    ("schema", [NO_INPUT; 5]),
    ("new", [NO_INPUT; 5]),
    ("lsp", [Try(500), Try(300), Try(4), Try(50), No("it checks one open file at a time")]),
    ("completions", [NO_INPUT; 5]),
    ("man", [NO_INPUT; 5]),
    ("help", [NO_INPUT; 5]),
    ("--version", [NO_INPUT; 5]),
];

/// Reports of findings, which `check` tries.
const REPORTS: &str = "compare --bevindingen";

/// Formats of documents. All documents are written by the same functions, so that one command tries them.
const DOCUMENTS: [&str; 6] = ["markdown", "text", "html", "fragment", "docx", "pdf"];
const TRIES_DOCUMENTS: &str = "vacancy";

/// The kinds of large documents that are profiles, with the smallest size to try.
const DOCUMENT_KINDS: [(Kind, &str, usize); 4] = [
    (Kind::Word, "one long word", 1_000),
    (Kind::Text, "one long text", 600),
    (Kind::Items, "many items", 14),
    (Kind::Files, "many files", 3),
];

/// A case for each cell with a size.
pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (line, cells) in TABLE {
        for (cell, (kind, name)) in cells.into_iter().zip(KINDS) {
            let Try(size) = cell else { continue };
            let name = format!("{line}: {name}");
            if line == "lsp" {
                cases.push(case(LIMIT, &name, size, move |n| editor(kind, n)));
            } else {
                cases.push(case(LIMIT, &name, size, move |n| run(line, kind, n, None)));
            }
        }
    }
    for (name, line, kind, size) in [
        ("versions of long texts", "compare --versies", Kind::Text, 2_000),
        ("many similar parts", "compare", Kind::Items, 50),
    ] {
        cases.push(case("exactness of a comparison", name, size, move |n| run(line, kind, n, None)));
    }
    for line in ["check", "coverage", "compare"] {
        for (kind, name, size) in DOCUMENT_KINDS {
            let name = format!("{line}: {name} in documents");
            cases.push(case(LIMIT, &name, size, move |n| run_documents(line, kind, n)));
        }
    }
    cases.push(case("SARIF report", "sarif of many files", 2, |n| {
        run("check", Kind::Files, n, Some(("sarif", "sarif")))
    }));
    for output in cli::outputs(&cli::command(Language::Dutch)) {
        let Some((line, cells)) = TABLE.into_iter().find(|(line, _)| *line == output.line) else { continue };
        // A report is written per file, a document for all items.
        let wanted = if line.starts_with("check") { Kind::Files } else { Kind::Items };
        let at = KINDS.iter().position(|(kind, _)| *kind == wanted).unwrap_or(0);
        // In one of the modes of `check`, the reports are the same.
        let (Try(size), true) = (cells[at], line == "check" || !line.starts_with("check")) else { continue };
        for (format, endings) in output.formats {
            let name = format!("{line} --format {format}: {}", KINDS[at].1);
            let ending = endings.first().copied().unwrap_or("out");
            let is_tried_elsewhere = wanted == Kind::Items && output.line != TRIES_DOCUMENTS;
            if is_tried_elsewhere && (DOCUMENTS.contains(&format) || output.line == REPORTS) {
                continue;
            }
            cases.push(case(LIMIT, &name, size, move |n| run(line, wanted, n, Some((format, ending)))));
        }
    }
    cases
}

/// Runs a command line on inputs of this size. It must not end with a failure, except where nesting is refused.
fn run(
    line: &'static str,
    kind: Kind,
    n: usize,
    format: Option<(&'static str, &'static str)>,
) -> impl FnOnce() + use<> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut args: Vec<OsString> =
        ["goedwerk"].into_iter().chain(line.split(' ')).map(OsString::from).collect();
    args.extend(inputs(folder.path(), line, kind, n));
    let path = |name: &str| folder.path().join(name).into_os_string();
    match (line, format) {
        ("vacancy --posting", Some((format, _))) => args.push(format.into()),
        ("vacancy --posting", None) => args.push("jsonld".into()),
        ("check", Some((format, _))) => args.extend(["-o".into(), joined(format, &path("out"))]),
        // The value belongs to the option.
        ("vacancy --trace", Some((format, ending))) => {
            args[2] = format!("--trace={format}").into();
            args.extend(["-o".into(), path(&format!("out.{ending}"))]);
        }
        // It writes one format, and has no option for it.
        ("compare --fingerprint", Some(_)) => {}
        // It prints.
        ("coverage", Some((format, _))) => args.extend(["--format".into(), format.into()]),
        (_, Some((format, ending))) => {
            args.extend(["--format".into(), format.into(), "-o".into(), path(&format!("out.{ending}"))]);
        }
        _ => {}
    }
    if line == "vacancy --posting" {
        // The value belongs to the option.
        let form = args.pop().unwrap_or_default();
        args.insert(3, form);
    }
    if line == "check --update-baseline" {
        args.extend(["--baseline".into(), path("baseline.json")]);
    }
    if line.starts_with("check") {
        args.extend(["--isolated", "-j", "1"].map(OsString::from));
    }
    let shown = format!("{args:?}");
    move || {
        let exit = black_box(cli::run(args));
        let is_failure = format!("{exit:?}") == format!("{:?}", ExitCode::from(2));
        assert!(!is_failure, "{shown} failed");
        drop(folder);
    }
}

/// Runs a command on documents of this size that are profiles.
fn run_documents(line: &'static str, kind: Kind, n: usize) -> impl FnOnce() + use<> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let count = if kind == Kind::Files { n.max(2) } else { 2 };
    for at in 0..count {
        fs::write(folder.path().join(format!("p{at}.md")), document(kind, n, at)).expect("a file");
    }
    let mut args: Vec<OsString> = ["goedwerk", line].map(OsString::from).into();
    args.push(folder.path().into());
    if line == "check" {
        args.extend(["--isolated", "-j", "1"].map(OsString::from));
    }
    move || {
        let exit = black_box(cli::run(args));
        assert_ne!(format!("{exit:?}"), format!("{:?}", ExitCode::from(2)), "{line} failed");
        drop(folder);
    }
}

/// A profile in Markdown; `number` makes each a little different.
fn document(kind: Kind, n: usize, number: usize) -> String {
    let count = if kind == Kind::Items { n } else { 3 };
    let text = match kind {
        Kind::Word => repeated("werkoverleg", n),
        Kind::Text => repeated("Bespreekt dilemma's met collega's over de klant. ", n),
        _ => "Helpt inwoners aan werk.".to_owned(),
    };
    let task = |at: usize| format!("- Voert gesprekken over {} {number}", word_of(at));
    let competency = |at: usize| {
        format!("### {}\n\nKijkt terug.\n\n- Bespreekt dilemma's over {}\n", word_of(at), word_of(at))
    };
    format!(
        "# Functieprofiel Consulent {number}\n\n## Doel van de functie\n\n{text}\n\n## Taken\n\n{}\n## Competenties\n\n{}\n",
        lines(count, task),
        lines(count, competency)
    )
}

fn joined(format: &str, path: &OsString) -> OsString {
    let mut joined = OsString::from(format!("{format}="));
    joined.push(path);
    joined
}

/// Writes the input files, and returns the arguments that name them.
fn inputs(folder: &Path, line: &str, kind: Kind, n: usize) -> Vec<OsString> {
    let put = |name: &str, text: String| -> OsString {
        let path = folder.join(name);
        fs::write(&path, text).expect("a file");
        path.into_os_string()
    };
    let several = if kind == Kind::Files { n.max(2) } else { 2 };
    let profiles = |count: usize| -> Vec<OsString> {
        (0..count).map(|at| put(&format!("p{at}.yaml"), profile(kind, n, at))).collect()
    };
    match line {
        "check --as vacature" => {
            let count = if kind == Kind::Files { n } else { 1 };
            (0..count).map(|at| put(&format!("v{at}.md"), posting(kind, n))).collect()
        }
        "import" => {
            let count = if kind == Kind::Files { n } else { 1 };
            let files = (0..count).map(|at| put(&format!("v{at}.md"), posting(kind, n)));
            files.chain(["-o".into(), folder.join("uit").into_os_string()]).collect()
        }
        "coverage" | "check" | "check --fix" | "check --diff" | "check --update-baseline" => {
            profiles(if kind == Kind::Files { n } else { 1 })
        }
        "profile" | "profile --met-dekking --met-bevindingen" => profiles(1),
        "vacancy" | "vacancy --trace" | "vacancy --posting" => {
            put("p.yaml", profile(kind, n, 0));
            vec![put("v.yaml", vacancy(kind, n))]
        }
        "plan" | "plan --team" => {
            put("p.yaml", profile(kind, n, 0));
            let count = if line == "plan" { 1 } else { several.max(3) };
            (0..count).map(|at| put(&format!("o{at}.yaml"), development(kind, n, at))).collect()
        }
        "compare --merge" => {
            let prints = folder.join("prints.ndjson").into_os_string();
            let args = ["goedwerk", "compare", "--fingerprint"].map(OsString::from).into_iter();
            let args = args.chain(profiles(several)).chain(["-o".into(), prints.clone()]);
            let _ = cli::run(args);
            vec![prints]
        }
        _ => profiles(several),
    }
}

/// A profile; `number` makes each a little different.
fn profile(kind: Kind, n: usize, number: usize) -> String {
    // The versions of one profile have one organisation.
    let head =
        HEAD.replace("naam: A", &format!("naam: \"A{}\"", if kind == Kind::Files { number } else { 0 }));
    let tasks = "kerntaken:\n- {titel: Gesprekken, taken: [Voert gesprekken met inwoners]}\n";
    match kind {
        Kind::Word => {
            let word = format!("{}{number}", repeated("werkoverleg", n));
            format!(
                "{head}{tasks}inleiding: \"{word}\"\ncompetenties:\n- naam: Reflecteren\n  definitie: \"{word} en {word}-overleg\"\n  \
                 gedragsindicatoren: [\"Bespreekt {word}\"]\n"
            )
        }
        Kind::Text => {
            let text = (0..n / 40).map(|at| {
                let who = if at % 3 == number { "de inwoner" } else { "collega's" };
                format!("Bespreekt dilemma's met {who} over {}. ", word_of(at))
            });
            let text: String = text.collect();
            format!(
                "{head}{tasks}inleiding: \"{text}\"\ncompetenties:\n- naam: Reflecteren\n  definitie: \"{text}\"\n"
            )
        }
        Kind::Items | Kind::Files => {
            let count = if kind == Kind::Files { 3 } else { n };
            let competency = |at: usize| {
                let with = if (at + number).is_multiple_of(3) { "met collega's " } else { "" };
                format!(
                    "- naam: {} {}\n  definitie: Kijkt {with}terug op het werk\n  gedragsindicatoren:\n  \
                     - Bespreekt {with}dilemma's over {}\n  - Hij kent de WWB",
                    if number == 0 { "Reflecteren" } else { "Nadenken" },
                    word_of(at),
                    word_of(at),
                )
            };
            let task = |at: usize| format!("  - Voert gesprekken over {}", word_of(at + number));
            format!(
                "{head}kerntaken:\n- titel: Gesprekken\n  taken:\n{}competenties:\n{}",
                lines(count, task),
                lines(count, competency)
            )
        }
        Kind::Nesting => format!("{head}{tasks}inleiding: {}{}\n", "[".repeat(n), "]".repeat(n)),
    }
}

/// A vacancy for the profile beside it.
fn vacancy(kind: Kind, n: usize) -> String {
    let (title, text, terms) = match kind {
        Kind::Word => (repeated("Werkoverleg", n), "Je werkt thuis.".to_owned(), 1),
        Kind::Text => ("Consulent".to_owned(), repeated("Je werkt twee dagen per week thuis. ", n), 1),
        _ => ("Consulent".to_owned(), "Je werkt thuis.".to_owned(), n),
    };
    let terms = lines(terms, |at| format!("- een {} per jaar", word_of(at)));
    format!(
        "formaat: vacature/1\nprofiel: p.yaml\ntitel: {title}\nthuiswerken: >-\n  {text}\narbeidsvoorwaarden:\n{terms}"
    )
}

/// The free text of a vacancy.
fn posting(kind: Kind, n: usize) -> String {
    match kind {
        Kind::Word => format!("# Vacature\n\nWij zoeken een {}-collega.\n", repeated("werk-overleg", n)),
        Kind::Text => {
            format!("# Vacature\n\n{}\n", repeated("Wij zoeken een jonge collega. Hij werkt hier. ", n))
        }
        Kind::Items => {
            format!("# Vacature\n\n{}", lines(n, |at| format!("- Je kent {} en de WWB", word_of(at))))
        }
        Kind::Nesting => format!("{}Wij zoeken\n", "> - ".repeat(n)),
        Kind::Files => "# Vacature\n\nWij zoeken een jonge collega.\n".to_owned(),
    }
}

/// The development data of one person.
fn development(kind: Kind, n: usize, number: usize) -> String {
    let names: Vec<String> = match kind {
        Kind::Items => (0..n).map(|at| format!("reflecteren-{}", word_of(at))).collect(),
        Kind::Files => (0..3).map(|at| format!("reflecteren-{}", word_of(at))).collect(),
        _ => vec!["reflecteren".to_owned()],
    };
    let text = match kind {
        Kind::Word => repeated("werkoverleg", n),
        Kind::Text => repeated("Ik bespreek dilemma's met collega's. ", n),
        _ => "Ik bespreek dilemma's.".to_owned(),
    };
    let each = |line: &dyn Fn(&str) -> String| names.iter().map(|name| line(name) + "\n").collect::<String>();
    format!(
        "formaat: ontwikkeling/1\nprofiel: p.yaml\nmedewerker: {{pseudoniem: Medewerker {}}}\n\
         periode: {{van: 2027-01-01, tot: 2027-12-31}}\nbeoordelingen:\n{}doelen:\n{}activiteiten:\n{}",
        char::from(b'A' + u8::try_from(number % 26).unwrap_or(0)).to_string() + &word_of(number),
        each(&|name| format!(
            "- {{competentie: {name}, door: zelf, nu: 1, gewenst: 2, onderbouwing: \"{text}\"}}"
        )),
        each(&|name| format!("- {{competentie: {name}, doel: \"{text}\"}}")),
        each(&|name| format!("- {{wat: Intervisie, vorm: intervisie, bij: [{name}]}}")),
    )
}

/// Opens a file in an editor, changes it, and asks what an editor asks.
fn editor(kind: Kind, n: usize) -> impl FnOnce() {
    let text = profile(kind, n, 0);
    let last = text.lines().count();
    move || {
        let mut server = Server::new(Language::Dutch, Box::new(|_| None));
        let uri = "file:///p.yaml";
        let file = json!({ "uri": uri });
        let _ = server.request("initialize", json!({ "capabilities": {} }));
        let opened = json!({ "uri": uri, "languageId": "yaml", "version": 1, "text": text });
        server.notice("textDocument/didOpen", json!({ "textDocument": opened }));
        assert!(!server.news().is_empty(), "there are findings");
        // Several edits in one message.
        let edits: Vec<_> = (2..last.min(12))
            .map(|line| {
                let at = json!({ "line": line, "character": 0 });
                json!({ "range": { "start": at, "end": at }, "text": "" })
            })
            .collect();
        let version = json!({ "uri": uri, "version": 2 });
        server.notice("textDocument/didChange", json!({ "textDocument": version, "contentChanges": edits }));
        drop(black_box(server.news()));
        let start = json!({ "line": 0, "character": 0 });
        let range = json!({ "start": start, "end": { "line": last, "character": 0 } });
        let asked = json!({ "textDocument": file, "range": range, "context": { "diagnostics": [] } });
        drop(black_box(server.request("textDocument/codeAction", asked)));
        let at = json!({ "textDocument": file, "position": { "line": last - 1, "character": 3 } });
        for method in ["textDocument/hover", "textDocument/completion", "textDocument/definition"] {
            drop(black_box(server.request(method, at.clone())));
        }
        drop(black_box(server.request("textDocument/documentSymbol", json!({ "textDocument": file }))));
    }
}

#[test]
fn every_command_has_a_row() {
    let command = cli::command(Language::Dutch);
    let lines: Vec<&str> = TABLE.iter().map(|(line, _)| *line).collect();
    for sub in command.get_subcommands() {
        let name = sub.get_name();
        assert!(lines.iter().any(|line| line.split(' ').next() == Some(name)), "{name}: no row");
    }
    for output in cli::outputs(&command) {
        assert!(lines.contains(&output.line), "{}: no row", output.line);
    }
    for (line, cells) in TABLE {
        for (cell, (_, name)) in cells.into_iter().zip(KINDS) {
            if let No(reason) = cell {
                assert!(reason.len() > 10, "{line}: {name}: no reason");
            }
        }
    }
}
