//! Report destinations: one report on the terminal, others in files.

use std::path::{Path, PathBuf};

use crate::cli::args::{CheckArgs, OutputTo};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::forms::{FILES_OF_CHECK, OutputForm};
use crate::cli::store::Privacy;
use crate::cli::typed;
use crate::report::strands::{InMemory, ReportPart, Strands};
use crate::report::{
    Report, Summary, concise, github, gitlab, html, json, junit, markdown, overview, sarif, statistics, text,
};
use crate::rule::Severity;

use super::spool::Spool;

/// The reports that the user requested: the one for the terminal first.
pub fn reports(args: &CheckArgs, console: &Console) -> Vec<Box<dyn Report>> {
    let one = |format| report(format, console, args.fail_on.severity(), args.rule_book.clone());
    let screen: Box<dyn Report> = if args.statistics {
        Box::new(statistics::Statistics::new(console.language))
    } else if args.format == OutputForm::Text && !args.full {
        let overview = overview::Overview::new(console.language, typed::with_option(&args.typed, "--full"));
        Box::new(overview.coloured(Console::has_colours()).width(Console::width()))
    } else {
        one(args.format)
    };
    let files = to_files(args).map(|to| match to.format.unwrap_or(OutputForm::Text) {
        // A file has no terminal width to fit.
        OutputForm::Text => Box::new(text::Text::new(console.language)),
        format => one(format),
    });
    std::iter::once(screen).chain(files).collect()
}

/// The files that are reports; the others are [reviews](super::reviews).
fn to_files(args: &CheckArgs) -> impl Iterator<Item = &OutputTo> {
    let is_report = |to: &&OutputTo| to.format.is_none_or(|form| !FILES_OF_CHECK.contains(&form));
    args.output.iter().filter(is_report)
}

/// Reports outputs that must not be written, before any of them is: a file that the run reads, or two in one file.
pub fn admit(args: &CheckArgs, console: &Console) -> Result<(), Exit> {
    let outputs: Vec<&Path> = args.output.iter().map(|to| to.path.as_path()).collect();
    let kept = args.baseline.as_deref().filter(|_| args.update_baseline);
    console.store.admit(&outputs, kept).map_err(|(at, refusal)| {
        console.refused(outputs[at], &refusal);
        Exit::Failed
    })
}

/// One report. `fail_on` is the lowest severity at which a file is not ok, `rule_book` the address of the rule book.
pub fn report(
    form: OutputForm,
    console: &Console,
    fail_on: Option<Severity>,
    rule_book: Option<String>,
) -> Box<dyn Report> {
    let language = console.language;
    match form {
        OutputForm::Concise => Box::new(concise::Concise::new(language)),
        OutputForm::Json => Box::new(json::Json::new(language, fail_on)),
        OutputForm::Ndjson => Box::new(json::Lines::new(language, fail_on)),
        OutputForm::Sarif => Box::new(sarif::Sarif::new(language, rule_book)),
        OutputForm::Github => Box::new(github::Github::new(language)),
        OutputForm::Gitlab => Box::new(gitlab::Gitlab::new(language)),
        OutputForm::Junit => Box::new(junit::Junit::new(language, fail_on)),
        OutputForm::Markdown => Box::new(markdown::Markdown::new(language)),
        OutputForm::Html => Box::new(html::Html::new(language)),
        // The other formats are not reports (`forms::MODES`).
        _ => Box::new(text::Text::new(language).coloured(Console::has_colours()).width(Console::width())),
    }
}

/// The reports of a run in progress.
pub struct Outputs<'a> {
    list: Vec<Output<'a>>,
}

struct Output<'a> {
    report: &'a dyn Report,
    form: OutputForm,
    to: To,
    /// The number of files so far.
    files: usize,
}

/// The destination of a report, with the strands that were not written yet.
enum To {
    /// The report appears while the run continues; whether something was printed.
    Screen(bool),
    /// The report is printed at the end.
    ScreenAtEnd(Spool),
    /// Standard output is used by the fixed text.
    Stderr(InMemory),
    /// Standard output is used by the diff.
    Nowhere,
    File(PathBuf, Spool),
}

impl To {
    fn file(path: &Path, form: Option<OutputForm>) -> Self {
        Self::File(path.to_path_buf(), Spool::beside(Some(path), form.unwrap_or(OutputForm::Text)))
    }
}

impl<'a> Outputs<'a> {
    /// The result of [`reports`], with destinations.
    pub fn new(args: &CheckArgs, reports: &'a [Box<dyn Report>], console: &Console) -> Self {
        let screen = match (args.diff, args.fix && args.reads_stdin()) {
            (true, _) => To::Nowhere,
            (_, true) => To::Stderr(InMemory::default()),
            _ => match reports.first().and_then(|report| report.before()) {
                Some(before) => {
                    print(args.format, &before, console);
                    To::Screen(false)
                }
                None => To::ScreenAtEnd(Spool::beside(None, args.format)),
            },
        };
        let forms = to_files(args).map(|to| to.format.unwrap_or(OutputForm::Text));
        let forms = std::iter::once(args.format).chain(forms);
        let files = to_files(args).map(|to| To::file(&to.path, to.format));
        let places = std::iter::once(screen).chain(files);
        let reports = reports.iter().map(AsRef::as_ref).zip(forms);
        let list = reports.zip(places).map(|((report, form), to)| Output { report, form, to, files: 0 });
        Self { list: list.collect() }
    }

    /// Whether output on the terminal appears incrementally, if that is its destination.
    pub fn streams(&self) -> bool {
        self.list.iter().any(|output| matches!(output.to, To::Screen(_)))
    }

    /// Receives the output of the reports for the next file, in order.
    pub fn take(&mut self, pieces: Vec<String>, console: &Console) {
        for (output, piece) in self.list.iter_mut().zip(pieces) {
            output.files += 1;
            let (report, form, number) = (output.report, output.form, output.files);
            match &mut output.to {
                To::Nowhere => {}
                To::Screen(has_text) => report.add(piece, number, &mut Printed { console, form, has_text }),
                To::ScreenAtEnd(spool) | To::File(_, spool) => report.add(piece, number, spool),
                To::Stderr(strands) => report.add(piece, number, strands),
            }
        }
    }

    /// Writes the remaining output; to files only if they may be written. `Err` if a file was not written, which was
    /// reported.
    pub fn finish(self, summary: &Summary, may_write: bool, console: &Console) -> Result<(), ()> {
        let mut result = if may_write { Ok(()) } else { Err(()) };
        for Output { report, form, to, .. } in self.list {
            let left_out = report.left_out();
            match to {
                To::Nowhere => continue,
                To::File(..) if !may_write => continue,
                To::Screen(mut has_text) => {
                    let end = report.end(summary, &Printed { console, form, has_text: &mut has_text });
                    print(form, &end, console);
                }
                To::ScreenAtEnd(spool) => {
                    let parts = report.parts(summary, &spool);
                    result = printed(form, spool, &parts, console).and(result);
                }
                To::Stderr(strands) => {
                    Console::err_coloured(&strands.joined(&report.parts(summary, &strands)));
                }
                To::File(path, mut spool) => {
                    let parts = report.parts(summary, &spool);
                    let written =
                        console.deliver_with(&path, Privacy::Shared, &mut |file| spool.write(&parts, file));
                    result = written.and(result);
                }
            }
            if let Some(sentence) = left_out {
                console.problem(None, &sentence);
            }
        }
        result
    }
}

/// Prints strand 0 of a report at once.
struct Printed<'c> {
    console: &'c Console,
    form: OutputForm,
    has_text: &'c mut bool,
}

impl Strands for Printed<'_> {
    fn append(&mut self, _strand: usize, text: &str) {
        *self.has_text |= !text.is_empty();
        print(self.form, text, self.console);
    }

    fn is_empty(&self, _strand: usize) -> bool {
        !*self.has_text
    }
}

/// Prints a finished report.
fn printed(form: OutputForm, mut spool: Spool, parts: &[ReportPart], console: &Console) -> Result<(), ()> {
    if let [ReportPart::Text(text)] = parts {
        print(form, text, console);
        return Ok(());
    }
    let printed = console.out_with(|out| spool.write(parts, out));
    printed.map_err(|error| console.io_problem(&std::env::temp_dir(), &error))
}

/// Prints a report: text in colours for people, the other forms as they are.
pub fn print(form: OutputForm, text: &str, console: &Console) {
    match form {
        OutputForm::Text => console.coloured(text),
        OutputForm::Concise => console.out(text),
        _ => console.data(text),
    }
}
