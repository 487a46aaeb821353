//! A profile as a document, as an organisation publishes it.
//!
//! ```text
//! profile -> template -> Markdown with origins -> blocks -> what the blocks do not say (carried)
//! ```
//!
//! In a Word file the origins become bookmarks, by which an edited document can be read again ([`crate::schema::place`]).

mod carried;

use serde::Serialize;

use crate::base::Language;
use crate::blocks::Content;
use crate::blocks::from_markdown::{self, Picture};
use crate::model::Profile;
use crate::template::{RenderError, Templates};

/// The template.
const TEMPLATE: &str = "functieprofiel.md";

/// What a document says about the profile, after the profile itself.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ProfileExtras {
    /// The coverage of the report's dimensions.
    #[serde(rename = "dekking")]
    pub coverage: Option<CoverageShown>,
    /// The findings.
    #[serde(rename = "bevindingen")]
    pub findings: Option<FindingsShown>,
}

/// The coverage of the report's dimensions, as a picture and a table.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CoverageShown {
    /// The name of the picture, if there is one.
    #[serde(rename = "plaatje")]
    pub picture: Option<String>,
    /// The alternative text of the picture.
    #[serde(rename = "tekst")]
    pub alternative: String,
    /// How many dimensions are covered, in a sentence.
    #[serde(rename = "telling")]
    pub counts: String,
    /// The families of dimensions, in the order of the report.
    #[serde(rename = "families")]
    pub families: Vec<FamilyShown>,
}

/// A family of dimensions.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FamilyShown {
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// Its dimensions, each with how it is covered.
    #[serde(rename = "dimensies")]
    pub dimensions: Vec<(String, String)>,
}

/// The findings, grouped by theme.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FindingsShown {
    /// The themes, the most important first.
    #[serde(rename = "themas")]
    pub themes: Vec<ThemeShown>,
    /// What was not judged, a sentence each.
    #[serde(rename = "niet_beoordeeld")]
    pub not_judged: Vec<String>,
}

/// The findings about one theme.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ThemeShown {
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// The findings, the most important first.
    #[serde(rename = "bevindingen")]
    pub findings: Vec<FindingShown>,
}

/// A finding.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FindingShown {
    /// What was found, in a sentence.
    #[serde(rename = "melding")]
    pub message: String,
    /// What to do about it.
    #[serde(rename = "advies")]
    pub remedy: String,
    /// How severe it is, in a word.
    #[serde(rename = "ernst")]
    pub severity: String,
}

/// The context of the template. Keys are Dutch, as in the files.
#[derive(Debug, Serialize)]
struct ProfileContext<'a> {
    profiel: &'a Profile,
    /// The texts that the template does not know: the format has more than it shows.
    overig: Vec<carried::OtherText>,
    #[serde(flatten)]
    extras: &'a ProfileExtras,
}

/// The document of a profile.
///
/// # Errors
/// When the template fails.
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
