//! The house style as web pages use it: the one set of values for `templates/html/huis.*`.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;

use super::fonts;
use crate::base::{Colour, LEAST_CONTRAST};
use crate::blocks::Image;
use crate::write::style::HouseStyle;

/// The page background in dark mode, as in `templates/html/stijl.css.j2`.
const DARK: Colour = Colour { red: 0x17, green: 0x18, blue: 0x1a };

/// The settings that a web page takes from a house style.
#[derive(Debug, Serialize)]
pub struct PageLook<'a> {
    organisation: &'a str,
    logo: Option<Logo<'a>>,
    foot: &'a [String],
    accent: String,
    text: String,
    fonts: String,
    accent_holds_in_the_dark: bool,
}

#[derive(Debug, Serialize)]
struct Logo<'a> {
    address: String,
    alternative: &'a str,
}

impl<'a> PageLook<'a> {
    /// The settings from this style.
    #[must_use]
    pub fn of(style: &'a HouseStyle) -> Self {
        Self {
            organisation: &style.name,
            logo: style
                .logo
                .as_ref()
                .map(|(image, alternative)| Logo { address: address(image), alternative }),
            foot: &style.address,
            accent: style.accent.hex(),
            text: style.text.hex(),
            fonts: fonts::css(&style.fonts),
            accent_holds_in_the_dark: style.accent.contrast(DARK) >= LEAST_CONTRAST,
        }
    }
}

/// A picture as a data URL. In an `img` element, SVG files run no scripts.
pub(super) fn address(image: &Image) -> String {
    let (kind, bytes) = match image {
        Image::Png(bytes) => ("image/png", bytes.as_slice()),
        Image::Svg(text) => ("image/svg+xml", text.as_bytes()),
    };
    format!("data:{kind};base64,{}", STANDARD.encode(bytes))
}
