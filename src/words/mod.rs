//! Pattern matching in Dutch text: many patterns in one pass.
//!
//! ```text
//! text -> tokens (folded words, sentences, clauses) -> candidates (one look-up per word) -> matches of whole patterns
//!      -> exclusions -> status (whether it is so, and whose it is) -> quotation
//! ```
//!
//! The engine does not know what the words mean: every pattern carries a tag chosen by the caller. It is used both for
//! evidence for the report's dimensions and for the word lists of rules.
//!
//! ```
//! use goedwerk::words::PatternSet;
//!
//! let mut builder = PatternSet::builder();
//! builder.add(0, "wijst .. op rechten")?;
//! builder.add(1, "*code*")?;
//! builder.exclude(1, "postcode*")?;
//! let set = builder.build();
//! let text = "Wijst de burger altijd op rechten en plichten.";
//! let found = set.find(text);
//! assert_eq!(found.len(), 1);
//! assert_eq!(&text[found[0].span.clone()], "Wijst de burger altijd op rechten");
//! # Ok::<(), goedwerk::words::PatternError>(())
//! ```

mod blank;
mod frame;
mod index;
mod listed;
mod literal;
mod names;
mod overlaps;
mod pattern;
mod people;
mod quote;
mod readability;
mod search;
mod sentences;
mod set;
mod status;
mod syllables;
mod text;
mod tokens;
mod verb;

pub use blank::{is_blank, is_placeholder};
pub use names::{content_words, cores, same_name, stem};
pub(crate) use overlaps::Overlaps;
pub use pattern::PatternError;
pub use readability::{LONG_WORD, Readability, is_long};
pub use sentences::{Sentence, passive, sentences};
pub use set::{Found, PatternSet, PatternSetBuilder};
pub use status::{Status, Whether, Whose};
pub use syllables::syllables;
pub use text::Text;
