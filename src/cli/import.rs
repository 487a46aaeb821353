//! `goedwerk import`: documents into drafts of profiles.

use std::path::{Path, PathBuf};

use super::args::ImportArgs;
use super::console::Console;
use super::exit::Exit;
use super::store::Privacy;
use super::walk;
use crate::draft::{Account, Origin, ProfileDraft};
use crate::messages::{fill, finding_text};
use crate::placing::{DOUBT, PlacedLine, Slot, place};
use crate::reader::{self, Kind, Manuscript};

pub fn run(args: &ImportArgs, console: &Console) -> Exit {
    let (files, mut exit) = walk::files(&args.paths, console, is_document, |_| true);
    let is_one = matches!(&args.paths[..], [path] if !path.is_dir());
    let folder = args.output.as_deref().filter(|output| !is_one || output.is_dir());
    if !is_one && folder.is_none() && !args.dry_run {
        console.problem(None, &console.words().import.needs_folder);
        return Exit::Failed;
    }
    for file in files {
        let target = match folder {
            Some(folder) => Some(folder.join(file.with_extension("yaml").file_name().unwrap_or_default())),
            None => args.output.clone(),
        };
        exit = exit.max(import(&file, target.as_deref(), args.dry_run, console));
    }
    exit
}

/// Whether a file in a folder is a document, by its extension. Lock files of Word and `LibreOffice` are skipped.
fn is_document(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Kind::of(&name).is_some() && !name.starts_with("~$") && !name.starts_with(".~lock.")
}

/// Reads one document, and writes its draft.
fn import(file: &Path, target: Option<&Path>, is_trial: bool, console: &Console) -> Exit {
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
    // The content determines the file type; the extension is only a hint.
    let kind = Kind::detect(&file.to_string_lossy(), &bytes);
    let manuscript = reader::read(&file.display().to_string(), &bytes, kind);
    if manuscript.blocks.is_empty() {
        return unread(file, &manuscript, console);
    }
    let lines = place(&manuscript.blocks);
    let draft =
        ProfileDraft::returned(&manuscript).unwrap_or_else(|| ProfileDraft::of(&manuscript.blocks, &lines));
    Console::err(&format!("{}: {}\n", file.display(), account(draft.account, console)));
    remarks(file, &manuscript, &draft, console);
    if is_trial {
        let lines = if draft.added.is_some() { &[][..] } else { &lines };
        console.out(&listed(&manuscript, lines, console));
        return Exit::Clean;
    }
    write(file, target, &draft, console)
}

/// Reports what people added to a document besides its text.
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

fn parent(path: &Path) -> Option<PathBuf> {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).map(Path::to_path_buf)
}

/// The comment after a value: its origin in the document, on one line.
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

fn place_of(paragraph: usize, page: Option<usize>, console: &Console) -> String {
    let words = &console.words().import;
    let n = ("n", paragraph.to_string());
    match page {
        Some(page) => fill(&words.paragraph_on_page, &[n, ("page", page.to_string())]),
        None => fill(&words.paragraph, &[n]),
    }
}

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

/// The lines that are in doubt, and those without a place.
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
