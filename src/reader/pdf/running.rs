//! What is at the top or bottom of every page: running titles and page numbers.

use std::collections::BTreeMap;

use super::line::Line;

/// How many lines at the top and bottom of a page are looked at.
const LINES: usize = 4;

/// The lines of one page that are not part of its text.
#[derive(Debug, Default, Clone)]
pub struct Running {
    /// The lines above this height are.
    pub header: Option<f64>,
    /// The lines below this height are.
    pub footer: Option<f64>,
}

/// Which lines of each page are repeated on most pages, or are a page number.
pub fn running(pages: &[Vec<Line>]) -> Vec<Running> {
    let mut seen: BTreeMap<(bool, String), Vec<f64>> = BTreeMap::new();
    for lines in pages {
        for (is_top, line) in edges(lines) {
            seen.entry((is_top, alike(&line.text()))).or_default().push(line.y);
        }
    }
    let filled = pages.iter().filter(|lines| !lines.is_empty()).count();
    let is_repeated = |is_top: bool, line: &Line| {
        let text = alike(&line.text());
        let places = seen.get(&(is_top, text.clone())).map_or(&[][..], Vec::as_slice);
        let same = places.iter().filter(|y| (**y - line.y).abs() < 8.0).count();
        same >= 2 && 2 * same >= filled || is_page_number(&text)
    };
    let of_page = |lines: &Vec<Line>| {
        let mut running = Running::default();
        let top = lines.iter().take(LINES).take_while(|line| is_repeated(true, line)).last();
        running.header = top.filter(|_| lines.len() > 1).map(|line| line.y - 0.1 * line.size);
        let bottom = lines.iter().rev().take(LINES).take_while(|line| is_repeated(false, line)).last();
        running.footer = bottom.filter(|_| lines.len() > 1).map(|line| line.y + 0.1 * line.size);
        running
    };
    pages.iter().map(of_page).collect()
}

/// The first and last lines of a page, and whether they are the first.
fn edges(lines: &[Line]) -> impl Iterator<Item = (bool, &Line)> {
    let top = lines.iter().take(LINES).map(|line| (true, line));
    top.chain(lines.iter().rev().take(LINES).map(|line| (false, line)))
}

/// A text in which numbers are all the same.
pub fn alike(text: &str) -> String {
    let mut alike = String::with_capacity(text.len());
    for sign in text.chars() {
        if !sign.is_ascii_digit() {
            alike.extend(sign.to_lowercase());
        } else if !alike.ends_with('#') {
            alike.push('#');
        }
    }
    alike
}

/// Whether a text is nothing but a page number.
fn is_page_number(alike: &str) -> bool {
    let words = alike
        .split(|sign: char| sign.is_whitespace() || "-–—|/.".contains(sign))
        .filter(|word| !word.is_empty());
    let mut numbers = 0;
    for word in words {
        match word {
            "#" => numbers += 1,
            "pagina" | "page" | "pag" | "blad" | "p" | "van" | "of" => {}
            _ => return false,
        }
    }
    (1..=2).contains(&numbers)
}
