//! The file formats as typed, span-free values. The schemas under `schemas/` say the same to editors; a
//! test holds the two together.

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
