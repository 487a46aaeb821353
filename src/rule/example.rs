//! Examples of rules: small files that show what a rule reports and what satisfies it.

/// An example of a rule. The line where the finding is expected ends with [`MARK`], which is removed before the example
/// is parsed.
#[derive(Debug, Clone, Copy)]
pub enum Example {
    /// YAML. The parts that every profile needs may be omitted: [`Example::complete`] adds them.
    Yaml(&'static str),
    /// Two profiles separated by a [`DIVIDER`] line; each as in [`Example::Yaml`]. The finding is expected in the
    /// first.
    Two(&'static str),
    /// Settings (TOML).
    Settings(&'static str),
    /// A vacancy as free text.
    Text {
        /// The file name; its extension determines how the file is read.
        file: &'static str,
        /// The text.
        text: &'static str,
    },
    /// Bytes that cannot be written in a source file.
    Bytes {
        /// What the documentation shows.
        shown: &'static str,
        /// Produces the bytes.
        make: fn() -> Vec<u8>,
    },
}

/// Marks, at the end of a line, where the finding is expected.
pub const MARK: &str = " # <-- hier";

/// The line that separates the two profiles of an example.
pub const DIVIDER: &str = "# Het andere profiel:";

impl Example {
    /// The example as the documentation shows it.
    #[must_use]
    pub fn shown(&self) -> &'static str {
        match self {
            Self::Yaml(text) | Self::Two(text) | Self::Settings(text) | Self::Text { text, .. } => text,
            Self::Bytes { shown, .. } => shown,
        }
    }

    /// The completed bytes to check, and the line (from 1) where the finding is expected, if one is marked.
    #[must_use]
    pub fn complete(&self) -> (Vec<u8>, Option<usize>) {
        match self {
            Self::Bytes { make, .. } => (make(), Some(1)),
            Self::Settings(text) | Self::Text { text, .. } => {
                (text.replace(MARK, "").into_bytes(), marked_line(text))
            }
            Self::Yaml(text) => (completed(text), marked_line(text)),
            Self::Two(text) => {
                let (first, _) = text.split_once(DIVIDER).unwrap_or((text, ""));
                (completed(first), marked_line(first))
            }
        }
    }

    /// The completed bytes of the second profile; `None` if the example is a single file.
    #[must_use]
    pub fn complete_second(&self) -> Option<Vec<u8>> {
        let Self::Two(text) = self else { return None };
        text.split_once(DIVIDER).map(|(_, second)| completed(second))
    }
}

/// YAML without marks, completed with the parts that every profile needs.
fn completed(text: &str) -> Vec<u8> {
    let mut text = text.replace(MARK, "");
    text.push('\n');
    let is_profile = !text.contains("formaat:") || text.contains("functieprofiel/1");
    for (key, addition) in [
        ("formaat:", "formaat: functieprofiel/1\n"),
        ("functie:", "functie: {titel: Klantmanager}\n"),
        ("kerntaken:", "kerntaken: [{titel: Gesprekken, taken: [Voert het eerste gesprek.]}]\n"),
        ("competenties:", "competenties: [{naam: Luisteren, gedragsindicatoren: [Vat samen.]}]\n"),
    ] {
        if is_profile && !text.lines().any(|line| line.starts_with(key)) {
            text.push_str(addition);
        }
    }
    text.into_bytes()
}

/// The line (from 1) that ends with the mark.
fn marked_line(text: &str) -> Option<usize> {
    text.lines().position(|line| line.ends_with(MARK)).map(|index| index + 1)
}
