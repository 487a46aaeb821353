//! Whether the files that a house style refers to can be used: its logo and its fonts.

use crate::finding::{Arg, Finding, Place};
use crate::rule::Rule;
use crate::rulebook::schema::{lettertype_onbruikbaar, logo_onbruikbaar, logo_onvolledig};
use crate::write::logo::{self, LogoFault, Missing};
use crate::write::raster::Undrawn;
use crate::write::typeface::{FontFault, FontFile};

/// The findings about a file at a pointer of a house style: the logo, or a font.
#[must_use]
pub fn file(pointer: &str, path: &str, bytes: Vec<u8>) -> Vec<Finding> {
    let finding = |rule: &'static Rule, key: &'static str, term: &'static str| {
        Finding::new(rule, Place::Value(pointer.to_owned()))
            .with("naam", path.to_owned())
            .with(key, Arg::Term(term))
    };
    if pointer.starts_with("/lettertypen/") {
        let fault = FontFile::read(bytes).err();
        let found = fault.map(|fault| finding(&lettertype_onbruikbaar::RULE, "reden", font_fault(fault)));
        return found.into_iter().collect();
    }
    match logo::read(bytes) {
        Ok(logo) => {
            let missing = logo.missing.into_iter();
            missing.map(|part| finding(&logo_onvolledig::RULE, "deel", missing_part(part))).collect()
        }
        Err(fault) => vec![finding(&logo_onbruikbaar::RULE, "reden", logo_fault(fault))],
    }
}

/// The term for what is wrong with a logo.
#[must_use]
pub fn logo_fault(fault: LogoFault) -> &'static str {
    match fault {
        LogoFault::Large => "logo-groot",
        LogoFault::Kind => "logo-soort",
        LogoFault::Broken => "logo-kapot",
        LogoFault::Work => "logo-zwaar",
        LogoFault::Empty => "logo-leeg",
    }
}

/// The term for what is wrong with a font.
#[must_use]
pub fn font_fault(fault: FontFault) -> &'static str {
    match fault {
        FontFault::Broken => "lettertype-kapot",
        FontFault::Outlines => "lettertype-omtrek",
        FontFault::NotAllowed => "lettertype-verboden",
        FontFault::Letters => "lettertype-letters",
    }
}

fn missing_part(part: Missing) -> &'static str {
    match part {
        Missing::Image(Undrawn::Elsewhere) => "logo-verwijzing",
        Missing::Image(Undrawn::Kind) => "logo-vorm",
        Missing::Image(Undrawn::Broken) => "logo-deel-kapot",
        Missing::WebContent => "logo-webinhoud",
    }
}
