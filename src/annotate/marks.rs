//! The marks of comments in a text: where each begins, ends, and is shown.

use std::collections::BTreeSet;
use std::ops::Range;

use quick_xml::events::Event;
use quick_xml::reader::Reader;

use super::splice::Edits;
use crate::reader::{attribute, position};

/// The marks of comments in a text.
const MARKS: [&str; 3] = ["commentRangeStart", "commentRangeEnd", "commentReference"];

/// The numbers of the comments that have a mark in a text.
pub fn marked(xml: &str) -> Result<Vec<u64>, &'static str> {
    let mut found = Vec::new();
    each_mark(xml, |mark| found.push(mark.id))?;
    Ok(found)
}

/// The text without the marks of these comments. A run that only shows such a comment goes too.
pub fn without_marks(xml: &str, ids: &BTreeSet<u64>) -> Result<String, &'static str> {
    let mut edits = Edits::default();
    each_mark(xml, |mark| {
        if ids.contains(&mark.id) {
            edits.remove(mark.place);
        }
    })?;
    Ok(edits.apply(xml))
}

/// A mark of a comment.
struct CommentMark {
    id: u64,
    /// Its bytes; those of its run, if nothing else is in there.
    place: Range<usize>,
}

/// A run while its content is read.
#[derive(Default)]
struct OpenRun {
    start: usize,
    /// The depth of its content.
    depth: usize,
    /// The number of elements in it besides its properties.
    children: usize,
    mark: Option<CommentMark>,
}

fn each_mark(xml: &str, mut visit: impl FnMut(CommentMark)) -> Result<(), &'static str> {
    let mut reader = Reader::from_str(xml);
    let (mut depth, mut runs) = (0_usize, Vec::<OpenRun>::new());
    loop {
        let from = position(&reader);
        let event = reader.read_event().map_err(|_| "docx-stuk")?;
        let end = position(&reader);
        let (tag, is_empty) = match event {
            Event::Start(tag) if MARKS.contains(&tag.local_name().as_ref()) => {
                // Some programs write an empty element as two tags.
                let name = tag.to_end().into_owned();
                reader.read_to_end(name.name()).map_err(|_| "docx-stuk")?;
                (tag, true)
            }
            Event::Start(tag) => (tag, false),
            Event::Empty(tag) => (tag, true),
            Event::End(_) => {
                if let Some(run) = runs.pop_if(|run| run.depth == depth) {
                    let OpenRun { start, children, mark, .. } = run;
                    if let Some(mut mark) = mark {
                        if children == 1 {
                            mark.place = start..end;
                        }
                        visit(mark);
                    }
                }
                depth = depth.saturating_sub(1);
                continue;
            }
            Event::Eof => return Ok(()),
            _ => continue,
        };
        let place = from..position(&reader);
        let local = tag.local_name();
        let name = local.as_ref();
        let run = runs.last_mut().filter(|run| run.depth == depth);
        if MARKS.contains(&name) {
            let id = attribute(&tag, "id").and_then(|id| id.trim().parse().ok());
            let mark = id.map(|id| CommentMark { id, place: place.clone() });
            match run {
                Some(run) if name == "commentReference" => {
                    run.children += 1;
                    let earlier = std::mem::replace(&mut run.mark, mark);
                    earlier.into_iter().for_each(&mut visit);
                }
                _ => mark.into_iter().for_each(&mut visit),
            }
        } else if let Some(run) = run {
            run.children += usize::from(name != "rPr");
        }
        if !is_empty {
            depth += 1;
            if name == "r" {
                runs.push(OpenRun { start: place.start, depth, ..OpenRun::default() });
            }
        }
    }
}
