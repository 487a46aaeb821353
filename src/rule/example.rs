//! Examples of rules: small files that show what a rule finds and what satisfies it.

/// An example of a rule. The line where the finding belongs ends with [`MARK`], which is taken out before the
/// example is read.
#[derive(Debug, Clone, Copy)]
pub enum Example {
    /// YAML, possibly without the parts every profile has: [`Example::complete`] adds those.
    Yaml(&'static str),
    /// Two profiles, with the line [`DIVIDER`] between them; each as in [`Example::Yaml`]. The finding belongs to the
    /// first.
    Two(&'static str),
    /// Settings (TOML).
    Settings(&'static str),
    /// A vacancy as anybody writes it.
    Text {
        /// The name of the file; its end says how it is read.
        file: &'static str,
        /// The text.
        text: &'static str,
    },
    /// Bytes that cannot stand in a source file.
    Bytes {
        /// What the page shows.
        shown: &'static str,
        /// Makes the bytes.
        make: fn() -> Vec<u8>,
    },
}

/// Ends the line of an example on which the finding belongs.
pub const MARK: &str = " # <-- hier";

/// The line between the two profiles of an example.
pub const DIVIDER: &str = "# Het andere profiel:";

impl Example {
    /// The example as its page shows it.
    #[must_use]
    pub fn shown(&self) -> &'static str {
        match self {
            Self::Yaml(text) | Self::Two(text) | Self::Settings(text) | Self::Text { text, .. } => text,
            Self::Bytes { shown, .. } => shown,
        }
    }

    /// The bytes to check, made complete, and the line (from 1) where the finding belongs, if one is marked.
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

    /// The bytes of the second profile, made complete; `None` where the example is one file.
    #[must_use]
    pub fn complete_second(&self) -> Option<Vec<u8>> {
        let Self::Two(text) = self else { return None };
        text.split_once(DIVIDER).map(|(_, second)| completed(second))
    }
}

/// YAML without marks and with the parts every profile has.
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
