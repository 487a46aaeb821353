//! Writes a draft as YAML for people to edit: a comment says where each text comes from, and long texts are folded.
//! Quoting of scalars is left to `serde_yaml`.

use std::fmt::Write as _;

use textwrap::{Options, WordSplitter, WrapAlgorithm};

use super::node::{Node, Origin};

/// The preferred maximum width of a folded line with its indentation, in characters.
const WIDTH: usize = 100;

/// Writes the entries of the top-level mapping of a file. `comment` returns the comment after a text with this origin.
pub fn write(entries: &[(&'static str, Node)], comment: &dyn Fn(&Origin) -> String) -> String {
    let mut writer = YamlWriter { out: String::new(), comment };
    for (at, (key, value)) in entries.iter().enumerate() {
        if at > 2 && !matches!(value, Node::Text(..)) {
            writer.out.push('\n');
        }
        writer.entry(key, value, 0);
    }
    writer.out
}

struct YamlWriter<'c> {
    out: String,
    comment: &'c dyn Fn(&Origin) -> String,
}

impl YamlWriter<'_> {
    fn indent(&mut self, depth: usize) {
        self.out.extend(std::iter::repeat_n("  ", depth));
    }

    fn entry(&mut self, key: &str, value: &Node, depth: usize) {
        self.indent(depth);
        self.out.push_str(key);
        self.out.push(':');
        self.value(value, depth);
    }

    /// Writes a value after its key or dash.
    fn value(&mut self, value: &Node, depth: usize) {
        match value {
            Node::Text(text, origin) => self.text(text, origin.as_ref(), depth + 1),
            Node::Number(number) => {
                // Whole numbers are written without a fraction: `2`, not `2.0`.
                let number = number.to_string();
                let _ = writeln!(self.out, " {}", number.strip_suffix(".0").unwrap_or(&number));
            }
            Node::List(items) if items.is_empty() => self.out.push_str(" []\n"),
            Node::Map(entries) if entries.is_empty() => self.out.push_str(" {}\n"),
            Node::List(items) => {
                self.out.push('\n');
                for item in items {
                    self.item(item, depth + 1);
                }
            }
            Node::Map(entries) => {
                self.out.push('\n');
                for (key, value) in entries {
                    self.entry(key, value, depth + 1);
                }
            }
        }
    }

    fn item(&mut self, item: &Node, depth: usize) {
        self.indent(depth);
        self.out.push('-');
        let Node::Map(entries) = item else { return self.value(item, depth) };
        for (at, (key, value)) in entries.iter().enumerate() {
            if at == 0 {
                let _ = write!(self.out, " {key}:");
                self.value(value, depth + 1);
            } else {
                self.entry(key, value, depth + 1);
            }
        }
    }

    /// Writes a text: as a folded block (`>-`) if it is one long line, as a literal block (`|-`) if it has several
    /// lines, and otherwise as a scalar on one line.
    fn text(&mut self, text: &str, origin: Option<&Origin>, depth: usize) {
        let comment = origin.map(|origin| format!(" # {}", (self.comment)(origin))).unwrap_or_default();
        let is_plain = text.split(' ').all(|word| {
            !word.is_empty() && !word.contains(['\n', '\t', '\r', '\u{85}', '\u{2028}', '\u{2029}'])
        });
        let width = WIDTH.saturating_sub(2 * depth).max(40);
        if is_plain && text.chars().count() > width {
            let options = Options::new(width)
                .word_splitter(WordSplitter::NoHyphenation)
                .word_separator(textwrap::WordSeparator::AsciiSpace)
                .wrap_algorithm(WrapAlgorithm::FirstFit)
                .break_words(false);
            let _ = writeln!(self.out, " >-{comment}");
            for line in textwrap::wrap(text, options) {
                self.indent(depth);
                let _ = writeln!(self.out, "{line}");
            }
            return;
        }
        let is_lines = !is_plain
            && text.split('\n').all(|line| line.trim() == line && !line.chars().any(char::is_control))
            && !text.starts_with('\n')
            && !text.ends_with('\n');
        if is_lines && text.contains('\n') {
            let _ = writeln!(self.out, " |-{comment}");
            for line in text.split('\n') {
                if !line.is_empty() {
                    self.indent(depth);
                }
                let _ = writeln!(self.out, "{line}");
            }
            return;
        }
        let _ = writeln!(self.out, " {}{comment}", quoted(text));
    }
}

/// Returns a text as a YAML scalar on one line.
fn quoted(text: &str) -> String {
    let written = serde_yaml::to_string(text).unwrap_or_default();
    let written = written.trim_end_matches('\n');
    // Multi-line output of the library is replaced by a double-quoted scalar. A JSON string is a valid one.
    if written.contains('\n') { serde_json::Value::from(text).to_string() } else { written.to_owned() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> serde_json::Value {
        serde_yaml::from_str(text).expect("it is YAML")
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(texts in prop::collection::vec("(?s).{0,30}( [a-z#:'\"\\-é]{1,12}){0,30}", 1..5)) {
            let texts: Vec<String> = texts.into_iter().map(|text| text.chars().filter(|sign| !sign.is_control() || *sign == '\n').collect()).collect();
            let origin = Origin { paragraph: 1, page: None, confidence: 90, whole: None, parts: Vec::new() };
            let items = texts.iter().map(|text| Node::Text(text.clone(), Some(origin.clone()))).collect();
            let entries = [("formaat", Node::fixed("x")), ("lijst", Node::List(items)), ("tekst", Node::Text(texts[0].clone(), None))];
            let written = write(&entries, &|_| "alinea 1".to_owned());
            let wanted = Node::Map(entries.to_vec()).value();
            prop_assert_eq!(read(&written), wanted, "{}", written);
        }
    }
}
