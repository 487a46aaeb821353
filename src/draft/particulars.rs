//! Reads short facts about a job (version, status, date, pay scale, points, generic job) into the keys they belong to.

use super::node::{Node, Origin};
use super::wording::is_scale;
use crate::base::day::written_day;
use crate::base::slug;
use crate::schema::{Format, outline};

/// A text with its origin.
type Fact = (String, Origin);

/// Words before a date that say what happened on it.
const BEFORE_DATE: [&str; 6] = ["vastgesteld op", "vastgesteld", "datum", "d.d.", "per", "van"];
/// Labels of the job evaluation and the generic job.
const EVALUATIONS: [&str; 8] = [
    "hr21",
    "hr21-functie",
    "normfunctie",
    "generieke functie",
    "functiefamilie",
    "functiegroep",
    "functiewaardering",
    "functietypering",
];
/// Labels of the points of an evaluation.
const POINTS: [&str; 5] = ["punten", "functiepunten", "aantal punten", "puntentotaal", "orba-punten"];

/// The entries that texts about version, status and date stand for, and the texts that are neither. Each key is used
/// once. The first entry of a text has its origin.
pub fn version(facts: Vec<Fact>) -> (Vec<(&'static str, Node)>, Vec<Fact>) {
    let (mut entries, mut others) = (Vec::new(), Vec::new());
    for (text, origin) in facts {
        let found = version_of(&text);
        let is_new = |known: &(&str, String)| !entries.iter().any(|(key, _)| *key == known.0);
        match found.filter(|found| found.iter().all(is_new)) {
            Some(found) => {
                let mut origin = Some(origin);
                for (key, value) in found {
                    let origin = origin.take().map(|origin| whole(origin, &value, &text));
                    entries.push((key, Node::Text(value, origin)));
                }
            }
            None => others.push((text, origin)),
        }
    }
    let order = ["status", "versie", "datum"];
    entries.sort_by_key(|(key, _)| order.iter().position(|known| known == key));
    (entries, others)
}

/// The keys and values of a text such as `2.1, vastgesteld 14 maart 2024`; `None` if a part of it is something else.
fn version_of(text: &str) -> Option<Vec<(&'static str, String)>> {
    let mut found: Vec<(&'static str, String)> = Vec::new();
    for part in value(text).split(", ").map(str::trim) {
        let status = status(part);
        let day = BEFORE_DATE.iter().find_map(|before| {
            let start = part.get(..before.len()).filter(|start| start.eq_ignore_ascii_case(before))?;
            written_day(part[start.len()..].trim_start_matches([':', ' ']))
        });
        let known = match (day.or_else(|| written_day(part)), status) {
            (Some(day), status) => {
                status.map(|status| ("status", status)).into_iter().chain([("datum", day)]).collect()
            }
            (None, Some(status)) if slug(part) == status => vec![("status", status)],
            (None, _) => vec![("versie", number(part)?)],
        };
        if known.iter().any(|(key, _)| found.iter().any(|(other, _)| other == key)) {
            return None;
        }
        found.extend(known);
    }
    Some(found)
}

/// The status that a text begins with.
fn status(text: &str) -> Option<String> {
    let first = slug(text.split_whitespace().next()?);
    outline::values(Format::Profile, "/functie/status")
        .into_iter()
        .find(|known| **known == first)
        .map(str::to_owned)
}

/// The number of a version, such as `2.1` or `v3`.
fn number(text: &str) -> Option<String> {
    let bare = text.trim_start_matches(['v', 'V']);
    let is_number = bare.starts_with(|sign: char| sign.is_ascii_digit())
        && bare.chars().all(|sign| sign.is_ascii_digit() || sign == '.');
    is_number.then(|| text.to_owned())
}

/// The pay scale, the evaluation and the points in texts about the scale, and the other texts. The third value is the
/// words of points: a number has no origin.
pub fn scale(facts: Vec<Fact>) -> (Vec<(&'static str, Node)>, Vec<Fact>, Vec<String>) {
    let (mut entries, mut others, mut words) = (Vec::new(), Vec::new(), Vec::new());
    for (text, origin) in facts {
        let bare = value(&text).to_owned();
        let label = label(&text);
        let points =
            label.filter(|label| POINTS.contains(&label.as_str())).and_then(|_| bare.parse::<u32>().ok());
        let is_new = |key: &str| !entries.iter().any(|(known, _)| *known == key);
        if let Some(points) = points.filter(|_| is_new("punten")) {
            entries.push(("punten", Node::Number(points.into())));
            words.push(bare);
        } else if label_is(&text, &EVALUATIONS) && is_new("functiewaardering") {
            entries.push(("functiewaardering", Node::Text(text, Some(origin))));
        } else if is_scale(&text) && !label_is(&text, &POINTS) && is_new("schaal") {
            let origin = whole(origin, &bare, &text);
            entries.push(("schaal", Node::Text(bare, Some(origin))));
        } else {
            others.push((text, origin));
        }
    }
    let order = ["schaal", "functiewaardering", "punten"];
    entries.sort_by_key(|(key, _)| order.iter().position(|known| known == key));
    (entries, others, words)
}

/// The text after a label.
fn value(text: &str) -> &str {
    text.rsplit_once(": ").map_or(text, |(_, value)| value)
}

/// The label before a text, in lower case.
fn label(text: &str) -> Option<String> {
    text.rsplit_once(": ").map(|(label, _)| label.trim().to_lowercase())
}

/// Whether a label announces the points of an evaluation.
pub fn is_points(label: &str) -> bool {
    POINTS.contains(&label.trim().trim_end_matches(':').to_lowercase().as_str())
}

fn label_is(text: &str, known: &[&str]) -> bool {
    label(text).is_some_and(|label| known.contains(&label.as_str()))
}

/// The origin of a value that is a part of a text.
fn whole(origin: Origin, value: &str, text: &str) -> Origin {
    let whole = (value != text).then(|| text.to_owned());
    Origin { whole, ..origin }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(texts: &[&str]) -> Vec<Fact> {
        let origin = Origin { paragraph: 1, page: None, confidence: 90, whole: None, parts: Vec::new() };
        texts.iter().map(|text| ((*text).to_owned(), origin.clone())).collect()
    }

    fn shown(entries: &[(&'static str, Node)]) -> String {
        let entries: Vec<String> = entries
            .iter()
            .map(|(key, node)| match node {
                Node::Text(text, _) => format!("{key}={text}"),
                Node::Number(number) => format!("{key}={number}"),
                Node::List(_) | Node::Map(_) => String::new(),
            })
            .collect();
        entries.join(" ")
    }

    #[test]
    fn version_status_and_date_are_told_apart() {
        for (texts, wanted, left) in [
            (
                &["Versie: 2.1, vastgesteld 14 maart 2024"][..],
                "status=vastgesteld versie=2.1 datum=2024-03-14",
                0,
            ),
            (&["2.1", "1-3-2027", "Vastgesteld"], "status=vastgesteld versie=2.1 datum=2027-03-01", 0),
            (&["Vastgesteld op: 1 maart 2027"], "datum=2027-03-01", 0),
            (&["2.1", "2.2"], "versie=2.1", 1),
            (&["2.1 na overleg met de OR"], "", 1),
        ] {
            let (entries, others) = version(facts(texts));
            assert_eq!((shown(&entries).as_str(), others.len()), (wanted, left), "{texts:?}");
        }
    }

    #[test]
    fn scale_points_and_evaluation_are_told_apart() {
        let (entries, others, words) =
            scale(facts(&["HR21-functie: Adviseur III", "Schaal: 9", "Punten: 285", "Salaris: in overleg"]));
        assert_eq!(shown(&entries), "schaal=9 functiewaardering=HR21-functie: Adviseur III punten=285");
        assert_eq!((others.len(), words), (1, vec!["285".to_owned()]));
        assert_eq!(shown(&scale(facts(&["9"])).0), "schaal=9");
    }
}
