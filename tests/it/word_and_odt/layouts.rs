//! Texts in the layouts that people use, as Word and as ODT: words in = words out.

use goedwerk::reader::{Block, BlockShape, Kind, Zone};

use super::blocks;
use crate::made_documents::{Line, docx, odt};
use crate::support::{bytes, real_texts};

/// A text: for each line its heading level, whether it is an item, and its words.
type Written = Vec<(u8, bool, String)>;

/// A Markdown text as lines.
fn written(markdown: &str) -> Written {
    let lines = markdown.lines().map(str::trim).filter(|line| line.chars().any(char::is_alphanumeric));
    let line = |line: &str| {
        let level = line.bytes().take_while(|byte| *byte == b'#').count();
        let text = line.trim_start_matches('#').trim_start();
        let item = text.strip_prefix("- ").or_else(|| text.strip_prefix("* ")).filter(|_| level == 0);
        (u8::try_from(level.min(6)).expect("a small number"), item.is_some(), unmarked(item.unwrap_or(text)))
    };
    lines.map(line).collect()
}

/// A text without the signs of its emphasis.
fn unmarked(text: &str) -> String {
    text.replace('*', "").trim().to_owned()
}

/// The text in each layout.
fn layouts(text: &Written) -> [(&'static str, Vec<Line>); 4] {
    let laid = |heading: fn(u8, &str) -> Line, item: fn(&str) -> Line| -> Vec<Line> {
        let line = |(level, is_item, words): &(u8, bool, String)| match (level, is_item) {
            (0, false) => Line::plain(words),
            (0, true) => item(words),
            (level, _) => heading(*level, words),
        };
        text.iter().map(line).collect()
    };
    let item = |words: &str| Line::item(0, words);
    [
        ("styles", laid(Line::heading, item)),
        ("bold", laid(|_, words| Line::bold(words), |words| Line::plain(&format!("- {words}")))),
        ("bare", laid(|_, words| Line::plain(words), Line::plain)),
        ("tables", tables(text)),
    ]
}

/// The text in tables: what is under a heading stands beside it.
fn tables(text: &Written) -> Vec<Line> {
    let mut rows: Vec<(String, String)> = Vec::new();
    for (level, is_item, words) in text {
        match rows.last_mut() {
            Some((_, value)) if *level == 0 => {
                if !value.is_empty() {
                    value.push('\n');
                }
                value.push_str(if *is_item { "• " } else { "" });
                value.push_str(words);
            }
            _ => rows.push((words.clone(), String::new())),
        }
    }
    let rows = rows.iter().map(|(label, value)| Line::row(&[label, value]));
    std::iter::once(Line::header(&["Onderdeel", "Inhoud"])).chain(rows).collect()
}

/// Bullets that the texts themselves have.
const BULLETS: [char; 4] = ['-', '–', '•', '○'];

/// The words of a text, without typed bullets and dashes.
fn words<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
    let words = texts.flat_map(str::split_whitespace).map(|word| word.trim_start_matches(BULLETS));
    words.filter(|word| !word.is_empty()).collect()
}

/// Reads every layout of a text back, and compares the words and the shapes.
fn read_back(name: &str, text: &Written) {
    for (layout, lines) in layouts(text) {
        for (kind, bytes) in [(Kind::Docx, docx(&lines)), (Kind::Odt, odt(&lines))] {
            assert_eq!(Kind::detect("a", &bytes), kind);
            let found = blocks(&bytes, kind);
            let came = words(found.iter().map(Block::text));
            let went = words(lines.iter().flat_map(Line::texts));
            let first = came.iter().zip(&went).find(|(came, went)| came != went);
            assert_eq!(first, None, "{name}, {layout}, {kind:?}");
            assert_eq!(came.len(), went.len(), "{name}, {layout}, {kind:?}");
            assert!(found.iter().all(|block| block.zone == Zone::Body), "{name}, {layout}, {kind:?}");
            shaped(&format!("{name}, {layout}, {kind:?}"), layout, text, &found);
        }
    }
}

/// Compares the shapes of what was read with what was written.
fn shaped(name: &str, layout: &str, text: &Written, found: &[Block]) {
    let is_item = |block: &Block| matches!(block.shape, BlockShape::Item { .. });
    if layout == "tables" {
        assert!(found.iter().all(|block| block.cell.is_some()), "{name}");
        let first = found.first().and_then(|block| block.cell);
        assert!(first.is_some_and(|cell| cell.is_header && (cell.row, cell.column) == (0, 0)), "{name}");
        return;
    }
    // Bullets within a paragraph make a list of it.
    let (firsts, others): (Vec<_>, Vec<_>) = found.iter().enumerate().partition(|(at, block)| {
        at.checked_sub(1).is_none_or(|before| found[before].location != block.location)
    });
    assert!(others.iter().all(|(_, block)| is_item(block)), "{name}");
    assert_eq!(firsts.len(), text.len(), "{name}");
    for ((_, block), (level, was_item, words)) in firsts.into_iter().zip(text) {
        let level = if layout == "styles" { *level } else { 0 };
        match block.shape {
            BlockShape::Heading(found) => assert_eq!(found, level, "{name}: {words}"),
            _ => assert_eq!(level, 0, "{name}: {words}"),
        }
        if layout == "bold" && !was_item {
            let is_heading = text.iter().any(|(level, _, other)| *level > 0 && other == words);
            assert_eq!(block.bold, if is_heading { 100 } else { 0 }, "{name}: {words}");
        }
        let is_typed = words.strip_prefix(BULLETS).is_some_and(|rest| rest.starts_with(' '));
        assert_eq!(is_item(block), is_typed || *was_item && layout != "bare", "{name}: {words}");
    }
}

#[test]
fn every_word_of_every_layout_comes_back() {
    for name in ["docs/rondleiding.md", "README.md"] {
        let text = String::from_utf8(bytes(name)).expect("it is text");
        // Only what a paragraph can hold: no tables or code.
        let lines = text.lines().filter(|line| !line.starts_with(['|', ' ', '`', '$']));
        let text = written(&lines.collect::<Vec<_>>().join("\n"));
        assert!(text.len() > 20, "{name}");
        read_back(name, &text);
    }
}

#[test]
fn every_word_of_real_functions_comes_back() {
    let Some(folder) = real_texts("words of real functions") else { return };
    let mut count = 0;
    #[allow(clippy::disallowed_methods, reason = "the texts are not part of the project")]
    let entries = std::fs::read_dir(folder.join("corpus/leren")).expect("the folder can be read");
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        if path.extension().is_some_and(|end| end == "md") {
            #[allow(clippy::disallowed_methods, reason = "the texts are not part of the project")]
            let text = std::fs::read_to_string(&path).expect("it is text");
            read_back(&path.display().to_string(), &written(&text));
            count += 1;
        }
    }
    assert!(count > 80, "{count}");
}
