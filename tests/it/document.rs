//! Parsing YAML: all problems of a file in one run, each at its own place, with the rest of the file still read.

mod repairs;

use std::fmt::Write as _;

use goedwerk::document::{Document, MAX_DEPTH, Node, Value};
use goedwerk::finding::{Arg, Evidence, Finding, Place};
use goedwerk::source::Source;

fn read(text: &str) -> (Source, Document, Vec<Finding>) {
    let source = Source::new("profiel.yaml", text);
    let (document, findings) = Document::parse(&source);
    (source, document, findings)
}

/// The findings as `rule:line:column`.
fn shown(source: &Source, findings: &[Finding]) -> Vec<String> {
    findings
        .iter()
        .map(|finding| {
            let Place::Bytes(span) = &finding.place else {
                panic!("the place is not a byte range: {finding:?}")
            };
            assert!(source.text.get(span.clone()).is_some(), "outside the text: {finding:?}");
            let position = source.position(span.start);
            format!("{}:{}:{}", finding.rule.name, position.line, position.column)
        })
        .collect()
}

fn texts(document: &Document) -> Vec<String> {
    document.texts().into_iter().map(|(pointer, text)| format!("{pointer}={text}")).collect()
}

/// A text, its expected findings, and some of the texts that must still be read.
type Case = (&'static str, &'static [&'static str], &'static [&'static str]);

fn check(cases: &[Case]) {
    let mut wrong = Vec::new();
    for (text, wanted, kept) in cases {
        let (source, document, findings) = read(text);
        let found = shown(&source, &findings);
        let texts = texts(&document);
        let lost: Vec<_> = kept.iter().filter(|kept| !texts.iter().any(|text| text == *kept)).collect();
        if found != *wanted || !lost.is_empty() {
            wrong.push(format!(
                "{text}\n  found {found:?}\n  wanted {wanted:?}\n  lost {lost:?}\n  in {texts:?}\n"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn open_quotes_are_reported_where_they_open() {
    check(&[
        ("naam: \"Klant\nb: c\n", &["aanhaling-open:1:7"], &["/naam=Klant", "/b=c"]),
        ("naam: 'Klant\nb: c\n", &["aanhaling-open:1:7"], &["/naam=Klant", "/b=c"]),
        ("naam: \"Klant\nb: \"c\"\n", &["aanhaling-open:1:7"], &["/naam=Klant", "/b=c"]),
        ("a: x\nnaam: \"Klant", &["aanhaling-open:2:7"], &["/a=x", "/naam=Klant"]),
        ("a: x\nnaam: \"Klant\n", &["aanhaling-open:2:7"], &["/a=x", "/naam=Klant"]),
        ("naam: \"\nb: c\n", &["aanhaling-open:1:7"], &["/naam=", "/b=c"]),
        (
            "a:\n  - \"een\n  - twee\n  - \"drie\"\nb: c\n",
            &["aanhaling-open:2:5"],
            &["/a/0=een", "/a/1=twee", "/a/2=drie", "/b=c"],
        ),
        (
            "a:\n  - \"een\n  - twee\"\n  - drie\nb: c\n",
            &["aanhaling-open:2:5"],
            &["/a/0=een", "/a/2=drie", "/b=c"],
        ),
        (
            "c:\n  - naam: \"Klant\n    groep: bedrijf\n  - naam: \"Samen\"\n    groep: b\n",
            &["aanhaling-open:2:11"],
            &["/c/0/naam=Klant", "/c/0/groep=bedrijf", "/c/1/naam=Samen", "/c/1/groep=b"],
        ),
        (
            "c:\n  - naam: \"Klant\n    groep: bedrijf\"\n  - naam: Samen\n    groep: b\n",
            &["aanhaling-open:2:11"],
            &["/c/0/naam=Klant", "/c/1/naam=Samen", "/c/1/groep=b"],
        ),
        (
            "a: \"een\nb: twee\nc: \"drie\nd: vier\n",
            &["aanhaling-open:1:4", "aanhaling-open:3:4"],
            &["/a=een", "/b=twee", "/c=drie", "/d=vier"],
        ),
        (
            "a: \"een\nb: 'twee\nc: \"drie\"\nd: 'vier'\n",
            &["aanhaling-open:1:4", "aanhaling-open:2:4"],
            &["/a=een", "/b=twee", "/c=drie", "/d=vier"],
        ),
        ("a: \"een # opmerking\nb: c\n", &["aanhaling-open:1:4"], &["/a=een", "/b=c"]),
        ("a: \"een: twee\nb: c\n", &["aanhaling-open:1:4"], &["/a=een: twee", "/b=c"]),
        ("a: \"een\r\nb: \"c\"\r\nd: e\r\n", &["aanhaling-open:1:4"], &["/a=een", "/b=c", "/d=e"]),
        ("a: 'een\nb: collega's\nc: d\n", &["aanhaling-open:1:4"], &["/a=een", "/b=collega's", "/c=d"]),
        ("a: 'een\nb: de organisaties'\nc: d\n", &["aanhaling-open:1:4"], &["/a=een", "/c=d"]),
        ("a: \"een\nb: P:\\werk\nc: \"d\"\n", &["aanhaling-open:1:4"], &["/a=een", "/b=P:\\werk", "/c=d"]),
        ("a: \"een\\\nb: c\n", &["aanhaling-open:1:4"], &["/a=een\\", "/b=c"]),
        ("a: [\"een, \"twee\"]\nb: c\n", &["aanhaling-open:1:5"], &["/a/0=een", "/a/1=twee", "/b=c"]),
        ("a: [\"een\", \"twee]\nb: \"c\"\n", &["aanhaling-open:1:12"], &["/a/0=een", "/a/1=twee", "/b=c"]),
        (
            "a: [\n  \"een,\n  \"twee\"\n]\nb: c\n",
            &["aanhaling-open:2:3"],
            &["/a/0=een", "/a/1=twee", "/b=c"],
        ),
        ("a: {b: \"een, c: \"twee\"}\nd: e\n", &["aanhaling-open:1:8"], &["/a/b=een", "/a/c=twee", "/d=e"]),
        ("a: \"een\n  twee\n  drie\nb: \"c\"\n", &["aanhaling-open:1:4"], &["/a=een twee drie", "/b=c"]),
        ("a: \"een\n  twee\n  drie\nb: c\n", &["aanhaling-open:1:4"], &["/a=een twee drie", "/b=c"]),
        ("a: \"een\n  - twee\n  - drie\nb: c\n", &["aanhaling-open:1:4"], &["/b=c"]),
        ("\"a: een\nb: c\n", &["aanhaling-open:1:1"], &["/a=een", "/b=c"]),
        ("a: \"een\n---\nb: c\n", &["aanhaling-open:1:4", "meer-documenten:2:1"], &["/a=een"]),
        ("plaats: 's-Hertogenbosch\nb: c\n", &["aanhaling-open:1:9"], &["/plaats='s-Hertogenbosch", "/b=c"]),
        ("a: &x \"een\nb: c\n", &["aanhaling-open:1:7"], &["/a=een", "/b=c"]),
        (
            "a: \"è\nb: \"é\"\nc: *z\n",
            &["aanhaling-open:1:4", "alias-onbekend:3:4"],
            &["/a=è", "/b=é", "/c=*z"],
        ),
    ]);
}

#[test]
fn quotes_that_are_in_order_are_left_alone() {
    check(&[
        ("a: Met collega's naar 's-Hertogenbosch\n", &[], &["/a=Met collega's naar 's-Hertogenbosch"]),
        ("a: De foto's\nb: 's'\n", &[], &["/a=De foto's", "/b=s"]),
        ("a: 5\" breed\nb: 6\" lang\n", &[], &["/a=5\" breed"]),
        ("a: \"een\n  twee\"\nb: c\n", &[], &["/a=een twee", "/b=c"]),
        ("a: \"Let op:\n  - een\n  - twee: drie\"\nb: c\n", &[], &["/a=Let op: - een - twee: drie"]),
        ("a: \"een\n\n  twee\"\n", &[], &["/a=een\ntwee"]),
        ("- \"een\n  b: twee\"\n", &[], &["/0=een b: twee"]),
        ("a: 'zo''n'\n", &[], &["/a=zo'n"]),
        ("a: |\n  \"een\n  'twee\nb: c\n", &[], &["/a=\"een\n'twee\n", "/b=c"]),
        ("a: x # \"open\nb: c\n", &[], &["/a=x"]),
        ("a: Hij zei \"ja\nb: c\n", &[], &["/a=Hij zei \"ja", "/b=c"]),
    ]);
}

#[test]
fn typing_errors_are_found_in_place_and_the_rest_is_read() {
    check(&[
        ("a:\n\tb: c\n\td: e\nf: g\n", &["tab:2:1"], &["/a/b=c", "/a/d=e", "/f=g"]),
        ("a:\n  b: c\n\td: e\nf: g\n", &["tab:3:1"], &["/a/b=c", "/a/d=e", "/f=g"]),
        ("a:\n    b: c\n\td: e\nf: g\n", &["tab:3:1"], &["/a/b=c", "/a/d=e", "/f=g"]),
        ("a:\n  - b\n\t- c\nf: g\n", &["tab:3:1"], &["/a/0=b", "/a/1=c", "/f=g"]),
        ("a:\n  b:\n    c: d\n\te: f\ng: h\n", &["tab:4:1"], &["/a/b/c=d", "/a/b/e=f", "/g=h"]),
        ("a:\n  b: c\n d: e\nf: g\n", &["inspringing:3:2"], &["/a/b=c", "/a/d=e", "/f=g"]),
        ("a:\n  b: c\n d: e\n h: i\nf: g\n", &["inspringing:3:2"], &["/a/d=e", "/a/h=i", "/f=g"]),
        ("a:\n  b: c\n    d: e\nf: g\n", &["inspringing:3:5"], &["/a/b=c", "/a/d=e", "/f=g"]),
        ("a:\n  - b\n - c\nf: g\n", &["inspringing:3:2"], &["/a/0=b", "/a/1=c", "/f=g"]),
        ("a:\n  - n: b\n   m: c\nf: g\n", &["inspringing:3:4"], &["/a/0/n=b", "/a/0/m=c", "/f=g"]),
        ("a: [b, c\nd: e\nf: g\n", &["haakje-open:1:4"], &["/a/0=b", "/a/1=c", "/d=e", "/f=g"]),
        ("a: {b: c, d: e\nf: g\n", &["haakje-open:1:4"], &["/a/b=c", "/a/d=e", "/f=g"]),
        ("a: [b c\nf: g\n", &["haakje-open:1:4"], &["/a=[b c", "/f=g"]),
        ("a: [b, c}\nf: g\n", &["haakje-open:1:9"], &["/a/0=b", "/a/1=c", "/f=g"]),
        ("a: [b, c]]\nf: g\n", &["haakje-open:1:10"], &["/a/0=b", "/a/1=c", "/f=g"]),
        ("a: [\n  b,\n  c\nf: g\n", &["haakje-open:1:4"], &["/a/0=b", "/a/1=c", "/f=g"]),
        ("a:\n  - {b: c\n  - {b: d}\nf: g\n", &["haakje-open:2:5"], &["/a/0/b=c", "/a/1/b=d", "/f=g"]),
        ("a: [b] c\nf: g\n", &["tekst-na-haakje:1:8"], &["/a=[b] c", "/f=g"]),
        ("a: b: c\nf: g\n", &["dubbele-punt:1:5"], &["/a=b: c", "/f=g"]),
        (
            "a:\n  - Doet dit: en dat: ook\n  - b\nf: g\n",
            &["dubbele-punt:2:21"],
            &["/a/0=Doet dit: en dat: ook", "/a/1=b"],
        ),
        (
            "a: Een verhaal\n  met twee delen: en meer\n  en nog iets\nf: g\n",
            &["dubbele-punt:2:17"],
            &["/a=Een verhaal met twee delen: en meer en nog iets", "/f=g"],
        ),
        ("a: @b\nf: g\n", &["teken-zonder-aanhaling:1:4"], &["/a=@b", "/f=g"]),
        ("a: 'b' @c\nf: g\n", &["tekst-na-aanhaling:1:8"], &["/a='b' @c", "/f=g"]),
        ("a: `b`\nf: g\n", &["teken-zonder-aanhaling:1:4"], &["/a=`b`", "/f=g"]),
        ("a: %b\nf: g\n", &["teken-zonder-aanhaling:1:4"], &["/a=%b", "/f=g"]),
        ("a: > 5 klanten\nf: g\n", &["teken-zonder-aanhaling:1:4"], &["/a=> 5 klanten", "/f=g"]),
        ("a: & b\nf: g\n", &["teken-zonder-aanhaling:1:4"], &["/a=& b", "/f=g"]),
        ("a: [@b, c]\nf: g\n", &["teken-zonder-aanhaling:1:5"], &["/a/0=@b", "/a/1=c", "/f=g"]),
        ("a: *b\nf: g\n", &["alias-onbekend:1:4"], &["/a=*b", "/f=g"]),
        ("a: *b* c\nf: g\n", &["alias-onbekend:1:4"], &["/a=*b* c", "/f=g"]),
        ("a: [*b, c]\nf: g\n", &["alias-onbekend:1:5"], &["/a/0=*b", "/a/1=c", "/f=g"]),
        ("a: \"Goed\" werk\nf: g\n", &["tekst-na-aanhaling:1:11"], &["/a=\"Goed\" werk", "/f=g"]),
        ("a: 'Goed' collega's\nf: g\n", &["tekst-na-aanhaling:1:11"], &["/a='Goed' collega's", "/f=g"]),
        ("a: \"P:\\werk\\map\"\nf: g\n", &["escape-onbekend:1:7"], &["/a=P:\\werk\\map", "/f=g"]),
        ("a: \"\\xZZ\"\nf: g\n", &["escape-onbekend:1:5"], &["/a=\\xZZ", "/f=g"]),
        ("a: !x!y z\nf: g\n", &["tag-onbekend:1:4"], &["/f=g"]),
        ("a: !x z\nf: g\n", &["tag-onbekend:1:4"], &["/a=z", "/f=g"]),
        ("f: g\na:b\nc: d\n", &["spatie-ontbreekt:2:2"], &[]),
        ("f: g\nnaam:b\nc: d\n", &["spatie-ontbreekt:2:5"], &["/f=g", "/naam=b", "/c=d"]),
        ("naam:b\nc: d\n", &["spatie-ontbreekt:1:5"], &["/naam=b", "/c=d"]),
        ("a:\n  - b\n  -c\nf: g\n", &["spatie-ontbreekt:3:3"], &["/a/0=b", "/a/1=c", "/f=g"]),
        ("x: y\ncontext\n  team: b\nf: g\n", &["dubbele-punt-ontbreekt:2:1"], &["/context/team=b", "/f=g"]),
        ("context\n  team: b\nf: g\n", &["dubbele-punt-ontbreekt:1:1"], &["/context/team=b", "/f=g"]),
        ("a:\n  b: c\n  losse woorden\nf: g\n", &["losse-regel:3:3"], &["/a/b=c", "/f=g"]),
        ("losse woorden\na: b\nf: g\n", &["losse-regel:1:1"], &["/a=b", "/f=g"]),
        ("a: - b\nf: g\n", &["streepje-achter-sleutel:1:4"], &["/a/0=b", "/f=g"]),
        ("a: - b\n   - c\nf: g\n", &["streepje-achter-sleutel:1:4"], &["/a/0=b", "/a/1=c", "/f=g"]),
        ("a: b\u{7}c\nf: g\n", &["stuurteken:1:5"], &["/a=b c", "/f=g"]),
        ("a: b\0c\nf: g\n", &["stuurteken:1:5"], &["/a=b c", "/f=g"]),
        ("a: b\nf: g\n---\nc: d\n", &["meer-documenten:3:1"], &["/a=b", "/f=g"]),
        ("a: b\na: c\nf: g\n", &["sleutel-dubbel:2:1"], &["/a=b", "/f=g"]),
        ("[a]: b\nf: g\n", &["sleutel-geen-tekst:1:1"], &["/f=g"]),
        ("a: {<<: {b: c}, d: e}\nf: g\n", &["samenvoegsleutel:1:5"], &["/a/d=e", "/f=g"]),
        ("a: &a\n  b: *a\n  c: d\nf: g\n", &["alias-kringloop:2:6"], &["/a/c=d", "/f=g"]),
        (
            "a: b\nc: @d\ne: f: g\nh: \"i\nj: k\n",
            &["teken-zonder-aanhaling:2:4", "dubbele-punt:3:5", "aanhaling-open:4:4"],
            &["/a=b", "/j=k"],
        ),
        ("", &["leeg-bestand:1:1"], &[]),
        ("# niets\n", &["leeg-bestand:1:1"], &[]),
        ("---\n", &[], &[]),
    ]);
}

#[test]
fn a_second_document_and_duplicate_keys_say_where_the_first_is() {
    let (source, _, findings) = read("x: y\na: b\nc: d\na: e\n");
    let Some((_, Arg::Line(at))) = findings[0].args.iter().find(|(name, _)| *name == "eerste") else {
        panic!("no line: {findings:?}");
    };
    assert_eq!(source.position(*at).line, 2);
    // After a repair, line numbers still refer to the original file.
    let (source, _, findings) = read("a: - b\nc: \"d\nx: y\nx: z\n");
    let dubbel = findings.iter().find(|finding| finding.rule.name == "sleutel-dubbel").expect("a finding");
    let Some((_, Arg::Line(at))) = dubbel.args.iter().find(|(name, _)| *name == "eerste") else {
        panic!("no line: {dubbel:?}");
    };
    assert_eq!(source.position(*at).line, 3);
    assert_eq!(source.position(dubbel_start(dubbel)).line, 4);
}

fn dubbel_start(finding: &Finding) -> usize {
    let Place::Bytes(span) = &finding.place else { panic!("no place in bytes") };
    span.start
}

#[test]
fn damage_tells_repaired_from_lost() {
    let (_, repaired, _) = read("a: \"b\nc: d\n");
    assert!(!repaired.is_damaged());
    assert!(repaired.touches_damage(&(3..5)));
    assert!(!repaired.touches_damage(&(9..10)));
    let (_, lost, _) = read("a: b\nc:\n  d: e\n  los woord\nf: g\n");
    assert!(lost.is_damaged());
    assert!(lost.touches_damage(&(18..20)));
    assert!(!lost.touches_damage(&(0..1)));
    let (_, key, _) = read("context\n  team: b\n");
    assert!(key.touches_damage(&(3..5)) && !key.is_damaged());
    let (_, in_list, _) = read("- 'b\n- c\n");
    assert_eq!(in_list.node("/1").map(|node| node.span.clone()), Some(7..8));
    let (_, merged, _) = read("a: {<<: {b: c}}\n");
    assert!(merged.is_damaged());
}

#[test]
fn encodings() {
    let read = |bytes: &[u8]| {
        let (source, finding) = Source::decode("profiel.yaml", bytes);
        let (document, findings) = Document::parse(&source);
        let found: Vec<Finding> = finding.into_iter().chain(findings).collect();
        let shown = shown(&source, &found);
        let args = found.first().map(|finding| finding.args.clone()).unwrap_or_default();
        (shown, texts(&document), args)
    };
    let (found, texts, _) = read(b"\xEF\xBB\xBFa: b\r\nc: \xC3\xA9 @\r\nd: @e\r\n");
    assert_eq!(
        (found, texts),
        (
            vec!["teken-zonder-aanhaling:3:4".to_owned()],
            vec!["/a=b".to_owned(), "/c=é @".to_owned(), "/d=@e".to_owned(),]
        )
    );
    let (found, texts, args) = read(b"a: b\nc: financi\xEBn \x96 \x80 5\n");
    assert_eq!(
        (found, texts),
        (vec!["codering:2:11".to_owned()], vec!["/a=b".to_owned(), "/c=financiën – € 5".to_owned()])
    );
    assert!(
        args.contains(&("byte", Arg::from(16))) && args.contains(&("waarde", Arg::from("0xEB"))),
        "{args:?}"
    );
    assert!(
        args.contains(&("teken", Arg::from("ë"))) && args.contains(&("regel", Arg::Line(15))),
        "{args:?}"
    );
    let little: Vec<u8> = "a: é\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = "\u{FEFF}a: é\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
    // Only a byte order mark says that a file is UTF-16.
    for (bytes, wanted) in [(little, vec!["codering-utf16:1:1".to_owned()]), (big, Vec::new())] {
        let (found, texts, _) = read(&bytes);
        assert_eq!((found, texts), (wanted, vec!["/a=é".to_owned()]));
    }
    let (found, texts, _) = read(b"a: b\nPK\x03\x04\0\0\xFF");
    assert_eq!((found.len(), texts.len()), (1, 0), "{found:?}");
    assert!(found[0].starts_with("geen-tekst:2:"), "{found:?}");
    let (found, _, _) = read(&vec![b' '; 9 * 1024 * 1024]);
    assert_eq!(found, ["te-groot:1:1"]);
}

#[test]
fn columns_count_characters() {
    let source = Source::new("x", "é: ë\r\nb\rc");
    assert_eq!(source.lines(), 3);
    assert_eq!((source.position(4).line, source.position(4).column), (1, 4));
    assert_eq!(source.position(8).line, 2);
    assert_eq!(source.position(10).line, 3);
    assert_eq!(&source.text[source.line(1)], "é: ë");
    assert_eq!(&source.text[source.line(3)], "c");
}

#[test]
fn places_of_words() {
    let text = r#"plain: Werkt goed
  samen met goed werk
double: "Zegt \"goed\" en
  doet \u00e9\u00e9n keer\
  goed werk"
single: 'Zo''n goed
  mens'
literal: |
  eerst goed
    dan goed werk
folded: >-
  een lange
  zin

  "goed" zo
same: goed en goed en goed
anchor: &x goed zo
alias: *x
a/b~c: [een, {goed: zo}]
number: 12
empty:
"#;
    let (source, document, findings) = read(text);
    assert!(findings.is_empty(), "{findings:?}");
    let words = |pointer: &str, quote: &str, which: usize| {
        let text = document.text(pointer).expect("a text");
        let offset = text
            .match_indices(quote)
            .nth(which)
            .map_or_else(|| panic!("{quote:?} in {text:?}"), |(at, _)| at);
        let evidence = Evidence { pointer: pointer.to_owned(), offset, quote: quote.to_owned() };
        let span = document.evidence_span(&source, &evidence);
        let position = source.position(span.start);
        (source.text[span].to_owned(), position.line, position.column)
    };
    let at = |text: &str, line: usize, column: usize| (text.to_owned(), line, column);
    assert_eq!(words("/plain", "goed samen", 0), at("goed\n  samen", 1, 14));
    assert_eq!(words("/plain", "goed", 1), at("goed", 2, 13));
    assert_eq!(words("/double", "\"goed\" en doet", 0), at("\\\"goed\\\" en\n  doet", 3, 15));
    assert_eq!(words("/double", "één keer", 0), at("\\u00e9\\u00e9n keer", 4, 8));
    assert_eq!(words("/double", "goed", 1), at("goed", 5, 3));
    assert_eq!(words("/single", "Zo'n goed mens", 0), at("Zo''n goed\n  mens", 6, 10));
    assert_eq!(words("/literal", "goed", 1), at("goed", 10, 9));
    assert_eq!(words("/folded", "zin", 0), at("zin", 13, 3));
    assert_eq!(words("/folded", "\"goed\"", 0), at("\"goed\"", 15, 3));
    assert_eq!(words("/same", "goed", 0), at("goed", 16, 7));
    assert_eq!(words("/same", "goed", 1), at("goed", 16, 15));
    assert_eq!(words("/same", "goed", 2), at("goed", 16, 23));
    assert_eq!(words("/alias", "zo", 0), at("zo", 17, 17));
    assert_eq!(words("/a~1b~0c/1/goed", "zo", 0), at("zo", 19, 21));
    let place = |place: Place| source.text[document.span(&source, &place)].to_owned();
    assert_eq!(place(Place::Key("/a~1b~0c".into())), "a/b~c");
    assert_eq!(place(Place::Value("/a~1b~0c".into())), "a/b~c");
    assert_eq!(place(Place::Value("/a~1b~0c/0".into())), "een");
    assert_eq!(place(Place::Value("/a~1b~0c/1".into())), "{goed: zo}");
    assert_eq!(place(Place::Key("/a~1b~0c/1".into())), "{goed: zo}");
    assert_eq!(place(Place::Value("/plain".into())), "Werkt goed");
    assert_eq!(place(Place::Value("/literal".into())), "eerst goed");
    assert_eq!(place(Place::Value("/number".into())), "12");
    assert_eq!(place(Place::Value("/empty".into())), "empty");
    assert_eq!(place(Place::Value("/alias".into())), "goed zo");
    assert_eq!(place(Place::Value("/plain/nergens".into())), "Werkt goed");
    assert_eq!(words("/same", "goed", 1).1, 16);
    // A quote with a wrong offset is still found; a quote that does not occur resolves to the first line.
    let stray = |quote: &str| {
        let evidence = Evidence { pointer: "/same".into(), offset: 99, quote: quote.into() };
        source.text[document.evidence_span(&source, &evidence)].to_owned()
    };
    assert_eq!(stray("goed  en"), "goed en");
    assert_eq!(stray("slecht"), "goed en goed en goed");
}

#[test]
fn places_in_repaired_texts() {
    let (source, document, _) = read("a: \"Goed\" zo 's\nb: \"goed zo\nc: P\n");
    let words = |pointer: &str, quote: &str| {
        let offset = document.text(pointer).and_then(|text| text.find(quote)).expect("the words");
        let evidence = Evidence { pointer: pointer.to_owned(), offset, quote: quote.to_owned() };
        document.evidence_span(&source, &evidence)
    };
    assert_eq!(words("/a", "zo 's"), 10..15);
    assert_eq!(words("/b", "zo"), 25..27);
}

/// A text of numbered parts.
fn numbered(count: usize, part: impl Fn(&mut String, usize) -> std::fmt::Result) -> String {
    let mut text = String::new();
    for number in 0..count {
        part(&mut text, number).expect("text can be written");
    }
    text
}

fn depth(node: &Node) -> usize {
    match &node.value {
        Value::Sequence(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
        Value::Mapping(entries) => 1 + entries.iter().map(|entry| depth(&entry.value)).max().unwrap_or(0),
        _ => 0,
    }
}

#[test]
fn trees_are_never_deeper_than_the_limit() {
    let mut chain = String::from("a0: &a0 [x]\n");
    for level in 1..200 {
        let _ = writeln!(chain, "a{level}: &a{level} [[[*a{}]]]", level - 1);
    }
    let stairs = numbered(200, |text, level| writeln!(text, "{}a:", " ".repeat(level)));
    let dashes = "- ".repeat(500) + "x\n";
    for text in [chain, stairs, dashes, "[".repeat(100_000), "{a: ".repeat(1000)] {
        let (_, document, findings) = read(&text);
        assert!(document.root().map_or(0, depth) <= MAX_DEPTH);
        assert!(findings.len() <= 3, "{:?}", findings.len());
        assert!(findings.iter().any(|finding| finding.rule.name == "te-diep"), "{findings:?}");
    }
}

#[test]
fn hostile_files_end_with_few_findings() {
    let many = 200_000;
    let keys: String =
        numbered(50_000, |text, key| writeln!(text, "k{key}: x")) + &"k49999: y\n".repeat(50_000);
    for (name, text) in [
        ("brackets", "[".repeat(many)),
        ("bracket lines", "[\n".repeat(many)),
        ("braces", "{".repeat(many)),
        ("quotes", "\"".repeat(many)),
        ("quote lines", "a: \"b\n".repeat(many)),
        ("apostrophes", "- 'b\n".repeat(many)),
        ("signs", "@\n".repeat(many)),
        ("colons", "a: b: c\n".repeat(many)),
        ("tabs", "\ta: b\n".repeat(many)),
        ("stars", "- *a\n".repeat(many)),
        ("words", "woord ".repeat(many)),
        ("keys", keys),
        (
            "nested anchors",
            numbered(60, |text, level| write!(text, "&a{level} [")) + &"x, ".repeat(many) + "*b",
        ),
        ("long anchor", format!("a: &a {}\nb: [{}]\n", "x".repeat(many), "*a, ".repeat(10_000))),
    ] {
        let (_, _, findings) = read(&text);
        assert!(!findings.is_empty() || matches!(name, "words"), "{name}");
        assert!(findings.len() <= 300, "{name}: {}", findings.len());
    }
}
