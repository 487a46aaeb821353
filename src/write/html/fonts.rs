//! The fonts of the house style in the CSS of a page. Fonts that may be distributed freely are embedded; others are
//! referred to by name, for systems that have them installed.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::write::typeface::{Family, HouseFonts};

/// Fallback fonts for systems that lack the font of the house style.
const FALLBACK: &str = "system-ui, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif";

/// The CSS rules for the fonts; empty if the house style has none.
pub fn css(fonts: &HouseFonts) -> String {
    let mut css = String::new();
    for (family, elements) in [(&fonts.text, "body"), (&fonts.headings, "h1, h2, h3, h4, h5, h6")] {
        let Some(family) = family else { continue };
        let name = quoted(&family.name);
        css.push_str(&faces(family, &name));
        css.extend([elements, " { font-family: ", &name, ", ", FALLBACK, "; }\n"]);
    }
    css
}

/// The `@font-face` rules for the fonts of a family that may be embedded.
fn faces(family: &Family, name: &str) -> String {
    let mut css = String::new();
    for (bold, italic) in [(false, false), (true, false), (false, true), (true, true)] {
        let Some(file) = family.file(bold, italic).filter(|file| file.is_free()) else { continue };
        let (weight, slant) = (if bold { "700" } else { "400" }, if italic { "italic" } else { "normal" });
        css.extend(["@font-face { font-family: ", name, "; font-weight: ", weight, "; font-style: ", slant]);
        css.extend(["; font-display: swap; src: url(data:font/ttf;base64,", &STANDARD.encode(file.bytes())]);
        css.push_str(") format(\"truetype\"); }\n");
    }
    css
}

/// A quoted CSS string. Characters that could end it, or the style element, are dropped.
fn quoted(name: &str) -> String {
    let plain: String = name
        .chars()
        .filter(|sign| !sign.is_control() && !matches!(sign, '"' | '\\' | '<' | '>' | '&'))
        .collect();
    format!("\"{plain}\"")
}
