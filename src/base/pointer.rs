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

/// Like [`push_step`], for an index: it needs no escaping, and formatting is slow.
pub fn push_index(pointer: &mut String, index: usize) {
    pointer.push('/');
    push_digits(pointer, index);
}

fn push_digits(pointer: &mut String, number: usize) {
    if number >= 10 {
        push_digits(pointer, number / 10);
    }
    pointer.push(char::from(b"0123456789"[number % 10]));
}

/// The steps of a JSON pointer, unescaped.
pub fn segments(pointer: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let mut rest = pointer.split_once('/').map(|(_, rest)| rest);
    // For segments as short as these, a plain loop takes half the instructions of `split`.
    std::iter::from_fn(move || {
        let path = rest?;
        let end = path.bytes().position(|byte| byte == b'/');
        let segment = end.map_or(path, |end| &path[..end]);
        rest = end.map(|end| &path[end + 1..]);
        Some(if segment.bytes().any(|byte| byte == b'~') {
            Cow::Owned(segment.replace("~1", "/").replace("~0", "~"))
        } else {
            Cow::Borrowed(segment)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_has_its_segments() {
        for (pointer, expected) in [
            ("", &[][..]),
            ("/", &[""]),
            ("/a/0", &["a", "0"]),
            ("/a~1b/~0~01//", &["a/b", "~~1", "", ""]),
            ("a/b", &["b"]),
        ] {
            assert_eq!(segments(pointer).collect::<Vec<_>>(), expected, "{pointer}");
        }
    }

    #[test]
    fn an_index_is_written_as_it_is_formatted() {
        for index in [0, 7, 10, 42, 100, 1909, usize::MAX] {
            let mut pointer = "/lijst".to_owned();
            push_index(&mut pointer, index);
            assert_eq!(pointer, step("/lijst", index));
        }
    }
}
