//! Escapes plain text for web pages and for Markdown.

/// Escapes text for HTML; safe in content and in attribute values.
#[must_use]
pub fn escape_html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Escapes text for Markdown, joined into one line.
#[must_use]
pub fn escape_markdown(text: &str) -> String {
    escape_markdown_part(&text.split_whitespace().collect::<Vec<_>>().join(" "), true)
}

/// Escapes part of a line for Markdown. More characters are markup at the start of a line than elsewhere.
#[must_use]
pub fn escape_markdown_part(text: &str, begins_line: bool) -> String {
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
            // A trailing `#` would be stripped from a heading.
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

/// The position of the marker (`-`, `+`, `1.` or `1)`) that would make the text a list item.
fn list_marker(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let marks: &[u8] = if digits > 0 { b".)" } else { b"-+" };
    let mark = *text.as_bytes().get(digits)?;
    let ends = matches!(text.as_bytes().get(digits + 1), None | Some(b' ' | b'-'));
    (marks.contains(&mark) && ends).then_some(digits)
}

/// Encodes a URL so that Markdown accepts it as a link destination.
#[must_use]
pub fn is_email(value: &str) -> bool {
    let local = |c: char| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_{|}~-".contains(c);
    let label = |part: &str| {
        !part.is_empty()
            && part.len() < 64
            && !part.starts_with('-')
            && !part.ends_with('-')
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    value
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && name.chars().all(local) && host.split('.').all(label))
}

#[cfg(test)]
mod tests {
    use super::escape_markdown;

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
            assert_eq!(escape_markdown(text), expected);
        }
    }
}
