//! `goedwerk completions`: a shell completion script.

use clap_complete::generate;

use super::args::CompletionsArgs;
use super::console::Console;
use super::exit::Exit;
use super::read::command;
use super::store::Privacy;

pub fn run(args: &CompletionsArgs, console: &Console) -> Exit {
    let mut command = command(console.language);
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    generate(args.shell, &mut command, name, &mut script);
    match console.deliver_bytes(&script, None, Privacy::Shared) {
        Ok(()) => Exit::Clean,
        Err(()) => Exit::Failed,
    }
}
