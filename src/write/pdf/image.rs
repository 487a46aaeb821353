//! Decodes images into pixels.

use png::{ColorType, Decoder, Transformations};

use crate::blocks::Image;
use crate::write::error::WriteError;
use crate::write::page::Picture;
use crate::write::raster;

/// Maximum number of pixels: a larger picture is a mistake or an attack.
const MOST: usize = 40_000_000;

/// The pixels of an image. `name` is for error messages.
///
/// # Errors
/// When an image is not a PNG or SVG file, is corrupt or is too large.
pub fn read(image: &Image, name: &str) -> Result<Picture, WriteError> {
    let unreadable = |reason: String| WriteError::Image { name: name.to_owned(), reason };
    match image {
        Image::Png(bytes) => decode(bytes).map_err(|error| unreadable(error.to_string())),
        Image::Svg(text) => {
            let bytes = raster::png(text).map_err(unreadable)?;
            let picture = decode(&bytes).map_err(|error| unreadable(error.to_string()))?;
            Ok(Picture { fineness: raster::FINENESS, ..picture })
        }
    }
}

fn decode(bytes: &[u8]) -> Result<Picture, png::DecodingError> {
    let mut decoder = Decoder::new_with_limits(std::io::Cursor::new(bytes), png::Limits { bytes: 4 * MOST });
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
    let mut reader = decoder.read_info()?;
    let size = reader.output_buffer_size().filter(|size| *size <= 4 * MOST);
    let mut buffer = vec![0; size.ok_or(png::DecodingError::LimitsExceeded)?];
    let frame = reader.next_frame(&mut buffer)?;
    buffer.truncate(frame.buffer_size());
    let dots = match frame.color_type {
        ColorType::GrayscaleAlpha => {
            let (pairs, _) = buffer.as_chunks::<2>();
            pairs.iter().flat_map(|[grey, opacity]| [*grey, *grey, *grey, *opacity]).collect()
        }
        _ => buffer,
    };
    Ok(Picture { columns: frame.width as usize, rows: frame.height as usize, dots, fineness: 1 })
}
