//! The command line: the only part that reads files, reads the clock and prints. One file per command.

mod args;
mod bad_lines;
mod batch;
mod check;
mod compare;
mod completions;
mod console;
mod coverage;
mod disk;
mod documents;
mod examples;
mod exit;
mod explain;
mod forms;
mod help;
mod import;
mod input;
mod lines;
mod lsp;
mod man;
mod new;
mod options;
mod plan;
mod profile;
mod progress;
mod publish;
mod read;
mod schema;
mod settings;
mod signals;
mod signs;
mod store;
mod style;
mod system;
mod templates;
mod typed;
mod vacancy;

mod walk;

use std::ffi::OsString;
use std::process::ExitCode;

use args::{Args, Command};
use console::Console;
use exit::Exit;
use options::Given;
pub use options::{Output, outputs};
pub use read::command;

/// Runs the command line and returns the exit code: 0 clean, 1 findings, 2 failure.
#[must_use]
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    signals::survive_file_size_limit();
    let args: Vec<OsString> = args.into_iter().collect();
    let language = help::language(&args);
    let exit = match read::read(&args, language) {
        Ok((args, given)) => dispatch(args, &given),
        Err(exit) => exit,
    };
    ExitCode::from(exit as u8)
}

fn dispatch(args: Args, given: &Given) -> Exit {
    let console = Console::new(args.lang.into());
    let exit = run_command(args.command, given, &console).unwrap_or_else(|exit| exit);
    // Incomplete output must not seem complete.
    if console.has_lost_words() { Exit::Failed } else { exit }
}

fn run_command(command: Command, given: &Given, console: &Console) -> Result<Exit, Exit> {
    let choice = options::settle(&command, given, console)?;
    Ok(match (command, choice) {
        (Command::Explain(args), Some(choice)) => explain::run(&args, choice, console),
        (Command::Profile(args), Some(choice)) => profile::run(&args, choice, console),
        (Command::Vacancy(args), Some(choice)) => vacancy::run(&args, choice, console),
        (Command::Plan(args), Some(choice)) => plan::run(&args, choice, console),
        (Command::Compare(args), Some(choice)) => compare::run(&args, choice, console),
        (Command::Check(args), _) => check::run(&args, console),
        (Command::Import(args), _) => import::run(&args, console),
        (Command::Coverage(args), _) => coverage::run(&args, console),
        (Command::Schema(args), _) => schema::run(&args, console),
        (Command::New(args), _) => new::run(&args, console),
        (Command::Lsp(_), _) => lsp::run(console),
        (Command::Completions(args), _) => completions::run(&args, console),
        (Command::Man(args), _) => man::run(&args, console),
        (Command::Help(args), _) => read::help(&args, console),
        // Every command that writes a format has its choice.
        (
            Command::Explain(_)
            | Command::Profile(_)
            | Command::Vacancy(_)
            | Command::Plan(_)
            | Command::Compare(_),
            None,
        ) => Exit::Failed,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Language;
    use crate::blocks::from_markdown::PARSED;
    use crate::template::FILLED;

    /// How often a run renders a template and parses Markdown. It writes to a file.
    fn work(line: &str, output: &str) -> (usize, usize) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(output);
        let args = ["goedwerk"].into_iter().chain(line.split(' ')).map(OsString::from);
        let args: Vec<OsString> = args.chain(["-o".into(), path.clone().into()]).collect();
        let Ok((args, given)) = read::read(&args, Language::Dutch) else { panic!("{line} is a command") };
        FILLED.set(0);
        PARSED.set(0);
        assert_eq!(dispatch(args, &given), Exit::Clean, "{line}");
        assert!(path.exists(), "{line}");
        (FILLED.get(), PARSED.get())
    }

    #[test]
    fn a_document_fills_its_template_once_and_is_parsed_once() {
        let vacancy = "vacancy --length lang profiles/gemeenten/klantmanager.vacature.yaml";
        for output in ["a.md", "a.txt", "a.html", "a.docx", "a.pdf", "a.jsonld"] {
            assert_eq!(work(vacancy, output), (1, 1), "{output}");
        }
        assert_eq!(work(&format!("{vacancy} --trace"), "a.json"), (1, 0));
        // A text that must be shortened is filled once more for each halving of the seventeen steps.
        let (filled, parsed) = work("vacancy profiles/gemeenten/klantmanager.vacature.yaml", "a.md");
        assert!(filled <= 6 && parsed == 1, "{filled} times filled, {parsed} times parsed");
        assert_eq!(work("plan profiles/gemeenten/klantmanager.ontwikkeling.yaml", "a.html"), (1, 1));
        let two = "compare profiles/gemeenten/klantmanager.yaml profiles/uwv/werkcoach.yaml";
        assert_eq!(work(two, "a.html"), (1, 1));
        for output in ["a.md", "a.html", "a.docx"] {
            assert_eq!(
                work("compare profiles", output).0,
                1,
                "{output}: the overview fills its template once"
            );
        }
    }
}
