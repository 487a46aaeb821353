//! Renders a profile and its data through a template into Markdown.
//!
//! A document is a template under `templates/<language>/`; its text belongs there, not in the code. The code builds the
//! context of the template: the files as their authors wrote them, under the same Dutch keys, together with computed
//! values. Web pages share one set of templates, `templates/html/`: their words come with the context, in any language.

mod fit;
mod landscape;
mod landscape_page;
mod landscape_shared;
mod left_out;
pub mod person;
pub mod plan;
pub mod posting;
pub mod profile;
mod speaker;
mod starter;
pub mod vacancy;
pub mod versions;

pub use fit::words as count_words;
pub use left_out::left_out;
pub use speaker::Left;
pub use starter::{settings_starter, starter};
pub use vacancy::Length;
use vacancy::VacancyContext;

use std::collections::BTreeSet;

use crate::base::Language;
use crate::blocks::from_markdown::Picture;
use crate::compare::Comparison;
use crate::compare::landscape::Landscape;
use crate::compare::shard::LeftOut;
use crate::compare::versions::Versions;
use crate::model::{Development, Profile, Vacancy};
use crate::plan::Catalogue;
use crate::plan::team::Team;
use crate::template::{RenderError, Templates, origin};
use crate::write::style::HouseStyle;

/// A vacancy text in Markdown.
///
/// # Errors
/// When the template fails.
pub fn vacancy(profile: &Profile, vacancy: &Vacancy, language: Language) -> Result<String, RenderError> {
    let traced = traced_vacancy(&Templates::default(), profile, vacancy, Length::Normal, language);
    traced.map(|traced| origin::strip(&traced.marked))
}

/// A vacancy text with the origin of its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Traced {
    /// The Markdown, with marks around words that come from the files ([`origin`]).
    pub marked: String,
    /// Sentences that are not printed because they speak about the job holder as a third person.
    pub left: Vec<Left>,
    /// The origins of texts that the length leaves out.
    pub left_out: Vec<String>,
}

/// A vacancy text of the given length, with the origin of its words.
///
/// # Errors
/// When the template fails.
pub fn traced_vacancy(
    templates: &Templates,
    profile: &Profile,
    vacancy: &Vacancy,
    length: Length,
    language: Language,
) -> Result<Traced, RenderError> {
    let context = vacancy::context(profile, vacancy, length, language);
    let template = match length {
        Length::Short => "vacature-kort.md",
        Length::Normal | Length::Long => "vacature.md",
    };
    let mut marked = templates.render(template, &context, language)?;
    let whole = match length {
        Length::Short => {
            let all = vacancy::context(profile, vacancy, Length::Long, language);
            templates.render("vacature.md", &all, language)?
        }
        Length::Normal | Length::Long => marked.clone(),
    };
    if let Some(most) = length.most_words()
        && !fit::is_within(&marked, most)
    {
        marked = shortened(&context, length, most, |context| templates.render(template, context, language))?;
    }
    let shown: BTreeSet<String> = origin::pieces(&marked).into_iter().map(|piece| piece.origin).collect();
    let mut left_out: Vec<String> = Vec::new();
    for piece in origin::pieces(&whole) {
        if !shown.contains(&piece.origin) && !left_out.contains(&piece.origin) {
            left_out.push(piece.origin);
        }
    }
    Ok(Traced { marked, left: context.left, left_out })
}

/// The text after the fewest steps of shortening that are enough; after all steps if none is. Filling a template takes
/// longer than the rest, so the number of steps is found by halving.
fn shortened(
    context: &VacancyContext,
    length: Length,
    most: usize,
    fill: impl Fn(&VacancyContext) -> Result<String, RenderError>,
) -> Result<String, RenderError> {
    let after = |steps: usize| {
        let mut shorter = context.clone();
        fit::cut(&mut shorter, length, steps);
        fill(&shorter)
    };
    let (mut least, mut enough) = (1, fit::steps(length));
    let mut found = None;
    while least < enough {
        let steps = least.midpoint(enough);
        let text = after(steps)?;
        if fit::is_within(&text, most) {
            enough = steps;
            found = Some(text);
        } else {
            least = steps + 1;
        }
    }
    found.map_or_else(|| after(least), Ok)
}

/// A personal development plan in Markdown.
///
/// # Errors
/// When the template fails.
pub fn plan(profile: &Profile, development: &Development, language: Language) -> Result<String, RenderError> {
    marked_plan(&Templates::default(), profile, development, language).map(|text| origin::strip(&text))
}

/// A personal development plan in Markdown, with origin comments.
///
/// # Errors
/// When the template fails.
pub fn marked_plan(
    templates: &Templates,
    profile: &Profile,
    development: &Development,
    language: Language,
) -> Result<String, RenderError> {
    let plan = crate::plan::plan(profile, development, None, Catalogue::shipped(), language);
    templates.render(
        "plan.md",
        &plan::context(profile, development, &plan, &plan::Charts::default()),
        language,
    )
}

/// A view of a team in Markdown, with comments that control its presentation.
///
/// # Errors
/// When the template fails.
pub fn team(templates: &Templates, team: &Team, language: Language) -> Result<String, RenderError> {
    templates.render("team.md", team, language)
}

/// A comparison of two profiles in Markdown.
///
/// # Errors
/// When the template fails; the shipped one does for a single profile.
pub fn comparison(
    templates: &Templates,
    comparison: &Comparison<'_>,
    language: Language,
) -> Result<String, RenderError> {
    templates.render("vergelijking.md", comparison, language)
}

/// What differs between two versions of one profile, in Markdown.
///
/// # Errors
/// When the template fails.
pub fn versions(
    templates: &Templates,
    versions: &Versions,
    language: Language,
) -> Result<String, RenderError> {
    templates.render("versies.md", &versions::context(versions, language), language)
}

/// A memo on the findings of a file, in Markdown.
///
/// # Errors
/// When the template fails.
pub fn memo(memo: &(impl serde::Serialize + Sync), language: Language) -> Result<String, RenderError> {
    Templates::default().render("memo.md", memo, language)
}

/// An overview of many profiles in Markdown. With `pictures` it refers to the drawings of [`landscape_pictures`].
///
/// # Errors
/// When the template fails.
pub fn landscape(
    templates: &Templates,
    landscape: &Landscape<'_>,
    comparison: &Comparison<'_>,
    pictures: bool,
    language: Language,
) -> Result<String, RenderError> {
    templates.render("overzicht.md", &landscape::view(landscape, comparison, language, pictures), language)
}

/// The drawings of an overview of many profiles; empty if there are too many profiles for a drawing.
#[must_use]
pub fn landscape_pictures(landscape: &Landscape<'_>, language: Language) -> Vec<Picture> {
    landscape::pictures(landscape, language)
}

/// An overview of many profiles as one self-contained web page, in the house style if there is one.
///
/// # Errors
/// When a template fails.
pub fn landscape_page(
    templates: &Templates,
    landscape: &Landscape<'_>,
    comparison: &Comparison<'_>,
    left_out: &[LeftOut],
    style: Option<&HouseStyle>,
    language: Language,
) -> Result<String, RenderError> {
    landscape_page::page(templates, landscape, comparison, left_out, style, language)
}
