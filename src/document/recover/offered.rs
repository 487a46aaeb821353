//! Repairs as fixes for the file: which ones can be offered, and which ones require no judgement.
//!
//! A repair is made on the text under repair, which holds the output of earlier repairs. As a fix it is applied to the
//! file, without these; so it must not depend on them.

use std::ops::Range;

use super::text::{EditedText, TextEdit};
use crate::document::events;
use crate::finding::{Edit, Fix, Place};
use crate::rule::Rule;
use crate::rulebook::bestand;

/// The repair as a fix for the file; `None` if it works on what an earlier repair inserted or replaced, or next to it.
pub fn fix(file: &str, text: &EditedText, rule: &'static Rule, edits: &[TextEdit]) -> Option<Fix> {
    let reach = reach(edits)?;
    let is_independent = if is_each_for_itself(rule) {
        edits.iter().all(|edit| is_as_in_file(file, text, &edit.range))
    } else {
        is_as_in_file(file, text, &reach)
    };
    let in_file = |edit: &TextEdit| Edit {
        place: Place::Bytes(text.original_range(&edit.range)),
        text: edit.with.clone(),
    };
    is_independent.then(|| Fix {
        title: "schrijfwijze",
        is_certain: is_certain(&text.now, rule, edits, &reach),
        edits: edits.iter().map(in_file).collect(),
    })
}

/// The stretch of the text between the first and the last edit.
fn reach(edits: &[TextEdit]) -> Option<Range<usize>> {
    let start = edits.iter().map(|edit| edit.range.start).min()?;
    let end = edits.iter().map(|edit| edit.range.end).max()?;
    Some(start..end)
}

/// Whether a stretch of the text under repair is the file's own, and no earlier repair touches it.
fn is_as_in_file(file: &str, text: &EditedText, range: &Range<usize>) -> bool {
    !text.is_shifted_at(range) && file.get(text.original_range(range)) == text.now.get(range.clone())
}

/// Rules whose repair replaces characters throughout the file, each independently of the others.
fn is_each_for_itself(rule: &Rule) -> bool {
    [&bestand::tab::RULE, &bestand::stuurteken::RULE].iter().any(|known| std::ptr::eq(*known, rule))
}

/// Whether a repair requires no judgement: it does exactly what its finding names, and adds nothing to what the author
/// wrote. A repair that reaches beyond one line decides how the content is nested, which is up to the author.
fn is_certain(text: &str, rule: &Rule, edits: &[TextEdit], reach: &Range<usize>) -> bool {
    let is = |known: &'static Rule| std::ptr::eq(known, rule);
    let each =
        |holds: fn(&str, &str) -> bool| edits.iter().all(|edit| holds(&text[edit.range.clone()], &edit.with));
    let is_in_line = !text[reach.clone()].contains(['\n', '\r']);
    if is(&bestand::tab::RULE) {
        each(|old, new| old.bytes().all(|byte| matches!(byte, b' ' | b'\t')) && is_spaces(new))
    } else if is(&bestand::stuurteken::RULE) {
        each(|old, new| old.chars().all(|c| events::is_control(c) || c == '\u{FEFF}') && is_spaces(new))
    } else if is(&bestand::spatie_ontbreekt::RULE) {
        is_in_line && each(|old, new| old.is_empty() && new == " ")
    } else if is(&bestand::dubbele_punt::RULE) || is(&bestand::teken_zonder_aanhaling::RULE) {
        is_in_line && each(|old, new| old.is_empty() && new == "'")
    } else {
        false
    }
}

fn is_spaces(text: &str) -> bool {
    text.bytes().all(|byte| byte == b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(range: Range<usize>, with: &str) -> TextEdit {
        TextEdit { range, with: with.to_owned() }
    }

    #[test]
    fn only_what_the_finding_names_requires_no_judgement() {
        let is_sure = |text: &str, rule, edits: &[TextEdit]| {
            is_certain(text, rule, edits, &reach(edits).expect("there are edits"))
        };
        let tab: &Rule = &bestand::tab::RULE;
        assert!(is_sure("\t \ta", tab, &[edit(0..3, "     ")]));
        assert!(!is_sure("\ta", tab, &[edit(0..1, "x")]) && !is_sure("\ta", tab, &[edit(0..2, "  ")]));
        let control: &Rule = &bestand::stuurteken::RULE;
        assert!(is_sure("a\u{7}\u{FEFF}", control, &[edit(1..2, " "), edit(2..5, "   ")]));
        assert!(
            !is_sure("a\u{7}", control, &[edit(1..2, "x")]) && !is_sure("a", control, &[edit(0..1, " ")])
        );
        let space: &Rule = &bestand::spatie_ontbreekt::RULE;
        assert!(is_sure("a:b\nc", space, &[edit(2..2, " ")]));
        assert!(!is_sure("a:b\nc", space, &[edit(2..3, " ")]) && !is_sure("a:b", space, &[edit(2..2, "  ")]));
        assert!(!is_sure("a:b\nc", space, &[edit(2..2, " "), edit(4..4, " ")]));
        for rule in [&bestand::dubbele_punt::RULE, &bestand::teken_zonder_aanhaling::RULE] {
            assert!(is_sure("a: b: c\nd", rule, &[edit(3..3, "'"), edit(7..7, "'")]));
            assert!(!is_sure("a: b: c\nd", rule, &[edit(3..3, "'"), edit(9..9, "'")]));
            assert!(!is_sure("a: b", rule, &[edit(3..4, "'")]) && !is_sure("a: b", rule, &[edit(3..3, "x")]));
        }
        assert!(!is_sure("a: [b", &bestand::haakje_open::RULE, &[edit(5..5, "]")]));
    }

    #[test]
    fn tabs_are_replaced_each_for_itself() {
        let file = "\ta: \"b\n\tc: d\n";
        let text = EditedText::new(file).with(&[TextEdit::insert(6, "\"")]);
        let edits = [edit(0..1, "  "), edit(8..9, "  ")];
        assert_eq!(text.now.get(8..9), Some("\t"));
        let tabs = fix(file, &text, &bestand::tab::RULE, &edits).expect("no repair is beside a tab");
        assert_eq!(tabs.edits[1].place, Place::Bytes(7..8));
        assert!(fix(file, &text, &bestand::inspringing::RULE, &edits).is_none(), "a repair is in between");
        assert!(fix(file, &text, &bestand::tab::RULE, &[edit(6..7, "")]).is_none(), "it is of a repair");
        assert!(fix(file, &text, &bestand::tab::RULE, &[]).is_none());
    }
}
