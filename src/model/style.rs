//! `huisstijl/1`: what the documents of an organisation look like.

use serde::{Deserialize, Serialize};

use crate::write::style::Colour;

/// What the documents of an organisation look like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StyleFile {
    /// The format and its version: `huisstijl/1`.
    #[serde(rename = "formaat")]
    pub format: String,
    /// The name of the organisation.
    #[serde(rename = "naam")]
    pub name: String,
    /// Its logo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
    /// Its colours.
    #[serde(rename = "kleuren", default, skip_serializing_if = "Option::is_none")]
    pub colours: Option<Colours>,
    /// The lines of its address, for the foot of a page.
    #[serde(rename = "adres", default, skip_serializing_if = "Vec::is_empty")]
    pub address: Vec<String>,
}

/// A logo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// Path of the PNG or SVG file, relative to this file.
    #[serde(rename = "bestand")]
    pub file: String,
    /// What it says to somebody who does not see it.
    #[serde(rename = "alt")]
    pub alternative: String,
}

/// Colours, each as `#rrggbb`, on white.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Colours {
    /// Of headings, lines and links.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent: Option<String>,
    /// Of text.
    #[serde(rename = "tekst", default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl StyleFile {
    /// The colour of headings, lines and links; `None` where the file has none.
    #[must_use]
    pub fn accent(&self) -> Option<Colour> {
        self.colours.as_ref()?.accent.as_deref().and_then(Colour::from_hex)
    }

    /// The colour of text; `None` where the file has none.
    #[must_use]
    pub fn text(&self) -> Option<Colour> {
        self.colours.as_ref()?.text.as_deref().and_then(Colour::from_hex)
    }
}
