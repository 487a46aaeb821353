//! Open files in an editor -> what the editor shows: findings, explanations, completions, repairs.
//!
//! ```text
//! server     -> the protocol: methods, their parameters, what is open
//! open       -> one open file: its text, and what the check says of it
//! diagnostics, hover, completion, actions, definition, symbols -> one answer each, as functions of an open file
//! position, uri, locate, typing, insert -> what those need: columns, addresses, places in the tree and the text
//! ```
//!
//! Nothing here reads a file or a stream: [`Server::new`] is handed what reads the files beside an open one, and
//! `cli/lsp.rs` holds the conversation.

mod actions;
mod completion;
mod definition;
mod diagnostics;
mod hover;
mod insert;
mod locate;
mod open;
mod position;
mod server;
mod symbols;
mod typing;
mod uri;

pub use server::{Failure, Server};
