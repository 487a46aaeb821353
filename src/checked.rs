//! One file, checked: what it is, what it says, and what was found.

use crate::config::Config;
use crate::dimensions::OnDemand;
use crate::document::Document;
use crate::finding::Finding;
use crate::judged::{Aspect, NotJudged};
use crate::lint::vacancy::{self, Measured};
use crate::model::profile::Exception;
use crate::model::{Development, LearningActivities, Pairings, Profile, StyleFile, Vacancy};
use crate::rule::Severity;
use crate::schema::Format;
use crate::source::Source;
use crate::vacancy_text::Form;
use crate::waivers::Suppressed;
use std::collections::BTreeSet;
use std::sync::LazyLock;

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
    /// What is wrong: first what keeps the file from being read whole, then the rest, each in the order of the file.
    pub findings: Vec<Finding>,
    /// What was set aside, and why.
    pub suppressed: Vec<Suppressed>,
    /// What was not judged, and why: of these rules nothing follows from their silence.
    pub not_judged: Vec<NotJudged>,
    /// What a profile may cover further than its coverage says, since parts of it could not be read.
    pub unsettled: BTreeSet<Aspect>,
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
    /// A file of which only this is known: settings, for instance.
    #[must_use]
    pub fn of_findings(source: Source, document: Document, findings: Vec<Finding>) -> Self {
        Self {
            source,
            document,
            format: None,
            content: None,
            findings,
            suppressed: Vec::new(),
            not_judged: Vec::new(),
            unsettled: BTreeSet::new(),
        }
    }

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
