//! `goedwerk coverage`: which dimensions of the report profiles cover, and where.

use super::args::{CoverageArgs, OutputFormat};
use super::console::Console;
use super::{Exit, walk};
use crate::check::{Content, Settings, check};
use crate::finding::Severity;
use crate::report::coverage::{CoverageReport, profile, table};
use crate::schema::Format;
use crate::text::fill;

pub fn run(args: &CoverageArgs, console: &Console) -> Exit {
    let (paths, mut exit) = walk::files(&args.paths, console);
    let mut report = CoverageReport { profiles: Vec::new() };
    for path in &paths {
        let bytes = match walk::read(path, console) {
            Ok(bytes) => bytes,
            Err(failed) => {
                exit = exit.max(failed);
                continue;
            }
        };
        let checked =
            check(&path.display().to_string(), &bytes, Settings { today: None, sibling: &|_| None });
        // Coverage of a file that is half read would call things absent that are not.
        let content = checked.content.as_ref().filter(|_| checked.worst() != Some(Severity::Error));
        match (content, args.format) {
            (Some(Content::Profile(known, coverage)), OutputFormat::Text) => {
                console.out(&format!("{}\n", table(&checked, known, coverage, console.language)));
            }
            (Some(Content::Profile(known, coverage)), OutputFormat::Json) => {
                report.profiles.push(profile(&checked, known, coverage));
            }
            // A folder holds vacancy and development files too: they have no coverage.
            (Some(_), _) if !args.paths.contains(path) => {}
            (Some(_), _) => {
                let expected = Format::Profile.id().to_owned();
                let sentence = fill(
                    &console.words().problem.other_format,
                    &[("expected", expected), ("command", "coverage".to_owned())],
                );
                console.problem(Some(path), &sentence);
                exit = Exit::Failed;
            }
            (None, _) => {
                let args = [("path", path.display().to_string())];
                console.problem(Some(path), &fill(&console.words().problem.has_errors, &args));
                exit = Exit::Failed;
            }
        }
    }
    if args.format == OutputFormat::Json {
        console.json(&report);
    }
    exit
}
