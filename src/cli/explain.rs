//! `goedwerk explain`: a rule's page, or the list of all rules.

use super::Exit;
use super::args::ExplainArgs;
use super::console::Console;
use crate::lint::{nearest_rule, rule};
use crate::report::explain;
use crate::text::fill;

pub fn run(args: &ExplainArgs, console: &Console) -> Exit {
    let Some(name) = &args.rule else {
        console.out(&explain::list(console.language));
        return Exit::Clean;
    };
    if let Some(rule) = rule(name) {
        console.out(&explain::page(rule, console.language));
        return Exit::Clean;
    }
    let words = &console.words().problem;
    let mut sentence = fill(&words.unknown_rule, &[("name", name.clone())]);
    if let Some(near) = nearest_rule(name) {
        sentence = format!("{sentence}; {}", fill(&words.did_you_mean, &[("name", near.to_owned())]));
    }
    console.problem(None, &sentence);
    Console::err(&format!("{}\n", words.list_rules));
    Exit::Failed
}
