//! `goedwerk import`: documents become drafts of profiles, and no word gets lost.

mod appendix;
mod gold;
mod labels;
mod layouts;
mod several;
mod workbook;

use std::collections::BTreeMap;

use goedwerk::check::{Settings, check};
use goedwerk::draft::ProfileDraft;
use goedwerk::placing::{ProfilePart, Slot, place};
use goedwerk::reader::{Block, Kind, Zone, read};
use goedwerk::rule::Severity;

use std::path::PathBuf;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::made_documents::{Line, docx, odt};
use crate::support::{BINARY, assert_snapshot, real_texts, stderr, stdout};

/// A temporary folder in which the program runs.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(TempDir::new().expect("a folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
        std::fs::write(path, bytes).expect("it can be written");
    }

    fn run(&self, args: &[&str]) -> Output {
        Command::new(BINARY).current_dir(self.0.path()).args(args).output().expect("the binary runs")
    }
}

/// A job description in the style of a real organisation.
fn consulent() -> Vec<Line> {
    vec![
        Line::heading(1, "Functieprofiel Consulent Inkomen"),
        Line::row(&["Functienaam", "Consulent Inkomen"]),
        Line::row(&["Schaal", "8"]),
        Line::row(&["Leidinggevende", "Teammanager Inkomen"]),
        Line::heading(1, "1. Doel van de functie"),
        Line::plain("De consulent beoordeelt aanvragen en is het eerste aanspreekpunt voor de inwoner."),
        Line::heading(1, "2. Resultaatgebieden"),
        Line::heading(2, "Intake en aanvraag"),
        Line::item(0, "Voert intakegesprekken met inwoners."),
        Line::item(0, "Stelt rapportages en beschikkingen op."),
        Line::heading(2, "Samenwerking"),
        Line::item(0, "Verwijst door naar:"),
        Line::item(1, "het wijkteam"),
        Line::item(1, "schuldhulpverlening"),
        Line::heading(1, "3. Functie-eisen"),
        Line::item(0, "Hbo werk- en denkniveau."),
        Line::item(0, "Kennis van de Participatiewet."),
        Line::item(0, "Twee jaar ervaring in een vergelijkbare functie."),
        Line::heading(1, "4. Competenties"),
        Line::header(&["Competentie", "Omschrijving", "Gedragsindicatoren"]),
        Line::row(&[
            "Klantgerichtheid",
            "Onderzoekt wat de inwoner nodig heeft.",
            "• Luistert en vraagt door.\n• Komt afspraken na.",
        ]),
        Line::row(&["Integriteit", "Handelt eerlijk.", "• Gaat vertrouwelijk om met gegevens."]),
        Line::heading(1, "5. Contacten"),
        Line::plain("Extern: met het UWV en bewindvoerders over gegevens."),
        Line::heading(1, "6. Vergaderschema"),
        Line::plain("Elke eerste maandag van de maand."),
    ]
}

fn draft(bytes: &[u8], kind: Kind) -> (ProfileDraft, Vec<Block>) {
    let manuscript = read("a", bytes, kind);
    assert!(manuscript.findings.is_empty(), "{:?}", manuscript.findings);
    let lines = place(&manuscript.blocks);
    (ProfileDraft::of(&manuscript.blocks, &lines), manuscript.blocks)
}

#[test]
fn every_line_of_a_word_profile_gets_its_place() {
    let written = |bytes: &[u8], kind| draft(bytes, kind).0.yaml(&|origin| format!("{}%", origin.confidence));
    let word = written(&docx(&consulent()), Kind::Docx);
    assert_eq!(written(&odt(&consulent()), Kind::Odt), word);
    assert_snapshot!("consulent", word);
}

#[test]
fn a_draft_passes_the_schema_and_says_what_it_says() {
    let (draft, _) = draft(&docx(&consulent()), Kind::Docx);
    let text = draft.yaml(&|origin| format!("alinea {}", origin.paragraph));
    let written: serde_json::Value = serde_yaml::from_str(&text).expect("it is YAML");
    assert_eq!(written, draft.value());
    let checked = check("a.yaml", text.as_bytes(), Settings::default());
    let errors: Vec<_> = checked.findings.iter().filter(|found| found.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}\n{text}");
    let told = checked.findings.iter().any(|found| found.rule.name == "niet-geplaatst");
    assert!(told, "what has no place is told");
}

#[test]
fn a_heading_above_the_level_of_the_titles_ends_the_section() {
    let mut lines = consulent();
    lines.extend([
        Line::heading(1, "5. Competenties"),
        Line::heading(2, "Luisteren"),
        Line::item(0, "Vraagt door."),
        Line::heading(1, "Vergaderschema en rooster"),
        Line::plain("Elke eerste dinsdag van de maand is er overleg."),
    ]);
    let value = draft(&docx(&lines), Kind::Docx).0.value();
    let names: Vec<&str> = value["competenties"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["naam"].as_str())
        .collect();
    assert_eq!(names.last(), Some(&"Luisteren"), "{names:?}");
    let unplaced = value["niet_geplaatst"].to_string();
    assert!(unplaced.contains("Elke eerste dinsdag"), "{unplaced}");
}

#[test]
fn facts_about_the_job_have_keys_of_their_own() {
    let mut lines = consulent();
    lines.splice(
        2..2,
        [
            Line::row(&["Versie", "2.1, vastgesteld 14 maart 2024"]),
            Line::row(&["HR21-functie", "Medewerker Beleidsuitvoering III"]),
            Line::row(&["Punten", "285"]),
        ],
    );
    let value = draft(&docx(&lines), Kind::Docx).0.value();
    let job = &value["functie"];
    assert_eq!(
        (&job["versie"], &job["status"], &job["datum"]),
        (&"2.1".into(), &"vastgesteld".into(), &"2024-03-14".into())
    );
    let scale = serde_json::json!({
        "schaal": "8", "functiewaardering": "HR21-functie: Medewerker Beleidsuitvoering III", "punten": 285
    });
    assert_eq!(job["schaal"], scale);
    assert_eq!(unequal(&read("a", &docx(&lines), Kind::Docx).blocks), BTreeMap::new());
}

/// Adds `step` to the count of a word for each of its occurrences in a text.
fn words(text: &str, counts: &mut BTreeMap<String, i64>, step: i64) {
    for word in text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *counts.entry(word.to_lowercase()).or_default() += step;
    }
}

/// The words whose number of occurrences differs between a document and its draft.
fn unequal(blocks: &[Block]) -> BTreeMap<String, i64> {
    let mut counts = BTreeMap::new();
    for block in blocks.iter().filter(|block| block.zone != Zone::Hidden) {
        words(block.text(), &mut counts, 1);
    }
    let lines = place(blocks);
    let draft = ProfileDraft::of(blocks, &lines);
    // Headings are not content: a key in the draft replaces them. A label in a table may be kept before its text.
    for line in lines.iter().filter(|line| line.slot == Slot::Heading) {
        let heading = &blocks[line.block].text()[line.text.clone()];
        let kept = format!("{}: ", heading.trim_end_matches(':'));
        let is_kept = blocks[line.block].cell.is_some()
            && !blocks.iter().any(|block| block.text().starts_with(&kept))
            && draft.texts().iter().any(|(text, origin)| {
                origin.whole.as_deref().unwrap_or(text).lines().any(|line| line.starts_with(&kept))
            });
        if !is_kept {
            words(heading, &mut counts, -1);
        }
    }
    for (text, origin) in draft.texts() {
        words(origin.whole.as_deref().unwrap_or(text), &mut counts, -1);
    }
    for name in &draft.repeated {
        words(name, &mut counts, -1);
    }
    counts.retain(|_, count| *count != 0);
    counts
}

#[test]
fn words_in_are_words_out() {
    assert_eq!(unequal(&read("a", &docx(&consulent()), Kind::Docx).blocks), BTreeMap::new());
    let Some(folder) = real_texts("words_in_are_words_out") else { return };
    let mut read_texts = 0;
    for entry in std::fs::read_dir(folder.join("corpus/leren")).expect("the texts") {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let blocks = read("a.md", &std::fs::read(&path).expect("a text"), Kind::Markdown).blocks;
        assert_eq!(unequal(&blocks), BTreeMap::new(), "{}", path.display());
        read_texts += 1;
    }
    assert!(read_texts > 80, "the texts were read");
}

#[test]
fn an_import_writes_a_new_file_with_an_account() {
    let folder = Folder::new();
    folder.write("functie.docx", &docx(&consulent()));
    let output = folder.run(&["import", "functie.docx", "-o", "functie.yaml"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_snapshot!("account", stderr(&output));
    assert_eq!(folder.run(&["check", "functie.yaml", "--fail-on", "fout"]).status.code(), Some(0));
    // An existing file, which may have been edited, is never overwritten.
    let again = folder.run(&["invoeren", "functie.docx", "-o", "functie.yaml"]);
    assert_eq!(again.status.code(), Some(2));
    assert!(stderr(&again).contains("bestaat al"), "{}", stderr(&again));
    let trial = folder.run(&["import", "functie.docx", "--dry-run"]);
    assert!(stdout(&trial).contains("Elke eerste maandag van de maand."), "{}", stdout(&trial));
}

#[test]
fn a_folder_of_documents_becomes_a_folder_of_profiles() {
    let folder = Folder::new();
    folder.write("in/een.docx", &docx(&consulent()));
    folder.write("in/twee.odt", &odt(&consulent()));
    folder.write("in/~$een.docx", b"een slot");
    folder.write("in/plaatje.png", b"geen tekst");
    let refused = folder.run(&["import", "in"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(stderr(&refused).contains("noem bij meer dan een document de map"), "{}", stderr(&refused));
    let output = folder.run(&["import", "in", "-o", "uit"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let names: Vec<_> = std::fs::read_dir(folder.path("uit"))
        .expect("the folder")
        .map(|entry| entry.expect("a file").file_name().into_string().expect("a name"))
        .collect();
    assert_eq!(names.len(), 2, "{names:?}");
}

#[test]
fn what_cannot_be_read_is_told_with_what_to_do() {
    let folder = Folder::new();
    folder.write("oud.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest");
    folder.write("leeg.md", b"");
    folder.write("al.yaml", b"formaat: functieprofiel/1");
    for name in ["oud.doc", "leeg.md", "nergens.docx", "al.yaml"] {
        let output = folder.run(&["import", name]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(stdout(&output).is_empty() && stderr(&output).contains(name), "{}", stderr(&output));
    }
}

/// The category of a slot, for comparison with the expected category.
fn kind_of(slot: Slot) -> &'static str {
    match slot {
        Slot::Heading | Slot::Nowhere => "nergens",
        Slot::CoreTask => "kerntaak",
        Slot::Task | Slot::TaskPart => "taak",
        Slot::Competency => "competentie",
        Slot::Field(_) => "ruimte",
        Slot::In(section) => match section {
            ProfilePart::Title => "titel",
            ProfilePart::Purpose | ProfilePart::Intro => "doel",
            ProfilePart::Criteria => "criterium",
            ProfilePart::Indicators | ProfilePart::Definition => "competentie",
            ProfilePart::Knowledge => "vakkennis",
            ProfilePart::Demands => "eis",
            ProfilePart::Mandate | ProfilePart::Room => "ruimte",
            ProfilePart::Context
            | ProfilePart::Conditions
            | ProfilePart::Contacts
            | ProfilePart::Results
            | ProfilePart::Partners
            | ProfilePart::Lead => "context",
            _ => "anders",
        },
    }
}
