//! The result of checking one file: its format, its content and its findings.

use crate::config::Config;
use crate::dimensions::OnDemand;
use crate::document::Document;
use crate::draft::{DocumentPlace, DocumentPlaces};
use crate::finding::{Finding, Place};
use crate::judged::{Aspect, NotJudged};
use crate::lint::vacancy::{self, Measured};
use crate::model::profile::Exception;
use crate::model::{Development, LearningActivities, Pairings, Profile, StyleFile, Vacancy};
use crate::rule::Severity;
use crate::rulebook::schema::{lettertype_onbruikbaar, logo_onbruikbaar};
use crate::rulebook::vakwerk::teken_niet_in_pdf;
use crate::schema::Format;
use crate::source::Source;
use crate::vacancy_text::Form;
use crate::waivers::Suppressed;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The input of a check besides the file.
#[derive(Clone, Copy)]
pub struct Settings<'a> {
    /// The enabled rules and their thresholds.
    pub config: &'a Config,
    /// The day on which exceptions must still be valid (ISO 8601); `None` skips the check of end dates.
    pub today: Option<&'a str>,
    /// Returns the bytes of the file at a path, or `None` if it does not exist. The path is as this file writes it,
    /// relative to this file.
    pub sibling: &'a dyn Fn(&str) -> Option<Vec<u8>>,
}

impl Default for Settings<'_> {
    /// Default settings, no date, and no other files.
    fn default() -> Self {
        static STANDARD: LazyLock<Config> = LazyLock::new(Config::default);
        Self { config: &STANDARD, today: None, sibling: &|_| None }
    }
}

/// The result of checking one file.
#[derive(Debug)]
pub struct Checked {
    /// The source text.
    pub source: Source,
    /// The parsed tree.
    pub document: Document,
    /// The format of the file; `None` if it does not state one.
    pub format: Option<Format>,
    /// The typed content that could be read.
    pub content: Option<Content>,
    /// The findings: first those that prevent the file from being read in full, then the rest, each group in file
    /// order.
    pub findings: Vec<Finding>,
    /// The findings that were suppressed, and why.
    pub suppressed: Vec<Suppressed>,
    /// The rules that did not judge, and why: nothing follows from their silence.
    pub not_judged: Vec<NotJudged>,
    /// Aspects that may be covered further than the coverage says, because parts of the profile could not be read.
    pub unsettled: BTreeSet<Aspect>,
    /// The places in the document, if the file is one and not YAML: Word, ODT, PDF, HTML, Markdown or text.
    pub places: Option<DocumentPlaces>,
}

/// The typed content of a file.
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
    /// A free-text vacancy, with the form of each passage.
    VacancyText(Vec<Form>),
}

impl Content {
    /// The exceptions in the file.
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
    /// A result for a file with only these findings: settings, for instance.
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
            places: None,
        }
    }

    /// The highest severity.
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        self.findings.iter().map(|finding| finding.severity).max()
    }

    /// Whether documents can be made from the file. Errors that concern only some documents do not count: a character that
    /// a PDF cannot show, or a logo or font of a house style.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        let of_some =
            [teken_niet_in_pdf::RULE.name, logo_onbruikbaar::RULE.name, lettertype_onbruikbaar::RULE.name];
        let hinders =
            |finding: &Finding| finding.severity == Severity::Error && !of_some.contains(&finding.rule.name);
        self.content.is_some() && !self.findings.iter().any(hinders)
    }

    /// The place of a finding in a document; `None` in other files, and for a finding about the document as a whole.
    #[must_use]
    pub fn document_place(&self, place: &Place) -> Option<DocumentPlace<'_>> {
        self.places.as_ref()?.at(&self.document.span(&self.source, place))
    }

    /// The number of findings of one severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

impl Checked {
    /// The readability of each sentence of a vacancy; `None` for other files.
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
