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

/// A stable id made from a name: lower case, accents dropped, everything else a single hyphen.
///
/// ```
/// assert_eq!(goedwerk::model::slug("Plannen & organiseren (coördinatie)"), "plannen-organiseren-coordinatie");
/// ```
#[must_use]
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase).map(crate::base::fold_accent) {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}
