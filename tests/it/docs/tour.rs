//! `docs/rondleiding.md`: its commands are run, and its screenshots match their output.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anstyle_svg::{Term, WIN10_CONSOLE};

use super::{copy_files, expect_file, goedwerk, has_extension, read, root, scratch, text};

/// The page.
const PAGE: &str = "docs/rondleiding.md";
/// The folder of its files and images.
const FOLDER: &str = "docs/rondleiding";
/// The maximum size of an image, in bytes.
const LARGEST: u64 = 150_000;

/// A block of commands, and the screenshot that follows it, if any.
struct Step {
    commands: Vec<String>,
    picture: Option<String>,
}

/// The blocks of commands in the tour, in order.
fn steps() -> Vec<Step> {
    let page = read(PAGE);
    let mut steps: Vec<Step> = Vec::new();
    let mut in_block = false;
    for line in page.lines() {
        if line == "```console" {
            in_block = true;
            steps.push(Step { commands: Vec::new(), picture: None });
        } else if line == "```" {
            in_block = false;
        } else if let (true, Some(step)) = (in_block, steps.last_mut()) {
            let command = line.strip_prefix("$ ").unwrap_or_else(|| panic!("no command: {line}"));
            step.commands.push(command.to_owned());
        } else if let (Some(picture), Some(step)) = (picture(line), steps.last_mut())
            && has_extension(picture, "svg")
        {
            assert!(step.picture.is_none(), "a second screenshot of a block: {picture}");
            step.picture = Some(picture.to_owned());
        }
    }
    assert!(steps.len() > 5, "the tour has commands");
    steps
}

/// The image file that a line includes.
fn picture(line: &str) -> Option<&str> {
    let (alternative, rest) = line.strip_prefix("![")?.split_once("](")?;
    assert!(alternative.len() > 20, "an image needs alternative text: {line}");
    rest.strip_suffix(')')
}

/// The screen after running the commands of a step.
fn screen(folder: &Path, commands: &[String]) -> String {
    let mut screen = String::new();
    for command in commands {
        let words: Vec<&str> = command.split(' ').collect();
        assert_eq!(words[0], "goedwerk", "{command}");
        let output = goedwerk(folder, &words[1..], true);
        let code = output.status.code();
        assert!(matches!(code, Some(0 | 1)), "{command} ends with {code:?}: {}", text(&output.stderr));
        let _ = write!(screen, "$ {command}\n{}{}", text(&output.stdout), text(&output.stderr));
    }
    screen
}

#[test]
fn the_commands_of_the_tour_work_and_its_pictures_show_what_they_print() {
    let folder = scratch();
    copy_files(&root().join(FOLDER), folder.path());
    let term = Term::new().palette(WIN10_CONSOLE);
    for step in steps() {
        let screen = screen(folder.path(), &step.commands);
        if let Some(picture) = step.picture {
            expect_file(Path::new("docs").join(picture), &term.render_svg(&screen));
        }
    }
    // What the tour says about the files along the way.
    let mended = fs::read_to_string(folder.path().join("consulent.yaml")).expect("it is there");
    assert!(mended.starts_with("formaat: functieprofiel/1\n"), "{mended}");
    assert_eq!(mended.matches("gedragsindicatoren:").count(), 2, "{mended}");
    for (file, start) in
        [("vacature.docx", &b"PK"[..]), ("vacature.pdf", b"%PDF-"), ("mijn-profiel.yaml", b"#")]
    {
        let bytes = fs::read(folder.path().join(file)).expect("the tour made it");
        assert!(bytes.starts_with(start), "{file}");
    }
}

#[test]
fn every_picture_of_the_tour_is_there_small_and_shown() {
    let page = read(PAGE);
    let shown: BTreeSet<String> = page.lines().filter_map(picture).map(str::to_owned).collect();
    let mut present = BTreeSet::new();
    for entry in fs::read_dir(root().join(FOLDER)).expect("the folder can be read") {
        let entry = entry.expect("the entry can be read");
        let name = entry.file_name().into_string().expect("a plain name");
        if ["svg", "png"].iter().any(|extension| has_extension(&name, extension)) {
            let size = entry.metadata().expect("it has a size").len();
            assert!(size < LARGEST, "{name}: {size} bytes");
            present.insert(format!("rondleiding/{name}"));
        } else {
            assert!(page.contains(&name), "{name} is not used in the tour");
        }
    }
    assert_eq!(present, shown);
}

#[test]
fn the_finished_profile_of_the_tour_has_no_warnings() {
    let output =
        goedwerk(&root().join(FOLDER), &["check", "consulent-af.yaml", "consulent.vacature.yaml"], false);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
}
