//! Composes the document of a profile, in the form in which an organisation publishes it.
//!
//! ```text
//! profile -> template -> Markdown with origins -> blocks -> the data that the blocks do not show (carried)
//! ```
//!
//! In a Word file, the origins become bookmarks ([`crate::schema::place`]), so that the profile can be read back from
//! the document after it was edited ([`crate::draft::ProfileDraft::returned`]).

mod carried;

use serde::Serialize;

use crate::base::Language;
use crate::blocks::Content;
use crate::blocks::from_markdown::{self, Picture};
use crate::model::Profile;
use crate::template::{RenderError, Templates};

/// The name of the template.
const TEMPLATE: &str = "functieprofiel.md";

/// The parts about the profile that come after the profile itself.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ProfileExtras {
    /// The coverage of the report's dimensions.
    #[serde(rename = "dekking")]
    pub coverage: Option<CoverageShown>,
    /// The findings about the profile.
    #[serde(rename = "bevindingen")]
    pub findings: Option<FindingsShown>,
}

/// The coverage of the report's dimensions, as a picture and a table.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CoverageShown {
    /// The name of the picture; `None` if the format of the document has no pictures.
    #[serde(rename = "plaatje")]
    pub picture: Option<String>,
    /// The alternative text of the picture.
    #[serde(rename = "tekst")]
    pub alternative: String,
    /// The number of dimensions with each level of coverage, in words.
    #[serde(rename = "telling")]
    pub counts: String,
    /// The families of dimensions, in the order of the report.
    #[serde(rename = "families")]
    pub families: Vec<FamilyShown>,
}

/// A family of dimensions, as shown in the document.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FamilyShown {
    /// The name of the family.
    #[serde(rename = "naam")]
    pub name: String,
    /// The name of each dimension, with its level of coverage in words.
    #[serde(rename = "dimensies")]
    pub dimensions: Vec<(String, String)>,
}

/// The findings about a profile, grouped by theme.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FindingsShown {
    /// The themes, most important first.
    #[serde(rename = "themas")]
    pub themes: Vec<ThemeShown>,
    /// The parts of the profile that were not judged, as sentences.
    #[serde(rename = "niet_beoordeeld")]
    pub not_judged: Vec<String>,
}

/// The findings about one theme.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ThemeShown {
    /// The name of the theme.
    #[serde(rename = "naam")]
    pub name: String,
    /// The findings, most important first.
    #[serde(rename = "bevindingen")]
    pub findings: Vec<FindingShown>,
}

/// A finding, as shown in the document.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FindingShown {
    /// The message, a sentence that says what was found.
    #[serde(rename = "melding")]
    pub message: String,
    /// The remedy, a sentence that says what to do about the finding.
    #[serde(rename = "advies")]
    pub remedy: String,
    /// The name of the severity.
    #[serde(rename = "ernst")]
    pub severity: String,
}

/// The context of the template. Its keys are Dutch, as in the files.
#[derive(Debug, Serialize)]
struct ProfileContext<'a> {
    profiel: &'a Profile,
    /// The texts of the profile that the template does not show in any other place.
    overig: Vec<carried::OtherText>,
    #[serde(flatten)]
    extras: &'a ProfileExtras,
}

/// Composes the document of a profile.
///
/// # Errors
/// Returns an error if the template fails.
pub fn profile(
    templates: &Templates,
    profile: &Profile,
    extras: &ProfileExtras,
    pictures: &[Picture],
    language: Language,
) -> Result<Content, RenderError> {
    let value = serde_json::to_value(profile).unwrap_or_default();
    let made = |overig| {
        let context = ProfileContext { profiel: profile, overig, extras };
        let marked = templates.render(TEMPLATE, &context, language)?;
        Ok(from_markdown::content(&marked, language, pictures))
    };
    let mut content = made(Vec::new())?;
    let other = carried::others(&value, &content.blocks);
    if !other.is_empty() {
        content = made(other)?;
    }
    content.carried = Some(carried::carried(&value, &content.blocks));
    carried::name_origins(&mut content.blocks);
    Ok(content)
}
