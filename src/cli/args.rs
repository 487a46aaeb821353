//! Commands and their arguments. Help texts are in the language files, by command and argument id.

mod compare;
mod new;
mod plan;

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand, ValueEnum};

use super::forms::{self, Mode, OutputForm};
use crate::base::Language;
use crate::compose::Length;
use crate::config::Preset;
use crate::rule::Severity;
use crate::schema::Format;

pub use compare::{CompareArgs, Stream};
pub use new::{ExampleName, NewArgs, NewKind};
pub use plan::PlanArgs;

#[derive(Parser)]
#[command(name = "goedwerk", version, disable_help_subcommand = true)]
pub struct Args {
    #[arg(long, global = true, value_enum, default_value = "nl", value_name = "TAAL")]
    pub lang: Lang,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    #[command(alias = "controleer")]
    Check(CheckArgs),
    #[command(alias = "uitleg")]
    Explain(ExplainArgs),
    #[command(alias = "invoeren")]
    Import(ImportArgs),
    #[command(alias = "dekking")]
    Coverage(CoverageArgs),
    #[command(alias = "profiel")]
    Profile(ProfileArgs),
    #[command(alias = "vacature")]
    Vacancy(VacancyArgs),
    Plan(PlanArgs),
    #[command(alias = "vergelijk")]
    Compare(CompareArgs),
    Schema(SchemaArgs),
    #[command(alias = "nieuw")]
    New(NewArgs),
    Lsp(LspArgs),
    #[command(alias = "aanvulling")]
    Completions(CompletionsArgs),
    #[command(alias = "handleiding")]
    Man(ManArgs),
    #[command(alias = "hulp")]
    Help(HelpArgs),
}

#[derive(Debug, Clone, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own on the command line")]
pub struct CheckArgs {
    #[arg(required_unless_present = "stdin_filename", value_name = "PAD")]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_parser = forms::parser(&[Mode::Check]), default_value = "text", value_name = "VORM")]
    pub format: OutputForm,
    #[arg(long, alias = "volledig")]
    pub full: bool,
    #[arg(long, alias = "aantallen", conflicts_with = "full")]
    pub statistics: bool,
    #[arg(short, long, value_name = "VORM=BESTAND")]
    pub output: Vec<OutputTo>,
    #[arg(long, value_enum, default_value = "waarschuwing", value_name = "ERNST")]
    pub fail_on: FailOn,
    #[arg(long = "datum", alias = "date", value_name = "DATUM")]
    pub date: Option<String>,
    #[command(flatten)]
    pub settings: SettingsArgs,
    #[arg(long, alias = "regelboek", value_name = "ADRES")]
    pub rule_book: Option<String>,
    #[arg(long, value_name = "BESTAND")]
    pub baseline: Option<PathBuf>,
    #[arg(long, requires = "baseline", conflicts_with_all = ["fix", "diff", "watch"])]
    pub update_baseline: bool,
    #[arg(long)]
    pub fix: bool,
    #[arg(long, conflicts_with = "watch")]
    pub diff: bool,
    #[arg(long, conflicts_with = "stdin_filename")]
    pub watch: bool,
    #[arg(long, value_name = "NAAM", conflicts_with = "paths")]
    pub stdin_filename: Option<PathBuf>,
    #[arg(long, alias = "negeer-altijd")]
    pub force_exclude: bool,
    #[arg(short, long, value_name = "AANTAL")]
    pub jobs: Option<NonZeroUsize>,
    #[arg(long, value_name = "MAP", num_args = 0..=1, require_equals = true)]
    #[expect(clippy::option_option, reason = "the flag may stand alone")]
    pub cache: Option<Option<PathBuf>>,
    #[arg(long = "as", alias = "als", value_enum, value_name = "SOORT")]
    pub read_as: Option<ReadAs>,
    #[arg(
        long,
        alias = "van",
        value_enum,
        value_name = "VORM",
        conflicts_with_all = ["fix", "diff", "watch", "stdin_filename", "update_baseline"]
    )]
    pub from: Option<Stream>,
    /// The arguments as typed, for suggesting commands to the user.
    #[arg(skip)]
    pub typed: Vec<OsString>,
}

/// What a file without a format of ours is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReadAs {
    // A free-form vacancy text. Not a doc comment, which would become help text in a single language.
    #[value(alias = "vacancy")]
    Vacature,
}

impl CheckArgs {
    /// Whether the text to check is read from standard input.
    pub fn reads_stdin(&self) -> bool {
        self.from.is_none() && (self.stdin_filename.is_some() || self.paths == [Path::new("-")])
    }
}

/// Which settings hold.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct SettingsArgs {
    #[arg(long, value_name = "BESTAND", conflicts_with = "isolated")]
    pub config: Option<PathBuf>,
    #[arg(long)]
    pub isolated: bool,
    #[arg(long, value_enum, value_name = "NAAM")]
    pub preset: Option<PresetName>,
    #[arg(long, alias = "kies", value_name = "REGEL", value_delimiter = ',')]
    pub select: Option<Vec<String>>,
    #[arg(long, alias = "negeer", value_name = "REGEL", value_delimiter = ',')]
    pub ignore: Vec<String>,
    #[arg(long, alias = "minimale-ernst", value_enum, value_name = "ERNST")]
    pub min_severity: Option<SeverityName>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum SeverityName {
    #[value(alias = "error")]
    Fout,
    #[value(alias = "warning")]
    Waarschuwing,
    #[value(alias = "suggestion")]
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

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum PresetName {
    Standaard,
    Streng,
    Mild,
}

impl From<PresetName> for Preset {
    fn from(name: PresetName) -> Self {
        match name {
            PresetName::Standaard => Self::Standard,
            PresetName::Streng => Self::Strict,
            PresetName::Mild => Self::Mild,
        }
    }
}

/// A report for a file: `sarif=bevindingen.sarif`, or only the file where its name says the format.
#[derive(Debug, Clone)]
pub struct OutputTo {
    /// `None` where the name of the file does not say it either: that ends the run, or is a device.
    pub format: Option<OutputForm>,
    pub path: PathBuf,
}

impl std::str::FromStr for OutputTo {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let reports = [Mode::Check.forms(), forms::FILES_OF_CHECK].concat();
        if let Some((name, path)) = text.split_once('=') {
            let format = OutputForm::named(name).filter(|form| reports.contains(form) && !path.is_empty());
            return Ok(Self { format: Some(format.ok_or(text)?), path: path.into() });
        }
        Ok(Self { format: forms::of_file(&reports, Path::new(text)), path: text.into() })
    }
}

#[derive(clap::Args)]
pub struct ExplainArgs {
    #[arg(value_name = "REGEL", conflicts_with_all = ["dimension", "all"])]
    pub rule: Option<String>,
    #[arg(
        long,
        alias = "dimensie",
        value_name = "DIMENSIE",
        num_args = 0..=1,
        default_missing_value = "",
        conflicts_with = "all"
    )]
    pub dimension: Option<String>,
    #[arg(long, alias = "alles")]
    pub all: bool,
    #[arg(long, value_parser = forms::parser(&[Mode::Page, Mode::Book]), value_name = "VORM")]
    pub format: Option<OutputForm>,
    #[arg(short, long, value_name = "BESTAND")]
    pub output: Option<PathBuf>,
}

#[derive(clap::Args)]
pub struct ImportArgs {
    #[arg(required = true, value_name = "PAD")]
    pub paths: Vec<PathBuf>,
    #[arg(short, long, value_name = "BESTAND")]
    pub output: Option<PathBuf>,
    #[arg(long, alias = "splitsen")]
    pub split: bool,
    #[arg(long, alias = "proef", conflicts_with = "output")]
    pub dry_run: bool,
}

#[derive(clap::Args)]
pub struct CoverageArgs {
    #[arg(required = true, value_name = "PAD")]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_parser = forms::parser(&[Mode::Coverage]), default_value = "text", value_name = "VORM")]
    pub format: OutputForm,
    #[arg(long, alias = "van", value_enum, value_name = "VORM")]
    pub from: Option<Stream>,
}

#[derive(Clone, clap::Args)]
pub struct DocumentArgs {
    #[arg(value_name = "BESTAND")]
    pub file: PathBuf,
    #[arg(long, value_parser = forms::parser(&[Mode::Vacancy]), value_name = "VORM")]
    pub format: Option<OutputForm>,
    #[arg(short, long, value_name = "BESTAND")]
    pub output: Option<PathBuf>,
    #[arg(long, alias = "huisstijl", value_name = "BESTAND")]
    pub style: Option<PathBuf>,
    #[arg(long, alias = "sjablonen", value_name = "MAP")]
    pub templates: Option<PathBuf>,
}

#[derive(clap::Args)]
pub struct ProfileArgs {
    #[command(flatten)]
    pub document: DocumentArgs,
    #[arg(long = "met-dekking", alias = "with-coverage")]
    pub coverage: bool,
    #[arg(long = "met-bevindingen", alias = "with-findings")]
    pub findings: bool,
}

#[derive(clap::Args)]
pub struct VacancyArgs {
    #[command(flatten)]
    pub document: DocumentArgs,
    #[arg(long = "lengte", alias = "length", value_enum, default_value = "normaal", value_name = "LENGTE")]
    pub length: LengthName,
    #[arg(
        long,
        alias = "herkomst",
        value_parser = forms::parser(&[Mode::Origins]),
        value_name = "VORM",
        num_args = 0..=1,
        require_equals = true
    )]
    #[expect(clippy::option_option, reason = "the flag may stand alone")]
    pub trace: Option<Option<OutputForm>>,
    #[arg(long, value_parser = forms::parser(&[Mode::Posting]), value_name = "VORM", conflicts_with = "trace")]
    pub posting: Option<OutputForm>,
    #[arg(long = "datum", alias = "date", value_name = "DATUM")]
    pub date: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum LengthName {
    Kort,
    Normaal,
    Lang,
}

impl From<LengthName> for Length {
    fn from(name: LengthName) -> Self {
        match name {
            LengthName::Kort => Self::Short,
            LengthName::Normaal => Self::Normal,
            LengthName::Lang => Self::Long,
        }
    }
}

#[derive(clap::Args)]
pub struct SchemaArgs {
    #[arg(value_enum, default_value = "functieprofiel", value_name = "FORMAAT")]
    pub name: FileKind,
}

#[derive(clap::Args)]
pub struct LspArgs {
    /// What some editors add to every language server; there is no other way to talk to this one.
    #[arg(long, hide = true)]
    pub stdio: bool,
}

#[derive(clap::Args)]
pub struct CompletionsArgs {
    #[arg(value_enum, value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

#[derive(clap::Args)]
pub struct ManArgs {
    #[arg(value_name = "MAP")]
    pub folder: PathBuf,
}

#[derive(clap::Args)]
pub struct HelpArgs {
    #[arg(value_name = "OPDRACHT")]
    pub command: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Lang {
    Nl,
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Nl => Self::Dutch,
            Lang::En => Self::English,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum FailOn {
    #[value(alias = "error")]
    Fout,
    #[value(alias = "warning")]
    Waarschuwing,
    #[value(alias = "suggestion")]
    Suggestie,
    #[value(alias = "never")]
    Nooit,
}

impl FailOn {
    /// The lowest severity that counts; `None` if none does.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Fout => Some(Severity::Error),
            Self::Waarschuwing => Some(Severity::Warning),
            Self::Suggestie => Some(Severity::Suggestion),
            Self::Nooit => None,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub enum FileKind {
    Functieprofiel,
    Vacature,
    Ontwikkeling,
    Huisstijl,
    Leeractiviteiten,
    Koppelingen,
    Instellingen,
}

impl FileKind {
    /// The format; `None` for settings, which have no format line.
    pub fn format(self) -> Option<Format> {
        match self {
            Self::Functieprofiel => Some(Format::Profile),
            Self::Vacature => Some(Format::Vacancy),
            Self::Ontwikkeling => Some(Format::Development),
            Self::Huisstijl => Some(Format::Style),
            Self::Leeractiviteiten => Some(Format::Activities),
            Self::Koppelingen => Some(Format::Pairings),
            Self::Instellingen => None,
        }
    }
}
