//! Every limit on what a file may ask, with the message shown when it is reached.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use goedwerk::base::Language;
use goedwerk::blocks::from_markdown::content;
use goedwerk::check::{Checked, Settings, check, check_vacancy_text};
use goedwerk::compose::{Length, traced_vacancy};
use goedwerk::config;
use goedwerk::document::{MAX_ALIAS_NODES, MAX_DEPTH, MAX_FINDINGS};
use goedwerk::messages::finding_text;
use goedwerk::model::{Profile, Vacancy};
use goedwerk::source::MAX_BYTES;
use goedwerk::template::{Fault, Templates};
use goedwerk::vacancy_text::Kind;
use goedwerk::write::style::HouseStyle;
use goedwerk::write::{Format, write};

/// The messages of a file, each with its rule.
fn said(checked: &Checked) -> Vec<(&'static str, String)> {
    let text = |finding| finding_text(finding, &checked.source, Language::Dutch).message;
    checked.findings.iter().map(|finding| (finding.rule.name, text(finding))).collect()
}

fn says(checked: &Checked, rule: &str, words: &str) {
    let said = said(checked);
    assert!(
        said.iter().any(|(name, text)| *name == rule && text.contains(words)),
        "{rule}: {words:?} in {said:?}"
    );
}

fn read(yaml: &str) -> Checked {
    check("a.yaml", yaml.as_bytes(), Settings::default())
}

#[test]
fn a_file_has_a_largest_size() {
    let comment = |length: usize| format!("#{}\na: b", "x".repeat(length - 6));
    assert!(said(&read(&comment(MAX_BYTES))).iter().all(|(rule, _)| *rule != "te-groot"));
    says(
        &read(&comment(MAX_BYTES + 1)),
        "te-groot",
        "het bestand is 2 MB; goedwerk leest bestanden tot 1 MB",
    );
}

#[test]
fn lists_and_blocks_have_a_largest_depth() {
    let flow = |depth: usize| format!("a: {}{}\n", "[".repeat(depth), "]".repeat(depth));
    let block = |depth: usize| {
        (0..depth).fold(String::new(), |mut text, level| {
            let _ = writeln!(text, "{}a:", " ".repeat(level));
            text
        })
    };
    for deep in [flow, block] {
        assert!(said(&read(&deep(MAX_DEPTH / 2))).iter().all(|(rule, _)| *rule != "te-diep"));
        for depth in [MAX_DEPTH + 2, 20 * MAX_DEPTH] {
            says(&read(&deep(depth)), "te-diep", "dieper genest dan 64 niveaus");
        }
    }
}

#[test]
fn aliases_may_add_so_much_and_no_more() {
    let list =
        |count: usize| format!("a: &a [{}]\nb: [{}]\n", vec!["x"; 99].join(","), vec!["*a"; count].join(","));
    assert!(said(&read(&list(50))).iter().all(|(rule, _)| *rule != "alias-te-veel"));
    says(&read(&list(MAX_ALIAS_NODES / 100 + 10)), "alias-te-veel", "grens: 10000 onderdelen");
    // A long text counts as several nodes.
    let text = format!("a: &a {}\nb: [{}]\n", "x".repeat(100_000), vec!["*a"; 100].join(","));
    says(&read(&text), "alias-te-veel", "grens: 10000 onderdelen");
}

#[test]
fn a_file_has_a_largest_number_of_mistakes() {
    let text = (0..5000).fold(String::new(), |text, number| text + &format!("a{number}: *weg\n"));
    let checked = read(&text);
    says(&checked, "te-veel-fouten", "niet alles is gecontroleerd");
    assert!(checked.findings.len() < 300, "{}", checked.findings.len());
}

#[test]
fn of_a_file_with_another_form_only_so_many_errors_are_told_and_nothing_else() {
    let keys = |count: usize| {
        (0..count).fold("formaat: functieprofiel/1\nfunctie: {titel: A}\n".to_owned(), |text, number| {
            text + &format!("k{number}: 1\n")
        })
    };
    let items = |count: usize| {
        let list = "- {naam: A, x: 1}\n".repeat(count);
        format!("formaat: functieprofiel/1\nfunctie: {{titel: A}}\ncompetenties:\n{list}")
    };
    for text in [keys(5000), items(5000), keys(MAX_FINDINGS + 1)] {
        let checked = read(&text);
        says(&checked, "te-veel-fouten", "niet alles is gecontroleerd");
        assert_eq!(checked.findings.len(), MAX_FINDINGS + 1);
        assert!(checked.content.is_none(), "nothing is concluded from half a file");
    }
    // Missing keys are reported as well.
    let few = MAX_FINDINGS - 10;
    let checked = read(&keys(few));
    let unknown = said(&checked).iter().filter(|(rule, _)| *rule == "sleutel-onbekend").count();
    assert_eq!(unknown, few);
    assert!(checked.content.is_some());
}

#[test]
fn settings_that_nest_without_end_are_a_mistake_and_no_crash() {
    for deep in [
        format!("a = {}", "[".repeat(100_000)),
        format!("a = {}", "{a=".repeat(100_000)),
        format!("[{}a]", "a.".repeat(100_000)),
    ] {
        let read = config::read("goedwerk.toml", deep.as_bytes());
        assert!(!read.findings.is_empty());
    }
}

/// A Word file with this text.
fn docx(xml: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).expect("a name");
    archive.write_all(xml).expect("there is room");
    archive.finish().expect("there is room").into_inner()
}

#[test]
fn a_word_file_is_unpacked_and_walked_so_far_and_no_further() {
    let read = |bytes: &[u8]| check_vacancy_text("v.docx", bytes, Kind::Docx, Settings::default());
    let bomb = docx(&vec![b' '; 16 * MAX_BYTES + 1]);
    assert!(bomb.len() < 100_000, "the archive is small");
    says(&read(&bomb), "docx-onleesbaar", "het is te groot");
    let deep = "<a>".repeat(201);
    says(&read(&docx(deep.as_bytes())), "docx-onleesbaar", "de opmaak is te diep genest");
    says(&read(b"PK\x03\x04"), "docx-onleesbaar", "");
}

/// The result of generating a vacancy with this template.
fn filled(template: &str) -> Result<String, (Fault, String)> {
    let profile: Profile =
        serde_yaml::from_str(include_str!("../../profiles/gemeenten/klantmanager.yaml")).expect("a profile");
    let vacancy: Vacancy =
        serde_yaml::from_str(include_str!("../../profiles/gemeenten/klantmanager.vacature.yaml"))
            .expect("a vacancy");
    let templates = Templates::over_shipped(vec![("nl/vacature.md".to_owned(), template.to_owned())]);
    traced_vacancy(&templates, &profile, &vacancy, Length::Normal, Language::Dutch)
        .map(|traced| traced.marked)
        .map_err(|error| (error.fault, error.to_string()))
}

#[test]
fn a_template_has_so_much_work_memory_and_room() {
    assert_eq!(filled("{% for i in range(3) %}{{ i }}{% endfor %}"), Ok("012\n".to_owned()));
    let loops = "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}";
    let doubled = format!("{{% set x = 'xxxxxxxx' %}}{}", "{% set x = x ~ x %}".repeat(60));
    for endless in [loops, &doubled] {
        let (fault, text) = filled(endless).expect_err("it is stopped");
        assert_eq!(fault, Fault::TooMuchWork, "{text}");
    }
    for long in
        ["{% set x = 'x' * 1000000 %}{{ x }}{{ x }}{{ x }}{{ x }}{{ x }}", "{{ ['x' * 1000000] * 9000 }}"]
    {
        assert_eq!(filled(long).expect_err("it is stopped").0, Fault::TooLong);
    }
    // Values that double: printed, compared and counted.
    let list =
        "{% set a = namespace(x=[]) %}\n{% for i in range(60) %}{% set a.x = [a.x, a.x] %}{% endfor %}";
    for doubles in [
        format!("{list}{{{{ (a.x | string) | length }}}}"),
        format!("{list}{}{{{{ a.x == b.x }}}}", list.replace("a.x", "b.x").replace("set a", "set b")),
        "{% set ns = namespace(x=[1]) %}\n{% for i in range(40) %}{% set ns.x = ns.x + ns.x %}{% endfor %}{{ ns.x|length }}"
            .to_owned(),
    ] {
        let (fault, text) = filled(&doubles).expect_err("it is refused");
        assert_eq!(fault, Fault::Doubles, "{text}");
        assert!(text.contains("regel 2"), "{text}");
    }
    for round in [
        "{% include 'nl/vacature.md' %}",
        "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
        "{% extends 'nl/vacature.md' %}",
        "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    ] {
        filled(round).expect_err("it is stopped");
    }
    // Templates of the maximum size that contain a single expression.
    for (begin, link, end) in [
        ("{{ ", "(", "1 }}"),
        ("{{ ", "[", "1 }}"),
        ("{{ ", "{'a':", "1 }}"),
        ("{{ ", "not ", "1 }}"),
        ("{{ ", "-", "1 }}"),
        ("{{ 1", "+1", " }}"),
        ("{{ 1", "~1", " }}"),
        ("{{ profiel", ".a", " }}"),
        ("{{ profiel", "[0]", " }}"),
        ("{{ 'a'", "|trim", " }}"),
        ("{{ 1", " if 1 else 1", " }}"),
        ("{{ a", "()", " }}"),
        ("", "{% if 1 %}", ""),
        ("{% if 1 %}", "{% elif 1 %}", "{% endif %}"),
    ] {
        let links = link.repeat((64 * 1024 - begin.len() - end.len()) / link.len());
        // It succeeds or fails, but does not abort the process.
        drop(filled(&format!("{begin}{links}{end}")));
        let (fault, text) = filled(&format!("{begin}{links}{links}{end}")).expect_err("it is too large");
        assert_eq!(fault, Fault::TooLarge, "{text}");
    }
    let nested = "{% set n = namespace(x=1) %}{% for i in range(20000) %}{% set n.x = [n.x] %}{% endfor %}";
    for end in ["", "{{ n.x|tojson }}"] {
        drop(filled(&format!("{nested}{end}")));
    }
}

#[test]
fn text_that_nests_without_end_becomes_a_document() {
    let ends =
        [">", "- ", "1. ", "[", "*", "_a *b ", "![", "<b>", "`", "| a "].map(|mark| mark.repeat(2_000));
    for markdown in ends {
        let content = content(&markdown, Language::Dutch, &[]);
        for format in Format::ALL {
            write(format, &content, &HouseStyle::default()).expect("it can be written");
        }
    }
    let html = "<div>".repeat(50_000) + "Wij zoeken een consulent." + &"<ul><li>".repeat(50_000);
    let checked = check_vacancy_text("v.html", html.as_bytes(), Kind::Html, Settings::default());
    assert!(checked.content.is_some(), "{:?}", said(&checked));
}
