//! Comments that suppress a finding in a text of several lines, wherever people write them.

use goedwerk::base::Language;
use goedwerk::check::{Checked, Settings, check};
use goedwerk::messages::finding_text;

const COMMENT: &str = "# goedwerk: negeer indicator-vaag -- is zo afgesproken";

fn checked(text: &str) -> Checked {
    check("a.yaml", text.as_bytes(), Settings { today: Some("2026-06-01"), ..Settings::default() })
}

fn found<'c>(checked: &'c Checked, names: &[&str]) -> Vec<&'c str> {
    let found = checked.findings.iter().map(|finding| finding.rule.name);
    found.filter(|name| names.contains(name) || name.starts_with("uitzondering")).collect()
}

/// A file with a comment above a text of several lines, or on its first line.
type FileWith = fn(above: &str, on: &str) -> String;

/// What is said about the suppressions in a profile.
fn told(text: &str) -> String {
    let checked = checked(text);
    let about = checked.findings.iter().filter(|finding| finding.rule.name == "uitzondering-onleesbaar");
    let said = about.map(|finding| finding_text(finding, &checked.source, Language::Dutch));
    said.fold(String::new(), |all, said| all + &said.message + " " + &said.remedy + "\n")
}

/// A profile with these lines as its behavioural indicators.
fn profile(indicators: &str) -> String {
    format!(
        "formaat: functieprofiel/1
functie: {{ titel: Medewerker }}
kerntaken:
  - {{ titel: a, taken: [Doet dit.] }}
competenties:
  - naam: Luisteren
    gedragsindicatoren:
{indicators}      - Vraagt door.
      - Vat samen.
"
    )
}

#[test]
fn a_comment_above_on_or_below_a_text_of_several_lines_reaches_it() {
    let texts = [
        ("- >-", "        Werkt\n        goed samen.\n"),
        ("- >", "\n        Werkt\n\n        goed samen.\n\n"),
        ("- |", "        Werkt\n        goed samen.\n"),
        ("- |1-", "        Werkt\n        goed samen.\n"),
        ("- >2+", "          Werkt\n        goed samen.\n"),
        ("-", "        Werkt\n        goed samen.\n"),
        ("-", "        \"Werkt\n        goed samen.\"\n"),
        ("-", "        'Werkt\n\n        goed samen.'\n"),
        ("- !!str >-", "        Werkt\n        goed samen.\n"),
    ];
    for (head, body) in texts {
        let bare = profile(&format!("      {head}\n{body}"));
        assert_eq!(found(&checked(&bare), &["indicator-vaag"]), ["indicator-vaag"], "{bare}");
        let above = profile(&format!("      {COMMENT}\n      # en dit\n\n      {head}\n{body}"));
        let on = profile(&format!("      {head} {COMMENT}\n{body}"));
        let below = profile(&format!("      {head}\n{}\n      {COMMENT}\n", body.trim_end_matches('\n')));
        for text in [above, on, below] {
            for text in [text.clone(), text.replace('\n', "\r\n")] {
                let checked = checked(&text);
                assert_eq!(found(&checked, &["indicator-vaag"]), Vec::<&str>::new(), "{text}");
                assert_eq!(checked.suppressed.len(), 1, "{text}");
            }
        }
    }
}

#[test]
fn a_comment_behind_the_last_line_reaches_the_whole_text() {
    let text = profile(&format!("      - Werkt goed\n        samen. {COMMENT}\n"));
    let found = found(&checked(&text), &["indicator-vaag"]).len();
    assert_eq!(found, 0, "{text}");
}

#[test]
fn a_comment_between_two_texts_is_first_of_all_about_the_one_below() {
    let text = profile(&format!(
        "      - >-\n        Werkt\n        goed samen.\n      {COMMENT}\n      - >-\n        Werkt heel\n        goed samen.\n"
    ));
    let checked = checked(&text);
    assert_eq!(
        found(&checked, &["indicator-vaag"]),
        ["indicator-vaag"],
        "the text above still has its finding"
    );
    let left = checked.findings.iter().find(|finding| finding.rule.name == "indicator-vaag");
    let span = checked.document.span(&checked.source, &left.expect("it is there").place);
    let line = checked.source.position(span.start).line;
    assert!(line < 11, "line {line}");
}

#[test]
fn a_comment_does_not_reach_beyond_its_text() {
    let text = profile(&format!(
        "      - >-\n        Vraagt\n        door, altijd.\n\n      {COMMENT}\n      - Luistert naar de inwoner.\n      - >-\n        Werkt\n        goed samen.\n"
    ));
    assert_eq!(
        found(&checked(&text), &["indicator-vaag"]),
        ["uitzondering-ongebruikt", "indicator-vaag"],
        "{text}"
    );
}

#[test]
fn texts_under_keys_of_profiles_vacancies_and_plans_are_reached_too() {
    let comment = |rule: &str| format!("# goedwerk: negeer {rule} -- is zo afgesproken");
    let profile = |comment: &str, on: &str| {
        format!(
            "formaat: functieprofiel/1\nfunctie: {{titel: Klantmanager}}\n{comment}doel: |{on}\n  Inwoners helpen.\n  Hij legt uit wat mag.\nkerntaken: [{{titel: a, taken: [Doet dit.]}}]\n"
        )
    };
    let vacancy = |comment: &str, on: &str| {
        format!(
            "formaat: vacature/1\nprofiel: klantmanager.yaml\ntitel: Klantmanager\n{comment}inleiding: >-{on}\n  Wij zijn een club\n  met een jong en hecht team.\n"
        )
    };
    let plan = |comment: &str, on: &str| {
        format!(
            "formaat: ontwikkeling/1\nprofiel: klantmanager.yaml\nmedewerker: {{pseudoniem: Medewerker A}}\nperiode: {{van: 2027-01-01, tot: 2027-12-31}}\ndoelen:\n  - id: a\n    {}doel: >-{on}\n      Ik vat elk\n      gesprek samen.\n",
            comment.replace('\n', "\n    ")
        )
    };
    let files: [(&str, FileWith); 3] =
        [("generiek-hij", profile), ("leeftijd-genoemd", vacancy), ("doel-niet-smart", plan)];
    for (rule, file) in files {
        let bare = file("", "");
        assert_eq!(found(&checked(&bare), &[rule]), [rule], "{bare}");
        for text in [file(&format!("{}\n", comment(rule)), ""), file("", &format!(" {}", comment(rule)))] {
            let checked = checked(&text);
            assert_eq!(found(&checked, &[rule]), Vec::<&str>::new(), "{text}");
            assert!(!checked.suppressed.is_empty(), "{text}");
        }
    }
}

#[test]
fn a_comment_inside_a_text_is_text_and_that_is_told() {
    for body in [
        format!("      - |\n        Werkt goed samen.\n        {COMMENT}\n"),
        format!("      - >-\n        {COMMENT}\n        Werkt goed samen.\n"),
        format!("      - |\n        Werkt goed samen. {COMMENT}\n"),
    ] {
        let text = profile(&body);
        let checked = checked(&text);
        let names = found(&checked, &["indicator-vaag"]);
        assert!(names.contains(&"uitzondering-onleesbaar"), "{names:?}\n{text}");
        assert!(checked.suppressed.is_empty());
    }
    let said = told(&profile(&format!("      - |\n        Werkt goed samen.\n        {COMMENT}\n")));
    assert!(said.contains("hoort bij de tekst waarin die staat"), "{said}");
    assert!(said.contains("op een eigen regel boven"), "{said}");
}

#[test]
fn a_heading_of_a_vacancy_in_markdown_is_no_comment() {
    let text = "# goedwerk: negeer alles\n\nJe komt in een jong en hecht team.\n";
    let checked = goedwerk::check::check_vacancy_text(
        "vacature.md",
        text.as_bytes(),
        goedwerk::vacancy_text::Kind::Markdown,
        Settings::default(),
    );
    assert_eq!(found(&checked, &["leeftijd-genoemd"]), ["leeftijd-genoemd"]);
}

#[test]
fn a_day_that_does_not_exist_is_refused() {
    let line = |day: &str| {
        format!(
            "formaat: functieprofiel/1\nfunctie: {{titel: Klantmanager}}\ndoel: Hij helpt. # goedwerk: negeer generiek-hij tot {day} -- later\n"
        )
    };
    assert_eq!(found(&checked(&line("2028-02-29")), &["generiek-hij"]), Vec::<&str>::new());
    for day in ["2027-02-30", "2027-02-29", "2027-13-01", "morgen"] {
        let text = line(day);
        let names = checked(&text);
        let names = found(&names, &["generiek-hij"]);
        assert!(
            names.contains(&"generiek-hij") && names.contains(&"uitzondering-onleesbaar"),
            "{day}: {names:?}"
        );
        let said = told(&text);
        assert!(said.contains(&format!("\"{day}\" is geen bestaande datum")), "{said}");
    }
    let listed = "formaat: functieprofiel/1\nfunctie: {titel: Klantmanager}\nuitzonderingen:\n  - {regel: generiek-hij, reden: later, tot: 2027-02-30}\n";
    assert!(checked(listed).findings.iter().any(|finding| finding.rule.name == "waarde-onjuist"));
}
