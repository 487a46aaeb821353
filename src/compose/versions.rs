//! The context of the template for two versions.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Serialize;

use crate::base::Language;
use crate::compare::versions::Versions;

/// The differences, and the names of profile keys.
#[derive(Debug, Serialize)]
pub struct Context<'a> {
    #[serde(flatten)]
    versions: &'a Versions,
    /// By key: its name for use in a sentence.
    namen: BTreeMap<&'static str, &'static str>,
}

/// The context of the document.
#[must_use]
pub fn context(versions: &Versions, language: Language) -> Context<'_> {
    let in_language = |(key, names): (&'static String, &'static [String; 2])| {
        let name = match language {
            Language::Dutch => &names[0],
            Language::English => &names[1],
        };
        (key.as_str(), name.as_str())
    };
    Context { versions, namen: names().iter().map(in_language).collect() }
}

/// The name of a key for use in a sentence; `None` if it is not a key.
#[must_use]
pub fn key_name(key: &str, language: Language) -> Option<&'static str> {
    let names = names().get(key)?;
    Some(match language {
        Language::Dutch => &names[0],
        Language::English => &names[1],
    })
}

#[expect(clippy::expect_used, reason = "the names are part of the binary and every document reads them")]
fn names() -> &'static BTreeMap<String, [String; 2]> {
    static NAMES: LazyLock<BTreeMap<String, [String; 2]>> = LazyLock::new(|| {
        serde_json::from_str(data!("compose/sleutels")).expect("the list of names is valid")
    });
    &NAMES
}
