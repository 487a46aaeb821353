//! What a free-text vacancy states besides words of the lists: names of places, and the data of its web page.

mod place;
mod posted;

pub use place::names_place;
pub use posted::Posted;
