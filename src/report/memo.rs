//! Reports the findings of one file as a memo for a meeting: first the most important ones, then all by theme.

use std::collections::BTreeMap;

use serde::Serialize;

use super::importance::{self, Weighed};
use super::place::in_document;
use super::{not_judged, severity_name, source_line};
use crate::base::Language;
use crate::check::{Checked, Content};
use crate::compose;
use crate::finding::{Finding, Place};
use crate::messages::{fill, finding_text};
use crate::rule::{Rule, Severity};
use crate::template::RenderError;

/// The number of most important findings.
const FIRST: usize = 5;
/// The maximum number of locations listed per rule; the others are only counted.
const PLACES: usize = 12;
/// Keys that are omitted from a location.
const UNNAMED: [&str; 3] = ["naam", "titel", "tekst"];
/// The maximum length of a quote from the file, in characters.
const QUOTE: usize = 160;

/// The data for the template of the memo. Keys are Dutch, as in profiles.
#[derive(Debug, Serialize)]
struct Memo {
    /// The job title or, for other files than profiles, the file name.
    naam: String,
    bestand: String,
    /// The number of findings by severity in words, from errors to suggestions, without zero counts.
    aantallen: Vec<String>,
    eerst: Vec<MemoEntry>,
    themas: Vec<Theme>,
    /// The parts that were not judged, in sentences.
    niet_beoordeeld: Vec<String>,
    /// The number of suppressed findings, in words; empty if there are none.
    uitzonderingen: String,
}

/// The findings of one family of rules.
#[derive(Debug, Serialize)]
struct Theme {
    naam: String,
    bevindingen: Vec<MemoEntry>,
}

/// The findings of one rule; errors are also grouped by message.
#[derive(Debug, Clone, Serialize)]
struct MemoEntry {
    ernst: String,
    melding: String,
    waarom: String,
    herstel: String,
    bron: String,
    regel: String,
    plaatsen: Vec<MemoSpot>,
    /// The number of locations that are not listed.
    meer: usize,
}

/// The location of a finding.
#[derive(Debug, Clone, Serialize)]
struct MemoSpot {
    waar: String,
    /// The text at the location; empty if there is none, or if the finding is about something missing.
    tekst: String,
}

/// Writes the memo in Markdown.
///
/// # Errors
/// When the template fails.
pub fn memo(checked: &Checked, language: Language) -> Result<String, RenderError> {
    compose::memo(&Memo::of(checked, language), language)
}

/// The findings of one entry of the memo, while they are collected.
struct MemoGroup {
    rule: &'static Rule,
    severity: Severity,
    arrival: usize,
    entry: MemoEntry,
}

impl Memo {
    fn of(checked: &Checked, language: Language) -> Self {
        let words = language.words();
        let mut groups = groups(checked, language);
        importance::sort(&mut groups, |group| Weighed {
            rule: group.rule,
            severity: group.severity,
            files: 1,
            arrival: group.arrival,
        });
        let themes = importance::themes().map(|family| {
            let members = groups.iter().filter(|group| group.rule.family == family);
            let name = words.families.get(family.id()).map_or(family.id(), String::as_str);
            Theme { naam: name.to_owned(), bevindingen: members.map(|group| group.entry.clone()).collect() }
        });
        let count = |severity| checked.count(severity);
        let counts = [
            (count(Severity::Error), &words.report.errors),
            (count(Severity::Warning), &words.report.warnings),
            (count(Severity::Suggestion), &words.report.suggestions),
        ];
        let suppressed = checked.suppressed.len();
        Self {
            naam: name(checked),
            bestand: file_name(checked).to_owned(),
            aantallen: counts.iter().filter(|(n, _)| *n > 0).map(|(n, words)| words.of(*n)).collect(),
            eerst: groups.iter().take(FIRST).map(|group| group.entry.clone()).collect(),
            themas: themes.filter(|theme| !theme.bevindingen.is_empty()).collect(),
            niet_beoordeeld: checked
                .not_judged
                .iter()
                .map(|part| not_judged::sentence(checked, part, words))
                .collect(),
            uitzonderingen: if suppressed > 0 {
                words.report.suppressed.of(suppressed)
            } else {
                String::new()
            },
        }
    }
}

/// The subject of the memo: the job title or, for other files than profiles, the file name.
fn name(checked: &Checked) -> String {
    match &checked.content {
        Some(Content::Profile(profile, _)) => profile.job.title.clone(),
        _ => file_name(checked).to_owned(),
    }
}

fn file_name(checked: &Checked) -> &str {
    let path = checked.source.name.as_str();
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// Groups findings by rule, in the order of the file.
fn groups(checked: &Checked, language: Language) -> Vec<MemoGroup> {
    let mut groups: Vec<MemoGroup> = Vec::new();
    let mut known: BTreeMap<(&str, String), usize> = BTreeMap::new();
    for finding in &checked.findings {
        let sentence = finding_text(finding, &checked.source, language);
        let own = if finding.severity == Severity::Error { sentence.message.clone() } else { String::new() };
        let arrival = groups.len();
        let at = *known.entry((finding.rule.name, own)).or_insert(arrival);
        if at == arrival {
            let entry = MemoEntry {
                ernst: severity_name(finding.severity, language.words()).to_owned(),
                melding: sentence.message,
                waarom: sentence.why,
                herstel: sentence.remedy,
                bron: source_line(finding.rule, language),
                regel: finding.rule.name.to_owned(),
                plaatsen: Vec::new(),
                meer: 0,
            };
            groups.push(MemoGroup { rule: finding.rule, severity: finding.severity, arrival, entry });
        }
        let entry = &mut groups[at].entry;
        if entry.plaatsen.len() < PLACES {
            entry.plaatsen.push(spot(checked, finding, language));
        } else {
            entry.meer += 1;
        }
    }
    groups
}

/// The location of a finding: the enclosing parts of the file, and the line or paragraph.
fn spot(checked: &Checked, finding: &Finding, language: Language) -> MemoSpot {
    let words = &language.words().review;
    if is_about_all(finding) {
        return MemoSpot { waar: words.whole.clone(), tekst: String::new() };
    }
    let waar = in_document(checked, &finding.place, language).unwrap_or_else(|| {
        let span = checked.document.span(&checked.source, &finding.place);
        let line = checked.source.position(span.start).line.to_string();
        let mut steps = steps(checked, finding.place.pointer(), language);
        steps.push(fill(&words.line, &[("n", line)]));
        steps.join(" › ")
    });
    MemoSpot { waar, tekst: quote(checked, &finding.place) }
}

/// Whether a finding is about something that is missing from the profile as a whole; its place is then the title.
fn is_about_all(finding: &Finding) -> bool {
    !finding.searched.is_empty() && finding.place.pointer() == "/functie/titel"
}

/// The parts of a YAML file that enclose a JSON pointer, by their names for people: "competenties, Samenwerken". Empty
/// for running text.
fn steps(checked: &Checked, pointer: &str, language: Language) -> Vec<String> {
    let mut steps = Vec::new();
    if checked.document.is_running_text() {
        return steps;
    }
    let mut at = String::new();
    for step in pointer.split('/').skip(1) {
        at.push('/');
        at.push_str(step);
        if step.parse::<usize>().is_ok() {
            let titled =
                ["naam", "titel"].iter().find_map(|key| checked.document.text(&format!("{at}/{key}")));
            steps.extend(titled.map(|name| short(name, QUOTE / 2)));
        } else if UNNAMED.contains(&step) {
            // Such a key adds nothing to the quoted text.
        } else if let Some(name) = compose::versions::key_name(step, language) {
            steps.push(name.to_owned());
        }
    }
    steps
}

/// The text that a finding is about, truncated; empty if there is none.
fn quote(checked: &Checked, place: &Place) -> String {
    let text = match place {
        Place::Words(evidence) if !evidence.quote.is_empty() => Some(evidence.quote.as_str()),
        Place::Words(_) | Place::Value(_) | Place::Key(_) => checked.document.text(place.pointer()),
        Place::Bytes(_) => None,
    };
    short(text.unwrap_or_default(), QUOTE)
}

/// Puts a text on one line, truncated to this number of characters.
fn short(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{} …", text[..end].trim_end()),
        None => text,
    }
}
