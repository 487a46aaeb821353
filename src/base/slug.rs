//! Ids derived from names.

/// A stable id derived from a name: lower case, no accents, and a single hyphen for every run of other characters.
///
/// ```
/// assert_eq!(goedwerk::base::slug("Plannen & organiseren (coördinatie)"), "plannen-organiseren-coordinatie");
/// ```
#[must_use]
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase).map(super::fold::fold_accent) {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}
