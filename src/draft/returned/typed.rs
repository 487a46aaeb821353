//! Parses texts that stand for a value of another type: a choice, a number, a date, or a list on one line.

use serde_json::Value;

use crate::base::day::written_day;
use crate::base::slug;
use crate::schema::Format;
use crate::schema::outline;

/// Parses the text at a path into the value that it stands for. `None` if the place takes free text, or if the text
/// does not stand for a valid value.
///
/// `before` is the text in the original document, with its value.
pub fn value(path: &str, text: &str, before: Option<(&String, &Value)>) -> Option<Value> {
    let pointer = format!("/{path}");
    let choices = outline::values(Format::Profile, &pointer);
    if !choices.is_empty() {
        return choices.into_iter().find(|choice| slug(choice) == slug(text)).map(Value::from);
    }
    match (outline::kind(Format::Profile, &pointer), before.map(|(_, value)| value)) {
        (Some("integer"), _) => first_number(text)?.parse::<u32>().ok().map(Value::from),
        (Some("number"), _) => first_number(text)?.replace(',', ".").parse::<f64>().ok().map(Value::from),
        (Some("array"), _) => {
            let names = text
                .split([',', ';'])
                .flat_map(|part| part.split(" en "))
                .flat_map(|part| part.split(" and "))
                .map(str::trim);
            Some(names.filter(|name| !name.is_empty()).map(Value::from).collect())
        }
        _ if path == "functie/datum" => written_day(text).map(Value::from),
        _ => None,
    }
}

/// Whether the place at a path takes free text.
pub fn is_text(path: &str) -> bool {
    let pointer = format!("/{path}");
    let is_string = matches!(outline::kind(Format::Profile, &pointer), Some("string") | None);
    path != "functie/datum" && is_string && outline::values(Format::Profile, &pointer).is_empty()
}

/// Returns the first number in a text, with its decimal comma or point.
fn first_number(text: &str) -> Option<&str> {
    text.split(|sign: char| !(sign.is_ascii_digit() || sign == ',' || sign == '.'))
        .map(|part| part.trim_matches([',', '.']))
        .find(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn words_become_values() {
        for (path, text, wanted) in [
            ("functie/status", "Vastgesteld", Some(json!("vastgesteld"))),
            ("functie/status", "misschien", None),
            ("functie/datum", "1 maart 2027", Some(json!("2027-03-01"))),
            ("functie/datum", "1-3-2027", Some(json!("2027-03-01"))),
            ("functie/datum", "2027-03-01", Some(json!("2027-03-01"))),
            ("functie/datum", "binnenkort", None),
            ("competenties/0/niveau", "3 (ervaren)", Some(json!(3))),
            ("professionaliteit/reflectie/uren_per_week", "2,5 uur", Some(json!(2.5))),
            ("professionaliteit/reflectie/vormen/0", "Peer review", Some(json!("peer-review"))),
            ("functie/ook_bekend_als", "intaker, coach en gids", Some(json!(["intaker", "coach", "gids"]))),
            ("doel", "Iets nieuws.", None),
        ] {
            assert_eq!(value(path, text, None), wanted, "{path}: {text}");
        }
        assert!(is_text("doel") && is_text("kerntaken/0/taken/1") && !is_text("functie/status"));
    }
}
