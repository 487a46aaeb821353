//! Writes a comparison in the requested format.

use std::path::PathBuf;

use crate::cli::args::{CompareArgs, DocumentArgs};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::forms::OutputForm;
use crate::cli::publish::DocumentJob;
use crate::cli::store::Privacy;
use crate::cli::{batch, system, templates};
use crate::compare::shard::LeftOut;
use crate::compare::{Comparison, Fingerprint, landscape};
use crate::compose;
use crate::tables::{Compared, TableError, csv, json, workbook};
use crate::template::Templates;

/// The destination and format of a comparison.
pub enum Target<'a> {
    /// A document for people.
    Document(DocumentArgs),
    /// A table for programs and spreadsheets.
    Table(Table, &'a CompareArgs),
}

/// A table format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    Json,
    Csv,
    Xlsx,
}

impl<'a> Target<'a> {
    /// From the arguments; impossible combinations are reported before the work starts.
    pub fn new(args: &'a CompareArgs, form: OutputForm, console: &Console) -> Result<Self, Exit> {
        match form {
            OutputForm::Json => return Ok(Self::Table(Table::Json, args)),
            OutputForm::Csv => return Ok(Self::Table(Table::Csv, args)),
            OutputForm::Xlsx => return Ok(Self::Table(Table::Xlsx, args)),
            _ => {}
        }
        let document = DocumentArgs {
            file: PathBuf::new(),
            format: Some(form),
            output: args.output.clone(),
            style: args.style.clone(),
            templates: args.templates.clone(),
        };
        DocumentJob::new(&document, form, console)?;
        Ok(Self::Document(document))
    }

    /// Writes the comparison.
    pub fn deliver(&self, form: OutputForm, compared: Compared<'_>, console: &Console) -> Exit {
        match self {
            Self::Document(args) => document(args, form, compared, console),
            Self::Table(form, args) => table(*form, args, compared, console),
        }
    }
}

fn document(args: &DocumentArgs, form: OutputForm, compared: Compared<'_>, console: &Console) -> Exit {
    let language = console.language;
    written(args, form, console, |templates, job| {
        let mut markdown = compose::comparison(templates, compared.comparison, language)
            .map_err(|error| templates::problem(&error, templates, args, console))?;
        markdown.push_str(&compose::left_out(compared.left_out, language));
        Ok(job.deliver(&markdown, "", &console.words().tables.title))
    })
}

/// Writes the overview of many profiles.
pub fn overview(
    args: &DocumentArgs,
    form: OutputForm,
    prints: &[Fingerprint],
    comparison: &Comparison<'_>,
    left_out: &[LeftOut],
    console: &Console,
) -> Exit {
    let language = console.language;
    let landscape = landscape::of(prints);
    written(args, form, console, |templates, job| {
        let problem = |error| templates::problem(&error, templates, args, console);
        if form == OutputForm::Html {
            let page = compose::landscape_page(
                templates,
                &landscape,
                comparison,
                left_out,
                job.named_style(),
                language,
            )
            .map_err(problem)?;
            return Ok(console.deliver(&page, args.output.as_deref()).map_or(Exit::Failed, |()| Exit::Clean));
        }
        let has_pictures = job.shows_pictures();
        let mut markdown =
            compose::landscape(templates, &landscape, comparison, has_pictures, language).map_err(problem)?;
        markdown.push_str(&compose::left_out(left_out, language));
        let pictures =
            if has_pictures { compose::landscape_pictures(&landscape, language) } else { Vec::new() };
        let subject = &console.words().landscape.subject;
        Ok(job.deliver_with(&pictures, &markdown, "", subject))
    })
}

/// Does the work with what a document needs.
fn written(
    args: &DocumentArgs,
    form: OutputForm,
    console: &Console,
    work: impl FnOnce(&Templates, &DocumentJob<'_>) -> Result<Exit, Exit>,
) -> Exit {
    let made = DocumentJob::new(args, form, console)
        .and_then(|job| Ok((templates::of(args, console)?, job)))
        .and_then(|(templates, job)| work(&templates, &job));
    made.unwrap_or_else(|exit| exit)
}

fn table(form: Table, args: &CompareArgs, compared: Compared<'_>, console: &Console) -> Exit {
    let language = console.language;
    if form == Table::Xlsx && !batch::can_start(workbook::THREADS) {
        let reason = Some(console.words().system.no_threads.clone());
        console.problem(None, &system::because(&console.words().problem.cannot_write, &[], reason));
        return Exit::Failed;
    }
    let bytes: Result<Vec<u8>, TableError> = match form {
        Table::Json => json::write(compared).map(String::into_bytes),
        Table::Csv => csv::write(compared, language).map(String::into_bytes),
        Table::Xlsx => workbook::write(compared, language),
    };
    match bytes {
        Ok(bytes) => {
            let stored = console.deliver_bytes(&bytes, args.output.as_deref(), Privacy::Shared);
            stored.map_or(Exit::Failed, |()| Exit::Clean)
        }
        Err(error) => {
            console.failure(&error);
            Exit::Failed
        }
    }
}
