//! Turns images into pixels.

use crate::blocks::Image;
use crate::write::error::WriteError;
use crate::write::page::Picture;
use crate::write::pixels::decode;
use crate::write::raster;

/// The pixels of an image. `name` is for error messages.
///
/// # Errors
/// When an image is not a PNG or SVG file, is corrupt or is too large.
pub fn read(image: &Image, name: &str) -> Result<Picture, WriteError> {
    let unreadable = |reason: String| WriteError::Image { name: name.to_owned(), reason };
    match image {
        Image::Png(bytes) => decode(bytes).map_err(|error| unreadable(error.to_string())),
        Image::Svg(text) => {
            let drawn = raster::draw(text).map_err(|fault| unreadable(fault.to_string()))?;
            let picture = decode(&drawn.png).map_err(|error| unreadable(error.to_string()))?;
            Ok(Picture { size: drawn.size, ..picture })
        }
    }
}
