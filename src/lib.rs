//! goedwerk: competency profiles and job descriptions, checked against what research says good work needs.
//!
//! The modules are the stations of one pipeline:
//!
//! ```text
//! bytes -> source -> document (value + span per JSON pointer) -> [schema findings] -> model
//!       -> dimensions (evidence per dimension) -> [lint findings] -> report
//!
//! profile + vacancy or development data -> compose (template) -> Markdown -> blocks -> write (html, docx, pdf)
//! profile + development data of one person -> plan (gaps, goals, hours, days) -> compose, chart, write (ics)
//! profiles -> compare (fingerprints -> alignment + coverage) -> compose, or tables (json, csv, xlsx)
//! a document (Word, web page, Markdown, text) -> reader -> blocks with their places
//! a document that is a profile -> reader -> placing -> draft -> document with spans in its text -> [findings] -> report
//! a free-form vacancy text -> reader -> vacancy_text -> document of passages -> [lint findings] -> report
//! open files -> lsp (check on every change) -> what an editor shows
//! ```
//!
//! [`check`] runs the first line for one file; `cli` is the shell around it. Apart from `cli` and `lsp`, the library does
//! no I/O and does not read the clock.

#[macro_use]
mod data;

pub mod annotate;
pub mod base;
pub mod baseline;
pub mod blocks;
pub mod chart;
pub mod check;
pub mod checked;
#[cfg(feature = "cli")]
pub mod cli;
pub mod compare;
pub mod compose;
pub mod config;
pub mod dimensions;
pub mod document;
pub mod draft;
pub mod finding;
pub mod fix;
pub mod judged;
pub mod law;
pub mod lint;
#[cfg(feature = "lsp")]
pub mod lsp;
pub mod model;
pub mod placing;
pub mod plan;
pub mod profile_document;
pub mod reader;
pub mod report;
#[macro_use]
pub mod rule;
pub mod messages;
pub mod rulebook;
pub mod schema;
pub mod source;
pub mod tables;
pub mod template;
pub mod vacancy_text;
pub mod waivers;
pub mod words;
pub mod write;
