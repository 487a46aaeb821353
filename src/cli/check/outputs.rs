//! Report destinations: one report on the terminal, others in files.

use std::path::{Path, PathBuf};

use crate::cli::args::CheckArgs;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::forms::OutputForm;
use crate::cli::typed;
use crate::report::{
    Report, Summary, concise, github, gitlab, html, json, junit, markdown, overview, sarif, text,
};
use crate::rule::Severity;

/// The reports that the user requested: the one for the terminal first.
pub fn reports(args: &CheckArgs, console: &Console) -> Vec<Box<dyn Report>> {
    let one = |format| report(format, console, args.fail_on.severity(), args.rule_book.clone());
    let screen: Box<dyn Report> = if args.format == OutputForm::Text && !args.full {
        let overview = overview::Overview::new(console.language, typed::with_option(&args.typed, "--full"));
        Box::new(overview.coloured(Console::has_colours()).width(Console::width()))
    } else {
        one(args.format)
    };
    let files = args.output.iter().map(|to| match to.format.unwrap_or(OutputForm::Text) {
        // A file has no terminal width to fit.
        OutputForm::Text => Box::new(text::Text::new(console.language)),
        format => one(format),
    });
    std::iter::once(screen).chain(files).collect()
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
    to: To,
    /// Output that was not written yet.
    pieces: Vec<String>,
}

/// The destination of a report.
enum To {
    Screen,
    /// Standard output is used by the fixed text.
    Stderr,
    /// Standard output is used by the diff.
    Nowhere,
    File(PathBuf),
}

impl<'a> Outputs<'a> {
    /// The result of [`reports`], with destinations.
    pub fn new(args: &CheckArgs, reports: &'a [Box<dyn Report>]) -> Self {
        let screen = match (args.diff, args.fix && args.reads_stdin()) {
            (true, _) => To::Nowhere,
            (_, true) => To::Stderr,
            _ => To::Screen,
        };
        let places = std::iter::once(screen).chain(args.output.iter().map(|to| To::File(to.path.clone())));
        let reports = reports.iter().map(AsRef::as_ref);
        let list = reports.zip(places).map(|(report, to)| Output { report, to, pieces: Vec::new() });
        Self { list: list.collect() }
    }

    /// Whether output on the terminal appears incrementally, if that is its destination.
    pub fn streams(&self) -> bool {
        self.list.iter().any(|output| matches!(output.to, To::Screen) && output.report.streams())
    }

    /// Receives the output of the reports for the next file, in order.
    pub fn take(&mut self, pieces: Vec<String>, console: &Console) {
        for (output, piece) in self.list.iter_mut().zip(pieces) {
            match output.to {
                To::Nowhere => {}
                To::Screen if output.report.streams() => console.out(&piece),
                _ => output.pieces.push(output.report.gather(piece)),
            }
        }
    }

    /// Writes the remaining output; to files only if they may be written. `Err` if a file was not written, which was
    /// reported.
    pub fn finish(self, summary: &Summary, may_write: bool, console: &Console) -> Result<(), ()> {
        let mut result = if may_write { Ok(()) } else { Err(()) };
        for output in self.list {
            let streams = output.report.streams();
            let end = output.report.run(if streams { &[] } else { &output.pieces }, summary);
            let text = if streams { output.pieces.concat() + &end } else { end };
            match output.to {
                To::Nowhere => {}
                To::File(_) if !may_write => {}
                To::Screen => console.out(&text),
                To::Stderr => Console::err(&text),
                To::File(path) => {
                    // Files contain no colours.
                    let plain = anstream::adapter::strip_str(&text).to_string();
                    result = console.deliver(&plain, Some(&path)).and(result);
                }
            }
        }
        result
    }
}
