//! `huisstijl/1`: the house style of an organisation's documents.

use serde::{Deserialize, Serialize};

use crate::base::Colour;

/// The house style of an organisation's documents.
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
    /// The address lines for the page footer.
    #[serde(rename = "adres", default, skip_serializing_if = "Vec::is_empty")]
    pub address: Vec<String>,
    /// Its fonts.
    #[serde(rename = "lettertypen", default, skip_serializing_if = "Option::is_none")]
    pub fonts: Option<Fonts>,
}

/// A logo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// Path of the PNG or SVG file, relative to this file.
    #[serde(rename = "bestand")]
    pub file: String,
    /// The alternative text.
    #[serde(rename = "alt")]
    pub alternative: String,
}

/// Colours, each as `#rrggbb`, used on white.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Colours {
    /// The colour of headings, lines and links.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent: Option<String>,
    /// The colour of text.
    #[serde(rename = "tekst", default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// Fonts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fonts {
    /// The body font; defaults to the built-in font.
    #[serde(rename = "tekst", default, skip_serializing_if = "Option::is_none")]
    pub text: Option<FontFamily>,
    /// The heading font; defaults to the body font.
    #[serde(rename = "koppen", default, skip_serializing_if = "Option::is_none")]
    pub headings: Option<FontFamily>,
}

/// A font family: TTF or OTF files, each with a path relative to this file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FontFamily {
    /// Its name, as used by Word and browsers.
    #[serde(rename = "naam")]
    pub name: String,
    /// The regular font.
    #[serde(rename = "gewoon")]
    pub regular: String,
    /// The bold font.
    #[serde(rename = "vet", default, skip_serializing_if = "Option::is_none")]
    pub bold: Option<String>,
    /// The italic font.
    #[serde(rename = "cursief", default, skip_serializing_if = "Option::is_none")]
    pub italic: Option<String>,
    /// The bold italic font.
    #[serde(rename = "vet_cursief", default, skip_serializing_if = "Option::is_none")]
    pub bold_italic: Option<String>,
}

impl FontFamily {
    /// The font files that are present, each with its key.
    pub fn files(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let rest = [("vet", &self.bold), ("cursief", &self.italic), ("vet_cursief", &self.bold_italic)];
        let rest = rest.into_iter().filter_map(|(key, file)| Some((key, file.as_deref()?)));
        std::iter::once(("gewoon", self.regular.as_str())).chain(rest)
    }
}

impl StyleFile {
    /// The font families that are present, each with its key.
    pub fn families(&self) -> impl Iterator<Item = (&'static str, &FontFamily)> {
        let fonts = self.fonts.as_ref();
        let text = fonts.and_then(|fonts| fonts.text.as_ref()).map(|family| ("tekst", family));
        let headings = fonts.and_then(|fonts| fonts.headings.as_ref()).map(|family| ("koppen", family));
        text.into_iter().chain(headings)
    }

    /// The colour of headings, lines and links; `None` if the file does not set it.
    #[must_use]
    pub fn accent(&self) -> Option<Colour> {
        self.colours.as_ref()?.accent.as_deref().and_then(Colour::from_hex)
    }

    /// The colour of text; `None` if the file does not set it.
    #[must_use]
    pub fn text(&self) -> Option<Colour> {
        self.colours.as_ref()?.text.as_deref().and_then(Colour::from_hex)
    }
}
