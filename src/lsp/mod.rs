//! The language server: findings, explanations, completions and fixes for files that are open in an editor.
//!
//! ```text
//! server     -> the protocol: methods, parameters, open documents
//! open       -> one open document: its text, and the result of the check
//! diagnostics, hover, completion, actions, definition, symbols -> one request each, as functions of an open document
//! position, uri, locate, typing, insert -> helpers: columns, URIs, positions in the tree and the text
//! ```
//!
//! This module does no I/O: [`Server::new`] takes a function that reads other files, and `cli/lsp.rs` runs the message
//! loop.

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
