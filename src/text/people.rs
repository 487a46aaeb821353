//! The words of what people read outside a terminal: pages of dimensions, the rule book, reports.

use serde::{Deserialize, Serialize};

/// The words around where a document comes from.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TraceWords {
    /// Before the words of the file.
    pub original: String,
    /// Before the reason why words do not address the reader.
    pub left: String,
    /// No verb at the beginning: `{word}`.
    pub no_verb: String,
    /// It is not clear whose verb it is: `{word}`.
    pub whose_verb: String,
    /// It is not clear at whom a word points: `{word}`.
    pub who_is_meant: String,
    /// The name of the job stands in a place that is not turned: `{word}`.
    pub holder: String,
    /// The sentence addresses the reader in the other form: `{word}`.
    pub other_form: String,
    /// A sentence that does not address the reader: `{text}`, `{reason}`.
    pub not_turned: String,
}

/// The words of a dimension's page.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionWords {
    /// First line of the list of all dimensions.
    pub list: String,
    /// Heading of the family.
    pub family: String,
    /// Heading of where it counts.
    pub counts: String,
    /// How a field counts.
    pub field: String,
    /// How a tag counts: `{id}`.
    pub tag: String,
    /// How words count that stand in a requirement.
    pub requirement: String,
    /// The same, for a dimension that situations may show too.
    pub situation: String,
    /// What counts as implicit.
    pub implicit: String,
    /// Heading of the fields.
    pub fields: String,
    /// Heading of the words that say it.
    pub strong: String,
    /// Heading of the words that touch on it.
    pub weak: String,
    /// Heading of the words that are no signal.
    pub excluded: String,
    /// What the signs in the words mean.
    pub signs: String,
    /// Where no rule is about it.
    pub no_rules: String,
}

/// What documents are called, and what can be wrong with their templates.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateWords {
    /// Where an example was written: `{folder}`, `{files}`.
    pub example_written: String,
    /// Before the command to go on with.
    pub example_next: String,
    /// The folder a user works in.
    pub example_here: String,
    /// The same, in another folder: `{folder}`.
    pub example_next_there: String,
    /// The same where there is a page to read first: `{page}`, `{folder}`.
    pub example_next_in: String,
    /// What to do with templates that were written into `{folder}`.
    pub handed_out: String,
    /// What a vacancy is.
    pub vacancy: String,
    /// What a development plan is.
    pub plan: String,
    /// What a comparison of two versions is.
    pub versions: String,
    /// A template that fails: `{line}`, `{fault}`, `{reason}`.
    pub fault: String,
    /// It cannot be read.
    pub syntax: String,
    /// It prints what is not there.
    pub absent: String,
    /// It names a filter, function or test that does not exist.
    pub unknown_name: String,
    /// It builds on a template that does not exist.
    pub unknown_template: String,
    /// It takes too much work.
    pub too_much_work: String,
    /// It says too much.
    pub too_long: String,
    /// It is larger than templates are.
    pub too_large: String,
    /// Anything else.
    pub other: String,
}

/// The words of the rule book.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookWords {
    /// Its title.
    pub title: String,
    /// Its first sentences.
    pub intro: String,
    /// The link past the contents.
    pub skip: String,
    /// Heading of the contents.
    pub contents: String,
    /// Heading of the rules by family.
    pub by_family: String,
    /// Heading of the rules by severity.
    pub by_severity: String,
    /// Heading of the rules by section of the report.
    pub by_section: String,
    /// Heading of numbers.
    pub number: String,
    /// Heading of the dimensions.
    pub dimensions: String,
}

/// The words of the reports that people read outside a terminal.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingsWords {
    /// Title of the report.
    pub title: String,
    /// Heading of the summary.
    pub summary: String,
    /// Heading of the names of files.
    pub file: String,
    /// Heading of the files.
    pub files: String,
    /// Heading of the number of errors.
    pub errors: String,
    /// Heading of the number of warnings.
    pub warnings: String,
    /// Heading of the number of suggestions.
    pub suggestions: String,
    /// Heading of line numbers, and the word before one.
    pub line: String,
    /// Heading of messages.
    pub message: String,
    /// Heading of severities.
    pub severity: String,
    /// Heading of the names of rules.
    pub rule: String,
    /// Heading of numbers.
    pub number: String,
    /// Of a file without findings.
    pub clean: String,
    /// Of a run without findings.
    pub none: String,
    /// Heading of the evidence.
    pub evidence: String,
    /// Heading of evidence that is only said in passing.
    pub evidence_in_passing: String,
    /// Where more evidence stands: `{lines}`.
    pub more_evidence: String,
    /// Evidence that is a filled field.
    pub field: String,
    /// Before the name of a rule that is explained already.
    pub explained: String,
    /// Heading of the reason.
    pub why: String,
    /// Heading of the remedy.
    pub remedy: String,
    /// Heading of the snippet.
    pub snippet: String,
    /// Heading of what was set aside.
    pub set_aside: String,
    /// What that means.
    pub set_aside_intro: String,
    /// Heading of the reasons.
    pub reason: String,
    /// An exception of the file: `{reason}`.
    pub exception: String,
    /// A comment in the file: `{reason}`.
    pub comment: String,
    /// The baseline.
    pub baseline: String,
    /// Heading of the rules at the end.
    pub rules: String,
}

/// How hard a vacancy is to read, in numbers.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadabilityWords {
    /// Before the numbers.
    pub title: String,
    /// The numbers in a line: `{sentences}`, `{words}`, `{flesch}`, `{leesindex}`, `{passives}`, `{long}`, `{letters}`.
    pub line: String,
    /// What the numbers are not.
    pub note: String,
    /// What stands between whole and tenths.
    pub decimal: String,
    /// Before the hardest sentences.
    pub hardest: String,
    /// One of them: `{line}`, `{quote}`, `{words}`, `{flesch}`, `{leesindex}`.
    pub sentence: String,
    /// Said of a sentence in the passive.
    pub passive: String,
    /// Said of a sentence with long words: `{words}`.
    pub long_words: String,
    /// What makes a sentence easier.
    pub advice: String,
}

/// The words of the development plan that stand outside its template.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanWords {
    /// What the person is called without a name.
    pub employee: String,
    /// What one of a team is called without a name: `{n}`.
    pub member: String,
    /// What the manager is called without a name.
    pub manager: String,
    /// The name of the chart of gaps.
    pub chart: String,
    /// What the chart says to somebody who does not see it: `{rows}`.
    pub chart_alternative: String,
    /// One row of it: `{name}`, `{now}`, `{wanted}`.
    pub chart_row: String,
    /// From a level to a level: `{low}`, `{high}`.
    pub chart_range: String,
    /// In the legend: what every rater sees.
    pub chart_seen: String,
    /// In the legend: what some raters see.
    pub chart_differs: String,
    /// In the legend: what is still to go.
    pub chart_gap: String,
    /// The heading of the numbers beside the bars.
    pub chart_numbers: String,
    /// What a review is called in a calendar: `{who}`.
    pub review: String,
    /// What hours that return are called in a calendar: `{what}`, `{who}`.
    pub moment: String,
    /// The name of the calendar.
    pub calendar: String,
    /// What the document on a team is.
    pub team: String,
    /// More than one file without `--team`.
    pub one_file: String,
    /// An earlier file about somebody else.
    pub other_person: String,
    /// Too few files for a team.
    pub team_needs_two: String,
}
