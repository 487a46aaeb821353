//! Which dimensions a profile covers, with the evidence.

use std::fmt::Write as _;

use serde::Serialize;

use super::place::{EvidenceReport, evidence};
use crate::base::Language;
use crate::check::Checked;
use crate::dimensions::{Coverage, Dimension, DimensionFamily, Level, catalogue};
use crate::messages::{Words, discount_text};
use crate::model::Profile;

/// Maximum length of a quotation in the table, in characters. The JSON is not truncated.
const QUOTE_WIDTH: usize = 48;
/// Minimum width of a quotation beside its row, in columns; with less space, it goes on the next line.
const LEAST_ROOM: usize = 24;

/// All profiles of a run.
#[derive(Debug, Serialize)]
pub struct CoverageReport {
    /// One entry per profile.
    pub profiles: Vec<ProfileReport>,
}

/// One profile.
#[derive(Debug, Serialize)]
pub struct ProfileReport {
    id: String,
    path: String,
    dimensions: Vec<DimensionReport>,
}

#[derive(Debug, Serialize)]
struct DimensionReport {
    id: &'static str,
    family: &'static str,
    coverage: ShownLevel,
    evidence: Vec<EvidenceReport>,
    /// Words that do not count, if nothing expresses the dimension.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mentions: Vec<EvidenceReport>,
    #[serde(skip_serializing_if = "Option::is_none")]
    poles: Option<PolesReport>,
}

#[derive(Debug, Serialize)]
struct PolesReport {
    klassiek: PoleReport,
    ondernemend: PoleReport,
}

#[derive(Debug, Serialize)]
struct PoleReport {
    coverage: ShownLevel,
    evidence: Vec<EvidenceReport>,
}

/// The coverage of a dimension or pole, as far as known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum ShownLevel {
    Level(Level),
    Open(OpenReason),
}

/// Replaces a level if an unparsed part of the file might raise it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
enum OpenReason {
    #[serde(rename = "niet-te-beoordelen")]
    Open,
}

/// The level of a dimension or pole, or open if an unparsed part of the file might raise it.
fn shown(checked: &Checked, dimension: &'static Dimension, pole: Option<usize>, level: Level) -> ShownLevel {
    let is_open = level != Level::Explicit && checked.unsettled.contains(&(dimension.id.as_str(), pole));
    if is_open { ShownLevel::Open(OpenReason::Open) } else { ShownLevel::Level(level) }
}

/// One profile's coverage as data.
#[must_use]
pub fn profile(checked: &Checked, profile: &Profile, coverage: &Coverage) -> ProfileReport {
    let all =
        |found: &[crate::finding::Evidence]| found.iter().map(|found| evidence(checked, found)).collect();
    let dimensions = coverage.iter().map(|cover| DimensionReport {
        id: &cover.dimension.id,
        family: &cover.dimension.family,
        coverage: shown(checked, cover.dimension, None, cover.level),
        evidence: all(&cover.evidence),
        mentions: cover.mentions.iter().map(|mention| evidence(checked, &mention.evidence)).collect(),
        poles: cover.poles.as_ref().map(|[classic, entrepreneurial]| PolesReport {
            klassiek: PoleReport {
                coverage: shown(checked, cover.dimension, Some(0), classic.level),
                evidence: all(&classic.evidence),
            },
            ondernemend: PoleReport {
                coverage: shown(checked, cover.dimension, Some(1), entrepreneurial.level),
                evidence: all(&entrepreneurial.evidence),
            },
        }),
    });
    ProfileReport { id: profile.id(), path: checked.source.name.clone(), dimensions: dimensions.collect() }
}

/// One profile's coverage as a table for a terminal with this many columns.
#[must_use]
pub fn table(
    checked: &Checked,
    profile: &Profile,
    coverage: &Coverage,
    language: Language,
    width: usize,
) -> String {
    let words = language.words();
    let title = format!("{} ({})", profile.job.title, checked.source.name);
    let mut table = format!("{}\n{}\n", textwrap::fill(&title, width), words.coverage.title);
    for family in catalogue().families() {
        let _ = writeln!(table, "\n{}", family_name(family, language));
        for dimension in &family.dimensions {
            let cover = coverage.get(&dimension.id);
            let name = dimension_name(dimension, language);
            let level = |pole, level| shown(checked, cover.dimension, pole, level);
            let here = row(checked, name, level(None, cover.level), &cover.evidence, words, width);
            let _ = writeln!(table, "{here}");
            if let Some(mention) = cover.mentions.first().filter(|_| cover.level == Level::Absent) {
                let why = discount_text(mention.why, language);
                let quote =
                    shortened(&mention.evidence.quote, width.saturating_sub(20 + why.chars().count()));
                let line = evidence(checked, &mention.evidence).line();
                let _ = writeln!(table, "      {line:>4}  \"{quote}\" ({why})");
            }
            let poles = [&words.coverage.classic, &words.coverage.entrepreneurial];
            for (pole, found) in cover.poles.iter().flatten().enumerate() {
                let name = format!("  {}", poles[pole]);
                let level = level(Some(pole), found.level);
                let _ = writeln!(table, "{}", row(checked, &name, level, &found.evidence, words, width));
            }
        }
    }
    let count = |wanted| {
        let shown = coverage.iter().map(|cover| shown(checked, cover.dimension, None, cover.level));
        shown.filter(|shown| *shown == wanted).count()
    };
    let open = count(ShownLevel::Open(OpenReason::Open));
    let count = |level| count(ShownLevel::Level(level)).to_string();
    let args = [
        ("explicit", count(Level::Explicit)),
        ("implicit", count(Level::Implicit)),
        ("absent", count(Level::Absent)),
    ];
    let mut counts = crate::messages::fill(&words.coverage.counts, &args);
    if open > 0 {
        let _ = write!(counts, ", {open} {}", words.coverage.open);
    }
    let _ = writeln!(table, "\n{counts}");
    table
}

/// The dimension's name in one language.
#[must_use]
pub fn dimension_name(dimension: &Dimension, language: Language) -> &str {
    match language {
        Language::Dutch => &dimension.dutch,
        Language::English => &dimension.english,
    }
}

/// The family's name in one language.
#[must_use]
pub fn family_name(family: &DimensionFamily, language: Language) -> &str {
    match language {
        Language::Dutch => &family.dutch,
        Language::English => &family.english,
    }
}

/// The level in words.
#[must_use]
pub fn level_name(level: Level, words: &Words) -> &str {
    match level {
        Level::Explicit => &words.coverage.explicit,
        Level::Implicit => &words.coverage.implicit,
        Level::Absent => &words.coverage.absent,
    }
}

fn row(
    checked: &Checked,
    name: &str,
    level: ShownLevel,
    found: &[crate::finding::Evidence],
    words: &Words,
    width: usize,
) -> String {
    let (mark, level) = match level {
        ShownLevel::Level(Level::Explicit) => ('+', &words.coverage.explicit),
        ShownLevel::Level(Level::Implicit) => ('~', &words.coverage.implicit),
        ShownLevel::Level(Level::Absent) => ('-', &words.coverage.absent),
        ShownLevel::Open(_) => ('?', &words.coverage.open),
    };
    let column = if checked.unsettled.is_empty() { 10 } else { words.coverage.open.chars().count() };
    let mut row = format!("  {mark} {name:<38} {level:<column$}");
    // Leaves room for two spaces and a four-digit number.
    if row.chars().count() + 6 > width {
        row = format!("  {mark} {name}\n{:<43}{level:<column$}", "");
    }
    let Some(first) = found.first() else { return row.trim_end().to_owned() };
    let shown = evidence(checked, first);
    let more = if found.len() > 1 { format!(" (+{})", found.len() - 1) } else { String::new() };
    let row = format!("{row}  {:>4}", shown.line());
    let last = row.rsplit('\n').next().unwrap_or_default();
    let beside = width.saturating_sub(last.chars().count() + 2);
    let indent = if beside < LEAST_ROOM { "\n      " } else { "  " };
    let room = if beside < LEAST_ROOM { width.saturating_sub(6) } else { beside };
    let room = room.saturating_sub(more.len() + 2);
    let quote = if first.quote.is_empty() {
        shortened(&first.pointer.trim_start_matches('/').replace('/', "."), room + 2)
    } else {
        format!("\"{}\"", shortened(&first.quote, room.min(QUOTE_WIDTH)))
    };
    format!("{row}{indent}{quote}{more}")
}

/// A text on one line, truncated to this length.
fn shortened(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= most {
        return text;
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}
