//! A comparison -> the form that is asked for.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use crate::cli::Exit;
use crate::cli::args::{CompareArgs, CompareFormat, DocumentArgs};
use crate::cli::console::Console;
use crate::cli::document::Job;
use crate::render;
use crate::tables::{Compared, TableError, csv, json, workbook};
use crate::text::fill;

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
    let Ok(job) = Job::new(args, console) else { return Exit::Failed };
    match render::comparison(compared.comparison, console.language) {
        Ok(mut markdown) => {
            markdown.push_str(&render::left_out(compared.left_out, console.language));
            job.deliver(&markdown, "", &console.words().tables.title, &[])
        }
        Err(error) => job.template_problem(&error),
    }
}

fn table(form: Table, args: &CompareArgs, compared: Compared<'_>, console: &Console) -> Exit {
    let language = console.language;
    let bytes: Result<Vec<u8>, TableError> = match form {
        Table::Json => json::write(compared).map(String::into_bytes),
        Table::Csv => csv::write(compared, language).map(String::into_bytes),
        Table::Xlsx => workbook::write(compared, language),
    };
    match bytes {
        Ok(bytes) => {
            let stored = console.deliver_bytes(&bytes, args.output.as_deref());
            stored.map_or(Exit::Failed, |()| Exit::Clean)
        }
        Err(error) => {
            let args = [("reason", error.to_string())];
            console.problem(None, &fill(&console.words().problem.cannot_write, &args));
            Exit::Failed
        }
    }
}
