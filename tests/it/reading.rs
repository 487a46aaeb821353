//! Web pages, Markdown and plain text: equivalent markup gives the same result, and no text is lost.

use std::collections::BTreeMap;

use goedwerk::check::{Settings, check_vacancy_text};
use goedwerk::reader::{Block, Kind, Zone, read};
use proptest::prelude::*;

/// The names of the rules with findings in a vacancy.
fn rules(text: &str, kind: Kind) -> Vec<&'static str> {
    let checked = check_vacancy_text("v", text.as_bytes(), kind, Settings::default());
    checked.findings.iter().map(|finding| finding.rule.name).collect()
}

#[test]
fn white_space_hides_nothing() {
    let title = "<h1>Consulent</h1><p>";
    let wanted = rules(&format!("{title}Je hebt maximaal drie jaar werkervaring.</p>"), Kind::Html);
    assert!(!wanted.is_empty());
    for text in [
        "Je hebt\nmaximaal\ndrie jaar werkervaring.",
        "Je hebt maximaal\n    drie jaar werkervaring.",
        "Je hebt maximaal drie jaar<br>werkervaring.",
        "Je hebt maximaal&nbsp;drie&nbsp;jaar werkervaring.",
        "Je hebt maxi&shy;maal drie jaar werk&shy;ervaring.",
        "Je hebt maximaal <b>drie</b>  jaar <!-- a --> werkervaring.",
    ] {
        assert_eq!(rules(&format!("{title}{text}</p>"), Kind::Html), wanted, "{text}");
    }
    let wanted = rules("Consulent\n\nJe hebt maximaal drie jaar werkervaring.\n", Kind::Plain);
    for text in
        ["Je hebt maximaal  drie jaar werkervaring.", "Je hebt maximaal\u{a0}drie jaar\nwerkervaring."]
    {
        assert_eq!(rules(&format!("Consulent\n\n{text}\n"), Kind::Plain), wanted, "{text}");
        assert_eq!(rules(&format!("# Consulent\n\n{text}\n"), Kind::Markdown), wanted, "{text}");
    }
    let pay = |space: &str| {
        format!("Consulent\n\nSalaris: €{space}3.450 tot €{space}4.950. Je werkt 32–36{space}uur.\n")
    };
    assert_eq!(rules(&pay("\u{a0}"), Kind::Plain), rules(&pay(" "), Kind::Plain));
}

/// A realistic web page: a vacancy and the usual content around it.
const PAGE: &str = r#"<!doctype html><html lang="nl"><head><title>Consulent - Gemeente</title>
<style>.x{content:"Wij zoeken een jonge hond"}</style><script>var t="Je bent maximaal 27 jaar.";</script>
<script type="application/ld+json">{"@type":"JobPosting","workHours":"32 uur"}</script></head><body>
<div id="cookiebanner" role="dialog">Wij gebruiken cookies. Je bent ouder dan 16 jaar? Klik akkoord.</div>
<nav><ul><li>Stages voor studenten</li><li>Jong talent</li></ul></nav><header>Telefoon 14 030</header>
<main><h1>Consulent&nbsp;inkomen</h1>
<table><tr><th>Salaris</th><td>&euro;&nbsp;3.450 &ndash; &euro;&nbsp;4.950</td></tr><tr><th>Uren</th><td>32&#8211;36&nbsp;uur</td></tr></table>
<p>Je hebt maxi&shy;maal drie jaar werk&shy;ervaring.</p>
<p hidden>Je bent maximaal 30 jaar.</p><template><p>Nederlands is je moedertaal.</p></template>
<noscript>De man die wij zoeken.</noscript><!-- Wij zoeken een secretaresse -->
<form><label>Wat is je huidige salaris?</label><select><option>Man</option></select></form>
<footer>Vragen? Bel 06 1234.</footer></main>
<aside><h2>Andere vacatures</h2><ul><li>Secretaresse (maximaal 3 jaar ervaring)</li></ul></aside>
<footer>redactie@example.org</footer></body></html>"#;

#[test]
fn the_text_of_a_page_is_told_from_what_is_around_it() {
    let manuscript = read("a.html", PAGE.as_bytes(), Kind::Html);
    let shown: Vec<&str> =
        manuscript.blocks.iter().filter(|block| block.zone == Zone::Body).map(Block::text).collect();
    assert_eq!(
        shown,
        [
            "Consulent inkomen",
            "Salaris",
            "€ 3.450 – € 4.950",
            "Uren",
            "32–36 uur",
            "Je hebt maximaal drie jaar werkervaring.",
            "Vragen? Bel 06 1234.",
        ]
    );
    assert_eq!(manuscript.data, [r#"{"@type":"JobPosting","workHours":"32 uur"}"#]);
    let hidden: Vec<&str> =
        manuscript.blocks.iter().filter(|block| block.zone == Zone::Hidden).map(Block::text).collect();
    for text in ["Jong talent", "Telefoon 14 030", "Je bent maximaal 30 jaar.", "redactie@example.org"] {
        assert!(hidden.contains(&text), "{text} is kept: {hidden:?}");
    }
}

/// The words of all blocks, with their number of occurrences.
fn words(blocks: &[Block]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in blocks.iter().flat_map(|block| block.text().split_whitespace()) {
        *counts.entry(word.to_owned()).or_default() += 1;
    }
    counts
}

/// Checks that the byte ranges of pieces are within the text, and that a piece with the same length as its range
/// equals the text in the range.
fn placed(text: &str, blocks: &[Block]) {
    for block in blocks {
        let mut end = 0;
        for piece in &block.passage.pieces {
            assert_eq!(piece.text.start, end, "pieces follow each other: {text:?}");
            end = piece.text.end;
            let raw = text.get(piece.file.clone());
            let said = &block.text()[piece.text.clone()];
            let is_space = said == " " && raw.is_some_and(|raw| !raw.is_empty() || said == " ");
            assert!(raw.is_some(), "{text:?}: {piece:?}");
            assert!(raw == Some(said) || is_space || said.chars().count() == 1, "{text:?}: {raw:?} {said:?}");
        }
        assert_eq!(end, block.text().len(), "{text:?}");
        assert!(block.tabs.iter().all(|at| block.text().is_char_boundary(*at)), "{text:?}");
        assert!(block.bold <= 100);
    }
}

/// Pieces of pages. `W` stands for a word.
const PIECES: [&str; 62] = [
    "W ",
    "W ",
    "W ",
    "W ",
    "W ",
    "W&nbsp;",
    "&eacute;W ",
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<ul>",
    "<li>",
    "</li>",
    "</ul>",
    "<ol>",
    "</ol>",
    "<table>",
    "<tr>",
    "<td>",
    "<th rowspan=2>",
    "<td colspan=3>",
    "</td>",
    "</tr>",
    "</table>",
    "<thead>",
    "<h1>",
    "</h1>",
    "<h2>",
    "</h3>",
    "<br>",
    "<br/>",
    "<nav>",
    "</nav>",
    "<main>",
    "</main>",
    "<article>",
    "</article>",
    "<s>",
    "</s>",
    "<dl>",
    "<dt>",
    "<dd>",
    "</dl>",
    "<p hidden>",
    "<div class=cookie>",
    "<div>",
    "</div>",
    "<pre>",
    "</pre>",
    "• ",
    "- ",
    "\n",
    "\r\n",
    "\n\n",
    "  ",
    "&shy;",
    "<!-- x -->",
    "<aside>",
    "</aside>",
    "<h2>Andere vacatures W</h2>",
    "<a href=x>",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_is_read_with_its_places(text in "(?s).{0,120}|([a-zA-Z0-9é•.:;,|#*_~<>&/=\\-\\[\\]()` \t\r\n]{0,200})") {
        for kind in [Kind::Html, Kind::Markdown, Kind::Plain] {
            let manuscript = read("a", text.as_bytes(), kind);
            if manuscript.source.is_readable() {
                placed(&manuscript.source.text, &manuscript.blocks);
            }
        }
    }

    #[test]
    fn no_word_of_a_page_gets_lost(pieces in prop::collection::vec(0..PIECES.len(), 0..60)) {
        let (mut page, mut count, mut wanted) = ("<!doctype html>".to_owned(), 0, BTreeMap::new());
        for piece in pieces {
            let word = format!("woord{count}");
            if PIECES[piece].contains('W') {
                count += 1;
                let said = if PIECES[piece].starts_with('&') { format!("é{word}") } else { word.clone() };
                *wanted.entry(said).or_insert(0) += 1;
            }
            if PIECES[piece].contains("Andere") {
                *wanted.entry("Andere".to_owned()).or_insert(0) += 1;
                *wanted.entry("vacatures".to_owned()).or_insert(0) += 1;
            }
            page.push_str(&PIECES[piece].replace('W', &word));
        }
        let blocks = read("a.html", page.as_bytes(), Kind::Html).blocks;
        let mut found = words(&blocks);
        found.retain(|word, _| word.chars().any(char::is_alphanumeric));
        prop_assert_eq!(found, wanted, "{}", page);
        placed(&page, &blocks);
    }

    #[test]
    fn no_word_of_a_text_gets_lost(lines in prop::collection::vec("( {0,6})(- |• |o |)([a-z]{2,9}( |  |\t)){0,14}[a-z]{2,9}[.,;:]?|", 0..12)) {
        let text = lines.join("\n");
        let wanted: Vec<&str> = text.split_whitespace().filter(|word| !matches!(*word, "-" | "•" | "o")).collect();
        let blocks = read("a.txt", text.as_bytes(), Kind::Plain).blocks;
        let found: Vec<&str> = blocks.iter().flat_map(|block| block.text().split_whitespace()).collect();
        prop_assert_eq!(found, wanted, "{}", text);
        placed(&text, &blocks);
    }
}
