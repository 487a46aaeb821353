//! Laws and bodies that no longer exist.

use std::sync::LazyLock;

use serde::Deserialize;

use super::both::{Both, OneLanguage};
use crate::base::Language;

/// A law or body that no longer exists.
#[derive(Debug, Deserialize)]
#[serde(try_from = "AbolishedEntry")]
pub struct Abolished {
    /// Its names, for a reader.
    pub name: String,
    /// Its names as patterns of words.
    pub forms: Vec<String>,
    /// What replaced it; `None` if nothing did.
    pub successor: Option<String>,
    /// The day on which it ended (ISO 8601), if there is one.
    pub since: Option<String>,
    /// The law or publication that says so.
    pub ground: String,
    /// The address of that text, if known.
    pub address: Option<String>,
    /// The day on which this was last checked (ISO 8601).
    pub checked: String,
    note: Option<Both>,
    unverified: Option<Both>,
}

impl Abolished {
    /// What else a reader must know.
    #[must_use]
    pub fn note(&self, language: Language) -> Option<&str> {
        self.note.as_ref().map(|note| note.text(language))
    }

    /// What could not be verified.
    #[must_use]
    pub fn unverified(&self, language: Language) -> Option<&str> {
        self.unverified.as_ref().map(|unverified| unverified.text(language))
    }
}

/// The abolished laws and bodies that profiles in the field of work and income and of local government still name.
#[must_use]
#[expect(clippy::expect_used, reason = "the text is part of the binary and a test reads it")]
pub fn abolished() -> &'static [Abolished] {
    static ABOLISHED: LazyLock<Vec<Abolished>> = LazyLock::new(|| {
        serde_json::from_str(data!("law/vervallen")).expect("the list of what is abolished is valid")
    });
    &ABOLISHED
}

/// An entry as it stands in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AbolishedEntry {
    naam: String,
    vormen: Vec<String>,
    opvolger: Option<String>,
    sinds: Option<String>,
    grond: String,
    adres: Option<String>,
    gecontroleerd: String,
    toelichting: Option<String>,
    note: Option<String>,
    niet_nagegaan: Option<String>,
    unverified: Option<String>,
}

impl TryFrom<AbolishedEntry> for Abolished {
    type Error = OneLanguage;

    fn try_from(written: AbolishedEntry) -> Result<Self, OneLanguage> {
        Ok(Self {
            name: written.naam,
            forms: written.vormen,
            successor: written.opvolger,
            since: written.sinds,
            ground: written.grond,
            address: written.adres,
            checked: written.gecontroleerd,
            note: Both::new(written.toelichting, written.note)?,
            unverified: Both::new(written.niet_nagegaan, written.unverified)?,
        })
    }
}
