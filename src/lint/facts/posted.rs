//! What the data of a web page (JSON-LD, a schema.org `JobPosting`) states about a vacancy.

use std::collections::BTreeSet;

use serde_json::Value;

/// The keys of a `vacature/1` for which a page has data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Posted(BTreeSet<&'static str>);

/// The maximum nesting in which a posting is looked for, and its values are read.
const DEEPEST: usize = 8;

/// The properties of a posting, and the key for which each is evidence.
const EVIDENCE: [(&str, &str); 6] = [
    ("jobLocation", "standplaats"),
    ("workHours", "uren"),
    ("employmentType", "uren"),
    ("baseSalary", "salaris"),
    ("applicationContact", "contact"),
    ("validThrough", "sluitingsdatum"),
];

/// Names of properties whose text describes the form of a value and not the value.
const NO_CONTENT: [&str; 6] = ["@type", "@id", "@context", "currency", "unitText", "addressCountry"];

impl Posted {
    /// What the JSON-LD scripts of a page state. Scripts that are no JSON are passed over.
    #[must_use]
    pub fn of(scripts: &[String]) -> Self {
        let mut keys = BTreeSet::new();
        for data in scripts.iter().filter_map(|script| serde_json::from_str::<Value>(script).ok()) {
            collect(&data, DEEPEST, &mut keys);
        }
        Self(keys)
    }

    /// Whether the page has data for this key of a `vacature/1`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.0.contains(key)
    }
}

fn collect(data: &Value, depth: usize, keys: &mut BTreeSet<&'static str>) {
    let Some(depth) = depth.checked_sub(1) else { return };
    match data {
        Value::Array(items) => items.iter().for_each(|item| collect(item, depth, keys)),
        Value::Object(object) => {
            let is_kind = |kind: &Value| kind.as_str() == Some("JobPosting");
            let is_posting = object.get("@type").is_some_and(|kind| {
                is_kind(kind) || kind.as_array().is_some_and(|kinds| kinds.iter().any(is_kind))
            });
            if is_posting {
                let stated = |name: &str| object.get(name).is_some_and(|value| has_content(value, DEEPEST));
                keys.extend(EVIDENCE.iter().filter(|(name, _)| stated(name)).map(|(_, key)| *key));
            } else if let Some(graph) = object.get("@graph") {
                collect(graph, depth, keys);
            }
        }
        _ => {}
    }
}

/// Whether a value says something: a number above zero, or a text that is not empty.
fn has_content(value: &Value, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return false };
    match value {
        Value::String(text) => !text.trim().is_empty(),
        Value::Number(number) => number.as_f64().is_some_and(|number| number > 0.0),
        Value::Array(items) => items.iter().any(|item| has_content(item, depth)),
        Value::Object(object) => object
            .iter()
            .any(|(name, value)| !NO_CONTENT.contains(&name.as_str()) && has_content(value, depth)),
        Value::Null | Value::Bool(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_posting_is_evidence_of_what_it_has() {
        let posting = r#"{"@graph": [{"@type": "WebPage"}, {"@type": ["JobPosting"], "workHours": "32 uur",
            "jobLocation": {"@type": "Place", "address": {"addressLocality": "Utrecht"}},
            "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR", "value": {"minValue": 0, "unitText": "MONTH"}}}]}"#;
        let posted = Posted::of(&["{".to_owned(), posting.to_owned()]);
        assert!(posted.has("uren") && posted.has("standplaats"));
        assert!(!posted.has("salaris") && !posted.has("contact"));
        assert_eq!(Posted::of(&[r#"{"@type": "Event", "workHours": "3"}"#.to_owned()]), Posted::default());
    }
}
