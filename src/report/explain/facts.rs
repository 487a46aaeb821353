//! The data on a rule's or dimension's page, in one language. All other formats are rendered from it; JSON is its
//! serialisation.

use serde::Serialize;

use super::law::{AbolishedFacts, GroundFacts};
use super::{sections, signals};
use crate::base::Language;
use crate::dimensions::{Dimension, Signs, catalogue};
use crate::law::{abolished, ground};
use crate::lint::rules;
use crate::messages::fill;
use crate::report::json::severity_id;
use crate::report::{coverage, severity_name};
use crate::rule::{Citation, Example, Family, MARK, Rule};

/// A rule's page.
#[derive(Debug, Clone, Serialize)]
pub struct RuleFacts {
    /// The rule's name.
    pub name: &'static str,
    /// IETF tag of the language of the texts. Snippet and examples are Dutch, as profiles are.
    pub language: &'static str,
    /// Id of its family.
    pub family: &'static str,
    /// Id of its severity: `error`, `warning` or `suggestion`.
    pub severity: &'static str,
    /// Its message, with an ellipsis for each placeholder.
    pub message: String,
    /// The rationale.
    pub why: String,
    /// The remedy.
    pub remedy: String,
    /// YAML to paste; may be empty.
    pub snippet: &'static str,
    /// Its sources.
    pub source: Vec<CitationFacts>,
    /// Ids of the related dimensions.
    pub dimensions: &'static [&'static str],
    /// An example with the finding.
    pub bad: ExampleFacts,
    /// An example without the finding.
    pub good: ExampleFacts,
}

/// A source of a rule.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum CitationFacts {
    /// A section of the report.
    Report(SectionFacts),
    /// A law, directive, code or study.
    Law(GroundFacts),
    /// The laws and bodies that no longer exist, each with its ground.
    Abolished {
        /// In the order of the list.
        terms: Vec<AbolishedFacts>,
    },
    /// goedwerk's own norm.
    Own {
        /// Why it is a norm.
        reason: &'static str,
    },
    /// A file format.
    Format {
        /// Its name.
        name: &'static str,
    },
}

/// A section of the report.
#[derive(Debug, Clone, Serialize)]
pub struct SectionFacts {
    /// Its number, as in `3.2`.
    pub section: String,
    /// Its heading.
    pub title: &'static str,
}

/// An example of a rule.
#[derive(Debug, Clone, Serialize)]
pub struct ExampleFacts {
    /// The YAML or text, without the marker.
    pub text: String,
    /// The line, from 1, of the finding; `None` in a good example.
    pub line: Option<usize>,
    /// Its language tag in a Markdown code block.
    #[serde(skip)]
    pub written_in: &'static str,
}

/// A dimension's page.
#[derive(Debug, Clone, Serialize)]
pub struct DimensionFacts {
    /// Its id.
    pub id: &'static str,
    /// IETF tag of the language of the texts. Signal words are Dutch, as profiles are.
    pub language: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Id of its family.
    pub family: &'static str,
    /// What a profile must show for it.
    pub shows: &'static str,
    /// The sections of the report on which it is based.
    pub sections: Vec<SectionFacts>,
    /// Whether a strong signal in a situation of the work counts as much as one in a requirement.
    pub situations_count: bool,
    /// Its signals; for a hybrid aspect, one entry per pole.
    pub signs: Vec<SignsFacts>,
    /// The rules about it.
    pub rules: Vec<&'static str>,
}

/// The signals of a dimension or pole.
#[derive(Debug, Clone, Serialize)]
pub struct SignsFacts {
    /// The name of the pole; `None` if the dimension has no poles.
    pub pole: Option<&'static str>,
    /// The fields dedicated to it, as dotted keys.
    pub fields: Vec<String>,
    /// Words that express it, as formatted by `signals::readable`.
    pub strong: Vec<String>,
    /// Words that only touch upon it.
    pub in_passing: Vec<String>,
    /// Words that look like a signal but are not.
    pub excluded: Vec<String>,
}

impl RuleFacts {
    /// The data on the page of a rule.
    #[must_use]
    pub fn of(rule: &Rule, language: Language) -> Self {
        let text = rule.wording(language);
        Self {
            name: rule.name,
            language: language.tag(),
            family: rule.family.id(),
            severity: severity_id(rule.severity),
            message: open(text.message),
            why: open(text.why),
            remedy: open(text.remedy),
            snippet: rule.snippet,
            source: rule.source.iter().filter_map(|citation| cited(*citation, language)).collect(),
            dimensions: rule.dimensions,
            bad: example(&rule.bad),
            good: example(&rule.good),
        }
    }
}

impl DimensionFacts {
    /// The data on the page of a dimension.
    #[must_use]
    pub fn of(dimension: &'static Dimension, language: Language) -> Self {
        let words = &language.words().coverage;
        let signs = match &dimension.poles {
            None => vec![SignsFacts {
                pole: None,
                fields: dimension.fields.iter().map(|path| signals::field(path)).collect(),
                strong: readable(&dimension.strong),
                in_passing: readable(&dimension.weak),
                excluded: readable(&dimension.exceptions),
            }],
            Some(poles) => vec![
                pole(&poles.classic, &words.classic),
                pole(&poles.entrepreneurial, &words.entrepreneurial),
            ],
        };
        Self {
            id: &dimension.id,
            language: language.tag(),
            name: coverage::dimension_name(dimension, language),
            family: &dimension.family,
            shows: match language {
                Language::Dutch => &dimension.shows_dutch,
                Language::English => &dimension.shows_english,
            },
            sections: dimension.sections.iter().map(|number| section(number, language)).collect(),
            situations_count: dimension.situations_count,
            signs,
            rules: rules()
                .filter(|rule| rule.dimensions.contains(&dimension.id.as_str()))
                .map(|rule| rule.name)
                .collect(),
        }
    }

    /// How it counts in a profile: one sentence per way, strongest first.
    #[must_use]
    pub fn ways(&self, language: Language) -> Vec<String> {
        let words = &language.words().dimension;
        let mut ways = Vec::new();
        if self.signs.iter().any(|signs| !signs.fields.is_empty()) {
            ways.push(words.field.clone());
        }
        ways.push(fill(&words.tag, &[("id", self.id.to_owned())]));
        ways.push(if self.situations_count { words.situation.clone() } else { words.requirement.clone() });
        ways.push(words.implicit.clone());
        ways
    }
}

/// The name of a family of rules.
#[must_use]
pub fn family_name(family: Family, language: Language) -> &'static str {
    language.words().families.get(family.id()).map_or(family.id(), String::as_str)
}

/// The name of a family of dimensions, by its id.
pub(super) fn dimension_family_name(id: &str, language: Language) -> &'static str {
    let family = catalogue().families().iter().find(|family| family.id == id);
    family.map_or("", |family| coverage::family_name(family, language))
}

/// The name of a dimension, by its id.
pub(super) fn dimension_name(id: &str, language: Language) -> &'static str {
    catalogue().get(id).map_or("", |dimension| coverage::dimension_name(dimension, language))
}

/// The name of the severity of a rule.
pub(super) fn severity(rule: &Rule, language: Language) -> &'static str {
    severity_name(rule.severity, language.words())
}

/// Replaces placeholders by an ellipsis, for a text without a finding.
pub(in crate::report) fn open(text: &str) -> String {
    let names = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    let places: Vec<(&str, String)> = names.map(|(name, _)| (name, "…".to_owned())).collect();
    fill(text, &places)
}

/// The facts of a citation; `None` if the legal file does not have its key, which a test rules out.
fn cited(citation: Citation, language: Language) -> Option<CitationFacts> {
    Some(match citation {
        Citation::Report(number) => CitationFacts::Report(section(number, language)),
        Citation::Law(key) => CitationFacts::Law(GroundFacts::of(ground(key)?, language)),
        Citation::Abolished => CitationFacts::Abolished {
            terms: abolished().iter().map(|term| AbolishedFacts::of(term, language)).collect(),
        },
        Citation::Own { dutch, english } => CitationFacts::Own {
            reason: match language {
                Language::Dutch => dutch,
                Language::English => english,
            },
        },
        Citation::Format(name) => CitationFacts::Format { name },
    })
}

fn section(number: &str, language: Language) -> SectionFacts {
    SectionFacts { section: number.to_owned(), title: sections::title(number, language) }
}

fn example(example: &Example) -> ExampleFacts {
    let shown = example.shown();
    let line = shown.lines().position(|line| line.ends_with(MARK)).map(|index| index + 1);
    let written_in = match example {
        Example::Settings(_) => "toml",
        Example::Text { .. } => "text",
        Example::Yaml(_) | Example::Two(_) | Example::Bytes { .. } => "yaml",
    };
    ExampleFacts { text: shown.replace(MARK, ""), line, written_in }
}

fn pole(signs: &Signs, name: &'static str) -> SignsFacts {
    SignsFacts {
        pole: Some(name),
        fields: signs.fields.iter().map(|path| signals::field(path)).collect(),
        strong: readable(&signs.strong),
        in_passing: readable(&signs.weak),
        excluded: readable(&signs.exceptions),
    }
}

fn readable(patterns: &[String]) -> Vec<String> {
    patterns.iter().map(|pattern| signals::readable(pattern)).collect()
}
