//! Dimensions by kind of organisation: numbers and shares of profiles. The number of profiles is always included.

use rust_xlsxwriter::{
    Color, ConditionalFormat2ColorScale, ConditionalFormatType, Format, FormatAlign, Worksheet, XlsxError,
};

use super::sheet::{ABSENT, Column, EXPLICIT, Sheet, WHITE};
use crate::base::Language;
use crate::compare::{Comparison, ProfileFacts, landscape};
use crate::dimensions::{Level, catalogue};
use crate::messages::fill;
use crate::report::coverage::{dimension_name, family_name};
use crate::tables::kind_name;

/// The number of columns before the groups.
const NAMES: u16 = 2;
/// The number of columns per group: count and share of explicit and of absent.
const OF_GROUP: u16 = 4;
/// The header row; the row above it has the groups.
const HEAD: u32 = 1;

/// Profiles that are counted together.
struct GroupColumn<'c> {
    name: &'c str,
    profiles: Vec<&'c ProfileFacts<'c>>,
}

pub fn sheet(blank: Worksheet, comparison: &Comparison<'_>, language: Language) -> Result<Sheet, XlsxError> {
    let words = language.words();
    let head = &words.tables.columns;
    let mut sheet = Sheet::new(blank, &words.tables.sheets.groups)?;
    let groups = groups(comparison, language);
    let mut columns: Vec<Column<'_>> = vec![(&head.family, 28.0), (&head.dimension, 36.0)];
    for _ in &groups {
        let of_group = [&head.explicit, &head.explicit_share, &head.absent, &head.absent_share];
        columns.extend(of_group.map(|heading| (heading.as_str(), 11.0)));
    }
    for (from, group) in (NAMES..).step_by(usize::from(OF_GROUP)).zip(&groups) {
        let args = [("groep", group.name.to_owned()), ("n", group.profiles.len().to_string())];
        sheet.span(0, from, from + OF_GROUP - 1, &fill(&head.n, &args))?;
    }
    sheet.head(HEAD, &columns, NAMES)?;
    let share = sheet.style(Format::new().set_num_format("0%").set_align(FormatAlign::Top));
    for family in catalogue().families() {
        for dimension in &family.dimensions {
            let Some(row) = sheet.next() else { continue };
            sheet.text(row, 0, family_name(family, language))?;
            sheet.text(row, 1, dimension_name(dimension, language))?;
            let mut column = NAMES;
            for group in &groups {
                for level in [Level::Explicit, Level::Absent] {
                    let has = |profile: &&&ProfileFacts<'_>| profile.print.level(&dimension.id) == level;
                    let count = group.profiles.iter().filter(has).count();
                    sheet.count(row, column, count)?;
                    let of_all = part(count, group.profiles.len());
                    sheet.styled(row, column + 1, of_all, share)?;
                    column += 2;
                }
            }
        }
    }
    for (from, _) in (NAMES..).step_by(usize::from(OF_GROUP)).zip(&groups) {
        colour(&mut sheet, from + 1, EXPLICIT)?;
        colour(&mut sheet, from + 3, ABSENT)?;
    }
    sheet.filter(HEAD, columns.len())?;
    Ok(sheet)
}

/// The groups that contain profiles, and a total if there are several.
fn groups<'c>(comparison: &'c Comparison<'c>, language: Language) -> Vec<GroupColumn<'c>> {
    let words = language.words();
    let of_kind = landscape::Group::ALL.into_iter().map(|group| GroupColumn {
        name: kind_name(group, words),
        profiles: comparison.profiles.iter().filter(|profile| profile.print.kind == group.0).collect(),
    });
    let mut groups: Vec<GroupColumn<'c>> = of_kind.filter(|group| !group.profiles.is_empty()).collect();
    if groups.len() > 1 {
        groups.push(GroupColumn {
            name: &words.tables.columns.all,
            profiles: comparison.profiles.iter().collect(),
        });
    }
    groups
}

/// The number of profiles in each non-empty group.
pub fn counts<'c>(comparison: &'c Comparison<'c>, language: Language) -> Vec<(&'c str, usize)> {
    groups(comparison, language).into_iter().map(|group| (group.name, group.profiles.len())).collect()
}

fn part(count: usize, of: usize) -> f64 {
    let float = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    if of == 0 { 0.0 } else { float(count) / float(of) }
}

fn colour(sheet: &mut Sheet, column: u16, most: Color) -> Result<(), XlsxError> {
    let scale = ConditionalFormat2ColorScale::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, 1)
        .set_minimum_color(WHITE)
        .set_maximum_color(most);
    let last = sheet.last();
    sheet.raw().add_conditional_format(HEAD + 1, column, last, column, &scale).map(|_| ())
}
