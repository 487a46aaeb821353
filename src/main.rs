//! goedwerk on the command line: arguments -> library -> exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    goedwerk::cli::run(std::env::args_os())
}
