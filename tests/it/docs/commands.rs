//! `docs/naslag/opdrachten.md`: every command and option, with the text of `--help`; and the manual pages and
//! completion scripts that are generated from the same data.

use std::fmt::Write as _;
use std::fs;

use clap::{Arg, Command};
use goedwerk::base::Language;
use goedwerk::cli::{Output, command, outputs};

use super::{expect_file, goedwerk, root, scratch, text};

const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

/// The commands, fully built.
fn built(language: Language) -> Command {
    let mut command = command(language);
    command.build();
    command
}

fn page(command: &Command) -> String {
    let mut page = String::from(
        "# Opdrachten\n\nAlle opdrachten met hun argumenten en opties, zoals `--help` ze noemt. Een sterretje is de keuze \
         als u niets kiest.\n\n",
    );
    for sub in command.get_subcommands() {
        let about = sub.get_about().map(ToString::to_string).unwrap_or_default();
        let _ = writeln!(page, "- [`goedwerk {0}`](#goedwerk-{0}): {1}", sub.get_name(), about);
    }
    let _ = writeln!(page, "\n## Bij elke opdracht\n\n{}", table(command));
    for sub in command.get_subcommands() {
        let about = sub.get_about().map(ToString::to_string).unwrap_or_default();
        let usage = sub.clone().render_usage().to_string();
        let usage = usage.trim_start_matches("Usage: ");
        let _ = writeln!(page, "## goedwerk {}\n\n{about}.\n\n    {usage}\n\n{}", sub.get_name(), table(sub));
    }
    page.push_str(&forms());
    page.trim_end().to_owned() + "\n"
}

/// The output formats of commands, and the options that only apply to some of these.
fn forms() -> String {
    let quoted = |names: &[&str], before: &str| {
        names.iter().map(|name| format!("`{before}{name}`")).collect::<Vec<_>>().join(", ")
    };
    let mut text = String::from(
        "## Vormen en bestandsnamen\n\nZonder `--format` volgt de vorm uit de naam van het bestand (`-o`); zonder bestand is \
         het de eerste vorm. Geeft u allebei, dan wint `--format`. Een naam die geen vorm noemt, wordt geweigerd.\n\n\
         | opdracht | vormen | namen van bestanden |\n|---|---|---|\n",
    );
    let outputs = outputs(&goedwerk::cli::command(goedwerk::base::Language::Dutch));
    for Output { line, formats, .. } in &outputs {
        let names: Vec<&str> = formats.iter().map(|(name, _)| *name).collect();
        let ends: Vec<&str> = formats.iter().flat_map(|(_, ends)| ends.iter().copied()).collect();
        let _ = writeln!(text, "| `goedwerk {line}` | {} | {} |", quoted(&names, ""), quoted(&ends, "."));
    }
    text.push_str(
        "\n## Opties die niet altijd tellen\n\nEen optie die niets zou doen, wordt geweigerd (exitcode 2). Opties die hier \
         niet staan, tellen bij elke vorm.\n\n| opdracht | optie | telt bij |\n|---|---|---|\n",
    );
    for Output { line, formats, options } in &outputs {
        for (option, forms) in options.iter().filter(|(_, forms)| forms.len() < formats.len()) {
            let when = if forms.is_empty() { "niet".to_owned() } else { quoted(forms, "") };
            let _ = writeln!(text, "| `goedwerk {line}` | `{option}` | {when} |");
        }
    }
    text
}

/// The arguments of a command. Global options are listed once, with goedwerk itself.
fn table(command: &Command) -> String {
    let everywhere = |arg: &Arg| matches!(arg.get_id().as_str(), "lang" | "help" | "version");
    let is_root = command.get_subcommands().next().is_some();
    let args: Vec<&Arg> =
        command.get_arguments().filter(|arg| !arg.is_hide_set() && (is_root || !everywhere(arg))).collect();
    if args.is_empty() {
        return String::new();
    }
    let mut table = String::from("| argument | wat |\n|---|---|\n");
    for arg in args {
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let also = also(arg);
        let _ = writeln!(table, "| {} | {}{also} |", name(arg), cell(&help));
    }
    table
}

fn name(arg: &Arg) -> String {
    let long = cell(&arg.to_string());
    match arg.get_short() {
        Some(short) if arg.get_long().is_some() => format!("`-{short}`, `{long}`"),
        _ => format!("`{long}`"),
    }
}

/// The aliases of an option: Dutch ones for English options, and vice versa.
fn also(arg: &Arg) -> String {
    let names: Vec<String> =
        arg.get_all_aliases().unwrap_or_default().iter().map(|alias| format!("`--{alias}`")).collect();
    if names.is_empty() { String::new() } else { format!(" (ook: {})", names.join(", ")) }
}

/// Escapes text for a table cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

#[test]
fn the_commands_are_told_as_help_tells_them() {
    expect_file("docs/naslag/opdrachten.md", &page(&built(Language::Dutch)));
}

#[test]
fn every_command_and_argument_has_a_text_in_both_languages() {
    for language in [Language::Dutch, Language::English] {
        for sub in built(language).get_subcommands() {
            assert!(sub.get_about().is_some_and(|about| !about.to_string().is_empty()), "{}", sub.get_name());
            for arg in sub.get_arguments().filter(|arg| !arg.is_hide_set()) {
                let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(!help.is_empty(), "{language:?}: {} {arg}", sub.get_name());
                // A doc comment on a value would be help text in one language only.
                let values = arg.get_possible_values();
                assert!(values.iter().all(|value| value.get_help().is_none()), "{} {arg}", sub.get_name());
            }
        }
    }
}

#[test]
fn every_shell_completes_every_command_and_option() {
    let command = built(Language::Dutch);
    for shell in SHELLS {
        let output = goedwerk(root(), &["completions", shell], false);
        assert_eq!(output.status.code(), Some(0), "{shell}: {}", text(&output.stderr));
        let script = text(&output.stdout);
        for sub in command.get_subcommands() {
            assert!(script.contains(sub.get_name()), "{shell} does not know {}", sub.get_name());
            for long in sub.get_arguments().filter(|arg| !arg.is_hide_set()).filter_map(Arg::get_long) {
                assert!(script.contains(long), "{shell} does not know {} --{long}", sub.get_name());
            }
        }
    }
}

#[test]
fn completions_explain_in_the_language_asked_for() {
    let help = |args: &[&str]| text(&goedwerk(root(), args, false).stdout);
    assert!(help(&["completions", "zsh"]).contains("Bestanden en mappen"));
    assert!(help(&["completions", "zsh", "--lang", "en"]).contains("Files and folders"));
    let wrong = goedwerk(root(), &["completions", "ksh"], false);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(text(&wrong.stderr).contains("powershell"), "{}", text(&wrong.stderr));
}

#[test]
fn bash_reads_its_script() {
    let output = goedwerk(root(), &["completions", "bash"], false);
    let folder = scratch();
    let path = folder.path().join("goedwerk.bash");
    fs::write(&path, &output.stdout).expect("it can be written");
    // A machine without bash cannot use the script either.
    if let Ok(bash) = std::process::Command::new("bash").arg("-n").arg(&path).output() {
        assert!(bash.status.success(), "{}", text(&bash.stderr));
    }
}

/// The headings of a manual page.
fn headings(page: &str) -> Vec<&str> {
    page.lines().filter_map(|line| line.strip_prefix(".SH ")).map(|line| line.trim_matches('"')).collect()
}

#[test]
fn there_is_a_manual_page_for_each_command_in_both_languages() {
    for (lang, language, wanted) in [
        ("nl", Language::Dutch, ["NAAM", "GEBRUIK", "BESCHRIJVING"]),
        ("en", Language::English, ["NAME", "USAGE", "DESCRIPTION"]),
    ] {
        let folder = scratch();
        let pages = folder.path().join("man1");
        let target = pages.to_str().expect("a plain name");
        // Twice: existing pages are overwritten.
        for _ in 0..2 {
            let output = goedwerk(root(), &["man", target, "--lang", lang], false);
            assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        }
        let command = built(language);
        let names: Vec<String> = std::iter::once("goedwerk.1".to_owned())
            .chain(command.get_subcommands().map(|sub| format!("goedwerk-{}.1", sub.get_name())))
            .collect();
        for name in &names {
            let page = fs::read_to_string(pages.join(name)).expect("the page is there");
            let headings = headings(&page);
            assert_eq!(headings[..3], wanted, "{name}");
            let known = [
                "OPTIES",
                "OPTIONS",
                "ARGUMENTEN",
                "ARGUMENTS",
                "OPDRACHTEN",
                "COMMANDS",
                "VERSIE",
                "VERSION",
            ];
            assert!(headings[3..].iter().all(|heading| known.contains(heading)), "{name}: {headings:?}");
        }
        assert_eq!(fs::read_dir(&pages).expect("it is there").count(), names.len());
    }
}
