//! A complete session between an editor and the server, over stdin and stdout.

mod client;
mod same_edit;

use client::{Client, apply, utf16};
use goedwerk::check::{Settings, check};
use goedwerk::lint::rules;
use serde_json::{Value, json};

const PROFILE: &str = "\
formaat: functieprofiel/1
functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - tekst: Voert het eerste gesprek.
        competenties: [luisteren]
competentis:
  - naam: Luisteren
    gedragsindicatoren:
      - Vat samen wat de inwoner zegt.
";

fn codes(diagnostics: &[Value]) -> Vec<&str> {
    diagnostics.iter().filter_map(|diagnostic| diagnostic["code"].as_str()).collect()
}

fn labels(items: &Value) -> Vec<&str> {
    items.as_array().into_iter().flatten().filter_map(|item| item["label"].as_str()).collect()
}

#[test]
fn a_slip_is_shown_explained_mended_and_gone() {
    let mut client = Client::start(&[], json!({}));
    let uri = client.uri("profiel.yaml");
    let found = client.open(&uri, PROFILE);
    let slip =
        found.iter().find(|diagnostic| diagnostic["code"] == "sleutel-onbekend").expect("the slip is found");
    let slip_range = json!({"start": {"line": 7, "character": 0}, "end": {"line": 7, "character": 11}});
    assert_eq!(slip["range"], slip_range);
    assert_eq!((&slip["severity"], &slip["source"]), (&json!(1), &json!("goedwerk")));
    assert!(slip["message"].as_str().is_some_and(|text| text.contains("competentis")), "{slip}");

    let hover = client.at("textDocument/hover", &uri, 7, 3);
    let text = hover["contents"]["value"].as_str().expect("a text");
    assert!(text.contains("sleutel-onbekend") && text.contains("Bron"), "{text}");
    assert_eq!(client.at("textDocument/hover", &uri, 2, 3)["contents"]["kind"], "markdown");

    let actions = client.actions(&uri, &slip["range"], None);
    let fix = &actions[0];
    assert_eq!(fix["title"], "Hernoem \"competentis\" naar \"competenties\"");
    assert_eq!((&fix["isPreferred"], &fix["kind"]), (&json!(true), &json!("quickfix")));
    assert_eq!(fix["diagnostics"][0]["code"], "sleutel-onbekend");
    let mended = apply(PROFILE, &fix["edit"]["changes"][&uri]);
    assert_eq!(mended, PROFILE.replace("competentis:", "competenties:"));
    let all = client.actions(
        &uri,
        &json!({"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}),
        Some("source.fixAll"),
    );
    assert_eq!(all.as_array().map(Vec::len), Some(1), "{all}");
    assert_eq!(apply(PROFILE, &all[0]["edit"]["changes"][&uri]), mended);

    let found = client.change(&uri, 2, json!([{"text": mended}]));
    assert!(!codes(&found).contains(&"sleutel-onbekend") && !found.is_empty(), "{:?}", codes(&found));
    assert_eq!(client.stop(), Some(0));
}

#[test]
fn positions_hold_behind_accents_and_emoji() {
    for (encodings, column) in [(json!(["utf-16"]), 24), (json!(["utf-8", "utf-16"]), 27)] {
        let is_bytes = encodings[0] == "utf-8";
        let mut client = Client::start(&[], json!({"general": {"positionEncodings": encodings}}));
        let chosen = if is_bytes { "utf-8" } else { "utf-16" };
        assert_eq!(client.capabilities["positionEncoding"], chosen);
        let uri = client.uri("profiel.yaml");
        let text = PROFILE.replace("{titel: Klantmanager}", "{titel: \"é😀\", titl: x}");
        let found = client.open(&uri, &text);
        let line = text.lines().nth(1).expect("a second line");
        let at = line.find("titl:").expect("the slip");
        assert_eq!(column, if is_bytes { at } else { utf16(&line[..at]) });
        let slip =
            found.iter().find(|diagnostic| diagnostic["range"]["start"]["line"] == 1).expect("the slip");
        assert_eq!(slip["range"]["start"]["character"], column, "{slip}");
        // The author deletes the typo: from the comma before it up to the brace.
        let range = json!({"start": {"line": 1, "character": column - 2}, "end": {"line": 1, "character": column + 7}});
        let found = client.change(&uri, 2, json!([{"range": range, "text": ""}]));
        let is_slip = |diagnostic: &Value| {
            diagnostic["code"] == "sleutel-onbekend" && diagnostic["range"]["start"]["line"] == 1
        };
        assert!(!found.iter().any(is_slip), "{found:?}");
        assert_eq!(client.stop(), Some(0));
    }
}

#[test]
fn keys_values_rules_and_ids_are_completed_while_typing() {
    let mut client = Client::start(&[], json!({}));
    let uri = client.uri("profiel.yaml");
    let good = PROFILE.replace("competentis", "competenties");
    let cases = [
        ("\nco", "context", "competenties"),
        ("    d", "dimensies", "naam"),
        ("    dimensies: [et", "ethiek", "luisteren"),
        ("uitzonderingen:\n  - regel: inter", "intervisie-ontbreekt", "sleutel-onbekend"),
        ("beroepssituaties:\n  - tekst: x\n    vraagt: [", "luisteren", "ethiek"),
    ];
    client.open(&uri, &good);
    for (version, (typed, offered, not_offered)) in (2..).zip(cases) {
        let text = format!("{good}{typed}");
        client.change(&uri, version, json!([{"text": text}]));
        let line = text.lines().count() - 1;
        let column = text.lines().last().map_or(0, str::len);
        let items = client.at("textDocument/completion", &uri, line, column);
        let labels = labels(&items);
        assert!(labels.contains(&offered), "{typed}: {labels:?}");
        assert!(!labels.contains(&not_offered), "{typed}: {labels:?}");
        // An offered completion can be applied: the file then contains it.
        let item = items.as_array().into_iter().flatten().find(|item| item["label"] == offered);
        let taken = apply(&text, &json!([item.expect("it is offered")["textEdit"]]));
        assert!(taken.contains(offered) && taken.len() > text.len(), "{taken}");
    }
    assert_eq!(client.stop(), Some(0));
}

#[test]
fn files_beside_each_other_are_read_as_they_are_being_written() {
    let mut client = Client::start(&[], json!({}));
    let (profile, vacancy) = (client.uri("profiel.yaml"), client.uri("vacature.yaml"));
    let good = PROFILE.replace("competentis", "competenties");
    std::fs::write(client.folder.path().join("profiel.yaml"), &good).expect("it can be written");
    let text = "formaat: vacature/1\nprofiel: profiel.yaml\ntonen: {competenties: [luisteren]}\n";
    let found = client.open(&vacancy, text);
    assert!(!codes(&found).contains(&"verwijzing-onbekend"), "the profile is read from the disk: {found:?}");

    let place = client.at("textDocument/definition", &vacancy, 2, 24);
    assert_eq!((&place["uri"], &place["range"]["start"]["line"]), (&json!(profile), &json!(8)));
    let place = client.at("textDocument/definition", &vacancy, 1, 12);
    assert_eq!((&place["uri"], &place["range"]["start"]["line"]), (&json!(profile), &json!(0)));

    // The profile is open in the editor, with a renamed competency, and not saved.
    client.open(&profile, &good.replace("naam: Luisteren", "naam: Doorvragen"));
    let found = client.diagnostics(&vacancy);
    assert!(codes(&found).contains(&"verwijzing-onbekend"), "the open file takes precedence: {found:?}");
    let items = client.at("textDocument/completion", &vacancy, 2, 23);
    assert_eq!(labels(&items), ["doorvragen"]);

    client.notify("textDocument/didClose", json!({"textDocument": {"uri": profile}}));
    assert_eq!(client.diagnostics(&profile), Vec::<Value>::new(), "closing clears");
    assert!(
        !codes(&client.diagnostics(&vacancy)).contains(&"verwijzing-onbekend"),
        "the file on disk is used again"
    );
    assert_eq!(client.stop(), Some(0));
}

#[test]
fn a_reference_leads_to_its_competency() {
    let mut client = Client::start(&[], json!({}));
    let uri = client.uri("profiel.yaml");
    client.open(&uri, &PROFILE.replace("competentis", "competenties"));
    let place = client.at("textDocument/definition", &uri, 6, 25);
    assert_eq!(
        (&place["uri"], &place["range"]["start"]),
        (&json!(uri), &json!({"line": 8, "character": 10}))
    );
    assert_eq!(client.at("textDocument/definition", &uri, 0, 2), Value::Null);
    assert_eq!(client.stop(), Some(0));
}

#[test]
fn a_file_has_an_outline() {
    let mut client = Client::start(&[], json!({}));
    let uri = client.uri("profiel.yaml");
    client.open(&uri, &PROFILE.replace("competentis", "competenties"));
    let outline = client.request("textDocument/documentSymbol", json!({"textDocument": {"uri": uri}}));
    let outline = outline.expect("an outline");
    let names: Vec<_> =
        outline.as_array().into_iter().flatten().map(|symbol| symbol["name"].clone()).collect();
    assert_eq!(names, ["functie", "kerntaken", "competenties"]);
    let item = &outline[2]["children"][0];
    assert_eq!(
        (&item["name"], &item["selectionRange"]["start"]),
        (&json!("Luisteren"), &json!({"line": 8, "character": 10}))
    );
    assert_eq!(client.stop(), Some(0));
}

#[test]
fn other_files_are_none_of_our_business() {
    let mut client = Client::start(&[], json!({}));
    let uri = client.uri("compose.yaml");
    assert_eq!(client.open(&uri, "services:\n  web: {image: x}\ntab:\t[\n"), Vec::<Value>::new());
    assert_eq!(client.at("textDocument/hover", &uri, 0, 2), Value::Null);
    assert_eq!(client.at("textDocument/completion", &uri, 1, 3), Value::Null);
    assert_eq!(client.stop(), Some(0));
}

#[test]
fn an_exception_is_made_with_its_reason_open() {
    let mut client = Client::start(&[], json!({}));
    let uri = client.uri("profiel.yaml");
    let good = PROFILE.replace("competentis", "competenties");
    let found = client.open(&uri, &good);
    let gap = found.iter().find(|found| found["code"] == "intervisie-ontbreekt").expect("it is a gap");
    let actions = client.actions(&uri, &gap["range"], Some("quickfix"));
    let of_gap = |start: &str| {
        let actions = actions.as_array().into_iter().flatten();
        let mut of_gap = actions.filter(|action| action["diagnostics"][0]["code"] == "intervisie-ontbreekt");
        of_gap.find(|action| action["title"].as_str().is_some_and(|title| title.starts_with(start))).cloned()
    };
    let exception = of_gap("Maak een uitzondering").expect("an exception can be made");
    let text = apply(&good, &exception["edit"]["changes"][&uri]);
    assert!(text.ends_with("uitzonderingen:\n  - regel: intervisie-ontbreekt\n    reden: \"\"\n"), "{text}");
    let found = client.change(&uri, 2, json!([{"text": text}]));
    assert!(codes(&found).contains(&"uitzondering-zonder-reden"), "{:?}", codes(&found));
    let text = text.replace("reden: \"\"", "reden: Begint in 2027.");
    let found = client.change(&uri, 3, json!([{"text": text}]));
    assert!(!codes(&found).contains(&"intervisie-ontbreekt"), "{:?}", codes(&found));
    assert_eq!(client.stop(), Some(0));
}

/// Findings that the example of a rule cannot resolve.
const LEFT: [&str; 10] = [
    // One aspect with both poles, among several with only one.
    "alleen-bureaucratisch: 1 left, []",
    "alleen-ondernemend: 1 left, []",
    // The competency in the example that applies the code does not exist in every profile.
    "beroepscode-lege-huls: 0 left, [\"verwijzing-onbekend\"]",
    "beroepscode-ontbreekt: 0 left, [\"verwijzing-onbekend\"]",
    // The requirement is still listed as a competency.
    "eis-als-competentie: 1 left, []",
    // The existing text must be rewritten, and only the author knows how.
    "indicator-dubbel: no action",
    "indicator-niet-waarneembaar: no action",
    "indicator-vaag: no action",
    "uitzondering-onleesbaar: no action",
    // A format is given but unknown; existing text is not overwritten.
    "formaat-onbekend: no action",
];

/// Inserting the example of a rule with one click resolves its finding and adds no others.
#[test]
fn every_example_can_be_taken_over() {
    let mut client = Client::start(&[], json!({}));
    let uri = client.uri("profiel.yaml");
    client.open(&uri, "");
    let mut left: Vec<String> = Vec::new();
    let mut tried = 0;
    let mut version = 1;
    for rule in rules().filter(|rule| !rule.snippet.is_empty()) {
        let (bytes, _) = rule.bad.complete();
        let text = String::from_utf8(bytes).expect("the example is text");
        version += 1;
        let found = client.change(&uri, version, json!([{"text": text}]));
        // The tests of the rules verify that every bad example has its finding.
        let Some(gap) = found.iter().find(|found| found["code"] == rule.name) else { continue };
        tried += 1;
        let actions = client.actions(&uri, &gap["range"], Some("quickfix"));
        let actions = actions.as_array().expect("a list").iter();
        let mut example = actions.filter(|action| {
            let title = action["title"].as_str().unwrap_or_default();
            title.starts_with("Voeg het voorbeeld") && title.contains(&format!(" {} ", rule.name))
        });
        let Some(example) = example.next() else {
            left.push(format!("{}: no action", rule.name));
            continue;
        };
        let changed = apply(&text, &example["edit"]["changes"][&uri]);
        let checked = check("", changed.as_bytes(), Settings::default());
        let of_rule: Vec<_> = checked.findings.iter().filter(|found| found.rule.name == rule.name).collect();
        let errors: Vec<_> = checked
            .findings
            .iter()
            .filter(|found| {
                // The profile of a vacancy is another file, which the example does not contain.
                let is_about_profile = found.place.pointer() == "/profiel";
                let is_error = found.severity == goedwerk::rule::Severity::Error;
                is_error && found.rule.name != rule.name && !is_about_profile
            })
            .map(|found| found.rule.name)
            .collect();
        if !of_rule.is_empty() || !errors.is_empty() {
            left.push(format!("{}: {} left, {errors:?}", rule.name, of_rule.len()));
        }
    }
    assert_eq!(left, LEFT);
    assert!(tried > 45, "{tried}");
    assert_eq!(client.stop(), Some(0));
}

#[test]
fn it_speaks_the_language_asked_for() {
    let options = json!({"lang": "en"});
    for (args, options) in [(&["--lang", "en"][..], Value::Null), (&[][..], options)] {
        let mut client = Client::start_with(args, json!({}), options);
        let uri = client.uri("profiel.yaml");
        let found = client.open(&uri, PROFILE);
        let slip = found.iter().find(|found| found["code"] == "sleutel-onbekend").expect("the slip");
        let actions = client.actions(&uri, &slip["range"], None);
        assert!(actions.to_string().contains("Rename"), "{actions}");
        assert_eq!(client.stop(), Some(0));
    }
}

#[test]
fn evidence_is_shown_to_editors_that_can() {
    let capabilities = json!({"textDocument": {"publishDiagnostics": {"relatedInformation": true}}});
    let text = PROFILE.replace("competentis", "competenties")
        + "inleiding: Handhaaft de plichten van de Participatiewet. Controleert of de inwoner de plichten nakomt.\n";
    let count = |capabilities: Value| {
        let mut client = Client::start(&[], capabilities);
        let uri = client.uri("profiel.yaml");
        let found = client.open(&uri, &text);
        assert_eq!(client.stop(), Some(0));
        found.iter().filter(|found| found["relatedInformation"][0]["location"]["uri"] == json!(uri)).count()
    };
    assert!(count(capabilities) > 0);
    assert_eq!(count(json!({})), 0);
}

#[test]
fn mistakes_of_the_editor_get_an_answer_and_end_nothing() {
    let mut client = Client::start(&[], json!({}));
    let error = |answer: Result<Value, Value>| answer.expect_err("an error")["code"].clone();
    assert_eq!(error(client.request("textDocument/onbekend", json!({}))), -32601);
    assert_eq!(error(client.request("textDocument/hover", json!({"position": "hier"}))), -32602);
    assert_eq!(error(client.request("initialize", json!({}))), -32600);
    client.notify("textDocument/didOpen", json!({"tekst": 1}));
    client.notify(
        "textDocument/didChange",
        json!({"textDocument": {"uri": "file:///nergens", "version": 1}, "contentChanges": []}),
    );
    client.notify("$/onbekend", json!({}));
    let uri = client.uri("profiel.yaml");
    client.open(&uri, PROFILE);
    let outside = json!([{"range": {"start": {"line": 99, "character": 9}, "end": {"line": 3, "character": 9_999}}, "text": "x"}]);
    client.change(&uri, 2, outside);
    assert_eq!(client.at("textDocument/hover", "file:///nergens", 0, 0), Value::Null);
    assert_eq!(client.stop(), Some(0));
}

#[test]
fn leaving_without_a_word_is_noticed() {
    let mut client = Client::start(&[], json!({}));
    client.notify("exit", Value::Null);
    assert_eq!(client.wait(), Some(1));
    let mut client = Client::silent(&[]);
    let early = client.request("textDocument/hover", json!({}));
    assert_eq!(early.expect_err("it is too early")["code"], -32002);
    client.hang_up();
    assert_eq!(client.wait(), Some(1));
}

#[test]
fn the_settings_of_the_folder_hold() {
    let mut client = Client::start(&[], json!({}));
    let settings = "kies = [\"leren\"]\n[[per-pad]]\npaden = [\"streng.yaml\"]\nernst.leren = \"fout\"\n";
    std::fs::write(client.folder.path().join("goedwerk.toml"), settings).expect("it can be written");
    let text = PROFILE.replace("competentis", "competenties");
    let uri = client.uri("map/profiel.yaml");
    let found = client.open(&uri, &text);
    assert!(codes(&found).contains(&"intervisie-ontbreekt"), "{found:?}");
    assert!(!codes(&found).contains(&"ethiek-ontbreekt"), "{found:?}");
    let uri = client.uri("streng.yaml");
    let found = client.open(&uri, &text);
    assert!(found.iter().all(|found| found["severity"] == 1), "{found:?}");
    assert_eq!(client.stop(), Some(0));
}
