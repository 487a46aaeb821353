//! Real texts in the layouts that people use: heading styles, bold lines, no marks at all, and tables.
//!
//! The truth is in the structure of the texts: the tests give each line its part by the headings of its own regulation,
//! independently of the placing. Half of the texts was used to choose the rules of the placing; the other half is aside.
//! `LAYOUTS_SHOW=1` prints the figures of docs/invoeren.md.

use std::collections::BTreeMap;
use std::path::Path;

use goedwerk::base::Language;
use goedwerk::blocks::from_markdown::content;
use goedwerk::placing::place;
use goedwerk::reader::{Block, Kind, read};
use goedwerk::write::style::HouseStyle;
use goedwerk::write::{Format, write};

use super::kind_of;
use crate::made_documents::{Line, docx};
use crate::support::{goedwerk, real_texts};

/// A line of a text in Markdown.
struct Marked {
    /// The level of a heading; 0 for other lines.
    level: u8,
    is_item: bool,
    /// The labels before the text in a row of a table; `None` outside tables.
    labels: Option<Vec<String>>,
    text: String,
}

/// The lines of a text. Cells without content are left out, as in a table with merged cells.
fn marked(text: &str) -> Vec<Marked> {
    let mut found = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut push = |level, is_item, labels, text: &str| {
            if !text.trim().is_empty() {
                found.push(Marked { level, is_item, labels, text: text.trim().to_owned() });
            }
        };
        if line.starts_with('#') {
            let text = line.trim_start_matches('#').replace('*', "");
            push(
                u8::try_from(line.len() - line.trim_start_matches('#').len()).unwrap_or(6).min(6),
                false,
                None,
                &text,
            );
        } else if line.starts_with('|') {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            if cells
                .iter()
                .all(|cell| !cell.is_empty() && cell.trim_matches(':').bytes().all(|byte| byte == b'-'))
            {
                continue;
            }
            let cells: Vec<&str> =
                cells.into_iter().filter(|cell| !cell.is_empty() && *cell != "---").collect();
            let Some((last, labels)) = cells.split_last() else { continue };
            push(0, false, Some(labels.iter().map(|label| (*label).to_owned()).collect()), last);
        } else if let Some(text) =
            ["* ", "• ", "○ ", "- "].iter().find_map(|bullet| line.strip_prefix(bullet))
        {
            push(0, true, None, text);
        } else {
            push(0, false, None, line);
        }
    }
    found
}

/// The part of the profile that each line belongs to; `None` for headings, and for what readers place differently.
fn truth(lines: &[Marked], is_police: bool) -> Vec<Option<&'static str>> {
    let mut truth = Truth { section: "", is_title: false };
    let parts = lines.iter().enumerate().map(|(at, line)| match (at, is_police) {
        (0, _) => Some("titel"),
        (_, true) => truth.police(line),
        (_, false) => truth.fire_service(line),
    });
    parts.collect()
}

struct Truth {
    section: &'static str,
    /// Whether the next heading is the title of a core task.
    is_title: bool,
}

impl Truth {
    /// "Kern van de functie", "Activiteiten en resultaten" with a heading for each core task, and tables with labels.
    fn police(&mut self, line: &Marked) -> Option<&'static str> {
        let text = line.text.to_lowercase();
        if line.level > 0 {
            let section = match line.text.as_str() {
                "Kern van de functie" => "doel",
                "Activiteiten en resultaten" => "taak",
                _ if text.starts_with("rolaand") || text.starts_with("hoge omsch") => "context",
                _ if self.section == "doel" => return None,
                _ => {
                    self.section = "taak";
                    return Some("kerntaak");
                }
            };
            self.section = section;
            return None;
        }
        let Some(labels) = &line.labels else {
            let is_aside = self.section == "taak" && line.text.chars().count() <= 35;
            return Some(if is_aside { "context" } else { self.section }).filter(|part| !part.is_empty());
        };
        let label = labels.last()?.to_lowercase();
        match label.as_str() {
            label if label.contains("basis") => Some("eis"),
            label if label.starts_with("kennisterrein") => Some("vakkennis"),
            label if label.starts_with("bevoegd") => Some("ruimte"),
            label
                if ["handelingsb", "inspanning", "kennisontw"]
                    .iter()
                    .any(|start| label.starts_with(start)) =>
            {
                None
            }
            _ => Some("context"),
        }
    }

    /// "Algemene informatie", "Kerntaak 1:" with its title, and under it tasks, competencies and criteria.
    fn fire_service(&mut self, line: &Marked) -> Option<&'static str> {
        let text = line.text.to_lowercase();
        if line.labels.is_some() {
            return None;
        }
        if line.level == 0 {
            return Some(self.section).filter(|part| !part.is_empty());
        }
        let is_numbered = text.starts_with("kerntaak") && text.contains(|sign: char| sign.is_ascii_digit());
        if is_numbered {
            (self.section, self.is_title) = ("taak", true);
            return None;
        }
        if std::mem::take(&mut self.is_title) {
            self.section = "taak";
            return Some("kerntaak");
        }
        let sections = [
            ("werkzaamheden", "taak"),
            ("algemene werkz", "taak"),
            ("kerntaken", "taak"),
            ("uitwerking", "taak"),
            ("algemene info", "doel"),
        ];
        let known = sections.iter().find(|(start, _)| text.starts_with(start)).map(|(_, section)| *section);
        let known = known.or_else(|| text.contains("competentie").then_some("competentie"));
        if let Some(section) = known.or_else(|| text.contains("criteri").then_some("criterium")) {
            self.section = section;
            return None;
        }
        let is_other = text.chars().all(|sign| sign.is_ascii_digit() || sign == '.' || sign == ' ')
            || text.starts_with("bijlage")
            || text.starts_with("supplement");
        (self.section == "taak" && !is_other).then_some("kerntaak")
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Layout {
    Styles,
    Bold,
    NoMarks,
    Tables,
    /// A PDF with structure tags, as Word writes it.
    TaggedPdf,
    /// The same PDF without its structure tags.
    Pdf,
}

const LAYOUTS: [Layout; 6] =
    [Layout::Styles, Layout::Bold, Layout::NoMarks, Layout::Tables, Layout::TaggedPdf, Layout::Pdf];

/// A text in a layout, as a file.
fn file(lines: &[Marked], layout: Layout) -> (Kind, Vec<u8>) {
    if !matches!(layout, Layout::TaggedPdf | Layout::Pdf) {
        return (Kind::Docx, docx(&laid_out(lines, layout).0));
    }
    let content = content(&markdown(lines), Language::Dutch, &[]);
    let mut bytes = write(Format::Pdf, &content, &HouseStyle::default()).expect("it can be written");
    if layout == Layout::Pdf {
        let mut untagged = lopdf::Document::load_mem(&bytes).expect("it is a PDF");
        untagged.catalog_mut().expect("it has a catalogue").remove(b"StructTreeRoot").expect("it has tags");
        bytes.clear();
        untagged.save_to(&mut bytes).expect("it can be saved");
    }
    (Kind::Pdf, bytes)
}

/// A text as Markdown in which only headings, list items and tables are markup.
fn markdown(lines: &[Marked]) -> String {
    let escaped = |text: &str| -> String {
        text.chars()
            .flat_map(|sign| sign.is_ascii_punctuation().then_some('\\').into_iter().chain([sign]))
            .collect()
    };
    let mut text = String::new();
    let mut columns = 0;
    for line in lines {
        let Some(labels) = &line.labels else {
            let mark = match (line.level, line.is_item) {
                (level @ 1.., _) => format!("{} ", "#".repeat(level.into())),
                (0, true) => "- ".to_owned(),
                (0, false) => String::new(),
            };
            text.extend(["\n", &mark, &escaped(&line.text), "\n"]);
            columns = 0;
            continue;
        };
        let cells: Vec<String> = labels.iter().chain([&line.text]).map(|cell| escaped(cell)).collect();
        if columns != cells.len() {
            columns = cells.len();
            let (empty, rule) = (" |".repeat(columns), "---|".repeat(columns));
            text.extend(["\n<!-- rijkoppen -->\n|", &empty, "\n|", &rule, "\n"]);
        }
        text.extend(["| ", &cells.join(" | "), " |\n"]);
    }
    text
}

/// A text in a layout, and for each of its lines the line of the text it is.
fn laid_out(lines: &[Marked], layout: Layout) -> (Vec<Line>, Vec<usize>) {
    let (mut made, mut from) = (Vec::new(), Vec::new());
    for (at, line) in lines.iter().enumerate() {
        if let Some(labels) = &line.labels {
            let mut cells = labels.clone();
            cells.push(
                line.text
                    .split("  ")
                    .map(str::trim)
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join("\n"),
            );
            made.push(Line { cells, ..Line::default() });
        } else if layout == Layout::Tables && at > 0 {
            // A heading stands left of what it is above.
            let is_first = line.level > 0 || made.last().is_none_or(|last: &Line| last.cells.len() != 2);
            let (label, text) =
                if line.level > 0 { (line.text.as_str(), "") } else { ("", line.text.as_str()) };
            let text = if line.is_item { format!("• {text}") } else { text.to_owned() };
            if is_first {
                made.push(Line::row(&[label, &text]));
            } else if let Some(last) = made.last_mut() {
                let cell = &mut last.cells[1];
                *cell = if cell.is_empty() { text } else { format!("{cell}\n{text}") };
            }
        } else {
            made.push(match (line.level, layout) {
                (level @ 1.., Layout::Styles) => Line::heading(level, &line.text),
                (1.., Layout::Bold) => Line::bold(&line.text),
                _ if line.is_item => Line::item(0, &line.text),
                _ => Line::plain(&line.text),
            });
        }
        from.push(at);
    }
    (made, from)
}

/// Lines by what became of them.
#[derive(Debug, Default, Clone, Copy)]
struct Counts {
    right: usize,
    wrong: usize,
    not_placed: usize,
    not_found: usize,
}

impl Counts {
    #[expect(clippy::cast_precision_loss, reason = "a share is compared to three decimals")]
    fn share(self) -> f64 {
        let all = self.right + self.wrong + self.not_placed + self.not_found;
        self.right as f64 / all.max(1) as f64
    }

    /// Counts a line by the part it is of and the part it was found as. Lines of which the part is not known do not count.
    fn add(&mut self, part: Option<&str>, found: &str) {
        match part {
            Some(part) if part == found => self.right += 1,
            Some(_) if found == "nergens" => self.not_placed += 1,
            Some(_) => self.wrong += 1,
            None => {}
        }
    }
}

fn count(text: &str, layout: Layout, is_police: bool, counts: &mut Counts) {
    let lines = marked(text);
    let truth = truth(&lines, is_police);
    let (kind, bytes) = file(&lines, layout);
    let blocks = read("a", &bytes, kind).blocks;
    // Lines are found by their words: a cell has several, and a paragraph may be divided. A line of which the truth is not
    // known may have the words of one of which it is.
    let mut wanted: BTreeMap<&str, Vec<Option<&'static str>>> = BTreeMap::new();
    for (line, part) in lines.iter().zip(&truth) {
        let texts = line.text.split("  ").map(|text| text.trim().trim_start_matches("• ").trim_matches('*'));
        for text in texts.filter(|text| !text.is_empty() && !is_level(text)) {
            wanted.entry(text).or_default().push(*part);
        }
    }
    let mut longer = Vec::new();
    for line in place(&blocks) {
        let text = &blocks[line.block].text()[line.text];
        let found = kind_of(line.slot);
        match wanted.get_mut(text).map(|parts| taken(parts, found)) {
            Some(part) => counts.add(part, found),
            None => longer.push((text, found)),
        }
    }
    // What is left was joined with another line, or is nowhere.
    for (text, parts) in wanted {
        for part in parts.into_iter().flatten() {
            match longer.iter().find(|(longer, _)| longer.contains(text)) {
                Some((_, found)) => counts.add(Some(part), found),
                None => counts.not_found += 1,
            }
        }
    }
}

/// Whether a text is only the number of a level, which is read as a label.
fn is_level(text: &str) -> bool {
    text.trim_end_matches(':').strip_prefix("Niveau ").is_some_and(|number| number.len() == 1)
}

/// Removes the part that a text found as `found` belongs to, preferably that one; `None` if it is not known or none is left.
fn taken(parts: &mut Vec<Option<&'static str>>, found: &str) -> Option<&'static str> {
    let at = parts
        .iter()
        .position(|part| *part == Some(found))
        .or_else(|| parts.iter().position(Option::is_none))
        .or(parts.len().checked_sub(1))?;
    parts.remove(at)
}

/// The share of lines in their place, by layout, in the half of the texts that is aside or the other half.
fn measured(folder: &Path, is_aside: bool) -> BTreeMap<Layout, Counts> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the texts")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.sort();
    let mut found: BTreeMap<Layout, Counts> = BTreeMap::new();
    for (_, path) in files.iter().enumerate().filter(|(at, _)| (at % 2 == 1) == is_aside) {
        let text = std::fs::read_to_string(path).expect("a text");
        let is_police = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("lfnp"));
        for layout in LAYOUTS {
            count(&text, layout, is_police, found.entry(layout).or_default());
        }
    }
    found
}

#[test]
#[allow(clippy::print_stdout, reason = "the figures are printed on request")]
fn most_lines_of_real_texts_get_their_place() {
    let Some(folder) = real_texts("most_lines_of_real_texts_get_their_place") else { return };
    let goals = [
        (Layout::Styles, 0.95),
        (Layout::Bold, 0.95),
        (Layout::NoMarks, 0.93),
        (Layout::Tables, 0.93),
        (Layout::TaggedPdf, 0.93),
        (Layout::Pdf, 0.91),
    ];
    for is_aside in [false, true] {
        let found = measured(&folder.join("corpus/leren"), is_aside);
        for (layout, goal) in goals {
            let counts = found[&layout];
            if std::env::var_os("LAYOUTS_SHOW").is_some() {
                println!("aside {is_aside}, {layout:?}: {:.3} {counts:?}", counts.share());
            }
            assert!(counts.right > 1_000, "{layout:?}: {counts:?}");
            assert!(counts.share() >= goal, "aside {is_aside}, {layout:?}: {:.3} {counts:?}", counts.share());
        }
    }
}

#[test]
fn every_real_text_is_a_draft_without_errors() {
    let Some(folder) = real_texts("every_real_text_is_a_draft_without_errors") else { return };
    let mut wrong = Vec::new();
    let mut count = 0;
    for entry in std::fs::read_dir(folder.join("corpus/leren")).expect("the texts") {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        count += 1;
        let output = goedwerk(&["check", &path.to_string_lossy(), "--format", "json"]);
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("a report");
        let findings = report["files"][0]["findings"].as_array().expect("findings");
        let errors = findings.iter().filter(|finding| finding["severity"] == "error");
        wrong.extend(errors.map(|error| format!("{}: {}", path.display(), error["message"])));
    }
    assert!(count > 80, "{count}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_word_of_a_real_text_is_lost_by_its_reader() {
    let Some(folder) = real_texts("no_word_of_a_real_text_is_lost_by_its_reader") else { return };
    let words = |text: &str| -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for word in text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| word.len() > 3) {
            *counts.entry(word.to_lowercase()).or_default() += 1;
        }
        counts
    };
    for entry in std::fs::read_dir(folder.join("corpus/leren")).expect("the texts") {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a text");
        let blocks = read("a", text.as_bytes(), Kind::Markdown).blocks;
        let found: Vec<&str> = blocks.iter().map(Block::text).collect();
        let found = words(&found.join("\n"));
        // Addresses of links are not part of the text.
        let visible: Vec<&str> =
            text.split("](").map(|part| part.split_once(')').map_or(part, |(_, rest)| rest)).collect();
        for (word, count) in words(&text.split("](").next().map_or(String::new(), |_| visible.join(" "))) {
            let have = found.get(&word).copied().unwrap_or(0);
            assert!(have >= count, "{}: {word} {have} of {count}", path.display());
        }
    }
}
