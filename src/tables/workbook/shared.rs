//! Clusters, outliers and example wording from many profiles.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::sheet::{Column, Sheet};
use crate::base::Language;
use crate::compare::ProfileFacts;
use crate::compare::landscape::Shared;
use crate::dimensions::catalogue;
use crate::report::coverage::{dimension_name, family_name};
use crate::tables::long::quoted;

/// The findings, and the profiles that their indices refer to.
#[derive(Clone, Copy)]
pub struct Matched<'c> {
    pub shared: &'c Shared<'c>,
    pub profiles: &'c [ProfileFacts<'c>],
}

/// Profiles that describe nearly the same job: one row per profile of a cluster.
pub fn clusters(blank: Worksheet, found: Matched<'_>, language: Language) -> Result<Sheet, XlsxError> {
    let words = &language.words().tables;
    let head = &words.columns;
    let mut sheet = Sheet::new(blank, &words.sheets.clusters)?;
    let columns: [Column<'_>; 8] = [
        (&head.cluster, 10.0),
        (&head.size, 12.0),
        (&head.average, 14.0),
        (&head.cluster_words, 50.0),
        (&head.profile, 40.0),
        (&head.job, 34.0),
        (&head.organisation, 24.0),
        (&head.file, 40.0),
    ];
    sheet.head(0, &columns, 1)?;
    for (number, cluster) in (1..).zip(&found.shared.clusters) {
        let shared_words = cluster.words.join(", ");
        for place in &cluster.profiles {
            let Some(at) = sheet.next() else { continue };
            let profile = &found.profiles[*place];
            sheet.count(at, 0, number)?;
            sheet.count(at, 1, cluster.profiles.len())?;
            sheet.number(at, 2, cluster.similarity)?;
            sheet.text(at, 3, &shared_words)?;
            sheet.text(at, 4, &profile.name)?;
            sheet.text(at, 5, &profile.print.title)?;
            sheet.text(at, 6, profile.print.organisation.as_deref().unwrap_or_default())?;
            sheet.text(at, 7, &profile.print.file)?;
        }
    }
    sheet.filter(0, columns.len())?;
    Ok(sheet)
}

/// Outliers, each with its nearest profile.
pub fn outliers(blank: Worksheet, found: Matched<'_>, language: Language) -> Result<Sheet, XlsxError> {
    let words = &language.words().tables;
    let head = &words.columns;
    let mut sheet = Sheet::new(blank, &words.sheets.outliers)?;
    let columns: [Column<'_>; 6] = [
        (&head.profile, 40.0),
        (&head.organisation, 24.0),
        (&head.nearest, 40.0),
        (&head.similarity, 12.0),
        (&head.shared_words, 50.0),
        (&head.file, 40.0),
    ];
    sheet.head(0, &columns, 1)?;
    for outlier in &found.shared.outliers {
        let Some(at) = sheet.next() else { continue };
        let profile = &found.profiles[outlier.profile];
        sheet.text(at, 0, &profile.name)?;
        sheet.text(at, 1, profile.print.organisation.as_deref().unwrap_or_default())?;
        if let Some(nearest) = outlier.nearest {
            sheet.text(at, 2, &found.profiles[nearest].name)?;
            sheet.number(at, 3, outlier.similarity)?;
            sheet.text(at, 4, &outlier.words.join(", "))?;
        }
        sheet.text(at, 5, &profile.print.file)?;
    }
    sheet.filter(0, columns.len())?;
    Ok(sheet)
}

/// Dimensions that some profiles lack, with quotations from others: one row per quotation.
pub fn loans(blank: Worksheet, found: Matched<'_>, language: Language) -> Result<Sheet, XlsxError> {
    let words = &language.words().tables;
    let head = &words.columns;
    let mut sheet = Sheet::new(blank, &words.sheets.loans)?;
    let columns: [Column<'_>; 7] = [
        (&head.family, 24.0),
        (&head.dimension, 30.0),
        (&head.lacking, 14.0),
        (&head.lender, 40.0),
        (&head.quote, 80.0),
        (&head.file, 40.0),
        (&head.line, 8.0),
    ];
    sheet.head(0, &columns, 2)?;
    for family in catalogue().families() {
        for dimension in &family.dimensions {
            let loans = found.shared.loans.iter().filter(|loan| loan.name.id == dimension.id);
            for (loan, lent) in loans.flat_map(|loan| loan.words.iter().map(move |lent| (loan, lent))) {
                let Some(at) = sheet.next() else { continue };
                let profile = &found.profiles[lent.profile];
                sheet.text(at, 0, family_name(family, language))?;
                sheet.text(at, 1, dimension_name(dimension, language))?;
                sheet.count(at, 2, loan.absent)?;
                sheet.text(at, 3, &profile.name)?;
                sheet.text(at, 4, &quoted(lent.quote))?;
                sheet.text(at, 5, &profile.print.file)?;
                sheet.count(at, 6, lent.quote.line)?;
            }
        }
    }
    sheet.filter(0, columns.len())?;
    Ok(sheet)
}
