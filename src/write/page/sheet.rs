//! The measures of a page and of the text on it, in points.

/// The width of A4.
pub const WIDTH: f32 = 595.28;
/// The height of A4.
pub const HEIGHT: f32 = 841.89;
/// The margin at the left and the right.
pub const SIDE: f32 = 71.0;
/// Where the text begins.
pub const TOP: f32 = 62.0;
/// Where the text ends.
pub const BOTTOM: f32 = HEIGHT - 74.0;
/// How wide the text is.
pub const COLUMN: f32 = WIDTH - 2.0 * SIDE;
/// Where the foot begins.
pub const FOOT: f32 = HEIGHT - 54.0;

/// How text of one kind is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// The height of the font.
    pub size: f32,
    /// From line to line.
    pub leading: f32,
    /// Room above.
    pub before: f32,
    /// Room below.
    pub after: f32,
}

/// Running text.
pub const BODY: Setting = Setting { size: 10.5, leading: 15.2, before: 0.0, after: 7.0 };
/// An item of a list.
pub const ITEM: Setting = Setting { size: 10.5, leading: 15.2, before: 0.0, after: 3.0 };
/// A cell of a table.
pub const CELL: Setting = Setting { size: 9.5, leading: 13.2, before: 0.0, after: 0.0 };
/// The caption of a table or a picture.
pub const CAPTION: Setting = Setting { size: 9.5, leading: 13.2, before: 8.0, after: 5.0 };
/// The foot of a page.
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

/// The least height of a row that is written in with a pen.
pub const PEN: f32 = 40.0;
/// How far an item of a list, or a quote, stands in.
pub const INDENT: f32 = 17.0;
/// Room at the left and the right of the text of a cell.
pub const CELL_SIDE: f32 = 5.0;
/// Room above and below the text of a cell.
pub const CELL_EDGE: f32 = 3.5;
/// The width of a dot of a picture where the picture may be as large as it is.
pub const DOT: f32 = 0.5;
/// The largest a logo may be: width and height.
pub const LOGO: (f32, f32) = (170.0, 44.0);
/// The highest a picture may be.
pub const PICTURE: f32 = 0.6 * (BOTTOM - TOP);

/// Where the baseline is in a line, so that the letters stand in the middle of it.
#[must_use]
pub fn baseline(setting: Setting) -> f32 {
    // Half the difference between what the font has above the baseline (1.069) and below it (0.293).
    0.5 * setting.leading + 0.388 * setting.size
}
