//! Vacancies: gaps in the data, and free texts in four file types.

use std::io::{Cursor, Write as _};

use goedwerk::base::Language;
use goedwerk::check::{Checked, Settings, check, check_vacancy_text};
use goedwerk::report::{Report as _, Summary, json::Json, readability};
use goedwerk::rule::Severity;
use goedwerk::vacancy_text::Kind;

use crate::support;

fn free(text: &[u8], kind: Kind) -> Checked {
    check_vacancy_text("vacature", text, kind, Settings::default())
}

fn rules(checked: &Checked) -> Vec<&'static str> {
    checked.findings.iter().map(|finding| finding.rule.name).collect()
}

/// The words that a finding of this rule highlights.
fn marked(checked: &Checked, rule: &str) -> Vec<String> {
    let of_rule = checked.findings.iter().filter(|finding| finding.rule.name == rule);
    let words = of_rule.map(|finding| {
        let span = checked.document.span(&checked.source, &finding.place);
        checked.source.text[span].to_owned()
    });
    words.collect()
}

/// A Word file with this body.
fn docx(body: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("word/document.xml", stored).expect("a new file");
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    write!(zip, "<w:document xmlns:w=\"{space}\"><w:body>{body}</w:body></w:document>")
        .expect("it is written");
    zip.finish().expect("it is finished").into_inner()
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn every_kind_of_file_says_the_same() {
    let texts = [
        (Kind::Plain, "Consulent\n\nJe komt in een jong en hecht team.\n\n- rijbewijs B\n".as_bytes().to_vec()),
        (Kind::Markdown, b"# Consulent\n\nJe komt in een **jong** en hecht team.\n\n* rijbewijs B\n".to_vec()),
        (
            Kind::Html,
            b"<style>jong team</style><h1>Consulent</h1><p>Je komt in een <b>jong</b> en hecht team.<ul><li>rijbewijs B"
                .to_vec(),
        ),
        (
            Kind::Docx,
            docx(
                "<w:p><w:pPr><w:pStyle w:val=\"Kop1\"/></w:pPr><w:r><w:t>Consulent</w:t></w:r></w:p>\
                 <w:p><w:r><w:t>Je komt in een </w:t></w:r><w:r><w:t>jong en hecht team.</w:t></w:r></w:p>\
                 <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>rijbewijs B</w:t></w:r></w:p>",
            ),
        ),
    ];
    for (kind, bytes) in texts {
        let checked = free(&bytes, kind);
        let age = marked(&checked, "leeftijd-genoemd");
        assert_eq!(age.len(), 1, "{kind:?}: {:?}", rules(&checked));
        assert!(age[0].starts_with("jong") && age[0].ends_with("en hecht team"), "{kind:?}: {age:?}");
        assert_eq!(marked(&checked, "gezondheid"), ["rijbewijs B"], "{kind:?}");
        assert_eq!(marked(&checked, "salaris-ontbreekt"), ["Consulent"], "{kind:?}");
    }
}

#[test]
fn a_line_of_a_word_file_is_a_paragraph() {
    let body =
        [paragraph("Consulent"), "<w:p/>".to_owned(), paragraph("Je komt in een jong team &amp; meer.")]
            .concat();
    let checked = free(&docx(&body), Kind::Docx);
    let finding = checked.findings.iter().find(|finding| finding.rule.name == "leeftijd-genoemd");
    let span = checked.document.span(&checked.source, &finding.expect("it is found").place);
    assert_eq!(checked.source.position(span.start).line, 3);
    assert_eq!(checked.source.text, "Consulent\n\nJe komt in een jong team & meer.\n");
}

#[test]
fn what_is_no_word_file_is_told_and_nothing_else() {
    let deep = "<w:x>".repeat(1000);
    let huge = paragraph(&"a".repeat(17 * 1024 * 1024));
    for bytes in [b"geen zip".to_vec(), Vec::new(), docx(&deep), docx(&huge), docx("<w:p><w:t>los")] {
        assert_eq!(rules(&free(&bytes, Kind::Docx)), ["docx-onleesbaar"]);
    }
    assert_eq!(rules(&free(&docx("<w:p/>"), Kind::Docx)), ["leeg-bestand"]);
    assert_eq!(rules(&free(b"", Kind::Markdown)), ["leeg-bestand"]);
}

#[test]
fn any_bytes_can_be_read() {
    for bytes in [&b"\xff\xfe\x00"[..], b"<p", b"<<<>>&&;", b"# \n- \n", b"\x00", "é&é;<b>ë".as_bytes()] {
        for kind in [Kind::Plain, Kind::Markdown, Kind::Html, Kind::Docx] {
            let checked = free(bytes, kind);
            for finding in &checked.findings {
                let span = checked.document.span(&checked.source, &finding.place);
                assert!(checked.source.text.get(span).is_some());
            }
        }
    }
}

const PROFILE: &str = "formaat: functieprofiel/1
functie: {titel: Consulent}
kerntaken: [{titel: Gesprekken, taken: [Voert het gesprek.]}]
competenties: [{naam: Luisteren, gedragsindicatoren: [Vat samen.]}]
eisen: [{soort: screening, tekst: Een VOG.}, {soort: diploma, tekst: Een hbo-diploma.}]
";

fn ours(vacancy: &str, today: Option<&str>) -> Checked {
    let sibling = |path: &str| (path == "profiel.yaml").then(|| PROFILE.as_bytes().to_vec());
    let settings = Settings { sibling: &sibling, today, ..Settings::default() };
    let text = format!("formaat: vacature/1\nprofiel: profiel.yaml\n{vacancy}");
    check("vacature.yaml", text.as_bytes(), settings)
}

#[test]
fn what_the_data_lacks_is_told() {
    let mut found = rules(&ours("titel: Consulent\n", None));
    found.sort_unstable();
    let expected = [
        "aanpassing-ontbreekt",
        "bewaartermijn-ontbreekt",
        "contact-ontbreekt",
        "goed-werk-niet-in-vacature",
        "procedure-ontbreekt",
        "salaris-ontbreekt",
        "screening-onvermeld",
        "sluitingsdatum-ontbreekt",
        "standplaats-ontbreekt",
        "uren-ontbreken",
    ];
    assert_eq!(found, expected);
}

#[test]
fn good_work_may_stand_in_what_the_vacancy_shows_of_its_profile() {
    let profile = "\
formaat: functieprofiel/1
functie: {titel: Consulent}
kerntaken:
  - {id: inwoners, titel: Inwoners, taken: [Je spreekt inwoners.]}
  - {id: vak, titel: Vak, taken: [Je doet mee aan intervisie.]}
competenties:
  - {id: luisteren, naam: Luisteren, definitie: Je vat samen., gedragsindicatoren: [Vat samen.]}
  - {id: leren, naam: Leren, definitie: Je bent integer., gedragsindicatoren: [Leert.]}
";
    let sibling = |path: &str| (path == "profiel.yaml").then(|| profile.as_bytes().to_vec());
    let settings = Settings { sibling: &sibling, ..Settings::default() };
    for (show, is_told) in [
        ("{kerntaken: [inwoners], competenties: [luisteren]}", true),
        ("{kerntaken: [inwoners, vak], competenties: [luisteren]}", false),
        ("{kerntaken: [inwoners], competenties: [leren]}", false),
        ("{kerntaken: [inwoners], competenties: []}", false),
        ("{max_taken: 4}", false),
    ] {
        let vacancy =
            format!("formaat: vacature/1\nprofiel: profiel.yaml\ntitel: Consulent\ntonen: {show}\n");
        let checked = check("vacature.yaml", vacancy.as_bytes(), settings);
        assert_eq!(rules(&checked).contains(&"goed-werk-niet-in-vacature"), is_told, "{show}");
    }
}

#[test]
fn data_that_cannot_be_is_told_at_its_place() {
    for (vacancy, rule, words) in [
        ("salaris: {min: 4000, max: 3000, periode: maand}\n", "salaris-onmogelijk", &["4000"][..]),
        ("salaris: {min: 48000, periode: maand}\n", "salaris-onmogelijk", &["48000"]),
        ("salaris: {min: 3000, max: 4000, periode: maand}\n", "salaris-onmogelijk", &[]),
        ("sluitingsdatum: 2026-05-31\n", "sluitingsdatum-onmogelijk", &["2026-05-31"]),
        ("sluitingsdatum: 2026-06-01\n", "sluitingsdatum-onmogelijk", &[]),
        ("afsluiting: Je hebt een wo-diploma.\n", "niet-uit-profiel", &["wo-diploma"]),
        ("afsluiting: Je hebt een hbo-diploma.\n", "niet-uit-profiel", &[]),
    ] {
        assert_eq!(marked(&ours(vacancy, Some("2026-06-01")), rule), words, "{vacancy}");
    }
}

#[test]
fn readability_is_a_number_and_no_finding() {
    let checked = free(b"# Consulent\n\nJe belt. De brief wordt geschreven.\n", Kind::Markdown);
    let file = Json::new(Language::Dutch, None).file(&checked);
    let run = Json::new(Language::Dutch, None).run(&[file], &Summary::default());
    let report: serde_json::Value = serde_json::from_str(&run).expect("it is JSON");
    let numbers = &report["files"][0]["readability"];
    assert_eq!(numbers["sentences"], 2);
    assert_eq!(numbers["words"], 6);
    assert_eq!(numbers["passive_percent"], 50.0);
    assert_eq!(numbers["words_per_sentence"], 3.0);
    let each = numbers["each_sentence"].as_array().expect("it has sentences");
    assert_eq!(each.len(), 2);
    assert_eq!(
        (&each[0]["text"], &each[0]["words"], &each[0]["line"]),
        (&"Je belt".into(), &2.into(), &3.into())
    );
    assert_eq!((&each[0]["passive"], &each[1]["passive"]), (&false.into(), &true.into()));
    let profile = check("profiel.yaml", PROFILE.as_bytes(), Settings::default());
    assert_eq!(profile.sentences(), None);
}

#[test]
fn the_hardest_sentences_are_shown_with_their_line_and_what_makes_them_hard() {
    let text = "# Consulent\n\nJe belt de man. Je schrijft een brief aan de vrouw die bij jou aan tafel zat.\n\n\
        De arbeidsmarktmogelijkheden van de uitkeringsgerechtigden worden door jou in kaart gebracht en besproken.\n";
    let checked = free(text.as_bytes(), Kind::Markdown);
    let lines = readability::lines(&checked, Language::Dutch.words()).expect("it has sentences");
    let [_, _, hardest, other, _] = &lines[..] else { panic!("two sentences are long enough: {lines:#?}") };
    for part in ["regel 5", "13 woorden", "lijdend", "arbeidsmarktmogelijkheden, uitkeringsgerechtigden"] {
        assert!(hardest.contains(part), "{part} in {hardest}");
    }
    assert!(other.contains("regel 3") && !other.contains("lijdend"), "{other}");
}

#[test]
fn colour_is_told_from_a_clear_ratio_on() {
    let many = "Consulent\n\nJe bent ambitieus, daadkrachtig, gedreven, slagvaardig en autonoom.\n";
    let both = "Consulent\n\nJe bent ambitieus en daadkrachtig, en je luistert, helpt en werkt samen.\n";
    assert!(rules(&free(many.as_bytes(), Kind::Plain)).contains(&"gekleurde-woorden"));
    assert!(!rules(&free(both.as_bytes(), Kind::Plain)).contains(&"gekleurde-woorden"));
    let some = format!("{many}\n{}", "De gemeente betaalt de uitkering op tijd.\n\n".repeat(80));
    assert!(rules(&free(some.as_bytes(), Kind::Plain)).contains(&"gekleurde-woorden"));
    let thin = format!("{many}\n{}", "De gemeente betaalt de uitkering op tijd.\n\n".repeat(110));
    assert!(!rules(&free(thin.as_bytes(), Kind::Plain)).contains(&"gekleurde-woorden"));
}

#[test]
fn the_shipped_vacancies_are_clean() {
    for name in ["gemeenten/klantmanager", "uwv/werkcoach"] {
        let checked = support::checked(&format!("profiles/{name}.vacature.yaml"));
        assert_eq!(rules(&checked), Vec::<&str>::new(), "{name}");
    }
}

fn goedwerk(args: &[&str]) -> (String, Option<i32>) {
    let output = support::goedwerk(args);
    let said = [output.stdout, output.stderr].concat();
    (String::from_utf8(said).expect("it is text"), output.status.code())
}

#[test]
fn the_command_line_reads_a_folder_of_vacancies() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(path("a.md"), "# Consulent\n\nJe komt in een jong team.\n").expect("it is written");
    std::fs::write(path("b.docx"), docx(&paragraph("Je bent stressbestendig."))).expect("it is written");
    std::fs::write(path("c.png"), "geen tekst").expect("it is written");
    let all = path("");
    for name in ["vacature", "vacancy"] {
        let (said, code) = goedwerk(&["check", "--isolated", "--format", "concise", "--als", name, &all]);
        assert_eq!(code, Some(1), "{said}");
        assert!(said.contains("a.md:3:16: fout[leeftijd-genoemd]"), "{said}");
        assert!(said.contains("b.docx (alinea's):1:9: waarschuwing[gezondheid]"), "{said}");
        assert!(said.contains("2 bestanden"), "{said}");
    }
    let (said, code) = goedwerk(&["check", "--isolated", "--as", "vacancy", &path("c.png")]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("c.png is geen .md, .txt, .html, .docx, .odt of .pdf"), "{said}");
    let (said, _) = goedwerk(&["check", "--isolated", "--as", "vacancy", &path("a.md")]);
    assert!(
        said.contains(
            "leesbaarheid (gemeten, geen oordeel): zinnen: 1 · woorden per zin: 6,0 · Flesch-Douma:"
        ),
        "{said}"
    );
}

#[test]
fn the_vacancies_goedwerk_writes_have_no_errors_of_its_own_rules() {
    for name in ["uwv/werkcoach", "gemeenten/klantmanager"] {
        for (end, kind) in
            [("md", Kind::Markdown), ("txt", Kind::Plain), ("html", Kind::Html), ("docx", Kind::Docx)]
        {
            let folder = tempfile::tempdir().expect("a folder");
            let file = folder.path().join(format!("vacature.{end}"));
            let written = support::command()
                .args(["vacancy", &format!("profiles/{name}.vacature.yaml"), "-o"])
                .arg(&file)
                .output()
                .expect("the binary runs");
            assert!(written.status.success(), "{name}.{end}");
            let checked = free(&std::fs::read(&file).expect("it was written"), kind);
            let heavy = checked.findings.iter().filter(|finding| finding.severity > Severity::Suggestion);
            let heavy: Vec<&str> = heavy.map(|finding| finding.rule.name).collect();
            assert!(heavy.is_empty(), "{name}.{end}: {heavy:?}");
            assert!(checked.source.text.contains("Wat "), "{name}.{end} was read");
        }
    }
}

#[test]
fn a_short_vacancy_has_no_findings_but_what_its_profile_causes() {
    // One profile does not describe good work, the other has sentences of 21 words.
    let suggested =
        [("uwv/werkcoach", "goed-werk-niet-in-vacature"), ("gemeenten/klantmanager", "lange-zin")];
    for (name, suggestion) in suggested {
        for language in ["nl", "en"] {
            let file = format!("profiles/{name}.vacature.yaml");
            let output = support::goedwerk(&[
                "--lang", language, "vacancy", &file, "--lengte", "kort", "--format", "text",
            ]);
            let text = String::from_utf8(output.stdout).expect("it is text");
            assert_eq!(output.status.code(), Some(0), "{text}");
            let words = text.split_whitespace().count();
            assert!((300..=600).contains(&words), "{name}, {language}: {words} words");
            if language == "nl" {
                assert_eq!(rules(&free(text.as_bytes(), Kind::Plain)), [suggestion], "{name}");
                for part in
                    ["In het kort", "Wat je doet", "Wie wij zoeken", "Wat wij bieden", "Zo solliciteer je"]
                {
                    assert!(text.contains(part), "{name}: {part}");
                }
                assert!(text.contains("aanpassing nodig") && text.contains("tot en met zondag"), "{name}");
            }
        }
    }
}
