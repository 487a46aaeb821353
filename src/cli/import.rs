//! `goedwerk import`: turns documents into drafts of profiles.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::args::ImportArgs;
use super::console::Console;
use super::exit::Exit;
use super::store::Privacy;
use super::{documents, walk};
use crate::base::slug;
use crate::draft::{Account, Origin, ProfileDraft};
use crate::messages::{fill, finding_text};
use crate::placing::{DOUBT, PlacedLine, PlacedProfile, Slot, place, profiles};
use crate::reader::{self, Kind, Manuscript};

pub fn run(args: &ImportArgs, console: &Console) -> Exit {
    let (files, mut exit) = walk::files(&args.paths, console, may_be_read, |_| true);
    let is_one = matches!(&args.paths[..], [path] if !path.is_dir()) && !args.split;
    let folder = args.output.as_deref().filter(|output| !is_one || output.is_dir());
    if !is_one && folder.is_none() && !args.dry_run {
        let words = &console.words().import;
        console.problem(None, if args.split { &words.split_needs_folder } else { &words.needs_folder });
        return Exit::Failed;
    }
    let target = match (folder, &args.output) {
        (Some(folder), _) => ImportTarget::Folder(folder),
        (None, Some(file)) => ImportTarget::File(file),
        (None, None) => ImportTarget::Screen,
    };
    for file in files {
        exit = exit.max(import(&file, target, args, console));
    }
    exit
}

/// The destination of the drafts.
#[derive(Clone, Copy)]
enum ImportTarget<'p> {
    Folder(&'p Path),
    File(&'p Path),
    Screen,
}

impl ImportTarget<'_> {
    /// Returns the path of the file for a draft with this name (without extension). `None` if it goes to the screen.
    fn file(self, name: &str) -> Option<PathBuf> {
        match self {
            Self::Folder(folder) => Some(folder.join(format!("{name}.yaml"))),
            Self::File(file) => Some(file.to_owned()),
            Self::Screen => None,
        }
    }
}

/// Whether a file found in a folder can be read, by its extension: a document or a workbook.
fn may_be_read(path: &Path) -> bool {
    documents::is_document(path) || documents::is_workbook(path)
}

/// Reads one document and writes a draft of it, or with `--split` a draft of each profile in it.
fn import(file: &Path, target: ImportTarget<'_>, args: &ImportArgs, console: &Console) -> Exit {
    let bytes = match console.store.file(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            console.io_problem(file, &error);
            return Exit::Failed;
        }
    };
    if walk::is_yaml(file) {
        let args = [("file", file.display().to_string())];
        console.problem(Some(file), &fill(&console.words().import.is_yaml, &args));
        return Exit::Failed;
    }
    let manuscript = read(file, &bytes);
    if manuscript.blocks.is_empty() {
        return unread(file, &manuscript, console);
    }
    // A document that goedwerk made holds one profile.
    let several = if manuscript.carried.is_some() { Vec::new() } else { profiles(&manuscript.blocks) };
    if args.split && !several.is_empty() {
        return import_each(file, &manuscript, &several, target, args.dry_run, console);
    }
    if !several.is_empty() {
        Console::err(&format!("{}\n", told(file, &several, console)));
    }
    let lines = place(&manuscript.blocks);
    let draft = ProfileDraft::read(&manuscript, &lines);
    Console::err(&format!("{}: {}\n", file.display(), account(draft.account, console)));
    remarks(file, &manuscript, &draft, console);
    if args.dry_run {
        let lines = if draft.added.is_some() { &[][..] } else { &lines };
        console.out(&listed(&manuscript, lines, console));
        return Exit::Clean;
    }
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    write(file, target.file(&name).as_deref(), &draft, console)
}

/// Reads a document. Its content determines the file type; the extension is only a hint.
fn read(file: &Path, bytes: &[u8]) -> Manuscript {
    let name = file.display().to_string();
    if reader::is_workbook(bytes) {
        return reader::read_workbook(&name, bytes);
    }
    reader::read(&name, bytes, Kind::detect(&file.to_string_lossy(), bytes))
}

/// Returns the message that a document holds several profiles, with their titles.
fn told(file: &Path, several: &[PlacedProfile], console: &Console) -> String {
    let titles: Vec<String> = several.iter().map(|profile| format!("\"{}\"", profile.title)).collect();
    let args = [
        ("file", file.display().to_string()),
        ("n", several.len().to_string()),
        ("titles", titles.join(", ")),
    ];
    fill(&console.words().import.several, &args)
}

/// Writes a draft of each profile in a document, or lists the doubtful lines of each if `is_trial` is set.
fn import_each(
    file: &Path,
    manuscript: &Manuscript,
    several: &[PlacedProfile],
    target: ImportTarget<'_>,
    is_trial: bool,
    console: &Console,
) -> Exit {
    let mut exit = Exit::Clean;
    let mut names = BTreeSet::new();
    for profile in several {
        let draft = ProfileDraft::of(&manuscript.blocks, &profile.lines);
        let args = [
            ("file", file.display().to_string()),
            ("title", profile.title.clone()),
            ("account", account(draft.account, console)),
        ];
        Console::err(&format!("{}\n", fill(&console.words().import.one_of, &args)));
        if is_trial {
            console.out(&listed(manuscript, &profile.lines, console));
            continue;
        }
        let name = file_name(&draft, &mut names);
        exit = exit.max(write(file, target.file(&name).as_deref(), &draft, console));
    }
    exit
}

/// The maximum number of characters of a file name, without its number and extension.
const NAME: usize = 80;

/// Returns a file name (without extension) for a draft, made from its title, that is not in `used`, and adds it there.
fn file_name(draft: &ProfileDraft, used: &mut BTreeSet<String>) -> String {
    let value = draft.value();
    let title = value["functie"]["titel"].as_str().unwrap_or_default();
    let name: String = slug(title).chars().take(NAME).collect();
    let name = if name.is_empty() { "functie".to_owned() } else { name };
    let mut numbered = (2..).map(|number| format!("{name}-{number}"));
    let free = if used.contains(&name) { numbered.find(|name| !used.contains(name)) } else { None };
    let name = free.unwrap_or(name);
    used.insert(name.clone());
    name
}

/// Reports the comments and tracked changes in a document, and the number of texts that were added to a document of
/// goedwerk.
fn remarks(file: &Path, manuscript: &Manuscript, draft: &ProfileDraft, console: &Console) {
    let words = &console.words().import;
    let found = &manuscript.remarks;
    let added = draft.added.unwrap_or(0);
    let counts = [(added, &words.edited), (found.inserted, &words.inserted), (found.deleted, &words.deleted)];
    for (n, sentence) in counts.into_iter().filter(|(n, _)| *n > 0) {
        Console::err(&format!("{}: {}\n", file.display(), sentence.of(n)));
    }
    if !found.comments.is_empty() {
        let sentence = words.comments.of(found.comments.len());
        Console::err(&format!("{}: {sentence}\n", file.display()));
        for comment in &found.comments {
            Console::err(&format!("  {comment}\n"));
        }
    }
}

/// Reports why a document cannot be read.
fn unread(file: &Path, manuscript: &Manuscript, console: &Console) -> Exit {
    for finding in &manuscript.findings {
        let text = finding_text(finding, &manuscript.source, console.language);
        console.problem(Some(file), &format!("{}. {}", text.message, text.remedy));
    }
    Exit::Failed
}

/// Writes a draft to the file `target`, or to the screen if that is `None`.
fn write(file: &Path, target: Option<&Path>, draft: &ProfileDraft, console: &Console) -> Exit {
    let words = &console.words().import;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let head = fill(&words.head, &[("file", name)]);
    let head = format!("# {}\n", head.replace('\n', "\n# "));
    let text = head + &draft.yaml(&|origin| comment(origin, console));
    let Some(target) = target else {
        console.data(&text);
        return Exit::Clean;
    };
    if let Some(Err(error)) = parent(target).map(std::fs::create_dir_all) {
        console.io_problem(target, &error);
        return Exit::Failed;
    }
    if let Err(error) = console.store.create(target, text.as_bytes(), Privacy::Shared) {
        console.io_problem(target, &error);
        return Exit::Failed;
    }
    Console::err(&format!("{}\n", fill(&words.next, &[("file", target.display().to_string())])));
    Exit::Clean
}

/// Returns the folder of a path; `None` for a bare file name.
fn parent(path: &Path) -> Option<PathBuf> {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).map(Path::to_path_buf)
}

/// Returns the YAML comment after a value: its location in the document, and whether its place is in doubt.
fn comment(origin: &Origin, console: &Console) -> String {
    let words = &console.words().import;
    let mut said = place_of(origin.paragraph, origin.page, console);
    if origin.confidence < DOUBT {
        said = format!("{said}; {}", words.doubt);
    }
    match &origin.whole {
        Some(whole) => format!("{said}; {}", fill(&words.whole, &[("text", whole.clone())])),
        None => said,
    }
}

/// Returns the location of a paragraph in words.
fn place_of(paragraph: usize, page: Option<usize>, console: &Console) -> String {
    let words = &console.words().import;
    let n = ("n", paragraph.to_string());
    match page {
        Some(page) => fill(&words.paragraph_on_page, &[n, ("page", page.to_string())]),
        None => fill(&words.paragraph, &[n]),
    }
}

/// Returns the numbers of placed, doubtful and unplaced lines in words.
fn account(account: Account, console: &Console) -> String {
    let words = &console.words().import;
    let args = [
        ("lines", words.lines.of(account.lines())),
        ("placed", account.placed.to_string()),
        ("doubtful", account.doubtful.to_string()),
        ("unplaced", account.unplaced.to_string()),
    ];
    fill(&words.account, &args)
}

/// Lists the lines whose place is in doubt and those without a place, with their locations.
fn listed(manuscript: &Manuscript, lines: &[PlacedLine], console: &Console) -> String {
    let words = &console.words().import;
    let mut shown = String::new();
    let is_doubtful =
        |line: &&PlacedLine| !matches!(line.slot, Slot::Heading | Slot::Nowhere) && line.confidence < DOUBT;
    let doubtful: Vec<&PlacedLine> = lines.iter().filter(is_doubtful).collect();
    let unplaced: Vec<&PlacedLine> = lines.iter().filter(|line| line.slot == Slot::Nowhere).collect();
    for (title, lines) in [(&words.doubtful, doubtful), (&words.unplaced, unplaced)] {
        if lines.is_empty() {
            continue;
        }
        shown.push_str(title);
        shown.push('\n');
        for line in lines {
            let block = &manuscript.blocks[line.block];
            let place = place_of(block.location.paragraph, block.location.page, console);
            let text = block.text().get(line.text.clone()).unwrap_or_default().to_owned();
            shown.push_str(&fill(&words.line, &[("place", place), ("text", text)]));
            shown.push('\n');
        }
    }
    shown
}
