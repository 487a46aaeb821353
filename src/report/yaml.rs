//! Wraps YAML examples for narrow terminals: long lines are broken only where YAML allows it, so that copied text keeps
//! its meaning.

/// Wraps the example to this width, as far as possible without changing its meaning.
pub fn wrapped(example: &str, width: usize) -> String {
    if has_literal_lines(example) {
        return example.to_owned();
    }
    let lines: Vec<String> = example.lines().map(|line| wrapped_line(line, width)).collect();
    lines.join("\n")
}

/// Whether line breaks in the example are significant, as in a block scalar (`|` or `>`).
fn has_literal_lines(example: &str) -> bool {
    let opens = |line: &str| {
        let last = line.split_whitespace().next_back().unwrap_or_default();
        last.starts_with(['|', '>']) && last.len() <= 3
    };
    example.lines().any(opens)
}

/// Wraps a line at spaces; continuation lines are indented enough to belong to the same value. A line with a comment is
/// not wrapped: its second half would no longer be a comment.
fn wrapped_line(line: &str, width: usize) -> String {
    let is_commented = line.contains(" #") || line.trim_start().starts_with('#');
    if is_commented || line.chars().count() <= width {
        return line.to_owned();
    }
    let indent = line.len() - line.trim_start().len();
    let (first, next) = (" ".repeat(indent), " ".repeat(indent + 4));
    let options = textwrap::Options::new(width.max(indent + 20))
        .initial_indent(&first)
        .subsequent_indent(&next)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .break_words(false);
    textwrap::fill(line.trim_start(), options)
}

#[cfg(test)]
mod tests {
    use super::wrapped;
    use crate::lint::rules;

    #[test]
    fn examples_mean_the_same_at_every_width() {
        let value = |text: &str| -> serde_json::Value { serde_yaml::from_str(text).expect("it is YAML") };
        for rule in rules().filter(|rule| !rule.snippet.is_empty()) {
            let Ok(whole) = serde_yaml::from_str::<serde_json::Value>(rule.snippet) else { continue };
            for width in [40, 60, 83] {
                let narrow = wrapped(rule.snippet, width);
                assert_eq!(value(&narrow), whole, "{} at {width}:\n{narrow}", rule.name);
            }
        }
    }

    #[test]
    fn what_cannot_be_broken_stays_whole() {
        let comment = "doel: Inwoners helpen bij hun weg naar werk # niet langer dan nodig is";
        assert_eq!(wrapped(comment, 30), comment);
        let literal = "doel: |\n  Inwoners helpen bij hun weg naar werk en weer verder";
        assert_eq!(wrapped(literal, 30), literal);
        assert_eq!(
            wrapped("doel: Inwoners helpen bij hun weg", 20),
            "doel: Inwoners\n    helpen bij hun\n    weg"
        );
    }
}
