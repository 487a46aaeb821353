//! The whole pipeline for one file: bytes in, findings out.

use std::collections::BTreeSet;

pub use crate::checked::{Checked, Content, Settings};

use crate::compare::{Fingerprint, compare};
use crate::config::Config;
use crate::dimensions::{OnDemand, Prose};
use crate::document::{Document, Node};
use crate::finding::{Finding, Place};
use crate::judged::neighbour::Neighbour;
use crate::judged::{self, Aspect, Looked, NotJudged, Reason, Version};
use crate::lint;
use crate::lint::beside::Beside;
use crate::lint::comparison::{CompareSubject, Side};
use crate::lint::contrast;
use crate::lint::facts::Posted;
use crate::lint::flawed::Flawed;
use crate::lint::house;
use crate::lint::passage::VacancyPassage;
use crate::lint::plan::PlanSubject;
use crate::lint::references::{self, Ids};
use crate::lint::signs;
use crate::lint::subject::Subject;
use crate::lint::vacancy::{self, VacancySubject};
use crate::model::{Pairings, Vacancy};
use crate::rule::{Family, Severity};
use crate::rulebook::bestand::{leeg_bestand, te_veel_fouten};
use crate::rulebook::vakwerk;
use crate::schema::meaning::Referent;
use crate::schema::{self, Format};
use crate::source::Source;
use crate::vacancy_text::{self, Form, Kind};
use crate::waivers::{self};

pub use crate::judged::neighbour::read_profile;

/// Checks a free-text vacancy, which has no structured data.
#[must_use]
pub fn check_vacancy_text(name: &str, bytes: &[u8], kind: Kind, settings: Settings<'_>) -> Checked {
    let reading = vacancy_text::read(name, bytes, kind);
    let (forms, passages): (Vec<Form>, Vec<_>) = reading.passages.into_iter().unzip();
    let document = Document::of_passages(passages);
    let mut findings = reading.findings;
    let mut not_judged = Vec::new();
    if forms.is_empty() {
        let unread = findings.first().filter(|finding| finding.severity == Severity::Error);
        not_judged.extend(unread.map(|finding| {
            let place = finding.place.clone();
            judged::nothing(Reason::Unreadable, place, Some(Format::Vacancy), settings.config)
        }));
    } else {
        let passages = vacancy::free_text(&document, &forms);
        let hits = lint::vacancy_hits(&passages);
        findings.extend(lint::run_on_vacancy(&VacancySubject {
            document: &document,
            passages: &passages,
            vacancy: None,
            beside: &Beside::default(),
            hits: &hits,
            posted: &Posted::of(&reading.data),
            today: settings.today,
            incomplete: false,
        }));
    }
    let mut applied =
        waivers::apply(findings, &reading.source, &document, &[], settings.config, settings.today);
    weigh(&mut applied, settings.config);
    let mut checked = Checked {
        content: (!forms.is_empty()).then_some(Content::VacancyText(forms)),
        suppressed: applied.suppressed,
        not_judged,
        ..Checked::of_findings(reading.source, document, applied.findings)
    };
    sort(&mut checked);
    checked
}

/// Applies the rules for vacancies to a `vacature/1`.
fn judge_vacancy(
    document: &Document,
    passages: &[VacancyPassage<'_>],
    vacancy: &Vacancy,
    beside: &Beside<'_>,
    incomplete: bool,
    settings: Settings<'_>,
) -> Vec<Finding> {
    let hits = lint::vacancy_hits(passages);
    let today = settings.today;
    lint::run_on_vacancy(&VacancySubject {
        document,
        passages,
        vacancy: Some(vacancy),
        beside,
        hits: &hits,
        posted: &Posted::default(),
        today,
        incomplete,
    })
}

/// Checks one file: parses it, validates it and applies the rules.
#[must_use]
pub fn check(name: &str, bytes: &[u8], settings: Settings<'_>) -> Checked {
    let (source, in_bytes) = Source::decode(name, bytes);
    let (document, mut findings) = Document::parse(&source);
    findings.extend(in_bytes);
    check_read(source, document, findings, settings)
}

/// Checks what was read of a file; `findings` are those about its notation.
#[must_use]
pub fn check_read(
    source: Source,
    document: Document,
    mut findings: Vec<Finding>,
    settings: Settings<'_>,
) -> Checked {
    let mut opinion = Opinion::default();
    let mut format = None;
    if document.root().is_some() {
        let shape = schema::check(&document);
        format = shape.format;
        opinion = opinion_of(&source, &document, &findings, &shape, settings);
        findings.extend(shape.findings);
    } else if let Some(first) =
        findings.first().filter(|finding| finding.rule.name != leeg_bestand::RULE.name)
    {
        opinion.not_judged.push(judged::nothing(
            Reason::Unreadable,
            first.place.clone(),
            None,
            settings.config,
        ));
    }
    let mut applied = opinion.applied;
    applied.findings.extend(findings);
    // An exception for a rule that did not judge may well be used.
    applied.findings.retain(|finding| !judged::is_about_unjudged(finding, &opinion.not_judged));
    weigh(&mut applied, settings.config);
    let mut checked = Checked {
        format,
        content: opinion.content,
        suppressed: applied.suppressed,
        not_judged: opinion.not_judged,
        unsettled: opinion.unsettled,
        ..Checked::of_findings(source, document, applied.findings)
    };
    sort(&mut checked);
    checked
}

/// The findings about the content of a file, as opposed to its syntax and schema.
#[derive(Default)]
struct Opinion {
    content: Option<Content>,
    applied: waivers::Applied,
    not_judged: Vec<NotJudged>,
    unsettled: BTreeSet<Aspect>,
}

/// What is certain about the content of a file with these syntax and schema errors.
fn opinion_of(
    source: &Source,
    document: &Document,
    notation: &[Finding],
    shape: &schema::Checked<'_>,
    settings: Settings<'_>,
) -> Opinion {
    let nothing = |reason, place: &Place| {
        let (in_comments, not_judged) = (
            waivers::apply(Vec::new(), source, document, &[], settings.config, settings.today),
            vec![judged::nothing(reason, place.clone(), shape.format, settings.config)],
        );
        Opinion { applied: in_comments, not_judged, ..Opinion::default() }
    };
    let start = Place::Bytes(0..0);
    let first = shape.findings.iter().chain(notation).next().map_or(&start, |finding| &finding.place);
    let Some(format) = shape.format else { return nothing(Reason::UnknownFormat, first) };
    // If a file has more errors than were inspected, nothing more can be said about it.
    let overrun = shape.findings.iter().find(|finding| finding.rule.name == te_veel_fouten::RULE.name);
    if let Some(finding) = overrun {
        return nothing(Reason::TooManyErrors, &finding.place);
    }
    let file = judged::File { source, document, notation, shape, format };
    let is_sound = file.is_sound();
    let version = Version { document, tree: &shape.tree, misplaced: &[], incomplete: false };
    let look = |version: &Version<'_>| {
        let content = typed(format, version.tree)?;
        let (mut findings, not_judged) = judge(&content, version, settings);
        findings.extend(signs::check(version.document, format));
        let levels = match &content {
            Content::Profile(profile, coverage) if !is_sound => {
                let prose = Prose::with(version.document, version.misplaced);
                Looked::levels(coverage.in_prose(version.document, profile, &prose))
            }
            _ => Vec::new(),
        };
        let applied = waivers::apply(
            findings,
            source,
            version.document,
            content.exceptions(),
            settings.config,
            settings.today,
        );
        Some((content, applied, not_judged, levels))
    };
    let Some((content, applied, mut not_judged, levels)) = look(&version) else {
        return nothing(Reason::Unreadable, first);
    };
    let found = Looked { findings: applied.findings, levels };
    let again = |version: &Version<'_>| {
        let (_, applied, _, levels) = look(version)?;
        Some(Looked { findings: applied.findings, levels })
    };
    let settled = judged::settle(&file, found, &again, settings.config);
    not_judged.splice(0..0, settled.not_judged);
    let applied = waivers::Applied { findings: settled.findings, suppressed: applied.suppressed };
    Opinion { content: Some(content), applied, not_judged, unsettled: settled.unsettled }
}

/// Sets the configured severity of every finding, and removes those of rules that are off.
fn weigh(applied: &mut waivers::Applied, config: &Config) {
    let weighed = |finding: &mut Finding| match config.severity(finding.rule) {
        Some(severity) => {
            finding.severity = severity;
            true
        }
        None => false,
    };
    applied.findings.retain_mut(weighed);
    applied.suppressed.retain_mut(|suppressed| weighed(&mut suppressed.finding));
}

fn typed(format: Format, tree: &Node) -> Option<Content> {
    Some(match format {
        Format::Profile => Content::Profile(Box::new(tree.read().ok()?), OnDemand::default()),
        Format::Vacancy => Content::Vacancy(Box::new(tree.read().ok()?)),
        Format::Development => Content::Development(Box::new(tree.read().ok()?)),
        Format::Style => Content::Style(Box::new(tree.read().ok()?)),
        Format::Activities => Content::Activities(Box::new(tree.read().ok()?)),
        Format::Pairings => Content::Pairings(Box::new(tree.read().ok()?)),
    })
}

/// Findings that need the typed content, and what could not be judged without the profile that the file refers to.
fn judge(content: &Content, version: &Version<'_>, settings: Settings<'_>) -> (Vec<Finding>, Vec<NotJudged>) {
    let Version { document, tree, misplaced, incomplete } = *version;
    match content {
        Content::Profile(profile, coverage) => {
            let ids = Ids::of(profile);
            let mut findings = references::doubles(document, &ids);
            findings.extend(references::dangling(Format::Profile, tree, &ids));
            // The evidence is not computed if no enabled rule needs it.
            let rules = lint::on_profiles(|rule| settings.config.severity(rule).is_some());
            if !rules.is_empty() {
                let prose = Prose::with(document, misplaced);
                findings.extend(lint::run(
                    &rules,
                    &Subject {
                        document,
                        prose: &prose,
                        profile,
                        coverage: coverage.in_prose(document, profile, &prose),
                        hits: &lint::hits(&prose),
                        flawed: &Flawed::of(profile),
                        limits: &settings.config.limits,
                        incomplete,
                    },
                ));
            }
            (findings, Vec::new())
        }
        Content::Vacancy(vacancy) => {
            let neighbour = Neighbour::of(&vacancy.profile, settings.sibling);
            let beside = Beside::new(neighbour.profile());
            let passages = vacancy::texts_with(document, misplaced);
            let found = judge_vacancy(document, &passages, vacancy, &beside, incomplete, settings);
            neighbour.judge(Format::Vacancy, &vacancy.profile, tree, found, &beside, settings.config)
        }
        Content::Development(development) => {
            let neighbour = Neighbour::of(&development.profile, settings.sibling);
            let beside = Beside::new(neighbour.profile());
            let found =
                lint::run_on_plan(&PlanSubject { document, development, beside: &beside, incomplete });
            neighbour.judge(Format::Development, &development.profile, tree, found, &beside, settings.config)
        }
        Content::VacancyText(_) | Content::Activities(_) | Content::Pairings(_) => (Vec::new(), Vec::new()),
        Content::Style(style) => {
            let mut findings = contrast::check(style);
            Format::Style.meaning().references(tree, &mut |pointer, referent, path| {
                if referent == Referent::File {
                    match (settings.sibling)(path) {
                        Some(bytes) => findings.extend(house::file(pointer, path, bytes)),
                        None => findings.push(absent(path, pointer)),
                    }
                }
            });
            (findings, Vec::new())
        }
    }
}

/// The finding for a referenced file that does not exist.
fn absent(path: &str, pointer: &str) -> Finding {
    let place = Place::Value(pointer.to_owned());
    Finding::new(&vakwerk::verwijzing_onbekend::RULE, place).with("naam", path.to_owned())
}

/// Sorts the findings: first those that prevent the file from being read (syntax, then schema), then the others in file
/// order; at the same place, the highest severity first.
fn sort(checked: &mut Checked) {
    let station = |finding: &Finding| match (finding.rule.family, finding.rule.severity) {
        (Family::File, Severity::Error) => 0,
        (Family::Schema, Severity::Error) => 1,
        _ => 2,
    };
    let place = |finding: &Finding| checked.document.span(&checked.source, &finding.place).start;
    let mut keyed: Vec<_> = std::mem::take(&mut checked.findings)
        .into_iter()
        .map(|finding| {
            let order = (station(&finding), place(&finding), std::cmp::Reverse(finding.severity));
            (order, finding.rule.name, finding)
        })
        .collect();
    keyed.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    checked.findings = keyed.into_iter().map(|(.., finding)| finding).collect();
}

/// Compares two checked profiles. The findings of the comparison replace each file's own findings; exceptions and
/// severities apply as usual. `None` if either file is not a profile.
#[must_use]
pub fn beside_each_other(mut files: [Checked; 2], settings: [Settings<'_>; 2]) -> Option<[Checked; 2]> {
    let found = {
        let prints = [print(&files[0])?, print(&files[1])?];
        let comparison = compare(&prints, &Pairings::default());
        let side =
            |at: usize| Side { print: &prints[at], document: &files[at].document, source: &files[at].source };
        let sides = [side(0), side(1)];
        [0, 1].map(|here| {
            lint::run_on_comparison(&CompareSubject { comparison: &comparison, sides: &sides, here })
        })
    };
    for ((file, findings), settings) in files.iter_mut().zip(found).zip(settings) {
        let exceptions = file.content.as_ref().map_or(&[][..], Content::exceptions);
        let mut applied = waivers::apply(
            findings,
            &file.source,
            &file.document,
            exceptions,
            settings.config,
            settings.today,
        );
        // Problems of an exception itself are reported when the file is checked.
        applied.findings.retain(|finding| finding.rule.family == Family::Comparison);
        weigh(&mut applied, settings.config);
        file.findings = applied.findings;
        file.suppressed = applied.suppressed;
        sort(file);
    }
    Some(files)
}

fn print(checked: &Checked) -> Option<Fingerprint> {
    match &checked.content {
        Some(Content::Profile(profile, coverage)) => {
            let coverage = coverage.of(&checked.document, profile);
            Some(Fingerprint::of(&checked.source, &checked.document, profile, coverage))
        }
        _ => None,
    }
}
