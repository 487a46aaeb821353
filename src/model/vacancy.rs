//! `vacature/1`: what a vacancy adds to a profile.
use serde::{Deserialize, Serialize};
/// A vacancy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Vacancy {}
