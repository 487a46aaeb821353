//! Matching competencies, core tasks and knowledge: one row per profile that has one.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::sheet::{Column, Sheet};
use crate::base::Language;
use crate::compare::{Alignment, Comparison, Match, Row};
use crate::messages::AgreementWords;

pub fn sheet(blank: Worksheet, comparison: &Comparison<'_>, language: Language) -> Result<Sheet, XlsxError> {
    let words = &language.words().tables;
    let head = &words.columns;
    let mut sheet = Sheet::new(blank, &words.sheets.alignment)?;
    let columns: [Column<'_>; 12] = [
        (&head.part, 14.0),
        (&head.row, 9.0),
        (&head.shared_name, 34.0),
        (&head.members, 12.0),
        (&head.profile, 40.0),
        (&head.name, 34.0),
        (&head.level, 9.0),
        (&head.agreement, 13.0),
        (&head.similarity, 12.0),
        (&head.shared_words, 44.0),
        (&head.file, 40.0),
        (&head.line, 8.0),
    ];
    sheet.head(0, &columns, 3)?;
    let parts: [(&str, &Alignment<'_>); 3] = [
        (&words.parts.competency, &comparison.competencies),
        (&words.parts.core_task, &comparison.core_tasks),
        (&words.parts.knowledge, &comparison.knowledge),
    ];
    for (part, alignment) in parts {
        for (index, row) in alignment.rows.iter().enumerate() {
            members(&mut sheet, (part, index + 1), row, comparison, &words.agreement)?;
        }
    }
    sheet.filter(0, columns.len())?;
    Ok(sheet)
}

/// Writes one row of the alignment, as one sheet row per member.
fn members(
    sheet: &mut Sheet,
    (part, number): (&str, usize),
    row: &Row<'_>,
    comparison: &Comparison<'_>,
    names: &AgreementWords,
) -> Result<(), XlsxError> {
    for member in &row.members {
        let Some(at) = sheet.next() else { continue };
        let profile = &comparison.profiles[member.profile];
        sheet.text(at, 0, part)?;
        sheet.count(at, 1, number)?;
        sheet.text(at, 2, row.name)?;
        sheet.count(at, 3, row.members.len())?;
        sheet.text(at, 4, &profile.name)?;
        sheet.text(at, 5, &member.part.name)?;
        if let Some(level) = member.part.level {
            sheet.number(at, 6, level)?;
        }
        if let Some(link) = row.links.iter().find(|link| link.to == member.profile) {
            sheet.text(at, 7, agreement(link.how, names))?;
            sheet.number(at, 8, link.similarity)?;
            sheet.text(at, 9, &link.shared_words.join(", "))?;
        }
        sheet.text(at, 10, &profile.print.file)?;
        sheet.count(at, 11, member.part.line)?;
    }
    Ok(())
}

fn agreement(how: Match, names: &AgreementWords) -> &str {
    match how {
        Match::Confirmed => &names.confirmed,
        Match::Code => &names.code,
        Match::Id => &names.id,
        Match::Name => &names.name,
        Match::Synonym => &names.synonym,
        Match::Content => &names.content,
    }
}
