//! How the outputs for single files become one report, without all of it in memory.
//!
//! The output of a report is collected in *strands*: texts to which every file adds its part, in the order of the run.
//! A report in which totals or a table of contents precede the findings needs the strands at the end of the run only;
//! whoever runs it stores them, in memory or in a temporary file. Nothing here does I/O.

/// Stores the strands of a report.
pub trait Strands {
    /// Appends text to a strand.
    fn append(&mut self, strand: usize, text: &str);

    /// Whether nothing was appended to a strand.
    fn is_empty(&self, strand: usize) -> bool;
}

/// A part of a finished report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportPart {
    /// A text.
    Text(String),
    /// The content of a strand.
    Strand(usize),
}

/// Strands in memory, for reports on a few files.
#[derive(Debug, Clone, Default)]
pub struct InMemory(Vec<String>);

impl Strands for InMemory {
    fn append(&mut self, strand: usize, text: &str) {
        if strand >= self.0.len() {
            self.0.resize(strand + 1, String::new());
        }
        self.0[strand].push_str(text);
    }

    fn is_empty(&self, strand: usize) -> bool {
        self.0.get(strand).is_none_or(String::is_empty)
    }
}

impl InMemory {
    /// The finished report.
    #[must_use]
    pub fn joined(&self, parts: &[ReportPart]) -> String {
        let texts = parts.iter().map(|part| match part {
            ReportPart::Text(text) => text.as_str(),
            ReportPart::Strand(strand) => self.0.get(*strand).map_or("", String::as_str),
        });
        texts.collect()
    }
}
