//! Texts that fill a field without saying anything.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::text::Text;

/// Whole texts that say nothing, in lower case, without a full stop at the end.
const EMPTY: &[&str] = &[
    "",
    "geen",
    "hier invullen",
    "in te vullen",
    "invullen",
    "komt nog",
    "lorem ipsum",
    "n.n.b",
    "n.t.b",
    "n.v.t",
    "nader in te vullen",
    "nader te bepalen",
    "nee",
    "niet",
    "niet bekend",
    "niet van toepassing",
    "nnb",
    "nog bepalen",
    "nog geen",
    "nog in te vullen",
    "nog invullen",
    "nog niet",
    "nog niet bekend",
    "nog onbekend",
    "nog te bepalen",
    "nog uit te werken",
    "ntb",
    "nvt",
    "onbekend",
    "pm",
    "p.m",
    "tbd",
    "tekst volgt",
    "todo",
    "volgt",
    "volgt nog",
    "vul in",
];
/// The sentences of `goedwerk new` that say what to write.
static OWN: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    serde_json::from_str(data!("words/placeholders"))
        .unwrap_or_else(|error| panic!("the list is valid: {error}"))
});

/// The maximum number of words of a text that only denies.
const DENIAL: usize = 12;

/// The maximum number of characters of a text in [`EMPTY`].
const LONGEST_EMPTY: usize = 19;

/// The maximum number of bytes of a placeholder.
const LONGEST: usize = 120;

/// Whether a text says nothing: it is empty, a placeholder, or only denies what it stands for, as in "Niet toegestaan.".
#[must_use]
pub fn is_blank(text: &str) -> bool {
    is_placeholder(text) || is_denial(text)
}

/// Whether a text is there to be replaced: "nog invullen", "xxx", "...", or a sentence of `goedwerk new` that says what to
/// write.
#[must_use]
pub fn is_placeholder(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    if OWN.contains(text.trim()) {
        return true;
    }
    let text = text.trim().trim_matches(['[', ']', '<', '>', '(', ')', '{', '}']).trim();
    let text = text.trim_end_matches(['.', ':', '!', '…']).trim();
    let is_filler = text.chars().all(|sign| !sign.is_alphanumeric() || matches!(sign, 'x' | 'X'));
    // The rest is for few texts: a text has no fewer characters in lower case.
    let is_short = text.chars().count() <= LONGEST_EMPTY;
    is_filler
        || is_short && EMPTY.contains(&text.to_lowercase().as_str())
        || text.starts_with(['l', 'L']) && text.to_lowercase().starts_with("lorem ipsum")
}

/// Whether a short text only denies, doubts or forbids.
fn is_denial(text: &str) -> bool {
    let text = Text::read(text);
    let words = text.tokens.list.len();
    let is_one = text.tokens.list.last().is_some_and(|last| last.sentence == 0);
    if !is_one || words == 0 || words > DENIAL {
        return false;
    }
    let last = words - 1;
    !text.context().counts(&(last..=last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_in_the_list_is_longer() {
        assert_eq!(EMPTY.iter().map(|text| text.len()).max(), Some(LONGEST_EMPTY));
    }

    #[test]
    fn a_placeholder_or_a_denial_says_nothing() {
        for text in [
            "",
            " ",
            "-",
            "?",
            "...",
            "xxx",
            "XX",
            "n.v.t.",
            "N.v.t.",
            "Geen.",
            "nog invullen",
            "[invullen]",
            "TBD",
            "Niet mogelijk.",
            "Niet toegestaan.",
            "Er is geen mentor.",
            "Experimenteren is verboden.",
            "Lorem ipsum dolor sit amet.",
        ] {
            assert!(is_blank(text), "{text}");
        }
        for text in [
            "Een ervaren collega.",
            "ja",
            "Niet zonder overleg met een collega.",
            "De wet en de beleidsregels.",
            "Elke week een uur.",
            "Nooit alleen: altijd met een collega.",
        ] {
            assert!(!is_blank(text), "{text}");
        }
    }
}
