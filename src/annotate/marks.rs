//! The comment marks in the main document part: the elements for the start, end and reference of each comment.

use std::collections::BTreeSet;
use std::ops::Range;

use quick_xml::events::Event;
use quick_xml::reader::Reader;

use super::splice::Edits;
use crate::reader::{attribute, position};

/// The local names of the comment marks.
const MARKS: [&str; 3] = ["commentRangeStart", "commentRangeEnd", "commentReference"];

/// Returns the IDs of all comment marks in `xml`; an ID occurs once for each mark.
pub fn marked(xml: &str) -> Result<Vec<u64>, &'static str> {
    let mut found = Vec::new();
    each_mark(xml, |mark| found.push(mark.id))?;
    Ok(found)
}

/// Returns `xml` without the marks of the comments in `ids`. A run that contains only such a mark is removed as well.
pub fn without_marks(xml: &str, ids: &BTreeSet<u64>) -> Result<String, &'static str> {
    let mut edits = Edits::default();
    each_mark(xml, |mark| {
        if ids.contains(&mark.id) {
            edits.remove(mark.place);
        }
    })?;
    Ok(edits.apply(xml))
}

/// A comment mark.
struct CommentMark {
    /// The comment ID.
    id: u64,
    /// The byte range of the mark, or of its run if the run contains nothing else.
    place: Range<usize>,
}

/// A run of which the end tag was not read yet.
#[derive(Default)]
struct OpenRun {
    /// The byte offset of its start tag.
    start: usize,
    /// The nesting depth of its child elements.
    depth: usize,
    /// The number of child elements, without the run properties (`rPr`).
    children: usize,
    /// The last comment reference in the run.
    mark: Option<CommentMark>,
}

/// Calls `visit` with each comment mark in `xml` that has an integer ID.
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
