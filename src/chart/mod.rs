//! Charts: the geometry is computed once and written as SVG.
//!
//! A chart never relies on colour alone: differences also have their own pattern and a number. It always accompanies a
//! table with the same data, and has alternative text.

pub mod bars;
pub mod coverage;
mod drawing;
mod pen;
pub mod radar;
mod svg;

pub use drawing::{Anchor, Drawing, Fill, Shape};
pub use svg::svg;
