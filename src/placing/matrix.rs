//! Reads a matrix of jobs and competencies as one profile per job.

use std::collections::BTreeMap;
use std::ops::Range;

use super::headings::Usual;
use super::labels::{ProfilePart, label};
use super::placer::Placer;
use super::profile::{PlacedProfile, unplaced};
use super::table::{cell, is_matrix, level, rows};
use crate::reader::{Block, Zone};

/// Returns the profiles in a matrix of jobs and competencies. `None` if the first table is not such a matrix, has
/// fewer than two jobs, or is surrounded by much other text.
pub fn functions(blocks: &[Block]) -> Option<Vec<PlacedProfile>> {
    let table = blocks.iter().find_map(|block| block.cell)?.table;
    let is_in = |block: &Block| block.cell.is_some_and(|cell| cell.table == table);
    let start = blocks.iter().position(is_in)?;
    let end = start + blocks[start..].iter().take_while(|block| is_in(block)).count();
    let shown = |range: Range<usize>| blocks[range].iter().filter(|block| block.zone != Zone::Hidden).count();
    let rows = rows(blocks, start..end);
    let (header, rest) = rows.split_first()?;
    let rest: Vec<&Vec<usize>> = rest.iter().collect();
    let is_beside = shown(0..start) + shown(end..blocks.len()) > MOST_BESIDE;
    if is_beside || blocks[start].zone == Zone::Hidden || rest.len() < 2 || !is_matrix(blocks, header, &rest)
    {
        return None;
    }
    let column_of = |at: usize| cell(blocks, at).column;
    let mut by_row: Vec<(usize, Vec<(usize, usize)>)> = Vec::new();
    for row in &rest {
        let Some(first) = row.iter().find(|at| column_of(**at) == 0) else { continue };
        let rated = row.iter().filter(|at| column_of(**at) > 0).filter_map(|at| {
            let name = header.iter().find(|name| column_of(**name) == column_of(*at))?;
            Some((*name, *at))
        });
        by_row.push((*first, rated.collect()));
    }
    let corner = header.iter().find(|at| column_of(**at) == 0).map_or("", |at| blocks[*at].text());
    let has_functions_above = label(corner).is_some_and(|known| known.section == ProfilePart::Competencies);
    let groups = if has_functions_above { turned(&by_row) } else { by_row };
    let mut found: Vec<PlacedProfile> = Vec::new();
    for (title, rated) in groups {
        let mut walk = Placer::new(blocks, Usual::of(&[]));
        walk.titled(title);
        for (name, at) in rated {
            walk.rated(name, level(blocks[at].text()));
            walk.name(at);
        }
        found.push(PlacedProfile { title: blocks[title].text().to_owned(), lines: walk.lines });
    }
    if let Some(first) = found.first_mut() {
        first.lines.splice(0..0, unplaced(blocks, 0..start));
        first.lines.extend(unplaced(blocks, end..blocks.len()));
    }
    (found.len() > 1).then_some(found)
}

/// The maximum number of visible blocks outside the matrix in a document that consists of a matrix.
const MOST_BESIDE: usize = 5;

/// Transposes a matrix: groups cells by column instead of by row. Each entry is the block index of a row header, with
/// the block indices of a column header and a cell for each of its cells.
fn turned(rows: &[(usize, Vec<(usize, usize)>)]) -> Vec<(usize, Vec<(usize, usize)>)> {
    let mut columns: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    for (row, cells) in rows {
        for (column, at) in cells {
            columns.entry(*column).or_default().push((*row, *at));
        }
    }
    columns.into_iter().collect()
}
