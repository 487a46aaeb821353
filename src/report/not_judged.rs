//! Messages about parts of a file that were not judged.

use std::collections::BTreeSet;

use crate::check::Checked;
use crate::judged::{NotJudged, Reason};
use crate::messages::{Words, fill};
use crate::rule::Rule;

/// The number of rules that did not judge a file, each counted once.
#[must_use]
pub fn count(checked: &Checked) -> usize {
    let rules = checked.not_judged.iter().flat_map(|part| &part.rules);
    rules.map(|rule| rule.name).collect::<BTreeSet<_>>().len()
}

/// Every rule that did not judge, once, with the first part that prevented it.
pub fn rules(checked: &Checked) -> impl Iterator<Item = (&'static Rule, &NotJudged)> {
    let mut known = BTreeSet::new();
    let all = checked.not_judged.iter().flat_map(|part| part.rules.iter().map(move |rule| (*rule, part)));
    all.filter(move |(rule, _)| known.insert(rule.name))
}

/// One sentence for each part of a file that prevented rules from judging: how many rules, and why.
#[must_use]
pub fn sentences(checked: &Checked, words: &Words) -> Vec<String> {
    checked.not_judged.iter().map(|part| sentence(checked, part, words)).collect()
}

/// How many rules this part prevented from judging, and why: `niet beoordeeld: 24 regels, omdat ...`.
#[must_use]
pub fn sentence(checked: &Checked, part: &NotJudged, words: &Words) -> String {
    let own = &words.report.not_judged;
    let what =
        if part.reason.is_everything() { own.everything.clone() } else { own.rules.of(part.rules.len()) };
    fill(&own.because, &[("what", what), ("reason", reason(checked, part, words))])
}

/// Why the rules did not judge, as the rest of a sentence that starts with "because".
#[must_use]
pub fn reason(checked: &Checked, part: &NotJudged, words: &Words) -> String {
    let own = &words.report.not_judged;
    let span = checked.document.span(&checked.source, &part.place);
    let line = checked.source.position(span.start).line;
    let last = checked.source.position(span.end.saturating_sub(1).max(span.start)).line;
    let (template, name) = match &part.reason {
        Reason::UnknownKey(key) => (&own.unknown_key, key.as_str()),
        Reason::Value(key) => (&own.value, key.as_str()),
        Reason::MissingKey(key) => (&own.missing_key, key.as_str()),
        Reason::Lost if last > line => (&own.lost_lines, ""),
        Reason::Lost => (&own.lost, ""),
        Reason::Repeated(key) => (&own.repeated, key.as_str()),
        Reason::Unclear => (&own.unclear, ""),
        Reason::ManyErrors => (&own.many_errors, ""),
        Reason::TooManyErrors => (&own.too_many_errors, ""),
        Reason::UnknownFormat => (&own.unknown_format, ""),
        Reason::Unreadable => (&own.unreadable, ""),
        Reason::NoProfile(path) => (&own.no_profile, path.as_str()),
        Reason::FaultyProfile(path) => (&own.faulty_profile, path.as_str()),
    };
    let args = [("name", name.to_owned()), ("line", line.to_string()), ("last", last.to_string())];
    super::line::on_one_line(&fill(template, &args))
}

/// The names of the rules, separated by commas.
#[must_use]
pub fn names(part: &NotJudged) -> String {
    part.rules.iter().map(|rule| rule.name).collect::<Vec<_>>().join(", ")
}

/// The sentences for a terminal, each followed by its rules; empty if everything was judged. If nothing was judged at
/// all, the rules are not listed.
#[must_use]
pub fn block(checked: &Checked, words: &Words, width: usize) -> String {
    let mut text = String::new();
    for part in &checked.not_judged {
        let options = textwrap::Options::new(width).subsequent_indent("  ");
        text.push_str(&textwrap::fill(&sentence(checked, part, words), options));
        text.push('\n');
        if !part.reason.is_everything() {
            let indented = textwrap::Options::new(width)
                .initial_indent("  ")
                .subsequent_indent("  ")
                .word_splitter(textwrap::WordSplitter::NoHyphenation);
            text.push_str(&textwrap::fill(&names(part), indented));
            text.push('\n');
        }
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}
