//! Several profiles in one document are reported and, with `--split`, written to separate files.

use std::collections::BTreeMap;

use goedwerk::draft::ProfileDraft;
use goedwerk::placing::profiles;
use goedwerk::reader::{Kind, Zone, read};

use super::{Folder, words};
use crate::made_documents::{Line, docx};
use crate::support::{real_texts, stderr, stdout};

/// A job as described in a collection of profiles.
fn function(title: &str, level: u8) -> Vec<Line> {
    vec![
        Line::heading(level, title),
        Line::heading(level + 1, "Doel"),
        Line::plain(&format!("De {title} helpt inwoners.")),
        Line::heading(level + 1, "Taken"),
        Line::heading(level + 2, "Gesprekken"),
        Line::item(0, "Voert gesprekken."),
        Line::heading(level + 2, "Besluiten"),
        Line::item(0, "Stelt besluiten op."),
        Line::heading(level + 1, "Competenties"),
        Line::item(0, "Samenwerken (2)"),
    ]
}

fn collection() -> Vec<Line> {
    let mut lines = vec![Line::heading(1, "Functieboek"), Line::plain("Vastgesteld door het college.")];
    for title in ["Consulent", "Klantmanager", "Jurist"] {
        lines.extend(function(title, 2));
    }
    lines
}

/// The titles of the profiles in a document; empty if there are not several.
fn titles(lines: &[Line]) -> Vec<String> {
    let blocks = read("a", &docx(lines), Kind::Docx).blocks;
    profiles(&blocks).into_iter().map(|profile| profile.title).collect()
}

#[test]
fn the_profiles_of_a_collection_are_told_by_their_titles() {
    let all = ["Consulent", "Klantmanager", "Jurist"];
    assert_eq!(titles(&collection()), all);
    let bold: Vec<Line> = collection()
        .into_iter()
        .map(|line| if line.level > 0 { Line::bold(&line.text) } else { line })
        .collect();
    assert_eq!(titles(&bold), all);
    let named = |title: &str| {
        vec![
            Line::bold(&format!("Functieprofiel {title}")),
            Line::row(&["Functienaam", title]),
            Line::row(&["Schaal", "8"]),
            Line::bold("Taken"),
            Line::item(0, "Voert gesprekken."),
        ]
    };
    assert_eq!(titles(&[named("Consulent"), named("Jurist")].concat()), ["Consulent", "Jurist"]);
}

#[test]
fn one_profile_is_not_several() {
    assert_eq!(titles(&function("Consulent", 1)), [""; 0]);
    assert_eq!(titles(&super::consulent()), [""; 0]);
    // Core tasks that each have the same sections.
    let mut lines = vec![Line::heading(1, "Consulent"), Line::heading(2, "Kerntaken")];
    for title in ["Kerntaak 1: Intake", "Kerntaak 2: Beheer", "Advies", "Bezwaar"] {
        lines.extend([
            Line::heading(3, title),
            Line::heading(4, "Werkzaamheden"),
            Line::item(0, "Voert gesprekken."),
            Line::heading(4, "Competenties"),
            Line::item(0, &format!("{title} (2)")),
        ]);
    }
    assert_eq!(titles(&lines), [""; 0]);
}

#[test]
fn a_collection_is_told_and_split_into_files() {
    let folder = Folder::new();
    folder.write("boek.docx", &docx(&collection()));
    let whole = folder.run(&["import", "boek.docx", "-o", "boek.yaml"]);
    assert_eq!(whole.status.code(), Some(0), "{}", stderr(&whole));
    let said = "boek.docx: hier staan 3 functies in: \"Consulent\", \"Klantmanager\", \"Jurist\"; met --split -o MAP";
    assert!(stderr(&whole).contains(said), "{}", stderr(&whole));
    assert_eq!(folder.run(&["import", "boek.docx", "--split"]).status.code(), Some(2));
    let trial = folder.run(&["import", "boek.docx", "--split", "--dry-run"]);
    assert!(stderr(&trial).contains("boek.docx, Jurist: van "), "{}", stderr(&trial));
    assert!(stdout(&trial).contains("Vastgesteld door het college."), "{}", stdout(&trial));
    let split = folder.run(&["import", "boek.docx", "--split", "-o", "uit"]);
    assert_eq!(split.status.code(), Some(0), "{}", stderr(&split));
    for name in ["consulent", "klantmanager", "jurist"] {
        let text = std::fs::read_to_string(folder.path(&format!("uit/{name}.yaml"))).expect("it was made");
        let profile: serde_json::Value = serde_yaml::from_str(&text).expect("it is YAML");
        assert_eq!(profile["functie"]["titel"].as_str().map(str::to_lowercase).as_deref(), Some(name));
        assert_eq!(profile["kerntaken"].as_array().map(Vec::len), Some(2), "{text}");
        assert_eq!(profile["competenties"][0]["niveau"], 2, "{text}");
    }
    let again = folder.run(&["import", "boek.docx", "--split", "-o", "uit"]);
    assert_eq!(again.status.code(), Some(2), "what is there is not replaced");
}

#[test]
fn no_word_of_a_collection_gets_lost() {
    let blocks = read("a", &docx(&collection()), Kind::Docx).blocks;
    let mut counts = BTreeMap::new();
    for block in blocks.iter().filter(|block| block.zone != Zone::Hidden) {
        words(block.text(), &mut counts, 1);
    }
    for profile in profiles(&blocks) {
        for line in profile.lines.iter().filter(|line| line.slot == goedwerk::placing::Slot::Heading) {
            words(&blocks[line.block].text()[line.text.clone()], &mut counts, -1);
        }
        let draft = ProfileDraft::of(&blocks, &profile.lines);
        for (text, origin) in draft.texts() {
            words(origin.whole.as_deref().unwrap_or(text), &mut counts, -1);
        }
        for name in &draft.repeated {
            words(name, &mut counts, -1);
        }
    }
    counts.retain(|_, count| *count != 0);
    assert_eq!(counts, BTreeMap::new());
}

#[test]
fn real_functions_are_one_and_together_several() {
    let Some(folder) = real_texts("real_functions_are_one_and_together_several") else { return };
    let mut files: Vec<_> = std::fs::read_dir(folder.join("corpus/leren"))
        .expect("the texts")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.sort();
    let texts: Vec<String> =
        files.iter().map(|path| std::fs::read_to_string(path).expect("a text")).collect();
    let count = |text: &str| profiles(&read("a.md", text.as_bytes(), Kind::Markdown).blocks).len();
    let wrong: Vec<_> =
        files.iter().zip(&texts).filter(|(_, text)| count(text) > 0).map(|(path, _)| path).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    // The police profiles follow one template; other profiles have each section at most once.
    let police = texts.iter().zip(&files).filter(|(_, path)| path.to_string_lossy().contains("lfnp-"));
    let police: Vec<&str> = police.map(|(text, _)| text.as_str()).take(12).collect();
    assert_eq!(count(&police.join("\n\n")), 12);
}
