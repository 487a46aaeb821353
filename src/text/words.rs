//! The shape of `nl.yaml` and `en.yaml`: every word the tool says, by the part that says it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::count::Count;
use super::judging::{BaselineWords, NotJudgedWords};
use super::landscape::LandscapeWords;
use super::overview::OverviewWords;
use super::people::{
    BookWords, DimensionWords, FindingsWords, PlanWords, ReadabilityWords, TemplateWords, TraceWords,
};
use super::system::SystemWords;
use super::tables::TableWords;

/// Every word the tool says that is not in a rule or a template.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Names of severities.
    pub severity: SeverityWords,
    /// Names of the levels of coverage.
    pub coverage: CoverageWords,
    /// The words around a finding.
    pub report: ReportWords,
    /// The words of the overview of a run.
    pub overview: OverviewWords,
    /// The words of a rule's page.
    pub explain: ExplainWords,
    /// The words of a dimension's page.
    pub dimension: DimensionWords,
    /// The words of the rule book.
    pub book: BookWords,
    /// The words of the reports for people.
    pub findings: FindingsWords,
    /// The words of the overview of many profiles.
    pub landscape: LandscapeWords,
    /// The words around where a document comes from.
    pub trace: TraceWords,
    /// What documents are called, and what can be wrong with their templates.
    pub template: TemplateWords,
    /// The words of the development plan that stand outside its template.
    pub plan: PlanWords,
    /// How hard a vacancy is to read, in numbers.
    pub readability: ReadabilityWords,
    /// The words of the tables of a comparison.
    pub tables: TableWords,
    /// What an editor shows beside the findings.
    pub editor: EditorWords,
    /// What documents say of themselves.
    pub document: DocumentWords,
    /// What fixes do, by key ([`crate::finding::Fix::title`]).
    pub fixes: BTreeMap<String, String>,
    /// What went wrong outside the files: arguments, folders, disks.
    pub problem: ProblemWords,
    /// What the system and libraries report.
    pub system: SystemWords,
    /// Help of commands and arguments, by command and `command.argument`.
    pub help: BTreeMap<String, String>,
    /// The headings of the help.
    pub usage: UsageWords,
    /// Names of rule families, by id.
    pub families: BTreeMap<String, String>,
    /// Words that fill placeholders, by key ([`crate::finding::Arg::Term`]).
    pub terms: BTreeMap<String, String>,
}

/// What documents say of themselves.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentWords {
    /// The number of a page: `{n}`, `{total}`.
    pub page: String,
}

/// Names of severities.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeverityWords {
    /// One error.
    pub error: String,
    /// One warning.
    pub warning: String,
    /// One suggestion.
    pub suggestion: String,
}

/// Names of the levels of coverage.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoverageWords {
    /// Somebody made it a requirement.
    pub explicit: String,
    /// Only in running text.
    pub implicit: String,
    /// Nothing found.
    pub absent: String,
    /// Nothing can be said: a part of the file could not be read.
    pub open: String,
    /// Name of the bureaucratic pole of a hybrid aspect.
    pub classic: String,
    /// Name of the pole added to it.
    pub entrepreneurial: String,
    /// Heading of the table.
    pub title: String,
    /// Line with the counts: `{explicit}`, `{implicit}`, `{absent}`.
    pub counts: String,
}

/// The words around a finding.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportWords {
    /// When findings of the baseline are no longer there: `{n}`.
    pub solved: String,
    /// When a baseline was written: `{n}`, `{path}`.
    pub baseline_written: String,
    /// About what a baseline does not hold.
    pub not_in_baseline: BaselineWords,
    /// What `--fix` did: `{n}`, `{files}`.
    pub mended: String,
    /// What `--diff` shows: `{n}`, `{files}`.
    pub can_be_mended: String,
    /// When there is nothing to mend without judgement.
    pub nothing_to_mend: String,
    /// After a run that goes on watching.
    pub watching: String,
    /// Before a run after a change: `{files}`.
    pub changed: String,
    /// Before the reason.
    pub why: String,
    /// Before the source.
    pub source: String,
    /// Before the remedy.
    pub remedy: String,
    /// Before the line numbers of more places.
    pub place: String,
    /// Before the command that tells more.
    pub more: String,
    /// Under words that are the only, implicit, evidence.
    pub only_evidence: String,
    /// Under words that are some of the evidence.
    pub evidence: String,
    /// Under words that are some of the implicit evidence.
    pub in_passing: String,
    /// "report", before section numbers.
    pub report: String,
    /// "checked on", after a law.
    pub checked: String,
    /// Where more findings of the same rule stand: `{lines}`.
    pub also: String,
    /// The summary's parts, each with one and many: `{n}`.
    pub files: Count,
    /// Where there was no file to look at.
    pub no_file_checked: String,
    /// Files without findings.
    pub clean: Count,
    /// Errors.
    pub errors: Count,
    /// Warnings.
    pub warnings: Count,
    /// Suggestions.
    pub suggestions: Count,
    /// Findings set aside with a reason.
    pub suppressed: Count,
    /// Findings in the baseline.
    pub known: Count,
    /// Under a finding that was there before the baseline was made.
    pub in_baseline: String,
    /// About rules that did not judge.
    pub not_judged: NotJudgedWords,
    /// Before the places where what is missing was sought.
    pub searched: String,
    /// The names of those places.
    pub parts: PartWords,
    /// When no file was found in a folder: `{path}`.
    pub no_files: String,
    /// When exceptions have an end date and no day was given: `{n}`.
    pub date_not_given: String,
}

/// Parts of a profile in which something was sought.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartWords {
    /// Competencies.
    pub competencies: Count,
    /// Behavioural indicators.
    pub indicators: Count,
    /// Tasks.
    pub tasks: Count,
    /// Situations of the work.
    pub situations: Count,
    /// The blocks under `professionaliteit`.
    pub professionalism: String,
    /// All other text about the job.
    pub prose: String,
}

/// The words of a rule's page.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExplainWords {
    /// Heading of the reason.
    pub why: String,
    /// Heading of the remedy.
    pub remedy: String,
    /// Heading of the bad example.
    pub bad: String,
    /// Heading of the good example.
    pub good: String,
    /// Heading of the source.
    pub source: String,
    /// Heading of the dimensions.
    pub dimensions: String,
    /// Heading of the family.
    pub family: String,
    /// Heading of the severity.
    pub severity: String,
    /// The mark on the line of an example where the finding stands.
    pub here: String,
    /// First line of the list of all rules.
    pub list: String,
    /// Where an example's finding stands: `{line}`.
    pub line: String,
    /// Heading of the names of rules.
    pub rule: String,
    /// Heading of the messages of rules.
    pub message: String,
    /// Heading of the sections of the report.
    pub section: String,
    /// Heading of the titles of those sections.
    pub title: String,
    /// Heading of lists of rules.
    pub rules: String,
}

/// What an editor shows beside the findings.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditorWords {
    /// Puts the example of a rule into the file: `{regel}`.
    pub add_example: String,
    /// Adds an exception to a rule, with the reason open: `{regel}`.
    pub make_exception: String,
    /// Does every fix that takes no judgement.
    pub mend_all: String,
    /// What a dimension is called, before its name.
    pub dimension: String,
    /// What a key is called that a file cannot do without.
    pub required: String,
}

/// What went wrong outside the files.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProblemWords {
    /// A value of the wrong form: `{value}`, `{argument}`.
    pub bad_form: String,
    /// No rule or family of this name: `{name}`.
    pub unknown_target: String,
    /// Settings with mistakes.
    pub bad_settings: String,
    /// A file that is no baseline: `{line}`, `{column}`.
    pub bad_baseline: String,
    /// How to make a baseline.
    pub make_baseline: String,
    /// Watching is not possible: `{reason}`.
    pub cannot_watch: String,
    /// A folder that is no cache and holds something.
    pub no_cache: String,
    /// What was found could not be kept: `{reason}`.
    pub cache_not_kept: String,
    /// Two arguments that exclude each other: `{argument}`, `{other}`.
    pub conflict: String,
    /// Prefix of every line.
    pub prefix: String,
    /// No such file or folder.
    pub not_found: String,
    /// A file that is none of the kinds a vacancy comes in: `{path}`.
    pub no_vacancy_text: String,
    /// No permission.
    pub no_permission: String,
    /// No room to write.
    pub disk_full: String,
    /// A file larger than is read or may be written.
    pub too_large: String,
    /// A place where nothing can be written.
    pub read_only: String,
    /// A path that goes through a file.
    pub no_folder: String,
    /// A symbolic link that leads to itself.
    pub link_circle: String,
    /// More open files than the system allows.
    pub too_many_open: String,
    /// A file that was to be mended and is no longer what was read.
    pub changed: String,
    /// A path where a file is wanted is a folder.
    pub is_folder: String,
    /// No rule of this name: `{name}`.
    pub unknown_rule: String,
    /// "did you mean", with `{name}`.
    pub did_you_mean: String,
    /// How to list the rules.
    pub list_rules: String,
    /// A dimension where a rule is wanted: `{name}`.
    pub is_dimension: String,
    /// A rule where a dimension is wanted: `{name}`.
    pub is_rule: String,
    /// No dimension of this name: `{name}`.
    pub unknown_dimension: String,
    /// How to list the dimensions.
    pub list_dimensions: String,
    /// The file exists already.
    pub exists: String,
    /// The file is of another format: `{expected}`, `{command}`.
    pub other_format: String,
    /// The file has errors that keep it from being used: `{path}`.
    pub has_errors: String,
    /// A template that fails: `{reason}`.
    pub template: String,
    /// A format that cannot be written here: `{form}`, `{command}`, `{known}`.
    pub wrong_form: String,
    /// An option that would do nothing: `{option}`, `{command}`, `{reason}`, `{remedy}`.
    pub unused_option: String,
    /// What to do about it, where it counts for other formats: `{forms}`.
    pub other_form: String,
    /// The same, where it counts for other work: `{modes}`.
    pub other_mode: String,
    /// Why options count only sometimes, by command and option.
    pub unused_because: BTreeMap<String, String>,
    /// A file name that does not say its format: `{known}`.
    pub unknown_extension: String,
    /// What may be done besides, where an option says the format.
    pub or_format: String,
    /// A format a terminal can do nothing with.
    pub needs_file: String,
    /// A character the font does not have: `{character}`, `{code}`, `{words}`.
    pub missing_glyph: String,
    /// A picture in a document that cannot be read: `{name}`, `{reason}`.
    pub bad_image: String,
    /// A document that cannot be written: `{reason}`.
    pub cannot_write: String,
    /// A picture that is no PNG or SVG.
    pub no_image: String,
    /// A picture that is too large: `{most}`, `{found}`, in kilobytes.
    pub large_image: String,
    /// A font file that cannot be read.
    pub font_broken: String,
    /// A font whose letters are drawn in another way than `TrueType`.
    pub font_outlines: String,
    /// A font that may not stand in a document.
    pub font_not_allowed: String,
    /// A font without the letters of the alphabet.
    pub font_letters: String,
    /// A family without all weights and slants: `{name}`, `{lacks}`.
    pub font_incomplete: String,
    /// A file that is no text.
    pub no_text: String,
    /// No folder is named for templates to be written into.
    pub needs_folder: String,
    /// A folder without templates.
    pub no_templates: String,
    /// A template no document uses.
    pub unused_template: String,
    /// A day that is none: `{value}`.
    pub bad_date: String,
    /// Two profiles are needed at least.
    pub two_needed: String,
    /// Files that were left out of a comparison: `{n}`.
    pub left_out: Count,
    /// Above the list of those files in a document.
    pub left_out_title: String,
    /// A line that is no fingerprint: `{line}`.
    pub no_fingerprint: String,
    /// A fingerprint of another format: `{line}`, `{found}`, `{expected}`.
    pub fingerprint_format: String,
    /// A fingerprint another version made: `{line}`, `{found}`, `{expected}`.
    pub fingerprint_version: String,
    /// One file with two contents: `{line}`, `{name}`.
    pub fingerprint_conflict: String,
    /// Two files of one name.
    pub exists_twice: String,
    /// A line of a stream that is no file: `{line}`, `{example}`.
    pub bad_line: String,
    /// A line of a stream that is too long: `{line}`.
    pub long_line: String,
    /// How far a run is: `{n}`, `{total}`.
    pub progress: String,
    /// How far a run is that does not know its end: `{n}`.
    pub progress_open: String,
    /// A pair names a part its profile does not have.
    pub pairing_unknown: String,
    /// The same, with what may be meant.
    pub pairing_near: String,
    /// Versions are compared by two, and one at most comes by the standard input.
    pub two_versions: String,
    /// An argument that does not exist: `{value}`.
    pub unknown_argument: String,
    /// A value that is not allowed: `{value}`, `{argument}`, `{allowed}`.
    pub bad_value: String,
    /// An argument without its value: `{argument}`.
    pub no_value: String,
    /// A required argument is missing: `{argument}`.
    pub missing_argument: String,
    /// A command that does not exist: `{value}`.
    pub unknown_command: String,
    /// Any other problem with the arguments.
    pub arguments: String,
    /// How to get help.
    pub see_help: String,
}

/// The headings of the help.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsageWords {
    /// Before the usage line.
    pub usage: String,
    /// Above the commands.
    pub commands: String,
    /// A command, in the usage line.
    pub command: String,
    /// Any options, in the usage line.
    pub any_options: String,
    /// Above the arguments.
    pub arguments: String,
    /// Above the options.
    pub options: String,
    /// Help of `--help`.
    pub help: String,
    /// Help of `--version`.
    pub version: String,
    /// What the manual pages are together.
    pub manual: String,
    /// Above the name, in a manual page.
    pub name: String,
    /// Above what a command does, in a manual page.
    pub description: String,
    /// Above the number of the version, in a manual page.
    pub version_number: String,
}
