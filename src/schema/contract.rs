//! The compiled schemas of the formats.

use super::format::Format;
use super::lookup::Homes;
use super::tree::Tree;
use jsonschema::{Draft, ValidationOptions, Validator};
use serde_json::Value as Json;
use std::sync::{LazyLock, OnceLock};

/// A schema without descriptions and annotations (`build.rs`): only what validation needs.
macro_rules! bare {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/schemas/", $name, ".schema.json"))
    };
}

/// The compiled schema of a format.
pub fn contract(format: Format) -> &'static Contract {
    static PROFILE: LazyLock<Contract> = LazyLock::new(|| Contract::new(bare!("functieprofiel")));
    static VACANCY: LazyLock<Contract> = LazyLock::new(|| Contract::new(bare!("vacature")));
    static DEVELOPMENT: LazyLock<Contract> = LazyLock::new(|| Contract::new(bare!("ontwikkeling")));
    static STYLE: LazyLock<Contract> = LazyLock::new(|| Contract::new(bare!("huisstijl")));
    static ACTIVITIES: LazyLock<Contract> = LazyLock::new(|| Contract::new(bare!("leeractiviteiten")));
    static PAIRINGS: LazyLock<Contract> = LazyLock::new(|| Contract::new(bare!("koppelingen")));
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
}

impl Contract {
    #[expect(clippy::expect_used, reason = "the schemas are part of the binary and tests build them")]
    /// Compiles a schema.
    pub fn new(schema: &str) -> Self {
        let schema: Json = serde_json::from_str(schema).expect("the schema is JSON");
        // The keywords that the schemas use mean the same in draft 7 (a test verifies this), and the validator, which
        // first validates every schema against its metaschema, takes a fraction of the time for draft 7.
        let validator = ValidationOptions::<_, Tree>::default()
            .with_draft(Draft::Draft7)
            .should_validate_formats(true)
            .build(&schema)
            .expect("the schema is valid");
        Self { schema, validator, homes: OnceLock::new() }
    }

    /// Where keys belong in a file.
    pub fn homes(&self) -> &Homes {
        self.homes.get_or_init(|| Homes::of(&self.schema))
    }
}

pub fn settings() -> &'static Contract {
    static CONTRACT: LazyLock<Contract> = LazyLock::new(|| Contract::new(bare!("instellingen")));
    &CONTRACT
}
