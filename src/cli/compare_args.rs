//! The arguments of `goedwerk compare`.

use std::path::PathBuf;

use clap::ValueEnum;

use super::args::{DocumentFormat, OutputFormat};

#[derive(clap::Args)]
pub struct CompareArgs {
    #[arg(required = true, num_args = 1.., value_name = "PROFIEL")]
    pub files: Vec<PathBuf>,
    #[arg(long = "versies", alias = "versions")]
    pub versions: bool,
    #[arg(long = "bevindingen", alias = "findings", conflicts_with = "versions")]
    pub findings: bool,
    #[arg(long, value_enum, value_name = "VORM")]
    pub format: Option<CompareFormat>,
    #[arg(short, long, value_name = "BESTAND")]
    pub output: Option<PathBuf>,
    #[arg(long, alias = "huisstijl", value_name = "BESTAND")]
    pub style: Option<PathBuf>,
    #[arg(long, alias = "sjablonen", value_name = "MAP")]
    pub templates: Option<PathBuf>,
}

/// What a comparison is written as: a document, data, or a report of findings.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CompareFormat {
    Markdown,
    Text,
    Html,
    Fragment,
    Docx,
    Pdf,
    Json,
    Concise,
    Sarif,
    Github,
    Gitlab,
    Junit,
}

impl CompareFormat {
    /// Whether it is data.
    pub fn is_json(self) -> bool {
        self == Self::Json
    }

    /// The format of a document; `None` where it is none.
    pub fn document(self) -> Option<DocumentFormat> {
        match self {
            Self::Markdown => Some(DocumentFormat::Markdown),
            Self::Text => Some(DocumentFormat::Text),
            Self::Html => Some(DocumentFormat::Html),
            Self::Fragment => Some(DocumentFormat::Fragment),
            Self::Docx => Some(DocumentFormat::Docx),
            Self::Pdf => Some(DocumentFormat::Pdf),
            _ => None,
        }
    }

    /// The format of a report of findings; `None` where it is none.
    pub fn report(self) -> Option<OutputFormat> {
        match self {
            Self::Text => Some(OutputFormat::Text),
            Self::Concise => Some(OutputFormat::Concise),
            Self::Json => Some(OutputFormat::Json),
            Self::Sarif => Some(OutputFormat::Sarif),
            Self::Github => Some(OutputFormat::Github),
            Self::Gitlab => Some(OutputFormat::Gitlab),
            Self::Junit => Some(OutputFormat::Junit),
            Self::Markdown => Some(OutputFormat::Markdown),
            Self::Html => Some(OutputFormat::Html),
            Self::Fragment | Self::Docx | Self::Pdf => None,
        }
    }
}
