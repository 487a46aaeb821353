//! What profiles share, for documents about many profiles: items by the number of profiles that have them, and the
//! words used for the citizen.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::compare::{Alignment, Comparison, Match, Row};

/// Maximum number of rows shown per kind; the workbook has all of them.
const SHOWN: usize = 25;

/// How many alternative names of an item are shown.
const NAMES: usize = 5;

/// What profiles share.
#[derive(Debug, Serialize)]
pub struct Shared<'c> {
    /// Competencies, core tasks and knowledge; kinds that no profile names are left out.
    soorten: Vec<KindView<'c>>,
    /// The words for the citizen, most used first.
    burgerwoorden: Vec<WordView<'c>>,
}

#[derive(Debug, Serialize)]
struct KindView<'c> {
    soort: &'static str,
    /// How many there are in total, counting aligned items once.
    aantal: usize,
    /// How many of them occur in more than one profile.
    gedeeld: usize,
    /// How many occur in every profile.
    in_alle: usize,
    rijen: Vec<RowView<'c>>,
    /// How many shared items are not shown.
    meer: usize,
}

#[derive(Debug, Serialize)]
struct RowView<'c> {
    naam: &'c str,
    aantal: usize,
    /// Its alternative names, most used first.
    ook: Vec<NameView<'c>>,
    /// How many more names there are.
    meer: usize,
    soort: Option<Match>,
}

#[derive(Debug, Serialize)]
struct NameView<'c> {
    naam: &'c str,
    aantal: usize,
}

#[derive(Debug, Serialize)]
struct WordView<'c> {
    woord: &'c str,
    /// How many profiles use it.
    profielen: usize,
    /// How many profiles use it more than any other word.
    meest: usize,
}

/// What the profiles of a comparison share.
#[must_use]
pub fn shared<'c>(comparison: &'c Comparison<'_>) -> Shared<'c> {
    let kinds = [
        ("competentie", &comparison.competencies),
        ("kerntaak", &comparison.core_tasks),
        ("vakkennis", &comparison.knowledge),
    ];
    let kinds = kinds.into_iter().filter(|(_, alignment)| !alignment.rows.is_empty());
    Shared {
        soorten: kinds.map(|(kind, alignment)| self::kind(kind, alignment)).collect(),
        burgerwoorden: words(comparison),
    }
}

fn kind<'c>(kind: &'static str, alignment: &'c Alignment<'_>) -> KindView<'c> {
    KindView {
        soort: kind,
        aantal: alignment.rows.len(),
        gedeeld: alignment.in_several,
        in_alle: alignment.in_all,
        // The rows shared by most profiles come first.
        rijen: alignment.rows.iter().take(alignment.in_several.min(SHOWN)).map(row).collect(),
        meer: alignment.in_several.saturating_sub(SHOWN),
    }
}

fn row<'c>(row: &'c Row<'_>) -> RowView<'c> {
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for member in row.members.iter().filter(|member| member.part.name != row.name) {
        *uses.entry(&member.part.name).or_default() += 1;
    }
    let mut names: Vec<NameView<'c>> =
        uses.into_iter().map(|(name, count)| NameView { naam: name, aantal: count }).collect();
    // The sort is stable: names with equal counts stay in alphabetical order.
    names.sort_by_key(|name| std::cmp::Reverse(name.aantal));
    let more = names.len().saturating_sub(NAMES);
    names.truncate(NAMES);
    RowView { naam: row.name, aantal: row.members.len(), ook: names, meer: more, soort: row.how }
}

fn words<'c>(comparison: &'c Comparison<'_>) -> Vec<WordView<'c>> {
    let most = |place: usize| {
        let print = comparison.profiles[place].print;
        print.citizen_words.first().map(|word| word.word.as_str())
    };
    let view = |row: &'c crate::compare::WordRow| WordView {
        woord: &row.word,
        profielen: row.counts.iter().filter(|count| **count > 0).count(),
        meest: (0..row.counts.len()).filter(|place| most(*place) == Some(row.word.as_str())).count(),
    };
    let mut words: Vec<WordView<'c>> = comparison.citizen_words.iter().map(view).collect();
    words.sort_by_key(|word| std::cmp::Reverse((word.meest, word.profielen)));
    words
}
