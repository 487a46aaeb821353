//! Texts for output outside a terminal: pages of dimensions, the rule book, reports.

use serde::{Deserialize, Serialize};

/// Texts for the origin of a document's words.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TraceWords {
    /// Before the original words from the file.
    pub original: String,
    /// Before the reason why a sentence does not address the reader.
    pub left: String,
    /// It does not start with a verb: `{word}`.
    pub no_verb: String,
    /// The subject of a verb is unclear: `{word}`.
    pub whose_verb: String,
    /// It is unclear to whom a word refers: `{word}`.
    pub who_is_meant: String,
    /// The job name occurs in a position that is not rewritten: `{word}`.
    pub holder: String,
    /// The sentence addresses the reader in the other form: `{word}`.
    pub other_form: String,
    /// A sentence that does not address the reader: `{text}`, `{reason}`.
    pub not_turned: String,
    /// What the length leaves out: `{count}` texts on these `{lines}`.
    pub left_out: String,
    /// The same for one text.
    pub left_out_one: String,
    /// Only the labels are in this language.
    pub labels_only: String,
}

/// Texts for a dimension's page.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionWords {
    /// First line of the list of all dimensions.
    pub list: String,
    /// Heading of the family.
    pub family: String,
    /// Heading of the section on how it counts.
    pub counts: String,
    /// How a field counts.
    pub field: String,
    /// How a tag counts: `{id}`.
    pub tag: String,
    /// How words in a requirement count.
    pub requirement: String,
    /// The same, for a dimension that situations may also show.
    pub situation: String,
    /// What counts as implicit.
    pub implicit: String,
    /// Heading of the fields.
    pub fields: String,
    /// Heading of the words that express it.
    pub strong: String,
    /// Heading of the words that touch upon it.
    pub weak: String,
    /// Heading of the words that are not a signal.
    pub excluded: String,
    /// Legend of the symbols in the words.
    pub signs: String,
    /// If no rule is about it.
    pub no_rules: String,
}

/// Kinds of documents, and errors in their templates.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateWords {
    /// The location of a new example: `{folder}`, `{files}`.
    pub example_written: String,
    /// Before the command to continue with.
    pub example_next: String,
    /// The current folder.
    pub example_here: String,
    /// The same, in another folder: `{folder}`.
    pub example_next_there: String,
    /// The same, if there is a page to read first: `{page}`, `{folder}`.
    pub example_next_in: String,
    /// How to use the templates that were written to `{folder}`.
    pub handed_out: String,
    /// The kind of document: a job profile.
    pub profile: String,
    /// The kind of document: a vacancy.
    pub vacancy: String,
    /// The kind of document: a development plan.
    pub plan: String,
    /// The kind of document: a comparison of two versions.
    pub versions: String,
    /// An error in a template: `{line}`, `{fault}`, `{reason}`.
    pub fault: String,
    /// It cannot be parsed.
    pub syntax: String,
    /// It prints an undefined value.
    pub absent: String,
    /// It names a filter, function or test that does not exist.
    pub unknown_name: String,
    /// It extends or includes a template that does not exist.
    pub unknown_template: String,
    /// It takes too much work.
    pub too_much_work: String,
    /// If a value contains itself more than once.
    pub doubles: String,
    /// It produces too much text.
    pub too_long: String,
    /// It exceeds the maximum template size.
    pub too_large: String,
    /// Any other error.
    pub other: String,
}

/// Texts for the rule book.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookWords {
    /// Its title.
    pub title: String,
    /// Its first sentences.
    pub intro: String,
    /// The link that skips the contents.
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

/// Texts for reports that are read outside a terminal.
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
    /// For a file without findings.
    pub clean: String,
    /// For a run without findings.
    pub none: String,
    /// Heading of the evidence.
    pub evidence: String,
    /// Heading of implicit evidence.
    pub evidence_in_passing: String,
    /// The location of further evidence: `{lines}`.
    pub more_evidence: String,
    /// If the evidence is a filled-in field.
    pub field: String,
    /// Before the name of a rule that was already explained.
    pub explained: String,
    /// Heading of the reason.
    pub why: String,
    /// Heading of the remedy.
    pub remedy: String,
    /// Heading of the snippet.
    pub snippet: String,
    /// Heading of the suppressed findings.
    pub set_aside: String,
    /// Explanation of that section.
    pub set_aside_intro: String,
    /// Heading of the reasons.
    pub reason: String,
    /// Suppressed by an exception in the file: `{reason}`.
    pub exception: String,
    /// Suppressed by a comment in the file: `{reason}`.
    pub comment: String,
    /// Suppressed by the baseline.
    pub baseline: String,
    /// Heading of the rules at the end.
    pub rules: String,
}

/// The readability of a vacancy, in numbers.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadabilityWords {
    /// Before the numbers.
    pub title: String,
    /// The numbers in a line: `{sentences}`, `{words}`, `{flesch}`, `{leesindex}`, `{passives}`, `{long}`, `{letters}`.
    pub line: String,
    /// The limitations of the numbers.
    pub note: String,
    /// The decimal separator.
    pub decimal: String,
    /// Before the sentences that are hardest to read.
    pub hardest: String,
    /// Such a sentence: `{line}`, `{quote}`, `{words}`, `{flesch}`, `{leesindex}`.
    pub sentence: String,
    /// About a sentence in the passive voice.
    pub passive: String,
    /// About a sentence with long words: `{words}`.
    pub long_words: String,
    /// Advice on simplifying sentences.
    pub advice: String,
}

/// Texts for the development plan, outside its template.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanWords {
    /// Replaces the name of the person.
    pub employee: String,
    /// Replaces the name of a team member: `{n}`.
    pub member: String,
    /// Replaces the name of the manager.
    pub manager: String,
    /// What a plan that is made from a profile alone does not hold.
    pub starter: String,
    /// Such a plan has no calendar.
    pub starter_calendar: String,
    /// Such a plan has no progress.
    pub starter_progress: String,
    /// The title of the chart of gaps.
    pub chart: String,
    /// The alternative text of the chart: `{rows}`.
    pub chart_alternative: String,
    /// One row of it: `{name}`, `{now}`, `{wanted}`.
    pub chart_row: String,
    /// A range of levels: `{low}`, `{high}`.
    pub chart_range: String,
    /// In the legend: the level that every rater sees.
    pub chart_seen: String,
    /// In the legend: the level that only some raters see.
    pub chart_differs: String,
    /// In the legend: what remains to be done.
    pub chart_gap: String,
    /// The heading of the numbers beside the bars.
    pub chart_numbers: String,
    /// The title of a review in a calendar: `{who}`.
    pub review: String,
    /// The title of recurring hours in a calendar: `{what}`, `{who}`.
    pub moment: String,
    /// The name of the calendar.
    pub calendar: String,
    /// The kind of document: an overview of a team.
    pub team: String,
    /// More than one file without `--team`.
    pub one_file: String,
    /// An earlier file about a different person.
    pub other_person: String,
    /// Too few files for a team.
    pub team_needs_two: String,
}
