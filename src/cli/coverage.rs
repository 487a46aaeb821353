//! `goedwerk coverage`: which dimensions of the report profiles cover, and where.

use super::args::{CoverageArgs, TableFormat};
use super::console::Console;
use super::{Exit, walk};
use crate::check::{Checked, Content, Settings, check};
use crate::finding::Severity;
use crate::report::coverage::{CoverageReport, profile, table};
use crate::schema::Format;
use crate::text::fill;

pub fn run(args: &CoverageArgs, console: &Console) -> Exit {
    let mut report = CoverageReport { profiles: Vec::new() };
    let exit = walk::each(&args.paths, console, |path, bytes| {
        let checked = check(&path.display().to_string(), bytes, Settings::default());
        // Coverage of a file that is half read would call things absent that are not.
        let content = checked.content.as_ref().filter(|_| checked.worst() != Some(Severity::Error));
        let words = &console.words().problem;
        match (content, args.format) {
            (Some(Content::Profile(known, coverage)), TableFormat::Text) => {
                console.out(&format!("{}\n", table(&checked, known, coverage, console.language)));
            }
            (Some(Content::Profile(known, coverage)), TableFormat::Json) => {
                report.profiles.push(profile(&checked, known, coverage));
            }
            _ if is_beside_a_profile(&checked) && !args.paths.iter().any(|named| named == path) => {}
            (Some(_), _) => {
                let names =
                    [("expected", Format::Profile.id().to_owned()), ("command", "coverage".to_owned())];
                console.problem(Some(path), &fill(&words.other_format, &names));
                return Exit::Failed;
            }
            (None, _) => {
                let names = [("path", path.display().to_string())];
                console.problem(Some(path), &fill(&words.has_errors, &names));
                return Exit::Failed;
            }
        }
        Exit::Clean
    });
    if args.format == TableFormat::Json {
        console.json(&report);
    }
    exit
}

/// A folder holds vacancy and development files too: they have no coverage.
fn is_beside_a_profile(checked: &Checked) -> bool {
    checked.format.is_some_and(|format| format != Format::Profile)
}
