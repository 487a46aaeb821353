//! `JUnit` XML, which most build servers show as a list of tests.
//!
//! A file is a suite and every finding a test. A finding at or above the severity on which the run fails is a failed
//! test, so that the report and the exit code agree; a lighter one is a passed test, with its message as output. A
//! suppressed finding is skipped, with the reason, and so is a rule that did not judge. A file without any of these is
//! one passed test.

use std::collections::BTreeMap;
use std::io;

use quick_xml::events::BytesText;
use quick_xml::writer::Writer;

use super::place::in_document;
use super::strands::{ReportPart, Strands};
use super::{Report, Summary, not_judged, path, set_aside_because, source_line};
use crate::base::Language;
use crate::check::Checked;
use crate::finding::{Finding, Place};
use crate::judged::NotJudged;
use crate::messages::{fill, finding_text};
use crate::rule::{Rule, Severity};
use crate::waivers::Suppressed;

/// The name of the top-level element, and of the test of a file without findings.
const NAME: &str = "goedwerk";

type Xml = Writer<Vec<u8>>;

/// The `JUnit` report.
#[derive(Debug, Clone, Copy)]
pub struct Junit {
    language: Language,
    fail_on: Option<Severity>,
}

impl Junit {
    /// The report in this language; `fail_on` is the lowest severity of a failed test, `None` for never.
    #[must_use]
    pub fn new(language: Language, fail_on: Option<Severity>) -> Self {
        Self { language, fail_on }
    }

    fn fails(self, severity: Severity) -> bool {
        self.fail_on.is_some_and(|limit| severity >= limit)
    }

    fn suite(self, xml: &mut Xml, checked: &Checked) -> io::Result<()> {
        let mut summary = Summary::default();
        summary.add(checked);
        let path = path::slashed(&checked.source.name);
        let mut names = Names::default();
        let suite = xml.create_element("testsuite").with_attribute(("name", attribute(&path).as_str()));
        suite.with_attributes(self.counts(&summary).each()).write_inner_content(|xml| {
            if summary.clean > 0 {
                case(xml, &path, NAME, None).write_empty()?;
            }
            for finding in &checked.findings {
                self.found(xml, checked, finding, &mut names)?;
            }
            for suppressed in &checked.suppressed {
                self.skipped(xml, checked, suppressed, &mut names)?;
            }
            for (rule, part) in not_judged::rules(checked) {
                self.not_judged(xml, checked, rule, part, &mut names)?;
            }
            Ok(())
        })?;
        Ok(())
    }

    fn found(self, xml: &mut Xml, checked: &Checked, finding: &Finding, names: &mut Names) -> io::Result<()> {
        let (name, line) = names.of(checked, finding, self.language);
        let text = finding_text(finding, &checked.source, self.language);
        let path = path::slashed(&checked.source.name);
        case(xml, &path, &name, line).write_inner_content(|xml| {
            if self.fails(finding.severity) {
                let failure = xml
                    .create_element("failure")
                    .with_attribute(("message", attribute(&text.message).as_str()))
                    .with_attribute(("type", finding.rule.name));
                let source = source_line(finding.rule, self.language);
                let body = format!("{}\n\n{}\n\n{source}", text.why, text.remedy);
                failure.write_text_content(BytesText::new(&allowed(&body)))?;
            } else {
                let output = xml.create_element("system-out");
                output.write_text_content(BytesText::new(&allowed(&text.message)))?;
            }
            Ok(())
        })?;
        Ok(())
    }

    fn skipped(
        self,
        xml: &mut Xml,
        checked: &Checked,
        suppressed: &Suppressed,
        names: &mut Names,
    ) -> io::Result<()> {
        let (name, line) = names.of(checked, &suppressed.finding, self.language);
        let reason = set_aside_because(&suppressed.by, self.language.words());
        let path = path::slashed(&checked.source.name);
        case(xml, &path, &name, line).write_inner_content(|xml| {
            let skipped = xml.create_element("skipped");
            skipped.with_attribute(("message", attribute(&reason).as_str())).write_empty()?;
            Ok(())
        })?;
        Ok(())
    }

    fn not_judged(
        self,
        xml: &mut Xml,
        checked: &Checked,
        rule: &Rule,
        part: &NotJudged,
        names: &mut Names,
    ) -> io::Result<()> {
        let (name, line) = names.at(checked, rule, &part.place, self.language);
        let words = self.language.words();
        let own = &words.report.not_judged;
        let what = own.title.to_lowercase();
        let args = [("what", what), ("reason", not_judged::reason(checked, part, words))];
        let reason = fill(&own.because, &args);
        let path = path::slashed(&checked.source.name);
        case(xml, &path, &name, line).write_inner_content(|xml| {
            let skipped = xml.create_element("skipped");
            skipped.with_attribute(("message", attribute(&reason).as_str())).write_empty()?;
            Ok(())
        })?;
        Ok(())
    }

    fn counts(self, summary: &Summary) -> SuiteCounts {
        let by_severity = [
            (Severity::Error, summary.errors),
            (Severity::Warning, summary.warnings),
            (Severity::Suggestion, summary.suggestions),
        ];
        let findings: usize = by_severity.iter().map(|(_, count)| count).sum();
        let skipped = summary.suppressed + summary.known + summary.not_judged;
        let failing = by_severity.iter().filter(|(severity, _)| self.fails(*severity));
        SuiteCounts([
            ("tests", (findings + skipped + summary.clean).to_string()),
            ("failures", failing.map(|(_, count)| count).sum::<usize>().to_string()),
            ("errors", "0".to_owned()),
            ("skipped", skipped.to_string()),
        ])
    }
}

impl Report for Junit {
    fn file(&self, checked: &Checked) -> String {
        let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
        let written = self.suite(&mut xml, checked);
        debug_assert!(written.is_ok(), "writing to a vector cannot fail");
        String::from_utf8(xml.into_inner()).unwrap_or_default()
    }

    fn add(&self, piece: String, _number: usize, strands: &mut dyn Strands) {
        strands.append(0, &(piece + "\n"));
    }

    fn parts(&self, summary: &Summary, _strands: &dyn Strands) -> Vec<ReportPart> {
        let counts = self.counts(summary);
        let counts: Vec<String> =
            counts.each().iter().map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
        let start = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"{NAME}\"{}>\n",
            counts.concat()
        );
        vec![ReportPart::Text(start), ReportPart::Strand(0), ReportPart::Text("</testsuites>\n".to_owned())]
    }
}

/// The number of tests, by outcome.
struct SuiteCounts([(&'static str, String); 4]);

impl SuiteCounts {
    fn each(&self) -> [(&'static str, &str); 4] {
        self.0.each_ref().map(|(name, value)| (*name, value.as_str()))
    }
}

/// The names used in one suite: many programs show only the first of several tests with the same name.
#[derive(Default)]
struct Names(BTreeMap<String, usize>);

impl Names {
    /// The test name of a finding, and its line number; `None` in a document without lines.
    fn of(&mut self, checked: &Checked, finding: &Finding, language: Language) -> (String, Option<String>) {
        self.at(checked, finding.rule, &finding.place, language)
    }

    /// The test name for this rule, and the line number of the place; `None` in a document without lines.
    fn at(
        &mut self,
        checked: &Checked,
        rule: &Rule,
        place: &Place,
        language: Language,
    ) -> (String, Option<String>) {
        let start = checked.source.position(checked.document.span(&checked.source, place).start);
        let (name, line) = match in_document(checked, place, language) {
            Some(found) => (format!("{} ({})", rule.name, attribute(&found)), None),
            None => {
                (format!("{} ({}:{})", rule.name, start.line, start.column), Some(start.line.to_string()))
            }
        };
        let count = self.0.entry(name.clone()).or_insert(0);
        *count += 1;
        let name = if *count == 1 { name } else { format!("{name} #{count}") };
        (name, line)
    }
}

fn case<'a>(
    xml: &'a mut Xml,
    path: &str,
    name: &str,
    line: Option<String>,
) -> quick_xml::writer::ElementWriter<'a, Vec<u8>> {
    let path = attribute(path);
    let case = xml
        .create_element("testcase")
        .with_attribute(("classname", path.as_str()))
        .with_attribute(("name", name))
        .with_attribute(("file", path.as_str()));
    match line {
        Some(line) => case.with_attribute(("line", line.as_str())),
        None => case,
    }
}

/// Removes characters that XML 1.0 cannot represent even when escaped.
fn allowed(text: &str) -> String {
    text.chars()
        .filter(|&sign| matches!(sign, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..))
        .collect()
}

/// Escapes text for an attribute, in which XML parsers normalise line breaks to spaces.
fn attribute(text: &str) -> String {
    super::on_one_line(&allowed(text))
}
