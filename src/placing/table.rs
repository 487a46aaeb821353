//! Places tables: labels beside values, tables with a column per part, and matrices of competencies and levels.

use std::ops::Range;

use super::headings::{Heading, Sign};
use super::labels::{ProfilePart, label};
use super::placer::Placer;
use crate::reader::{Block, Cell};

/// The rank of a label in a table, below any heading outside it.
const RANK: u8 = 9;
/// The maximum length of a label in a table, in characters.
const LONGEST: usize = 90;

/// Places the blocks of one table.
pub fn place(walk: &mut Placer<'_>, blocks: Range<usize>) {
    let rows = rows(walk.blocks(), blocks);
    let mut rows = rows.iter().peekable();
    let columns = rows.peek().and_then(|row| columns(walk, row));
    if let Some(columns) = columns {
        if let Some(header) = rows.next() {
            for at in header {
                walk.name(*at);
            }
        }
        for row in rows {
            by_column(walk, row, &columns);
        }
        return;
    }
    let mut rest = rows.collect::<Vec<_>>().into_iter();
    if let Some(header) =
        rest.as_slice().first().filter(|header| is_matrix(walk.blocks(), header, &rest.as_slice()[1..]))
    {
        matrix(walk, header, &rest.as_slice()[1..]);
        return;
    }
    for row in rest.by_ref() {
        labelled(walk, row);
    }
}

/// The cell of the block at this index; the first cell of table 0 if the block is not in a table.
pub fn cell(blocks: &[Block], at: usize) -> Cell {
    blocks[at].cell.unwrap_or(Cell { table: 0, row: 0, column: 0, is_header: false })
}

/// Groups the blocks of a table by row, as block indices.
pub fn rows(blocks: &[Block], table: Range<usize>) -> Vec<Vec<usize>> {
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for at in table {
        let row = cell(blocks, at).row;
        match rows.last_mut() {
            Some(last) if last.first().is_some_and(|first| cell(blocks, *first).row == row) => last.push(at),
            _ => rows.push(vec![at]),
        }
    }
    rows
}

/// The part of a profile in each column, if the first row has labels for at least two columns of competencies or
/// tasks. Other columns are allowed only if one of the columns has the label of competencies.
fn columns(walk: &Placer<'_>, header: &[usize]) -> Option<Vec<(usize, ProfilePart)>> {
    let blocks = walk.blocks();
    let named = header.iter().filter_map(|at| {
        // Columns of the same part may be numbered.
        let text = blocks[*at].text().trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == ' ');
        let label = label(text)?;
        let is_column = matches!(
            label.section,
            ProfilePart::Competencies
                | ProfilePart::Definition
                | ProfilePart::Indicators
                | ProfilePart::Level
                | ProfilePart::Tasks
                | ProfilePart::CoreTask
                | ProfilePart::Criteria
        );
        is_column.then_some((cell(blocks, *at).column, label.section))
    });
    let named: Vec<_> = named.collect();
    let names_competencies = named.iter().any(|(_, section)| *section == ProfilePart::Competencies);
    (named.len() >= 2 && (named.len() == header.len() || names_competencies)).then_some(named)
}

/// Places the cells of a row by the part of the profile in their column.
fn by_column(walk: &mut Placer<'_>, row: &[usize], columns: &[(usize, ProfilePart)]) {
    let section = |at: usize| {
        let column = cell(walk.blocks(), at).column;
        columns.iter().find(|(number, _)| *number == column).map(|(_, section)| *section)
    };
    let level_of = |at: usize| level(walk.blocks()[at].text());
    let sections: Vec<_> = row.iter().map(|at| (*at, section(*at))).collect();
    let levels = sections.iter().filter(|(_, section)| *section == Some(ProfilePart::Level));
    let found = levels.clone().find_map(|(at, _)| level_of(*at));
    let has_level = found.is_some();
    for (at, section) in sections {
        match section {
            Some(ProfilePart::Level) if has_level && level(walk.blocks()[at].text()).is_some() => {
                walk.name(at);
            }
            // A row number.
            None if is_number(&walk.blocks()[at]) => walk.name(at),
            Some(ProfilePart::Level) | None => walk.nowhere(at),
            Some(ProfilePart::Competencies) => {
                walk.cell(at, ProfilePart::Competencies);
                walk.set_level(found);
            }
            Some(section) => walk.cell(at, section),
        }
    }
}

/// Whether a block is a row number: only digits, in the first column.
fn is_number(block: &Block) -> bool {
    block.cell.is_some_and(|cell| cell.column == 0)
        && block.text().trim_end_matches('.').bytes().all(|byte| byte.is_ascii_digit())
}

/// The level in a cell, such as `3`, `niveau 3` or `III`; `None` if it is not a level from 1 to 10.
pub fn level(text: &str) -> Option<u8> {
    let text = text.trim().to_lowercase();
    let bare = text.trim_start_matches("niveau").trim();
    let roman = ["i", "ii", "iii", "iv", "v"].iter().position(|level| *level == bare);
    let level = roman.and_then(|at| u8::try_from(at + 1).ok()).or_else(|| bare.parse().ok())?;
    (1..=10).contains(&level).then_some(level)
}

/// Whether a table looks like a matrix of levels: at least three cells in the first row, and at most two bytes of text
/// in each cell of the other rows and columns.
pub fn is_matrix(blocks: &[Block], header: &[usize], rows: &[&Vec<usize>]) -> bool {
    let cells = rows.iter().flat_map(|row| row.iter().filter(|at| cell(blocks, **at).column > 0));
    let (mut levels, mut others) = (0, 0);
    for at in cells {
        if blocks[*at].text().trim().len() <= 2 { levels += 1 } else { others += 1 }
    }
    header.len() >= 3 && levels > 0 && others == 0
}

/// Places a matrix: each competency in its first row gets the highest level in its column.
fn matrix(walk: &mut Placer<'_>, header: &[usize], rows: &[&Vec<usize>]) {
    let blocks = walk.blocks();
    // In a table of knowledge areas, the first row has the names of the levels.
    let first = header.first().and_then(|at| label(blocks[*at].text()));
    let is_knowledge = first.is_some_and(|label| label.section == ProfilePart::Knowledge);
    for at in header {
        let column = cell(blocks, *at).column;
        let levels = rows.iter().flat_map(|row| row.iter().filter(|at| cell(blocks, **at).column == column));
        let level = levels.filter_map(|at| blocks[*at].text().trim().parse().ok()).max();
        if column == 0 || is_knowledge || level.is_none() { walk.name(*at) } else { walk.rated(*at, level) }
    }
    for at in rows.iter().flat_map(|row| row.iter()) {
        if is_knowledge && cell(blocks, *at).column == 0 {
            walk.cell(*at, ProfilePart::Knowledge);
        } else {
            walk.name(*at);
        }
    }
}

/// Places a row with labels and their value: short cells before the last one are labels.
fn labelled(walk: &mut Placer<'_>, row: &[usize]) {
    let blocks = walk.blocks();
    let last = row.iter().map(|at| cell(blocks, *at).column).max().unwrap_or(0);
    let is_alone = row.iter().all(|at| cell(blocks, *at).column == last);
    for (index, at) in row.iter().enumerate() {
        let block = &blocks[*at];
        let is_short = block.text().chars().count() <= LONGEST && !block.text().ends_with(['.', ';', ',']);
        let is_label = if is_alone {
            // A short cell that is alone in its row is a heading of the rows below.
            row.len() == 1
                && is_short
                && (cell(blocks, *at).column == 0)
                && (label(block.text()).is_some() || block.bold > 80)
        } else {
            cell(blocks, *at).column != last && is_short
        };
        if is_label {
            let known = label(block.text());
            let sign = if known.is_some() { Sign::Words } else { Sign::Looks };
            let rank = RANK + u8::try_from(index.min(8)).unwrap_or(8);
            walk.row(*at, Heading { rank, sign, label: known });
        } else {
            walk.content(*at);
        }
    }
}
