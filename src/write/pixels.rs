//! Decodes PNG files into pixels.

use png::{ColorType, Decoder, Transformations};

use super::page::Picture;

/// The PNG signature.
pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Maximum number of pixels: a larger picture is a mistake or an attack.
pub const MOST: usize = 40_000_000;

/// The pixels of a PNG file, at a natural size of one pixel each.
///
/// # Errors
/// When it is corrupt, truncated, or has more than [`MOST`] pixels.
#[expect(clippy::cast_precision_loss, reason = "a picture with a million columns is too large anyway")]
pub fn decode(bytes: &[u8]) -> Result<Picture, png::DecodingError> {
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
    let size = (frame.width as f32, frame.height as f32);
    Ok(Picture { columns: frame.width as usize, rows: frame.height as usize, dots, size })
}
