//! The arguments of `goedwerk plan`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use crate::cli::forms::{self, Mode, OutputForm};

#[derive(clap::Args)]
pub struct PlanArgs {
    #[arg(required = true, num_args = 1.., value_name = "BESTAND")]
    pub files: Vec<PathBuf>,
    #[arg(long, value_parser = forms::parser(&[Mode::Plan, Mode::Team]), value_name = "VORM")]
    pub format: Option<OutputForm>,
    #[arg(short, long, value_name = "BESTAND")]
    pub output: Option<PathBuf>,
    #[arg(long, alias = "huisstijl", value_name = "BESTAND")]
    pub style: Option<PathBuf>,
    #[arg(long, alias = "sjablonen", value_name = "MAP")]
    pub templates: Option<PathBuf>,
    #[arg(long = "activiteiten", alias = "activities", value_name = "BESTAND")]
    pub activities: Option<PathBuf>,
    #[arg(long = "voortgang", alias = "since", value_name = "BESTAND", conflicts_with = "team")]
    pub since: Option<PathBuf>,
    #[arg(long = "anonimiseer", alias = "anonymous")]
    pub anonymous: bool,
    #[arg(long)]
    pub team: bool,
    #[arg(long = "kleinste-groep", alias = "smallest-group", value_name = "AANTAL", default_value = "5")]
    pub smallest: NonZeroUsize,
    #[arg(long = "datum", alias = "date", value_name = "DATUM")]
    pub date: Option<String>,
}
