//! The web page, parsed back: the content of the document, in order, and nothing else.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Output;

use goedwerk::base::{Colour, Language};
use goedwerk::blocks::from_markdown::content;
use goedwerk::blocks::{Content, Image};
use goedwerk::write::html::{Data, fragment, page};
use goedwerk::write::style::HouseStyle;
use scraper::{Html, Selector};

use crate::support::{self, goedwerk, read, stderr};

const VACANCY: &str = "profiles/gemeenten/klantmanager.vacature.yaml";

fn stdout(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", stderr(output));
    support::stdout(output)
}

fn all(html: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).map(|element| element.text().collect::<String>().trim().to_owned()).collect()
}

fn attributes(html: &Html, selector: &str, name: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
}

/// Parses a page, which must have no markup errors.
fn parsed(text: &str) -> Html {
    let html = Html::parse_document(text);
    assert!(html.errors.is_empty(), "{:?}", html.errors);
    html
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn example() -> Content {
    content(
        "# \\<Kop> & zo\n\nTekst \"aan\" 'haal' [link](https://example.org/?a=1&b=\"2\") [fout](javascript:x)\n\n## Kop\n\n### Kop\n\n\
         <!-- rijkoppen -->\n| Onderwerp | Gegevens |\n|---|--:|\n| Uren | 36 |\n\n- <!-- bron: profiel/doel -->een\n  - twee\n\n\
         3. drie\n",
        Language::Dutch,
        &[],
    )
}

#[test]
fn the_shipped_documents_say_the_same_on_a_page() {
    for (command, path) in [
        ("vacancy", "uwv/werkcoach.vacature"),
        ("vacancy", "gemeenten/klantmanager.vacature"),
        ("plan", "uwv/werkcoach.ontwikkeling"),
        ("plan", "gemeenten/klantmanager.ontwikkeling"),
    ] {
        for language in ["nl", "en"] {
            let path = format!("profiles/{path}.yaml");
            let made = |format| stdout(&goedwerk(&["--lang", language, command, &path, "--format", format]));
            let text = made("html");
            let html = parsed(&text);
            assert_eq!(attributes(&html, "html", "lang"), [language]);
            let headings = all(&html, "h1, h2, h3, h4, h5, h6");
            let markdown = made("markdown");
            let blocks = content(&markdown, Language::Dutch, &[]).blocks;
            let wanted: Vec<String> = blocks
                .iter()
                .filter_map(|block| match block {
                    goedwerk::blocks::Block::Heading { text, .. } => Some(goedwerk::blocks::plain(text)),
                    _ => None,
                })
                .collect();
            assert_eq!(headings, wanted, "{path}");
            assert_eq!(all(&html, "title"), wanted[..1], "{path}");
            assert_eq!(letters(&all(&html, "main").concat()), letters(&words(&blocks)), "{path}");
            let ids = attributes(&html, "[id]", "id");
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
            assert!(all(&html, "script:not([type='application/ld+json']), [onclick], [style]").is_empty());
            assert!(all(&html, "tbody tr > :first-child:not(th)").is_empty() || command == "plan");
            // Programs that extract data from pages look for these exact words.
            assert!(command == "plan" || text.contains("<script type=\"application/ld+json\">"), "{path}");
            no_skipped_level(&html);
        }
    }
}

/// Every word of the blocks, in reading order.
fn words(blocks: &[goedwerk::blocks::Block]) -> String {
    use goedwerk::blocks::{Block, plain};
    let each = blocks.iter().map(|block| match block {
        Block::Heading { text, .. } | Block::Paragraph(text) => plain(text),
        Block::List { items, .. } => items.iter().map(|item| words(item)).collect(),
        Block::Quote(inner) => words(inner),
        Block::Table(table) => {
            table.header.iter().chain(table.rows.iter().flatten()).map(|cell| plain(cell)).collect()
        }
        Block::Figure(_) | Block::PageBreak => String::new(),
    });
    each.collect()
}

fn no_skipped_level(html: &Html) {
    let selector = Selector::parse("h1, h2, h3, h4, h5, h6").expect("a selector");
    let mut above = 0;
    for heading in html.select(&selector) {
        let level: u32 = heading.value().name()[1..].parse().expect("a level");
        assert!(level <= above + 1, "{above} -> {level}");
        above = level;
    }
}

#[test]
fn markdown_is_what_the_templates_say() {
    for (name, args) in [
        ("vacancy_werkcoach", ["vacancy", "profiles/uwv/werkcoach.vacature.yaml"]),
        ("vacancy_klantmanager", ["vacancy", VACANCY]),
        ("plan_werkcoach", ["plan", "profiles/uwv/werkcoach.ontwikkeling.yaml"]),
        ("plan_klantmanager", ["plan", "profiles/gemeenten/klantmanager.ontwikkeling.yaml"]),
    ] {
        let snapshot = read(format!("tests/it/snapshots/it__render__{name}.snap"));
        let wanted = snapshot.splitn(3, "---\n").nth(2).expect("a snapshot has a head");
        let found = stdout(&goedwerk(&args));
        for (found, wanted) in found.lines().zip(wanted.lines()) {
            assert_eq!(found, wanted, "{name}");
        }
        assert_eq!(found.lines().count(), wanted.lines().count(), "{name}");
    }
}

#[test]
fn nothing_a_document_says_is_markup() {
    let text = page(&example(), &HouseStyle::default(), &[]).expect("a page");
    let html = parsed(&text);
    assert_eq!(all(&html, "h1"), ["<Kop> & zo"]);
    assert_eq!(attributes(&html, "main a", "href"), ["https://example.org/?a=1&b=\"2\""]);
    assert_eq!(attributes(&html, "main [id]", "id"), ["kop-zo", "kop", "kop-2"]);
    assert_eq!(attributes(&html, "[data-bron]", "data-bron"), ["profiel/doel"]);
    assert_eq!(all(&html, "li[data-bron] > ul > li"), ["twee"]);
    assert_eq!(attributes(&html, "ol", "start"), ["3"]);
    assert_eq!(attributes(&html, "th", "scope"), ["col", "col", "row"]);
    assert_eq!(attributes(&html, ".sla-over", "href"), ["#hoofd"]);
}

#[test]
fn a_fragment_has_no_style_and_begins_at_its_level() {
    let text = fragment(&example(), 3);
    let html = Html::parse_fragment(&text);
    assert_eq!(all(&html, "h3, h4, h5"), ["<Kop> & zo", "Kop", "Kop"]);
    for mark in ["style", "class", "id=", "data-", "<html", "<script"] {
        assert!(!text.contains(mark), "{mark} in\n{text}");
    }
}

#[test]
fn data_in_the_head_cannot_end_its_element() {
    let json = r#"{"title":"</script><script>alert(1)</script>"}"#;
    let data = [Data { kind: "application/ld+json", json: json.to_owned() }];
    let html = parsed(&page(&example(), &HouseStyle::default(), &data).expect("a page"));
    let found = all(&html, "script");
    let [found] = found.as_slice() else { panic!("{found:?}") };
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("it is JSON");
    assert_eq!(value(found), value(json));
}

#[test]
fn the_house_style_is_on_the_page() {
    let style = HouseStyle {
        name: "Gemeente <Voorbeeldstad>".to_owned(),
        logo: Some((Image::Svg("<svg><script>x</script></svg>".to_owned()), "Een \"torentje\"".to_owned())),
        accent: Colour { red: 0x0b, green: 0x5d, blue: 0x57 },
        address: vec!["Plein 1 & 2".to_owned()],
        ..HouseStyle::default()
    };
    let text = page(&example(), &style, &[]).expect("a page");
    let html = parsed(&text);
    assert_eq!(attributes(&html, "header img", "alt"), ["Een \"torentje\""]);
    assert!(attributes(&html, "img", "src")[0].starts_with("data:image/svg+xml;base64,"));
    assert_eq!(
        (all(&html, "header p"), all(&html, "footer p")),
        (vec![style.name.clone()], style.address.clone())
    );
    assert!(text.contains("--huis: #0b5d57") && all(&html, "script").is_empty());
}

fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_path_buf();
    (folder, path)
}

#[test]
fn the_name_of_the_file_says_the_format() {
    let (_guard, folder) = folder();
    for (name, begins) in [("a.md", "# "), ("a.txt", "Klantmanager"), ("a.HTML", "<!doctype html>")] {
        let path = folder.join(name);
        stdout(&goedwerk(&["vacancy", VACANCY, "-o", path.to_str().expect("UTF-8")]));
        assert!(fs::read_to_string(&path).expect("it is there").starts_with(begins), "{name}");
    }
    for name in ["a.rtf", "zonder"] {
        let path = folder.join(name);
        let output = goedwerk(&["vacancy", VACANCY, "-o", path.to_str().expect("UTF-8")]);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(".md, .txt, .html"), "{}", stderr(&output));
        assert!(!path.exists());
    }
}

#[test]
fn a_house_style_file_is_used_or_refused() {
    let style = "profiles/gemeenten/huisstijl.yaml";
    let html = parsed(&stdout(&goedwerk(&["vacancy", VACANCY, "--format", "html", "--style", style])));
    assert_eq!(attributes(&html, "header img", "alt"), ["Gemeente Voorbeeldstad"]);
    assert_eq!(goedwerk(&["check", style]).status.code(), Some(0));
    let (_guard, folder) = folder();
    let path = folder.join("huisstijl.yaml");
    let name = path.to_str().expect("UTF-8");
    for (text, wanted) in [
        ("naam: A\nkleuren: {accent: \"#f28c00\"}\n", "contrast-te-laag"),
        ("naam: A\nkleuren: {accent: rood}\n", "waarde-onjuist"),
        ("naam: A\nlogo: {bestand: weg.svg, alt: A}\n", "verwijzing-onbekend"),
    ] {
        fs::write(&path, format!("formaat: huisstijl/1\n{text}")).expect("written");
        let output = goedwerk(&["check", "--format", "concise", name]);
        let found = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.code() == Some(1) && found.contains(wanted), "{wanted}: {found}");
        assert_eq!(
            goedwerk(&["vacancy", VACANCY, "--style", name, "--format", "html"]).status.code(),
            Some(2)
        );
    }
    fs::write(folder.join("logo.png"), "geen plaatje").expect("written");
    fs::write(&path, "formaat: huisstijl/1\nnaam: A\nlogo: {bestand: logo.png, alt: A}\n").expect("written");
    let output = goedwerk(&["vacancy", VACANCY, "--style", name, "--format", "html"]);
    assert!(stderr(&output).contains("geen PNG- of SVG-bestand"), "{}", stderr(&output));
}

#[test]
fn templates_of_the_user_stand_in_the_stead_of_the_shipped_ones() {
    let (_guard, folder) = folder();
    fs::create_dir(folder.join("nl")).expect("a folder");
    let name = folder.to_str().expect("UTF-8");
    let path = folder.join("nl/vacature.md.j2");
    fs::write(&path, "# {{ titel }}\n\nEigen sjabloon.\n").expect("written");
    fs::write(folder.join("nl/vacatuur.md.j2"), "x").expect("written");
    let output = goedwerk(&["vacancy", VACANCY, "--templates", name]);
    assert_eq!(stdout(&output).lines().nth(2), Some("Eigen sjabloon."));
    let told = stderr(&output);
    assert!(told.contains("vacatuur.md.j2") && told.contains("bedoelde u nl/vacature.md.j2"), "{told}");
    fs::write(&path, "# {{ titel }}\n\n{{ weg }}\n").expect("written");
    let output = goedwerk(&["vacancy", VACANCY, "--templates", name]);
    let told = stderr(&output);
    assert_eq!(output.status.code(), Some(2));
    assert!(told.contains("vacature.md.j2") && told.contains("regel 3"), "{told}");
}

#[test]
fn the_shipped_templates_are_handed_out_and_say_the_same() {
    let (_guard, folder) = folder();
    let name = folder.join("eigen").display().to_string();
    for language in ["nl", "en"] {
        let args = |arguments: &[&str]| goedwerk(&[&["--lang", language], arguments].concat());
        let output = args(&["new", &name, "--formaat", "sjablonen"]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert!(stdout(&output).contains(&format!("--templates {name}")), "{}", stdout(&output));
        let own = args(&["vacancy", VACANCY, "--lengte", "kort", "--templates", &name]);
        assert_eq!(stderr(&own), stderr(&args(&["vacancy", VACANCY, "--lengte", "kort"])));
        assert_eq!(stdout(&own), stdout(&args(&["vacancy", VACANCY, "--lengte", "kort"])));
    }
    let own = folder.join("eigen/nl/vacature.md.j2");
    fs::write(&own, "# Van mij").expect("written");
    fs::remove_file(folder.join("eigen/nl/plan.md.j2")).expect("removed");
    let output = goedwerk(&["new", &name, "--formaat", "sjablonen"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("vacature.md.j2"), "{}", stderr(&output));
    assert_eq!(fs::read_to_string(&own).expect("it is there"), "# Van mij");
    assert!(folder.join("eigen/nl/plan.md.j2").exists());
    assert_eq!(goedwerk(&["new", "--formaat", "sjablonen"]).status.code(), Some(2));
}

#[test]
fn the_fonts_of_a_house_style_are_checked_and_used() {
    let (_guard, folder) = folder();
    let path = folder.join("huisstijl.yaml");
    let name = path.to_str().expect("UTF-8");
    fs::write(
        &path,
        "formaat: huisstijl/1\nnaam: A\nlettertypen:\n  tekst: {naam: Huisletter, gewoon: letter.ttf}\n",
    )
    .expect("written");
    let output = goedwerk(&["check", "--format", "concise", name]);
    assert!(
        String::from_utf8_lossy(&output.stdout).contains("verwijzing-onbekend"),
        "the file does not exist"
    );
    fs::write(folder.join("letter.ttf"), "geen lettertype").expect("written");
    let output = goedwerk(&["vacancy", VACANCY, "--style", name, "--format", "html"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("letter.ttf: dit is geen lettertype"), "{}", stderr(&output));
    fs::write(folder.join("letter.ttf"), notosans::ITALIC_TTF).expect("written");
    let output = goedwerk(&["vacancy", VACANCY, "--style", name, "--format", "html"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(
        stderr(&output).contains("geen bestand genoemd bij: vet, cursief, vet_cursief"),
        "{}",
        stderr(&output)
    );
    let page = stdout(&output);
    assert!(page.contains("body { font-family: \"Huisletter\", system-ui"), "the name is there");
    assert!(page.contains("src: url(data:font/ttf;base64,AAEAAAA"), "the font is free, and in the page");
}
