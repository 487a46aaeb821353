//! File names in the form that other programs expect. The name as typed by the user is kept: a relative path stays
//! relative to the working directory, which these programs take to be the root of the repository.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Characters that need no percent-encoding in the path of a URI.
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The path with forward slashes and without `./` before it.
pub fn slashed(name: &str) -> Cow<'_, str> {
    // Outside Windows, a backslash is an ordinary character in file names.
    from_system(name, cfg!(windows))
}

/// The path as a URI reference: relative if the path is, a `file:` URI if it is absolute.
pub fn uri(name: &str) -> String {
    uri_of(&slashed(name), cfg!(windows))
}

fn from_system(name: &str, is_windows: bool) -> Cow<'_, str> {
    let mut path = if is_windows { Cow::Owned(name.replace('\\', "/")) } else { Cow::Borrowed(name) };
    while let Some(rest) = path.strip_prefix("./").filter(|rest| !rest.is_empty()) {
        path = Cow::Owned(rest.trim_start_matches('/').to_owned());
    }
    path
}

fn uri_of(path: &str, is_windows: bool) -> String {
    let encoded = |path: &str| utf8_percent_encode(path, IN_PATH).to_string();
    let drive = path.split_once(":/").filter(|(drive, _)| is_windows && drive.len() == 1);
    match (drive, path.strip_prefix("//").filter(|_| is_windows)) {
        (Some((drive, rest)), _) => format!("file:///{drive}:/{}", encoded(rest)),
        (None, Some(share)) => format!("file://{}", encoded(share)),
        (None, None) if path.starts_with('/') => format!("file:///{}", encoded(path.trim_start_matches('/'))),
        (None, None) => encoded(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_uri_on_both_kinds_of_systems() {
        for (path, is_windows, wanted) in [
            ("profielen/werkcoach.yaml", false, "profielen/werkcoach.yaml"),
            ("./a.yaml", false, "a.yaml"),
            (".//./a.yaml", false, "a.yaml"),
            ("../a.yaml", false, "../a.yaml"),
            ("map met spatie/coördinator#1.yaml", false, "map%20met%20spatie/co%C3%B6rdinator%231.yaml"),
            ("a:b%.yaml", false, "a%3Ab%25.yaml"),
            ("a\\b.yaml", false, "a%5Cb.yaml"),
            ("/tmp/a b.yaml", false, "file:///tmp/a%20b.yaml"),
            (".\\profielen\\a.yaml", true, "profielen/a.yaml"),
            ("C:\\HR\\a b.yaml", true, "file:///C:/HR/a%20b.yaml"),
            ("\\\\server\\hr\\a.yaml", true, "file://server/hr/a.yaml"),
        ] {
            assert_eq!(uri_of(&from_system(path, is_windows), is_windows), wanted, "{path}");
        }
    }
}
