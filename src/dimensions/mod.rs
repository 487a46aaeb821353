//! The report's dimensions as data, and the evidence for each of them in a profile.
//!
//! The [`catalogue`] names the dimensions in the report's order, with the fields that exist for each and the words
//! that signal it. [`Role`] says what weight a text has by the place it stands in. [`Coverage`] brings the two together
//! for one profile.

mod catalogue;
mod coverage;
mod fields;
mod prose;
mod role;

pub use catalogue::{Catalogue, Dimension, Family, Pole, Poles, Signs, catalogue};
pub use coverage::{Cover, Coverage, Level, OnDemand, PoleCover};
pub use prose::{Prose, Said};
pub use role::Role;
