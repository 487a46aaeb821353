//! A comparison -> the form that is asked for.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use crate::cli::Exit;
use crate::cli::args::{CompareArgs, CompareFormat, DocumentArgs, DocumentFormat};
use crate::cli::console::Console;
use crate::cli::document::Job;
use crate::cli::templates;
use crate::compare::shard::LeftOut;
use crate::compare::{Comparison, Fingerprint, landscape};
use crate::render::{self, Templates};
use crate::tables::{Compared, TableError, csv, json, workbook};
use crate::write::Format;

/// Where a comparison goes, and in which form.
pub enum Target<'a> {
    /// A document for people.
    Document(DocumentArgs),
    /// A table for programs and spreadsheets.
    Table(Table, &'a CompareArgs),
}

/// A form of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    Json,
    Csv,
    Xlsx,
}

impl<'a> Target<'a> {
    /// What the arguments say; what cannot be done is told before the work begins.
    pub fn new(args: &'a CompareArgs, console: &Console) -> Result<Self, Exit> {
        let end = args.output.as_ref().and_then(|path| path.extension()).and_then(|end| end.to_str());
        let table = match (args.format, end.map(str::to_lowercase).as_deref()) {
            (Some(CompareFormat::Json), _) | (None, Some("json")) => Some(Table::Json),
            (Some(CompareFormat::Csv), _) | (None, Some("csv")) => Some(Table::Csv),
            (Some(CompareFormat::Xlsx), _) | (None, Some("xlsx")) => Some(Table::Xlsx),
            _ => None,
        };
        if table == Some(Table::Xlsx) && args.output.is_none() && std::io::stdout().is_terminal() {
            console.problem(None, &console.words().problem.needs_file);
            return Err(Exit::Failed);
        }
        if let Some(table) = table {
            return Ok(Self::Table(table, args));
        }
        if args.format.is_some_and(|format| format.document().is_none()) {
            console.problem(None, &console.words().problem.no_document);
            return Err(Exit::Failed);
        }
        let document = DocumentArgs {
            file: PathBuf::new(),
            format: args.format.and_then(CompareFormat::document),
            output: args.output.clone(),
            style: args.style.clone(),
            templates: args.templates.clone(),
        };
        Job::new(&document, console)?;
        Ok(Self::Document(document))
    }

    /// Writes the comparison.
    pub fn deliver(&self, compared: Compared<'_>, console: &Console) -> Exit {
        match self {
            Self::Document(args) => document(args, compared, console),
            Self::Table(form, args) => table(*form, args, compared, console),
        }
    }
}

fn document(args: &DocumentArgs, compared: Compared<'_>, console: &Console) -> Exit {
    let language = console.language;
    written(args, console, |_, templates, job| {
        let mut markdown = render::comparison(templates, compared.comparison, language)
            .map_err(|error| templates::problem(&error, templates, args, console))?;
        markdown.push_str(&render::left_out(compared.left_out, language));
        Ok(job.deliver(&markdown, "", &console.words().tables.title, &[]))
    })
}

/// Writes what many profiles come to together.
pub fn overview(
    args: &DocumentArgs,
    prints: &[Fingerprint],
    comparison: &Comparison<'_>,
    left_out: &[LeftOut],
    console: &Console,
) -> Exit {
    let language = console.language;
    let landscape = landscape::of(prints);
    written(args, console, |is_page, templates, job| {
        let problem = |error| templates::problem(&error, templates, args, console);
        if is_page {
            let page = render::landscape_page(templates, &landscape, comparison, left_out, language)
                .map_err(problem)?;
            return Ok(console.deliver(&page, args.output.as_deref()).map_or(Exit::Failed, |()| Exit::Clean));
        }
        let has_pictures = job.shows_pictures();
        let mut markdown =
            render::landscape(templates, &landscape, comparison, has_pictures, language).map_err(problem)?;
        markdown.push_str(&render::left_out(left_out, language));
        let pictures =
            if has_pictures { render::landscape_pictures(&landscape, language) } else { Vec::new() };
        let subject = &console.words().landscape.subject;
        Ok(job.deliver_with(&pictures, &markdown, "", subject, &[]))
    })
}

/// Does the work with what a document needs; tells it whether a whole web page is asked for.
fn written(
    args: &DocumentArgs,
    console: &Console,
    work: impl FnOnce(bool, &Templates, &Job<'_>) -> Result<Exit, Exit>,
) -> Exit {
    let end = args.output.as_ref().and_then(|path| path.extension()).and_then(|end| end.to_str());
    let is_page = match args.format {
        Some(format) => format == DocumentFormat::Html,
        None => end.and_then(Format::of_extension) == Some(Format::Html),
    };
    let made = Job::new(args, console)
        .and_then(|job| Ok((templates::of(args, console)?, job)))
        .and_then(|(templates, job)| work(is_page, &templates, &job));
    made.unwrap_or_else(|exit| exit)
}

fn table(form: Table, args: &CompareArgs, compared: Compared<'_>, console: &Console) -> Exit {
    let language = console.language;
    let bytes: Result<Vec<u8>, TableError> = match form {
        Table::Json => json::write(compared).map(String::into_bytes),
        Table::Csv => csv::write(compared, language).map(String::into_bytes),
        Table::Xlsx => workbook::write(compared, language, Some(&std::env::temp_dir())),
    };
    match bytes {
        Ok(bytes) => {
            let stored = console.deliver_bytes(&bytes, args.output.as_deref());
            stored.map_or(Exit::Failed, |()| Exit::Clean)
        }
        Err(error) => {
            console.failure(&error);
            Exit::Failed
        }
    }
}
