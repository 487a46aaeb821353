//! `goedwerk compare A B --bevindingen`: findings of the rule family `vergelijking` on two profiles.

use crate::cli::args::{CompareArgs, SettingsArgs};
use crate::cli::check::{for_file, print, report};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::forms::OutputForm;
use crate::cli::settings::Configs;

use super::versions;
use crate::check::{Settings, beside_each_other};
use crate::report::Summary;

pub fn run(args: &CompareArgs, form: OutputForm, console: &Console) -> Exit {
    let words = &console.words().problem;
    let [one, other] = args.files.as_slice() else {
        console.problem(None, &words.two_versions);
        return Exit::Failed;
    };
    let files = (versions::checked(one, console), versions::checked(other, console));
    let (Ok(first), Ok(second)) = files else { return Exit::Failed };
    let named = SettingsArgs {
        config: None,
        isolated: false,
        preset: None,
        select: None,
        ignore: Vec::new(),
        min_severity: None,
    };
    let configs = Configs::new(&named, console)
        .and_then(|mut configs| Ok([configs.config(one)?, configs.config(other)?]));
    let Ok(configs) = configs else { return Exit::Failed };
    let settings = [0, 1].map(|at| Settings { config: &configs[at], ..Settings::default() });
    let Some(files) = beside_each_other([first, second], settings) else { return Exit::Failed };

    let report = report(form, console, None, None);
    let mut summary = Summary::default();
    let mut pieces = Vec::new();
    for file in &files {
        summary.add(file);
        pieces.push(report.file(file));
    }
    let text = report.run(&pieces, &summary);
    match &args.output {
        None => {
            print(form, &text, console);
            Exit::Clean
        }
        Some(path) => {
            console.deliver(&for_file(&text, form), Some(path)).map_or(Exit::Failed, |()| Exit::Clean)
        }
    }
}
