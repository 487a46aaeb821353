//! goedwerk: competency profiles and job descriptions, checked against what research says good work needs.
//!
//! The modules are the stations of one pipeline:
//!
//! ```text
//! bytes -> source -> document (value + span per JSON pointer) -> [schema findings] -> model
//!       -> dimensions (evidence per dimension) -> [lint findings] -> report
//! ```
//!
//! The library does not print, reads no files it was not given and does not know the clock.

pub mod document;
pub mod finding;
pub mod lint;
pub mod model;
pub mod source;
pub mod text;
