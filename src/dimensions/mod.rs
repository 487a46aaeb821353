//! The report's dimensions as data, and the evidence for each of them in a profile.
//!
//! The [`catalogue`] defines the dimensions in the report's order, with the fields dedicated to each and the words that
//! signal it. [`Role`] defines the weight of a text by its place. [`Coverage`] combines the two for one profile.

mod catalogue;
mod coverage;
mod fields;
mod prose;
mod role;

pub use catalogue::{Catalogue, Dimension, DimensionFamily, Pole, Poles, Signs, catalogue};
pub use coverage::{Cover, Coverage, Level, OnDemand, PoleCover};
pub use prose::{Prose, Said};
pub use role::Role;
