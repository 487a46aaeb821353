//! The file formats as typed, span-free values. The schemas under `schemas/` define the same formats for editors; a
//! test keeps the two in sync.

pub mod development;
#[cfg(test)]
mod drift;
pub mod job;
pub mod learning;
pub mod pairing;
pub mod professionalism;
pub mod profile;
#[cfg(test)]
mod shipped;
pub mod style;
pub mod vacancy;

pub use development::Development;
pub use learning::LearningActivities;
pub use pairing::Pairings;
pub use profile::Profile;
pub use style::StyleFile;
pub use vacancy::Vacancy;
