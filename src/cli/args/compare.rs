//! The arguments of `goedwerk compare`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::ValueEnum;

use crate::cli::forms::{self, Mode, OutputForm};

#[derive(clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own on the command line")]
pub struct CompareArgs {
    #[arg(long = "koppelingen", alias = "pairings", value_name = "BESTAND")]
    pub pairings: Option<PathBuf>,
    #[arg(required = true, num_args = 1.., value_name = "PAD")]
    pub files: Vec<PathBuf>,
    #[arg(long = "versies", alias = "versions", conflicts_with_all = ["fingerprint", "merge", "from"])]
    pub versions: bool,
    #[arg(long = "bevindingen", alias = "findings", conflicts_with_all = ["versions", "fingerprint", "merge", "from"])]
    pub findings: bool,
    #[arg(
        long,
        value_parser = forms::parser(&[Mode::Compare, Mode::Versions, Mode::Findings]),
        value_name = "VORM",
        conflicts_with = "fingerprint"
    )]
    pub format: Option<OutputForm>,
    #[arg(short, long, value_name = "BESTAND")]
    pub output: Option<PathBuf>,
    #[arg(long, alias = "huisstijl", value_name = "BESTAND")]
    pub style: Option<PathBuf>,
    #[arg(long, alias = "sjablonen", value_name = "MAP")]
    pub templates: Option<PathBuf>,
    #[arg(long, alias = "vingerafdruk")]
    pub fingerprint: bool,
    #[arg(long, alias = "samenvoegen", conflicts_with = "from")]
    pub merge: bool,
    #[arg(long, alias = "van", value_enum, value_name = "VORM")]
    pub from: Option<Stream>,
    #[arg(short, long, value_name = "AANTAL")]
    pub jobs: Option<NonZeroUsize>,
}

/// What files may come in, other than as files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Stream {
    // A JSON object with a name and a text on each line. Not a doc comment, which would become help text in a single
    // language.
    Ndjson,
}
