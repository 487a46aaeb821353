//! The structure of `nl.yaml` and `en.yaml`: all texts of the tool, by the part that uses them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::count::Count;
use super::discounts::DiscountWords;
use super::documents::ProfileDocumentWords;
use super::editing::EditorWords;
use super::explaining::{ExplainWords, LawWords};
use super::importing::ImportWords;
use super::judging::{BaselineWords, NotJudgedWords};
use super::landscape::LandscapeWords;
use super::output::OutputWords;
use super::overview::OverviewWords;
use super::people::{
    BookWords, DimensionWords, FindingsWords, PlanWords, ReadabilityWords, TemplateWords, TraceWords,
};
use super::reviewing::ReviewWords;
use super::system::SystemWords;
use super::tables::TableWords;

/// All texts of the tool that are not in a rule or a template.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Names of severities.
    pub severity: SeverityWords,
    /// Names of the levels of coverage.
    pub coverage: CoverageWords,
    /// Texts for a finding.
    pub report: ReportWords,
    /// Texts for the overview of a run.
    pub overview: OverviewWords,
    /// Texts for a rule's page.
    pub explain: ExplainWords,
    /// The legal file.
    pub law: LawWords,
    /// Texts for a dimension's page.
    pub dimension: DimensionWords,
    /// Texts for the rule book.
    pub book: BookWords,
    /// Texts for the reports for people.
    pub findings: FindingsWords,
    /// Texts for the overview of many profiles.
    pub landscape: LandscapeWords,
    /// Texts for the origin of a document's words.
    pub trace: TraceWords,
    /// Kinds of documents, and errors in their templates.
    pub template: TemplateWords,
    /// Texts about documents that are read into a profile.
    pub import: ImportWords,
    /// Texts of a review: a Word file with findings, as comments or as a memo.
    pub review: ReviewWords,
    /// Texts about documents that are read as profiles.
    pub profile_documents: ProfileDocumentWords,
    /// Texts for the development plan, outside its template.
    pub plan: PlanWords,
    /// The readability of a vacancy, in numbers.
    pub readability: ReadabilityWords,
    /// Texts for the tables of a comparison.
    pub tables: TableWords,
    /// Texts that an editor shows in addition to findings.
    pub editor: EditorWords,
    /// Texts in documents.
    pub document: DocumentWords,
    /// Descriptions of fixes, by key ([`crate::finding::Fix::title`]).
    pub fixes: BTreeMap<String, String>,
    /// Texts about files that are written.
    pub output: OutputWords,
    /// Problems outside the files: arguments, folders, disks.
    pub problem: ProblemWords,
    /// Errors reported by the system and by libraries.
    pub system: SystemWords,
    /// Help of commands and arguments, by command and `command.argument`.
    pub help: BTreeMap<String, String>,
    /// The headings of the help text.
    pub usage: UsageWords,
    /// Names of rule families, by id.
    pub families: BTreeMap<String, String>,
    /// Words that fill placeholders, by key ([`crate::finding::Arg::Term`]).
    pub terms: BTreeMap<String, String>,
}

/// Texts in documents.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentWords {
    /// The page number: `{n}`, `{total}`.
    pub page: String,
}

/// Names of severities.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeverityWords {
    /// Error, singular.
    pub error: String,
    /// Warning, singular.
    pub warning: String,
    /// Suggestion, singular.
    pub suggestion: String,
}

/// Names of the levels of coverage.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoverageWords {
    /// Stated as a requirement.
    pub explicit: String,
    /// Only in running text.
    pub implicit: String,
    /// Nothing found.
    pub absent: String,
    /// Unknown: part of the file could not be parsed.
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

/// Texts for a finding.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportWords {
    /// The heading of the number of findings of each rule.
    pub statistics_findings: String,
    /// The heading of the number of files with these findings.
    pub statistics_files: String,
    /// If findings in the baseline no longer occur: `{n}`.
    pub solved: String,
    /// After writing a baseline: `{n}`, `{path}`.
    pub baseline_written: String,
    /// What a baseline does not contain.
    pub not_in_baseline: BaselineWords,
    /// The result of `--fix`: `{n}`, `{files}`.
    pub mended: Count,
    /// The contents of `--diff`: `{n}`, `{files}`.
    pub can_be_mended: Count,
    /// If there is nothing to fix without judgement.
    pub nothing_to_mend: String,
    /// After a run in watch mode.
    pub watching: String,
    /// Before a run after a change: `{files}`.
    pub changed: String,
    /// Before the reason.
    pub why: String,
    /// Before the source.
    pub source: String,
    /// Before the remedy.
    pub remedy: String,
    /// Before the line numbers of further locations.
    pub place: String,
    /// Before the command that tells more.
    pub more: String,
    /// Label of words that are the only, implicit, evidence.
    pub only_evidence: String,
    /// Label of words that are part of the evidence.
    pub evidence: String,
    /// Label of words that are part of the implicit evidence.
    pub in_passing: String,
    /// "report", before section numbers.
    pub report: String,
    /// "checked on", after a law.
    pub checked: String,
    /// The source of a rule whose words each have a ground of their own.
    pub each_its_ground: String,
    /// The location of further findings of the same rule: `{lines}`.
    pub also: String,
    /// The parts of the summary, each in singular and plural: `{n}`.
    pub files: Count,
    /// If there were no files to check.
    pub no_file_checked: String,
    /// Files without findings.
    pub clean: Count,
    /// Errors.
    pub errors: Count,
    /// Warnings.
    pub warnings: Count,
    /// Suggestions.
    pub suggestions: Count,
    /// Findings suppressed with a reason.
    pub suppressed: Count,
    /// Findings in the baseline.
    pub known: Count,
    /// Label of a finding that is in the baseline.
    pub in_baseline: String,
    /// Rules that did not judge.
    pub not_judged: NotJudgedWords,
    /// Before the places searched for something that is missing.
    pub searched: String,
    /// Before words about something that is missing that do not count.
    pub mentioned: String,
    /// Such words with the reason: `{line}`, `{quote}`, `{why}`.
    pub mention: String,
    /// Why they do not count.
    pub discounts: DiscountWords,
    /// The names of those places.
    pub parts: PartWords,
    /// If a folder contains no files to check: `{path}`.
    pub no_files: String,
    /// If exceptions have an end date and no date was given: `{n}`.
    pub date_not_given: String,
    /// If a SARIF report does not have all findings: `{kept}` of `{all}`.
    pub sarif_cut: String,
    /// If a SARIF report does not have all notifications of what was not judged: `{kept}` of `{all}`.
    pub sarif_notes_cut: String,
}

/// Parts of a profile that are searched.
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

/// Problems outside the files.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProblemWords {
    /// An invalid value: `{value}`, `{argument}`.
    pub bad_form: String,
    /// An unknown rule or family: `{name}`.
    pub unknown_target: String,
    /// Settings with errors.
    pub bad_settings: String,
    /// An invalid baseline file: `{line}`, `{column}`.
    pub bad_baseline: String,
    /// How to create a baseline.
    pub make_baseline: String,
    /// Watch mode is not available: `{reason}`.
    pub cannot_watch: String,
    /// A folder that is not empty and not a cache.
    pub no_cache: String,
    /// Results could not be cached: `{reason}`.
    pub cache_not_kept: String,
    /// Two mutually exclusive arguments: `{argument}`, `{other}`.
    pub conflict: String,
    /// The prefix of every line.
    pub prefix: String,
    /// No such file or folder.
    pub not_found: String,
    /// A file format that vacancies are not read from: `{path}`.
    pub no_vacancy_text: String,
    /// Permission denied.
    pub no_permission: String,
    /// No space left on the disk.
    pub disk_full: String,
    /// A file that exceeds the maximum size for reading or writing.
    pub too_large: String,
    /// A read-only location.
    pub read_only: String,
    /// A path with a file in place of a folder.
    pub no_folder: String,
    /// A loop of symbolic links.
    pub link_circle: String,
    /// Too many open files.
    pub too_many_open: String,
    /// A file that `--fix` leaves unchanged although it has fixes.
    pub endless_fixes: String,
    /// A file to fix that changed since it was read.
    pub changed: String,
    /// A folder where a file is expected.
    pub is_folder: String,
    /// An unknown rule: `{name}`.
    pub unknown_rule: String,
    /// "did you mean", with `{name}`.
    pub did_you_mean: String,
    /// How to list the rules.
    pub list_rules: String,
    /// A dimension where a rule is expected: `{name}`.
    pub is_dimension: String,
    /// A rule where a dimension is expected: `{name}`.
    pub is_rule: String,
    /// An unknown dimension: `{name}`.
    pub unknown_dimension: String,
    /// How to list the dimensions.
    pub list_dimensions: String,
    /// The file exists already.
    pub exists: String,
    /// The file has another format: `{expected}`, `{command}`.
    pub other_format: String,
    /// The file has errors that prevent its use: `{path}`.
    pub has_errors: String,
    /// An error in a template: `{reason}`.
    pub template: String,
    /// An output format that is not available here: `{form}`, `{command}`, `{known}`.
    pub wrong_form: String,
    /// An option without effect: `{option}`, `{command}`, `{reason}`, `{remedy}`.
    pub unused_option: String,
    /// The remedy, if the option applies to other formats: `{forms}`.
    pub other_form: String,
    /// The remedy, if the option applies to other modes: `{modes}`.
    pub other_mode: String,
    /// Why options apply only in some cases, by command and option.
    pub unused_because: BTreeMap<String, String>,
    /// A file name that does not imply a format: `{known}`.
    pub unknown_extension: String,
    /// The alternative, if there is an option for the format.
    pub or_format: String,
    /// A format that is useless on a terminal.
    pub needs_file: String,
    /// A character that the font lacks: `{character}`, `{code}`, `{words}`.
    pub missing_glyph: String,
    /// A picture in a document that cannot be read: `{name}`, `{reason}`.
    pub bad_image: String,
    /// A document that cannot be written: `{reason}`.
    pub cannot_write: String,
    /// A family with missing weights or slants: `{name}`, `{lacks}`.
    pub font_incomplete: String,
    /// A file that is not text.
    pub no_text: String,
    /// No folder given to write templates to.
    pub needs_folder: String,
    /// A folder without templates.
    pub no_templates: String,
    /// A template that no document uses.
    pub unused_template: String,
    /// An invalid date: `{value}`.
    pub bad_date: String,
    /// At least two profiles are required.
    pub two_needed: String,
    /// Files that were left out of a comparison: `{n}`.
    pub left_out: Count,
    /// Above the list of those files in a document.
    pub left_out_title: String,
    /// A line that is not a fingerprint: `{line}`.
    pub no_fingerprint: String,
    /// A fingerprint in another format: `{line}`, `{found}`, `{expected}`.
    pub fingerprint_format: String,
    /// A fingerprint created by another version: `{line}`, `{found}`, `{expected}`.
    pub fingerprint_version: String,
    /// The same file with different contents: `{line}`, `{name}`.
    pub fingerprint_conflict: String,
    /// Two files with the same name.
    pub exists_twice: String,
    /// A line in a stream that is not a file: `{line}`, `{example}`.
    pub bad_line: String,
    /// A line in a stream that is too long: `{line}`.
    pub long_line: String,
    /// Further lines with the same problem: `{lines}`, and `{rest}` with [`ProblemWords::more_lines`] or nothing.
    pub also_lines: String,
    /// Lines that are only counted: `{n}`.
    pub more_lines: Count,
    /// Progress of a run: `{n}`, `{total}`.
    pub progress: String,
    /// Progress of a run of unknown length: `{n}`.
    pub progress_open: String,
    /// A pairing names a part that its profile does not have.
    pub pairing_unknown: String,
    /// The same, with a suggestion.
    pub pairing_near: String,
    /// Exactly two versions are compared, at most one of which is read from standard input.
    pub two_versions: String,
    /// An unknown argument: `{value}`.
    pub unknown_argument: String,
    /// An invalid value: `{value}`, `{argument}`, `{allowed}`.
    pub bad_value: String,
    /// An argument without a value: `{argument}`.
    pub no_value: String,
    /// A required argument is missing: `{argument}`.
    pub missing_argument: String,
    /// An unknown command: `{value}`.
    pub unknown_command: String,
    /// Any other problem with the arguments.
    pub arguments: String,
    /// How to get help.
    pub see_help: String,
}

/// The headings of the help text.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsageWords {
    /// Before the usage line.
    pub usage: String,
    /// Above the commands.
    pub commands: String,
    /// The placeholder for a command, in the usage line.
    pub command: String,
    /// The placeholder for options, in the usage line.
    pub any_options: String,
    /// Above the arguments.
    pub arguments: String,
    /// Above the options.
    pub options: String,
    /// Description of `--help`.
    pub help: String,
    /// Description of `--version`.
    pub version: String,
    /// The title of the manual.
    pub manual: String,
    /// Above the name, in a manual page.
    pub name: String,
    /// Above the description of a command, in a manual page.
    pub description: String,
    /// Above the version number, in a manual page.
    pub version_number: String,
}
