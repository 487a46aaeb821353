//! The writer of vacancies: lengths, what it never prints, and the examples in the documentation.

use std::fs;

use goedwerk::base::Language;
use goedwerk::blocks::from_markdown;
use goedwerk::compose::count_words;

use crate::support;

const SHIPPED: [&str; 2] =
    ["profiles/uwv/werkcoach.vacature.yaml", "profiles/gemeenten/klantmanager.vacature.yaml"];

fn written(file: &str, length: &str, more: &[&str]) -> (String, String) {
    let run = support::command()
        .args(["vacancy", file, "--lengte", length])
        .args(more)
        .output()
        .expect("the binary runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(run.status.success(), "{file}: {}", text(&run.stderr));
    (text(&run.stdout), text(&run.stderr))
}

/// Phrases that a reader of a vacancy would strike out.
const NEVER: [&str; 8] = [
    "In de woorden van het functieprofiel",
    "zijn direct leidinggevende",
    "(gevorderd)",
    "Niveau 3 van 4",
    "het eigen werk",
    "moedigt klant aan",
    "aarden in dit werk zijn",
    "van klant ",
];

#[test]
fn the_shipped_vacancies_keep_to_their_length() {
    for file in SHIPPED {
        for (length, least, most) in [("kort", 300, 400), ("normaal", 600, 800)] {
            let (text, told) = written(file, length, &[]);
            let words = count_words(&text);
            assert!((least..=most).contains(&words), "{file} {length}: {words} words");
            assert!(told.contains("om de lengte weggelaten"), "{told}");
            for phrase in NEVER {
                assert!(!text.contains(phrase), "{file} {length}: {phrase}");
            }
        }
    }
}

/// The goal is one page and two; the layout still takes twice as many.
#[test]
fn the_pages_do_not_grow() {
    let folder = tempfile::tempdir().expect("a folder");
    for file in SHIPPED {
        for (length, most) in [("kort", 2), ("normaal", 4)] {
            let path = folder.path().join("vacature.pdf");
            written(file, length, &["-o", path.to_str().expect("a path")]);
            let bytes = fs::read(&path).expect("it is written");
            let pages = lopdf::Document::load_mem(&bytes).expect("a PDF").get_pages().len();
            assert!(pages <= most, "{file} {length}: {pages} pages");
        }
    }
}

/// The functions of real regulations, as drafts of an import.
#[test]
fn the_functions_of_regulations_keep_to_their_length() {
    let Some(folder) = support::real_texts("the_functions_of_regulations_keep_to_their_length") else {
        return;
    };
    let mut seen = 0;
    for entry in fs::read_dir(folder.join("corpus/leren")).expect("the corpus") {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|end| end != "md") {
            continue;
        }
        seen += 1;
        for (length, most) in [("kort", 400), ("normaal", 800)] {
            let (text, _) = written(path.to_str().expect("a path"), length, &[]);
            let words = count_words(&text);
            assert!(words <= most, "{} {length}: {words} words", path.display());
            assert!(!text.contains("In de woorden van"), "{}", path.display());
        }
    }
    assert!(seen > 80, "{seen} functions");
}

#[test]
fn english_labels_come_with_a_warning_and_marked_dutch() {
    let (page, told) = written(SHIPPED[0], "normaal", &["--lang", "en", "--format", "html"]);
    assert!(told.contains("only headings and labels are in English"), "{told}");
    assert!(page.contains("<html lang=\"en\"") && page.contains(" lang=\"nl\""), "no marks");
    assert!(!page.contains("Values in this work are"), "half a sentence");
}

const G: &str = "formaat: functieprofiel/1
functie: { id: k, titel: Klantmanager, status: concept }
kerntaken:
  - titel: Geeft leiding aan het team
    taken:
      - Stelt rapportages op.
      - Evalueert de aanpak.
      - Vordert ten onrechte verstrekte uitkering terug.
      - De administratie is op orde.
      - Bijdragen zijn geleverd.
context: { leiding: De vestigingsmanager is zijn direct leidinggevende. }
professionaliteit:
  goed_werk:
    betrokkenheid: De klantmanager geeft mensen weer grip. Dat telt. De klantmanager ziet dat elke dag.
  ruimte:
    begrenzing: ['De klantmanager die een maatregel oplegt, behandelt het bezwaar niet']
eisen: [{ soort: screening, tekst: 'Een VOG, omdat de klantmanager over uitkeringen beslist.' }]
";

#[test]
fn the_case_of_the_table_reads_as_a_vacancy() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("g.yaml");
    fs::write(&file, G).expect("written");
    let (text, _) = written(file.to_str().expect("a path"), "normaal", &[]);
    for wanted in [
        "# Klantmanager\n\nJe geeft mensen weer grip. Dat telt.\n",
        "### Je geeft leiding aan het team",
        "- Je evalueert de aanpak.",
        "- Je vordert ten onrechte verstrekte uitkering terug.",
        "## Dit bereik je\n\n- De administratie is op orde.\n- Bijdragen zijn geleverd.",
        "**Betekenis.** Je ziet dat elke dag.",
        "- Wie een maatregel oplegt, behandelt het bezwaar niet",
        "De vestigingsmanager is je direct leidinggevende.",
        "- Een VOG, omdat je over uitkeringen beslist.",
    ] {
        assert!(text.contains(wanted), "{wanted}\n---\n{text}");
    }
    assert_eq!(text.matches("weer grip").count(), 1, "said twice");
    let content = from_markdown::content(&text, Language::Dutch, &[]);
    assert_eq!(content.title, "Klantmanager");
}

/// `BLESS=1` writes the examples again.
#[test]
fn the_examples_are_what_the_writer_makes_today() {
    for source in SHIPPED {
        let name = source.rsplit('/').next().expect("a name").replace(".vacature.yaml", "");
        check_example(source, &name);
    }
    for name in ["instructeur", "centralist", "beheerder-dienstverlening"] {
        check_example(&format!("docs/voorbeelden/bron/{name}.md"), name);
    }
}

fn check_example(source: &str, name: &str) {
    for length in ["kort", "normaal"] {
        let (text, _) = written(source, length, &[]);
        let path = support::root().join(format!("docs/voorbeelden/{name}-{length}.md"));
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &text).expect("it can be written");
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(kept, text, "{} is out of date; run with BLESS=1", path.display());
    }
}
