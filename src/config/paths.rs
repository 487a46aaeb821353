//! Path patterns, relative to the folder of the settings.

use std::path::{Component, Path, PathBuf};

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};

/// Patterns with the folder they are relative to.
#[derive(Debug, Clone, Default)]
pub struct Patterns {
    folder: PathBuf,
    set: GlobSet,
}

impl Patterns {
    /// Compiles patterns relative to a folder; invalid ones are skipped, see [`is_pattern`].
    #[must_use]
    pub fn new(folder: &Path, patterns: &[String]) -> Self {
        let mut builder = GlobSetBuilder::new();
        for glob in patterns.iter().flat_map(|pattern| variants(pattern)) {
            builder.add(glob);
        }
        Self { folder: plain(folder), set: builder.build().unwrap_or_default() }
    }

    /// Whether there are no patterns.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.set.is_empty()
    }

    /// Whether a file matches. A file outside the folder never does.
    #[must_use]
    pub fn matches(&self, file: &Path) -> bool {
        let file = plain(file);
        file.strip_prefix(&self.folder).is_ok_and(|file| self.set.is_match(file))
    }
}

/// Whether a text is a valid pattern.
#[must_use]
pub fn is_pattern(text: &str) -> bool {
    !variants(text).is_empty()
}

/// A pattern matches a file, or a folder with everything in it; without a slash it matches at any depth, as in
/// `.gitignore`.
fn variants(pattern: &str) -> Vec<Glob> {
    let pattern = pattern.replace('\\', "/");
    let pattern = pattern.strip_prefix("./").unwrap_or(&pattern);
    let bare = pattern.trim_end_matches('/');
    let start = if bare.contains('/') { "" } else { "**/" };
    let bare = bare.trim_start_matches('/');
    if bare.is_empty() {
        return Vec::new();
    }
    let glob = |text: String| GlobBuilder::new(&text).literal_separator(true).build().ok();
    [format!("{start}{bare}"), format!("{start}{bare}/**")].into_iter().filter_map(glob).collect()
}

/// A path without `.` and `..`, to tell whether two lead to one file.
pub(crate) fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if plain.file_name().is_some() => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, file: &str) -> bool {
        Patterns::new(Path::new("/werk"), &[pattern.to_owned()]).matches(Path::new(file))
    }

    #[test]
    fn a_pattern_without_a_slash_holds_at_every_depth() {
        assert!(matches("*.concept.yaml", "/werk/a/b/x.concept.yaml"));
        assert!(matches("archief", "/werk/a/archief/x.yaml"));
        assert!(!matches("archief", "/werk/archief.yaml"));
    }

    #[test]
    fn a_pattern_with_a_slash_starts_from_the_folder() {
        assert!(matches("oud/", "/werk/oud/x.yaml"));
        assert!(matches("/oud", "/werk/oud/a/x.yaml"));
        assert!(!matches("/oud", "/werk/a/oud/x.yaml"));
        assert!(matches("profielen/*/x.yaml", "/werk/./profielen/é ü/x.yaml"));
        assert!(!matches("profielen/*/x.yaml", "/werk/profielen/a/b/x.yaml"));
        assert!(!matches("**", "/elders/x.yaml"));
    }

    #[test]
    fn what_is_no_pattern_is_told() {
        assert!(!is_pattern("oud[") && !is_pattern("/") && is_pattern("oud/**"));
    }
}
