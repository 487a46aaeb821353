//! Fixes that require no judgement: what they fix, and that they change nothing else.

use std::collections::BTreeSet;

use goedwerk::check::{Settings, check};
use goedwerk::fix::fix;
use goedwerk::lint::rules;
use goedwerk::rule::{Example, Severity};

fn fixed(text: &str) -> String {
    let fixed = fix("profiel.yaml", text.as_bytes(), Settings::default());
    fixed.bytes.map_or_else(|| text.to_owned(), |bytes| String::from_utf8(bytes).expect("it is UTF-8"))
}

#[test]
fn only_the_bytes_of_the_mistake_change() {
    let text = "# Van P&O, maart\r
formaat: functieprofiel/1   # versie\r
functie: {titel: \"Klantmanager\", salaris: {schaal: 9}}\r
\r
doel:Inwoners helpen aan werk.   # kort\r
context:\r
\tteam: Team Werk\r
bron: {titel: Nota: werk}\r
kerntaken:\r
  -   titel:   'Gesprekken'\r
      taken: [Voert het eerste gesprek.]\r
competenties:\r
- naam: Luisteren # eerst\r
  gedragsindicatoren: [@ Vat samen.]\r
";
    let wanted = text.replace("doel:Inwoners", "doel: Inwoners").replace("\tteam", "  team");
    let new = fixed(text);
    assert!(new.contains("doel: Inwoners helpen aan werk.   # kort\r\n"), "{new}");
    assert!(new.contains("\r\n  team: Team Werk\r\n"), "{new}");
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let changed = lines(&new).iter().zip(lines(&wanted)).filter(|(a, b)| **a != *b).count();
    assert!(changed <= 2, "apart from this, only the two lines with special characters may differ:\n{new}");
    assert_eq!(lines(&new).len(), lines(text).len(), "the number of lines is unchanged");
}

#[test]
fn a_mark_at_the_start_of_the_file_stays_and_old_encodings_become_utf_8() {
    let body = "functie: {titel: Klantmanager}\nkerntaken: [{titel: Gesprekken, taken: [Voert gesprekken.]}]\ncompetenties: [{naam: Luisteren, gedragsindicatoren: [Vat samen.]}]\n";
    let marked = [b"\xEF\xBB\xBF".as_slice(), body.as_bytes()].concat();
    let new = fix("a.yaml", &marked, Settings::default()).bytes.expect("the format is missing");
    assert!(
        new.starts_with(b"\xEF\xBB\xBFformaat: functieprofiel/1\nfunctie:"),
        "{}",
        String::from_utf8_lossy(&new)
    );

    let latin = b"formaat: functieprofiel/1\nfunctie: {titel: Co\xF6rdinator}\n";
    let new = fix("a.yaml", latin, Settings::default()).bytes.expect("the encoding is mended");
    assert_eq!(new, "formaat: functieprofiel/1\nfunctie: {titel: Coördinator}\n".as_bytes());
}

#[test]
fn what_needs_judgement_stays() {
    for text in [
        // For an unclosed quote, or a list on the line of its key, it is unclear which key was meant.
        "formaat: functieprofiel/1\nfunctie: {titel: \"Klantmanager}\ndoel: Werk.\n",
        "formaat: functieprofiel/1\ncompetenties: - naam: Luisteren\n                gedragsindicatoren: [Vat samen.]\n",
        // Two texts on one line.
        "formaat: functieprofiel/1\ndoel: Werk.\n  meer: tekst\n",
    ] {
        assert_eq!(fixed(text), text);
    }
}

#[test]
fn a_file_that_is_no_text_is_not_touched() {
    let bytes = b"functie: {titel: \0}\n";
    assert!(fix("a.yaml", bytes, Settings::default()).bytes.is_none());
}

#[test]
fn every_certain_fix_of_an_example_takes_its_finding_away() {
    let mut mended = BTreeSet::new();
    for rule in rules() {
        let (Example::Yaml(_) | Example::Bytes { .. }) = rule.bad else { continue };
        let (bytes, _) = rule.bad.complete();
        let before = check("voorbeeld.yaml", &bytes, Settings::default());
        let is_certain = before.findings.iter().any(|finding| {
            finding.rule.name == rule.name && finding.fix.as_ref().is_some_and(|fix| fix.is_certain)
        });
        let after = fix("voorbeeld.yaml", &bytes, Settings::default());
        let errors = |findings: &[goedwerk::finding::Finding]| {
            findings.iter().filter(|finding| finding.severity == Severity::Error).count()
        };
        assert!(errors(&after.checked.findings) <= errors(&before.findings), "{}: new errors", rule.name);
        if is_certain {
            let left = after.checked.findings.iter().any(|finding| finding.rule.name == rule.name);
            assert!(!left, "{} is still there", rule.name);
            mended.insert(rule.name);
        }
    }
    for rule in ["tab", "spatie-ontbreekt", "stuurteken", "dubbele-punt", "teken-zonder-aanhaling"] {
        assert!(mended.contains(rule), "{rule} has a fix; fixed: {mended:?}");
    }
}

#[test]
fn mending_twice_is_mending_once() {
    for rule in rules() {
        let (bytes, _) = rule.bad.complete();
        let once = fix("a.yaml", &bytes, Settings::default()).bytes.unwrap_or(bytes);
        let twice = fix("a.yaml", &once, Settings::default()).bytes;
        assert!(twice.is_none(), "{}", rule.name);
    }
}
