//! Tracks fields: an instruction that Word evaluates, and its result, which is the visible text.

use quick_xml::events::BytesStart;

use crate::reader::xml::attribute;

/// The fields that enclose the current position.
#[derive(Debug, Default)]
pub struct Fields {
    open: Vec<Field>,
    /// For each enclosing simple field (`w:fldSimple`), whether it is a table of contents.
    simple: Vec<bool>,
    /// The number of open fields whose instruction is being read.
    codes: usize,
    /// The number of open fields that are a table of contents.
    contents: usize,
}

#[derive(Debug)]
struct Field {
    in_code: bool,
    is_contents: bool,
    code: String,
}

impl Fields {
    /// Handles a `w:fldChar`: the start of a field, the separator after its instruction, or its end.
    pub fn mark(&mut self, tag: &BytesStart<'_>) {
        match attribute(tag, "fldCharType").as_deref() {
            Some("begin") => {
                self.open.push(Field { in_code: true, is_contents: false, code: String::new() });
                self.codes += 1;
            }
            Some("separate") => {
                if let Some(field) = self.open.last_mut().filter(|field| field.in_code) {
                    field.in_code = false;
                    field.is_contents = is_contents(&field.code);
                    self.codes -= 1;
                    self.contents += usize::from(field.is_contents);
                }
            }
            Some("end") => {
                if let Some(field) = self.open.pop() {
                    self.codes -= usize::from(field.in_code);
                    self.contents -= usize::from(field.is_contents);
                }
            }
            _ => {}
        }
    }

    /// Appends text to the instruction of the innermost field.
    pub fn code(&mut self, code: &str) {
        if let Some(field) = self.open.last_mut() {
            field.code.push_str(code);
        }
    }

    /// Begins a simple field.
    pub fn begin(&mut self, tag: &BytesStart<'_>) {
        self.simple.push(attribute(tag, "instr").is_some_and(|code| is_contents(&code)));
        self.contents += usize::from(self.simple.last() == Some(&true));
    }

    /// Ends a simple field.
    pub fn end(&mut self) {
        self.contents -= usize::from(self.simple.pop() == Some(true));
    }

    /// Ends the open instructions at the end of a paragraph, so that a field without an end does not swallow the text
    /// after it.
    pub fn end_codes(&mut self) {
        for field in self.open.iter_mut().rev() {
            if self.codes == 0 {
                return;
            }
            self.codes -= usize::from(std::mem::take(&mut field.in_code));
        }
    }

    /// Ends the open tables of contents, since a heading cannot be in one.
    pub fn end_contents(&mut self) {
        let open = self.open.iter_mut().rev().map(|field| &mut field.is_contents);
        for is_contents in open.chain(self.simple.iter_mut().rev()) {
            if self.contents == 0 {
                return;
            }
            self.contents -= usize::from(std::mem::take(is_contents));
        }
    }

    pub fn in_code(&self) -> bool {
        self.codes > 0
    }

    pub fn in_contents(&self) -> bool {
        self.contents > 0
    }
}

/// Whether an instruction is that of a table of contents (`TOC`).
fn is_contents(code: &str) -> bool {
    code.split_whitespace().next().is_some_and(|name| name.eq_ignore_ascii_case("TOC"))
}
