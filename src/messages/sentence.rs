//! A rule's texts in the reader's language, with the placeholders filled in for a finding.

use super::words::Words;
use crate::base::Language;
use crate::base::day::in_words;
use crate::finding::{Arg, Discount, Finding, Part};
use crate::source::Source;

/// The texts of a finding, with placeholders filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The message, on one line.
    pub message: String,
    /// The label under the highlighted words; empty if the message suffices.
    pub label: String,
    /// The reason.
    pub why: String,
    /// What to write instead.
    pub remedy: String,
}

/// The texts of a finding, with placeholders filled in.
#[must_use]
pub fn finding_text(finding: &Finding, source: &Source, language: Language) -> Sentence {
    let text = finding.rule.wording(language);
    let args = finding_args(finding, source, language);
    Sentence {
        message: fill(text.message, &args),
        label: fill(text.label, &args),
        why: fill(text.why, &args),
        remedy: fill(text.remedy, &args),
    }
}

/// What the fix of a finding does, with placeholders filled in; `None` if it has no fix. A key without a text is
/// returned unchanged.
#[must_use]
pub fn fix_title(finding: &Finding, source: &Source, language: Language) -> Option<String> {
    let key = finding.fix.as_ref()?.title;
    let template = language.words().fixes.get(key).map_or(key, String::as_str);
    Some(fill(template, &finding_args(finding, source, language)))
}

/// The values of the placeholders in the texts and the fix of a finding.
#[must_use]
pub fn finding_args(finding: &Finding, source: &Source, language: Language) -> Vec<(&'static str, String)> {
    finding.args.iter().map(|(name, arg)| (*name, arg_text(arg, source, language))).collect()
}

/// The places searched for something that is missing, on one line; `None` if nothing is missing.
#[must_use]
pub fn searched_text(finding: &Finding, language: Language) -> Option<String> {
    let words = &language.words().report.parts;
    let mut line = String::new();
    for (part, size) in &finding.searched {
        let name = match part {
            Part::Competencies => words.competencies.of(*size),
            Part::Indicators => words.indicators.of(*size),
            Part::Tasks => words.tasks.of(*size),
            Part::Situations => words.situations.of(*size),
            Part::Professionalism => words.professionalism.clone(),
            Part::Prose => words.prose.clone(),
        };
        // Indicators belong to the competencies that precede them.
        let (before, after) = match (part, line.is_empty()) {
            (_, true) => ("", ""),
            (Part::Indicators, _) => (" (", ")"),
            _ => (", ", ""),
        };
        line.extend([before, &name, after]);
    }
    (!line.is_empty()).then_some(line)
}

/// Why words about something that is missing do not count.
#[must_use]
pub fn discount_text(why: Discount, language: Language) -> &'static str {
    let words = &language.words().report.discounts;
    match why {
        Discount::Denied => &words.denied,
        Discount::Uncertain => &words.uncertain,
        Discount::Conditional => &words.conditional,
        Discount::Past => &words.past,
        Discount::Forbidden => &words.forbidden,
        Discount::Manager => &words.manager,
        Discount::Colleague => &words.colleague,
        Discount::Citizen => &words.citizen,
        Discount::Partner => &words.partner,
    }
}

/// Replaces `{name}` with its value. A placeholder without a value becomes empty, so that an optional hint can be left
/// out.
#[must_use]
pub fn fill(template: &str, args: &[(&str, String)]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        if let Some((_, value)) = args.iter().find(|(known, _)| *known == name) {
            filled.push_str(value);
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

fn arg_text(arg: &Arg, source: &Source, language: Language) -> String {
    let words = language.words();
    match arg {
        Arg::Text(text) => text.clone(),
        Arg::Term(key) => words.terms.get(*key).cloned().unwrap_or_else(|| (*key).to_owned()),
        Arg::Hundredths(number) => {
            let sign = if *number < 0 { "-" } else { "" };
            let (whole, rest) = (number.unsigned_abs() / 100, number.unsigned_abs() % 100);
            let text = format!("{sign}{whole}{}{rest:02}", words.readability.decimal);
            text.trim_end_matches('0').trim_end_matches(&words.readability.decimal).to_owned()
        }
        Arg::Line(offset) => source.position(*offset).line.to_string(),
        Arg::Phrase(key, name) => phrase(words, key, name.clone()),
        Arg::Dated(key, day) => phrase(words, key, in_words(day, language)),
    }
}

fn phrase(words: &Words, key: &str, name: String) -> String {
    let template = words.terms.get(key).map_or("{naam}", String::as_str);
    fill(template, &[("naam", name)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_and_unknown_ones_vanish() {
        let args = [("a", "x{b}".to_owned())];
        assert_eq!(fill("{a} en {b}!", &args), "x{b} en !");
        assert_eq!(fill("een { los haakje", &args), "een { los haakje");
    }

    #[test]
    fn numbers_have_the_sign_of_the_language_and_no_needless_decimals() {
        let source = Source::new("", String::new());
        for (number, dutch, english) in
            [(80.5, "80,5", "80.5"), (100.0, "100", "100"), (0.0, "0", "0"), (-1.25, "-1,25", "-1.25")]
        {
            let text = |language| arg_text(&Arg::number(number), &source, language);
            assert_eq!((text(Language::Dutch), text(Language::English)), (dutch.into(), english.into()));
        }
    }

    #[test]
    fn both_languages_have_the_same_words() {
        let (dutch, english) = (Language::Dutch.words(), Language::English.words());
        assert_eq!(dutch.help.keys().collect::<Vec<_>>(), english.help.keys().collect::<Vec<_>>());
        assert_eq!(dutch.fixes.keys().collect::<Vec<_>>(), english.fixes.keys().collect::<Vec<_>>());
        assert_eq!(dutch.terms.keys().collect::<Vec<_>>(), english.terms.keys().collect::<Vec<_>>());
        assert_eq!(dutch.families.keys().collect::<Vec<_>>(), english.families.keys().collect::<Vec<_>>());
    }
}
