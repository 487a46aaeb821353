//! Word, ODT, PDF and HTML files are accepted wherever a YAML profile is.

use std::fs;
use std::process::Output;

use tempfile::TempDir;

use goedwerk::check::{Checked, Settings};
use goedwerk::finding::Place;
use goedwerk::placing::Nature;
use goedwerk::profile_document::{PlacedDocument, check_document};
use goedwerk::reader::{Kind, read};

use crate::made_documents::{Line, docx, odt};
use crate::support::{bytes, code, command, real_texts, scratch, stderr, stdout};

/// A job description in the style of a real organisation.
fn consulent() -> Vec<Line> {
    vec![
        Line::heading(1, "Functieprofiel Consulent Inkomen"),
        Line::row(&["Functienaam", "Consulent Inkomen"]),
        Line::row(&["Schaal", "8"]),
        Line::heading(1, "1. Doel van de functie"),
        Line::plain("De consulent beoordeelt aanvragen. Hij is het eerste aanspreekpunt voor de klant."),
        Line::plain("De consulent levert maatwerk."),
        Line::heading(1, "2. Resultaatgebieden"),
        Line::heading(2, "Intake en aanvraag"),
        Line::item(0, "Voert intakegesprekken met klanten en hij stelt beschikkingen op."),
        Line::item(0, "Legt maatregelen op als de klant niet meewerkt."),
        Line::heading(1, "3. Competenties"),
        Line::heading(2, "Klantgerichtheid"),
        Line::item(0, "Luistert goed."),
        Line::heading(2, "Integriteit"),
        Line::heading(1, "4. Contacten"),
        Line::plain("Extern: met het UWV over gegevens."),
        Line::heading(1, "5. Vergaderschema"),
        Line::plain("Elke eerste maandag van de maand."),
    ]
}

/// For each finding, the headings above it and the text that it is about.
fn places(checked: &Checked) -> Vec<(String, String)> {
    let places = checked.findings.iter().map(|finding| {
        let span = checked.document.span(&checked.source, &finding.place);
        let place = match checked.document_place(&finding.place) {
            Some(place) => {
                let mut path = place.headings();
                let text = place.block().text();
                let words = &checked.source.text[span];
                assert!(text.contains(words), "{}: '{words}' is not in '{text}'", finding.rule.name);
                path.push(words);
                path.join(" > ")
            }
            None => "-".to_owned(),
        };
        (finding.rule.name.to_owned(), place)
    });
    places.collect()
}

#[test]
fn a_finding_is_where_the_words_are_in_the_document() {
    for (bytes, kind) in [(docx(&consulent()), Kind::Docx), (odt(&consulent()), Kind::Odt)] {
        let checked = check_document("consulent", &bytes, kind, Settings::default());
        let places = places(&checked);
        for (rule, place) in [
            ("generiek-hij", "1. Doel van de functie > Hij"),
            ("rechtsbeginselen-ontbreken", "2. Resultaatgebieden > Intake en aanvraag > Legt maatregelen op"),
            ("competentie-zonder-gedrag", "3. Competenties > Integriteit"),
            ("niet-geplaatst", "5. Vergaderschema > Elke eerste maandag van de maand."),
        ] {
            assert!(places.contains(&(rule.to_owned(), place.to_owned())), "{rule} at {place}: {places:#?}");
        }
        assert!(checked.findings.iter().all(|finding| finding.fix.is_none()));
    }
}

#[test]
fn a_finding_about_what_is_absent_is_at_its_heading() {
    let document = PlacedDocument::read("a", &docx(&consulent()), Kind::Docx);
    let checked = document.check(Settings::default());
    let at = |pointer: &str| {
        checked.document_place(&Place::Key(pointer.to_owned())).map(|place| place.block().text().to_owned())
    };
    assert_eq!(at("/competenties").as_deref(), Some("3. Competenties"));
    assert_eq!(at("/competenties/1/gedragsindicatoren").as_deref(), Some("Integriteit"));
    assert_eq!(at("/kerntaken").as_deref(), Some("2. Resultaatgebieden"));
    assert_eq!(at("/doel").as_deref(), Some("1. Doel van de functie"));
    assert_eq!(at("/professionaliteit/leren/intervisie"), None, "the document as a whole");
    let paragraph = checked.document_place(&Place::Key("/doel".to_owned())).map(|place| place.paragraph());
    assert_eq!(paragraph, Some(6));
}

/// The name of a Word file with a profile.
const WORD: &str = "Functieprofiel Consulent Inkomen.docx";

/// A temporary folder in which the program runs.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(scratch())
    }

    /// A folder with a Word profile and a YAML profile.
    fn with_profiles() -> Self {
        let folder = Self::new();
        folder.write(WORD, &bytes(format!("tests/word/{WORD}")));
        folder.write("klantmanager.yaml", &bytes("profiles/gemeenten/klantmanager.yaml"));
        folder
    }

    fn write(&self, name: &str, content: &[u8]) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().expect("it is in the folder")).expect("the folder can be made");
        fs::write(path, content).expect("it can be written");
    }

    fn run(&self, args: &[&str]) -> Output {
        command().current_dir(self.0.path()).args(args).output().expect("the binary runs")
    }

    fn json(&self, args: &[&str]) -> serde_json::Value {
        serde_json::from_str(&stdout(&self.run(args))).expect("it is JSON")
    }
}

/// A short vacancy, a letter and a short profile.
const VACANCY: &str = "# Consulent inkomen\n\nVoor ons team zoeken wij een consulent.\n\n## Taken\n\n- Je voert gesprekken.\n\n\
                       ## Functie-eisen\n\n- Hbo-niveau.\n\n## Solliciteren\n\nStuur je cv voor 1 maart.\n";
const LETTER: &str =
    "# Verslag van het overleg\n\n## Taken\n\n- Jan belt de leverancier.\n\n## Rondvraag\n\nNiemand.\n";
const SHORT: &str = "# Administratief medewerker\n\n## Taken\n\n- Verwerkt facturen.\n\n## Functie-eisen\n\n- Mbo niveau 4.\n";

#[test]
fn the_words_of_a_finding_are_in_the_paragraph_that_it_names() {
    let folder = Folder::with_profiles();
    let manuscript = read(WORD, &bytes(format!("tests/word/{WORD}")), Kind::Docx);
    let report = folder.json(&["check", WORD, "--format", "json"]);
    let findings = report["files"][0]["findings"].as_array().expect("a list");
    assert!(findings.len() > 20, "{}", findings.len());
    let mut quoted = 0;
    for finding in findings {
        let paragraph = finding["paragraph"].as_u64().and_then(|number| usize::try_from(number).ok());
        let in_paragraph =
            manuscript.blocks.iter().filter(|block| Some(block.location.paragraph) == paragraph);
        let text: String = in_paragraph.map(|block| block.text().to_owned()).collect();
        assert!(!text.is_empty(), "{finding}");
        // Messages quote the words between quotation marks.
        if let Some(words) = finding["message"].as_str().and_then(|message| message.split('"').nth(1)) {
            assert!(text.to_lowercase().contains(&words.to_lowercase()), "'{words}' in '{text}'");
            quoted += 1;
        }
        assert!(finding["fix"].is_null() && finding["heading"] != "");
    }
    assert!(quoted >= 3, "{quoted}");
    let text = stdout(&folder.run(&["check", WORD, "--full"]));
    let place = format!("{WORD}: 5. Competenties › Integriteit › alinea 59\n");
    assert!(text.contains(&place) && !text.contains("::: "), "{text}");
    assert!(text.contains("59 | Is aanspreekbaar op eigen gedrag."), "{text}");
}

#[test]
fn no_report_names_a_line_that_is_not_there() {
    let folder = Folder::with_profiles();
    let run = |format: &str| stdout(&folder.run(&["check", WORD, "--format", format]));
    for (format, wanted, unwanted) in [
        ("concise", ".docx: 5. Competenties › Integriteit › alinea 59: ", ".docx:59:"),
        ("github", "5. Competenties › Integriteit › alinea 59: ", ",line="),
        ("gitlab", "\"description\": \"5. Competenties › Integriteit › alinea 59: ", "\"begin\": 59"),
        ("junit", "(5. Competenties › Integriteit › alinea 59)", "line="),
        ("sarif", "\"fullyQualifiedName\": \"5. Competenties › Integriteit › alinea 59\"", "\"region\""),
        ("html", "5. Competenties › Integriteit › alinea 59", "Regel 59"),
        ("markdown", "| 5\\. Competenties › Integriteit › alinea 59 |", "(regel "),
    ] {
        let text = run(format);
        assert!(text.contains(wanted), "{format} has no {wanted}: {text}");
        assert!(!text.contains(unwanted), "{format} has {unwanted}: {text}");
    }
    let report = Folder::json(&folder, &["check", WORD, "--format", "json"]);
    assert_eq!(report["files"][0]["path"], WORD);
    let yaml = stdout(&folder.run(&["check", "klantmanager.yaml", "--format", "json"]));
    assert!(!yaml.contains("\"paragraph\""), "keys of documents only");
}

#[test]
fn a_text_with_lines_keeps_its_lines() {
    let folder = Folder::new();
    folder.write("kort.md", SHORT.as_bytes());
    let report = folder.json(&["check", "kort.md", "--format", "json"]);
    let findings = report["files"][0]["findings"].as_array().expect("a list");
    let of = |rule: &str| findings.iter().find(|finding| finding["rule"] == rule).expect(rule);
    let title = of("intervisie-ontbreekt");
    assert_eq!((title["line"].as_u64(), title["paragraph"].as_u64()), (Some(1), Some(1)));
    assert!(stdout(&folder.run(&["check", "kort.md", "--format", "concise"])).contains("kort.md:1:3: "));
}

#[test]
fn what_a_document_is_its_content_decides() {
    for (content, wanted) in [
        (VACANCY, Nature::Vacancy),
        (LETTER, Nature::Other),
        (SHORT, Nature::Profile),
        ("# Functieprofiel Griffier\n\n## Competenties\n\n- Samenwerken\n- Integriteit\n", Nature::Profile),
        ("# Beleid\n\n## Doel\n\nGroeien.\n\n## Competenties\n\nElk jaar in gesprek.\n", Nature::Other),
    ] {
        let document = PlacedDocument::read("a.md", content.as_bytes(), Kind::Markdown);
        assert_eq!(document.nature(), Some(wanted), "{content}");
    }
    for name in
        ["README.md", "CHANGELOG.md", "docs/vergelijken.md", "docs/rondleiding.md", "docs/naslag/sleutels.md"]
    {
        let document = PlacedDocument::read(name, &bytes(name), Kind::Markdown);
        assert_eq!(document.nature(), Some(Nature::Other), "{name}");
    }
    let Some(folder) = real_texts("what_a_document_is_its_content_decides") else { return };
    let mut profiles = 0;
    for entry in fs::read_dir(folder.join("corpus/leren")).expect("the texts") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|extension| extension == "md") {
            let document = PlacedDocument::read("a.md", &fs::read(&path).expect("a text"), Kind::Markdown);
            assert_eq!(document.nature(), Some(Nature::Profile), "{}", path.display());
            profiles += 1;
        }
    }
    assert_eq!(profiles, 83);
}

#[test]
fn in_a_folder_profiles_are_found_and_the_rest_is_counted() {
    let folder = Folder::with_profiles();
    folder.write("map/brief.md", LETTER.as_bytes());
    folder.write(
        "map/vacature.html",
        format!("<html><body>{}</body></html>", VACANCY.replace('\n', "<p>")).as_bytes(),
    );
    folder.write("map/leeg.txt", b"");
    folder.write("map/~$profiel.docx", b"x");
    folder.write("map/.~lock.profiel.odt#", b"x");
    folder.write("map/profiel.odt", &odt(&consulent()));
    let output = folder.run(&["check", ".", "--format", "json", "-o", "html=rapport.html"]);
    let report: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("it is JSON");
    let paths: Vec<&str> =
        report["files"].as_array().expect("a list").iter().filter_map(|file| file["path"].as_str()).collect();
    let wanted = ["./Functieprofiel Consulent Inkomen.docx", "./klantmanager.yaml", "./map/profiel.odt"];
    assert_eq!(paths, wanted);
    assert!(
        stderr(&output).contains("2 documenten zijn geen functieprofiel of vacature"),
        "{}",
        stderr(&output)
    );
    assert!(
        stderr(&output).contains("1 document is een vacature; controleer die met"),
        "{}",
        stderr(&output)
    );
    // A run that writes the report does not read the previous report, and a run that does not write it does not treat
    // it as a profile.
    let again = folder.run(&["check", ".", "--format", "json", "-o", "html=rapport.html"]);
    assert_eq!((code(&again), stdout(&again)), (code(&output), stdout(&output)), "{}", stderr(&again));
    let without = folder.run(&["check", ".", "--format", "json"]);
    assert_eq!(stdout(&without), stdout(&output));

    let only = folder.run(&["check", "map/brief.md", "map/vacature.html"]);
    assert_eq!(code(&only), 2);
    assert!(stderr(&only).contains("map/brief.md: dit is geen functieprofiel"), "{}", stderr(&only));
    assert!(stderr(&only).contains("goedwerk check --as vacature map/vacature.html"), "{}", stderr(&only));
    folder.write("rest/brief.md", LETTER.as_bytes());
    folder.write("rest/klantmanager.yaml", &bytes("profiles/gemeenten/klantmanager.yaml"));
    let rest = folder.run(&["check", "rest"]);
    assert_eq!(code(&rest), 0, "what is no profile does not change the exit code: {}", stderr(&rest));
}

#[test]
fn coverage_and_comparisons_take_documents() {
    let folder = Folder::with_profiles();
    folder.write("brief.md", LETTER.as_bytes());
    folder.write("profiel.odt", &odt(&consulent()));
    let coverage = folder.json(&["coverage", WORD, "--format", "json"]);
    let dimensions = coverage["profiles"][0]["dimensions"].as_array().expect("a list");
    let ethics = dimensions.iter().find(|dimension| dimension["id"] == "ethiek").expect("it is there");
    assert_eq!(ethics["coverage"], "expliciet");
    let all = folder.run(&["coverage", ".", "--format", "json"]);
    assert_eq!(code(&all), 0, "{}", stderr(&all));
    assert!(stderr(&all).contains("1 document is geen functieprofiel"), "{}", stderr(&all));
    assert_eq!(code(&folder.run(&["coverage", "brief.md"])), 2);

    let two = folder.run(&["compare", WORD, "klantmanager.yaml"]);
    assert_eq!(code(&two), 0, "{}", stderr(&two));
    assert!(stdout(&two).contains("| Integriteit | Integer handelen |"), "{}", stdout(&two));
    let versions = folder.run(&["compare", "--versies", "profiel.odt", WORD]);
    assert_eq!(code(&versions), 0, "{}", stderr(&versions));
    let many = folder.run(&["compare", "."]);
    assert_eq!(code(&many), 0, "{}", stderr(&many));
    assert!(stdout(&many).contains("Overzicht van 3 functieprofielen"), "{}", stdout(&many));
    assert_eq!(code(&folder.run(&["compare", WORD, "brief.md"])), 2);
}

#[test]
fn a_document_in_a_folder_that_cannot_be_read_is_counted() {
    let folder = Folder::with_profiles();
    folder.write("oud.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Word 97");
    for command in ["coverage", "compare"] {
        let all = folder.run(&[command, "."]);
        assert_eq!(code(&all), 0, "{command}: {}", stderr(&all));
        assert!(stderr(&all).contains("1 document is niet te lezen en telt niet mee"), "{}", stderr(&all));
        // Whoever names it is told that it was not read.
        assert_eq!(code(&folder.run(&[command, WORD, "oud.doc"])), 2);
    }
    let check = folder.run(&["check", "oud.doc"]);
    assert!(stdout(&check).contains("docx-onleesbaar"), "{}", stdout(&check));
}

#[test]
fn a_vacancy_and_a_plan_may_refer_to_a_word_file() {
    let folder = Folder::with_profiles();
    let vacancy = format!("formaat: vacature/1\nprofiel: {WORD}\n");
    folder.write("a.vacature.yaml", vacancy.as_bytes());
    let made = folder.run(&["vacancy", "a.vacature.yaml"]);
    assert_eq!(code(&made), 0, "{}", stderr(&made));
    assert!(stdout(&made).contains("Consulent Inkomen"), "{}", stdout(&made));
    let checked = stdout(&folder.run(&["check", "a.vacature.yaml", "--format", "concise"]));
    assert!(!checked.contains("verwijzing-onbekend"), "{checked}");

    let plan = String::from_utf8(bytes("profiles/gemeenten/klantmanager.ontwikkeling.yaml")).expect("a text");
    let start = plan.find("profiel:").expect("it refers to a profile");
    let end = start + plan[start..].find('\n').expect("a line");
    let text = format!("{}profiel: {WORD}{}", &plan[..start], &plan[end..]);
    folder.write("a.ontwikkeling.yaml", text.as_bytes());
    let checked = stdout(&folder.run(&["check", "a.ontwikkeling.yaml", "--format", "concise"]));
    assert!(
        !checked.contains("a.ontwikkeling.yaml:3:") && checked.contains("verwijzing-onbekend"),
        "{checked}"
    );
    folder.write("b.ontwikkeling.yaml", text.replace(WORD, "brief.md").as_bytes());
    folder.write("brief.md", LETTER.as_bytes());
    let refused = folder.run(&["plan", "b.ontwikkeling.yaml"]);
    assert_eq!(code(&refused), 2);
}

#[test]
fn a_profile_alone_gives_a_vacancy_and_says_what_is_not_in_it() {
    let folder = Folder::with_profiles();
    for profile in [WORD, "klantmanager.yaml"] {
        let made = folder.run(&["vacancy", profile]);
        assert_eq!(code(&made), 0, "{}", stderr(&made));
        assert!(stderr(&made).contains("plaats, uren, salaris, procedure en contact"), "{}", stderr(&made));
        let file = format!("formaat: vacature/1\nprofiel: {profile}\n");
        folder.write("a.vacature.yaml", file.as_bytes());
        assert_eq!(stdout(&made), stdout(&folder.run(&["vacancy", "a.vacature.yaml"])));
    }
}

#[test]
fn a_plan_is_made_for_the_profile_in_a_word_file() {
    let folder = Folder::with_profiles();
    let person = "medewerker: {pseudoniem: A}\nperiode: {van: 2027-01-01, tot: 2027-12-31}\n";
    folder.write("a.yaml", format!("formaat: ontwikkeling/1\nprofiel: {WORD}\n{person}").as_bytes());
    let made = folder.run(&["plan", "a.yaml"]);
    assert_eq!(code(&made), 0, "{}", stderr(&made));
    assert!(stdout(&made).contains("Consulent Inkomen"), "{}", stdout(&made));
}

/// The names of the activities that a plan proposes for the goal with this name.
fn activities(plan: &str, goal: &str) -> Vec<String> {
    let goals =
        plan.split("\n### ").find(|goals| goals.lines().next().is_some_and(|line| line.ends_with(goal)));
    let rows = goals.unwrap_or_default().lines().filter(|line| line.starts_with("| ")).skip(1);
    rows.filter_map(|row| Some(row.split('|').nth(1)?.trim().to_owned())).collect()
}

#[test]
fn a_profile_alone_gives_a_plan_for_anybody_who_starts() {
    let folder = Folder::with_profiles();
    let made = folder.run(&["plan", WORD]);
    assert_eq!(code(&made), 0, "{}", stderr(&made));
    assert!(stderr(&made).contains("naam, periode, oordelen en doelen"), "{}", stderr(&made));
    let plan = stdout(&made);
    for said in [
        "| Medewerker | de medewerker |",
        "| Functie | Consulent Inkomen |",
        "| Periode | nog af te spreken |",
        "### 1. Klantgerichtheid",
        "Het profiel vraagt ook resultaatgerichtheid en stressbestendigheid.",
        "- Kennis van aanpalende regelingen (toeslagen, Wmo, Wgs).",
        "zegt niets over tijd voor reflectie, leren door te experimenteren, peer review, ruggespraak en",
    ] {
        assert!(plan.contains(said), "{said}: {plan}");
    }
    // What there is to learn follows from what the competency says.
    assert_eq!(activities(&plan, "Integriteit")[0], "Moreel beraad");
    assert_ne!(activities(&plan, "Integriteit"), activities(&plan, "Samenwerken"));
    let english = stdout(&folder.run(&["--lang", "en", "plan", "klantmanager.yaml"]));
    assert!(english.contains("The profile asks for level 3 (ervaren). In the profile 5 tasks"), "{english}");
    // The shipped profile covers everything.
    assert!(!english.contains("says nothing about"), "{english}");
}

#[test]
fn the_plan_of_a_profile_alone_has_every_form_but_a_calendar() {
    let folder = Folder::with_profiles();
    for form in ["docx", "pdf", "html", "json"] {
        let made = folder.run(&["plan", WORD, "--format", form, "-o", "plan"]);
        assert_eq!(code(&made), 0, "{form}: {}", stderr(&made));
    }
    let data = stdout(&folder.run(&["plan", WORD, "--format", "json"]));
    let data: serde_json::Value = serde_json::from_str(&data).expect("JSON");
    assert_eq!((&data["starter"], &data["periode"]), (&serde_json::json!(true), &serde_json::Value::Null));
    for (rest, said) in [
        (&["--format", "ics"][..], "geen data voor een agenda"),
        (&["--voortgang", WORD][..], "voortgang is er tussen twee ontwikkelbestanden"),
    ] {
        let refused = folder.run(&[&["plan", WORD][..], rest].concat());
        assert_eq!(code(&refused), 2);
        assert!(stderr(&refused).contains(said), "{}", stderr(&refused));
    }
}

#[test]
fn word_odt_and_pdf_go_all_the_way_without_yaml() {
    let folder = Folder::with_profiles();
    for name in ["bijlage.docx", "bijlage.odt", "bijlage.pdf", WORD] {
        folder.write(name, &bytes(format!("tests/word/{name}")));
        let runs: [&[&str]; 6] = [
            &["check", name, "--format", "json"],
            &["check", name, "-o", "docx=opmerkingen.docx"],
            &["coverage", name],
            &["compare", name, "klantmanager.yaml"],
            &["vacancy", name, "-o", "vacature.docx"],
            &["plan", name, "-o", "plan.docx"],
        ];
        for run in runs {
            let made = folder.run(run);
            // `check` ends with 1 if there are warnings.
            let most = i32::from(run[0] == "check");
            assert!(code(&made) <= most, "{run:?}: {}", stderr(&made));
            assert_eq!(stdout(&made).is_empty(), ["vacancy", "plan"].contains(&run[0]), "{run:?}");
        }
    }
}

#[test]
fn partners_that_are_sentences_are_not_joined_to_one() {
    let folder = Folder::with_profiles();
    let vacancy = stdout(&folder.run(&["vacancy", WORD]));
    let partners = vacancy.lines().find(|line| line.contains("collega-consulenten")).expect("a line");
    assert!(partners.starts_with("**Samenwerking.** Met collega-consulenten"), "{partners}");
    assert!(partners.ends_with("gegevensuitwisseling."), "{partners}");
    let english = stdout(&folder.run(&["--lang", "en", "vacancy", WORD]));
    assert!(english.contains("**Cooperation.** Met collega-consulenten"), "{english}");
}

#[test]
fn documents_are_not_mended_and_can_be_in_a_baseline() {
    let folder = Folder::with_profiles();
    let before = bytes(format!("tests/word/{WORD}"));
    let mended = folder.run(&["check", WORD, "--fix"]);
    assert!(stderr(&mended).contains("documenten worden niet hersteld"), "{}", stderr(&mended));
    assert_eq!(fs::read(folder.0.path().join(WORD)).expect("it is there"), before);
    folder.run(&["check", WORD, "--baseline", "b.json", "--update-baseline"]);
    let known = folder.run(&["check", WORD, "--baseline", "b.json", "--format", "json"]);
    assert_eq!(code(&known), 0, "{}", stdout(&known));
    assert!(stdout(&known).contains("\"findings\": []"), "{}", stdout(&known));
    let first = folder.run(&["check", ".", "--cache", "--format", "json"]);
    let second = folder.run(&["check", ".", "--cache", "--format", "json"]);
    assert_eq!(stdout(&first), stdout(&second));
    assert_eq!(stdout(&first), stdout(&folder.run(&["check", ".", "--format", "json"])));
}

#[test]
fn a_document_that_cannot_be_read_says_why() {
    let folder = Folder::new();
    folder.write("a.rtf", b"{\\rtf1 x}");
    folder.write("b.docx", b"tekst");
    folder.write("c.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    let output = folder.run(&["check", ".", "--format", "concise"]);
    assert_eq!(code(&output), 1);
    let text = stdout(&output);
    for file in ["a.rtf", "b.docx", "c.doc"] {
        assert!(text.contains(&format!("./{file}:1:1: fout[docx-onleesbaar]")), "{text}");
    }
}

#[test]
fn a_document_on_standard_input_is_read() {
    use std::io::Write as _;
    use std::process::Stdio;
    let mut run = command();
    run.args(["check", "-", "--format", "json"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = run.spawn().expect("the binary runs");
    let word = bytes(format!("tests/word/{WORD}"));
    child.stdin.take().expect("it is piped").write_all(&word).expect("it is read");
    let report: serde_json::Value =
        serde_json::from_slice(&child.wait_with_output().expect("it ends").stdout).expect("it is JSON");
    assert_eq!(report["files"][0]["findings"][0]["paragraph"], 2);
}
