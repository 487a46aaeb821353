//! The commands and their arguments. Their help stands in the language files, by command and argument id.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use super::{Exit, help};
use crate::finding::Severity;
use crate::schema::Format;
use crate::text::Language;

#[derive(Parser)]
#[command(name = "goedwerk", version, disable_help_subcommand = true)]
pub struct Args {
    #[arg(long, global = true, value_enum, default_value = "nl")]
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
    #[command(alias = "dekking")]
    Coverage(CoverageArgs),
    #[command(alias = "vacature")]
    Vacancy(DocumentArgs),
    Plan(DocumentArgs),
    #[command(alias = "vergelijk")]
    Compare(CompareArgs),
    Schema(SchemaArgs),
    #[command(alias = "nieuw")]
    New(NewArgs),
    Lsp(LspArgs),
}

#[derive(clap::Args)]
pub struct CheckArgs {
    #[arg(required = true, value_name = "PAD")]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value = "text", value_name = "VORM")]
    pub format: OutputFormat,
    #[arg(long, value_enum, default_value = "waarschuwing", value_name = "ERNST")]
    pub fail_on: FailOn,
    #[arg(long = "datum", alias = "date", value_name = "DATUM")]
    pub date: Option<String>,
}

#[derive(clap::Args)]
pub struct ExplainArgs {
    #[arg(value_name = "REGEL")]
    pub rule: Option<String>,
}

#[derive(clap::Args)]
pub struct CoverageArgs {
    #[arg(required = true, value_name = "PAD")]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value = "text", value_name = "VORM")]
    pub format: OutputFormat,
}

#[derive(clap::Args)]
pub struct DocumentArgs {
    #[arg(value_name = "BESTAND")]
    pub file: PathBuf,
    #[arg(short, long, value_name = "BESTAND")]
    pub output: Option<PathBuf>,
}

#[derive(clap::Args)]
pub struct CompareArgs {
    #[arg(required = true, num_args = 1.., value_name = "PROFIEL")]
    pub files: Vec<PathBuf>,
    #[arg(short, long, value_name = "BESTAND")]
    pub output: Option<PathBuf>,
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
pub struct NewArgs {
    #[arg(value_name = "BESTAND")]
    pub file: Option<PathBuf>,
    #[arg(long = "formaat", value_enum, default_value = "functieprofiel", value_name = "FORMAAT")]
    pub kind: FileKind,
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

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    Text,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
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
    /// The lightest severity that counts; `None` where nothing does.
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
}

impl From<FileKind> for Format {
    fn from(kind: FileKind) -> Self {
        match kind {
            FileKind::Functieprofiel => Self::Profile,
            FileKind::Vacature => Self::Vacancy,
            FileKind::Ontwikkeling => Self::Development,
        }
    }
}

impl Args {
    /// Reads the arguments. Help, the version and mistakes are printed here; they end the run.
    pub fn read(args: &[OsString], language: Language) -> Result<Self, Exit> {
        let mut command = help::localised(Self::command(), language);
        let matches = command.try_get_matches_from_mut(args);
        matches
            .and_then(|matches| Self::from_arg_matches(&matches))
            .map_err(|error| help::report(&error, language))
    }
}
