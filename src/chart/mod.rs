//! Numbers -> a drawing: the geometry is worked out once, and written as SVG.
//!
//! A drawing tells nothing by colour alone: what differs has another pattern and a number beside it. It always stands
//! beside a table that says the same, and carries a text for who does not see it.

pub mod bars;
mod drawing;
mod pen;
pub mod radar;
mod svg;

pub use drawing::{Anchor, Drawing, Fill, Shape};
pub use svg::svg;
