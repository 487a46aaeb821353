//! Good words for what others lack: "Gemeente X beschrijft intervisie zo: …".
//!
//! Lent is only what makes a dimension explicit, in the words of the profile and in full. A field that exists for the
//! dimension comes first; then what is neither a catchword nor a page; then what is nearest to a sentence of
//! [`IDEAL`] words. No organisation lends twice for one dimension.

use serde::Serialize;

use super::rows::ProfileRow;
use crate::compare::DimensionName;
use crate::compare::fingerprint::{Covered, Quote};
use crate::dimensions::{Dimension, Level, Role, catalogue};

/// How many quotations a dimension gets.
const MOST: usize = 2;

/// What is a sentence, in words: less is a catchword, more is a page.
const SENTENCE: std::ops::RangeInclusive<usize> = 6..=70;

/// What reads best, in words.
const MODERATE: std::ops::RangeInclusive<usize> = 10..=45;

/// How long a quotation is at best, in words.
const IDEAL: usize = 20;

/// A dimension that some profiles lack, with the words of others.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Loan<'f> {
    /// Which dimension.
    #[serde(flatten)]
    pub name: DimensionName,
    /// How many profiles lack it.
    #[serde(rename = "ontbreekt_bij")]
    pub absent: usize,
    /// The words of others, at most two.
    #[serde(rename = "citaten")]
    pub words: Vec<Words<'f>>,
}

/// The words of a profile.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Words<'f> {
    /// The place of the profile.
    #[serde(rename = "profiel")]
    pub profile: usize,
    /// The whole text, with its place.
    #[serde(flatten)]
    pub quote: &'f Quote,
}

/// How well words can be lent; the order is from best to worst.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fitness {
    not_own_field: bool,
    not_moderate: bool,
    from_ideal: usize,
    profile: usize,
}

/// The dimensions that some lack and others describe, in the report's order.
pub(super) fn find<'f>(profiles: &[ProfileRow<'f>]) -> Vec<Loan<'f>> {
    catalogue().dimensions().filter_map(|dimension| loan(dimension, profiles)).collect()
}

fn loan<'f>(dimension: &Dimension, profiles: &[ProfileRow<'f>]) -> Option<Loan<'f>> {
    let absent = profiles.iter().filter(|profile| profile.level(&dimension.id) == Level::Absent).count();
    if absent == 0 {
        return None;
    }
    let mut offers: Vec<(Fitness, &'f Quote)> = Vec::new();
    for (place, profile) in profiles.iter().enumerate() {
        let covered = profile.dimensions.get(&dimension.id);
        offers.extend(covered.and_then(|covered| best(covered, place)));
    }
    offers.sort_by(|a, b| a.0.cmp(&b.0));
    let mut words: Vec<Words<'f>> = Vec::new();
    for (fitness, quote) in offers {
        let lender =
            |place: usize| profiles[place].organisation.unwrap_or(profiles[place].file).to_lowercase();
        let new = words
            .iter()
            .all(|other| lender(other.profile) != lender(fitness.profile) && other.quote.text != quote.text);
        if new {
            words.push(Words { profile: fitness.profile, quote });
        }
        if words.len() == MOST {
            break;
        }
    }
    let name = DimensionName {
        id: dimension.id.clone(),
        dutch: dimension.dutch.clone(),
        english: dimension.english.clone(),
    };
    (!words.is_empty()).then_some(Loan { name, absent, words })
}

/// The best words a profile has for a dimension, if it has any that can be lent.
fn best(covered: &Covered, profile: usize) -> Option<(Fitness, &Quote)> {
    if covered.level != Level::Explicit {
        return None;
    }
    let fit = |(index, quote): (usize, &Quote)| {
        // The tag of an item says that it shows the dimension, in words that are nobody's.
        Role::of(&quote.pointer)?;
        let own_field = quote.words.is_empty();
        // Evidence is sorted: only the first is sure to make it explicit, and a filled field always does.
        let count = quote.text.split_whitespace().count();
        ((index == 0 || own_field) && SENTENCE.contains(&count)).then_some(Fitness {
            not_own_field: !own_field,
            not_moderate: !MODERATE.contains(&count),
            from_ideal: count.abs_diff(IDEAL),
            profile,
        })
    };
    let quotes = covered.evidence.iter().enumerate();
    quotes.filter_map(|(index, quote)| Some((fit((index, quote))?, quote))).min_by(|a, b| a.0.cmp(&b.0))
}
