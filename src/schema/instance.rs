//! What a schema allows at a place in a file: the keys of a block, and the values of a key.

use serde_json::Value as Json;

use super::contract::contract;
use super::format::Format;
use super::lookup;
use crate::base::pointer::segments;

/// The keys allowed in the block at a JSON pointer, in schema order.
#[must_use]
pub fn keys_at(format: Format, pointer: &str) -> Vec<&'static str> {
    let root = &contract(format).schema;
    let Some(node) = at(format, pointer) else { return Vec::new() };
    let blocks = std::iter::once(node).chain(branches(root, node));
    blocks.map(lookup::keys).find(|keys| !keys.is_empty()).unwrap_or_default()
}

/// The alternative schemas of a value.
fn branches(root: &'static Json, node: &'static Json) -> impl Iterator<Item = &'static Json> {
    let lists = ["anyOf", "oneOf"].into_iter().filter_map(|word| node.get(word)?.as_array());
    lists.flatten().filter_map(|branch| lookup::resolve(root, branch))
}

/// The path of keys to the block in which a key belongs; `None` if no block of the format has that key.
#[must_use]
pub fn home_of(format: Format, key: &str) -> Option<String> {
    let home = contract(format).homes().block(key)?;
    Some(home.split('.').fold(String::new(), |pointer, step| pointer + "/" + step))
}

/// What the schema requires of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// One of these texts.
    OneOf(Vec<String>),
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A list.
    List,
    /// Anything else: a text, a block, or a choice of several.
    Other,
}

/// What the schema requires of the value at a JSON pointer.
#[must_use]
pub fn wanted_at(format: Format, pointer: &str) -> Wanted {
    let Some(node) = at(format, pointer) else { return Wanted::Other };
    if let Some(options) = node.get("enum").and_then(Json::as_array) {
        return Wanted::OneOf(options.iter().filter_map(Json::as_str).map(str::to_owned).collect());
    }
    match node.get("type").and_then(Json::as_str) {
        Some("boolean") => Wanted::Boolean,
        Some("number" | "integer") => Wanted::Number,
        Some("array") => Wanted::List,
        _ => Wanted::Other,
    }
}

/// The schema of the value at a JSON pointer. Of several alternatives, the first that has the next segment.
fn at(format: Format, pointer: &str) -> Option<&'static Json> {
    let root = &contract(format).schema;
    segments(pointer).try_fold(root, |node, segment| child(root, node, &segment))
}

fn child(root: &'static Json, node: &'static Json, segment: &str) -> Option<&'static Json> {
    if let Some(found) = node.get("properties").and_then(|properties| properties.get(segment)) {
        return lookup::resolve(root, found);
    }
    if segment.bytes().all(|byte| byte.is_ascii_digit())
        && let Some(items) = node.get("items")
    {
        return lookup::resolve(root, items);
    }
    branches(root, node).find_map(|branch| child(root, branch, segment))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_a_file_has_its_keys_and_values() {
        let profile = Format::Profile;
        assert!(keys_at(profile, "").contains(&"kerntaken"));
        assert!(
            keys_at(profile, "/kerntaken/0/taken/2").contains(&"onderdelen"),
            "the alternative that is a block"
        );
        assert!(keys_at(profile, "/doel").is_empty());
        assert!(keys_at(profile, "/er/is/niets").is_empty());
        assert_eq!(wanted_at(profile, "/competenties/3/gedragsindicatoren"), Wanted::List);
        assert_eq!(wanted_at(profile, "/context/caseload/omvang"), Wanted::Number);
        assert!(
            matches!(wanted_at(profile, "/functie/denkniveau"), Wanted::OneOf(levels) if levels.len() > 1)
        );
        assert_eq!(wanted_at(profile, "/doel"), Wanted::Other);
        assert_eq!(home_of(profile, "ruggespraak").as_deref(), Some("/professionaliteit/reflectie"));
        assert_eq!(home_of(profile, "bestaat_niet"), None);
    }

    #[test]
    fn headings_of_people_lead_to_a_key() {
        let homes = contract(Format::Profile).homes();
        for (block, heading, key) in [
            ("", "werkzaamheden", "kerntaken"),
            ("", "resultaatgebieden", "kerntaken"),
            ("", "Functie-eisen", "eisen"),
            ("", "opleiding", "eisen"),
            ("", "omschrijving", "doel"),
            ("competenties", "omschrijving", "definitie"),
            ("kerntaken", "werkzaamheden", "taken"),
        ] {
            assert_eq!(homes.meant(block, heading), Some(key), "{heading} in {block}");
        }
        assert_eq!(homes.elsewhere("afdeling").as_deref(), Some("functie.organisatie.onderdeel"));
        assert_eq!(homes.elsewhere("bestaat niet"), None);
    }
}
