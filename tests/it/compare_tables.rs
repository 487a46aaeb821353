//! Comparisons for programs and spreadsheets, and sharded collections.

use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Read as _};
use std::path::PathBuf;
use std::process::Output;

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use serde_json::Value;

use crate::support::{self, kept, read};

const FOLDERS: [&str; 2] = ["profiles", "tests/profielen"];

/// A profile with words that a spreadsheet might interpret as formulas.
const FORMULAS: &str = "formaat: functieprofiel/1
functie: {titel: \"=1+1\", organisatie: {naam: \"@SOM(A1)\"}}
kerntaken: [{titel: Begeleiden, taken: [Begeleidt mensen naar werk.]}]
competenties:
  - naam: Samenwerken
    gedragsindicatoren: [\"-Werkt samen met collega's in een team aan de opgave.\"]
  - naam: \"+Leren; \\\"samen\\\"\"
    gedragsindicatoren: [\"=HYPERLINK(\\\"https://voorbeeld.nl\\\") Bespreekt een moreel dilemma met collega's.\"]
";

fn goedwerk(args: &[&str], input: Option<&[u8]>) -> Output {
    input.map_or_else(|| support::goedwerk(args), |input| support::goedwerk_reads(args, input))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("it is UTF-8")
}

fn folder(name: &str) -> PathBuf {
    kept(&format!("compare_tables/{name}"))
}

/// The whole collection in a single run, in this format.
fn whole(format: &str) -> Vec<u8> {
    let output = goedwerk(&[&["compare"][..], &FOLDERS, &["--format", format]].concat(), None);
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
    output.stdout
}

fn fingerprints() -> Vec<String> {
    let output = goedwerk(&[&["compare"][..], &FOLDERS, &["--fingerprint"]].concat(), None);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    text(&output.stdout).lines().map(|line| format!("{line}\n")).collect()
}

fn workbook(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    open_workbook_from_rs(Cursor::new(bytes)).expect("it is a workbook")
}

fn rows(bytes: Vec<u8>, sheet: &str) -> Vec<Vec<Data>> {
    let range = workbook(bytes).worksheet_range(sheet).expect("the sheet is there");
    range.rows().map(<[Data]>::to_vec).collect()
}

/// A part of the package, as written.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is a package");
    let mut text = String::new();
    archive.by_name(name).expect("the part is there").read_to_string(&mut text).expect("it is text");
    text
}

#[test]
fn shards_merged_are_the_whole_whatever_the_cut_and_the_order() {
    let lines = fingerprints();
    assert_eq!(lines.len(), 8);
    let folder = folder("shards");
    let cuts: [&[usize]; 3] = [&[1, 7], &[3, 3, 2], &[8]];
    let expected: Vec<(&str, Vec<u8>)> = ["markdown", "text", "html", "json", "csv", "xlsx", "docx"]
        .map(|format| (format, whole(format)))
        .into();
    for (number, cut) in cuts.into_iter().enumerate() {
        let mut rest: Vec<String> = lines.clone();
        if number == 1 {
            rest.reverse();
        }
        let mut shards = Vec::new();
        for (shard, size) in cut.iter().enumerate() {
            let path = folder.join(format!("{number}-{shard}.ndjson"));
            let lines: String = rest.drain(..*size).collect();
            fs::write(&path, lines).expect("the shard can be written");
            shards.insert(0, path.to_string_lossy().into_owned());
        }
        for (format, expected) in &expected {
            let mut args = vec!["compare", "--merge", "--format", format];
            args.extend(shards.iter().map(String::as_str));
            let output = goedwerk(&args, None);
            assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
            assert!(output.stdout == *expected, "{format} of {cut:?}");
        }
    }
}

#[test]
fn parts_of_parts_and_doubled_lines_change_nothing() {
    let mut lines = fingerprints();
    lines.extend(lines.clone());
    let merged = goedwerk(&["compare", "--merge", "--fingerprint", "-"], Some(lines.concat().as_bytes()));
    assert_eq!(text(&merged.stdout).lines().count(), 8);
    let output = goedwerk(&["compare", "--merge", "-", "--format", "csv"], Some(&merged.stdout));
    assert!(output.stdout == whole("csv"));
}

#[test]
fn a_line_that_is_no_fingerprint_is_told_with_its_number() {
    let good = fingerprints().concat();
    let other_version = good.replace("\"versie\":\"", "\"versie\":\"0.0.0-");
    let changed = format!("{good}{}", good.replace("\"titel\":\"", "\"titel\":\"Hoofd "));
    for (input, expected) in [
        (format!("{good}{{\"naam\": 1}}\n"), "regel 9 is geen vingerafdruk"),
        (format!("{{\"formaat\": \"nulmeting/1\"}}\n{good}"), "regel 1 heeft het formaat nulmeting/1"),
        (other_version, "regel 1 is gemaakt met goedwerk 0.0.0-"),
        (changed, "staat er al, met een andere inhoud"),
    ] {
        let output = goedwerk(&["compare", "--merge", "-"], Some(input.as_bytes()));
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{expected}");
        assert!(text(&output.stderr).contains(expected), "{}", text(&output.stderr));
    }
}

#[test]
fn a_file_with_errors_is_left_out_and_told_in_the_parts_and_in_the_whole() {
    let folder = folder("errors");
    let path = folder.join("kapot.yaml");
    fs::write(&path, "formaat: functieprofiel/1\nfunctie: {}\n").expect("it can be written");
    let path = path.to_string_lossy().into_owned();
    let args = ["compare", "profiles", &path];
    let whole = goedwerk(&[&args[..], &["--format", "json"]].concat(), None);
    assert_eq!(whole.status.code(), Some(2));
    let json: Value = serde_json::from_slice(&whole.stdout).expect("it is JSON");
    assert_eq!(json["overgeslagen"][0]["bestand"], path.as_str());
    assert_eq!(json["overgeslagen"][0]["reden"], "fouten");
    let shard = goedwerk(&[&args[..], &["--fingerprint"]].concat(), None);
    assert_eq!(shard.status.code(), Some(2));
    let merged = goedwerk(&["compare", "--merge", "-", "--format", "json"], Some(&shard.stdout));
    assert_eq!(merged.status.code(), Some(2));
    assert!(merged.stdout == whole.stdout);
    let markdown = text(&goedwerk(&args, None).stdout);
    assert!(
        markdown.contains("Niet meegenomen") && markdown.contains("kapot.yaml: heeft fouten"),
        "{markdown}"
    );
    let page = text(&goedwerk(&[&args[..], &["--format", "html"]].concat(), None).stdout);
    assert!(page.contains("<h2 id=\"overgeslagen\">Niet meegenomen</h2>"), "{page}");
    assert!(page.contains("kapot.yaml: heeft fouten"), "{page}");
}

#[test]
fn a_template_of_the_user_makes_the_document_of_two_profiles() {
    let folder = folder("own_template");
    fs::create_dir_all(folder.join("nl")).expect("it can be made");
    fs::write(folder.join("nl/vergelijking.md.j2"), "# Eigen blad: {{ profielen[0].naam }}\n")
        .expect("it can be written");
    let templates = folder.to_string_lossy().into_owned();
    let pair = ["profiles/uwv/werkcoach.yaml", "profiles/gemeenten/klantmanager.yaml"];
    let output = goedwerk(&["compare", pair[0], pair[1], "--templates", &templates], None);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(text(&output.stdout).trim_end(), "# Eigen blad: Werkcoach (UWV)");
}

#[test]
fn a_stream_gives_what_files_give() {
    let names = ["profiles/uwv/werkcoach.yaml", "tests/profielen/kort.yaml", "tests/profielen/regio.yaml"];
    let mut stream = String::new();
    for name in names {
        let yaml = read(name);
        let _ = writeln!(stream, "{}", serde_json::json!({ "bestand": name, "tekst": yaml }));
    }
    for command in [
        &["compare", "--fingerprint"][..],
        &["coverage", "--format", "ndjson"],
        &["check", "--format", "ndjson"],
    ] {
        let files = goedwerk(&[command, &names].concat(), None);
        let streamed = goedwerk(&[command, &["--from", "ndjson", "-"]].concat(), Some(stream.as_bytes()));
        assert_eq!(text(&streamed.stdout), text(&files.stdout), "{command:?}");
        assert_eq!(streamed.status.code(), files.status.code(), "{command:?}: {}", text(&streamed.stderr));
        let lines: Vec<Value> = text(&files.stdout)
            .lines()
            .map(|line| serde_json::from_str(line).expect("each line is JSON"))
            .collect();
        assert_eq!(lines.len(), 3, "{command:?}");
        // A line that is not a file is reported, and the others are processed.
        let broken = format!("geen json\n{stream}");
        let output = goedwerk(&[command, &["--from", "ndjson", "-"]].concat(), Some(broken.as_bytes()));
        assert_eq!(
            (output.status.code(), text(&output.stdout)),
            (Some(2), text(&files.stdout)),
            "{command:?}"
        );
        assert!(text(&output.stderr).contains("-: regel 1 is geen bestand"), "{}", text(&output.stderr));
    }
}

#[test]
fn ndjson_of_check_has_the_files_of_json() {
    let json = goedwerk(&["check", "profiles", "--format", "json"], None).stdout;
    let json: Value = serde_json::from_slice(&json).expect("it is JSON");
    let lines = text(&goedwerk(&["check", "profiles", "--format", "ndjson"], None).stdout);
    let lines: Vec<Value> =
        lines.lines().map(|line| serde_json::from_str(line).expect("it is JSON")).collect();
    assert_eq!(json["files"], Value::Array(lines));
}

#[test]
fn nobody_who_is_not_watching_sees_progress() {
    let output = goedwerk(&[&["compare"][..], &FOLDERS].concat(), None);
    assert_eq!(text(&output.stderr), "");
}

#[test]
fn csv_is_as_dutch_excel_reads_it() {
    let csv = text(&whole("csv"));
    let body = csv.strip_prefix('\u{feff}').expect("it begins with a byte order mark");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(body.as_bytes());
    assert_eq!(reader.headers().expect("there are headings").get(0), Some("Profiel"));
    let records: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("it is a row")).collect();
    let dimensions = goedwerk::dimensions::catalogue().dimensions().count();
    assert_eq!(records.len(), 8 * dimensions);
    let row = records
        .iter()
        .find(|row| row[8].ends_with("werkcoach.yaml") && &row[4] == "Vakmanschap")
        .expect("the werkcoach is there");
    assert_eq!(&row[5], "expliciet");
    assert!(row[6].parse::<usize>().is_ok_and(|count| count > 0) && !row[7].is_empty());
}

#[test]
fn words_that_look_like_formulas_stay_words() {
    let folder = folder("formulas");
    fs::write(folder.join("formule.yaml"), FORMULAS).expect("it can be written");
    let paths = [&folder.to_string_lossy(), "tests/profielen/kort.yaml"];
    let csv = text(&goedwerk(&["compare", paths[0], paths[1], "--format", "csv"], None).stdout);
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(csv.as_bytes());
    let mut seen = 0;
    for row in reader.records().map(|row| row.expect("it is a row")) {
        assert!(row.iter().all(|field| !field.starts_with(['=', '+', '-', '@'])), "{row:?}");
        seen += usize::from(row[0].starts_with("'=1+1") && &row[1] == "'@SOM(A1)");
    }
    assert!(seen > 0);

    let bytes = goedwerk(&["compare", paths[0], paths[1], "--format", "xlsx"], None).stdout;
    let cells = rows(bytes.clone(), "Matrix");
    assert!(cells.iter().any(|row| row[1] == Data::String("@SOM(A1)".to_owned())), "verbatim");
    let names = workbook(bytes.clone()).sheet_names();
    for sheet in 1..=names.len() {
        let xml = part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
        assert!(!xml.contains("<f>") && !xml.contains("<f ") && !xml.contains("<hyperlink"), "{sheet}");
    }
}

#[test]
fn the_workbook_has_its_sheets_and_says_what_the_profiles_say() {
    let bytes = whole("xlsx");
    let names = workbook(bytes.clone()).sheet_names();
    let expected = [
        "Leeswijzer",
        "Matrix",
        "Groepen",
        "Vindplaatsen",
        "Overeenkomsten",
        "Hetzelfde werk",
        "Buitenbeentjes",
        "Te leen",
        "Draaitabel",
    ];
    assert_eq!(names, expected);

    let dimensions = goedwerk::dimensions::catalogue().dimensions().count();
    let matrix = rows(bytes.clone(), "Matrix");
    assert_eq!((matrix.len(), matrix[1].len()), (2 + 8, 3 + dimensions));
    let craft = matrix[1]
        .iter()
        .position(|cell| *cell == Data::String("Vakmanschap".to_owned()))
        .expect("it is there");
    let coach = matrix.iter().find(|row| row[0].to_string().starts_with("Werkcoach")).expect("it is there");
    assert_eq!(coach[craft], Data::Float(2.0));

    assert_eq!(rows(bytes.clone(), "Draaitabel").len(), 1 + 8 * dimensions);
    let groups = rows(bytes.clone(), "Groepen");
    assert!(groups[0].iter().any(|cell| *cell == "Alle profielen (n = 8)"), "{:?}", groups[0]);

    let json: Value = serde_json::from_slice(&whole("json")).expect("it is JSON");
    let members: usize = ["competenties", "kerntaken", "vakkennis"]
        .iter()
        .flat_map(|part| json[part]["rijen"].as_array().expect("a list"))
        .map(|row| row["leden"].as_array().expect("a list").len())
        .sum();
    assert_eq!(rows(bytes.clone(), "Overeenkomsten").len(), 1 + members);
    let evidence: usize = json["profielen"]
        .as_array()
        .expect("a list")
        .iter()
        .flat_map(|row| row["profiel"]["dimensies"].as_object().expect("an object").values())
        .map(|covered| covered["bewijs"].as_array().map_or(0, Vec::len))
        .sum();
    assert_eq!(rows(bytes, "Vindplaatsen").len(), 1 + evidence);
}

#[test]
fn the_workbook_is_set_up_for_reading() {
    let bytes = whole("xlsx");
    let matrix = part(&bytes, "xl/worksheets/sheet2.xml");
    for expected in ["<pane xSplit=\"1\" ySplit=\"2\"", "<autoFilter ", "<colorScale>", "<mergeCell "] {
        assert!(matrix.contains(expected), "{expected}");
    }
    assert!(part(&bytes, "xl/worksheets/sheet3.xml").contains("<colorScale>"));
    let table = part(&bytes, "xl/tables/table1.xml");
    assert!(table.contains("displayName=\"Draaitabel\""), "{table}");
    let book = part(&bytes, "xl/workbook.xml");
    assert!(book.contains("_xlnm.Print_Titles"), "{book}");
    let styles = part(&bytes, "xl/styles.xml");
    assert!(styles.contains("expliciet") && styles.contains("ontbreekt"), "{styles}");
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains("1980-01-01") && core.contains("Vergelijking van functieprofielen"), "{core}");
}

#[test]
fn json_names_its_format_and_has_the_matrix() {
    let json: Value = serde_json::from_slice(&whole("json")).expect("it is JSON");
    assert_eq!(json["formaat"], "vergelijking/1");
    assert_eq!(json["profielen"].as_array().map(Vec::len), Some(8));
    let row = &json["dimensies"]["families"][0]["dimensies"][0];
    assert_eq!(row["dekking"].as_array().map(Vec::len), Some(8), "{row}");
    for key in ["clusters", "buitenbeentjes", "te_leen"] {
        assert!(json[key].is_array(), "{key}");
    }
}

#[test]
fn what_people_said_of_pairs_counts_and_names_that_are_none_are_told() {
    let file = folder("koppelingen").join("koppelingen.yaml");
    let run = |pairings: &str| {
        fs::write(&file, pairings).expect("it can be written");
        let profiles = ["profiles/uwv/werkcoach.yaml", "profiles/gemeenten/klantmanager.yaml"];
        let named = ["--koppelingen", file.to_str().expect("a plain path")];
        goedwerk(&[&["compare"][..], &profiles, &named].concat(), None)
    };
    let output = run("formaat: koppelingen/1
zelfde:
  - een: {profiel: uwv-werkcoach, onderdeel: oordeelsvorming}
    ander: {profiel: voorbeeldstad-klantmanager, onderdeel: oordelen-en-besluiten}
  - een: {profiel: uwv-werkcoach, onderdeel: samenwerkn}
    ander: {profiel: voorbeeldstad-klantmanager, onderdeel: zwemmen}
");
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).contains("| Oordeelsvorming | Oordelen en besluiten | bevestigd |"));
    let said = text(&output.stderr);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 2, "{said}");
    assert!(
        lines[0].contains("regel 5, kolom 46") && lines[0].ends_with("Is \"samenwerken\" bedoeld?"),
        "{said}"
    );
    assert!(lines[1].contains("regel 6, kolom 61") && lines[1].contains("\"zwemmen\""), "{said}");

    let output = run("formaat: vacature/1\nprofiel: x.yaml\n");
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), String::new()));
    assert!(text(&output.stderr).contains("koppelingen"), "{}", text(&output.stderr));
}
