//! The cases: what is done, and on which input.

use std::hint::black_box;

use goedwerk::base::Language;
use goedwerk::check::{Checked, Content, Settings, check, check_vacancy_text};
use goedwerk::report::{self, Report};
use goedwerk::vacancy_text::Kind;

use super::bounds;
use super::texts::*;

/// Some work on an input of any size.
pub struct Case {
    /// The limit it belongs to, as the table of `docs/reliability.md` names it.
    pub limit: &'static str,
    /// What the input is, or what is done with it.
    pub name: String,
    /// The smallest size it is tried at.
    pub size: usize,
    /// Makes an input of a size and gives the work on it.
    pub work: Box<dyn Fn(usize) -> Box<dyn FnOnce()>>,
}

pub fn case<W: FnOnce() + 'static>(
    limit: &'static str,
    name: &str,
    size: usize,
    work: impl Fn(usize) -> W + 'static,
) -> Case {
    Case { limit, name: name.to_owned(), size, work: Box::new(move |size| Box::new(work(size))) }
}

/// Checks a file.
fn checked(text: &str) -> Checked {
    check("a.yaml", text.as_bytes(), Settings::default())
}

/// Checks what `text` makes.
pub fn checking(
    limit: &'static str,
    name: &str,
    size: usize,
    text: impl Fn(usize) -> String + 'static,
) -> Case {
    case(limit, name, size, move |size| {
        let text = text(size);
        move || drop(black_box(checked(&text)))
    })
}

/// All cases.
pub fn cases() -> Vec<Case> {
    let mut cases = prose();
    cases.extend(parts());
    cases.extend(vacancies());
    cases.extend(reports());
    cases.extend(bounds::cases());
    cases
}

const FILE: &str = "YAML, TOML, plain text, Markdown, HTML";

/// Words of one text, again and again.
const PROSE: [(&str, &str); 23] = [
    ("one piece of evidence", "ethisch handelen. "),
    ("the past, sentence by sentence", "Vroeger. Reflectie. "),
    ("one sentence of evidence", "reflectie op het werk en "),
    ("one sentence of the past", "vroeger reflectie met intervisie "),
    ("the past and the present", "vroeger nu reflectie, "),
    ("one word", "reflectienetwerkethiek"),
    ("one word with accents", "ëäé"),
    ("one word of points", "a."),
    ("negations", "geen reflectie niet zonder intervisie "),
    ("abbreviations", "m.b.t. o.a. bijv. reflectie "),
    ("points", "."),
    ("parentheses", "(a"),
    ("open parentheses", "("),
    ("spaces", " "),
    ("line breaks", "\\n"),
    ("escapes", "\\u00e9\\t"),
    ("outdated terms", "de WWB en het CWI. "),
    ("he", "Hij doet zijn werk. "),
    ("exceptions", "code rood postcode klantgericht "),
    ("weak words", "reflecteert, leert, oordeelsvorming, netwerk. "),
    ("targets", "targets halen, hoge caseload, veel werkdruk "),
    ("room", "regelruimte mandaat zelfstandig besluiten "),
    ("klant", "De klant is verplicht mee te werken. "),
];

fn prose() -> Vec<Case> {
    let mut cases: Vec<Case> = PROSE
        .iter()
        .map(|(name, words)| checking(FILE, name, 800, move |size| profile_of(words, size)))
        .collect();
    cases.push(checking(FILE, "a word and points", 2_000, |size| {
        profile_of(&format!("{}{}", "a".repeat(size / 2), ".".repeat(size / 2)), 1)
    }));
    cases.push(checking(FILE, "abbreviations in capitals", 60, |count| {
        let letters = |number: usize| -> String {
            format!("{number:04}").bytes().map(|digit| char::from(b'A' + digit - b'0')).collect()
        };
        format!(
            "{HEAD}inleiding: \"{}\"\n",
            lines(count, |number| format!("een {} is", letters(number))).replace('\n', " ")
        )
    }));
    cases.push(checking(FILE, "a folded text", 800, |size| {
        format!(
            "{HEAD}inleiding: >-\n{}",
            lines(size / 40, |_| "  Reflectie op de WWB en op zijn werk.".to_owned())
        )
    }));
    cases.push(checking(FILE, "a text of lines", 800, |size| {
        format!(
            "{HEAD}inleiding: |\n{}",
            lines(size / 40, |_| "  - Reflectie op de WWB en op zijn werk".to_owned())
        )
    }));
    cases
}

/// Many parts of a profile.
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn parts() -> Vec<Case> {
    vec![
        checking(FILE, "competencies with equal words", 12, |count| {
            profile_with("competenties", count, |n| {
                format!("- naam: Reflecteren {}\n  gedragsindicatoren: [Reflecteert op het werk]", word_of(n))
            })
        }),
        checking(FILE, "competencies of one name", 12, |count| {
            profile_with("competenties", count, |_| "- {naam: Reflecteren}".to_owned())
        }),
        checking(FILE, "indicators", 16, |count| {
            format!(
                "{HEAD}competenties:\n- naam: Reflecteren\n  gedragsindicatoren:\n{}",
                lines(count, |n| format!("  - Is goed in {} en kan voldoende reflecteren", word_of(n)))
            )
        }),
        checking(FILE, "a long indicator", 800, |size| {
            format!(
                "{HEAD}competenties:\n- naam: Reflecteren\n  gedragsindicatoren: [\"Reflecteert {}\"]\n",
                repeated("en voldoende ", size)
            )
        }),
        checking(FILE, "a long name", 800, |size| {
            format!("{HEAD}competenties:\n- {{naam: \"{}\"}}\n", repeated("reflecteren op werk ", size))
        }),
        checking(FILE, "a name of one word", 800, |size| {
            format!("{HEAD}competenties:\n- {{naam: \"{}\"}}\n", repeated("ëäïgheid", size))
        }),
        checking(FILE, "tags", 12, |count| {
            profile_with("competenties", count, |n| {
                format!(
                    "- {{naam: \"{}\", gedragsindicatoren: [\"Reflecteert {}\"], dimensies: [ethiek, intervisie]}}",
                    word_of(n),
                    word_of(n)
                )
            })
        }),
        checking(FILE, "tasks", 16, |count| {
            format!(
                "{HEAD}kerntaken:\n- titel: A\n  taken:\n{}",
                lines(count, |n| format!(
                    "  - {{tekst: \"Voert {} en ethiek\", dimensies: [ethiek]}}",
                    word_of(n)
                ))
            )
        }),
        checking(FILE, "core tasks", 12, |count| {
            profile_with("kerntaken", count, |n| {
                format!("- titel: Taak {}\n  taken: [Reflecteert]", word_of(n))
            })
        }),
        checking(FILE, "references", 12, |count| {
            let competencies = lines(count, |n| format!("- {{naam: \"{}\"}}", word_of(n)));
            let tasks = lines(count, |n| format!("  - {{tekst: A, competenties: [\"{}\"]}}", word_of(n)));
            format!("{HEAD}competenties:\n{competencies}kerntaken:\n- titel: B\n  taken:\n{tasks}")
        }),
        checking(FILE, "references that lead nowhere", 12, |count| {
            let competencies = lines(count, |n| format!("- {{naam: \"{}\"}}", word_of(n)));
            let tasks = lines(10, |n| format!("  - {{tekst: A, competenties: [\"x{}\"]}}", word_of(n)));
            format!("{HEAD}competenties:\n{competencies}kerntaken:\n- titel: B\n  taken:\n{tasks}")
        }),
        checking(FILE, "situations", 12, |count| {
            profile_with("beroepssituaties", count, |n| {
                format!(
                    "- tekst: Een gesprek met {}\n  spanning: {{tussen: regels, en: maatwerk}}",
                    word_of(n)
                )
            })
        }),
        checking(FILE, "comments that set findings aside", 12, |count| {
            profile_with("onmisbare_kwaliteiten", count, |_| {
                "- Hij kent de WWB # goedwerk: negeer verouderde-term, generiek-hij -- zo heet het".to_owned()
            })
        }),
        checking(FILE, "exceptions that set findings aside", 12, |count| {
            let exceptions = lines(count, |n| {
                format!(
                    "- {{regel: verouderde-term, reden: zo heet het, plaats: /onmisbare_kwaliteiten/{n}}}"
                )
            });
            let qualities = lines(count, |_| "- Kent de WWB".to_owned());
            format!("{HEAD}onmisbare_kwaliteiten:\n{qualities}uitzonderingen:\n{exceptions}")
        }),
        case(FILE, "ratings, goals and activities of a plan", 16, |count| {
            let each = |line: fn(&str) -> String| lines(count, |n| line(&word_of(n)));
            let profile = format!("{HEAD}competenties:\n{}", each(|name| format!("- {{naam: {name}}}")));
            let plan = format!(
                "formaat: ontwikkeling/1\nprofiel: p.yaml\nmedewerker: {{pseudoniem: A}}\n\
                 periode: {{van: 2027-01-01, tot: 2027-12-31}}\nbeoordelingen:\n{}doelen:\n{}activiteiten:\n{}",
                each(|name| format!("- {{competentie: {name}, door: zelf, nu: 1, gewenst: 2}}")),
                each(|name| format!("- {{competentie: {name}, doel: Ik doe dit}}")),
                each(|name| format!("- {{wat: Intervisie, vorm: intervisie, bij: [{name}]}}")),
            );
            move || {
                let sibling = |_: &str| Some(profile.clone().into_bytes());
                let settings = Settings { sibling: &sibling, ..Settings::default() };
                drop(black_box(check("o.yaml", plan.as_bytes(), settings)));
            }
        }),
        checking(FILE, "comments", 3_000, |size| {
            format!("{HEAD}doel: A\n{}", lines(size / 10, |_| "# goedwerk".to_owned()))
        }),
    ]
}

const VACANCY: [(&str, Kind, &str); 14] = [
    ("marked words in one paragraph", Kind::Markdown, "**hij** werkt en "),
    ("entities in one paragraph", Kind::Html, "hij w&eacute;rkt en "),
    ("headings", Kind::Markdown, "## Wij zoeken een consulent\n\n"),
    ("list items", Kind::Markdown, "- Je hebt ervaring met de doelgroep.\n"),
    ("lists", Kind::Markdown, "- Je hebt ervaring.\n\nEn:\n\n"),
    ("paragraphs", Kind::Markdown, "Wij zoeken een jonge collega met 3 jaar ervaring. Hij werkt hier.\n\n"),
    ("one paragraph", Kind::Markdown, "Wij zoeken een jonge collega. Er wordt verwacht dat je werkt. "),
    ("one sentence", Kind::Markdown, "wij zoeken een jonge collega die hij is en "),
    ("emphasis", Kind::Markdown, "*a **b _c "),
    ("links", Kind::Markdown, "[a](b "),
    ("a page", Kind::Html, "<p>Wij zoeken een <b>jonge</b> collega.</p>\n<ul><li>Hij werkt</li></ul>"),
    ("elements that stay open", Kind::Html, "<div><ul><li>Wij zoeken "),
    ("entities", Kind::Html, "&eacute;&amp;"),
    ("text", Kind::Plain, "WIJ ZOEKEN\nEen collega die werkt.\n\n- Je werkt\n"),
];

fn vacancies() -> Vec<Case> {
    VACANCY
        .into_iter()
        .map(|(name, kind, words)| {
            case(FILE, &format!("vacancy: {name}"), 500, move |size| {
                let text = repeated(words, size);
                move || drop(black_box(check_vacancy_text("v", text.as_bytes(), kind, Settings::default())))
            })
        })
        .collect()
}

const FINDINGS: &str = "findings of the YAML reader, and of the schema";

/// Makes a report.
type Make = fn() -> Box<dyn Report>;

/// What is written about a file with many findings, on one line and on many.
fn reports() -> Vec<Case> {
    let reports: Vec<(&str, Make)> = vec![
        ("text", || Box::new(report::text::Text::new(Language::Dutch))),
        ("concise", || Box::new(report::concise::Concise::new(Language::Dutch))),
        ("json", || Box::new(report::json::Json::new(Language::Dutch, None))),
        ("sarif", || Box::new(report::sarif::Sarif::new(Language::Dutch, None))),
        ("html", || Box::new(report::html::Html::new(Language::Dutch))),
        ("markdown", || Box::new(report::markdown::Markdown::new(Language::Dutch))),
        ("junit", || Box::new(report::junit::Junit::new(Language::Dutch, None))),
        ("github", || Box::new(report::github::Github::new(Language::Dutch))),
        ("gitlab", || Box::new(report::gitlab::Gitlab::new(Language::Dutch))),
    ];
    let mut cases = Vec::new();
    for (name, make) in reports {
        // Lines of up to 1 kB are shown whole beside each finding.
        let is_whole = matches!(name, "text" | "html" | "markdown");
        cases.push(case(
            FINDINGS,
            &format!("{name} of findings on one line"),
            if is_whole { 1_800 } else { 700 },
            move |size| {
                let checked = checked(&profile_of("de WWB en hij. ", size));
                move || drop(black_box(make().file(&checked)))
            },
        ));
        cases.push(case(FINDINGS, &format!("{name} of findings on many lines"), 6, move |count| {
            let checked =
                checked(&profile_with("onmisbare_kwaliteiten", count, |_| "- Hij kent de WWB".to_owned()));
            move || drop(black_box(make().file(&checked)))
        }));
    }
    cases.push(case(FINDINGS, "coverage", 600, |size| {
        let checked = checked(&profile_of("ethisch handelen. ", size));
        move || {
            if let Some(Content::Profile(profile, coverage)) = &checked.content {
                let coverage = coverage.of(&checked.document, profile);
                drop(black_box(report::coverage::table(&checked, profile, coverage, Language::Dutch, 100)));
                drop(black_box(report::coverage::profile(&checked, profile, coverage)));
            }
        }
    }));
    cases
}
