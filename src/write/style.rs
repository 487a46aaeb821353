//! The house style: what an organisation's documents look like.

use super::typeface::HouseFonts;
use crate::base::Colour;
use crate::blocks::Image;

/// What an organisation's documents look like.
#[derive(Debug, Clone, PartialEq)]
pub struct HouseStyle {
    /// The name of the organisation; empty for none.
    pub name: String,
    /// Its logo, with what it says to somebody who does not see it.
    pub logo: Option<(Image, String)>,
    /// The colour of headings, lines and links, on white.
    pub accent: Colour,
    /// The colour of text, on white.
    pub text: Colour,
    /// The lines of the address, for the foot of a page.
    pub address: Vec<String>,
    /// Its fonts.
    pub fonts: HouseFonts,
}

impl Default for HouseStyle {
    /// Sober: black text, dark blue headings, no logo.
    fn default() -> Self {
        Self {
            name: String::new(),
            logo: None,
            accent: Colour { red: 0x1b, green: 0x4b, blue: 0x72 },
            text: Colour { red: 0x1a, green: 0x1a, blue: 0x1a },
            address: Vec::new(),
            fonts: HouseFonts::default(),
        }
    }
}
