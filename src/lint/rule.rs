//! What a rule is: its text, its source, its examples and its code, all in one place.

use crate::finding::{Finding, Severity};

use super::Subject;
use super::comparison::CompareSubject;
use super::plan::PlanSubject;
use super::vacancy::VacancySubject;

/// One rule. Each stands in a file of its own under `lint/rules/<family>/`; that file is also its page in
/// `goedwerk explain`. Texts are Dutch; `text/rules.en.yaml` has the English ones.
#[derive(Debug)]
pub struct Rule {
    /// What is wrong, in Dutch and kebab case, so that "uitzondering: klant-terwijl-verplicht" reads well.
    pub name: &'static str,
    /// The family it is listed under.
    pub family: Family,
    /// How much a finding weighs unless the user says otherwise.
    pub severity: Severity,
    /// One line; `{placeholders}` are filled by the finding.
    pub message: &'static str,
    /// What stands under the marked words; empty where the message says enough.
    pub label: &'static str,
    /// The reason, in two or three sentences.
    pub why: &'static str,
    /// What to write instead.
    pub remedy: &'static str,
    /// YAML that can be pasted; empty where there is nothing to paste.
    pub snippet: &'static str,
    /// What the rule rests on.
    pub source: &'static [Citation],
    /// Ids of the dimensions the rule is about.
    pub dimensions: &'static [&'static str],
    /// An example with exactly one finding of this rule, on the marked line.
    pub bad: Example,
    /// An example without a finding of this rule.
    pub good: Example,
    /// What finds it.
    pub check: Check,
}

/// Code that looks at a whole profile.
pub type OnProfile = fn(&Subject<'_>) -> Vec<Finding>;

/// What finds a rule's problems.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// A station before the rules: reading, YAML, schema, references, exceptions.
    Station,
    /// Code that looks at a whole profile.
    Profile(OnProfile),
    /// Code that looks at a vacancy: at its texts, and at its data where it is a `vacature/1`.
    Vacancy(fn(&VacancySubject<'_>) -> Vec<Finding>),
    /// Code that looks at one person's development against a profile.
    Plan(fn(&PlanSubject<'_>) -> Vec<Finding>),
    /// Code that holds one profile against another.
    Comparison(fn(&CompareSubject<'_>) -> Vec<Finding>),
    /// Code for a profile, and code for a vacancy.
    Both(OnProfile, fn(&VacancySubject<'_>) -> Vec<Finding>),
}

/// What a rule rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Citation {
    /// A section of the report.
    Report(&'static str),
    /// A law, directive or guideline, with the day it was last checked (ISO 8601).
    Law {
        /// The ground, as a lawyer would cite it.
        ground: &'static str,
        /// The day it was checked.
        checked: &'static str,
    },
    /// The file format itself (YAML 1.2, UTF-8, the schema).
    Format(&'static str),
}

/// An example of a rule. The line where the finding belongs ends with [`MARK`], which is taken out before the
/// example is read.
#[derive(Debug, Clone, Copy)]
pub enum Example {
    /// YAML, possibly without the parts every profile has: [`Example::complete`] adds those.
    Yaml(&'static str),
    /// Two profiles, with the line [`DIVIDER`] between them; each as in [`Example::Yaml`]. The finding belongs to the
    /// first.
    Two(&'static str),
    /// Settings (TOML).
    Settings(&'static str),
    /// A vacancy as anybody writes it.
    Text {
        /// The name of the file; its end says how it is read.
        file: &'static str,
        /// The text.
        text: &'static str,
    },
    /// Bytes that cannot stand in a source file.
    Bytes {
        /// What the page shows.
        shown: &'static str,
        /// Makes the bytes.
        make: fn() -> Vec<u8>,
    },
}

/// Ends the line of an example on which the finding belongs.
pub const MARK: &str = " # <-- hier";

/// The line between the two profiles of an example.
pub const DIVIDER: &str = "# Het andere profiel:";

impl Example {
    /// The example as its page shows it.
    #[must_use]
    pub fn shown(&self) -> &'static str {
        match self {
            Self::Yaml(text) | Self::Two(text) | Self::Settings(text) | Self::Text { text, .. } => text,
            Self::Bytes { shown, .. } => shown,
        }
    }

    /// The bytes to check, made complete, and the line (from 1) where the finding belongs, if one is marked.
    #[must_use]
    pub fn complete(&self) -> (Vec<u8>, Option<usize>) {
        match self {
            Self::Bytes { make, .. } => (make(), Some(1)),
            Self::Settings(text) | Self::Text { text, .. } => {
                (text.replace(MARK, "").into_bytes(), marked_line(text))
            }
            Self::Yaml(text) => (completed(text), marked_line(text)),
            Self::Two(text) => {
                let (first, _) = text.split_once(DIVIDER).unwrap_or((text, ""));
                (completed(first), marked_line(first))
            }
        }
    }

    /// The bytes of the second profile, made complete; `None` where the example is one file.
    #[must_use]
    pub fn complete_second(&self) -> Option<Vec<u8>> {
        let Self::Two(text) = self else { return None };
        text.split_once(DIVIDER).map(|(_, second)| completed(second))
    }
}

/// YAML without marks and with the parts every profile has.
fn completed(text: &str) -> Vec<u8> {
    let mut text = text.replace(MARK, "");
    text.push('\n');
    let is_profile = !text.contains("formaat:") || text.contains("functieprofiel/1");
    for (key, addition) in [
        ("formaat:", "formaat: functieprofiel/1\n"),
        ("functie:", "functie: {titel: Klantmanager}\n"),
        ("kerntaken:", "kerntaken: [{titel: Gesprekken, taken: [Voert het eerste gesprek.]}]\n"),
        ("competenties:", "competenties: [{naam: Luisteren, gedragsindicatoren: [Vat samen.]}]\n"),
    ] {
        if is_profile && !text.lines().any(|line| line.starts_with(key)) {
            text.push_str(addition);
        }
    }
    text.into_bytes()
}

/// The line (from 1) that ends with the mark.
fn marked_line(text: &str) -> Option<usize> {
    text.lines().position(|line| line.ends_with(MARK)).map(|index| index + 1)
}

/// The families rules are listed under, in the order of every output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// The DNA of good work (report III).
    GoodWork,
    /// The position of an official in contact with citizens (2.3.2).
    Position,
    /// Weber and the entrepreneur (2.5).
    Hybrid,
    /// Room for judgement (IV).
    Room,
    /// Learning and reflection (4.4, 7.8).
    Learning,
    /// What the organisation contributes (V).
    Organisation,
    /// Institutions of the occupation (7.7).
    Institutions,
    /// The craft of writing a profile.
    Craft,
    /// Vacancies: what a reader must find in them, and what shuts readers out.
    Vacancy,
    /// Development plans: learning that is agreed, feasible and looked back on.
    Plan,
    /// Two profiles beside each other.
    Comparison,
    /// The file does not have the shape of its format.
    Schema,
    /// The file cannot be read as YAML.
    File,
}

impl Family {
    /// All families in order.
    pub const ALL: [Self; 13] = [
        Self::GoodWork,
        Self::Position,
        Self::Hybrid,
        Self::Room,
        Self::Learning,
        Self::Organisation,
        Self::Institutions,
        Self::Craft,
        Self::Vacancy,
        Self::Plan,
        Self::Comparison,
        Self::Schema,
        Self::File,
    ];

    /// The id used in output and as the name of its folder (with `_` for `-`).
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::File => "bestand",
            Self::Schema => "schema",
            Self::GoodWork => "goed-werk",
            Self::Position => "positie",
            Self::Hybrid => "hybride",
            Self::Room => "ruimte",
            Self::Learning => "leren",
            Self::Organisation => "organisatie",
            Self::Institutions => "instituties",
            Self::Craft => "vakwerk",
            Self::Vacancy => "vacature",
            Self::Plan => "plan",
            Self::Comparison => "vergelijking",
        }
    }
}
