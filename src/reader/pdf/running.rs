//! Detects running headers and footers: titles and page numbers at the top or bottom of every page.

use std::collections::BTreeMap;

use super::line::TextLine;

/// The number of lines at the top and at the bottom of a page that are considered.
const LINES: usize = 4;

/// The bounds of the header and footer of a page.
#[derive(Debug, Default, Clone)]
pub struct Running {
    /// The height above which lines are in the header; `None` without a header.
    pub header: Option<f64>,
    /// The height below which lines are in the footer; `None` without a footer.
    pub footer: Option<f64>,
}

/// A line at the top or bottom of a page.
struct Edge {
    page: usize,
    y: f64,
    numbers: Vec<usize>,
}

/// The maximum number of lines with the same words to which a line is compared.
const COMPARED: usize = 64;

/// Finds the header and footer of each page: lines that are repeated on about half of the pages, or are page numbers.
pub fn running(pages: &[Vec<TextLine>]) -> Vec<Running> {
    let mut seen: BTreeMap<(bool, String), Vec<Edge>> = BTreeMap::new();
    for (page, lines) in pages.iter().enumerate() {
        for (is_top, line) in edges(lines) {
            let text = line.text();
            let edge = Edge { page, y: line.y, numbers: numbers(&text) };
            seen.entry((is_top, alike(&text))).or_default().push(edge);
        }
    }
    let filled = pages.iter().filter(|lines| !lines.is_empty()).count();
    let body = body_size(pages);
    let is_repeated = |page: usize, is_top: bool, line: &TextLine| {
        let text = line.text();
        let (words, numbers) = (alike(&text), numbers(&text));
        let is_page_number = is_page_number(&words);
        let others = seen.get(&(is_top, words.clone())).map_or(&[][..], Vec::as_slice);
        let near = others.partition_point(|other| other.page + COMPARED / 2 < page);
        let near = others[near..].iter().take(COMPARED).filter(|other| (other.y - line.y).abs() < 8.0);
        // Numbers that differ must count the pages, unlike those of numbered headings.
        let (mut same, mut counting) = (0, 0);
        for other in near {
            let is_same = other.numbers == numbers;
            same += usize::from(is_same);
            counting += usize::from(is_same || counts(&numbers, page, other));
        }
        let most = filled.min(COMPARED);
        let is_many = |count: usize| count >= 2 && 2 * count >= most;
        let has_letters = words.chars().any(char::is_alphabetic);
        has_letters && is_many(same)
            || has_letters && counting >= 3 && is_many(counting) && line.size <= body + 0.5
            || is_page_number && (counting >= 2 || filled == 1 && !is_top)
    };
    let of_page = |(page, lines): (usize, &Vec<TextLine>)| {
        let mut running = Running::default();
        let top = lines.iter().take(LINES).take_while(|line| is_repeated(page, true, line)).last();
        running.header = top.filter(|_| lines.len() > 1).map(|line| line.y - 0.1 * line.size);
        let bottom = lines.iter().rev().take(LINES).take_while(|line| is_repeated(page, false, line)).last();
        running.footer = bottom.filter(|_| lines.len() > 1).map(|line| line.y + 0.1 * line.size);
        running
    };
    pages.iter().enumerate().map(of_page).collect()
}

/// Whether each number in a line equals that in a line on another page, or differs from it by the number of pages
/// between them.
fn counts(numbers: &[usize], page: usize, other: &Edge) -> bool {
    numbers.len() == other.numbers.len()
        && numbers.iter().zip(&other.numbers).all(|(one, two)| one == two || one + other.page == two + page)
}

fn numbers(text: &str) -> Vec<usize> {
    text.split(|sign: char| !sign.is_ascii_digit())
        .filter_map(|number| number.parse().ok())
        .filter(|number| *number < 1_000_000)
        .collect()
}

/// The median font size of lines.
fn body_size(pages: &[Vec<TextLine>]) -> f64 {
    let mut sizes: Vec<f64> = pages.iter().flatten().map(|line| line.size).collect();
    sizes.sort_by(f64::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(0.0)
}

/// The first and last lines of a page, each with whether it is one of the first.
fn edges(lines: &[TextLine]) -> impl Iterator<Item = (bool, &TextLine)> {
    let top = lines.iter().take(LINES).map(|line| (true, line));
    top.chain(lines.iter().rev().take(LINES).map(|line| (false, line)))
}

/// Normalises a text for comparison: lower case, with `#` for each number.
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

/// Whether a normalised text consists of a page number, such as `pagina # van #`.
fn is_page_number(alike: &str) -> bool {
    let words = alike
        .split(|sign: char| sign.is_whitespace() || "-–—|/".contains(sign))
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
