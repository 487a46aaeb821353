//! `goedwerk explain`: a rule, a dimension of the report, a list of either, or the complete rule book.

use serde::Serialize;

use super::args::ExplainArgs;
use super::console::Console;
use super::exit::Exit;
use super::forms::{Mode, OutputForm};
use super::options::Choice;
use super::system;
use crate::base::{Language, nearest};
use crate::dimensions::catalogue;
use crate::lint::{nearest_rule, rule, rules};
use crate::messages::fill;
use crate::report::explain::{self, Book, DimensionFacts, RuleFacts};

/// What cannot be explained, and how to continue.
struct Problem {
    sentence: String,
    hint: Option<&'static str>,
}

impl Problem {
    fn of(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), hint: None }
    }
}

pub fn run(args: &ExplainArgs, choice: Choice, console: &Console) -> Exit {
    match text(args, choice, console) {
        Ok(text) => match console.deliver(&text, args.output.as_deref()) {
            Ok(()) => Exit::Clean,
            Err(()) => Exit::Failed,
        },
        Err(problem) => {
            console.problem(None, &problem.sentence);
            if let Some(hint) = problem.hint {
                Console::err(&format!("{hint}\n"));
            }
            Exit::Failed
        }
    }
}

fn text(args: &ExplainArgs, choice: Choice, console: &Console) -> Result<String, Problem> {
    let (form, language) = (choice.form, console.language);
    if choice.mode == Mode::Book {
        return book(form, console);
    }
    match (args.rule.as_deref(), args.dimension.as_deref()) {
        (Some(name), _) => rule_page(name, form, console),
        (None, Some("")) => dimensions(form, language),
        (None, Some(id)) => dimension_page(id, form, console),
        (None, None) => list(form, language),
    }
}

fn book(form: OutputForm, console: &Console) -> Result<String, Problem> {
    let (language, words) = (console.language, &console.words().problem);
    match form {
        OutputForm::Json => json(&Book::new(language)),
        OutputForm::Html => explain::book_html(language).map_err(|error| {
            let reason = system::library(&error.reason, language);
            Problem::of(system::because(&words.template, &[], reason))
        }),
        _ => Ok(explain::book_markdown(language)),
    }
}

fn rule_page(name: &str, form: OutputForm, console: &Console) -> Result<String, Problem> {
    let language = console.language;
    let Some(rule) = rule(name) else { return Err(no_rule(name, console)) };
    match form {
        OutputForm::Json => json(&RuleFacts::of(rule, language)),
        OutputForm::Markdown => Ok(explain::page_markdown(rule, language)),
        _ => Ok(explain::page(rule, language, Console::width())),
    }
}

fn dimension_page(id: &str, form: OutputForm, console: &Console) -> Result<String, Problem> {
    let language = console.language;
    let Some(dimension) = catalogue().get(id) else { return Err(no_dimension(id, console)) };
    match form {
        OutputForm::Json => json(&DimensionFacts::of(dimension, language)),
        OutputForm::Markdown => Ok(explain::dimension_markdown(dimension, language)),
        _ => Ok(explain::dimension(dimension, language, Console::width())),
    }
}

fn list(form: OutputForm, language: Language) -> Result<String, Problem> {
    match form {
        OutputForm::Json => json(&rules().map(|rule| RuleFacts::of(rule, language)).collect::<Vec<_>>()),
        OutputForm::Markdown => Ok(explain::list_markdown(language)),
        _ => Ok(explain::list(language, Console::width())),
    }
}

fn dimensions(form: OutputForm, language: Language) -> Result<String, Problem> {
    let facts = || catalogue().dimensions().map(|dimension| DimensionFacts::of(dimension, language));
    match form {
        OutputForm::Json => json(&facts().collect::<Vec<_>>()),
        OutputForm::Markdown => Ok(explain::dimensions_markdown(language)),
        _ => Ok(explain::dimensions(language, Console::width())),
    }
}

fn no_rule(name: &str, console: &Console) -> Problem {
    let words = &console.words().problem;
    if catalogue().get(name).is_some() {
        return Problem::of(fill(&words.is_dimension, &[("name", name.to_owned())]));
    }
    Problem {
        hint: Some(&words.list_rules),
        ..unknown(&words.unknown_rule, name, nearest_rule(name), console)
    }
}

fn no_dimension(id: &str, console: &Console) -> Problem {
    let words = &console.words().problem;
    if rule(id).is_some() {
        return Problem::of(fill(&words.is_rule, &[("name", id.to_owned())]));
    }
    let near = nearest(id, catalogue().dimensions().map(|dimension| dimension.id.as_str()));
    Problem { hint: Some(&words.list_dimensions), ..unknown(&words.unknown_dimension, id, near, console) }
}

fn unknown(template: &str, name: &str, near: Option<&str>, console: &Console) -> Problem {
    let sentence = fill(template, &[("name", name.to_owned())]);
    Problem::of(match near {
        Some(near) => {
            let question = fill(&console.words().problem.did_you_mean, &[("name", near.to_owned())]);
            format!("{sentence}; {question}")
        }
        None => sentence,
    })
}

/// Indented JSON with a trailing newline.
fn json(value: &impl Serialize) -> Result<String, Problem> {
    serde_json::to_string_pretty(value)
        .map(|text| text + "\n")
        .map_err(|error| Problem::of(error.to_string()))
}
