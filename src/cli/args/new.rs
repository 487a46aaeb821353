//! The arguments of `goedwerk new`.

use std::path::PathBuf;

use clap::ValueEnum;

#[derive(clap::Args)]
pub struct NewArgs {
    #[arg(value_name = "BESTAND")]
    pub file: Option<PathBuf>,
    #[arg(long = "formaat", value_enum, default_value = "functieprofiel", value_name = "FORMAAT")]
    pub kind: NewKind,
    #[arg(
        long = "voorbeeld",
        alias = "example",
        value_enum,
        value_name = "NAAM",
        num_args = 0..=1,
        default_missing_value = "werkcoach",
        conflicts_with = "kind"
    )]
    pub example: Option<ExampleName>,
}

/// A worked example.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExampleName {
    Werkcoach,
    Klantmanager,
    #[value(alias = "tour")]
    Rondleiding,
}

/// What is to be filled in: a file, or a folder of templates to change.
#[derive(Clone, Copy, ValueEnum)]
pub enum NewKind {
    Functieprofiel,
    Vacature,
    Ontwikkeling,
    Huisstijl,
    Leeractiviteiten,
    Koppelingen,
    Instellingen,
    Sjablonen,
}
