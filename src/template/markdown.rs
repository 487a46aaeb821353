//! Tidies the Markdown that a template produces.

/// One blank line between blocks and before a heading, none at the start or end, no trailing spaces.
pub fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.lines().map(str::trim_end) {
        if line.is_empty() {
            empty += 1;
            continue;
        }
        // Text from a file never starts with a bare `#`: it is escaped.
        if (empty > 0 || line.starts_with('#')) && !tidy.is_empty() {
            tidy.push('\n');
        }
        empty = 0;
        tidy.push_str(line);
        tidy.push('\n');
    }
    tidy
}

/// Removes comments. Only templates can write them: `<` in text from a file is escaped.
pub fn unmarked(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let bare = without_comments(line);
        if bare.len() == line.len() || !bare.trim().is_empty() {
            clean.push_str(&bare);
        }
    }
    clean
}

fn without_comments(line: &str) -> String {
    let mut bare = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(start) = rest.find("<!--") {
        // An escaped backslash escapes nothing.
        let slashes = rest[..start].bytes().rev().take_while(|&byte| byte == b'\\').count();
        let end = rest[start..].find("-->").filter(|_| slashes.is_multiple_of(2));
        let (before, after) = match end {
            Some(end) => (&rest[..start], &rest[start + end + 3..]),
            None => rest.split_at(start + 4),
        };
        bare.push_str(before);
        rest = after;
    }
    bare.push_str(rest);
    bare
}

#[cfg(test)]
mod tests {
    use super::{tidy, unmarked};

    #[test]
    fn comments_go_and_what_looks_like_one_stays() {
        assert_eq!(unmarked("a\\\\<!-- /bron --> b\n"), "a\\\\ b\n");
        let text = "<!-- rijkoppen -->\n- <!-- bron: a -->een<!-- bron: b --> twee\n\nx \\<!-- y --> z\n";
        assert_eq!(unmarked(text), "- een twee\n\nx \\<!-- y --> z\n");
    }

    #[test]
    fn empty_lines_are_single() {
        assert_eq!(tidy("\n\na  \n\n\n\nb\nc\n\n"), "a\n\nb\nc\n");
        assert_eq!(tidy("a\n## Kop\nb"), "a\n\n## Kop\nb\n");
    }
}
