//! User settings: which rules are enabled, their severities, and their thresholds.
//!
//! ```text
//! goedwerk.toml -> tree -> [findings] -> ConfigFile -> Layer
//! preset, then each Layer over the one before -> Config
//! ```

mod effect;
mod effective;
mod file;
mod layer;
mod load;
mod numbers;
pub(crate) mod paths;
mod preset;
mod target;
mod toml;

#[cfg(test)]
mod published;

pub use effective::Config;

pub use file::{ConfigFile, FILE_NAME, OneOrMany, PathsFile, PerPath, ReadConfig, SeverityName, read};
pub use layer::Layer;
pub use load::{Loaded, Loader, example, load};
pub use numbers::LimitsFile;
pub use preset::Preset;
pub use target::Target;
