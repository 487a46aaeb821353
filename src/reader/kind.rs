//! The supported file types.

use super::{foreign, odt};

/// The supported file types of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Plain text, with blank lines between paragraphs.
    Plain,
    /// Markdown.
    Markdown,
    /// A web page.
    Html,
    /// A Word file.
    Docx,
    /// An ODT file.
    Odt,
    /// A PDF file.
    Pdf,
}

/// The number of bytes at the start of a file that are searched for the start of a web page.
const HEAD: usize = 4096;

impl Kind {
    /// The type of a file, by its extension; `None` for other extensions.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let (_, extension) = name.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "txt" | "text" => Some(Self::Plain),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            "docx" => Some(Self::Docx),
            "odt" => Some(Self::Odt),
            "pdf" => Some(Self::Pdf),
            _ => None,
        }
    }

    /// The type of a document, by its content, or else by its extension; `None` for a YAML file. Text with a line that
    /// begins with `formaat:` is YAML, whatever its extension, and so is text with an unsupported extension.
    #[must_use]
    pub fn document(name: &str, bytes: &[u8]) -> Option<Self> {
        let is_yaml = [".yaml", ".yml"].iter().any(|end| name.to_ascii_lowercase().ends_with(end));
        if is_yaml {
            return None;
        }
        let is_marked = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"%PDF-");
        if is_marked || foreign::is_foreign(bytes) || is_page(bytes) {
            return Some(Self::detect(name, bytes));
        }
        let by_name = Self::of(name)?;
        let states_format = |line: &[u8]| line.starts_with(b"formaat:");
        let is_text = matches!(by_name, Self::Plain | Self::Markdown | Self::Html);
        let is_ours = is_text && bytes.split(|byte| matches!(byte, b'\n' | b'\r')).any(states_format);
        (!is_ours).then_some(by_name)
    }

    /// The type of a file, by its content. The extension is used only if the content is inconclusive, as between kinds
    /// of text. A file in an unsupported format (an old Word file, a workbook) has the type whose reader reports the
    /// reason.
    #[must_use]
    pub fn detect(name: &str, bytes: &[u8]) -> Self {
        if bytes.starts_with(b"PK") {
            return if odt::is_odt(bytes) { Self::Odt } else { Self::Docx };
        }
        if foreign::is_foreign(bytes) {
            return Self::Docx;
        }
        if bytes.starts_with(b"%PDF-") {
            return Self::Pdf;
        }
        if is_page(bytes) {
            return Self::Html;
        }
        Self::of(name).unwrap_or_else(|| if is_markdown(bytes) { Self::Markdown } else { Self::Plain })
    }
}

/// Whether a file begins like a web page, after an XML declaration and comments.
fn is_page(bytes: &[u8]) -> bool {
    // In UTF-16, ASCII characters have a zero byte next to them.
    let head: String = bytes
        .iter()
        .take(HEAD)
        .filter(|byte| byte.is_ascii() && **byte != 0)
        .map(|byte| char::from(byte.to_ascii_lowercase()))
        .collect();
    let mut head = head.trim_start();
    for (open, close) in [("<?xml", "?>"), ("<!--", "-->"), ("<!--", "-->")] {
        if let Some((_, rest)) = head.strip_prefix(open).and_then(|rest| rest.split_once(close)) {
            head = rest.trim_start();
        }
    }
    head.starts_with("<!doctype html") || head.starts_with("<html")
}

/// Whether a text contains a Markdown heading (`# Taken`).
fn is_markdown(bytes: &[u8]) -> bool {
    bytes.split(|byte| *byte == b'\n').any(|line| {
        let level = line.iter().take_while(|byte| **byte == b'#').count();
        (1..=6).contains(&level) && line.get(level) == Some(&b' ')
    })
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn the_content_of_a_file_decides_what_it_is() {
        for (name, content, wanted) in [
            ("a.txt", "Consulent", Kind::Plain),
            ("a.md", "Consulent", Kind::Markdown),
            ("a", "Consulent\n\n## Taken\n", Kind::Markdown),
            ("a", "Consulent #1\n", Kind::Plain),
            ("a.docx", "Consulent", Kind::Docx),
            ("a.txt", "\u{feff} <!DOCTYPE HTML><p>x", Kind::Html),
            ("a.md", "<?xml version=\"1.0\"?>\n<!-- a -->\n<html lang=nl>", Kind::Html),
            ("a.docx", "<html>", Kind::Html),
            ("a.md", "{\\rtf1\\ansi}", Kind::Docx),
            ("a.txt", "PK\u{3}\u{4}", Kind::Docx),
        ] {
            assert_eq!(Kind::detect(name, content.as_bytes()), wanted, "{name}: {content}");
        }
        let utf16: Vec<u8> = "\u{feff}<html>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(Kind::detect("a.txt", &utf16), Kind::Html);
        for (name, content, wanted) in [
            ("a.yaml", "PK\u{3}\u{4}", None),
            ("a", "formaat: functieprofiel/1", None),
            ("a.md", "# x\nformaat: functieprofiel/1", None),
            ("a.md", "# x", Some(Kind::Markdown)),
            ("-", "PK\u{3}\u{4}", Some(Kind::Docx)),
            ("a.docx", "tekst", Some(Kind::Docx)),
            ("a.doc", "{\\rtf1}", Some(Kind::Docx)),
            ("a", "Consulent", None),
        ] {
            assert_eq!(Kind::document(name, content.as_bytes()), wanted, "{name}: {content}");
        }
        assert_eq!(Kind::detect("a.docx", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), Kind::Docx);
    }
}
