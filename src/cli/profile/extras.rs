//! The optional parts of a document that are about the profile: its coverage and its findings.

use crate::base::Language;
use crate::blocks::Image;
use crate::blocks::from_markdown::Picture;
use crate::chart::coverage::{CoverageRow, drawing};
use crate::chart::svg;
use crate::check::Checked;
use crate::cli::publish::DocumentJob;
use crate::compose::profile::{CoverageShown, FamilyShown, FindingShown, FindingsShown, ThemeShown};
use crate::dimensions::{Cover, Coverage, Level, catalogue};
use crate::messages::{fill, finding_text};
use crate::report::coverage::{dimension_name, family_name, level_name};
use crate::report::{importance, not_judged, severity_name};
use crate::rule::Family;

/// The name of the picture of the coverage.
const PICTURE: &str = "dekking";

/// The coverage of a dimension, as shown in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ShownLevel {
    /// A known level.
    Level(Level),
    /// Not judged: a part of the file that was not understood may raise the level.
    Open,
}

/// Returns how to show the coverage of a dimension.
fn shown(cover: &Cover, checked: &Checked) -> ShownLevel {
    let is_open =
        cover.level != Level::Explicit && checked.unsettled.contains(&(cover.dimension.id.as_str(), None));
    if is_open { ShownLevel::Open } else { ShownLevel::Level(cover.level) }
}

/// Returns the coverage of a profile, and its picture if the format of the document has pictures.
pub fn coverage(
    coverage: &Coverage,
    checked: &Checked,
    job: &DocumentJob<'_>,
    language: Language,
) -> (CoverageShown, Option<Picture>) {
    let words = language.words();
    let (mut families, mut rows) = (Vec::new(), Vec::new());
    for family in catalogue().families() {
        let levels: Vec<(String, ShownLevel)> = family
            .dimensions
            .iter()
            .map(|dimension| {
                let name = dimension_name(dimension, language).to_owned();
                (name, shown(coverage.get(&dimension.id), checked))
            })
            .collect();
        let count = |wanted| levels.iter().filter(|(_, level)| *level == wanted).count();
        let name = family_name(family, language).to_owned();
        rows.push(CoverageRow {
            name: name.clone(),
            explicit: count(ShownLevel::Level(Level::Explicit)),
            implicit: count(ShownLevel::Level(Level::Implicit)),
            absent: count(ShownLevel::Level(Level::Absent)),
            open: count(ShownLevel::Open),
        });
        let said = |level: ShownLevel| match level {
            ShownLevel::Level(level) => level_name(level, words).to_owned(),
            ShownLevel::Open => words.coverage.open.clone(),
        };
        let dimensions = levels.into_iter().map(|(name, level)| (name, said(level))).collect();
        families.push(FamilyShown { name, dimensions });
    }
    let sum = |count: fn(&CoverageRow) -> usize| rows.iter().map(count).sum::<usize>();
    let args = [
        ("explicit", sum(|row| row.explicit).to_string()),
        ("implicit", sum(|row| row.implicit).to_string()),
        ("absent", sum(|row| row.absent).to_string()),
    ];
    let mut counts = fill(&words.coverage.counts, &args);
    let open = sum(|row| row.open);
    if open > 0 {
        counts = format!("{counts}, {open} {}", words.coverage.open);
    }
    let drawn = drawing(&rows, language);
    let (accent, text) = job.colours();
    let picture = job.shows_pictures().then(|| (PICTURE.to_owned(), Image::Svg(svg(&drawn, &accent, &text))));
    let picture_name = picture.as_ref().map(|(name, _)| name.clone());
    (CoverageShown { picture: picture_name, alternative: drawn.description, counts, families }, picture)
}

/// Returns the findings about a profile by theme. Themes are in the order of their most important finding, and so are
/// the findings in a theme.
pub fn findings(checked: &Checked, language: Language) -> FindingsShown {
    let words = language.words();
    let mut sorted: Vec<_> = checked.findings.iter().enumerate().collect();
    importance::sort(&mut sorted, |(arrival, finding)| importance::Weighed {
        rule: finding.rule,
        severity: finding.severity,
        files: 1,
        arrival: *arrival,
    });
    let mut themes: Vec<(Family, Vec<FindingShown>)> = Vec::new();
    for (_, finding) in sorted {
        let text = finding_text(finding, &checked.source, language);
        let shown = FindingShown {
            message: text.message,
            remedy: text.remedy,
            severity: severity_name(finding.severity, words).to_owned(),
        };
        match themes.iter_mut().find(|(family, _)| *family == finding.rule.family) {
            Some((_, findings)) => findings.push(shown),
            None => themes.push((finding.rule.family, vec![shown])),
        }
    }
    let name = |family: Family| words.families.get(family.id()).cloned().unwrap_or_default();
    let themes = themes.into_iter().map(|(family, findings)| ThemeShown { name: name(family), findings });
    let open = checked.not_judged.iter().map(|part| not_judged::sentence(checked, part, words));
    FindingsShown { themes: themes.collect(), not_judged: open.collect() }
}
