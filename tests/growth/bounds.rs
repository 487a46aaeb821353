//! Cases for the limits on file content, templates and documents, and files and streams.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::path::PathBuf;

use goedwerk::annotate::{Note, annotate};
use goedwerk::base::Language;
use goedwerk::blocks::Image;
use goedwerk::blocks::from_markdown::content;
use goedwerk::check::{Settings, check, check_vacancy_text};
use goedwerk::cli;
use goedwerk::compose::{Length, traced_vacancy};
use goedwerk::fix::fix;
use goedwerk::model::{Profile, Vacancy};
use goedwerk::placing::{place, profiles};
use goedwerk::reader::{read as read_document, read_workbook};
use goedwerk::template::Templates;
use goedwerk::vacancy_text::Kind;
use goedwerk::write::style::HouseStyle;
use goedwerk::write::typeface::FontFile;
use goedwerk::write::{Format, logo, write};

use super::cases::{Case, case, checking};
use super::texts::*;

const READINGS: &str = "readings of a file with errors";

/// All cases.
pub fn cases() -> Vec<Case> {
    let mut cases = yaml();
    cases.extend(word());
    cases.extend(portable());
    cases.extend(imported());
    cases.extend(templates());
    cases.extend(documents());
    cases.extend(files());
    cases
}

fn yaml() -> Vec<Case> {
    const DEPTH: &str = "nesting in YAML";
    const ALIASES: &str = "nodes that aliases add";
    const FINDINGS: &str = "findings of the YAML reader, and of the schema";
    vec![
        checking(DEPTH, "lists in lists", 500, |n| format!("a: {}{}\n", "[".repeat(n), "]".repeat(n))),
        checking(DEPTH, "lists behind dashes", 500, |n| format!("a:\n{}x\n", "- ".repeat(n))),
        // The indentation grows with the depth: this many levels take about n bytes.
        checking(DEPTH, "keys below keys", 500, |n| {
            (0..(2 * n).isqrt()).fold(String::new(), |mut text, level| {
                writeln!(text, "{}a:", " ".repeat(level)).expect("a text takes what is written");
                text
            })
        }),
        checking(ALIASES, "one list many times", 30, |n| {
            format!("a: &a [{}]\nb: [{}]\n", vec!["x"; 99].join(","), vec!["*a"; n].join(","))
        }),
        checking(ALIASES, "lists of lists of lists", 3, |n| {
            (1..=n).fold("a0: &a0 [x, x]\n".to_owned(), |mut text, level| {
                let list = vec![format!("*a{}", level - 1); 9].join(", ");
                writeln!(text, "a{level}: &a{level} [{list}]").expect("a text takes what is written");
                text
            })
        }),
        checking(FINDINGS, "aliases of nothing", 210, |n| lines(n, |n| format!("a{n}: *weg"))),
        checking(READINGS, "keys nobody knows", 8, |n| {
            format!("{HEAD}{}", lines(n, |n| format!("{}: Bespreekt dilemma's.", word_of(n))))
        }),
        checking(READINGS, "a text beside a key nobody knows", 500, |n| {
            format!("{}competentis: 1\n", profile_of("ethisch handelen. ", n))
        }),
        checking(FINDINGS, "unknown keys", 40, |n| format!("{HEAD}{}", lines(n, |n| format!("k{n}: 1")))),
        checking(FINDINGS, "unknown keys of items", 10, |n| {
            profile_with("competenties", n, |_| "- {naam: A, x: 1, y: 1}".to_owned())
        }),
        checking(FINDINGS, "one long key", 4_000, |n| format!("{HEAD}{}: 1\n", "k".repeat(n))),
        broken("quotes that stay open", "k: \"een"),
        broken("brackets that stay open", "k: [een"),
        broken("tabs", "\tk: een"),
        broken("colons", "k: een: twee: drie"),
        // With more than 200 fixes, some are left for the next round.
        case("rounds of `--fix`", "levels as text", 10, |n| {
            let text =
                profile_with("competenties", n, |n| format!("- {{naam: {}, niveau: \"3\"}}", word_of(n)));
            move || drop(black_box(fix("a.yaml", text.as_bytes(), Settings::default())))
        }),
        checking("evidence of one finding", "targets that are not beside anything", 800, |size| {
            profile_of("targets halen, hoge caseload, veel werkdruk en regelruimte. ", size)
        }),
    ]
}

/// A few broken lines after a growing number of valid ones: each repair parses the file again.
fn broken(name: &str, line: &'static str) -> Case {
    checking("repairs of one file", name, 12, move |n| {
        let whole = lines(n, |_| "- {naam: Reflecteren}".to_owned());
        format!("{HEAD}competenties:\n{whole}{}", lines(4, |_| line.to_owned()))
    })
}

fn word() -> Vec<Case> {
    const SIZE: &str = "Word or ODT file, packed and unpacked";
    const DEPTH: &str = "nesting in a Word or ODT file";
    const MARKS: &str = "bookmarks of goedwerk that are open at a time in a Word or ODT file";
    const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let read = |limit, name: &str, size, xml: fn(usize) -> String| {
        case(limit, name, size, move |n| {
            let bytes = docx(&format!("<w:document {W}><w:body>{}</w:body></w:document>", xml(n)));
            move || drop(black_box(check_vacancy_text("v.docx", &bytes, Kind::Docx, Settings::default())))
        })
    };
    let commented = |name: &str, size, xml: fn(usize) -> String| {
        case(SIZE, name, size, move |n| {
            let bytes = docx(&format!("<w:document {W}><w:body>{}</w:body></w:document>", xml(n)));
            let source = read_document("v.docx", &bytes, Kind::Docx).source;
            let note = |(at, words): (usize, &str)| {
                let paragraph = source.position(at).line;
                let start = at - source.line(paragraph).start;
                Note {
                    paragraph,
                    words: Some(start..start + words.len()),
                    text: vec!["Leeftijd.".to_owned()],
                    elsewhere: None,
                }
            };
            let notes: Vec<Note> = source.text.match_indices("jonge").map(note).collect();
            assert_eq!(notes.len(), n);
            let once = annotate(&bytes, &notes, None).expect("it can have comments");
            move || drop(black_box(annotate(&once, &notes, None)))
        })
    };
    let read_odt = |limit, name: &str, size, parts: fn(usize) -> (String, String)| {
        case(limit, name, size, move |n| {
            let (text, styles) = parts(n);
            let bytes = odt(&text, &styles);
            move || drop(black_box(check_vacancy_text("v.odt", &bytes, Kind::Odt, Settings::default())))
        })
    };
    vec![
        read_odt(SIZE, "paragraphs of an ODT file", 12, |n| {
            ("<text:p>Wij zoeken een jonge collega.</text:p>".repeat(n), String::new())
        }),
        read_odt(SIZE, "styles of an ODT file", 60, |n| {
            let styles = (0..n).map(|at| {
                let parent = at.saturating_sub(1);
                format!("<style:style style:name=\"s{at}\" style:family=\"text\" style:parent-style-name=\"s{parent}\"/>")
            });
            let text = (0..n).map(|at| format!("<text:span text:style-name=\"s{at}\">jong </text:span>"));
            (format!("<text:p>{}</text:p>", text.collect::<String>()), styles.collect())
        }),
        read_odt(DEPTH, "lists in lists of an ODT file", 50, |n| {
            ("<text:list><text:list-item>".repeat(n), String::new())
        }),
        read(SIZE, "fields that stay open", 60, |n| {
            let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
            let code = "<w:r><w:instrText>TOC</w:instrText></w:r>";
            let field = mark("begin") + code + &mark("separate") + &mark("begin");
            format!("<w:p>{field}<w:r><w:t>jong</w:t></w:r></w:p>").repeat(n)
        }),
        read(SIZE, "paragraphs", 12, |n| {
            "<w:p><w:r><w:t>Wij zoeken een jonge collega.</w:t></w:r></w:p>".repeat(n)
        }),
        read(SIZE, "pieces of one paragraph", 60, |n| {
            format!("<w:p>{}</w:p>", "<w:r><w:t>jonge </w:t></w:r>".repeat(n))
        }),
        read(MARKS, "bookmarks that do not end", 60, |n| {
            let mark = |at| {
                format!(
                    "<w:p><w:bookmarkStart w:id=\"{at}\" w:name=\"gw_kern_{at}_titel\"/><w:r><w:t>a</w:t></w:r></w:p>"
                )
            };
            (0..n).map(mark).collect::<Vec<_>>().concat()
        }),
        commented("comments on many paragraphs", 12, |n| {
            "<w:p><w:r><w:t>Wij zoeken een jonge collega.</w:t></w:r></w:p>".repeat(n)
        }),
        commented("comments in one run", 60, |n| {
            format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "jonge collega ".repeat(n))
        }),
        read(SIZE, "attributes of one element", 300, |n| {
            let attributes = (0..n).map(|at| format!(" a{at}=\"\"")).collect::<Vec<_>>().concat();
            format!("<w:p><w:pPr><w:pStyle{attributes} w:val=\"Kop1\"/></w:pPr></w:p>")
        }),
        case(SIZE, "parts and relationships", 60, |n| {
            let bytes = docx_with_footers(n);
            move || drop(black_box(check_vacancy_text("v.docx", &bytes, Kind::Docx, Settings::default())))
        }),
        read(SIZE, "much that is packed small", 400_000, |n| " ".repeat(n)),
        read(DEPTH, "elements in elements", 100, |n| "<w:p>".repeat(n)),
        read(DEPTH, "tables in tables", 50, |n| {
            format!("{}<w:p/>{}", "<w:tbl><w:tr><w:tc>".repeat(n), "</w:tc></w:tr></w:tbl>".repeat(n))
        }),
    ]
}

/// Documents that are imported: what is in a workbook, and where the profiles in a document begin.
fn imported() -> Vec<Case> {
    const SIZE: &str = "workbook, packed and unpacked, and the text in its cells";
    let workbook = |name: &str, size, parts: fn(usize) -> (String, String)| {
        case(SIZE, name, size, move |n| {
            let (rows, strings) = parts(n);
            let bytes = xlsx(&rows, &strings);
            move || {
                let blocks = read_workbook("a.xlsx", &bytes).blocks;
                drop(black_box((place(&blocks), profiles(&blocks))));
            }
        })
    };
    let divided = |name: &str, size, text: fn(usize) -> String| {
        case("YAML, TOML, plain text, Markdown, HTML", name, size, move |n| {
            let blocks = read_document("a.md", text(n).as_bytes(), Kind::Markdown).blocks;
            move || drop(black_box(profiles(&blocks)))
        })
    };
    vec![
        workbook("cells of a workbook", 20, |n| {
            let row = "<row><c t=\"str\"><v>Samenwerken</v></c><c><v>2</v></c><c><v>3</v></c></row>";
            (row.repeat(n), String::new())
        }),
        workbook("one text in many cells", 200, |n| {
            let text = format!("<si><t>{}</t></si>", "jong ".repeat(1_000));
            ("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>".repeat(n), text)
        }),
        divided("profiles in one document", 20, |n| {
            lines(n, |n| format!("## Consulent {n}\n\n### Doel\n\nHelpt.\n\n### Taken\n\n- Belt.\n"))
        }),
        case("elements of a web page in each other", "elements in elements of a page", 100, |n| {
            let page = format!("<!doctype html>{}", "<div><table><td><ul><li>Hij ".repeat(n));
            move || drop(black_box(read_document("a.html", page.as_bytes(), Kind::Html)))
        }),
        case("nesting in the JSON-LD data of a page", "lists in the data of a page", 100, |n| {
            let data = format!("{}{}", "[".repeat(n), "]".repeat(n));
            let page = format!("<p>Hij</p><script type='application/ld+json'>{data}</script>");
            move || {
                let checked = check_vacancy_text("a.html", page.as_bytes(), Kind::Html, Settings::default());
                drop(black_box(checked));
            }
        }),
        divided("headings in headings", 60, |n| {
            lines(n, |n| format!("{} Kop {n}\n\n###### Doel\n", "#".repeat(n % 5 + 1)))
        }),
    ]
}

fn templates() -> Vec<Case> {
    const SIZE: &str = "template of a user";
    const WORK: &str = "work of a template";
    const VALUES: &str = "values of a user template";
    const TEXT: &str = "text of a document";
    let filled = |limit, name: &str, size, template: fn(usize) -> String| {
        case(limit, name, size, move |n| {
            let templates = Templates::over_shipped(vec![("nl/vacature.md".to_owned(), template(n))]);
            let profile: Profile = serde_yaml::from_str(PROFILE).expect("a profile");
            let vacancy: Vacancy = serde_yaml::from_str(VACANCY).expect("a vacancy");
            move || {
                let filled = traced_vacancy(&templates, &profile, &vacancy, Length::Normal, Language::Dutch);
                drop(black_box(filled));
            }
        })
    };
    vec![
        filled(SIZE, "text", 12_000, |n| "woord ".repeat(n / 6)),
        filled(SIZE, "expressions", 2_000, |n| "{{ 1 }}".repeat(n / 7)),
        filled(SIZE, "one sum", 2_000, |n| format!("{{{{ 1{} }}}}", "+1".repeat(n / 2))),
        filled(SIZE, "conditions", 1_000, |n| {
            format!("{{% if 0 %}}{}{{% endif %}}", "{% elif 0 %}a".repeat(n / 13))
        }),
        filled(WORK, "loops", 300, |n| format!("{{% for i in range({n}) %}}{{{{ i }}}}{{% endfor %}}")),
        filled(WORK, "doubling", 30, |n| {
            format!("{{% set x = 'xxxxxxxx' %}}{}", "{% set x = x ~ x %}".repeat(n))
        }),
        filled(VALUES, "lists that double", 40, |n| {
            format!("{{% set x = [1] %}}{}", "{% set x = [x, x] %}".repeat(n))
        }),
        filled(VALUES, "lists that grow", 30, |n| {
            let step = "{% set ns.x = ns.x + [i] %}";
            format!(
                "{{% set ns = namespace(x=[]) %}}{{% for i in range({n}) %}}{step}{{% endfor %}}{{{{ ns.x | length }}}}"
            )
        }),
        filled(VALUES, "calls in calls", 60, |n| {
            let calls = format!("{}1{}", "f(".repeat(n), ")".repeat(n));
            format!("{{% macro f(x) %}}{{% endmacro %}}{{{{ {calls} }}}}")
        }),
        filled(TEXT, "one word", 4_000, |n| format!("{{{{ 'x' * {n} }}}}")),
        filled(TEXT, "more than there may be", 100_000, |n| {
            format!("{{{{ 'x' * {n} }}}}{{{{ 'x' * {n} }}}}{{{{ 'x' * {n} }}}}")
        }),
    ]
}

fn documents() -> Vec<Case> {
    const DEPTH: &str = "nesting in Markdown";
    const TEXT: &str = "text of a document";
    let mut cases = Vec::new();
    for (name, mark) in [
        ("quotes in quotes", ">"),
        ("lists in lists", "- "),
        ("numbered lists in lists", "1. "),
        ("open brackets", "["),
        ("stars", "*"),
        ("emphasis in emphasis", "_a *b "),
        ("open pictures", "!["),
        ("open elements", "<b>"),
        ("backticks", "`"),
        ("columns", "| a "),
    ] {
        // Of a short text of quotes, the work is so little that what was freed before shows in it.
        let size = if mark == ">" { 300 } else { 100 };
        cases.push(case(DEPTH, name, size, move |n| {
            let markdown = mark.repeat(n);
            move || drop(black_box(content(&markdown, Language::Dutch, &[])))
        }));
    }
    for format in Format::ALL {
        let size = if format.is_binary() { 12 } else { 100 };
        cases.push(case(TEXT, &format!("paragraphs as {format:?}"), size, move |n| {
            let markdown = "Een alinea met **vet** en [een link](https://a.nl).\n\n- een punt\n\n".repeat(n);
            let content = content(&markdown, Language::Dutch, &[]);
            move || drop(black_box(write(format, &content, &HouseStyle::default())))
        }));
    }
    cases.push(case(TEXT, "one word on a page", 30, |n| {
        let content = content(&"woord".repeat(n), Language::Dutch, &[]);
        move || drop(black_box(write(Format::Pdf, &content, &HouseStyle::default())))
    }));
    cases.push(case("logo; font", "a drawing", 20, |n| {
        let paths = "<path d=\"M0 0L9 9L0 9Z\"/>".repeat(n);
        with_logo(Image::Svg(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{paths}</svg>"
        )))
    }));
    cases.push(case("logo; font", "entities of a drawing", 10_000, |n| {
        let text = format!(
            "<!DOCTYPE svg [<!ENTITY e \"een\">]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\
             <desc>{}</desc><path d=\"M0 0L9 9L0 9Z\"/></svg>",
            "&e; ".repeat(n)
        );
        move || drop(black_box(logo::read(text.into_bytes())))
    }));
    cases.push(case("pixels of a drawing; of an image in it", "images in a drawing", 10, |n| {
        let image = format!("<image href=\"data:image/png;base64,{DOTS}\" width=\"9\" height=\"9\"/>");
        with_logo(Image::Svg(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{}</svg>",
            image.repeat(n)
        )))
    }));
    let filled = |name: &str, size, inner: fn(usize) -> String| {
        case("work of a drawing", name, size, move |n| {
            with_logo(Image::Svg(format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{}</svg>",
                inner(n)
            )))
        })
    };
    cases.push(filled("text in a drawing", 300, |n| {
        format!("<text x=\"1\" y=\"9\">{}</text>", "woord ".repeat(n / 6))
    }));
    cases.push(filled("filters in a drawing", 30, |n| {
        let blurred = "<g filter=\"url(#f)\"><rect width=\"9\" height=\"9\"/></g>".repeat(n);
        format!("<filter id=\"f\"><feGaussianBlur stdDeviation=\"3\"/></filter>{blurred}")
    }));
    // At four times this size, there are a million copies.
    cases.push(filled("copies of copies in a drawing", 5, |n| {
        let copies = (1..n).map(|level| {
            let copy = format!("<use href=\"#a{}\"/>", level - 1);
            format!("<g id=\"a{level}\">{copy}{copy}</g>")
        });
        format!("<defs><path id=\"a0\" d=\"M0 0L9 9\"/></defs>{}", copies.collect::<String>())
    }));
    cases.push(case("logo; font", "a font with bytes behind it", 1_000_000, |n| {
        let mut bytes = notosans::REGULAR_TTF.to_vec();
        bytes.resize(bytes.len() + n, 0);
        move || drop(black_box(FontFile::read(bytes)))
    }));
    cases
}

/// A PNG file of two by two pixels.
const DOTS: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==";

/// Writes a document that contains this logo.
fn with_logo(logo: Image) -> impl FnOnce() + use<> {
    let content = content("Een alinea.\n", Language::Dutch, &[]);
    let style = HouseStyle { logo: Some((logo, "Logo".to_owned())), ..HouseStyle::default() };
    move || drop(black_box(write(Format::Docx, &content, &style)))
}

fn files() -> Vec<Case> {
    vec![
        case("any file or stream that is read", "a file of spaces", 2_000_000, |n| {
            command(&["check"], "a.yaml", &" ".repeat(n))
        }),
        case("a file that a file names", "a profile of a vacancy", 15, |n| {
            let profile = profile_with("competenties", n, |n| format!("- {{naam: \"{}\"}}", word_of(n)));
            let vacancy = VACANCY.to_owned();
            move || {
                let sibling = |_: &str| Some(profile.clone().into_bytes());
                let settings = Settings { sibling: &sibling, ..Settings::default() };
                drop(black_box(check("v.yaml", vacancy.as_bytes(), settings)));
            }
        }),
        case("line of a stream", "one long line", 2_000, |n| {
            let text = profile_of("Je werkt hier. ", n);
            let line = serde_json::json!({ "bestand": "a.yaml", "tekst": text });
            command(&["check", "--from", "ndjson"], "a.ndjson", &format!("{line}\n"))
        }),
        case("line of a stream", "many lines", 3, |n| {
            let line = serde_json::json!({ "bestand": "a.yaml", "tekst": HEAD });
            command(&["check", "--from", "ndjson"], "a.ndjson", &format!("{line}\n").repeat(n))
        }),
        case("bad lines of a stream", "bad lines", 200, |n| {
            command(&["check", "--from", "ndjson"], "a.ndjson", &"rommel\n".repeat(n))
        }),
        case("files in memory at once", "many files", 5, |n| {
            let folder = tempfile::tempdir().expect("a temporary folder");
            for number in 0..n {
                fs::write(folder.path().join(format!("{number}.yaml")), HEAD).expect("a file");
            }
            let path = folder.path().to_owned();
            in_program(&["check"], path, folder)
        }),
    ]
}

/// Runs the program on a file with this text.
fn command(arguments: &[&str], name: &str, text: &str) -> impl FnOnce() + use<> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join(name);
    fs::write(&path, text).expect("a file");
    in_program(arguments, path, folder)
}

fn in_program(arguments: &[&str], path: PathBuf, folder: tempfile::TempDir) -> impl FnOnce() + use<> {
    let first: Vec<OsString> = ["goedwerk"].iter().chain(arguments).map(OsString::from).collect();
    let rest = ["--isolated", "-j", "1"].map(OsString::from);
    move || {
        let _ = black_box(cli::run(first.into_iter().chain(rest).chain([path.into_os_string()])));
        drop(folder);
    }
}

const PROFILE: &str = include_str!("../../profiles/gemeenten/klantmanager.yaml");
const VACANCY: &str = include_str!("../../profiles/gemeenten/klantmanager.vacature.yaml");

/// PDF files.
fn portable() -> Vec<Case> {
    const SIZE: &str = "PDF file";
    const UNPACKED: &str = "what a PDF unpacks to";
    const WORK: &str = "work on a PDF";
    let read = |limit, name: &str, size, bytes: fn(usize) -> Vec<u8>| {
        case(limit, name, size, move |n| {
            let bytes = bytes(n);
            move || drop(black_box(read_document("v.pdf", &bytes, Kind::Pdf)))
        })
    };
    vec![
        read(SIZE, "pages", 6, |n| pdf(n, "BT /F 10 Tf 70 700 Td (Wij zoeken een jonge collega.) Tj ET")),
        read(SIZE, "lines of a page", 20, |n| {
            pdf(1, &format!("BT /F 10 Tf 12 TL 70 700 Td {} ET", "(Wij zoeken) Tj T* ".repeat(n)))
        }),
        read(UNPACKED, "streams of a PDF", 40, |n| {
            [pdf(1, "BT /F 10 Tf 70 700 Td (Wij) Tj ET"), b"\n9 0 obj<<>>stream\nxxxx\nendstream".repeat(n)]
                .concat()
        }),
        read(WORK, "letters of a line", 60, |n| {
            pdf(1, &format!("BT /F 10 Tf 70 700 Td {} ET", "(jonge collega ) Tj ".repeat(n)))
        }),
        read(WORK, "marks in marks", 100, |n| {
            pdf(1, &format!("{}BT /F 10 Tf 70 700 Td {} ET", "/P BMC ".repeat(n), "(wij) Tj ".repeat(n)))
        }),
    ]
}
