//! Formats signal words and fields from the catalogue for readers.

/// `wijst .. op rechten|plichten*` -> "wijst [...] op rechten/plichten-", `<aan-passen> .. {burger}` ->
/// "aanpassen+ [...] (burger)". The page explains the symbols.
pub fn readable(pattern: &str) -> String {
    let (verbs, rest) = match pattern.strip_prefix('<').and_then(|pattern| pattern.split_once('>')) {
        Some((verbs, rest)) => (Some(verbs.replace('-', "").replace('|', "/") + "+"), rest),
        None => (None, pattern),
    };
    let words = rest.split_whitespace().map(|word| match word {
        ".." => "[...]".to_owned(),
        word => word.replace('*', "-").replace('|', "/").replace('{', "(").replace('}', ")"),
    });
    verbs.into_iter().chain(words).collect::<Vec<_>>().join(" ")
}

/// `/professionaliteit/reflectie/vormen=supervisie` -> "professionaliteit.reflectie.vormen: supervisie".
pub fn field(path: &str) -> String {
    let (path, value) = path.split_once('=').map_or((path, ""), |(path, value)| (path, value));
    let keys: Vec<&str> = path.split('/').filter(|key| !key.is_empty() && *key != "*").collect();
    let keys = keys.join(".");
    if value.is_empty() { keys } else { format!("{keys}: {value}") }
}

#[cfg(test)]
mod tests {
    use super::{field, readable};

    #[test]
    fn signs_become_readable() {
        assert_eq!(readable("wijst .. op rechten|plichten*"), "wijst [...] op rechten/plichten-");
        assert_eq!(readable("*code*"), "-code-");
        assert_eq!(
            readable("<aan-passen|wijzigen> .. mens|{burger}"),
            "aanpassen/wijzigen+ [...] mens/(burger)"
        );
        assert_eq!(field("/professionaliteit/ruimte/mandaat"), "professionaliteit.ruimte.mandaat");
        assert_eq!(field("/reflectie/vormen=supervisie"), "reflectie.vormen: supervisie");
        assert_eq!(field("/beroepssituaties/*/spanning"), "beroepssituaties.spanning");
    }
}
