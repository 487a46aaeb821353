//! A profile that somebody typed over from Word at a first attempt: its errors are few, and each says what to do.

use goedwerk::base::Language;
use goedwerk::check::{Settings, check};
use goedwerk::fix::fix;
use goedwerk::messages::finding_text;
use goedwerk::rule::Severity;

use crate::support::goedwerk_reads;

/// The errors of a profile: the name of the rule, and what the reader is told to do.
fn told(text: &str) -> Vec<(&'static str, String)> {
    let checked = check("a.yaml", text.as_bytes(), Settings::default());
    let errors = checked.findings.iter().filter(|finding| finding.severity == Severity::Error);
    errors
        .map(|finding| {
            let sentence = finding_text(finding, &checked.source, Language::Dutch);
            (finding.rule.name, sentence.label)
        })
        .collect()
}

/// A first attempt to type a Word file over, with the headings and the notation of HR.
const FIRST_ATTEMPT: &str = "formaat: functieprofiel/1
functie:
  titel: Consulent
  afdeling: Sociaal Domein
  schaal: 8
  hr21: Beleidsuitvoering III
  leidinggevende: Teammanager
  denkniveau: Hbo
  versie: 2.1
  datum: 14 maart 2024
context:
  De consulent werkt in een team.
kerntaken:
  - titel: Beheer
    taken:
      • Verwerkt mutaties.
      • Beoordeelt verzoeken.
competenties:
  - naam: Klantgerichtheid
    omschrijving: Onderzoekt wensen.
  - naam: Integriteit
    omschrijving: Handhaaft normen.
eisen:
  - Minimaal 2 jaar ervaring.
  - Hbo.
vakkennis:
  - Kennis van de Awb, en meer.
  - Kennis van de wet.
bewegingsruimte: De consulent beslist.
contacten: Met collega's.
opleiding: De consulent volgt cursussen.
";

#[test]
fn a_first_attempt_gets_few_errors_that_say_what_to_do() {
    let expected = [
        ("sleutel-onbekend", "zet dit onder \"functie.organisatie.onderdeel\""),
        (
            "type-onjuist",
            "een blok met sleutels verwacht; schrijf {schaal: \"8\"}; sleutels hier: cao, schaal, functiewaardering, punten",
        ),
        ("sleutel-onbekend", "zet dit onder \"functie.schaal.functiewaardering\""),
        ("sleutel-onbekend", "zet dit onder \"context.leiding\""),
        ("waarde-onbekend", "bedoelde u \"hbo\"?"),
        ("type-onjuist", "een tekst verwacht"),
        ("waarde-onjuist", "een datum als 2026-01-31 verwacht"),
        (
            "type-onjuist",
            "een blok met sleutels verwacht; schrijf {toelichting: \"De consulent werkt in een team.\"}; sleutels hier: team, leiding, samenwerkingspartners, contacten, omgeving, caseload, werkomstandigheden, toelichting",
        ),
        ("type-onjuist", "een lijst verwacht; schrijf [\"Verwerkt mutaties.\"]"),
        ("sleutel-onbekend", "dit heet hier \"definitie\""),
        ("sleutel-onbekend", "dit heet hier \"definitie\""),
        (
            "type-onjuist",
            "een blok met sleutels verwacht; schrijf {soort: overig, tekst: \"Minimaal 2 jaar ervaring.\"}; sleutels hier: soort, tekst",
        ),
        (
            "type-onjuist",
            "een blok met sleutels verwacht; schrijf {soort: overig, tekst: \"Hbo.\"}; sleutels hier: soort, tekst",
        ),
        (
            "type-onjuist",
            "een blok met sleutels verwacht; schrijf {naam: \"Kennis van de Awb, en meer.\"}; sleutels hier: naam, niveau",
        ),
        (
            "type-onjuist",
            "een blok met sleutels verwacht; schrijf {naam: \"Kennis van de wet.\"}; sleutels hier: naam, niveau",
        ),
        ("sleutel-onbekend", "zet dit onder \"professionaliteit.ruimte.handelingsruimte\""),
        ("sleutel-onbekend", "deze sleutel hoort onder \"context\""),
        ("sleutel-onbekend", "zet dit bij \"eisen\""),
    ];
    let found = told(FIRST_ATTEMPT);
    let found: Vec<(&str, &str)> = found.iter().map(|(rule, label)| (*rule, label.as_str())).collect();
    assert_eq!(found, expected);
    // The same mistake in several items is shown once.
    let report = goedwerk_reads(&["check", "--full", "--stdin-filename", "a.yaml"], FIRST_ATTEMPT.as_bytes());
    let report = String::from_utf8(report.stdout).expect("text");
    assert_eq!(report.matches("fout[").count(), expected.len() - 3, "{report}");
    assert!(report.contains("|   - Hbo.\n   |     ---- hier"), "{report}");
}

#[test]
fn what_is_only_notation_is_mended() {
    let (mended, left) = mended(FIRST_ATTEMPT);
    for line in [
        "  schaal: {schaal: \"8\"}",
        "  denkniveau: hbo",
        "  versie: \"2.1\"",
        "  datum: 2024-03-14",
        "  {toelichting: \"De consulent werkt in een team.\"}",
        "      [\"Verwerkt mutaties.\", \"Beoordeelt verzoeken.\"]",
        "    definitie: Handhaaft normen.",
        "  - {naam: \"Kennis van de wet.\"}",
    ] {
        assert!(mended.lines().any(|known| known == line), "{line}: {mended}");
    }
    assert_eq!(left, 8, "{mended}");
}

/// The profile after `--fix`, and the number of errors that are left.
fn mended(text: &str) -> (String, usize) {
    let fixed = fix("a.yaml", text.as_bytes(), Settings::default());
    let text = String::from_utf8(fixed.bytes.expect("something is mended")).expect("a text");
    let left = told(&text).len();
    (text, left)
}

#[test]
fn lists_pasted_from_word_are_mended() {
    for (sign, list) in [
        ("•", "[\"Stelt open vragen.\", \"Vat samen.\"]"),
        ("–", "[\"Stelt open vragen.\", \"Vat samen.\"]"),
        ("•\t", "[\"Stelt open vragen.\", \"Vat samen.\"]"),
    ] {
        let text = format!(
            "formaat: functieprofiel/1\nfunctie:\n  titel: Consulent\ncompetenties:\n  - naam: Luisteren\n    gedragsindicatoren:\n      {sign} Stelt open vragen.\n      {sign} Vat samen.\n"
        );
        let (mended, left) = mended(&text);
        assert_eq!(left, 0, "{mended}");
        assert!(mended.contains(list), "{mended}");
    }
}
