//! The whole pipeline for one file: bytes in, findings out.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::compare::{Fingerprint, compare};
use crate::config::Config;
use crate::dimensions::{OnDemand, Prose};
use crate::document::{Document, Node};
use crate::finding::{Finding, Place, Severity};
use crate::lint::comparison::{CompareSubject, Side};
use crate::lint::contrast;
use crate::lint::indicators::Flawed;
use crate::lint::plan::PlanSubject;
use crate::lint::references::{self, Ids};
use crate::lint::rules::bestand::te_veel_fouten;
use crate::lint::rules::vakwerk;
use crate::lint::vacancy::{self, Measured, Said, VacancySubject};
use crate::lint::waivers::{self, Suppressed};
use crate::lint::words::Hits;
use crate::lint::words::vacancy::VacancyHits;
use crate::lint::{self, Family, Subject};
use crate::model::profile::Exception;
use crate::model::{Development, LearningActivities, Pairings, Profile, StyleFile, Vacancy};
use crate::schema::{self, Format};
use crate::source::Source;
use crate::vacancy_text::{self, Form, Kind};

/// What a check needs to know besides the file.
#[derive(Clone, Copy)]
pub struct Settings<'a> {
    /// Which rules speak, and the numbers they go by.
    pub config: &'a Config,
    /// The day on which exceptions must hold (ISO 8601); without it, end dates are not looked at.
    pub today: Option<&'a str>,
    /// Gives the bytes of the file a path in this file names, or `None` where there is none. The path is as
    /// the file writes it, relative to the file.
    pub sibling: &'a dyn Fn(&str) -> Option<Vec<u8>>,
}

impl Default for Settings<'_> {
    /// Every rule as it is, no day, and no other files.
    fn default() -> Self {
        static STANDARD: LazyLock<Config> = LazyLock::new(Config::default);
        Self { config: &STANDARD, today: None, sibling: &|_| None }
    }
}

/// One file, checked.
#[derive(Debug)]
pub struct Checked {
    /// The text.
    pub source: Source,
    /// The tree.
    pub document: Document,
    /// What kind of file it is; `None` where it does not say so.
    pub format: Option<Format>,
    /// What could be read, with its kind.
    pub content: Option<Content>,
    /// What is wrong, in the order of the file.
    pub findings: Vec<Finding>,
    /// What was set aside, and why.
    pub suppressed: Vec<Suppressed>,
}

/// A file's content, typed.
#[derive(Debug)]
pub enum Content {
    /// `functieprofiel/1`, with its coverage.
    Profile(Box<Profile>, OnDemand),
    /// `vacature/1`
    Vacancy(Box<Vacancy>),
    /// `ontwikkeling/1`
    Development(Box<Development>),
    /// `huisstijl/1`
    Style(Box<StyleFile>),
    /// `leeractiviteiten/1`
    Activities(Box<LearningActivities>),
    /// `koppelingen/1`
    Pairings(Box<Pairings>),
    /// A vacancy of anybody, with what each passage is.
    VacancyText(Vec<Form>),
}

impl Content {
    /// The exceptions the file makes.
    #[must_use]
    pub fn exceptions(&self) -> &[Exception] {
        match self {
            Self::Profile(profile, _) => &profile.exceptions,
            Self::Vacancy(vacancy) => &vacancy.exceptions,
            Self::Development(development) => &development.exceptions,
            Self::Style(_) | Self::Activities(_) | Self::Pairings(_) | Self::VacancyText(_) => &[],
        }
    }
}

impl Checked {
    /// The heaviest finding.
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        self.findings.iter().map(|finding| finding.severity).max()
    }

    /// The number of findings of one severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

impl Checked {
    /// How hard each sentence of a vacancy is to read; `None` for other files.
    #[must_use]
    pub fn sentences(&self) -> Option<Vec<Measured>> {
        let passages = match self.content.as_ref()? {
            Content::Vacancy(_) => vacancy::texts(&self.document),
            Content::VacancyText(forms) => vacancy::free_text(&self.document, forms),
            Content::Profile(..)
            | Content::Development(_)
            | Content::Style(_)
            | Content::Activities(_)
            | Content::Pairings(_) => return None,
        };
        Some(vacancy::measured(&passages))
    }
}

/// Checks a vacancy that anybody wrote: no data, only text.
#[must_use]
pub fn check_vacancy_text(name: &str, bytes: &[u8], kind: Kind, settings: Settings<'_>) -> Checked {
    let reading = vacancy_text::read(name, bytes, kind);
    let (forms, passages): (Vec<Form>, Vec<_>) = reading.passages.into_iter().unzip();
    let document = Document::of_passages(passages);
    let mut findings = reading.findings;
    if !forms.is_empty() {
        let passages = vacancy::free_text(&document, &forms);
        findings.extend(judge_vacancy(&document, &passages, None, None, settings));
    }
    let mut applied = waivers::apply(findings, &reading.source, &document, &[], settings);
    weigh(&mut applied, settings.config);
    let mut checked = Checked {
        source: reading.source,
        document,
        format: None,
        content: (!forms.is_empty()).then_some(Content::VacancyText(forms)),
        findings: applied.findings,
        suppressed: applied.suppressed,
    };
    sort(&mut checked);
    checked
}

/// The rules on vacancies.
fn judge_vacancy(
    document: &Document,
    passages: &[Said<'_>],
    vacancy: Option<&Vacancy>,
    profile: Option<&Profile>,
    settings: Settings<'_>,
) -> Vec<Finding> {
    let hits = VacancyHits::of(passages);
    let today = settings.today;
    lint::run_on_vacancy(&VacancySubject { document, passages, vacancy, profile, hits: &hits, today })
}

/// Checks one file: reads it, validates it, weighs it.
#[must_use]
pub fn check(name: &str, bytes: &[u8], settings: Settings<'_>) -> Checked {
    let (source, in_bytes) = Source::decode(name, bytes);
    let (document, mut findings) = Document::parse(&source);
    findings.extend(in_bytes);
    let mut format = None;
    let mut content = None;
    if document.root().is_some() {
        let shape = schema::check(&document);
        format = shape.format;
        // Of a file with more errors than were looked at, nothing more can be said.
        let is_overrun = shape.findings.iter().any(|finding| finding.rule.name == te_veel_fouten::RULE.name);
        content = shape.format.filter(|_| !is_overrun).and_then(|format| typed(format, &shape.tree));
        if let Some(content) = &content {
            let judged = judge(content, &document, &shape, settings);
            // Of an item that does not have its shape, the schema's finding comes first.
            let malformed = malformed(&shape.findings);
            let follows = |finding: &Finding| malformed.contains(item(finding.place.pointer()));
            findings.extend(judged.into_iter().filter(|finding| !follows(finding)));
        }
        findings.extend(shape.findings);
    }
    let exceptions = content.as_ref().map_or(&[][..], Content::exceptions);
    let mut applied = waivers::apply(findings, &source, &document, exceptions, settings);
    weigh(&mut applied, settings.config);
    let mut checked = Checked {
        source,
        document,
        format,
        content,
        findings: applied.findings,
        suppressed: applied.suppressed,
    };
    sort(&mut checked);
    checked
}

/// Gives every finding the weight the configuration has for it, and takes out what is off.
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

/// Reads a profile for a command that works with it: the profile, if the file is one and has no errors.
#[must_use]
pub fn read_profile(bytes: &[u8]) -> Option<Profile> {
    let (source, _) = Source::decode("", bytes);
    let (document, _) = Document::parse(&source);
    let shape = schema::check(&document);
    (shape.format == Some(Format::Profile)).then(|| shape.tree.read().ok()).flatten()
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

/// Findings that need more than the shape of the file.
fn judge(
    content: &Content,
    document: &Document,
    shape: &schema::Checked<'_>,
    settings: Settings<'_>,
) -> Vec<Finding> {
    let tree = &shape.tree;
    match content {
        Content::Profile(profile, coverage) => {
            let ids = Ids::of(profile);
            let mut findings = references::doubles(document, &ids);
            findings.extend(references::dangling(tree, &ids));
            // Where no rule asks for evidence, none is sought.
            let rules = lint::on_profiles(settings.config);
            if !rules.is_empty() {
                let prose = Prose::of(document);
                findings.extend(lint::run(
                    &rules,
                    &Subject {
                        document,
                        prose: &prose,
                        profile,
                        coverage: coverage.in_prose(document, profile, &prose),
                        hits: &Hits::in_prose(&prose),
                        flawed: &Flawed::of(profile),
                        limits: &settings.config.limits,
                        incomplete: document.is_damaged() || shape.findings.iter().any(hides_blocks),
                    },
                ));
            }
            findings
        }
        Content::Vacancy(vacancy) => {
            let profile = profile_beside(&vacancy.profile, settings);
            let mut findings = beside(&vacancy.profile, profile.as_ref(), tree);
            // Of a file that could not all be read, nothing follows from what is absent.
            if !document.is_damaged() {
                let passages = vacancy::texts(document);
                let profile = profile.as_ref();
                findings.extend(judge_vacancy(document, &passages, Some(vacancy), profile, settings));
            }
            findings
        }
        Content::Development(development) => {
            let profile = profile_beside(&development.profile, settings);
            let mut findings = beside(&development.profile, profile.as_ref(), tree);
            if !document.is_damaged() {
                let profile = profile.as_ref();
                findings.extend(lint::run_on_plan(&PlanSubject { document, development, profile }));
            }
            findings
        }
        Content::VacancyText(_) | Content::Activities(_) | Content::Pairings(_) => Vec::new(),
        Content::Style(style) => {
            let mut findings = contrast::check(style);
            findings
                .extend(style.logo.as_ref().and_then(|logo| absent(&logo.file, "/logo/bestand", settings)));
            for (kind, family) in style.families() {
                let place = |key| format!("/lettertypen/{kind}/{key}");
                findings.extend(family.files().filter_map(|(key, file)| absent(file, &place(key), settings)));
            }
            findings
        }
    }
}

/// Whether a schema finding is about a block that holds what the rules look for: its content may well be there
/// under a name nobody knows.
fn hides_blocks(finding: &Finding) -> bool {
    let pointer = finding.place.pointer();
    pointer.matches('/').count() == 1 || pointer.starts_with("/professionaliteit")
}

/// The items that do not have their shape, and the parts of them that do not.
fn malformed(shape: &[Finding]) -> HashSet<&str> {
    let pointers = shape.iter().map(|finding| finding.place.pointer());
    pointers
        .filter(|pointer| !item(pointer).is_empty())
        .flat_map(|pointer| [item(pointer), pointer])
        .collect()
}

/// What a pointer is a part of.
fn item(pointer: &str) -> &str {
    pointer.rsplit_once('/').map_or("", |(parent, _)| parent)
}

/// The profile a file names.
fn profile_beside(path: &str, settings: Settings<'_>) -> Option<Profile> {
    (settings.sibling)(path).and_then(|bytes| read_profile(&bytes))
}

/// References of a file that stands beside a profile: to the profile itself, and to what is in it.
fn beside(path: &str, profile: Option<&Profile>, tree: &Node) -> Vec<Finding> {
    if let Some(profile) = profile {
        return references::dangling(tree, &Ids::of(profile));
    }
    let place = Place::Value("/profiel".to_owned());
    vec![Finding::new(&vakwerk::verwijzing_onbekend::RULE, place).with("naam", path.to_owned())]
}

/// A file that is named and is not there.
fn absent(path: &str, pointer: &str, settings: Settings<'_>) -> Option<Finding> {
    let place = Place::Value(pointer.to_owned());
    let finding = Finding::new(&vakwerk::verwijzing_onbekend::RULE, place).with("naam", path.to_owned());
    (settings.sibling)(path).is_none().then_some(finding)
}

/// In the order of the file; at one place, the heaviest first.
fn sort(checked: &mut Checked) {
    let place = |finding: &Finding| checked.document.span(&checked.source, &finding.place).start;
    let mut keyed: Vec<_> = std::mem::take(&mut checked.findings)
        .into_iter()
        .map(|finding| (place(&finding), std::cmp::Reverse(finding.severity), finding.rule.name, finding))
        .collect();
    keyed.sort_by(|a, b| (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2)));
    checked.findings = keyed.into_iter().map(|(.., finding)| finding).collect();
}

/// Holds two checked profiles against each other. Of each file, the findings of the comparison stand in the stead of its
/// own; exceptions and weights hold as they do for those. `None` where one of the two is no profile.
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
        let mut applied = waivers::apply(findings, &file.source, &file.document, exceptions, settings);
        // What is wrong with an exception itself is for the check of the file to say.
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
