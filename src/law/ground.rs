//! A ground: a law, directive, code or study that rules rest on.

use serde::{Deserialize, Serialize};

use super::both::{Both, OneLanguage};
use crate::base::Language;

/// One ground of the legal file.
#[derive(Debug, Deserialize)]
#[serde(try_from = "GroundEntry")]
pub struct Ground {
    /// What a rule cites.
    pub key: String,
    /// What kind of text it is.
    pub kind: LegalKind,
    /// Whether it is in force.
    pub standing: Standing,
    /// The first day on which it is in force (ISO 8601); `None` if it is not, or if the day is not known.
    pub from: Option<String>,
    /// The first day on which it is no longer in force (ISO 8601); `None` if no such day is known.
    pub until: Option<String>,
    /// The day on which it was last checked (ISO 8601).
    pub checked: String,
    /// The address of the official text.
    pub address: String,
    name: Both,
    article: Option<Both>,
    demands: Both,
    excepted: Option<Both>,
    note: Option<Both>,
    unverified: Option<Both>,
}

/// What kind of text a ground is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
pub enum LegalKind {
    /// An act of parliament.
    #[serde(rename(deserialize = "wet", serialize = "act"))]
    Act,
    /// A bill that has not been passed, as far as known.
    #[serde(rename(deserialize = "wetsvoorstel", serialize = "bill"))]
    Bill,
    /// A regulation of the European Union, which applies directly.
    #[serde(rename(deserialize = "verordening", serialize = "regulation"))]
    Regulation,
    /// A directive of the European Union, which national law transposes.
    #[serde(rename(deserialize = "richtlijn", serialize = "directive"))]
    Directive,
    /// An opinion of the Netherlands Institute for Human Rights.
    #[serde(rename(deserialize = "oordeel", serialize = "opinion"))]
    Opinion,
    /// Guidance of a supervisory authority.
    #[serde(rename(deserialize = "richtsnoer", serialize = "guidance"))]
    Guidance,
    /// A letter of the government to parliament.
    #[serde(rename(deserialize = "kamerbrief", serialize = "letter"))]
    Letter,
    /// A code of conduct of a professional association.
    #[serde(rename(deserialize = "gedragscode", serialize = "code"))]
    Code,
    /// A scientific study.
    #[serde(rename(deserialize = "onderzoek", serialize = "study"))]
    Study,
}

/// Whether a ground is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
pub enum Standing {
    /// In force, or valid.
    #[serde(rename(deserialize = "geldt", serialize = "in-force"))]
    InForce,
    /// Parts are in force, others will be.
    #[serde(rename(deserialize = "gefaseerd", serialize = "in-phases"))]
    InPhases,
    /// A directive that Dutch law has not transposed yet.
    #[serde(rename(deserialize = "niet-omgezet", serialize = "not-transposed"))]
    NotTransposed,
    /// A proposal.
    #[serde(rename(deserialize = "voorstel", serialize = "proposed"))]
    Proposed,
    /// No longer in force.
    #[serde(rename(deserialize = "vervallen", serialize = "repealed"))]
    Repealed,
}

impl Ground {
    /// The name of the act, code or study.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        self.name.text(language)
    }

    /// The articles, such as "5, eerste lid"; `None` for the text as a whole.
    #[must_use]
    pub fn article(&self, language: Language) -> Option<&str> {
        self.article.as_ref().map(|article| article.text(language))
    }

    /// The official citation, in Dutch: "Algemene wet gelijke behandeling, artikel 1 en 5".
    #[must_use]
    pub fn citation(&self) -> String {
        match &self.article {
            Some(article) => format!("{}, artikel {}", self.name.dutch, article.dutch),
            None => self.name.dutch.clone(),
        }
    }

    /// What it forbids or requires.
    #[must_use]
    pub fn demands(&self, language: Language) -> &str {
        self.demands.text(language)
    }

    /// Who or what is excepted.
    #[must_use]
    pub fn excepted(&self, language: Language) -> Option<&str> {
        self.excepted.as_ref().map(|excepted| excepted.text(language))
    }

    /// What else a reader must know, such as the status in the Netherlands.
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

/// A ground as it stands in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroundEntry {
    sleutel: String,
    soort: LegalKind,
    naam: String,
    name: String,
    artikel: Option<String>,
    article: Option<String>,
    eist: String,
    demands: String,
    uitgezonderd: Option<String>,
    excepted: Option<String>,
    vanaf: Option<String>,
    tot: Option<String>,
    stand: Standing,
    gecontroleerd: String,
    toelichting: Option<String>,
    note: Option<String>,
    niet_nagegaan: Option<String>,
    unverified: Option<String>,
    adres: String,
}

impl TryFrom<GroundEntry> for Ground {
    type Error = OneLanguage;

    fn try_from(written: GroundEntry) -> Result<Self, OneLanguage> {
        Ok(Self {
            key: written.sleutel,
            kind: written.soort,
            standing: written.stand,
            from: written.vanaf,
            until: written.tot,
            checked: written.gecontroleerd,
            address: written.adres,
            name: Both { dutch: written.naam, english: written.name },
            article: Both::new(written.artikel, written.article)?,
            demands: Both { dutch: written.eist, english: written.demands },
            excepted: Both::new(written.uitgezonderd, written.excepted)?,
            note: Both::new(written.toelichting, written.note)?,
            unverified: Both::new(written.niet_nagegaan, written.unverified)?,
        })
    }
}
