//! JSON pointers (RFC 6901).

use std::borrow::Cow;

/// Appends a step to a JSON pointer, escaped as RFC 6901 requires.
#[must_use]
pub fn step(pointer: &str, segment: impl std::fmt::Display) -> String {
    let mut longer = String::with_capacity(pointer.len() + 16);
    longer.push_str(pointer);
    push_step(&mut longer, segment);
    longer
}

/// Appends a step to a JSON pointer in place.
pub fn push_step(pointer: &mut String, segment: impl std::fmt::Display) {
    use std::fmt::Write as _;
    pointer.push('/');
    let start = pointer.len();
    // Writing to a string does not fail.
    let _ = write!(pointer, "{segment}");
    if pointer[start..].contains(['~', '/']) {
        let escaped = pointer[start..].replace('~', "~0").replace('/', "~1");
        pointer.truncate(start);
        pointer.push_str(&escaped);
    }
}

/// Like [`push_step`], for a key; the fast path for keys that need no escaping.
pub fn push_key(pointer: &mut String, key: &str) {
    if key.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
        push_step(pointer, key);
    } else {
        pointer.push('/');
        pointer.push_str(key);
    }
}

/// The steps of a JSON pointer, unescaped.
pub fn segments(pointer: &str) -> impl Iterator<Item = Cow<'_, str>> {
    pointer.split('/').skip(1).map(|segment| {
        if segment.contains('~') {
            Cow::Owned(segment.replace("~1", "/").replace("~0", "~"))
        } else {
            Cow::Borrowed(segment)
        }
    })
}
