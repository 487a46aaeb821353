//! Lays out tables as strips, one per row. There are lines between rows, but not between columns.

use crate::base::Colour;
use crate::blocks::{Alignment, Inline, Table};
use crate::write::error::WriteError;

use super::flow::{Flow, Place, tint};
use super::lines::{Line, extent, lines};
use super::runs::{Look, Run, runs};
use super::sheet::{BODY, BOTTOM, CAPTION, CELL, CELL_EDGE, CELL_SIDE, PEN, TOP};
use super::strip::{Strip, strips};
use super::tag::{Role, Scope, TagId};
use crate::write::page::area::Rectangle;
use crate::write::page::book::{Area, Drawing, Mark, Owner, child};

/// Thickness of the line under a row, and of the line under the header.
const RULE: (f32, f32) = (0.5, 1.0);
/// The colour of the line under a row.
const GREY: Colour = Colour { red: 0xc4, green: 0xc4, blue: 0xc4 };
/// The share of the house colour in the header background.
const BEHIND: f32 = 0.09;

/// The cells of a row, each with its text.
type TableRow = Vec<(Owner, Vec<Vec<Run>>)>;

/// A column: its position and width.
#[derive(Debug, Clone, Copy)]
struct Column {
    x: f32,
    width: f32,
    alignment: Alignment,
}

impl Flow<'_> {
    /// Lays out a table.
    pub(super) fn table(&mut self, table: &Table, place: Place) -> Result<(), WriteError> {
        let tag = child(&mut self.tags, place.tag, Role::Table);
        self.caption(&table.caption, Place { tag, ..place })?;
        let head = child(&mut self.tags, tag, Role::Head);
        let body = child(&mut self.tags, tag, Role::Rows);
        let header = self.row(&table.header, head, |_| Role::Header(Scope::Column));
        let rows: Vec<TableRow> = table
            .rows
            .iter()
            .map(|cells| {
                self.row(cells, body, |column| {
                    if column == 0 && table.has_header_column { Role::Header(Scope::Row) } else { Role::Cell }
                })
            })
            .collect();
        let columns = self.columns(table, std::iter::once(&header).chain(&rows), place)?;
        let header = self.header(&header, &columns, place)?;
        let index = self.headers.len();
        self.headers.push(vec![header.clone()]);
        let room = BOTTOM - TOP - header.height;
        self.add(header);
        for row in &rows {
            let least = if table.is_form { PEN } else { 0.0 };
            for strip in self.body(row, &columns, place, (least, room))? {
                self.add(Strip { header: Some(index), ..strip });
            }
        }
        if let Some(last) = self.strips.last_mut() {
            last.after = BODY.after + 5.0;
        }
        Ok(())
    }

    fn caption(&mut self, caption: &[Inline], place: Place) -> Result<(), WriteError> {
        if caption.is_empty() {
            return Ok(());
        }
        let tag = child(&mut self.tags, place.tag, Role::Caption);
        let look = Look { bold: true, ..self.look(CAPTION) };
        let runs = runs(caption, look, tag, &mut self.tags);
        let lines = lines(&runs, place.width, self.breaking(CAPTION))?;
        for strip in strips(lines, place.x, CAPTION) {
            self.add(Strip { keep: true, ..strip });
        }
        Ok(())
    }

    /// The text of the cells, each with its tag.
    fn row(&mut self, cells: &[Vec<Inline>], parent: TagId, role: impl Fn(usize) -> Role) -> TableRow {
        let row = child(&mut self.tags, parent, Role::Row);
        let mut texts = Vec::with_capacity(cells.len());
        for (column, cell) in cells.iter().enumerate() {
            let role = role(column);
            let look = Look { bold: matches!(role, Role::Header(_)), ..self.look(CELL) };
            let tag = child(&mut self.tags, row, role);
            texts.push((Owner::Tag(tag), runs(cell, look, tag, &mut self.tags)));
        }
        texts
    }

    /// The widths of the columns: the width of their text if everything fits; otherwise, the space that remains after
    /// the widest words goes to columns with long texts.
    fn columns<'r>(
        &self,
        table: &Table,
        rows: impl Iterator<Item = &'r TableRow>,
        place: Place,
    ) -> Result<Vec<Column>, WriteError> {
        let mut extents = vec![(0.0_f32, 0.0_f32); table.header.len()];
        for row in rows {
            for (extent_of, (_, text)) in extents.iter_mut().zip(row) {
                let (word, line) = extent(text, self.breaking(CELL))?;
                *extent_of = (extent_of.0.max(word), extent_of.1.max(line));
            }
        }
        let mut x = place.x;
        let mut columns = Vec::with_capacity(extents.len());
        for (index, width) in shares(&extents, place.width).into_iter().enumerate() {
            let alignment = table.alignments.get(index).copied().unwrap_or_default();
            columns.push(Column { x, width, alignment });
            x += width;
        }
        Ok(columns)
    }

    fn header(&self, row: &TableRow, columns: &[Column], place: Place) -> Result<Strip, WriteError> {
        let mut strip = self.whole(row, columns)?;
        let behind = Rectangle { x: place.x, y: 0.0, width: place.width, height: strip.height };
        let under = Rectangle { y: strip.height - RULE.1, height: RULE.1, ..behind };
        let accent = self.style.accent;
        let drawings = vec![Drawing::Fill(behind, tint(accent, BEHIND)), Drawing::Fill(under, accent)];
        strip.marks.insert(0, Mark::new(Owner::Decoration, drawings));
        strip.keep = true;
        Ok(strip)
    }

    /// A row with a minimum height: one strip, or one strip per line if it is higher than a page.
    fn body(
        &self,
        row: &TableRow,
        columns: &[Column],
        place: Place,
        (least, room): (f32, f32),
    ) -> Result<Vec<Strip>, WriteError> {
        let mut whole = self.whole(row, columns)?;
        whole.height = whole.height.max(least);
        let mut strips = if whole.height > room { self.lines_of(row, columns)? } else { vec![whole] };
        if let Some(last) = strips.last_mut() {
            let under = Rectangle { x: place.x, y: last.height, width: place.width, height: RULE.0 };
            last.marks.push(Mark::new(Owner::Decoration, vec![Drawing::Fill(under, GREY)]));
        }
        Ok(strips)
    }

    /// A row as one strip: cell by cell, in reading order.
    fn whole(&self, row: &TableRow, columns: &[Column]) -> Result<Strip, WriteError> {
        let mut strip = Strip { height: 2.0 * CELL_EDGE + CELL.leading, ..Strip::default() };
        for ((owner, text), column) in row.iter().zip(columns) {
            // An empty cell also needs a tag.
            strip.marks.push(Mark::new(*owner, Vec::new()));
            let mut y = CELL_EDGE;
            for line in self.cell(text, *column)? {
                add(&mut strip, line, *column, y);
                y += CELL.leading;
            }
            strip.height = strip.height.max(y + CELL_EDGE);
        }
        Ok(strip)
    }

    /// A row as one strip per line.
    fn lines_of(&self, row: &TableRow, columns: &[Column]) -> Result<Vec<Strip>, WriteError> {
        let mut strips: Vec<Strip> = Vec::new();
        for ((owner, text), column) in row.iter().zip(columns) {
            for (index, line) in self.cell(text, *column)?.into_iter().enumerate() {
                if strips.len() <= index {
                    strips.push(Strip { height: CELL.leading, ..Strip::default() });
                }
                add(&mut strips[index], line, *column, 0.0);
            }
            if let Some(first) = strips.first_mut() {
                first.marks.push(Mark::new(*owner, Vec::new()));
            }
        }
        Ok(strips)
    }

    fn cell(&self, text: &[Vec<Run>], column: Column) -> Result<Vec<Line>, WriteError> {
        lines(text, column.width - 2.0 * CELL_SIDE, self.breaking(CELL))
    }
}

/// Puts a line of a cell in a strip.
fn add(strip: &mut Strip, line: Line, column: Column, y: f32) {
    let room = column.width - 2.0 * CELL_SIDE - line.width;
    let x = column.x
        + CELL_SIDE
        + match column.alignment {
            Alignment::Left => 0.0,
            Alignment::Center => 0.5 * room,
            Alignment::Right => room,
        };
    strip.marks.extend(line.marks.iter().map(|mark| mark.moved(x, y)));
    strip.areas.extend(line.areas.into_iter().map(|area: Area| area.moved(x, y)));
}

/// The widths of columns with this total width, from the widest word and widest line of each.
fn shares(extents: &[(f32, f32)], width: f32) -> Vec<f32> {
    let edges = 2.0 * CELL_SIDE;
    // Rounding must not break the widest word.
    let (words, all): (Vec<f32>, Vec<f32>) =
        extents.iter().map(|(word, line)| (word + edges + 0.1, line + edges + 0.1)).unzip();
    let (least, most) = (words.iter().sum::<f32>(), all.iter().sum::<f32>());
    if most <= width {
        // Half of the remaining space goes to the long columns, and half to all columns equally.
        let each = (width - most) / f32::from(u16::try_from(extents.len().max(1)).unwrap_or(u16::MAX));
        return all.iter().map(|line| line + 0.5 * each + 0.5 * (width - most) * line / most).collect();
    }
    if least >= width {
        return words.iter().map(|word| word * width / least).collect();
    }
    long_and_short(&words, &all, width)
}

/// Short columns get their full width if that is at most an equal share; the long ones divide the rest.
fn long_and_short(words: &[f32], all: &[f32], width: f32) -> Vec<f32> {
    let mut short = vec![false; all.len()];
    loop {
        let taken: f32 = all.iter().zip(&short).filter(|(_, short)| **short).map(|(line, _)| line).sum();
        let long = short.iter().filter(|short| !**short).count();
        let part = (width - taken) / f32::from(u16::try_from(long.max(1)).unwrap_or(u16::MAX));
        // The long columns must keep room for their widest words.
        let rest: f32 = words.iter().zip(&short).filter(|(_, short)| !**short).map(|(word, _)| word).sum();
        let next = (0..all.len()).find(|&index| {
            !short[index] && all[index] <= part && taken + all[index] + rest - words[index] <= width
        });
        if let Some(next) = next {
            short[next] = true;
            continue;
        }
        let asked: f32 =
            (0..all.len()).filter(|&index| !short[index]).map(|index| all[index] - words[index]).sum();
        let share = if asked > 0.0 { (width - taken - rest) / asked } else { 0.0 };
        let column = |index: usize| {
            if short[index] { all[index] } else { words[index] + (all[index] - words[index]) * share }
        };
        return (0..all.len()).map(column).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_width_whatever_they_hold() {
        for extents in
            [vec![(10.0, 20.0), (30.0, 40.0)], vec![(10.0, 900.0), (30.0, 40.0)], vec![(500.0, 900.0); 3]]
        {
            let widths = shares(&extents, 400.0);
            assert!((widths.iter().sum::<f32>() - 400.0).abs() < 0.1, "{widths:?}");
            assert!(widths.iter().all(|width| *width > 10.0), "{widths:?}");
        }
    }

    #[test]
    fn a_short_column_is_set_on_one_line() {
        let widths = shares(&[(60.0, 80.0), (50.0, 2000.0)], 400.0);
        assert!(widths[0] >= 80.0 + 2.0 * CELL_SIDE, "{widths:?}");
    }

    #[test]
    fn a_word_fits_in_its_column_where_it_can() {
        let widths = shares(&[(100.0, 1000.0), (50.0, 60.0)], 400.0);
        assert!(widths[0] >= 100.0 + 2.0 * CELL_SIDE && widths[1] >= 50.0 + 2.0 * CELL_SIDE, "{widths:?}");
    }
}
