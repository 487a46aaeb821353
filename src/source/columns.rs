//! How many characters stand before a byte of a long text, without counting from its beginning each time.

/// The bytes between two counts.
const BLOCK: usize = 128;

/// The characters before every [`BLOCK`] bytes of a text.
#[derive(Debug, Clone)]
pub struct Columns(Vec<usize>);

impl Columns {
    /// A range of at least this many bytes is worth a count of the whole text.
    pub const WORTH: usize = 4 * BLOCK;

    /// Counts a text.
    pub fn of(text: &str) -> Self {
        let mut before = 0;
        let blocks = text.as_bytes().chunks(BLOCK).map(|block| {
            let here = before;
            before += starts(block);
            here
        });
        Self(blocks.collect())
    }

    /// The characters before this byte of the same text, which must be the first of a character.
    pub fn before(&self, text: &str, offset: usize) -> usize {
        let block = (offset / BLOCK).min(self.0.len().saturating_sub(1));
        let counted = self.0.get(block).copied().unwrap_or(0);
        counted + text.as_bytes().get(block * BLOCK..offset).map_or(0, starts)
    }
}

/// How many characters begin in these bytes.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xC0) != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_from_any_block() {
        let text = "aé€😀".repeat(1000);
        let columns = Columns::of(&text);
        for (count, (offset, _)) in text.char_indices().enumerate() {
            assert_eq!(columns.before(&text, offset), count);
        }
        assert_eq!(columns.before(&text, text.len()), 4000);
        assert_eq!(Columns::of("").before("", 0), 0);
    }
}
