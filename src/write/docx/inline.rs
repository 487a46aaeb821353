//! Writes inlines as runs: stretches of text with uniform formatting.

use fluent_uri::Uri;

use super::body::Writing;
use super::xml::Xml;
use crate::blocks::Inline;

/// The formatting of a run.
#[derive(Debug, Clone, Copy, Default)]
struct RunShape {
    bold: bool,
    italic: bool,
    struck: bool,
    kind: InlineKind,
}

/// The character style of a run; a run can have only one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum InlineKind {
    #[default]
    Words,
    Code,
    Link,
}

impl Writing {
    /// Writes inlines, with a bookmark around text that has an origin.
    pub(super) fn inlines(&mut self, inlines: &[Inline]) {
        let mut bookmark = None;
        self.runs(inlines, RunShape::default(), &mut bookmark);
        self.end(&mut bookmark);
    }

    fn runs(&mut self, inlines: &[Inline], shape: RunShape, bookmark: &mut Option<String>) {
        for inline in inlines {
            match inline {
                Inline::Code(words) if shape.kind == InlineKind::Words => {
                    self.run(words, RunShape { kind: InlineKind::Code, ..shape });
                }
                Inline::Text(words) | Inline::Code(words) => self.run(words, shape),
                Inline::Emphasis(inner) => self.runs(inner, RunShape { italic: true, ..shape }, bookmark),
                Inline::Strong(inner) => self.runs(inner, RunShape { bold: true, ..shape }, bookmark),
                Inline::Deleted(inner) => self.runs(inner, RunShape { struck: true, ..shape }, bookmark),
                Inline::Link { address, text } => self.link(address, text, shape, bookmark),
                Inline::LineBreak => {
                    self.xml.open("w:r", &[]);
                    self.xml.empty("w:br", &[]);
                    self.xml.close();
                }
                Inline::Origin(origin) => {
                    self.end(bookmark);
                    let (number, name) = self.bookmarks.next(origin);
                    self.xml.empty("w:bookmarkStart", &[("w:id", &number), ("w:name", &name)]);
                    *bookmark = Some(number);
                }
            }
        }
    }

    fn end(&mut self, bookmark: &mut Option<String>) {
        if let Some(number) = bookmark.take() {
            self.xml.empty("w:bookmarkEnd", &[("w:id", &number)]);
        }
    }

    /// Writes a link. A nested link, or a link to an invalid address, becomes plain text.
    fn link(&mut self, address: &str, text: &[Inline], shape: RunShape, bookmark: &mut Option<String>) {
        let Some(address) = target(address).filter(|_| shape.kind != InlineKind::Link) else {
            return self.runs(text, shape, bookmark);
        };
        let relation = self.relations.link(&address);
        self.xml.open("w:hyperlink", &[("r:id", &relation), ("w:history", "1")]);
        self.runs(text, RunShape { kind: InlineKind::Link, ..shape }, bookmark);
        self.xml.close();
    }

    fn run(&mut self, words: &str, shape: RunShape) {
        self.xml.open("w:r", &[]);
        shape.write(&mut self.xml);
        self.xml.words("w:t", &[("xml:space", "preserve")], words);
        self.xml.close();
    }
}

impl RunShape {
    fn write(self, xml: &mut Xml) {
        let style = match self.kind {
            InlineKind::Words => None,
            InlineKind::Code => Some("HTMLCode"),
            InlineKind::Link => Some("Hyperlink"),
        };
        if !(self.bold || self.italic || self.struck || style.is_some()) {
            return;
        }
        xml.open("w:rPr", &[]);
        if let Some(style) = style {
            xml.value("w:rStyle", style);
        }
        if self.bold {
            xml.empty("w:b", &[]);
        }
        if self.italic {
            xml.empty("w:i", &[]);
        }
        if self.struck {
            xml.empty("w:strike", &[]);
        }
        xml.close();
    }
}

/// The address in the form that Word accepts. A single invalid address makes Word report the whole document as corrupt,
/// so anything that is not a valid web page, mailbox or telephone number gives `None`.
fn target(address: &str) -> Option<String> {
    let address: String = address.trim().chars().fold(String::new(), |mut encoded, sign| {
        if sign.is_ascii_graphic() && !matches!(sign, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}') {
            encoded.push(sign);
        } else {
            let mut bytes = [0; 4];
            encoded.extend(sign.encode_utf8(&mut bytes).bytes().map(|byte| format!("%{byte:02X}")));
        }
        encoded
    });
    let uri = Uri::parse(address.as_str()).ok()?;
    let scheme = uri.scheme().as_str().to_ascii_lowercase();
    let is_whole = match scheme.as_str() {
        "http" | "https" => uri.authority().is_some_and(|authority| {
            let host = authority.host();
            !host.is_empty()
                && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte))
        }),
        "mailto" | "tel" => !uri.path().as_str().is_empty(),
        _ => false,
    };
    is_whole.then_some(address)
}

#[cfg(test)]
mod tests {
    use super::target;

    #[test]
    fn only_valid_addresses_are_links() {
        for address in [
            "https://example.org/vacature?id=1&taal=nl#top",
            "http://localhost:8080/",
            "mailto:hr@example.org?subject=Vraag%20over",
            "tel:+31201234567",
        ] {
            assert_eq!(target(address).as_deref(), Some(address));
        }
        assert_eq!(target(" https://example.org/é n").as_deref(), Some("https://example.org/%C3%A9%20n"));
        for address in [
            "",
            "https://",
            "https:///pad",
            "https://[",
            "http://a b",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "#kop",
            "www.example.org",
            "mailto:",
            "tel:",
            "https://example.org/%zz",
            "https://example.org:x/",
            "data:,a",
        ] {
            assert_eq!(target(address), None, "{address}");
        }
    }
}
