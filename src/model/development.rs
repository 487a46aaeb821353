//! `ontwikkeling/1`: one person against a profile.
use serde::{Deserialize, Serialize};
/// One person against a profile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Development {}
