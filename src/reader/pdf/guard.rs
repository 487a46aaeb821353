//! Guards against decompression bombs in PDF files. The PDF library unpacks streams without a limit, and the file
//! determines which ones it needs, so all streams are measured first.

use flate2::{Decompress, FlushDecompress, Status};
use memchr::{memchr_iter, memmem};

/// The maximum number of bytes unpacked from one file.
const MAX_UNPACKED: usize = 256 * 1024 * 1024;

/// The maximum expansion of deflate.
const MOST_DEFLATED: usize = 1032;
/// The maximum expansion of LZW and run-length encoding.
const MOST_OLDER: usize = 2731;

/// The maximum size in bytes of compressed streams, except images, in an encrypted file, whose streams cannot be
/// measured before they are decrypted.
const MAX_ENCRYPTED: usize = 1024 * 1024;

/// The reason why a file is not unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The streams unpack to too many bytes.
    TooLarge,
    /// A stream is damaged.
    Damaged,
}

/// Measures all streams of a file.
///
/// # Errors
/// When the streams unpack to too much, or a stream is damaged.
pub fn measure(bytes: &[u8]) -> Result<(), Refusal> {
    measure_within(bytes, MAX_UNPACKED)
}

fn measure_within(bytes: &[u8], most: usize) -> Result<(), Refusal> {
    let is_encrypted = has_name(bytes, b"Encrypt");
    let mut left = most;
    let mut encrypted = 0_usize;
    let mut starts = memmem::find_iter(bytes, b"stream").peekable();
    let mut before = 0;
    while let Some(at) = starts.next() {
        let dictionary = &bytes[before..at];
        before = at + b"stream".len();
        // The end of a stream: `endstream`.
        if dictionary.ends_with(b"end") {
            continue;
        }
        let content = &bytes[before..];
        let content = content.strip_prefix(b"\r").unwrap_or(content);
        let content = content.strip_prefix(b"\n").unwrap_or(content);
        let packing = Packing::of(dictionary);
        let length = starts.peek().map_or(bytes.len(), |next| *next).saturating_sub(before);
        if is_encrypted && packing != Packing::None && !has(dictionary, b"/XRef") {
            let is_picture = has(dictionary, b"/Image");
            encrypted += if is_picture { 0 } else { length };
            if encrypted > MAX_ENCRYPTED || packing == Packing::Twice {
                return Err(Refusal::TooLarge);
            }
            continue;
        }
        let size = match packing {
            Packing::None => 0,
            Packing::Deflated => deflated(content, left)?,
            Packing::DeflatedText => length.saturating_mul(MOST_DEFLATED),
            Packing::Older => length.saturating_mul(MOST_OLDER),
            Packing::Twice => return Err(Refusal::TooLarge),
        };
        left = left.checked_sub(size).ok_or(Refusal::TooLarge)?;
    }
    Ok(())
}

/// The compression of a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Packing {
    None,
    /// Deflate.
    Deflated,
    /// Deflate, encoded as ASCII.
    DeflatedText,
    /// LZW or run-length encoding.
    Older,
    /// More than one compression filter.
    Twice,
}

impl Packing {
    /// The compression of the stream with this dictionary.
    fn of(dictionary: &[u8]) -> Self {
        let count = |names: &[&[u8]]| {
            names.iter().map(|name| memmem::find_iter(dictionary, name).count()).sum::<usize>()
        };
        let deflated = count(&[b"/FlateDecode", b"/Fl ", b"/Fl/", b"/Fl]", b"/Fl\n", b"/Fl\r", b"/Fl>"]);
        let older = count(&[b"LZW", b"RunLength", b"/RL"]);
        let as_text = count(&[b"ASCII85", b"/A85", b"ASCIIHex", b"/AHx"]);
        match (deflated, older) {
            // The names of filters may be escaped, or in another object: assume the worst.
            (0, 0) if has_escapes(dictionary) || is_elsewhere(dictionary) => Self::Older,
            (0, 0) => Self::None,
            (1, 0) if as_text == 0 => Self::Deflated,
            (1, 0) => Self::DeflatedText,
            (0, 1) => Self::Older,
            _ => Self::Twice,
        }
    }
}

fn has(bytes: &[u8], what: &[u8]) -> bool {
    memmem::find(bytes, what).is_some()
}

/// Whether the filters of a stream are in another object.
fn is_elsewhere(dictionary: &[u8]) -> bool {
    memmem::find_iter(dictionary, b"/Filter").any(|at| {
        dictionary[at + b"/Filter".len()..].trim_ascii_start().first().is_some_and(u8::is_ascii_digit)
    })
}

/// Whether letters or digits are escaped, as in `/Fl#61te`, for which there is no legitimate reason.
fn has_escapes(bytes: &[u8]) -> bool {
    memchr_iter(b'#', bytes).any(|at| escaped(&bytes[at..]).is_some_and(|sign| sign.is_ascii_alphanumeric()))
}

/// The byte escaped as `#` and two hexadecimal digits.
fn escaped(bytes: &[u8]) -> Option<u8> {
    let digit = |at: usize| char::from(*bytes.get(at)?).to_digit(16);
    u8::try_from(16 * digit(1)? + digit(2)?).ok()
}

/// Whether a name occurs in a file, escaped or not.
fn has_name(bytes: &[u8], name: &[u8]) -> bool {
    memchr_iter(b'/', bytes).any(|at| {
        let mut rest = &bytes[at + 1..];
        name.iter().all(|wanted| {
            let (sign, length) = match rest.first() {
                Some(b'#') => (escaped(rest), 3),
                sign => (sign.copied(), 1),
            };
            rest = rest.get(length..).unwrap_or_default();
            sign == Some(*wanted)
        })
    })
}

/// The unpacked size of deflated content, in bytes.
///
/// The PDF library continues after some kinds of damage, so damaged content is refused.
///
/// # Errors
/// When the size exceeds `most`, or the content is damaged.
pub fn deflated(content: &[u8], most: usize) -> Result<usize, Refusal> {
    let content = match content {
        [first, second, rest @ ..]
            if first & 0x0f == 8
                && (u16::from(*first) << 8 | u16::from(*second)).is_multiple_of(31)
                && second & 0x20 == 0 =>
        {
            rest
        }
        _ => content,
    };
    let mut inflater = Decompress::new(false);
    let mut scratch = vec![0; 64 * 1024];
    loop {
        let (read, written) = (inflater.total_in(), inflater.total_out());
        let rest = usize::try_from(read).ok().and_then(|read| content.get(read..)).unwrap_or_default();
        let status =
            inflater.decompress(rest, &mut scratch, FlushDecompress::None).map_err(|_| Refusal::Damaged)?;
        let size = usize::try_from(inflater.total_out()).unwrap_or(usize::MAX);
        if size > most {
            return Err(Refusal::TooLarge);
        }
        let is_stuck = (inflater.total_in(), inflater.total_out()) == (read, written);
        if status == Status::StreamEnd || is_stuck {
            return Ok(size);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::{Packing, Refusal, has_name, measure, measure_within};

    fn stream(dictionary: &str, content: &[u8]) -> Vec<u8> {
        let mut file =
            format!("%PDF-1.7\n1 0 obj\n<<{dictionary}/Length {}>>\nstream\n", content.len()).into_bytes();
        file.extend(content);
        file.extend(b"\nendstream\nendobj\n");
        file
    }

    fn packed(size: usize) -> Vec<u8> {
        let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        packer.write_all(&vec![b' '; size]).expect("it is in memory");
        packer.finish().expect("it is in memory")
    }

    #[test]
    fn small_streams_unpack_to_little() {
        assert_eq!(measure(&stream("/Filter/FlateDecode", &packed(100_000))), Ok(()));
        assert_eq!(measure(&stream("", b"BT ET")), Ok(()));
        assert_eq!(measure(&stream("/Filter/DCTDecode/Subtype/Image", &[0xff; 100])), Ok(()));
    }

    #[test]
    fn bombs_are_refused() {
        let bomb = packed(1024 * 1024);
        assert!(bomb.len() < 2_000, "{}", bomb.len());
        for dictionary in
            ["/Filter/FlateDecode", "/Filter [ /Fl ]", "/Filter/FlateDecode/Subtype/Image/X(obj)"]
        {
            assert_eq!(
                measure_within(&stream(dictionary, &bomb), 1024 * 1024 - 1),
                Err(Refusal::TooLarge),
                "{dictionary}"
            );
        }
        for dictionary in [
            "/Filter[/FlateDecode/FlateDecode]",
            "/Filter/Fl#61teDecode",
            "/Filter 3 0 R",
            "/Filter/LZWDecode",
        ] {
            assert_eq!(
                measure(&stream(dictionary, &vec![0; 100_000])),
                Err(Refusal::TooLarge),
                "{dictionary}"
            );
        }
        let encrypted =
            [stream("/Filter/FlateDecode", &vec![7; 2_000_000]), b"trailer<</Encr#79pt 2 0 R>>".to_vec()]
                .concat();
        assert_eq!(measure(&encrypted), Err(Refusal::TooLarge));
    }

    #[test]
    fn names_are_found_however_they_are_written() {
        assert!(has_name(b"<</Encrypt 1 0 R>>", b"Encrypt"));
        assert!(has_name(b"<</#45ncryp#74 1 0 R>>", b"Encrypt"));
        assert!(!has_name(b"<</Encryp#75 1 0 R>>/", b"Encrypt"));
        assert_eq!(Packing::of(b"/BaseFont/Noto#20Sans"), Packing::None);
    }
}
