//! Lists of numbers as bytes: part of the program, or made at run time.

use std::borrow::Cow;

/// A list of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberTable(Cow<'static, [[u8; 4]]>);

impl NumberTable {
    /// The number with this index and the next one.
    pub fn pair(&self, index: usize) -> [usize; 2] {
        let pair = &self.0[index..index + 2];
        [number(pair[0]), number(pair[1])]
    }

    /// The first number; `None` if there are none.
    pub fn first(&self) -> Option<usize> {
        self.0.first().copied().map(number)
    }

    /// The numbers from this index on, to be read with [`number`].
    pub fn from(&self, index: usize) -> &[[u8; 4]] {
        &self.0[index..]
    }

    /// The number of numbers.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl FromIterator<usize> for NumberTable {
    /// Numbers above `u32::MAX` would take four gigabytes of patterns, and become `u32::MAX`.
    fn from_iter<I: IntoIterator<Item = usize>>(numbers: I) -> Self {
        let bytes = |number| u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes();
        Self(numbers.into_iter().map(bytes).collect())
    }
}

/// The value of a stored number.
pub fn number(bytes: [u8; 4]) -> usize {
    u32::from_le_bytes(bytes) as usize
}

/// A list of lists of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListTable {
    /// Where each list starts in `values`; one more than there are lists.
    starts: NumberTable,
    values: NumberTable,
}

impl ListTable {
    /// This many lists, with the pairs of a list and a value; the values of a list keep their order.
    pub fn of(count: usize, pairs: &[(usize, usize)]) -> Self {
        let mut ends = vec![0; count + 1];
        for (list, _) in pairs {
            ends[list + 1] += 1;
        }
        for list in 0..count {
            ends[list + 1] += ends[list];
        }
        let starts = ends.iter().copied().collect();
        let mut values = vec![0; pairs.len()];
        for (list, value) in pairs {
            values[ends[*list]] = *value;
            ends[*list] += 1;
        }
        Self { starts, values: values.into_iter().collect() }
    }

    /// The number of lists.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The list with this index, to be read with [`number`].
    pub fn get(&self, index: usize) -> &[[u8; 4]] {
        let [start, end] = self.starts.pair(index);
        &self.values.0[start..end]
    }
}

/// Writes tables one after another.
#[derive(Debug, Default)]
pub struct TableWriter(Vec<u8>);

impl TableWriter {
    /// Adds a list of numbers.
    pub fn numbers(&mut self, numbers: &NumberTable) {
        self.text(numbers.0.as_flattened());
    }

    /// Adds a list of lists.
    pub fn lists(&mut self, lists: &ListTable) {
        self.numbers(&lists.starts);
        self.numbers(&lists.values);
    }

    /// Adds bytes.
    pub fn text(&mut self, bytes: &[u8]) {
        let length: NumberTable = [bytes.len()].into_iter().collect();
        self.0.extend(length.0.as_flattened());
        self.0.extend(bytes);
    }

    /// Everything that was written.
    pub fn finish(self) -> Vec<u8> {
        self.0
    }
}

/// Reads what a [`TableWriter`] wrote, in the same order. Every method gives `None` if that is not what comes next.
#[derive(Debug)]
pub struct TableReader(&'static [u8]);

impl TableReader {
    /// Reads these bytes.
    pub const fn new(bytes: &'static [u8]) -> Self {
        Self(bytes)
    }

    /// The next list of numbers.
    pub fn numbers(&mut self) -> Option<NumberTable> {
        let (numbers, rest) = self.text()?.as_chunks();
        rest.is_empty().then_some(NumberTable(Cow::Borrowed(numbers)))
    }

    /// The next list of lists.
    pub fn lists(&mut self) -> Option<ListTable> {
        Some(ListTable { starts: self.numbers()?, values: self.numbers()? })
    }

    /// The next bytes.
    pub fn text(&mut self) -> Option<&'static [u8]> {
        let (length, rest) = self.0.split_first_chunk()?;
        let (text, rest) = rest.split_at_checked(number(*length))?;
        self.0 = rest;
        Some(text)
    }
}
