//! Importing the document of a profile after it was edited in Word.

use std::io::{Cursor, Read as _};

use goedwerk::base::Language;
use goedwerk::check::{Content, Settings, check};
use goedwerk::draft::ProfileDraft;
use goedwerk::reader::{Kind, read};
use serde_json::{Value, json};

use super::{returned, word};
use crate::made_documents::archive;

const PROFILE: &str = "\
formaat: functieprofiel/1
functie:
  id: de-coach
  titel: Coach
  organisatie: { naam: Gemeente Voorbeeldstad, soort: gemeente }
  status: concept
  datum: 2026-01-31
inleiding: De coach begeleidt inwoners.
doel: Inwoners hebben werk.
onmisbare_kwaliteiten: [geduld, humor]
kerntaken:
  - id: intake
    titel: Intake
    taken:
      - Voert gesprekken.
      - { tekst: Stelt een plan op., competenties: [luisteren], onderdelen: [met de inwoner, met de werkgever] }
    beoordelingscriteria: [Elk plan is af binnen een maand.]
  - titel: Begeleiding
    taken: [Belt elke week., Bezoekt werkgevers.]
competenties:
  - { id: luisteren, naam: Luisteren, definitie: Hoort wat iemand bedoelt., niveau: 2, gedragsindicatoren: [Vat samen., Vraagt door.] }
  - { naam: Plannen, gedragsindicatoren: [Houdt zich aan afspraken.] }
niveauschaal: [start, zelfstandig]
vakkennis: [{ naam: Participatiewet, niveau: basis }]
eisen: [{ soort: diploma, tekst: Een diploma op hbo-niveau. }]
professionaliteit:
  ruimte: { mandaat: Beslist tot 500 euro. }
uitzonderingen: [{ regel: peer-review-ontbreekt, reden: Komt later. }]
";

fn profile() -> goedwerk::model::Profile {
    match check("a.yaml", PROFILE.as_bytes(), Settings::default()).content {
        Some(Content::Profile(profile, _)) => *profile,
        other => panic!("{other:?}"),
    }
}

fn value() -> Value {
    serde_json::to_value(profile()).expect("it is data")
}

/// The Word file after an edit of its paragraphs.
fn edited(edit: impl Fn(&mut Vec<String>)) -> Vec<u8> {
    edited_with(edit, &[])
}

/// The Word file after an edit of its paragraphs, with additional parts. Each paragraph is its XML, preceded by any
/// XML between it and the previous paragraph.
fn edited_with(edit: impl Fn(&mut Vec<String>), more: &[(&str, &str)]) -> Vec<u8> {
    let bytes = word(&profile(), Language::Dutch);
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut parts = Vec::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).expect("a part");
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("it can be read");
        parts.push((file.name().expect("a name").into_owned(), content));
    }
    for (name, content) in &mut parts {
        if name == "word/document.xml" {
            let xml = String::from_utf8(content.clone()).expect("it is text");
            let mut paragraphs: Vec<String> = xml.split_inclusive("</w:p>").map(str::to_owned).collect();
            edit(&mut paragraphs);
            *content = paragraphs.concat().into_bytes();
        }
        if name == "word/_rels/document.xml.rels" && !more.is_empty() {
            let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
            let relation =
                format!("<Relationship Id=\"c\" Type=\"{kind}\" Target=\"comments.xml\"/></Relationships>");
            let xml = String::from_utf8(content.clone()).expect("it is text");
            *content = xml.replace("</Relationships>", &relation).into_bytes();
        }
    }
    parts.extend(more.iter().map(|(name, xml)| ((*name).to_owned(), xml.as_bytes().to_vec())));
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    archive(&parts)
}

/// The index of the only paragraph that contains this text.
fn at(paragraphs: &[String], text: &str) -> usize {
    let found: Vec<usize> = (0..paragraphs.len()).filter(|at| paragraphs[*at].contains(text)).collect();
    assert_eq!(found.len(), 1, "{text:?} is in {found:?}");
    found[0]
}

/// A copy of a paragraph with another text and without bookmarks, as Word makes when Enter is pressed.
fn like(paragraph: &str, text: &str) -> String {
    let start = paragraph.find("<w:pPr").expect("it has properties");
    let end = paragraph.find("</w:pPr>").expect("they end") + "</w:pPr>".len();
    format!("<w:p>{}<w:r><w:t>{text}</w:t></w:r></w:p>", &paragraph[start..end])
}

#[test]
fn what_was_not_edited_comes_back_as_it_was() {
    assert_eq!(returned(&edited(|_| {})), value());
}

#[test]
fn a_text_that_changed_has_its_new_words_and_nothing_else_changes() {
    let found = returned(&edited(|paragraphs| {
        for paragraph in paragraphs {
            *paragraph = paragraph
                .replace("Voert gesprekken.", "Voert lange gesprekken.")
                .replace("Hoort wat iemand bedoelt.", "Hoort en ziet wat iemand bedoelt.")
                .replace("Beslist tot 500 euro.", "Beslist tot 900 euro.")
                .replace("31 januari 2026", "1 maart 2027")
                .replace(">concept<", ">vastgesteld<")
                .replace(">2 (zelfstandig)<", ">1 (start)<")
                .replace(">Coach<", ">Jobcoach<");
        }
    }));
    let mut wanted = value();
    wanted["kerntaken"][0]["taken"][0] = json!("Voert lange gesprekken.");
    wanted["competenties"][0]["definitie"] = json!("Hoort en ziet wat iemand bedoelt.");
    wanted["professionaliteit"]["ruimte"]["mandaat"] = json!("Beslist tot 900 euro.");
    wanted["functie"]["datum"] = json!("2027-03-01");
    wanted["functie"]["status"] = json!("vastgesteld");
    wanted["competenties"][0]["niveau"] = json!(1);
    wanted["functie"]["titel"] = json!("Jobcoach");
    assert_eq!(found, wanted);
}

#[test]
fn words_typed_outside_the_bookmark_belong_to_its_text() {
    let found = returned(&edited(|paragraphs| {
        let at = at(paragraphs, "Voert gesprekken.");
        paragraphs[at] = paragraphs[at]
            .replace("</w:p>", "<w:r><w:t xml:space=\"preserve\"> Ook digitaal.</w:t></w:r></w:p>");
    }));
    let mut wanted = value();
    wanted["kerntaken"][0]["taken"][0] = json!("Voert gesprekken. Ook digitaal.");
    assert_eq!(found, wanted);
}

#[test]
fn a_paragraph_that_was_deleted_is_gone_with_what_belongs_to_it() {
    let found = returned(&edited(|paragraphs| {
        for text in
            ["Stelt een plan op.", "met de inwoner", "met de werkgever", "Inwoners hebben werk.", "humor"]
        {
            let at = at(paragraphs, text);
            paragraphs.remove(at);
        }
    }));
    let mut wanted = value();
    wanted["kerntaken"][0]["taken"].as_array_mut().expect("a list").remove(1);
    wanted.as_object_mut().expect("a map").remove("doel");
    wanted["onmisbare_kwaliteiten"] = json!(["geduld"]);
    assert_eq!(found, wanted);
}

#[test]
fn what_was_added_stands_beside_its_neighbours() {
    let found = returned(&edited(|paragraphs| {
        for (beside, text) in [
            ("Voert gesprekken.", "Nodigt mensen uit."),
            ("met de inwoner", "met de partner"),
            ("Vat samen.", "Kijkt iemand aan."),
            ("humor", "lef"),
            ("Een diploma op hbo-niveau.", "Twee jaar ervaring."),
            ("Elk plan is af binnen een maand.", "Elk plan is getekend."),
            ("De coach begeleidt inwoners.", "Ook werkgevers."),
        ] {
            let at = at(paragraphs, beside);
            let added = like(&paragraphs[at], text);
            paragraphs.insert(at + 1, added);
        }
        // A new core task, with a task.
        let end = at(paragraphs, "Bezoekt werkgevers.");
        let title = like(&paragraphs[at(paragraphs, ">Begeleiding<")], "Nazorg");
        let task = like(&paragraphs[end], "Belt na een jaar.");
        paragraphs.splice(end + 1..=end, [title, task]);
    }));
    let mut wanted = value();
    wanted["kerntaken"][0]["taken"].as_array_mut().expect("a list").insert(1, json!("Nodigt mensen uit."));
    wanted["kerntaken"][0]["taken"][2]["onderdelen"] =
        json!(["met de inwoner", "met de partner", "met de werkgever"]);
    wanted["kerntaken"][0]["beoordelingscriteria"] =
        json!(["Elk plan is af binnen een maand.", "Elk plan is getekend."]);
    wanted["kerntaken"]
        .as_array_mut()
        .expect("a list")
        .push(json!({"titel": "Nazorg", "taken": ["Belt na een jaar."]}));
    wanted["competenties"][0]["gedragsindicatoren"] =
        json!(["Vat samen.", "Kijkt iemand aan.", "Vraagt door."]);
    wanted["onmisbare_kwaliteiten"] = json!(["geduld", "humor", "lef"]);
    wanted["eisen"]
        .as_array_mut()
        .expect("a list")
        .push(json!({"soort": "ervaring", "tekst": "Twee jaar ervaring."}));
    wanted["inleiding"] = json!("De coach begeleidt inwoners.\n\nOok werkgevers.");
    assert_eq!(found, wanted);
}

#[test]
fn what_was_moved_is_where_it_stands_now() {
    let found = returned(&edited(|paragraphs| {
        // Move a task to another core task, and a competency with its content before another competency.
        let from = at(paragraphs, "Voert gesprekken.");
        let task = paragraphs.remove(from);
        let to = at(paragraphs, "Belt elke week.");
        paragraphs.insert(to + 1, task);
        let start = at(paragraphs, ">Plannen<");
        let moved: Vec<String> = paragraphs.drain(start..start + 2).collect();
        let to = at(paragraphs, ">Luisteren<");
        paragraphs.splice(to..to, moved);
    }));
    let mut wanted = value();
    let task = wanted["kerntaken"][0]["taken"].as_array_mut().expect("a list").remove(0);
    wanted["kerntaken"][1]["taken"].as_array_mut().expect("a list").insert(1, task);
    wanted["competenties"].as_array_mut().expect("a list").reverse();
    assert_eq!(found, wanted);
}

#[test]
fn an_item_among_the_items_of_another_list_is_one_of_them() {
    let found = returned(&edited(|paragraphs| {
        let from = at(paragraphs, "Belt elke week.");
        let task = paragraphs.remove(from);
        let to = at(paragraphs, "Vat samen.");
        paragraphs.insert(to + 1, task);
    }));
    let mut wanted = value();
    wanted["kerntaken"][1]["taken"] = json!(["Bezoekt werkgevers."]);
    wanted["competenties"][0]["gedragsindicatoren"] =
        json!(["Vat samen.", "Belt elke week.", "Vraagt door."]);
    assert_eq!(found, wanted);
}

#[test]
fn a_paragraph_that_was_split_is_two_items() {
    let found = returned(&edited(|paragraphs| {
        let at = at(paragraphs, "Belt elke week.");
        let middle =
            like(&paragraphs[at], "").replace("<w:p>", "").replace("<w:r><w:t></w:t></w:r></w:p>", "");
        paragraphs[at] = paragraphs[at].replace(
            "Belt elke week.</w:t></w:r>",
            &format!("Belt.</w:t></w:r></w:p><w:p>{middle}<w:r><w:t>Elke week.</w:t></w:r>"),
        );
    }));
    let mut wanted = value();
    wanted["kerntaken"][1]["taken"] = json!(["Belt.", "Elke week.", "Bezoekt werkgevers."]);
    assert_eq!(found, wanted);
}

#[test]
fn a_value_that_was_typed_anew_beside_its_label_has_its_place() {
    let found = returned(&edited(|paragraphs| {
        let at = at(paragraphs, "Beslist tot 500 euro.");
        let start = paragraphs[at].rfind("<w:bookmarkStart").expect("a bookmark");
        paragraphs[at].truncate(start);
        paragraphs[at] += "<w:r><w:t>Beslist zelf.</w:t></w:r></w:p>";
    }));
    let mut wanted = value();
    wanted["professionaliteit"]["ruimte"]["mandaat"] = json!("Beslist zelf.");
    assert_eq!(found, wanted);
}

#[test]
fn what_is_no_choice_is_kept_and_told() {
    let found = returned(&edited(|paragraphs| {
        let at = at(paragraphs, ">concept<");
        paragraphs[at] = paragraphs[at].replace(">concept<", ">bijna klaar<");
    }));
    let mut wanted = value();
    wanted["functie"].as_object_mut().expect("a map").remove("status");
    wanted["niet_geplaatst"] = json!(["bijna klaar"]);
    assert_eq!(found, wanted);
}

#[test]
fn tracked_changes_are_accepted_and_counted_and_comments_are_told() {
    let comments = "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
        <w:comment w:id=\"0\" w:author=\"Kim\"><w:p><w:r><w:t>Klopt </w:t></w:r><w:r><w:t>dit?</w:t></w:r></w:p></w:comment>\
        <w:comment w:id=\"1\" w:author=\"goedwerk\"><w:p><w:r><w:t>Eigen.</w:t></w:r></w:p></w:comment></w:comments>";
    let bytes = edited_with(
        |paragraphs| {
            let at = at(paragraphs, "Belt elke week.");
            paragraphs[at] = paragraphs[at].replace(
                "<w:r><w:t xml:space=\"preserve\">Belt elke week.</w:t></w:r>",
                "<w:r><w:t xml:space=\"preserve\">Belt </w:t></w:r>\
                 <w:del w:id=\"90\" w:author=\"Kim\"><w:r><w:delText>elke week.</w:delText></w:r></w:del>\
                 <w:ins w:id=\"91\" w:author=\"Kim\"><w:r><w:t>elke maand.</w:t></w:r></w:ins>",
            );
        },
        &[("word/comments.xml", comments)],
    );
    let mut wanted = value();
    wanted["kerntaken"][1]["taken"][0] = json!("Belt elke maand.");
    assert_eq!(returned(&bytes), wanted);
    let manuscript = read("a.docx", &bytes, Kind::Docx);
    assert_eq!((manuscript.remarks.inserted, manuscript.remarks.deleted), (1, 1));
    assert_eq!(manuscript.remarks.comments, ["Klopt dit?"]);
}

#[test]
fn without_what_it_carries_a_document_keeps_its_texts() {
    let mut manuscript = read("a.docx", &edited(|_| {}), Kind::Docx);
    manuscript.carried = None;
    let found = ProfileDraft::returned(&manuscript).expect("goedwerk made it").value();
    let mut wanted = value();
    for (pointer, key) in
        [("/functie", "id"), ("/kerntaken/0", "id"), ("/competenties/0", "id"), ("", "uitzonderingen")]
    {
        wanted.pointer_mut(pointer).and_then(Value::as_object_mut).expect("a map").remove(key);
    }
    wanted["kerntaken"][0]["taken"][1].as_object_mut().expect("a map").remove("competenties");
    assert_eq!(found, wanted);
}
