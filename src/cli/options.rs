//! Which options apply in which modes: one table, used to reject options without effect, and to generate the reference
//! and the tests.

use clap::ArgMatches;
use clap::parser::ValueSource;

use super::args::{CheckArgs, Command, CompareArgs, OutputTo, PlanArgs, VacancyArgs};
use super::console::Console;
use super::exit::Exit;
use super::forms::{self, DOCUMENTS, MODES, Mode, OutputForm};
use crate::messages::fill;

use OutputForm::{Docx, Fragment, Html, Ics, Json, JsonResume, Jsonld, Junit, Ndjson, Pdf, Sarif, Text};

/// Where an option applies.
#[derive(Debug, Clone, Copy)]
pub enum Applies {
    /// In every mode.
    Always,
    /// In these modes, each for these formats.
    In(&'static [(Mode, &'static [OutputForm])]),
}

use Applies::{Always, In};

/// Every format of a mode.
const ALL: &[OutputForm] = &[];
/// Documents with colours, fonts and a logo.
const STYLED: &[OutputForm] = &[Html, Docx, Pdf];
/// Reports that state whether a file is ok.
const JUDGED: &[OutputForm] = &[Json, Ndjson, Junit];
/// Formats made from the plan template, and its data.
const PLANNED: &[OutputForm] = &[OutputForm::Markdown, Text, Html, Fragment, Docx, Pdf, Json];

/// Formats that show which parts of profiles match: all except the table of dimensions.
const PAIRED: &[OutputForm] =
    &[OutputForm::Markdown, Text, Html, Fragment, Docx, Pdf, Json, OutputForm::Xlsx];

/// Command, option (its argument id), and where it applies. Contains every option of commands with several modes;
/// commands with a single mode use all their options.
pub const OPTIONS: &[(&str, &str, Applies)] = &[
    ("check", "format", In(&[(Mode::Check, ALL), (Mode::UpdateBaseline, ALL)])),
    ("check", "output", Always),
    ("check", "fail_on", In(&[(Mode::Check, ALL), (Mode::Diff, JUDGED), (Mode::UpdateBaseline, JUDGED)])),
    ("check", "date", Always),
    ("check", "config", Always),
    ("check", "isolated", Always),
    ("check", "preset", Always),
    ("check", "min_severity", Always),
    ("check", "select", Always),
    ("check", "ignore", Always),
    (
        "check",
        "rule_book",
        In(&[(Mode::Check, &[Sarif]), (Mode::Diff, &[Sarif]), (Mode::UpdateBaseline, &[Sarif])]),
    ),
    ("check", "statistics", In(&[(Mode::Check, &[Text]), (Mode::UpdateBaseline, &[Text])])),
    ("check", "full", In(&[(Mode::Check, &[Text]), (Mode::UpdateBaseline, &[Text])])),
    ("check", "baseline", Always),
    ("check", "update_baseline", Always),
    ("check", "fix", In(&[(Mode::Check, ALL)])),
    ("check", "diff", Always),
    ("check", "watch", Always),
    ("check", "stdin_filename", Always),
    ("check", "force_exclude", Always),
    ("check", "jobs", Always),
    ("check", "cache", Always),
    ("check", "read_as", Always),
    ("check", "from", Always),
    ("explain", "dimension", Always),
    ("explain", "all", Always),
    ("explain", "format", Always),
    ("explain", "output", Always),
    ("coverage", "format", Always),
    ("coverage", "from", Always),
    ("profile", "format", Always),
    ("profile", "output", Always),
    ("profile", "style", In(&[(Mode::Profile, STYLED)])),
    ("profile", "templates", Always),
    ("profile", "coverage", Always),
    ("profile", "findings", Always),
    ("vacancy", "format", In(&[(Mode::Vacancy, ALL)])),
    ("vacancy", "output", Always),
    ("vacancy", "style", In(&[(Mode::Vacancy, STYLED)])),
    ("vacancy", "templates", In(&[(Mode::Vacancy, ALL), (Mode::Origins, ALL), (Mode::Posting, &[Jsonld])])),
    ("vacancy", "length", In(&[(Mode::Vacancy, ALL), (Mode::Origins, ALL), (Mode::Posting, &[Jsonld])])),
    ("vacancy", "trace", Always),
    ("vacancy", "posting", Always),
    ("vacancy", "date", In(&[(Mode::Vacancy, &[Html]), (Mode::Posting, &[Jsonld, JsonResume])])),
    ("plan", "format", Always),
    ("plan", "output", Always),
    ("plan", "style", In(&[(Mode::Plan, &[Html, Fragment, Docx, Pdf]), (Mode::Team, STYLED)])),
    ("plan", "templates", In(&[(Mode::Plan, DOCUMENTS), (Mode::Team, DOCUMENTS)])),
    ("plan", "activities", In(&[(Mode::Plan, PLANNED)])),
    ("plan", "since", In(&[(Mode::Plan, PLANNED)])),
    ("plan", "anonymous", Always),
    ("plan", "team", Always),
    ("plan", "smallest", In(&[(Mode::Team, ALL)])),
    ("plan", "date", In(&[(Mode::Plan, &[Ics])])),
    ("compare", "pairings", In(&[(Mode::Compare, PAIRED)])),
    ("compare", "versions", Always),
    ("compare", "findings", Always),
    ("compare", "format", In(&[(Mode::Compare, ALL), (Mode::Versions, ALL), (Mode::Findings, ALL)])),
    ("compare", "output", Always),
    ("compare", "style", In(&[(Mode::Compare, STYLED), (Mode::Versions, STYLED)])),
    ("compare", "templates", In(&[(Mode::Compare, DOCUMENTS), (Mode::Versions, DOCUMENTS)])),
    ("compare", "fingerprint", Always),
    ("compare", "merge", Always),
    ("compare", "from", Always),
    ("compare", "jobs", Always),
];

/// Where an option of a command applies.
fn counts(command: &str, option: &str) -> Applies {
    let found = OPTIONS.iter().find(|(known, name, _)| *known == command && *name == option);
    found.map_or(Always, |(.., counts)| *counts)
}

impl Applies {
    /// The formats for which an option applies in a mode; `None` if there are none.
    pub fn forms(self, mode: Mode) -> Option<&'static [OutputForm]> {
        match self {
            Always => Some(mode.forms()),
            In(places) => places
                .iter()
                .find(|(known, _)| *known == mode)
                .map(|(_, forms)| if forms.is_empty() { mode.forms() } else { forms }),
        }
    }
}

/// A mode of a command, with the options that apply in it: for the reference and for tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// The command line, without the program name: `plan --team`.
    pub line: &'static str,
    /// The formats by name, each with its file extensions; the first one is the default.
    pub formats: Vec<(&'static str, &'static [&'static str])>,
    /// The options that apply only in some cases, by name (`--style`), each with its formats.
    pub options: Vec<(String, Vec<&'static str>)>,
}

/// Everything the commands of this command line write in more than one way.
#[must_use]
pub fn outputs(command: &clap::Command) -> Vec<Output> {
    let name = |mode: Mode, id: &str| {
        let sub = command.find_subcommand(mode.command())?;
        let arg = sub.get_arguments().find(|arg| arg.get_id() == id)?;
        Some(format!("--{}", arg.get_long()?))
    };
    let names = |forms: &[OutputForm]| forms.iter().map(|form| form.name()).collect::<Vec<_>>();
    let output = |(mode, line, forms): &(Mode, &'static str, &'static [OutputForm])| {
        let limited =
            OPTIONS.iter().filter(|(of, _, counts)| *of == mode.command() && matches!(counts, In(_)));
        Output {
            line,
            formats: forms.iter().map(|form| (form.name(), form.endings())).collect(),
            options: limited
                .filter_map(|(_, id, counts)| {
                    Some((name(*mode, id)?, counts.forms(*mode).map(names).unwrap_or_default()))
                })
                .collect(),
        }
    };
    MODES.iter().map(output).collect()
}

/// The chosen output of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    pub mode: Mode,
    /// The format; for `check`, that of the terminal report.
    pub form: OutputForm,
}

/// The options given by the user: id and name of each.
#[derive(Debug, Default)]
pub struct Given(Vec<(String, String)>);

impl Given {
    /// The options on the command line, for the command that is run.
    pub fn of(command: &clap::Command, matches: &ArgMatches) -> Self {
        let Some((name, matches)) = matches.subcommand() else { return Self::default() };
        let Some(command) = command.find_subcommand(name) else { return Self::default() };
        let options = command.get_arguments().filter(|arg| !arg.is_positional());
        let given = options.filter_map(|arg| {
            let id = arg.get_id().as_str();
            let is_given = matches.try_contains_id(id).unwrap_or(false)
                && matches.value_source(id) == Some(ValueSource::CommandLine);
            is_given.then(|| (id.to_owned(), format!("--{}", arg.get_long().unwrap_or(id))))
        });
        Self(given.collect())
    }
}

/// The chosen output of a command, after validation: the format is available, and every option applies. Errors are
/// reported. `None` for commands with a single output.
pub fn settle(command: &Command, given: &Given, console: &Console) -> Result<Option<Choice>, Exit> {
    let Some(asked) = Asked::of(command) else { return Ok(None) };
    let choice = asked.choice().map_err(|no_form| {
        let path = if no_form == forms::NoForm::Unnamed { asked.output } else { None };
        console.problem(path, &no_form.sentence(asked.mode, console.words()));
        Exit::Failed
    })?;
    let written = if asked.mode == Mode::Diff { Vec::new() } else { vec![choice.form] };
    let written: Vec<OutputForm> = written.into_iter().chain(asked.more).collect();
    let mut is_refused = false;
    for (id, name) in &given.0 {
        let forms = counts(choice.mode.command(), id).forms(choice.mode);
        if forms.is_some_and(|forms| written.iter().any(|form| forms.contains(form))) {
            continue;
        }
        // Without a report in a format, options have nothing to affect; those that always apply still do.
        if matches!(counts(choice.mode.command(), id), Always) {
            continue;
        }
        console.problem(None, &refusal(choice, id, name, console));
        is_refused = true;
    }
    if is_refused { Err(Exit::Failed) } else { Ok(Some(choice)) }
}

/// Why an option has no effect, and what to do.
fn refusal(choice: Choice, id: &str, name: &str, console: &Console) -> String {
    let words = &console.words().problem;
    let Choice { mode, form } = choice;
    let counts = counts(mode.command(), id);
    let list = |forms: &[OutputForm]| forms.iter().map(|form| form.name()).collect::<Vec<_>>().join(", ");
    let reason = words.unused_because.get(&format!("{}.{id}", mode.command())).cloned().unwrap_or_default();
    let (what, remedy) = if let Some(forms) = counts.forms(mode) {
        let what = format!("{} ({})", mode.line(), form.name());
        (what, fill(&words.other_form, &[("forms", list(forms))]))
    } else {
        let others = MODES
            .iter()
            .filter(|(other, ..)| other.command() == mode.command() && counts.forms(*other).is_some());
        let others: Vec<String> = others.map(|(_, line, _)| format!("goedwerk {line}")).collect();
        (mode.line().to_owned(), fill(&words.other_mode, &[("modes", others.join(", "))]))
    };
    let args = [
        ("option", name.to_owned()),
        ("command", format!("goedwerk {what}")),
        ("reason", reason),
        ("remedy", remedy),
    ];
    fill(&words.unused_option, &args)
}

/// The requested output of a command.
struct Asked<'a> {
    mode: Mode,
    format: Option<OutputForm>,
    output: Option<&'a std::path::Path>,
    /// Additional outputs.
    more: Vec<OutputForm>,
}

impl<'a> Asked<'a> {
    fn of(command: &'a Command) -> Option<Self> {
        match command {
            Command::Check(args) => Some(Self::check(args)),
            Command::Explain(args) => {
                let mode = if args.all { Mode::Book } else { Mode::Page };
                Some(Self { mode, format: args.format, output: args.output.as_deref(), more: Vec::new() })
            }
            Command::Coverage(args) => {
                let format = Some(args.format);
                Some(Self { mode: Mode::Coverage, format, output: None, more: Vec::new() })
            }
            Command::Profile(args) => Some(Self {
                mode: Mode::Profile,
                format: args.document.format,
                output: args.document.output.as_deref(),
                more: Vec::new(),
            }),
            Command::Vacancy(args) => Some(Self::vacancy(args)),
            Command::Plan(args) => Some(Self::plan(args)),
            Command::Compare(args) => Some(Self::compare(args)),
            _ => None,
        }
    }

    fn choice(&self) -> Result<Choice, forms::NoForm> {
        Ok(Choice { mode: self.mode, form: forms::choose(self.mode, self.format, self.output)? })
    }

    fn check(args: &'a CheckArgs) -> Self {
        let mode = match (args.diff, args.update_baseline) {
            (true, _) => Mode::Diff,
            (_, true) => Mode::UpdateBaseline,
            _ => Mode::Check,
        };
        let files = args.output.iter().map(|to| to.format.unwrap_or(Text)).collect();
        let is_unnamed =
            |to: &&OutputTo| to.format.is_none() && forms::choose(mode, None, Some(&to.path)).is_err();
        if let Some(to) = args.output.iter().find(is_unnamed) {
            return Self { mode, format: None, output: Some(&to.path), more: files };
        }
        Self { mode, format: Some(args.format), output: None, more: files }
    }

    fn vacancy(args: &'a VacancyArgs) -> Self {
        let output = args.document.output.as_deref();
        let (mode, format) = match (&args.trace, args.posting) {
            (Some(format), _) => (Mode::Origins, *format),
            (None, Some(form)) => (Mode::Posting, Some(form)),
            // A file in JSON can only be a posting.
            (None, None) => {
                let is_posting = args.document.format.is_none()
                    && output.is_some_and(|path| forms::of_file(Mode::Posting.forms(), path).is_some());
                (if is_posting { Mode::Posting } else { Mode::Vacancy }, args.document.format)
            }
        };
        Self { mode, format, output, more: Vec::new() }
    }

    fn plan(args: &'a PlanArgs) -> Self {
        let mode = if args.team { Mode::Team } else { Mode::Plan };
        Self { mode, format: args.format, output: args.output.as_deref(), more: Vec::new() }
    }

    fn compare(args: &'a CompareArgs) -> Self {
        let mode = if args.versions {
            Mode::Versions
        } else if args.findings {
            Mode::Findings
        } else if args.fingerprint {
            Mode::Fingerprints
        } else {
            Mode::Compare
        };
        Self { mode, format: args.format, output: args.output.as_deref(), more: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Language;

    #[test]
    fn every_option_of_the_commands_that_write_formats_stands_in_the_table() {
        let command = crate::cli::command(Language::Dutch);
        for sub in command.get_subcommands() {
            let name = sub.get_name();
            if !MODES.iter().any(|(mode, ..)| mode.command() == name) {
                continue;
            }
            let ids = sub.get_arguments().filter(|arg| !arg.is_positional()).map(|arg| arg.get_id().as_str());
            for id in ids.filter(|id| !matches!(*id, "help" | "lang")) {
                assert!(OPTIONS.iter().any(|row| (row.0, row.1) == (name, id)), "{name} --{id}");
            }
        }
        for (name, id, _) in OPTIONS {
            let sub = command.find_subcommand(name).expect("a command");
            assert!(sub.get_arguments().any(|arg| arg.get_id() == id), "{name} {id}");
        }
    }

    #[test]
    fn every_limit_has_its_reason_and_names_what_is_written() {
        for (command, id, counts) in OPTIONS {
            let In(places) = counts else { continue };
            for language in [Language::Dutch, Language::English] {
                let words = &language.words().problem;
                assert!(words.unused_because.contains_key(&format!("{command}.{id}")), "{command}.{id}");
            }
            for (mode, forms) in *places {
                assert_eq!(mode.command(), *command);
                assert!(forms.iter().all(|form| mode.forms().contains(form)), "{command} {id} {mode:?}");
            }
        }
        let reasons = &Language::Dutch.words().problem.unused_because;
        let limited = |key: &str| {
            OPTIONS
                .iter()
                .any(|(command, id, counts)| format!("{command}.{id}") == key && matches!(counts, In(_)))
        };
        assert!(reasons.keys().all(|key| limited(key)), "a reason for an option that is never refused");
    }
}
