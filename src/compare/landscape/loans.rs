//! Example wording for dimensions that others lack: "Gemeente X beschrijft intervisie zo: …".
//!
//! Only wording that makes a dimension explicit is quoted, in full and in the profile's own words. Fields dedicated to
//! the dimension come first; then texts that are neither too short nor too long; then texts whose length is closest to
//! [`IDEAL`] words. Each organisation is quoted at most once per dimension.

use serde::Serialize;

use super::rows::ProfileRow;
use crate::compare::DimensionName;
use crate::compare::fingerprint::{Covered, Quote};
use crate::dimensions::{Dimension, Level, Role, catalogue};

/// Maximum number of quotations per dimension.
const MOST: usize = 2;

/// Length of a sentence in words: shorter is a keyword, longer is a page.
const SENTENCE: std::ops::RangeInclusive<usize> = 6..=70;

/// Preferred length in words.
const MODERATE: std::ops::RangeInclusive<usize> = 10..=45;

/// Ideal length of a quotation in words.
const IDEAL: usize = 20;

/// A dimension that some profiles lack, with quotations from others.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Loan<'f> {
    /// The dimension.
    #[serde(flatten)]
    pub name: DimensionName,
    /// How many profiles lack it.
    #[serde(rename = "ontbreekt_bij")]
    pub absent: usize,
    /// The quotations, at most two.
    #[serde(rename = "citaten")]
    pub words: Vec<LoanWords<'f>>,
}

/// A quotation from a profile.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LoanWords<'f> {
    /// The index of the profile.
    #[serde(rename = "profiel")]
    pub profile: usize,
    /// The full text, with its location.
    #[serde(flatten)]
    pub quote: &'f Quote,
}

/// How suitable a quotation is, from best to worst.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fitness {
    not_own_field: bool,
    not_moderate: bool,
    from_ideal: usize,
    profile: usize,
}

/// The dimensions that some profiles lack and others describe, in the order of the report.
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
    let mut words: Vec<LoanWords<'f>> = Vec::new();
    for (fitness, quote) in offers {
        let lender =
            |place: usize| profiles[place].organisation.unwrap_or(profiles[place].file).to_lowercase();
        let new = words
            .iter()
            .all(|other| lender(other.profile) != lender(fitness.profile) && other.quote.text != quote.text);
        if new {
            words.push(LoanWords { profile: fitness.profile, quote });
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

/// The most suitable quotation from a profile for a dimension, if any.
fn best(covered: &Covered, profile: usize) -> Option<(Fitness, &Quote)> {
    if covered.level != Level::Explicit {
        return None;
    }
    let fit = |(index, quote): (usize, &Quote)| {
        // If the evidence is a tag on an item, there are no words to quote.
        Role::of(&quote.pointer)?;
        let own_field = quote.words.is_empty();
        // Evidence is sorted: only the first piece is sure to make the dimension explicit, and a filled-in field always
        // does.
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
