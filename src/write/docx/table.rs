//! Tables.

use super::body::{BlockPlace, Writing};
use super::paragraph::{Look, Style, TEXT_WIDTH};
use crate::blocks::{Alignment, Inline, Table, plain};

/// Minimum height of a row that is filled in by hand, in twips.
const PEN: &str = "800";
/// The width of a wide letter, in twips.
const LETTER: u32 = 125;
/// Total horizontal padding of a cell, in twips.
const PADDING: u32 = 240;

impl Writing {
    /// Writes a table as wide as the text. Rows do not break across pages, and the header row repeats on each page.
    pub(super) fn table(&mut self, table: &Table, place: BlockPlace) {
        if table.header.is_empty() {
            return;
        }
        if !table.caption.is_empty() {
            let look = Look { keep_next: true, ..Look::new(Style::Caption).at(place.indent) };
            self.paragraph(&table.caption, &look);
        } else if self.before.page_break || self.before.table {
            // A page break is a property of a paragraph, and two tables without a paragraph in between are merged.
            self.paragraph(&[], &Look::new(Style::NoSpacing));
        }
        let widths = widths(table, TEXT_WIDTH.saturating_sub(place.indent));
        let has_header = table.header.iter().any(|cell| !plain(cell).is_empty());
        self.xml.open("w:tbl", &[]);
        self.table_properties(table, place.indent, widths.iter().sum(), has_header);
        self.xml.open("w:tblGrid", &[]);
        for width in &widths {
            self.xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
        self.xml.close();
        if has_header {
            self.row(&table.header, table, &widths, true);
        }
        for row in &table.rows {
            self.row(row, table, &widths, false);
        }
        if !has_header && table.rows.is_empty() {
            self.row(&[], table, &widths, false);
        }
        self.xml.close();
        self.before.table = true;
    }

    fn table_properties(&mut self, table: &Table, indent: u32, width: u32, has_header: bool) {
        let flag = |is: bool| if is { "1" } else { "0" };
        let look = [
            ("w:firstRow", flag(has_header)),
            ("w:lastRow", "0"),
            ("w:firstColumn", flag(table.has_header_column)),
            ("w:lastColumn", "0"),
            ("w:noHBand", "1"),
            ("w:noVBand", "1"),
        ];
        // The same as bit flags, for programs that predate the attributes.
        let bits =
            0x0600 | if has_header { 0x20 } else { 0 } | if table.has_header_column { 0x80 } else { 0 };
        let bits = format!("{bits:04X}");
        let xml = &mut self.xml;
        xml.open("w:tblPr", &[]);
        xml.value("w:tblStyle", "TableGrid");
        xml.empty("w:tblW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        if indent > 0 {
            xml.empty("w:tblInd", &[("w:w", &indent.to_string()), ("w:type", "dxa")]);
        }
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        let look: Vec<(&str, &str)> = std::iter::once(("w:val", bits.as_str())).chain(look).collect();
        xml.empty("w:tblLook", &look);
        let caption = plain(&table.caption);
        if !caption.is_empty() {
            xml.value("w:tblCaption", &caption);
        }
        xml.close();
    }

    /// Writes a row with one cell per column, regardless of the number of cells given.
    fn row(&mut self, cells: &[Vec<Inline>], table: &Table, widths: &[u32], is_header: bool) {
        self.xml.open("w:tr", &[]);
        self.xml.open("w:trPr", &[]);
        self.xml.empty("w:cantSplit", &[]);
        if table.is_form && !is_header {
            self.xml.empty("w:trHeight", &[("w:val", PEN), ("w:hRule", "atLeast")]);
        }
        if is_header {
            self.xml.empty("w:tblHeader", &[]);
        }
        self.xml.close();
        for (column, width) in widths.iter().enumerate() {
            let words = cells.get(column).map_or(&[][..], Vec::as_slice);
            let alignment = table.alignments.get(column).copied().unwrap_or(Alignment::Left);
            self.xml.open("w:tc", &[]);
            self.xml.open("w:tcPr", &[]);
            self.xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            self.xml.close();
            self.paragraph(words, &Look { alignment, keep_next: is_header, ..Look::new(Style::Normal) });
            self.xml.close();
        }
        self.xml.close();
    }
}

/// The column widths in twips, which add up to `room`. A column is at least as wide as its longest word, if possible;
/// the remainder goes to the columns with the most text.
fn widths(table: &Table, room: u32) -> Vec<u32> {
    let columns = table.header.len();
    let texts = |column: usize| {
        let rows = table.rows.iter().filter_map(move |row| row.get(column));
        table.header.get(column).into_iter().chain(rows).map(|cell| plain(cell))
    };
    let wide = |letters: Option<usize>| {
        let letters = u32::try_from(letters.unwrap_or_default()).unwrap_or(u32::MAX);
        letters.saturating_mul(LETTER).saturating_add(PADDING).min(room)
    };
    let least: Vec<u32> = (0..columns)
        .map(|column| {
            wide(
                texts(column).flat_map(|text| text.split_whitespace().map(letters).collect::<Vec<_>>()).max(),
            )
        })
        .collect();
    let most: Vec<u32> =
        (0..columns).map(|column| wide(texts(column).map(|text| letters(&text)).max())).collect();
    let needed: u32 = least.iter().sum();
    if needed >= room {
        return share(room, &least);
    }
    let wanted: Vec<u32> = most.iter().zip(&least).map(|(most, least)| most - least).collect();
    // If every column fits, the remaining space is divided in proportion to their widths.
    let wanted = if needed + wanted.iter().sum::<u32>() <= room { most } else { wanted };
    share(room - needed, &wanted).iter().zip(&least).map(|(extra, least)| extra + least).collect()
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

/// Divides an amount in proportion to the weights; the last share absorbs the rounding error.
fn share(amount: u32, weights: &[u32]) -> Vec<u32> {
    let total: u64 = weights.iter().copied().map(u64::from).sum::<u64>().max(1);
    let mut shares: Vec<u32> = weights
        .iter()
        .map(|weight| u32::try_from(u64::from(amount) * u64::from(*weight) / total).unwrap_or_default())
        .collect();
    let rest = amount - shares.iter().sum::<u32>();
    if let Some(last) = shares.last_mut() {
        *last += rest;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> Table {
        let cell = |text: &&str| vec![Inline::Text((*text).to_owned())];
        let mut rows = rows.iter().map(|row| row.iter().map(cell).collect());
        Table { header: rows.next().unwrap_or_default(), rows: rows.collect(), ..Table::default() }
    }

    #[test]
    fn columns_fill_the_room_by_what_they_say() {
        let short = table(&[&["Uren", "Schaal"], &["36", "9"]]);
        let long = table(&[&["Taak", "Hoe het gaat"], &["Gesprek", &"woorden en woorden ".repeat(20)]]);
        let wide = table(&[&[&"a".repeat(300), &"b".repeat(100), "c"]]);
        for table in [&short, &long, &wide] {
            assert_eq!(widths(table, 9070).iter().sum::<u32>(), 9070);
        }
        let long = widths(&long, 9070);
        assert!(long[0] > 7 * LETTER && long[0] < 1500, "the longest word fits and no more: {long:?}");
        let wide = widths(&wide, 9070);
        assert!(wide[0] >= wide[1] && wide[1] > wide[2] && wide[2] > 0, "{wide:?}");
    }
}
