//! Applies the fixes that require no judgement: only the bytes of the edits change.
//!
//! [`edits`] is the single place that decides which bytes a fix replaces and with what. `--fix`, the quick fixes and
//! "fix all" of an editor, and the fixes in JSON and SARIF all take their edits from here.

mod bound;
mod offered;
mod pieces;
mod replacement;
mod round;
mod written;

pub use offered::edits;
pub use replacement::Replacement;

use crate::check::{Checked, Settings, check};
use pieces::Pieces;
use round::Round;

/// The maximum number of rounds: one fix may reveal another.
const ROUNDS: usize = 20;
/// The maximum number of bytes that are checked again, in all rounds together: at least four rounds for any file.
const MAX_BYTES: usize = 4 * 1024 * 1024;

/// A file after its fixes.
#[derive(Debug)]
pub struct Fixed {
    /// The new content; `None` if nothing was fixed.
    pub bytes: Option<Vec<u8>>,
    /// The same as edits of the original text (without a byte order mark), in file order.
    pub edits: Vec<Replacement>,
    /// The number of findings that were fixed.
    pub count: usize,
    /// The remaining result.
    pub checked: Checked,
    /// Whether the file was left unchanged although there are fixes: they do not come to an end, or together they would
    /// add more than a fix may add. The findings are still in the result.
    pub gave_up: bool,
}

impl Fixed {
    /// A file that is left as it is.
    #[must_use]
    pub fn untouched(checked: Checked) -> Self {
        Self { bytes: None, edits: Vec::new(), count: 0, checked, gave_up: false }
    }
}

/// Applies fixes that require no judgement until none are left. Suppressed findings are not fixed. A file that is not
/// text is left unchanged.
///
/// Either all of these fixes are applied or none, so that fixing the result again changes nothing: a file of which the
/// fixes do not come to an end is left unchanged.
#[must_use]
pub fn fix(name: &str, bytes: &[u8], settings: Settings<'_>) -> Fixed {
    let checked = check(name, bytes, settings);
    let Some(round) = Round::of(&checked) else { return Fixed::untouched(checked) };
    match mended(name, settings, &checked, round) {
        Some(fixed) => fixed,
        None => Fixed { gave_up: true, ..Fixed::untouched(checked) },
    }
}

/// The file with all its fixes; `None` if they do not come to an end, work on their own output, or add too much.
fn mended(name: &str, settings: Settings<'_>, first: &Checked, mut round: Round) -> Option<Fixed> {
    let mut text = first.source.text.clone();
    let mut pieces = Pieces::of(&text);
    let mut count = 0;
    let mut work = 0;
    for _ in 0..ROUNDS {
        text = apply(&text, round.edits.iter().map(|(edit, _)| edit));
        count += round.count;
        pieces.replace(round.edits)?;
        let bytes = first.source.stored(&text);
        work += bytes.len();
        let checked = check(name, &bytes, settings);
        let Some(next) = Round::of(&checked) else {
            // A file that the fixes make too large to read is not fixed.
            let edits = Some(pieces.edits()).filter(|_| checked.source.is_readable())?;
            let fixed = Fixed { bytes: Some(bytes), edits, count, checked, gave_up: false };
            return bound::allows(&first.source.text, &fixed.edits).then_some(fixed);
        };
        if work > MAX_BYTES {
            break;
        }
        round = next;
    }
    None
}

/// The text with edits applied. They are in file order, do not overlap and are on character boundaries.
#[must_use]
pub fn apply<'e>(text: &str, edits: impl IntoIterator<Item = &'e Replacement>) -> String {
    let mut new = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        new.push_str(&text[at..edit.span.start]);
        new.push_str(&edit.text);
        at = edit.span.end;
    }
    new.push_str(&text[at..]);
    new
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source;

    #[test]
    fn there_are_four_rounds_for_any_file() {
        assert_eq!(MAX_BYTES / source::MAX_BYTES, 4);
        assert_eq!(MAX_BYTES % source::MAX_BYTES, 0);
    }
}
