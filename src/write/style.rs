//! The house style: the appearance of an organisation's documents.

use super::typeface::HouseFonts;
use crate::base::Colour;
use crate::blocks::Image;

/// The appearance of an organisation's documents.
#[derive(Debug, Clone, PartialEq)]
pub struct HouseStyle {
    /// The name of the organisation; may be empty.
    pub name: String,
    /// Its logo, with alternative text.
    pub logo: Option<(Image, String)>,
    /// The colour of headings, lines and links, on white.
    pub accent: Colour,
    /// The colour of text, on white.
    pub text: Colour,
    /// The lines of the address, for the page footer.
    pub address: Vec<String>,
    /// Its fonts.
    pub fonts: HouseFonts,
}

impl Default for HouseStyle {
    /// A plain style: black text, dark blue headings, no logo.
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
