//! The sRGB colour space as a minimal version 4 ICC profile.

/// The size of the header, before the tag table.
const HEADER: usize = 128;
/// The white point of the profile connection space (D50), as X, Y and Z.
const WHITE: [f64; 3] = [0.964_2, 1.0, 0.824_9];
/// The red, green and blue primaries of sRGB, adapted to that white point.
const PRIMARIES: [[f64; 3]; 3] =
    [[0.436_07, 0.222_49, 0.013_92], [0.385_15, 0.716_87, 0.097_08], [0.143_07, 0.060_61, 0.714_10]];
/// Chromatic adaptation from the white point of sRGB (D65).
const ADAPTATION: [f64; 9] =
    [1.047_84, 0.022_90, -0.050_13, 0.029_55, 0.990_48, -0.017_06, -0.009_23, 0.015_08, 0.751_68];
/// The sRGB transfer curve: parameters g, a, b, c and d of parametric curve type 3.
const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];

/// The bytes of the profile.
pub fn srgb() -> Vec<u8> {
    let [red, green, blue] = PRIMARIES.map(|primary| numbers(*b"XYZ ", &[], &primary));
    let curve = numbers(*b"para", &[0, 3, 0, 0], &CURVE);
    assemble(&[
        (*b"desc", words("sRGB")),
        (*b"cprt", words("No copyright, use freely")),
        (*b"wtpt", numbers(*b"XYZ ", &[], &WHITE)),
        (*b"chad", numbers(*b"sf32", &[], &ADAPTATION)),
        (*b"rXYZ", red),
        (*b"gXYZ", green),
        (*b"bXYZ", blue),
        (*b"rTRC", curve.clone()),
        (*b"gTRC", curve.clone()),
        (*b"bTRC", curve),
    ])
}

/// A profile with these tags.
fn assemble(tags: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut table = count(tags.len()).to_vec();
    let mut data: Vec<u8> = Vec::new();
    let begin = HEADER + 4 + 12 * tags.len();
    for (name, bytes) in tags {
        table.extend(name);
        table.extend(count(begin + data.len()));
        table.extend(count(bytes.len()));
        data.extend(bytes);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut profile = Vec::with_capacity(begin + data.len());
    profile.extend(count(begin + data.len()));
    profile.extend([0; 4]);
    profile.extend([4, 0x20, 0, 0]);
    profile.extend(b"mntrRGB XYZ ");
    // The creation date: a constant.
    profile.extend([2026_u16, 1, 1, 0, 0, 0].iter().flat_map(|part| part.to_be_bytes()));
    profile.extend(b"acsp");
    profile.resize(68, 0);
    profile.extend(WHITE.iter().flat_map(|value| fixed(*value)));
    profile.resize(HEADER, 0);
    profile.extend(table);
    profile.extend(data);
    profile
}

/// A tag with numbers.
fn numbers(kind: [u8; 4], before: &[u8], numbers: &[f64]) -> Vec<u8> {
    let mut bytes = kind.to_vec();
    bytes.extend([0; 4]);
    bytes.extend(before);
    bytes.extend(numbers.iter().flat_map(|number| fixed(*number)));
    bytes
}

/// A text tag, in English.
fn words(words: &str) -> Vec<u8> {
    let text: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut bytes = b"mluc".to_vec();
    for number in [0, 1, 12] {
        bytes.extend(count(number));
    }
    bytes.extend(b"enUS");
    bytes.extend(count(text.len()));
    bytes.extend(count(28));
    bytes.extend(text);
    bytes
}

/// A fixed-point number with 16 fractional bits.
#[expect(clippy::cast_possible_truncation, reason = "the numbers of a profile are small")]
fn fixed(number: f64) -> [u8; 4] {
    ((number * 65536.0).round() as i32).to_be_bytes()
}

#[expect(clippy::cast_possible_truncation, reason = "a profile is small")]
fn count(count: usize) -> [u8; 4] {
    (count as u32).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_primaries_make_the_white() {
        for (axis, white) in WHITE.iter().enumerate() {
            let sum: f64 = PRIMARIES.iter().map(|primary| primary[axis]).sum();
            assert!((sum - white).abs() < 0.001, "{axis}: {sum}");
        }
    }

    #[test]
    fn the_profile_is_as_long_as_it_says() {
        let profile = srgb();
        assert_eq!(profile[..4], count(profile.len()));
        assert_eq!(&profile[36..40], b"acsp");
    }
}
