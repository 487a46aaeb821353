//! The index of a pattern set: tables of numbers in which a text's words lead to the patterns that they may be part of.
//!
//! The tables are the same for every set. Those of a set that is part of the program are compiled by `build.rs`, and
//! read from it as they are: nothing is parsed or built when the program starts.

mod compile;
mod numbers;
mod vocabulary;

pub(super) use compile::{Compiled, Indexed, Patterns};
pub(super) use vocabulary::Vocabulary;
