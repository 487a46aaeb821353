//! Whether the colours of a house style are legible on white.

use crate::base::{Colour, LEAST_CONTRAST};
use crate::finding::{Finding, Place};
use crate::model::StyleFile;
use crate::rulebook::schema::contrast_te_laag;

/// Findings for the colours that are not legible.
#[must_use]
pub fn check(style: &StyleFile) -> Vec<Finding> {
    [("/kleuren/accent", style.accent()), ("/kleuren/tekst", style.text())]
        .into_iter()
        .filter_map(|(pointer, colour)| finding(pointer, colour?))
        .collect()
}

fn finding(pointer: &str, colour: Colour) -> Option<Finding> {
    let contrast = colour.contrast(Colour::WHITE);
    // Truncated, not rounded: 4.496 must not be shown as sufficient.
    let shown = format!("{:.2}", (contrast * 100.0).floor() / 100.0).replace('.', ",");
    (contrast < LEAST_CONTRAST).then(|| {
        Finding::new(&contrast_te_laag::RULE, Place::Value(pointer.to_owned()))
            .with("kleur", format!("#{}", colour.hex()))
            .with("contrast", shown)
    })
}
