//! File URIs, as used by editors.

use std::path::PathBuf;

use fluent_uri::pct_enc::EString;
use fluent_uri::pct_enc::encoder::Path;
use fluent_uri::{Uri, UriRef};

/// The path of a `file:` URI; `None` for other URIs.
#[must_use]
pub fn path(address: &str) -> Option<PathBuf> {
    let uri = Uri::parse(address).ok().filter(|uri| uri.scheme().as_str().eq_ignore_ascii_case("file"))?;
    let path = uri.path().decode().to_string().ok()?;
    Some(PathBuf::from(without_slash_before_drive(&path)))
}

/// The URI of the file at a path relative to the file at `address`.
#[must_use]
pub fn beside(address: &str, relative: &str) -> Option<String> {
    let mut path = EString::<Path>::new();
    path.encode_str::<Path>(relative);
    let base = Uri::parse(address).ok()?;
    let reference = UriRef::builder().path(&path).build().ok()?;
    Some(reference.resolve_against(&base).ok()?.into_string())
}

/// `/c:/map` is how a URI represents `c:/map`.
fn without_slash_before_drive(path: &str) -> &str {
    match path.as_bytes() {
        [b'/', letter, b':', ..] if letter.is_ascii_alphabetic() => &path[1..],
        _ => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_beside_another() {
        let from = "file:///home/els/mijn%20map/vacature.yaml";
        assert_eq!(path(from), Some(PathBuf::from("/home/els/mijn map/vacature.yaml")));
        let beside_it = beside(from, "../café/werk coach.yaml");
        assert_eq!(beside_it.as_deref(), Some("file:///home/els/caf%C3%A9/werk%20coach.yaml"));
        assert_eq!(
            path(&beside_it.unwrap_or_default()),
            Some(PathBuf::from("/home/els/café/werk coach.yaml"))
        );
        assert_eq!(path("file:///c%3A/map/a.yaml"), Some(PathBuf::from("c:/map/a.yaml")));
        assert_eq!(path("untitled:Untitled-1"), None);
        assert_eq!(path("geen adres"), None);
    }
}
