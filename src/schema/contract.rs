//! The compiled schemas of the formats.

use super::format::Format;
use super::lookup::Homes;
use super::tree::Tree;
use jsonschema::{Draft, ValidationOptions, Validator};
use serde_json::Value as Json;
use std::sync::{LazyLock, OnceLock};

/// The schema of the settings as published (JSON Schema 2020-12).
pub const SETTINGS: &str = include_str!("../../schemas/instellingen.schema.json");

/// A schema without descriptions and annotations (`build.rs`): only what validation needs.
macro_rules! bare {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/schemas/", $name, ".schema.json"))
    };
}

/// The compiled schema of a format.
pub fn contract(format: Format) -> &'static Contract {
    static PROFILE: LazyLock<Contract> =
        LazyLock::new(|| Contract::new(bare!("functieprofiel"), Format::Profile.schema()));
    static VACANCY: LazyLock<Contract> =
        LazyLock::new(|| Contract::new(bare!("vacature"), Format::Vacancy.schema()));
    static DEVELOPMENT: LazyLock<Contract> =
        LazyLock::new(|| Contract::new(bare!("ontwikkeling"), Format::Development.schema()));
    static STYLE: LazyLock<Contract> =
        LazyLock::new(|| Contract::new(bare!("huisstijl"), Format::Style.schema()));
    static ACTIVITIES: LazyLock<Contract> =
        LazyLock::new(|| Contract::new(bare!("leeractiviteiten"), Format::Activities.schema()));
    static PAIRINGS: LazyLock<Contract> =
        LazyLock::new(|| Contract::new(bare!("koppelingen"), Format::Pairings.schema()));
    match format {
        Format::Profile => &PROFILE,
        Format::Vacancy => &VACANCY,
        Format::Development => &DEVELOPMENT,
        Format::Style => &STYLE,
        Format::Activities => &ACTIVITIES,
        Format::Pairings => &PAIRINGS,
    }
}

/// A schema without its descriptions, compiled once.
pub struct Contract {
    /// The schema as JSON.
    pub schema: Json,
    /// The compiled validator.
    pub validator: Validator<Tree>,
    /// Where keys belong; found when it is first needed.
    homes: OnceLock<Homes>,
    /// The schema as published.
    published: &'static str,
    /// The same as JSON; parsed when it is first needed.
    whole: OnceLock<Json>,
}

impl Contract {
    #[expect(clippy::expect_used, reason = "the schemas are part of the binary and tests build them")]
    /// Compiles a schema; `published` is the same schema with its descriptions and examples.
    pub fn new(schema: &str, published: &'static str) -> Self {
        let schema: Json = serde_json::from_str(schema).expect("the schema is JSON");
        // The keywords that the schemas use mean the same in draft 7 (a test verifies this), and the validator, which
        // first validates every schema against its metaschema, takes a fraction of the time for draft 7.
        let validator = ValidationOptions::<_, Tree>::default()
            .with_draft(Draft::Draft7)
            .should_validate_formats(true)
            .build(&schema)
            .expect("the schema is valid");
        Self { schema, validator, homes: OnceLock::new(), published, whole: OnceLock::new() }
    }

    /// The schema with its descriptions and examples, at the same pointers.
    pub fn whole(&self) -> &Json {
        self.whole.get_or_init(|| serde_json::from_str(self.published).unwrap_or_default())
    }

    /// Where keys belong in a file.
    pub fn homes(&self) -> &Homes {
        self.homes.get_or_init(|| Homes::of(&self.schema))
    }
}

pub fn settings() -> &'static Contract {
    static CONTRACT: LazyLock<Contract> = LazyLock::new(|| Contract::new(bare!("instellingen"), SETTINGS));
    &CONTRACT
}
