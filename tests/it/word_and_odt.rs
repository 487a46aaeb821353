//! Word and ODT files as blocks: shapes, looks, lists, tables, pages, and what is beside the text or not shown.

mod cases;
mod layouts;
mod odt;
mod safety;
mod word;

use goedwerk::base::Language;
use goedwerk::reader::{Block, BlockShape, Kind, Zone, read};

/// The blocks of a file that can be read.
fn blocks(bytes: &[u8], kind: Kind) -> Vec<Block> {
    let manuscript = read("a", bytes, kind);
    assert!(manuscript.findings.is_empty(), "{:?}", manuscript.findings);
    // Every block says where its text is in the source.
    for block in &manuscript.blocks {
        let written: String =
            block.passage.pieces.iter().map(|piece| &manuscript.source.text[piece.file.clone()]).collect();
        assert_eq!(written, block.text());
    }
    manuscript.blocks
}

/// The blocks of a file that are shown, as text.
fn texts(blocks: &[Block]) -> Vec<&str> {
    blocks.iter().filter(|block| block.zone != Zone::Hidden).map(Block::text).collect()
}

/// The shapes of blocks.
fn shapes(blocks: &[Block]) -> Vec<BlockShape> {
    blocks.iter().map(|block| block.shape).collect()
}

/// What a person reads about a file that cannot be read.
fn refusal(bytes: &[u8], kind: Kind) -> String {
    let manuscript = read("a", bytes, kind);
    assert!(manuscript.blocks.is_empty());
    let said = goedwerk::check::check_vacancy_text("a", bytes, kind, goedwerk::check::Settings::default());
    let said = goedwerk::report::text::render(&said, Language::Dutch);
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The place of a block in a table: table, row, column and whether it is a header.
fn cells(blocks: &[Block]) -> Vec<Option<(usize, usize, usize, bool)>> {
    blocks
        .iter()
        .map(|block| block.cell.map(|cell| (cell.table, cell.row, cell.column, cell.is_header)))
        .collect()
}
