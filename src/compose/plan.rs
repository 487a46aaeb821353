//! The context of the development plan template.

use serde::Serialize;

use crate::base::Language;
use crate::blocks::Image;
use crate::blocks::from_markdown::Picture;
use crate::chart::{Drawing, bars, svg};
use crate::dimensions::{Cover, Coverage, Level};
use crate::model::development::Development;
use crate::model::profile::Profile;
use crate::plan::Plan;

/// The name of the chart of gaps in the Markdown of a plan.
pub const GAPS: &str = "verschilbalken";

/// The family of dimensions that a plan is about.
const LEARNING: &str = "leren";

/// The context of a development plan. Keys are Dutch, as in the files.
#[derive(Debug, Serialize)]
pub struct PlanContext<'a> {
    #[serde(rename = "profiel")]
    profile: &'a Profile,
    #[serde(rename = "ontwikkeling")]
    development: &'a Development,
    #[serde(flatten)]
    plan: &'a Plan<'a>,
    #[serde(flatten)]
    charts: &'a Charts,
    /// In a plan for a starter: what the profile does not say about learning, in words.
    #[serde(rename = "ongenoemd")]
    unsaid: &'a [&'a str],
}

/// The chart of gaps, as templates know it; empty if no chart is shown.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Charts {
    /// The alternative text of the whole chart, of which the picture is [`GAPS`].
    #[serde(rename = "grafiek")]
    whole: Option<String>,
    /// The parts of the chart, each legible on a page.
    #[serde(rename = "grafieken")]
    parts: Vec<ChartPart>,
}

#[derive(Debug, Clone, Serialize)]
struct ChartPart {
    /// The name of the picture.
    #[serde(rename = "naam")]
    name: String,
    /// The alternative text.
    #[serde(rename = "tekst")]
    alternative: String,
}

/// The chart of gaps of a plan with its pictures, in these colours: `accent` for bars, `text` for text.
#[must_use]
pub fn charts(plan: &Plan<'_>, accent: &str, text: &str, language: Language) -> (Charts, Vec<Picture>) {
    let mut charts = Charts::default();
    let mut pictures = Vec::new();
    let picture = |drawing: &Drawing| Image::Svg(svg(drawing, accent, text));
    if let Some(whole) = bars::gaps(plan, language) {
        pictures.push((GAPS.to_owned(), picture(&whole)));
        charts.whole = Some(whole.description);
    }
    for (index, part) in bars::pages(plan, language).into_iter().enumerate() {
        let name = format!("{GAPS}-{}", index + 1);
        pictures.push((name.clone(), picture(&part)));
        charts.parts.push(ChartPart { name, alternative: part.description });
    }
    (charts, pictures)
}

/// The names of the dimensions of learning and reflection that a profile does not cover.
#[must_use]
pub fn unsaid(coverage: &Coverage, language: Language) -> Vec<&'static str> {
    let is_absent = |cover: &&Cover| cover.level == Level::Absent && cover.dimension.family == LEARNING;
    let name = |cover: &Cover| match language {
        Language::Dutch => cover.dimension.dutch.as_str(),
        Language::English => cover.dimension.english.as_str(),
    };
    coverage.iter().filter(is_absent).map(name).collect()
}

/// The profile with the dimensions that its competencies make explicit as their tags, for those without tags: what there
/// is to learn depends on these.
#[must_use]
pub fn tagged(profile: &Profile, coverage: &Coverage) -> Profile {
    let mut profile = profile.clone();
    for (index, competency) in profile.competencies.iter_mut().enumerate() {
        if competency.dimensions.is_empty() {
            let below = format!("/competenties/{index}/");
            let shows = |cover: &&Cover| {
                let carrying = cover.evidence.iter().take(cover.carrying);
                cover.level == Level::Explicit
                    && carrying.into_iter().any(|evidence| evidence.pointer.starts_with(&below))
            };
            competency.dimensions =
                coverage.iter().filter(shows).map(|cover| cover.dimension.id.clone()).collect();
        }
    }
    profile
}

/// The context of a plan; `charts` is the chart of gaps, if it is shown.
#[must_use]
pub fn context<'a>(
    profile: &'a Profile,
    development: &'a Development,
    plan: &'a Plan<'a>,
    charts: &'a Charts,
) -> PlanContext<'a> {
    PlanContext { profile, development, plan, charts, unsaid: &[] }
}

impl<'a> PlanContext<'a> {
    /// The context of a plan for a starter, with what [`unsaid`] returns.
    #[must_use]
    pub const fn with_unsaid(self, unsaid: &'a [&'a str]) -> Self {
        Self { unsaid, ..self }
    }
}
