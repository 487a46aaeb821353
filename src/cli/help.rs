//! Help and argument errors, in the reader's language.

use std::ffi::OsString;
use std::fmt::Write as _;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::console::Console;
use super::exit::Exit;
use crate::base::Language;
use crate::messages::{Words, fill};

/// The requested language, determined before the arguments are parsed, so that it applies to help and errors.
pub fn language(args: &[OsString]) -> Language {
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    while let Some(arg) = args.next() {
        let value = if arg == "--lang" { args.next() } else { arg.strip_prefix("--lang=") };
        if value == Some("en") {
            return Language::English;
        }
    }
    Language::Dutch
}

/// Applies the texts of one language to the commands. The arguments of a command only get their texts if `is_shown` says
/// that somebody may see them; the list of commands is always complete.
pub fn localised(command: Command, language: Language, is_shown: impl Fn(&Command) -> bool) -> Command {
    let words = language.words();
    let name = command.get_name().to_owned();
    let global = words.help.get("goedwerk.lang").cloned().unwrap_or_default();
    let command = command.mut_subcommands(|inner| {
        let sub = inner.get_name().to_owned();
        let about = words.help.get(&sub).cloned().unwrap_or_default();
        let about = match inner.get_all_aliases().next() {
            Some(alias) => format!("{about} ({alias})"),
            None => about,
        };
        let inner = if is_shown(&inner) {
            with_usage(texts(inner, &sub, words).bin_name(format!("{name} {sub}")), words)
        } else {
            inner
        };
        inner.about(about)
    });
    let command = texts(command, "goedwerk", words)
        .mut_arg("lang", |arg| arg.help(global).hide_possible_values(true).hide_default_value(true))
        .subcommand_help_heading(words.usage.commands.clone())
        .subcommand_value_name(words.usage.command.clone());
    with_usage(command, words)
}

/// Writes the line of usage in the language of the texts.
fn with_usage(command: Command, words: &Words) -> Command {
    // A clone: rendering builds a command, after which global arguments can no longer be added.
    let line = command.clone().render_usage().to_string();
    let line = line.trim_start_matches("Usage: ").replace("[OPTIONS]", &words.usage.any_options);
    command.override_usage(line)
}

/// Applies the texts to one command and its arguments.
fn texts(command: Command, key: &str, words: &Words) -> Command {
    let template = format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}\n", words.usage.usage);
    let about = words.help.get(key).cloned().unwrap_or_default();
    let mut command =
        command.about(about).help_template(template).disable_help_flag(true).disable_version_flag(true);
    let help = clap::Arg::new("help").short('h').long("help").action(clap::ArgAction::Help);
    command = command.arg(help.help(words.usage.help.clone()));
    if key == "goedwerk" {
        let version = clap::Arg::new("version").short('V').long("version").action(clap::ArgAction::Version);
        command = command.arg(version.help(words.usage.version.clone()));
    }
    command.mut_args(|arg| {
        let heading = if arg.is_positional() { &words.usage.arguments } else { &words.usage.options };
        let arg = arg.help_heading(heading.clone());
        let Some(text) = words.help.get(&format!("{key}.{}", arg.get_id())) else { return arg };
        // A flag has no possible values.
        if !arg.get_action().takes_values() {
            return arg.help(text.clone());
        }
        let choices: Vec<String> =
            arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
        let default = arg.get_default_values().first().map(|value| value.to_string_lossy().into_owned());
        let mut text = text.clone();
        if !choices.is_empty() {
            let shown = choices.iter().map(|choice| mark_default(choice, default.as_deref()));
            let _ = write!(text, " [{}]", shown.collect::<Vec<_>>().join(" | "));
        }
        arg.help(text).hide_possible_values(true).hide_default_value(true)
    })
}

/// Marks the default among the choices with an asterisk.
fn mark_default(choice: &str, default: Option<&str>) -> String {
    if Some(choice) == default { format!("{choice}*") } else { choice.to_owned() }
}

/// Prints help, the version or what is wrong with the arguments.
pub fn report(error: &clap::Error, language: Language) -> Exit {
    let console = Console::new(language);
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            console.coloured(&error.render().ansi().to_string());
            Exit::Clean
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Console::err_coloured(&error.render().ansi().to_string());
            Exit::Failed
        }
        _ => {
            let words = &language.words().problem;
            console.problem(None, &sentence(error, language.words()));
            Console::err(&format!("{}\n", words.see_help));
            Exit::Failed
        }
    }
}

/// An argument error, in one sentence.
fn sentence(error: &clap::Error, words: &Words) -> String {
    let problem = &words.problem;
    let context = |kind| error.get(kind).map(shown).unwrap_or_default();
    let value = context(ContextKind::InvalidValue);
    let argument = context(ContextKind::InvalidArg);
    let (template, args, suggestion) = match error.kind() {
        ErrorKind::InvalidSubcommand => (
            &problem.unknown_command,
            vec![("value", context(ContextKind::InvalidSubcommand))],
            context(ContextKind::SuggestedSubcommand),
        ),
        ErrorKind::UnknownArgument => {
            (&problem.unknown_argument, vec![("value", argument)], context(ContextKind::SuggestedArg))
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            (&problem.no_value, vec![("argument", argument)], String::new())
        }
        ErrorKind::InvalidValue => (
            &problem.bad_value,
            vec![("value", value), ("argument", argument), ("allowed", context(ContextKind::ValidValue))],
            context(ContextKind::SuggestedValue),
        ),
        ErrorKind::MissingRequiredArgument => {
            (&problem.missing_argument, vec![("argument", argument)], String::new())
        }
        ErrorKind::ValueValidation => {
            (&problem.bad_form, vec![("value", value), ("argument", argument)], String::new())
        }
        ErrorKind::ArgumentConflict => {
            let other = bare(&context(ContextKind::PriorArg));
            (&problem.conflict, vec![("argument", bare(&argument)), ("other", other)], String::new())
        }
        ErrorKind::MissingSubcommand => {
            (&problem.missing_argument, vec![("argument", words.usage.commands.clone())], String::new())
        }
        _ => (&problem.arguments, Vec::new(), String::new()),
    };
    let mut sentence = fill(template, &args);
    // The last of several suggestions is the closest one.
    let suggestion = suggestion.rsplit(", ").next().unwrap_or_default().to_owned();
    if !suggestion.is_empty() {
        let _ = write!(sentence, "; {}", fill(&problem.did_you_mean, &[("name", suggestion)]));
    }
    sentence
}

/// `--dimension [<DIMENSIE>]` -> `--dimension`: removes the value from an argument.
fn bare(argument: &str) -> String {
    argument.split(' ').next().unwrap_or_default().trim_matches(['[', ']', '<', '>']).to_owned()
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}
