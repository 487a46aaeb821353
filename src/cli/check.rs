//! `goedwerk check`: files and folders -> findings.

use super::args::{CheckArgs, OutputFormat};
use super::console::Console;
use super::{Exit, walk};
use crate::check::{Checked, Settings, check};
use crate::report::json::{self, Json};
use crate::report::text::Text;
use crate::report::{Report, Summary};
use crate::text::fill;

pub fn run(args: &CheckArgs, console: &Console) -> Exit {
    let today = match args.date.as_deref().map(day).transpose() {
        Ok(today) => today,
        Err(value) => {
            console.problem(None, &fill(&console.words().problem.bad_date, &[("value", value)]));
            return Exit::Failed;
        }
    };
    let fail_on = args.fail_on.severity();
    let report: Box<dyn Report> = match args.format {
        OutputFormat::Text => Box::new(Text::new(console.language)),
        OutputFormat::Json => Box::new(Json::new(console.language, fail_on)),
    };
    let mut summary = Summary::default();
    let mut reports = Vec::new();
    let mut dated = 0;
    let exit = walk::each(&args.paths, console, |path, bytes| {
        let sibling = |relative: &str| std::fs::read(walk::beside(path, relative)).ok();
        let settings = Settings { today: today.as_deref(), sibling: &sibling, ..Settings::default() };
        let checked = check(&path.display().to_string(), bytes, settings);
        summary.add(&checked);
        dated += dated_exceptions(&checked);
        let piece = report.file(&checked);
        if report.streams() {
            console.out(&piece);
        } else {
            reports.push(piece);
        }
        if json::fails(&checked, fail_on) { Exit::Findings } else { Exit::Clean }
    });
    console.out(&report.run(&reports, &summary));
    if today.is_none() && dated > 0 {
        console.problem(None, &fill(&console.words().report.date_not_given, &[("n", dated.to_string())]));
    }
    exit
}

fn dated_exceptions(checked: &Checked) -> usize {
    let exceptions = checked.content.as_ref().map_or(&[][..], |content| content.exceptions());
    exceptions.iter().filter(|exception| exception.until.is_some()).count()
}

/// A day as ISO 8601; `vandaag` asks the clock, since the user asks for it.
fn day(value: &str) -> Result<String, String> {
    if matches!(value, "vandaag" | "today") {
        return Ok(jiff::Zoned::now().date().to_string());
    }
    value.parse::<jiff::civil::Date>().map(|date| date.to_string()).map_err(|_| value.to_owned())
}
