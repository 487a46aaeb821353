//! Where the reports of a run go: one to the screen, others to files.

use std::path::PathBuf;

use crate::cli::args::CheckArgs;
use crate::cli::console::Console;
use crate::cli::forms::Form;
use crate::cli::typed;
use crate::report::{
    Report, Summary, concise, github, gitlab, html, json, junit, markdown, overview, sarif, text,
};
use crate::rule::Severity;

/// The reports a user asks for: the one for the screen first.
pub fn reports(args: &CheckArgs, console: &Console) -> Vec<Box<dyn Report>> {
    let one = |format| report(format, console, args.fail_on.severity(), args.rule_book.clone());
    let screen: Box<dyn Report> = if args.format == Form::Text && !args.full {
        let overview = overview::Overview::new(console.language, typed::with_option(&args.typed, "--full"));
        Box::new(overview.coloured(Console::has_colours()).width(Console::width()))
    } else {
        one(args.format)
    };
    let files = args.output.iter().map(|to| match to.format.unwrap_or(Form::Text) {
        // A file has no screen to fit on.
        Form::Text => Box::new(text::Text::new(console.language)),
        format => one(format),
    });
    std::iter::once(screen).chain(files).collect()
}

/// One report. `fail_on` is the lightest severity that makes a file not ok, `rule_book` the address of the rule book.
pub fn report(
    form: Form,
    console: &Console,
    fail_on: Option<Severity>,
    rule_book: Option<String>,
) -> Box<dyn Report> {
    let language = console.language;
    match form {
        Form::Concise => Box::new(concise::Concise::new(language)),
        Form::Json => Box::new(json::Json::new(language, fail_on)),
        Form::Ndjson => Box::new(json::Lines::new(language, fail_on)),
        Form::Sarif => Box::new(sarif::Sarif::new(language, rule_book)),
        Form::Github => Box::new(github::Github::new(language)),
        Form::Gitlab => Box::new(gitlab::Gitlab::new(language)),
        Form::Junit => Box::new(junit::Junit::new(language, fail_on)),
        Form::Markdown => Box::new(markdown::Markdown::new(language)),
        Form::Html => Box::new(html::Html::new(language)),
        // Of the other formats none is a report (`forms::MODES`).
        _ => Box::new(text::Text::new(language).coloured(Console::has_colours()).width(Console::width())),
    }
}

/// The reports of one run, as far as they have come.
pub struct Outputs<'a> {
    list: Vec<Output<'a>>,
}

struct Output<'a> {
    report: &'a dyn Report,
    to: To,
    /// What has come so far and is not written yet.
    pieces: Vec<String>,
}

/// Where a report goes.
enum To {
    Screen,
    /// The screen is taken by the mended text.
    Stderr,
    /// The screen is taken by the differences.
    Nowhere,
    File(PathBuf),
}

impl<'a> Outputs<'a> {
    /// What [`reports`] gave, with the places they go to.
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

    /// Whether something appears on the screen as it comes, if that is where it goes.
    pub fn streams(&self) -> bool {
        self.list.iter().any(|output| matches!(output.to, To::Screen) && output.report.streams())
    }

    /// Takes what the reports made of the next file, in their order.
    pub fn take(&mut self, pieces: Vec<String>, console: &Console) {
        for (output, piece) in self.list.iter_mut().zip(pieces) {
            match output.to {
                To::Nowhere => {}
                To::Screen if output.report.streams() => console.out(&piece),
                _ => output.pieces.push(output.report.gather(piece)),
            }
        }
    }

    /// Writes what is left. `Err` where a file could not be written; that was told.
    pub fn finish(self, summary: &Summary, console: &Console) -> Result<(), ()> {
        let mut result = Ok(());
        for output in self.list {
            let streams = output.report.streams();
            let end = output.report.run(if streams { &[] } else { &output.pieces }, summary);
            let text = if streams { output.pieces.concat() + &end } else { end };
            match output.to {
                To::Nowhere => {}
                To::Screen => console.out(&text),
                To::Stderr => Console::err(&text),
                To::File(path) => {
                    // A file has no colours.
                    let plain = anstream::adapter::strip_str(&text).to_string();
                    result = console.deliver(&plain, Some(&path)).and(result);
                }
            }
        }
        result
    }
}
