//! Comments in templates: their meaning, and how to get them through the Markdown parser.

/// Placed before an inline comment, so that Markdown does not treat the rest of the line as an HTML block. It is a
/// Unicode noncharacter, reserved for internal use, so it does not occur in text.
const GUARD: char = '\u{FDD0}';

/// The meaning of a comment in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Comment {
    /// Where the words that follow come from.
    Origin(String),
    /// The first cell of each row of the next table is a header.
    HeaderColumn,
    /// The rows of the next table are filled in by hand.
    Form,
    /// The caption of the next table.
    Caption(String),
    /// What follows begins on a new page.
    PageBreak,
}

impl Comment {
    /// Parses a comment; `None` if this is not a comment or it has no meaning.
    pub fn read(html: &str) -> Option<Self> {
        let text = html.trim().strip_prefix("<!--")?.strip_suffix("-->")?.trim();
        match text.split_once(':') {
            Some(("bron", origin)) if !origin.trim().is_empty() => {
                Some(Self::Origin(origin.trim().to_owned()))
            }
            Some(("bijschrift", words)) => {
                let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
                Some(Self::Caption(words))
            }
            _ if text == "rijkoppen" => Some(Self::HeaderColumn),
            _ if text == "invullen" => Some(Self::Form),
            _ if text == "nieuwe pagina" => Some(Self::PageBreak),
            _ => None,
        }
    }
}

/// Adds a guard before each origin comment at the start of a line, list item or table cell. Elsewhere no guard is
/// needed.
pub fn guarded(markdown: &str) -> String {
    const OPEN: &str = "<!-- bron:";
    let mut guarded = String::with_capacity(markdown.len() + 64);
    for line in markdown.replace(GUARD, "").split_inclusive('\n') {
        let begins = line.find(OPEN).filter(|at| line[..*at].chars().all(is_marker));
        let (before, after) = line.split_at(begins.unwrap_or(0));
        guarded.push_str(before);
        if begins.is_some() {
            guarded.push(GUARD);
        }
        guarded.push_str(after);
    }
    guarded
}

/// Whether a character can be part of a block marker.
fn is_marker(c: char) -> bool {
    c.is_ascii_digit() || " \t-+*.)>#|".contains(c)
}

/// Removes the guards.
pub fn unguarded(text: &str) -> String {
    text.replace(GUARD, "")
}

/// Splits raw HTML into its comments and its text without tags.
pub fn parts(html: &str) -> (Vec<Comment>, String) {
    let (mut comments, mut words) = (Vec::new(), String::new());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        words.push_str(&rest[..start]);
        let tag = &rest[start..];
        let end = if tag.starts_with("<!--") { tag.find("-->").map(|end| end + 3) } else { tag_end(tag) };
        if let Some(end) = end {
            comments.extend(Comment::read(&tag[..end]));
            // Words separated only by a tag remain two words.
            words.push(' ');
            rest = &tag[end..];
        } else {
            words.push('<');
            rest = &tag[1..];
        }
    }
    words.push_str(rest);
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    (comments, unguarded(&words))
}

/// The end of the tag at the start of `text`; `None` if there is no tag there.
fn tag_end(text: &str) -> Option<usize> {
    let is_tag = text[1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c));
    is_tag.then(|| text.find('>').map(|end| end + 1)).flatten()
}
