//! The name and family of a rule, derived from the path of its file.

use super::Family;

/// The name of the rule defined in this file: `mentor-ontbreekt` in `mentor_ontbreekt.rs`.
macro_rules! name {
    () => {{
        const PATH: &str = module_path!();
        const BYTES: [u8; $crate::rule::path::name_len(PATH)] = $crate::rule::path::name_bytes(PATH);
        $crate::rule::path::text(&BYTES)
    }};
}

/// The family of the rule defined in this file: the one whose id is the folder name.
macro_rules! family {
    () => {{
        const FAMILY: $crate::rule::Family = $crate::rule::path::family_of(module_path!());
        FAMILY
    }};
}

pub(crate) use {family, name};

/// The length in bytes of the last segment of a module path.
#[must_use]
pub const fn name_len(path: &str) -> usize {
    path.len() - start_of_last(path.as_bytes(), path.len())
}

/// The last segment of a module path in kebab case. `N` must be [`name_len`] of the path.
#[must_use]
pub const fn name_bytes<const N: usize>(path: &str) -> [u8; N] {
    let mut name = [0; N];
    copy_kebab(path.as_bytes(), path.len() - N, &mut name);
    name
}

/// The bytes of a name as text.
///
/// # Panics
/// At compile time, if the file name is not UTF-8.
#[must_use]
pub const fn text(bytes: &[u8]) -> &str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!("the name of a rule is text"),
    }
}

/// The family whose id is the second-to-last segment of a module path.
///
/// # Panics
/// At compile time, if the folder is not named after a family.
#[must_use]
pub const fn family_of(path: &str) -> Family {
    let bytes = path.as_bytes();
    // Skip the `::` between the segments.
    let end = start_of_last(bytes, bytes.len()) - 2;
    let start = start_of_last(bytes, end);
    let mut index = 0;
    while index < Family::ALL.len() {
        if is_kebab(bytes, start, end, Family::ALL[index].id().as_bytes()) {
            return Family::ALL[index];
        }
        index += 1;
    }
    panic!("the folder of a rule is named after a family")
}

/// The offset at which the last segment of `path[..end]` begins.
const fn start_of_last(path: &[u8], end: usize) -> usize {
    let mut start = end;
    while start > 0 && path[start - 1] != b':' {
        start -= 1;
    }
    start
}

const fn kebab(byte: u8) -> u8 {
    if byte == b'_' { b'-' } else { byte }
}

const fn copy_kebab(from: &[u8], start: usize, to: &mut [u8]) {
    let mut index = 0;
    while index < to.len() {
        to[index] = kebab(from[start + index]);
        index += 1;
    }
}

const fn is_kebab(path: &[u8], start: usize, end: usize, id: &[u8]) -> bool {
    if end - start != id.len() {
        return false;
    }
    let mut index = 0;
    while index < id.len() {
        if kebab(path[start + index]) != id[index] {
            return false;
        }
        index += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_says_name_and_family() {
        const PATH: &str = "goedwerk::lint::rules::goed_werk::ethiek_ontbreekt";
        const NAME: [u8; name_len(PATH)] = name_bytes(PATH);
        assert_eq!(text(&NAME), "ethiek-ontbreekt");
        assert_eq!(family_of(PATH), Family::GoodWork);
    }
}
