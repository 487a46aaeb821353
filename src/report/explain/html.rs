//! The complete rule book as one web page.

use serde::Serialize;

use super::book::{Book, SectionIndex};
use super::facts::{DimensionFacts, RuleFacts, dimension_name, family_name, severity};
use super::law::GroundLine;
use crate::base::Language;
use crate::lint::rule;
use crate::messages::Words;
use crate::rule::Rule;
use crate::template::{RenderError, html_page};

/// A rule for the templates: its data, and the names of what it refers to.
#[derive(Debug, Serialize)]
pub struct RuleView {
    #[serde(flatten)]
    facts: RuleFacts,
    family_name: &'static str,
    severity_name: &'static str,
    dimension_names: Vec<Named>,
    bad_lines: Vec<LineView>,
}

/// An id with its name.
#[derive(Debug, Serialize)]
struct Named {
    id: &'static str,
    name: &'static str,
}

/// One line of an example.
#[derive(Debug, Serialize)]
struct LineView {
    text: String,
    /// Whether the finding is on this line.
    here: bool,
}

#[derive(Serialize)]
struct BookView {
    families: Vec<FamilyView>,
    by_severity: Vec<super::book::SeverityIndex>,
    by_section: Vec<SectionView>,
    grounds: Vec<GroundView>,
    dimensions: Vec<DimensionFamilyView>,
}

#[derive(Serialize)]
struct FamilyView {
    id: &'static str,
    name: &'static str,
    rules: Vec<RuleView>,
}

#[derive(Serialize)]
struct SectionView {
    #[serde(flatten)]
    index: SectionIndex,
    dimension_names: Vec<Named>,
}

#[derive(Serialize)]
struct GroundView {
    key: &'static str,
    title: String,
    lines: Vec<GroundLine>,
    rules: Vec<&'static str>,
}

#[derive(Serialize)]
struct DimensionFamilyView {
    id: &'static str,
    name: &'static str,
    dimensions: Vec<DimensionView>,
}

#[derive(Serialize)]
struct DimensionView {
    ways: Vec<String>,
    #[serde(flatten)]
    facts: DimensionFacts,
}

#[derive(Serialize)]
struct BookPage {
    language: &'static str,
    version: &'static str,
    title: &'static str,
    words: &'static Words,
    book: BookView,
}

impl RuleView {
    /// A rule in one language.
    pub fn of(rule: &Rule, language: Language) -> Self {
        Self::with(RuleFacts::of(rule, language), rule, language)
    }

    fn with(facts: RuleFacts, rule: &Rule, language: Language) -> Self {
        let lines = facts.bad.text.lines().enumerate();
        Self {
            family_name: family_name(rule.family, language),
            severity_name: severity(rule, language),
            dimension_names: named(facts.dimensions, language),
            bad_lines: lines
                .map(|(index, text)| LineView {
                    text: text.to_owned(),
                    here: facts.bad.line == Some(index + 1),
                })
                .collect(),
            facts,
        }
    }
}

/// The complete rule book as one self-contained page.
///
/// # Errors
/// When the template fails.
pub fn book_html(language: Language) -> Result<String, RenderError> {
    let words = language.words();
    html_page(
        "regelboek.html",
        &BookPage {
            language: language.tag(),
            version: env!("CARGO_PKG_VERSION"),
            title: &words.book.title,
            words,
            book: view(Book::new(language), language),
        },
    )
}

fn view(book: Book, language: Language) -> BookView {
    let families = book.families.into_iter().map(|chapter| FamilyView {
        id: chapter.id,
        name: chapter.name,
        rules: chapter
            .rules
            .into_iter()
            .filter_map(|facts| rule(facts.name).map(|rule| RuleView::with(facts, rule, language)))
            .collect(),
    });
    let sections = book
        .by_section
        .into_iter()
        .map(|index| SectionView { dimension_names: named(&index.dimensions, language), index });
    let grounds = book.by_ground.into_iter().map(|index| GroundView {
        key: index.ground.key,
        title: index.ground.title(&language.words().law),
        lines: index.ground.lines,
        rules: index.rules,
    });
    let dimensions = book.dimensions.into_iter().map(|chapter| DimensionFamilyView {
        id: chapter.id,
        name: chapter.name,
        dimensions: chapter
            .dimensions
            .into_iter()
            .map(|facts| DimensionView { ways: facts.ways(language), facts })
            .collect(),
    });
    BookView {
        families: families.collect(),
        by_severity: book.by_severity,
        by_section: sections.collect(),
        grounds: grounds.collect(),
        dimensions: dimensions.collect(),
    }
}

fn named(ids: &[&'static str], language: Language) -> Vec<Named> {
    ids.iter().map(|id| Named { id, name: dimension_name(id, language) }).collect()
}
