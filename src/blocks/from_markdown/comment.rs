//! What a template says in comments, and how comments get through the parser.

/// Stands before a comment that belongs to a line, so that Markdown does not take the rest of the line for HTML. It
/// is no character (Unicode has set it apart for programs), so no text has it.
const GUARD: char = '\u{FDD0}';

/// What a comment of a template means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Comment {
    /// Where the words that follow come from.
    Origin(String),
    /// The next table has a header in each row.
    HeaderColumn,
    /// The rows of the next table are written in with a pen.
    Form,
    /// The caption of the next table.
    Caption(String),
    /// What follows begins on a new page.
    PageBreak,
}

impl Comment {
    /// The meaning of a comment; `None` where it has none, or where this is no comment.
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

/// The text with a guard before each comment that says where words come from and that a line, an item or a cell
/// begins with. Elsewhere it needs none.
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

/// Whether a character can stand in the marks a block begins with.
fn is_marker(c: char) -> bool {
    c.is_ascii_digit() || " \t-+*.)>#|".contains(c)
}

/// The text without guards.
pub fn unguarded(text: &str) -> String {
    text.replace(GUARD, "")
}

/// What raw HTML says: its comments, and its words without the markup.
pub fn parts(html: &str) -> (Vec<Comment>, String) {
    let (mut comments, mut words) = (Vec::new(), String::new());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        words.push_str(&rest[..start]);
        let tag = &rest[start..];
        let end = if tag.starts_with("<!--") { tag.find("-->").map(|end| end + 3) } else { tag_end(tag) };
        if let Some(end) = end {
            comments.extend(Comment::read(&tag[..end]));
            // Two words with markup between them are two words.
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

/// Where a tag ends that `text` begins with; `None` where it begins with none.
fn tag_end(text: &str) -> Option<usize> {
    let is_tag = text[1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c));
    is_tag.then(|| text.find('>').map(|end| end + 1)).flatten()
}
