//! The rule book, the pages of dimensions and the human-readable reports, read back by parsers.

use std::collections::BTreeSet;

use goedwerk::base::Language;
use goedwerk::check::{Settings, check};
use goedwerk::dimensions::catalogue;
use goedwerk::lint::rules;
use goedwerk::report::html::Html as WebPage;
use goedwerk::report::markdown::Markdown;
use goedwerk::report::{Report, Summary, explain};
use goedwerk::rule::Citation;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use scraper::{Html, Selector};

use crate::support::{bytes, element_text, select};

const LANGUAGES: [Language; 2] = [Language::Dutch, Language::English];

/// Texts that become markup if they are not escaped.
const HOSTILE: &str = r#"formaat: functieprofiel/1
functie: {titel: "Klant|manager <script>alert(1)</script> `x`"}
doel: De klant | <b>begeleiden</b> naar werk, met `code`.
kerntaken: [{titel: Gesprekken, taken: [Voert het eerste gesprek.]}]
competenties: [{naam: "Luis|teren </pre><script>", gedragsindicatoren: [Vat samen.]}]
uitzonderingen:
  - {regel: peer-review-ontbreekt, reden: "Het team | is <i>klein</i>; `later`."}
"#;

/// The same in a key.
const HOSTILE_KEY: &str = "formaat: functieprofiel/1\n\"<script>|`sleutel\": 1\n";

/// Whether a text contains an unfilled `{placeholder}`.
fn is_open(text: &str) -> bool {
    let names = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    names.map(|(name, _)| name).any(|name| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase()))
}

/// Properties of every page: it is accessible, and every link has a target.
fn assert_sound(page: &str, language: Language) -> Html {
    let html = Html::parse_document(page);
    assert!(html.errors.is_empty(), "{:?}", html.errors);
    let root = select(&html, "html");
    assert_eq!(root[0].attr("lang"), Some(language.tag()));
    for landmark in ["header", "main", "nav", "h1", "title", "footer"] {
        assert_eq!(select(&html, landmark).len(), 1, "{landmark}");
    }
    let mut ids = BTreeSet::new();
    for element in select(&html, "[id]") {
        let id = element.attr("id").expect("it has one");
        assert!(ids.insert(id), "duplicate id {id}");
        assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{id}");
    }
    for link in select(&html, "a") {
        let target =
            link.attr("href").and_then(|href| href.strip_prefix('#')).expect("links stay in the page");
        assert!(ids.contains(target), "#{target} leads nowhere");
        assert!(!element_text(link).is_empty(), "#{target} has no name");
    }
    for labelled in select(&html, "[aria-labelledby]") {
        assert!(ids.contains(labelled.attr("aria-labelledby").expect("it has one")));
    }
    let mut level = 0;
    for heading in select(&html, "h1, h2, h3, h4, h5, h6") {
        let next = heading.value().name()[1..].parse::<u32>().expect("a heading has a level");
        assert!(next <= level + 1, "{} skips a level", element_text(heading));
        assert!(!element_text(heading).is_empty());
        level = next;
    }
    for cell in select(&html, "th") {
        assert!(matches!(cell.attr("scope"), Some("col" | "row")), "{}", element_text(cell));
    }
    assert!(select(&html, "script, img, link, iframe, object, [onclick]").is_empty());
    assert!(!page.contains("@import") && !page.contains("url("), "no external resources are loaded");
    html
}

#[test]
fn the_rule_book_as_a_web_page_has_every_rule_and_every_dimension() {
    for language in LANGUAGES {
        let page = explain::book_html(language).expect("the template fills");
        let html = assert_sound(&page, language);
        let ids: BTreeSet<&str> =
            select(&html, "article [id]").into_iter().filter_map(|element| element.attr("id")).collect();
        for rule in rules() {
            assert!(ids.contains(rule.name), "{}", rule.name);
            let links = select(&html, &format!("main table a[href='#{}']", rule.name)).len();
            assert!(links >= 2, "{} is in the indexes by family and by severity", rule.name);
        }
        for dimension in catalogue().dimensions() {
            assert!(ids.contains(format!("dimensie-{}", dimension.id).as_str()), "{}", dimension.id);
        }
        for element in select(&html, "p, dd, li, td, h3, h4, pre") {
            let is_empty_cell = element.value().name() == "td";
            assert!(is_empty_cell || !element_text(element).is_empty(), "{}", element.html());
        }
        // The marked line of each bad example is highlighted.
        let marked = rules().filter(|rule| rule.bad.shown().contains(goedwerk::rule::MARK)).count();
        assert_eq!(select(&html, "article pre mark").len(), marked);
        assert!(marked > 80, "{marked}");
    }
}

/// The headings of a Markdown text with their levels, and everything else as plain text.
fn headings(markdown: &str) -> Vec<(usize, String)> {
    let mut headings = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => open = Some((level as usize, String::new())),
            Event::End(TagEnd::Heading(_)) => headings.extend(open.take()),
            Event::Text(text) | Event::Code(text) => {
                if let Some((_, heading)) = &mut open {
                    heading.push_str(&text);
                }
            }
            _ => {}
        }
    }
    headings
}

/// The raw HTML in a Markdown text.
fn raw_html(markdown: &str) -> Vec<String> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES)
        .filter_map(|event| match event {
            Event::Html(html) | Event::InlineHtml(html) => Some(html.into_string()),
            _ => None,
        })
        .collect()
}

#[test]
fn the_page_of_every_rule_is_whole_in_every_form_and_language() {
    for language in LANGUAGES {
        for rule in rules() {
            let page = explain::page_markdown(rule, language);
            let headings = headings(&page);
            assert_eq!(headings[0], (1, rule.name.to_owned()));
            // The rule, four parts, and each ground.
            let grounds = rule
                .source
                .iter()
                .filter(|citation| matches!(citation, Citation::Law(_) | Citation::Abolished));
            assert_eq!(headings.len(), 5 + grounds.count(), "{page}");
            assert!(raw_html(&page).is_empty(), "{page}");
            let facts = serde_json::to_value(explain::RuleFacts::of(rule, language)).expect("it is JSON");
            for key in ["name", "language", "family", "severity", "message", "why", "remedy"] {
                let value = facts[key].as_str().unwrap_or_default();
                assert!(!value.is_empty() && !is_open(value), "{}: {key} = {value}", rule.name);
            }
            for example in ["bad", "good"] {
                assert!(!facts[example]["text"].as_str().expect("a text").is_empty(), "{}", rule.name);
            }
            assert!(facts["good"]["line"].is_null());
            for source in facts["source"].as_array().expect("a list") {
                let expected: &[&str] = match source["kind"].as_str() {
                    Some("report") => &["section", "title"],
                    Some("law") => &["ground", "checked"],
                    Some("format") => &["name"],
                    Some("own") => &["reason"],
                    Some("abolished") => {
                        assert!(source["terms"].as_array().is_some_and(|terms| !terms.is_empty()));
                        &[]
                    }
                    other => panic!("{other:?}"),
                };
                for key in expected {
                    assert!(
                        source[key].as_str().is_some_and(|text| !text.is_empty()),
                        "{}: {source}",
                        rule.name
                    );
                }
            }
        }
    }
}

#[test]
fn the_english_page_of_a_rule_is_not_the_dutch_one() {
    for rule in rules() {
        let [dutch, english] = LANGUAGES.map(|language| explain::RuleFacts::of(rule, language));
        assert_ne!(dutch.why, english.why, "{}", rule.name);
        assert_ne!(dutch.remedy, english.remedy, "{}", rule.name);
    }
}

#[test]
fn the_page_of_every_dimension_is_whole_in_every_form_and_language() {
    for language in LANGUAGES {
        for dimension in catalogue().dimensions() {
            let facts = explain::DimensionFacts::of(dimension, language);
            assert!(facts.sections.iter().all(|section| !section.title.is_empty()), "{}", dimension.id);
            assert_eq!(facts.signs.len(), if dimension.poles.is_some() { 2 } else { 1 });
            for signs in &facts.signs {
                assert!(!signs.strong.is_empty(), "{}", dimension.id);
                for word in signs.strong.iter().chain(&signs.in_passing).chain(&signs.excluded) {
                    assert!(
                        !word.contains(['*', '|']) && !word.replace("[...]", "").contains(".."),
                        "{word}"
                    );
                }
            }
            let text = explain::dimension(dimension, language, goedwerk::report::width::STANDARD);
            let markdown = explain::dimension_markdown(dimension, language);
            assert!(raw_html(&markdown).is_empty());
            assert_eq!(headings(&markdown).len(), 1);
            for page in [text, markdown] {
                assert!(!is_open(&page), "{page}");
                assert!(facts.rules.iter().all(|rule| page.contains(rule)), "{page}");
                assert!(page.contains(facts.shows.split(' ').next().expect("a word")), "{page}");
            }
        }
    }
}

#[test]
fn the_rule_book_as_markdown_has_every_rule_under_its_family() {
    for language in LANGUAGES {
        let book = explain::book_markdown(language);
        let headings = headings(&book);
        assert_eq!(headings.iter().filter(|(level, _)| *level == 1).count(), 1);
        for rule in rules() {
            assert!(headings.contains(&(3, rule.name.to_owned())), "{}", rule.name);
        }
        for pair in headings.windows(2) {
            assert!(pair[1].0 <= pair[0].0 + 1, "{pair:?}");
        }
        assert!(raw_html(&book).is_empty());
    }
}

/// A report on the shipped profiles and a hostile one.
fn run(report: &dyn Report) -> String {
    let mut summary = Summary::default();
    let mut files = Vec::new();
    let shipped = ["profiles/uwv/werkcoach.yaml", "profiles/gemeenten/klantmanager.yaml"];
    let shipped = shipped.map(|name| (name, bytes(name)));
    let hostile = [("<b>|`.yaml", HOSTILE), ("<b>|`.yaml", HOSTILE_KEY)];
    let hostile = hostile.map(|(name, text)| (name, text.as_bytes().to_vec()));
    for (name, bytes) in shipped.into_iter().chain(hostile) {
        let checked = check(name, &bytes, Settings::default());
        summary.add(&checked);
        files.push(report.file(&checked));
    }
    report.run(&files, &summary)
}

#[test]
fn the_web_page_of_a_run_shows_every_finding_and_nothing_breaks_out() {
    for language in LANGUAGES {
        let page = run(&WebPage::new(language));
        let html = assert_sound(&page, language);
        let werkcoach = bytes("profiles/uwv/werkcoach.yaml");
        let checked = check("", &werkcoach, Settings::default());
        let first = select(&html, "main > section")[0];
        let findings = Selector::parse(".bevinding").expect("valid");
        assert_eq!(first.select(&findings).count(), checked.findings.len());
        assert!(!checked.findings.is_empty());
        // Every finding shows its line, with highlighted words.
        for finding in select(&html, ".bevinding") {
            let mark = Selector::parse("pre.nummers mark").expect("valid");
            assert!(
                finding.select(&mark).next().is_some_and(|mark| !element_text(mark).is_empty()),
                "{}",
                element_text(finding)
            );
        }
        let whole = element_text(select(&html, "main")[0]);
        assert!(whole.contains("<script>alert(1)</script>"), "the text of the file is shown as text");
        assert!(
            whole.contains("Het team | is <i>klein</i>; `later`."),
            "a suppressed finding shows its reason"
        );
        assert!(select(&html, "b, i").is_empty());
    }
}

#[test]
fn the_note_of_a_run_keeps_its_tables_whole() {
    for language in LANGUAGES {
        let note = run(&Markdown::new(language));
        // The only raw HTML is the line breaks in table cells.
        assert!(raw_html(&note).iter().all(|html| html == "<br>"), "{:?}", raw_html(&note));
        let (mut columns, mut tables) = (0, 0);
        let mut cells = 0;
        let mut rows = 0;
        for event in Parser::new_ext(&note, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::Table(alignments)) => {
                    tables += 1;
                    columns = alignments.len();
                }
                Event::Start(Tag::TableRow) => cells = 0,
                Event::Start(Tag::TableCell) => cells += 1,
                Event::End(TagEnd::TableRow) => {
                    rows += 1;
                    assert_eq!(cells, columns);
                }
                _ => {}
            }
        }
        let lines = note.lines().filter(|line| line.starts_with("| ")).count();
        // Every line that starts with a vertical bar is a table row or header.
        assert!(tables >= 3, "{tables}");
        assert_eq!(lines, rows + tables);
        assert!(rows > 20, "{rows}");
        let headings = headings(&note);
        assert!(headings.contains(&(3, "<b>|`.yaml".to_owned())), "{headings:?}");
        let explained: Vec<&String> =
            headings.iter().filter(|(level, _)| *level == 4).map(|(_, name)| name).collect();
        assert_eq!(
            explained.iter().collect::<BTreeSet<_>>().len(),
            explained.len(),
            "each reason is listed once"
        );
    }
}
