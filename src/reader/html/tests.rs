//! Tests for reading pages: main text, secondary content, tables and lists.

use super::blocks;
use crate::reader::block::{Block, BlockShape, Zone};

/// The text of the visible blocks.
fn shown(page: &str) -> Vec<String> {
    let blocks = blocks(page).0;
    blocks.iter().filter(|block| block.zone != Zone::Hidden).map(|block| block.text().to_owned()).collect()
}

/// The blocks in table cells: table, row, column, whether the cell is a header, and text.
fn cells(page: &str) -> Vec<(usize, usize, usize, bool, String)> {
    let cell = |block: &Block| {
        let cell = block.cell?;
        Some((cell.table, cell.row, cell.column, cell.is_header, block.text().to_owned()))
    };
    blocks(page).0.iter().filter_map(cell).collect()
}

#[test]
fn white_space_is_one_space_however_it_is_written() {
    for inner in [
        "maximaal drie jaar",
        "maximaal\n\t drie\r\njaar",
        "maximaal&nbsp;drie&#32;&#160; jaar",
        "maximaal drie<br>jaar",
        "maximaal<!-- twee --> drie <b> jaar</b>",
        "maxi&shy;maal dr\u{200b}ie<wbr> jaar",
    ] {
        let page = format!("<p>Je hebt {inner} ervaring.</p>");
        let blocks = blocks(&page).0;
        assert_eq!(blocks.len(), 1, "{page}: {blocks:?}");
        assert_eq!(blocks[0].text(), "Je hebt maximaal drie jaar ervaring.", "{page}");
        for piece in &blocks[0].passage.pieces {
            assert!(page.get(piece.file.clone()).is_some(), "{page}: {piece:?}");
            if piece.text.len() == piece.file.len() && piece.text.len() > 1 {
                assert_eq!(page[piece.file.clone()], blocks[0].text()[piece.text.clone()], "{page}");
            }
        }
    }
}

#[test]
fn line_breaks_separate_items_labels_and_paragraphs() {
    assert_eq!(shown("<p>Schaal: 8<br>Uren: 36</p>"), ["Schaal: 8", "Uren: 36"]);
    assert_eq!(shown("<p>Je belt en<br><br>je schrijft</p>"), ["Je belt en", "je schrijft"]);
    assert_eq!(shown("<p>Taken:<br>- bellen<br>- schrijven</p>"), ["Taken:", "bellen", "schrijven"]);
    assert_eq!(shown("<pre>Taken\n\nbellen</pre>"), ["Taken", "bellen"]);
    let typed = blocks("<p>• bellen</p><p>• schrijven</p>").0;
    assert!(typed.iter().all(|block| block.shape == BlockShape::Item { list: 1, depth: 0 }), "{typed:?}");
}

#[test]
fn bold_is_told_by_elements_and_styles() {
    for (page, wanted) in [
        ("<p><b>Taken</b></p>", 100),
        ("<p><strong>Ta<i>ken</i></strong></p>", 100),
        ("<p><b>Taak</b> twee</p>", 50),
        ("<p style='font-weight: 600'>Taken</p>", 100),
        ("<p><span style=\"FONT-WEIGHT:bold;color:red\">Taken</span></p>", 100),
        ("<p style='font-weight:400'>Taken</p>", 0),
        ("<p><b><span style='font-weight:normal'>Taken</span></b></p>", 0),
        ("<h2>Taken</h2>", 0),
        ("<table><tr><th>Taken<td>x</table>", 100),
    ] {
        assert_eq!(blocks(page).0[0].bold, wanted, "{page}");
    }
}

#[test]
fn cells_know_their_row_and_column() {
    let cell = |table, row, column, is_header, text: &str| (table, row, column, is_header, text.to_owned());
    let page = "<table><thead><tr><td>A<td colspan=2>B<td>C</thead>\
                <tr><td rowspan=2>a<td>b<td>c<td>d<tr><td>e<td>f<table><tr><td>g<td>h</table>i</table>";
    assert_eq!(
        cells(page),
        [
            cell(0, 0, 0, true, "A"),
            cell(0, 0, 1, true, "B"),
            cell(0, 0, 3, true, "C"),
            cell(0, 1, 0, false, "a"),
            cell(0, 1, 1, false, "b"),
            cell(0, 1, 2, false, "c"),
            cell(0, 1, 3, false, "d"),
            cell(0, 2, 1, false, "e"),
            cell(0, 2, 2, false, "f"),
            cell(1, 0, 0, false, "g"),
            cell(1, 0, 1, false, "h"),
            cell(0, 2, 2, false, "i"),
        ]
    );
    assert_eq!(
        cells("<dl><dt>Schaal<dd>8<dd>9<dt>Uren<dd>36</dl>"),
        [
            cell(0, 0, 0, true, "Schaal"),
            cell(0, 0, 1, false, "8"),
            cell(0, 0, 1, false, "9"),
            cell(0, 1, 0, true, "Uren"),
            cell(0, 1, 1, false, "36"),
        ]
    );
    // Layout tables have no cells.
    assert_eq!(cells("<table><tr><td><h1>Consulent</h1><td>menu</table>"), []);
    assert_eq!(cells("<table><tr><td>tekst</table>"), []);
    assert_eq!(cells("<table role=presentation><tr><td>a<td>b</table>"), []);
}

#[test]
fn lists_have_their_depth() {
    let found = blocks("<ul><li>a<ul><li>b</ul><li>c</ul><ol><li>d</ol>").0;
    let shapes: Vec<_> = found.iter().map(|block| block.shape).collect();
    let item = |list, depth| BlockShape::Item { list, depth };
    assert_eq!(shapes, [item(1, 0), item(2, 1), item(1, 0), item(3, 0)]);
}

#[test]
fn what_is_not_for_readers_is_hidden_and_kept() {
    for beside in [
        "<div role=dialog>Wij gebruiken cookies</div>",
        "<div class='x cookie-bar'>Wij gebruiken cookies</div>",
        "<div id=CookieConsent>Wij gebruiken cookies</div>",
        "<div aria-modal=true>Wij gebruiken cookies</div>",
        "<p hidden>oud</p>",
        "<p aria-hidden=true>oud</p>",
        "<p style='Display : none'>oud</p>",
        "<p style=visibility:hidden>oud</p>",
        "<template><p>oud</p></template>",
        "<nav><ul><li>Stages</ul></nav>",
        "<div role=navigation>Stages</div>",
        "<dialog>Stages</dialog>",
        "<aside><h2>Tips</h2></aside>",
        "<header>Telefoon</header>",
        "<footer>Telefoon</footer>",
        "<ol class=breadcrumb><li>Home</ol>",
        "<ul class=social-share><li>Deel</ul>",
        "<form><label>Salaris?</label><select><option>Man<option>Vrouw</select><button>Stuur</button></form>",
        "<s>oud</s>",
        "<del>oud</del>",
        "<section><h2>Andere vacatures</h2><ul><li>Secretaresse</ul></section>",
    ] {
        let page = format!("<h1>Consulent</h1><p>Je belt.</p>{beside}<p>Je schrijft.</p>");
        assert_eq!(shown(&page), ["Consulent", "Je belt.", "Je schrijft."], "{page}");
        let has_hidden = blocks(&page).0.iter().any(|block| block.zone == Zone::Hidden);
        assert!(has_hidden, "what is hidden is kept: {page}");
    }
    for (page, wanted) in [
        ("<p>Je <s>werkt</s> belt.</p>", vec!["Je belt."]),
        ("<title>Titel</title><script>var a;</script><p>Je belt.<!-- oud -->", vec!["Je belt."]),
        ("<details><summary>Taken</summary><p>Je belt.</details>", vec!["Taken", "Je belt."]),
        ("<dialog open>Je belt.</dialog>", vec!["Je belt."]),
        ("<h2><button>Taken</button></h2><p>Je belt.", vec!["Taken", "Je belt."]),
        ("<article><header><h1>A</h1></header><p>b<footer>c</footer></article>", vec!["A", "b", "c"]),
        ("<svg><text>logo<p>Je belt.", vec!["Je belt."]),
        ("<p hidden>oud<p>Je belt.", vec!["Je belt."]),
        ("<div class=page><h2>Deel deze vacature</h2><p>x<h2>Taken</h2><p>y</div>", vec!["Taken", "y"]),
    ] {
        assert_eq!(shown(page), wanted, "{page}");
    }
}

#[test]
fn the_main_part_of_a_page_is_its_text() {
    for (page, wanted) in [
        ("<p>a</p><main><p>b</p></main><p>c</p>", vec!["b"]),
        ("<p>a</p><div role=main><p>b</p></div>", vec!["b"]),
        ("<p>a</p><article><p>de tekst zelf</p></article><p>c</p>", vec!["de tekst zelf"]),
        ("<article><p>a</p></article><article><p>b</p></article><p>c</p>", vec!["a", "b", "c"]),
        (
            "<p>de hele tekst van de vacature</p><article><p>b</p></article>",
            vec!["de hele tekst van de vacature", "b"],
        ),
        ("<header><h1>Titel</h1><p>x</header><main><p>b</p></main>", vec!["Titel", "b"]),
        ("<header><h1>Titel</h1><p>x</header><p>b</p>", vec!["Titel", "b"]),
        ("<main></main><p>a</p>", vec!["a"]),
        ("<div id=cookies><p>alles</p></div>", vec!["alles"]),
        ("<div class=share><main><p>b</p></main></div>", vec!["b"]),
    ] {
        assert_eq!(shown(page), wanted, "{page}");
    }
}

#[test]
fn data_of_a_page_is_kept_as_it_is_written() {
    let page = "<head><script type='application/ld+json'> {\"a\": 1} </script>\
                <script type='application/ld+json'>{\"a\": </script><script>{\"b\": 1}</script></head><p>x";
    assert_eq!(blocks(page).1, ["{\"a\": 1}"]);
}

#[test]
fn pages_that_are_not_well_formed_keep_their_text() {
    let deep = format!("{}<p>Je belt.", "<div>".repeat(2_000));
    for page in [
        deep.as_str(),
        "</div></p></table>Je belt.",
        "<table><td>Je belt.",
        "<b><p>Je belt.</b></p>",
        "<h2>Je belt.</h3>",
        "<ul></li><li>Je belt.",
        "<td>Je belt.<tr><dd>",
        "<p>Je&nbsp belt.",
    ] {
        assert_eq!(shown(page), ["Je belt."], "{page}");
    }
}
