//! `docs/architecture.md`: its picture and its table of modules are drawn from the code.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::{expect_file, read, root};

/// The modules in the order in which a file passes them: most use only what stands before.
const ORDER: [&str; 25] = [
    "finding",
    "source",
    "document",
    "text",
    "schema",
    "words",
    "model",
    "dimensions",
    "vacancy_text",
    "config",
    "compare",
    "plan",
    "lint",
    "judged",
    "check",
    "fix",
    "blocks",
    "render",
    "chart",
    "write",
    "report",
    "baseline",
    "tables",
    "lsp",
    "cli",
];

/// The side of a cell, in pixels.
const CELL: usize = 24;
/// Room for the names, left and above.
const LEFT: usize = 130;
/// Room above the cells.
const ABOVE: usize = 120;

/// In how many files a module names another.
type Uses = BTreeMap<(&'static str, &'static str), usize>;

fn files_of(module: &str) -> Vec<PathBuf> {
    let single = root().join("src").join(format!("{module}.rs"));
    if single.is_file() {
        return vec![single];
    }
    let mut files = Vec::new();
    let mut folders = vec![root().join("src").join(module)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be read") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files
}

/// The modules a file names by `crate::`, outside comments and tests.
fn named(path: &Path) -> BTreeSet<&'static str> {
    let text = fs::read_to_string(path).expect("it can be read");
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().map(|line| line.split("//").next().unwrap_or_default());
    let paths = lines.flat_map(|line| line.split("crate::").skip(1));
    let words = paths.filter_map(|path| path.split(|c: char| !c.is_alphanumeric() && c != '_').next());
    words.filter_map(|word| ORDER.into_iter().find(|module| *module == word)).collect()
}

fn uses() -> Uses {
    let mut uses = Uses::new();
    for user in ORDER {
        for file in files_of(user) {
            for used in named(&file).into_iter().filter(|used| *used != user) {
                *uses.entry((user, used)).or_default() += 1;
            }
        }
    }
    uses
}

/// What a module is for: the first sentence about it in the code.
fn purpose(module: &str) -> String {
    let single = format!("src/{module}.rs");
    let text = read(if root().join(&single).is_file() { single } else { format!("src/{module}/mod.rs") });
    let about: Vec<&str> = text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim).collect();
    let paragraph = about.join(" ");
    let end = paragraph.find(". ").unwrap_or(paragraph.len());
    paragraph[..end].trim_end_matches('.').replace('|', "\\|")
}

/// A matrix: a row for each module, a mark where it uses the module of the column.
fn picture(uses: &Uses) -> String {
    let side = ORDER.len() * CELL;
    let (width, height) = (LEFT + side + 10, ABOVE + side + 10);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" font-family=\"Noto Sans, Helvetica, Arial, sans-serif\" font-size=\"13\">\n\
         <title>Which module of src/ uses which</title>\n\
         <desc>A row uses a column. Nearly all marks are left of the diagonal: modules use what stands before them.</desc>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n"
    );
    for (row, user) in ORDER.into_iter().enumerate() {
        let y = ABOVE + row * CELL;
        if row % 2 == 0 {
            let _ = writeln!(
                svg,
                "<rect x=\"{LEFT}\" y=\"{y}\" width=\"{side}\" height=\"{CELL}\" fill=\"#f3f5f7\"/>"
            );
        }
        let (text_x, text_y) = (LEFT - 8, y + CELL / 2 + 5);
        let _ = writeln!(svg, "<text x=\"{text_x}\" y=\"{text_y}\" text-anchor=\"end\">{user}</text>");
        let (head_x, head_y) = (LEFT + row * CELL + CELL / 2 + 4, ABOVE - 8);
        let turn = format!("rotate(-60 {head_x} {head_y})");
        let _ = writeln!(svg, "<text x=\"{head_x}\" y=\"{head_y}\" transform=\"{turn}\">{user}</text>");
        for (column, used) in ORDER.into_iter().enumerate() {
            let (x, y) = (LEFT + column * CELL, y);
            if row == column {
                let _ = writeln!(
                    svg,
                    "<rect x=\"{x}\" y=\"{y}\" width=\"{CELL}\" height=\"{CELL}\" fill=\"#c9d1d9\"/>"
                );
            } else if let Some(files) = uses.get(&(user, used)) {
                // Forward in the pipeline is the exception, and has another colour and another shape.
                let (cx, cy) = (x + CELL / 2, y + CELL / 2);
                let radius = 4 + (*files).min(6);
                let mark = if column < row {
                    format!("<circle cx=\"{cx}\" cy=\"{cy}\" r=\"{radius}\" fill=\"#1b4b72\">")
                } else {
                    let (half, full) = (radius, 2 * radius);
                    let (left, top) = (cx - half, cy - half);
                    format!(
                        "<rect x=\"{left}\" y=\"{top}\" width=\"{full}\" height=\"{full}\" fill=\"#c4501b\">"
                    )
                };
                let end = if column < row { "circle" } else { "rect" };
                let plural = if *files == 1 { "file" } else { "files" };
                let _ = writeln!(svg, "{mark}<title>{user} uses {used} in {files} {plural}</title></{end}>");
            }
        }
    }
    svg.push_str("</svg>\n");
    svg
}

fn table(uses: &Uses) -> String {
    let mut table = String::from("| module | what it is | uses |\n|---|---|---|\n");
    for user in ORDER {
        let names: Vec<String> = ORDER
            .into_iter()
            .filter(|used| uses.contains_key(&(user, *used)))
            .map(|used| format!("`{used}`"))
            .collect();
        let _ = writeln!(table, "| `{user}` | {} | {} |", purpose(user), names.join(", "));
    }
    table
}

#[test]
fn the_picture_has_every_module_of_the_library() {
    let library = read("src/lib.rs");
    let modules: BTreeSet<&str> =
        library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert_eq!(modules, BTreeSet::from(ORDER));
}

#[test]
fn the_picture_and_the_table_are_drawn_from_the_code() {
    let uses = uses();
    expect_file("docs/architecture.svg", &picture(&uses));
    let page = read("docs/architecture.md");
    let (start, rest) = page.split_once("<!-- modules -->\n").expect("a place for the table");
    let (_, end) = rest.split_once("<!-- end of modules -->\n").expect("an end of the table");
    let table = table(&uses);
    expect_file(
        "docs/architecture.md",
        &format!("{start}<!-- modules -->\n\n{table}\n<!-- end of modules -->\n{end}"),
    );
}

#[test]
fn most_modules_use_only_what_stands_before_them() {
    let place = |module: &str| ORDER.iter().position(|one| *one == module);
    let uses = uses();
    let forward = uses.keys().filter(|(user, used)| place(used) > place(user)).count();
    assert!(
        forward * 8 < uses.len(),
        "{forward} of {} uses go forward: is the order still that of the pipeline?",
        uses.len()
    );
}
