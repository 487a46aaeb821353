//! A fix gives the same edit everywhere: in `--fix`, in the editor, and for programs that read JSON or SARIF.

use goedwerk::base::Language;
use goedwerk::check::{Checked, Settings, check};
use goedwerk::finding::Finding;
use goedwerk::fix::{apply as applied, edits, fix};
use goedwerk::lint::rules;
use goedwerk::lsp::Server;
use goedwerk::report::Report;
use goedwerk::report::json::Json;
use goedwerk::report::sarif::Sarif;
use goedwerk::rule::Severity;
use serde_json::{Value, json};

use super::client::apply;

/// A profile with errors in every way of writing a value or key, each on its own line.
const WRITTEN: [&str; 12] = [
    "functie: {titel: K, organisatie: {naam: X, soort: \"gemeen\\\n   tee\"}}",
    "functie:\n  titel: K\n  organisatie:\n    soort: \"gemeen\\\n      tee\"\n    naam: X",
    "functie:\n  titel: K\n  organisatie:\n    soort: >-\n      gemeentee\n    naam: X",
    "functie:\n  titel: K\n  organisatie:\n    soort: |-\n      gemeentee\n\n    # en verder\n    naam: X",
    "functie:\n  titel: K\n  organisatie:\n    naam: é😀X\n    soort: 'gemeentee' # 'waarom'",
    "functie: {titel: é😀, organisatie: {naam: \"é😀\", \"soort\": \"gemeentee\"}}",
    "functie: {titel: é😀, organisaties: {naam: X}}",
    "functie: {\"titel\":\"é😀\", \"organisaties\":{\"naam\":\"X\"}}",
    "functie:\n  titel: K\n  'organisaties':\n    naam: X",
    "functie: {titel: K}\nprofessionaliteit:\n  reflectie:\n    uren_per_week: >-\n      2\n    vormen: [intervisie]",
    "functie: {titel: é😀}\nprofessionaliteit: {reflectie: {vormen: [é], \"uren_per_week\": \"2\"}}",
    "functie: {titel: 12}\ndoel:Inwoners é😀 helpen.\n\tcontext: {team: '😀', \tnotitie: x}",
];
const REST: &str = "
kerntaken: [{titel: Gesprekken, taken: [Voert het eerste gesprek.]}]
competenties: [{naam: Luisteren, gedragsindicatoren: [Vat samen.]}]
";

/// Everything with a fix: the bad examples of all rules, the profile above, and files that do not state their format;
/// each with both kinds of line ending.
fn texts() -> Vec<(String, String)> {
    let examples = rules().filter_map(|rule| {
        let text = String::from_utf8(rule.bad.complete().0).ok()?;
        Some((rule.name.to_owned(), text.trim_start_matches('\u{FEFF}').to_owned()))
    });
    let written = WRITTEN.iter().map(|way| format!("formaat: functieprofiel/1\n{way}{REST}"));
    let bare = format!("functie: {{titel: K}}{REST}");
    let unnamed = [
        bare.clone(),
        format!("# é😀\n---\n{bare}"),
        format!("  {}\n", bare.trim_end().replace('\n', "\n  ")),
        "{\"functie\":{\"titel\":\"é😀\"},\"kerntaken\":[{\"titel\":\"G\",\"taken\":[\"Voert gesprekken.\"]}],\
         \"competenties\":[{\"naam\":\"L\",\"gedragsindicatoren\":[\"Vat samen.\"]}]}"
            .to_owned(),
    ];
    let own = written.chain(unnamed).map(|text| (text.clone(), text));
    let with_both = |(name, text): (String, String)| {
        let windows = text.replace("\r\n", "\n").replace('\n', "\r\n");
        [(name.clone(), text), (format!("{name} (CRLF)"), windows)]
    };
    examples.chain(own).flat_map(with_both).collect()
}

/// A server with one open file.
fn opened(text: &str) -> Server {
    let mut server = Server::new(Language::Dutch, Box::new(|_| None));
    server
        .request("initialize", json!({"capabilities": {}, "processId": null, "rootUri": null}))
        .expect("it starts");
    let document = json!({"uri": URI, "languageId": "yaml", "version": 1, "text": text});
    server.notice("textDocument/didOpen", json!({"textDocument": document}));
    server
}

const URI: &str = "file:///voorbeeld.yaml";

/// The actions that the editor offers for the whole file.
fn actions(server: &mut Server, kind: &str) -> Vec<Value> {
    let params = json!({
        "textDocument": {"uri": URI},
        "range": {"start": {"line": 0, "character": 0}, "end": {"line": 100_000, "character": 0}},
        "context": {"diagnostics": [], "only": [kind]},
    });
    let answer = server.request("textDocument/codeAction", params).expect("an answer");
    answer.as_array().cloned().unwrap_or_default()
}

/// The byte offset of a line and a column that counts characters from 1, as in JSON and SARIF.
fn byte(text: &str, line: &Value, column: &Value) -> usize {
    let number = |value: &Value| usize::try_from(value.as_u64().expect("a number")).expect("it fits");
    let (line, column) = (number(line), number(column));
    let starts = std::iter::once(0).chain(text.char_indices().filter_map(|(at, sign)| {
        let is_break = sign == '\n' || sign == '\r' && !text[at + 1..].starts_with('\n');
        is_break.then_some(at + 1)
    }));
    let start = starts.into_iter().nth(line - 1).expect("the line is there");
    start + text[start..].chars().take(column - 1).map(char::len_utf8).sum::<usize>()
}

/// A text with edits applied, each a list of line, column, end line, end column and new text; from last to first.
fn by_columns(text: &str, edits: &[[&Value; 5]]) -> String {
    let mut new = text.to_owned();
    for [line, column, end_line, end_column, with] in edits.iter().rev() {
        let span = byte(text, line, column)..byte(text, end_line, end_column);
        new.replace_range(span, with.as_str().expect("a text"));
    }
    new
}

fn from_json(text: &str, fix: &Value) -> String {
    let edits = fix["edits"].as_array().expect("edits");
    let edits: Vec<_> = edits
        .iter()
        .map(|edit| ["line", "column", "end_line", "end_column", "text"].map(|key| &edit[key]))
        .collect();
    by_columns(text, &edits)
}

fn from_sarif(text: &str, result: &Value) -> String {
    let edits = result["fixes"][0]["artifactChanges"][0]["replacements"].as_array().expect("edits");
    let edits: Vec<_> = edits
        .iter()
        .map(|edit| {
            let region = &edit["deletedRegion"];
            let [a, b, c, d] = ["startLine", "startColumn", "endLine", "endColumn"].map(|key| &region[key]);
            [a, b, c, d, &edit["insertedContent"]["text"]]
        })
        .collect();
    by_columns(text, &edits)
}

/// The quick fix for a finding, by rule and title.
fn quick_fix<'a>(actions: &'a [Value], server_code: &str, title: &str, nth: usize) -> &'a Value {
    let fits = |action: &&Value| action["title"] == title && action["diagnostics"][0]["code"] == server_code;
    actions.iter().filter(fits).nth(nth).unwrap_or_else(|| panic!("{server_code}: {title}: no quick fix"))
}

fn parsed(report: &impl Report, checked: &Checked) -> Value {
    let files = [report.file(checked)];
    serde_json::from_str(&report.run(&files, &goedwerk::report::Summary::default())).expect("JSON")
}

fn errors(checked: &Checked) -> usize {
    checked.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

#[test]
fn a_fix_is_the_same_edit_for_everybody() {
    let mut compared = 0;
    for (name, text) in texts() {
        let checked = check(URI, text.as_bytes(), Settings::default());
        let mendable: Vec<(usize, &Finding)> =
            checked.findings.iter().enumerate().filter(|(_, finding)| finding.fix.is_some()).collect();
        if mendable.is_empty() {
            continue;
        }
        let mut server = opened(&text);
        let quick = actions(&mut server, "quickfix");
        let is_shown = !quick.is_empty();
        let json = parsed(&Json::new(Language::Dutch, None), &checked);
        let sarif = parsed(&Sarif::new(Language::Dutch, None), &checked);
        let mut seen: Vec<(&str, String)> = Vec::new();
        for (index, finding) in mendable {
            let change = finding.fix.as_ref().expect("it has one");
            let wanted = edits(&checked, change).expect("it adds no more than a fix may add");
            let wanted = applied(&text, &wanted);
            let told = &json["files"][0]["findings"][index];
            assert_eq!(from_json(&text, &told["fix"]), wanted, "{name}, JSON");
            assert_eq!(from_sarif(&text, &sarif["runs"][0]["results"][index]), wanted, "{name}, SARIF");
            let title = told["fix"]["title"].as_str().expect("a title").to_owned();
            let nth = seen.iter().filter(|one| **one == (finding.rule.name, title.clone())).count();
            seen.push((finding.rule.name, title.clone()));
            if is_shown {
                let action = quick_fix(&quick, finding.rule.name, &title, nth);
                assert_eq!(apply(&text, &action["edit"]["changes"][URI]), wanted, "{name}, editor");
                compared += 1;
            }
            if change.is_certain {
                let after = check(URI, wanted.as_bytes(), Settings::default());
                assert!(errors(&after) <= errors(&checked), "{name}: {wanted}");
            }
        }
    }
    assert!(compared >= 50, "only {compared} quick fixes were compared");
}

#[test]
fn fix_all_in_the_editor_makes_what_fix_makes() {
    let mut compared = 0;
    // An editor sends characters, never the bytes of UTF-16.
    for (name, text) in texts().into_iter().filter(|(_, text)| !text.contains('\0')) {
        let fixed = fix(URI, text.as_bytes(), Settings::default());
        let mut server = opened(&text);
        let all = actions(&mut server, "source.fixAll");
        let Some(bytes) = fixed.bytes else {
            assert!(all.is_empty(), "{name}: {all:?}");
            continue;
        };
        let wanted = String::from_utf8(bytes).expect("it is UTF-8");
        assert_eq!(applied(&text, &fixed.edits), wanted, "{name}");
        if let Some(action) = all.first() {
            assert_eq!(apply(&text, &action["edit"]["changes"][URI]), wanted, "{name}");
            compared += 1;
        }
    }
    assert!(compared > 30, "only {compared} files were compared");
}

#[test]
fn what_is_mended_is_what_was_meant_and_the_rest_stays() {
    for (way, wanted) in [
        (WRITTEN[0], "soort: gemeente}}"),
        (WRITTEN[1], "    soort: gemeente\n    naam: X\n"),
        (WRITTEN[2], "    soort: >-\n      gemeente\n    naam: X\n"),
        (WRITTEN[3], "    soort: |-\n      gemeente\n\n    # en verder\n    naam: X\n"),
        (WRITTEN[4], "    soort: gemeente # 'waarom'\n"),
        (WRITTEN[5], "\"soort\": \"gemeente\"}}"),
        (WRITTEN[6], "organisatie: {naam: X}}"),
        (WRITTEN[7], "\"organisatie\":{\"naam\":\"X\"}}"),
        (WRITTEN[8], "  'organisatie':\n    naam: X\n"),
        (WRITTEN[9], "    uren_per_week: 2\n    vormen: [intervisie]\n"),
        (WRITTEN[10], "\"uren_per_week\": 2}}"),
    ] {
        for newline in ["\n", "\r\n"] {
            let text = format!("formaat: functieprofiel/1\n{way}{REST}").replace('\n', newline);
            let fixed = fix("a.yaml", text.as_bytes(), Settings::default());
            let new = fixed.bytes.map(|bytes| String::from_utf8(bytes).expect("UTF-8")).unwrap_or_default();
            assert!(new.contains(&wanted.replace('\n', newline)), "{text}\n->\n{new}");
            assert_eq!(new.matches('\n').count(), new.matches(newline).count(), "one kind of line break");
            assert!(new.ends_with(&REST.replace('\n', newline)), "{new}");
        }
    }
}

#[test]
fn the_line_with_the_format_fits_the_file() {
    for (text, wanted) in [
        ("  functie: {titel: K}\n", "  formaat: functieprofiel/1\n  functie: {titel: K}\n"),
        ("# é\r\nfunctie: {titel: K}\r\n", "# é\r\nformaat: functieprofiel/1\r\nfunctie: {titel: K}\r\n"),
    ] {
        let newline = if text.contains('\r') { "\r\n" } else { "\n" };
        let indent = &text[..text.len() - text.trim_start_matches(' ').len()];
        let rest = REST
            .trim_start()
            .lines()
            .fold(String::new(), |all, line| format!("{all}{indent}{line}{newline}"));
        let fixed = fix("a.yaml", format!("{text}{rest}").as_bytes(), Settings::default());
        assert_eq!(fixed.bytes.as_deref(), Some(format!("{wanted}{rest}").as_bytes()));
    }
}

#[test]
fn an_answer_about_many_findings_is_bounded() {
    let items = (0..300).fold(String::new(), |items, number| {
        items + &format!("  - {{naam: Luisteren {number}, gedragsindicatoren: [Werkt goed samen.]}}\n")
    });
    let text = format!("formaat: functieprofiel/1\nfunctie: {{titel: K}}\ncompetenties:\n{items}");
    let offered = actions(&mut opened(&text), "quickfix");
    assert!((10..=50).contains(&offered.len()), "{} actions", offered.len());
    let mut exceptions: Vec<&Value> = offered
        .iter()
        .filter(|action| action["title"].as_str().is_some_and(|title| title.contains("uitzondering")))
        .map(|action| &action["diagnostics"][0]["code"])
        .collect();
    let count = exceptions.len();
    exceptions.dedup();
    assert!(count > 0 && exceptions.len() == count, "an exception for a rule is offered once");
}

#[test]
fn many_edits_are_one_edit_with_the_same_result() {
    let lines = (0..1200).fold(String::new(), |lines, number| lines + &format!("\tk{number}: een\r\n"));
    let text =
        format!("formaat: functieprofiel/1\r\nfunctie: {{titel: é😀}}\r\ncontext:\r\n{lines}doel: Werk.\r\n");
    let wanted = fix(URI, text.as_bytes(), Settings::default());
    assert!(wanted.edits.len() >= 1200);
    let wanted = String::from_utf8(wanted.bytes.expect("the tabs are mended")).expect("it is UTF-8");
    for kind in ["quickfix", "source.fixAll"] {
        let offered = actions(&mut opened(&text), kind);
        let edits =
            &offered.iter().find(|action| !action["edit"].is_null()).expect("a fix")["edit"]["changes"][URI];
        assert_eq!(edits.as_array().map(Vec::len), Some(1), "{kind}");
        assert_eq!(apply(&text, edits), wanted, "{kind}");
    }
}

#[test]
fn the_exception_that_is_offered_reaches_a_text_of_several_lines() {
    let text = "formaat: functieprofiel/1\nfunctie: {titel: Medewerker}\nkerntaken: [{titel: a, taken: [Doet dit.]}]\n\
                competenties:\n  - naam: Luisteren\n    gedragsindicatoren:\n      - >-\n        Werkt\n        goed samen.\n";
    let params = json!({
        "textDocument": {"uri": URI},
        "range": {"start": {"line": 7, "character": 0}, "end": {"line": 8, "character": 20}},
        "context": {"diagnostics": []},
    });
    let offered = opened(text).request("textDocument/codeAction", params).expect("an answer");
    let offered = offered.as_array().expect("actions");
    let is_exception = |action: &&Value| {
        action["diagnostics"][0]["code"] == "indicator-vaag"
            && action["title"].as_str().is_some_and(|title| title.contains("uitzondering"))
    };
    let action = offered.iter().find(is_exception).expect("it is offered");
    let new = apply(text, &action["edit"]["changes"][URI]).replace("reden: \"\"", "reden: afgesproken");
    let checked = check(URI, new.as_bytes(), Settings::default());
    let is_left = checked.findings.iter().any(|finding| finding.rule.name == "indicator-vaag");
    assert!(!is_left && checked.suppressed.len() == 1, "{new}");
}
