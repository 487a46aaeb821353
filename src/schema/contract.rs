//! The schemas of the formats, ready to judge a file.

use super::format::Format;
use super::tree::Tree;
use jsonschema::{Draft, ValidationOptions, Validator};
use serde_json::Value as Json;
use std::sync::LazyLock;

/// A schema without its words to people and its annotations (`build.rs`): as much as a check needs.
macro_rules! bare {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/schemas/", $name, ".schema.json"))
    };
}

/// The schema of a format, ready to judge.
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

/// A schema, read once, without its words to people.
pub struct Contract {
    /// The schema itself.
    pub schema: Json,
    /// What judges by it.
    pub validator: Validator<Tree>,
}

impl Contract {
    #[expect(clippy::expect_used, reason = "the schemas are part of the binary and tests build them")]
    /// Reads a schema.
    pub fn new(schema: &str) -> Self {
        let schema: Json = serde_json::from_str(schema).expect("the schema is JSON");
        // The words the schemas use mean the same in draft 7 (a test holds them to that), and the validator, which first
        // holds every schema against the draft's own, knows that one in a fraction of the time.
        let validator = ValidationOptions::<_, Tree>::default()
            .with_draft(Draft::Draft7)
            .should_validate_formats(true)
            .build(&schema)
            .expect("the schema is a schema");
        Self { schema, validator }
    }
}

pub fn settings() -> &'static Contract {
    static CONTRACT: LazyLock<Contract> = LazyLock::new(|| Contract::new(bare!("instellingen")));
    &CONTRACT
}
