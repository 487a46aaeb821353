//! Numbers -> a drawing, as the text of an SVG file.
//!
//! A drawing tells nothing by colour alone: lines differ by their dashes and their marks too. It always stands beside a
//! table that says the same, and carries a text for who does not see it.

pub mod radar;
