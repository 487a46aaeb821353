//! Tree -> findings: whether a file has the shape of its format.
//!
//! The schemas under `schemas/` are the contract editors use too. Only `kinds` knows the kinds of error
//! the validator has.

mod kinds;
mod lookup;
mod mend;
pub mod outline;
mod repair;

use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value;

use crate::document::Document;
use crate::finding::{Arg, Finding, Place};
use crate::lint::rules::schema as rules;
use crate::text::nearest;

/// The file formats, each with its version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// `functieprofiel/1`
    Profile,
    /// `vacature/1`
    Vacancy,
    /// `ontwikkeling/1`
    Development,
    /// `huisstijl/1`
    Style,
    /// `leeractiviteiten/1`
    Activities,
    /// `koppelingen/1`
    Pairings,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 6] =
        [Self::Profile, Self::Vacancy, Self::Development, Self::Style, Self::Activities, Self::Pairings];

    /// The value of `formaat`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Profile => "functieprofiel/1",
            Self::Vacancy => "vacature/1",
            Self::Development => "ontwikkeling/1",
            Self::Style => "huisstijl/1",
            Self::Activities => "leeractiviteiten/1",
            Self::Pairings => "koppelingen/1",
        }
    }

    /// The name without the version.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Profile => "functieprofiel",
            Self::Vacancy => "vacature",
            Self::Development => "ontwikkeling",
            Self::Style => "huisstijl",
            Self::Activities => "leeractiviteiten",
            Self::Pairings => "koppelingen",
        }
    }

    /// The schema as it is published (JSON Schema 2020-12).
    #[must_use]
    pub fn schema(self) -> &'static str {
        match self {
            Self::Profile => include_str!("../../schemas/functieprofiel.schema.json"),
            Self::Vacancy => include_str!("../../schemas/vacature.schema.json"),
            Self::Development => include_str!("../../schemas/ontwikkeling.schema.json"),
            Self::Style => include_str!("../../schemas/huisstijl.schema.json"),
            Self::Activities => include_str!("../../schemas/leeractiviteiten.schema.json"),
            Self::Pairings => include_str!("../../schemas/koppelingen.schema.json"),
        }
    }

    fn contract(self) -> &'static Contract {
        static PROFILE: LazyLock<Contract> = LazyLock::new(|| Contract::new(Format::Profile.schema()));
        static VACANCY: LazyLock<Contract> = LazyLock::new(|| Contract::new(Format::Vacancy.schema()));
        static DEVELOPMENT: LazyLock<Contract> =
            LazyLock::new(|| Contract::new(Format::Development.schema()));
        static STYLE: LazyLock<Contract> = LazyLock::new(|| Contract::new(Format::Style.schema()));
        static ACTIVITIES: LazyLock<Contract> = LazyLock::new(|| Contract::new(Format::Activities.schema()));
        static PAIRINGS: LazyLock<Contract> = LazyLock::new(|| Contract::new(Format::Pairings.schema()));
        match self {
            Self::Profile => &PROFILE,
            Self::Vacancy => &VACANCY,
            Self::Development => &DEVELOPMENT,
            Self::Style => &STYLE,
            Self::Activities => &ACTIVITIES,
            Self::Pairings => &PAIRINGS,
        }
    }
}

/// A schema, read once.
struct Contract {
    schema: Value,
    validator: Validator,
}

impl Contract {
    #[expect(clippy::expect_used, reason = "the schemas are part of the binary and tests build them")]
    fn new(schema: &str) -> Self {
        let schema: Value = serde_json::from_str(schema).expect("the schema is JSON");
        let validator = jsonschema::options()
            .should_validate_formats(true)
            .build(&schema)
            .expect("the schema is a schema");
        Self { schema, validator }
    }
}

/// What the schema makes of a file.
#[derive(Debug)]
pub struct Checked {
    /// What the file is; `None` where it does not say so.
    pub format: Option<Format>,
    /// The problems.
    pub findings: Vec<Finding>,
    /// The file as JSON, with what does not fit left out or replaced by an empty value of the right type, so
    /// that the typed models can be filled and list items keep their places.
    pub json: Value,
}

/// Checks a file against the schema of the format it names.
#[must_use]
pub fn check(document: &Document) -> Checked {
    let json = document.to_json();
    let format = match recognise(document, &json) {
        Ok(format) => format,
        // Where parts of the file could not be read, its format may stand in one of them.
        Err(_) if document.is_damaged() => return Checked { format: None, findings: Vec::new(), json },
        Err(finding) => return Checked { format: None, findings: vec![*finding], json },
    };
    let (findings, json) = validate(document, json, format.contract());
    Checked { format: Some(format), findings, json }
}

/// The schema of the settings as it is published (JSON Schema 2020-12).
pub const SETTINGS: &str = include_str!("../../schemas/instellingen.schema.json");

/// Checks settings against their schema; gives what is wrong, and the settings with that left out.
#[must_use]
pub fn check_settings(document: &Document) -> (Vec<Finding>, Value) {
    static CONTRACT: LazyLock<Contract> = LazyLock::new(|| Contract::new(SETTINGS));
    validate(document, document.to_json(), &CONTRACT)
}

fn validate(document: &Document, json: Value, contract: &Contract) -> (Vec<Finding>, Value) {
    let mut findings = Vec::new();
    for error in contract.validator.iter_errors(&json) {
        kinds::findings(&error, &contract.schema, document, &mut findings);
    }
    findings.retain(|finding| !comes_from_damage(document, finding));
    findings.dedup_by(|a, b| a.rule.name == b.rule.name && a.place == b.place && a.args == b.args);
    (findings, repair::repair(json, &contract.schema, &contract.validator))
}

/// What a file says it is.
fn recognise(document: &Document, json: &Value) -> Result<Format, Box<Finding>> {
    let rule = &rules::formaat_onbekend::RULE;
    let Some(value) = json.get("formaat") else {
        // Without `formaat`, only a profile is likely: it is the one format people write by hand.
        if document.is_damaged() && json.get("functie").is_some() {
            return Ok(Format::Profile);
        }
        let found = Arg::Term("formaat-ontbreekt");
        let mut finding = Finding::new(rule, Place::Value(String::new())).with("gevonden", found);
        finding.fix = document.root().and_then(|root| mend::with_format(root, json));
        return Err(Box::new(finding));
    };
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    if let Some(format) = Format::ALL.into_iter().find(|format| format.id() == text) {
        return Ok(format);
    }
    let mut finding =
        Finding::new(rule, Place::Value("/formaat".to_owned())).with("gevonden", format!("\"{text}\""));
    let name = text.split('/').next().unwrap_or_default();
    let meant = nearest(name, Format::ALL.map(Format::name))
        .and_then(|near| Format::ALL.into_iter().find(|format| format.name() == near));
    if let Some(format) = meant {
        finding = finding.with("bedoeld", Arg::Phrase("bedoelde-u", format.id().to_owned()));
    }
    Err(Box::new(finding))
}

/// Whether a finding may follow from a part of the file that could not be read.
fn comes_from_damage(document: &Document, finding: &Finding) -> bool {
    let pointer = finding.place.pointer();
    let missing = finding.rule.name == rules::sleutel_ontbreekt::RULE.name;
    let span = match document.node(pointer) {
        Some(node) if missing || !pointer.is_empty() => node.span.clone(),
        _ => return false,
    };
    document.touches_damage(&span)
}
