//! Maps the blocks of a document to lines with their place in a profile.
//!
//! ```text
//! blocks -> headings (style, looks, labels, form) -> walk (section by section, cell by cell) -> lines with slot and confidence
//! ```
//!
//! No visible text is lost: every visible block becomes one or more lines, and a line without a place is
//! [`Slot::Nowhere`].

mod behaviour;
mod composed;
mod divide;
mod doubtful;
mod guess;
mod headings;
mod labels;
mod line;
mod matrix;
mod nature;
mod numbers;
mod part;
mod phrases;
mod place;
mod placer;
mod professional;
mod professionalism;
mod profile;
mod slot;
mod table;
mod walk;

pub use divide::profiles;
pub use labels::{Label, ProfilePart, label, unnumbered};
pub use line::{DOUBT, PlacedLine};
pub use nature::{Nature, nature};
pub use phrases::titled;
pub use place::place;
pub use profile::PlacedProfile;
pub use slot::{Slot, Why};
