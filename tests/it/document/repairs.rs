//! What exactly is read of files with several mistakes close together: every finding with its place and repair, the parts
//! that are dropped, and the texts that remain. Mutation testing found these: each tells a repair from one that is
//! nearly the same (see docs/reliability.md).

use goedwerk::finding::{Finding, Fix, Place};

use super::{read, texts};

fn bytes(place: &Place) -> std::ops::Range<usize> {
    let Place::Bytes(span) = place else { panic!("the place is not a byte range: {place:?}") };
    span.clone()
}

/// The text with a repair.
fn mended(text: &str, fix: &Fix) -> String {
    let mut edits: Vec<_> = fix.edits.iter().map(|edit| (bytes(&edit.place), &edit.text)).collect();
    edits.sort_by_key(|(span, _)| (span.start, span.end));
    let mut text = text.to_owned();
    for (span, new) in edits.into_iter().rev() {
        text.replace_range(span, new);
    }
    text
}

/// A finding as `rule from..to`, with the text after its repair: behind `=>` if it requires no judgement, else `~>`.
fn shown(text: &str, finding: &Finding) -> String {
    let span = bytes(&finding.place);
    let fix = finding
        .fix
        .as_ref()
        .map(|fix| format!(" {} {}", if fix.is_certain { "=>" } else { "~>" }, mended(text, fix)));
    format!("{} {}..{}{}", finding.rule.name, span.start, span.end, fix.unwrap_or_default())
}

/// A text with all of its findings, dropped parts and remaining texts.
struct Broken {
    text: &'static str,
    found: &'static [&'static str],
    lost: &'static [(usize, usize)],
    texts: &'static [&'static str],
}

#[test]
fn repairs_do_exactly_this() {
    for Broken { text, found, lost, texts: kept } in BROKEN {
        let (_, document, findings) = read(text);
        let seen: Vec<String> = findings.iter().map(|finding| shown(text, finding)).collect();
        assert_eq!(seen, *found, "{text}");
        let dropped: Vec<_> = document.lost().map(|span| (span.start, span.end)).collect();
        assert_eq!(dropped, *lost, "{text}");
        assert_eq!(texts(&document), *kept, "{text}");
    }
}

const BROKEN: &[Broken] = &[
    Broken { text: "\n\t\t\u{FEFF}", found: &["stuurteken 3..6 => \n\t\t   "], lost: &[], texts: &[] },
    Broken {
        text: "%@\n%@\n",
        found: &["losse-regel 0..2", "losse-regel 6..6"],
        lost: &[(3, 5), (0, 2)],
        texts: &[],
    },
    Broken { text: " \t[\n[\n-", found: &["yaml-onleesbaar 6..7"], lost: &[(0, 7)], texts: &[] },
    Broken {
        text: "a:[ f: : g\n",
        found: &["dubbele-punt 7..8 => a:[ f: ': g'\n"],
        lost: &[],
        texts: &["/a:[ f=: g"],
    },
    Broken {
        text: "a: \"\\xZZ\"\nf\n",
        found: &["escape-onbekend 4..6 ~> a: \"\\\\xZZ\"\nf\n", "losse-regel 10..11"],
        lost: &[(10, 11)],
        texts: &["/a=\\xZZ"],
    },
    Broken {
        text: "%/a=een\ntwee",
        found: &["losse-regel 8..12", "losse-regel 12..12 ~> '%/a=een'\ntwee"],
        lost: &[(8, 12)],
        texts: &["=%/a=een"],
    },
    Broken {
        text: "a: b: c\n g: \n@",
        found: &["dubbele-punt 4..5 ~> a: \n b: c\n g: \n@", "teken-zonder-aanhaling 13..14"],
        lost: &[(13, 14)],
        texts: &["/a/b=c"],
    },
    Broken {
        text: "a0: &a0  &a0]\n",
        found: &["yaml-onleesbaar 9..10 ~> a0: '&a0  &a0]'\n"],
        lost: &[],
        texts: &["/a0=&a0  &a0]"],
    },
    Broken {
        text: "é: ë\r?\n    b\rc",
        found: &["losse-regel 13..16 ~> é: 'ë\r?\n    b\rc'"],
        lost: &[],
        texts: &["/é=ë ? b c"],
    },
    Broken {
        text: "a: &a - {}\nb:{}]\n",
        found: &["streepje-achter-sleutel 6..7 ~> a: '&a - {}'\nb:{}]\n", "losse-regel 11..16"],
        lost: &[(11, 16)],
        texts: &["/a=&a - {}"],
    },
    Broken {
        text: "a: [b\r\n c\nf\n\t: g\n[",
        found: &["tab 12..13 => a: [b\r\n c\nf\n  : g\n[", "dubbele-punt 13..14", "te-veel-fouten 17..18"],
        lost: &[(12, 16), (0, 18)],
        texts: &[],
    },
    Broken {
        text: "a #: \"een\\\nb: ?{c\n",
        found: &["losse-regel 0..10"],
        lost: &[(0, 10)],
        texts: &["/b=?{c"],
    },
    Broken {
        text: "a: {:<<:#a {b: c}}\n",
        found: &["haakje-open 11..12 ~> a: '{:<<:#a {b: c}}'\n"],
        lost: &[],
        texts: &["/a={:<<:#a {b: c}}"],
    },
    Broken {
        text: " a:\n '' - b\n\t- c\nf:\n",
        found: &["inspringing 1..3", "tekst-na-aanhaling 8..9"],
        lost: &[(4, 16), (0, 16)],
        texts: &[],
    },
    Broken {
        text: "- a\n-b:c\n- - d\n - e\n",
        found: &[
            "spatie-ontbreekt 4..5 => - a\n- b: c\n- - d\n - e\n",
            "inspringing 16..19 ~> - a\n-b:c\n- - d\n- e\n",
        ],
        lost: &[],
        texts: &["/0=a", "/1/b=c", "/2/0=d", "/3=e"],
    },
    Broken {
        text: "- a\n- b: c- d\n  - e\n",
        found: &["inspringing 16..19 ~> - a\n- b: c- d\n- e\n"],
        lost: &[],
        texts: &["/0=a", "/1/b=c- d", "/2=e"],
    },
    Broken {
        text: "a:[\n  - b\n:  - c\nf: g\n",
        found: &["yaml-onleesbaar 2..3 ~> a: \n  - b\n:  - c\nf: g\n", "losse-regel 10..16"],
        lost: &[(10, 16)],
        texts: &["/a/0=b", "/f=g"],
    },
    Broken {
        text: "   a: [\n  b,\n  c\nf: g\n",
        found: &["haakje-open 6..7", "losse-regel 10..12"],
        lost: &[(0, 7), (10, 16)],
        texts: &["/f=g"],
    },
    Broken {
        text: "a: - b\n   - c\n   f: g\n",
        found: &[
            "streepje-achter-sleutel 3..4 ~> a: \n   - b\n   - c\n   f: g\n",
            "inspringing 17..21 ~> a: - b\n   - c\nf: g\n",
        ],
        lost: &[],
        texts: &["/a/0=b", "/a/1=c", "/f=g"],
    },
    Broken {
        text: "a: b\u{7}c\nf: : b\u{7}c\n   f: g\n",
        found: &[
            "stuurteken 4..5 => a: b c\nf: : b c\n   f: g\n",
            "dubbele-punt 10..11",
            "inspringing 19..23",
        ],
        lost: &[],
        texts: &["/a=b c", "/f=': b c' f: g"],
    },
    Broken {
        text: "a: \"een\n\t  twee\"\nb\n:é c\n",
        found: &["losse-regel 17..18", "losse-regel 19..24"],
        lost: &[(17, 18), (19, 24)],
        texts: &["/a=een twee"],
    },
    Broken {
        text: "a:\u{FEFF}\n- b\n  d: e\nb: f\ng: h\n",
        found: &["dubbele-punt 6..7", "inspringing 12..16", "dubbele-punt 13..14"],
        lost: &[(0, 5), (6, 9), (10, 16)],
        texts: &["/b=f", "/g=h"],
    },
    Broken {
        text: "\u{85}a: [-\"een, \"\"twee\"]\nb: c\n",
        found: &["tekst-na-aanhaling 15..16 ~> \u{85}a: [-\"een, '\"\"twee\"']\nb: c\n"],
        lost: &[],
        texts: &["/\u{85}a/0=-\"een", "/\u{85}a/1=\"\"twee\"", "/b=c"],
    },
    Broken {
        text: "a: - b\nc: \"\"\"d\nx: y\n \tx: z\n",
        found: &[
            "streepje-achter-sleutel 3..4 ~> a: \n  - b\nc: \"\"\"d\nx: y\n \tx: z\n",
            "tekst-na-aanhaling 12..13 ~> a: - b\nc: '\"\"\"d'\nx: y\n \tx: z\n",
            "dubbele-punt 23..24 ~> a: - b\nc: \"\"\"d\nx: 'y\n \tx: z'\n",
        ],
        lost: &[],
        texts: &["/a/0=b", "/c=\"\"\"d", "/x=y x: z"],
    },
    Broken {
        text: "a:\n    \n\nb: c\n\td: e\nf: g: g\n",
        found: &[
            "tab 14..15 => a:\n    \n\nb: c\n  d: e\nf: g: g\n",
            "inspringing 15..19",
            "dubbele-punt 24..25 => a:\n    \n\nb: c\n\td: e\nf: 'g: g'\n",
        ],
        lost: &[],
        texts: &["/b=c", "/d=e", "/f=g: g"],
    },
    Broken {
        text: "- a\n- b: b: cc\n-\t - d\n  - e\n",
        found: &[
            "dubbele-punt 10..11 => - a\n- b: 'b: cc'\n-\t - d\n  - e\n",
            "tab 16..17 => - a\n- b: b: cc\n-  - d\n  - e\n",
            "inspringing 24..27 ~> - a\n- b: b: cc\n-\t - d\n- e\n",
        ],
        lost: &[],
        texts: &["/0=a", "/1/b=b: cc", "/2/0=d", "/3=e"],
    },
    Broken {
        text: "a!: \"een\nb: twee\nc: \"drie\nd: v>ier",
        found: &[
            "aanhaling-open 4..5 ~> a!: \"een\"\nb: twee\nc: \"drie\nd: v>ier",
            "aanhaling-open 20..21 ~> a!: \"een\nb: twee\nc: \"drie\"\nd: v>ier",
        ],
        lost: &[],
        texts: &["/a!=een", "/b=twee", "/c=drie", "/d=v>ier"],
    },
    Broken {
        text: "a: [\"een, \"[\"een, \"tw]ee\"]\nb: \nb: c\n",
        found: &[
            "aanhaling-open 4..5 ~> a: [\"een\", \"[\"een, \"tw]ee\"]\nb: \nb: c\n",
            "tekst-na-aanhaling 13..14",
            "sleutel-dubbel 31..32",
        ],
        lost: &[(0, 26)],
        texts: &[],
    },
    Broken {
        text: "team: [, \"Piet\", 'Klaas']\nplaats: Hof\n",
        found: &["haakje-open 7..8 ~> team: '[, \"Piet\", ''Klaas'']'\nplaats: Hof\n"],
        lost: &[],
        texts: &["/team=[, \"Piet\", 'Klaas']", "/plaats=Hof"],
    },
    Broken {
        text: "a:\n\tb: c\n\td: e\n- f: g\n: c\n\td: e\n- f: g\n",
        found: &[
            "tab 3..4 => a:\n  b: c\n  d: e\n- f: g\n: c\n  d: e\n- f: g\n",
            "inspringing 15..21",
            "inspringing 27..31",
            "inspringing 32..38",
        ],
        lost: &[(15, 21), (32, 38)],
        texts: &["/a/b=c", "/a/d=e", "/=c", "/d=e"],
    },
    Broken {
        text: "a:\"een\n  twee\"\nb\n:} 'drie\n  vier'\nc: d\n",
        found: &[
            "losse-regel 0..6",
            "tekst-na-haakje 20..21 ~> a:\"een\n  twee\"\nb\n:}  drie\n  vier'\nc: d\n",
        ],
        lost: &[(0, 33)],
        texts: &["/c=d"],
    },
    Broken {
        text: "a]:\n  - \"een\n`  - twee\n \t  - \"drie\"\nb: c\n",
        found: &["tekst-na-aanhaling 30..31"],
        lost: &[(4, 41)],
        texts: &[],
    },
    Broken {
        text: "taken:\n  - Belt\n  - Schrijft\n  ---\n- Leest\nnaam: x\n",
        found: &["losse-regel 31..34"],
        lost: &[(0, 42)],
        texts: &["/naam=x"],
    },
    Broken {
        text: "c:\n  - naam: \"Klant\n    groep: bedrijf\"\n \"\" - naam: Samen\n '   groep: b\n",
        found: &[
            "aanhaling-open 13..14 ~> c:\n  - naam: \"Klant\"\n    groep: bedrijf\"\n \"\" - naam: Samen\n '   groep: b\n",
            "tekst-na-aanhaling 44..45",
        ],
        lost: &[(40, 71)],
        texts: &["/c/0/naam=Klant", "/c/0/groep=bedrijf\""],
    },
    Broken {
        text: "- naam: een: twee\n- {b: [c, d]}\n\n\t- {b: c}\n  naam: [[b, c], d]\nc: een, twee\n  \"q\": 'zo''n'\n",
        found: &[
            "dubbele-punt 11..12 => - naam: 'een: twee'\n- {b: [c, d]}\n\n\t- {b: c}\n  naam: [[b, c], d]\nc: een, twee\n  \"q\": 'zo''n'\n",
            "aanhaling-open 20..20",
            "inspringing 34..42 ~> - naam: een: twee\n- '{b: [c, d]}\n\n\t- {b: c}\n  naam: [[b, c], d]'\nc: een, twee\n  \"q\": 'zo''n'\n",
            "inspringing 45..62",
            "tekst-na-haakje 62..62",
            "te-veel-fouten 78..90",
        ],
        lost: &[(43, 62), (0, 91)],
        texts: &[],
    },
];
