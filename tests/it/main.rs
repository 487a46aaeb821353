//! The integration tests: a single program, so that the library is linked once, with a module per subject.
//!
//! - One module: `cargo test --test it words::`; one test: `cargo test --test it words::a_name_of_a_test`.
//! - A new test goes into the module for its subject. A new subject is a file `tests/it/<subject>.rs` and a `mod` line
//!   below. Large modules get a folder of the same name (`write_pdf.rs` and `write_pdf/`).
//! - Helpers for running the binary, reading project files, scratch folders and snapshots: [`support`].
//! - Test data is under `tests/`, next to this folder; snapshots are in `tests/it/snapshots/`.
//! - `BLESS=1 cargo test` writes everything that is generated: snapshots, the reference, the images, the published
//!   schema. Review the diff before committing.
//!
//! All tests share one process and run concurrently: a test never sets an environment variable or the current folder
//! (except for the processes it starts), and only writes in its own scratch folder.

mod blocks;
mod cache;
mod check_options;
mod cli;
mod comments;
mod compare;
mod compare_tables;
mod comparison_rules;
mod config;
mod conventions;
mod coverage;
mod docs;
mod document;
mod document_properties;
mod documents_as_profiles;
mod evidence;
mod faults;
mod file_rules;
mod first_attempt;
mod first_run;
mod fix;
mod fuzz_replay;
mod generated;
mod import;
mod intake;
mod judged;
mod koppelingen;
mod landscape;
mod law;
mod limits;
mod lsp;
mod made_documents;
mod mend;
mod options;
mod patterns;
mod people_reports;
mod person;
mod plan;
mod planted;
mod presence;
mod profile_cases;
mod profile_document;
mod profiles;
mod profiles_expected;
mod properties;
mod reading;
mod registry;
mod render;
mod rendered_faults;
mod reports;
mod risks;
mod rules;
mod rules_and_coverage;
mod settings_faults;
mod statements;
mod support;
mod suppression;
mod vacancy;
mod vacancy_rules;
mod vacancy_sentences;
mod vacancy_writer;
mod versions;
mod watching;
mod word_and_odt;
mod words;
mod write_docx;
mod write_html;
mod write_pdf;
mod writing;
