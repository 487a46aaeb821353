//! `goedwerk.toml`, as written by the user.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::layer::Layer;
use super::numbers::LimitsFile;
use super::paths::is_pattern;
use super::target::Target;
use super::toml;
use crate::base::pointer::step;
use crate::document::Document;
use crate::finding::{Arg, Finding, Place};
use crate::lint::limits::Limits;
use crate::rule::Severity;
use crate::rulebook::schema::{buiten_bereik, keuze_onjuist, waarde_onjuist};
use crate::schema;
use crate::source::Source;

/// The name of a settings file.
pub const FILE_NAME: &str = "goedwerk.toml";

/// The keys of settings.
pub const KEYS: [&str; 7] = ["extends", "kies", "negeer", "ernst", "drempels", "paden", "per-pad"];

/// The settings of one file. The published schema is derived from this type.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct ConfigFile {
    /// Waar deze instellingen op voortbouwen: `standaard`, `streng`, `mild`, of een ander bestand, gezien vanaf dit bestand. Een lijst mag; wat later staat, gaat voor.
    pub extends: OneOrMany,
    /// Alleen deze regels en families doen mee.
    pub kies: Option<Vec<Target>>,
    /// Deze regels en families doen niet mee.
    pub negeer: Vec<Target>,
    /// Hoe zwaar een bevinding weegt, per regel of per familie.
    pub ernst: BTreeMap<Target, SeverityName>,
    /// De getallen waar regels naar kijken.
    pub drempels: LimitsFile,
    /// Welke bestanden in een map meedoen.
    pub paden: PathsFile,
    /// Instellingen die alleen voor sommige bestanden gelden.
    pub per_pad: Vec<PerPath>,
}

/// Een naam, of een lijst van namen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum OneOrMany {
    /// Een naam.
    One(#[cfg_attr(test, schemars(extend("x-role" = "fact")))] String),
    /// Een lijst van namen.
    Many(#[cfg_attr(test, schemars(extend("x-role" = "fact")))] Vec<String>),
}

impl Default for OneOrMany {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

impl OneOrMany {
    /// The names, each with its JSON pointer, relative to `pointer`.
    #[must_use]
    pub fn entries(&self, pointer: &str) -> Vec<(String, &str)> {
        match self {
            Self::One(name) => vec![(pointer.to_owned(), name)],
            Self::Many(names) => names
                .iter()
                .enumerate()
                .map(|(index, name)| (format!("{pointer}/{index}"), &**name))
                .collect(),
        }
    }
}

/// Hoe zwaar een bevinding weegt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum SeverityName {
    /// Blokkeert.
    Fout,
    /// Een gat of een risico.
    Waarschuwing,
    /// Kan beter.
    Suggestie,
}

impl From<SeverityName> for Severity {
    fn from(name: SeverityName) -> Self {
        match name {
            SeverityName::Fout => Self::Error,
            SeverityName::Waarschuwing => Self::Warning,
            SeverityName::Suggestie => Self::Suggestion,
        }
    }
}

/// Welke bestanden in een map meedoen. Patronen gelden vanaf de map van dit bestand: `*` is een deel van een naam, `**` een of meer mappen.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct PathsFile {
    /// Alleen bestanden die bij een van deze patronen passen.
    #[cfg_attr(test, schemars(extend("x-role" = "fact")))]
    pub alleen: Vec<String>,
    /// Geen bestanden die bij een van deze patronen passen.
    #[cfg_attr(test, schemars(extend("x-role" = "fact")))]
    pub negeer: Vec<String>,
}

/// Instellingen die alleen voor sommige bestanden gelden.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct PerPath {
    /// Voor welke bestanden, als patronen vanaf de map van dit bestand.
    #[cfg_attr(test, schemars(required, length(min = 1), extend("x-role" = "fact")))]
    pub paden: Vec<String>,
    /// Deze regels en families doen daar niet mee.
    pub negeer: Vec<Target>,
    /// Hoe zwaar een bevinding daar weegt.
    pub ernst: BTreeMap<Target, SeverityName>,
}

/// Parsed settings.
#[derive(Debug)]
pub struct ReadConfig {
    /// The source text.
    pub source: Source,
    /// The parsed tree.
    pub document: Document,
    /// The findings.
    pub findings: Vec<Finding>,
    /// The settings, as far as they could be read.
    pub file: ConfigFile,
}

/// Parses `goedwerk.toml`.
#[must_use]
pub fn read(name: &str, bytes: &[u8]) -> ReadConfig {
    let (source, in_bytes) = Source::decode(name, bytes);
    let mut findings: Vec<Finding> = in_bytes.into_iter().collect();
    if !source.is_readable() {
        return ReadConfig { source, document: Document::default(), findings, file: ConfigFile::default() };
    }
    let (document, syntax) = toml::parse(&source);
    let (mut shape, tree) = schema::check_settings(&document);
    // A value that is no TOML has been reported as such.
    let is_broken = |finding: &Finding| {
        let span = document.span(&source, &finding.place);
        syntax.iter().any(|error| {
            let error = document.span(&source, &error.place);
            error.start <= span.end && span.start <= error.end
        })
    };
    shape.retain(|finding| !is_broken(finding));
    findings.extend(syntax);
    findings.extend(shape);
    let file: Result<ConfigFile, _> = tree.read();
    // The schema allows nothing that the model refuses; settings must never be dropped in silence.
    if file.is_err() && findings.is_empty() {
        findings.push(Finding::new(&keuze_onjuist::RULE, Place::Value(String::new())));
    }
    let file = file.unwrap_or_default();
    findings.extend(contradiction(&file.drempels));
    findings.extend(bad_patterns(&file));
    let start = |finding: &Finding| document.span(&source, &finding.place).start;
    findings.sort_by_key(start);
    ReadConfig { source, document, findings, file }
}

/// Findings for minimums that exceed the maximum.
fn contradiction(limits: &LimitsFile) -> Option<Finding> {
    let mut both = Limits::default();
    limits.apply(&mut both);
    let (key, value, how, limit) = match (limits.gedragsindicatoren_min, limits.gedragsindicatoren_max) {
        _ if both.indicators_min <= both.indicators_max => return None,
        (_, Some(most)) => ("gedragsindicatoren-max", most, "te-laag", both.indicators_min),
        (Some(least), None) => ("gedragsindicatoren-min", least, "te-hoog", both.indicators_max),
        (None, None) => return None,
    };
    let place = Place::Value(format!("/drempels/{key}"));
    let finding = Finding::new(&buiten_bereik::RULE, place).with("waarde", value);
    Some(finding.with("hoe", Arg::Term(how)).with("grens", limit))
}

/// Findings for texts under `paden` that are not valid patterns.
fn bad_patterns(file: &ConfigFile) -> Vec<Finding> {
    let lists =
        [("/paden/alleen".to_owned(), &file.paden.alleen), ("/paden/negeer".to_owned(), &file.paden.negeer)];
    let per_path =
        file.per_pad.iter().enumerate().map(|(index, said)| (format!("/per-pad/{index}/paden"), &said.paden));
    let patterns = lists.into_iter().chain(per_path).flat_map(|(pointer, patterns)| {
        patterns.iter().enumerate().map(move |(index, pattern)| (step(&pointer, index), pattern))
    });
    let bad = patterns.filter(|(_, pattern)| !is_pattern(pattern));
    bad.map(|(pointer, pattern)| {
        Finding::new(&waarde_onjuist::RULE, Place::Value(pointer))
            .with("waarde", pattern.clone())
            .with("vorm", Arg::Term("vorm-patroon"))
    })
    .collect()
}

impl ConfigFile {
    /// The layer of settings in this file itself.
    #[must_use]
    pub fn layer(&self) -> Layer {
        Layer {
            select: self.kies.clone(),
            ignore: self.negeer.clone(),
            severity: severities(&self.ernst),
            limits: self.drempels,
            min_severity: None,
        }
    }
}

impl PerPath {
    /// The layer for these files.
    #[must_use]
    pub fn layer(&self) -> Layer {
        Layer { ignore: self.negeer.clone(), severity: severities(&self.ernst), ..Layer::default() }
    }
}

fn severities(said: &BTreeMap<Target, SeverityName>) -> Vec<(Target, Severity)> {
    said.iter().map(|(target, name)| (target.clone(), (*name).into())).collect()
}
