//! The complete rule book: all rules and dimensions, with indexes.

use serde::Serialize;

use super::facts::{DimensionFacts, RuleFacts, SectionFacts, family_name};
use super::law::GroundFacts;
use super::sections;
use crate::base::Language;
use crate::dimensions::catalogue;
use crate::law::{Ground, grounds};
use crate::lint::rules;
use crate::report::json::severity_id;
use crate::report::{coverage, severity_name};
use crate::rule::{Citation, Family, Rule, Severity};

/// The rule book in one language.
#[derive(Debug, Serialize)]
pub struct Book {
    /// IETF tag of the language.
    pub language: &'static str,
    /// The rules, by family.
    pub families: Vec<FamilyChapter>,
    /// The names of the rules at each severity, most severe first.
    pub by_severity: Vec<SeverityIndex>,
    /// What cites each section of the report, in the order of the report.
    pub by_section: Vec<SectionIndex>,
    /// The grounds of the legal file, with the rules that cite each.
    pub by_ground: Vec<GroundIndex>,
    /// The dimensions, by family.
    pub dimensions: Vec<DimensionChapter>,
}

/// The rules of one family.
#[derive(Debug, Serialize)]
pub struct FamilyChapter {
    /// The family's id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its rules.
    pub rules: Vec<RuleFacts>,
}

/// The rules of one severity.
#[derive(Debug, Serialize)]
pub struct SeverityIndex {
    /// The severity's id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The names of its rules.
    pub rules: Vec<&'static str>,
}

/// What cites one section of the report.
#[derive(Debug, Serialize)]
pub struct SectionIndex {
    /// The section.
    #[serde(flatten)]
    pub section: SectionFacts,
    /// The names of the rules.
    pub rules: Vec<&'static str>,
    /// The ids of the dimensions.
    pub dimensions: Vec<&'static str>,
}

/// A ground of the legal file, and what cites it.
#[derive(Debug, Serialize)]
pub struct GroundIndex {
    /// The ground.
    #[serde(flatten)]
    pub ground: GroundFacts,
    /// The names of the rules.
    pub rules: Vec<&'static str>,
}

/// The dimensions of one family.
#[derive(Debug, Serialize)]
pub struct DimensionChapter {
    /// The family's id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its dimensions.
    pub dimensions: Vec<DimensionFacts>,
}

impl Book {
    /// The rule book in one language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let families = Family::ALL.into_iter().map(|family| FamilyChapter {
            id: family.id(),
            name: family_name(family, language),
            rules: named(|rule| rule.family == family).map(|rule| RuleFacts::of(rule, language)).collect(),
        });
        let severities = [Severity::Error, Severity::Warning, Severity::Suggestion].into_iter();
        Self {
            language: language.tag(),
            families: families.filter(|family| !family.rules.is_empty()).collect(),
            by_severity: severities.map(|severity| by_severity(severity, language)).collect(),
            by_section: sections::sections().iter().map(|section| by_section(section, language)).collect(),
            by_ground: grounds().iter().map(|ground| by_ground(ground, language)).collect(),
            dimensions: catalogue()
                .families()
                .iter()
                .map(|family| DimensionChapter {
                    id: &family.id,
                    name: coverage::family_name(family, language),
                    dimensions: family
                        .dimensions
                        .iter()
                        .map(|dimension| DimensionFacts::of(dimension, language))
                        .collect(),
                })
                .collect(),
        }
    }
}

fn named(wanted: impl Fn(&Rule) -> bool) -> impl Iterator<Item = &'static Rule> {
    rules().filter(move |rule| wanted(rule))
}

fn by_severity(severity: Severity, language: Language) -> SeverityIndex {
    SeverityIndex {
        id: severity_id(severity),
        name: severity_name(severity, language.words()),
        rules: named(|rule| rule.severity == severity).map(|rule| rule.name).collect(),
    }
}

fn by_section(section: &'static sections::Section, language: Language) -> SectionIndex {
    let cites =
        |citation: &Citation| matches!(citation, Citation::Report(number) if *number == section.number);
    let dimensions =
        catalogue().dimensions().filter(|dimension| dimension.sections.contains(&section.number));
    SectionIndex {
        section: SectionFacts { section: section.number.clone(), title: section.title(language) },
        rules: named(|rule| rule.source.iter().any(cites)).map(|rule| rule.name).collect(),
        dimensions: dimensions.map(|dimension| dimension.id.as_str()).collect(),
    }
}

fn by_ground(ground: &'static Ground, language: Language) -> GroundIndex {
    let cites = |citation: &Citation| *citation == Citation::Law(&ground.key);
    GroundIndex {
        ground: GroundFacts::of(ground, language),
        rules: named(|rule| rule.source.iter().any(cites)).map(|rule| rule.name).collect(),
    }
}
