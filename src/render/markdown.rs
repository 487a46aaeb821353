//! Text into Markdown without becoming markup, and Markdown tidied.

/// A text on one line with everything escaped that Markdown would take for markup.
#[must_use]
pub fn escape(text: &str) -> String {
    escape_part(&text.split_whitespace().collect::<Vec<_>>().join(" "), true)
}

/// A part of a line with everything escaped that Markdown would take for markup; at the beginning of a line more is
/// markup than elsewhere.
#[must_use]
pub fn escape_part(text: &str, begins_line: bool) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut rest = text;
    if let Some(marker) = list_marker(rest).filter(|_| begins_line) {
        escaped.push_str(&rest[..marker]);
        escaped.push('\\');
        escaped.push_str(&rest[marker..=marker]);
        rest = &rest[marker + 1..];
    }
    for (at, c) in rest.char_indices() {
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' => true,
            '=' | '>' => begins_line && at == 0 && escaped.is_empty(),
            // At the end of a heading it would vanish.
            '#' => at == 0 || rest[..at].ends_with([' ', '#']),
            '&' => rest[at + 1..].starts_with(|next: char| next.is_ascii_alphabetic() || next == '#'),
            _ => false,
        };
        if special {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Where the mark stands that makes the beginning of a line a list item: `-`, `+`, `1.` or `1)`.
fn list_marker(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let marks: &[u8] = if digits > 0 { b".)" } else { b"-+" };
    let mark = *text.as_bytes().get(digits)?;
    let ends = matches!(text.as_bytes().get(digits + 1), None | Some(b' ' | b'-'));
    (marks.contains(&mark) && ends).then_some(digits)
}

/// One empty line between blocks and before a heading, none at the ends, no spaces at the end of a line.
pub fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.lines().map(str::trim_end) {
        if line.is_empty() {
            empty += 1;
            continue;
        }
        // A text of a file never begins with a bare `#`: it is escaped.
        if (empty > 0 || line.starts_with('#')) && !tidy.is_empty() {
            tidy.push('\n');
        }
        empty = 0;
        tidy.push_str(line);
        tidy.push('\n');
    }
    tidy
}

/// The text without comments. Those are the template's alone: in text of a file a `<` is escaped.
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
        // A backslash that is escaped itself escapes nothing.
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
    use super::{escape, tidy, unmarked};

    #[test]
    fn comments_go_and_what_looks_like_one_stays() {
        assert_eq!(unmarked("a\\\\<!-- /bron --> b\n"), "a\\\\ b\n");
        let text = "<!-- rijkoppen -->\n- <!-- bron: a -->een<!-- bron: b --> twee\n\nx \\<!-- y --> z\n";
        assert_eq!(unmarked(text), "- een twee\n\nx \\<!-- y --> z\n");
    }

    #[test]
    fn beginnings_of_lines_make_no_lists_or_headings() {
        for (text, expected) in [
            ("- streep", "\\- streep"),
            ("+ plus", "\\+ plus"),
            ("1. een", "1\\. een"),
            ("12) twaalf", "12\\) twaalf"),
            ("# kop", "\\# kop"),
            ("> citaat", "\\> citaat"),
            ("---", "\\---"),
            ("2,5 uur", "2,5 uur"),
            ("-5 graden", "-5 graden"),
            ("vraag & aanbod", "vraag & aanbod"),
            ("&lt;", "\\&lt;"),
            ("a\n  b", "a b"),
        ] {
            assert_eq!(escape(text), expected);
        }
    }

    #[test]
    fn empty_lines_are_single() {
        assert_eq!(tidy("\n\na  \n\n\n\nb\nc\n\n"), "a\n\nb\nc\n");
        assert_eq!(tidy("a\n## Kop\nb"), "a\n\n## Kop\nb\n");
    }
}
