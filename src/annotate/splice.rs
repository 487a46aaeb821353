//! Inserts comment marks into the XML of the main document part.

use std::collections::BTreeMap;
use std::ops::Range;

use super::names::{NamespaceNames, Root};
use super::place::{Anchor, is_preserved};
use super::runs::{Child, Run};

/// The comment marks at one position.
#[derive(Default)]
struct CutMarks<'r> {
    /// The IDs of the comments that end here.
    ends: Vec<u64>,
    /// The IDs of the comments that begin here.
    starts: Vec<u64>,
    /// The run to split here, and its text element if the position is inside the text.
    split: Option<(&'r Run, Option<&'r Child>)>,
}

/// Returns `xml` with the marks of the given comments, each an ID with its anchor. Runs are split where needed.
pub fn with_marks<'r>(
    xml: &str,
    anchors: impl Iterator<Item = (u64, &'r Anchor<'r>)>,
) -> Result<String, &'static str> {
    let root = Root::of(xml)?;
    let names = root.names(root.namespace(), "w");
    let mut places: BTreeMap<usize, CutMarks<'r>> = BTreeMap::new();
    for (id, anchor) in anchors {
        for (cut, is_end) in [(anchor.start, false), (anchor.end, true)] {
            let marks = places.entry(cut.at).or_default();
            marks.split = cut.split;
            if is_end { &mut marks.ends } else { &mut marks.starts }.push(id);
        }
    }
    let mut edits = Edits::default();
    for (at, marks) in places {
        let CutMarks { split, .. } = &marks;
        let written = written(&marks, &names);
        let Some((run, child)) = split else {
            edits.add(at..at, &written);
            continue;
        };
        let tag = xml.get(run.tag.clone()).ok_or("docx-stuk")?;
        let close = format!("</{}>", name(tag));
        let open = format!("{tag}{}", xml.get(run.properties.clone()).ok_or("docx-stuk")?);
        if let Some((of_text, _)) = child.and_then(|child| child.text.as_ref()) {
            let text = xml.get(of_text.clone()).ok_or("docx-stuk")?;
            edits.preserve(text, of_text);
            let name = name(text);
            let reopened = format!("{open}<{name} xml:space=\"preserve\">");
            edits.add(at..at, &format!("</{name}>{close}{written}{reopened}"));
        } else {
            edits.add(at..at, &format!("{close}{written}{open}"));
        }
    }
    Ok(edits.apply(xml))
}

/// Returns the marks at one position as XML: first the ends, each followed by a run with the comment reference, then
/// the starts.
fn written(marks: &CutMarks<'_>, names: &NamespaceNames) -> String {
    let id = names.of("id");
    let (run, reference) = (names.open("r"), names.of("commentReference"));
    let ends = marks.ends.iter().map(|number| {
        let end = names.open("commentRangeEnd");
        let close = names.of("r");
        format!("{end} {id}=\"{number}\"/>{run}><{reference} {id}=\"{number}\"/></{close}>")
    });
    let starts = marks.starts.iter().map(|number| {
        let start = names.open("commentRangeStart");
        format!("{start} {id}=\"{number}\"/>")
    });
    ends.chain(starts).collect()
}

/// Returns the qualified name in a start tag.
fn name(tag: &str) -> &str {
    let rest = tag.trim_start_matches('<');
    rest.split(|sign: char| sign.is_whitespace() || matches!(sign, '>' | '/')).next().unwrap_or_default()
}

/// Edits of a text: replacements by byte range, which do not overlap.
#[derive(Debug, Default)]
pub struct Edits(BTreeMap<(usize, usize), String>);

impl Edits {
    /// Replaces a byte range. Text that is added for the same range is appended.
    pub fn add(&mut self, place: Range<usize>, by: &str) {
        self.0.entry((place.start, place.end)).or_default().push_str(by);
    }

    /// Removes a byte range.
    pub fn remove(&mut self, place: Range<usize>) {
        self.0.insert((place.start, place.end), String::new());
    }

    /// Sets `xml:space="preserve"` in a start tag; `place` is the byte range of the tag.
    fn preserve(&mut self, tag: &str, place: &Range<usize>) {
        if is_preserved(tag) {
            return;
        }
        // The only other value of `xml:space` is `default`.
        if let Some(at) = tag.find("default").filter(|_| tag.contains("xml:space")) {
            let start = place.start + at;
            self.0.insert((start, start + "default".len()), "preserve".to_owned());
        } else {
            let before_end = place.end - 1;
            self.0.insert((before_end, before_end), " xml:space=\"preserve\"".to_owned());
        }
    }

    /// Returns `text` with the edits applied.
    pub fn apply(self, text: &str) -> String {
        let mut changed = String::with_capacity(text.len());
        let mut from = 0;
        for ((start, end), by) in self.0 {
            changed.push_str(text.get(from..start).unwrap_or_default());
            changed.push_str(&by);
            from = end.max(from);
        }
        changed.push_str(text.get(from..).unwrap_or_default());
        changed
    }
}
