//! The long form as CSV for Dutch Excel: UTF-8 with a byte order mark, and semicolons as separators.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::long::{self, LongRow, quoted};
use super::{Compared, TableError, kind_name};
use crate::base::Language;
use crate::report::coverage::{dimension_name, family_name, level_name};

/// Tells Excel that the text is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The comparison as CSV: one row per profile and dimension, with the most significant evidence.
///
/// # Errors
/// Never in practice: it writes to memory.
pub fn write(compared: Compared<'_>, language: Language) -> Result<String, TableError> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(Vec::from(BYTE_ORDER_MARK));
    let failed = |error: csv::Error| TableError::Csv(error.to_string());
    let head = &language.words().tables.columns;
    let columns = [
        &head.profile,
        &head.organisation,
        &head.kind,
        &head.family,
        &head.dimension,
        &head.coverage,
        &head.count,
        &head.quote,
        &head.file,
        &head.line,
    ];
    writer.write_record(columns).map_err(failed)?;
    for row in long::rows(compared.comparison) {
        writer.write_record(fields(&row, language)).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| TableError::Csv(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| TableError::Csv(error.to_string()))
}

fn fields(row: &LongRow<'_>, language: Language) -> [String; 10] {
    let words = language.words();
    let print = row.profile.print;
    let first = row.evidence().first();
    [
        text(&row.profile.name),
        text(print.organisation.as_deref().unwrap_or_default()),
        kind_name(row.group(), words).to_owned(),
        family_name(row.family, language).to_owned(),
        dimension_name(row.dimension, language).to_owned(),
        level_name(row.level(), words).to_owned(),
        row.count().to_string(),
        text(&first.map(quoted).unwrap_or_default()),
        text(&print.file),
        first.map(|quote| quote.line.to_string()).unwrap_or_default(),
    ]
}

/// Text from a file. Spreadsheets interpret text that starts with one of these characters as a formula; a leading
/// apostrophe prevents that.
fn text(words: &str) -> String {
    if words.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{words}") } else { words.to_owned() }
}
