//! `docs/architecture.md`: its image and its table of modules are generated from the code.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::imports::{Imports, circles, imports};
use super::{expect_file, read, root};

/// The modules, each above the modules it uses: the layers of the architecture.
const ORDER: [&str; 37] = [
    "base",
    "law",
    "rule",
    "rulebook",
    "finding",
    "source",
    "words",
    "model",
    "document",
    "messages",
    "schema",
    "dimensions",
    "reader",
    "annotate",
    "placing",
    "draft",
    "vacancy_text",
    "blocks",
    "template",
    "plan",
    "chart",
    "write",
    "compare",
    "lint",
    "config",
    "waivers",
    "judged",
    "checked",
    "check",
    "profile_document",
    "fix",
    "compose",
    "report",
    "baseline",
    "tables",
    "lsp",
    "cli",
];

/// The side of a cell, in pixels.
const CELL: usize = 24;
/// The width of the space for names, on the left.
const LEFT: usize = 130;
/// The height of the space above the cells.
const ABOVE: usize = 120;

/// The number of files in which one module uses another.
type Uses = BTreeMap<(&'static str, &'static str), usize>;

/// The module of a file.
fn module_of(file: &str) -> &'static str {
    let name = file.split_once('/').map_or(file.trim_end_matches(".rs"), |(folder, _)| folder);
    ORDER.into_iter().find(|module| *module == name).unwrap_or("lib")
}

/// The dependencies between files of different modules.
fn between_modules(imports: &Imports) -> impl Iterator<Item = (&str, &str)> {
    let pairs =
        imports.iter().flat_map(|(user, used)| used.iter().map(move |used| (user.as_str(), used.as_str())));
    pairs.filter(|(user, used)| *user != "lib.rs" && *used != "lib.rs" && module_of(user) != module_of(used))
}

fn uses() -> Uses {
    let imports = imports();
    let pairs: BTreeSet<_> =
        between_modules(&imports).map(|(user, used)| (user, module_of(user), module_of(used))).collect();
    let mut uses = Uses::new();
    for (_, user, used) in pairs {
        *uses.entry((user, used)).or_default() += 1;
    }
    uses
}

/// The purpose of a module: the first sentence of its documentation.
fn purpose(module: &str) -> String {
    let single = format!("src/{module}.rs");
    let text = read(if root().join(&single).is_file() { single } else { format!("src/{module}/mod.rs") });
    let about: Vec<&str> = text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim).collect();
    let paragraph = about.join(" ");
    let end = paragraph.find(". ").unwrap_or(paragraph.len());
    paragraph[..end].trim_end_matches('.').replace('|', "\\|")
}

/// A matrix with a row per module, and a mark for each module that it uses, by column.
fn picture(uses: &Uses) -> String {
    let side = ORDER.len() * CELL;
    let (width, height) = (LEFT + side + 10, ABOVE + side + 10);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" font-family=\"Noto Sans, Helvetica, Arial, sans-serif\" font-size=\"13\">\n\
         <title>Which module of src/ uses which</title>\n\
         <desc>A row uses a column. All marks are left of the diagonal: modules use what stands below them.</desc>\n\
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
                // Forward dependencies are the exception, and have another colour and another shape.
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
fn no_files_use_each_other_in_a_circle() {
    let imports = imports();
    let circles = circles(&imports);
    let told: Vec<String> = circles.iter().map(|circle| tied(&imports, circle)).collect();
    assert!(told.is_empty(), "{} circles:\n{}", told.len(), told.join("\n"));
}

/// The dependencies that form a cycle, one per line.
fn tied(imports: &Imports, circle: &[&str]) -> String {
    let mut lines = String::new();
    for user in circle {
        for used in imports[*user].iter().filter(|used| circle.contains(&used.as_str())) {
            let _ = writeln!(lines, "  {user} -> {used}");
        }
    }
    lines
}

#[test]
fn every_file_uses_only_what_stands_below_it() {
    let imports = imports();
    let place = |file: &str| ORDER.iter().position(|module| *module == module_of(file));
    let upward: Vec<String> = between_modules(&imports)
        .filter(|(user, used)| place(used) > place(user))
        .map(|(user, used)| format!("{user} -> {used}"))
        .collect();
    assert!(upward.is_empty(), "{} uses go up:\n{}", upward.len(), upward.join("\n"));
}
