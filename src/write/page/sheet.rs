//! Dimensions of a page and its text, in points.

/// The width of A4.
pub const WIDTH: f32 = 595.28;
/// The height of A4.
pub const HEIGHT: f32 = 841.89;
/// The left and right margin.
pub const SIDE: f32 = 71.0;
/// The top of the text area.
pub const TOP: f32 = 62.0;
/// The bottom of the text area.
pub const BOTTOM: f32 = HEIGHT - 74.0;
/// The width of the text area.
pub const COLUMN: f32 = WIDTH - 2.0 * SIDE;
/// The top of the footer.
pub const FOOT: f32 = HEIGHT - 54.0;

/// The text setting of one kind of text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// The font size.
    pub size: f32,
    /// The line height.
    pub leading: f32,
    /// Space above.
    pub before: f32,
    /// Space below.
    pub after: f32,
}

/// Body text.
pub const BODY: Setting = Setting { size: 10.5, leading: 15.2, before: 0.0, after: 7.0 };
/// A list item.
pub const ITEM: Setting = Setting { size: 10.5, leading: 15.2, before: 0.0, after: 3.0 };
/// A table cell.
pub const CELL: Setting = Setting { size: 9.5, leading: 13.2, before: 0.0, after: 0.0 };
/// The caption of a table or picture.
pub const CAPTION: Setting = Setting { size: 9.5, leading: 13.2, before: 8.0, after: 5.0 };
/// The page footer.
pub const SMALL: Setting = Setting { size: 8.5, leading: 11.5, before: 0.0, after: 0.0 };

/// A heading.
#[must_use]
pub fn heading(level: u8) -> Setting {
    match level {
        1 => Setting { size: 22.0, leading: 28.0, before: 12.0, after: 10.0 },
        2 => Setting { size: 14.5, leading: 20.0, before: 20.0, after: 5.0 },
        3 => Setting { size: 11.5, leading: 16.0, before: 13.0, after: 3.0 },
        _ => Setting { size: 10.5, leading: 15.2, before: 9.0, after: 2.0 },
    }
}

/// Minimum height of a row that is filled in by hand.
pub const PEN: f32 = 40.0;
/// Indentation of a list item or quote.
pub const INDENT: f32 = 17.0;
/// Horizontal padding of a cell.
pub const CELL_SIDE: f32 = 5.0;
/// Vertical padding of a cell.
pub const CELL_EDGE: f32 = 3.5;
/// The width of a pixel of a picture at its natural size.
pub const DOT: f32 = 0.5;
/// Maximum size of a logo: width and height.
pub const LOGO: (f32, f32) = (170.0, 44.0);
/// Maximum height of a picture.
pub const PICTURE: f32 = 0.6 * (BOTTOM - TOP);

/// The position of the baseline in a line, so that the letters are vertically centred.
#[must_use]
pub fn baseline(setting: Setting) -> f32 {
    // Half the difference between the ascender (1.069) and the descender (0.293) of the font.
    0.5 * setting.leading + 0.388 * setting.size
}
